//! A rate plan as it is sent or typed: every leaf a text, parsed here once, with all faults noted at their places.

mod audience;
mod charge;
mod example;
mod fee;
mod length;
mod split;

use std::collections::BTreeMap;

pub use split::{SplitByInput, SplitEntryInput, SplitValuesInput};

use serde::{Deserialize, Serialize};

use length::{Role, fits};

use super::feature::{FeatureInput, parse_features, parse_names};
use super::{
    Audience, Charge, Commitments, Downgrade, Example, Fee, PAYMENT_DUE_DAYS_DEFAULT, ProrationTerms, Term, Terms,
    TrialCovers, Visibility,
};
use crate::calendar::{Alignment, Day, Length, Proration, parse_day};
use crate::locale::LocalizedText;
use crate::money::{Currency, parse_price};
use crate::price::PriceModelInput;
use crate::quantity::parse_whole;
use crate::refusal::{Code, NotYet, Refusal, Refusals, Unknown};
use crate::text::{Key, NAME_CHARS_MAX, Needed, parse_line, parse_localized_name};

pub const FEES_MAX: usize = 50;
pub const CHARGES_MAX: usize = 200;
pub const EXAMPLES_MAX: usize = 50;
pub const SPLIT_VALUES_MAX: usize = 100;
pub const WITHDRAWAL_DAYS_MAX: u32 = 365;
/// What the contract names and no plan can have yet, with what says the same as leaving it out.
const NOT_YET: [NotYet; 9] = [
    ("limits", ""),
    ("notices", ""),
    ("measured", ""),
    ("environment", ""),
    ("activation", "at_once"),
    ("pause_days_max", "0"),
    ("retention_days", ""),
    ("revenue_share", ""),
    ("collection", "at_issue"),
];

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewRatePlan))]
#[serde(default)]
pub struct RatePlanInput {
    #[cfg_attr(feature = "contract", schema(required))]
    pub key: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub name: LocalizedText,
    #[cfg_attr(feature = "contract", schema(value_type = crate::money::Currency, required))]
    pub currency: String,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Visibility>))]
    pub visibility: Option<String>,
    pub audience: Option<AudienceInput>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::DayText>))]
    pub effective_from: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::DayText>))]
    pub effective_until: Option<String>,
    /// A month when left out. With the calendar: 1 week, 1, 2, 3, 4, 6 or 12 months, or 1 year, else
    /// `period.not_of_the_calendar`; other lengths by anniversary.
    pub period: Option<LengthInput>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Alignment>))]
    pub alignment: Option<String>,
    pub proration: Option<ProrationInput>,
    pub term: Option<LengthInput>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub payment_due_days: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub trial_days: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<super::TrialCovers>))]
    pub trial_covers: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<super::Downgrade>))]
    pub downgrade: Option<String>,
    pub refund_unused: Option<bool>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub withdrawal_days: Option<String>,
    pub fees: Vec<FeeInput>,
    pub charges: Vec<ChargeInput>,
    #[cfg_attr(feature = "contract", schema(value_type = BTreeMap<String, super::Feature>))]
    pub features: BTreeMap<String, FeatureInput>,
    pub feature_names: BTreeMap<String, LocalizedText>,
    pub service_level: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub minimum_commitment: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub maximum_spend: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub prepaid_commitment: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub overage_factor: Option<String>,
    pub examples: Vec<ExampleInput>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewAudience))]
#[serde(default)]
pub struct AudienceInput {
    #[cfg_attr(feature = "contract", schema(value_type = crate::contract::AudienceKind, required))]
    pub kind: String,
    pub category: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::ids::BuyerId>))]
    pub buyer_id: Option<String>,
    pub email: Option<String>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewLength))]
#[serde(default)]
pub struct LengthInput {
    #[cfg_attr(feature = "contract", schema(value_type = crate::calendar::Unit, required))]
    pub unit: String,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub count: Option<String>,
    pub auto_renew: Option<bool>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewProration))]
#[serde(default)]
pub struct ProrationInput {
    #[cfg_attr(feature = "contract", schema(value_type = Option<Proration>))]
    pub basis: Option<String>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewFee))]
#[serde(default)]
pub struct FeeInput {
    #[cfg_attr(feature = "contract", schema(value_type = crate::contract::FeeKind, required))]
    pub kind: String,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub amount: Option<String>,
    pub model: Option<PriceModelInput>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<super::Timing>))]
    pub timing: Option<String>,
    pub prorate: Option<bool>,
    /// Of its own, beside the plan's period.
    pub interval: Option<LengthInput>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewCharge))]
#[serde(default)]
pub struct ChargeInput {
    #[cfg_attr(feature = "contract", schema(required))]
    pub metric: String,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub free_units: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub minimum: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub maximum: Option<String>,
    pub model: Option<PriceModelInput>,
    pub split_by: Option<SplitByInput>,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewExample))]
