//! The catalog as a seller writes it: products, metrics, drafts and what becomes final.

#![allow(clippy::unwrap_used)]

mod support;

use domain::ids::{MetricId, ProductId};
use domain::locale::{Locale, LocalizedText};
use domain::metric::MetricInput;
use domain::refusal::Code;
use serde_json::{Value, json};
use service::catalog::{self, PriceDisplay, ProductInput, RatePlanStatus};
use service::page::PageRequest;
use service::{Actor, Error};
use support::{Marketplace, metric, nobodys_plan, plan, reasons};
use uuid::Uuid;

struct Shop {
    marketplace: Marketplace,
    seller: Actor,
    product: ProductId,
}

async fn shop() -> Shop {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    let product = marketplace.product(&seller, "urlaub").await;
    marketplace.metric(&seller, product, "ApiCall").await;
    Shop { marketplace, seller, product }
}

fn product_input(value: Value) -> ProductInput {
    serde_json::from_value(value).unwrap()
}

fn per_call() -> Value {
    json!({ "charges": [{ "metric": "ApiCall", "model": { "kind": "per_unit", "unit_price": "0.01" } }] })
}

#[tokio::test]
async fn a_product_names_everything_that_is_wrong_at_once() {
    let Shop { marketplace, seller, product } = shop().await;
    let wrong = || {
        product_input(json!({
            "key": "two words",
            "name": { "en": "x".repeat(121), "de": "nu\u{0}l" },
            "description": { "it": "x".repeat(20_001) },
        }))
    };
    let expected =
        ["/description/it text.too_long", "/key key.invalid", "/name/de text.invalid", "/name/en text.too_long"];
    assert_eq!(reasons(catalog::create_product(&marketplace.portal, &seller, wrong()).await), expected);
    assert_eq!(reasons(catalog::update_product(&marketplace.portal, &seller, product, wrong()).await), expected);
    let nothing = catalog::create_product(&marketplace.portal, &seller, ProductInput::default()).await;
    assert_eq!(reasons(nothing), ["/key required", "/name required"]);
}

#[tokio::test]
async fn a_product_key_is_taken_once_per_seller() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let input =
        |key: &str| ProductInput { key: key.to_owned(), name: LocalizedText::same(key), ..ProductInput::default() };
    let again = catalog::create_product(portal, &seller, input("urlaub")).await;
    assert_eq!(
        again.as_ref().unwrap_err().refusals().unwrap().0[0].detail(Locale::En),
        "“urlaub” is already taken here."
    );
    assert_eq!(reasons(again), ["/key key.taken"]);
    let other = marketplace.product(&seller, "other").await;
    assert_eq!(reasons(catalog::update_product(portal, &seller, other, input("urlaub")).await), ["/key key.taken"]);
    catalog::update_product(portal, &seller, product, input("urlaub")).await.unwrap();
    let somebody_else = marketplace.seller("Else").await;
    marketplace.product(&somebody_else, "urlaub").await;
    let both = futures::future::join_all((0..2).map(|_| catalog::create_product(portal, &seller, input("race")))).await;
    assert_eq!(both.iter().filter(|answer| answer.is_ok()).count(), 1);
}

#[tokio::test]
async fn a_product_is_described_and_shows_its_prices_as_its_seller_likes() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let input = product_input(
        json!({ "key": "urlaub", "name": { "de": " Urlaub ", "en": "" }, "description": { "de": "Gut.\nSehr gut." } }),
    );
    let view = catalog::update_product(portal, &seller, product, input).await.unwrap();
    assert_eq!(view.name, LocalizedText::of([(Locale::De, "Urlaub")]));
    assert_eq!((view.description.in_locale(Locale::It), view.seller_name.as_str()), ("Gut.\nSehr gut.", "Acme"));
    assert_eq!(view.price_display, PriceDisplay::FromMetrics { note: LocalizedText::default() });

    let display: PriceDisplay =
        serde_json::from_value(json!({ "kind": "free_text", "text": { "en": "**Ask us**" } })).unwrap();
    let view = catalog::set_price_display(portal, &seller, product, display.clone()).await.unwrap();
    assert_eq!(view, catalog::product(portal, &seller, product).await.unwrap());
    assert_eq!(view.price_display, display);
    let wordless = PriceDisplay::FreeText { text: LocalizedText::of([(Locale::En, " ")]) };
    assert_eq!(reasons(catalog::set_price_display(portal, &seller, product, wordless).await), ["/text required"]);
    let endless = PriceDisplay::FromMetrics { note: LocalizedText::of([(Locale::En, "x".repeat(20_001).as_str())]) };
    assert_eq!(
        reasons(catalog::set_price_display(portal, &seller, product, endless).await),
        ["/note/en text.too_long"]
    );
    let acts = marketplace.acts_on(product).await;
    assert_eq!(acts, ["create_product", "update_product", "set_price_display"].map(|act| format!("seller Acme {act}")));
}

