//! What was used in periods: from rollups, or counted again from the events themselves.

use std::collections::BTreeMap;

use domain::calendar::{Instant, Period, Tz, start_of};
use domain::ids::SubscriptionId;
use domain::metric::{Aggregation, Metric};
use domain::text::Key;
use domain::usage::{Part, Tallies, Tally, Usage, UsageKey, aggregate};
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::free;
use crate::error::{Answer, Fault};
use crate::subscriptions::Loaded;

/// A stretch of a subscription's time, half-open. Its ends are the first instants of local days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub subscription_id: SubscriptionId,
    pub from: Instant,
    pub until: Instant,
}

impl Span {
    /// The days of a period, in a time zone.
    pub fn of(subscription_id: SubscriptionId, period: Period, zone: Tz) -> Self {
        Self { subscription_id, from: start_of(period.from, zone), until: start_of(period.until, zone) }
    }
}

/// Which facts of usage are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// All that is recorded.
    Now,
    /// What was recorded by then, counted from the events.
    By(Instant),
    /// What an invoice knew: a sandbox's clock may have stood still since it was issued.
    Before { issued_at: Instant, invoice: Uuid },
}

impl Known {
    /// Events recorded later do not count.
    pub(crate) fn until(self) -> Option<Instant> {
        match self {
            Known::By(at) | Known::Before { issued_at: at, .. } => Some(at),
            Known::Now => None,
        }
    }

    /// Nor do those recorded at that very instant whose ids, which are made in order, are not below this one.
    pub(crate) fn until_id(self) -> Uuid {
        match self {
            Known::Before { invoice, .. } => invoice,
            Known::By(_) | Known::Now => Uuid::max(),
        }
    }
}

/// A period whose usage is wanted.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub loaded: &'a Loaded,
    pub period: Period,
}

impl Wanted<'_> {
    /// What may hold usage of the period; of the day on which a change breaks it off, also usage of the next.
    pub(super) fn span(&self) -> Span {
        let subscription = &self.loaded.subscription;
        Span::of(subscription.id, subscription.usage_of(self.period).days, subscription.zone)
    }

    /// Where usage of the period begins to cost something; its end where it never does.
    pub(super) fn paid_from(&self) -> Instant {
        let (subscription, span) = (&self.loaded.subscription, self.span());
        start_of(subscription.usage_paid_from(), subscription.zone).clamp(span.from, span.until)
    }

    /// A metric by its id. Whatever is used has one.
    pub(super) fn metric_of(&self, id: Uuid) -> Answer<&Metric> {
        let metric = self.loaded.metrics.iter().find(|metric| metric.id.0 == id);
        Ok(metric.ok_or_else(|| Fault::Stored(format!("usage of a metric that is not there: {id}")))?)
    }

    pub(super) fn metric(&self, key: &Key) -> Option<&Metric> {
        self.loaded.metrics.iter().find(|metric| metric.definition.key == *key)
    }
}

/// Periods as arrays, each known by its place; one within which a trial ends that covers usage is two.
pub(super) struct Spans {
    pub places: Vec<(usize, Part)>,
    pub subscriptions: Vec<Uuid>,
    pub from: Vec<Instant>,
    pub until: Vec<Instant>,
}

