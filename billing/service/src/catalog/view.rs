//! Products and rate plans as they are shown and sent.

use domain::calendar::{Day, Instant, Tz, day_of};
use domain::ids::{ProductId, RatePlanId, SellerId};
use domain::locale::LocalizedText;
use domain::rate_plan::{RatePlan, Terms};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use uuid::Uuid;

use super::load::RatePlanRow;

/// How a product shows its prices in the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PriceDisplay {
    /// As its plans say, with a note.
    FromMetrics {
        #[serde(default)]
        note: LocalizedText,
    },
    /// In the seller's own words, formatted.
    FreeText {
        #[serde(default)]
        text: LocalizedText,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Product))]
pub struct ProductView {
    pub id: ProductId,
    pub seller_id: SellerId,
    pub seller_name: String,
    pub key: String,
    pub name: LocalizedText,
    pub description: LocalizedText,
    pub price_display: PriceDisplay,
    /// The keys of its plans in the order in which the store shows them; others follow as they were first drafted.
    pub plan_order: Vec<String>,
    /// The key of the plan that the store shows first.
    pub shown_first: Option<String>,
    pub created_at: Instant,
}

#[derive(sqlx::FromRow)]
pub(super) struct ProductRow {
    pub(super) id: Uuid,
    pub(super) seller_id: Uuid,
    seller_name: String,
    key: String,
    name: Json<LocalizedText>,
    description: Json<LocalizedText>,
    price_display: Json<PriceDisplay>,
    plan_order: Vec<String>,
    shown_first: Option<String>,
    created_at: Instant,
}

impl ProductRow {
    pub fn view(self) -> ProductView {
        ProductView {
            id: ProductId(self.id),
            seller_id: SellerId(self.seller_id),
            seller_name: self.seller_name,
            key: self.key,
            name: self.name.0,
            description: self.description.0,
            price_display: self.price_display.0,
            plan_order: self.plan_order,
            shown_first: self.shown_first,
            created_at: self.created_at,
        }
    }
}

/// Where a plan stands today; computed from its days, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RatePlanStatus {
    Draft,
    /// Published; its sale has not begun.
    Scheduled,
    Published,
    /// Published; a later version is sold in its place.
    Superseded,
    /// Published; its sale is over.
    Ended,
}

impl RatePlanStatus {
    pub const fn as_str(self) -> &'static str {
        match self {
            RatePlanStatus::Draft => "draft",
            RatePlanStatus::Scheduled => "scheduled",
            RatePlanStatus::Published => "published",
            RatePlanStatus::Superseded => "superseded",
            RatePlanStatus::Ended => "ended",
        }
    }

    fn of(plan: &RatePlan, superseded_on: Option<Day>, today: Day) -> Self {
        match plan {
            RatePlan::Draft(_) => RatePlanStatus::Draft,
            RatePlan::Published(_) if superseded_on.is_some_and(|day| day <= today) => RatePlanStatus::Superseded,
            RatePlan::Published(plan) if plan.in_effect(today) => RatePlanStatus::Published,
            RatePlan::Published(plan) if plan.terms.effective_until.is_some_and(|until| until < today) => {
                RatePlanStatus::Ended
            }
            RatePlan::Published(_) => RatePlanStatus::Scheduled,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = RatePlan))]
pub struct RatePlanView {
    pub id: RatePlanId,
    pub product_id: ProductId,
    pub seller_id: SellerId,
    pub status: RatePlanStatus,
    /// Which of the plans under its key it is, from 1; a draft is the next.
    pub version: i64,
    /// The day on which the sale of a later version takes its place.
    pub superseded_on: Option<Day>,
    pub published_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    #[serde(flatten)]
    pub terms: Terms,
}

impl RatePlanView {
    pub(super) fn of(row: RatePlanRow, today: Day) -> Self {
        let (created_at, updated_at) = (row.created_at, row.updated_at);
        let (version, superseded_on) = (row.version, row.superseded_on);
        let plan = row.plan();
        let (id, product_id, seller_id) = (plan.id(), plan.product_id(), plan.seller_id());
        let status = RatePlanStatus::of(&plan, superseded_on, today);
        let (published_at, terms) = match plan {
            RatePlan::Draft(draft) => (None, draft.terms),
            RatePlan::Published(published) => (Some(published.published_at), published.terms),
        };
        Self { id, product_id, seller_id, status, version, superseded_on, published_at, created_at, updated_at, terms }
    }
}

impl RatePlanView {
    /// The last day of its sale: its own, or the one before another version takes its place.
    pub fn sold_until(&self) -> Option<Day> {
        let first = self.terms.effective_from.unwrap_or(Day::MIN);
        let replaced = self.superseded_on.and_then(|day| day.pred_opt()).map(|last| last.max(first));
        replaced.into_iter().chain(self.terms.effective_until).min()
    }
}

/// The catalog's day.
pub(super) fn today(now: Instant) -> Day {
    day_of(now, Tz::UTC)
}
