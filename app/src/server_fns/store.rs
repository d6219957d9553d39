//! Subscribing.

use leptos::prelude::*;

use crate::form::ReviewButton;

#[cfg(feature = "ssr")]
use {
    super::{Next, submit},
    crate::address::escaped,
    crate::form::is_asked_anew,
    domain::ids::{RatePlanId, SubscriptionId},
    service::Error,
    service::agreements::{SubscribeInput, subscribe},
};

/// The form of the review, as its flash names it.
pub const REVIEW: &str = "review";

/// What the amounts of a review were worked out for, as its form says it.
#[cfg(feature = "ssr")]
pub fn choice_of(seats: &str, starts_on: &str) -> String {
    format!("seats={}&starts_on={}", escaped(seats), escaped(starts_on))
}

/// In the address of who comes to the page after subscribing first: what is due is collected there, and who must confirm it is
/// sent on.
#[cfg(feature = "ssr")]
pub const FIRST: &str = "first";

/// The page to come to right after subscribing.
#[cfg(feature = "ssr")]
fn first_seen_at(id: SubscriptionId) -> String {
    format!("/subscribed/{id}?{FIRST}=1")
}

/// Subscribes; then asks for payment details where there are none. What was typed since the amounts were worked out is
/// reviewed first.
#[server]
pub async fn subscribe_now(
    rate_plan_id: String,
    #[server(default)] starts_on: String,
    #[server(default)] seats: String,
    #[server(default)] reviewed: String,
    #[server(default)] quantities: String,
    #[server(default)] act: ReviewButton,
) -> Result<(), ServerFnError> {
    let choice = choice_of(&seats, &starts_on);
    let anew = is_asked_anew(act, &reviewed, &choice);
    let input = SubscribeInput {
        rate_plan_id,
        starts_on: Some(starts_on).filter(|text| !text.is_empty()),
        seats: Some(seats).filter(|text| !text.is_empty()),
        ..SubscribeInput::default()
    };
    submit(
        REVIEW,
        |portal, actor| async move {
            if anew {
                let plan: RatePlanId = input.rate_plan_id.parse().map_err(|_| Error::not_found())?;
                let joint = if quantities.is_empty() { "" } else { "&" };
                return Ok(Next::to_review(format!("/subscribe/{plan}?{choice}{joint}{quantities}"), REVIEW, act));
            }
            let made = subscribe(&portal, &actor, input).await?;
            Ok(Next::to(first_seen_at(made.subscription.id)).by_way_of_payment())
        },
        |next| next,
    )
    .await
}
