//! From what was typed to lines and words, with the domain's own arithmetic.

use std::collections::BTreeMap;

use ::words::format::{explained_money, quantity, shortened, unit_price};
use ::words::lines::naming;
use ::words::number::{Around, handed_on};
use ::words::sentence::counted;
use ::words::{billing, common, price, store as words};
use domain::calendar::{Length, Unit};
use domain::charge::Charge;
use domain::invoicing::{CalculatedLine, Calculation, Imagined, calculate_imagined};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::price::{PriceModel, PriceModelKind, Priced, RatedTier};
use domain::quantity::{parse_quantity, parse_whole};
use domain::rate_plan::{Fee, SEATS_MAX, Terms};
use domain::rating::{Bound, RatedAmounts, Rating};
use domain::refusal::{Code, Refusals, pointer_part};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::scale::{Scale, bounds, scale_of, scale_of_events};
use crate::components::{amount_ranges, formula, ranges, rated_ranges};

/// A plan to calculate with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub id: String,
    pub name: String,
    pub terms: Terms,
    /// When the first invoice comes, and how long it is agreed for.
    pub when: String,
}

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// By the metric's key.
    pub quantities: BTreeMap<String, String>,
    /// In how many events an amount comes, by the metric's key.
    #[serde(default)]
    pub events: BTreeMap<String, String>,
    /// Where prices go by attributes: by the place of an entry and the metric's key, `0.Storage`.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    pub seats: String,
}

/// What a field is about; metrics by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Quantity(String),
    /// In how many events the metric's amount comes.
    Events(String),
    /// A quantity of the metric under one of the entries that its price goes by.
    Value(String, usize),
    Seats,
}

impl Subject {
    /// Where the domain says what is wrong with it.
    pub(super) fn pointer(&self) -> String {
        match self {
            Subject::Quantity(key) => format!("/quantities/{key}"),
            Subject::Events(key) => format!("/events/{key}"),
            Subject::Value(key, entry) => format!("/values/{key}/{entry}"),
            Subject::Seats => "/seats".to_owned(),
        }
    }
}

impl Typed {
    pub(super) fn of(&self, subject: &Subject) -> &str {
        let found = match subject {
            Subject::Quantity(key) => self.quantities.get(key),
            Subject::Events(key) => self.events.get(key),
            Subject::Value(key, entry) => self.values.get(&format!("{entry}.{key}")),
            Subject::Seats => Some(&self.seats),
        };
        found.map_or("", String::as_str)
    }

    /// Whether nothing was said of it; an empty field says none.
    pub(super) fn lacks(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Quantity(key) => !self.quantities.contains_key(key),
            Subject::Events(key) => !self.events.contains_key(key),
            Subject::Value(key, entry) => !self.values.contains_key(&format!("{entry}.{key}")),
            Subject::Seats => self.seats.is_empty(),
        }
    }

    pub(super) fn set(&mut self, subject: &Subject, value: String) {
        match subject {
            Subject::Quantity(key) => drop(self.quantities.insert(key.clone(), value)),
            Subject::Events(key) => drop(self.events.insert(key.clone(), value)),
            Subject::Value(key, entry) => drop(self.values.insert(format!("{entry}.{key}"), value)),
            Subject::Seats => self.seats = value,
        }
    }
}

/// One thing that a plan counts, as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub of: Subject,
    /// "Users"; for models that price amounts "Payments: amount in EUR" and "Payments: how many".
    pub label: String,
    /// Where its tiers begin and end, and what stands for what.
    pub hint: String,
    pub scale: Scale,
    /// Where its tiers end, free units before them included.
    pub bounds: Vec<Decimal>,
}

