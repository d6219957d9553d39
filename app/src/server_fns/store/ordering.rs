//! An order is placed once: a review carries a number, and a second click with the same number finds the subscription
//! that the first one made.

use domain::ids::SubscriptionId;
use service::idempotency::{Attempt, Claim, claim, keep, release};
use service::subscriptions::{SubscribeInput, subscribe};
use service::{Actor, Answer, Portal, error::stored};

/// How an answer that was kept says that it is one.
const PLACED: u16 = 201;

pub async fn order_once(portal: &Portal, actor: &Actor, order: &str, input: SubscribeInput) -> Answer<SubscriptionId> {
    if order.is_empty() {
        return Ok(subscribe(portal, actor, input).await?.subscription.id);
    }
    let principal = format!("page:{:?}", actor.principal);
    let request = format!("{input:?}");
    let attempt = Attempt { principal: &principal, key: order, request: request.as_bytes() };
    if let Claim::Answered { answer, .. } = claim(portal, attempt).await? {
        return stored(&String::from_utf8_lossy(&answer), "subscription");
    }
    match subscribe(portal, actor, input).await {
        Ok(new) => {
            keep(portal, attempt, PLACED, new.subscription.id.to_string().as_bytes()).await?;
            Ok(new.subscription.id)
        }
        Err(error) => {
            release(portal, attempt).await?;
            Err(error)
        }
    }
}
