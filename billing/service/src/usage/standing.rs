//! Where the subscriptions stand that a batch reports for: their days, phases, plans and metrics.
//!
//! The rows are locked until the batch is recorded, shared with other batches and not with whoever changes, ends or
//! invoices the subscription: an event is either seen by the invoice of its period or knows that it came late. They are
//! read after the lock is held; a statement that waits for a lock sees other tables as they were before.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use domain::calendar::{Day, Instant, Period};
use domain::ids::{BuyerId, RatePlanId, SellerId, SubscriptionId};
use domain::metric::Metric;
use domain::rate_plan::PublishedRatePlan;
use domain::subscription::{Phase, SetupFee, Subscription};
use sqlx::PgConnection;
use uuid::Uuid;

use super::record::Reporter;
use crate::catalog;
use crate::error::{Answer, Fault};
use crate::subscriptions::zone;

/// A published plan is final, and so are the key and aggregation of the metrics it prices: neither is read twice.
static PLANS: LazyLock<RwLock<HashMap<RatePlanId, Arc<PricedPlan>>>> = LazyLock::new(RwLock::default);
const PLANS_MAX: usize = 10_000;

/// A plan with the metrics that it prices, by key.
struct PricedPlan {
    plan: Arc<PublishedRatePlan>,
    metrics: HashMap<String, Metric>,
}

/// A subscription as its reporter finds it.
pub(super) struct Standing {
    pub subscription: Subscription,
    billed_on: Option<Day>,
    plans: Vec<Arc<PricedPlan>>,
}

impl Standing {
    /// The metric that a phase's plan prices under this key.
    pub fn metric(&self, phase: &Phase, key: &str) -> Option<&Metric> {
        self.plans.iter().find(|priced| priced.plan.id == phase.rate_plan.id)?.metrics.get(key)
    }

    /// The period that `day` lies in, if its usage has been invoiced already.
    pub fn invoiced_period(&self, day: Day) -> Option<Period> {
        let billed_on = self.billed_on.filter(|billed| day < *billed)?;
        let period = self.subscription.period_at(day).meet(self.subscription.service());
        (period.until <= billed_on).then_some(period)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    seller_id: Uuid,
    buyer_id: Uuid,
    time_zone: String,
    signed_at: Instant,
    starts_on: Day,
    ends_on: Option<Day>,
    billed_on: Option<Day>,
    number: i16,
    rate_plan_id: Uuid,
    from_at: Instant,
    from_on: Day,
}

/// Locks and loads those of `ids` that the reporter may report for.
pub(super) async fn load(
    conn: &mut PgConnection,
    reporter: Reporter,
    ids: &[Uuid],
) -> Answer<HashMap<SubscriptionId, Standing>> {
    let seller = match reporter {
        Reporter::Seller(seller) => Some(seller.0),
        Reporter::Subscription(_) => None,
    };
    let locked: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM subscriptions WHERE id = ANY($1) AND ($2::uuid IS NULL OR seller_id = $2) ORDER BY id FOR SHARE",
    )
    .bind(ids)
    .bind(seller)
    .fetch_all(&mut *conn)
    .await?;
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT s.id, s.seller_id, s.buyer_id, s.time_zone, s.signed_at, s.starts_on, s.ends_on, s.billed_on,
                p.number, p.rate_plan_id, p.from_at, p.from_on
         FROM subscriptions s JOIN subscription_phases p ON p.subscription_id = s.id
         WHERE s.id = ANY($1) ORDER BY s.id, p.number",
    )
    .bind(locked)
    .fetch_all(&mut *conn)
    .await?;
    let plans = priced_plans(conn, &rows).await?;
    let mut standings: HashMap<SubscriptionId, Standing> = HashMap::new();
    for row in rows {
        let priced = plans.get(&RatePlanId(row.rate_plan_id));
        let priced = priced.ok_or_else(|| Fault::Stored(format!("no published rate plan {}", row.rate_plan_id)))?;
        let id = SubscriptionId(row.id);
        let standing = match standings.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(standing(&row)?),
        };
        standing.subscription.phases.push(Phase {
            number: row.number,
            rate_plan: Arc::clone(&priced.plan),
            seats: 0,
            from: row.from_at,
            from_on: row.from_on,
        });
        standing.plans.push(Arc::clone(priced));
    }
    Ok(standings)
}

/// Fees play no part in usage: neither seats nor the set-up fee are read.
fn standing(row: &Row) -> Answer<Standing> {
    let subscription = Subscription {
        id: SubscriptionId(row.id),
        seller_id: SellerId(row.seller_id),
        buyer_id: BuyerId(row.buyer_id),
        zone: zone(&row.time_zone)?,
        signed_at: row.signed_at,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        setup_fee: SetupFee::Charged,
        phases: Vec::new(),
    };
    Ok(Standing { subscription, billed_on: row.billed_on, plans: Vec::new() })
}

async fn priced_plans(conn: &mut PgConnection, rows: &[Row]) -> Answer<HashMap<RatePlanId, Arc<PricedPlan>>> {
    let mut found = HashMap::new();
    let mut unknown = Vec::new();
    {
        let known = PLANS.read().unwrap_or_else(PoisonError::into_inner);
        for id in rows.iter().map(|row| RatePlanId(row.rate_plan_id)) {
            match known.get(&id) {
                Some(priced) => drop(found.insert(id, Arc::clone(priced))),
                None => unknown.push(id),
            }
        }
    }
    if unknown.is_empty() {
        return Ok(found);
    }
    let fresh = load_plans(conn, &unknown).await?;
    let mut known = PLANS.write().unwrap_or_else(PoisonError::into_inner);
    if known.len() >= PLANS_MAX {
        known.clear();
    }
    for priced in fresh {
        known.insert(priced.plan.id, Arc::clone(&priced));
        found.insert(priced.plan.id, priced);
    }
    Ok(found)
}

async fn load_plans(conn: &mut PgConnection, ids: &[RatePlanId]) -> Answer<Vec<Arc<PricedPlan>>> {
    let plans = catalog::load_published(conn, ids).await?;
    let products: Vec<_> = plans.values().map(|plan| plan.product_id).collect();
    let metrics = catalog::load_metrics(conn, &products).await?;
    let priced = plans.into_values().map(|plan| {
        let known = metrics.get(&plan.product_id).map_or(&[][..], Vec::as_slice);
        let metrics = known
            .iter()
            .filter(|metric| plan.terms.charge(&metric.definition.key).is_some())
            .map(|metric| (metric.definition.key.to_string(), metric.clone()))
            .collect();
        Arc::new(PricedPlan { plan: Arc::new(plan), metrics })
    });
    Ok(priced.collect())
}