/// What a plan counts, in order.
pub fn priced(offer: &Offer, metrics: &[Metric], locale: Locale) -> Vec<Asked> {
    let currency = offer.terms.currency.code();
    let most = offer.terms.examples.iter().filter_map(|example| example.seats).max().map(Decimal::from);
    let seats = offer.terms.fees.iter().find_map(|fee| match fee {
        Fee::Seats { model, .. } => Some(Asked {
            of: Subject::Seats,
            label: common::seats(locale).to_owned(),
            hint: tiers_hint(model, currency, locale),
            scale: scale_of(model, Decimal::ZERO, None).reaching(most),
            bounds: bounds(model),
        }),
        Fee::Setup { .. } | Fee::Recurring { .. } | Fee::EarlyTermination { .. } => None,
    });
    let metered = offer.terms.charges.iter().flat_map(|charge| {
        let metric = metrics.iter().map(|metric| &metric.definition).find(|metric| metric.key == charge.metric);
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.name.in_locale(locale));
        let unit_cost = metric.and_then(|metric| metric.unit_cost);
        let Some((value, model)) = charge.pricing.usual() else { return Vec::new() };
        let label = match (model.priced(), unit_cost) {
            (Priced::Units, _) | (Priced::Costs, Some(_)) => name.to_owned(),
            (Priced::Amounts, _) => words::amount_in(locale, name, currency),
            (Priced::Costs, None) => words::cost_in(locale, name, currency),
        };
        let label = match (charge.pricing.whole(), value) {
            (Some(_), _) => label,
            (None, "") => words::other_values(locale, label),
            (None, value) => words::of_value(locale, label, value),
        };
        let example = offer.terms.examples.iter().filter_map(|example| example.quantities.get(&charge.metric)).max();
        let free = charge.free_units.unwrap_or_default();
        let scale = scale_of(model, free, unit_cost).reaching(example.copied());
        let ends = bounds(model).into_iter().map(|bound| bound + free).collect();
        let key = charge.metric.to_string();
        let amount = Asked {
            of: Subject::Quantity(key.clone()),
            label,
            hint: tiers_hint(model, currency, locale),
            scale,
            bounds: ends,
        };
        let events = model.counts_events().then(|| Asked {
            of: Subject::Events(key.clone()),
            label: words::how_many(locale, name),
            hint: String::new(),
            scale: scale_of_events(model),
            bounds: Vec::new(),
        });
        let others = other_entries(charge, value).map(|(entry, label, model)| Asked {
            of: Subject::Value(key.clone(), entry),
            label: words::of_value(locale, name, label),
            hint: tiers_hint(model, currency, locale),
            scale: scale_of(model, free, unit_cost).beginning_at_nothing(),
            bounds: bounds(model).into_iter().map(|bound| bound + free).collect(),
        });
        std::iter::once(amount).chain(events).chain(others).collect()
    });
    seats.into_iter().chain(metered).collect()
}

/// The entries that a price goes by, but the usual one, each with its place.
fn other_entries<'a>(charge: &'a Charge, usual: &str) -> impl Iterator<Item = (usize, &'a str, &'a PriceModel)> {
    let entries = charge.pricing.parts().filter(|(label, _)| !label.is_empty()).enumerate();
    let usual = usual.to_owned();
    entries.filter(move |(_, (label, _))| *label != usual).map(|(place, (label, model))| (place, label, model))
}

/// As many as anybody imagines.
const EVENTS_MAX: u32 = 1_000_000_000;

/// How many tiers a hint names.
const TIERS_HINTED_MAX: usize = 5;

/// `Tiers: 1 – 10 · 11 – 20 · 21 and more`
fn tiers_hint(model: &PriceModel, currency: &str, locale: Locale) -> String {
    let bounds = bounds(model);
    let last = model.last_unit();
    let ends = bounds.iter().copied().map(Some).chain(last.is_none().then_some(None));
    let ranges = match model.priced() {
        Priced::Units | Priced::Costs => ranges(ends, locale),
        Priced::Amounts => amount_ranges(ends, currency, locale),
    };
    if ranges.len() < 2 || ranges.len() > TIERS_HINTED_MAX {
        return String::new();
    }
    words::tiers(locale, ranges.join(" · "))
}

