//! What a batch adds to rollups: gathered key by key, then raised as arrays in the order in which they are locked.

use std::collections::{BTreeMap, HashSet};

use domain::calendar::Instant;
use domain::metric::Aggregation;
use domain::usage::seconds;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use uuid::Uuid;

use super::batch::{Candidate, RollupKey, added};
use crate::error::Answer;

/// How a rollup takes in what is added to it.
macro_rules! raised {
    () => {
        "ON CONFLICT (subscription_id, hour, metric_id, phase, split, lane) DO UPDATE
         SET quantity = rollup.quantity + excluded.quantity, events = rollup.events + excluded.events,
             maximum = greatest(rollup.maximum, excluded.maximum),
             last = CASE WHEN (rollup.last_at, rollup.last_id) > (excluded.last_at, excluded.last_id)
                         THEN rollup.last ELSE excluded.last END,
             last_id = CASE WHEN (rollup.last_at, rollup.last_id) > (excluded.last_at, excluded.last_id)
                            THEN rollup.last_id ELSE excluded.last_id END,
             last_at = greatest(rollup.last_at, excluded.last_at),
             moment = rollup.moment + excluded.moment,
             amount = coalesce(rollup.amount + excluded.amount, rollup.amount, excluded.amount),
             fees = coalesce(rollup.fees + excluded.fees, rollup.fees, excluded.fees),
             repaid = coalesce(rollup.repaid + excluded.repaid, rollup.repaid, excluded.repaid)"
    };
}
pub(super) use raised;

/// What events add to one rollup.
#[derive(Clone, Debug, Default)]
pub(super) struct Raise {
    pub quantity: Decimal,
    events: i64,
    maximum: Option<Decimal>,
    last: Option<(Instant, Uuid, Decimal)>,
    moment: Option<Decimal>,
    amount: Option<Decimal>,
    fees: Option<Decimal>,
    repaid: Option<Decimal>,
}

impl Raise {
    /// `None` when a sum on the way is more than a rollup holds.
    fn add(&mut self, one: &Candidate<'_>, new_values: &HashSet<Uuid>) -> Option<()> {
        let event = &one.event;
        self.events += 1;
        self.quantity = added(self.quantity, quantity(one, new_values))?;
        match event.aggregation {
            Aggregation::Sum | Aggregation::Count | Aggregation::UniqueCount => {}
            Aggregation::Max => self.maximum = self.maximum.max(Some(event.quantity)),
            Aggregation::Last => self.last = self.last.max(Some((event.at, one.record, event.quantity))),
            Aggregation::TimeWeightedSum => {
                let moment = event.quantity.checked_mul(seconds(event.at - event.hour))?;
                self.moment = Some(self.moment.unwrap_or_default().checked_add(moment)?);
            }
        }
        let repaid = event.amount.filter(|amount| event.fee.is_some() && *amount < Decimal::ZERO);
        let sums = [(&mut self.amount, event.amount), (&mut self.fees, event.fee), (&mut self.repaid, repaid)];
        for (sum, more) in sums {
            if let Some(more) = more {
                *sum = Some(added(sum.unwrap_or_default(), more)?);
            }
        }
        Some(())
    }
}

impl Raise {
    /// The same for what a plan finds that begins later.
    fn add_found(&mut self, one: &Candidate<'_>) -> Option<()> {
        let event = &one.event;
        match event.aggregation {
            Aggregation::Sum | Aggregation::TimeWeightedSum => self.quantity = added(self.quantity, event.quantity)?,
            Aggregation::Last => self.last = self.last.max(Some((event.at, one.record, event.quantity))),
            // Values stand under every plan that knows them; a count and a peak have no level.
            Aggregation::Count | Aggregation::Max | Aggregation::UniqueCount => {}
        }
        Some(())
    }
}

/// What an event adds to the quantity of its rollup.
pub(super) fn quantity(one: &Candidate<'_>, new_values: &HashSet<Uuid>) -> Decimal {
    match one.event.aggregation {
        Aggregation::Sum | Aggregation::Count | Aggregation::TimeWeightedSum => one.event.quantity,
        Aggregation::Max | Aggregation::Last => Decimal::ZERO,
        Aggregation::UniqueCount if new_values.contains(&one.record) => Decimal::ONE,
        Aggregation::UniqueCount => Decimal::ZERO,
    }
}

