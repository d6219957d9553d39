//! Whoever has typed something and then chooses another language, or other colors, keeps what was typed; and its numbers
//! stay the numbers that they were.

use rust_decimal::Decimal;
use serde_json::json;
use service::accounts;

use crate::support::{Client, Marketplace, per_unit, text, words};
use crate::who_may_browse::{Scene, scene_called};

type Fields = Vec<(String, String)>;

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    Some(
        rest.split('"').next()?.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
    )
}

/// The tag that begins here, without its end.
fn tag_of(html: &str) -> &str {
    html.split('>').next().unwrap_or_default()
}

/// What a browser would send of the form with this id, as it stands on the page.
fn fields_of(html: &str, id: &str) -> Fields {
    let forms = html.split("<form ").skip(1);
    let is_it = |form: &&str| attribute(&format!(" {}", tag_of(form)), "id").as_deref() == Some(id);
    let form = forms.into_iter().find(is_it).unwrap_or_else(|| panic!("no form {id}: {html}"));
    let form = form.split("</form>").next().unwrap_or_default();
    let mut fields = Fields::new();
    for (at, _) in form.match_indices('<') {
        let rest = &form[at + 1..];
        let tag = tag_of(rest);
        let Some(name) = attribute(tag, "name") else { continue };
        let value = || attribute(tag, "value").unwrap_or_default();
        if tag.starts_with("input ") {
            let ticked = matches!(attribute(tag, "type").as_deref(), Some("radio" | "checkbox"));
            if !ticked || tag.contains(" checked") {
                fields.push((name, value()));
            }
        } else if tag.starts_with("select ") {
            let options = rest.split("</select>").next().unwrap_or_default();
            let options: Vec<&str> = options.split("<option ").skip(1).map(tag_of).collect();
            let chosen = options.iter().find(|option| option.contains(" selected")).or(options.first());
            let chosen = chosen.and_then(|option| attribute(&format!(" {option}"), "value"));
            fields.push((name, chosen.unwrap_or_default()));
        } else if tag.starts_with("textarea ") {
            let words = rest[tag.len() + 1..].split("</textarea>").next().unwrap_or_default();
            fields.push((name, words.trim_start_matches('\n').to_owned()));
        }
    }
    fields
}

/// The button that chooses for the form whose fields are called that: the form's id, and what the button says.
fn switch(html: &str, chosen: &str, form: &str) -> (String, String) {
    let buttons = html.split("<button ").skip(1).map(|button| format!(" {}", tag_of(button)));
    let mut says = buttons.filter_map(|tag| {
        let value = attribute(&tag, "value")?;
        let is_it = value.starts_with(chosen) && value.split(' ').nth(3) == Some(form);
        is_it.then(|| {
            assert_eq!(attribute(&tag, "formaction").as_deref(), Some("/preferences"));
            assert_eq!(attribute(&tag, "formmethod").as_deref(), Some("post"));
            (attribute(&tag, "form").expect("a form"), value)
        })
    });
    says.next().unwrap_or_else(|| panic!("no switch to {chosen} for {form}: {html}"))
}

fn set(fields: &mut Fields, name: &str, value: &str) {
    let field = fields.iter_mut().find(|(known, _)| known == name);
    let field = field.unwrap_or_else(|| panic!("no field {name}"));
    value.clone_into(&mut field.1);
}

fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    let field = fields.iter().find(|(known, _)| known == name);
    &field.unwrap_or_else(|| panic!("no field {name}: {fields:?}")).1
}

async fn post(browser: &Client, path: &str, fields: &Fields) -> String {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post_form(path, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.header("location").to_owned()
}

/// Types into a form of a page, chooses, and reads the page that comes back.
async fn typed_then_chosen(browser: &Client, page: &str, form: &str, typed: &[(&str, &str)], chosen: &str) -> String {
    let html = browser.get(page).await.text;
    let (id, says) = switch(&html, chosen, form);
    let mut fields = fields_of(&html, &id);
    typed.iter().for_each(|(name, text)| set(&mut fields, name, text));
    fields.push((app::carried::CARRIED.to_owned(), says));
    assert_eq!(post(browser, "/preferences", &fields).await, page);
    browser.get(page).await.text
}

fn browser_of<'a>(scene: &'a Scene, role: &str) -> &'a Client {
    &scene.roles.iter().find(|(known, _)| *known == role).expect("a role").1
}

