//! A marketplace of a test's own: in this process, on a database of its own, with a clock that stands.

mod answer;
mod client;
pub mod contract;
mod printed;

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use database_testing::TestDatabase;
use domain::calendar::parse_instant;
use serde_json::{Value, json};
use server::router::{contract, router};
use server::state::{AppState, Settings};
use service::payments::sandbox::{self, CardInput, SandboxProvider};
use service::{Mode, Portal, accounts, sandbox_time};

pub use answer::Answer;
pub use client::Client;
pub use printed::Printed;

pub const OPERATOR_KEY: &str = "fnd_test_the_operators_own_key";

pub struct Marketplace {
    pub portal: Portal,
    settings: Settings,
    router: Router,
    _database: Option<TestDatabase>,
}

/// An organization with its key.
pub struct Party {
    pub id: String,
    pub client: Client,
}

impl std::ops::Deref for Party {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Marketplace {
    /// A new sandbox whose clock stands at `instant`: `"2026-03-10T09:00:00Z"`.
    pub async fn opens(instant: &str) -> Self {
        let marketplace = Self::of(Mode::Sandbox, "http://127.0.0.1:3000").await;
        let instant = parse_instant(instant, "").expect("an instant");
        sandbox_time::start_at(&marketplace.portal, instant).await.expect("a new sandbox");
        accounts::set_operator_key(&marketplace.portal, OPERATOR_KEY).await.expect("a key");
        marketplace
    }

    /// A marketplace that people reach at `public_url`.
    pub async fn of(mode: Mode, public_url: &str) -> Self {
        Self::with_settings(mode, public_url, 0).await
    }

    pub async fn with_settings(mode: Mode, public_url: &str, requests_per_second: u32) -> Self {
        let database = TestDatabase::fresh().await;
        let db = database.pool.clone();
        let provider = std::sync::Arc::new(SandboxProvider::new(db.clone()));
        let portal = Portal::new(db, mode, provider);
        let served = Self::serving(portal, public_url, requests_per_second);
        Self { _database: Some(database), ..served }
    }

    /// A portal that somebody else keeps the database of.
    pub fn serving(portal: Portal, public_url: &str, requests_per_second: u32) -> Self {
        let settings = Settings {
            site: concat!(env!("CARGO_MANIFEST_DIR"), "/../public").into(),
            public_url: public_url.to_owned(),
            requests_per_second,
            behind_proxy: false,
        };
        let router = router(AppState::new(portal.clone(), settings.clone(), &contract()));
        Self { portal, settings, router, _database: None }
    }

    pub fn with_key(&self, key: &str) -> Client {
        Client::new(self.router.clone(), Some(key))
    }

    pub fn anybody(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// A visitor of the same marketplace, whose browser's files lie elsewhere.
    pub fn served_from(&self, site: std::path::PathBuf) -> Client {
        let settings = Settings { site, ..self.settings.clone() };
        Client::new(router(AppState::new(self.portal.clone(), settings, &contract())), None)
    }

    pub fn operator(&self) -> Client {
        self.with_key(OPERATOR_KEY)
    }

    /// Moves time on; everything due by then is done.
    pub async fn travel_to(&self, instant: &str) -> Value {
        let instant = if instant.len() == 10 { format!("{instant}T06:00:00Z") } else { instant.to_owned() };
        self.operator().post("/api/v1/clock", json!({ "now": instant })).await.ok()
    }

    pub async fn seller(&self, name: &str) -> Party {
        self.seller_of(json!({ "name": name, "country": "DE", "email": "seller@example.com" })).await
    }

    pub async fn seller_of(&self, details: Value) -> Party {
        self.party("/api/v1/sellers", details).await
    }

    /// A buyer in Berlin who reads English.
    pub async fn buyer(&self, name: &str) -> Party {
        let details =
            json!({ "name": name, "country": "DE", "email": "buyer@example.com", "time_zone": "Europe/Berlin" });
        self.buyer_of(details).await
    }

    pub async fn buyer_of(&self, details: Value) -> Party {
        self.party("/api/v1/buyers", details).await
    }

    async fn party(&self, path: &str, details: Value) -> Party {
        let made = self.operator().post(path, details).await.created();
        Party { id: text(&made["id"]), client: self.with_key(&text(&made["api_key"])) }
    }

    /// Enters a card on the payment provider's page.
    pub async fn enter_card(&self, buyer: &Client, number: &str) {
        let page = buyer.post("/api/v1/payment-method", json!({})).await.created();
        let token = text(&page["url"]).rsplit('/').next().expect("a token").to_owned();
        let card = CardInput {
            number: number.to_owned(),
            expires: "12/40".into(),
            cvc: "123".into(),
            name: "A. Buyer".into(),
        };
        sandbox::submit_card(&self.portal, &token, card).await.expect("a card that can be saved");
    }

    /// Everything that must always hold does.
    pub async fn assert_sound(&self) {
        let findings = service::check::run(&self.portal).await.expect("a check");
        assert!(findings.is_empty(), "{findings:#?}");
        let operator = service::Actor::operator("check");
        let all = service::page::PageRequest::whole();
        let issued =
            service::invoices::invoices(&self.portal, &operator, Default::default(), all).await.expect("invoices");
        for invoice in issued.items {
            let id = invoice.id.expect("issued");
            let again = service::invoices::recompute(&self.portal, &operator, id).await.expect("rated again");
            assert!(again.agrees, "{again:#?}\nof {invoice:#?}");
        }
    }
}

impl Party {
    /// A product with the metrics of those keys.
    pub async fn product(&self, key: &str, metrics: &[&str]) -> String {
        let product = self.post("/api/v1/products", json!({ "key": key, "name": words(key) })).await.created();
        let id = text(&product["id"]);
        for metric in metrics {
            let body = json!({ "key": metric, "name": words(metric), "unit": words("unit") });
            self.post(&format!("/api/v1/products/{id}/metrics"), body).await.created();
        }
        id
    }