#[serde(default)]
pub struct ExampleInput {
    #[cfg_attr(feature = "contract", schema(value_type = BTreeMap<String, crate::contract::Figure>, required))]
    pub quantities: BTreeMap<String, String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub seats: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = crate::contract::Figure, required))]
    pub total: String,
    #[serde(flatten, skip_serializing)]
    pub unknown: Unknown,
}

impl RatePlanInput {
    /// Reads the terms.
    ///
    /// # Errors
    /// All that is wrong at once, each at its JSON pointer: unknown or repeated metrics, negative, too large or too fine
    /// prices, ends before starts, unknown choices, fields that nothing is known of, and whatever is not available yet.
    pub fn parse(&self, metrics: &[Key]) -> Result<Terms, Refusals> {
        let mut no = Refusals::default();
        let key = no.take("", Key::parse(&self.key, "/key"));
        let name = no.take("", parse_localized_name(&self.name, NAME_CHARS_MAX, Needed::Yes, "/name"));
        let currency = no.take("", parse_currency(&self.currency));
        let visibility = choice(&mut no, self.visibility.as_deref(), "/visibility", &VISIBILITIES);
        let audience = no.take("", self.audience.as_ref().map_or(Ok(Audience::Everyone), AudienceInput::parse));
        let effective_from = optional_day(&mut no, self.effective_from.as_deref(), "/effective_from");
        let effective_until = optional_day(&mut no, self.effective_until.as_deref(), "/effective_until");
        if let (Some(from), Some(until)) = (effective_from, effective_until)
            && until < from
        {
            no.push(Refusal::at(Code::EndsBeforeStart, "/effective_until").with("start", from));
        }
        let period = match &self.period {
            None => Some(Length::MONTH),
            Some(input) => no.take("/period", input.parse(Role::Period)),
        };
        let alignment = choice(&mut no, self.alignment.as_deref(), "/alignment", &ALIGNMENTS);
        if let Some(period) = period {
            no.take("", fits(period, alignment, "/period"));
        }
        if let Some(proration) = &self.proration {
            proration.unknown.refuse(&mut no, "/proration", &[]);
        }
        let basis = self.proration.as_ref().and_then(|proration| proration.basis.as_deref());
        let basis = choice(&mut no, basis, "/proration/basis", &Proration::ALL.map(|basis| (basis.as_str(), basis)));
        let term = self.term.as_ref().and_then(|input| {
            let length = no.take("/term", input.parse(Role::Term))?;
            Some(Term { length, auto_renew: input.auto_renew.unwrap_or(true) })
        });
        let payment_due_days =
            whole(&mut no, self.payment_due_days.as_deref(), PAYMENT_DUE_DAYS_DEFAULT, 365, "/payment_due_days");
        let trial_days = whole(&mut no, self.trial_days.as_deref(), 0, 365, "/trial_days");
        let trial_covers = choice(&mut no, self.trial_covers.as_deref(), "/trial_covers", &TRIAL_COVERS);
        let downgrade = choice(&mut no, self.downgrade.as_deref(), "/downgrade", &DOWNGRADES);
        let withdrawal_days =
            whole(&mut no, self.withdrawal_days.as_deref(), 0, WITHDRAWAL_DAYS_MAX, "/withdrawal_days");
        let commitments = self.parse_commitments(&mut no);
        let fees = self.parse_fees(&mut no, alignment);
        let charges = self.parse_charges(&mut no, metrics);
        let service_level = match self.service_level.as_deref() {
            None => Some(None),
            Some(text) => {
                no.take("", parse_line(text, 40, "/service_level")).map(|text| (!text.is_empty()).then_some(text))
            }
        };
        let features = parse_features(&mut no, &self.features);
        let feature_names = parse_names(&mut no, &self.feature_names, &self.features);
        let examples = self.parse_examples(&mut no, metrics);
        self.unknown.refuse(&mut no, "", &NOT_YET);
        no.into_result()?;
        let terms = (|| {
            Some(Terms {
                key: key?,
                name: name?,
                currency: currency?,
                visibility,
                audience: audience?,
                effective_from,
                effective_until,
                period: period?,
                alignment,
                proration: ProrationTerms { basis },
                term,
                payment_due_days,
                trial_days,
                trial_covers,
                downgrade,
                refund_unused: self.refund_unused.unwrap_or(false),
                withdrawal_days,
                fees,
                charges,
                commitments,
                features,
                feature_names,
                service_level: service_level?,
                examples,
            })
        })();
        terms.ok_or_else(|| Code::Required.into())
    }

