//! Cases from elsewhere: what other systems' guides and tests say an invoice comes to. `tests/cases/calculations.json`
//! prices full periods, `tests/cases/stories.json` lives through months; each story has a seller and a buyer of its own.
//! `taxes.json` are stories of rates that change, `edges.json` of rules where they meet, `lives.json` of subscriptions that
//! change, end and are corrected, `taken_back.json` of ends and changes that are taken back, `trials.json` of trials, first
//! bundles and fees with intervals of their own, all worked out by hand.

use std::collections::BTreeMap;
use std::rc::Rc;

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use tokio::sync::Semaphore;
use tokio::task::LocalSet;

use crate::support::{Answer, Marketplace, Party, Printed, Subscription, text, words};

const STEPS: [&str; 9] =
    ["clock", "subscribe", "change", "cancel", "keep", "use", "preview", "invoices", "entitlements"];

const STORIES: [&str; 6] = ["stories", "taxes", "edges", "lives", "taken_back", "trials"];

#[tokio::test]
async fn every_calculation_comes_to_its_total() {
    let marketplace = Marketplace::opens("2026-01-01T00:00:00Z").await;
    for case in read("calculations") {
        let seller = marketplace.seller(&text(&case["id"])).await;
        let product = product(&seller, &metrics_of(&case)).await;
        let mut terms = case["plan"].as_object().cloned().unwrap_or_default();
        terms.insert("charges".into(), case["charges"].clone());
        let plan = seller.draft(&product, Value::Object(terms)).await;
        let path = format!("/api/v1/rate-plans/{plan}/calculate");
        for row in rows(&case["totals"]) {
            let found = seller.post(&path, json!({ "quantities": row[0] })).await.ok();
            assert_same(&found["total"], &row[1], &format!("{} {}", case["id"], row[0]));
        }
        for row in rows(&case["refused"]) {
            let answer = seller.post(&path, json!({ "quantities": row[0] })).await;
            assert_refused(&answer, &text(&row[1]), &format!("{} {}", case["id"], row[0]));
        }
    }
}

/// Stories that do not overlap follow each other in one marketplace, and a few marketplaces live at a time.
#[tokio::test]
async fn every_story_is_invoiced_as_told() {
    let at_once = Rc::new(Semaphore::new(4));
    let stage = LocalSet::new();
    let stories = STORIES.into_iter().flat_map(read).collect();
    let told: Vec<_> = sequences(stories)
        .into_iter()
        .map(|stories| {
            let at_once = Rc::clone(&at_once);
            stage.spawn_local(async move {
                let _permit = at_once.acquire().await.expect("a permit");
                let marketplace = Marketplace::opens(&begins(&stories[0])).await;
                for case in &stories {
                    Story::begin(&marketplace, case).await.play(rows(&case["steps"])).await;
                }
                marketplace.assert_sound().await;
            })
        })
        .collect();
    stage.await;
    let mut failed = 0;
    for told in told {
        failed += usize::from(told.await.is_err());
    }
    assert_eq!(failed, 0, "marketplaces with a story that does not hold");
}

/// Stories in the order in which they begin, each after the first of those before it that is over by then.
fn sequences(mut stories: Vec<Value>) -> Vec<Vec<Value>> {
    let mut sequences: Vec<Vec<Value>> = Vec::new();
    stories.sort_by_key(begins);
    for story in stories {
        let is_over = |before: &&mut Vec<Value>| before.last().is_some_and(|last| ends(last) <= begins(&story));
        match sequences.iter_mut().find(is_over) {
            Some(sequence) => sequence.push(story),
            None => sequences.push(vec![story]),
        }
    }
    sequences
}

fn begins(story: &Value) -> String {
    text(&story["steps"][0]["clock"])
}

fn ends(story: &Value) -> String {
    rows(&story["steps"]).rev().find_map(|step| step["clock"].as_str()).expect("a clock").to_owned()
}

struct Story<'a> {
    id: String,
    marketplace: &'a Marketplace,
    seller: Party,
    buyer: Party,
    plans: BTreeMap<String, String>,
    /// By the name a step calls it `of`; where there is one, it needs none.
    subscriptions: BTreeMap<String, Subscription>,
}

