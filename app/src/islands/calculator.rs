//! What would you pay? A field and a slider for everything a plan counts; lines and total of one full period, worked out
//! in the browser with the code that bills.
//!
//! What is calculated stands in the address. Without a script it is a form that asks the page again. The buttons that choose another plan stand on the plans'
//! cards, outside; both know the choice through [`PlanChoice`].

mod address;
mod curve;
mod scale;
mod worked_out;

use std::time::Duration;

use ::words::format::{money, quantity, shortened};
use ::words::number::{Around, handed_on, typed as number_as_typed};
use ::words::refused;
use ::words::{common, store as words};
use domain::charge::Charge;
use domain::invoicing::{Calculation, Naming, calculate};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::quantity::parse_quantity;
use domain::rate_plan::Example;
use domain::refusal::Refusals;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use self::address::field_of;
pub use self::address::{LANGUAGE, query_of, subject_of, typed_of};
use self::curve::curve;
use self::scale::slid;
use self::worked_out::{Asked, LineWords, line_words, period_words, priced};
pub use self::worked_out::{Offer, Subject, Typed, work_out};
use crate::components::{
    DefinitionList, FormMarks, Icon, LinkButton, Look, Refill, Sign, close_form, every, note_field, open_form,
};
use crate::form::field_id;
use crate::islands::print::PrintButton;

/// The form's element id, and the name its fields begin with.
pub const FORM: &str = "calculator";
/// How long the address waits for somebody who still types.
const ADDRESS_AFTER: Duration = Duration::from_millis(250);

/// So many metrics are shown; of further ones those that are not used are folded away.
const UNFOLDED_MAX: usize = 6;

/// Who looks at the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shopper {
    /// A buyer, or somebody not signed in yet.
    MaySubscribe,
    /// Signed in to sell or to run the marketplace.
    LooksOnly,
}

/// The id of the plan looked at.
#[derive(Clone, Copy)]
struct Chosen(RwSignal<String>);

/// Around the plans and the calculator: which plan is looked at.
#[island]
pub fn PlanChoice(chosen: String, children: Children) -> impl IntoView {
    provide_context(Chosen(RwSignal::new(chosen)));
    children()
}

/// The button on a plan's card.
#[island]
pub fn PlanSwitch(
    /// The plan's id.
    plan: String,
    name: String,
    /// Whether it was chosen when the page was made.
    chosen: bool,
    locale: Locale,
) -> impl IntoView {
    let signal = use_context::<Chosen>().map(|chosen| chosen.0);
    let own = plan.clone();
    let is_chosen = Memo::new(move |_| signal.map_or(chosen, |signal| signal.with(|current| *current == own)));
    let choice = plan.clone();
    let choose = move |event: leptos::ev::MouseEvent| {
        if let Some(signal) = signal {
            event.prevent_default();
            signal.set(choice.clone());
        }
    };
    let pressed = move || if is_chosen.get() { "true" } else { "false" };
    let class = move || if is_chosen.get() { "button button-primary" } else { "button" };
    let label = move || {
        if is_chosen.get() { words::plan_chosen(locale).to_owned() } else { words::choose_plan(locale, &name) }
    };
    view! {
        <button class=class type="submit" form=FORM name="plan" value=plan aria-pressed=pressed on:click=choose>{label}</button>
    }
}

