//! One seller's catalog and another's.

use domain::ids::{MetricId, ProductId};
use domain::locale::LocalizedText;
use serde_json::json;
use service::Actor;
use service::catalog::{self, PriceDisplay};
use uuid::Uuid;

use crate::shop::{Shop, per_call, product_input, shop};
use crate::support::{Marketplace, metric, nobodys_plan, plan, reasons};

/// Every act of a seller's, on somebody else's things.
async fn meddle(
    marketplace: &Marketplace,
    actor: &Actor,
    theirs: (ProductId, MetricId),
    plan_id: domain::ids::RatePlanId,
) -> Vec<Vec<String>> {
    let (portal, (product, metric_id)) = (&marketplace.portal, theirs);
    let name = product_input(json!({ "key": "mine", "name": { "en": "mine" } }));
    let display = PriceDisplay::FreeText { text: LocalizedText::same("free") };
    vec![
        reasons(catalog::update_product(portal, actor, product, name).await),
        reasons(catalog::set_price_display(portal, actor, product, display).await),
        reasons(catalog::define_metric(portal, actor, product, metric("Mine")).await),
        reasons(catalog::update_metric(portal, actor, metric_id, metric("Mine")).await),
        reasons(catalog::delete_metric(portal, actor, metric_id).await),
        reasons(catalog::draft_rate_plan(portal, actor, product, plan("mine", json!({}))).await),
        reasons(catalog::replace_draft(portal, actor, plan_id, plan("mine", json!({}))).await),
        reasons(catalog::publish(portal, actor, plan_id).await),
        reasons(catalog::publishable(portal, actor, plan_id).await),
        reasons(catalog::set_effective_until(portal, actor, plan_id, None).await),
        reasons(catalog::delete_draft(portal, actor, plan_id).await),
    ]
}

#[tokio::test]
async fn another_sellers_catalog_does_not_exist_and_buyers_write_none() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let draft = marketplace.draft(&seller, product, "team", per_call()).await;
    let metric_id = catalog::metrics(portal, &seller, product).await.unwrap()[0].id;
    let before: String = dump(&marketplace).await;
    let stranger = marketplace.seller("Stranger").await;
    for reasons in meddle(&marketplace, &stranger, (product, metric_id), draft.id).await {
        assert_eq!(reasons, ["not_found"]);
    }
    let unknown = (ProductId(Uuid::now_v7()), MetricId(Uuid::now_v7()));
    for reasons in meddle(&marketplace, &seller, unknown, nobodys_plan()).await {
        assert_eq!(reasons, ["not_found"]);
    }
    for actor in [marketplace.buyer("Bruno").await, marketplace.operator.clone()] {
        for reasons in meddle(&marketplace, &actor, (product, metric_id), draft.id).await {
            assert_eq!(reasons, ["not_allowed"]);
        }
    }
    for refused in [
        reasons(catalog::product(portal, &stranger, product).await),
        reasons(catalog::metrics(portal, &stranger, product).await),
        reasons(catalog::rate_plans(portal, &stranger, product).await),
        reasons(catalog::rate_plan(portal, &stranger, draft.id).await),
    ] {
        assert_eq!(refused, ["not_found"]);
    }
    assert_eq!(dump(&marketplace).await, before);
}

async fn dump(marketplace: &Marketplace) -> String {
    sqlx::query_scalar(
        "SELECT concat((SELECT json_agg(p) FROM products p), (SELECT json_agg(m) FROM metrics m),
             (SELECT json_agg(r) FROM rate_plans r))",
    )
    .fetch_one(&marketplace.portal.db)
    .await
    .unwrap()
}

#[tokio::test]
async fn acts_find_what_they_need_without_a_query_per_row() {
    let Shop { marketplace, seller, product } = shop().await;
    let first = marketplace.published(&seller, product, "team", per_call()).await;
    let other = marketplace.product(&seller, "other").await;
    let second = marketplace.draft(&seller, other, "solo", json!({})).await;
    let mut conn = marketplace.portal.db.acquire().await.unwrap();
    let published = catalog::load_published(&mut conn, &[first.id, second.id, nobodys_plan()]).await.unwrap();
    assert_eq!(published.keys().collect::<Vec<_>>(), [&first.id]);
    assert_eq!(published[&first.id].terms, first.terms);
    let metrics = catalog::load_metrics(&mut conn, &[product, other]).await.unwrap();
    assert_eq!((metrics[&product].len(), metrics[&other].len()), (1, 0));
    let plan = catalog::load_plan(&mut conn, second.id).await.unwrap().unwrap();
    assert_eq!(plan.terms(), &second.terms);
    assert!(catalog::load_plan(&mut conn, nobodys_plan()).await.unwrap().is_none());
}
