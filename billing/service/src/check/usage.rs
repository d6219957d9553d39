//! Invariants 3 and 9: rollups equal their events, and what was invoiced for usage is what it costs.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, Instant, Period};
use domain::ids::SubscriptionId;
use domain::invoice::{Line, LineKind, Reason};
use domain::invoicing::Due;
use domain::money::Money;
use sqlx::PgConnection;
use uuid::Uuid;

use super::Finding;
use crate::error::{Answer, Fault};
use crate::invoices::Prepared;
use crate::portal::Portal;
use crate::subscriptions::{Loaded, Lock, load};
use crate::usage::{Known, told_twice};

const PAGE: usize = 500;

/// What usage is counted by: read beside the tables of usage, which are joined with no other.
struct Counted {
    subscriptions: Vec<Uuid>,
    zones: Vec<String>,
    metrics: Vec<Uuid>,
    aggregations: Vec<String>,
    /// Whose values are kept for good.
    recurring: Vec<Uuid>,
    /// Whose values are counted anew in each period.
    unique: Vec<Uuid>,
}

impl Counted {
    async fn read(conn: &mut PgConnection) -> Answer<Self> {
        let subscriptions: Vec<(Uuid, String)> =
            sqlx::query_as("SELECT id, time_zone FROM subscriptions").fetch_all(&mut *conn).await?;
        let metrics: Vec<(Uuid, String, bool)> =
            sqlx::query_as("SELECT id, aggregation, recurring FROM metrics").fetch_all(conn).await?;
        let unique = |recurs: bool| {
            let counts = metrics.iter().filter(|(_, by, recurring)| by == "unique_count" && *recurring == recurs);
            counts.map(|(id, ..)| *id).collect::<Vec<Uuid>>()
        };
        let (recurring, unique) = (unique(true), unique(false));
        let (subscriptions, zones) = subscriptions.into_iter().unzip();
        let (metrics, aggregations) = metrics.into_iter().map(|(id, by, _)| (id, by)).unzip();
        Ok(Self { subscriptions, zones, metrics, aggregations, recurring, unique })
    }
}

/// Re-aggregates all events by the local hours of their subscriptions and compares.
pub(super) async fn rollups_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let counted = Counted::read(conn).await?;
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "WITH local AS (
             SELECT e.*, m.aggregation, e.at AT TIME ZONE s.time_zone AS wall
             FROM unnest($1::uuid[], $2::text[]) AS s (id, time_zone)
             JOIN usage_events e ON e.subscription_id = s.id
             JOIN unnest($3::uuid[], $4::text[]) AS m (id, aggregation) ON m.id = e.metric_id),
         hourly AS (SELECT local.*, at - (wall - date_trunc('hour', wall)) AS hour FROM local),
         events AS (
             SELECT subscription_id, metric_id, phase, split, hour, count(*) AS events,
                    CASE WHEN aggregation IN ('max', 'last') THEN 0
                         WHEN aggregation <> 'unique_count' THEN sum(quantity) END AS quantity,
                    CASE aggregation WHEN 'max' THEN max(quantity) END AS maximum,
                    CASE aggregation WHEN 'last' THEN (array_agg(quantity ORDER BY at DESC, id DESC))[1] END AS last,
                    CASE aggregation WHEN 'time_weighted_sum'
                         THEN round(sum(quantity * extract(epoch FROM at - hour)), 6) END AS moment,
                    sum(amount) AS amount, sum(fee) AS fees,
                    sum(amount) FILTER (WHERE amount < 0 AND fee IS NOT NULL) AS repaid
             FROM hourly GROUP BY 1, 2, 3, 4, 5, aggregation),
         rollups AS (
             SELECT r.subscription_id, r.metric_id, r.phase, r.split, r.hour, sum(r.events)::bigint AS events,
                    CASE WHEN m.aggregation <> 'unique_count' THEN sum(r.quantity) END AS quantity,
                    max(r.maximum) AS maximum,
                    (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1] AS last,
                    round(sum(r.moment), 6) AS moment, sum(r.amount) AS amount, sum(r.fees) AS fees, sum(r.repaid) AS repaid
             FROM usage_rollups r JOIN unnest($3::uuid[], $4::text[]) AS m (id, aggregation) ON m.id = r.metric_id
             WHERE r.hour > timestamptz 'epoch'
             GROUP BY 1, 2, 3, 4, 5, m.aggregation)
         SELECT coalesce(e.subscription_id, r.subscription_id),
                format('hour %s: rollup (%s) of %s events, events (%s) of %s', coalesce(e.hour, r.hour),
                       concat_ws(' ', r.quantity, r.maximum, r.last, r.moment, r.amount, r.fees, r.repaid), r.events,
                       concat_ws(' ', e.quantity, e.maximum, e.last, e.moment, e.amount, e.fees, e.repaid), e.events)
         FROM events e
         FULL JOIN rollups r ON r.subscription_id = e.subscription_id AND r.metric_id = e.metric_id
              AND r.phase = e.phase AND r.split = e.split AND r.hour = e.hour
         WHERE (r.quantity, r.events, r.maximum, r.last, r.moment, r.amount, r.fees, r.repaid)
               IS DISTINCT FROM (e.quantity, e.events, e.maximum, e.last, e.moment, e.amount, e.fees, e.repaid)
         LIMIT 1000",
    )
    .bind(&counted.subscriptions)
    .bind(&counted.zones)
    .bind(&counted.metrics)
    .bind(&counted.aggregations)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, detail)| Finding::new(3, SubscriptionId(id), detail)).collect())
}

