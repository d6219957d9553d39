//! What is counted: a key that the seller's software reports, words for buyers, and how events add up.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::ids::MetricId;
use crate::locale::LocalizedText;
use crate::money::{Overflow, parse_price};
use crate::quantity::parse_whole;
use crate::refusal::{Code, Refusal, Refusals};
use crate::text::{Key, NAME_CHARS_MAX, Needed, parse_localized_name, parse_word};

/// How the events of a period become one quantity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// The sum of the quantities, or of an attribute's values.
    #[default]
    Sum,
    /// The number of events, whatever their quantity.
    Count,
    /// The greatest quantity, or value of an attribute.
    Max,
    /// The quantity, or value of an attribute, of the latest event.
    Last,
    /// How many different values an attribute had.
    UniqueCount,
    /// A level held over time: each event raises or lowers it, and what counts is its average over the full period, by the
    /// second.
    TimeWeightedSum,
}

impl Aggregation {
    pub const ALL: [Aggregation; 6] = [
        Aggregation::Sum,
        Aggregation::Count,
        Aggregation::Max,
        Aggregation::Last,
        Aggregation::UniqueCount,
        Aggregation::TimeWeightedSum,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Aggregation::Sum => "sum",
            Aggregation::Count => "count",
            Aggregation::Max => "max",
            Aggregation::Last => "last",
            Aggregation::UniqueCount => "unique_count",
            Aggregation::TimeWeightedSum => "time_weighted_sum",
        }
    }

    pub fn parse(text: &str, pointer: &str) -> Result<Self, Refusal> {
        Self::ALL.into_iter().find(|known| known.as_str() == text).ok_or_else(|| {
            let choices = Self::ALL.map(Self::as_str).join(", ");
            Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices)
        })
    }

    /// Whether an event may take something back.
    pub const fn takes_negative(self) -> bool {
        matches!(self, Aggregation::Sum | Aggregation::TimeWeightedSum)
    }

    /// Whether it may read the product of several attributes.
    const fn reads_products(self) -> bool {
        match self {
            Aggregation::Sum | Aggregation::Max | Aggregation::Last => true,
            Aggregation::Count | Aggregation::UniqueCount | Aggregation::TimeWeightedSum => false,
        }
    }

    /// Whether there is a level that can carry over into the next period: an ordinary count of events and a peak have none.
    const fn has_level(self) -> bool {
        match self {
            Aggregation::Sum | Aggregation::Last | Aggregation::UniqueCount | Aggregation::TimeWeightedSum => true,
            Aggregation::Count | Aggregation::Max => false,
        }
    }
}

/// What a period's quantity is rounded to before it is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Rounding {
    pub mode: RoundingMode,
    /// Digits after the point; of −1, to whole tens.
    pub digits: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundingMode {
    /// Half away from zero.
    Round,
    Ceil,
    Floor,
}

impl RoundingMode {
    pub const ALL: [RoundingMode; 3] = [RoundingMode::Round, RoundingMode::Ceil, RoundingMode::Floor];

    pub const fn as_str(self) -> &'static str {
        match self {
            RoundingMode::Round => "round",
            RoundingMode::Ceil => "ceil",
            RoundingMode::Floor => "floor",
        }
    }
}

impl Rounding {
    /// The distance between two quantities that are left as they are.
    pub fn step(self) -> Decimal {
        let digits = self.digits.unsigned_abs().min(ROUNDING_DIGITS_MAX);
        if self.digits < 0 { Decimal::from(10u64.pow(digits)) } else { Decimal::new(1, digits) }
    }

    /// ```
    /// # use domain::metric::{Rounding, RoundingMode};
    /// # use rust_decimal_macros::dec;
    /// assert_eq!(Rounding { mode: RoundingMode::Ceil, digits: 0 }.of(dec!(2.01)), dec!(3));
    /// assert_eq!(Rounding { mode: RoundingMode::Ceil, digits: -1 }.of(dec!(11)), dec!(20));
    /// ```
    pub fn of(self, quantity: Decimal) -> Decimal {
        let strategy = match self.mode {
            RoundingMode::Round => RoundingStrategy::MidpointAwayFromZero,
            RoundingMode::Ceil => RoundingStrategy::ToPositiveInfinity,
            RoundingMode::Floor => RoundingStrategy::ToNegativeInfinity,
        };
        match u32::try_from(self.digits) {
            Ok(digits) => quantity.round_dp_with_strategy(digits, strategy),
            Err(_) => (quantity / self.step()).round_dp_with_strategy(0, strategy) * self.step(),
        }
    }
}

/// What the events of a period come to, as far as a price can depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UsageTotal {
    /// By the metric's aggregation, before it is rounded.
    pub quantity: Decimal,
    pub events: i64,
    /// The sum of the events' amounts; under `cost_plus`, of their costs.
    pub amount: Decimal,
    /// Under `percentage`: the sum of what each event costs when none is free.
    pub fees: Decimal,
    /// Under `percentage`: the part of all this that is free.
    pub free: FreeUsage,
}

