//! Usage beyond the last unit that has a price: judged one after the other, in the order in which events were sent.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::metric::Aggregation;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::Candidate;
use crate::error::Answer;

/// What is counted together: a subscription's usage of a metric in a period, under a phase and a value.
type Counted<'a> = (Uuid, Uuid, i16, &'a str, i64);

fn counted<'c>(one: &'c Candidate<'_>) -> Option<Counted<'c>> {
    let event = &one.event;
    let from = one.limit?.span.from.timestamp();
    Some((one.subscription.0, event.metric.0, event.phase, &event.split, from))
}

/// The events that lie beyond, by the names of their records.
///
/// Whoever looks here waits for the others that do, so that no two batches take the same last unit.
pub(super) async fn beyond(conn: &mut PgConnection, events: &[&Candidate<'_>]) -> Answer<HashSet<Uuid>> {
    let mut limited: Vec<&Candidate<'_>> = events.iter().filter(|one| one.limit.is_some()).copied().collect();
    if limited.is_empty() {
        return Ok(HashSet::new());
    }
    lock(conn, &limited).await?;
    let mut running = used(conn, &limited).await?;
    let mut seen: HashSet<(Counted<'_>, &str)> = HashSet::new();
    let known = known_values(conn, &limited).await?;
    limited.sort_by_key(|one| one.item);
    let mut beyond = HashSet::new();
    for one in limited {
        let (Some(key), Some(limit)) = (counted(one), one.limit) else { continue };
        let so_far = running.get(&key).copied().unwrap_or_default();
        let total = match one.event.aggregation {
            Aggregation::Sum | Aggregation::Count => so_far.saturating_add(one.event.quantity),
            Aggregation::Max | Aggregation::Last => one.event.quantity,
            Aggregation::UniqueCount => match one.event.value.as_deref() {
                Some(value) if !known.contains(&one.record) && seen.insert((key, value)) => so_far + Decimal::ONE,
                _ => so_far,
            },
            // What a level comes to is known when the period is over.
            Aggregation::TimeWeightedSum => so_far,
        };
        if total > limit.last_unit && (total > so_far || one.event.aggregation == Aggregation::Last) {
            beyond.insert(one.record);
        } else {
            running.insert(key, total);
        }
    }
    Ok(beyond)
}

async fn lock(conn: &mut PgConnection, limited: &[&Candidate<'_>]) -> Answer<()> {
    let subscriptions: BTreeSet<Uuid> = limited.iter().map(|one| one.subscription.0).collect();
    sqlx::query(
        "SELECT pg_advisory_xact_lock(hashtextextended('usage_limit ' || id, 0)) FROM unnest($1::uuid[]) AS id",
    )
    .bind(subscriptions.into_iter().collect::<Vec<_>>())
    .execute(conn)
    .await?;
    Ok(())
}

async fn used<'c>(conn: &mut PgConnection, limited: &[&'c Candidate<'_>]) -> Answer<HashMap<Counted<'c>, Decimal>> {
    let wanted: BTreeMap<Counted<'c>, &Candidate<'_>> =
        limited.iter().filter_map(|one| Some((counted(one)?, *one))).collect();
    let spans: Vec<_> = wanted.values().filter_map(|one| Some(one.limit?.span)).collect();
    let sums: Vec<Decimal> = sqlx::query_scalar(
        "SELECT trim_scale(round(coalesce(sum(r.quantity), 0), 9))
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::timestamptz[], $6::timestamptz[]) WITH ORDINALITY
              AS wanted (subscription_id, metric_id, phase, split, from_at, until_at, place)
         LEFT JOIN usage_rollups r ON r.subscription_id = wanted.subscription_id AND r.hour >= wanted.from_at
              AND r.hour < wanted.until_at AND r.metric_id = wanted.metric_id AND r.phase = wanted.phase
              AND r.split = wanted.split
         GROUP BY wanted.place ORDER BY wanted.place",
    )
    .bind(wanted.keys().map(|key| key.0).collect::<Vec<_>>())
    .bind(wanted.keys().map(|key| key.1).collect::<Vec<_>>())
    .bind(wanted.keys().map(|key| key.2).collect::<Vec<_>>())
    .bind(wanted.keys().map(|key| key.3).collect::<Vec<_>>())
    .bind(spans.iter().map(|span| span.from).collect::<Vec<_>>())
    .bind(spans.iter().map(|span| span.until).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    Ok(wanted.into_keys().zip(sums).collect())
}

/// The events whose value was counted before.
async fn known_values(conn: &mut PgConnection, limited: &[&Candidate<'_>]) -> Answer<HashSet<Uuid>> {
    let asked: Vec<&&Candidate<'_>> = limited.iter().filter(|one| one.event.value.is_some()).collect();
    if asked.is_empty() {
        return Ok(HashSet::new());
    }
    let known: Vec<Uuid> = sqlx::query_scalar(
        "SELECT asked.record
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::text[], $6::uuid[])
              AS asked (subscription_id, metric_id, split, period_from, value, record)
         JOIN usage_values known USING (subscription_id, metric_id, split, value)
         WHERE known.period_from IN (asked.period_from, date '1970-01-01')",
    )
    .bind(asked.iter().map(|one| one.subscription.0).collect::<Vec<_>>())
    .bind(asked.iter().map(|one| one.event.metric.0).collect::<Vec<_>>())
    .bind(asked.iter().map(|one| one.event.split.as_str()).collect::<Vec<_>>())
    .bind(asked.iter().map(|one| one.period_from).collect::<Vec<_>>())
    .bind(asked.iter().map(|one| one.event.value.as_deref()).collect::<Vec<_>>())
    .bind(asked.iter().map(|one| one.record).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    Ok(known.into_iter().collect())
}