fn fields_called(html: &str, form: &str) -> Fields {
    let (id, _) = switch(html, "locale=en ", form);
    fields_of(html, &id)
}

#[tokio::test]
async fn a_number_that_was_typed_in_one_language_is_the_same_in_another() {
    let scene = scene_called(None).await;
    let operator = browser_of(&scene, "operator");
    let typed = [("country", "FR"), ("percent", "1.125")];
    let html = typed_then_chosen(operator, "/admin/taxes", "tax", &typed, "locale=de ").await;
    assert!(html.contains("<html lang=\"de\""), "{html}");
    let mut fields = fields_called(&html, "tax");
    assert_eq!([value(&fields, "country"), value(&fields, "percent")], ["FR", "1,125"]);
    assert_eq!(value(&fields, "shown_in"), "de", "what is typed from here on is German");
    set(&mut fields, "effective_from", "2026-06-01");
    post(operator, app::form::post_to::<app::server_fns::admin::SetTaxRate>(), &fields).await;
    let rates = scene.marketplace.operator().get("/api/v1/tax-rates").await.ok();
    assert_eq!(rates["items"][0]["percent"], "1.125", "{rates}");

    let typed = [("percent", "2,5")];
    let html = typed_then_chosen(operator, "/admin/commission", "commission", &typed, "locale=en ").await;
    assert_eq!(value(&fields_called(&html, "commission"), "percent"), "2.5");
    let html = typed_then_chosen(operator, "/admin/taxes", "tax", &[("percent", "7.5")], "theme=dark ").await;
    assert!(html.contains("data-theme=\"dark\""), "{html}");
    assert_eq!(value(&fields_called(&html, "tax"), "percent"), "7.5");
}

/// Typed in English, then more of it in German, and the other way round.
#[tokio::test]
async fn a_plan_that_is_typed_in_two_languages_has_the_prices_that_were_meant() {
    let scene = scene_called(None).await;
    let seller = browser_of(&scene, "seller");
    let portal = &scene.marketplace.portal;
    let anna = accounts::sign_in(portal, "anna@example.com", "lagoon-arches-ledger", "192.0.2.1").await.unwrap();
    let key = accounts::issue_api_key(portal, &anna.actor(), "test").await.unwrap().1;
    let key = scene.marketplace.with_key(&key);
    let product = &scene.names["product"];
    let drafted = |plan_key: &str| {
        let mut terms = per_unit("UserMonth", "1.00");
        terms["key"] = json!(plan_key);
        terms["name"] = words("Plan");
        terms["currency"] = json!("EUR");
        terms["fees"] = json!([{ "kind": "recurring", "amount": "1.00" }, { "kind": "setup", "amount": "1.00" }]);
        terms
    };
    let url = app::form::post_to::<app::server_fns::seller::SaveRatePlan>();
    // In the language that the one before ended with.
    for (plan_key, first, chosen, then, second, meant) in [
        ("one", "1,000", "locale=de ", "1.000", "1.000", "1000"),
        ("two", "1.000", "locale=en ", "1,000", "1,000", "1000"),
        ("three", "2.50", "locale=it ", "2,50", "1.000", "2.50"),
    ] {
        let path = format!("/api/v1/products/{product}/rate-plans");
        let draft = text(&key.post(&path, drafted(plan_key)).await.created()["id"]);
        let page = format!("/seller/rate-plans/{draft}");
        let price = "plan[parts][charge-0][unit_price]";
        let typed = [(price, first), ("plan[fees][0][amount]", first)];
        let html = typed_then_chosen(seller, &page, "plan", &typed, chosen).await;
        let mut fields = fields_called(&html, "plan");
        assert_eq!([value(&fields, price), value(&fields, "plan[fees][0][amount]")], [then, then], "{plan_key}");
        let locale = chosen.trim().trim_start_matches("locale=");
        assert_eq!([value(&fields, "plan[locale]"), value(&fields, "shown_in")], [locale, locale]);
        set(&mut fields, "plan[fees][1][amount]", second);
        assert_eq!(post(seller, url, &fields).await, page);
        let saved = key.get(&format!("/api/v1/rate-plans/{draft}")).await.ok();
        let told =
            [&saved["charges"][0]["model"]["unit_price"], &saved["fees"][0]["amount"], &saved["fees"][1]["amount"]];
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let told = told.map(|amount| number(&text(amount)));
        assert_eq!(told, [meant, meant, "1000"].map(number), "{plan_key}: {saved}");
    }
}