/// The events, in time order, that an allowance of free events or amount covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeUsage {
    /// Events that are free as a whole.
    pub events: i64,
    pub amount: Decimal,
    pub fees: Decimal,
}

/// A metric as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewMetric))]
#[serde(default)]
pub struct MetricInput {
    #[cfg_attr(feature = "contract", schema(required))]
    pub key: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub name: LocalizedText,
    pub unit: LocalizedText,
    #[cfg_attr(feature = "contract", schema(value_type = Option<Aggregation>))]
    pub aggregation: Option<String>,
    /// A name, or a list of up to three whose product is read.
    pub attribute: Option<AttributesInput>,
    pub recurring: Option<bool>,
    pub rounding: Option<RoundingInput>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Figure>))]
    pub unit_cost: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewRounding))]
#[serde(default)]
pub struct RoundingInput {
    #[cfg_attr(feature = "contract", schema(value_type = RoundingMode, required))]
    pub mode: String,
    #[cfg_attr(feature = "contract", schema(value_type = Option<crate::contract::Whole>))]
    pub digits: Option<String>,
}

/// One name, or a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = AttributesRead))]
#[serde(untagged)]
pub enum AttributesInput {
    One(String),
    Several(Vec<String>),
}

impl From<&str> for AttributesInput {
    fn from(name: &str) -> Self {
        Self::One(name.to_owned())
    }
}

pub const PRODUCT_ATTRIBUTES_MAX: usize = 3;
const ATTRIBUTE_CHARS_MAX: usize = 64;

/// What is read of an event: one attribute, or the product of up to three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "AttributesInput", into = "AttributesInput")]
pub struct AttributeNames(Vec<String>);

#[cfg(feature = "contract")]
impl utoipa::PartialSchema for AttributeNames {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        AttributesInput::schema()
    }
}

#[cfg(feature = "contract")]
impl utoipa::ToSchema for AttributeNames {
    fn name() -> std::borrow::Cow<'static, str> {
        AttributesInput::name()
    }
}

impl AttributeNames {
    /// `None` when there is no name.
    pub fn stored(names: Vec<String>) -> Option<Self> {
        if names.is_empty() { None } else { Some(Self(names)) }
    }

    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// Whether it is a product.
    pub fn are_several(&self) -> bool {
        self.0.len() > 1
    }

    /// `None` when nothing is named.
    fn parse(input: &AttributesInput, pointer: &str) -> Result<Option<Self>, Refusals> {
        let mut no = Refusals::default();
        let names = match input {
            AttributesInput::One(name) if name.is_empty() => return Ok(None),
            AttributesInput::One(name) => {
                no.take("", parse_word(name, ATTRIBUTE_CHARS_MAX, pointer)).into_iter().collect()
            }
            AttributesInput::Several(names) => {
                if names.len() > PRODUCT_ATTRIBUTES_MAX {
                    no.push(Refusal::at(Code::TooManyItems, pointer).with("max", PRODUCT_ATTRIBUTES_MAX));
                }
                let name = |(place, name): (usize, &String)| {
                    no.take("", parse_word(name, ATTRIBUTE_CHARS_MAX, &format!("{pointer}/{place}")))
                };
                names.iter().enumerate().take(PRODUCT_ATTRIBUTES_MAX).filter_map(name).collect()
            }
        };
        if no.is_empty() { Ok(Self::stored(names)) } else { Err(no) }
    }
}

/// As people write a product: `cpus × hours`.
impl fmt::Display for AttributeNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" × "))
    }
}

impl From<AttributesInput> for AttributeNames {
    fn from(input: AttributesInput) -> Self {
        match input {
            AttributesInput::One(name) => Self(vec![name]),
            AttributesInput::Several(names) => Self(names),
        }
    }
}

impl From<AttributeNames> for AttributesInput {
    fn from(names: AttributeNames) -> Self {
        match <[String; 1]>::try_from(names.0) {
            Ok([name]) => Self::One(name),
            Err(names) => Self::Several(names),
        }
    }
}

/// What may be told of a metric: everything but which one it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct MetricDefinition {
    pub key: Key,
    /// As on the invoice: "API calls".
    pub name: LocalizedText,
    /// One of it: "call".
    pub unit: LocalizedText,
    pub aggregation: Aggregation,
    /// For `unique_count`: the attribute whose values are counted; for others what to read instead of the quantity.
    pub attribute: Option<AttributeNames>,
    /// Whether the level at a period's end is where the next period begins.
    #[serde(default)]
    pub recurring: bool,
    #[serde(default)]
    pub rounding: Option<Rounding>,
    /// What one unit costs the seller, in the currency of the plan that marks it up; an event of a metric whose quantities
    /// are added may say otherwise.
    #[serde(default)]
    pub unit_cost: Option<Decimal>,
}

pub const ROUNDING_DIGITS_MAX: u32 = 12;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Metric {
    pub id: MetricId,
    #[serde(flatten)]
    pub definition: MetricDefinition,
}

