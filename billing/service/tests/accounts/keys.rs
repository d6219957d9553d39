//! API keys: what they open, for how long, and to whom.

use crate::support::{Marketplace, reasons};
use domain::ids::ApiKeyId;
use serde_json::json;
use service::{Actor, Error, Mode, Portal, Principal, accounts};
use uuid::Uuid;

async fn principal(portal: &Portal, key: &str) -> Option<Principal> {
    accounts::authenticate_key(portal, key).await.unwrap().map(|actor| actor.principal)
}

#[tokio::test]
async fn a_key_opens_its_owners_doors_until_it_is_revoked() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (seller, buyer) = (marketplace.seller("Acme").await, marketplace.buyer("Bruno").await);
    for (actor, prefix) in [(&marketplace.operator, "fnd_op_"), (&seller, "fnd_sel_"), (&buyer, "fnd_buy_")] {
        let (id, key) = accounts::issue_api_key(portal, actor, "nightly job").await.unwrap();
        assert!(key.starts_with(prefix) && key.len() == prefix.len() + 43, "{key}");
        let known = accounts::authenticate_key(portal, &key).await.unwrap().unwrap();
        assert_eq!(known, Actor { principal: actor.principal, name: "nightly job".to_owned() });

        let listed = accounts::api_keys(portal, actor).await.unwrap();
        let listed = listed.iter().find(|listed| listed.id == id).unwrap();
        assert!(key.ends_with(listed.hint.rsplit('…').next().unwrap()) && listed.revoked_at.is_none());

        accounts::revoke_api_key(portal, actor, id).await.unwrap();
        accounts::revoke_api_key(portal, actor, id).await.unwrap();
        assert_eq!(principal(portal, &key).await, None);
        let acts = marketplace.acts_on(id).await;
        assert_eq!(acts.len(), 2, "revoking again is no act: {acts:?}");
    }
}

#[tokio::test]
async fn a_key_is_kept_as_a_hash_only() {
    let marketplace = Marketplace::open().await;
    let (_, key) = accounts::issue_api_key(&marketplace.portal, &marketplace.operator, "x").await.unwrap();
    let kept: Vec<String> =
        sqlx::query_scalar("SELECT api_keys::text FROM api_keys").fetch_all(&marketplace.portal.db).await.unwrap();
    assert!(kept.iter().all(|row| !row.contains(&key[..16])), "{kept:?}");
}

#[tokio::test]
async fn what_is_no_key_opens_nothing() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (_, key) = accounts::issue_api_key(portal, &marketplace.operator, "x").await.unwrap();
    for bearer in
        ["", " ", "fnd_op_", &key[..key.len() - 1], &format!("{key} "), &key.to_uppercase(), "\0", &"x".repeat(100_000)]
    {
        assert_eq!(principal(portal, bearer).await, None, "{bearer:.60}");
    }
}

#[tokio::test]
async fn somebody_elses_key_does_not_exist() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (seller, other) = (marketplace.seller("Acme").await, marketplace.seller("Other").await);
    let buyer = marketplace.buyer("Bruno").await;
    let (id, key) = accounts::issue_api_key(portal, &seller, "x").await.unwrap();
    for stranger in [&other, &buyer, &marketplace.operator] {
        assert_eq!(reasons(accounts::revoke_api_key(portal, stranger, id).await), ["not_found"]);
        assert!(accounts::api_keys(portal, stranger).await.unwrap().iter().all(|listed| listed.id != id));
    }
    assert_eq!(principal(portal, &key).await, Some(seller.principal));
    let unknown = accounts::revoke_api_key(portal, &seller, ApiKeyId(Uuid::now_v7())).await;
    assert_eq!(reasons(unknown), ["not_found"]);
}

#[tokio::test]
async fn a_key_has_a_name() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let long = "x".repeat(121);
    for (name, reason) in [("", "/name required"), ("a\0", "/name text.invalid"), (&long, "/name text.too_long")] {
        assert_eq!(reasons(accounts::issue_api_key(portal, operator, name).await), [reason]);
    }
}

#[tokio::test]
async fn an_account_has_a_hundred_keys_at_most() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let keys = (0..110).map(|_| accounts::issue_api_key(portal, operator, "x"));
    let answers = futures::future::join_all(keys).await;
    let refused: Vec<_> = answers.into_iter().filter(Result::is_err).map(reasons).collect();
    assert_eq!(refused, vec![["too_many_items"]; 10]);
    let first = accounts::api_keys(portal, operator).await.unwrap()[0].id;
    accounts::revoke_api_key(portal, operator, first).await.unwrap();
    accounts::issue_api_key(portal, operator, "x").await.unwrap();
}

