//! Metrics: what may change about them, and until when.

use domain::locale::{Locale, LocalizedText};
use domain::metric::MetricInput;
use serde_json::json;
use service::catalog;

use crate::shop::{Shop, per_call, shop};
use crate::support::{metric, reasons};

#[tokio::test]
async fn a_metric_names_everything_that_is_wrong_at_once() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let wrong: MetricInput = serde_json::from_value(json!({
        "key": "-", "name": {}, "unit": { "en": "\u{0}" }, "aggregation": "median", "attribute": "x".repeat(65),
    }))
    .unwrap();
    assert_eq!(
        reasons(catalog::define_metric(portal, &seller, product, wrong).await),
        [
            "/aggregation choice.unknown",
            "/attribute text.too_long",
            "/key key.invalid",
            "/name required",
            "/unit/en text.invalid"
        ]
    );
    assert_eq!(reasons(catalog::define_metric(portal, &seller, product, metric("ApiCall")).await), ["/key key.taken"]);
    let other = marketplace.product(&seller, "other").await;
    let defined = marketplace.metric(&seller, other, "ApiCall").await;
    assert_eq!(catalog::metrics(portal, &seller, other).await.unwrap()[..], *std::slice::from_ref(&defined));
    assert_eq!(marketplace.acts_on(defined.id).await, ["seller Acme define_metric"]);
}

#[tokio::test]
async fn drafts_follow_a_metric_that_is_renamed() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let mut charges = per_call();
    charges["examples"] = json!([{ "quantities": { "ApiCall": "100" }, "total": "11.00" }]);
    let draft = marketplace.draft(&seller, product, "team", charges).await;
    let api_call = catalog::metrics(portal, &seller, product).await.unwrap()[0].id;
    marketplace.metric(&seller, product, "Page").await;
    assert_eq!(reasons(catalog::update_metric(portal, &seller, api_call, metric("Page")).await), ["/key key.taken"]);
    catalog::update_metric(portal, &seller, api_call, metric("Call")).await.unwrap();
    let draft = catalog::rate_plan(portal, &seller, draft.id).await.unwrap();
    assert_eq!(draft.terms.charges[0].metric.as_str(), "Call");
    catalog::publish(portal, &seller, draft.id).await.unwrap();
}

#[tokio::test]
async fn what_a_metric_counts_is_final_once_a_published_plan_prices_it() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    marketplace.published(&seller, product, "team", per_call()).await;
    let id = catalog::metrics(portal, &seller, product).await.unwrap()[0].id;
    let change: MetricInput = serde_json::from_value(json!({
        "key": "Call", "name": { "en": "Calls" }, "aggregation": "count", "attribute": "calls",
    }))
    .unwrap();
    assert_eq!(
        reasons(catalog::update_metric(portal, &seller, id, change).await),
        [
            "/aggregation metric.in_use",
            "/attribute metric.in_use",
            "/key metric.in_use",
            "/name translation.missing",
            "/unit translation.missing",
        ]
    );
    let words = MetricInput { name: LocalizedText::same("Calls"), ..metric("ApiCall") };
    let renamed = catalog::update_metric(portal, &seller, id, words).await.unwrap();
    assert_eq!(renamed.definition.name.in_locale(Locale::De), "Calls");
    assert_eq!(reasons(catalog::delete_metric(portal, &seller, id).await), ["metric.in_use"]);
}

#[tokio::test]
async fn what_a_unit_costs_its_seller_is_nobody_elses_business() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    for key in ["Own", "PassedOn"] {
        let input = MetricInput { unit_cost: Some("0.40".to_owned()), ..metric(key) };
        catalog::define_metric(portal, &seller, product, input).await.unwrap();
    }
    let charges = json!([
        { "metric": "Own", "model": { "kind": "per_unit", "unit_price": "1" } },
        { "metric": "PassedOn", "model": { "kind": "cost_plus", "markup_percent": "20" } },
    ]);
    marketplace.published(&seller, product, "team", json!({ "charges": charges })).await;
    let (rival, buyer) = (marketplace.seller("Rival").await, marketplace.buyer("Bruno").await);
    let known = async |actor: &service::Actor| -> Vec<bool> {
        let metrics = catalog::metrics(portal, actor, product).await.unwrap();
        let costs = metrics.iter().filter(|metric| metric.definition.key.as_str() != "ApiCall");
        costs.map(|metric| metric.definition.unit_cost.is_some()).collect()
    };
    assert_eq!(known(&seller).await, [true, true]);
    assert_eq!(known(&rival).await, [false, false]);
    assert_eq!(known(&buyer).await, [false, false]);
    let card = catalog::store_product(portal, &buyer, product).await.unwrap();
    let shown = card.metrics.iter().filter(|metric| metric.definition.unit_cost.is_some());
    assert_eq!(shown.map(|metric| metric.definition.key.as_str()).collect::<Vec<_>>(), ["PassedOn"]);
}

#[tokio::test]
async fn a_metric_goes_when_no_plan_prices_it() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let draft = marketplace.draft(&seller, product, "team", per_call()).await;
    let id = catalog::metrics(portal, &seller, product).await.unwrap()[0].id;
    assert_eq!(reasons(catalog::delete_metric(portal, &seller, id).await), ["metric.in_use"]);
    catalog::delete_draft(portal, &seller, draft.id).await.unwrap();
    catalog::delete_metric(portal, &seller, id).await.unwrap();
    assert_eq!(catalog::metrics(portal, &seller, product).await.unwrap(), []);
    assert_eq!(reasons(catalog::delete_metric(portal, &seller, id).await), ["not_found"]);
}
