//! A rate plan as the console's form sends it: what was typed, as the domain reads it, and where the domain's refusals
//! stand in the form.
//!
//! The form has a row for every metric and spare rows for fees; rows left empty are not sent on, so the domain's
//! places and the form's differ and are mapped here. The same code runs behind the post and while one types.

mod typed;

use std::collections::BTreeMap;

use domain::locale::{Locale, LocalizedText};
use domain::money::Currency;
use domain::price::PriceModelInput;
use domain::rate_plan::{
    Audience, AudienceInput, Charge, ChargeInput, ExampleInput, Feature, Fee, FeeInput, LengthInput, Prorate,
    ProrationInput, RatePlanInput, Terms, Timing, Visibility,
};
use domain::refusal::Refusals;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use typed::{features_typed, features_written, number_typed};

/// The form's name, and the name of the argument that holds its fields: `plan[fees][0][amount]`.
pub const FORM: &str = "plan";

/// A text typed in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    pub en: String,
    pub de: String,
    pub it: String,
}

impl From<Words> for LocalizedText {
    fn from(words: Words) -> Self {
        LocalizedText([(Locale::En, words.en), (Locale::De, words.de), (Locale::It, words.it)].into())
    }
}

impl From<&LocalizedText> for Words {
    fn from(text: &LocalizedText) -> Self {
        let of = |locale| text.0.get(&locale).cloned().unwrap_or_default();
        Self { en: of(Locale::En), de: of(Locale::De), it: of(Locale::It) }
    }
}

/// Everything the form holds, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RatePlanForm {
    pub key: String,
    pub name: Words,
    pub currency: String,
    pub visibility: String,
    pub audience: AudienceForm,
    pub effective_from: String,
    pub effective_until: String,
    pub period: LengthForm,
    pub alignment: String,
    pub basis: String,
    pub payment_due_days: String,
    pub trial_days: String,
    pub term: LengthForm,
    pub fees: Vec<FeeRow>,
    pub charges: Vec<ChargeRow>,
    pub features: String,
    pub service_level: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AudienceForm {
    pub kind: String,
    pub category: String,
    pub buyer_id: String,
}

/// `unit` is empty where no length is agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LengthForm {
    pub unit: String,
    pub count: String,
    /// `true` or `false`; only a term has it.
    pub auto_renew: String,
}

/// `kind` is empty in a spare row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeeRow {
    pub kind: String,
    /// For seats: the price of one.
    pub amount: String,
    pub timing: String,
    /// `true` or `false`.
    pub prorate: String,
}

/// A metric's price; without any number the metric is not on the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChargeRow {
    pub metric: String,
    pub unit_price: String,
    pub free_units: String,
    pub minimum: String,
    pub maximum: String,
}

/// What the domain reads, and where its places stand in the form.
#[derive(Clone, Debug)]
pub struct Reading {
    pub input: RatePlanInput,
    fee_rows: Vec<usize>,
    seat_fees: Vec<usize>,
    charge_rows: Vec<usize>,
}

impl RatePlanForm {
    /// As the domain reads it. `kept` are the worked examples that the form does not show.
    pub fn read(&self, kept: &[ExampleInput]) -> Reading {
        let fees: Vec<(usize, &FeeRow)> = self.fees.iter().enumerate().filter(|(_, row)| !row.is_spare()).collect();
        let charges: Vec<(usize, &ChargeRow)> =
            self.charges.iter().enumerate().filter(|(_, row)| !row.is_spare()).collect();
        let input = RatePlanInput {
            key: self.key.trim().to_owned(),
            name: self.name.clone().into(),
            currency: self.currency.trim().to_owned(),
            visibility: written(&self.visibility),
            audience: Some(self.audience.input()),
            effective_from: written(&self.effective_from),
            effective_until: written(&self.effective_until),
            period: self.period.input(),
            alignment: written(&self.alignment),
            proration: Some(ProrationInput { basis: written(&self.basis) }),
            term: self.term.input(),
            payment_due_days: written(&self.payment_due_days),
            trial_days: written(&self.trial_days),
            fees: fees.iter().map(|(_, row)| row.input()).collect(),
            charges: charges.iter().map(|(_, row)| row.input()).collect(),
            features: features_typed(&self.features),
            service_level: written(&self.service_level),
            examples: kept.to_vec(),
            ..RatePlanInput::default()
        };
        Reading {
            seat_fees: fees.iter().filter(|(_, row)| row.kind == "seats").map(|(place, _)| *place).collect(),
            fee_rows: fees.into_iter().map(|(place, _)| place).collect(),
            charge_rows: charges.into_iter().map(|(place, _)| place).collect(),
            input,
        }
    }

