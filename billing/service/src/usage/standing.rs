//! Where the subscriptions stand that a batch reports for: their days, phases, plans and metrics.
//!
//! The rows are locked until the batch is recorded, shared with other batches and not with whoever changes, ends or
//! invoices the subscription: an event is either seen by the invoice of its period or knows that it came late. They are
//! read after the lock is held; a statement that waits for a lock sees other tables as they were before.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use domain::calendar::{Day, Instant, Period, day_of, start_of};
use domain::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::invoicing::late_due;
use domain::metric::{Metric, MetricDefinition};
use domain::subscription::{Ending, Grant, Phase, SetupFee, Subscription};
use domain::usage::Event;
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::{Counts, Limit};
use super::levels::FOUND_AT;
use super::record::Reporter;
use super::tallies::Span;
use crate::catalog::kept::{self, Version};
use crate::error::{Answer, Fault};
use crate::portal::Portal;
use crate::subscriptions::{self, zone};

/// Usage of periods that were invoiced without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Late {
    pub periods: Vec<Period>,
    /// Where no invoice is to come that would correct it.
    pub alone: Option<Alone>,
}

/// Usage that is due an invoice of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Alone {
    pub came_on: Day,
    pub due_at: Instant,
}

/// A subscription as its reporter finds it.
pub(super) struct Standing {
    pub subscription: Subscription,
    billed_on: Option<Day>,
    /// Its product's.
    metrics: Arc<Vec<Metric>>,
}

impl Standing {
    /// The metric that a phase's plan prices under this key.
    pub fn metric(&self, phase: &Phase, key: &str) -> Option<&Metric> {
        let metric = self.metrics.iter().find(|metric| metric.definition.key.as_str() == key)?;
        phase.terms().charge(&metric.definition.key).map(|_| metric)
    }

    /// Where the units, or amounts, end that an event counts towards: those of its own plan, and of a level those of each plan
    /// that goes on from it. On the days of a trial that covers usage, tiers hold for levels alone.
    pub fn limits(&self, event: &Event) -> Vec<Limit> {
        let Some(metric) = self.metrics.iter().find(|metric| metric.id == event.metric) else { return Vec::new() };
        let subscription = &self.subscription;
        let paid_from = subscription.usage_paid_from();
        if !metric.definition.has_level() && event.day < paid_from {
            return Vec::new();
        }
        let mut period = subscription.usage_of(subscription.usage_billed_with(event.phase, event.day)).days;
        if !metric.definition.has_level() && period.contains(paid_from) {
            period.from = paid_from;
        }
        let span = Span::of(subscription.id, period, subscription.zone);
        let mut limits = Vec::new();
        self.limit(&mut limits, metric, (event.phase, &event.split), span);
        for found in &event.found_by {
            self.limit(&mut limits, metric, (found.phase, &found.split), span);
        }
        limits
    }

    fn limit(&self, limits: &mut Vec<Limit>, metric: &Metric, (number, split): (i16, &str), span: Span) {
        let phase = self.subscription.phase(number);
        let charge = phase.and_then(|phase| phase.terms().charge(&metric.definition.key));
        let (Some(phase), Some(charge)) = (phase, charge) else { return };
        let last = match (charge.last_unit(split), charge.last_amount(split)) {
            (Some(last), _) => Some((last, Counts::Units)),
            (None, Some(last)) => Some((last, Counts::Amounts)),
            (None, None) => None,
        };
        let Some((last, counts)) = last else { return };
        let MetricDefinition { recurring, rounding, .. } = metric.definition;
        let goes_on = recurring || (metric.definition.has_level() && span.from < phase.from);
        let from = if goes_on { FOUND_AT } else { span.from };
        let limit = |until| Limit {
            phase: number,
            split: split.to_owned(),
            last,
            counts,
            rounding,
            span: Span { from, until, ..span },
        };
        limits.push(limit(span.until.max(phase.from)));
        if recurring {
            // Also as it stands by now, if it was told late.
            limits.push(limit(far()));
        }
    }

    /// How late an event comes now, if the period that it lies in has been invoiced already: of a level that carries over,
    /// the periods after it too. Who withdrew owes nothing for it.
    pub fn late(&self, event: &Event, now: Instant) -> Option<Late> {
        if self.subscription.ending == Ending::Withdrawn {
            return None;
        }
        let used = self.subscription.usage_billed_with(event.phase, event.day);
        let mut periods: Vec<Period> = self.if_invoiced(used).into_iter().collect();
        while let Some(next) = periods.last().filter(|_| event.recurring).and_then(|last| self.invoiced_after(*last)) {
            periods.push(next);
        }
        if periods.is_empty() {
            return None;
        }
        let came_on = day_of(now, self.subscription.zone);
        let alone = late_due(&self.subscription, self.billed_on, came_on)
            .map(|due| Alone { came_on, due_at: start_of(due.on, self.subscription.zone) });
        Some(Late { periods, alone })
    }