/// What events add to each rollup; `None` when a sum on the way is more than a rollup holds.
pub(super) fn raises<'c>(
    candidates: impl Iterator<Item = &'c Candidate<'c>>,
    new_values: &HashSet<Uuid>,
) -> Option<BTreeMap<RollupKey, Raise>> {
    let mut raises: BTreeMap<RollupKey, Raise> = BTreeMap::new();
    for candidate in candidates {
        raises.entry(candidate.rollup()).or_default().add(candidate, new_values)?;
        for key in candidate.found_rollups() {
            raises.entry(key).or_default().add_found(candidate)?;
        }
    }
    Some(raises)
}

/// What is added to rollups as arrays, in the order of their keys.
#[derive(Default)]
pub(super) struct Sums {
    subscriptions: Vec<Uuid>,
    hours: Vec<Instant>,
    metrics: Vec<Uuid>,
    phases: Vec<i16>,
    splits: Vec<String>,
    lane: i16,
    quantities: Vec<Decimal>,
    events: Vec<i64>,
    maxima: Vec<Option<Decimal>>,
    last: Vec<Option<Decimal>>,
    last_at: Vec<Option<Instant>>,
    last_ids: Vec<Option<Uuid>>,
    moments: Vec<Option<Decimal>>,
    amounts: Vec<Option<Decimal>>,
    fees: Vec<Option<Decimal>>,
    repaid: Vec<Option<Decimal>>,
}

impl Sums {
    pub fn of(raises: BTreeMap<RollupKey, Raise>, lane: i16) -> Self {
        let mut sums = Self { lane, ..Self::default() };
        for ((subscription, hour, metric, phase, split), raise) in raises {
            sums.subscriptions.push(subscription.0);
            sums.hours.push(hour);
            sums.metrics.push(metric.0);
            sums.phases.push(phase);
            sums.splits.push(split);
            sums.quantities.push(raise.quantity);
            sums.events.push(raise.events);
            sums.maxima.push(raise.maximum);
            sums.last.push(raise.last.map(|(_, _, quantity)| quantity));
            sums.last_at.push(raise.last.map(|(at, _, _)| at));
            sums.last_ids.push(raise.last.map(|(_, id, _)| id));
            sums.moments.push(raise.moment);
            sums.amounts.push(raise.amount);
            sums.fees.push(raise.fees);
            sums.repaid.push(raise.repaid);
        }
        sums
    }

    /// Binds the arrays, in the order of the columns of [`Sums::raise`].
    pub fn bind(self, query: Query<'_, sqlx::Postgres, PgArguments>) -> Query<'_, sqlx::Postgres, PgArguments> {
        query
            .bind(self.subscriptions)
            .bind(self.hours)
            .bind(self.metrics)
            .bind(self.phases)
            .bind(self.splits)
            .bind(self.lane)
            .bind(self.quantities)
            .bind(self.events)
            .bind(self.maxima)
            .bind(self.last)
            .bind(self.last_at)
            .bind(self.last_ids)
            .bind(self.moments)
            .bind(self.amounts)
            .bind(self.fees)
            .bind(self.repaid)
    }

    /// Raises the rollups.
    pub async fn raise(self, conn: &mut PgConnection) -> Answer<()> {
        let statement = concat!(
            "INSERT INTO usage_rollups AS rollup (subscription_id, hour, metric_id, phase, split, lane, quantity, events,
                                                  maximum, last, last_at, last_id, moment, amount, fees, repaid)
             SELECT unnest($1::uuid[]), unnest($2::timestamptz[]), unnest($3::uuid[]), unnest($4::int2[]),
                    unnest($5::text[]), $6, unnest($7::numeric[]), unnest($8::int8[]), unnest($9::numeric[]),
                    unnest($10::numeric[]), unnest($11::timestamptz[]), unnest($12::uuid[]), unnest($13::numeric[]),
                    unnest($14::numeric[]), unnest($15::numeric[]), unnest($16::numeric[]) ",
            raised!()
        );
        self.bind(sqlx::query(statement)).execute(conn).await?;
        Ok(())
    }
}
