//! Sessions end when they are ended, whatever else is under way.

use crate::support::{Marketplace, reasons};
use chrono::Duration;
use domain::ids::UserId;
use serde_json::json;
use service::accounts::SignedIn;
use service::accounts::sessions::{self, PostgresSessionStore};
use service::{accounts, clock};
use time::OffsetDateTime;
use tower_sessions_core::SessionStore;
use tower_sessions_core::session::{Id, Record};

const PASSWORD: &str = "gondola rivet marble fog";

fn record() -> Record {
    let expiry_date = OffsetDateTime::from_unix_timestamp(clock::world().timestamp() + 3600).unwrap();
    Record { id: Id::default(), data: [("user".to_owned(), json!("anna"))].into(), expiry_date }
}

async fn born(store: &PostgresSessionStore) -> Record {
    let mut record = record();
    store.create(&mut record).await.unwrap();
    record
}

/// Somebody of the operator's who signed in.
async fn user(marketplace: &Marketplace, name: &str) -> SignedIn {
    let (portal, email) = (&marketplace.portal, format!("{}@example.com", name.to_lowercase()));
    accounts::create_operator_user(portal, name, &email, PASSWORD).await.unwrap();
    accounts::sign_in(portal, &email, PASSWORD, "here").await.unwrap()
}

#[tokio::test]
async fn a_session_is_what_was_saved_last() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let mut record = born(&store).await;
    assert_eq!(store.load(&record.id).await.unwrap(), Some(record.clone()));
    record.data.insert("flash".to_owned(), json!({ "values": ["a"] }));
    store.save(&record).await.unwrap();
    assert_eq!(store.load(&record.id).await.unwrap(), Some(record.clone()));
    assert_eq!(store.load(&Id::default()).await.unwrap(), None);
}

#[tokio::test]
async fn saving_after_signing_out_does_not_revive_the_session() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let record = born(&store).await;
    store.delete(&record.id).await.unwrap();
    store.save(&record).await.unwrap();
    assert_eq!(store.load(&record.id).await.unwrap(), None);
}

#[tokio::test]
async fn a_taken_id_is_never_adopted() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let first = born(&store).await;
    let mut second = Record { id: first.id, data: [].into(), ..record() };
    store.create(&mut second).await.unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(store.load(&first.id).await.unwrap(), Some(first));
    assert_eq!(store.load(&second.id).await.unwrap(), Some(second));
}

#[tokio::test]
async fn an_expired_session_is_gone_before_it_is_cleared_away() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let (mut old, fresh) = (born(&store).await, born(&store).await);
    old.expiry_date = OffsetDateTime::from_unix_timestamp(clock::world().timestamp() - 1).unwrap();
    store.save(&old).await.unwrap();
    assert_eq!(store.load(&old.id).await.unwrap(), None);
    assert_eq!(sessions::delete_expired(&marketplace.portal).await.unwrap(), 1);
    assert!(store.load(&fresh.id).await.unwrap().is_some());
}

#[tokio::test]
async fn a_sandbox_that_travels_leaves_sessions_alone() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let record = born(&store).await;
    marketplace.travel_to("2099-01-01T00:00:00Z").await;
    assert_eq!(sessions::delete_expired(&marketplace.portal).await.unwrap(), 0);
    assert!(store.load(&record.id).await.unwrap().is_some());
}

#[tokio::test]
async fn somebody_signs_out_everywhere_and_nobody_else_does() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let user = user(&marketplace, "Olga").await;
    let (one, other, somebody_elses) = (born(&store).await, born(&store).await, born(&store).await);
    for record in [&one, &other] {
        sessions::bind_user(&marketplace.portal, &record.id.to_string(), &user, "").await.unwrap();
        store.save(record).await.unwrap();
    }
    assert_eq!(sessions::end_all_of_user(&marketplace.portal, user.user_id).await.unwrap(), 2);
    assert_eq!(store.load(&one.id).await.unwrap(), None);
    assert!(store.load(&somebody_elses.id).await.unwrap().is_some());
}

#[tokio::test]
async fn a_session_that_ended_belongs_to_nobody() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let (user, record) = (user(&marketplace, "Olga").await, born(&store).await);
    store.delete(&record.id).await.unwrap();
    let bound = sessions::bind_user(&marketplace.portal, &record.id.to_string(), &user, "").await;
    assert_eq!(reasons(bound), ["not_found"]);
}

#[tokio::test]
async fn who_reads_the_table_cannot_use_what_it_says() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let record = born(&store).await;
    let kept: String =
        sqlx::query_scalar("SELECT sessions::text FROM sessions").fetch_one(&marketplace.portal.db).await.unwrap();
    assert!(!kept.contains(&record.id.to_string()), "{kept}");
}

#[tokio::test]
async fn whatever_people_type_can_be_kept() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let mut record = born(&store).await;
    record.data.insert("fla\0sh".to_owned(), json!({ "na\0me": ["a\0b", 1, null, "\\u0000"] }));
    store.save(&record).await.unwrap();
    let loaded = store.load(&record.id).await.unwrap().unwrap();
    assert_eq!(loaded.data["fla\u{fffd}sh"], json!({ "na\u{fffd}me": ["a\u{fffd}b", 1, null, "\\u0000"] }));
}