    fn parse_fees(&self, no: &mut Refusals, alignment: Alignment) -> Vec<Fee> {
        if self.fees.len() > FEES_MAX {
            no.push(Refusal::at(Code::TooManyItems, "/fees").with("max", FEES_MAX));
        }
        let mut setups = 0;
        let parsed = self.fees.iter().take(FEES_MAX).enumerate().filter_map(|(place, input)| {
            let fee = no.take(&format!("/fees/{place}"), input.parse(alignment))?;
            setups += usize::from(matches!(fee, Fee::Setup { .. }));
            Some(fee)
        });
        let fees = parsed.collect();
        if setups > 1 {
            no.push(Refusal::at(Code::TooManyItems, "/fees").with("max", 1));
        }
        fees
    }

    fn parse_charges(&self, no: &mut Refusals, metrics: &[Key]) -> Vec<Charge> {
        if self.charges.len() > CHARGES_MAX {
            no.push(Refusal::at(Code::TooManyItems, "/charges").with("max", CHARGES_MAX));
        }
        let mut charges: Vec<Charge> = Vec::new();
        for (place, input) in self.charges.iter().take(CHARGES_MAX).enumerate() {
            let pointer = format!("/charges/{place}");
            let Some(charge) = no.take(&pointer, input.parse(metrics)) else {
                continue;
            };
            if charges.iter().any(|other| other.metric == charge.metric) {
                no.push(Refusal::at(Code::MetricRepeated, format!("{pointer}/metric")).with("metric", &charge.metric));
            }
            charges.push(charge);
        }
        charges
    }

    fn parse_commitments(&self, no: &mut Refusals) -> Commitments {
        let mut price = |text: &Option<String>, pointer| {
            let text = text.as_deref().filter(|text| !text.is_empty())?;
            no.take("", parse_price(text, pointer))
        };
        let prepaid = price(&self.prepaid_commitment, "/prepaid_commitment");
        let overage_factor = price(&self.overage_factor, "/overage_factor");
        let minimum = price(&self.minimum_commitment, "/minimum_commitment");
        let maximum = price(&self.maximum_spend, "/maximum_spend");
        if overage_factor.is_some() && self.prepaid_commitment.as_deref().unwrap_or("").is_empty() {
            no.add(Code::OverageWithoutCommitment, "/overage_factor");
        }
        if let (Some(minimum), Some(maximum)) = (minimum, maximum)
            && maximum < minimum
        {
            no.push(Refusal::at(Code::MaximumBelowMinimum, "/maximum_spend").with("minimum", minimum));
        }
        Commitments { prepaid, overage_factor, minimum, maximum }
    }

    fn parse_examples(&self, no: &mut Refusals, metrics: &[Key]) -> Vec<Example> {
        if self.examples.len() > EXAMPLES_MAX {
            no.push(Refusal::at(Code::TooManyItems, "/examples").with("max", EXAMPLES_MAX));
        }
        let parsed = self.examples.iter().take(EXAMPLES_MAX).enumerate();
        parsed.filter_map(|(place, input)| no.take(&format!("/examples/{place}"), input.parse(metrics))).collect()
    }
}

const VISIBILITIES: [(&str, Visibility); 2] = [("public", Visibility::Public), ("private", Visibility::Private)];
const ALIGNMENTS: [(&str, Alignment); 2] = [("calendar", Alignment::Calendar), ("anniversary", Alignment::Anniversary)];
const TRIAL_COVERS: [(&str, TrialCovers); 2] = [("everything", TrialCovers::Everything), ("fees", TrialCovers::Fees)];
const DOWNGRADES: [(&str, Downgrade); 2] = [("any", Downgrade::Any), ("end_of_period", Downgrade::EndOfPeriod)];

fn choice<T: Copy + Default>(no: &mut Refusals, text: Option<&str>, pointer: &str, choices: &[(&str, T)]) -> T {
    let Some(text) = text else {
        return T::default();
    };
    choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value).unwrap_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        no.push(Refusal::at(Code::ChoiceUnknown, pointer).with("choices", names.join(", ")));
        T::default()
    })
}

fn parse_currency(code: &str) -> Result<Currency, Refusal> {
    if code.is_empty() { Err(Refusal::at(Code::Required, "/currency")) } else { Currency::parse(code, "/currency") }
}

fn known_metric(key: &str, metrics: &[Key], pointer: &str) -> Result<Key, Refusal> {
    if key.is_empty() {
        return Err(Refusal::at(Code::Required, pointer));
    }
    let known = metrics.iter().find(|metric| metric.as_str() == key);
    let shown: String = key.chars().take(64).collect();
    known.cloned().ok_or_else(|| Refusal::at(Code::MetricUnknown, pointer).with("metric", shown))
}

fn optional_day(no: &mut Refusals, text: Option<&str>, pointer: &str) -> Option<Day> {
    text.filter(|text| !text.is_empty()).and_then(|text| no.take("", parse_day(text, pointer)))
}

fn whole(no: &mut Refusals, text: Option<&str>, default: u32, max: u32, pointer: &str) -> u32 {
    text.and_then(|text| no.take("", parse_whole(text, 0, max, pointer))).unwrap_or(default)
}
