//! A marketplace on a database of its own, with one seller, one buyer and a clock that stands.

use std::sync::Arc;

use database_testing::TestDatabase;
use domain::calendar::parse_instant;
use domain::ids::{BuyerId, ProductId, RatePlanId, SubscriptionId};
use domain::locale::LocalizedText;
use domain::metric::MetricInput;
use domain::rate_plan::RatePlanInput;
use domain::usage::UsageItem;
use service::accounts::{BuyerInput, SellerInput};
use service::agreements::SubscribeInput;
use service::catalog::ProductInput;
use service::clock;
use service::invoices::{InvoiceFilter, InvoiceView};
use service::page::PageRequest;
use service::payments::sandbox::{CardInput, SandboxProvider};
use service::{
    Actor, Mode, Portal, Principal, accounts, agreements, catalog, check, invoices, jobs, payments, sandbox_time, usage,
};

pub struct World {
    pub portal: Portal,
    pub operator: Actor,
    pub seller: Actor,
    pub buyer: Actor,
    pub product: ProductId,
}

impl World {
    pub async fn at(instant: &str) -> Self {
        Self::in_zone(instant, "UTC").await
    }

    pub async fn in_zone(instant: &str, zone: &str) -> Self {
        let db = TestDatabase::fresh().await.pool;
        let provider = Arc::new(SandboxProvider::new(db.clone()));
        let portal = Portal::new(db, Mode::Sandbox, provider);
        let mut conn = portal.db.acquire().await.unwrap();
        clock::stand_at(&mut conn, parse_instant(instant, "").unwrap()).await.unwrap();
        drop(conn);
        let operator = Actor::operator("Olga");
        let input = SellerInput {
            name: "Seller".into(),
            country: "DE".into(),
            email: "s@example.com".into(),
            ..SellerInput::default()
        };
        let seller = accounts::create_seller(&portal, &operator, input).await.unwrap().view.id;
        let input = BuyerInput {
            name: "Buyer".into(),
            country: "DE".into(),
            email: "b@example.com".into(),
            time_zone: Some(zone.into()),
            ..BuyerInput::default()
        };
        let buyer = accounts::create_buyer(&portal, &operator, input).await.unwrap().view.id;
        let seller = Actor { principal: Principal::Seller(seller), name: "Anna".into() };
        let buyer = Actor { principal: Principal::Buyer(buyer), name: "Bruno".into() };
        let name = LocalizedText::same("Urlaubsverwaltung");
        let input = ProductInput { key: "urlaub".into(), name, ..ProductInput::default() };
        let product = catalog::create_product(&portal, &seller, input).await.unwrap().id;
        let world = Self { portal, operator, seller, buyer, product };
        world.metric("units").await;
        world
    }

    /// The same market and buyer, seen by a second seller with a product of its own.
    pub async fn with_another_seller(&self) -> Self {
        let input = SellerInput {
            name: "Other".into(),
            country: "DE".into(),
            email: "o@example.com".into(),
            ..SellerInput::default()
        };
        let seller = accounts::create_seller(&self.portal, &self.operator, input).await.unwrap().view.id;
        let seller = Actor { principal: Principal::Seller(seller), name: "Otto".into() };
        let input = ProductInput { key: "other".into(), name: LocalizedText::same("Other"), ..ProductInput::default() };
        let product = catalog::create_product(&self.portal, &seller, input).await.unwrap().id;
        let (portal, operator, buyer) = (self.portal.clone(), self.operator.clone(), self.buyer.clone());
        Self { portal, operator, seller, buyer, product }
    }

    pub fn buyer_id(&self) -> BuyerId {
        self.buyer.as_buyer().unwrap()
    }

    pub async fn metric(&self, key: &str) {
        let input = MetricInput {
            key: key.into(),
            name: LocalizedText::same(key),
            unit: LocalizedText::same("unit"),
            ..MetricInput::default()
        };
        catalog::define_metric(&self.portal, &self.seller, self.product, input).await.unwrap();
    }