/// Lines and total of one full period.
///
/// # Errors
/// Every field that holds no quantity, by pointer: `/quantities/ApiCall`, `/seats`; more than can be billed.
pub fn work_out(offer: &Offer, metrics: &[Metric], typed: &Typed, locale: Locale) -> Result<Calculation, Refusals> {
    let mut no = Refusals::default();
    let mut imagined = Imagined::default();
    for charge in &offer.terms.charges {
        let pointer = format!("/quantities/{}", charge.metric);
        let text = handed_on(typed.of(&Subject::Quantity(charge.metric.to_string())), Around::None, locale);
        let parsed = if text.is_empty() { Ok(Decimal::ZERO) } else { parse_quantity(&text, &pointer) };
        match no.take("", parsed) {
            Some(quantity) if quantity < Decimal::ZERO => no.add(Code::QuantityInvalid, pointer),
            Some(quantity) => drop(imagined.quantities.insert(charge.metric.clone(), quantity)),
            None => {}
        }
        if charge.pricing.usual().is_some_and(|(_, model)| model.counts_events()) {
            let of = Subject::Events(charge.metric.to_string());
            let text = handed_on(typed.of(&of), Around::None, locale);
            let events = if text.is_empty() { Ok(1) } else { parse_whole(&text, 1, EVENTS_MAX, &of.pointer()) };
            imagined.events.extend(no.take("", events).map(|events| (charge.metric.clone(), events)));
        }
    }
    for charge in &offer.terms.charges {
        let Some((usual, _)) = charge.pricing.usual() else { continue };
        for (entry, label, _) in other_entries(charge, usual) {
            let of = Subject::Value(charge.metric.to_string(), entry);
            let text = handed_on(typed.of(&of), Around::None, locale);
            let parsed = if text.is_empty() { Ok(Decimal::ZERO) } else { parse_quantity(&text, &of.pointer()) };
            match no.take("", parsed) {
                Some(quantity) if quantity < Decimal::ZERO => no.add(Code::QuantityInvalid, of.pointer()),
                Some(quantity) => {
                    imagined.values.entry(charge.metric.clone()).or_default().insert(label.to_owned(), quantity);
                }
                None => {}
            }
        }
    }
    imagined.seats = match (offer.terms.sells_seats(), typed.seats.trim()) {
        (false, _) => None,
        (true, "") => Some(0),
        (true, text) => no.take("", parse_whole(&handed_on(text, Around::None, locale), 0, SEATS_MAX, "/seats")),
    };
    no.into_result()?;
    calculate_imagined(&offer.terms, metrics, &imagined, naming(locale))
        .map_err(|refusals| by_place(refusals, &offer.terms))
}

/// Refusals of values by the place of their entry, as the fields know them.
fn by_place(mut refusals: Refusals, terms: &Terms) -> Refusals {
    for charge in &terms.charges {
        let labels = charge.pricing.parts().filter(|(label, _)| !label.is_empty());
        for (place, (label, _)) in labels.enumerate() {
            let theirs = format!("/values/{}/{}", charge.metric, pointer_part(label));
            let ours = Subject::Value(charge.metric.to_string(), place).pointer();
            for refusal in refusals.0.iter_mut().filter(|refusal| refusal.pointer == theirs) {
                refusal.pointer.clone_from(&ours);
            }
        }
    }
    refusals
}

/// How a line came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineWords {
    /// `300 pages × €0.03`
    pub formula: String,
    /// `200 free`
    pub free: Option<String>,
    /// The tiers used, each with its range, formula and amount, where one formula does not say it all.
    pub parts: Vec<(String, String)>,
    /// What bounded the amount; what one costs on average.
    pub notes: Vec<String>,
}

