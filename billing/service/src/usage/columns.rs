//! Events as arrays, one per column: a batch goes to the database in one piece, however many events it has.

use std::collections::BTreeMap;

use domain::calendar::Instant;
use domain::usage::Attributes;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::{Candidate, RollupKey};
use crate::error::{Answer, Fault};

/// The lower 62 bits of an id made from time and randomness.
const COUNTED_BITS: u128 = (1 << 62) - 1;

#[derive(Default)]
pub(super) struct Columns<'a> {
    subscriptions: Vec<Uuid>,
    at: Vec<Instant>,
    ids: Vec<Uuid>,
    metrics: Vec<Uuid>,
    phases: Vec<i16>,
    quantities: Vec<Decimal>,
    event_ids: Vec<Option<&'a str>>,
    contents: Vec<&'a [u8]>,
    attributes: Vec<Option<String>>,
    amounts: Vec<Option<Decimal>>,
}

impl<'a> Columns<'a> {
    pub fn of(candidates: impl Iterator<Item = &'a Candidate<'a>>) -> Answer<Self> {
        let first = Uuid::now_v7().as_u128();
        let mut columns = Self::default();
        for (number, candidate) in (0_u128..).zip(candidates) {
            let event = &candidate.event;
            columns.subscriptions.push(candidate.subscription.0);
            columns.at.push(event.at);
            columns.ids.push(Uuid::from_u128((first & !COUNTED_BITS) | ((first + number) & COUNTED_BITS)));
            columns.metrics.push(event.metric.0);
            columns.phases.push(event.phase);
            columns.quantities.push(event.quantity);
            columns.event_ids.push(candidate.id);
            columns.contents.push(&candidate.content);
            columns.attributes.push(json(candidate.attributes)?);
            columns.amounts.push(event.amount);
        }
        Ok(columns)
    }

    /// Claims the ids, records the events and raises the rollups, in one statement and in this order.
    ///
    /// # Errors
    /// `usage_event_is_recorded_once` when an id is taken; nothing is written then.
    pub async fn save(self, conn: &mut PgConnection, sums: Sums, now: Instant) -> Answer<()> {
        // What a statement is for comes first; of what stands before it, the last comes next. Rollups wait for others
        // until these have committed, so they come when all else is done.
        let statement = "
            WITH raised AS (
                INSERT INTO usage_rollups AS rollup (subscription_id, hour, metric_id, phase, lane, quantity, events)
                SELECT unnest($12::uuid[]), unnest($13::timestamptz[]), unnest($14::uuid[]), unnest($15::int2[]), $18,
                       unnest($16::numeric[]), unnest($17::int8[])
                ON CONFLICT (subscription_id, hour, metric_id, phase, lane) DO UPDATE
                SET quantity = rollup.quantity + excluded.quantity, events = rollup.events + excluded.events),
            recorded AS (
                INSERT INTO usage_events (subscription_id, at, id, metric_id, phase, quantity, event_id, attributes, amount,
                                          recorded_at)
                SELECT unnest($1::uuid[]), unnest($2::timestamptz[]), unnest($5::uuid[]), unnest($6::uuid[]),
                       unnest($7::int2[]), unnest($8::numeric[]), unnest($3::text[]), unnest($9::text[])::jsonb,
                       unnest($10::numeric[]), $11)
            INSERT INTO usage_event_ids (subscription_id, event_id, at, content)
            SELECT *
            FROM (SELECT unnest($1::uuid[]), unnest($3::text[]) AS event_id, unnest($2::timestamptz[]), unnest($4::bytea[]))
                 AS claim
            WHERE event_id IS NOT NULL";
        sqlx::query(statement)
            .bind(self.subscriptions)
            .bind(self.at)
            .bind(self.event_ids)
            .bind(self.contents)
            .bind(self.ids)
            .bind(self.metrics)
            .bind(self.phases)
            .bind(self.quantities)
            .bind(self.attributes)
            .bind(self.amounts)
            .bind(now)
            .bind(sums.subscriptions)
            .bind(sums.hours)
            .bind(sums.metrics)
            .bind(sums.phases)
            .bind(sums.quantities)
            .bind(sums.events)
            .bind(sums.lane)
            .execute(conn)
            .await?;
        Ok(())
    }

