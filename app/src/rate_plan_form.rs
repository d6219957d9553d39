//! A rate plan as the console's form sends it: what was typed, as the domain reads it, and where the domain's refusals
//! stand in the form.
//!
//! The form has a row for every metric and spare rows for fees, tiers, values and examples; rows left empty are not sent
//! on, so the domain's places and the form's differ and are mapped here. The same code runs behind the post and while one
//! types. All that a plan can say about money has its field: a plan that is shown and saved is the same plan.

mod buttons;
mod features;
mod model;
mod readable;
mod reading;
mod rewriting;
mod rows;
mod typed;

use std::collections::BTreeMap;

use domain::locale::{Locale, LocalizedText};
use domain::rate_plan::{Audience, AudienceInput, Downgrade, Fee, LengthInput, Terms, TrialCovers, Visibility};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use words::number::Notation;

pub use buttons::{PlanButton, THEN};
pub use features::{FeatureRow, key_of};
pub use model::{PartRow, TierRow};
pub use reading::Reading;
pub use rows::{ChargeRow, ExampleRow, FeeRow, charge_part, fee_part, value_part};
pub use typed::first_unit_beyond;

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
    /// The language that the page was in, which decides what its numbers mean.
    pub locale: Locale,
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
    pub trial_covers: String,
    pub downgrade: String,
    /// `true`, or empty.
    pub refund_unused: String,
    pub withdrawal_days: String,
    pub term: LengthForm,
    pub fees: Vec<FeeRow>,
    pub charges: Vec<ChargeRow>,
    /// The price models, by where they belong: see [`charge_part`], [`value_part`] and [`fee_part`].
    pub parts: BTreeMap<String, PartRow>,
    pub prepaid_commitment: String,
    pub overage_factor: String,
    pub minimum_commitment: String,
    pub maximum_spend: String,
    pub features: Vec<FeatureRow>,
    pub service_level: String,
    pub examples: Vec<ExampleRow>,
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

impl RatePlanForm {
    /// A plan as the form shows it; `metrics` in the order of their rows.
    pub fn of(terms: &Terms, metrics: &[String], locale: Locale) -> Self {
        let term = terms.term.map_or(LengthForm::default(), |term| LengthForm {
            auto_renew: term.auto_renew.to_string(),
            ..LengthForm::of(term.length)
        });
        let notation = Notation { locale, currency: terms.currency.code() };
        let bound = |amount: Option<Decimal>| amount.map(|amount| notation.money_written(amount)).unwrap_or_default();
        let mut form = Self {
            locale,
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
            trial_covers: match terms.trial_covers {
                TrialCovers::Everything => "everything".to_owned(),
                TrialCovers::Fees => "fees".to_owned(),
            },
            downgrade: match terms.downgrade {
                Downgrade::Any => "any".to_owned(),
                Downgrade::EndOfPeriod => "end_of_period".to_owned(),
            },
            refund_unused: if terms.refund_unused { "true".to_owned() } else { String::new() },
            withdrawal_days: terms.withdrawal_days.to_string(),
            term,
            fees: terms.fees.iter().map(|fee| FeeRow::of(fee, notation)).collect(),
            charges: metrics.iter().map(|key| ChargeRow::of(key, terms, notation)).collect(),
            parts: BTreeMap::new(),
            prepaid_commitment: bound(terms.commitments.prepaid),
            overage_factor: terms
                .commitments
                .overage_factor
                .map(|factor| notation.number_written(factor))
                .unwrap_or_default(),
            minimum_commitment: bound(terms.commitments.minimum),
            maximum_spend: bound(terms.commitments.maximum),
            features: features::rows_of(terms, notation),
            service_level: terms.service_level.clone().unwrap_or_default(),
            examples: terms.examples.iter().map(|example| ExampleRow::of(example, metrics, notation)).collect(),
        };
        for (place, metric) in metrics.iter().enumerate() {
            let charge = terms.charges.iter().find(|charge| charge.metric.as_str() == metric);
            form.parts.extend(rows::parts_of(place, charge, notation));
        }
        for (place, fee) in terms.fees.iter().enumerate() {
            if let Fee::Seats { model, .. } = fee {
                form.parts.insert(fee_part(place), PartRow::of(model, notation));
            }
        }
        form
    }

    /// What a new plan begins with: public, every calendar month, due in 30 days, a row for every metric.
    pub fn blank(currency: &str, metrics: &[String], locale: Locale) -> Self {
        let charges = metrics.iter().map(|metric| ChargeRow { metric: metric.clone(), ..ChargeRow::default() });
        Self {
            locale,
            currency: currency.to_owned(),
            visibility: "public".to_owned(),
            audience: AudienceForm { kind: "everyone".to_owned(), ..AudienceForm::default() },
            period: LengthForm { unit: "month".to_owned(), count: "1".to_owned(), ..LengthForm::default() },
            alignment: "calendar".to_owned(),
            basis: "days".to_owned(),
            payment_due_days: domain::rate_plan::PAYMENT_DUE_DAYS_DEFAULT.to_string(),
            trial_days: "0".to_owned(),
            trial_covers: "everything".to_owned(),
            downgrade: "any".to_owned(),
            withdrawal_days: "0".to_owned(),
            charges: charges.collect(),
            parts: (0..metrics.len()).map(|place| (charge_part(place), PartRow::blank())).collect(),
            ..Self::default()
        }
    }

