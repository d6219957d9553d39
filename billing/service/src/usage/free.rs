//! What is free of a percentage: hours as a whole, in time order, and in the hour in which being free ends, event by event.

use domain::calendar::{Instant, hour_of};
use domain::metric::FreeUsage;
use domain::price::{Allowance, Percentage, PriceModel};
use domain::usage::{Tallies, UsageKey};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::tallies::{Known, Wanted, held};
use crate::error::Answer;

/// Local hours of a zone that changes its clock by a fraction of an hour may reach into the next one.
const HOUR_AND_A_HALF: chrono::Duration = chrono::Duration::minutes(90);

/// Usage of a charge with something free in it.
struct Asked<'a> {
    place: usize,
    key: UsageKey,
    metric: Uuid,
    allowance: Allowance<'a>,
}

/// Adds what is free, for plans that make something so.
pub(super) async fn add(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    tallies: &mut [Tallies],
    known: Known,
) -> Answer<()> {
    let mut asked = asked(wanted, tallies);
    if asked.is_empty() {
        return Ok(());
    }
    let boundaries = match known {
        Known::Now => take_hours(conn, wanted, &mut asked).await?,
        Known::By(_) => asked.iter().map(|_| Some(Hour::All)).collect(),
    };
    take_events(conn, wanted, &mut asked, &boundaries, known).await?;
    for one in asked {
        if let Some(tally) = tallies[one.place].within.get_mut(&one.key) {
            tally.free = one.allowance.used();
        }
    }
    Ok(())
}

