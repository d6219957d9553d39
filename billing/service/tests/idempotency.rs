//! Answers kept for repeated requests.

#![allow(clippy::unwrap_used)]

mod support;

use domain::refusal::Code;
use service::idempotency::{self, Attempt, Claim, Held, Reuse};
use service::{Actor, Answer, Portal, accounts};
use support::Marketplace;

const ORDER: Attempt<'_> = Attempt {
    principal: "operator",
    key: b"order-1",
    secret: b"fnd_op_1",
    request: b"a seller",
    reuse: Reuse::Refused,
};

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

async fn hold(portal: &Portal, attempt: Attempt<'_>) -> Held {
    match idempotency::claim(portal, attempt).await.unwrap() {
        Claim::First(held) => held,
        Claim::Answered { .. } => panic!("answered before"),
    }
}

/// An act that is carried out once or not at all.
async fn act(portal: &Portal, category: &str) -> Answer<()> {
    accounts::create_category(portal, &Actor::operator("Olga"), category).await
}

#[tokio::test]
async fn the_first_attempt_is_answered_for_all_that_follow() {
    let portal = Marketplace::open().await.portal;
    hold(&portal, ORDER).await;
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyKeyBusy);
    idempotency::keep(&portal, ORDER, 201, b"made").await.unwrap();
    let answered = Claim::Answered { status: 201, answer: b"made".to_vec() };
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), answered);
    let other = Attempt { request: b"another seller", ..ORDER };
    assert_eq!(code(idempotency::claim(&portal, other).await), Code::IdempotencyKeyReused);
    let elsewhere = Attempt { principal: "sel_1", ..ORDER };
    hold(&portal, elsewhere).await;
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
    hold(&portal, ORDER).await;
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyKeyBusy);
}

#[tokio::test]
async fn an_attempt_given_back_may_be_made_again() {
    let portal = Marketplace::open().await.portal;
    idempotency::claim(&portal, ORDER).await.unwrap();
    idempotency::release(&portal, ORDER).await.unwrap();
    hold(&portal, ORDER).await;
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
    hold(&portal, ORDER).await;
}

#[tokio::test]
async fn what_was_carried_out_is_not_repeated_when_its_answer_was_lost() {
    let portal = Marketplace::open().await.portal;
    let held = hold(&portal, ORDER).await;
    idempotency::under(held, act(&portal, "Schools")).await.unwrap();
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyKeyBusy);
    let_pass(&portal, 61).await;
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyAnswerLost);
    idempotency::release(&portal, ORDER).await.unwrap();
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyAnswerLost);
    idempotency::keep(&portal, ORDER, 201, b"made").await.unwrap();
    let answered = Claim::Answered { status: 201, answer: b"made".to_vec() };
    assert_eq!(idempotency::claim(&portal, ORDER).await.unwrap(), answered);
}

#[tokio::test]
async fn what_was_undone_may_be_done_again() {
    let portal = Marketplace::open().await.portal;
    let held = hold(&portal, ORDER).await;
    idempotency::under(held, act(&portal, "")).await.unwrap_err();
    let_pass(&portal, 61).await;
    let held = hold(&portal, ORDER).await;
    idempotency::under(held, act(&portal, "Schools")).await.unwrap();
}

#[tokio::test]
async fn an_attempt_whose_key_was_taken_over_commits_nothing() {
    let portal = Marketplace::open().await.portal;
    let slow = hold(&portal, ORDER).await;
    let_pass(&portal, 61).await;
    let next = hold(&portal, ORDER).await;
    let refused = idempotency::under(slow, act(&portal, "Schools")).await.unwrap_err();
    assert_eq!(refused.refusals().unwrap().0[0].code, Code::IdempotencyKeyBusy);
    idempotency::under(next, act(&portal, "Schools")).await.unwrap();
}

#[tokio::test]
async fn only_the_secret_that_claimed_a_key_is_answered() {
    let portal = Marketplace::open().await.portal;
    hold(&portal, ORDER).await;
    let rotated = Attempt { secret: b"fnd_op_2", ..ORDER };
    assert_eq!(code(idempotency::claim(&portal, rotated).await), Code::IdempotencyKeyOfAnotherKey);
    idempotency::keep(&portal, ORDER, 201, b"made").await.unwrap();
    assert_eq!(code(idempotency::claim(&portal, rotated).await), Code::IdempotencyKeyOfAnotherKey);
    let kept: Vec<u8> = sqlx::query_scalar("SELECT answer FROM idempotency_keys").fetch_one(&portal.db).await.unwrap();
    assert!(!kept.windows(4).any(|part| part == b"made"));
    sqlx::query("UPDATE idempotency_keys SET answer = 'made'").execute(&portal.db).await.unwrap();
    assert_eq!(code(idempotency::claim(&portal, ORDER).await), Code::IdempotencyAnswerLost);
}

#[tokio::test]
async fn another_wish_on_the_same_form_is_done_once_the_first_is() {
    let portal = Marketplace::open().await.portal;
    let form = Attempt { reuse: Reuse::Renews, ..ORDER };
    hold(&portal, form).await;
    let other = Attempt { request: b"another seller", ..form };
    assert_eq!(code(idempotency::claim(&portal, other).await), Code::IdempotencyKeyBusy);
    idempotency::keep(&portal, form, 303, b"made").await.unwrap();
    hold(&portal, other).await;
    idempotency::keep(&portal, other, 303, b"other").await.unwrap();
    let answered = Claim::Answered { status: 303, answer: b"other".to_vec() };
    assert_eq!(idempotency::claim(&portal, other).await.unwrap(), answered);
    hold(&portal, form).await;
}
