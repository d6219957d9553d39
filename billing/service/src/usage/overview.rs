//! Usage as people watch it: a subscription's running period day by day, and all of a seller's subscribers.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, Instant, Period, day_of, start_of};
use domain::ids::{MetricId, SubscriptionId};
use domain::metric::Metric;
use domain::quantity::QUANTITY_DECIMALS_MAX;
use domain::subscription::{Status, Subscription};
use domain::text::Key;
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::tallies::{Known, Wanted, by_metric, used};
use crate::actor::{Actor, Principal};
use crate::catalog;
use crate::error::Answer;
use crate::portal::Portal;
use crate::subscriptions::{DaySpan, Loaded, Lock, load, load_one, scope};

/// What a subscription used in its running period; in its first one before it starts, in its last one after it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct UsageOverview {
    pub period: DaySpan,
    /// Every metric that is priced in the period, used or not.
    pub metrics: Vec<MetricUsage>,
    /// When the latest event happened.
    pub last_event_at: Option<Instant>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct MetricUsage {
    pub metric: Metric,
    /// As it is rated: by the metric's aggregation, and a level that carries over included.
    pub quantity: Decimal,
    pub events: i64,
    /// Each day of the period so far, also those without usage: what was added, the greatest or the latest, or how many
    /// values were new.
    pub by_day: Vec<DayUsage>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct DayUsage {
    pub day: Day,
    pub quantity: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubscriberUsage {
    pub subscription: SubscriptionId,
    pub metric_key: Key,
    pub quantity: Decimal,
    pub events: i64,
}

/// What a subscription of the actor's used in the running period.
pub async fn month_to_date(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<UsageOverview> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let loaded = load_one(portal, &mut conn, actor, id, Lock::None).await?;
    let subscription = &loaded.subscription;
    let period = watched_period(subscription, now);
    let days = days_so_far(period, day_of(now, subscription.zone));
    let by_day = used_by_day(&mut conn, subscription, &days).await?;
    let wanted = Wanted { loaded: &loaded, period };
    let usage = used(&mut conn, &[wanted], Known::Now).await?;
    let totals = usage.first().map(|usage| by_metric(&wanted, usage)).unwrap_or_default();
    let last_event_at =
        sqlx::query_scalar("SELECT at FROM usage_events WHERE subscription_id = $1 ORDER BY at DESC LIMIT 1")
            .bind(id.0)
            .fetch_optional(&mut *conn)
            .await?;
    let known = metrics_of(&loaded, period, &by_day);
    let told = match actor.principal {
        Principal::Operator | Principal::Seller(_) => known,
        Principal::Buyer(_) | Principal::Subscription(_) => catalog::without_costs(known, &[]),
    };
    let metrics = told.into_iter().map(|metric| metric_usage(metric, &days, &by_day, &totals)).collect();
    Ok(UsageOverview { period: period.into(), metrics, last_event_at })
}

fn watched_period(subscription: &Subscription, now: Instant) -> Period {
    let today = day_of(now, subscription.zone);
    let last = subscription.ends_on.unwrap_or(Day::MAX).max(subscription.starts_on);
    let watched = today.clamp(subscription.starts_on, last);
    subscription.billed_with(watched)
}

/// The days of a period up to and with today; the first one in any case.
fn days_so_far(period: Period, today: Day) -> Vec<Day> {
    let until = today.succ_opt().unwrap_or(Day::MAX).min(period.until);
    let rest = period.from.iter_days().skip(1).take_while(|day| *day < until);
    if period.is_empty() { Vec::new() } else { std::iter::once(period.from).chain(rest).collect() }
}

type UsedByDay = HashMap<(Uuid, Day), (Decimal, i64)>;

async fn used_by_day(conn: &mut PgConnection, subscription: &Subscription, days: &[Day]) -> Answer<UsedByDay> {
    let starts: Vec<Instant> = days.iter().map(|day| start_of(*day, subscription.zone)).collect();
    let next = |day: &Day| day.succ_opt().unwrap_or(Day::MAX);
    let ends: Vec<Instant> = days.iter().map(|day| start_of(next(day), subscription.zone)).collect();
    // A maximum and a latest value are there for the metrics that count so, and for no others.
    let rows: Vec<(Uuid, Day, Decimal, i64)> = sqlx::query_as(
        "SELECT used.metric_id, used.on_day,
                trim_scale(round(used.quantity, CASE WHEN abs(used.quantity) < 1e16 THEN 12 ELSE 6 END)), used.events
         FROM (SELECT r.metric_id, day.on_day, sum(r.events)::bigint AS events,
                      coalesce(max(r.maximum), (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC)
                                                FILTER (WHERE r.last_at IS NOT NULL))[1], sum(r.quantity)) AS quantity
               FROM unnest($2::date[], $3::timestamptz[], $4::timestamptz[]) AS day (on_day, from_at, until_at)
               JOIN usage_rollups r ON r.subscription_id = $1 AND r.hour >= day.from_at AND r.hour < day.until_at
               GROUP BY r.metric_id, day.on_day) used",
    )
    .bind(subscription.id.0)
    .bind(days)
    .bind(starts)
    .bind(ends)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(metric, day, quantity, events)| ((metric, day), (quantity, events))).collect())
}