impl Spans {
    pub fn of(wanted: &[Wanted<'_>]) -> Self {
        let mut spans = Self { places: Vec::new(), subscriptions: Vec::new(), from: Vec::new(), until: Vec::new() };
        for (place, one) in wanted.iter().enumerate() {
            let (span, paid_from) = (one.span(), one.paid_from());
            for (part, from, until) in [(Part::Trial, span.from, paid_from), (Part::Paid, paid_from, span.until)] {
                if from < until {
                    spans.places.push((place, part));
                    spans.subscriptions.push(span.subscription_id.0);
                    spans.from.push(from);
                    spans.until.push(until);
                }
            }
        }
        spans
    }

    /// Which period, and which part of it.
    pub fn at(&self, place: i64) -> (usize, Part) {
        self.places[usize::try_from(place - 1).unwrap_or_default()]
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    phase: i16,
    metric_id: Uuid,
    split: String,
    events: i64,
    sum: Decimal,
    /// How many values there were, counted from events.
    different: Option<i64>,
    maximum: Option<Decimal>,
    last: Option<Decimal>,
    moment: Option<Decimal>,
    amount: Option<Decimal>,
    fees: Option<Decimal>,
}

/// Numbers of any size as a decimal can hold them: sums are exact below 10^16, which is all that one rollup may hold.
macro_rules! held {
    ($number:literal) => {
        concat!(
            "trim_scale(round(",
            $number,
            ", CASE WHEN abs(",
            $number,
            ") < 1e10 THEN 18 WHEN abs(",
            $number,
            ") < 1e16 THEN 12 ELSE 6 END))"
        )
    };
}
pub(super) use held;

/// What was used in these periods, in their order, in a fixed number of queries. Unless events are counted again, the cost
/// does not depend on how many there are.
pub(crate) async fn used(conn: &mut PgConnection, wanted: &[Wanted<'_>], known: Known) -> Answer<Vec<Usage>> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut tallies: Vec<Tallies> = wanted.iter().map(|_| Tallies::default()).collect();
    let spans = Spans::of(wanted);
    for row in within(conn, &spans, known).await? {
        let (place, part) = spans.at(row.place);
        let metric = wanted[place].metric_of(row.metric_id)?;
        let key = UsageKey { phase: row.phase, metric: metric.definition.key.clone(), split: row.split.clone(), part };
        tallies[place].within.insert(key, row.tally(metric));
    }
    super::levels::add(conn, wanted, &mut tallies, known).await?;
    free::add(conn, wanted, &mut tallies, known).await?;
    let usage = wanted.iter().zip(&tallies).map(|(wanted, tallies)| {
        let metric_of = |key: &Key| wanted.metric(key).map(|metric| &metric.definition);
        aggregate(&wanted.loaded.subscription, metric_of, wanted.period, tallies)
    });
    Ok(usage.collect::<Result<_, _>>()?)
}

async fn within(conn: &mut PgConnection, spans: &Spans, known: Known) -> Answer<Vec<Row>> {
    let rolled_up = concat!(
        "SELECT used.place, used.phase, used.metric_id, used.split, used.events, NULL::bigint AS different, used.maximum,
                used.last, ", held!("used.sum"), " AS sum, trim_scale(round(used.moment, 6)) AS moment, ",
        held!("used.amount"), " AS amount, ", held!("used.fees"), " AS fees
         FROM (SELECT span.place, r.phase, r.metric_id, r.split, sum(r.events)::bigint AS events, sum(r.quantity) AS sum,
                      max(r.maximum) AS maximum,
                      (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1]
                      AS last,
                      sum(r.moment + r.quantity * extract(epoch FROM r.hour - span.from_at)) AS moment,
                      sum(r.amount) AS amount, sum(r.fees) AS fees
               FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY
                    AS span (subscription_id, from_at, until_at, place)
               JOIN usage_rollups r ON r.subscription_id = span.subscription_id
                    AND r.hour >= span.from_at AND r.hour < span.until_at
               WHERE $4::timestamptz IS NULL AND $5::uuid IS NOT NULL
               GROUP BY span.place, r.phase, r.metric_id, r.split) used"
    );
    let counted_again = concat!(
        "SELECT used.place, used.phase, used.metric_id, used.split, used.events, used.different, used.maximum, used.last, ",
        held!("used.sum"),
        " AS sum, trim_scale(round(used.moment, 6)) AS moment, ",
        held!("used.amount"),
        " AS amount, ",
        held!("used.fees"),
        " AS fees
         FROM (SELECT span.place, e.phase, e.metric_id, e.split, count(*) AS events,
                      count(DISTINCT e.value) AS different, sum(e.quantity) AS sum,
                      max(e.quantity) AS maximum, (array_agg(e.quantity ORDER BY e.at DESC, e.id DESC))[1] AS last,
                      sum(e.quantity * extract(epoch FROM e.at - span.from_at)) AS moment,
                      sum(e.amount) AS amount, sum(e.fee) AS fees
               FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY
                    AS span (subscription_id, from_at, until_at, place)
               JOIN usage_events e ON e.subscription_id = span.subscription_id
                    AND e.at >= span.from_at AND e.at < span.until_at
               WHERE $4::timestamptz IS NULL OR (e.recorded_at, e.id) < ($4, $5)
               GROUP BY span.place, e.phase, e.metric_id, e.split) used"
    );
    let statement = match known {
        Known::Now => rolled_up,
        Known::By(_) | Known::Before { .. } => counted_again,
    };
    Ok(sqlx::query_as(statement)
        .bind(&spans.subscriptions)
        .bind(&spans.from)
        .bind(&spans.until)
        .bind(known.until())
        .bind(known.until_id())
        .fetch_all(conn)
        .await?)
}

impl Row {
    fn tally(&self, metric: &Metric) -> Tally {
        let different = self.different.filter(|_| counts_values(metric)).map(Decimal::from);
        Tally {
            events: self.events,
            sum: different.unwrap_or(self.sum),
            max: self.maximum,
            last: self.last,
            moment: self.moment.unwrap_or_default(),
            amount: self.amount.unwrap_or_default(),
            fees: self.fees.unwrap_or_default(),
            ..Tally::default()
        }
    }
}

/// The metrics of a period whose plans price them and that `wants` picks.
pub(super) fn priced<'a>(
    wanted: &'a Wanted<'_>,
    wants: impl Fn(&Metric) -> bool + 'a,
) -> impl Iterator<Item = &'a Metric> + 'a {
    let phases = &wanted.loaded.subscription.phases;
    let is_priced = |metric: &Metric| phases.iter().any(|phase| phase.terms().charge(&metric.definition.key).is_some());
    wanted.loaded.metrics.iter().filter(move |metric| wants(metric) && is_priced(metric))
}

/// Usage of a subscription by metric, whatever the label: of what adds up all of it, of all else as its latest plan counts it.
pub(super) fn by_metric(wanted: &Wanted<'_>, usage: &Usage) -> BTreeMap<Key, (Decimal, i64)> {
    let mut by_metric: BTreeMap<Key, (Decimal, i64)> = BTreeMap::new();
    let mut latest: BTreeMap<&Key, (i16, Part)> = BTreeMap::new();
    for key in usage.keys() {
        let stretch = latest.entry(&key.metric).or_insert((key.phase, key.part));
        *stretch = (key.phase, key.part).max(*stretch);
    }
    for (key, total) in usage {
        let (quantity, events) = by_metric.entry(key.metric.clone()).or_default();
        let adds_up = wanted.metric(&key.metric).is_none_or(|metric| metric.definition.adds_up());
        if adds_up || latest.get(&key.metric) == Some(&(key.phase, key.part)) {
            *quantity = quantity.saturating_add(total.quantity);
        }
        *events += total.events;
    }
    by_metric
}

/// Whether a metric's values are counted.
pub(super) fn counts_values(metric: &Metric) -> bool {
    metric.definition.aggregation == Aggregation::UniqueCount
}
