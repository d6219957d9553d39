//! Previews from the facts of an earlier instant: whatever happened since, they are what was shown then.

use std::collections::BTreeMap;

use domain::ids::{RatePlanId, SubscriptionId};
use domain::metric::MetricInput;
use domain::usage::{Attributes, UsageItem};
use service::agreements::{CancelInput, ChangeInput, DryRun, SubscribeInput};
use service::invoices::{self, InvoiceView};
use service::{Actor, Principal, agreements, catalog, jobs, usage};

use crate::world::World;

/// A preview, or the codes for which there is none.
type Shown = Result<InvoiceView, Vec<&'static str>>;

/// A portal that keeps every preview it shows while time goes on.
struct Diary {
    world: World,
    subscriptions: Vec<SubscriptionId>,
    shown: BTreeMap<(String, usize), Shown>,
}

impl Diary {
    async fn begin(instant: &str) -> Self {
        let world = World::in_zone(instant, "Europe/Berlin").await;
        for (key, aggregation) in [("users", "unique_count"), ("disk", "last"), ("memory", "time_weighted_sum")] {
            let metric = serde_json::json!({
                "key": key, "name": { "en": key, "de": key, "it": key }, "unit": { "en": key, "de": key, "it": key },
                "aggregation": aggregation, "attribute": (key == "users").then_some("who"), "recurring": true,
            });
            let input: MetricInput = serde_json::from_value(metric).unwrap();
            catalog::define_metric(&world.portal, &world.seller, world.product, input).await.unwrap();
        }
        Self { world, subscriptions: Vec::new(), shown: BTreeMap::new() }
    }

    async fn subscribe(&mut self, plan: RatePlanId, starts_on: Option<&str>, seats: Option<&str>) -> SubscriptionId {
        let input = SubscribeInput {
            rate_plan_id: plan.to_string(),
            starts_on: starts_on.map(str::to_owned),
            seats: seats.map(str::to_owned),
            ..SubscribeInput::default()
        };
        let portal = &self.world.portal;
        let id = agreements::subscribe(portal, &self.world.buyer, input).await.unwrap().subscription.id;
        jobs::do_everything_due(portal, portal.now().await.unwrap()).await.unwrap();
        self.subscriptions.push(id);
        id
    }

    async fn change(&self, id: SubscriptionId, plan: Option<RatePlanId>, seats: Option<&str>, when: &str) {
        let input = ChangeInput {
            rate_plan_id: plan.map(|plan| plan.to_string()),
            seats: seats.map(str::to_owned),
            when: Some(when.to_owned()),
            ..ChangeInput::default()
        };
        agreements::change(&self.world.portal, &self.world.buyer, id, input, DryRun::No).await.unwrap();
    }

    async fn cancel(&self, id: SubscriptionId, when: Option<&str>, ends_on: Option<&str>) {
        let input = CancelInput { when: when.map(str::to_owned), ends_on: ends_on.map(str::to_owned) };
        agreements::cancel(&self.world.portal, &self.world.buyer, id, input, DryRun::No).await.unwrap();
    }

    /// Reports usage of one metric at an instant, under each of the values.
    async fn tell(&self, id: SubscriptionId, metric: &str, quantity: &str, who: &[&str], at: &str) {
        let item = |who: &str| UsageItem {
            metric: Some(metric.to_owned().into()),
            quantity: Some(quantity.to_owned().into()),
            timestamp: Some(at.to_owned().into()),
            attributes: Attributes::Given([("who".into(), who.to_owned().into())].into_iter().collect()),
            ..UsageItem::default()
        };
        let items: Vec<UsageItem<'_>> = who.iter().map(|who| item(who)).collect();
        let reporter = Actor { principal: Principal::Subscription(id), name: "software".into() };
        let outcomes = usage::record(&self.world.portal, &reporter, &items).await.unwrap();
        assert!(outcomes.iter().all(|outcome| outcome.verdict == usage::Verdict::Consumed), "{outcomes:?}");
    }

    async fn show(&self, id: SubscriptionId, at: Option<&str>) -> Shown {
        let shown = invoices::preview(&self.world.portal, &self.world.buyer, id, at).await;
        shown.map_err(|error| error.refusals().unwrap().0.iter().map(|refusal| refusal.code.as_str()).collect())
    }

    /// Keeps what is shown now; what was shown at the same instant before other acts is forgotten.
    async fn keep(&mut self) {
        let now = self.world.portal.now().await.unwrap().to_rfc3339();
        for place in 0..self.subscriptions.len() {
            let shown = self.show(self.subscriptions[place], None).await;
            self.shown.insert((now.clone(), place), shown);
        }
    }

