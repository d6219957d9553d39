//! What stands in the way of publishing a plan and what is unusual about it, each with the place where it is put right.

use ::words::refused;
use ::words::seller as words;
use domain::locale::Locale;
use domain::refusal::{Refusal, Refusals};
use leptos::prelude::*;
use service::catalog::RatePlanView;

use super::plan_form::form_of;
use super::shelf::Shelf;
use crate::components::*;
use crate::form::field_id;
use crate::rate_plan_form::FORM;
use crate::reader::use_reader;

/// What stands in the way of publishing, each with the place where it is put right; and what is unusual.
#[component]
pub fn Reasons(shelf: Shelf, plan: RatePlanView, reasons: Refusals, lints: Refusals) -> impl IntoView {
    let locale = use_reader().locale;
    let note = match reasons.is_empty() {
        true => words::before_publishing_note(locale),
        false => words::reasons_lead(locale),
    };
    let ready = reasons.is_empty().then(|| {
        view! { <CheckItem tone=Tone::Good>{words::nothing_missing(locale)}</CheckItem> }
    });
    let wrong = |refusal: &Refusal| refusal.pointer.starts_with("/examples");
    let examples = plan.terms.examples.len();
    let holding = (examples > 0 && !reasons.0.iter().any(wrong)).then(|| {
        view! { <CheckItem tone=Tone::Good>{words::examples_hold(locale, examples as u64)}</CheckItem> }
    });
    let usual = lints.is_empty().then(|| {
        view! { <CheckItem tone=Tone::Good>{words::lints_none(locale)}</CheckItem> }
    });
    // What only wants to be read is no blocker: it stands apart, with a mark of its own.
    let unusual = (!lints.is_empty()).then(|| {
        let items = points(&lints, Tone::Accent, &shelf, &plan, locale);
        view! {
            <p class="notice-title">{words::lints_title(locale)}</p>
            <CheckList>{items}</CheckList>
        }
    });
    let reasons = points(&reasons, Tone::Clay, &shelf, &plan, locale);
    view! {
        <Card title=words::before_publishing(locale) note>
            <CheckList>{ready}{reasons}{holding}{usual}</CheckList>
            {unusual}
        </Card>
    }
}

/// Each with what it is about, linked to where it is put right.
pub fn points(
    refusals: &Refusals,
    tone: Tone,
    shelf: &Shelf,
    plan: &RatePlanView,
    locale: Locale,
) -> impl IntoView + use<> {
    let items = refusals.0.iter().map(|reason| {
        let (what, href) = place(reason, shelf, plan, locale);
        let detail = refused::words(reason, locale);
        view! {
            <CheckItem tone>
                <a href=href>{what}</a>
                {format!(": {detail}")}
            </CheckItem>
        }
    });
    items.collect_view()
}

/// What a reason is about, and where to put it right.
fn place(reason: &Refusal, shelf: &Shelf, plan: &RatePlanView, locale: Locale) -> (String, String) {
    let editor = |field: &str| format!("/seller/rate-plans/{}#plan-plan-{field}", plan.id);
    let parts: Vec<&str> = reason.pointer.split('/').skip(1).collect();
    match parts.as_slice() {
        ["name", ..] => (words::reason_plan_name(locale).to_owned(), editor("name")),
        ["product", "name", ..] => {
            (words::reason_product_name(locale).to_owned(), format!("{}#product-name", shelf.path()))
        }
        ["product", "price_display", ..] => {
            (words::display_title(locale).to_owned(), format!("{}/display", shelf.pricing_path()))
        }
        ["product", "description", ..] => {
            (words::product_description(locale).to_owned(), format!("{}#product-description", shelf.path()))
        }
        ["metrics", key, part, ..] => {
            let metric = shelf.metrics.iter().find(|metric| metric.definition.key.as_str() == *key);
            let what = match *part {
                "unit" => words::reason_metric_unit(locale, key),
                _ => words::reason_metric_name(locale, key),
            };
            let metric = metric.map(|metric| metric.id.to_string()).unwrap_or_default();
            (what, format!("{}/metrics/{metric}#metric-metric-{part}", shelf.pricing_path()))
        }
        ["fees", ..] => (words::reason_prices(locale).to_owned(), editor("fees")),
        ["currency"] => (words::plan_currency(locale).to_owned(), editor("currency")),
        ["charges", ..] => in_charge(reason, shelf, plan, locale),
        ["visibility"] => (words::visibility(locale).to_owned(), editor("visibility")),
        ["audience", ..] => (words::audience(locale).to_owned(), editor("audience-kind")),
        ["features" | "feature_names", ..] => (words::features(locale).to_owned(), editor("features")),
        ["effective_until"] => (words::reason_until(locale).to_owned(), editor("effective_until")),
        ["examples", ..] => (words::reason_example(locale).to_owned(), editor("examples")),
        [..] => (words::reason_other(locale).to_owned(), editor("name")),
    }
}

/// A price's metric by name, and its field in the editor.
fn in_charge(reason: &Refusal, shelf: &Shelf, plan: &RatePlanView, locale: Locale) -> (String, String) {
    let number = reason.pointer.split('/').nth(2).and_then(|place| place.parse::<usize>().ok());
    let key = number.and_then(|number| plan.terms.charges.get(number)).map(|charge| charge.metric.clone());
    let metric = shelf.metrics.iter().find(|metric| Some(&metric.definition.key) == key.as_ref());
    let what = metric.map_or(words::reason_prices(locale), |metric| metric.definition.name.in_locale(locale));
    let field = field_id(FORM, &form_of(shelf, &plan.terms, locale).read().place(&reason.pointer));
    (what.to_owned(), format!("/seller/rate-plans/{}#{field}", plan.id))
}
