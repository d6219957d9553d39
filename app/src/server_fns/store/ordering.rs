//! An order is placed once: a review carries a number, and a second click with the same number finds the subscription
//! that the first one made.

use std::time::Duration;

use domain::ids::SubscriptionId;
use domain::refusal::{Code, Refusals};
use service::idempotency::{Attempt, Claim, claim, keep, release, under};
use service::subscriptions::{SubscribeInput, subscribe};
use service::{Actor, Answer, Error, Portal, error::stored};

const PATIENCE: Duration = Duration::from_millis(100);
const PATIENCE_TIMES: u32 = 50;
/// How an answer that was kept says that it is one.
const PLACED: u16 = 201;

pub async fn order_once(portal: &Portal, actor: &Actor, order: &str, input: SubscribeInput) -> Answer<SubscriptionId> {
    if order.is_empty() {
        return Ok(subscribe(portal, actor, input).await?.subscription.id);
    }
    let principal = format!("page:{:?}", actor.principal);
    let request = format!("{input:?}");
    let attempt = Attempt { principal: &principal, key: order, request: request.as_bytes() };
    let held = match claim_in_turn(portal, attempt).await? {
        Claim::First(held) => held,
        Claim::Answered { answer, .. } => return stored(&String::from_utf8_lossy(&answer), "subscription"),
    };
    match under(held, subscribe(portal, actor, input)).await {
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

/// Claims the number, waiting for a first click that is still under way: its outcome is the second one's as well.
async fn claim_in_turn(portal: &Portal, attempt: Attempt<'_>) -> Answer<Claim> {
    for _ in 0..PATIENCE_TIMES {
        match claim(portal, attempt).await {
            Err(Error::Refused(refusals)) if is_busy(&refusals) => tokio::time::sleep(PATIENCE).await,
            claimed => return claimed,
        }
    }
    claim(portal, attempt).await
}

fn is_busy(refusals: &Refusals) -> bool {
    refusals.0.iter().any(|refusal| refusal.code == Code::IdempotencyKeyBusy)
}