pub fn line_words(line: &CalculatedLine, metrics: &[Metric], locale: Locale) -> LineWords {
    let Some(rating) = &line.rating else {
        return LineWords { formula: line.description.clone(), ..LineWords::default() };
    };
    let currency = line.amount.currency().code();
    let free_amounts = rating.amounts.filter(|amounts| !amounts.free_amount.is_zero());
    let free = match free_amounts {
        Some(RatedAmounts { free_events, free_amount, .. }) => {
            let amount = explained_money(free_amount, currency, locale);
            let free = if free_events > 1 { billing::free_events(locale, free_events, amount) } else { amount };
            Some(words::n_free(locale, free))
        }
        None => (!rating.free_units.is_zero()).then(|| words::n_free(locale, quantity(rating.free_units, locale))),
    };
    let unit = match &line.metric {
        None => common::seat(locale),
        Some(key) => {
            // What has a price by an attribute is not called by the metric's name alone.
            let named = |metric: &&Metric| metric.definition.name.in_locale(locale) == line.description;
            let metric = metrics.iter().find(|metric| metric.definition.key == *key).filter(named);
            metric.map_or("", |metric| metric.definition.unit.in_locale(locale))
        }
    };
    let of_unit = |quantity: Decimal| {
        // The interval of a fee stands beside its amount.
        let name = line.interval.map_or(line.description.as_str(), |_| common::seats(locale));
        counted(quantity, unit, name, locale)
    };
    let bounded = rating.bound.map(|bound| match bound {
        Bound::Minimum => words::raised_to_minimum(locale).to_owned(),
        Bound::Maximum => words::lowered_to_maximum(locale).to_owned(),
    });
    let by_unit = match rating.model {
        PriceModelKind::PerUnit | PriceModelKind::Graduated | PriceModelKind::Volume => true,
        PriceModelKind::Package
        | PriceModelKind::StairStep
        | PriceModelKind::Bundles
        | PriceModelKind::Percentage
        | PriceModelKind::GraduatedPercentage
        | PriceModelKind::EventAmount
        | PriceModelKind::CostPlus => false,
    };
    if let ([tier], true) = (rating.tiers.as_slice(), by_unit)
        && tier.flat_amount.is_zero()
    {
        let price = unit_price(tier.unit_price, currency, locale);
        let formula = format!("{} × {price}", of_unit(tier.quantity));
        return LineWords { formula, free, parts: Vec::new(), notes: bounded.into_iter().collect() };
    }
    let formula = match rating.model.priced() {
        Priced::Amounts => line.description.clone(),
        Priced::Units | Priced::Costs => of_unit(rating.quantity),
    };
    let notes = bounded.into_iter().chain(average(line, rating, locale)).collect();
    LineWords { formula, free, parts: parts(rating, currency, locale), notes }
}

/// The tiers used: `11 – 20: 5 × €5.00` and its amount.
fn parts(rating: &Rating, currency: &str, locale: Locale) -> Vec<(String, String)> {
    let ranges = rated_ranges(rating.model, &rating.tiers, currency, locale);
    let part = |(tier, range): (&RatedTier, String)| {
        let formula = formula(rating.model, tier, currency, locale);
        let words = match (range.is_empty(), formula.is_empty()) {
            (false, false) => format!("{range}: {formula}"),
            (true, _) => formula,
            (_, true) => range,
        };
        (words, explained_money(tier.amount, currency, locale))
    };
    let mut parts: Vec<_> = rating.tiers.iter().zip(ranges).map(part).collect();
    if rating.model == PriceModelKind::Percentage {
        // Its one tier holds the rate's part and all the rest.
        parts = rating.tiers.iter().flat_map(|tier| percentage_parts(tier, currency, locale)).collect();
    }
    parts.retain(|(words, _)| !words.is_empty());
    parts
}

fn percentage_parts(tier: &RatedTier, currency: &str, locale: Locale) -> Vec<(String, String)> {
    let of_rate = (formula(PriceModelKind::Percentage, tier, currency, locale), tier.amount - tier.flat_amount);
    let fixed = (!tier.flat_amount.is_zero()).then(|| (price::fixed_parts(locale).to_owned(), tier.flat_amount));
    let all = std::iter::once(of_rate).chain(fixed);
    all.map(|(words, amount)| (words, explained_money(amount, currency, locale))).collect()
}

/// What one costs, all in all; where every one costs the same it goes without saying.
fn average(line: &CalculatedLine, rating: &Rating, locale: Locale) -> Option<String> {
    let is_units = rating.model.priced() == Priced::Units && rating.quantity > Decimal::ONE;
    let average = rating.amount.checked_div(rating.quantity).filter(|_| is_units)?;
    Some(words::on_average(locale, unit_price(shortened(average), line.amount.currency().code(), locale)))
}

/// What is added up: "A full month".
pub const fn period_words(period: Length, locale: Locale) -> &'static str {
    match period {
        Length { unit: Unit::Week, count: 1 } => words::full_week(locale),
        Length { unit: Unit::Month, count: 1 } => words::full_month(locale),
        Length { unit: Unit::Quarter, count: 1 } => words::full_quarter(locale),
        Length { unit: Unit::Year, count: 1 } => words::full_year(locale),
        Length { .. } => words::full_period(locale),
    }
}

#[cfg(test)]
mod tests;
