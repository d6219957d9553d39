//! Answers kept for repeated requests.

#![allow(clippy::unwrap_used)]

mod support;

use domain::refusal::Code;
use service::idempotency::{self, Attempt, Claim};
use service::{Answer, Portal};
use support::Marketplace;

const ORDER: Attempt<'_> = Attempt { principal: "operator", key: "order-1", request: b"a seller" };

async fn let_pass(portal: &Portal, seconds: i32) {
    sqlx::query("UPDATE idempotency_keys SET created_at = created_at - $1 * interval '1 second'")
        .bind(seconds)
        .execute(&portal.db)
        .await
        .unwrap();
}

fn code(answer: Answer<Claim>) -> Code {
    answer.unwrap_err().refusals().unwrap().0[0].code
}

#[tokio::test]
async fn the_first_attempt_is_answered_for_all_that_follow() {
    let portal = Marketplace::open().await.portal;
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), Claim::First);
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyKeyBusy);
    idempotency::keep(&portal, ORDER, 201, b"made").await.unwrap();
    let answered = Claim::Answered { status: 201, answer: b"made".to_vec() };
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), answered);
    let other = Attempt { request: b"another seller", ..ORDER };
    assert_eq!(code(idempotency::claim(&portal, other).await), Code::IdempotencyKeyReused);
    let elsewhere = Attempt { principal: "sel_1", ..ORDER };
    assert_eq!(idempotency::claim(&portal, elsewhere).await.unwrap(), Claim::First);
}

#[tokio::test]
async fn an_attempt_that_never_ended_is_taken_over() {
    let portal = Marketplace::open().await.portal;
    idempotency::claim(&portal, ORDER).await.unwrap();
    let_pass(&portal, 59).await;
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyKeyBusy);
    let_pass(&portal, 2).await;
    let other = Attempt { request: b"another seller", ..ORDER };
    assert_eq!(code(idempotency::claim(&portal, other).await), Code::IdempotencyKeyReused);
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), Claim::First);
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyKeyBusy);
}

#[tokio::test]
async fn an_attempt_given_back_may_be_made_again() {
    let portal = Marketplace::open().await.portal;
    idempotency::claim(&portal, ORDER).await.unwrap();
    idempotency::release(&portal, ORDER).await.unwrap();
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), Claim::First);
}

#[tokio::test]
async fn answers_are_kept_for_a_day() {
    let portal = Marketplace::open().await.portal;
    idempotency::claim(&portal, ORDER).await.unwrap();
    idempotency::keep(&portal, ORDER, 201, b"made").await.unwrap();
    let_pass(&portal, 23 * 3600).await;
    assert_eq!(idempotency::delete_expired(&portal).await.unwrap(), 0);
    let_pass(&portal, 3601).await;
    assert_eq!(idempotency::delete_expired(&portal).await.unwrap(), 1);
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), Claim::First);
}
