//! A request's number stands in all that is logged of it. In a process of its own: what a log takes is settled for all threads.

#![allow(clippy::unwrap_used, dead_code, unused_imports)]

#[path = "http/support/mod.rs"]
mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};

use serde_json::Value;
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
