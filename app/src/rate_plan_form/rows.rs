//! Rows of fees, charges and worked examples.

use std::collections::BTreeMap;

use domain::calendar::Length;
use domain::charge::{Charge, Pricing};
use domain::rate_plan::{
    ChargeInput, Example, ExampleInput, Fee, FeeInput, Prorate, SplitByInput, SplitEntryInput, SplitValuesInput, Terms,
    Timing,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use words::number::Notation;

use super::{LengthForm, PartRow, RatePlanForm, some, written};

/// Where the model of a charge stands among the parts; under prices by value, that of all other values.
pub fn charge_part(charge: usize) -> String {
    format!("charge-{charge}")
}

/// Where the model of a value stands.
pub fn value_part(charge: usize, value: usize) -> String {
    format!("charge-{charge}-{value}")
}

/// Where the model of a fee for seats stands.
pub fn fee_part(fee: usize) -> String {
    format!("fee-{fee}")
}

/// `kind` is empty in a spare row. The price of seats is a part: see [`fee_part`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeeRow {
    pub kind: String,
    pub amount: String,
    pub timing: String,
    /// `true` or `false`.
    pub prorate: String,
    /// Without a unit: every period of the plan.
    pub interval: LengthForm,
}

/// A metric's price beside its models. Without a model the metric is not on the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChargeRow {
    pub metric: String,
    /// The attribute that prices go by; empty when one price holds for all.
    pub attribute: String,
    pub free_units: String,
    pub minimum: String,
    pub maximum: String,
}

/// A worked example; `quantities` in the order of the charges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExampleRow {
    pub quantities: Vec<String>,
    pub seats: String,
    pub total: String,
}

impl FeeRow {
    pub fn is_spare(&self) -> bool {
        self.kind.is_empty()
    }

    pub(super) fn input(&self, seats: PartRow, notation: Notation<'_>) -> FeeInput {
        let mut input = FeeInput { kind: self.kind.clone(), ..FeeInput::default() };
        let repeats = matches!(self.kind.as_str(), "recurring" | "seats");
        if repeats {
            input.timing = written(&self.timing);
            input.prorate = written(&self.prorate).map(|prorate| prorate == "true");
            input.interval = self.interval.input();
        }
        match self.kind.as_str() {
            "seats" => input.model = Some(seats.input(notation)),
            _ => input.amount = Some(notation.money(&self.amount)),
        }
        input
    }

    pub(super) fn of(fee: &Fee, notation: Notation<'_>) -> Self {
        let row = |kind: &str| FeeRow { kind: kind.to_owned(), ..FeeRow::default() };
        let of_amount = |kind: &str, amount: &Decimal| FeeRow { amount: notation.money_written(*amount), ..row(kind) };
        let repeated = |row: FeeRow, timing: Timing, prorate: Prorate, interval: Option<Length>| FeeRow {
            timing: match timing {
                Timing::Advance => "advance".to_owned(),
                Timing::Arrears => "arrears".to_owned(),
            },
            prorate: bool::from(prorate).to_string(),
            interval: interval.map(LengthForm::of).unwrap_or_default(),
            ..row
        };
        match fee {
            Fee::Setup { amount } => of_amount("setup", amount),
            Fee::EarlyTermination { amount } => of_amount("early_termination", amount),
            Fee::Recurring { amount, timing, prorate, interval } => {
                repeated(of_amount("recurring", amount), *timing, *prorate, *interval)
            }
            Fee::Seats { timing, prorate, interval, model: _ } => repeated(row("seats"), *timing, *prorate, *interval),
        }
    }
}

/// A charge as the domain reads it, with the parts its values were read from.
pub(super) struct ReadCharge {
    pub input: ChargeInput,
    /// Value and part, where prices go by an attribute.
    pub values: Vec<(String, String)>,
    /// Parts whose value another part has already.
    pub repeated: Vec<(String, String)>,
}

impl ChargeRow {
    /// `None` when the metric is not on the plan.
    pub(super) fn read(&self, place: usize, form: &RatePlanForm) -> Option<ReadCharge> {
        let notation = form.notation();
        let usual = form.part(&charge_part(place));
        let values = (0..form.values_of(place)).map(|value| value_part(place, value));
        let values = values.map(|key| (form.part(&key), key));
        let values: Vec<(PartRow, String)> =
            values.filter(|(part, _)| !part.is_spare() || !part.value.trim().is_empty()).collect();
        let splits = !values.is_empty() || !self.attribute.trim().is_empty();
        let bounds = [&self.free_units, &self.minimum, &self.maximum];
        let says_nothing = usual.is_spare() && bounds.iter().all(|text| text.trim().is_empty());
        if !splits && (usual.kind.is_empty() || says_nothing) {
            return None;
        }
        let input = ChargeInput {
            metric: self.metric.clone(),
            free_units: some(&self.free_units, |text| notation.number(text)),
            minimum: some(&self.minimum, |text| notation.money(text)),
            maximum: some(&self.maximum, |text| notation.money(text)),
            ..ChargeInput::default()
        };
        if !splits {
            let input = ChargeInput { model: Some(usual.input(notation)), ..input };
            return Some(ReadCharge { input, values: vec![], repeated: vec![] });
        }
        let attributes = listed(&self.attribute);
        let default = (!usual.is_spare()).then(|| usual.input(notation));
        if attributes.len() > 1 {
            let (entries, named) = matching(&attributes, values, notation);
            let split =
                SplitByInput { attributes, values: SplitValuesInput::Matching(entries), default, ..Default::default() };
            let input = ChargeInput { split_by: Some(split), ..input };
            return Some(ReadCharge { input, values: named, repeated: vec![] });
        }
        let attribute = attributes.into_iter().next().unwrap_or_default();
        let mut split = SplitByInput { attribute, default, ..SplitByInput::default() };
        let (mut prices, mut named, mut repeated) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (part, key) in values {
            let value = part.value.trim().to_owned();
            match prices.insert(value.clone(), part.input(notation)) {
                Some(first) => {
                    prices.insert(value.clone(), first);
                    repeated.push((value, key));
                }
                None => named.push((value, key)),
            }
        }
        split.values = SplitValuesInput::ByValue(prices);
        let input = ChargeInput { split_by: Some(split), ..input };
        Some(ReadCharge { input, values: named, repeated })
    }

