//! Rate plans: what a product costs, drafted freely and published for good.
//!
//! A draft may be incomplete in its words; publishing refuses with every reason. Once published only the end of sale
//! can change, and whoever subscribed keeps the plan as it was.

mod feature;
mod input;
mod leaving;
mod version;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use feature::{FEATURES_MAX, Feature, FeatureInput};
pub use input::{
    AudienceInput, ChargeInput, ExampleInput, FeeInput, LengthInput, ProrationInput, RatePlanInput, SplitByInput,
    SplitEntryInput, SplitValuesInput,
};
pub use leaving::Leaving;
pub use version::agrees_with_versions;

use crate::calendar::{Alignment, Day, Instant, Length, Proration};
use crate::charge::Charge;
use crate::ids::{BuyerId, ProductId, RatePlanId, SellerId};
use crate::locale::LocalizedText;
use crate::money::Currency;
use crate::price::PriceModel;
use crate::text::Key;

pub const PAYMENT_DUE_DAYS_DEFAULT: u32 = 30;
pub const SEATS_MAX: u32 = 1_000_000;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// In the store, for anybody it addresses to subscribe to.
    #[default]
    Public,
    /// Bought on a buyer's behalf only.
    Private,
}

/// Whom a plan addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Audience {
    #[default]
    Everyone,
    Category {
        category: String,
    },
    Buyer {
        buyer_id: BuyerId,
    },
    /// Whoever has this e-mail address, be it one buyer, several, or nobody yet. Written in lower case.
    Person {
        email: String,
    },
}

/// A buyer, as far as an audience asks.
#[derive(Clone, Copy, Debug)]
pub struct Addressee<'a> {
    pub id: BuyerId,
    pub email: &'a str,
    pub categories: &'a [String],
}

impl Audience {
    pub fn addresses(&self, buyer: &Addressee<'_>) -> bool {
        match self {
            Audience::Everyone => true,
            Audience::Category { category } => buyer.categories.contains(category),
            Audience::Buyer { buyer_id } => *buyer_id == buyer.id,
            Audience::Person { email } => *email == buyer.email.to_lowercase(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// Before the period it pays for.
    #[default]
    Advance,
    /// After it.
    Arrears,
}

/// Whether a part of a period costs a part of the fee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "bool", into = "bool")]
pub enum Prorate {
    #[default]
    Yes,
    No,
}

impl From<bool> for Prorate {
    fn from(prorate: bool) -> Self {
        if prorate { Prorate::Yes } else { Prorate::No }
    }
}

impl From<Prorate> for bool {
    fn from(prorate: Prorate) -> Self {
        prorate == Prorate::Yes
    }
}

/// What is free on the days of a trial beside the fees, none of which is due then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrialCovers {
    /// Usage is counted and shown, and costs nothing.
    #[default]
    Everything,
    /// Usage is billed.
    Fees,
}

/// When a buyer can go over from a plan to what costs less a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Downgrade {
    /// At the end of what is paid, or at once if the buyer asks for it.
    #[default]
    Any,
    /// At the end of what is paid, never before.
    EndOfPeriod,
}

/// Money due whether anything is used or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fee {
    /// Once, at the start; never prorated.
    Setup { amount: Decimal },
    /// Every period; every `interval` of its own where it has one, such as a year beside monthly usage.
    Recurring {
        amount: Decimal,
        timing: Timing,
        prorate: Prorate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "contract", schema(nullable = false))]
        interval: Option<Length>,
    },
    /// As often, for the seats bought up front.
    Seats {
        model: PriceModel,
        timing: Timing,
        prorate: Prorate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "contract", schema(nullable = false))]
        interval: Option<Length>,
    },
    /// Once, when the subscription ends before its term.
    EarlyTermination { amount: Decimal },
}

/// The shortest time a subscription is agreed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Term {
    #[serde(flatten)]
    pub length: Length,
    pub auto_renew: bool,
}

/// A worked example: what a full period with these quantities costs, without set-up fee and tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Example {
    pub quantities: BTreeMap<Key, Decimal>,
    pub seats: Option<u32>,
    pub total: Decimal,
}

/// All that a plan says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Terms {
    pub key: Key,
    pub name: LocalizedText,
    pub currency: Currency,
    pub visibility: Visibility,
    pub audience: Audience,
    /// The first day it can be subscribed to; `None`: at once when published.
    pub effective_from: Option<Day>,
    /// The last day it can be subscribed to.
    pub effective_until: Option<Day>,
    pub period: Length,
    pub alignment: Alignment,
    pub proration: ProrationTerms,
    pub term: Option<Term>,
    pub payment_due_days: u32,
    pub trial_days: u32,
    #[serde(default)]
    pub trial_covers: TrialCovers,
    #[serde(default)]
    pub downgrade: Downgrade,
    /// Whether days paid in advance are given back when the service ends before them.
    #[serde(default)]
    pub refund_unused: bool,
    /// Whoever ends the service within so many days of signing owes nothing.
    #[serde(default)]
    pub withdrawal_days: u32,
    pub fees: Vec<Fee>,
    pub charges: Vec<Charge>,
    #[serde(flatten)]
    pub commitments: Commitments,
    pub features: BTreeMap<String, Feature>,
    /// What buyers read for the features' keys.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub feature_names: BTreeMap<String, LocalizedText>,
    pub service_level: Option<String>,
    pub examples: Vec<Example>,
}