#[tokio::test]
async fn a_seller_lists_its_own_products_and_the_operator_everybodys() {
    let Shop { marketplace, seller, product } = shop().await;
    let other = marketplace.seller("Other").await;
    let others = marketplace.product(&other, "other").await;
    for (actor, expected) in
        [(&seller, vec![product]), (&other, vec![others]), (&marketplace.operator, vec![product, others])]
    {
        let page = catalog::products(&marketplace.portal, actor, PageRequest::default()).await.unwrap();
        assert_eq!(page.items.into_iter().map(|view| view.id).collect::<Vec<_>>(), expected);
    }
    let buyer = marketplace.buyer("Bruno").await;
    assert_eq!(reasons(catalog::products(&marketplace.portal, &buyer, PageRequest::default()).await), ["not_allowed"]);
}

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

#[tokio::test]
async fn a_draft_names_everything_that_is_wrong_at_once() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let wrong = || {
        plan(
            "two words",
            json!({
                "name": {},
                "currency": "XYZ",
                "effective_from": "2026-12-31",
                "effective_until": "2026-12-01",
                "fees": [{ "kind": "recurring", "amount": "-1" }, { "kind": "tip" }],
                "charges": [{ "metric": "Nothing", "model": { "kind": "per_unit", "unit_price": "1e3" } }],
                "minimum_commitment": "5",
            }),
        )
    };
    let expected = [
        "/charges/0/metric metric.unknown",
        "/charges/0/model/unit_price decimal.invalid",
        "/currency currency.unknown",
        "/effective_until dates.end_before_start",
        "/fees/0/amount amount.negative",
        "/fees/1/kind choice.unknown",
        "/key key.invalid",
        "/minimum_commitment not_offered",
        "/name required",
    ];
    assert_eq!(reasons(catalog::draft_rate_plan(portal, &seller, product, wrong()).await), expected);
    let draft = marketplace.draft(&seller, product, "team", json!({})).await;
    assert_eq!(reasons(catalog::replace_draft(portal, &seller, draft.id, wrong()).await), expected);
    let nobody = json!({ "audience": { "kind": "buyer", "buyer_id": format!("buy_{}", Uuid::now_v7().simple()) } });
    let refused = catalog::draft_rate_plan(portal, &seller, product, plan("solo", nobody)).await;
    assert_eq!(reasons(refused), ["/audience/buyer_id not_found"]);
}

#[tokio::test]
async fn a_key_names_one_draft_at_a_time_and_published_plans_keep_theirs() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let first = marketplace.draft(&seller, product, "team", json!({})).await;
    let again = catalog::draft_rate_plan(portal, &seller, product, plan("team", json!({}))).await;
    assert_eq!(reasons(again), ["/key key.taken"]);
    let solo = marketplace.draft(&seller, product, "solo", json!({})).await;
    let renamed = catalog::replace_draft(portal, &seller, solo.id, plan("team", json!({}))).await;
    assert_eq!(reasons(renamed), ["/key key.taken"]);
    catalog::publish(portal, &seller, first.id).await.unwrap();
    marketplace.draft(&seller, product, "team", json!({})).await;
    let all = catalog::rate_plans(portal, &seller, product).await.unwrap();
    assert_eq!(all.iter().map(|plan| plan.terms.key.as_str()).collect::<Vec<_>>(), ["team", "solo", "team"]);
}