#[tokio::test]
async fn a_subscriptions_key_reports_for_it_and_opens_nothing_else() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (seller, buyer) = (marketplace.seller("Acme").await, marketplace.buyer("Bruno").await);
    let product = marketplace.product(&seller, "storage").await;
    let plan = marketplace.published(&seller, product, "basic", json!({})).await;
    let subscription = marketplace.subscription(&buyer, &plan).await;
    let now = portal.now().await.unwrap();
    let mut conn = portal.db.acquire().await.unwrap();
    let key = accounts::issue_subscription_key(&mut conn, subscription, now).await.unwrap();
    assert!(key.starts_with("fnd_sub_"), "{key}");
    let actor = accounts::authenticate_key(portal, &key).await.unwrap().unwrap();
    assert_eq!(actor.principal, Principal::Subscription(subscription));
    assert_eq!(reasons(accounts::api_keys(portal, &actor).await), ["not_allowed"]);
    assert_eq!(reasons(accounts::issue_api_key(portal, &actor, "x").await), ["not_allowed"]);
}

#[tokio::test]
async fn the_environments_key_is_the_last_one_set_there() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for _ in 0..2 {
        accounts::set_operator_key(portal, "first").await.unwrap();
        assert_eq!(principal(portal, "first").await, Some(Principal::Operator));
        accounts::set_operator_key(portal, "second").await.unwrap();
        assert_eq!(
            (principal(portal, "first").await, principal(portal, "second").await),
            (None, Some(Principal::Operator))
        );
    }
    let (_, own) = accounts::issue_api_key(portal, &marketplace.operator, "x").await.unwrap();
    accounts::forget_operator_key(portal).await.unwrap();
    assert_eq!((principal(portal, "second").await, principal(portal, &own).await), (None, Some(Principal::Operator)));
}

/// A key is the environment's because it came from there, whatever others are called.
#[tokio::test]
async fn the_environment_ends_no_key_that_was_issued_and_revives_none_that_was_revoked() {
    let marketplace = Marketplace::open().await;
    let (portal, operator) = (&marketplace.portal, &marketplace.operator);
    let (_, namesake) = accounts::issue_api_key(portal, operator, "environment").await.unwrap();
    accounts::set_operator_key(portal, "given").await.unwrap();
    accounts::forget_operator_key(portal).await.unwrap();
    assert_eq!(principal(portal, &namesake).await, Some(Principal::Operator));

    let (revoked_id, revoked) = accounts::issue_api_key(portal, operator, "office").await.unwrap();
    accounts::revoke_api_key(portal, operator, revoked_id).await.unwrap();
    let seller = marketplace.seller("Acme").await;
    let (_, sellers) = accounts::issue_api_key(portal, &seller, "x").await.unwrap();
    for key in [&namesake, &revoked, &sellers] {
        assert!(accounts::set_operator_key(portal, key).await.is_err(), "it was issued");
    }
    assert_eq!(principal(portal, &revoked).await, None);
    assert_eq!(principal(portal, &sellers).await, Some(seller.principal));

    accounts::set_operator_key(portal, "given").await.unwrap();
    let given = accounts::api_keys(portal, operator).await.unwrap();
    let given =
        given.iter().find(|key| key.name == "environment" && key.revoked_at.is_none() && key.hint.contains("sha256"));
    accounts::revoke_api_key(portal, operator, given.unwrap().id).await.unwrap();
    assert!(accounts::set_operator_key(portal, "given").await.is_err(), "somebody revoked it");
    accounts::forget_operator_key(portal).await.unwrap();
    assert!(accounts::set_operator_key(portal, "given").await.is_err(), "and for good");
    assert_eq!(principal(portal, "given").await, None);
}

