//! Which values a unique count counted: the users behind "3 users".

use chrono::{DateTime, Days};
use data_encoding::BASE64URL_NOPAD;
use domain::calendar::{Day, Instant, Period, day_of, start_of};
use domain::ids::SubscriptionId;
use domain::metric::{Aggregation, Metric, MetricDefinition};
use domain::refusal::{Code, Refusal};
use serde::Serialize;
use sqlx::PgConnection;

use super::levels::for_good;
use crate::actor::Actor;
use crate::error::{Answer, Error};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;
use crate::subscriptions::{DaySpan, Lock, load_one};

/// A value that was counted, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct CountedValue {
    pub value: String,
    /// When it was first seen in the period; of a recurring metric, ever.
    pub first_at: Instant,
}

/// What was counted, all in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedAll {
    pub metric: MetricDefinition,
    pub period: DaySpan,
    pub values: i64,
}

/// How many values a metric counted in the period that `on` lies in.
///
/// # Errors
/// As for [`counted_values`].
pub async fn counted_all(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    metric: &str,
    on: Option<Day>,
) -> Answer<CountedAll> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let stretch = stretch(portal, &mut conn, actor, id, (metric, on), now).await?;
    let values = sqlx::query_scalar(
        "SELECT count(DISTINCT value) FROM usage_values
         WHERE subscription_id = $1 AND metric_id = $2 AND period_from >= $3 AND period_from < $5
           AND first_at < $4",
    )
    .bind(id.0)
    .bind(stretch.metric.id.0)
    .bind(stretch.from)
    .bind(stretch.until)
    .bind(stretch.before)
    .fetch_one(&mut *conn)
    .await?;
    Ok(CountedAll { metric: stretch.metric.definition, period: stretch.period.into(), values })
}

/// Where values lie that a metric counted.
struct Stretch {
    metric: Metric,
    period: Period,
    /// The days that they may be kept under.
    from: Day,
    before: Day,
    until: Instant,
}

async fn stretch(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    (metric, on): (&str, Option<Day>),
    now: Instant,
) -> Answer<Stretch> {
    let loaded = load_one(portal, conn, actor, id, Lock::None).await?;
    let subscription = &loaded.subscription;
    let counts = |aggregation| aggregation == Aggregation::UniqueCount;
    let metric = loaded.metrics.iter().find(|known| known.definition.key.as_str() == metric);
    let metric = metric.filter(|metric| counts(metric.definition.aggregation)).ok_or_else(Error::not_found)?.clone();
    let on = on.unwrap_or_else(|| day_of(now, subscription.zone)).max(subscription.starts_on);
    let period = subscription.billed_with(on);
    let kept_under =
        if metric.definition.recurring { Period::new(for_good(), for_good() + Days::new(1)) } else { period };
    let (from, before) = (kept_under.from, kept_under.until);
    let until = start_of(period.until, subscription.zone);
    Ok(Stretch { metric, period, from, before, until })
}

/// The values that a metric counted in the period that `on` lies in (the running one by default), those seen last
/// first.
///
/// # Errors
/// `not_found` for a metric that counts no values.
pub async fn counted_values(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    metric: &str,
    on: Option<Day>,
    page: PageRequest,
) -> Answer<Page<CountedValue>> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let Stretch { metric, from, before, until, .. } = stretch(portal, &mut conn, actor, id, (metric, on), now).await?;
    let after = page.cursor.as_deref().map(Place::read).transpose()?;
    let mut items: Vec<CountedValue> = sqlx::query_as(
        "SELECT value, min(first_at) AS first_at FROM usage_values
         WHERE subscription_id = $1 AND metric_id = $2 AND period_from >= $3 AND period_from < $8 AND first_at < $4
         GROUP BY value HAVING $5::timestamptz IS NULL OR (min(first_at), value) < ($5, $6)
         ORDER BY 2 DESC, value DESC LIMIT $7 + 1",
    )
    .bind(id.0)
    .bind(metric.id.0)
    .bind(from)
    .bind(until)
    .bind(after.as_ref().map(|place| place.0))
    .bind(after.as_ref().map(|place| &place.1))
    .bind(page.limit())
    .bind(before)
    .fetch_all(&mut *conn)
    .await?;
    let limit = usize::try_from(page.limit()).unwrap_or(usize::MAX);
    let more = items.len() > limit;
    items.truncate(limit);
    let next = if more { items.last().map(|item| Place(item.first_at, item.value.clone()).written()) } else { None };
    Ok(Page { items, next })
}

/// Where a page ended: a value and when it was first seen.
struct Place(Instant, String);

impl Place {
    fn written(&self) -> String {
        BASE64URL_NOPAD.encode(format!("{} {}", self.0.timestamp_micros(), self.1).as_bytes())
    }

    /// # Errors
    /// `malformed` for a cursor that no list gave out.
    fn read(cursor: &str) -> Result<Self, Refusal> {
        let text = BASE64URL_NOPAD.decode(cursor.as_bytes()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let place = text.as_deref().filter(|text| !text.contains('\0')).and_then(|text| {
            let (micros, value) = text.split_once(' ')?;
            let at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
            Some(Self(at, value.to_owned()))
        });
        place.ok_or_else(|| Refusal::at(Code::Malformed, "/cursor").with("reason", "cursor"))
    }
}
