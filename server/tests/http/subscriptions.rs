//! Buying, changing, cancelling, and what a subscription entitles to.

use serde_json::{Value, json};

use crate::support::{Marketplace, per_unit, recurring, text};

const OPENING: &str = "2026-03-10T09:00:00Z";

#[tokio::test]
async fn a_buyer_subscribes_and_gets_a_key_for_its_usage() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let view = &subscription.view;
    assert_eq!(
        (view["status"].as_str(), view["starts_on"].as_str(), view["bought_by"].as_str()),
        (Some("active"), Some("2026-03-10"), Some("buyer"))
    );
    assert_eq!(view["period"], json!({ "from": "2026-03-10", "to": "2026-03-31" }));
    assert_eq!(view["next_invoice_on"], "2026-04-01");
    for party in [&buyer.client, &seller.client, &marketplace.operator(), &subscription.software] {
        assert_eq!(party.get(&subscription.path("")).await.ok()["id"], subscription.id.as_str());
        assert_eq!(party.get(&subscription.path("/entitlements")).await.ok()["active"], true);
    }
    let another = seller.post(&subscription.path("/api-keys"), json!({})).await.created();
    marketplace.with_key(&text(&another["api_key"])).get(&subscription.path("")).await.ok();
}

#[tokio::test]
async fn a_review_says_what_is_due_and_places_no_order() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("31.00")).await;
    let answer = buyer.post("/api/v1/subscriptions?dry_run=true", json!({ "rate_plan_id": plan })).await.ok();
    assert_eq!(
        (answer["first_invoice"]["total"].as_str(), answer["next_invoice_on"].as_str()),
        (Some("22.00"), Some("2026-04-01"))
    );
    assert_eq!(buyer.get("/api/v1/subscriptions").await.ok()["items"], json!([]));
    assert_eq!(buyer.get("/api/v1/invoices").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn the_operator_buys_a_private_plan_on_behalf_of_a_buyer_and_waives_the_setup_fee() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let terms = json!({ "visibility": "private", "fees": [{ "kind": "setup", "amount": "500" }, { "kind": "recurring", "amount": "31.00" }] });
    let plan = seller.published(&product, terms).await;
    buyer
        .post("/api/v1/subscriptions", json!({ "rate_plan_id": plan }))
        .await
        .refused(404, &[("/rate_plan_id", "not_found")]);
    let order = json!({ "rate_plan_id": plan, "buyer_id": buyer.id, "waive_setup_fee": true });
    let bought = marketplace.operator().post("/api/v1/subscriptions", order).await.created();
    let listed = buyer.get("/api/v1/subscriptions").await.ok()["items"][0].clone();
    assert_eq!((listed["bought_by"].as_str(), listed["setup_fee"].as_str()), (Some("operator"), Some("waived")));
    assert_eq!(listed["id"], bought["id"]);
    let invoice = buyer.get("/api/v1/invoices").await.ok()["items"][0].clone();
    assert_eq!((invoice["total"].as_str(), invoice["lines"].as_array().unwrap().len()), (Some("22.00"), 1));
    buyer.get(&format!("/api/v1/rate-plans/{plan}")).await.ok();
}

