//! Levels that carry over: what recurring metrics stood at when a period began.

use domain::text::Key;
use domain::usage::{Tallies, Tally, UsageKey};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::tallies::{Known, Wanted, counts_values, held, is_recurring, key, priced};
use crate::error::Answer;

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    metric: String,
    split: String,
    sum: Decimal,
    last: Option<Decimal>,
}

#[derive(sqlx::FromRow)]
struct Values {
    place: i64,
    metric: String,
    split: String,
    phase: i16,
    before: i64,
    within: i64,
}

/// Periods by place, with the recurring metrics that their plans price.
#[derive(Default)]
struct Asked {
    places: Vec<i64>,
    subscriptions: Vec<Uuid>,
    metrics: Vec<Uuid>,
}

impl Asked {
    fn of(wanted: &[Wanted<'_>], values: Counting) -> Self {
        let mut asked = Self::default();
        for (place, one) in (1i64..).zip(wanted) {
            let picked =
                priced(one, |metric| is_recurring(metric) && (counts_values(metric) == (values == Counting::Values)));
            for metric in picked {
                asked.places.push(place);
                asked.subscriptions.push(one.loaded.subscription.id.0);
                asked.metrics.push(metric.id.0);
            }
        }
        asked
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Counting {
    Quantities,
    Values,
}

/// Adds what was before each period, for metrics whose level carries over.
pub(super) async fn add(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    tallies: &mut [Tallies],
    known: Known,
) -> Answer<()> {
    let asked = Asked::of(wanted, Counting::Quantities);
    if !asked.places.is_empty() {
        for row in before(conn, wanted, &asked, known).await? {
            let tally = Tally { sum: row.sum, last: row.last, ..Tally::default() };
            place(tallies, row.place).before.insert((key(&row.metric)?, row.split), tally);
        }
    }
    let asked = Asked::of(wanted, Counting::Values);
    if !asked.places.is_empty() {
        forget_new_values(wanted, tallies);
        for row in by_plan(wanted, values(conn, wanted, &asked, known).await?) {
            add_values(place(tallies, row.place), &row, key(&row.metric)?);
        }
    }
    Ok(())
}

/// Hours say where a value was told first, which need not be where it was first seen.
fn forget_new_values(wanted: &[Wanted<'_>], tallies: &mut [Tallies]) {
    for (one, tallies) in wanted.iter().zip(tallies) {
        for (key, tally) in &mut tallies.within {
            if one.metric(&key.metric).is_some_and(|metric| is_recurring(metric) && counts_values(metric)) {
                tally.sum = Decimal::ZERO;
            }
        }
    }
}

/// Values counted together that were first seen under one plan, whatever the seats.
fn by_plan(wanted: &[Wanted<'_>], rows: Vec<Values>) -> Vec<Values> {
    let mut merged: Vec<Values> = Vec::with_capacity(rows.len());
    for row in rows {
        let subscription = &wanted[usize::try_from(row.place - 1).unwrap_or_default()].loaded.subscription;
        let row = Values { phase: subscription.plan_phase(row.phase).number, ..row };
        let same = |other: &&mut Values| {
            (other.place, &other.metric, &other.split, other.phase) == (row.place, &row.metric, &row.split, row.phase)
        };
        match merged.iter_mut().find(same) {
            Some(known) => {
                known.before += row.before;
                known.within += row.within;
            }
            None => merged.push(row),
        }
    }
    merged
}

fn place(tallies: &mut [Tallies], number: i64) -> &mut Tallies {
    &mut tallies[usize::try_from(number - 1).unwrap_or_default()]
}

/// A value counts from when it was first seen, however late that was reported.
fn add_values(tallies: &mut Tallies, row: &Values, metric: Key) {
    let before = tallies.before.entry((metric.clone(), row.split.clone())).or_default();
    before.sum += Decimal::from(row.before);
    let place = UsageKey { phase: row.phase, metric, split: row.split.clone() };
    if row.within > 0 {
        tallies.within.entry(place).or_default().sum = Decimal::from(row.within);
    }
}

fn bounds(wanted: &[Wanted<'_>], asked: &Asked) -> (Vec<domain::calendar::Instant>, Vec<domain::calendar::Instant>) {
    let span = |place: &i64| wanted[usize::try_from(place - 1).unwrap_or_default()].span();
    asked.places.iter().map(|place| (span(place).from, span(place).until)).unzip()
}

async fn before(conn: &mut PgConnection, wanted: &[Wanted<'_>], asked: &Asked, known: Known) -> Answer<Vec<Row>> {
    let rolled_up = concat!(
        "SELECT used.place, m.key AS metric, used.split, used.last, ",
        held!("used.sum"),
        " AS sum
         FROM (SELECT asked.place, r.metric_id, r.split, sum(r.quantity) AS sum,
                      (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1]
                      AS last
               FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[])
                    AS asked (place, subscription_id, metric_id, from_at)
               JOIN usage_rollups r ON r.subscription_id = asked.subscription_id AND r.metric_id = asked.metric_id
                    AND r.hour < asked.from_at
               WHERE $5::timestamptz IS NULL
               GROUP BY asked.place, r.metric_id, r.split) used
         JOIN metrics m ON m.id = used.metric_id"
    );
    let counted_again = concat!(
        "SELECT used.place, m.key AS metric, used.split, used.last, ",
        held!("used.sum"),
        " AS sum
         FROM (SELECT asked.place, e.metric_id, e.split, sum(e.quantity) AS sum,
                      (array_agg(e.quantity ORDER BY e.at DESC, e.id DESC))[1] AS last
               FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[])
                    AS asked (place, subscription_id, metric_id, from_at)
               JOIN usage_events e ON e.subscription_id = asked.subscription_id AND e.metric_id = asked.metric_id
                    AND e.at < asked.from_at
               WHERE $5::timestamptz IS NULL OR e.recorded_at <= $5
               GROUP BY asked.place, e.metric_id, e.split) used
         JOIN metrics m ON m.id = used.metric_id"
    );
    let statement = match known {
        Known::Now => rolled_up,
        Known::By(_) => counted_again,
    };
    Ok(sqlx::query_as(statement)
        .bind(&asked.places)
        .bind(&asked.subscriptions)
        .bind(&asked.metrics)
        .bind(bounds(wanted, asked).0)
        .bind(known.until())
        .fetch_all(conn)
        .await?)
}

/// Values first seen before and within each period; those within belong to the phase in force when they were first seen.
async fn values(conn: &mut PgConnection, wanted: &[Wanted<'_>], asked: &Asked, known: Known) -> Answer<Vec<Values>> {
    let kept = "
        SELECT asked.place, m.key AS metric, v.split, phase.number AS phase,
               count(*) FILTER (WHERE v.first_at < asked.from_at) AS before,
               count(*) FILTER (WHERE v.first_at >= asked.from_at) AS within
        FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
             AS asked (place, subscription_id, metric_id, from_at, until_at)
        JOIN usage_values v ON v.subscription_id = asked.subscription_id AND v.metric_id = asked.metric_id
             AND v.first_at < asked.until_at
        JOIN metrics m ON m.id = asked.metric_id
        CROSS JOIN LATERAL (
            SELECT coalesce(max(p.number) FILTER (WHERE p.from_at <= v.first_at), min(p.number)) AS number
            FROM subscription_phases p WHERE p.subscription_id = asked.subscription_id) phase
        WHERE $6::timestamptz IS NULL
        GROUP BY asked.place, m.key, v.split, phase.number";
    let counted_again = "
        SELECT seen.place, m.key AS metric, seen.split, phase.number AS phase,
               count(*) FILTER (WHERE seen.first_at < seen.from_at) AS before,
               count(*) FILTER (WHERE seen.first_at >= seen.from_at) AS within
        FROM (SELECT asked.place, asked.from_at, e.subscription_id, e.metric_id, e.split, e.value, min(e.at) AS first_at
              FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
                   AS asked (place, subscription_id, metric_id, from_at, until_at)
              JOIN usage_events e ON e.subscription_id = asked.subscription_id AND e.metric_id = asked.metric_id
                   AND e.at < asked.until_at
              WHERE $6::timestamptz IS NULL OR e.recorded_at <= $6
              GROUP BY asked.place, asked.from_at, e.subscription_id, e.metric_id, e.split, e.value) seen
        JOIN metrics m ON m.id = seen.metric_id
        CROSS JOIN LATERAL (
            SELECT coalesce(max(p.number) FILTER (WHERE p.from_at <= seen.first_at), min(p.number)) AS number
            FROM subscription_phases p WHERE p.subscription_id = seen.subscription_id) phase
        GROUP BY seen.place, m.key, seen.split, phase.number";
    let statement = match known {
        Known::Now => kept,
        Known::By(_) => counted_again,
    };
    let (from, until) = bounds(wanted, asked);
    Ok(sqlx::query_as(statement)
        .bind(&asked.places)
        .bind(&asked.subscriptions)
        .bind(&asked.metrics)
        .bind(from)
        .bind(until)
        .bind(known.until())
        .fetch_all(conn)
        .await?)
}
