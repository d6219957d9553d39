//! A seller who counts two metrics for one subscriber, and the software that reports them.

use domain::calendar::Instant;
use domain::ids::{ProductId, SubscriptionId};
use domain::metric::MetricInput;
use domain::usage::{Attributes, UsageItem};
use rust_decimal::Decimal;
use serde_json::json;
use service::agreements::SubscribeInput;
use service::usage::{Outcome, Verdict};
use service::{Actor, Principal, agreements, catalog, check, usage};

use crate::support::{Marketplace, metric};

pub struct World {
    pub marketplace: Marketplace,
    pub seller: Actor,
    pub buyer: Actor,
    pub product: ProductId,
    pub subscription: SubscriptionId,
    /// The subscription's own key.
    pub software: Actor,
}

impl World {
    /// It is noon of 1 December 2026, and the subscription begins.
    pub async fn open() -> Self {
        Self::begin("2026-12-01T12:00:00Z", "UTC").await
    }

    pub async fn begin(instant: &str, zone: &str) -> Self {
        let marketplace = Marketplace::open().await;
        marketplace.travel_to(instant).await;
        let seller = marketplace.seller("Anna").await;
        let buyer = marketplace.buyer_with("Bruno", |buyer| buyer.time_zone = Some(zone.to_owned())).await;
        let product = marketplace.product(&seller, "files").await;
        for key in ["Calls", "Pages", "Unpriced"] {
            marketplace.metric(&seller, product, key).await;
        }
        let counted = MetricInput { aggregation: Some("count".to_owned()), ..metric("Visits") };
        catalog::define_metric(&marketplace.portal, &seller, product, counted).await.unwrap();
        let measured = MetricInput { attribute: Some("bytes".into()), ..metric("Traffic") };
        catalog::define_metric(&marketplace.portal, &seller, product, measured).await.unwrap();
        let nobody = SubscriptionId(uuid::Uuid::nil());
        let mut world =
            Self { marketplace, seller, buyer, product, subscription: nobody, software: Actor::operator("nobody yet") };
        world.subscription = world.subscribe("a").await;
        world.software = Actor { principal: Principal::Subscription(world.subscription), name: "software".to_owned() };
        world
    }

    /// Another subscription, to a plan of its own.
    pub async fn subscribe(&self, key: &str) -> SubscriptionId {
        let charges: Vec<_> = [("Calls", "0.10"), ("Pages", "0.00001"), ("Visits", "0.10"), ("Traffic", "0.10")]
            .map(|(key, price)| json!({ "metric": key, "model": { "kind": "per_unit", "unit_price": price } }))
            .into();
        let plan = self.marketplace.published(&self.seller, self.product, key, json!({ "charges": charges })).await;
        let input = SubscribeInput { rate_plan_id: plan.id.to_string(), ..SubscribeInput::default() };
        agreements::subscribe(&self.marketplace.portal, &self.buyer, input).await.unwrap().subscription.id
    }

    pub async fn record(&self, items: &[UsageItem<'_>]) -> Vec<Outcome> {
        usage::record(&self.marketplace.portal, &self.software, items).await.unwrap()
    }

    /// What becomes of one item: `consumed`, `repeated` or the code of its rejection.
    pub async fn verdict(&self, item: UsageItem<'_>) -> &'static str {
        word(self.record(&[item]).await[0])
    }

    /// All that was ever counted of a metric, and by how many events.
    pub async fn counted(&self, metric: &str) -> (Decimal, i64) {
        sqlx::query_as(
            "SELECT coalesce(trim_scale(round(sum(r.quantity), CASE WHEN abs(sum(r.quantity)) < 1e16 THEN 12 ELSE 6 END)), 0),
                    coalesce(sum(r.events), 0)::bigint
             FROM usage_rollups r JOIN metrics m ON m.id = r.metric_id WHERE r.subscription_id = $1 AND m.key = $2",
        )
        .bind(self.subscription.0)
        .bind(metric)
        .fetch_one(&self.marketplace.portal.db)
        .await
        .unwrap()
    }

    /// The hours that hold anything, in order.
    pub async fn hours(&self) -> Vec<Instant> {
        sqlx::query_scalar("SELECT DISTINCT hour FROM usage_rollups ORDER BY hour")
            .fetch_all(&self.marketplace.portal.db)
            .await
            .unwrap()
    }

    pub async fn rows(&self, table: &'static str) -> i64 {
        let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        sqlx::query_scalar(count).fetch_one(&self.marketplace.portal.db).await.unwrap()
    }

    pub async fn assert_sound(&self) {
        assert_eq!(check::run(&self.marketplace.portal).await.unwrap(), []);
    }
}

pub fn calls<'a>(quantity: &'a str, timestamp: &'a str) -> UsageItem<'a> {
    UsageItem {
        metric: Some("Calls".into()),
        quantity: Some(quantity.into()),
        timestamp: Some(timestamp.into()),
        ..UsageItem::default()
    }
}

pub fn named<'a>(id: &'a str, quantity: &'a str, timestamp: &'a str) -> UsageItem<'a> {
    UsageItem { id: Some(id.into()), ..calls(quantity, timestamp) }
}

pub fn attributes<'a>(values: &[(&'a str, &'a str)]) -> Attributes<'a> {
    Attributes::Given(values.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
}

pub fn word(outcome: Outcome) -> &'static str {
    match outcome.verdict {
        Verdict::Consumed => "consumed",
        Verdict::Repeated => "repeated",
        Verdict::Rejected(rejection) => rejection.as_str(),
    }
}

pub fn words(outcomes: &[Outcome]) -> Vec<&'static str> {
    outcomes.iter().map(|outcome| word(*outcome)).collect()
}

/// Numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.roll(last + 1));
        }
    }
}
