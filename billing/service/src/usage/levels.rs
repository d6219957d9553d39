//! Levels: what plans found when they began, and what was told under them before a period.
//!
//! What a plan finds is kept among the rollups, under the plan's own phase and labels and at an hour before all others; the
//! values that a unique count knows stand under every plan that knows them. Counted again, both are asked of the events.

use std::collections::BTreeMap;

use domain::calendar::{Day, Instant};
use domain::charge::Pricing;
use domain::metric::{Aggregation, Metric};
use domain::subscription::Phase;
use domain::usage::{LevelKey, Part, Tallies, Tally, UsageKey};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::tallies::{Known, Wanted, counts_values, held, priced};
use crate::error::Answer;

/// The hour at which rollups keep what a plan found when it began.
pub(super) const FOUND_AT: Instant = Instant::UNIX_EPOCH;
/// The period under which the values of a recurring metric are kept, once for good.
pub(super) fn for_good() -> Day {
    Day::default()
}

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    phase: i16,
    metric_id: Uuid,
    split: String,
    sum: Decimal,
    last: Option<Decimal>,
}

#[derive(sqlx::FromRow)]
struct Values {
    place: i64,
    phase: i16,
    metric_id: Uuid,
    split: String,
    before: i64,
    trial: i64,
    paid: i64,
}

/// Periods by place, with the metrics of theirs that have a level.
#[derive(Default)]
struct Asked {
    places: Vec<i64>,
    subscriptions: Vec<Uuid>,
    metrics: Vec<Uuid>,
    from: Vec<Instant>,
    paid_from: Vec<Instant>,
    until: Vec<Instant>,
}

