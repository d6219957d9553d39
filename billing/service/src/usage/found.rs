//! What a change of plans does to usage: plans that begin find levels, mapped by their own split, and what was told for an
//! instant at or after the change is priced by the plan now in force there.
//!
//! Events are asked once, here: afterwards every event is added where the plans that follow it find it.

use std::collections::BTreeMap;

use domain::calendar::{Instant, day_of, hour_of};
use domain::ids::SubscriptionId;
use domain::metric::{Aggregation, Metric};
use domain::refusal::{Code, Refusal};
use domain::subscription::{Phase, Subscription};
use domain::usage::{PricedAs, priced_as};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::levels::{FOUND_AT, Level, Mapping, for_good, of_events};
use super::standing::far;
use super::tallies::{Known, counts_values};
use crate::error::Answer;
use crate::subscriptions::Loaded;

/// Brings usage in line with the phases of a subscription that were agreed `now`, its row being locked.
///
/// # Errors
/// `level.beyond_last_tier` when a plan that begins has no price for a level that it finds.
pub(crate) async fn plans_changed(conn: &mut PgConnection, loaded: &Loaded, now: Instant) -> Answer<()> {
    let subscription = &loaded.subscription;
    reprice(conn, loaded, now).await?;
    let begins: Vec<&Phase> = subscription.plan_phases().skip(1).filter(|phase| phase.from >= now).collect();
    forget(conn, subscription, &begins).await?;
    let mappings = mappings(loaded, &begins);
    let levels = of_events(conn, &mappings, Known::Now).await?;
    keep(conn, subscription, &mappings, &levels).await?;
    check_heights(conn, loaded, &begins).await
}

/// Plans have a price for what they find, and for what was told for instants after they begin.
async fn check_heights(conn: &mut PgConnection, loaded: &Loaded, begins: &[&Phase]) -> Answer<()> {
    let mut bounded = mappings_until(loaded, begins, Some(far()));
    bounded.retain(|mapping| mapping.pricing.parts().any(|(_, model)| model.last_unit().is_some()));
    for ((place, split), level) in of_events(conn, &bounded, Known::Now).await? {
        check(&bounded[place], &split, &level)?;
    }
    Ok(())
}