#[tokio::test]
async fn a_session_lives_as_long_as_it_says() {
    let marketplace = Marketplace::open().await;
    let store = PostgresSessionStore(marketplace.portal.db.clone());
    let record = born(&store).await;
    let expires_at: chrono::DateTime<chrono::Utc> =
        sqlx::query_scalar("SELECT expires_at FROM sessions").fetch_one(&marketplace.portal.db).await.unwrap();
    assert_eq!(expires_at.timestamp(), record.expiry_date.unix_timestamp());
    assert!(expires_at - clock::world() <= Duration::hours(1));
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_needs_the_old_one() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::create_operator_user(portal, "Anna", "anna@example.com", PASSWORD).await.unwrap();
    let anna = accounts::sign_in(portal, "anna@example.com", PASSWORD, "here").await.unwrap();
    let store = PostgresSessionStore(portal.db.clone());
    let mut ids = Vec::new();
    for agent in ["Firefox", "Chrome"] {
        let id = born(&store).await.id.to_string();
        sessions::bind_user(portal, &id, &anna, agent).await.unwrap();
        ids.push(id);
    }
    let (user, actor, this) = (anna.user_id, anna.actor(), ids[1].as_str());
    let changes =
        async |current: &str, new: &str| accounts::change_password(portal, &actor, user, (current, new), this).await;
    assert_eq!(
        reasons(changes("not it", "weak").await),
        ["/password_new password.too_weak", "/password_now password.wrong"]
    );
    assert_eq!(sessions::sessions_of_user(portal, user, this).await.unwrap().len(), 2);
    changes(PASSWORD, "another fine lagoon").await.unwrap();
    let left = sessions::sessions_of_user(portal, user, this).await.unwrap();
    assert_eq!(left.iter().map(|one| (one.agent.as_str(), one.is_this)).collect::<Vec<_>>(), [("Chrome", true)]);
    assert!(accounts::sign_in(portal, "anna@example.com", PASSWORD, "here").await.is_err());
    accounts::sign_in(portal, "anna@example.com", "another fine lagoon", "here").await.unwrap();

    assert_eq!(reasons(accounts::set_password(portal, "nobody@example.com", PASSWORD).await), ["/email not_found"]);
    accounts::set_password(portal, "Anna@example.com", PASSWORD).await.unwrap();
    assert!(sessions::sessions_of_user(portal, user, this).await.unwrap().is_empty());
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "here").await.unwrap();
}

/// Whoever knew the old password and is still about to come in stays outside.
#[tokio::test]
async fn no_session_begins_with_a_password_that_was_changed_meanwhile() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let store = PostgresSessionStore(portal.db.clone());
    let anna = user(&marketplace, "Anna").await;
    let this = born(&store).await.id.to_string();
    sessions::bind_user(portal, &this, &anna, "").await.unwrap();
    let late = born(&store).await.id.to_string();
    let (actor, new) = (anna.actor(), "another fine lagoon");
    accounts::change_password(portal, &actor, anna.user_id, (PASSWORD, new), &this).await.unwrap();
    assert_eq!(reasons(sessions::bind_user(portal, &late, &anna, "").await), ["sign_in.failed"]);
    let known = accounts::sign_in(portal, "anna@example.com", new, "here").await.unwrap();
    accounts::set_password(portal, "anna@example.com", PASSWORD).await.unwrap();
    assert_eq!(reasons(sessions::bind_user(portal, &late, &known, "").await), ["sign_in.failed"]);
    assert!(sessions::sessions_of_user(portal, anna.user_id, &this).await.unwrap().is_empty());
}

/// Two who know the same password change it at once: the second is told that it is another one.
#[tokio::test]
async fn a_password_is_changed_by_who_knows_the_one_that_is_in_force() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let anna = user(&marketplace, "Anna").await;
    let actor = anna.actor();
    let changes = ["another fine lagoon", "yet another lagoon"]
        .map(|new| accounts::change_password(portal, &actor, anna.user_id, (PASSWORD, new), ""));
    let answers = futures::future::join_all(changes).await;
    let (changed, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(changed.len(), 1);
    assert_eq!(refused.into_iter().map(reasons).collect::<Vec<_>>(), [["/password_now password.wrong"]]);
}

#[tokio::test]
async fn everybody_ends_their_own_sessions_and_nobody_elses() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let store = PostgresSessionStore(portal.db.clone());
    let (anna, other) = (user(&marketplace, "Anna").await, user(&marketplace, "Otto").await);
    let mut ids = Vec::new();
    for owner in [&anna, &anna, &anna, &other] {
        let id = born(&store).await.id.to_string();
        sessions::bind_user(portal, &id, owner, "Firefox\n").await.unwrap();
        ids.push(id);
    }
    let (anna, other) = (anna.user_id, other.user_id);
    let names = async |user: UserId, this: &str| {
        let sessions = sessions::sessions_of_user(portal, user, this).await.unwrap();
        sessions.into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    let (hers, his) = (names(anna, &ids[0]).await, names(other, "").await);
    assert_eq!((hers.len(), his.len()), (3, 1));
    assert!(hers.iter().all(|name| !ids.contains(name)), "a name opens nothing");
    sessions::end_one_of_user(portal, anna, &his[0]).await.unwrap();
    assert_eq!(names(other, "").await, his);
    sessions::end_one_of_user(portal, anna, &hers[0]).await.unwrap();
    assert_eq!(names(anna, &ids[0]).await.len(), 2);
    sessions::end_others_of_user(portal, anna, &ids[0]).await.unwrap();
    let left = sessions::sessions_of_user(portal, anna, &ids[0]).await.unwrap();
    assert!(left.iter().all(|one| one.is_this), "{left:?}");
    assert_eq!(names(other, "").await, his);
}