impl Asked {
    fn of(wanted: &[Wanted<'_>], picks: fn(&Metric) -> bool) -> Self {
        let mut asked = Self::default();
        for (place, one) in (1i64..).zip(wanted) {
            let (span, paid_from) = (one.span(), one.paid_from());
            // What begins anew with each period goes on from plan to plan alone.
            let changes = one.loaded.subscription.plan_phases().nth(1).is_some();
            for metric in priced(one, |metric| picks(metric) && (metric.definition.recurring || changes)) {
                asked.places.push(place);
                asked.subscriptions.push(one.loaded.subscription.id.0);
                asked.metrics.push(metric.id.0);
                asked.from.push(if metric.definition.recurring {
                    span.from
                } else {
                    FOUND_AT + chrono::TimeDelta::hours(1)
                });
                asked.paid_from.push(paid_from);
                asked.until.push(span.until);
            }
        }
        asked
    }
}

fn holds_quantities(metric: &Metric) -> bool {
    metric.definition.has_level() && !counts_values(metric)
}

fn holds_values(metric: &Metric) -> bool {
    metric.definition.recurring && counts_values(metric)
}

/// Adds the levels that each period begins with.
pub(super) async fn add(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    tallies: &mut [Tallies],
    known: Known,
) -> Answer<()> {
    match known {
        Known::Now => {
            add_kept(conn, wanted, tallies).await?;
            add_kept_values(conn, wanted, tallies).await
        }
        Known::By(_) | Known::Before { .. } => add_counted_again(conn, wanted, tallies, known).await,
    }
}

async fn add_kept(conn: &mut PgConnection, wanted: &[Wanted<'_>], tallies: &mut [Tallies]) -> Answer<()> {
    let asked = Asked::of(wanted, holds_quantities);
    if asked.places.is_empty() {
        return Ok(());
    }
    let rows: Vec<Row> = sqlx::query_as(concat!(
        "SELECT used.place, used.phase, used.metric_id, used.split, used.last, ",
        held!("used.sum"),
        " AS sum
         FROM (SELECT asked.place, r.phase, r.metric_id, r.split, sum(r.quantity) AS sum,
                      (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1]
                      AS last
               FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[])
                    AS asked (place, subscription_id, metric_id, from_at)
               JOIN usage_rollups r ON r.subscription_id = asked.subscription_id AND r.metric_id = asked.metric_id
                    AND r.hour < asked.from_at
               GROUP BY asked.place, r.phase, r.metric_id, r.split) used"
    ))
    .bind(&asked.places)
    .bind(&asked.subscriptions)
    .bind(&asked.metrics)
    .bind(&asked.from)
    .fetch_all(conn)
    .await?;
    for row in rows {
        let place = usize::try_from(row.place - 1).unwrap_or_default();
        let metric = wanted[place].metric_of(row.metric_id)?.definition.key.clone();
        let tally = Tally { sum: row.sum, last: row.last, ..Tally::default() };
        tallies[place].before.insert((row.phase, metric, row.split), tally);
    }
    Ok(())
}

async fn add_kept_values(conn: &mut PgConnection, wanted: &[Wanted<'_>], tallies: &mut [Tallies]) -> Answer<()> {
    let asked = Asked::of(wanted, holds_values);
    if asked.places.is_empty() {
        return Ok(());
    }
    forget_new_values(wanted, tallies);
    let rows: Vec<Values> = sqlx::query_as(
        "SELECT asked.place, v.phase, v.metric_id, v.split,
                count(*) FILTER (WHERE v.first_at < asked.from_at) AS before,
                count(*) FILTER (WHERE v.first_at >= asked.from_at AND v.first_at < asked.paid_from) AS trial,
                count(*) FILTER (WHERE v.first_at >= asked.from_at AND v.first_at >= asked.paid_from) AS paid
         FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
              AS asked (place, subscription_id, metric_id, from_at, paid_from, until_at)
         JOIN usage_values v ON v.subscription_id = asked.subscription_id AND v.metric_id = asked.metric_id
              AND v.period_from = $7 AND v.first_at < asked.until_at
         GROUP BY asked.place, v.phase, v.metric_id, v.split",
    )
    .bind(&asked.places)
    .bind(&asked.subscriptions)
    .bind(&asked.metrics)
    .bind(&asked.from)
    .bind(&asked.paid_from)
    .bind(&asked.until)
    .bind(for_good())
    .fetch_all(conn)
    .await?;
    for row in rows {
        let place = usize::try_from(row.place - 1).unwrap_or_default();
        let metric = wanted[place].metric_of(row.metric_id)?.definition.key.clone();
        let counts = [row.before, row.trial, row.paid].map(Decimal::from);
        add_values(&mut tallies[place], (row.phase, metric, row.split), counts);
    }
    Ok(())
}

/// Hours say where a value was told first, which need not be where it was first seen.
fn forget_new_values(wanted: &[Wanted<'_>], tallies: &mut [Tallies]) {
    for (one, tallies) in wanted.iter().zip(tallies) {
        for (key, tally) in &mut tallies.within {
            if one.metric(&key.metric).is_some_and(holds_values) {
                tally.sum = Decimal::ZERO;
            }
        }
    }
}

/// A value counts from when it was first seen, however late that was reported.
fn add_values(tallies: &mut Tallies, (phase, metric, split): LevelKey, [before, trial, paid]: [Decimal; 3]) {
    for (part, count) in [(Part::Trial, trial), (Part::Paid, paid)] {
        if !count.is_zero() {
            let key = UsageKey { phase, metric: metric.clone(), split: split.clone(), part };
            tallies.within.entry(key).or_default().sum = count;
        }
    }
    tallies.before.entry((phase, metric, split)).or_default().sum = before;
}

/// A plan that maps a level as it stands at an instant.
pub(super) struct Mapping<'a> {
    pub subscription: Uuid,
    pub metric: &'a Metric,
    pub phase: &'a Phase,
    pub pricing: &'a Pricing,
    /// What counts is told of instants from here up to `until`.
    pub since: Instant,
    pub until: Instant,
}

/// Part of a level by the attributes' own values.
#[derive(sqlx::FromRow)]
struct Own {
    place: i64,
    one: Option<String>,
    two: Option<String>,
    three: Option<String>,
    value: Option<String>,
    sum: Decimal,
    last: Option<Decimal>,
    last_at: Instant,
    last_id: Uuid,
    first_at: Instant,
}

/// A level as it is mapped by a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub sum: Decimal,
    pub last: Option<(Instant, Uuid, Decimal)>,
    /// The values that it counts, with when each was first seen.
    pub values: BTreeMap<String, Instant>,
}

impl Level {
    /// As rollups keep it: the sum, where quantities are added.
    pub fn kept_sum(&self, metric: &Metric) -> Decimal {
        if metric.definition.aggregation == Aggregation::Last { Decimal::ZERO } else { self.sum }
    }

    /// The latest, where that counts.
    pub fn kept_last(&self, metric: &Metric) -> Option<(Instant, Uuid, Decimal)> {
        self.last.filter(|_| metric.definition.aggregation == Aggregation::Last)
    }

