//! Events as arrays, one per column: a batch goes to the database in one piece, however many events it has.

use domain::calendar::Instant;
use domain::usage::Attributes;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::Candidate;
use super::sums::{Sums, raised};
use crate::error::{Answer, Fault};

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
    splits: Vec<&'a str>,
    values: Vec<Option<&'a str>>,
    fees: Vec<Option<Decimal>>,
}

impl<'a> Columns<'a> {
    pub fn of(candidates: impl Iterator<Item = &'a Candidate<'a>>) -> Answer<Self> {
        let mut columns = Self::default();
        for candidate in candidates {
            let event = &candidate.event;
            columns.subscriptions.push(candidate.subscription.0);
            columns.at.push(event.at);
            columns.ids.push(candidate.record);
            columns.metrics.push(event.metric.0);
            columns.phases.push(event.phase);
            columns.quantities.push(event.quantity);
            columns.event_ids.push(candidate.id);
            columns.contents.push(&candidate.content);
            columns.attributes.push(json(candidate.attributes)?);
            columns.amounts.push(event.amount);
            columns.splits.push(&event.split);
            columns.values.push(event.value.as_deref());
            columns.fees.push(event.fee);
        }
        Ok(columns)
    }

    /// Claims the ids, records the events and raises the rollups, in one statement and in this order.
    ///
    /// # Errors
    /// `usage_event_is_recorded_once` when an id is taken; nothing is written then.
    pub async fn save(self, conn: &mut PgConnection, sums: Sums, now: Instant) -> Answer<()> {
        // PostgreSQL runs the main statement first, then the CTEs from the last to the first. Rollups wait for others until
        // these have committed, so they come when all else is done.
        let statement = concat!(
            "WITH raised AS (
                INSERT INTO usage_rollups AS rollup (subscription_id, hour, metric_id, phase, split, lane, quantity, events,
                                                     maximum, last, last_at, last_id, moment, amount, fees, repaid)
                SELECT unnest($15::uuid[]), unnest($16::timestamptz[]), unnest($17::uuid[]), unnest($18::int2[]),
                       unnest($19::text[]), $20, unnest($21::numeric[]), unnest($22::int8[]), unnest($23::numeric[]),
                       unnest($24::numeric[]), unnest($25::timestamptz[]), unnest($26::uuid[]), unnest($27::numeric[]),
                       unnest($28::numeric[]), unnest($29::numeric[]), unnest($30::numeric[])
                ",
            raised!(),
            "),
            recorded AS (
                INSERT INTO usage_events (subscription_id, at, id, metric_id, phase, quantity, event_id, attributes, amount,
                                          recorded_at, split, value, fee)
                SELECT unnest($1::uuid[]), unnest($2::timestamptz[]), unnest($5::uuid[]), unnest($6::uuid[]),
                       unnest($7::int2[]), unnest($8::numeric[]), unnest($3::text[]), unnest($9::text[])::jsonb,
                       unnest($10::numeric[]), $11, unnest($12::text[]), unnest($13::text[]), unnest($14::numeric[]))
            INSERT INTO usage_event_ids (subscription_id, event_id, at, content)
            SELECT *
            FROM (SELECT unnest($1::uuid[]), unnest($3::text[]) AS event_id, unnest($2::timestamptz[]), unnest($4::bytea[]))
                 AS claim
            WHERE event_id IS NOT NULL"
        );
        let query = sqlx::query(statement)
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
            .bind(self.splits)
            .bind(self.values)
            .bind(self.fees);
        sums.bind(query).execute(conn).await?;
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
            ON CONFLICT (subscription_id, event_id) DO NOTHING
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
                                      recorded_at, split, value, fee)
            SELECT subscription_id, at, id, metric_id, phase, quantity, event_id, attributes::jsonb, amount, $10, split,
                   value, fee
            FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::uuid[], $5::uuid[], $6::int2[], $7::numeric[],
                        $8::text[], $9::numeric[], $11::text[], $12::text[], $13::numeric[])
                 AS event (subscription_id, at, event_id, id, metric_id, phase, quantity, attributes, amount, split, value,
                           fee)";
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
            .bind(self.splits)
            .bind(self.values)
            .bind(self.fees)
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
