//! A marketplace to measure in, with its portal served on a free port of this machine.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context;
use database::scratch::Scratch;
use domain::ids::{MetricId, SubscriptionId};
use domain::locale::{Locale, LocalizedText};
use domain::metric::MetricInput;
use domain::rate_plan::RatePlanInput;
use serde_json::json;
use service::accounts::{BuyerInput, SellerInput};
use service::agreements::SubscribeInput;
use service::catalog::ProductInput;
use service::payments::nobody::Nobody;
use service::payments::sandbox::{self, CardInput, SandboxProvider};
use service::{Actor, Mode, Portal, Principal, accounts, agreements, catalog, payments};
use tokio::net::TcpListener;

use crate::router::{contract, router};
use crate::state::{AppState, Settings};

pub const METRIC: &str = "ApiCall";

pub struct Market {
    pub portal: Portal,
    /// Where it is served: `http://127.0.0.1:40000`.
    pub url: String,
    pub seller: Actor,
    pub seller_key: String,
    pub buyer: Actor,
    pub buyer_key: String,
    pub metric: MetricId,
    pub subscriptions: Vec<SubscriptionId>,
}

pub fn portal(scratch: &Scratch, mode: Mode) -> Portal {
    Portal::new(scratch.pool().clone(), mode, Arc::new(Nobody))
}

/// A sandbox whose payments are imitated.
pub fn paying_portal(scratch: &Scratch) -> Portal {
    let provider = Arc::new(SandboxProvider::new(scratch.pool().clone()));
    Portal { provider, ..portal(scratch, Mode::Sandbox) }
}

/// The buyer enters a card that pays.
pub async fn enter_card(market: &Market) -> anyhow::Result<()> {
    let page = payments::begin_setup(&market.portal, &market.buyer, "/", Locale::En).await?;
    let token = page.rsplit('/').next().context("a page of the provider")?;
    let card = CardInput {
        number: "4242 4242 4242 4242".into(),
        expires: "12/40".into(),
        cvc: "123".into(),
        name: "Buyer".into(),
    };
    sandbox::submit_card(&market.portal, token, card).await?;
    Ok(())
}

/// One seller, one buyer, one metric with a price per unit, and subscriptions that begin today.
pub async fn open(portal: Portal, subscriptions: usize) -> anyhow::Result<Market> {
    let operator = Actor::operator("bench");
    let input = SellerInput {
        name: "Seller".into(),
        country: "DE".into(),
        email: "seller@example.com".into(),
        ..SellerInput::default()
    };
    let seller = accounts::create_seller(&portal, &operator, input).await?;
    let input = BuyerInput {
        name: "Buyer".into(),
        country: "DE".into(),
        email: "buyer@example.com".into(),
        ..BuyerInput::default()
    };
    let buyer = accounts::create_buyer(&portal, &operator, input).await?;
    let selling = Actor { principal: Principal::Seller(seller.view.id), name: "Seller".into() };
    let buying = Actor { principal: Principal::Buyer(buyer.view.id), name: "Buyer".into() };
    let input = ProductInput { key: "bench".into(), name: LocalizedText::same("Bench"), ..ProductInput::default() };
    let product = catalog::create_product(&portal, &selling, input).await?.id;
    let name = LocalizedText::same("API calls");
    let input = MetricInput { key: METRIC.into(), name, unit: LocalizedText::same("call"), ..MetricInput::default() };
    let metric = catalog::define_metric(&portal, &selling, product, input).await?.id;
    let plan: RatePlanInput = serde_json::from_value(json!({
        "key": "bench", "name": { "en": "Bench", "de": "Bench", "it": "Bench" }, "currency": "EUR",
        "fees": [{ "kind": "recurring", "amount": "49.00" }],
        "charges": [{ "metric": METRIC, "free_units": "1000", "model": { "kind": "per_unit", "unit_price": "0.0001" } }],
    }))?;
    let plan = catalog::draft_rate_plan(&portal, &selling, product, plan).await?.id;
    catalog::publish(&portal, &selling, plan).await?;
    let mut subscribed = Vec::with_capacity(subscriptions);
    for _ in 0..subscriptions {
        let input = SubscribeInput { rate_plan_id: plan.to_string(), ..SubscribeInput::default() };
        subscribed.push(agreements::subscribe(&portal, &buying, input).await?.subscription.id);
    }
    let url = serve(portal.clone()).await.context("cannot serve on this machine")?;
    Ok(Market {
        portal,
        url,
        seller: selling,
        seller_key: seller.api_key,
        buyer: buying,
        buyer_key: buyer.api_key,
        metric,
        subscriptions: subscribed,
    })
}

/// Serves until the process ends.
async fn serve(portal: Portal) -> anyhow::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let settings =
        Settings { site: "site".into(), public_url: url.clone(), requests_per_second: 0, behind_proxy: false };
    let routes = router(AppState::new(portal, settings, &contract()));
    let serving = axum::serve(listener, routes.into_make_service_with_connect_info::<SocketAddr>());
    tokio::spawn(serving.into_future());
    Ok(url)
}