    fn invoiced_after(&self, period: Period) -> Option<Period> {
        let next = self.subscription.billed_with(period.until);
        self.if_invoiced(next).filter(|next| next.contains(period.until))
    }

    fn if_invoiced(&self, period: Period) -> Option<Period> {
        self.billed_on.filter(|billed| !period.is_empty() && period.until <= *billed).map(|_| period)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    seller_id: Uuid,
    buyer_id: Uuid,
    product_id: Uuid,
    metrics_version: Version,
    time_zone: String,
    signed_at: Instant,
    starts_on: Day,
    ends_on: Option<Day>,
    ending: String,
    trial: String,
    billed_on: Option<Day>,
    number: i16,
    rate_plan_id: Uuid,
    plan_version: Version,
    from_at: Instant,
    from_on: Day,
}

/// Locks and loads those of `ids` that the reporter may report for.
pub(super) async fn load(
    portal: &Portal,
    conn: &mut PgConnection,
    reporter: Reporter,
    ids: &[Uuid],
) -> Answer<HashMap<SubscriptionId, Standing>> {
    let seller = match reporter {
        Reporter::Seller(seller) => Some(seller.0),
        Reporter::Subscription(_) => None,
    };
    let locked: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM subscriptions WHERE id = ANY($1) AND ($2::uuid IS NULL OR seller_id = $2) ORDER BY id FOR SHARE",
    )
    .bind(ids)
    .bind(seller)
    .fetch_all(&mut *conn)
    .await?;
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT s.id, s.seller_id, s.buyer_id, s.product_id, product.metrics_version, s.time_zone, s.signed_at, s.starts_on,
                s.ends_on, s.ending, s.trial, s.billed_on, p.number, p.rate_plan_id, plan.version AS plan_version, p.from_at, p.from_on
         FROM subscriptions s
         JOIN products product ON product.seller_id = s.seller_id AND product.id = s.product_id
         JOIN subscription_phases p ON p.subscription_id = s.id
         JOIN rate_plans plan ON plan.seller_id = p.seller_id AND plan.id = p.rate_plan_id
         WHERE s.id = ANY($1) ORDER BY s.id, p.number",
    )
    .bind(locked)
    .fetch_all(&mut *conn)
    .await?;
    let plans: Vec<_> = rows.iter().map(|row| (RatePlanId(row.rate_plan_id), row.plan_version)).collect();
    let plans = kept::plans(portal, conn, &plans).await?;
    let metrics: Vec<_> = rows.iter().map(|row| (ProductId(row.product_id), row.metrics_version)).collect();
    let metrics = kept::metrics(portal, conn, &metrics).await?;
    let mut standings: HashMap<SubscriptionId, Standing> = HashMap::new();
    for row in rows {
        let plan = plans.get(&RatePlanId(row.rate_plan_id));
        let plan = plan.ok_or_else(|| Fault::Stored(format!("no published rate plan {}", row.rate_plan_id)))?;
        let phase = Phase {
            number: row.number,
            rate_plan: Arc::clone(plan),
            seats: 0,
            from: row.from_at,
            from_on: row.from_on,
        };
        match standings.entry(SubscriptionId(row.id)) {
            Entry::Occupied(mut known) => known.get_mut().subscription.phases.push(phase),
            Entry::Vacant(unknown) => {
                let metrics = metrics.get(&ProductId(row.product_id)).cloned().unwrap_or_default();
                unknown.insert(standing(&row, phase, metrics)?);
            }
        }
    }
    Ok(standings)
}

/// Fees play no part in usage: neither seats nor the set-up fee are read.
fn standing(row: &Row, phase: Phase, metrics: Arc<Vec<Metric>>) -> Answer<Standing> {
    let subscription = Subscription {
        id: SubscriptionId(row.id),
        seller_id: SellerId(row.seller_id),
        buyer_id: BuyerId(row.buyer_id),
        zone: zone(&row.time_zone)?,
        signed_at: row.signed_at,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        ending: subscriptions::ending(&row.ending)?,
        setup_fee: SetupFee::Charged,
        trial: subscriptions::grant(&row.trial)?,
        withdrawal: Grant::Granted,
        phases: phase.into(),
    };
    Ok(Standing { subscription, billed_on: row.billed_on, metrics })
}

/// Later than anything that can happen; PostgreSQL knows it as well.
pub(super) fn far() -> Instant {
    start_of(Day::from_ymd_opt(9999, 1, 1).unwrap_or_default(), domain::calendar::Tz::UTC)
}
