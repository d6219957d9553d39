//! Usage beyond the last unit, or amount, that has a price: judged one after the other, in the order in which events were
//! sent.
//!
//! What is compared is what is rated: quantities as the metric rounds them. Of a level, it must fit under its own plan and
//! under each that goes on from it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::metric::Aggregation;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::{Candidate, Counts, Limit};
use super::levels::for_good;
use crate::error::Answer;

/// What is counted together: a subscription's usage of a metric in a span, under a phase and a label.
type Counted<'a> = (Uuid, Uuid, i16, &'a str, i64, i64);

fn counted<'c>(one: &'c Candidate<'_>, limit: &'c Limit) -> Counted<'c> {
    let (from, until) = (limit.span.from.timestamp(), limit.span.until.timestamp());
    (one.subscription.0, one.event.metric.0, limit.phase, &limit.split, from, until)
}

/// Whether values are counted that a plan knows for good.
fn counts_for_good(one: &Candidate<'_>) -> bool {
    one.event.recurring && one.event.aggregation == Aggregation::UniqueCount
}

/// The events that lie beyond, by the names of their records.
///
/// Whoever looks here waits for the others that do, so that no two batches take the same last unit.
pub(super) async fn beyond(conn: &mut PgConnection, events: &[&Candidate<'_>]) -> Answer<HashSet<Uuid>> {
    let mut limited: Vec<&Candidate<'_>> = events.iter().filter(|one| !one.limits.is_empty()).copied().collect();
    if limited.is_empty() {
        return Ok(HashSet::new());
    }
    lock(conn, &limited).await?;
    let mut running = used(conn, &limited).await?;
    running.extend(known_for_good(conn, &limited).await?);
    let mut seen: HashSet<(Counted<'_>, &str)> = HashSet::new();
    let known = known_values(conn, &limited).await?;
    limited.sort_by_key(|one| one.item);
    let mut beyond = HashSet::new();
    for one in limited {
        let mut totals = Vec::new();
        let mut fits = true;
        for limit in &one.limits {
            let key = counted(one, limit);
            let so_far = running.get(&key).copied().unwrap_or_default();
            let is_new = one
                .event
                .value
                .as_deref()
                .is_some_and(|value| !known.contains(&(one.record, limit.phase)) && !seen.contains(&(key, value)));
            let total = total(one, limit, so_far, if is_new { Value::New } else { Value::KnownOrNone });
            let rises = total > so_far || one.event.aggregation == Aggregation::Last;
            fits &= !(rises && lies_beyond(limit, total));
            totals.push((key, total));
        }
        if !fits {
            beyond.insert(one.record);
            continue;
        }
        for (key, total) in totals {
            seen.extend(one.event.value.as_deref().map(|value| (key, value)));
            running.insert(key, total);
        }
    }
    Ok(beyond)
}

fn lies_beyond(limit: &Limit, total: Decimal) -> bool {
    match limit.counts {
        Counts::Units => limit.last < limit.rounding.map_or(total, |rounding| rounding.of(total)),
        Counts::Amounts => limit.last < total,
    }
}

/// Whether an event's value was counted before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Value {
    New,
    KnownOrNone,
}

fn total(one: &Candidate<'_>, limit: &Limit, so_far: Decimal, value: Value) -> Decimal {
    if limit.counts == Counts::Amounts {
        return so_far.saturating_add(one.event.amount.unwrap_or_default());
    }
    match one.event.aggregation {
        Aggregation::Sum | Aggregation::Count | Aggregation::TimeWeightedSum => {
            so_far.saturating_add(one.event.quantity)
        }
        Aggregation::Max | Aggregation::Last => one.event.quantity,
        Aggregation::UniqueCount if value == Value::New => so_far + Decimal::ONE,
        Aggregation::UniqueCount => so_far,
    }
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

/// The limits to be looked up, each once.
fn wanted<'c>(
    limited: &[&'c Candidate<'_>],
    counts: impl Fn(&Candidate<'_>) -> bool,
) -> BTreeMap<Counted<'c>, &'c Limit> {
    let of = limited.iter().filter(|one| counts(one));
    of.flat_map(|one| one.limits.iter().map(|limit| (counted(one, limit), limit))).collect()
}

async fn used<'c>(conn: &mut PgConnection, limited: &[&'c Candidate<'_>]) -> Answer<HashMap<Counted<'c>, Decimal>> {
    let wanted = wanted(limited, |one| !counts_for_good(one));
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let sums: Vec<(Decimal, Decimal)> = sqlx::query_as(
        "SELECT trim_scale(round(coalesce(sum(r.quantity), 0), 9)), trim_scale(round(coalesce(sum(r.amount), 0), 9))
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
    .bind(wanted.values().map(|limit| limit.span.from).collect::<Vec<_>>())
    .bind(wanted.values().map(|limit| limit.span.until).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    let counted = |(limit, (quantity, amount)): (&Limit, (Decimal, Decimal))| match limit.counts {
        Counts::Units => quantity,
        Counts::Amounts => amount,
    };
    let sums: Vec<Decimal> = wanted.values().copied().zip(sums).map(counted).collect();
    Ok(wanted.into_keys().zip(sums).collect())
}

/// How many values plans know.
async fn known_for_good<'c>(
    conn: &mut PgConnection,
    limited: &[&'c Candidate<'_>],
) -> Answer<HashMap<Counted<'c>, Decimal>> {
    let wanted = wanted(limited, counts_for_good);
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let counts: Vec<i64> = sqlx::query_scalar(
        "SELECT count(v.value)
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::timestamptz[]) WITH ORDINALITY
              AS wanted (subscription_id, metric_id, phase, split, until_at, place)
         LEFT JOIN usage_values v ON v.subscription_id = wanted.subscription_id AND v.metric_id = wanted.metric_id
              AND v.phase = wanted.phase AND v.split = wanted.split AND v.period_from = $6 AND v.first_at < wanted.until_at
         GROUP BY wanted.place ORDER BY wanted.place",
    )
    .bind(wanted.keys().map(|key| key.0).collect::<Vec<_>>())
    .bind(wanted.keys().map(|key| key.1).collect::<Vec<_>>())
    .bind(wanted.keys().map(|key| key.2).collect::<Vec<_>>())
    .bind(wanted.keys().map(|key| key.3).collect::<Vec<_>>())
    .bind(wanted.values().map(|limit| limit.span.until).collect::<Vec<_>>())
    .bind(for_good())
    .fetch_all(conn)
    .await?;
    Ok(wanted.into_keys().zip(counts.into_iter().map(Decimal::from)).collect())
}

/// The events whose value was counted before, with the phase of the plan that knows it.
async fn known_values(conn: &mut PgConnection, limited: &[&Candidate<'_>]) -> Answer<HashSet<(Uuid, i16)>> {
    let of_one = |one: &&Candidate<'_>| one.event.value.is_some();
    let asked: Vec<(&Candidate<'_>, &Limit)> = limited
        .iter()
        .copied()
        .filter(of_one)
        .flat_map(|one| one.limits.iter().map(move |limit| (one, limit)))
        .collect();
    if asked.is_empty() {
        return Ok(HashSet::new());
    }
    let since = |one: &Candidate<'_>| if one.event.recurring { for_good() } else { one.counted_from };
    let known: Vec<(Uuid, i16)> = sqlx::query_as(
        "SELECT asked.record, asked.phase
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::date[], $6::text[], $7::uuid[])
              AS asked (subscription_id, metric_id, phase, split, period_from, value, record)
         JOIN usage_values known USING (subscription_id, metric_id, phase, split, period_from, value)",
    )
    .bind(asked.iter().map(|(one, _)| one.subscription.0).collect::<Vec<_>>())
    .bind(asked.iter().map(|(one, _)| one.event.metric.0).collect::<Vec<_>>())
    .bind(asked.iter().map(|(_, limit)| limit.phase).collect::<Vec<_>>())
    .bind(asked.iter().map(|(_, limit)| limit.split.as_str()).collect::<Vec<_>>())
    .bind(asked.iter().map(|(one, _)| since(one)).collect::<Vec<_>>())
    .bind(asked.iter().map(|(one, _)| one.event.value.as_deref()).collect::<Vec<_>>())
    .bind(asked.iter().map(|(one, _)| one.record).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    Ok(known.into_iter().collect())
}