impl MetricDefinition {
    /// # Errors
    /// All that is wrong, by pointer: an empty or malformed key, no name in any language, an unknown aggregation, no
    /// attribute where one is counted, a level where there is none.
    pub fn parse(input: &MetricInput) -> Result<Self, Refusals> {
        let mut no = Refusals::default();
        let key = no.take("", Key::parse(&input.key, "/key"));
        let name = no.take("", parse_localized_name(&input.name, NAME_CHARS_MAX, Needed::Yes, "/name"));
        let unit = no.take("", parse_localized_name(&input.unit, NAME_CHARS_MAX, Needed::No, "/unit"));
        let aggregation = match input.aggregation.as_deref() {
            None => Some(Aggregation::default()),
            Some(text) => no.take("", Aggregation::parse(text, "/aggregation")),
        };
        let attribute = input.attribute.as_ref().map(|input| AttributeNames::parse(input, "/attribute"));
        let names_attribute = !matches!(attribute, None | Some(Ok(None)));
        let attribute = attribute.and_then(|attribute| no.take("", attribute)).flatten();
        let rounding = input.rounding.as_ref().and_then(|rounding| no.take("/rounding", rounding.parse()));
        let unit_cost =
            filled(input.unit_cost.as_deref()).and_then(|text| no.take("", parse_price(text, "/unit_cost")));
        let recurring = input.recurring.unwrap_or(false);
        if let Some(aggregation) = aggregation {
            if aggregation == Aggregation::UniqueCount && !names_attribute {
                no.add(Code::AttributeRequired, "/attribute");
            }
            if attribute.as_ref().is_some_and(AttributeNames::are_several) && !aggregation.reads_products() {
                no.add(Code::ProductNotCounted, "/attribute");
            }
            if recurring && !aggregation.has_level() {
                no.add(Code::MetricWithoutLevel, "/recurring");
            }
        }
        match (key, name, unit, aggregation) {
            (Some(key), Some(name), Some(unit), Some(aggregation)) if no.is_empty() => {
                Ok(Self { key, name, unit, aggregation, attribute, recurring, rounding, unit_cost })
            }
            _ => Err(no),
        }
    }

    /// Whether events raise and lower a level that goes on from one plan to the next.
    pub fn has_level(&self) -> bool {
        self.recurring || self.aggregation == Aggregation::TimeWeightedSum
    }

    /// Whether what is used under two plans, or at two times, adds up.
    pub fn adds_up(&self) -> bool {
        matches!(self.aggregation, Aggregation::Sum | Aggregation::Count) && !self.recurring
    }

    /// The quantity that is rated.
    pub fn rounded(&self, quantity: Decimal) -> Decimal {
        self.rounding.map_or(quantity, |rounding| rounding.of(quantity))
    }

    /// What a period's usage cost the seller, `rated` being its quantity after rounding. Where quantities are added, each
    /// event may say what it cost; any other quantity costs as much per unit as the metric says.
    ///
    /// # Errors
    /// [`Overflow`] when that is more than can be counted.
    pub fn cost(&self, total: &UsageTotal, rated: Decimal) -> Result<Decimal, Overflow> {
        let Some(unit_cost) = self.unit_cost else { return Ok(total.amount) };
        let (told, beside) =
            if self.adds_up() { (total.amount, rated - total.quantity) } else { (Decimal::ZERO, rated) };
        beside.checked_mul(unit_cost).and_then(|cost| cost.checked_add(told)).ok_or(Overflow)
    }

    /// The metric that the console offers first: users in a month.
    pub fn suggested() -> MetricInput {
        use crate::locale::Locale::{De, En, It};
        MetricInput {
            key: "UserMonth".to_owned(),
            name: LocalizedText::of([(En, "Users"), (De, "Benutzer"), (It, "Utenti")]),
            unit: LocalizedText::of([(En, "user"), (De, "Benutzer"), (It, "utente")]),
            aggregation: Some("sum".to_owned()),
            ..MetricInput::default()
        }
    }
}

impl RoundingInput {
    fn parse(&self) -> Result<Rounding, Refusals> {
        let mut no = Refusals::default();
        let mode = RoundingMode::ALL.into_iter().find(|mode| mode.as_str() == self.mode);
        if mode.is_none() {
            let choices = RoundingMode::ALL.map(RoundingMode::as_str).join(", ");
            no.push(Refusal::at(Code::ChoiceUnknown, "/mode").with("choices", choices));
        }
        let digits = no.take("", parse_digits(self.digits.as_deref().unwrap_or("0")));
        match (mode, digits) {
            (Some(mode), Some(digits)) => Ok(Rounding { mode, digits }),
            _ => Err(no),
        }
    }
}

fn parse_digits(text: &str) -> Result<i32, Refusal> {
    let max = ROUNDING_DIGITS_MAX;
    let out_of_range = || Refusal::at(Code::NumberOutOfRange, "/digits").with("min", -i64::from(max)).with("max", max);
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let digits = parse_whole(digits, 0, max, "/digits").map_err(|_| out_of_range())?;
    i32::try_from(digits).map(|digits| sign * digits).map_err(|_| out_of_range())
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}
