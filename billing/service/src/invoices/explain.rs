//! Why an amount: a line with all the steps that led to it, and the whole invoice rated a second time.

use std::collections::BTreeSet;

use domain::calendar::{Day, Instant, Period, Share, start_of};
use domain::ids::{InvoiceId, RatePlanId};
use domain::invoice::{Line, LineKind, Working};
use domain::invoicing::{Due, fee_again};
use domain::locale::LocalizedText;
use domain::metric::{Aggregation, AttributeNames, Rounding};
use domain::money::Currency;
use domain::rating::Rating;
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::facts::{Again, Prepared};
use super::list::{self, Issued};
use crate::actor::Actor;
use crate::error::{Answer, Error, Fault};
use crate::portal::Portal;
use crate::subscriptions::{DaySpan, Loaded, Lock, load};

/// A line, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct LineExplanation {
    /// Its place on the invoice, from 1 on.
    pub line: i16,
    pub kind: LineKind,
    pub description: String,
    pub currency: Currency,
    pub from: Day,
    pub to: Day,
    pub rate_plan: ExplainedPlan,
    pub metric: Option<ExplainedMetric>,
    /// The value that the usage was priced under, where prices go by an attribute.
    pub split: Option<String>,
    /// Where the quantity came from, for usage.
    pub source: Option<Source>,
    pub rating: Option<Rating>,
    /// The share of the full period that a fee or commitment was due for.
    pub share: Option<Share>,
    /// What else it was worked out from: the agreed price, or what counted toward a minimum or a maximum.
    pub working: Option<Working>,
    /// What it is a part of, where the usage that it lowers is taxed at several rates.
    pub part_of: Option<Decimal>,
    /// For a correction, and for what is given back to who withdrew: what was invoiced before.
    pub invoiced: Option<Decimal>,
    /// Before it was rounded.
    pub exact: Decimal,
    pub rounding: LineRounding,
    pub amount: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct ExplainedPlan {
    pub id: RatePlanId,
    pub key: String,
    pub name: LocalizedText,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct ExplainedMetric {
    pub key: String,
    pub aggregation: Aggregation,
    pub attribute: Option<AttributeNames>,
    pub recurring: bool,
    pub rounding: Option<Rounding>,
}

/// The events that were counted when the invoice was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Source {
    pub events: i64,
    pub first_at: Option<Instant>,
    pub last_at: Option<Instant>,
    pub days: Vec<SourceDay>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct SourceDay {
    pub day: Day,
    pub events: i64,
    /// The sum of what the day's events said.
    pub quantity: Decimal,
}

/// How a line is rounded, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct LineRounding {
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::LineRoundingMode))]
    pub mode: &'static str,
    pub digits: u32,
}

/// An invoice rated again from the events themselves, as far as they were known when it was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Recomputation {
    pub invoice_id: InvoiceId,
    pub agrees: bool,
    pub lines: Vec<RecomputedLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct RecomputedLine {
    pub line: i16,
    pub description: String,
    pub invoiced: Decimal,
    /// `None` when it follows from another invoice, which is rated again there.
    pub recomputed: Option<Decimal>,
    pub agrees: bool,
}

/// Explains a line of an issued invoice of the actor's; lines are counted from 1 on.
///
/// # Errors
/// `not_found` when there is no such line.
pub async fn explain(portal: &Portal, actor: &Actor, id: InvoiceId, number: i16) -> Answer<LineExplanation> {
    let mut conn = portal.db.acquire().await?;
    let (issued, loaded) = open(portal, &mut conn, actor, id).await?;
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let line = place.and_then(|place| issued.lines.get(place)).ok_or_else(Error::not_found)?;
    let phase = loaded.subscription.phase(line.phase);
    let phase = phase.ok_or_else(|| Fault::Stored(format!("no phase {} of {}", line.phase, loaded.subscription.id)))?;
    let metric =
        line.metric.as_ref().and_then(|key| loaded.metrics.iter().find(|metric| metric.definition.key == *key));
    let source = match metric {
        Some(metric) if line.explanation.rating.is_some() => {
            Some(source(&mut conn, &loaded, &issued, line, metric.id.0).await?)
        }
        _ => None,
    };
    let metric = metric.map(|metric| ExplainedMetric {
        key: metric.definition.key.to_string(),
        aggregation: metric.definition.aggregation,
        attribute: metric.definition.attribute.clone(),
        recurring: metric.definition.recurring,
        rounding: metric.definition.rounding,
    });
    let days: DaySpan = line.days.into();
    Ok(LineExplanation {
        line: number,
        kind: line.kind,
        description: line.description.clone(),
        currency: issued.currency,
        from: days.from,
        to: days.to,
        rate_plan: ExplainedPlan {
            id: phase.rate_plan.id,
            key: phase.terms().key.to_string(),
            name: phase.terms().name.clone(),
        },
        metric,
        split: Some(line.split.clone()).filter(|split| !split.is_empty()),
        source,
        rating: line.explanation.rating.clone(),
        share: line.explanation.share,
        working: line.explanation.working,
        part_of: line.explanation.part_of,
        invoiced: line.explanation.invoiced,
        exact: line.explanation.exact,
        rounding: LineRounding { mode: "half_away_from_zero", digits: issued.currency.minor_digits() },
        amount: line.amount.amount(),
    })
}

