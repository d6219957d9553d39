//! What whoever watches the portal run is told: series by names, never by ids, and what was given up.

use std::collections::BTreeSet;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use metrics_exporter_prometheus::PrometheusHandle;
use serde_json::json;
use server::watching;
use tower::ServiceExt;

use crate::buying::{plain, says};
use crate::support::{Marketplace, per_unit, text};
use crate::who_may_browse::scene_called;

/// What Prometheus is answered.
async fn told(marketplace: &Marketplace, handle: &PrometheusHandle) -> String {
    let routes = watching::router(marketplace.portal.clone(), handle.clone());
    let answer = routes.oneshot(Request::get("/metrics").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), 200);
    String::from_utf8(to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

/// The value of the series of that name with these labels; nothing where there is none.
fn series<'a>(told: &'a str, name: &str, labels: &[(&str, &str)]) -> Option<&'a str> {
    let has = |line: &str, (label, value): &(&str, &str)| line.contains(&format!("{label}=\"{value}\""));
    let mut lines = told.lines().filter(|line| line.split(['{', ' ']).next() == Some(name));
    let line = lines.find(|line| labels.iter().all(|label| has(line, label)))?;
    line.rsplit(' ').next()
}

#[tokio::test]
async fn requests_acts_and_usage_are_counted_by_names_and_never_by_ids() {
    let recorder = watching::recorder().unwrap();
    let handle = recorder.handle();
    let _kept = metrics::set_default_local_recorder(&recorder);
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let (seller, buyer) = (marketplace.seller("S").await, marketplace.buyer("B").await);
    let product = seller.product("p", &["ApiCall"]).await;
    let plan = seller.published(&product, per_unit("ApiCall", "2.00")).await;
    let subscription = buyer.subscribes_to(&plan).await;
    buyer.post("/api/v1/subscriptions", json!({ "rate_plan_id": "plan_none" })).await;
    let item =
        |metric: &str| json!({ "metric": metric, "quantity": 1, "timestamp": "2026-03-10T09:00:00Z", "id": metric });
    subscription.reports(json!([item("ApiCall"), item("ApiCall"), item("Nothing")])).await;
    let sign_in = app::form::post_to::<app::server_fns::auth::SignIn>();
    let browser = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
    let refused = browser.post_form(sign_in, &[("email", "a@example.com"), ("password", "b")]).await;
    assert_eq!((refused.status, refused.header("x-fondaco-refused")), (303, ""));
    marketplace.anybody().get(&format!("/store/{product}")).await;
    marketplace.travel_to("2026-04-01").await;

    let told = told(&marketplace, &handle).await;
    let is = |name: &str, labels: &[(&str, &str)], value: &str| {
        assert_eq!(series(&told, name, labels), Some(value), "{name} {labels:?} of\n{told}");
    };
    let subscriptions = ("route", "/api/v1/subscriptions");
    is("fondaco_http_requests_total", &[subscriptions, ("method", "POST"), ("status", "201")], "1");
    is("fondaco_http_request_seconds_count", &[subscriptions, ("method", "POST")], "2");
    is("fondaco_acts_total", &[("act", "subscribe"), ("outcome", "done")], "1");
    is("fondaco_acts_total", &[("act", "subscribe"), ("outcome", "refused")], "1");
    is("fondaco_acts_total", &[("act", "sign_in"), ("outcome", "refused")], "1");
    is("fondaco_usage_records_total", &[("outcome", "consumed")], "1");
    is("fondaco_usage_records_total", &[("outcome", "repeated")], "1");
    is("fondaco_usage_rejections_total", &[("reason", "unknown_metric")], "1");
    is("fondaco_usage_batch_seconds_count", &[], "1");
    is("fondaco_invoice_run_invoices_total", &[], "1");
    is("fondaco_invoice_run_last_invoices", &[], "1");
    is("fondaco_invoice_overdue_seconds", &[], "0");
    is("fondaco_work_total", &[("kind", "collect_invoice"), ("outcome", "done")], "1");
    is("fondaco_work", &[("kind", "collect_invoice"), ("state", "dead")], "0");
    is("fondaco_database_up", &[], "1");
    is("fondaco_database_connections_max", &[], "8");
    for id in [&product, &plan, &subscription.id, &seller.id, &buyer.id] {
        let number = id.split('_').nth(1).unwrap();
        assert!(!told.contains(number), "{id} is told in\n{told}");
    }
}

