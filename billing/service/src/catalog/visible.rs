//! Who sees what of the catalog, said once for every query.
//!
//! A seller sees all of its own, the operator everything. Others see published plans: public ones that address them, from
//! their first day of sale on, and whichever they subscribed to; and the products of such plans. Queries bind a [`Viewer`] as
//! `$1` to `$4`.

use domain::ids::SellerId;
use sqlx::Postgres;
use sqlx::postgres::PgArguments;
use sqlx::query::{QueryAs, QueryScalar};
use uuid::Uuid;

use crate::actor::{Actor, Principal};

/// Whoever looks, as queries ask for it. Nobody in particular sees what everybody may.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Viewer {
    operator: bool,
    seller: Option<Uuid>,
    pub(super) buyer: Option<Uuid>,
    subscription: Option<Uuid>,
}

impl Viewer {
    pub fn of(actor: Option<&Actor>) -> Self {
        let nobody = Self::default();
        match actor.map(|actor| actor.principal) {
            None => nobody,
            Some(Principal::Operator) => Self { operator: true, ..nobody },
            Some(Principal::Seller(seller)) => Self { seller: Some(seller.0), ..nobody },
            Some(Principal::Buyer(buyer)) => Self { buyer: Some(buyer.0), ..nobody },
            Some(Principal::Subscription(subscription)) => Self { subscription: Some(subscription.0), ..nobody },
        }
    }
}

impl Viewer {
    /// Whether it is this seller or the operator.
    pub fn sells_for(self, seller: SellerId) -> bool {
        self.operator || self.seller == Some(seller.0)
    }
}

type Rows<'q, R> = QueryAs<'q, Postgres, R, PgArguments>;
type Scalar<'q, R> = QueryScalar<'q, Postgres, R, PgArguments>;

/// Binds the viewer as `$1` to `$4`.
pub(super) trait SeenBy {
    fn seen_by(self, viewer: Viewer) -> Self;
}

impl<R> SeenBy for Rows<'_, R> {
    fn seen_by(self, viewer: Viewer) -> Self {
        self.bind(viewer.operator).bind(viewer.seller).bind(viewer.buyer).bind(viewer.subscription)
    }
}

impl<R> SeenBy for Scalar<'_, R> {
    fn seen_by(self, viewer: Viewer) -> Self {
        self.bind(viewer.operator).bind(viewer.seller).bind(viewer.buyer).bind(viewer.subscription)
    }
}

/// Whether the plan `r` addresses the viewer.
macro_rules! addressed {
    () => {
        "($1 OR r.seller_id = $2 OR CASE r.terms #>> '{audience,kind}'
             WHEN 'everyone' THEN true
             WHEN 'category' THEN EXISTS (SELECT FROM buyer_category_members m
                 WHERE m.buyer_id = $3 AND m.category = r.terms #>> '{audience,category}')
             WHEN 'buyer' THEN r.terms #>> '{audience,buyer_id}' = 'buy_' || replace($3::text, '-', '')
             WHEN 'person' THEN EXISTS (SELECT FROM buyers a
                 WHERE a.id = $3 AND lower(a.email) = lower(r.terms #>> '{audience,email}'))
             ELSE false END)"
    };
}

/// Whether the first day of sale of the plan `r` has come where the viewer is, as [`PublishedRatePlan::has_begun`] decides.
///
/// [`PublishedRatePlan::has_begun`]: domain::rate_plan::PublishedRatePlan::has_begun
macro_rules! begun {
    () => {
        "(r.effective_from IS NULL OR r.effective_from = (r.published_at AT TIME ZONE 'UTC')::date OR r.effective_from <=
             ((SELECT coalesce(stands_at, now()) FROM marketplace) AT TIME ZONE
                 coalesce((SELECT v.time_zone FROM buyers v WHERE v.id = $3), 'UTC'))::date)"
    };
}

/// Whether the viewer sees the plan `r`.
macro_rules! plan_seen {
    () => {
        concat!(
            "($1 OR r.seller_id = $2 OR (r.published_at IS NOT NULL AND (
                 (r.visibility = 'public' AND ",
            begun!(),
            " AND ",
            addressed!(),
            ") OR EXISTS (SELECT FROM subscription_phases f
                 JOIN subscriptions s ON s.seller_id = f.seller_id AND s.id = f.subscription_id
                 WHERE f.rate_plan_id = r.id AND (s.buyer_id = $3 OR s.id = $4)))))"
        )
    };
}

/// Whether the viewer sees the product `p`.
macro_rules! product_seen {
    () => {
        concat!(
            "($1 OR p.seller_id = $2 OR EXISTS (SELECT FROM rate_plans r
                 WHERE r.seller_id = p.seller_id AND r.product_id = p.id AND ",
            plan_seen!(),
            "))"
        )
    };
}

pub(super) use {addressed, begun, plan_seen, product_seen};