    /// A plan as the form shows it; `metrics` in the order of their rows.
    pub fn of(terms: &Terms, metrics: &[String]) -> Self {
        let term = terms.term.map_or(LengthForm::default(), |term| LengthForm {
            auto_renew: term.auto_renew.to_string(),
            ..LengthForm::of(term.length)
        });
        Self {
            key: terms.key.to_string(),
            name: (&terms.name).into(),
            currency: terms.currency.to_string(),
            visibility: match terms.visibility {
                Visibility::Public => "public".to_owned(),
                Visibility::Private => "private".to_owned(),
            },
            audience: AudienceForm::of(&terms.audience),
            effective_from: terms.effective_from.map(|day| day.to_string()).unwrap_or_default(),
            effective_until: terms.effective_until.map(|day| day.to_string()).unwrap_or_default(),
            period: LengthForm::of(terms.period),
            alignment: match terms.alignment {
                domain::calendar::Alignment::Calendar => "calendar".to_owned(),
                domain::calendar::Alignment::Anniversary => "anniversary".to_owned(),
            },
            basis: terms.proration.basis.as_str().to_owned(),
            payment_due_days: terms.payment_due_days.to_string(),
            trial_days: terms.trial_days.to_string(),
            term,
            fees: terms.fees.iter().map(|fee| FeeRow::of(fee, terms.currency)).collect(),
            charges: metrics.iter().map(|key| ChargeRow::of(key, terms)).collect(),
            features: features_written(&terms.features),
            service_level: terms.service_level.clone().unwrap_or_default(),
        }
    }

    /// What a new plan begins with: public, every calendar month, due in 30 days, a row for every metric.
    pub fn blank(currency: &str, metrics: &[String]) -> Self {
        let charges = metrics.iter().map(|metric| ChargeRow { metric: metric.clone(), ..ChargeRow::default() });
        Self {
            currency: currency.to_owned(),
            visibility: "public".to_owned(),
            audience: AudienceForm { kind: "everyone".to_owned(), ..AudienceForm::default() },
            period: LengthForm { unit: "month".to_owned(), count: "1".to_owned(), ..LengthForm::default() },
            alignment: "calendar".to_owned(),
            basis: "days".to_owned(),
            payment_due_days: domain::rate_plan::PAYMENT_DUE_DAYS_DEFAULT.to_string(),
            trial_days: "0".to_owned(),
            charges: charges.collect(),
            ..Self::default()
        }
    }
}

impl Reading {
    /// A refusal's place in the form: `/fees/0/amount` → `/plan/fees/2/amount`. What stands elsewhere, as the product's
    /// name, keeps its place.
    pub fn place(&self, pointer: &str) -> String {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let row = |rows: &[usize], place: &str| place.parse().ok().and_then(|at: usize| rows.get(at).copied());
        match parts.as_slice() {
            ["fees", place, rest @ ..] => match row(&self.fee_rows, place) {
                Some(at) if self.seat_fees.contains(&at) && rest.first() == Some(&"model") => {
                    format!("/{FORM}/fees/{at}/amount")
                }
                Some(at) => format!("/{FORM}/fees/{at}{}", joined(rest)),
                None => format!("/{FORM}/fees"),
            },
            ["charges", place, rest @ ..] => match (row(&self.charge_rows, place), rest) {
                (Some(at), ["model", ..]) => format!("/{FORM}/charges/{at}/unit_price"),
                (Some(at), rest) => format!("/{FORM}/charges/{at}{}", joined(rest)),
                (None, _) => format!("/{FORM}/charges"),
            },
            ["features", ..] => format!("/{FORM}/features"),
            ["proration", "basis"] => format!("/{FORM}/basis"),
            [] | ["product" | "metrics" | "examples", ..] => pointer.to_owned(),
            [..] => format!("/{FORM}{pointer}"),
        }
    }

    /// All refusals at their places in the form.
    pub fn placed(&self, refusals: Refusals) -> Refusals {
        let placed = refusals.0.into_iter().map(|mut refusal| {
            refusal.pointer = self.place(&refusal.pointer);
            refusal
        });
        Refusals(placed.collect())
    }
}

impl FeeRow {
    fn is_spare(&self) -> bool {
        self.kind.is_empty()
    }

    fn input(&self) -> FeeInput {
        let mut input = FeeInput { kind: self.kind.clone(), ..FeeInput::default() };
        let repeats = matches!(self.kind.as_str(), "recurring" | "seats");
        if repeats {
            input.timing = written(&self.timing);
            input.prorate = written(&self.prorate).map(|prorate| prorate == "true");
        }
        match self.kind.as_str() {
            "seats" => input.model = Some(per_unit(&self.amount)),
            _ => input.amount = Some(number_typed(&self.amount)),
        }
        input
    }