#[tokio::test]
async fn an_order_is_refused_with_every_reason() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("31.00")).await;
    let draft = seller.draft(&product, json!({ "key": "draft" })).await;
    let order = |more: serde_json::Value| {
        let mut order = json!({ "rate_plan_id": plan });
        order.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        order
    };
    for (wrong, status, faults) in [
        (json!({}), 422, vec![("/rate_plan_id", "required")]),
        (json!({ "rate_plan_id": "plan_1" }), 404, vec![("/rate_plan_id", "not_found")]),
        (json!({ "rate_plan_id": draft }), 404, vec![("/rate_plan_id", "not_found")]),
        (order(json!({ "starts_on": "2026-03-09" })), 422, vec![("/starts_on", "dates.in_the_past")]),
        (order(json!({ "starts_on": "2036-03-09" })), 422, vec![("/starts_on", "dates.too_far_ahead")]),
        (order(json!({ "starts_on": "2026-02-30" })), 422, vec![("/starts_on", "day.invalid")]),
        (order(json!({ "buyer_id": seller.id })), 404, vec![("/buyer_id", "not_found")]),
        (
            order(json!({ "starts_on": "x", "seats": 3, "waive_setup_fee": true })),
            422,
            vec![
                ("/starts_on", "day.invalid"),
                ("/seats", "seats.not_priced"),
                ("/waive_setup_fee", "setup_fee.not_waivable"),
            ],
        ),
    ] {
        buyer.post("/api/v1/subscriptions", wrong).await.refused(status, &faults);
    }
    marketplace
        .operator()
        .post("/api/v1/subscriptions", order(json!({})))
        .await
        .refused(422, &[("/buyer_id", "buyer.required")]);
    assert_eq!(buyer.get("/api/v1/subscriptions").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn a_rehearsed_change_says_the_same_lines_and_changes_nothing() {
    let marketplace = Marketplace::opens("2025-03-01T08:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = |key: &str, amount: &str| json!({ "key": key, "fees": [{ "kind": "recurring", "amount": amount }] });
    let small = seller.published(&product, plan("small", "10.00")).await;
    let large = seller.published(&product, plan("large", "20.00")).await;
    let subscription = buyer.subscribes_to(&small).await;
    marketplace.travel_to("2025-03-15T12:00:00Z").await;
    let change = json!({ "rate_plan_id": large });
    let rehearsed = buyer.post(&subscription.path("/change?dry_run=true"), change.clone()).await.ok();
    assert_eq!(rehearsed["invoice"]["total"], "5.49");
    assert_eq!(buyer.get(&subscription.path("")).await.ok()["rate_plan_id"], small.as_str());
    assert_eq!(subscription.invoices().await.len(), 1);
    let changed = buyer.post(&subscription.path("/change"), change.clone()).await.ok();
    assert_eq!(changed["invoice"]["lines"], rehearsed["invoice"]["lines"]);
    assert_eq!(buyer.get(&subscription.path("")).await.ok()["rate_plan_id"], large.as_str());
    buyer.post(&subscription.path("/change"), change).await.refused(422, &[("", "subscription.unchanged")]);
    let down = buyer.post(&subscription.path("/change"), json!({ "rate_plan_id": small })).await.ok();
    assert_eq!((down["effective_on"].as_str(), &down["invoice"]), (Some("2025-04-01"), &json!(null)));
    let given_up = buyer.post(&subscription.path("/change"), json!({ "rate_plan_id": large })).await.ok();
    assert_eq!((given_up["effective_on"].as_str(), &given_up["invoice"]), (Some("2025-04-01"), &json!(null)));
    buyer
        .post(&subscription.path("/change"), json!({ "rate_plan_id": large }))
        .await
        .refused(422, &[("", "subscription.unchanged")]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn nobody_buys_for_a_buyer_what_does_not_address_it() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer, other) =
        (marketplace.seller("S").await, marketplace.buyer("B").await, marketplace.buyer("O").await);
    let product = seller.product("p", &[]).await;
    let fees = json!([{ "kind": "recurring", "amount": "31.00" }]);
    let plan = |key: &str, more: serde_json::Value| {
        let mut plan = json!({ "key": key, "fees": fees });
        plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        plan
    };
    let its_own = json!({ "visibility": "private", "audience": { "kind": "buyer", "buyer_id": buyer.id } });
    let its_own = seller.published(&product, plan("own", its_own)).await;
    let schools = json!({ "audience": { "kind": "category", "category": "schools" } });
    let schools = seller.published(&product, plan("schools", schools)).await;
    let public = seller.published(&product, plan("public", json!({}))).await;
    let operator = marketplace.operator();
    for unaddressed in [&its_own, &schools] {
        let order = json!({ "rate_plan_id": unaddressed, "buyer_id": other.id });
        operator.post("/api/v1/subscriptions", order).await.refused(404, &[("/rate_plan_id", "not_found")]);
    }
    operator.post("/api/v1/subscriptions", json!({ "rate_plan_id": its_own, "buyer_id": buyer.id })).await.created();
    let subscription = other.subscribes_to(&public).await;
    let change = json!({ "rate_plan_id": its_own });
    operator.post(&subscription.path("/change"), change).await.refused(404, &[("/rate_plan_id", "not_found")]);
    assert_eq!(other.get("/api/v1/subscriptions").await.ok()["items"].as_array().unwrap().len(), 1);
}

/// A seller's plan, a buyer's id that was told, and whatever else is named: nothing of it binds the buyer.
#[tokio::test]
async fn a_seller_alone_binds_nobody() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    marketplace.enter_card(&buyer, "4242424242424242").await;
    let fees = json!([{ "kind": "setup", "amount": "7777.00" }]);
    let audience = json!({ "kind": "buyer", "buyer_id": buyer.id });
    let hidden = json!({ "key": "own", "visibility": "private", "audience": audience, "fees": fees });
    let hidden = seller.published(&product, hidden).await;
    let public = seller.published(&product, json!({ "key": "public", "fees": fees })).await;
    buyer.subscribes_to(&public).await;
    let nobody = "buy_01990000000070008000000000000001";
    for plan in [&hidden, &public] {
        for named in [json!(buyer.id), json!(nobody), json!(seller.id), json!(null)] {
            for rehearsal in ["", "?dry_run=true"] {
                let order = json!({ "rate_plan_id": plan, "buyer_id": named, "waive_setup_fee": true });
                let answer = seller.post(&format!("/api/v1/subscriptions{rehearsal}"), order).await;
                answer.refused(403, &[("/buyer_id", "buyer_has_not_agreed")]);
            }
        }
    }
    assert_eq!(buyer.get("/api/v1/subscriptions").await.ok()["items"].as_array().unwrap().len(), 1);
    marketplace.travel_to("2026-05-01").await;
    assert_eq!(buyer.get("/api/v1/invoices").await.ok()["items"].as_array().unwrap().len(), 1);
    marketplace.assert_sound().await;
}

/// Whether an address is somebody's cannot be told from a plan that addresses it.
#[tokio::test]
async fn a_plan_for_an_address_keeps_the_address_and_is_for_whoever_has_it() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &[]).await;
    let known = marketplace.buyer_of(json!({ "name": "K", "country": "DE", "email": "Known@example.com" })).await;
    let other = marketplace.buyer("O").await;
    let mut plans = Vec::new();
    for (key, email) in [("known", "known@example.com"), ("nobody", "Nobody@example.com")] {
        let audience = json!({ "kind": "person", "email": email });
        let fees = json!([{ "kind": "recurring", "amount": "9.00" }]);
        let plan = seller.published(&product, json!({ "key": key, "audience": audience, "fees": fees })).await;
        let view = seller.get(&format!("/api/v1/rate-plans/{plan}")).await.ok();
        assert_eq!(view["audience"], json!({ "kind": "person", "email": email.to_lowercase() }));
        plans.push(plan);
    }
    known.get(&format!("/api/v1/rate-plans/{}", plans[0])).await.ok();
    known.subscribes_to(&plans[0]).await;
    for (buyer, plan) in [(&known, &plans[1]), (&other, &plans[0]), (&other, &plans[1])] {
        buyer.get(&format!("/api/v1/rate-plans/{plan}")).await.refused(404, &[("", "not_found")]);
        let order = json!({ "rate_plan_id": plan });
        buyer.post("/api/v1/subscriptions", order).await.refused(404, &[("/rate_plan_id", "not_found")]);
    }
    let later = marketplace.buyer_of(json!({ "name": "L", "country": "DE", "email": "nobody@example.com" })).await;
    later.subscribes_to(&plans[1]).await;
    let audience = json!({ "key": "x", "name": { "en": "X" }, "currency": "EUR", "audience": { "kind": "person", "email": "no address" } });
    let refused = seller.post(&format!("/api/v1/products/{product}/rate-plans"), audience).await;
    refused.refused(422, &[("/audience/email", "email.invalid")]);
}