/// Compares the values that unique counts keep with those of the events, and their number with what rollups say. What is
/// kept for good is compared with the levels.
pub(super) async fn values_off(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let counted = Counted::read(conn).await?;
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "WITH events AS (
             SELECT e.subscription_id, e.metric_id, e.split, e.value, min(e.at) AS first_at
             FROM usage_events e WHERE e.value IS NOT NULL AND e.metric_id <> ALL($1) GROUP BY 1, 2, 3, 4),
         kept AS (
             SELECT subscription_id, metric_id, split, value, min(first_at) AS first_at FROM usage_values
             WHERE metric_id <> ALL($1) GROUP BY 1, 2, 3, 4),
         counted AS (SELECT subscription_id, metric_id, count(*) AS number FROM usage_values
                     WHERE metric_id = ANY($2) GROUP BY 1, 2),
         rolled_up AS (
             SELECT r.subscription_id, r.metric_id, sum(r.quantity) AS number
             FROM usage_rollups r WHERE r.metric_id = ANY($2) GROUP BY 1, 2)
         SELECT coalesce(e.subscription_id, k.subscription_id),
                format('value %s: kept since %s, reported since %s', coalesce(e.value, k.value), k.first_at, e.first_at)
         FROM events e FULL JOIN kept k USING (subscription_id, metric_id, split, value)
         WHERE e.first_at IS DISTINCT FROM k.first_at
         UNION ALL
         SELECT coalesce(c.subscription_id, r.subscription_id), format('%s values kept, rollups say %s', c.number, r.number)
         FROM counted c FULL JOIN rolled_up r USING (subscription_id, metric_id)
         WHERE coalesce(c.number, 0) <> coalesce(r.number, 0)
         LIMIT 1000",
    )
    .bind(&counted.recurring)
    .bind(&counted.unique)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, detail)| Finding::new(3, SubscriptionId(id), detail)).collect())
}