    fn of(fee: &Fee, currency: Currency) -> Self {
        let row = |kind: &str, amount: &Decimal| FeeRow {
            kind: kind.to_owned(),
            amount: price_written(*amount, currency),
            ..FeeRow::default()
        };
        let repeated = |row: FeeRow, timing: Timing, prorate: Prorate| FeeRow {
            timing: match timing {
                Timing::Advance => "advance".to_owned(),
                Timing::Arrears => "arrears".to_owned(),
            },
            prorate: bool::from(prorate).to_string(),
            ..row
        };
        match fee {
            Fee::Setup { amount } => row("setup", amount),
            Fee::EarlyTermination { amount } => row("early_termination", amount),
            Fee::Recurring { amount, timing, prorate } => repeated(row("recurring", amount), *timing, *prorate),
            Fee::Seats { model, timing, prorate } => repeated(row("seats", &model.first_unit()), *timing, *prorate),
        }
    }
}

impl ChargeRow {
    fn is_spare(&self) -> bool {
        [&self.unit_price, &self.free_units, &self.minimum, &self.maximum].iter().all(|text| text.trim().is_empty())
    }

    fn input(&self) -> ChargeInput {
        ChargeInput {
            metric: self.metric.clone(),
            free_units: written(&number_typed(&self.free_units)),
            minimum: written(&number_typed(&self.minimum)),
            maximum: written(&number_typed(&self.maximum)),
            model: Some(per_unit(&self.unit_price)),
            ..ChargeInput::default()
        }
    }

    fn of(metric: &str, terms: &Terms) -> Self {
        let blank = ChargeRow { metric: metric.to_owned(), ..ChargeRow::default() };
        let Some(charge) = terms.charges.iter().find(|charge| charge.metric.as_str() == metric) else { return blank };
        let Charge { free_units, minimum, maximum, pricing, metric: _ } = charge;
        let unit_price = pricing.usual().map(|(_, model)| model.first_unit()).unwrap_or_default();
        let price =
            |price: &Option<Decimal>| price.map(|price| price_written(price, terms.currency)).unwrap_or_default();
        ChargeRow {
            unit_price: price_written(unit_price, terms.currency),
            free_units: free_units.map(|units| units.normalize().to_string()).unwrap_or_default(),
            minimum: price(minimum),
            maximum: price(maximum),
            ..blank
        }
    }
}

impl AudienceForm {
    fn input(&self) -> AudienceInput {
        AudienceInput { kind: self.kind.clone(), category: written(&self.category), buyer_id: written(&self.buyer_id) }
    }

    fn of(audience: &Audience) -> Self {
        let kind = |kind: &str| AudienceForm { kind: kind.to_owned(), ..AudienceForm::default() };
        match audience {
            Audience::Everyone => kind("everyone"),
            Audience::Category { category } => AudienceForm { category: category.clone(), ..kind("category") },
            Audience::Buyer { buyer_id } => AudienceForm { buyer_id: buyer_id.to_string(), ..kind("buyer") },
        }
    }
}

impl LengthForm {
    fn input(&self) -> Option<LengthInput> {
        written(&self.unit).map(|unit| LengthInput {
            unit,
            count: written(&self.count),
            auto_renew: written(&self.auto_renew).map(|renews| renews == "true"),
        })
    }

    fn of(length: domain::calendar::Length) -> Self {
        Self { unit: length.unit.as_str().to_owned(), count: length.count.to_string(), auto_renew: String::new() }
    }
}

/// The worked examples of a plan as the domain reads them, so that saving the form keeps them.
pub fn examples_of(terms: &Terms) -> Vec<ExampleInput> {
    let input = |example: &domain::rate_plan::Example| ExampleInput {
        quantities: example.quantities.iter().map(|(key, quantity)| (key.to_string(), quantity.to_string())).collect(),
        seats: example.seats.map(|seats| seats.to_string()),
        total: example.total.to_string(),
    };
    terms.examples.iter().map(input).collect()
}

fn per_unit(price: &str) -> PriceModelInput {
    PriceModelInput { kind: "per_unit".to_owned(), unit_price: Some(number_typed(price)), ..PriceModelInput::default() }
}

/// A price with the currency's decimals at least: `2.50`.
fn price_written(price: Decimal, currency: Currency) -> String {
    let mut price = price.normalize();
    if price.scale() < currency.minor_digits() {
        price.rescale(currency.minor_digits());
    }
    price.to_string()
}

/// What was typed, if anything was.
fn written(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| format!("/{part}")).collect()
}

/// Features by name, as the domain keeps them.
pub type Features = BTreeMap<String, Feature>;

#[cfg(test)]
mod tests;
