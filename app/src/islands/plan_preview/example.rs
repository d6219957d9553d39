//! Whether a worked example holds, while it is typed.

use ::words::format::money;
use ::words::refused::all_words;
use ::words::seller as words;
use domain::decimal::parse_decimal;
use domain::locale::Locale;
use domain::metric::Metric;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::live_when_awake;
use crate::components::{Badge, Tone};
use crate::rate_plan_form::RatePlanForm;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Nothing was typed.
    Blank,
    Unreadable,
    Holds,
    /// What it comes to instead, as written.
    ComesTo(String),
    /// Why it has no price.
    Refused(String),
}

/// What the example in a row comes to.
pub fn outcome(form: &RatePlanForm, metrics: &[Metric], place: usize, locale: Locale) -> Outcome {
    let Some(example) = form.examples.get(place).filter(|example| !example.is_spare()) else { return Outcome::Blank };
    match form.example_total(place, metrics, locale) {
        None => Outcome::Unreadable,
        Some(Err(refusals)) => Outcome::Refused(all_words(&refusals.0, locale)),
        Some(Ok(calculation)) => {
            let (total, expected) = (calculation.total, parse_decimal(&form.notation().money(&example.total), ""));
            match expected {
                Ok(expected) if expected == total.amount() => Outcome::Holds,
                Ok(_) | Err(_) => Outcome::ComesTo(money(total.amount(), total.currency().code(), locale)),
            }
        }
    }
}

/// A badge beside the example's row.
#[island]
pub fn ExampleOutcome(
    place: usize,
    /// As the page brought it.
    first: Outcome,
    locale: Locale,
) -> impl IntoView {
    let live = live_when_awake();
    let outcome = Memo::new(move |_| {
        let typed = live().and_then(|live| {
            let form = live.form.get()?;
            Some(live.metrics.with_value(|metrics| outcome(&form, metrics, place, locale)))
        });
        typed.unwrap_or_else(|| first.clone())
    });
    let badge = move || match outcome.get() {
        Outcome::Blank => ().into_any(),
        Outcome::Unreadable => view! { <Badge text=words::example_unreadable(locale)/> }.into_any(),
        Outcome::Holds => view! { <Badge tone=Tone::Good text=words::example_holds(locale)/> }.into_any(),
        Outcome::ComesTo(total) => {
            view! { <Badge tone=Tone::Clay text=words::example_comes_to(locale, total)/> }.into_any()
        }
        Outcome::Refused(why) => view! { <Badge tone=Tone::Clay text=why/> }.into_any(),
    };
    view! { <span aria-live="polite">{badge}</span> }
}
