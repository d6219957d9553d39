//! What a running subscription can be changed to.

use domain::ids::SubscriptionId;
use domain::metric::Metric;
use domain::refusal::Code;
use serde::Serialize;

use super::view::{SubscriptionView, subscription};
use crate::actor::{Actor, Principal};
use crate::catalog::{self, ProductView, RatePlanView};
use crate::error::Answer;
use crate::portal::Portal;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeOptions {
    pub subscription: SubscriptionView,
    pub product: ProductView,
    pub metrics: Vec<Metric>,
    /// The plan in force.
    pub current: RatePlanView,
    /// What else the buyer finds in the store today, in the subscription's currency.
    pub others: Vec<RatePlanView>,
}

impl ChangeOptions {
    /// Whether there is anything to choose: another plan, or another number of seats.
    pub fn is_any(&self) -> bool {
        !self.others.is_empty() || self.current.terms.sells_seats()
    }

    /// The plan of that id, if it is one of them; the current one when none is named.
    pub fn plan(&self, id: &str) -> Option<&RatePlanView> {
        match id.is_empty() {
            true => Some(&self.current),
            false => std::iter::once(&self.current).chain(&self.others).find(|plan| plan.id.to_string() == id),
        }
    }
}

/// What the buyer may choose from, also when the operator asks on its behalf.
///
/// # Errors
/// `not_allowed` for sellers and software, `not_found` for what the actor may not see.
pub async fn change_options(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<ChangeOptions> {
    if matches!(actor.principal, Principal::Subscription(_) | Principal::Seller(_)) {
        return Err(Code::NotAllowed.into());
    }
    let subscription = subscription(portal, actor, id).await?;
    let buyer = Actor { principal: Principal::Buyer(subscription.buyer_id), name: actor.name.clone() };
    let card = catalog::store_product(portal, &buyer, subscription.product_id).await?;
    let current = catalog::rate_plan(portal, &buyer, subscription.rate_plan_id).await?;
    let mut others = card.plans;
    others.retain(|plan| plan.id != current.id && plan.terms.currency == current.terms.currency);
    Ok(ChangeOptions { subscription, product: card.product, metrics: card.metrics, current, others })
}
