//! Usage made up: batches of events with ids, as a seller's software would send them, and as raw rows.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::ensure;
use chrono::{DateTime, SecondsFormat};
use domain::calendar::Instant;
use domain::ids::{MetricId, SubscriptionId};
use reqwest::header;
use rust_decimal::Decimal;
use service::clock;
use service::usage::yardstick::RawRows;
use uuid::Uuid;

use super::market::{METRIC, Market};

/// Events in a batch.
pub const BATCH: u64 = 500;

/// Makes batches that were never sent before.
pub struct Source {
    subscriptions: Vec<SubscriptionId>,
    metric: MetricId,
    number: AtomicU64,
}

struct Made {
    subscription: SubscriptionId,
    at: Instant,
    quantity: u64,
    id: String,
}

impl Source {
    pub fn of(market: &Market) -> Self {
        Self { subscriptions: market.subscriptions.clone(), metric: market.metric, number: AtomicU64::new(0) }
    }

    /// A source of the same events for subscriptions that nobody has.
    pub fn of_strangers(market: &Market) -> Self {
        let subscriptions = market.subscriptions.iter().map(|_| SubscriptionId(Uuid::now_v7())).collect();
        Self { subscriptions, metric: market.metric, number: AtomicU64::new(0) }
    }

    /// How many events were made.
    pub fn made(&self) -> u64 {
        self.number.load(Ordering::Relaxed)
    }

    /// A batch of events of just now, spread over the subscriptions.
    fn events(&self) -> impl Iterator<Item = Made> {
        let first = self.number.fetch_add(BATCH, Ordering::Relaxed);
        let now = clock::world().timestamp_micros();
        (0..BATCH).map(move |place| {
            let number = first + place;
            let turn = usize::try_from(number).unwrap_or(0) % self.subscriptions.len();
            let micros = now.saturating_add_unsigned(place);
            Made {
                subscription: self.subscriptions[turn],
                at: DateTime::from_timestamp_micros(micros).unwrap_or_default(),
                quantity: 1 + number % 7,
                id: format!("event-{number:016x}"),
            }
        })
    }

    /// A batch as the body of a call.
    pub fn body(&self) -> String {
        let mut body = String::with_capacity(200 * usize::try_from(BATCH).unwrap_or(0));
        body.push_str("{\"usage\":[");
        for event in self.events() {
            let at = event.at.to_rfc3339_opts(SecondsFormat::Micros, true);
            let Made { subscription, quantity, id, .. } = event;
            let written = write!(
                body,
                "{{\"subscription_id\":\"{subscription}\",\"metric\":\"{METRIC}\",\"quantity\":{quantity},\"timestamp\":\"{at}\",\"id\":\"{id}\"}},"
            );
            debug_assert!(written.is_ok(), "a text takes everything");
        }
        body.pop();
        body.push_str("]}");
        body
    }

    /// A batch as rows.
    pub fn rows(&self) -> RawRows {
        let mut rows = RawRows::default();
        for event in self.events() {
            rows.push(event.subscription, self.metric, event.at, Decimal::from(event.quantity), event.id);
        }
        rows
    }
}

/// Somebody who reports usage, over one connection that is kept.
#[derive(Clone)]
pub struct Reporter {
    client: reqwest::Client,
    address: String,
    key: String,
}

impl Reporter {
    pub fn of(market: &Market) -> anyhow::Result<Self> {
        Ok(Self {
            client: reqwest::Client::builder().build()?,
            address: format!("{}/billing/metering/usage", market.url),
            key: format!("Bearer {}", market.seller_key),
        })
    }

    /// Sends a batch, all of which must be consumed for the first time.
    pub async fn send(&self, body: String) -> anyhow::Result<()> {
        let request = self.client.post(&self.address).header(header::AUTHORIZATION, &self.key);
        let response = request.header(header::CONTENT_TYPE, "application/json").body(body).send().await?;
        let status = response.status();
        let answer = response.bytes().await?;
        let taken = status.is_success() && answer.ends_with(b"],\"rejected\":[]}");
        ensure!(taken, "a batch was not taken: {status} {}", String::from_utf8_lossy(&answer[..answer.len().min(400)]));
        Ok(())
    }
}