/// The calculator.
#[island]
pub fn Calculator(
    first: Offer,
    others: Vec<Offer>,
    metrics: Vec<Metric>,
    /// The id of the plan it begins with.
    chosen: String,
    typed: Typed,
    shopper: Shopper,
    /// The product's page.
    path: String,
    locale: Locale,
) -> impl IntoView {
    let chosen = use_context::<Chosen>().map_or_else(|| RwSignal::new(chosen), |chosen| chosen.0);
    let typed =
        RwSignal::new(begun(typed, &std::iter::once(&first).chain(&others).collect::<Vec<_>>(), &metrics, locale));
    let metrics = StoredValue::new(metrics);
    let offer = Memo::new(move |_| {
        let found = chosen.with(|id| others.iter().find(|offer| offer.id == *id).cloned());
        found.unwrap_or_else(|| first.clone())
    });
    let outcome = Memo::new(move |_| {
        offer.with(|offer| metrics.with_value(|metrics| typed.with(|typed| work_out(offer, metrics, typed, locale))))
    });
    // Fields stay while somebody types in them: they change with the plan alone.
    let asked = Memo::new(move |_| offer.with(|offer| metrics.with_value(|metrics| priced(offer, metrics, locale))));
    let looked_at = RwSignal::new(0);
    let rows = move || rows(asked.get(), typed, outcome, looked_at, locale);
    let chart = move || {
        let asked = asked.get();
        let of = asked.get(looked_at.get()).or(asked.first())?;
        offer.with(|offer| metrics.with_value(|metrics| typed.with(|typed| curve(offer, metrics, typed, of, locale))))
    };
    let address = move || offer.with(|offer| typed.with(|typed| query(offer, typed, locale)));
    let (here, there) = (path.clone(), path.clone());
    keep_address(address, here);
    open_form();
    note_field(FORM);
    let FormMarks { place, .. } = close_form(Some(FORM.to_owned()), Refill::Address);
    view! {
        <form class="card calculator" id=FORM data-form=place method="get" action=format!("{path}#plans") novalidate
            on:keydown=not_sent>
            <div>
                <h2 class="card-title">{words::what_would_you_pay(locale)}</h2>
                <p class="calculator-note">{words::computed_here(locale)}</p>
            </div>
            {rows}
            <input type="hidden" name=LANGUAGE value=locale.code()/>
            <button class="button without-script" type="submit" name="plan" value=move || chosen.get()>
                {words::calculate(locale)}
            </button>
            <div class="calculator-lines">{move || metrics.with_value(|metrics| lines(outcome.get(), metrics, Part::OfThePeriod, locale))}</div>
            <div class="calculator-foot">
            <div class="calculator-bar">
                <p class="calculator-total">
                    <span>{move || offer.with(|offer| period_words(offer.terms.period, locale))}</span>
                    <output class="calculator-amount" aria-live="polite">{move || total(outcome.get(), locale)}</output>
                </p>
                {move || subscribe(offer.get(), &address(), shopper, locale)}
            </div>
            <div class="calculator-lines">{move || metrics.with_value(|metrics| lines(outcome.get(), metrics, Part::Apart, locale))}</div>
            <p class="calculator-note calculator-end">{move || offer.with(|offer| notes(offer, locale))}</p>
            </div>
            {chart}
            {tools(address, there, locale)}
        </form>
    }
}

/// The fields, each with its slider; those of further metrics that are not used are folded away.
fn rows(
    asked: Vec<Asked>,
    typed: RwSignal<Typed>,
    outcome: Memo<Result<Calculation, Refusals>>,
    looked_at: RwSignal<usize>,
    locale: Locale,
) -> impl IntoView {
    let one = move |(place, asked): (usize, Asked)| {
        view! { <div class="calculator-row" on:input=move |_| looked_at.set(place)>{row(asked, typed, outcome, locale)}</div> }
    };
    let is_used = |asked: &Asked| typed.with_untracked(|typed| !is_nothing(typed.of(&asked.of), locale));
    let (shown, folded): (Vec<_>, Vec<_>) =
        asked.into_iter().enumerate().partition(|(place, asked)| *place < UNFOLDED_MAX || is_used(asked));
    let more = (!folded.is_empty()).then(|| {
        let title = words::more_metrics(locale, folded.len() as u64);
        let rows = folded.into_iter().map(one).collect_view();
        view! { <details class="calculator-more"><summary>{title}</summary>{rows}</details> }
    });
    view! { {shown.into_iter().map(one).collect_view()}{more} }
}

