//! Who may call what: every call of the contract, for every role, also against another tenant's things. What an outsider
//! asks for does not exist (404); what is not for a role is not allowed (403); `in` means that the call was let in,
//! whatever came of it.

use std::collections::BTreeSet;
use std::fmt::Write;

use axum::http::Method;
use expect_test::expect;
use serde_json::{Value, json};

use crate::support::{Client, Marketplace, per_unit, text};

/// Calls with bodies that change nothing, in the order of the contract. `{…}` stands for things of the first seller and
/// the first buyer.
const CALLS: &[(&str, &str)] = &[
    ("POST /billing/metering/usage", r#"{"usage": []}"#),
    ("GET /api/v1/api-keys", ""),
    ("POST /api/v1/api-keys", r#"{"name": ""}"#),
    ("DELETE /api/v1/api-keys/{key}", ""),
    ("GET /api/v1/buyers", ""),
    ("POST /api/v1/buyers", "{}"),
    ("GET /api/v1/buyers/{buyer}", ""),
    ("GET /api/v1/buyers/{buyer}/api-keys", ""),
    ("POST /api/v1/buyers/{buyer}/api-keys", r#"{"name": ""}"#),
    ("DELETE /api/v1/buyers/{buyer}/api-keys/{key}", ""),
    ("GET /api/v1/buyers/{buyer}/balance", ""),
    ("PUT /api/v1/buyers/{buyer}/categories", r#"{"categories": ["Ghosts"]}"#),
    ("GET /api/v1/categories", ""),
    ("POST /api/v1/categories", "{}"),
    ("DELETE /api/v1/categories/{category}", ""),
    ("GET /api/v1/clock", ""),
    ("POST /api/v1/clock", r#"{"now": "never"}"#),
    ("GET /api/v1/earnings", ""),
    ("GET /api/v1/invoice-runs", ""),
    ("POST /api/v1/invoice-runs", ""),
    ("GET /api/v1/invoice-runs/{run}", ""),
    ("GET /api/v1/invoices", ""),
    ("GET /api/v1/invoices/{invoice}", ""),
    ("GET /api/v1/invoices/{invoice}/lines/{line}/explain", ""),
    ("POST /api/v1/invoices/{invoice}/pay", ""),
    ("GET /api/v1/invoices/{invoice}/payments", ""),
    ("POST /api/v1/invoices/{invoice}/payments", "{}"),
    ("GET /api/v1/invoices/{invoice}/recompute", ""),
    ("GET /api/v1/ledger/accounts", ""),
    ("GET /api/v1/ledger/transactions", ""),
    ("GET /api/v1/marketplace", ""),
    ("PATCH /api/v1/marketplace", "{}"),
    ("GET /api/v1/marketplace/figures", ""),
    ("PUT /api/v1/metrics/{metric}", "{}"),
    ("DELETE /api/v1/metrics/{metric}", ""),
    ("GET /api/v1/payment-method", ""),
    ("POST /api/v1/payment-method", r#"{"return_to": "elsewhere"}"#),
    ("DELETE /api/v1/payment-method", ""),
    ("GET /api/v1/payments", ""),
    ("POST /api/v1/payments/{payment}/cancel", ""),
    ("POST /api/v1/payments/{payment}/reverse", "{}"),
    ("GET /api/v1/products", ""),
    ("POST /api/v1/products", "{}"),
    ("GET /api/v1/products/{product}", ""),
    ("PUT /api/v1/products/{product}", "{}"),
    ("GET /api/v1/products/{product}/metrics", ""),
    ("POST /api/v1/products/{product}/metrics", "{}"),
    ("PUT /api/v1/products/{product}/price-display", r#"{"kind": "from_metrics", "note": {}}"#),
    ("PUT /api/v1/products/{product}/plan-order", r#"{"keys": ["nothing"]}"#),
    ("GET /api/v1/products/{product}/rate-plans", ""),
    ("POST /api/v1/products/{product}/rate-plans", "{}"),
    ("GET /api/v1/profile", ""),
    ("PUT /api/v1/profile", "{}"),
    ("GET /api/v1/rate-plans/{draft}", ""),
    ("GET /api/v1/rate-plans/{plan}", ""),
    ("PUT /api/v1/rate-plans/{plan}", "{}"),
    ("PATCH /api/v1/rate-plans/{plan}", r#"{"effective_until": "never"}"#),
    ("DELETE /api/v1/rate-plans/{plan}", ""),
    ("POST /api/v1/rate-plans/{plan}/calculate", "{}"),
    ("POST /api/v1/rate-plans/{draft}/calculate", "{}"),
    ("POST /api/v1/rate-plans/{draft}/new-version", ""),
    ("POST /api/v1/rate-plans/{plan}/publish", ""),
    ("GET /api/v1/rate-plans/{draft}/publishable", ""),
    ("GET /api/v1/sellers", ""),
    ("POST /api/v1/sellers", "{}"),
    ("GET /api/v1/sellers/{seller}", ""),
    ("GET /api/v1/sellers/{seller}/api-keys", ""),
    ("POST /api/v1/sellers/{seller}/api-keys", r#"{"name": ""}"#),
    ("DELETE /api/v1/sellers/{seller}/api-keys/{key}", ""),
    ("GET /api/v1/store", ""),
    ("GET /api/v1/store/{product}", ""),
    ("GET /api/v1/subscriptions", ""),
    ("POST /api/v1/subscriptions", r#"{"rate_plan_id": "{plan}", "starts_on": "never"}"#),
    ("GET /api/v1/subscriptions/{subscription}", ""),
    ("GET /api/v1/subscriptions/{subscription}/api-keys", ""),
    ("POST /api/v1/subscriptions/{subscription}/api-keys", r#"{"name": "a\nb"}"#),
    ("DELETE /api/v1/subscriptions/{subscription}/api-keys/{key}", ""),
    ("POST /api/v1/subscriptions/{subscription}/cancel", r#"{"when": "never"}"#),
    ("POST /api/v1/subscriptions/{subscription}/change", r#"{"seats": "many"}"#),
    ("GET /api/v1/subscriptions/{subscription}/entitlements", ""),
    ("GET /api/v1/subscriptions/{subscription}/invoice-preview", ""),
    ("POST /api/v1/subscriptions/{subscription}/keep", ""),
    ("GET /api/v1/subscriptions/{subscription}/usage", ""),
    ("GET /api/v1/subscriptions/{subscription}/usage/{counted}/values", ""),
    ("GET /api/v1/tax-rates", ""),
    ("POST /api/v1/tax-rates", "{}"),
    ("GET /api/v1/tax-rates/changes", ""),
    ("DELETE /api/v1/tax-rates/{country}/{first_day}", ""),
    ("GET /api/v1/dead-work", ""),
    ("POST /api/v1/dead-work/{work}/retry", ""),
];

struct Scene {
    roles: Vec<(&'static str, Client)>,
    names: Vec<(&'static str, String)>,
    _marketplace: Marketplace,
}

async fn scene() -> Scene {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (seller, rival) = (marketplace.seller("Seller").await, marketplace.seller("Rival").await);
    let (buyer, other) = (marketplace.buyer("Buyer").await, marketplace.buyer("Other").await);
    let product = seller.product("p", &["UserMonth"]).await;
    let counted = json!({ "key": "ActiveUser", "name": { "en": "Active users" }, "aggregation": "unique_count", "attribute": "user" });
    seller.post(&format!("/api/v1/products/{product}/metrics"), counted).await.created();
    let mut terms = per_unit("UserMonth", "2.50");
    terms["fees"] = json!([{ "kind": "recurring", "amount": "9.00" }]);
    let plan = seller.published(&product, terms.clone()).await;
    terms["key"] = json!("draft");
    let draft = seller.draft(&product, terms.clone()).await;
    let subscription = buyer.subscribes_to(&plan).await;
    let elsewhere = rival.product("p", &["UserMonth"]).await;
    let rivals_plan = rival.published(&elsewhere, terms).await;
    let rivals = other.subscribes_to(&rivals_plan).await;
    marketplace.travel_to("2026-04-01").await;
    let operator = marketplace.operator();
    let first = async |client: &Client, path: &str| text(&client.get(path).await.ok()["items"][0]["id"]);
    // The metric that was defined first: it is on a plan and cannot be removed.
    let metrics = format!("/api/v1/products/{product}/metrics");
    let later = text(&seller.get(&format!("{metrics}?limit=1")).await.ok()["next"]);
    let invoice = first(&buyer, "/api/v1/invoices").await;
    let transfer = json!({ "amount": "1.00" });
    let payment = operator.post(&format!("/api/v1/invoices/{invoice}/payments"), transfer).await.created();
    // In use and begun: neither can be removed.
    operator.put(&format!("/api/v1/buyers/{}/categories", other.id), json!({ "categories": ["Towns"] })).await.ok();
    let rate = json!({ "country": "FR", "percent": "20", "effective_from": "2026-01-01" });
    operator.post("/api/v1/tax-rates", rate).await.created();
    let names = vec![
        ("{category}", "Towns".to_owned()),
        ("{country}", "FR".to_owned()),
        ("{first_day}", "2026-01-01".to_owned()),
        ("{payment}", text(&payment["id"])),
        ("{seller}", seller.id.clone()),
        ("{buyer}", buyer.id.clone()),
        ("{key}", "key_01990000000070008000000000000001".to_owned()),
        ("{work}", "work_00000000000000000000000000000000".to_owned()),
        ("{metric}", first(&seller, &format!("{metrics}?cursor={later}")).await),
        ("{invoice}", invoice),
        ("{run}", first(&operator, "/api/v1/invoice-runs").await),
        ("{product}", product),
        ("{plan}", plan),
        ("{draft}", draft),
        ("{subscription}", subscription.id.clone()),
        ("{line}", "1".to_owned()),
        ("{counted}", "ActiveUser".to_owned()),
    ];
    let roles = vec![
        ("nobody", marketplace.anybody()),
        ("operator", operator),
        ("seller", seller.client.clone()),
        ("rival", rival.client.clone()),
        ("buyer", buyer.client.clone()),
        ("other", other.client.clone()),
        ("software", subscription.software.clone()),
        ("foreign", rivals.software.clone()),
    ];
    Scene { roles, names, _marketplace: marketplace }
}

impl Scene {
    fn fill(&self, template: &str) -> String {
        self.names.iter().fold(template.to_owned(), |filled, (name, id)| filled.replace(name, id))
    }

    async fn cell(&self, client: &Client, call: &str, body: &str) -> String {
        let (method, path) = call.split_once(' ').unwrap();
        let method: Method = method.parse().unwrap();
        let answer = client.send(method, &self.fill(path), self.fill(body).into()).await;
        match answer.status {
            401 | 403 | 404 => answer.status.to_string(),
            500.. => panic!("{call}: {}", answer.text),
            _ => "in".to_owned(),
        }
    }
}

#[tokio::test]
async fn every_call_is_open_to_whom_it_should_be() {
    let scene = scene().await;
    let mut table = format!("{:<66}", "");
    for (role, _) in &scene.roles {
        let _ = write!(table, "{role:>9}");
    }
    for (call, body) in CALLS {
        let _ = write!(table, "\n{call:<66}");
        for (_, client) in &scene.roles {
            let _ = write!(table, "{:>9}", scene.cell(client, call, body).await);
        }
    }
    expect![[r#"
                                                                             nobody operator   seller    rival    buyer    other software  foreign
        POST /billing/metering/usage                                            401      403       in       in      403      403       in       in
        GET /api/v1/api-keys                                                    401       in       in       in       in       in      403      403
        POST /api/v1/api-keys                                                   401       in       in       in       in       in      403      403
        DELETE /api/v1/api-keys/{key}                                           401      404      404      404      404      404      403      403
        GET /api/v1/buyers                                                      401       in       in       in      403      403      403      403
        POST /api/v1/buyers                                                     401       in      403      403      403      403      403      403
        GET /api/v1/buyers/{buyer}                                              401       in       in      404       in      404      404      404
        GET /api/v1/buyers/{buyer}/api-keys                                     401       in      404      404       in      404      403      403
        POST /api/v1/buyers/{buyer}/api-keys                                    401       in      404      404       in      404      403      403
        DELETE /api/v1/buyers/{buyer}/api-keys/{key}                            401      404      404      404      404      404      403      403
        GET /api/v1/buyers/{buyer}/balance                                      401       in      404      404       in      404      404      404
        PUT /api/v1/buyers/{buyer}/categories                                   401       in      403      403      403      403      403      403
        GET /api/v1/categories                                                  401       in       in       in      403      403      403      403
        POST /api/v1/categories                                                 401       in      403      403      403      403      403      403
        DELETE /api/v1/categories/{category}                                    401       in      403      403      403      403      403      403
        GET /api/v1/clock                                                        in       in       in       in       in       in       in       in
        POST /api/v1/clock                                                      401       in      403      403      403      403      403      403
        GET /api/v1/earnings                                                    401      403       in       in      403      403      403      403
        GET /api/v1/invoice-runs                                                401       in      403      403      403      403      403      403
        POST /api/v1/invoice-runs                                               401       in      403      403      403      403      403      403
        GET /api/v1/invoice-runs/{run}                                          401       in      403      403      403      403      403      403
        GET /api/v1/invoices                                                    401       in       in       in       in       in      403      403
        GET /api/v1/invoices/{invoice}                                          401       in       in      404       in      404      403      403
        GET /api/v1/invoices/{invoice}/lines/{line}/explain                     401       in       in      404       in      404      403      403
        POST /api/v1/invoices/{invoice}/pay                                     401       in      403      403       in      404      403      403
        GET /api/v1/invoices/{invoice}/payments                                 401       in       in      404       in      404      403      403
        POST /api/v1/invoices/{invoice}/payments                                401       in      403      403      403      403      403      403
        GET /api/v1/invoices/{invoice}/recompute                                401       in       in      404       in      404      403      403
        GET /api/v1/ledger/accounts                                             401       in       in       in      403      403      403      403
        GET /api/v1/ledger/transactions                                         401       in       in       in      403      403      403      403
        GET /api/v1/marketplace                                                 401       in      403      403      403      403      403      403
        PATCH /api/v1/marketplace                                               401       in      403      403      403      403      403      403
        GET /api/v1/marketplace/figures                                         401       in      403      403      403      403      403      403
        PUT /api/v1/metrics/{metric}                                            401      403       in      404      403      403      403      403
        DELETE /api/v1/metrics/{metric}                                         401      403       in      404      403      403      403      403
        GET /api/v1/payment-method                                              401      403      403      403      404      404      403      403
        POST /api/v1/payment-method                                             401      403      403      403       in       in      403      403
        DELETE /api/v1/payment-method                                           401      403      403      403       in       in      403      403
        GET /api/v1/payments                                                    401       in      403      403      403      403      403      403
        POST /api/v1/payments/{payment}/cancel                                  401       in      403      403      403      403      403      403
        POST /api/v1/payments/{payment}/reverse                                 401       in      403      403      403      403      403      403
        GET /api/v1/products                                                    401       in       in       in      403      403      403      403
        POST /api/v1/products                                                   401      403       in       in      403      403      403      403
        GET /api/v1/products/{product}                                          401       in       in       in       in       in       in       in
        PUT /api/v1/products/{product}                                          401      403       in      404      403      403      403      403
        GET /api/v1/products/{product}/metrics                                  401       in       in       in       in       in       in       in
        POST /api/v1/products/{product}/metrics                                 401      403       in      404      403      403      403      403
        PUT /api/v1/products/{product}/price-display                            401      403       in      404      403      403      403      403
        PUT /api/v1/products/{product}/plan-order                               401      403       in      404      403      403      403      403
        GET /api/v1/products/{product}/rate-plans                               401       in       in       in       in       in       in       in
        POST /api/v1/products/{product}/rate-plans                              401      403       in      404      403      403      403      403
        GET /api/v1/profile                                                     401      403       in       in       in       in      403      403
        PUT /api/v1/profile                                                     401      403       in       in       in       in      403      403
        GET /api/v1/rate-plans/{draft}                                          401       in       in      404      404      404      404      404
        GET /api/v1/rate-plans/{plan}                                           401       in       in       in       in       in       in       in
        PUT /api/v1/rate-plans/{plan}                                           401      403       in      404      403      403      403      403
        PATCH /api/v1/rate-plans/{plan}                                         401      403       in      404      403      403      403      403
        DELETE /api/v1/rate-plans/{plan}                                        401      403       in      404      403      403      403      403
        POST /api/v1/rate-plans/{plan}/calculate                                 in       in       in       in       in       in       in       in
        POST /api/v1/rate-plans/{draft}/calculate                               404       in       in      404      404      404      404      404
        POST /api/v1/rate-plans/{draft}/new-version                             401      403       in      404      403      403      403      403
        POST /api/v1/rate-plans/{plan}/publish                                  401      403       in      404      403      403      403      403
        GET /api/v1/rate-plans/{draft}/publishable                              401      403       in      404      403      403      403      403
        GET /api/v1/sellers                                                     401       in      403      403      403      403      403      403
        POST /api/v1/sellers                                                    401       in      403      403      403      403      403      403
        GET /api/v1/sellers/{seller}                                            401       in       in      404      404      404      404      404
        GET /api/v1/sellers/{seller}/api-keys                                   401       in       in      404      404      404      403      403
        POST /api/v1/sellers/{seller}/api-keys                                  401       in       in      404      404      404      403      403
        DELETE /api/v1/sellers/{seller}/api-keys/{key}                          401      404      404      404      404      404      403      403
        GET /api/v1/store                                                        in       in       in       in       in       in       in       in
        GET /api/v1/store/{product}                                              in       in       in       in       in       in       in       in
        GET /api/v1/subscriptions                                               401       in       in       in       in       in      403      403
        POST /api/v1/subscriptions                                              401       in      403      403       in       in      403      403
        GET /api/v1/subscriptions/{subscription}                                401       in       in      404       in      404       in      404
        GET /api/v1/subscriptions/{subscription}/api-keys                       401       in       in      404       in      404      403      403
        POST /api/v1/subscriptions/{subscription}/api-keys                      401       in       in      404       in      404      403      403
        DELETE /api/v1/subscriptions/{subscription}/api-keys/{key}              401      404      404      404      404      404      403      403
        POST /api/v1/subscriptions/{subscription}/cancel                        401       in      403      404       in      404      403      404
        POST /api/v1/subscriptions/{subscription}/change                        401       in      403      404       in      404      403      404
        GET /api/v1/subscriptions/{subscription}/entitlements                   401       in       in      404       in      404       in      404
        GET /api/v1/subscriptions/{subscription}/invoice-preview                401       in       in      404       in      404      403      403
        POST /api/v1/subscriptions/{subscription}/keep                          401       in      403      404       in      404      403      404
        GET /api/v1/subscriptions/{subscription}/usage                          401       in       in      404       in      404       in      404
        GET /api/v1/subscriptions/{subscription}/usage/{counted}/values         401       in       in      404       in      404       in      404
        GET /api/v1/tax-rates                                                   401       in      403      403      403      403      403      403
        POST /api/v1/tax-rates                                                  401       in      403      403      403      403      403      403
        GET /api/v1/tax-rates/changes                                           401       in      403      403      403      403      403      403
        DELETE /api/v1/tax-rates/{country}/{first_day}                          401       in      403      403      403      403      403      403
        GET /api/v1/dead-work                                                   401       in      403      403      403      403      403      403
        POST /api/v1/dead-work/{work}/retry                                     401      404      403      403      403      403      403      403"#]].assert_eq(&table);
}

#[test]
fn every_call_of_the_contract_is_in_the_table() {
    let contract = serde_json::to_value(server::router::contract()).unwrap();
    let no_names = |path: &str| {
        path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect::<Vec<_>>().join("/")
    };
    let methods = |item: &Value| {
        item.as_object().unwrap().keys().filter(|key| key.len() < 7).map(|key| key.to_uppercase()).collect::<Vec<_>>()
    };
    let paths = contract["paths"].as_object().unwrap();
    let told: BTreeSet<String> = paths
        .iter()
        .flat_map(|(path, item)| {
            methods(item).into_iter().map(|method| format!("{method} {}", no_names(path))).collect::<Vec<_>>()
        })
        .collect();
    let listed: BTreeSet<String> = CALLS.iter().map(|(call, _)| no_names(call)).collect();
    assert_eq!(told.difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(listed.difference(&told).collect::<Vec<_>>(), Vec::<&String>::new());
}
