//! Who may open which page and send which form: every page of the router and every server function, for every role, also
//! against another tenant's things.
//!
//! A page is `open`, leads to the `sign-in`, or is not there (404). A form is `in` when it was let in, whatever came of it;
//! otherwise the code of its refusal stands there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use app::App;
use expect_test::expect;
use leptos_axum::generate_route_list;
use serde_json::{Value, json};
use service::accounts::sessions::PostgresSessionStore;
use service::accounts::{self, OrganizationRole, SignUp};
use service::{Actor, Principal};
use tower_sessions::SessionStore;
use tower_sessions::session::Id;

use crate::first_paint::assert_wakes_only_islands;
use crate::support::{Client, Marketplace, Party, per_unit, text};

const PASSWORD: &str = "lagoon-arches-ledger";
/// What is asked from within a page, and answered with a status.
const ISLANDS_ASK: [&str; 2] = ["keep_rate_plan", "watch_subscription"];

/// A marketplace where somebody of every role has something.
pub struct Scene {
    pub marketplace: Marketplace,
    /// By role: a browser and its session.
    pub roles: Vec<(&'static str, Client)>,
    pub names: BTreeMap<&'static str, String>,
}

async fn scene() -> Scene {
    scene_called(None).await
}

/// The scene in which everything that has a name is called that.
pub async fn scene_called(name: Option<&str>) -> Scene {
    let called = |usual: &str| name.unwrap_or(usual).to_owned();
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let party = async |role, email: &str| person(&marketplace, role, email, &called(email)).await;
    let (seller, sellers_browser) = party(OrganizationRole::Seller, "anna").await;
    let (_, rivals_browser) = party(OrganizationRole::Seller, "rival").await;
    let (buyer, buyers_browser) = party(OrganizationRole::Buyer, "jonas").await;
    let (_, others_browser) = party(OrganizationRole::Buyer, "other").await;
    let portal = &marketplace.portal;
    accounts::create_operator_user(portal, &called("Olivia"), "olivia@example.com", PASSWORD).await.unwrap();
    let operators_browser = sign_in(&marketplace, "olivia").await;

    let word = |usual: &str| json!({ "en": called(usual), "de": called(usual), "it": called(usual) });
    let product = json!({ "key": "p", "name": word("p"), "description": word("About") });
    let product = text(&seller.post("/api/v1/products", product).await.created()["id"]);
    for metric in [
        json!({ "key": "UserMonth", "name": word("UserMonth"), "unit": word("unit") }),
        json!({ "key": "ActiveUser", "name": word("Active users"), "unit": word("unit"), "aggregation": "unique_count", "attribute": "user" }),
    ] {
        seller.post(&format!("/api/v1/products/{product}/metrics"), metric).await.created();
    }
    if let Some(name) = name {
        let operator = service::Actor::operator("test");
        accounts::create_category(portal, &operator, name).await.unwrap();
    }
    let mut terms = per_unit("UserMonth", "2.50");
    terms["fees"] = json!([{ "kind": "recurring", "amount": "9.00" }]);
    terms["name"] = word("Plan");
    let plan = seller.published(&product, terms).await;
    let subscription = buyer.subscribes_to(&plan).await;
    marketplace.travel_to("2026-04-01").await;
    let operator = marketplace.operator();
    let first = async |client: &Client, path: &str| text(&client.get(path).await.ok()["items"][0]["id"]);
    // The metric that was defined first: it is on a plan and cannot be removed.
    let metrics = format!("/api/v1/products/{product}/metrics");
    let later = text(&seller.get(&format!("{metrics}?limit=1")).await.ok()["next"]);
    let invoice = first(&buyer, "/api/v1/invoices").await;
    let transfer = json!({ "amount": "1.00" });
    let payment = operator.post(&format!("/api/v1/invoices/{invoice}/payments"), transfer).await.created();
    let names = BTreeMap::from([
        ("payment", text(&payment["id"])),
        ("metric", first(&seller, &format!("{metrics}?cursor={later}")).await),
        ("invoice", invoice),
        ("run", first(&operator, "/api/v1/invoice-runs").await),
        ("sellers_key", first(&seller, "/api/v1/api-keys").await),
        ("buyers_key", first(&buyer, "/api/v1/api-keys").await),
        ("usage_key", first(&buyer, &format!("/api/v1/subscriptions/{}/api-keys", subscription.id)).await),
        ("buyer", buyer.id.clone()),
        ("product", product),
        ("plan", plan),
        ("subscription", subscription.id.clone()),
    ]);
    let roles = vec![
        ("nobody", browser(&marketplace)),
        ("rival", rivals_browser),
        ("other", others_browser),
        ("operator", operators_browser),
        ("buyer", buyers_browser),
        ("seller", sellers_browser),
    ];
    Scene { marketplace, roles, names }
}

/// Somebody who signed up, with a key of the organization's and a browser that is signed in.
async fn person(marketplace: &Marketplace, role: OrganizationRole, email: &str, name: &str) -> (Party, Client) {
    let sign_up = SignUp {
        role,
        organization: name.to_owned(),
        person: name.to_owned(),
        email: format!("{email}@example.com"),
        password: PASSWORD.to_owned(),
        country: "DE".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        locale: "en".to_owned(),
        vat_id: String::new(),
    };
    let signed_up = accounts::sign_up(&marketplace.portal, sign_up).await.unwrap();
    let actor = Actor { principal: signed_up.principal, name: name.to_owned() };
    let (_, key) = accounts::issue_api_key(&marketplace.portal, &actor, "test").await.unwrap();
    let id = match signed_up.principal {
        Principal::Seller(id) => id.to_string(),
        Principal::Buyer(id) => id.to_string(),
        Principal::Operator | Principal::Subscription(_) => unreachable!("nobody signs up as that"),
    };
    (Party { id, client: marketplace.with_key(&key) }, sign_in(marketplace, email).await)
}

fn browser(marketplace: &Marketplace) -> Client {
    marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin")
}

async fn sign_in(marketplace: &Marketplace, name: &str) -> Client {
    let url = app::form::post_to::<app::server_fns::auth::SignIn>();
    let fields = [("email", format!("{name}@example.com")), ("password", PASSWORD.to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let signed_in = browser(marketplace).post_form(url, &fields).await;
    let session = signed_in.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    assert!(session.starts_with("session="), "{name} is not signed in: {}", signed_in.text);
    browser(marketplace).with("cookie", &session)
}

impl Scene {
    /// A page's address with things of the first seller and the first buyer.
    pub fn address(&self, route: &str) -> String {
        let mut address = String::new();
        let mut before = String::new();
        for part in route.split('/').skip(1) {
            let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            let of = |name: &str| &self.names[name];
            let filled = match name.map(|name| (name, before.as_str())) {
                None => part.to_owned(),
                Some(("id", "subscriptions")) => of("subscription").clone(),
                Some(("metric", _)) => "ActiveUser".to_owned(),
                Some(("id", "invoices")) => of("invoice").clone(),
                Some(("id", "payments")) => of("payment").clone(),
                Some(("id", "invoice-runs")) => of("run").clone(),
                Some(("id", "buyers")) => of("buyer").clone(),
                Some(("id", "api-keys")) => of("buyers_key").clone(),
                Some(("key_id", before)) if before == of("subscription") => of("usage_key").clone(),
                Some(("key_id", _)) => of("sellers_key").clone(),
                Some(("holder", _)) => of("subscription").clone(),
                Some(("rate_plan_id", _)) => of("plan").clone(),
                Some((name, _)) => of(name.trim_end_matches("_id")).clone(),
            };
            let _ = write!(address, "/{filled}");
            before = filled;
        }
        address
    }

    async fn opens(&self, browser: &Client, route: &str) -> String {
        let answer = browser.get(&self.address(route)).await;
        if answer.text.contains("<html") {
            assert_wakes_only_islands(&answer, route);
        }
        match answer.status {
            200 => "open".to_owned(),
            302 | 303 if answer.header("location").starts_with("/sign-in") => "sign-in".to_owned(),
            302 | 303 => "leads on".to_owned(),
            status => status.to_string(),
        }
    }

    /// The fields of a form: things of the first seller and the first buyer, and nothing that could be done.
    fn fields(&self, form: &str) -> Vec<(String, String)> {
        let ids = ["product", "metric", "subscription", "invoice", "payment", "buyer"];
        let mut fields: Vec<_> = ids.iter().map(|name| (format!("{name}_id"), self.names[name].clone())).collect();
        let mut add = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
        add("rate_plan_id", &self.names["plan"]);
        add("buyer", &self.names["buyer"]);
        add("holder", &self.names["subscription"]);
        add("session", "nobody's");
        add("work_id", "work_00000000000000000000000000000000");
        let key = match form {
            "revoke_buyer_key" => "buyers_key",
            "revoke_key" => "usage_key",
            _ => "sellers_key",
        };
        add("key_id", &self.names[key]);
        for name in [
            "key",
            "country",
            "percent",
            "effective_from",
            "day",
            "time",
            "price",
            "currency",
            "email",
            "password",
            "password_now",
            "password_new",
        ] {
            add(name, "");
        }
        for name in ["now", "ends_on", "effective_until", "starts_on", "kind"] {
            add(name, "never");
        }
        let words = ["create_product", "update_product", "define_metric", "update_metric", "set_price_display"];
        if words.contains(&form) {
            ["name", "description", "unit", "note", "text"].iter().for_each(|name| add(&format!("{name}[en]"), ""));
        } else {
            add("name", "");
        }
        add("plan[key]", "");
        add("metric[key]", "");
        add("json", "{");
        // A buyer's profile has no such field.
        fields.retain(|(name, _)| form != "save_profile" || name != "email");
        fields
    }

    async fn sends(&self, browser: &Client, url: &str, form: &str) -> String {
        let fields = self.fields(form);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if ISLANDS_ASK.contains(&form) {
            let answer = browser.with("accept", "application/json").post_form(url, &fields).await;
            return if answer.status == 200 { "in".to_owned() } else { answer.status.to_string() };
        }
        let answer = browser.post_form(url, &fields).await;
        assert!(answer.status < 500, "{form}: {}", answer.text);
        let location = answer.header("location");
        if location.starts_with("/sign-in?next") {
            return "sign-in".to_owned();
        }
        assert!(!location.contains("__err"), "{form} does not take its fields: {location}");
        let outside = ["not_allowed", "not_found", "unauthenticated", "buyer_has_not_agreed"];
        let left = self.flash_codes(browser).await;
        left.into_iter().find(|code| outside.contains(&code.as_str())).unwrap_or_else(|| "in".to_owned())
    }

    /// The codes of what the forms of a browser were refused for; they are taken away.
    async fn flash_codes(&self, browser: &Client) -> Vec<String> {
        let Some(id) = browser.cookie("session").and_then(|id| id.parse::<Id>().ok()) else { return Vec::new() };
        let store = PostgresSessionStore(self.marketplace.portal.db.clone());
        let record = store.load(&id).await.unwrap();
        let flashes = record.as_ref().and_then(|record| record.data.get("flashes")).cloned().unwrap_or(Value::Null);
        let mut codes = Vec::new();
        for left in flashes.as_array().into_iter().flatten() {
            browser.get(&text(&left["page"])).await;
            let refusals = left["flash"]["refusals"].as_array().cloned().unwrap_or_default();
            codes.extend(refusals.iter().map(|refusal| text(&refusal["code"])));
        }
        codes
    }
}

#[tokio::test]
async fn every_page_is_open_to_whom_it_should_be() {
    let scene = scene().await;
    let routes: BTreeSet<String> = generate_route_list(App).iter().map(|route| route.path().to_owned()).collect();
    let mut table = heading(&scene);
    for route in &routes {
        let _ = write!(table, "\n{route:<72}");
        for (_, browser) in &scene.roles {
            let _ = write!(table, "{:>12}", scene.opens(browser, route).await);
        }
    }
    expect![[r#"
                                                                                      nobody       rival       other    operator       buyer      seller
        /                                                                               open        open        open        open        open        open
        /account                                                                     sign-in         404        open         404        open         404
        /account/api-keys                                                            sign-in         404        open         404        open         404
        /account/api-keys/{id}/revoke                                                sign-in         404         404         404        open         404
        /account/invoices                                                            sign-in         404        open         404        open         404
        /account/invoices/{id}                                                       sign-in         404         404         404        open         404
        /account/payment                                                             sign-in         404        open         404        open         404
        /account/payment/remove                                                      sign-in         404         404         404         404         404
        /account/profile                                                             sign-in    leads on    leads on    leads on    leads on    leads on
        /account/security                                                            sign-in    leads on        open    leads on        open    leads on
        /account/settings                                                            sign-in         404        open         404        open         404
        /account/subscriptions                                                       sign-in         404        open         404        open         404
        /account/subscriptions/{id}                                                  sign-in         404         404         404        open         404
        /account/subscriptions/{id}/cancel                                           sign-in         404         404         404        open         404
        /account/subscriptions/{id}/change                                           sign-in         404         404         404        open         404
        /account/subscriptions/{id}/change/review                                    sign-in         404         404         404        open         404
        /account/subscriptions/{id}/change/undo                                      sign-in         404         404         404         404         404
        /account/subscriptions/{id}/keep                                             sign-in         404         404         404         404         404
        /admin                                                                       sign-in         404         404        open         404         404
        /admin/buyers                                                                sign-in         404         404        open         404         404
        /admin/buyers/{id}                                                           sign-in         404         404        open         404         404
        /admin/categories                                                            sign-in         404         404        open         404         404
        /admin/categories/remove                                                     sign-in         404         404         404         404         404
        /admin/clock                                                                 sign-in         404         404        open         404         404
        /admin/commission                                                            sign-in         404         404        open         404         404
        /admin/invoice-runs                                                          sign-in         404         404        open         404         404
        /admin/invoice-runs/{id}                                                     sign-in         404         404        open         404         404
        /admin/invoices                                                              sign-in         404         404        open         404         404
        /admin/invoices/{id}                                                         sign-in         404         404        open         404         404
        /admin/ledger                                                                sign-in         404         404        open         404         404
        /admin/payments                                                              sign-in         404         404        open         404         404
        /admin/payments/{id}/take-back                                               sign-in         404         404        open         404         404
        /admin/purchase                                                              sign-in         404         404        open         404         404
        /admin/purchase/{buyer}                                                      sign-in         404         404        open         404         404
        /admin/purchase/{buyer}/{plan}                                               sign-in         404         404        open         404         404
        /admin/purchase/{buyer}/{plan}/review                                        sign-in         404         404        open         404         404
        /admin/security                                                              sign-in         404         404        open         404         404
        /admin/sellers                                                               sign-in         404         404        open         404         404
        /admin/settings                                                              sign-in         404         404        open         404         404
        /admin/subscriptions/{id}                                                    sign-in         404         404        open         404         404
        /admin/subscriptions/{id}/cancel                                             sign-in         404         404        open         404         404
        /admin/subscriptions/{id}/change                                             sign-in         404         404        open         404         404
        /admin/subscriptions/{id}/change/review                                      sign-in         404         404        open         404         404
        /admin/subscriptions/{id}/change/undo                                        sign-in         404         404         404         404         404
        /admin/subscriptions/{id}/keep                                               sign-in         404         404         404         404         404
        /admin/taxes                                                                 sign-in         404         404        open         404         404
        /admin/taxes/remove                                                          sign-in         404         404         404         404         404
        /admin/work                                                                  sign-in         404         404        open         404         404
        /counted/{subscription_id}/{metric}                                          sign-in         404         404        open        open        open
        /design                                                                         open        open        open        open        open        open
        /keys/{holder}                                                               sign-in         404         404        open        open        open
        /keys/{holder}/{key_id}/revoke                                               sign-in         404         404        open        open        open
        /seller                                                                      sign-in        open         404         404         404        open
        /seller/api-keys                                                             sign-in        open         404         404         404        open
        /seller/api-keys/{key_id}/revoke                                             sign-in         404         404         404         404        open
        /seller/earnings                                                             sign-in        open         404         404         404        open
        /seller/invoices                                                             sign-in        open         404         404         404        open
        /seller/invoices/{id}                                                        sign-in         404         404         404         404        open
        /seller/products                                                             sign-in        open         404         404         404        open
        /seller/products/new                                                         sign-in        open         404         404         404        open
        /seller/products/{product_id}                                                sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing                                        sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing/display                                sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing/metrics/new                            sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing/metrics/{metric_id}                    sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing/metrics/{metric_id}/delete             sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing/rate-plans/new                         sign-in         404         404         404         404        open
        /seller/products/{product_id}/pricing/rate-plans/new/json                    sign-in         404         404         404         404        open
        /seller/rate-plans/{rate_plan_id}                                            sign-in         404         404         404         404        open
        /seller/rate-plans/{rate_plan_id}/delete                                     sign-in         404         404         404         404        open
        /seller/rate-plans/{rate_plan_id}/json                                       sign-in         404         404         404         404        open
        /seller/rate-plans/{rate_plan_id}/review                                     sign-in         404         404         404         404    leads on
        /seller/security                                                             sign-in        open         404         404         404        open
        /seller/settings                                                             sign-in        open         404         404         404        open
        /seller/subscribers                                                          sign-in        open         404         404         404        open
        /seller/subscribers/{subscription_id}                                        sign-in         404         404         404         404        open
        /sign-in                                                                        open    leads on    leads on    leads on    leads on    leads on
        /sign-out                                                                       open        open        open        open        open        open
        /sign-up                                                                        open    leads on    leads on    leads on    leads on    leads on
        /store                                                                          open        open        open        open        open        open
        /store/{product_id}                                                             open        open        open        open        open        open
        /subscribe/{rate_plan_id}                                                    sign-in        open        open        open        open        open
        /subscribed/{subscription_id}                                                sign-in         404         404         404        open         404"#]].assert_eq(&table);
}

#[tokio::test]
async fn every_form_is_taken_from_whom_it_should_be() {
    let scene = scene().await;
    let open = ["sign_in", "sign_up"];
    let forms = leptos::server_fn::axum::server_fn_paths().map(|(url, _)| {
        let form = url.trim_start_matches("/api/").trim_end_matches(|c: char| c.is_ascii_digit());
        (form.to_owned(), url)
    });
    let forms: BTreeMap<String, &str> = forms.filter(|(form, _)| !open.contains(&form.as_str())).collect();
    assert!(forms.len() > 20, "the forms are found");
    let mut table = heading(&scene);
    for (form, url) in &forms {
        let _ = write!(table, "\n{form:<72}");
        for (_, browser) in &scene.roles {
            let _ = write!(table, "{:>12}", scene.sends(browser, url, form).await);
        }
    }
    expect![[r#"
                                                                                      nobody       rival       other    operator       buyer      seller
        advance_clock                                                                sign-in not_allowed not_allowed          in not_allowed not_allowed
        advance_clock_to                                                             sign-in not_allowed not_allowed          in not_allowed not_allowed
        buy_on_behalf                                                                sign-inbuyer_has_not_agreed   not_found          in          inbuyer_has_not_agreed
        cancel_subscription                                                          sign-in   not_found   not_found          in          in not_allowed
        change_password                                                              sign-in          in          in          in          in          in
        change_subscription                                                          sign-in   not_found   not_found          in          in not_allowed
        create_api_key                                                               sign-in          in          in          in          in          in
        create_buyer_key                                                             sign-in          in          in          in          in          in
        create_category                                                              sign-in not_allowed not_allowed          in not_allowed not_allowed
        create_product                                                               sign-in          in not_allowed not_allowed not_allowed          in
        create_usage_key                                                             sign-in   not_found   not_found          in          in          in
        define_metric                                                                sign-in   not_found not_allowed not_allowed not_allowed          in
        delete_metric                                                                sign-in   not_found not_allowed not_allowed not_allowed          in
        delete_rate_plan_draft                                                       sign-in   not_found not_allowed not_allowed not_allowed          in
        discard_typed_plan                                                           sign-in   not_found not_allowed not_allowed not_allowed          in
        draft_new_version                                                            sign-in   not_found not_allowed not_allowed not_allowed          in
        end_other_sessions                                                           sign-in          in          in          in          in          in
        end_session                                                                  sign-in          in          in          in          in          in
        enter_payment_details                                                        sign-in not_allowed          in not_allowed          in not_allowed
        give_up_charge                                                               sign-in not_allowed not_allowed          in not_allowed not_allowed
        issue_key                                                                    sign-in   not_found   not_found          in          in          in
        keep_rate_plan                                                                   401         404         403         403         403          in
        keep_subscription                                                            sign-in   not_found   not_found          in          in not_allowed
        pay_all                                                                      sign-in not_allowed          in not_allowed          in not_allowed
        pay_now                                                                      sign-in   not_found   not_found          in          in not_allowed
        publish_rate_plan                                                            sign-in   not_found not_allowed not_allowed not_allowed          in
        record_transfer                                                              sign-in not_allowed not_allowed          in not_allowed not_allowed
        register_buyer                                                               sign-in not_allowed not_allowed          in not_allowed not_allowed
        register_seller                                                              sign-in not_allowed not_allowed          in not_allowed not_allowed
        remove_category                                                              sign-in not_allowed not_allowed   not_found not_allowed not_allowed
        remove_payment_details                                                       sign-in not_allowed          in not_allowed          in not_allowed
        remove_tax_rate                                                              sign-in not_allowed not_allowed   not_found not_allowed not_allowed
        retry_payment                                                                sign-in not_allowed not_allowed          in not_allowed not_allowed
        retry_work                                                                   sign-in not_allowed not_allowed   not_found not_allowed not_allowed
        revoke_api_key                                                               sign-in   not_found   not_found   not_found   not_found          in
        revoke_buyer_key                                                             sign-in   not_found   not_found   not_found          in   not_found
        revoke_key                                                                   sign-in   not_found   not_found          in          in          in
        save_profile                                                                 sign-in          in          in not_allowed          in          in
        save_rate_plan                                                               sign-in   not_found not_allowed not_allowed not_allowed          in
        save_rate_plan_json                                                          sign-in   not_found not_allowed not_allowed not_allowed          in
        set_buyer_categories                                                         sign-in not_allowed not_allowed          in not_allowed not_allowed
        set_commission                                                               sign-in not_allowed not_allowed          in not_allowed not_allowed
        set_end_of_sale                                                              sign-in   not_found not_allowed not_allowed not_allowed          in
        set_plan_order                                                               sign-in   not_found not_allowed not_allowed not_allowed          in
        set_price_display                                                            sign-in   not_found not_allowed not_allowed not_allowed          in
        set_tax_rate                                                                 sign-in not_allowed not_allowed          in not_allowed not_allowed
        start_invoice_run                                                            sign-in not_allowed not_allowed          in not_allowed not_allowed
        subscribe_now                                                                sign-inbuyer_has_not_agreed          in          in          inbuyer_has_not_agreed
        take_back_transfer                                                           sign-in not_allowed not_allowed          in not_allowed not_allowed
        take_suggested_metric                                                        sign-in   not_found not_allowed not_allowed not_allowed          in
        undo_change                                                                  sign-in   not_found   not_found          in          in          in
        update_metric                                                                sign-in   not_found not_allowed not_allowed not_allowed          in
        update_product                                                               sign-in   not_found not_allowed not_allowed not_allowed          in
        watch_subscription                                                               401         404         404          in          in          in"#]].assert_eq(&table);
    scene.marketplace.assert_sound().await;
}

fn heading(scene: &Scene) -> String {
    let mut table = format!("{:<72}", "");
    for (role, _) in &scene.roles {
        let _ = write!(table, "{role:>12}");
    }
    table
}
