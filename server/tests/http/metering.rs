//! What sellers' software sends and is answered, to the letter.

use serde_json::{Value, json};

use crate::support::{Client, Marketplace, Subscription, per_unit};

const USAGE: &str = "/billing/metering/usage";

async fn metered() -> (Marketplace, Client, Subscription) {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let seller = marketplace.seller("A").await;
    let product = seller.product("files", &["UserMonth"]).await;
    let plan = seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let subscription = marketplace.buyer("B").await.subscribes_to(&plan).await;
    (marketplace, seller.client.clone(), subscription)
}

#[tokio::test]
async fn every_item_comes_back_as_it_was_sent() {
    let (marketplace, _, subscription) = metered().await;
    let body = r#"{
  "usage": [
    {
      "metric": "UserMonth",
      "quantity": 1,
      "timestamp": "NOW"
    },
    {"timestamp": "2026-11-22T10:30:00.5+01:00", "quantity": 1.50, "metric": "User\u004donth", "id": "a", "note": [1e40]},
    {"metric": "Pages", "quantity": 2, "timestamp": "NOW"}
  ]
}"#;
    let first = r#"{"consumed":[{
      "metric": "UserMonth",
      "quantity": 1,
      "timestamp": "NOW","at":"2026-11-22T10:00:00Z"},"#;
    let named = r#"{"timestamp": "2026-11-22T10:30:00.5+01:00", "quantity": 1.50, "metric": "User\u004donth", "id": "a", "note": [1e40],"at":"2026-11-22T09:30:00.500Z""#;
    let rejected = r#"],"rejected":[{"metric": "Pages", "quantity": 2, "timestamp": "NOW","at":"2026-11-22T10:00:00Z","code":"unknown_metric","detail":"This metric is not on the subscription's price list."}]}"#;
    assert_eq!(subscription.software.post_raw(USAGE, body).await.text, format!("{first}{named}}}{rejected}"));
    marketplace.travel_to("2026-11-22T11:00:00Z").await;
    let again = subscription.software.post_raw(USAGE, body).await.text;
    let (first, rejected) = (first.replace("10:00:00Z", "11:00:00Z"), rejected.replace("10:00:00Z", "11:00:00Z"));
    assert_eq!(again, format!("{first}{named},\"duplicate\":true}}{rejected}"));
    let repeated: Value = serde_json::from_str(&again).unwrap();
    assert_eq!(subscription.software.post(USAGE, json!({ "usage": repeated["consumed"] })).await.status, 200);
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn an_item_of_the_wrong_kind_does_not_spoil_the_others() {
    let (marketplace, _, subscription) = metered().await;
    let good = r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW"}"#;
    for (item, code) in [
        ("7", "unknown_metric"),
        ("null", "unknown_metric"),
        (r#"["UserMonth", 1, "NOW"]"#, "unknown_metric"),
        (r#"{"metric": ["UserMonth"], "quantity": 1, "timestamp": "NOW"}"#, "unknown_metric"),
        (r#"{"metric": "UserMonth", "quantity": {}, "timestamp": "NOW"}"#, "invalid_quantity"),
        (r#"{"metric": "UserMonth", "quantity": 1, "timestamp": 5}"#, "invalid_timestamp"),
        (r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "id": 5}"#, "invalid_id"),
        (r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "attributes": "eu"}"#, "missing_attribute"),
        (
            r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "attributes": {"a": "\u0000"}}"#,
            "missing_attribute",
        ),
        (r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "amount": "much"}"#, "missing_amount"),
        (r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "subscription_id": 5}"#, "unknown_subscription"),
        (r#"{"metric": "UserMonth", "quantity": 1e30, "timestamp": "NOW"}"#, "invalid_quantity"),
    ] {
        let answer = subscription.software.post_raw(USAGE, format!(r#"{{"usage": [{good}, {item}, {good}]}}"#)).await;
        assert_eq!(answer.status, 200, "{item}: {}", answer.text);
        assert_eq!(answer.json["rejected"][0]["code"], code, "{item}");
        assert_eq!(answer.json["consumed"].as_array().unwrap().len(), 2, "{item}");
    }
    marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_whole_report_is_refused_only_when_it_is_none_or_too_large() {
    let (_marketplace, seller, subscription) = metered().await;
    let software = &subscription.software;
    let seeds = "{\n  \"usage\": [\n    {\n      \"metric\": “UserMonth”,\n      \"quantity\": 1,\n      \"timestamp\": „NOW“\n    },\n  ]\n}";
    for malformed in [seeds, "", "[]", "{}", r#"{"usage": 5}"#, r#"{"usage": [{"metric": "UserMonth"},]}"#] {
        software.post_raw(USAGE, malformed.to_owned()).await.refused(400, &[("", "malformed")]);
    }
    let good = r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW"}"#;
    for (item, place) in [
        (r#"{"metric": "UserMonth", "metric": "UserMonth", "quantity": 1, "timestamp": "NOW"}"#, "/metric"),
        (
            r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "attributes": {"a": 1, "\u0061": 2}}"#,
            "/attributes/a",
        ),
        (r#"{"metric": "UserMonth", "quantity": 1, "timestamp": "NOW", "note": {}, "note": 1e999}"#, "/note"),
    ] {
        let place = format!("/usage/1{place}");
        let report = format!(r#"{{"usage": [{good}, {item}]}}"#);
        software.post_raw(USAGE, report).await.refused(400, &[(&*place, "malformed")]);
    }
    software.post_raw(USAGE, r#"{"usage": [], "usage": []}"#.to_owned()).await.refused(400, &[("", "malformed")]);
    let large = format!(r#"{{"usage": [{}]}}"#, " ".repeat(1024 * 1024));
    software.post_raw(USAGE, large).await.refused(413, &[("", "body_too_large")]);
    let many = format!(r#"{{"usage": [{}]}}"#, vec!["{}"; 1_001].join(","));
    software.post_raw(USAGE, many).await.refused(413, &[("", "too_many_items")]);
    assert_eq!(software.post(USAGE, json!({ "usage": [] })).await.ok(), json!({ "consumed": [], "rejected": [] }));
    for (client, status) in [(software.with_key("fnd_sub_wrong"), 401), (subscription.buyer.clone(), 403)] {
        assert_eq!(client.post(USAGE, json!({ "usage": [] })).await.status, status);
    }
    let item =
        json!({ "metric": "UserMonth", "quantity": "1", "timestamp": "NOW", "subscription_id": subscription.id });
    let answer = seller.post(USAGE, json!({ "usage": [item] })).await.ok();
    assert_eq!(answer["consumed"][0]["subscription_id"], json!(subscription.id));
}

/// A report copied from a document has curly quotes, and one written by hand a comma too many: both are told at their place.
#[tokio::test]
async fn a_report_that_is_no_json_is_told_where_and_what_to_do() {
    let marketplace = Marketplace::opens("2026-12-01T12:00:00Z").await;
    let seller = marketplace.seller("Orbital").await;
    for (body, told) in [
        ("{\"usage\": [\n  {“metric”: \"Pages\"}]}", "there is a curly quote (“) at line 2, column 4"),
        ("{\"usage\": [{\"metric\": \"Pages\"},]}", "a comma at line 1, column 31 has nothing after it"),
    ] {
        let answer = seller.post_raw("/billing/metering/usage", body.to_owned()).await;
        let text = answer.text.clone();
        answer.refused(400, &[("", "malformed")]);
        assert!(text.contains(told), "{text}");
    }
}

#[tokio::test]
async fn whoever_reports_usage_is_told_in_their_own_language_what_is_wrong() {
    let marketplace = Marketplace::opens("2026-12-01T12:00:00Z").await;
    let seller = marketplace.seller("Orbital").await.with("accept-language", "de");
    let answer = seller.post_raw("/billing/metering/usage", "{“usage”: []}".to_owned()).await;
    let text = answer.text.clone();
    answer.refused(400, &[("", "malformed")]);
    assert!(text.contains("in Zeile 1, Spalte 2 steht ein typografisches Anführungszeichen"), "{text}");
    let item = json!({ "metric": "UserMonth", "quantity": "1", "timestamp": "NOW", "subscription_id": "sub_0" });
    let answer = seller.post("/billing/metering/usage", json!({ "usage": [item] })).await.ok();
    assert_eq!(
        answer["rejected"][0]["detail"],
        words::rejected::detail(domain::usage::Rejection::UnknownSubscription, domain::locale::Locale::De),
        "{answer}"
    );
}