/// What goes over all of a plan, each period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Commitments {
    /// Paid in advance and used up by usage; prorated in a partial period.
    #[serde(rename = "prepaid_commitment")]
    pub prepaid: Option<Decimal>,
    /// What usage beyond the prepaid commitment is multiplied by.
    pub overage_factor: Option<Decimal>,
    /// The least that fees and usage come to; prorated in a partial period.
    #[serde(rename = "minimum_commitment")]
    pub minimum: Option<Decimal>,
    /// The most that fees and usage come to; it lowers what usage costs, never a fee.
    #[serde(rename = "maximum_spend")]
    pub maximum: Option<Decimal>,
}

impl Commitments {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct ProrationTerms {
    pub basis: Proration,
}

impl Terms {
    pub fn setup_fee(&self) -> Option<Decimal> {
        self.fees.iter().find_map(|fee| match fee {
            Fee::Setup { amount } => Some(*amount),
            Fee::Recurring { .. } | Fee::Seats { .. } | Fee::EarlyTermination { .. } => None,
        })
    }

    /// What ending before the agreed term costs; `None` where it costs nothing.
    pub fn early_termination_fee(&self) -> Option<Decimal> {
        let fee = self.fees.iter().find_map(|fee| match fee {
            Fee::EarlyTermination { amount } => Some(*amount),
            Fee::Setup { .. } | Fee::Recurring { .. } | Fee::Seats { .. } => None,
        });
        fee.filter(|amount| !amount.is_zero())
    }

    /// Whether a fee comes in an interval of its own.
    pub fn has_intervals(&self) -> bool {
        self.fees.iter().any(|fee| match fee {
            Fee::Recurring { interval, .. } | Fee::Seats { interval, .. } => interval.is_some(),
            Fee::Setup { .. } | Fee::EarlyTermination { .. } => false,
        })
    }

    /// Whether anything is paid before the days that it is for.
    pub fn takes_in_advance(&self) -> bool {
        let fees = self.fees.iter().any(|fee| match fee {
            Fee::Recurring { amount, timing, .. } => *timing == Timing::Advance && !amount.is_zero(),
            Fee::Seats { timing, .. } => *timing == Timing::Advance,
            Fee::Setup { .. } | Fee::EarlyTermination { .. } => false,
        });
        fees || self.commitments.prepaid.is_some_and(|amount| !amount.is_zero())
    }

    /// Whether a part of a period costs a part of a fee that says this of itself.
    pub fn prorates(&self, fee: Prorate) -> bool {
        fee == Prorate::Yes && self.proration.basis != Proration::None
    }

    pub fn sells_seats(&self) -> bool {
        self.fees.iter().any(|fee| matches!(fee, Fee::Seats { .. }))
    }

    pub fn charge(&self, metric: &Key) -> Option<&Charge> {
        self.charges.iter().find(|charge| charge.metric == *metric)
    }
}

/// A plan that is still being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRatePlan {
    pub id: RatePlanId,
    pub seller_id: SellerId,
    pub product_id: ProductId,
    pub terms: Terms,
}

/// A plan that is final. `terms.effective_from` is always a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRatePlan {
    pub id: RatePlanId,
    pub seller_id: SellerId,
    pub product_id: ProductId,
    pub terms: Terms,
    pub published_at: Instant,
}

impl PublishedRatePlan {
    /// Whether it is sold on `day`: see [`PublishedRatePlan::sold_from`].
    pub fn in_effect(&self, day: Day) -> bool {
        self.has_begun(day) && self.terms.effective_until.is_none_or(|until| day <= until)
    }

    /// Whether its first day of sale is `day` or before it. Until then it is there for its seller and the operator only.
    pub fn has_begun(&self, day: Day) -> bool {
        self.sold_from().is_none_or(|from| from <= day)
    }
}

/// A plan in one of its two states, as the catalog keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RatePlan {
    Draft(DraftRatePlan),
    Published(PublishedRatePlan),
}

impl RatePlan {
    pub fn id(&self) -> RatePlanId {
        match self {
            RatePlan::Draft(plan) => plan.id,
            RatePlan::Published(plan) => plan.id,
        }
    }

    pub fn seller_id(&self) -> SellerId {
        match self {
            RatePlan::Draft(plan) => plan.seller_id,
            RatePlan::Published(plan) => plan.seller_id,
        }
    }

    pub fn product_id(&self) -> ProductId {
        match self {
            RatePlan::Draft(plan) => plan.product_id,
            RatePlan::Published(plan) => plan.product_id,
        }
    }

    pub fn terms(&self) -> &Terms {
        match self {
            RatePlan::Draft(plan) => &plan.terms,
            RatePlan::Published(plan) => &plan.terms,
        }
    }
}