/// Events whose phase is no more, or that another plan was in force for.
pub(super) async fn priced_by_another(conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let begun: Vec<(Uuid, i16, Instant, Instant)> = sqlx::query_as(
        "SELECT subscription_id, number,
                CASE WHEN number = min(number) OVER of THEN timestamptz 'epoch' ELSE from_at END,
                lead(from_at, 1, timestamptz '9999-01-01') OVER (of ORDER BY number)
         FROM (SELECT subscription_id, number, from_at, rate_plan_id IS DISTINCT FROM lag(rate_plan_id)
                   OVER (PARTITION BY subscription_id ORDER BY number) AS begins FROM subscription_phases) phases
         WHERE begins WINDOW of AS (PARTITION BY subscription_id)",
    )
    .fetch_all(&mut *conn)
    .await?;
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT e.subscription_id, format('%s events are priced by phase %s, and phase %s was in force', count(*), e.phase,
                                          p.number)
         FROM unnest($1::uuid[], $2::int2[], $3::timestamptz[], $4::timestamptz[]) AS p (subscription_id, number, from_at,
                                                                                           until_at)
         JOIN usage_events e ON e.subscription_id = p.subscription_id AND e.at >= p.from_at AND e.at < p.until_at
         WHERE e.phase <> p.number GROUP BY e.subscription_id, e.phase, p.number ORDER BY 1 LIMIT 1000",
    )
    .bind(begun.iter().map(|phase| phase.0).collect::<Vec<_>>())
    .bind(begun.iter().map(|phase| phase.1).collect::<Vec<_>>())
    .bind(begun.iter().map(|phase| phase.2).collect::<Vec<_>>())
    .bind(begun.iter().map(|phase| phase.3).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, detail)| Finding::new(3, SubscriptionId(id), detail)).collect())
}

/// Levels as plans keep them, and as the events tell them.
pub(super) async fn levels_off(portal: &Portal, conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let ids: Vec<Uuid> = sqlx::query_scalar("SELECT id FROM subscriptions ORDER BY id").fetch_all(&mut *conn).await?;
    let mut findings = Vec::new();
    for page in ids.chunks(PAGE) {
        let page: Vec<SubscriptionId> = page.iter().copied().map(SubscriptionId).collect();
        let loaded = load(portal, conn, &page, Lock::None).await?;
        let off = told_twice(conn, &loaded).await?;
        findings.extend(off.into_iter().map(|(id, detail)| Finding::new(3, id, detail)));
    }
    Ok(findings)
}

/// What was invoiced, by subscription, first day of the period, phase, metric (none for what goes over a plan) and value.
type Billed = BTreeMap<(Uuid, Day, i16, String, String), i64>;

/// Drafts every billed period again and compares its usage with what was invoiced, corrections included. Periods with
/// usage that is still to be corrected are left out, and so are those of buyers who withdrew and owe nothing for any.
pub(super) async fn billed_otherwise(portal: &Portal, conn: &mut PgConnection) -> Answer<Vec<Finding>> {
    let occasions: Vec<(Uuid, Day, Day, Day, String)> = sqlx::query_as(
        "SELECT b.subscription_id, b.period_from, b.period_until, b.billed_on, b.reason FROM billed_occasions b
         JOIN subscriptions s ON s.id = b.subscription_id AND s.ending <> 'withdrawn'
         WHERE b.reason IN ('period', 'end')
           AND NOT EXISTS (SELECT FROM usage_late l WHERE l.subscription_id = b.subscription_id
                           AND l.period_from = b.period_from)
         ORDER BY b.period_from, b.subscription_id",
    )
    .fetch_all(&mut *conn)
    .await?;
    let invoiced = invoiced(conn).await?;
    let mut findings = Vec::new();
    // One period of a subscription at a time: facts are kept by subscription.
    let mut rounds: BTreeMap<(Uuid, Day), (Period, Day, Reason)> = BTreeMap::new();
    for (id, from, until, on, reason) in occasions {
        let reason = Reason::parse(&reason).ok_or_else(|| Fault::Stored(format!("reason {reason}")))?;
        rounds.insert((id, from), (Period::new(from, until), on, reason));
    }
    let mut by_round: HashMap<usize, Vec<(Uuid, Period, Day, Reason)>> = HashMap::new();
    let mut seen: HashMap<Uuid, usize> = HashMap::new();
    for ((id, _), (period, on, reason)) in rounds {
        let round = seen.entry(id).or_default();
        by_round.entry(*round).or_default().push((id, period, on, reason));
        *round += 1;
    }
    for round in by_round.values() {
        for page in round.chunks(PAGE) {
            findings.extend(compare(portal, conn, page, &invoiced).await?);
        }
    }
    Ok(findings)
}

