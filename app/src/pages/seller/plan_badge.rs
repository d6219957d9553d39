//! Where a rate plan stands, in a word: draft, on sale, superseded, ended.

use ::words::format::day_short;
use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;
use service::catalog::{RatePlanStatus, RatePlanView};

use crate::components::*;

/// Where a plan stands.
pub fn plan_badge(plan: &RatePlanView, locale: Locale) -> AnyView {
    let on = |day: Option<domain::calendar::Day>| day.map(|day| day_short(day, locale)).unwrap_or_default();
    let (tone, text) = match plan.status {
        RatePlanStatus::Draft => (Tone::Clay, words::plan_draft(locale).to_owned()),
        RatePlanStatus::Published => (Tone::Good, words::plan_published(locale).to_owned()),
        RatePlanStatus::Scheduled => (Tone::Accent, words::plan_scheduled(locale, on(plan.terms.effective_from))),
        RatePlanStatus::Superseded => (Tone::Neutral, words::plan_superseded(locale, on(plan.superseded_on))),
        RatePlanStatus::Ended => (Tone::Neutral, words::plan_ended(locale, on(plan.terms.effective_until))),
    };
    view! { <Badge tone text/> }.into_any()
}
