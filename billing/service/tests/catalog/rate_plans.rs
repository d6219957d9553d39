//! Rate plans: drafted, published, and final.

use domain::metric::MetricInput;
use domain::publishing::lints_read;
use domain::refusal::Code;
use serde_json::json;
use service::Error;
use service::catalog::{self, RatePlanStatus};
use uuid::Uuid;

use crate::shop::{Shop, per_call, product_input, shop};
use crate::support::{plan, reasons};

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
                "charges": [{ "metric": "Nothing", "model": { "kind": "per_unit", "unit_price": "many" } }],
                "minimum_commitment": "five",
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
        "/minimum_commitment decimal.invalid",
        "/name required",
    ];
    assert_eq!(reasons(catalog::draft_rate_plan(portal, &seller, product, wrong()).await), expected);
    let draft = marketplace.draft(&seller, product, "team", json!({})).await;
    assert_eq!(reasons(catalog::replace_draft(portal, &seller, draft.id, wrong()).await), expected);
    let misspelled = json!({ "audience": { "kind": "buyer", "buyer_id": "buy_1" } });
    let refused = catalog::draft_rate_plan(portal, &seller, product, plan("solo", misspelled)).await;
    assert_eq!(reasons(refused), ["/audience/buyer_id buyer.unknown"]);
    let nobody = json!({ "audience": { "kind": "buyer", "buyer_id": format!("buy_{}", Uuid::now_v7().simple()) } });
    catalog::draft_rate_plan(portal, &seller, product, plan("nobody", nobody)).await.unwrap();
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

#[tokio::test]
async fn a_person_publishes_what_was_read_and_nothing_else() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let volume = json!({ "kind": "volume", "tiers": [{ "up_to": "100", "unit_price": "2" }, { "unit_price": "1" }] });
    let draft = marketplace
        .draft(&seller, product, "steep", json!({ "charges": [{ "metric": "ApiCall", "model": volume }] }))
        .await;
    let unusual = catalog::plan_lints(portal, &seller, draft.id).await.unwrap();
    assert_eq!(unusual.0.iter().map(|lint| lint.code).collect::<Vec<_>>(), [Code::LintVolumeCliff]);
    for read in ["", "something else"] {
        let refused = catalog::publish_having_read(portal, &seller, draft.id, read).await;
        assert_eq!(reasons(refused), ["/acknowledge lint.not_acknowledged"]);
    }
    let published = catalog::publish_having_read(portal, &seller, draft.id, &lints_read(&unusual)).await.unwrap();
    assert_eq!(published.status, RatePlanStatus::Published);
}

#[tokio::test]
async fn a_metric_is_silent_once_somebody_subscribed_and_nothing_was_reported() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let codes = async |id| {
        let lints = catalog::plan_lints(portal, &seller, id).await.unwrap();
        lints.0.iter().map(|lint| lint.code).collect::<Vec<_>>()
    };
    let first = marketplace.draft(&seller, product, "first", per_call()).await;
    assert_eq!(codes(first.id).await, []);
    let sold = catalog::publish(portal, &seller, first.id).await.unwrap();
    marketplace.subscription(&marketplace.buyer("B").await, &sold).await;
    assert_eq!(codes(first.id).await, [Code::LintMetricSilent]);
    let dollars = marketplace.draft(&seller, product, "dollars", json!({ "currency": "USD" })).await;
    assert_eq!(codes(dollars.id).await, [Code::LintCurrencyMissing]);
}