#[tokio::test]
async fn a_draft_says_what_was_written_last() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let draft = marketplace.draft(&seller, product, "team", json!({ "effective_from": "2027-01-01" })).await;
    assert_eq!((draft.status, draft.published_at), (RatePlanStatus::Draft, None));
    marketplace.travel_to("2026-12-02T00:00:00Z").await;
    let input = plan("squad", json!({ "effective_until": "2027-12-31" }));
    let replaced = catalog::replace_draft(portal, &seller, draft.id, input).await.unwrap();
    assert_eq!((replaced.terms.key.as_str(), replaced.terms.effective_from), ("squad", None));
    assert!(replaced.created_at == draft.created_at && replaced.updated_at > draft.updated_at);
    assert_eq!(catalog::rate_plan(portal, &seller, draft.id).await.unwrap(), replaced);
    catalog::delete_draft(portal, &seller, draft.id).await.unwrap();
    assert_eq!(reasons(catalog::rate_plan(portal, &seller, draft.id).await), ["not_found"]);
    let acts = marketplace.acts_on(draft.id).await;
    assert_eq!(acts, ["draft_rate_plan", "replace_draft", "delete_draft"].map(|act| format!("seller Acme {act}")));
}

#[tokio::test]
async fn publishing_is_refused_with_every_reason() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let half = product_input(json!({ "key": "urlaub", "name": { "de": "Urlaub" } }));
    catalog::update_product(portal, &seller, product, half).await.unwrap();
    let words: MetricInput = serde_json::from_value(json!({ "key": "ApiCall", "name": { "en": "Calls" } })).unwrap();
    let id = catalog::metrics(portal, &seller, product).await.unwrap()[0].id;
    catalog::update_metric(portal, &seller, id, words).await.unwrap();
    let mut change = per_call();
    change["name"] = json!({ "en": "Team", "it": "Squadra" });
    change["effective_until"] = json!("2026-11-30");
    change["examples"] = json!([{ "quantities": { "ApiCall": "100" }, "total": "12.00" }]);
    let draft = marketplace.draft(&seller, product, "team", change).await;
    let expected = [
        "/effective_until dates.in_the_past",
        "/examples/0/total example.wrong",
        "/metrics/ApiCall/name translation.missing",
        "/name translation.missing",
        "/product/name translation.missing",
    ];
    let known = catalog::publishable(portal, &seller, draft.id).await.unwrap();
    assert_eq!(reasons::<()>(Err(known.into())), expected);
    assert_eq!(reasons(catalog::publish(portal, &seller, draft.id).await), expected);
    let priceless = marketplace.draft(&seller, product, "free", json!({ "fees": [] })).await;
    let reasons = reasons(catalog::publish(portal, &seller, priceless.id).await);
    assert_eq!(reasons, ["/fees rate_plan.priceless", "/product/name translation.missing"]);
    assert_eq!(catalog::rate_plan(portal, &seller, draft.id).await.unwrap().status, RatePlanStatus::Draft);
}

#[tokio::test]
async fn a_published_plan_is_final() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let published = marketplace.published(&seller, product, "team", per_call()).await;
    assert_eq!(published.status, RatePlanStatus::Published);
    assert_eq!(published.terms.effective_from.unwrap().to_string(), "2026-12-01");
    assert_eq!(published.published_at, Some(portal.now().await.unwrap()));
    for refused in [
        reasons(catalog::replace_draft(portal, &seller, published.id, plan("team", json!({}))).await),
        reasons(catalog::delete_draft(portal, &seller, published.id).await),
        reasons(catalog::publish(portal, &seller, published.id).await),
        reasons(catalog::publishable(portal, &seller, published.id).await),
    ] {
        assert_eq!(refused, ["rate_plan.published"]);
    }
    for change in [
        "UPDATE rate_plans SET terms = jsonb_set(terms, '{fees}', '[]')",
        "UPDATE rate_plans SET effective_from = '2020-01-01'",
        "UPDATE rate_plans SET published_at = NULL",
        "DELETE FROM rate_plans",
    ] {
        let error = Error::from(sqlx::query(change).execute(&portal.db).await.unwrap_err());
        assert_eq!(error.constraint(), Some("published_rate_plan_is_final"), "{change}");
    }
    assert_eq!(catalog::rate_plan(portal, &seller, published.id).await.unwrap(), published);
    let half = product_input(json!({ "key": "urlaub", "name": { "de": "Urlaub" } }));
    let refused = catalog::update_product(portal, &seller, product, half).await;
    assert_eq!(reasons(refused), ["/name translation.missing"]);
}

