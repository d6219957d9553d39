//! A sandbox on a database of its own, standing at noon of 1 December 2026.

#![allow(dead_code, clippy::unwrap_used)]

use std::fmt::Debug;
use std::sync::Arc;

use database_testing::TestDatabase;
use domain::calendar::{Instant, parse_instant};
use domain::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::locale::LocalizedText;
use domain::metric::{Metric, MetricInput};
use domain::rate_plan::RatePlanInput;
use serde_json::{Value, json};
use service::accounts::{BuyerInput, SellerInput};
use service::catalog::{ProductInput, RatePlanView};
use service::clock;
use service::payments::sandbox::SandboxProvider;
use service::{Actor, Answer, Mode, Portal, Principal, accounts, catalog};
use uuid::Uuid;

pub struct Marketplace {
    pub portal: Portal,
    pub operator: Actor,
}

impl Marketplace {
    pub async fn open() -> Self {
        let db = TestDatabase::fresh().await.pool;
        let provider = Arc::new(SandboxProvider::new(db.clone()));
        let portal = Portal::new(db, Mode::Sandbox, provider);
        let marketplace = Self { portal, operator: Actor::operator("Olga") };
        marketplace.travel_to("2026-12-01T12:00:00Z").await;
        marketplace
    }

    pub async fn travel_to(&self, instant: &str) {
        clock::stand_at(&mut self.portal.db.acquire().await.unwrap(), at(instant)).await.unwrap();
    }

    pub async fn seller(&self, name: &str) -> Actor {
        let input = SellerInput {
            name: name.to_owned(),
            country: "DE".to_owned(),
            email: format!("{}@example.com", name.to_lowercase()),
            ..SellerInput::default()
        };
        let seller = accounts::create_seller(&self.portal, &self.operator, input).await.unwrap();
        Actor { principal: Principal::Seller(seller.view.id), name: name.to_owned() }
    }

    pub async fn buyer(&self, name: &str) -> Actor {
        self.buyer_with(name, |_| {}).await
    }

    pub async fn buyer_with(&self, name: &str, change: impl FnOnce(&mut BuyerInput)) -> Actor {
        let mut input = BuyerInput {
            name: name.to_owned(),
            country: "IT".to_owned(),
            email: format!("{}@example.com", name.to_lowercase()),
            ..BuyerInput::default()
        };
        change(&mut input);
        let buyer = accounts::create_buyer(&self.portal, &self.operator, input).await.unwrap();
        Actor { principal: Principal::Buyer(buyer.view.id), name: name.to_owned() }
    }

    pub async fn product(&self, seller: &Actor, key: &str) -> ProductId {
        let input = ProductInput { key: key.to_owned(), name: LocalizedText::same(key), ..ProductInput::default() };
        catalog::create_product(&self.portal, seller, input).await.unwrap().id
    }

    pub async fn metric(&self, seller: &Actor, product: ProductId, key: &str) -> Metric {
        catalog::define_metric(&self.portal, seller, product, metric(key)).await.unwrap()
    }

    pub async fn draft(&self, seller: &Actor, product: ProductId, key: &str, change: Value) -> RatePlanView {
        catalog::draft_rate_plan(&self.portal, seller, product, plan(key, change)).await.unwrap()
    }

    pub async fn published(&self, seller: &Actor, product: ProductId, key: &str, change: Value) -> RatePlanView {
        let draft = self.draft(seller, product, key, change).await;
        catalog::publish(&self.portal, seller, draft.id).await.unwrap()
    }

    /// Has `buyer` subscribe to `plan` as if it always had.
    pub async fn subscription(&self, buyer: &Actor, plan: &RatePlanView) -> SubscriptionId {
        let id = SubscriptionId(Uuid::now_v7());
        let (now, today) = (self.portal.now().await.unwrap(), "2026-12-01");
        sqlx::query(
            "INSERT INTO subscriptions (seller_id, id, buyer_id, product_id, time_zone, locale, currency, signed_at,
                 bought_by, bought_by_name, starts_on)
             VALUES ($1, $2, $3, $4, 'UTC', 'en', 'EUR', $5, 'buyer', '', $6::date)",
        )
        .bind(plan.seller_id.0)
        .bind(id.0)
        .bind(buyer_id(buyer).0)
        .bind(plan.product_id.0)
        .bind(now)
        .bind(today)
        .execute(&self.portal.db)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO subscription_phases (subscription_id, number, seller_id, rate_plan_id, from_at, from_on, agreed_at)
             VALUES ($1, 0, $2, $3, $4, $5::date, $4)",
        )
        .bind(id.0)
        .bind(plan.seller_id.0)
        .bind(plan.id.0)
        .bind(now)
        .bind(today)
        .execute(&self.portal.db)
        .await
        .unwrap();
        id
    }

    /// What the audit log says was done to a subject, in order, as `who act`.
    pub async fn acts_on(&self, subject: impl ToString) -> Vec<String> {
        sqlx::query_scalar(
            "SELECT actor || coalesce(' ' || person, '') || ' ' || act FROM audit_log WHERE subject = $1 ORDER BY id",
        )
        .bind(subject.to_string())
        .fetch_all(&self.portal.db)
        .await
        .unwrap()
    }
}

pub fn at(instant: &str) -> Instant {
    parse_instant(instant, "").unwrap()
}

pub fn seller_id(actor: &Actor) -> SellerId {
    actor.as_seller().unwrap()
}

pub fn buyer_id(actor: &Actor) -> BuyerId {
    actor.as_buyer().unwrap()
}

pub fn metric(key: &str) -> MetricInput {
    MetricInput {
        key: key.to_owned(),
        name: LocalizedText::same(key),
        unit: LocalizedText::same("unit"),
        ..MetricInput::default()
    }
}

/// A plan ready to publish that costs 10 a month, with some fields as `change` says.
pub fn plan(key: &str, change: Value) -> RatePlanInput {
    let mut plan = json!({
        "key": key,
        "name": { "en": key, "de": key, "it": key },
        "currency": "EUR",
        "fees": [{ "kind": "recurring", "amount": "10.00" }],
    });
    for (field, value) in change.as_object().unwrap() {
        plan[field] = value.clone();
    }
    serde_json::from_value(plan).unwrap()
}

pub fn nobodys_plan() -> RatePlanId {
    RatePlanId(Uuid::now_v7())
}

/// Why something was refused, each as `pointer code`, in order of the pointers.
pub fn reasons<T: Debug>(answer: Answer<T>) -> Vec<String> {
    let error = answer.expect_err("nothing was refused");
    let refusals = error.refusals().unwrap_or_else(|| panic!("a fault: {error}"));
    let mut reasons: Vec<String> = refusals
        .0
        .iter()
        .map(|refusal| format!("{} {}", refusal.pointer, refusal.code.as_str()).trim_start().to_owned())
        .collect();
    reasons.sort();
    reasons
}
