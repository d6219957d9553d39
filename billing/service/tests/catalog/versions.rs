//! Versions of plans: drafted from one another, sold in each other's place, kept by whoever has them; and their order.

use serde_json::{Value, json};
use service::agreements::{self, ChangeInput, DryRun, SubscribeInput};
use service::catalog::{self, PlanOrderInput, RatePlanStatus, RatePlanView};

use crate::shop::{Shop, shop};
use crate::support::{Marketplace, reasons};

fn dear(amount: &str) -> Value {
    json!({ "fees": [{ "kind": "recurring", "amount": amount }] })
}

fn to(plan: &RatePlanView) -> SubscribeInput {
    SubscribeInput { rate_plan_id: plan.id.to_string(), ..SubscribeInput::default() }
}

fn change_to(plan: &RatePlanView) -> ChangeInput {
    ChangeInput { rate_plan_id: Some(plan.id.to_string()), ..ChangeInput::default() }
}

#[tokio::test]
async fn the_next_version_is_drafted_from_the_last_one() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let first = marketplace.published(&seller, product, "team", json!({ "effective_until": "2027-12-31" })).await;
    assert_eq!((first.version, first.superseded_on), (1, None));
    let draft = catalog::new_version(portal, &seller, first.id).await.unwrap();
    assert_eq!((draft.version, draft.status, draft.terms.effective_until), (2, RatePlanStatus::Draft, None));
    assert_eq!((&draft.terms.fees, &draft.terms.name), (&first.terms.fees, &first.terms.name));
    assert_eq!(reasons(catalog::new_version(portal, &seller, first.id).await), ["/key key.taken"]);
    assert_eq!(reasons(catalog::new_version(portal, &seller, draft.id).await), ["rate_plan.draft"]);
    let stranger = marketplace.seller("Stranger").await;
    assert_eq!(reasons(catalog::new_version(portal, &stranger, first.id).await), ["not_found"]);
    catalog::publish(portal, &seller, draft.id).await.unwrap();
    let first = catalog::rate_plan(portal, &seller, first.id).await.unwrap();
    let today = portal.now().await.unwrap().date_naive();
    assert_eq!((first.status, first.superseded_on), (RatePlanStatus::Superseded, Some(today)));
    let acts = marketplace.acts_on(draft.id).await;
    assert!(acts[0].ends_with("new_version") && acts[1].ends_with("publish"), "{acts:?}");
}

#[tokio::test]
async fn a_version_that_is_another_offer_is_refused_with_all_that_differs() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    marketplace.published(&seller, product, "team", json!({})).await;
    let other = json!({ "currency": "CHF", "visibility": "private" });
    let draft = marketplace.draft(&seller, product, "team", other).await;
    let expected = ["/currency rate_plan.version_differs", "/visibility rate_plan.version_differs"];
    assert_eq!(reasons(catalog::publish(portal, &seller, draft.id).await), expected);
    let told = catalog::publishable(portal, &seller, draft.id).await.unwrap();
    assert_eq!(told.0.len(), 2);
    let by_itself =
        sqlx::query("UPDATE rate_plans SET published_at = now(), effective_from = now()::date WHERE id = $1")
            .bind(draft.id.0)
            .execute(&portal.db)
            .await
            .expect_err("the schema refuses it, too");
    assert!(by_itself.to_string().contains("agree in currency"), "{by_itself}");
}

#[tokio::test]
async fn a_superseded_version_is_neither_bought_nor_changed_into_by_anybody() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let old = marketplace.published(&seller, product, "team", dear("10")).await;
    let other = marketplace.published(&seller, product, "solo", dear("5")).await;
    let (early, late) = (marketplace.buyer("Early").await, marketplace.buyer("Late").await);
    let had = agreements::subscribe(portal, &early, to(&old)).await.unwrap().subscription;
    let new = marketplace.published(&seller, product, "team", dear("20")).await;
    assert_eq!(reasons(agreements::subscribe(portal, &late, to(&old)).await), ["/rate_plan_id rate_plan.superseded"]);
    assert_eq!(reasons(agreements::review(portal, &late, &to(&old)).await), ["/rate_plan_id rate_plan.superseded"]);
    let on_behalf = SubscribeInput { buyer_id: Some(crate::support::buyer_id(&late).to_string()), ..to(&old) };
    let refused = agreements::subscribe(portal, &marketplace.operator, on_behalf).await;
    assert_eq!(reasons(refused), ["/rate_plan_id rate_plan.superseded"]);
    // It is not offered any more to who has something else either.
    let taken = agreements::subscribe(portal, &late, to(&other)).await.unwrap().subscription;
    let refused = agreements::change(portal, &late, taken.id, change_to(&old), DryRun::No).await;
    assert_eq!(reasons(refused), ["/rate_plan_id rate_plan.superseded"]);
    let options = agreements::change_options(portal, &late, taken.id).await.unwrap();
    assert_eq!(options.others.iter().map(|plan| plan.id).collect::<Vec<_>>(), [new.id]);
    // Whoever has it keeps it, and may leave it for the new one, but not come back.
    let kept = agreements::subscription(portal, &early, had.id).await.unwrap();
    assert_eq!(kept.rate_plan_id, old.id);
    agreements::change(portal, &early, had.id, change_to(&new), DryRun::No).await.unwrap();
    let refused = agreements::change(portal, &early, had.id, change_to(&old), DryRun::No).await;
    assert_eq!(reasons(refused), ["/rate_plan_id rate_plan.superseded"]);
    let counts = catalog::subscribers_by_plan(portal, &seller, product).await.unwrap();
    assert_eq!((counts.get(&old.id), counts.get(&new.id), counts.get(&other.id)), (None, Some(&1), Some(&1)));
    let by_itself = sqlx::query(
        "INSERT INTO subscription_phases (subscription_id, number, seller_id, rate_plan_id, from_at, from_on, agreed_at)
         SELECT id, 7, seller_id, $2, now() + interval '10 years', '2036-01-01', now() + interval '1 year'
         FROM subscriptions WHERE id = $1",
    )
    .bind(taken.id.0)
    .bind(old.id.0)
    .execute(&portal.db)
    .await
    .expect_err("the schema refuses it, too");
    assert!(by_itself.to_string().contains("a later version of the rate plan is sold"), "{by_itself}");
}

