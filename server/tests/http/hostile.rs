//! What strangers typed, on every page of everybody: names that would be markup, and characters that nothing can store.

use std::collections::BTreeSet;

use app::App;
use app::server_fns::admin::CreateCategory;
use axum::http::Method;
use leptos_axum::generate_route_list;
use serde_json::json;

use crate::support::{Marketplace, words};
use crate::who_may_browse::scene_called;

/// The tags of a page as a browser finds them: none inside of an attribute's value, and of a script or a style sheet only
/// its end.
fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        let from = &rest[begin..];
        let mut quote = None;
        let end = from.char_indices().find(|(_, c)| match (quote, c) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (Some(open), c) if open == *c => {
                quote = None;
                false
            }
            _ => false,
        });
        let Some((end, _)) = end else { break };
        let tag = &from[..=end];
        tags.push(tag);
        rest = &from[end + 1..];
        for raw in ["script", "style", "title", "textarea"] {
            if tag.starts_with(&format!("<{raw}")) {
                rest = rest.find(&format!("</{raw}")).map_or("", |place| &rest[place..]);
            }
        }
    }
    tags
}

#[test]
fn a_tag_is_found_wherever_a_browser_finds_one() {
    let planted = "<meta http-equiv=refresh>";
    for (html, found) in [
        (format!("<title>{planted}</title>"), false),
        (format!("<title></title>{planted}</title>"), true),
        (format!("<p title=\"{planted}\">"), false),
        (format!("<p title=\"\">{planted}"), true),
        (format!("<script>'{planted}'</script>"), false),
        (format!("<script></script>{planted}"), true),
    ] {
        assert_eq!(
            tags(&html).iter().any(|tag| tag.contains("http-equiv") && tag.starts_with("<meta")),
            found,
            "{html}"
        );
    }
}

/// B72: in the head, in attributes and in the text of every page a name is a name.
#[tokio::test]
async fn a_name_that_would_be_markup_is_text_on_every_page_of_everybody() {
    let name = "</title></style></textarea>\"'><meta http-equiv=refresh content='0;url=https://evil.example/'>";
    let scene = scene_called(Some(name)).await;
    let routes: BTreeSet<String> = generate_route_list(App).iter().map(|route| route.path().to_owned()).collect();
    let mut named = 0;
    for (role, browser) in &scene.roles {
        for route in &routes {
            let address = scene.address(route);
            let page = browser.get(&address).await;
            let place = format!("{address} for {role}");
            assert!(page.status < 500, "{place}: {}", page.text);
            let planted =
                tags(&page.text).into_iter().find(|tag| tag.starts_with("<meta") && tag.contains("http-equiv"));
            assert_eq!(planted, None, "{place}: {}", page.text);
            let head = page.text.split("</head>").next().unwrap_or_default();
            assert!(head.matches("</title>").count() <= 1, "{place}: {head}");
            named += usize::from(head.contains("&lt;/title&gt;"));
        }
    }
    assert!(named > 20, "the name stands in {named} titles");
}

#[tokio::test]
async fn what_an_address_asks_for_is_decoded_once() {
    let scene = scene_called(None).await;
    for (role, browser) in &scene.roles {
        for address in ["/admin/buyers", "/admin/sellers", "/admin/invoices", "/admin/payments", "/store"] {
            let page = browser.get(&format!("{address}?q=a%2500b&category=a%2500b")).await;
            assert!(page.status < 500, "{address} for {role}: {}", page.text);
        }
    }
    let (_, operator) = &scene.roles[3];
    let page = operator.get("/admin/buyers?q=a%2500b+c%2Bd").await;
    assert!(page.text.contains("a%00b c+d"), "{}", page.text);
}

#[tokio::test]
async fn characters_that_nothing_can_store_are_refused_wherever_they_come() {
    let scene = scene_called(None).await;
    let routes: BTreeSet<String> = generate_route_list(App).iter().map(|route| route.path().to_owned()).collect();
    for (role, browser) in &scene.roles {
        for route in &routes {
            let address = scene.address(route);
            for asked in ["q", "cursor", "on"] {
                let page = browser.get(&format!("{address}?{asked}=a%00b")).await;
                assert_eq!(page.status, 422, "{address}?{asked} for {role}: {}", page.text);
            }
            let page = browser.get(&format!("{}/%00", address.trim_end_matches('/'))).await;
            assert_eq!(page.status, 404, "{address} for {role}");
        }
    }
    let (_, browser) = &scene.roles[4];
    for (url, _) in leptos::server_fn::axum::server_fn_paths() {
        let answer = browser.post_form(url, &[("order", "\0"), ("rate_plan_id", "\0"), ("name", "\u{1b}")]).await;
        assert_eq!(answer.status, 422, "{url}: {}", answer.text);
    }
    for kind in ["Application/X-WWW-Form-Urlencoded", "application/x-www-form-urlencoded; charset=utf-8"] {
        let url = app::form::post_to::<app::server_fns::credentials::EndSession>();
        let browser = browser.with("content-type", kind);
        assert_eq!(browser.send(Method::POST, url, "session=%00".into()).await.status, 422, "{kind}");
    }
    let subscription = &scene.names["subscription"];
    let operator = scene.marketplace.operator();
    for path in [
        "/api/v1/buyers?cursor=%00".to_owned(),
        format!("/api/v1/subscriptions/{subscription}/usage/ActiveUser/values?cursor=%00"),
        "/api/v1/store?search=%00".to_owned(),
    ] {
        assert_eq!(operator.get(&path).await.status, 422, "{path}");
    }
    for path in ["/sandbox-provider/%00", "/api/v1/products/%00", "/api/v1/subscriptions/%00/usage/%00/values"] {
        assert_eq!(operator.get(path).await.status, 404, "{path}");
    }
}

