//! A form does what it asks for once: a double click, the back button and a second tab.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::support::{Client, Marketplace, text};
use crate::who_may_browse::{Scene, scene_called};

/// The forms of a page that post somewhere of the app: where, and their fields.
fn forms(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!(" {name}=\""))?.1;
        Some(rest.split('"').next()?.replace("&amp;", "&"))
    };
    let mut found = Vec::new();
    for part in html.split("<form ").skip(1) {
        let form = part.split("</form>").next().unwrap_or_default();
        let (tag, content) = form.split_once('>').unwrap_or((form, ""));
        let tag = format!(" {tag}");
        let (Some(action), Some("post")) = (attribute(&tag, "action"), attribute(&tag, "method").as_deref()) else {
            continue;
        };
        let hidden = content.split("<input ").skip(1).filter_map(|input| {
            let input = format!(" {}", input.split('>').next().unwrap_or_default());
            let is_hidden = attribute(&input, "type").as_deref() == Some("hidden");
            is_hidden.then(|| Some((attribute(&input, "name")?, attribute(&input, "value").unwrap_or_default())))?
        });
        found.push((action, hidden.collect()));
    }
    found
}

/// The form of a page that posts to a server function, with more fields typed into it.
pub async fn form_at(browser: &Client, page: &str, url: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let html = browser.get(page).await.text;
    let (_, mut fields) = forms(&html)
        .into_iter()
        .find(|(action, _)| action == url)
        .unwrap_or_else(|| panic!("no {url} on {page}: {html}"));
    // What stands in the fields of a review is what its amounts were worked out for.
    let reviewed = fields.iter().find(|(name, _)| name == "reviewed").map(|(_, shown)| shown.clone());
    let shown = reviewed.iter().flat_map(|shown| shown.split(';')).filter_map(|part| part.split_once('='));
    fields.extend(shown.map(|(name, value)| (name.to_owned(), value.to_owned())));
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields.push(("back".to_owned(), page.to_owned()));
    fields
}

/// Sends a form twice at once and once more; everybody is led to the same page.
async fn thrice(browser: &Client, url: &str, fields: &[(String, String)]) -> String {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut answers = join_all((0..2).map(|_| browser.post_form(url, &fields))).await;
    answers.push(browser.post_form(url, &fields).await);
    let places: Vec<&str> = answers.iter().map(|answer| answer.header("location")).collect();
    assert!(!places[0].is_empty() && places.iter().all(|place| *place == places[0]), "{url}: {places:?}");
    places[0].to_owned()
}

fn browser_of<'a>(scene: &'a Scene, role: &str) -> &'a Client {
    &scene.roles.iter().find(|(known, _)| *known == role).expect("a role").1
}

async fn count(client: &Client, path: &str) -> usize {
    client.get(path).await.ok()["items"].as_array().expect("a list").len()
}