/// Whoever watches is answered also then, and told that the rest is old.
#[tokio::test]
async fn a_database_that_cannot_be_read_is_told() {
    let recorder = watching::recorder().unwrap();
    let handle = recorder.handle();
    let _kept = metrics::set_default_local_recorder(&recorder);
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    service::database::testing::lose_the_clock(&marketplace.portal.db).await;
    marketplace.operator().get("/api/v1/clock").await;
    let told = told(&marketplace, &handle).await;
    assert_eq!(series(&told, "fondaco_database_up", &[]), Some("0"));
    assert_eq!(series(&told, "fondaco_faults_total", &[("kind", "database")]), Some("1"), "{told}");
}

#[test]
fn what_is_told_stands_in_the_papers_and_nothing_else() {
    let papers = include_str!("../../../docs/watching.md");
    let told: BTreeSet<&str> = watching::names().map(|(name, _)| name).collect();
    assert_eq!(told.len(), watching::names().count(), "a name is told twice");
    let named =
        papers.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|word| word.starts_with("fondaco_"));
    let of_histogram = |word: &str| {
        let base = ["_bucket", "_count", "_sum"].iter().find_map(|part| word.strip_suffix(part));
        base.filter(|base| base.ends_with("_seconds")).map(str::to_owned)
    };
    let named: BTreeSet<String> = named.map(|word| of_histogram(word).unwrap_or_else(|| word.to_owned())).collect();
    assert_eq!(named, told.into_iter().map(str::to_owned).collect());
}

/// What was given up is told above every page of the operator's, listed with why, and tried again when the operator says so.
#[tokio::test]
async fn work_that_was_given_up_is_seen_and_put_back() {
    let scene = scene_called(None).await;
    let browser = &scene.roles.iter().find(|(role, _)| *role == "operator").unwrap().1;
    assert!(browser.get("/admin/work").await.text.contains("No failed tasks"));
    service::database::testing::give_up_work(&scene.marketplace.portal.db).await;
    assert!(browser.get("/admin").await.text.contains("1 task failed and waits for you."));
    let page = browser.get("/admin/work").await.text;
    says(&plain(&page), &["Collect an invoice", "The database could not be reached. Logged as 7K2M-Q4XD."]);

    let operator = scene.marketplace.operator();
    let german = operator.with("accept-language", "de").get("/api/v1/dead-work").await.ok();
    let failure = json!({ "kind": "away", "detail": "Die Datenbank war nicht erreichbar.", "reference": "7K2M-Q4XD" });
    assert_eq!(german["items"][0]["failure"], failure);
    let listed = operator.get("/api/v1/dead-work").await.ok();
    let work = &listed["items"][0];
    assert_eq!((work["kind"].as_str(), work["attempts"].as_i64()), (Some("collect_invoice"), Some(12)));
    let id = text(&work["id"]);
    let retry = app::form::post_to::<app::server_fns::admin::RetryWork>();
    assert_eq!(browser.post_form(retry, &[("work_id", &id)]).await.status, 303);
    assert_eq!(operator.get("/api/v1/dead-work").await.ok()["items"], json!([]));
    let again = operator.post(&format!("/api/v1/dead-work/{id}/retry"), json!({})).await.ok();
    let seller = scene.marketplace.seller("Curious").await;
    for asked in [
        format!("/api/v1/dead-work/{id}/retry"),
        "/api/v1/dead-work/work_00000000000000000000000000000999/retry".to_owned(),
        "/api/v1/dead-work/nothing/retry".to_owned(),
        "/api/v1/payments/nothing/cancel".to_owned(),
    ] {
        seller.post(&asked, json!({})).await.refused(403, &[("", "not_allowed")]);
    }
    assert_eq!((again["dead_at"].is_null(), again["attempts"].as_i64()), (true, Some(0)));
}