#[tokio::test]
async fn a_stranger_who_signs_up_keeps_all_but_the_password() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let visitor = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    let html = visitor.get("/sign-up").await.text;
    let (id, says) = switch(&html, "locale=it ", "sign_up");
    let mut fields = fields_of(&html, &id);
    for (name, text) in [
        ("organization", "Officine <Bellini>"),
        ("person", "Marco"),
        ("email", "marco@example.com"),
        ("password", "gondola rivet marble fog"),
        ("country", "IT"),
        ("vat_id", "00743110157"),
    ] {
        set(&mut fields, name, text);
    }
    fields.push((app::carried::CARRIED.to_owned(), says));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = visitor.post_form("/preferences", &fields).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/sign-up"));
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    let cookies: Vec<&str> = cookies.iter().filter_map(|cookie| cookie.split(';').next()).collect();
    let html = visitor.with("cookie", &cookies.join("; ")).get("/sign-up").await.text;
    assert!(html.contains("<html lang=\"it\"") && !html.contains("gondola"), "{html}");
    let fields = fields_called(&html, "sign_up");
    let kept = ["organization", "person", "email", "password", "country", "vat_id", "locale"];
    assert_eq!(
        kept.map(|name| value(&fields, name)),
        ["Officine <Bellini>", "Marco", "marco@example.com", "", "IT", "00743110157", "it"]
    );
}

/// Of another form nothing is kept for anybody who is not signed in.
#[tokio::test]
async fn a_stranger_leaves_nothing_behind_but_what_signs_up() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let visitor = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    for says in ["locale=it en flash plan /seller/products", "locale=it en flash tax //elsewhere.example", "nonsense"] {
        let fields = [(app::carried::CARRIED, says), ("plan[key]", "x"), ("password", "secret")];
        let answer = visitor.post_form("/preferences", &fields).await;
        assert_eq!(answer.status, 303, "{says}");
        assert!(
            !answer.headers.get_all("set-cookie").iter().any(|value| value.as_bytes().starts_with(b"session=")),
            "{says}"
        );
        assert!(["/seller/products", "/"].contains(&answer.header("location")), "{}", answer.header("location"));
    }
}

#[tokio::test]
async fn a_password_that_is_changed_does_not_come_along() {
    let scene = scene_called(None).await;
    let buyer = browser_of(&scene, "buyer");
    let typed = [("password_now", "lagoon-arches-ledger"), ("password_new", "another fine lagoon")];
    let html = typed_then_chosen(buyer, "/account/security", "password", &typed, "locale=de ").await;
    assert!(!html.contains("lagoon"), "{html}");
    let profile = [("name", "Nordlicht & Söhne"), ("vat_id", "DE 314")];
    let html = typed_then_chosen(buyer, "/account/settings", "profile", &profile, "locale=it ").await;
    let fields = fields_called(&html, "profile");
    assert_eq!([value(&fields, "name"), value(&fields, "vat_id")], ["Nordlicht & Söhne", "DE 314"]);
}

/// What is calculated and searched for stands in the address.
#[tokio::test]
async fn what_stands_in_the_address_stays_there() {
    let scene = scene_called(None).await;
    let visitor = browser_of(&scene, "nobody");
    let page = format!("/store/{}", scene.names["product"]);
    let html = visitor.get(&page).await.text;
    let (id, says) = switch(&html, "locale=de ", "calculator");
    let mut fields = fields_of(&html, &id);
    set(&mut fields, "UserMonth", "1,000");
    fields.push((app::carried::CARRIED.to_owned(), says));
    let next = post(visitor, "/preferences", &fields).await;
    assert_eq!(next, format!("{page}?UserMonth=1%2C000&language=en"));
    let german = visitor.with("cookie", "locale=de");
    let plain = german.get(&next).await;
    assert_eq!(plain.header("location"), format!("{page}?plan=&UserMonth=1000"), "{}", plain.text);
    let html = german.get(plain.header("location")).await.text;
    assert!(html.contains("value=\"1.000\""), "{html}");
}
