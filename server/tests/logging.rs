//! A request's number stands in all that is logged of it. In a process of its own: what a log takes is settled for all threads.

#![allow(clippy::unwrap_used, dead_code, unused_imports)]

#[path = "http/support/mod.rs"]
mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use server::logging::{Colors, LogFormat, subscriber};
use tracing_subscriber::EnvFilter;

use crate::support::{Marketplace, text};

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn lines(&self) -> Vec<Value> {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"))).collect()
    }
}

#[tokio::test]
async fn a_requests_number_stands_in_the_log_of_its_fault_and_in_the_answer() {
    let log = Log::default();
    let writer = log.clone();
    let filter = EnvFilter::new("off,server=info,service=info");
    let _logged =
        tracing::subscriber::set_default(subscriber(LogFormat::Json, filter, Colors::Plain, move || writer.clone()));
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    database_testing::lose_the_clock(&marketplace.portal.db).await;
    let asked = marketplace.operator().with("x-request-id", "from-the-proxy.1");
    let answer = asked.get("/api/v1/clock").await;
    assert_eq!((answer.status, answer.header("x-request-id")), (500, "from-the-proxy.1"));
    let lines = log.lines();
    let fault = lines.iter().find(|line| line["message"] == "fault").unwrap_or_else(|| panic!("{lines:?}"));
    assert_eq!(fault["span"]["id"], "from-the-proxy.1", "{fault}");
    assert_eq!(fault["level"], "ERROR");
    let detail = text(&answer.json["detail"]);
    assert!(detail.contains(&text(&fault["reference"])), "{detail} {fault}");

    let long = "x".repeat(65);
    for unfit in ["two words", "{\"a\":1}", long.as_str()] {
        let answer = marketplace.anybody().with("x-request-id", unfit).get("/healthz").await;
        let given = answer.header("x-request-id");
        assert!(given != unfit && given.len() == 32, "{unfit} became {given}");
    }
}

/// How many statements a request asks the database.
async fn statements(log: &Log, client: &crate::support::Client, path: &str) -> usize {
    let before = log.lines().len();
    client.get(path).await.ok();
    log.lines().len() - before
}

/// Whatever trial, usage or end decides whether an invoice comes.
#[tokio::test]
async fn many_subscriptions_are_listed_by_as_many_statements_as_one() {
    let log = Log::default();
    let writer = log.clone();
    let filter = EnvFilter::new("off,sqlx::query=debug");
    let _logged =
        tracing::subscriber::set_default(subscriber(LogFormat::Json, filter, Colors::Plain, move || writer.clone()));
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let seller = marketplace.seller("S").await;
    let buyer = marketplace.buyer("B").await;
    let list = "/api/v1/subscriptions?limit=200";
    let price = json!({ "kind": "per_unit", "unit_price": "1" });
    let (mut of_buyer, mut of_seller) = (Vec::new(), Vec::new());
    for number in 0..12 {
        let product = seller.product(&format!("p{number}"), &["Call"]).await;
        let plan = json!({
            "period": { "unit": "day", "count": 1 + number }, "alignment": "anniversary", "trial_days": 20 + 10 * number,
            "withdrawal_days": 30, "refund_unused": true,
            "fees": [{ "kind": "setup", "amount": "5" }],
            "charges": [{ "metric": "Call", "model": price }],
        });
        let plan = seller.published(&product, plan).await;
        let subscription = buyer.subscribes_to(&plan).await;
        if number % 3 == 1 {
            buyer.post(&subscription.path("/cancel"), json!({})).await.ok();
        }
        // What is published is read once, and kept.
        buyer.get(list).await.ok();
        of_buyer.push(statements(&log, &buyer, list).await);
        of_seller.push(statements(&log, &seller, list).await);
    }
    for asked in [of_buyer, of_seller] {
        // Of these two one is tried and one was withdrawn from: between them they ask for all that any does.
        assert!(asked[1] > 0 && asked.iter().all(|more| *more <= asked[1]), "{asked:?}");
    }
}
