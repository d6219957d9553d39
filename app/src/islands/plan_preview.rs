//! Beside the rate plan editor: a sample invoice that computes while one types, with the code that bills; and refusals
//! beside the fields, in the domain's own words, before anything is sent.
//!
//! The form belongs to the page and works without any of this. The island listens to it from outside, and writes
//! nothing into it but what the server would write there too.

mod beside;
mod sample;

use std::collections::BTreeMap;

use domain::locale::Locale;
use domain::metric::Metric;
use leptos::prelude::*;
use rust_decimal::Decimal;

use self::sample::{Sample, Sampled, sample};
use crate::components::*;
use crate::format::{money, percent as percent_words, quantity};
use crate::i18n::common;
use crate::i18n::seller as words;
use crate::rate_plan_form::RatePlanForm;

/// How many of everything the sample begins with.
const BEGIN_WITH: &str = "40";
/// The name under which the number of seats is kept; no metric's key has a space.
const SEATS: &str = " seats";

#[island]
pub fn PlanPreview(
    /// The element id of the editor's form.
    form_id: String,
    metrics: Vec<Metric>,
    /// What the form shows before anybody types.
    initial: RatePlanForm,
    /// The commission.
    percent: Decimal,
    locale: Locale,
) -> impl IntoView {
    let form = RwSignal::new(initial);
    let quantities = RwSignal::new(BTreeMap::<String, String>::new());
    let keys = metrics.iter().map(|metric| metric.definition.key.clone()).collect();
    Effect::new(move |_| beside::listen(&form_id, form, Vec::clone(&keys), locale));
    let metrics = StoredValue::new(metrics);
    let sampled = Memo::new(move |_| {
        metrics.with_value(|metrics| {
            let typed = quantities.get();
            let of = |key: &str| typed.get(key).map_or(BEGIN_WITH, String::as_str).to_owned();
            form.with(|form| sample(form, metrics, of, percent, locale))
        })
    });
    let asked = Memo::new(move |_| sampled.with(|sampled| sampled.asked()));
    let fields = move || {
        let field = |(key, name): (String, String)| {
            let typed = quantities.with_untracked(|typed| typed.get(&key).cloned());
            let value = typed.unwrap_or_else(|| BEGIN_WITH.to_owned());
            let label = words::sample_quantity_of(locale, name);
            let field = key.trim().to_owned();
            view! {
                <div on:input=move |event| quantities.update(|typed| {
                    typed.insert(key.clone(), event_target_value(&event));
                })>
                    <Field form="sample" name=field label value kind=FieldKind::Whole autocomplete="off"/>
                </div>
            }
        };
        asked.get().into_iter().map(field).collect_view()
    };
    view! {
        <Card title=words::sample_title(locale) note=words::sample_note(locale)>
            <div class="sample-quantities">{fields}</div>
            <div aria-live="polite">{move || sampled.with(|sampled| invoice(sampled, percent, locale))}</div>
        </Card>
    }
}

fn invoice(sampled: &Sampled, percent: Decimal, locale: Locale) -> AnyView {
    match sampled {
        Sampled::Nothing => view! { <p class="muted">{words::sample_empty(locale)}</p> }.into_any(),
        Sampled::TooMuch => view! { <p class="muted">{words::sample_too_much(locale)}</p> }.into_any(),
        Sampled::Invoice(sample) => lines(sample, percent, locale).into_any(),
    }
}

fn lines(sample: &Sample, percent: Decimal, locale: Locale) -> impl IntoView + use<> {
    let written = |amount: Decimal| money(amount, &sample.currency, locale);
    let rows = sample.lines.iter().map(|line| {
        let amount = written(line.amount);
        let term = match &line.formula {
            Some((number, price)) => {
                let price = money(*price, &sample.currency, locale);
                format!("{} · {} × {price}", line.name, quantity(*number, locale))
            }
            None => line.name.clone(),
        };
        view! { <Fact term>{amount}</Fact> }
    });
    let rows = rows.collect_view();
    let setup = sample.setup.map(|setup| words::sample_setup(locale, written(setup)));
    let (total, commission, share) = (written(sample.total), written(-sample.commission), written(sample.share));
    let kept = words::sample_commission(locale, percent_words(percent, locale));
    view! {
        <DefinitionList>
            {rows}
            <Fact term=common::total(locale) weight=Weight::Total>{total}</Fact>
            <Fact term=kept weight=Weight::Quiet>{commission}</Fact>
            <Fact term=words::sample_share(locale) tone=Tone::Good>{share}</Fact>
        </DefinitionList>
        {setup.map(|words| view! { <p class="card-note">{words}</p> })}
    }
}