    /// Publishes a plan written in the API's form, numbers as texts.
    pub async fn plan(&self, key: &str, json: &str) -> RatePlanId {
        let mut plan: serde_json::Value = serde_json::from_str(json).unwrap();
        let defaults =
            serde_json::json!({ "key": key, "currency": "EUR", "name": { "en": key, "de": key, "it": key } });
        for (field, value) in defaults.as_object().unwrap() {
            plan.as_object_mut().unwrap().entry(field).or_insert(value.clone());
        }
        let input: RatePlanInput = serde_json::from_value(plan).unwrap();
        let draft = catalog::draft_rate_plan(&self.portal, &self.seller, self.product, input).await.unwrap();
        catalog::publish(&self.portal, &self.seller, draft.id).await.unwrap();
        draft.id
    }

    pub async fn subscribe(&self, plan: RatePlanId) -> SubscriptionId {
        let input = SubscribeInput { rate_plan_id: plan.to_string(), ..SubscribeInput::default() };
        let id = agreements::subscribe(&self.portal, &self.buyer, input).await.unwrap().subscription.id;
        jobs::do_everything_due(&self.portal, self.portal.now().await.unwrap()).await.unwrap();
        id
    }

    pub async fn travel_to(&self, instant: &str) {
        sandbox_time::advance_clock(&self.portal, &self.operator, instant).await.unwrap();
    }

    /// Reports a quantity of "units" at an instant; all of it must be taken.
    pub async fn use_units(&self, id: SubscriptionId, quantity: &str, at: &str) {
        self.use_metric(id, "units", quantity, at).await;
    }

    pub async fn use_metric(&self, id: SubscriptionId, metric: &str, quantity: &str, at: &str) {
        let item = UsageItem {
            metric: Some(metric.to_owned().into()),
            quantity: Some(quantity.to_owned().into()),
            timestamp: Some(at.to_owned().into()),
            ..UsageItem::default()
        };
        let reporter = Actor { principal: Principal::Subscription(id), name: "software".into() };
        let outcomes = usage::record(&self.portal, &reporter, &[item]).await.unwrap();
        assert_eq!(outcomes[0].verdict, usage::Verdict::Consumed);
    }

    /// Enters a card on the provider's page, and lets what is owed be collected.
    pub async fn enter_card(&self, number: &str) {
        self.save_card(number).await;
        jobs::do_everything_due(&self.portal, self.portal.now().await.unwrap()).await.unwrap();
    }

    /// The same before anything follows from it.
    pub async fn save_card(&self, number: &str) {
        let page = payments::begin_setup(&self.portal, &self.buyer, "/back", domain::locale::Locale::En).await.unwrap();
        let token = page.rsplit('/').next().unwrap();
        let card =
            CardInput { number: number.into(), expires: "12/30".into(), cvc: "123".into(), name: "Bruno".into() };
        assert_eq!(payments::sandbox::submit_card(&self.portal, token, card).await.unwrap(), "/back");
    }

    /// A subscription's invoices, oldest first.
    pub async fn invoices(&self, id: SubscriptionId) -> Vec<InvoiceView> {
        let filter = InvoiceFilter { subscription_id: Some(id), ..InvoiceFilter::default() };
        let mut items =
            invoices::invoices(&self.portal, &self.buyer, filter, PageRequest::whole()).await.unwrap().items;
        items.reverse();
        items
    }

    /// Each invoice as `day status total`.
    pub async fn summary(&self, id: SubscriptionId) -> Vec<String> {
        let line =
            |invoice: &InvoiceView| format!("{} {} {}", invoice.issued_on, invoice.status.as_str(), invoice.total);
        self.invoices(id).await.iter().map(line).collect()
    }

    /// Balances of all accounts as `kind amount`, without those at zero.
    pub async fn balances(&self) -> Vec<String> {
        let all = PageRequest { cursor: None, limit: Some(500) };
        let accounts = service::ledger::accounts(&self.portal, &self.operator, all).await.unwrap().items;
        let moved = accounts.iter().filter(|account| !account.balance.is_zero());
        let mut balances: Vec<(String, String)> =
            moved.map(|account| (account.kind.clone(), account.balance.to_string())).collect();
        balances.sort_by(|one, other| one.0.cmp(&other.0));
        balances.into_iter().map(|(kind, balance)| format!("{kind} {balance}")).collect()
    }

    pub async fn assert_sound(&self) {
        assert_eq!(check::run(&self.portal).await.unwrap(), []);
    }
}