    /// Claims those ids that are free, and says which.
    pub async fn claim(self, conn: &mut PgConnection) -> Answer<Vec<(Uuid, String)>> {
        let statement = "
            INSERT INTO usage_event_ids (subscription_id, event_id, at, content)
            SELECT subscription_id, event_id, at, content
            FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::bytea[])
                 AS claim (subscription_id, at, event_id, content)
            WHERE event_id IS NOT NULL
            ON CONFLICT ON CONSTRAINT usage_event_is_recorded_once DO NOTHING
            RETURNING subscription_id, event_id";
        Ok(sqlx::query_as(statement)
            .bind(self.subscriptions)
            .bind(self.at)
            .bind(self.event_ids)
            .bind(self.contents)
            .fetch_all(conn)
            .await?)
    }

    /// Records events whose ids are claimed.
    pub async fn record(self, conn: &mut PgConnection, now: Instant) -> Answer<()> {
        let statement = "
            INSERT INTO usage_events (subscription_id, at, id, metric_id, phase, quantity, event_id, attributes, amount,
                                      recorded_at)
            SELECT subscription_id, at, id, metric_id, phase, quantity, event_id, attributes::jsonb, amount, $10
            FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::uuid[], $5::uuid[], $6::int2[], $7::numeric[],
                        $8::text[], $9::numeric[])
                 AS event (subscription_id, at, event_id, id, metric_id, phase, quantity, attributes, amount)";
        sqlx::query(statement)
            .bind(self.subscriptions)
            .bind(self.at)
            .bind(self.event_ids)
            .bind(self.ids)
            .bind(self.metrics)
            .bind(self.phases)
            .bind(self.quantities)
            .bind(self.attributes)
            .bind(self.amounts)
            .bind(now)
            .execute(conn)
            .await?;
        Ok(())
    }
}

/// What is added to rollups as arrays, in the order of their keys, in which they are locked.
#[derive(Default)]
pub(super) struct Sums {
    subscriptions: Vec<Uuid>,
    hours: Vec<Instant>,
    metrics: Vec<Uuid>,
    phases: Vec<i16>,
    quantities: Vec<Decimal>,
    events: Vec<i64>,
    lane: i16,
}

impl Sums {
    pub fn of(rollups: BTreeMap<RollupKey, (Decimal, i64)>, lane: i16) -> Self {
        let mut sums = Self { lane, ..Self::default() };
        for ((subscription, hour, metric, phase), (quantity, events)) in rollups {
            sums.subscriptions.push(subscription.0);
            sums.hours.push(hour);
            sums.metrics.push(metric.0);
            sums.phases.push(phase);
            sums.quantities.push(quantity);
            sums.events.push(events);
        }
        sums
    }

    /// Raises the rollups.
    pub async fn raise(self, conn: &mut PgConnection) -> Answer<()> {
        let statement = "
            INSERT INTO usage_rollups AS rollup (subscription_id, hour, metric_id, phase, lane, quantity, events)
            SELECT unnest($1::uuid[]), unnest($2::timestamptz[]), unnest($3::uuid[]), unnest($4::int2[]), $7,
                   unnest($5::numeric[]), unnest($6::int8[])
            ON CONFLICT (subscription_id, hour, metric_id, phase, lane) DO UPDATE
            SET quantity = rollup.quantity + excluded.quantity, events = rollup.events + excluded.events";
        sqlx::query(statement)
            .bind(self.subscriptions)
            .bind(self.hours)
            .bind(self.metrics)
            .bind(self.phases)
            .bind(self.quantities)
            .bind(self.events)
            .bind(self.lane)
            .execute(conn)
            .await?;
        Ok(())
    }
}

fn json(attributes: &Attributes<'_>) -> Answer<Option<String>> {
    match attributes {
        Attributes::Given(values) => {
            let text = serde_json::to_string(values).map_err(|error| Fault::Other(format!("attributes: {error}")))?;
            Ok(Some(text))
        }
        Attributes::None | Attributes::Unreadable => Ok(None),
    }
}