/// Whatever a form is called by its sender, nothing of it is done unless it can be read as one.
#[tokio::test]
async fn a_form_that_cannot_be_read_is_refused_with_a_page() {
    let scene = scene_called(None).await;
    let (_, browser) = &scene.roles[3];
    let post = Method::POST;
    for (url, _) in leptos::server_fn::axum::server_fn_paths() {
        for kind in ["text/plain", "multipart/form-data; boundary=x", "application/json", ""] {
            let answer = browser.with("content-type", kind).send(post.clone(), url, "name=x%00y".into()).await;
            assert_eq!(answer.status, 415, "{url} {kind}: {}", answer.text);
            assert!(answer.text.contains("<html"), "{url} {kind}: {}", answer.text);
        }
        let answer = browser.with("content-type", "application/x-www-form-urlencoded");
        let answer = answer.send(post.clone(), url, "name=%ff".into()).await;
        assert_eq!(answer.status, 400, "{url}: {}", answer.text);
    }
    assert_eq!(browser.with("content-type", "text/plain").send(post, "/preferences", "a=b".into()).await.status, 415);
    let (url, referer) = (app::form::post_to::<CreateCategory>(), "http://127.0.0.1:3000/admin/categories");
    for browser in [browser.clone(), browser.with("referer", referer)] {
        let answer = browser.post_form(url, &[("name", "one"), ("name", "other")]).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
        assert!(answer.text.contains("<html"), "{}", answer.text);
    }
    let known = scene.marketplace.operator().get("/api/v1/categories").await.ok();
    assert_eq!(known["items"], json!([]));
}

/// A form's number counts however the form's type is written.
#[tokio::test]
async fn a_form_does_its_work_once_whatever_its_type_looks_like() {
    let scene = scene_called(None).await;
    let (_, browser) = &scene.roles[3];
    let browser = browser.with("content-type", "APPLICATION/x-www-form-urlencoded; charset=utf-8");
    let form = format!("name=Schools&back=/admin/categories&form_number={}", app::form::number());
    let url = app::form::post_to::<CreateCategory>();
    for _ in 0..2 {
        let answer = browser.send(Method::POST, url, form.clone().into()).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/admin/categories"), "{}", answer.text);
    }
    assert!(!browser.get("/admin/categories").await.text.contains("already taken"), "the second was no second wish");
}

/// B73, B88: two names that look the same are the same, and what cannot be seen is no name.
#[tokio::test]
async fn a_name_is_one_visible_line_wherever_it_is_given() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (operator, seller) = (marketplace.operator(), marketplace.seller("S").await);
    let product = seller.product("p", &["Users"]).await;
    for unseen in ["\u{200b}", "\u{3164}", "\u{feff}", "Acme\u{202e}moc", "two\nlines", "\u{2066}x"] {
        let named = json!({ "name": unseen, "country": "DE", "email": "x@example.com" });
        for path in ["/api/v1/sellers", "/api/v1/buyers"] {
            operator.post(path, named.clone()).await.refused(422, &[("/name", "name.invalid")]);
        }
        operator.post("/api/v1/categories", json!({ "name": unseen })).await.refused(422, &[("/name", "name.invalid")]);
        seller.post("/api/v1/api-keys", json!({ "name": unseen })).await.refused(422, &[("/name", "name.invalid")]);
        let languages = [("/name/en", "name.invalid"), ("/name/de", "name.invalid"), ("/name/it", "name.invalid")];
        let product_named = json!({ "key": "q", "name": words(unseen) });
        seller.post("/api/v1/products", product_named).await.refused(422, &languages);
        let metric = json!({ "key": "M", "name": words(unseen), "unit": words("unit") });
        seller.post(&format!("/api/v1/products/{product}/metrics"), metric).await.refused(422, &languages);
        let read = json!({ "key": "M", "name": words("m"), "unit": words("unit"), "attribute": unseen });
        let attribute = [("/attribute", "name.invalid")];
        seller.post(&format!("/api/v1/products/{product}/metrics"), read).await.refused(422, &attribute);
        let plan = json!({ "key": "x", "name": words(unseen), "currency": "EUR" });
        seller.post(&format!("/api/v1/products/{product}/rate-plans"), plan).await.refused(422, &languages);
    }
    let composed =
        operator.post("/api/v1/buyers", json!({ "name": "Cafe\u{301}", "country": "DE", "email": "c@example.com" }));
    assert_eq!(composed.await.created()["name"], "Caf\u{e9}");
}
