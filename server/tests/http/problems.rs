//! How the portal says no.

use axum::http::Method;
use serde_json::json;
use service::Mode;

use crate::support::{Marketplace, per_unit, words};

const OPENING: &str = "2026-03-10T09:00:00Z";

#[tokio::test]
async fn a_refusal_names_every_fault_in_the_language_asked_for() {
    let marketplace = Marketplace::opens(OPENING).await;
    let wrong = json!({ "name": "", "country": "Atlantis", "email": "nobody" });
    let faults = [("/name", "required"), ("/country", "country.unknown"), ("/email", "email.invalid")];
    for (language, detail, title) in [
        ("en", "3 entries are not valid.", "Refused"),
        ("de-AT,de;q=0.9", "3 Angaben sind ungültig.", "Abgelehnt"),
        ("fr,it;q=0.5", "3 dati non sono validi.", "Rifiutato"),
        ("fr", "3 entries are not valid.", "Refused"),
    ] {
        let client = marketplace.operator().with("accept-language", language);
        let mut found = client.post("/api/v1/sellers", wrong.clone()).await;
        assert_eq!(found.status, 422);
        let mut codes = found.faults();
        codes.sort();
        let mut expected: Vec<(String, String)> =
            faults.iter().map(|(p, c)| ((*p).to_owned(), (*c).to_owned())).collect();
        expected.sort();
        assert_eq!(codes, expected);
        let problem = found.json.take();
        assert_eq!((problem["detail"].as_str(), problem["title"].as_str()), (Some(detail), Some(title)), "{language}");
    }
}

#[tokio::test]
async fn without_a_valid_key_a_caller_is_asked_to_authenticate() {
    let marketplace = Marketplace::opens(OPENING).await;
    for client in [marketplace.anybody(), marketplace.with_key("fnd_wrong_key"), marketplace.with_key("")] {
        let answer = client.get("/api/v1/sellers").await;
        assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"fondaco\"");
        answer.refused(401, &[("", "unauthenticated")]);
    }
    let basic = marketplace.anybody().with("authorization", "Basic b3BlcmF0b3I6");
    basic.get("/api/v1/sellers").await.refused(401, &[("", "unauthenticated")]);
}

#[tokio::test]
async fn a_wrong_key_is_refused_even_where_none_is_needed() {
    let marketplace = Marketplace::opens(OPENING).await;
    marketplace.anybody().get("/api/v1/clock").await.ok();
    marketplace.with_key("fnd_wrong_key").get("/api/v1/clock").await.refused(401, &[("", "unauthenticated")]);
}

#[tokio::test]
async fn an_address_that_is_none_and_an_id_that_is_none_are_not_found() {
    let marketplace = Marketplace::opens(OPENING).await;
    for path in [
        "/api/v1/nothing",
        "/api/v1/sellers/nobody",
        "/api/v1/sellers/sel_0",
        "/api/v1/sellers/buy_01990000000070008000000000000001",
        "/api/v1/sellers/sel_01990000000070008000000000000001",
    ] {
        let problem = marketplace.operator().get(path).await.refused(404, &[("", "not_found")]);
        assert_eq!(problem["type"], "/api/docs#not_found");
    }
}