/// What was invoiced for usage, by subscription, first day of the billed period, phase and metric.
async fn invoiced(conn: &mut PgConnection) -> Answer<Billed> {
    let rows: Vec<(Uuid, Day, i16, String, String, i64)> = sqlx::query_as(
        "SELECT i.subscription_id, b.period_from, l.phase, coalesce(l.metric, ''), l.split, sum(l.amount_minor)::bigint
         FROM invoice_lines l
         JOIN invoices i ON i.id = l.invoice_id
         JOIN billed_occasions b ON b.subscription_id = i.subscription_id AND b.reason IN ('period', 'end')
              AND l.from_on >= b.period_from AND l.until_on <= b.period_until
         WHERE l.fee IS NULL AND l.kind IN ('usage', 'minimum', 'commitment', 'discount', 'correction')
         GROUP BY 1, 2, 3, 4, 5",
    )
    .fetch_all(conn)
    .await?;
    let keyed =
        rows.into_iter().map(|(id, from, phase, metric, split, minor)| ((id, from, phase, metric, split), minor));
    Ok(keyed.collect())
}

async fn compare(
    portal: &Portal,
    conn: &mut PgConnection,
    page: &[(Uuid, Period, Day, Reason)],
    invoiced: &Billed,
) -> Answer<Vec<Finding>> {
    let ids: Vec<SubscriptionId> = page.iter().map(|(id, ..)| SubscriptionId(*id)).collect();
    let loaded: HashMap<Uuid, Loaded> =
        load(portal, conn, &ids, Lock::None).await?.into_iter().map(|one| (one.subscription.id.0, one)).collect();
    let dues: Vec<(&Loaded, Due)> = page
        .iter()
        .filter_map(|(id, period, on, reason)| {
            let one = loaded.get(id)?;
            let full = one.subscription.period_at(period.from);
            Some((one, Due { on: *on, reason: *reason, period: *period, full }))
        })
        .collect();
    let pairs: Vec<(&Loaded, &Due)> = dues.iter().map(|(loaded, due)| (*loaded, due)).collect();
    let prepared = Prepared::load(conn, &pairs, Known::Now).await?;
    let mut findings = Vec::new();
    for (loaded, due) in &dues {
        let id = loaded.subscription.id;
        let Ok(draft) = prepared.draft(loaded, due) else {
            findings.push(Finding::new(9, id, format!("period of {} cannot be rated any more", due.period.from)));
            continue;
        };
        let mut costs: BTreeMap<(i16, String, String), i64> = BTreeMap::new();
        for line in draft.lines.iter().filter(|line| is_for_usage(line)) {
            let metric = line.metric.as_ref().map(ToString::to_string).unwrap_or_default();
            *costs.entry((line.phase, metric, line.split.clone())).or_default() += line.amount.minor();
        }
        let billed = invoiced.range((id.0, due.period.from, i16::MIN, String::new(), String::new())..);
        let billed = billed.take_while(|((sub, from, ..), _)| *sub == id.0 && *from == due.period.from);
        for ((_, _, phase, metric, split), minor) in billed {
            let cost = costs.remove(&(*phase, metric.clone(), split.clone())).unwrap_or(0);
            if cost != *minor {
                findings.push(off(id, due, metric, cost, *minor, draft.currency));
            }
        }
        findings.extend(
            costs
                .into_iter()
                .filter(|(_, cost)| *cost != 0)
                .map(|((_, metric, _), cost)| off(id, due, &metric, cost, 0, draft.currency)),
        );
    }
    Ok(findings)
}

/// Whether a line is for usage, and not for a fee or a correction.
fn is_for_usage(line: &Line) -> bool {
    match line.kind {
        LineKind::Minimum | LineKind::Discount => true,
        LineKind::Usage | LineKind::Commitment => line.fee.is_none(),
        LineKind::Setup
        | LineKind::Recurring
        | LineKind::Seats
        | LineKind::Instalment
        | LineKind::EarlyTermination
        | LineKind::Credit
        | LineKind::Correction => false,
    }
}

fn off(
    id: SubscriptionId,
    due: &Due,
    metric: &str,
    cost: i64,
    billed: i64,
    currency: domain::money::Currency,
) -> Finding {
    let (cost, billed) = (Money::from_minor(cost, currency), Money::from_minor(billed, currency));
    Finding::new(9, id, format!("{metric} from {} costs {cost}, invoiced {billed}", due.period.from))
}