#[tokio::test]
async fn published_at_once_a_plan_is_published_once() {
    let Shop { marketplace, seller, product } = shop().await;
    let draft = marketplace.draft(&seller, product, "team", json!({})).await;
    let acts = (0..8).map(|_| catalog::publish(&marketplace.portal, &seller, draft.id));
    let (done, refused): (Vec<_>, Vec<_>) =
        futures::future::join_all(acts).await.into_iter().partition(|answer| answer.is_ok());
    assert_eq!(done.len(), 1);
    assert!(refused.into_iter().all(|answer| reasons(answer) == ["rate_plan.published"]));
    let acts = marketplace.acts_on(draft.id).await;
    assert_eq!(acts, ["seller Acme draft_rate_plan", "seller Acme publish"]);
}

#[tokio::test]
async fn an_edit_while_publishing_comes_before_it_or_not_at_all() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let metric_id = catalog::metrics(portal, &seller, product).await.unwrap()[0].id;
    for round in 0..10 {
        let draft = marketplace.draft(&seller, product, "team", per_call()).await;
        let dear = plan("team", json!({ "fees": [{ "kind": "recurring", "amount": "99" }] }));
        let (edited, published, deleted) = tokio::join!(
            catalog::replace_draft(portal, &seller, draft.id, dear),
            catalog::publish(portal, &seller, draft.id),
            catalog::delete_metric(portal, &seller, metric_id),
        );
        let shown = catalog::rate_plan(portal, &seller, draft.id).await.unwrap();
        match &edited {
            Ok(view) => assert_eq!(shown.terms.fees, view.terms.fees, "round {round}"),
            Err(error) => assert!(error.refusals().unwrap().has(Code::RatePlanPublished)),
        }
        assert_eq!(published.unwrap().terms, shown.terms, "round {round}");
        if deleted.is_ok() {
            assert!(shown.terms.charges.is_empty(), "round {round}: a metric is gone that is priced for good");
            return;
        }
    }
}

#[tokio::test]
async fn only_the_end_of_a_published_plans_sale_changes() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let published = marketplace.published(&seller, product, "team", json!({ "effective_from": "2026-12-10" })).await;
    assert_eq!(published.status, RatePlanStatus::Scheduled);
    let set = |until: Option<&'static str>| {
        let seller = seller.clone();
        async move { catalog::set_effective_until(portal, &seller, published.id, until).await }
    };
    for (until, reason) in [
        ("2026-11-30", "dates.in_the_past"),
        ("2026-12-09", "dates.end_before_start"),
        ("soon", "day.invalid"),
        ("", "required"),
    ] {
        assert_eq!(reasons(set(Some(until)).await), [format!("/effective_until {reason}")], "{until}");
    }
    let ends = set(Some("2026-12-10")).await.unwrap();
    assert_eq!(ends.terms.effective_until.unwrap().to_string(), "2026-12-10");
    assert_eq!((ends.terms.fees, ends.published_at), (published.terms.fees, published.published_at));
    for (now, status) in [
        ("2026-12-09T23:59:59Z", RatePlanStatus::Scheduled),
        ("2026-12-10T00:00:00Z", RatePlanStatus::Published),
        ("2026-12-10T23:59:59Z", RatePlanStatus::Published),
        ("2026-12-11T00:00:00Z", RatePlanStatus::Ended),
    ] {
        marketplace.travel_to(now).await;
        assert_eq!(catalog::rate_plan(portal, &seller, published.id).await.unwrap().status, status, "{now}");
    }
    assert_eq!(reasons(set(Some("2026-12-10")).await), ["/effective_until dates.in_the_past"]);
    assert_eq!(set(None).await.unwrap().status, RatePlanStatus::Published);
    assert_eq!(marketplace.acts_on(published.id).await.last().unwrap(), "seller Acme set_effective_until");
}

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