/// What can be done with what is calculated: its address copied, or all of it printed.
fn tools(address: impl Fn() -> String + Copy + Send + Sync + 'static, path: String, locale: Locale) -> impl IntoView {
    let copied = RwSignal::new(false);
    let copy = move |_| {
        address::write(&path, &address());
        address::copy(move || copied.set(true));
    };
    let copy_words = move || if copied.get() { words::link_copied(locale) } else { words::copy_link(locale) };
    view! {
        <div class="calculator-tools with-script">
            <button class="button" type="button" on:click=copy on:blur=move |_| copied.set(false)>
                <Icon sign=Sign::Link/>
                <span role="status">{copy_words}</span>
            </button>
            <PrintButton locale/>
        </div>
    }
}

/// Whether a field says none.
fn is_nothing(text: &str, locale: Locale) -> bool {
    let number = handed_on(text, Around::None, locale);
    number.is_empty() || parse_quantity(&number, "").is_ok_and(|number| number.is_zero())
}

/// The form is calculated with, not sent: its default button is another plan's.
fn not_sent(event: leptos::ev::KeyboardEvent) {
    let in_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
    if in_field && event.key() == "Enter" {
        event.prevent_default();
    }
}

/// Writes what is calculated into the address, a moment after it has changed.
fn keep_address(query: impl Fn() -> String + Copy + Send + Sync + 'static, path: String) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<String>| {
        let query = query();
        if before.is_some_and(|before| before != query) {
            waiting.with_value(|waiting| waiting.inspect(|waiting| waiting.clear()));
            let (path, query) = (path.clone(), query.clone());
            waiting.set_value(set_timeout_with_handle(move || address::write(&path, &query), ADDRESS_AFTER).ok());
        }
        query
    });
}

/// The plan with what it counts, as an address says it.
fn query(offer: &Offer, typed: &Typed, locale: Locale) -> String {
    let fields = offer.terms.charges.iter().flat_map(|charge| {
        let key = charge.metric.to_string();
        let events = charge.pricing.usual().filter(|(_, model)| model.counts_events());
        let events = events.map(|_| Subject::Events(key.clone()));
        let entries = charge.pricing.parts().filter(|(label, _)| !label.is_empty()).count();
        let entries: Vec<Subject> = (0..entries).map(|entry| Subject::Value(key.clone(), entry)).collect();
        std::iter::once(Subject::Quantity(key)).chain(events).chain(entries)
    });
    let seats = offer.terms.sells_seats().then_some(Subject::Seats);
    let plain = |subject: Subject| {
        let number = handed_on(typed.of(&subject), Around::None, locale);
        (subject, number)
    };
    query_of(&offer.id, fields.chain(seats).map(plain))
}

/// What stands in the fields at first: what was asked for, else the middle of the sellers' examples, else a usual amount.
fn begun(typed: Typed, offers: &[&Offer], metrics: &[Metric], locale: Locale) -> Typed {
    let mut begun = typed;
    let all: Vec<Vec<Asked>> = offers.iter().map(|offer| priced(offer, metrics, locale)).collect();
    for (place, Asked { of, scale, .. }) in all.iter().flat_map(|asked| asked.iter().enumerate()) {
        if begun.lacks(of) {
            let usual = if place < UNFOLDED_MAX { scale.start } else { Decimal::ZERO };
            // Fields keep their numbers when another plan is looked at: none begins beyond what one of them has a price for.
            let alike = || all.iter().flatten().filter(|other| other.of == *of);
            let is_priced = |number: &Decimal| alike().all(|other| other.scale.holds(*number));
            let starts = alike().map(|other| other.scale.start);
            let wanted = middle_example(offers, of).into_iter().chain([usual]).chain(starts).find(is_priced);
            begun.set(of, quantity(wanted.unwrap_or(usual), locale));
        }
    }
    begun
}

