//! Versions of a plan, told apart: number, since when, how many have it, and what changed.

use ::words::format::{day, day_short, quantity};
use ::words::seller as words;
use domain::locale::Locale;
use domain::rate_plan::Terms;
use leptos::prelude::*;
use service::catalog::{RatePlanStatus, RatePlanView};

use super::plan_badge::plan_badge;
use super::plan_facts::said;
use super::shelf::Shelf;
use crate::components::*;

/// `Version 2, since 26 Nov 2026`
pub fn version_words(plan: &RatePlanView, locale: Locale) -> String {
    match (plan.status, plan.terms.effective_from) {
        (RatePlanStatus::Draft, _) | (_, None) => words::version_n(locale, plan.version),
        (RatePlanStatus::Scheduled, Some(from)) => words::version_from(locale, plan.version, day_short(from, locale)),
        (RatePlanStatus::Published | RatePlanStatus::Superseded | RatePlanStatus::Ended, Some(from)) => {
            words::version_since(locale, plan.version, day_short(from, locale))
        }
    }
}

/// What one version says otherwise than the one before it: `Base fee: €19.00 → €29.00`.
pub fn differences(old: &Terms, new: &Terms, shelf: &Shelf, locale: Locale) -> Vec<String> {
    let (before, after) = (said(old, shelf, locale), said(new, shelf, locale));
    let of = |facts: &[(String, String)], label: &str| {
        facts.iter().find(|(known, _)| known == label).map(|(_, value)| value.clone())
    };
    let changed = |label: &String| {
        let (old, new) = (of(&before, label), of(&after, label));
        let none = || words::difference_none(locale).to_owned();
        (old != new).then(|| words::difference(locale, label, old.unwrap_or_else(none), new.unwrap_or_else(none)))
    };
    let gone = before.iter().filter(|(label, _)| of(&after, label).is_none());
    after.iter().chain(gone).filter_map(|(label, _)| changed(label)).collect()
}

impl Shelf {
    /// Whether two plans are versions of each other, or one the draft of the other's next.
    fn same_offer(a: &RatePlanView, b: &RatePlanView) -> bool {
        a.terms.key == b.terms.key
    }

    /// The published version before a plan.
    pub fn before(&self, plan: &RatePlanView) -> Option<&RatePlanView> {
        let earlier = |other: &&RatePlanView| {
            other.published_at.is_some() && other.version < plan.version && Self::same_offer(other, plan)
        };
        self.plans.iter().filter(earlier).max_by_key(|other| other.version)
    }

    /// All versions under a plan's key, the newest first.
    pub fn versions(&self, plan: &RatePlanView) -> Vec<&RatePlanView> {
        let mut versions: Vec<&RatePlanView> =
            self.plans.iter().filter(|other| Self::same_offer(other, plan)).collect();
        versions.sort_by_key(|other| std::cmp::Reverse(other.version));
        versions
    }

    /// The draft of a plan's next version.
    pub fn next_draft(&self, plan: &RatePlanView) -> Option<&RatePlanView> {
        self.versions(plan).into_iter().find(|other| other.status == RatePlanStatus::Draft)
    }

    pub fn subscribers_of(&self, plan: &RatePlanView) -> i64 {
        self.subscribers.get(&plan.id).copied().unwrap_or_default()
    }

    /// What publishing a draft does to the versions that are sold by then: on which day their sale ends, and how many
    /// keep them.
    pub fn replaced_by(&self, draft: &RatePlanView, locale: Locale) -> Vec<String> {
        let sold = |plan: &&&RatePlanView| {
            matches!(plan.status, RatePlanStatus::Published | RatePlanStatus::Scheduled)
                && match (plan.terms.effective_from, draft.terms.effective_from) {
                    (Some(earlier), Some(from)) => earlier <= from,
                    (Some(_), None) => plan.status == RatePlanStatus::Published,
                    (None, _) => false,
                }
        };
        let versions = self.versions(draft);
        let line = |plan: &&RatePlanView| {
            let count = self.subscribers_of(plan);
            match draft.terms.effective_from {
                None => words::replaces_now(locale, count, plan.version),
                Some(from) => words::replaces_from(locale, count, plan.version, day(from, locale)),
            }
        };
        versions.iter().filter(sold).map(line).collect()
    }
}

/// Versions as rows: which, since when, for how many, and what changed.
#[component]
pub fn Versions(plans: Vec<RatePlanView>, shelf: Shelf, locale: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::rate_plan(locale)),
        Column::text(words::differences(locale)),
        Column::number(words::subscribers_column(locale)),
        Column::text(words::state(locale)),
    ];
    let rows = plans.iter().map(|plan| {
        let changed = match shelf.before(plan) {
            Some(old) => differences(&old.terms, &plan.terms, &shelf, locale),
            None => Vec::new(),
        };
        let changed = match (changed.is_empty(), shelf.before(plan)) {
            (true, None) => "–".into_any(),
            (true, Some(_)) => words::no_differences(locale).into_any(),
            (false, _) => changed
                .into_iter()
                .map(|line| view! { <span class="cell-line">{line}</span> })
                .collect_view()
                .into_any(),
        };
        let subscribers = match plan.published_at {
            Some(_) => quantity(shelf.subscribers_of(plan).into(), locale),
            None => "–".to_owned(),
        };
        let badge = plan_badge(plan, locale);
        view! {
            <tr>
                <RowHead text=plan.terms.name.in_locale(locale) note=version_words(plan, locale)
                    href=format!("/seller/rate-plans/{}", plan.id)/>
                <Cell label=words::differences(locale)>{changed}</Cell>
                <NumberCell label=words::subscribers_column(locale)>{subscribers}</NumberCell>
                <Cell label=words::state(locale)>{badge}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::versions_title(locale) columns>{rows}</Table> }
}