    pub(super) fn of(metric: &str, terms: &Terms, notation: Notation<'_>) -> Self {
        let blank = ChargeRow { metric: metric.to_owned(), ..ChargeRow::default() };
        let Some(charge) = terms.charges.iter().find(|charge| charge.metric.as_str() == metric) else { return blank };
        let Charge { free_units, minimum, maximum, pricing, metric: _ } = charge;
        let price = |price: &Option<Decimal>| price.map(|price| notation.money_written(price)).unwrap_or_default();
        ChargeRow {
            attribute: match pricing {
                Pricing::Whole { .. } => String::new(),
                Pricing::Split { split_by } => written_list(split_by.attributes.iter().map(String::as_str)),
            },
            free_units: free_units.map(|units| notation.number_written(units)).unwrap_or_default(),
            minimum: price(minimum),
            maximum: price(maximum),
            ..blank
        }
    }
}

/// Stands for any value, where prices go by several attributes.
const ANY: &str = "*";

/// Names or values as typed: `region, class`. A comma of its own is written `\\,`.
fn listed(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, parts.last_mut()) {
            ('\\', Some(part)) => part.extend(letters.next()),
            (',', _) => parts.push(String::new()),
            (letter, Some(part)) => part.push(letter),
            (_, None) => {}
        }
    }
    let parts: Vec<String> = parts.into_iter().map(|part| part.trim().to_owned()).collect();
    if parts.iter().all(String::is_empty) { Vec::new() } else { parts }
}

/// What [`listed`] reads.
fn written_list<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.map(|part| part.replace('\\', "\\\\").replace(',', "\\,")).collect::<Vec<_>>().join(", ")
}

/// Entries of several attributes, each with its place among them and its part.
fn matching(
    attributes: &[String],
    values: Vec<(PartRow, String)>,
    notation: Notation<'_>,
) -> (Vec<SplitEntryInput>, Vec<(String, String)>) {
    let entry = |(place, (part, key)): (usize, (PartRow, String))| {
        let asked = attributes.iter().cloned().zip(listed(&part.value));
        let r#match = asked.filter(|(_, value)| value != ANY && !value.is_empty()).collect();
        (SplitEntryInput { r#match, model: part.input(notation), ..Default::default() }, (place.to_string(), key))
    };
    values.into_iter().enumerate().map(entry).unzip()
}

/// The parts of a charge, or of a metric that is not on the plan.
pub(super) fn parts_of(place: usize, charge: Option<&Charge>, notation: Notation<'_>) -> BTreeMap<String, PartRow> {
    let Some(charge) = charge else { return [(charge_part(place), PartRow::blank())].into() };
    match &charge.pricing {
        Pricing::Whole { model } => [(charge_part(place), PartRow::of(model, notation))].into(),
        Pricing::Split { split_by } => {
            let rest = split_by.default.as_ref().map(|model| PartRow::of(model, notation)).unwrap_or_default();
            let values = split_by.entries.iter().enumerate().map(|(number, entry)| {
                let value = match split_by.attributes.as_slice() {
                    [_] => entry.label().to_owned(),
                    several => written_list(several.iter().map(|name| match entry.matches().get(name) {
                        Some(value) => value.as_str(),
                        None => ANY,
                    })),
                };
                let part = PartRow { value, ..PartRow::of(&entry.model, notation) };
                (value_part(place, number), part)
            });
            values.chain([(charge_part(place), rest)]).collect()
        }
    }
}

impl ExampleRow {
    pub fn is_spare(&self) -> bool {
        let mut texts = self.quantities.iter().chain([&self.seats, &self.total]);
        texts.all(|text| text.trim().is_empty())
    }

    pub fn input(&self, metrics: &[&str], notation: Notation<'_>) -> ExampleInput {
        let number = |text: &str| some(text, |text| notation.number(text));
        let quantities = metrics.iter().zip(&self.quantities);
        let quantities = quantities.filter_map(|(metric, typed)| Some(((*metric).to_owned(), number(typed)?)));
        ExampleInput {
            quantities: quantities.collect(),
            seats: number(&self.seats),
            total: notation.money(&self.total),
            ..ExampleInput::default()
        }
    }

    pub(super) fn of(example: &Example, metrics: &[String], notation: Notation<'_>) -> Self {
        let quantity = |metric: &String| {
            let known = example.quantities.iter().find(|(key, _)| key.as_str() == metric);
            known.map(|(_, quantity)| notation.number_written(*quantity)).unwrap_or_default()
        };
        Self {
            quantities: metrics.iter().map(quantity).collect(),
            seats: example.seats.map(|seats| seats.to_string()).unwrap_or_default(),
            total: notation.money_written(example.total),
        }
    }
}