impl<'a> Story<'a> {
    async fn begin(marketplace: &'a Marketplace, case: &Value) -> Self {
        let id = text(&case["id"]);
        marketplace.travel_to(&begins(case)).await;
        for rate in rows(&case["tax_rates"]) {
            marketplace.operator().post("/api/v1/tax-rates", rate.clone()).await.created();
        }
        let seller = marketplace.seller(&id).await;
        let mut details = json!({ "name": "Buyer", "country": "DE", "email": "buyer@example.com", "time_zone": "UTC" });
        if let Some(more) = case["buyer"].as_object() {
            details.as_object_mut().expect("an object").extend(more.clone());
        }
        let buyer = marketplace.buyer_of(details).await;
        let product = product(&seller, &metrics_of(case)).await;
        let mut plans = BTreeMap::new();
        for (name, terms) in case["plans"].as_object().expect("plans") {
            let mut terms = terms.clone();
            if terms.get("key").is_none() {
                terms["key"] = json!(name);
            }
            if let Some(currency) = case.get("currency") {
                terms["currency"] = currency.clone();
            }
            plans.insert(name.clone(), seller.published(&product, terms).await);
        }
        Self { id, marketplace, seller, buyer, plans, subscriptions: BTreeMap::new() }
    }

    /// What is still served at the end of a story ends with it, and later stories do not pay for its invoices.
    async fn play(mut self, steps: impl Iterator<Item = &Value>) {
        for (number, step) in steps.enumerate() {
            let place = format!("{} step {}", self.id, number + 1);
            let step = step.as_object().expect("a step");
            let name =
                STEPS.into_iter().find(|name| step.contains_key(*name)).unwrap_or_else(|| panic!("{place}: {step:?}"));
            let said = &step[name];
            match name {
                "clock" => drop(self.marketplace.travel_to(&text(said)).await),
                "subscribe" => self.subscribe(said, step, &place).await,
                "change" | "cancel" | "keep" => self.act(name, said, step, &place).await,
                "use" => self.report(said, step, &place).await,
                "preview" => self.assert_preview(self.subscription(step), said, &place).await,
                "entitlements" => assert_entitlements(self.subscription(step), said, &place).await,
                _ => assert_invoices(self.subscription(step), said.as_array().expect("invoices"), &place).await,
            }
        }
        for subscription in self.subscriptions.values() {
            self.buyer.post(&subscription.path("/cancel"), json!({ "when": "immediate" })).await;
        }
    }

    fn subscription(&self, step: &Map<String, Value>) -> &Subscription {
        self.subscriptions.get(name_of(step)).expect("somebody subscribed")
    }

    /// A plan's name, or an order: `by` says who buys it, when that is not the buyer.
    async fn subscribe(&mut self, said: &Value, step: &Map<String, Value>, place: &str) {
        let mut order = match said {
            Value::Object(order) => order.clone(),
            name => Map::from_iter([("plan".to_owned(), name.clone())]),
        };
        let plan = order.remove("plan").expect("a plan");
        order.insert("rate_plan_id".into(), json!(self.plans[&text(&plan)]));
        let on_behalf = order.remove("by").map(|by| match text(&by).as_str() {
            "operator" => self.marketplace.operator(),
            "seller" => (*self.seller).clone(),
            other => panic!("{place}: {other} buys nothing"),
        });
        if on_behalf.is_some() {
            order.insert("buyer_id".into(), json!(self.buyer.id));
        }
        let orders = on_behalf.unwrap_or_else(|| (*self.buyer).clone());
        let answer = orders.post("/api/v1/subscriptions", Value::Object(order)).await;
        match step.get("refused") {
            Some(code) => assert_refused(&answer, &text(code), place),
            None => drop(self.subscriptions.insert(name_of(step).to_owned(), self.buyer.subscribed(answer.created()))),
        }
    }

    async fn act(&self, act: &str, said: &Value, step: &Map<String, Value>, place: &str) {
        let mut body = said.as_object().expect("what to do").clone();
        if let Some(plan) = body.remove("plan") {
            body.insert("rate_plan_id".into(), json!(self.plans[&text(&plan)]));
        }
        let answer = self.buyer.post(&self.subscription(step).path(&format!("/{act}")), Value::Object(body)).await;
        match step.get("refused") {
            Some(code) => assert_refused(&answer, &text(code), place),
            None => drop(answer.ok()),
        }
    }

    async fn report(&self, items: &Value, step: &Map<String, Value>, place: &str) {
        let answer = self.subscription(step).reports(items.clone()).await;
        let rejected: Vec<&Value> =
            answer["rejected"].as_array().expect("a list").iter().map(|item| &item["code"]).collect();
        assert_eq!(json!(rejected), step["rejected"], "{place}");
        if let Some(consumed) = step.get("consumed").and_then(Value::as_u64) {
            assert_eq!(answer["consumed"].as_array().map(Vec::len), usize::try_from(consumed).ok(), "{place}");
        }
    }

