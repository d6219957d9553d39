//! Subscribing.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::{Next, submit},
    crate::pages::store::first_seen_at,
    service::subscriptions::{SubscribeInput, subscribe},
};

/// The form of the review, as its flash names it.
pub const REVIEW: &str = "review";

/// Subscribes; then asks for payment details where there are none.
#[server]
pub async fn subscribe_now(
    rate_plan_id: String,
    #[server(default)] starts_on: String,
    #[server(default)] seats: String,
) -> Result<(), ServerFnError> {
    let input = SubscribeInput {
        rate_plan_id,
        starts_on: Some(starts_on).filter(|text| !text.is_empty()),
        seats: Some(seats).filter(|text| !text.is_empty()),
        ..SubscribeInput::default()
    };
    submit(
        REVIEW,
        |portal, actor| async move { subscribe(&portal, &actor, input).await },
        |made| Next::to(first_seen_at(made.subscription.id)).by_way_of_payment(),
    )
    .await
}