/// Rates an invoice of the actor's again: its usage from the events themselves, its fees from the plan.
pub async fn recompute(portal: &Portal, actor: &Actor, id: InvoiceId) -> Answer<Recomputation> {
    let mut conn = portal.db.acquire().await?;
    let (issued, loaded) = open(portal, &mut conn, actor, id).await?;
    let corrections = issued.lines.iter().filter(|line| line.kind == LineKind::Correction);
    let corrected: BTreeSet<(Day, Day)> = corrections.map(|line| (line.days.from, line.days.until)).collect();
    let corrected: Vec<Period> = corrected.into_iter().map(|(from, until)| Period::new(from, until)).collect();
    let due = Due {
        on: issued.issued_on,
        reason: issued.reason,
        period: issued.period,
        full: loaded.subscription.period_at(issued.period.from),
    };
    let again = Again { invoice: id.0, issued_at: issued.issued_at, loaded: &loaded, due: &due, corrected: &corrected };
    let mut rated = Prepared::again(&mut conn, &again).await?.rate_again(&loaded, &due)?;
    let mut lines = Vec::new();
    for (place, (number, line)) in (1i16..).zip(&issued.lines).enumerate() {
        let recomputed = recomputed(&loaded, &issued.lines, place, &mut rated)?;
        let invoiced = line.amount.amount();
        lines.push(RecomputedLine {
            line: number,
            description: line.description.clone(),
            invoiced,
            recomputed,
            agrees: recomputed.is_none_or(|recomputed| recomputed == invoiced),
        });
    }
    // What would be due now and is not on the invoice is a disagreement, too.
    let forgotten = rated.iter().any(|line| !line.amount.is_zero());
    let agrees = !forgotten && lines.iter().all(|line| line.agrees);
    Ok(Recomputation { invoice_id: id, agrees, lines })
}

/// What a line comes to; a line of usage is taken out of `rated`. Of lines that differ in their tax alone, the first one
/// answers for all.
fn recomputed(loaded: &Loaded, lines: &[Line], place: usize, rated: &mut Vec<Line>) -> Answer<Option<Decimal>> {
    let line = &lines[place];
    if let Some(fee) = fee_again(&loaded.subscription, line)? {
        return Ok(Some(fee.amount()));
    }
    match line.kind {
        LineKind::Usage | LineKind::Minimum | LineKind::Commitment | LineKind::Discount | LineKind::Correction => {}
        LineKind::Setup
        | LineKind::Recurring
        | LineKind::Seats
        | LineKind::Instalment
        | LineKind::EarlyTermination
        | LineKind::Credit => return Ok(None),
    }
    let same = |other: &Line| {
        (other.kind, &other.metric, &other.split, other.phase, other.days, &other.explanation.share)
            == (line.kind, &line.metric, &line.split, line.phase, line.days, &line.explanation.share)
    };
    let amount = line.amount.amount();
    if lines[..place].iter().any(same) {
        return Ok(Some(amount));
    }
    let invoiced: Decimal = lines.iter().filter(|other| same(other)).map(|other| other.amount.amount()).sum();
    let (again, others): (Vec<Line>, Vec<Line>) = rated.drain(..).partition(same);
    *rated = others;
    let recomputed: Decimal = again.iter().map(|line| line.amount.amount()).sum();
    Ok(Some(amount + recomputed - invoiced))
}

async fn open(portal: &Portal, conn: &mut PgConnection, actor: &Actor, id: InvoiceId) -> Answer<(Issued, Loaded)> {
    let issued = list::issued(conn, id).await?.ok_or_else(Error::not_found)?;
    let loaded = load(portal, conn, &[issued.subscription_id], Lock::None).await?.pop().ok_or_else(Error::not_found)?;
    let subscription = &loaded.subscription;
    actor.may_see(subscription.seller_id, subscription.buyer_id, Some(subscription.id))?;
    Ok((issued, loaded))
}

async fn source(
    conn: &mut PgConnection,
    loaded: &Loaded,
    issued: &Issued,
    line: &Line,
    metric: Uuid,
) -> Answer<Source> {
    let zone = loaded.subscription.zone;
    let days = loaded.subscription.usage_of(line.days).days;
    let (first_at, last_at): (Option<Instant>, Option<Instant>) = sqlx::query_as(
        "SELECT min(at), max(at) FROM usage_events
         WHERE subscription_id = $1 AND metric_id = $2 AND phase = $3 AND split = $4 AND at >= $5 AND at < $6
           AND recorded_at <= $7",
    )
    .bind(loaded.subscription.id.0)
    .bind(metric)
    .bind(line.phase)
    .bind(&line.split)
    .bind(start_of(days.from, zone))
    .bind(start_of(days.until, zone))
    .bind(issued.issued_at)
    .fetch_one(&mut *conn)
    .await?;
    let days: Vec<SourceDay> = sqlx::query_as(
        "SELECT (at AT TIME ZONE $7)::date AS day, count(*) AS events,
                trim_scale(round(sum(quantity), CASE WHEN abs(sum(quantity)) < 1e16 THEN 12 ELSE 6 END)) AS quantity
         FROM usage_events
         WHERE subscription_id = $1 AND metric_id = $2 AND phase = $3 AND split = $4 AND at >= $5 AND at < $6
           AND recorded_at <= $8
         GROUP BY 1 ORDER BY 1",
    )
    .bind(loaded.subscription.id.0)
    .bind(metric)
    .bind(line.phase)
    .bind(&line.split)
    .bind(start_of(days.from, zone))
    .bind(start_of(days.until, zone))
    .bind(zone.name())
    .bind(issued.issued_at)
    .fetch_all(conn)
    .await?;
    Ok(Source { events: days.iter().map(|day| day.events).sum(), first_at, last_at, days })
}