    /// `at` asks what was known then.
    async fn assert_preview(&self, subscription: &Subscription, said: &Value, place: &str) {
        let mut expected = said.clone();
        let at = expected.as_object_mut().and_then(|expected| expected.remove("at"));
        let query = at.map_or(String::new(), |at| format!("?at={}", text(&at)));
        let path = subscription.path(&format!("/invoice-preview{query}"));
        assert_invoice(&self.buyer.get(&path).await.ok(), &expected, place);
    }
}

fn name_of(step: &Map<String, Value>) -> &str {
    step.get("of").and_then(Value::as_str).unwrap_or_default()
}

async fn assert_entitlements(subscription: &Subscription, said: &Value, place: &str) {
    let found = subscription.software.get(&subscription.path("/entitlements")).await.ok();
    for (name, value) in said.as_object().expect("entitlements") {
        assert_eq!(&found[name], value, "{place}, {name}");
    }
}

async fn assert_invoices(subscription: &Subscription, expected: &[Value], place: &str) {
    let found = subscription.invoices().await;
    let printed = || found.iter().map(Printed::to_string).collect::<Vec<_>>().join("\n");
    assert_eq!(found.len(), expected.len(), "{place}\n{}", printed());
    for (number, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert_invoice(&found.0, expected, &format!("{place}, invoice {}", number + 1));
    }
}

/// Whatever is expected of an invoice, and of lines among its own; a text is its subtotal. Each line answers for one.
fn assert_invoice(found: &Value, expected: &Value, place: &str) {
    if let Value::String(_) = expected {
        return assert_same(&found["subtotal"], expected, &format!("{place} {}", Printed(found.clone())));
    }
    for (name, value) in expected.as_object().expect("an invoice") {
        match name.as_str() {
            "subtotal" | "total" => assert_same(&found[name], value, &format!("{place} {}", Printed(found.clone()))),
            "lines" => assert_has_lines(&found["lines"], value, place),
            _ => assert_eq!(&found[name], value, "{place}, {name}"),
        }
    }
}

fn assert_has_lines(lines: &Value, expected: &Value, place: &str) {
    let mut left: Vec<&Value> = rows(lines).collect();
    for line in rows(expected) {
        let fits = |found: &&Value| {
            line.as_object().expect("a line").iter().all(|(name, value)| match name.as_str() {
                "amount" | "quantity" => decimal(&found[name]) == decimal(value),
                _ => &found[name] == value,
            })
        };
        let at = left.iter().position(fits).unwrap_or_else(|| panic!("{place}: no line {line} in {lines:#}"));
        left.remove(at);
    }
}

/// Refused with this code, or one of its kind.
fn assert_refused(answer: &Answer, code: &str, place: &str) {
    assert!(answer.status >= 400, "{place}: {} {}", answer.status, answer.text);
    let codes: Vec<String> = rows(&answer.json["errors"]).map(|error| text(&error["code"])).collect();
    assert!(codes.iter().any(|found| found == code), "{place}: {codes:?}");
}

fn assert_same(found: &Value, expected: &Value, place: &str) {
    assert_eq!(decimal(found), decimal(expected), "{place}");
}

fn decimal(value: &Value) -> Decimal {
    value.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("not a decimal: {value}"))
}

fn rows(list: &Value) -> impl DoubleEndedIterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// The metrics a case names, or else those that its charges price, and of a story "units": each a key, or an object with what
/// is not usual of it.
fn metrics_of(case: &Value) -> Vec<Value> {
    match case["metrics"].as_array() {
        Some(metrics) => metrics.clone(),
        None if case.get("steps").is_some() => vec![json!("units")],
        None => rows(&case["charges"]).map(|charge| charge["metric"].clone()).collect(),
    }
}

async fn product(seller: &Party, metrics: &[Value]) -> String {
    let product = seller.product("product", &[]).await;
    for metric in metrics {
        let mut body = match metric {
            Value::Object(metric) => metric.clone(),
            key => Map::from_iter([("key".to_owned(), key.clone())]),
        };
        let name = words(&text(&body["key"]));
        body.insert("name".into(), name);
        body.insert("unit".into(), words("unit"));
        seller.post(&format!("/api/v1/products/{product}/metrics"), Value::Object(body)).await.created();
    }
    product
}

fn read(name: &str) -> Vec<Value> {
    let path = format!("{}/tests/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{path}: {error}"))
}