    /// How its numbers are read.
    pub fn notation(&self) -> Notation<'_> {
        Notation { locale: self.locale, currency: self.currency.trim() }
    }

    /// The model at a place of the form; a blank one where nothing was typed.
    pub fn part(&self, key: &str) -> PartRow {
        self.parts.get(key).cloned().unwrap_or_else(PartRow::blank)
    }

    /// Without the row that a button named: the tier `charge-0/2`, the fee `fees/1`, the feature `features/0`, the example
    /// `examples/3`, the value `charge-0/values/1`.
    #[must_use]
    pub fn without_row(mut self, place: &str) -> Self {
        let row = place.rsplit_once('/').and_then(|(list, row)| Some((list, row.parse::<usize>().ok()?)));
        match row {
            Some(("fees", row)) => {
                remove(&mut self.fees, row);
                self.close_parts("fee", row);
            }
            Some(("features", row)) => remove(&mut self.features, row),
            Some(("examples", row)) => remove(&mut self.examples, row),
            Some((list, row)) => match (list.strip_suffix("/values"), self.parts.get_mut(list)) {
                (Some(charge), _) => self.close_parts(charge, row),
                (None, Some(part)) => remove(&mut part.tiers, row),
                (None, None) => {}
            },
            None => {}
        }
        self
    }

    /// Takes the part `fee-1` away, and moves those after it up.
    fn close_parts(&mut self, list: &str, row: usize) {
        let number = |key: &str| key.strip_prefix(list)?.strip_prefix('-')?.parse::<usize>().ok();
        let parts = std::mem::take(&mut self.parts).into_iter().filter_map(|(key, part)| match number(&key) {
            Some(place) if place == row => None,
            Some(place) if place > row => Some((format!("{list}-{}", place - 1), part)),
            Some(_) | None => Some((key, part)),
        });
        self.parts = parts.collect();
    }

    /// Without the rows at the end of each list that nobody has typed in.
    #[must_use]
    pub fn without_spare_rows(mut self) -> Self {
        trim(&mut self.fees, FeeRow::is_spare);
        trim(&mut self.examples, ExampleRow::is_spare);
        trim(&mut self.features, FeatureRow::is_spare);
        self.parts.values_mut().for_each(|part| trim(&mut part.tiers, TierRow::is_spare));
        self
    }

    /// How many rows of values a charge has.
    pub fn values_of(&self, charge: usize) -> usize {
        let places = (0..).take_while(|value| self.parts.contains_key(&value_part(charge, *value)));
        places.count()
    }
}

impl AudienceForm {
    fn input(&self) -> AudienceInput {
        let (kind, category, buyer_id) = (self.kind.clone(), written(&self.category), written(&self.buyer_id));
        match buyer_id {
            // One buyer is called by its address or by its id.
            Some(email) if kind == "buyer" && email.contains('@') => {
                AudienceInput { kind: "person".to_owned(), category, email: Some(email), ..AudienceInput::default() }
            }
            buyer_id => AudienceInput { kind, category, buyer_id, ..AudienceInput::default() },
        }
    }

    fn of(audience: &Audience) -> Self {
        let kind = |kind: &str| AudienceForm { kind: kind.to_owned(), ..AudienceForm::default() };
        match audience {
            Audience::Everyone => kind("everyone"),
            Audience::Category { category } => AudienceForm { category: category.clone(), ..kind("category") },
            Audience::Buyer { buyer_id } => AudienceForm { buyer_id: buyer_id.to_string(), ..kind("buyer") },
            Audience::Person { email } => AudienceForm { buyer_id: email.clone(), ..kind("buyer") },
        }
    }
}

impl LengthForm {
    fn input(&self) -> Option<LengthInput> {
        written(&self.unit).map(|unit| LengthInput {
            unit,
            count: written(&self.count),
            auto_renew: written(&self.auto_renew).map(|renews| renews == "true"),
            ..LengthInput::default()
        })
    }

    fn of(length: domain::calendar::Length) -> Self {
        Self { unit: length.unit.as_str().to_owned(), count: length.count.to_string(), auto_renew: String::new() }
    }
}

fn remove<Row>(rows: &mut Vec<Row>, row: usize) {
    if row < rows.len() {
        rows.remove(row);
    }
}

fn trim<Row>(rows: &mut Vec<Row>, is_spare: impl Fn(&Row) -> bool) {
    rows.truncate(rows.iter().rposition(|row| !is_spare(row)).map_or(0, |last| last + 1));
}

/// What was typed, if anything was.
fn written(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads what may be missing.
fn some(text: &str, read: impl Fn(&str) -> String) -> Option<String> {
    written(text).map(|text| read(&text))
}

#[cfg(test)]
mod tests;