#[tokio::test]
async fn an_address_says_when_it_has_another_method() {
    let marketplace = Marketplace::opens(OPENING).await;
    let answer = marketplace.operator().delete("/api/v1/sellers").await;
    assert_eq!((answer.status, answer.json["code"].as_str()), (405, Some("method_not_allowed")));
    assert_eq!(answer.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn what_is_not_json_is_malformed_and_a_wrong_shape_is_named_by_its_place() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    for body in ["{", "nonsense", "{\"name\": }", "[1,", "\u{0}"] {
        operator.post_raw("/api/v1/sellers", body).await.refused(400, &[("", "malformed")]);
    }
    let nameless = json!({ "name": ["a"], "country": "DE", "email": "n@example.com" });
    operator.post("/api/v1/sellers", nameless).await.refused(400, &[("/name", "malformed")]);
    let put_nowhere = json!({ "name": "N", "country": "DE", "email": "n@example.com", "categories": [{}] });
    operator.post("/api/v1/buyers", put_nowhere).await.refused(400, &[("/categories/0", "malformed")]);
    operator.post("/api/v1/sellers", json!([])).await.refused(400, &[("", "malformed")]);
}

#[tokio::test]
async fn a_body_beyond_a_mebibyte_is_not_read() {
    let marketplace = Marketplace::opens(OPENING).await;
    let body = format!("{{\"name\": \"{}\"}}", "x".repeat(1024 * 1024));
    marketplace.operator().post_raw("/api/v1/sellers", body).await.refused(413, &[("", "body_too_large")]);
}

#[tokio::test]
async fn a_list_is_asked_for_in_pages() {
    let marketplace = Marketplace::opens(OPENING).await;
    for name in ["A", "B", "C"] {
        marketplace.seller(name).await;
    }
    let operator = marketplace.operator();
    let mut names = Vec::new();
    let mut path = "/api/v1/sellers?limit=2".to_owned();
    loop {
        let page = operator.get(&path).await.ok();
        names.extend(page["items"].as_array().unwrap().iter().map(|seller| seller["name"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/api/v1/sellers?limit=2&cursor={next}");
    }
    names.sort_by_key(ToString::to_string);
    assert_eq!(names, ["A", "B", "C"]);
    for (query, faults) in [
        ("limit=0", vec![("/limit", "number.out_of_range")]),
        ("limit=1000000", vec![("/limit", "number.out_of_range")]),
        ("limit=many", vec![("/limit", "number.out_of_range")]),
        ("cursor=elsewhere", vec![("/cursor", "malformed")]),
    ] {
        let answer = operator.get(&format!("/api/v1/sellers?{query}")).await;
        assert_eq!(
            answer.faults().iter().map(|(p, c)| (p.as_str(), c.as_str())).collect::<Vec<_>>(),
            faults,
            "{query}"
        );
    }
}

#[tokio::test]
async fn a_fault_of_ours_says_its_reference_and_nothing_of_what_broke() {
    let marketplace = Marketplace::opens(OPENING).await;
    database_testing::lose_the_clock(&marketplace.portal.db).await;
    let answer = marketplace.operator().get("/api/v1/clock").await;
    let detail = answer.json["detail"].as_str().unwrap_or_default().to_owned();
    assert_eq!((answer.status, answer.json["code"].as_str()), (500, Some("fault")));
    assert!(detail.starts_with("Something went wrong on our side. It was logged as "), "{detail}");
    let page = marketplace.anybody().with("accept", "text/html").with("accept-language", "de").get("/").await;
    assert_eq!((page.status, page.header("content-type")), (500, "text/html; charset=utf-8"));
    for text in [&answer.text, &page.text] {
        for inside in ["sqlx", "returned by a query", "FROM marketplace"] {
            assert!(!text.contains(inside), "{inside}: {text}");
        }
    }
}

#[tokio::test]
async fn while_the_database_is_away_everybody_is_told_when_to_come_back() {
    let marketplace = Marketplace::opens(OPENING).await;
    assert_eq!(marketplace.anybody().get("/readyz").await.status, 200);
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let plan = seller.published(&seller.product("p", &["Pages"]).await, per_unit("Pages", "1")).await;
    let software = buyer.subscribes_to(&plan).await.software;
    marketplace.portal.db.close().await;
    let usage = json!({ "usage": [{ "metric": "Pages", "quantity": 1, "timestamp": "NOW" }] });
    let calls = [
        marketplace.operator().get("/api/v1/sellers").await,
        marketplace.anybody().get("/api/v1/store").await,
        software.post("/billing/metering/usage", usage).await,
        seller.with("idempotency-key", "a").post("/api/v1/products", json!({ "key": "q", "name": words("Q") })).await,
    ];
    for answer in calls {
        assert_eq!(answer.header("retry-after"), "5");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!((answer.status, answer.json["code"].as_str()), (503, Some("unavailable")), "{}", answer.text);
        assert!(!answer.text.contains("pool") && !answer.text.contains("sqlx"), "{}", answer.text);
    }
    let visitor = marketplace.anybody().with("accept", "text/html").with("accept-language", "de");
    let signed_in = visitor.with("cookie", "session=AAAAAAAAAAAAAAAAAAAAAA");
    for page in [visitor.get("/").await, signed_in.get("/seller").await] {
        assert_eq!((page.status, page.header("content-type")), (503, "text/html; charset=utf-8"));
        assert_eq!(page.header("retry-after"), "5");
        assert!(!page.text.contains("pool") && !page.text.contains("sqlx"), "{}", page.text);
    }
    assert_eq!(marketplace.anybody().get("/readyz").await.status, 503);
    assert_eq!(marketplace.anybody().get("/healthz").await.status, 200);
}

/// Whoever only looked changed nothing; of what was sent it is not known what came of it.
#[tokio::test]
async fn a_faults_page_says_only_what_is_true() {
    let marketplace = Marketplace::opens(OPENING).await;
    marketplace.portal.db.close().await;
    let visitor = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    let known = visitor.with("cookie", "session=AAAAAAAAAAAAAAAAAAAAAA");
    let looked = known.get("/admin/clock").await;
    assert!(looked.text.contains("nothing was changed by that"), "{}", looked.text);
    assert!(looked.text.contains("href=\"/admin/clock\""), "{}", looked.text);
    // Before anybody is known, nothing is carried out either.
    let url = app::form::post_to::<app::server_fns::admin::AdvanceClockTo>();
    let sent = known.post_form(url, &[("now", "2026-03-11T09:00:00Z"), ("back", "/admin/clock")]).await;
    assert!(sent.text.contains("nothing was changed by that"), "{}", sent.text);
    assert!(!sent.text.contains(&format!("href=\"{url}")), "a form's address shows nothing: {}", sent.text);

    let url = app::form::post_to::<app::server_fns::auth::SignIn>();
    let fields = [("email", "anna@example.com"), ("password", "lagoon-arches-ledger"), ("back", "/sign-in")];
    let sent = visitor.post_form(url, &fields).await;
    assert!(sent.text.contains("It is not certain whether what you sent was carried out"), "{}", sent.text);
    assert!(sent.text.contains("Back to the page") && !sent.text.contains(&format!("href=\"{url}")), "{}", sent.text);
}

#[tokio::test]
async fn under_the_api_and_under_billing_there_are_problems_and_never_pages() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (operator, nothing) = (marketplace.operator(), [("", "not_found")]);
    for accept in ["application/json", "text/html,application/xhtml+xml", "*/*"] {
        let caller = operator.with("accept", accept);
        for path in [
            "/api",
            "/api/",
            "/api/v1",
            "/api/v1/",
            "/api/v2/products",
            "/billing",
            "/billing/metering/other",
            "/api/docs/x",
        ] {
            caller.get(path).await.refused(404, &nothing);
            caller.post(path, json!({})).await.refused(404, &nothing);
        }
        for (method, path) in [
            (Method::POST, "/api/openapi.json"),
            (Method::PUT, "/api/docs"),
            (Method::GET, "/billing/metering/usage"),
            (Method::DELETE, "/api/v1/sellers"),
        ] {
            let answer = caller.send_json(method, path, json!({})).await;
            assert_eq!(answer.json["code"], "method_not_allowed", "{path}");
            answer.refused(405, &[("", "method_not_allowed")]);
        }
        let large = format!("{{\"name\": \"{}\"}}", "x".repeat(3 * 1024 * 1024));
        caller.post_raw("/api/v1/sellers", large.clone()).await.refused(413, &[("", "body_too_large")]);
        caller.post_raw("/billing/metering/usage", large).await.refused(413, &[("", "body_too_large")]);
        caller.post_raw("/api/v1/sellers", "{").await.refused(400, &[("", "malformed")]);
    }
}

#[tokio::test]
async fn who_calls_too_often_is_told_how_long_to_wait() {
    let marketplace = Marketplace::with_settings(Mode::Sandbox, "http://127.0.0.1:3000", 1).await;
    let (hasty, patient) = (marketplace.anybody(), marketplace.with_key("fnd_another"));
    for _ in 0..2 {
        hasty.get("/api/v1/clock").await.ok();
    }
    let answer = hasty.with("accept-language", "it").get("/api/v1/clock").await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "1"));
    answer.refused(429, &[("", "too_many_requests")]);
    patient.get("/api/v1/clock").await.refused(401, &[("", "unauthenticated")]);
}

/// What an attacker can choose is not what counts: keys that are nobody's share what their address may, and whoever was
/// recognized is not held by it.
#[tokio::test]
async fn made_up_keys_are_counted_by_their_address_and_recognized_callers_by_themselves() {
    let marketplace = Marketplace::with_settings(Mode::Sandbox, "http://127.0.0.1:3000", 1).await;
    service::accounts::set_operator_key(&marketplace.portal, "fnd_right").await.unwrap();
    let operator = marketplace.with_key("fnd_right");
    operator.get("/api/v1/clock").await.ok();
    marketplace.with_key("fnd_guess").get("/api/v1/clock").await.refused(401, &[("", "unauthenticated")]);
    for guess in 0..3 {
        let answer = marketplace.with_key(&format!("fnd_guess_{guess}")).get("/api/v1/clock").await;
        answer.refused(429, &[("", "too_many_requests")]);
    }
    for _ in 0..2 {
        operator.get("/api/v1/clock").await.ok();
    }
    operator.get("/api/v1/clock").await.refused(429, &[("", "too_many_requests")]);
}

#[tokio::test]
async fn every_answer_has_a_request_id_and_tells_browsers_to_be_careful() {
    let marketplace = Marketplace::opens(OPENING).await;
    let answer = marketplace.anybody().get("/api/v1/clock").await;
    assert!(!answer.header("x-request-id").is_empty());
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(answer.header("referrer-policy"), "same-origin");
    assert_eq!(answer.header("cache-control"), "no-store");
}