#[tokio::test]
async fn several_servers_may_start_with_the_environments_key_at_once() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for answer in futures::future::join_all((0..8).map(|_| accounts::set_operator_key(portal, "same"))).await {
        answer.unwrap();
    }
    assert_eq!(accounts::api_keys(portal, &marketplace.operator).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_environment_gives_no_key_in_production_and_takes_none_from_others() {
    let marketplace = Marketplace::open().await;
    let seller = marketplace.seller("Acme").await;
    let (_, key) = accounts::issue_api_key(&marketplace.portal, &seller, "x").await.unwrap();
    let production = Portal { mode: Mode::Production, ..marketplace.portal.clone() };
    for (portal, key) in [(&production, "secret"), (&marketplace.portal, ""), (&marketplace.portal, &key)] {
        let answer = accounts::set_operator_key(portal, key).await;
        assert!(matches!(answer, Err(Error::Fault(_))), "{answer:?}");
    }
    assert_eq!(principal(&marketplace.portal, "secret").await, None);
    assert_eq!(principal(&marketplace.portal, &key).await, Some(seller.principal));
}

/// B85: a subscription's keys are listed, bounded and revoked by its seller, its buyer and the operator.
#[tokio::test]
async fn the_keys_of_a_subscription_are_kept_by_its_parties() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (seller, buyer) = (marketplace.seller("Acme").await, marketplace.buyer("Bruno").await);
    let (rival, other) = (marketplace.seller("Rival").await, marketplace.buyer("Other").await);
    let product = marketplace.product(&seller, "p").await;
    let plan = marketplace.published(&seller, product, "plan", serde_json::json!({})).await;
    let holder = Principal::Subscription(marketplace.subscription(&buyer, &plan).await);
    for actor in [&seller, &buyer, &marketplace.operator] {
        let (id, key) = accounts::issue_api_key_to(portal, actor, holder, "").await.unwrap();
        assert_eq!(principal(portal, &key).await, Some(holder));
        let listed = accounts::api_keys_of(portal, actor, holder).await.unwrap();
        assert_eq!(listed[0].id, id);
        accounts::revoke_api_key_of(portal, actor, holder, id).await.unwrap();
        assert_eq!(principal(portal, &key).await, None);
    }
    for actor in [&rival, &other] {
        assert_eq!(reasons(accounts::issue_api_key_to(portal, actor, holder, "").await), ["not_found"]);
        assert_eq!(reasons(accounts::api_keys_of(portal, actor, holder).await), ["not_found"]);
    }
    let (_, its_own) = accounts::issue_api_key_to(portal, &seller, holder, "build server").await.unwrap();
    let software = accounts::authenticate_key(portal, &its_own).await.unwrap().unwrap();
    assert_eq!(reasons(accounts::issue_api_key_to(portal, &software, holder, "").await), ["not_allowed"]);
    for _ in 0..19 {
        accounts::issue_api_key_to(portal, &buyer, holder, "").await.unwrap();
    }
    assert_eq!(reasons(accounts::issue_api_key_to(portal, &seller, holder, "").await), ["too_many_items"]);
}

#[tokio::test]
async fn the_operator_replaces_the_last_key_of_an_organization_and_nobody_elses_is_touched() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let (seller, buyer) = (marketplace.seller("Acme").await, marketplace.buyer("Bruno").await);
    for holder in [seller.principal, buyer.principal] {
        for key in accounts::api_keys_of(portal, &marketplace.operator, holder).await.unwrap() {
            accounts::revoke_api_key_of(portal, &marketplace.operator, holder, key.id).await.unwrap();
        }
        let (id, key) = accounts::issue_api_key_to(portal, &marketplace.operator, holder, "new").await.unwrap();
        assert_eq!(principal(portal, &key).await, Some(holder));
        for stranger in [&seller, &buyer].into_iter().filter(|actor| actor.principal != holder) {
            assert_eq!(reasons(accounts::api_keys_of(portal, stranger, holder).await), ["not_found"]);
            assert_eq!(reasons(accounts::issue_api_key_to(portal, stranger, holder, "x").await), ["not_found"]);
            let own = stranger.principal;
            assert_eq!(reasons(accounts::revoke_api_key_of(portal, stranger, own, id).await), ["not_found"]);
        }
        assert_eq!(reasons(accounts::issue_api_key_to(portal, &seller, Principal::Operator, "x").await), ["not_found"]);
    }
}

#[tokio::test]
async fn a_database_stays_what_its_first_start_said() {
    let db = &Marketplace::open().await.portal.db;
    assert_eq!(service::pinned_mode(db).await.unwrap(), None);
    for later in [Mode::Sandbox, Mode::Production, Mode::Sandbox] {
        assert_eq!(service::pin_mode(db, later).await.unwrap(), Mode::Sandbox);
    }
    assert_eq!(service::pinned_mode(db).await.unwrap(), Some(Mode::Sandbox));
}