    async fn travel_to(&mut self, instant: &str) {
        self.world.travel_to(instant).await;
        self.keep().await;
    }

    /// Asks for all that was shown once more.
    async fn assert_shown_again(&self) {
        for ((at, place), before) in &self.shown {
            let again = self.show(self.subscriptions[*place], Some(&at.replace("+00:00", "Z"))).await;
            assert_eq!(&again, before, "subscription {place} at {at}");
        }
    }
}

fn plan(base: &str, unit_price: &str, more: &str) -> String {
    format!(
        r#"{{"fees": [{{"kind": "setup", "amount": "9.99"}}, {{"kind": "recurring", "amount": "{base}"}},
                      {{"kind": "recurring", "amount": "7.30", "timing": "arrears"}},
                      {{"kind": "seats", "model": {{"kind": "per_unit", "unit_price": "10"}}}},
                      {{"kind": "early_termination", "amount": "50"}}],
             "charges": [{{"metric": "units", "model": {{"kind": "per_unit", "unit_price": "{unit_price}"}}}},
                         {{"metric": "users", "model": {{"kind": "per_unit", "unit_price": "2"}}}},
                         {{"metric": "disk", "model": {{"kind": "per_unit", "unit_price": "0.5"}}}},
                         {{"metric": "memory", "model": {{"kind": "per_unit", "unit_price": "3"}}}}],
             "term": {{"unit": "year", "count": "1", "auto_renew": true}}, {more}}}"#
    )
}

/// Who is in the long history.
struct Cast {
    /// Changed at once and later, seats and plan; late usage while it runs and after it ended with a refund.
    busy: SubscriptionId,
    /// Withdrawn, after an end was agreed already.
    wary: SubscriptionId,
    /// Signed long before it starts.
    early: SubscriptionId,
    /// Cancelled before it starts.
    never: SubscriptionId,
    /// Moved to another cycle.
    moved: SubscriptionId,
    /// Moved to another cycle at once, which breaks off a period, and back.
    hasty: SubscriptionId,
    monthly: RatePlanId,
    large: RatePlanId,
    weekly: RatePlanId,
}