#[tokio::test]
async fn a_change_reviewed_on_another_day_is_looked_at_again() {
    let marketplace = Marketplace::opens("2025-03-01T08:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = |key: &str, amount: &str| json!({ "key": key, "fees": [{ "kind": "recurring", "amount": amount }] });
    let small = seller.published(&product, plan("small", "10.00")).await;
    let large = seller.published(&product, plan("large", "20.00")).await;
    let subscription = buyer.subscribes_to(&small).await;
    marketplace.travel_to("2025-03-15T12:00:00Z").await;
    let rehearsed = buyer.post(&subscription.path("/change?dry_run=true"), json!({ "rate_plan_id": large })).await.ok();
    assert_eq!(
        (&rehearsed["invoice"]["number"], rehearsed["invoice"]["status"].as_str()),
        (&json!(null), Some("draft"))
    );
    let change = json!({ "rate_plan_id": large, "effective_on": rehearsed["effective_on"] });
    marketplace.travel_to("2025-03-16T12:00:00Z").await;
    buyer
        .post(&subscription.path("/change"), change)
        .await
        .refused(422, &[("/effective_on", "subscription.change_day")]);
    let ending = json!({ "ends_on": "2025-03-20" });
    buyer.post(&subscription.path("/cancel"), ending).await.ok();
    let too_late = json!({ "rate_plan_id": large, "when": "end_of_period" });
    buyer.post(&subscription.path("/change"), too_late).await.refused(422, &[("/when", "subscription.ended")]);
    let changed = buyer.post(&subscription.path("/change"), json!({ "rate_plan_id": large })).await.ok();
    assert_eq!(changed["effective_on"], "2025-03-16");
    assert_eq!(subscription.invoices().await.len(), 2);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn cancelling_ends_the_service_with_the_period() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    subscription.uses("UserMonth", 4).await;
    let rehearsed = buyer.post(&subscription.path("/cancel?dry_run=true"), json!({})).await.ok();
    assert_eq!(
        (rehearsed["last_day"].as_str(), rehearsed["final_invoice"]["total"].as_str()),
        (Some("2026-03-31"), Some("10.00"))
    );
    assert_eq!(buyer.get(&subscription.path("")).await.ok()["ends_on"], json!(null));
    buyer
        .post(&subscription.path("/cancel"), json!({ "ends_on": "2026-03-09" }))
        .await
        .refused(422, &[("/ends_on", "dates.in_the_past")]);
    buyer
        .post(&subscription.path("/cancel"), json!({ "when": "later" }))
        .await
        .refused(422, &[("/when", "choice.unknown")]);
    buyer.post(&subscription.path("/cancel"), json!({ "when": "end_of_period" })).await.ok();
    marketplace.travel_to("2026-04-02").await;
    let ended = buyer.get(&subscription.path("")).await.ok();
    assert_eq!((ended["status"].as_str(), &ended["next_invoice_on"]), (Some("ended"), &json!(null)));
    assert_eq!(subscription.software.get(&subscription.path("/entitlements")).await.ok()["active"], false);
    assert_eq!(subscription.uses("UserMonth", 1).await["rejected"][0]["code"], "ended");
    assert_eq!(subscription.latest_invoice().await.0["total"], "10.00");
    buyer.post(&subscription.path("/cancel"), json!({})).await.refused(422, &[("", "subscription.ended")]);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_subscription_of_the_future_waits() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let subscription = buyer.subscribes(json!({ "rate_plan_id": plan, "starts_on": "2026-04-01" })).await;
    assert_eq!(subscription.view["status"], "scheduled");
    assert_eq!(subscription.software.get(&subscription.path("/entitlements")).await.ok()["active"], false);
    assert_eq!(subscription.uses("UserMonth", 1).await["rejected"][0]["code"], "not_started");
    // Midnight in Berlin.
    marketplace.travel_to("2026-03-31T21:59:59Z").await;
    assert_eq!(subscription.uses("UserMonth", 1).await["rejected"][0]["code"], "not_started");
    marketplace.travel_to("2026-03-31T22:00:00Z").await;
    assert_eq!(subscription.uses("UserMonth", 1).await["consumed"].as_array().unwrap().len(), 1);
    assert_eq!(buyer.get(&subscription.path("")).await.ok()["status"], "active");
}

#[tokio::test]
async fn usage_is_shown_as_it_happens() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    subscription.uses("UserMonth", 3).await;
    marketplace.travel_to("2026-03-12T10:00:00Z").await;
    subscription.uses("UserMonth", "1.5").await;
    let usage = seller.get(&subscription.path("/usage")).await.ok();
    let metric = &usage["metrics"][0];
    assert_eq!((metric["quantity"].as_str(), metric["events"].as_i64()), (Some("4.5"), Some(2)));
    assert_eq!(
        metric["by_day"],
        json!([{ "day": "2026-03-10", "quantity": "3" }, { "day": "2026-03-11", "quantity": "0" }, { "day": "2026-03-12", "quantity": "1.5" }])
    );
    assert_eq!(usage["last_event_at"], "2026-03-12T10:00:00Z");
}