/// The levels that plans find when they begin.
fn mappings<'a>(loaded: &'a Loaded, begins: &[&'a Phase]) -> Vec<Mapping<'a>> {
    let mut found = mappings_until(loaded, begins, None);
    found.retain(|mapping| mapping.since < mapping.until);
    found
}

/// The same up to another instant.
fn mappings_until<'a>(loaded: &'a Loaded, begins: &[&'a Phase], until: Option<Instant>) -> Vec<Mapping<'a>> {
    let subscription = &loaded.subscription;
    let mut mappings = Vec::new();
    for phase in begins {
        let window = subscription.usage_of(subscription.usage_billed_with(phase.number, phase.from_on));
        for metric in loaded.metrics.iter().filter(|metric| metric.definition.has_level()) {
            let Some(charge) = phase.terms().charge(&metric.definition.key) else { continue };
            let since = if metric.definition.recurring { FOUND_AT } else { window.from };
            let until = until.unwrap_or(phase.from);
            let subscription = subscription.id.0;
            mappings.push(Mapping { subscription, metric, phase, pricing: &charge.pricing, since, until });
        }
    }
    mappings
}

/// A plan has a price for what it finds.
fn check(mapping: &Mapping<'_>, split: &str, level: &Level) -> Result<(), Refusal> {
    let Mapping { metric, phase, .. } = mapping;
    let height = metric.definition.rounded(level.height(metric));
    let charge = phase.terms().charge(&metric.definition.key);
    match charge.and_then(|charge| charge.last_unit(split)).filter(|last| *last < height) {
        Some(last) => Err(Refusal::at(Code::LevelBeyondLastTier, "/rate_plan_id")
            .with("metric", &metric.definition.key)
            .with("level", height.normalize())
            .with("last", last.normalize())),
        None => Ok(()),
    }
}

/// Forgets what plans found that begin no more, or anew.
async fn forget(conn: &mut PgConnection, subscription: &Subscription, begins: &[&Phase]) -> Answer<()> {
    let begun: Vec<i16> = subscription
        .plan_phases()
        .map(|phase| phase.number)
        .filter(|number| begins.iter().all(|phase| phase.number != *number))
        .collect();
    sqlx::query("DELETE FROM usage_rollups WHERE subscription_id = $1 AND hour = $2 AND phase <> ALL($3)")
        .bind(subscription.id.0)
        .bind(FOUND_AT)
        .bind(&begun)
        .execute(&mut *conn)
        .await?;
    sqlx::query("DELETE FROM usage_values WHERE subscription_id = $1 AND period_from = $2 AND phase <> ALL($3)")
        .bind(subscription.id.0)
        .bind(for_good())
        .bind(&begun)
        .execute(conn)
        .await?;
    Ok(())
}

async fn keep(
    conn: &mut PgConnection,
    subscription: &Subscription,
    mappings: &[Mapping<'_>],
    levels: &BTreeMap<(usize, String), Level>,
) -> Answer<()> {
    let id = subscription.id.0;
    let of = |counting: bool| {
        levels
            .iter()
            .map(|((place, split), level)| (&mappings[*place], split, level))
            .filter(move |(mapping, ..)| counts_values(mapping.metric) == counting)
    };
    sqlx::query(
        "INSERT INTO usage_rollups (subscription_id, hour, metric_id, phase, split, lane, quantity, events, last, last_at, last_id)
         SELECT $1, $2, metric_id, phase, split, 0, quantity, 0, last, last_at, last_id
         FROM unnest($3::uuid[], $4::int2[], $5::text[], $6::numeric[], $7::numeric[], $8::timestamptz[], $9::uuid[])
              AS found (metric_id, phase, split, quantity, last, last_at, last_id)",
    )
    .bind(id)
    .bind(FOUND_AT)
    .bind(of(false).map(|(mapping, ..)| mapping.metric.id.0).collect::<Vec<_>>())
    .bind(of(false).map(|(mapping, ..)| mapping.phase.number).collect::<Vec<_>>())
    .bind(of(false).map(|(_, split, _)| split.as_str()).collect::<Vec<_>>())
    .bind(of(false).map(|(mapping, _, level)| level.kept_sum(mapping.metric)).collect::<Vec<_>>())
    .bind(of(false).map(|(mapping, _, level)| level.kept_last(mapping.metric).map(|last| last.2)).collect::<Vec<_>>())
    .bind(of(false).map(|(mapping, _, level)| level.kept_last(mapping.metric).map(|last| last.0)).collect::<Vec<_>>())
    .bind(of(false).map(|(mapping, _, level)| level.kept_last(mapping.metric).map(|last| last.1)).collect::<Vec<_>>())
    .execute(&mut *conn)
    .await?;
    let values: Vec<_> = of(true)
        .flat_map(|(mapping, split, level)| level.values.iter().map(move |value| (mapping, split, value)))
        .collect();
    sqlx::query(
        "INSERT INTO usage_values (subscription_id, metric_id, phase, split, period_from, value, first_at)
         SELECT $1, metric_id, phase, split, $2, value, first_at
         FROM unnest($3::uuid[], $4::int2[], $5::text[], $6::text[], $7::timestamptz[])
              AS found (metric_id, phase, split, value, first_at)
         ON CONFLICT (subscription_id, metric_id, phase, split, period_from, value) DO NOTHING",
    )
    .bind(id)
    .bind(for_good())
    .bind(values.iter().map(|(mapping, ..)| mapping.metric.id.0).collect::<Vec<_>>())
    .bind(values.iter().map(|(mapping, ..)| mapping.phase.number).collect::<Vec<_>>())
    .bind(values.iter().map(|(_, split, _)| split.as_str()).collect::<Vec<_>>())
    .bind(values.iter().map(|(.., (value, _))| value.as_str()).collect::<Vec<_>>())
    .bind(values.iter().map(|(.., (_, first_at))| **first_at).collect::<Vec<_>>())
    .execute(conn)
    .await?;
    Ok(())
}

#[derive(Clone, sqlx::FromRow)]
struct Told {
    at: Instant,
    id: Uuid,
    metric_id: Uuid,
    phase: i16,
    quantity: Decimal,
    split: String,
    amount: Option<Decimal>,
    fee: Option<Decimal>,
    attributes: Option<Json<BTreeMap<String, String>>>,
}

/// Prices again what was told for instants from `now` on: a reporter's clock may run ahead.
async fn reprice(conn: &mut PgConnection, loaded: &Loaded, now: Instant) -> Answer<()> {
    let told: Vec<Told> = sqlx::query_as(
        "SELECT at, id, metric_id, phase, trim_scale(quantity) AS quantity, split, trim_scale(amount) AS amount, fee,
                attributes
         FROM usage_events WHERE subscription_id = $1 AND at >= $2 ORDER BY at, id",
    )
    .bind(loaded.subscription.id.0)
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    let mut moved = Vec::new();
    for event in &told {
        let Some(metric) = loaded.metrics.iter().find(|metric| metric.id.0 == event.metric_id) else { continue };
        let priced = priced_now(&loaded.subscription, metric, event);
        if (event.phase, event.split.as_str(), event.amount, event.fee)
            != (priced.phase, priced.split.as_str(), priced.amount, priced.fee)
        {
            moved.push((metric, event.clone(), priced));
        }
    }
    if moved.is_empty() {
        return Ok(());
    }
    store(conn, loaded, &moved).await?;
    let since = told.first().map_or(now, |first| hour_of(first.at, loaded.subscription.zone));
    let metrics: Vec<Uuid> = moved.iter().map(|(metric, ..)| metric.id.0).collect();
    recount(conn, loaded, &metrics, since).await?;
    recount_values(conn, loaded, &moved, now).await
}

fn priced_now(subscription: &Subscription, metric: &Metric, event: &Told) -> Told {
    let phase = subscription.plan_phase(subscription.phase_at(event.at).number);
    let read = |name: &str| event.attributes.as_ref()?.0.get(name).map(String::as_str);
    let priced = phase.terms().charge(&metric.definition.key).and_then(|charge| {
        let split = charge.pricing.split_of(read)?;
        priced_as(charge, &metric.definition, split, (event.quantity, event.amount)).ok()
    });
    // What has no price under the plan in force is kept, and costs nothing.
    let nothing = PricedAs { split: String::new(), amount: event.amount, fee: None };
    let PricedAs { split, amount, fee } = priced.unwrap_or(nothing);
    Told { phase: phase.number, split, amount, fee, ..event.clone() }
}

async fn store(conn: &mut PgConnection, loaded: &Loaded, moved: &[(&Metric, Told, Told)]) -> Answer<()> {
    let to = || moved.iter().map(|(_, _, to)| to);
    sqlx::query(
        "UPDATE usage_events e SET phase = moved.phase, split = moved.split, amount = moved.amount, fee = moved.fee
         FROM unnest($2::timestamptz[], $3::uuid[], $4::int2[], $5::text[], $6::numeric[], $7::numeric[])
              AS moved (at, id, phase, split, amount, fee)
         WHERE e.subscription_id = $1 AND e.at = moved.at AND e.id = moved.id",
    )
    .bind(loaded.subscription.id.0)
    .bind(to().map(|to| to.at).collect::<Vec<_>>())
    .bind(to().map(|to| to.id).collect::<Vec<_>>())
    .bind(to().map(|to| to.phase).collect::<Vec<_>>())
    .bind(to().map(|to| to.split.as_str()).collect::<Vec<_>>())
    .bind(to().map(|to| to.amount).collect::<Vec<_>>())
    .bind(to().map(|to| to.fee).collect::<Vec<_>>())
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes the rollups of hours anew from their events. How many values were new in an hour stays as it was told.
async fn recount(conn: &mut PgConnection, loaded: &Loaded, metrics: &[Uuid], since: Instant) -> Answer<()> {
    let counted_by = |aggregation: Aggregation| -> Vec<Uuid> {
        let metrics = loaded.metrics.iter().filter(|metric| metric.definition.aggregation == aggregation);
        metrics.map(|metric| metric.id.0).collect()
    };
    sqlx::query("DELETE FROM usage_rollups WHERE subscription_id = $1 AND metric_id = ANY($2) AND hour >= $3")
        .bind(loaded.subscription.id.0)
        .bind(metrics)
        .bind(since)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "INSERT INTO usage_rollups (subscription_id, hour, metric_id, phase, split, lane, quantity, events, maximum, last,
                                    last_at, last_id, moment, amount, fees, repaid)
         SELECT $1, hour, metric_id, phase, split, 0,
                CASE WHEN metric_id = ANY($5 || $6 || $7) THEN 0 ELSE sum(quantity) END, count(*),
                CASE WHEN metric_id = ANY($6) THEN max(quantity) END,
                CASE WHEN metric_id = ANY($7) THEN (array_agg(quantity ORDER BY at DESC, id DESC))[1] END,
                CASE WHEN metric_id = ANY($7) THEN max(at) END,
                CASE WHEN metric_id = ANY($7) THEN (array_agg(id ORDER BY at DESC, id DESC))[1] END,
                CASE WHEN metric_id = ANY($8) THEN sum(quantity * extract(epoch FROM at - hour)) END,
                sum(amount), sum(fee), sum(amount) FILTER (WHERE amount < 0 AND fee IS NOT NULL)
         FROM (SELECT e.*, e.at - ((e.at AT TIME ZONE $4) - date_trunc('hour', e.at AT TIME ZONE $4)) AS hour
               FROM usage_events e WHERE e.subscription_id = $1 AND e.metric_id = ANY($2) AND e.at >= $3) told
         GROUP BY hour, metric_id, phase, split",
    )
    .bind(loaded.subscription.id.0)
    .bind(metrics)
    .bind(since)
    .bind(loaded.subscription.zone.name())
    .bind(counted_by(Aggregation::UniqueCount))
    .bind(counted_by(Aggregation::Max))
    .bind(counted_by(Aggregation::Last))
    .bind(counted_by(Aggregation::TimeWeightedSum))
    .execute(conn)
    .await?;
    Ok(())
}

/// Values that were first told for an instant from `now` on stand under the plan now in force there. In the hours that were
/// made anew, a value is new where it was first seen.
async fn recount_values(
    conn: &mut PgConnection,
    loaded: &Loaded,
    moved: &[(&Metric, Told, Told)],
    now: Instant,
) -> Answer<()> {
    let subscription = &loaded.subscription;
    let counting: Vec<Uuid> =
        moved.iter().filter(|(metric, ..)| counts_values(metric)).map(|(metric, ..)| metric.id.0).collect();
    if counting.is_empty() {
        return Ok(());
    }
    let since = hour_of(now, subscription.zone);
    sqlx::query("DELETE FROM usage_values WHERE subscription_id = $1 AND metric_id = ANY($2) AND first_at >= $3")
        .bind(subscription.id.0)
        .bind(&counting)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    let told: Vec<(Uuid, i16, String, String, Instant)> = sqlx::query_as(
        "SELECT metric_id, phase, split, value, min(at) FROM usage_events
         WHERE subscription_id = $1 AND metric_id = ANY($2) AND at >= $3 AND value IS NOT NULL GROUP BY 1, 2, 3, 4",
    )
    .bind(subscription.id.0)
    .bind(&counting)
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    let from = |metric: &Uuid, phase: i16, at: Instant| {
        let recurring = loaded.metrics.iter().any(|known| known.id.0 == *metric && known.definition.recurring);
        let day = day_of(at, subscription.zone);
        if recurring { for_good() } else { subscription.counted_from(phase, day) }
    };
    sqlx::query(
        "INSERT INTO usage_values (subscription_id, metric_id, phase, split, period_from, value, first_at)
         SELECT $1, * FROM unnest($2::uuid[], $3::int2[], $4::text[], $5::date[], $6::text[], $7::timestamptz[])
         ON CONFLICT (subscription_id, metric_id, phase, split, period_from, value) DO NOTHING",
    )
    .bind(subscription.id.0)
    .bind(told.iter().map(|one| one.0).collect::<Vec<_>>())
    .bind(told.iter().map(|one| one.1).collect::<Vec<_>>())
    .bind(told.iter().map(|one| one.2.as_str()).collect::<Vec<_>>())
    .bind(told.iter().map(|one| from(&one.0, one.1, one.4)).collect::<Vec<_>>())
    .bind(told.iter().map(|one| one.3.as_str()).collect::<Vec<_>>())
    .bind(told.iter().map(|one| one.4).collect::<Vec<_>>())
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE usage_rollups r SET quantity = (
             SELECT count(*) FROM usage_values v
             WHERE v.subscription_id = r.subscription_id AND v.metric_id = r.metric_id AND v.phase = r.phase
               AND v.split = r.split AND v.first_at >= r.hour AND v.first_at < r.hour + interval '1 hour')
         WHERE r.subscription_id = $1 AND r.metric_id = ANY($2) AND r.hour >= $3",
    )
    .bind(subscription.id.0)
    .bind(&counting)
    .bind(since)
    .execute(conn)
    .await?;
    Ok(())
}

/// Levels that are kept otherwise than the events tell them, with what is off.
pub(crate) async fn told_twice(conn: &mut PgConnection, loaded: &[Loaded]) -> Answer<Vec<(SubscriptionId, String)>> {
    let mut all = Vec::new();
    for one in loaded {
        let subscription = &one.subscription;
        let plans: Vec<&Phase> = subscription.plan_phases().collect();
        all.extend(mappings(one, plans.get(1..).unwrap_or_default()));
        // The values of a plan are those that it found and those that were told under it.
        for (phase, next) in plans.iter().zip(plans.iter().skip(1).map(Some).chain([None])) {
            let counting = one.metrics.iter().filter(|metric| metric.definition.recurring && counts_values(metric));
            for metric in counting {
                let Some(charge) = phase.terms().charge(&metric.definition.key) else { continue };
                let pricing = &charge.pricing;
                let until = next.map_or_else(far, |next| next.from);
                let subscription = subscription.id.0;
                all.push(Mapping { subscription, metric, phase, pricing, since: FOUND_AT, until });
            }
        }
    }
    // Values are looked at in all that a plan knows of, not in what it found alone.
    all.retain(|mapping| !counts_values(mapping.metric) || mapping.until != mapping.phase.from);
    let told = of_events(conn, &all, Known::Now).await?;
    let kept = kept_levels(conn, &all).await?;
    let mut off = Vec::new();
    for (place, mapping) in all.iter().enumerate() {
        let of = |levels: &BTreeMap<(usize, String), Level>| -> BTreeMap<String, Decimal> {
            let own = levels.iter().filter(|((other, _), _)| *other == place);
            let heights = own.map(|((_, split), level)| (split.clone(), level.height(mapping.metric).normalize()));
            heights.filter(|(_, height)| !height.is_zero()).collect()
        };
        let (kept, told) = (of(&kept), of(&told));
        if kept != told {
            let (key, phase) = (&mapping.metric.definition.key, mapping.phase.number);
            let detail = format!("level of {key} under phase {phase}: kept {kept:?}, events tell {told:?}");
            off.push((SubscriptionId(mapping.subscription), detail));
        }
    }
    Ok(off)
}

async fn kept_levels(conn: &mut PgConnection, mappings: &[Mapping<'_>]) -> Answer<BTreeMap<(usize, String), Level>> {
    let rows: Vec<(i64, String, Decimal, Option<Decimal>, i64)> = sqlx::query_as(
        "SELECT asked.place, r.split, trim_scale(round(sum(r.quantity), 12)),
                (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1],
                0::bigint
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[]) WITH ORDINALITY AS asked (subscription_id, metric_id, phase, place)
         JOIN usage_rollups r ON r.subscription_id = asked.subscription_id AND r.metric_id = asked.metric_id
              AND r.phase = asked.phase AND r.hour = $4
         GROUP BY asked.place, r.split
         UNION ALL
         SELECT asked.place, v.split, 0, NULL, count(*)
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[]) WITH ORDINALITY AS asked (subscription_id, metric_id, phase, place)
         JOIN usage_values v ON v.subscription_id = asked.subscription_id AND v.metric_id = asked.metric_id
              AND v.phase = asked.phase AND v.period_from = $5
         GROUP BY asked.place, v.split",
    )
    .bind(mappings.iter().map(|mapping| mapping.subscription).collect::<Vec<_>>())
    .bind(mappings.iter().map(|mapping| mapping.metric.id.0).collect::<Vec<_>>())
    .bind(mappings.iter().map(|mapping| mapping.phase.number).collect::<Vec<_>>())
    .bind(FOUND_AT)
    .bind(for_good())
    .fetch_all(conn)
    .await?;
    let mut levels: BTreeMap<(usize, String), Level> = BTreeMap::new();
    for (place, split, sum, last, values) in rows {
        let level = levels.entry((usize::try_from(place - 1).unwrap_or_default(), split)).or_default();
        level.sum += sum;
        level.last = level.last.or(last.map(|last| (FOUND_AT, Uuid::nil(), last)));
        level.values.extend((0..values).map(|number| (number.to_string(), FOUND_AT)));
    }
    Ok(levels)
}