/// B86: every form that a page shows has its number and says in which language it is.
#[tokio::test]
async fn every_form_of_everybody_carries_a_number_and_its_language() {
    let scene = scene_called(None).await;
    let routes = leptos_axum::generate_route_list(app::App);
    let mut seen = std::collections::BTreeSet::new();
    for (role, browser) in &scene.roles {
        for route in &routes {
            let address = scene.address(route.path());
            let page = browser.get(&address).await;
            for (action, fields) in forms(&page.text) {
                // Saying the same again changes nothing.
                if ["/preferences", "/sign-out", "/design"].contains(&action.as_str()) {
                    continue;
                }
                let place = format!("{action} on {address} for {role}");
                let value =
                    |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
                assert!(value("form_number").is_some_and(|number| number.len() > 20), "{place}: {fields:?}");
                assert_eq!(value("shown_in"), Some("en"), "{place}");
                seen.insert(action);
            }
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
}

#[tokio::test]
async fn a_purchase_on_behalf_is_made_once() {
    let scene = scene_called(None).await;
    let operator = browser_of(&scene, "operator");
    let page = format!("/admin/purchase/{}/{}/review", scene.names["buyer"], scene.names["plan"]);
    let url = app::form::post_to::<app::server_fns::admin::BuyOnBehalf>();
    let key = scene.marketplace.operator();
    let before = count(&key, "/api/v1/subscriptions").await;
    let fields = form_at(operator, &page, url, &[]).await;
    let place = thrice(operator, url, &fields).await;
    assert!(place.starts_with("/admin/subscriptions/sub_"), "{place}");
    assert_eq!(count(&key, "/api/v1/subscriptions").await, before + 1);
    let anew = form_at(operator, &page, url, &[]).await;
    assert_ne!(thrice(operator, url, &anew).await, place, "a new page is a new wish");
    scene.marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_buyers_forms_do_their_work_once() {
    let scene = scene_called(None).await;
    let buyer = browser_of(&scene, "buyer");
    let key = scene.marketplace.operator();
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    let page = format!("/subscribe/{}", scene.names["plan"]);
    let before = count(&key, "/api/v1/subscriptions").await;
    let fields = form_at(buyer, &page, url, &[]).await;
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for answer in join_all((0..3).map(|_| buyer.post_form(url, &fields))).await {
        assert!(answer.header("location").starts_with("/sandbox-provider/"), "{}", answer.header("location"));
    }
    assert_eq!(count(&key, "/api/v1/subscriptions").await, before + 1);

    let url = app::form::post_to::<app::server_fns::buyer::CreateBuyerKey>();
    let fields = form_at(buyer, "/account/api-keys", url, &[("name", "laptop")]).await;
    thrice(buyer, url, &fields).await;
    let shown = buyer.get("/account/api-keys").await.text;
    assert!(shown.contains("fnd_buy_") && shown.matches(">laptop<").count() == 1, "{shown}");
    let mut other = fields.clone();
    other.iter_mut().filter(|(name, _)| name == "name").for_each(|(_, value)| *value = "phone".to_owned());
    thrice(buyer, url, &other).await;
    assert!(buyer.get("/account/api-keys").await.text.contains(">phone<"), "other words are another wish");

    let subscription = &scene.names["subscription"];
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let fields = form_at(buyer, &format!("/account/subscriptions/{subscription}/cancel"), url, &[]).await;
    let place = thrice(buyer, url, &fields).await;
    let told = buyer.get(&place).await.text;
    assert!(!told.contains("already."), "the second answer shows the first's result: {told}");
    scene.marketplace.assert_sound().await;
}

#[tokio::test]
async fn a_sellers_forms_do_their_work_once() {
    let scene = scene_called(None).await;
    let seller = browser_of(&scene, "seller");
    let url = app::form::post_to::<app::server_fns::seller::CreateProduct>();
    let typed = [("key", "twice"), ("name[en]", "Twice"), ("description[en]", "")];
    let fields = form_at(seller, "/seller/products/new", url, &typed).await;
    let place = thrice(seller, url, &fields).await;
    assert!(place.contains("/pricing"), "no refusal that the key is taken: {place}");

    let url = app::form::post_to::<app::server_fns::seller::CreateUsageKey>();
    let page = format!("/seller/subscribers/{}", scene.names["subscription"]);
    let path = format!("/api/v1/subscriptions/{}/api-keys", scene.names["subscription"]);
    let key = scene.marketplace.operator();
    let before = count(&key, &path).await;
    let fields = form_at(seller, &page, url, &[]).await;
    thrice(seller, url, &fields).await;
    assert_eq!(count(&key, &path).await, before + 1);
    assert!(seller.get(&page).await.text.contains("fnd_sub_"));
}

#[tokio::test]
async fn a_number_that_cannot_be_read_or_is_old_is_refused_and_what_was_typed_comes_back() {
    let scene = scene_called(None).await;
    let operator = browser_of(&scene, "operator");
    let url = app::form::post_to::<app::server_fns::admin::CreateCategory>();
    for number in ["", "x", "1000000000-abc", "-"] {
        let fields = [("form_number", number), ("name", "Schools"), ("back", "/admin/categories")];
        operator.post_form(url, &fields).await;
        let page = operator.get("/admin/categories").await.text;
        assert!(page.contains("value=\"Schools\""), "{number}: {page}");
    }
    assert_eq!(count(&scene.marketplace.operator(), "/api/v1/categories").await, 0);
}

/// What was typed means what it meant in the language it was typed in.
#[tokio::test]
async fn numbers_are_read_in_the_language_the_form_was_shown_in() {
    let scene = scene_called(None).await;
    let operator = browser_of(&scene, "operator");
    let url = app::form::post_to::<app::server_fns::admin::SetTaxRate>();
    for (shown_in, typed, country, percent) in [("de", "1,125", "DE", "1.125"), ("en", "1.125", "IT", "1.125")] {
        let fields = [
            ("shown_in", shown_in),
            ("country", country),
            ("percent", typed),
            ("effective_from", "2026-06-01"),
            ("back", "/admin/taxes"),
        ];
        operator.post_form(url, &fields).await;
        let rates = scene.marketplace.operator().get("/api/v1/tax-rates").await.ok();
        let found = rates["items"].as_array().unwrap().iter().find(|rate| rate["country"] == country).cloned();
        assert_eq!(found.map(|rate| rate["percent"].clone()), Some(json!(percent)), "{rates}");
    }
}

/// W21's kind: what a post leaves is for its own page, whatever else is opened meanwhile.
#[tokio::test]
async fn a_key_that_is_shown_once_waits_for_its_page() {
    let scene = scene_called(None).await;
    let seller = browser_of(&scene, "seller");
    let url = app::form::post_to::<app::server_fns::seller::CreateApiKey>();
    seller.post_form(url, &[("name", "laptop")]).await;
    for elsewhere in ["/nothing-here", "/seller", "/store", "/seller/products"] {
        assert!(!seller.get(elsewhere).await.text.contains("fnd_sel_"), "{elsewhere}");
    }
    assert!(seller.get("/seller/api-keys").await.text.contains("fnd_sel_"));
    assert!(!seller.get("/seller/api-keys").await.text.contains("value=\"fnd_sel_"));
}

/// A second step that is refused does not undo the first, nor say so.
#[tokio::test]
async fn a_subscription_stands_when_payment_details_cannot_be_entered() {
    let scene = scene_called(None).await;
    let (portal, names) = (&scene.marketplace.portal, &scene.names);
    let production =
        service::Portal { provider: std::sync::Arc::new(service::payments::nobody::Nobody), ..portal.clone() };
    let marketplace = Marketplace::serving(production, "http://127.0.0.1:3000", 0);
    let session = browser_of(&scene, "other").cookie("session").expect("a session").to_owned();
    let other = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    let other = other.with("cookie", &format!("session={session}"));
    let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
    let answer = other.post_form(url, &[("rate_plan_id", &names["plan"])]).await;
    assert!(answer.header("location").starts_with("/subscribed/sub_"), "{}", answer.header("location"));
    let listed: Value = scene.marketplace.operator().get("/api/v1/subscriptions").await.ok();
    assert_eq!(listed["items"].as_array().unwrap().len(), 2, "{}", text(&listed["items"][0]["id"]));
}