fn asked<'a>(wanted: &'a [Wanted<'_>], tallies: &[Tallies]) -> Vec<Asked<'a>> {
    let mut asked = Vec::new();
    for (place, (one, tallies)) in wanted.iter().zip(tallies).enumerate() {
        for key in tallies.within.keys() {
            let Some(allowance) = percentage(one, key).and_then(Percentage::allowance) else { continue };
            let Some(metric) = one.metric(&key.metric).map(|metric| metric.id.0) else { continue };
            asked.push(Asked { place, key: key.clone(), metric, allowance });
        }
    }
    asked
}

fn percentage<'a>(wanted: &'a Wanted<'_>, key: &UsageKey) -> Option<&'a Percentage> {
    let phase = wanted.loaded.subscription.phases.iter().find(|phase| phase.number == key.phase)?;
    match phase.rate_plan.terms.charge(&key.metric)?.pricing.model_for(&key.split)? {
        PriceModel::Percentage(percentage) => Some(percentage),
        _ => None,
    }
}

/// Where events have to be looked at one by one.
#[derive(Clone, Copy)]
enum Hour {
    All,
    Of(Instant),
}

#[derive(sqlx::FromRow)]
struct HourRow {
    number: i64,
    hour: Instant,
    events: i64,
    amount: Option<Decimal>,
    fees: Option<Decimal>,
}

/// Takes hours as long as all of one is free; says for each charge which hour is not, if something is still free in it.
async fn take_hours(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    asked: &mut [Asked<'_>],
) -> Answer<Vec<Option<Hour>>> {
    let columns = Columns::of(wanted, asked);
    let rows: Vec<HourRow> = sqlx::query_as(concat!(
        "SELECT used.number, used.hour, used.events, ",
        held!("used.amount"), " AS amount, ", held!("used.fees"), " AS fees
         FROM (SELECT asked.number, r.hour, sum(r.events)::bigint AS events, sum(r.amount) AS amount, sum(r.fees) AS fees
               FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::timestamptz[], $6::timestamptz[])
                    WITH ORDINALITY AS asked (subscription_id, metric_id, phase, split, from_at, until_at, number)
               JOIN usage_rollups r ON r.subscription_id = asked.subscription_id AND r.hour >= asked.from_at
                    AND r.hour < asked.until_at AND r.metric_id = asked.metric_id AND r.phase = asked.phase
                    AND r.split = asked.split
               GROUP BY asked.number, r.hour) used
         ORDER BY used.number, used.hour"
    ))
    .bind(&columns.subscriptions)
    .bind(&columns.metrics)
    .bind(&columns.phases)
    .bind(&columns.splits)
    .bind(&columns.from)
    .bind(&columns.until)
    .fetch_all(conn)
    .await?;
    let mut boundaries: Vec<Option<Hour>> = asked.iter().map(|_| None).collect();
    for row in rows {
        let number = usize::try_from(row.number - 1).unwrap_or_default();
        let allowance = &mut asked[number].allowance;
        if boundaries[number].is_some() || allowance.is_used_up() {
            continue;
        }
        let stretch = FreeUsage {
            events: row.events,
            amount: row.amount.unwrap_or_default(),
            fees: row.fees.unwrap_or_default(),
        };
        if !allowance.take_all(&stretch) {
            boundaries[number] = Some(Hour::Of(row.hour));
        }
    }
    Ok(boundaries)
}

#[derive(sqlx::FromRow)]
struct EventRow {
    number: i64,
    at: Instant,
    amount: Decimal,
}

async fn take_events(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    asked: &mut [Asked<'_>],
    boundaries: &[Option<Hour>],
    known: Known,
) -> Answer<()> {
    if boundaries.iter().all(Option::is_none) {
        return Ok(());
    }
    let mut columns = Columns::of(wanted, asked);
    for (number, boundary) in boundaries.iter().enumerate() {
        match boundary {
            Some(Hour::All) => {}
            Some(Hour::Of(hour)) => {
                columns.from[number] = *hour;
                columns.until[number] = columns.until[number].min(*hour + HOUR_AND_A_HALF);
            }
            None => columns.until[number] = columns.from[number],
        }
    }
    let rows: Vec<EventRow> = sqlx::query_as(
        "SELECT asked.number, e.at, trim_scale(e.amount) AS amount
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::timestamptz[], $6::timestamptz[])
              WITH ORDINALITY AS asked (subscription_id, metric_id, phase, split, from_at, until_at, number)
         JOIN usage_events e ON e.subscription_id = asked.subscription_id AND e.at >= asked.from_at
              AND e.at < asked.until_at AND e.metric_id = asked.metric_id AND e.phase = asked.phase AND e.split = asked.split
         WHERE e.amount IS NOT NULL AND ($7::timestamptz IS NULL OR e.recorded_at <= $7)
         ORDER BY asked.number, e.at, e.id",
    )
    .bind(&columns.subscriptions)
    .bind(&columns.metrics)
    .bind(&columns.phases)
    .bind(&columns.splits)
    .bind(&columns.from)
    .bind(&columns.until)
    .bind(known.until())
    .fetch_all(conn)
    .await?;
    for row in rows {
        let number = usize::try_from(row.number - 1).unwrap_or_default();
        let zone = wanted[asked[number].place].loaded.subscription.zone;
        let in_hour = match boundaries[number] {
            Some(Hour::Of(hour)) => hour_of(row.at, zone) == hour,
            Some(Hour::All) => true,
            None => false,
        };
        if in_hour {
            asked[number].allowance.take(row.amount)?;
        }
    }
    Ok(())
}

/// What is asked, as arrays.
struct Columns {
    subscriptions: Vec<Uuid>,
    metrics: Vec<Uuid>,
    phases: Vec<i16>,
    splits: Vec<String>,
    from: Vec<Instant>,
    until: Vec<Instant>,
}

impl Columns {
    fn of(wanted: &[Wanted<'_>], asked: &[Asked<'_>]) -> Self {
        let span = |one: &Asked<'_>| wanted[one.place].span();
        Self {
            subscriptions: asked.iter().map(|one| span(one).subscription_id.0).collect(),
            metrics: asked.iter().map(|one| one.metric).collect(),
            phases: asked.iter().map(|one| one.key.phase).collect(),
            splits: asked.iter().map(|one| one.key.split.clone()).collect(),
            from: asked.iter().map(|one| span(one).from).collect(),
            until: asked.iter().map(|one| span(one).until).collect(),
        }
    }
}