/// The plan that a visitor begins with: the one that its seller shows first, else the first in the seller's order that is
/// not free for a few. A new price moves no other plan into its place.
pub fn shown_first<'a>(offers: &'a [Offer], key: Option<&str>) -> Option<&'a Offer> {
    let chosen = offers.iter().find(|offer| Some(offer.terms.key.as_str()) == key);
    chosen.or(offers.iter().find(|offer| !is_free(offer))).or(offers.first())
}

/// Whether one of everything costs nothing.
fn is_free(offer: &Offer) -> bool {
    let one = |charge: &Charge| (charge.metric.clone(), Decimal::ONE);
    let quantities = offer.terms.charges.iter().map(one).collect();
    let seats = offer.terms.sells_seats().then_some(1);
    let total = calculate(&offer.terms, &[], &quantities, seats, Naming::NONE).map(|calculation| calculation.total);
    total.is_ok_and(|total| total.amount().is_zero())
}

fn middle_example(offers: &[&Offer], of: &Subject) -> Option<Decimal> {
    let examples = offers.iter().flat_map(|offer| &offer.terms.examples);
    let mut amounts: Vec<Decimal> = examples.filter_map(|example| amount_in(example, of)).collect();
    amounts.sort_unstable();
    amounts.get(amounts.len().saturating_sub(1) / 2).copied()
}

fn amount_in(example: &Example, of: &Subject) -> Option<Decimal> {
    match of {
        Subject::Quantity(key) => {
            example.quantities.iter().find(|(known, _)| known.as_str() == key).map(|(_, amount)| *amount)
        }
        Subject::Events(_) | Subject::Value(..) => None,
        Subject::Seats => example.seats.map(Decimal::from),
    }
}

/// The field and the slider of a metric, or of seats when there is no key.
fn row(
    asked: Asked,
    typed: RwSignal<Typed>,
    outcome: Memo<Result<Calculation, Refusals>>,
    locale: Locale,
) -> impl IntoView {
    let Asked { of, label, hint, scale, .. } = asked;
    let pointer = of.pointer();
    let id = field_id(FORM, &pointer.replace('.', "-"));
    let fault_id = format!("{id}-fault");
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let field = field_of(&of);
    let fault = Memo::new(move |_| {
        let of_this = |refusals: &Refusals| {
            let found = refusals.0.iter().find(|refusal| refusal.pointer == pointer);
            found.map(|refusal| refused::words(refusal, locale))
        };
        outcome.with(|outcome| outcome.as_ref().err().and_then(of_this))
    });
    let text = {
        let of = of.clone();
        Signal::derive(move || typed.with(|typed| typed.of(&of).to_owned()))
    };
    let average = {
        let of = of.clone();
        move || typed.with(|typed| average_words(&of, typed, outcome, locale))
    };
    let set = move |value: String| typed.update(|typed| typed.set(&of, value));
    let (set_field, set_slider) = (set.clone(), set);
    let begins = text.get_untracked();
    let slider = Signal::derive(move || slid(&text.get(), &scale, locale));
    let slider_begins = slider.get_untracked();
    let (described_by, hinted_by) = (fault_id.clone(), hint_id.clone());
    let descriptions = move || fault.get().map(|_| described_by.clone()).or(hinted_by.clone());
    view! {
        <label class="field-label" for=id.clone()>{label.clone()}</label>
        <input class="input" type="text" id=id name=field inputmode="decimal" autocomplete="off" maxlength="32" value=begins
            prop:value=move || text.get() aria-invalid=move || fault.get().map(|_| "true")
            aria-describedby=descriptions on:input=move |event| set_field(event_target_value(&event))/>
        <span class="slider">
            <progress class="slider-fill" max=scale.max.to_string() value=move || slider.get() aria-hidden="true"></progress>
            <input class="slider-thumb" type="range" min="0" max=scale.max.to_string() step=scale.step.to_string()
                value=slider_begins prop:value=move || slider.get() aria-label=words::slider_for(locale, label)
                on:input=move |event| set_slider(number_as_typed(&event_target_value(&event), locale))/>
        </span>
        {move || fault.get().map(|words| view! { <p class="field-fault" id=fault_id.clone()>{words}</p> })}
        {hint_id.map(|id| view! { <p class="field-hint" id=id>{hint}</p> })}
        {move || average().map(|words| view! { <p class="field-hint">{words}</p> })}
    }
}