    /// A draft with what `terms` says, and the rest as usual; under a key of its own, for plans of one key are versions.
    pub async fn draft(&self, product: &str, terms: Value) -> String {
        static DRAFTED: AtomicUsize = AtomicUsize::new(1);
        let key = format!("plan-{}", DRAFTED.fetch_add(1, Ordering::Relaxed));
        let mut body = json!({ "key": key, "name": words("Plan"), "currency": "EUR" });
        body.as_object_mut().expect("an object").extend(terms.as_object().expect("terms").clone());
        text(&self.post(&format!("/api/v1/products/{product}/rate-plans"), body).await.created()["id"])
    }

    pub async fn published(&self, product: &str, terms: Value) -> String {
        let plan = self.draft(product, terms).await;
        self.post(&format!("/api/v1/rate-plans/{plan}/publish"), json!({})).await.ok();
        plan
    }

    pub async fn subscribes_to(&self, plan: &str) -> Subscription {
        self.subscribes(json!({ "rate_plan_id": plan })).await
    }

    pub async fn subscribes(&self, order: Value) -> Subscription {
        self.subscribed(self.post("/api/v1/subscriptions", order).await.created())
    }

    /// The buyer's subscription that an answer tells of.
    pub fn subscribed(&self, made: Value) -> Subscription {
        Subscription {
            id: text(&made["id"]),
            software: self.client.with_key(&text(&made["api_key"])),
            buyer: self.client.clone(),
            view: made,
        }
    }
}

/// A subscription with its buyer, and the software that reports its usage.
pub struct Subscription {
    pub id: String,
    pub software: Client,
    pub buyer: Client,
    pub view: Value,
}

impl Subscription {
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/subscriptions/{}{rest}", self.id)
    }

    /// Reports usage of now.
    pub async fn uses(&self, metric: &str, quantity: impl Into<Value>) -> Value {
        let item = json!({ "metric": metric, "quantity": quantity.into(), "timestamp": "NOW" });
        self.reports(json!([item])).await
    }

    pub async fn reports(&self, items: Value) -> Value {
        self.software.post("/billing/metering/usage", json!({ "usage": items })).await.ok()
    }

    pub async fn preview(&self) -> Printed {
        Printed(self.buyer.get(&self.path("/invoice-preview")).await.ok())
    }

    /// Its invoices, oldest first.
    pub async fn invoices(&self) -> Vec<Printed> {
        let list = self.buyer.get(&format!("/api/v1/invoices?limit=200&subscription_id={}", self.id)).await.ok();
        let items = list["items"].as_array().expect("a list").iter().rev();
        items.map(|invoice| Printed(invoice.clone())).collect()
    }

    pub async fn latest_invoice(&self) -> Printed {
        self.invoices().await.pop().expect("an invoice")
    }
}

/// A text that is the same in each language.
pub fn words(text: &str) -> Value {
    json!({ "en": text, "de": text, "it": text })
}

/// A plan that prices one metric per unit.
pub fn per_unit(metric: &str, unit_price: &str) -> Value {
    json!({ "charges": [{ "metric": metric, "model": { "kind": "per_unit", "unit_price": unit_price } }] })
}

/// A plan with one recurring fee.
pub fn recurring(amount: &str) -> Value {
    json!({ "fees": [{ "kind": "recurring", "amount": amount }] })
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}
