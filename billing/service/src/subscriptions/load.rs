//! Subscriptions as the domain knows them, many at a time.

use std::collections::HashMap;
use std::sync::Arc;

use domain::calendar::{Day, Instant, Tz, parse_zone, start_of};
use domain::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::invoicing::next_due;
use domain::locale::Locale;
use domain::subscription::{Phase, SetupFee, Subscription};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::actor::Actor;
use crate::catalog;
use crate::error::{Answer, Error, Fault};
use crate::usage::gate;

/// A subscription with what the service keeps beside it.
#[derive(Clone, Debug)]
pub(crate) struct Loaded {
    pub subscription: Subscription,
    pub product_id: ProductId,
    pub locale: Locale,
    pub country: String,
    /// The day of the last occasion billed.
    pub billed_on: Option<Day>,
}

/// Whether others must wait until this transaction is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lock {
    None,
    ForUpdate,
}

#[derive(sqlx::FromRow)]
struct SubscriptionRow {
    id: Uuid,
    seller_id: Uuid,
    buyer_id: Uuid,
    product_id: Uuid,
    time_zone: String,
    locale: String,
    country: String,
    signed_at: Instant,
    starts_on: Day,
    ends_on: Option<Day>,
    setup_fee: String,
    billed_on: Option<Day>,
}

#[derive(sqlx::FromRow)]
struct PhaseRow {
    subscription_id: Uuid,
    number: i16,
    rate_plan_id: Uuid,
    seats: i32,
    from_at: Instant,
    from_on: Day,
}

const SELECT: &str = "
    SELECT s.id, s.seller_id, s.buyer_id, s.product_id, s.time_zone, s.locale, b.country, s.signed_at, s.starts_on,
           s.ends_on, s.setup_fee, s.billed_on
    FROM subscriptions s JOIN buyers b ON b.id = s.buyer_id
    WHERE s.id = ANY($1) ORDER BY s.id";

const SELECT_FOR_UPDATE: &str = "
    SELECT s.id, s.seller_id, s.buyer_id, s.product_id, s.time_zone, s.locale, b.country, s.signed_at, s.starts_on,
           s.ends_on, s.setup_fee, s.billed_on
    FROM subscriptions s JOIN buyers b ON b.id = s.buyer_id
    WHERE s.id = ANY($1) ORDER BY s.id FOR UPDATE OF s";

/// Loads subscriptions with their phases and plans, in the order of their ids.
pub(crate) async fn load(conn: &mut PgConnection, ids: &[SubscriptionId], lock: Lock) -> Answer<Vec<Loaded>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let select = match lock {
        Lock::None => SELECT,
        Lock::ForUpdate => SELECT_FOR_UPDATE,
    };
    let rows: Vec<SubscriptionRow> = sqlx::query_as(select).bind(&ids).fetch_all(&mut *conn).await?;
    let phases: Vec<PhaseRow> = sqlx::query_as(
        "SELECT subscription_id, number, rate_plan_id, seats, from_at, from_on FROM subscription_phases
         WHERE subscription_id = ANY($1) ORDER BY subscription_id, number",
    )
    .bind(&ids)
    .fetch_all(&mut *conn)
    .await?;
    let mut plan_ids: Vec<RatePlanId> = phases.iter().map(|phase| RatePlanId(phase.rate_plan_id)).collect();
    plan_ids.sort_unstable();
    plan_ids.dedup();
    let plans = catalog::load_published(conn, &plan_ids).await?;
    let plans: HashMap<RatePlanId, Arc<_>> = plans.into_iter().map(|(id, plan)| (id, Arc::new(plan))).collect();
    let mut by_subscription: HashMap<Uuid, Vec<Phase>> = HashMap::new();
    for row in phases {
        let rate_plan = plans.get(&RatePlanId(row.rate_plan_id)).cloned();
        let rate_plan = rate_plan.ok_or_else(|| stored(format!("no published rate plan {}", row.rate_plan_id)))?;
        let seats = u32::try_from(row.seats).unwrap_or(0);
        let phase = Phase { number: row.number, rate_plan, seats, from: row.from_at, from_on: row.from_on };
        by_subscription.entry(row.subscription_id).or_default().push(phase);
    }
    rows.into_iter().map(|row| loaded(row, &mut by_subscription)).collect()
}

fn loaded(row: SubscriptionRow, phases: &mut HashMap<Uuid, Vec<Phase>>) -> Answer<Loaded> {
    let phases = phases.remove(&row.id).filter(|phases| !phases.is_empty());
    let subscription = Subscription {
        id: SubscriptionId(row.id),
        seller_id: SellerId(row.seller_id),
        buyer_id: BuyerId(row.buyer_id),
        zone: zone(&row.time_zone)?,
        signed_at: row.signed_at,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        setup_fee: if row.setup_fee == "waived" { SetupFee::Waived } else { SetupFee::Charged },
        phases: phases.ok_or_else(|| stored(format!("subscription {} has no phase", row.id)))?,
    };
    Ok(Loaded {
        subscription,
        product_id: ProductId(row.product_id),
        locale: row.locale.parse().unwrap_or_default(),
        country: row.country,
        billed_on: row.billed_on,
    })
}

/// One subscription that the actor may see.
pub(crate) async fn load_one(conn: &mut PgConnection, actor: &Actor, id: SubscriptionId, lock: Lock) -> Answer<Loaded> {
    if lock == Lock::ForUpdate {
        gate::lock_alone(conn, id).await?;
    }
    let loaded = load(conn, &[id], lock).await?.pop().ok_or_else(Error::not_found)?;
    let Subscription { seller_id, buyer_id, .. } = loaded.subscription;
    actor.may_see(seller_id, buyer_id, Some(id))?;
    Ok(loaded)
}

/// Notes when a subscription is to be invoiced next, after anything about it changed.
pub(crate) async fn schedule(
    conn: &mut PgConnection,
    subscription: &Subscription,
    billed_on: Option<Day>,
) -> Answer<()> {
    let next = next_due(subscription, billed_on).map(|due| due.on);
    sqlx::query(
        "UPDATE subscriptions SET ends_on = $2, billed_on = $3, next_invoice_on = $4, next_invoice_at = $5
         WHERE seller_id = $6 AND id = $1",
    )
    .bind(subscription.id.0)
    .bind(subscription.ends_on)
    .bind(billed_on)
    .bind(next)
    .bind(next.map(|day| start_of(day, subscription.zone)))
    .bind(subscription.seller_id.0)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) fn zone(name: &str) -> Answer<Tz> {
    parse_zone(name, "").map_err(|_| stored(format!("time zone {name}")))
}

pub(crate) fn stored(what: String) -> Error {
    Error::Fault(Fault::Stored(what))
}