#[tokio::test]
async fn whoever_has_a_superseded_version_may_change_its_seats() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let seats =
        |price: &str| json!({ "fees": [{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": price } }] });
    let old = marketplace.published(&seller, product, "team", seats("10")).await;
    let buyer = marketplace.buyer("Early").await;
    let input = SubscribeInput { seats: Some("3".to_owned()), ..to(&old) };
    let had = agreements::subscribe(portal, &buyer, input).await.unwrap().subscription;
    marketplace.published(&seller, product, "team", seats("20")).await;
    let more = ChangeInput { seats: Some("5".to_owned()), ..ChangeInput::default() };
    let changed = agreements::change(portal, &buyer, had.id, more, DryRun::No).await.unwrap();
    assert_eq!((changed.subscription.rate_plan_id, changed.subscription.seats), (old.id, 5));
}

async fn shelf(marketplace: &Marketplace, product: domain::ids::ProductId) -> Vec<String> {
    let card = catalog::store_product(&marketplace.portal, None, product).await.unwrap();
    card.plans.iter().map(|plan| format!("{} {}", plan.terms.key, plan.version)).collect()
}

#[tokio::test]
async fn sellers_order_their_plans_and_a_new_version_stands_where_its_predecessor_stood() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    for key in ["free", "team", "business"] {
        marketplace.published(&seller, product, key, json!({})).await;
    }
    marketplace.published(&seller, product, "free", json!({})).await;
    assert_eq!(shelf(&marketplace, product).await, ["free 2", "team 1", "business 1"]);
    let order = |keys: &[&str], first: Option<&str>| PlanOrderInput {
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        shown_first: first.map(str::to_owned),
    };
    let ordered =
        catalog::set_plan_order(portal, &seller, product, order(&["business", "free"], Some("team"))).await.unwrap();
    assert_eq!((ordered.plan_order.len(), ordered.shown_first.as_deref()), (2, Some("team")));
    marketplace.published(&seller, product, "business", json!({})).await;
    assert_eq!(shelf(&marketplace, product).await, ["business 2", "free 2", "team 1"]);
    let wrong = catalog::set_plan_order(portal, &seller, product, order(&["free", "gone", "free"], Some("none"))).await;
    assert_eq!(reasons(wrong), ["/keys/1 choice.unknown", "/keys/2 key.taken", "/shown_first choice.unknown"]);
    let stranger = marketplace.seller("Stranger").await;
    assert_eq!(reasons(catalog::set_plan_order(portal, &stranger, product, order(&[], None)).await), ["not_found"]);
}

#[tokio::test]
async fn what_is_typed_and_not_saved_is_kept_for_its_seller_until_it_is_forgotten() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let draft = marketplace.draft(&seller, product, "team", json!({})).await.id;
    catalog::keep_typed(portal, &seller, product, Some(draft), &json!({ "key": "te" })).await.unwrap();
    catalog::keep_typed(portal, &seller, product, Some(draft), &json!({ "key": "tea" })).await.unwrap();
    let kept = catalog::typed_plan(portal, &seller, product, Some(draft)).await.unwrap().unwrap();
    assert_eq!(kept.form, json!({ "key": "tea" }));
    assert_eq!(catalog::typed_plan(portal, &seller, product, None).await.unwrap(), None);
    let stranger = marketplace.seller("Stranger").await;
    assert_eq!(catalog::typed_plan(portal, &stranger, product, Some(draft)).await.unwrap(), None);
    assert_eq!(reasons(catalog::keep_typed(portal, &stranger, product, None, &json!({})).await), ["not_found"]);
    let much = json!({ "key": "x".repeat(600_000) });
    assert_eq!(reasons(catalog::keep_typed(portal, &seller, product, None, &much).await), ["body_too_large"]);
    catalog::forget_typed(portal, &seller, product, Some(draft)).await.unwrap();
    assert_eq!(catalog::typed_plan(portal, &seller, product, Some(draft)).await.unwrap(), None);
}

#[tokio::test]
async fn free_text_for_a_price_is_there_in_every_language_or_refused() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let set =
        |display: Value| catalog::set_price_display(portal, &seller, product, serde_json::from_value(display).unwrap());
    let half = json!({ "kind": "free_text", "text": { "en": "Ask us", "de": "Fragen Sie uns" } });
    assert_eq!(reasons(set(half).await), ["/text translation.missing"]);
    let note = json!({ "kind": "from_metrics", "note": { "de": "Jahresrechnung" } });
    assert_eq!(reasons(set(note).await), ["/note translation.missing"]);
    set(json!({ "kind": "from_metrics", "note": {} })).await.unwrap();
    set(json!({ "kind": "free_text", "text": { "en": "Ask", "de": "Fragen", "it": "Chiedere" } })).await.unwrap();
}