#[tokio::test]
async fn a_cancellation_says_whether_anything_is_owed() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let seller = marketplace.seller("Seller").await;
    let buyer = marketplace.buyer("Buyer").await;
    let product = seller.product("p", &["UserMonth"]).await;
    let mut terms = per_unit("UserMonth", "2.50");
    terms["fees"] = json!([{ "kind": "recurring", "amount": "31.00" }]);
    terms["withdrawal_days"] = json!(14);
    let plan = seller.published(&product, terms).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let rehearsed = async |body: Value| {
        let answer = buyer.post(&subscription.path("/cancel?dry_run=true"), body).await.ok();
        let total = answer["final_invoice"]["total"].as_str().unwrap_or("nothing");
        (text(&answer["last_day"]), text(&answer["ending"]), total.to_owned())
    };
    let expected = |last: &str, ending: &str, total: &str| (last.to_owned(), ending.to_owned(), total.to_owned());
    assert_eq!(rehearsed(json!({})).await, expected("2026-03-10", "withdrawn", "-22.00"));
    assert_eq!(rehearsed(json!({ "ends_on": "2026-03-24" })).await, expected("2026-03-24", "ordinary", "nothing"));
    assert_eq!(rehearsed(json!({ "ends_on": "2026-03-25" })).await, expected("2026-03-25", "ordinary", "nothing"));
    marketplace.travel_to("2026-03-25").await;
    assert_eq!(rehearsed(json!({})).await, expected("2026-03-31", "ordinary", "nothing"));
}
