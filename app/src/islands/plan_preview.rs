//! Around and beside the rate plan editor: what was typed is read and priced at once, with the code that bills; refusals
//! stand beside the fields, in the domain's own words, before anything is sent.
//!
//! The form belongs to the page and works without any of this. The islands listen to it from outside, and write nothing
//! into it but what the server would write there too, and the rows that somebody asks for.

mod beside;
mod carry;
mod example;
mod keep;
mod paste;
mod sample;

use std::collections::BTreeMap;

use ::words::common;
use ::words::format::{explained_money, explained_quantity, money, percent as percent_words, quantity};
use ::words::refused::all_words;
use ::words::seller as words;
use domain::locale::Locale;
use domain::metric::Metric;
use leptos::prelude::*;
use rust_decimal::Decimal;

pub use self::example::{ExampleOutcome, Outcome, outcome};
pub use self::keep::KeepTyped;
use self::sample::{Sample, SampleStep, Sampled, sample};
use crate::components::*;
use crate::rate_plan_form::RatePlanForm;

/// How many of everything the sample begins with.
const BEGIN_WITH: &str = "40";
/// The name under which the number of seats is kept; no metric's key has a space.
const SEATS: &str = " seats";

/// What is being typed; `None` before the browser has read it.
#[derive(Clone, Copy)]
pub struct Live {
    pub form: RwSignal<Option<RatePlanForm>>,
    pub metrics: StoredValue<Vec<Metric>>,
}

/// Around the form and all that shows what it comes to.
#[island]
pub fn LiveForm(
    /// The element id of the editor's form.
    form_id: String,
    metrics: Vec<Metric>,
    locale: Locale,
    children: Children,
) -> impl IntoView {
    let keys: Vec<_> = metrics.iter().map(|metric| metric.definition.key.clone()).collect();
    let live = Live { form: RwSignal::new(None), metrics: StoredValue::new(metrics) };
    provide_context(live);
    Effect::new(move |_| {
        beside::listen(&form_id, live.form, keys.clone(), locale);
        paste::listen(&form_id, locale);
        carry::listen(&form_id);
    });
    children()
}

/// What is being typed, for an island around or beside which [`LiveForm`] stands: nothing while the browser wakes that
/// island up.
///
/// Islands wake up one after the other, and by then somebody may have typed, or the browser may have filled in what was
/// typed before. An island that drew this at once would not find what the server drew, and would never wake up.
pub fn live_when_awake() -> impl Fn() -> Option<Live> + Copy + Send + Sync + 'static {
    let live = use_context::<Live>();
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    move || live.filter(|_| awake.get())
}

/// The form as it is now, or as the page brought it.
fn now(first: RatePlanForm) -> Memo<RatePlanForm> {
    let live = live_when_awake();
    Memo::new(move |_| live().and_then(|live| live.form.get()).unwrap_or_else(|| first.clone()))
}

/// A sample invoice.
#[island]
pub fn PlanPreview(
    metrics: Vec<Metric>,
    /// What the form shows before anybody types.
    initial: RatePlanForm,
    /// The commission.
    percent: Decimal,
    locale: Locale,
) -> impl IntoView {
    let form = now(initial);
    let quantities = RwSignal::new(BTreeMap::<String, String>::new());
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
        Sampled::Refused { why, .. } => view! { <p class="muted">{all_words(&why.0, locale)}</p> }.into_any(),
        Sampled::Invoice(sample) => lines(sample, percent, locale).into_any(),
    }
}

fn lines(sample: &Sample, percent: Decimal, locale: Locale) -> impl IntoView + use<> {
    let written = |amount: Decimal| money(amount, &sample.currency, locale);
    let rows = sample.lines.iter().map(|line| {
        let amount = written(line.amount);
        let formula = |SampleStep { tier: step, .. }: &SampleStep| {
            let flat = (!step.flat_amount.is_zero()).then(|| format!(" + {}", written(step.flat_amount)));
            let flat = flat.unwrap_or_default();
            match step.unit_price.is_zero() && !flat.is_empty() {
                true => written(step.flat_amount),
                false => format!("{} × {}{flat}", explained_quantity(step.quantity, locale), written(step.unit_price)),
            }
        };
        let term = match line.steps.as_slice() {
            [only] => format!("{} · {}", line.name, formula(only)),
            _ => line.name.clone(),
        };
        let steps = line.steps.iter().filter_map(|step| step.range.map(|range| (range, step)));
        let steps = steps.map(|((from, to), step)| {
            let from = quantity(from, locale);
            let range = match to {
                Some(to) => common::range(locale, from, quantity(to, locale)),
                None => common::range_open(locale, from),
            };
            let (term, amount) =
                (format!("{range} · {}", formula(step)), explained_money(step.tier.amount, &sample.currency, locale));
            view! { <Fact term weight=Weight::Quiet>{amount}</Fact> }
        });
        let steps = steps.collect_view();
        view! { <Fact term>{amount}</Fact> {steps} }
    });
    let rows = rows.collect_view();
    let apart = sample.apart.iter().map(|(name, amount, interval)| {
        let (term, amount) = (name.clone(), common::plus_unit(locale, written(*amount), every(*interval, locale)));
        view! { <Fact term weight=Weight::Quiet>{amount}</Fact> }
    });
    let apart = apart.collect_view();
    let setup = sample.setup.map(|setup| words::sample_setup(locale, written(setup)));
    let (total, commission, share) = (written(sample.total), written(-sample.commission), written(sample.share));
    let kept = words::sample_commission(locale, percent_words(percent, locale));
    view! {
        <DefinitionList>
            {rows}
            <Fact term=common::total(locale) weight=Weight::Total>{total}</Fact>
            <Fact term=kept weight=Weight::Quiet>{commission}</Fact>
            <Fact term=words::sample_share(locale) tone=Tone::Good>{share}</Fact>
            {apart}
        </DefinitionList>
        {setup.map(|words| view! { <p class="card-note">{words}</p> })}
    }
}
