//! The values that unique counts count: which of a batch's are new.

use std::collections::{BTreeMap, HashSet};

use domain::calendar::{Day, Instant};
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::Candidate;
use super::levels::for_good;
use crate::error::Answer;

/// Where a value is counted once. A recurring metric's values are counted once for good, under each plan that knows them.
type Place<'a> = (Uuid, Uuid, i16, &'a str, Day, &'a str);

/// The places of an event's value, under its own plan first.
fn places<'c>(one: &'c Candidate<'_>) -> impl Iterator<Item = Place<'c>> {
    let event = &one.event;
    let from = if event.recurring { for_good() } else { one.counted_from };
    let found = event.found_by.iter().map(|found| (found.phase, found.split.as_str()));
    let plans = [(event.phase, event.split.as_str())].into_iter().chain(found);
    let place = move |(phase, split), value| (one.subscription.0, event.metric.0, phase, split, from, value);
    event.value.as_deref().into_iter().flat_map(move |value| plans.clone().map(move |plan| place(plan, value)))
}

/// Notes the values that events count and says whose were new, by the names of their records.
pub(super) async fn count(conn: &mut PgConnection, candidates: &[&Candidate<'_>]) -> Answer<HashSet<Uuid>> {
    let mut first: BTreeMap<Place<'_>, (Instant, Option<Uuid>)> = BTreeMap::new();
    for one in candidates {
        for (number, place) in places(one).enumerate() {
            // Where a plan finds it that begins later, it is nobody's to count.
            let seen = (one.event.at, Some(one.record).filter(|_| number == 0));
            first.entry(place).and_modify(|known| *known = earlier(*known, seen)).or_insert(seen);
        }
    }
    if first.is_empty() {
        return Ok(HashSet::new());
    }
    let new: Vec<(Uuid, Uuid, i16, String, Day, String)> = sqlx::query_as(
        "INSERT INTO usage_values AS known (subscription_id, metric_id, phase, split, period_from, value, first_at)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::date[], $6::text[], $7::timestamptz[])
         ON CONFLICT (subscription_id, metric_id, phase, split, period_from, value) DO NOTHING
         RETURNING subscription_id, metric_id, phase, split, period_from, value",
    )
    .bind(first.keys().map(|place| place.0).collect::<Vec<_>>())
    .bind(first.keys().map(|place| place.1).collect::<Vec<_>>())
    .bind(first.keys().map(|place| place.2).collect::<Vec<_>>())
    .bind(first.keys().map(|place| place.3).collect::<Vec<_>>())
    .bind(first.keys().map(|place| place.4).collect::<Vec<_>>())
    .bind(first.keys().map(|place| place.5).collect::<Vec<_>>())
    .bind(first.values().map(|(at, _)| *at).collect::<Vec<_>>())
    .fetch_all(&mut *conn)
    .await?;
    let new: HashSet<Place<'_>> = new
        .iter()
        .map(|(a, b, phase, split, from, value)| (*a, *b, *phase, split.as_str(), *from, value.as_str()))
        .collect();
    set_back(conn, first.iter().filter(|(place, _)| !new.contains(*place)).map(|(place, (at, _))| (*place, *at)))
        .await?;
    Ok(first.iter().filter(|(place, _)| new.contains(*place)).filter_map(|(_, (_, record))| *record).collect())
}

/// The earlier instant, and whose the value is.
fn earlier(one: (Instant, Option<Uuid>), other: (Instant, Option<Uuid>)) -> (Instant, Option<Uuid>) {
    let (first, second) = if other.0 < one.0 { (other, one) } else { (one, other) };
    (first.0, first.1.or(second.1))
}

/// Values that were counted before, but seen later than now.
async fn set_back<'a>(conn: &mut PgConnection, known: impl Iterator<Item = (Place<'a>, Instant)>) -> Answer<()> {
    let known: Vec<(Place<'a>, Instant)> = known.collect();
    if known.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "UPDATE usage_values known SET first_at = seen.at
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::date[], $6::text[], $7::timestamptz[])
              AS seen (subscription_id, metric_id, phase, split, period_from, value, at)
         WHERE (known.subscription_id, known.metric_id, known.phase, known.split, known.period_from, known.value)
             = (seen.subscription_id, seen.metric_id, seen.phase, seen.split, seen.period_from, seen.value)
           AND seen.at < known.first_at",
    )
    .bind(known.iter().map(|(place, _)| place.0).collect::<Vec<_>>())
    .bind(known.iter().map(|(place, _)| place.1).collect::<Vec<_>>())
    .bind(known.iter().map(|(place, _)| place.2).collect::<Vec<_>>())
    .bind(known.iter().map(|(place, _)| place.3).collect::<Vec<_>>())
    .bind(known.iter().map(|(place, _)| place.4).collect::<Vec<_>>())
    .bind(known.iter().map(|(place, _)| place.5).collect::<Vec<_>>())
    .bind(known.iter().map(|(_, at)| *at).collect::<Vec<_>>())
    .execute(conn)
    .await?;
    Ok(())
}
