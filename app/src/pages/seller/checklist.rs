//! The way from a new product to its first sale, step by step, with the next one in front.

use ::words::seller as words;
use ::words::sentence::languages;
use domain::locale::Locale;
use leptos::prelude::*;
use service::catalog::RatePlanStatus;

use super::shelf::Shelf;
use crate::components::{Actions, Card, CheckItem, CheckList, LinkButton, Look, Tone};

/// A step, taken or not, and where it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub words: String,
    pub done: bool,
    pub href: String,
}

/// What is done and what is left until buyers can subscribe.
pub fn steps(shelf: &Shelf, locale: Locale) -> Vec<Step> {
    let mut steps = vec![described(shelf, locale)];
    steps.extend(counted(shelf, locale));
    steps.push(planned(shelf, locale));
    steps.push(published(shelf, locale));
    steps
}

fn described(shelf: &Shelf, locale: Locale) -> Step {
    let missing = shelf.product.name.missing();
    let words = match missing.is_empty() {
        true => words::step_described(locale).to_owned(),
        false => words::step_describe(locale, languages(&missing, locale)),
    };
    Step { words, done: missing.is_empty(), href: format!("{}#product-name", shelf.path()) }
}

/// A product without metrics may live from fees; once a plan is drafted nobody is asked for a metric any more.
fn counted(shelf: &Shelf, locale: Locale) -> Vec<Step> {
    if shelf.metrics.is_empty() {
        let href = format!("{}#metrics", shelf.pricing_path());
        let step = Step { words: words::step_metric(locale).to_owned(), done: false, href };
        return if shelf.plans.is_empty() { vec![step] } else { vec![] };
    }
    let names: Vec<&str> = shelf.metrics.iter().map(|metric| metric.definition.name.in_locale(locale)).collect();
    let counted = words::step_counted(locale, names.join(", "));
    let mut steps = vec![Step { words: counted, done: true, href: shelf.pricing_path() }];
    steps.extend(shelf.metrics.iter().filter_map(|metric| {
        let definition = &metric.definition;
        let mut missing = definition.name.missing();
        if !definition.unit.is_empty() {
            missing.extend(definition.unit.missing());
        }
        missing.sort();
        missing.dedup();
        let words = words::step_metric_words(locale, definition.name.in_locale(locale), languages(&missing, locale));
        let href = format!("{}/metrics/{}#metric-metric-name", shelf.pricing_path(), metric.id);
        (!missing.is_empty()).then_some(Step { words, done: false, href })
    }));
    steps
}

fn planned(shelf: &Shelf, locale: Locale) -> Step {
    match shelf.foremost_plan() {
        Some(plan) => {
            let words = words::step_planned(locale, plan.terms.name.in_locale(locale));
            Step { words, done: true, href: format!("/seller/rate-plans/{}", plan.id) }
        }
        None => {
            let href = format!("{}/rate-plans/new", shelf.pricing_path());
            Step { words: words::step_plan(locale).to_owned(), done: false, href }
        }
    }
}

fn published(shelf: &Shelf, locale: Locale) -> Step {
    let published = |plan: &&service::catalog::RatePlanView| plan.status != RatePlanStatus::Draft;
    if let Some(plan) = shelf.plans.iter().rev().find(published) {
        let words = words::step_published(locale, plan.terms.name.in_locale(locale));
        return Step { words, done: true, href: format!("/seller/rate-plans/{}", plan.id) };
    }
    let href = match shelf.plans.last() {
        Some(draft) => format!("/seller/rate-plans/{}/review", draft.id),
        None => format!("{}/rate-plans/new", shelf.pricing_path()),
    };
    Step { words: words::step_review(locale).to_owned(), done: false, href }
}

/// The steps on a card, with a button for the next one.
#[component]
pub fn Checklist(
    shelf: Shelf,
    locale: Locale,
    /// The weight of the way on.
    #[prop(optional)]
    look: Look,
) -> impl IntoView {
    let steps = steps(&shelf, locale);
    // Whoever has published a second plan knows the way.
    if shelf.plans.len() > 1 && steps.iter().all(|step| step.done) {
        return ().into_any();
    }
    let next = steps.iter().find(|step| !step.done).map(|step| step.href.clone());
    let items = steps.into_iter().map(|step| match step.done {
        true => view! { <CheckItem tone=Tone::Good>{step.words}</CheckItem> }.into_any(),
        false => {
            let tone = if next.as_ref() == Some(&step.href) { Tone::Clay } else { Tone::Neutral };
            view! { <CheckItem tone><a href=step.href>{step.words}</a></CheckItem> }.into_any()
        }
    });
    let items = items.collect_view();
    let end = match next {
        Some(href) => {
            let go = view! { <LinkButton href look>{words::next_step(locale)}</LinkButton> };
            view! { <Actions>{go}</Actions> }.into_any()
        }
        None => view! { <p class="muted">{words::steps_done(locale)}</p> }.into_any(),
    };
    view! {
        <Card title=words::steps_title(locale)>
            <CheckList>{items}</CheckList>
            {end}
        </Card>
    }
    .into_any()
}