    /// How high it stands.
    pub fn height(&self, metric: &Metric) -> Decimal {
        match metric.definition.aggregation {
            Aggregation::Last => self.last.map(|(_, _, last)| last).unwrap_or_default(),
            Aggregation::UniqueCount => Decimal::from(self.values.len()),
            Aggregation::Sum | Aggregation::Count | Aggregation::Max | Aggregation::TimeWeightedSum => self.sum,
        }
    }
}

/// Asks the events for levels, each mapped by a plan: by place and label. Of values, those are counted that are seen before
/// `until`.
pub(super) async fn of_events(
    conn: &mut PgConnection,
    mappings: &[Mapping<'_>],
    known: Known,
) -> Answer<BTreeMap<(usize, String), Level>> {
    let mut levels: BTreeMap<(usize, String), Level> = BTreeMap::new();
    if mappings.is_empty() {
        return Ok(levels);
    }
    let attribute = |number: usize| -> Vec<Option<&str>> {
        mappings.iter().map(|mapping| mapping.pricing.attributes().get(number).map(String::as_str)).collect()
    };
    let rows: Vec<Own> = sqlx::query_as(
        "SELECT asked.place, e.attributes ->> asked.one AS one, e.attributes ->> asked.two AS two,
                e.attributes ->> asked.three AS three, e.value, trim_scale(round(sum(e.quantity), 12)) AS sum,
                (array_agg(e.quantity ORDER BY e.at DESC, e.id DESC))[1] AS last, max(e.at) AS last_at,
                (array_agg(e.id ORDER BY e.at DESC, e.id DESC))[1] AS last_id, min(e.at) AS first_at
         FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::text[])
              WITH ORDINALITY AS asked (subscription_id, metric_id, since_at, until_at, one, two, three, place)
         JOIN usage_events e ON e.subscription_id = asked.subscription_id AND e.metric_id = asked.metric_id
              AND e.at >= asked.since_at AND e.at < asked.until_at
         WHERE $8::timestamptz IS NULL OR (e.recorded_at, e.id) < ($8, $9)
         GROUP BY 1, 2, 3, 4, 5",
    )
    .bind(mappings.iter().map(|mapping| mapping.subscription).collect::<Vec<_>>())
    .bind(mappings.iter().map(|mapping| mapping.metric.id.0).collect::<Vec<_>>())
    .bind(mappings.iter().map(|mapping| mapping.since).collect::<Vec<_>>())
    .bind(mappings.iter().map(|mapping| mapping.until).collect::<Vec<_>>())
    .bind(attribute(0))
    .bind(attribute(1))
    .bind(attribute(2))
    .bind(known.until())
    .bind(known.until_id())
    .fetch_all(conn)
    .await?;
    for row in rows {
        let place = usize::try_from(row.place - 1).unwrap_or_default();
        let pricing = mappings[place].pricing;
        let own = [&row.one, &row.two, &row.three];
        let read = |name: &str| {
            let number = pricing.attributes().iter().position(|known| known == name)?;
            own.get(number)?.as_deref()
        };
        let Some(split) = pricing.split_of(read) else { continue };
        let level = levels.entry((place, split.to_owned())).or_default();
        level.sum += row.sum;
        level.last = level.last.max(row.last.map(|last| (row.last_at, row.last_id, last)));
        if let Some(value) = row.value {
            let first = level.values.entry(value).or_insert(row.first_at);
            *first = row.first_at.min(*first);
        }
    }
    Ok(levels)
}

/// The levels that periods begin with, and the values that they count, from the events alone.
async fn add_counted_again(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    tallies: &mut [Tallies],
    known: Known,
) -> Answer<()> {
    forget_new_values(wanted, tallies);
    let mut mappings = Vec::new();
    let mut of = Vec::new();
    for (place, one) in wanted.iter().enumerate() {
        let subscription = &one.loaded.subscription;
        let window = subscription.usage_of(one.period);
        let span = one.span();
        for metric in priced(one, |metric| metric.definition.has_level()) {
            for phase in subscription.plan_phases().filter(|phase| window.has(phase.number)) {
                let Some(charge) = phase.terms().charge(&metric.definition.key) else { continue };
                let found_at = phase.from.max(span.from);
                let recurring = metric.definition.recurring;
                let next = subscription.plan_phases().find(|next| next.number > phase.number);
                let until = next.map_or(span.until, |next| next.from.min(span.until));
                if span.until <= phase.from || (!recurring && phase.from <= window.from) {
                    continue;
                }
                mappings.push(Mapping {
                    subscription: subscription.id.0,
                    metric,
                    phase,
                    pricing: &charge.pricing,
                    since: if recurring { FOUND_AT } else { window.from },
                    until: if counts_values(metric) { until } else { found_at },
                });
                of.push((place, span.from, one.paid_from()));
            }
        }
    }
    for ((number, split), level) in of_events(conn, &mappings, known).await? {
        let (mapping, (place, from, paid_from)) = (&mappings[number], of[number]);
        let key = (mapping.phase.number, mapping.metric.definition.key.clone(), split);
        if counts_values(mapping.metric) {
            let count = |within: &dyn Fn(Instant) -> bool| {
                Decimal::from(level.values.values().filter(|first_at| within(**first_at)).count())
            };
            let counts = [
                count(&|at| at < from),
                count(&|at| from <= at && at < paid_from),
                count(&|at| from <= at && paid_from <= at),
            ];
            add_values(&mut tallies[place], key, counts);
        } else {
            let last = level.last.map(|(_, _, last)| last);
            tallies[place].before.insert(key, Tally { sum: level.sum, last, ..Tally::default() });
        }
    }
    Ok(())
}
