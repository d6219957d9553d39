//! What opens the portal, and how it is closed again: keys, passwords, sessions.

use domain::ids::UserId;
use serde_json::json;
use service::accounts;

use crate::support::{Client, Marketplace, recurring, text};

const OPENING: &str = "2026-03-10T09:00:00Z";
const PASSWORD: &str = "lagoon-arches-ledger";

fn visitor(marketplace: &Marketplace) -> Client {
    marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin")
}

async fn olivia(marketplace: &Marketplace) -> UserId {
    accounts::create_operator_user(&marketplace.portal, "Olivia", "olivia@example.com", PASSWORD).await.unwrap()
}

/// A browser in which Olivia signs in, with its cookies.
async fn signs_in(marketplace: &Marketplace, agent: &str, password: &str) -> Client {
    let url = app::form::post_to::<app::server_fns::auth::SignIn>();
    let visitor = visitor(marketplace).with("user-agent", agent);
    let answer = visitor.post_form(url, &[("email", "olivia@example.com"), ("password", password)]).await;
    assert_eq!(answer.header("location"), "/admin", "{}", answer.text);
    let cookies = answer.headers.get_all("set-cookie").iter();
    let cookies: Vec<&str> = cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next()).collect();
    assert!(cookies.iter().any(|cookie| cookie.starts_with("device=")), "{cookies:?}");
    visitor.with("cookie", &cookies.join("; "))
}

/// B85: every kind of key is listed, revoked, and refused from that moment on.
#[tokio::test]
async fn a_key_of_a_subscription_is_listed_and_revoked_by_each_party() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("10.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let keys = subscription.path("/api-keys");
    let nothing = json!({ "usage": [] });
    for party in [&seller.client, &buyer.client, &marketplace.operator()] {
        let issued = party.post(&keys, json!({ "name": "build server" })).await.created();
        let software = marketplace.with_key(&text(&issued["api_key"]));
        software.post("/billing/metering/usage", nothing.clone()).await.ok();
        let listed = party.get(&keys).await.ok()["items"].clone();
        assert_eq!((&listed[0]["id"], &listed[0]["name"]), (&issued["id"], &json!("build server")));
        assert!(!listed.to_string().contains(issued["api_key"].as_str().unwrap()));
        party.delete(&format!("{keys}/{}", text(&issued["id"]))).await.gone();
        software.post("/billing/metering/usage", nothing.clone()).await.refused(401, &[("", "unauthenticated")]);
    }
    let first = text(&buyer.get(&keys).await.ok()["items"].as_array().unwrap().last().unwrap()["id"]);
    subscription.software.get(&keys).await.refused(403, &[("", "not_allowed")]);
    seller.delete(&format!("{keys}/{first}")).await.gone();
    subscription.software.post("/billing/metering/usage", nothing).await.refused(401, &[("", "unauthenticated")]);
    for _ in 0..20 {
        seller.post(&keys, json!({})).await.created();
    }
    seller.post(&keys, json!({})).await.refused(413, &[("", "too_many_items")]);
}

#[tokio::test]
async fn the_last_key_of_an_organization_is_replaced_by_the_operator() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let operator = marketplace.operator();
    for (party, path) in [(&seller, "sellers"), (&buyer, "buyers")] {
        let own = text(&party.get("/api/v1/api-keys").await.ok()["items"][0]["id"]);
        party.delete(&format!("/api/v1/api-keys/{own}")).await.gone();
        party.get("/api/v1/profile").await.refused(401, &[("", "unauthenticated")]);
        let keys = format!("/api/v1/{path}/{}/api-keys", party.id);
        let issued = operator.post(&keys, json!({ "name": "again" })).await.created();
        marketplace.with_key(&text(&issued["api_key"])).get("/api/v1/profile").await.ok();
        assert_eq!(operator.get(&keys).await.ok()["items"].as_array().unwrap().len(), 2);
        operator.delete(&format!("{keys}/{}", text(&issued["id"]))).await.gone();
    }
}

#[tokio::test]
async fn everybody_changes_their_password_and_sees_and_ends_their_sessions() {
    let marketplace = Marketplace::opens(OPENING).await;
    olivia(&marketplace).await;
    let laptop = signs_in(&marketplace, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", PASSWORD).await;
    let phone = signs_in(&marketplace, "Mozilla/5.0 (iPhone) Safari/604.1", PASSWORD).await;
    let page = laptop.get("/admin/security").await.text;
    assert!(page.contains("Firefox, Linux") && page.contains("Safari, iPhone"), "{page}");

    let url = app::form::post_to::<app::server_fns::credentials::ChangePassword>();
    let fields = |now| [("password_now", now), ("password_new", "another fine lagoon"), ("back", "/admin/security")];
    laptop.post_form(url, &fields("wrong")).await;
    let refused = laptop.get("/admin/security").await.text;
    assert!(refused.contains("This is not your current password."), "{refused}");
    assert!(!refused.contains("another fine lagoon"), "{refused}");
    let changed = laptop.post_form(url, &fields(PASSWORD)).await;
    assert_eq!(changed.header("location"), "/admin/security", "{}", changed.text);
    assert_eq!(laptop.get("/admin").await.status, 200);
    assert!(phone.get("/admin").await.header("location").starts_with("/sign-in"));

    let phone = signs_in(&marketplace, "Mozilla/5.0 (iPhone) Safari/604.1", "another fine lagoon").await;
    let others = app::form::post_to::<app::server_fns::credentials::EndOtherSessions>();
    laptop.post_form(others, &[]).await;
    assert!(phone.get("/admin").await.header("location").starts_with("/sign-in"));
    assert_eq!(laptop.get("/admin").await.status, 200);
}

#[tokio::test]
async fn what_software_bought_names_its_organization() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("Nordlicht").await);
    let product = seller.product("p", &[]).await;
    let plan = seller.published(&product, recurring("10.00")).await;
    let own = buyer.subscribes_to(&plan).await;
    assert_eq!(own.view["bought_by_name"], "Nordlicht");
    let order = json!({ "rate_plan_id": plan, "buyer_id": buyer.id });
    let bought = marketplace.operator().post("/api/v1/subscriptions", order).await.created();
    assert_eq!((&bought["bought_by"], &bought["bought_by_name"]), (&json!("operator"), &json!("Fondaco")));
}
