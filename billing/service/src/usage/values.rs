//! The values that unique counts count: which of a batch's are new.

use std::collections::{BTreeMap, HashSet};

use domain::calendar::{Day, Instant};
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::Candidate;
use crate::error::Answer;

/// Where a value is counted once. A recurring metric's values are counted once for good.
type Place<'a> = (Uuid, Uuid, i16, &'a str, Day, &'a str);

fn place<'c>(one: &'c Candidate<'_>) -> Option<Place<'c>> {
    let event = &one.event;
    let value = event.value.as_deref()?;
    let (phase, from) = if event.recurring { (0, Day::default()) } else { (event.phase, one.period_from) };
    Some((one.subscription.0, event.metric.0, phase, &event.split, from, value))
}

/// Notes the values that events count and says whose were new, by the names of their records.
pub(super) async fn count(conn: &mut PgConnection, candidates: &[&Candidate<'_>]) -> Answer<HashSet<Uuid>> {
    let mut first: BTreeMap<Place<'_>, (Instant, Uuid)> = BTreeMap::new();
    for one in candidates {
        if let Some(place) = place(one) {
            let seen = (one.event.at, one.record);
            first.entry(place).and_modify(|known| *known = seen.min(*known)).or_insert(seen);
        }
    }
    if first.is_empty() {
        return Ok(HashSet::new());
    }
    let new: Vec<(Uuid, Uuid, i16, String, Day, String)> = sqlx::query_as(
        "INSERT INTO usage_values AS known (subscription_id, metric_id, phase, split, period_from, value, first_at)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::text[], $5::date[], $6::text[], $7::timestamptz[])
         ON CONFLICT ON CONSTRAINT usage_value_is_counted_once DO NOTHING
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
    Ok(first.iter().filter(|(place, _)| new.contains(*place)).map(|(_, (_, record))| *record).collect())
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
