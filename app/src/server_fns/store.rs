//! Subscribing.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
mod ordering;

#[cfg(feature = "ssr")]
use {
    super::{Next, submit},
    crate::context::reader,
    crate::pages::store::first_seen_at,
    service::payments,
    service::subscriptions::SubscribeInput,
};

/// The form of the review, as its flash names it.
pub const REVIEW: &str = "review";

/// Subscribes once, however often the same review is sent; then asks for payment details where there are none.
#[server]
pub async fn subscribe_now(
    rate_plan_id: String,
    /// The number of the review, used once.
    #[server(default)]
    order: String,
    #[server(default)] starts_on: String,
    #[server(default)] seats: String,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    let input = SubscribeInput {
        rate_plan_id,
        starts_on: Some(starts_on).filter(|text| !text.is_empty()),
        seats: Some(seats).filter(|text| !text.is_empty()),
        ..SubscribeInput::default()
    };
    submit(
        REVIEW,
        |portal, actor| async move {
            let id = ordering::order_once(&portal, &actor, &order, input).await?;
            let done = first_seen_at(id);
            match payments::method(&portal, &actor).await? {
                Some(_) => Ok(done),
                None => payments::begin_setup(&portal, &actor, &done, locale).await,
            }
        },
        Next::to,
    )
    .await
}