async fn sign(diary: &mut Diary) -> Cast {
    let monthly = plan("31", "0.5", r#""refund_unused": true, "minimum_commitment": "80""#);
    let monthly = diary.world.plan("monthly", &monthly).await;
    let large = diary.world.plan("large", &plan("62", "0.3", r#""refund_unused": true"#)).await;
    let weekly = diary.world.plan("weekly", &plan("7", "0.7", r#""period": {"unit": "week", "count": "1"}"#)).await;
    let trial = plan("20", "1", r#""alignment": "anniversary", "trial_days": "10", "withdrawal_days": "30""#);
    let trial = diary.world.plan("trial", &trial).await;
    let busy = diary.subscribe(monthly, None, Some("1")).await;
    let wary = diary.subscribe(trial, None, Some("2")).await;
    let early = diary.subscribe(large, Some("2026-04-10"), Some("1")).await;
    let never = diary.subscribe(large, Some("2026-05-10"), Some("1")).await;
    let moved = diary.subscribe(large, None, Some("1")).await;
    let hasty = diary.subscribe(monthly, None, Some("2")).await;
    diary.keep().await;
    Cast { busy, wary, early, never, moved, hasty, monthly, large, weekly }
}

async fn march(diary: &mut Diary, cast: &Cast) {
    let Cast { busy, wary, never, moved, hasty, monthly, large, weekly, .. } = *cast;
    for (id, metric) in [(busy, "units"), (wary, "disk"), (moved, "memory"), (moved, "units"), (hasty, "memory")] {
        diary.tell(id, metric, "12.5", &["ann"], "NOW").await;
        diary.keep().await;
    }
    diary.travel_to("2026-03-09T10:00:00Z").await;
    diary.tell(busy, "users", "1", &["ann", "bob"], "NOW").await;
    diary.tell(busy, "disk", "40", &[""], "2026-03-05T10:00:00Z").await;
    diary.cancel(wary, Some("end_of_period"), None).await;
    diary.keep().await;
    diary.travel_to("2026-03-12T07:30:00Z").await;
    diary.change(busy, Some(large), None, "immediate").await;
    diary.keep().await;
    diary.tell(hasty, "units", "20", &[""], "NOW").await;
    diary.keep().await;
    diary.travel_to("2026-03-12T11:30:00Z").await;
    diary.change(hasty, Some(weekly), None, "immediate").await;
    diary.tell(hasty, "units", "30", &[""], "NOW").await;
    diary.tell(hasty, "units", "5", &[""], "2026-03-12T07:00:00Z").await;
    diary.change(busy, None, Some("3"), "immediate").await;
    diary.cancel(wary, Some("immediate"), None).await;
    diary.keep().await;
    diary.travel_to("2026-03-12T23:00:00Z").await;
    diary.tell(busy, "users", "1", &["bob", "cleo"], "NOW").await;
    diary.tell(busy, "units", "100", &[""], "NOW").await;
    diary.change(moved, Some(weekly), None, "end_of_period").await;
    diary.keep().await;
    diary.travel_to("2026-03-20T10:00:00Z").await;
    diary.change(busy, Some(monthly), Some("2"), "end_of_period").await;
    diary.cancel(never, None, None).await;
    diary.keep().await;
    diary.travel_to("2026-03-31T21:59:59.999999Z").await;
    diary.tell(busy, "memory", "4", &[""], "NOW").await;
    diary.keep().await;
}

async fn april(diary: &mut Diary, cast: &Cast) {
    let Cast { busy, early, moved, hasty, monthly, .. } = *cast;
    diary.travel_to("2026-03-31T22:00:00Z").await;
    diary.tell(hasty, "users", "1", &["ann"], "2026-03-11T10:00:00Z").await;
    diary.tell(busy, "units", "7", &[""], "2026-03-31T21:59:59Z").await;
    diary.tell(moved, "memory", "3", &[""], "2026-03-11T10:00:00Z").await;
    diary.keep().await;
    diary.travel_to("2026-04-05T22:00:00Z").await;
    diary.tell(moved, "units", "70", &[""], "2026-04-02T10:00:00Z").await;
    diary.tell(busy, "units", "-3", &[""], "2026-03-10T10:00:00Z").await;
    diary.keep().await;
    diary.travel_to("2026-04-08T10:00:00Z").await;
    diary.tell(busy, "users", "1", &["cleo", "dora"], "2026-03-03T10:00:00Z").await;
    diary.cancel(moved, None, Some("2026-04-22")).await;
    diary.keep().await;
    diary.travel_to("2026-04-09T12:00:00Z").await;
    diary.change(hasty, Some(monthly), Some("1"), "immediate").await;
    diary.tell(hasty, "memory", "7", &[""], "2026-03-12T08:00:00Z").await;
    diary.keep().await;
    diary.travel_to("2026-04-10T12:00:00Z").await;
    diary.cancel(busy, None, Some("2026-05-20")).await;
    diary.tell(early, "units", "1000", &[""], "NOW").await;
    diary.keep().await;
    diary.travel_to("2026-04-22T10:00:00Z").await;
}

async fn from_may_on(diary: &mut Diary, cast: &Cast) {
    let Cast { busy, moved, .. } = *cast;
    diary.travel_to("2026-05-02T10:00:00Z").await;
    diary.tell(moved, "memory", "2", &[""], "2026-03-15T10:00:00Z").await;
    diary.keep().await;
    diary.travel_to("2026-05-03T10:00:00Z").await;
    diary.tell(busy, "disk", "11", &[""], "2026-04-15T10:00:00Z").await;
    diary.cancel(busy, None, Some("2026-05-11")).await;
    diary.keep().await;
    for instant in [
        "2026-05-11T21:59:59Z",
        "2026-05-11T22:00:00Z",
        "2026-05-20T10:00:00Z",
        "2026-05-31T21:59:59Z",
        "2026-05-31T22:00:00Z",
        "2026-06-10T08:00:00Z",
    ] {
        diary.travel_to(instant).await;
        diary.tell(busy, "units", "5", &[""], "2026-04-29T10:00:00Z").await;
        diary.keep().await;
    }
    diary.travel_to("2026-06-30T22:00:00Z").await;
    diary.travel_to("2026-07-15T10:00:00Z").await;
    diary.tell(busy, "units", "-1", &[""], "2026-03-29T10:00:00Z").await;
    diary.keep().await;
    diary.travel_to("2026-09-01T10:00:00Z").await;
}

#[tokio::test]
async fn at_every_instant_of_a_long_history_it_is_what_was_shown_then() {
    let mut diary = Diary::begin("2026-03-02T09:00:00Z").await;
    let cast = sign(&mut diary).await;
    march(&mut diary, &cast).await;
    april(&mut diary, &cast).await;
    from_may_on(&mut diary, &cast).await;
    diary.assert_shown_again().await;
    diary.world.assert_sound().await;
}

/// What a change has to do that takes the place of a booked one: what was booked is kept with when it was given up.
#[tokio::test]
async fn a_booked_change_that_another_replaced_is_told_as_long_as_it_stood() {
    let mut diary = Diary::begin("2026-03-02T09:00:00Z").await;
    let small = diary.world.plan("small", r#"{"fees": [{"kind": "recurring", "amount": "31"}]}"#).await;
    let large = diary.world.plan("large", r#"{"fees": [{"kind": "recurring", "amount": "62"}]}"#).await;
    let id = diary.subscribe(small, None, None).await;
    diary.keep().await;
    diary.travel_to("2026-03-05T10:00:00Z").await;
    diary.change(id, Some(large), None, "end_of_period").await;
    diary.keep().await;
    diary.travel_to("2026-03-07T10:00:00Z").await;
    sqlx::query(SUPERSEDED)
        .bind(id.0)
        .bind(diary.world.portal.now().await.unwrap())
        .execute(&diary.world.portal.db)
        .await
        .unwrap();
    diary.keep().await;
    diary.travel_to("2026-04-05T10:00:00Z").await;
    let totals: Vec<String> = diary.shown.values().map(|shown| shown.as_ref().unwrap().total.to_string()).collect();
    assert_eq!(totals, ["31.00", "62.00", "31.00", "31.00"]);
    diary.assert_shown_again().await;
}

/// Gives up what is booked of a subscription.
const SUPERSEDED: &str = "
    WITH superseded AS (DELETE FROM subscription_phases WHERE subscription_id = $1 AND number > 1 RETURNING *)
    INSERT INTO superseded_phases (subscription_id, number, seller_id, rate_plan_id, seats, from_at, from_on, agreed_at,
                                   superseded_at)
    SELECT subscription_id, number, seller_id, rate_plan_id, seats, from_at, from_on, agreed_at, $2 FROM superseded";

#[tokio::test]
async fn the_schema_keeps_what_was_agreed() {
    let mut diary = Diary::begin("2026-03-02T09:00:00Z").await;
    let small = diary.world.plan("small", r#"{"fees": [{"kind": "recurring", "amount": "31"}]}"#).await;
    let large = diary.world.plan("large", r#"{"fees": [{"kind": "recurring", "amount": "62"}]}"#).await;
    let id = diary.subscribe(small, None, None).await;
    diary.change(id, Some(large), None, "immediate").await;
    diary.cancel(id, None, Some("2026-05-20")).await;
    let now = diary.world.portal.now().await.unwrap();
    for (statement, constraint) in [
        (
            "UPDATE subscription_phases SET seats = 3 WHERE subscription_id = $1 OR from_at > $2",
            "agreed_phase_is_final",
        ),
        ("DELETE FROM subscription_phases WHERE subscription_id = $1 OR from_at > $2", "agreed_phase_is_final"),
        (SUPERSEDED, "phase_that_began_is_not_superseded"),
        ("UPDATE subscriptions SET ends_on = NULL WHERE id = $1 OR signed_at > $2", "end_is_the_one_agreed_last"),
        ("UPDATE subscriptions SET ending = 'withdrawn' WHERE id = $1 OR signed_at > $2", "end_is_the_one_agreed_last"),
        ("DELETE FROM agreed_ends WHERE subscription_id = $1 OR agreed_at > $2", "agreed_ends_is_append_only"),
        (
            "DELETE FROM superseded_phases WHERE subscription_id = $1 OR agreed_at > $2",
            "superseded_phases_is_append_only",
        ),
        ("DELETE FROM corrected_usage WHERE subscription_id = $1 OR marked_at > $2", "corrected_usage_is_append_only"),
    ] {
        let refused = sqlx::query(statement).bind(id.0).bind(now).execute(&diary.world.portal.db).await.unwrap_err();
        assert_eq!(refused.as_database_error().unwrap().constraint(), Some(constraint), "{statement}");
    }
}

#[tokio::test]
async fn an_instant_to_come_is_seen_from_what_is_known_now() {
    let mut diary = Diary::begin("2026-03-02T09:00:00Z").await;
    let plan = r#"{"charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;
    let id = diary.subscribe(diary.world.plan("a", plan).await, None, None).await;
    diary.tell(id, "units", "3", &[""], "NOW").await;
    let total = async |at: &str| {
        diary.show(id, Some(at)).await.map(|invoice| (invoice.total.to_string(), invoice.issued_on.to_string()))
    };
    let shown = |total: &str, on: &str| Ok((total.to_owned(), on.to_owned()));
    assert_eq!(total("2026-03-31T21:59:59Z").await, shown("3.00", "2026-04-01"));
    assert_eq!(total("2026-03-31T22:00:00Z").await, shown("0.00", "2026-05-01"));
    assert_eq!(total("2026-03-02T09:00:00Z").await, shown("3.00", "2026-04-01"));
    assert_eq!(total("2026-03-02T08:59:59Z").await, Err(vec!["subscription.not_signed_yet"]));
}