/// How large one event is on average, beside the number of them.
fn average_words(
    of: &Subject,
    typed: &Typed,
    outcome: Memo<Result<Calculation, Refusals>>,
    locale: Locale,
) -> Option<String> {
    let Subject::Events(key) = of else { return None };
    let currency = outcome.with(|outcome| outcome.as_ref().ok().map(|done| done.total.currency()))?;
    let number = |subject: &Subject| parse_quantity(&handed_on(typed.of(subject), Around::None, locale), "").ok();
    let average = number(&Subject::Quantity(key.clone()))?.checked_div(number(of)?)?;
    Some(words::each_on_average(locale, money(shortened(average), currency.code(), locale)))
}

/// What the total adds up, and what comes beside it in an interval of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    OfThePeriod,
    Apart,
}

fn lines(
    outcome: Result<Calculation, Refusals>,
    metrics: &[Metric],
    part: Part,
    locale: Locale,
) -> impl IntoView + use<> {
    let all = outcome.map(|calculation| calculation.lines).unwrap_or_default().into_iter();
    let rows = all.filter(|line| line.interval.is_some() == (part == Part::Apart)).map(|line| {
        let LineWords { formula, free, parts, notes } = line_words(&line, metrics, locale);
        let term = match free {
            Some(free) => format!("{formula} ({free})"),
            None => formula,
        };
        let amount = money(line.amount.amount(), line.amount.currency().code(), locale);
        let amount = match line.interval {
            Some(interval) => common::plus_unit(locale, amount, every(interval, locale)),
            None => amount,
        };
        let parts = parts.into_iter().map(|(words, amount)| {
            view! { <div class="fact fact-quiet"><dt>{words}</dt><dd>{amount}</dd></div> }
        });
        let notes = notes.into_iter().map(|note| view! { <div class="fact fact-quiet"><dt>{note}</dt><dd></dd></div> });
        view! {
            <div class="fact"><dt>{term}</dt><dd>{amount}</dd></div>
            {parts.collect_view()}
            {notes.collect_view()}
        }
    });
    let rows = rows.collect_view();
    view! { <DefinitionList>{rows}</DefinitionList> }
}

fn total(outcome: Result<Calculation, Refusals>, locale: Locale) -> String {
    match outcome {
        Ok(calculation) => money(calculation.total.amount(), calculation.total.currency().code(), locale),
        Err(_) => "–".to_owned(),
    }
}

/// The way to the review, which what was calculated comes along to.
fn subscribe(offer: Offer, calculated: &str, shopper: Shopper, locale: Locale) -> AnyView {
    match shopper {
        Shopper::LooksOnly => view! { <p class="calculator-note">{words::only_buyers(locale)}</p> }.into_any(),
        Shopper::MaySubscribe => {
            let asked = calculated.split_once('&').map(|(_, fields)| format!("?{fields}")).unwrap_or_default();
            let href = format!("/subscribe/{}{asked}", offer.id);
            view! { <LinkButton href look=Look::Primary>{words::subscribe_to(locale, offer.name)}</LinkButton> }
                .into_any()
        }
    }
}

/// Set-up, tax, and when the first invoice comes.
fn notes(offer: &Offer, locale: Locale) -> String {
    let setup = offer.terms.setup_fee().filter(|amount| !amount.is_zero());
    let setup = setup.map(|amount| words::plus_setup(locale, money(amount, offer.terms.currency.code(), locale)));
    let first = [setup.unwrap_or_default(), common::net_note(locale).to_owned()];
    let first: Vec<String> = first.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}. {}", first.join(", ").trim_end_matches('.'), offer.when)
}
