//! What is free of a percentage: hours as a whole, in time order, and in the hour in which being free ends, event by event.

use std::collections::{BTreeMap, VecDeque};

use domain::calendar::{Instant, hour_of};
use domain::metric::FreeUsage;
use domain::price::{Allowance, Percentage, PriceModel};
use domain::text::Key;
use domain::usage::{Part, Tallies, UsageKey};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::tallies::{Known, Span, Wanted, held};
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

/// Where an allowance holds once: of a period, a metric and a label, whatever plans follow each other in it.
type Once = (usize, Key, String);

/// Adds what is free, for plans that make something so. What was free under a plan before, within the same period, is not
/// free again.
pub(super) async fn add(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    tallies: &mut [Tallies],
    known: Known,
) -> Answer<()> {
    let mut waiting = waiting(wanted, tallies);
    let mut free: BTreeMap<Once, FreeUsage> = BTreeMap::new();
    while !waiting.is_empty() {
        let mut asked = Vec::new();
        for (once, keys) in &mut waiting {
            let Some((key, metric)) = keys.pop_front() else { continue };
            let before = free.get(once).copied().unwrap_or_default();
            let percentage = percentage(&wanted[once.0], &key);
            let allowance = percentage.and_then(|percentage| percentage.allowance_after(&before));
            asked.extend(allowance.map(|allowance| Asked { place: once.0, key, metric, allowance }));
        }
        waiting.retain(|_, keys| !keys.is_empty());
        for (place, key, used) in take(conn, wanted, asked, known).await? {
            let sum = free.entry((place, key.metric.clone(), key.split.clone())).or_default();
            sum.events += used.events;
            sum.amount += used.amount;
            if let Some(tally) = tallies[place].within.get_mut(&key) {
                tally.free = used;
            }
        }
    }
    Ok(())
}

async fn take(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    mut asked: Vec<Asked<'_>>,
    known: Known,
) -> Answer<Vec<(usize, UsageKey, FreeUsage)>> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let boundaries = match known {
        Known::Now => take_hours(conn, wanted, &mut asked).await?,
        Known::By(_) | Known::Before { .. } => asked.iter().map(|_| Some(Hour::All)).collect(),
    };
    take_events(conn, wanted, &mut asked, &boundaries, known).await?;
    Ok(asked.into_iter().map(|one| (one.place, one.key, one.allowance.used())).collect())
}

/// The usage that something may be free of, in the order of its plans.
fn waiting(wanted: &[Wanted<'_>], tallies: &[Tallies]) -> BTreeMap<Once, VecDeque<(UsageKey, Uuid)>> {
    let mut waiting: BTreeMap<Once, VecDeque<(UsageKey, Uuid)>> = BTreeMap::new();
    for (place, (one, tallies)) in wanted.iter().zip(tallies).enumerate() {
        let window = one.loaded.subscription.usage_of(one.period);
        for key in tallies.within.keys().filter(|key| key.part == Part::Paid && window.has(key.phase)) {
            if percentage(one, key).and_then(Percentage::allowance).is_none() {
                continue;
            }
            let Some(metric) = one.metric(&key.metric).map(|metric| metric.id.0) else { continue };
            let once = (place, key.metric.clone(), key.split.clone());
            waiting.entry(once).or_default().push_back((key.clone(), metric));
        }
    }
    waiting
}

fn percentage<'a>(wanted: &'a Wanted<'_>, key: &UsageKey) -> Option<&'a Percentage> {
    let phase = wanted.loaded.subscription.phase(key.phase)?;
    let model = phase.terms().charge(&key.metric)?.pricing.model_for(&key.split)?;
    if let PriceModel::Percentage(percentage) = model { Some(percentage) } else { None }
}

/// Where events have to be looked at one by one.
#[derive(Clone, Copy)]
enum Hour {
    All,
    Of(Instant),
    /// And those after it.
    From(Instant),
}

#[derive(sqlx::FromRow)]
struct HourRow {
    number: i64,
    hour: Instant,
    events: i64,
    amount: Option<Decimal>,
    fees: Option<Decimal>,
    repaid: Option<Decimal>,
}

/// Takes hours as long as all of one is free; says for each charge which hour is not, if something is still free in it. What
/// is paid back may make free again what comes after it, so from there on every event is looked at.
async fn take_hours(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    asked: &mut [Asked<'_>],
) -> Answer<Vec<Option<Hour>>> {
    let columns = Columns::of(wanted, asked);
    let rows: Vec<HourRow> = sqlx::query_as(concat!(
        "SELECT used.number, used.hour, used.events, ",
        held!("used.amount"), " AS amount, ", held!("used.fees"), " AS fees, ", held!("used.repaid"), " AS repaid
         FROM (SELECT asked.number, r.hour, sum(r.events)::bigint AS events, sum(r.amount) AS amount, sum(r.fees) AS fees,
                      sum(r.repaid) AS repaid
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
        match boundaries[number] {
            Some(Hour::Of(hour)) if row.repaid.is_some() => boundaries[number] = Some(Hour::From(hour)),
            Some(_) => {}
            None if allowance.is_used_up() => {}
            None if row.repaid.is_some() => boundaries[number] = Some(Hour::From(row.hour)),
            None => boundaries[number] = partly_free(allowance, &row).then_some(Hour::Of(row.hour)),
        }
    }
    Ok(boundaries)
}

/// Takes an hour if all of it is free.
fn partly_free(allowance: &mut Allowance<'_>, row: &HourRow) -> bool {
    let stretch =
        FreeUsage { events: row.events, amount: row.amount.unwrap_or_default(), fees: row.fees.unwrap_or_default() };
    !allowance.take_all(&stretch)
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
            Some(Hour::From(hour)) => columns.from[number] = *hour,
            None => columns.until[number] = columns.from[number],
        }
    }
    let rows: Vec<EventRow> = sqlx::query_as(
        "SELECT asked.number, e.at, trim_scale(e.amount) AS amount
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::timestamptz[], $6::timestamptz[])
              WITH ORDINALITY AS asked (subscription_id, metric_id, phase, split, from_at, until_at, number)
         JOIN usage_events e ON e.subscription_id = asked.subscription_id AND e.at >= asked.from_at
              AND e.at < asked.until_at AND e.metric_id = asked.metric_id AND e.phase = asked.phase AND e.split = asked.split
         WHERE e.amount IS NOT NULL AND ($7::timestamptz IS NULL OR (e.recorded_at, e.id) < ($7, $8))
         ORDER BY asked.number, e.at, e.id",
    )
    .bind(&columns.subscriptions)
    .bind(&columns.metrics)
    .bind(&columns.phases)
    .bind(&columns.splits)
    .bind(&columns.from)
    .bind(&columns.until)
    .bind(known.until())
    .bind(known.until_id())
    .fetch_all(conn)
    .await?;
    for row in rows {
        let number = usize::try_from(row.number - 1).unwrap_or_default();
        let zone = wanted[asked[number].place].loaded.subscription.zone;
        let in_hour = match boundaries[number] {
            Some(Hour::Of(hour)) => hour_of(row.at, zone) == hour,
            Some(Hour::All | Hour::From(_)) => true,
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
        let span = |one: &Asked<'_>| {
            let wanted = &wanted[one.place];
            Span { from: wanted.paid_from(), ..wanted.span() }
        };
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