/// The metrics with a price in the period, and those that were used although they have none any more.
fn metrics_of(loaded: &Loaded, period: Period, used: &UsedByDay) -> Vec<Metric> {
    let subscription = &loaded.subscription;
    let phases = subscription.phases.iter().filter(|phase| !subscription.days_of(phase).meet(period).is_empty());
    let priced: Vec<&Key> = phases.flat_map(|phase| &phase.terms().charges).map(|charge| &charge.metric).collect();
    let is_used = |id: MetricId| used.keys().any(|(metric, _)| *metric == id.0);
    let shown = |metric: &&Metric| priced.contains(&&metric.definition.key) || is_used(metric.id);
    loaded.metrics.iter().filter(shown).cloned().collect()
}

fn metric_usage(metric: Metric, days: &[Day], used: &UsedByDay, totals: &BTreeMap<Key, (Decimal, i64)>) -> MetricUsage {
    let on = |day: &Day| used.get(&(metric.id.0, *day)).map(|(quantity, _)| *quantity).unwrap_or_default();
    let by_day = days.iter().map(|day| DayUsage { day: *day, quantity: on(day) }).collect();
    let (quantity, events) = totals.get(&metric.definition.key).copied().unwrap_or_default();
    let quantity = metric.definition.rounded(quantity).round_dp(QUANTITY_DECIMALS_MAX).normalize();
    MetricUsage { quantity, events, by_day, metric }
}

/// What every active subscriber of the seller's used in the running period.
pub async fn seller_overview(portal: &Portal, actor: &Actor) -> Answer<Vec<SubscriberUsage>> {
    let now = portal.now().await?;
    let (seller, buyer, own) = scope(actor);
    let mut conn = portal.db.acquire().await?;
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM subscriptions
         WHERE ($1::uuid IS NULL OR seller_id = $1) AND ($2::uuid IS NULL OR buyer_id = $2) AND ($3::uuid IS NULL OR id = $3)
           AND starts_on <= ($4::timestamptz AT TIME ZONE time_zone)::date
           AND (ends_on IS NULL OR ends_on >= ($4::timestamptz AT TIME ZONE time_zone)::date)
         ORDER BY id",
    )
    .bind(seller)
    .bind(buyer)
    .bind(own)
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    let ids: Vec<SubscriptionId> = ids.into_iter().map(SubscriptionId).collect();
    let loaded = load(portal, &mut conn, &ids, Lock::None).await?;
    let active = loaded.iter().filter(|one| one.subscription.status(now) == Status::Active);
    let wanted: Vec<Wanted<'_>> =
        active.map(|loaded| Wanted { loaded, period: watched_period(&loaded.subscription, now) }).collect();
    let usage = used(&mut conn, &wanted, Known::Now).await?;
    let mut overview = Vec::new();
    for (wanted, usage) in wanted.iter().zip(&usage) {
        let subscription = wanted.loaded.subscription.id;
        overview.extend(by_metric(wanted, usage).into_iter().map(|(metric_key, (quantity, events))| SubscriberUsage {
            subscription,
            metric_key,
            quantity: quantity.normalize(),
            events,
        }));
    }
    Ok(overview)
}
