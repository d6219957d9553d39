//! Cases from elsewhere: what other systems' guides and tests say an invoice comes to. `tests/cases/calculations.json`
//! prices full periods, `tests/cases/stories.json` lives through months; each case has a marketplace of its own.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use crate::support::{Marketplace, Party, Subscription, text};

const STEPS: [&str; 6] = ["clock", "subscribe", "change", "use", "preview", "invoices"];

#[tokio::test]
async fn every_calculation_comes_to_its_total() {
    let marketplace = Marketplace::opens("2026-01-01T00:00:00Z").await;
    for case in read("calculations") {
        let seller = marketplace.seller(&text(&case["id"])).await;
        let product = seller.product("product", &metrics_of(&case["charges"])).await;
        let plan = seller.draft(&product, json!({ "charges": case["charges"] })).await;
        for row in case["totals"].as_array().expect("rows") {
            let asked = json!({ "quantities": row[0] });
            let found = seller.post(&format!("/api/v1/rate-plans/{plan}/calculate"), asked).await.ok();
            assert_same(&found["total"], &row[1], &format!("{} {}", case["id"], row[0]));
        }
    }
}

#[tokio::test]
async fn every_story_is_invoiced_as_told() {
    for case in read("stories") {
        Story::begin(&case).await.play(case["steps"].as_array().expect("steps")).await;
    }
}

struct Story {
    id: String,
    marketplace: Marketplace,
    seller: Party,
    buyer: Party,
    plans: BTreeMap<String, String>,
    subscription: Option<Subscription>,
}

impl Story {
    async fn begin(case: &Value) -> Self {
        let id = text(&case["id"]);
        let begins = text(&case["steps"][0]["clock"]);
        let marketplace = Marketplace::opens(&begins).await;
        let seller = marketplace.seller("Seller").await;
        let mut details = json!({ "name": "Buyer", "country": "DE", "email": "buyer@example.com", "time_zone": "UTC" });
        if let Some(more) = case["buyer"].as_object() {
            details.as_object_mut().expect("an object").extend(more.clone());
        }
        let buyer = marketplace.buyer_of(details).await;
        let metrics: Vec<String> = case["metrics"].as_array().expect("metrics").iter().map(text).collect();
        let product = seller.product("product", &metrics.iter().map(String::as_str).collect::<Vec<_>>()).await;
        let mut plans = BTreeMap::new();
        for (name, terms) in case["plans"].as_object().expect("plans") {
            let mut terms = terms.clone();
            terms["key"] = json!(name);
            plans.insert(name.clone(), seller.published(&product, terms).await);
        }
        Self { id, marketplace, seller, buyer, plans, subscription: None }
    }

    async fn play(mut self, steps: &[Value]) {
        for (number, step) in steps.iter().enumerate() {
            let place = format!("{} step {}", self.id, number + 1);
            let step = step.as_object().expect("a step");
            let name =
                STEPS.into_iter().find(|name| step.contains_key(*name)).unwrap_or_else(|| panic!("{place}: {step:?}"));
            let said = &step[name];
            match name {
                "clock" => drop(self.marketplace.travel_to(&text(said)).await),
                "subscribe" => self.subscription = Some(self.buyer.subscribes_to(&self.plans[&text(said)]).await),
                "change" => self.change(said).await,
                "use" => self.report(said, step, &place).await,
                "preview" => assert_invoice(&self.subscription().preview().await.0, said, &place),
                _ => self.assert_invoices(said.as_array().expect("invoices"), &place).await,
            }
        }
        let _ = &self.seller;
        self.marketplace.assert_sound().await;
    }

    fn subscription(&self) -> &Subscription {
        self.subscription.as_ref().expect("somebody subscribed")
    }

    async fn change(&self, said: &Value) {
        let body = json!({ "rate_plan_id": self.plans[&text(&said["plan"])], "when": said["when"] });
        self.buyer.post(&self.subscription().path("/change"), body).await.ok();
    }

    async fn report(&self, items: &Value, step: &Map<String, Value>, place: &str) {
        let answer = self.subscription().reports(items.clone()).await;
        let rejected: Vec<&Value> =
            answer["rejected"].as_array().expect("a list").iter().map(|item| &item["code"]).collect();
        assert_eq!(json!(rejected), step["rejected"], "{place}");
        if let Some(consumed) = step.get("consumed").and_then(Value::as_u64) {
            assert_eq!(answer["consumed"].as_array().map(Vec::len), usize::try_from(consumed).ok(), "{place}");
        }
    }

    async fn assert_invoices(&self, expected: &[Value], place: &str) {
        let found = self.subscription().invoices().await;
        let printed = || found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        assert_eq!(found.len(), expected.len(), "{place}\n{}", printed());
        for (number, (found, expected)) in found.iter().zip(expected).enumerate() {
            assert_invoice(&found.0, expected, &format!("{place}, invoice {}", number + 1));
        }
    }
}

/// Whatever is expected of an invoice, and of lines among its own.
fn assert_invoice(found: &Value, expected: &Value, place: &str) {
    for (name, value) in expected.as_object().expect("an invoice") {
        match name.as_str() {
            "subtotal" | "total" => assert_same(&found[name], value, &format!("{place}, {name}")),
            "lines" => {
                value.as_array().expect("lines").iter().for_each(|line| assert_has_line(&found["lines"], line, place))
            }
            _ => assert_eq!(&found[name], value, "{place}, {name}"),
        }
    }
}

fn assert_has_line(lines: &Value, expected: &Value, place: &str) {
    let fits = |line: &Value| {
        expected.as_object().expect("a line").iter().all(|(name, value)| match name.as_str() {
            "amount" | "quantity" => decimal(&line[name]) == decimal(value),
            _ => &line[name] == value,
        })
    };
    assert!(lines.as_array().expect("lines").iter().any(fits), "{place}: no line {expected} in {lines}");
}

fn assert_same(found: &Value, expected: &Value, place: &str) {
    assert_eq!(decimal(found), decimal(expected), "{place}");
}

fn decimal(value: &Value) -> Decimal {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("not a decimal: {value}"))
}

fn metrics_of(charges: &Value) -> Vec<&str> {
    charges.as_array().expect("charges").iter().filter_map(|charge| charge["metric"].as_str()).collect()
}

fn read(name: &str) -> Vec<Value> {
    let path = format!("{}/tests/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{path}: {error}"))
}
