//! What a running subscription can be changed to.

use domain::calendar::{Day, day_of};
use domain::ids::SubscriptionId;
use domain::metric::Metric;
use domain::rate_plan::{Downgrade, RatePlan, Terms};
use domain::refusal::Code;
use serde::Serialize;

use super::subscribe::{load_buyer, may_take};
use super::view::{SubscriptionView, subscription};
use crate::actor::{Actor, Principal};
use crate::catalog::{self, ProductView, RatePlanView};
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::subscriptions::{Lock, load_one};

#[derive(Clone, Debug, Serialize)]
pub struct ChangeOptions {
    pub subscription: SubscriptionView,
    pub product: ProductView,
    pub metrics: Vec<Metric>,
    /// The plan in force.
    pub current: RatePlanView,
    /// What else may be taken today, in the subscription's currency: what the buyer finds in the store, and for the operator
    /// also what the store does not show.
    pub others: Vec<RatePlanView>,
    /// The day from which a change applies that waits for the end of what is paid; `None` where every change is immediate, and
    /// where the service is over by then.
    pub waits_until: Option<Day>,
    pub in_trial: bool,
}

impl ChangeOptions {
    /// Whether there is anything to choose: another plan, or another number of seats.
    pub fn is_any(&self) -> bool {
        !self.others.is_empty() || self.current.terms.sells_seats()
    }

    /// Whether a change that costs less waits, unless somebody asks for another day.
    pub fn downgrade_waits(&self, to: &Terms) -> bool {
        let now = &self.current.terms;
        now.downgrade == Downgrade::EndOfPeriod || now.takes_in_advance() || to.takes_in_advance()
    }

    /// The plan of that id, if it is one of them; the current one when none is named.
    pub fn plan(&self, id: &str) -> Option<&RatePlanView> {
        match id.is_empty() {
            true => Some(&self.current),
            false => std::iter::once(&self.current).chain(&self.others).find(|plan| plan.id.to_string() == id),
        }
    }
}

/// What a subscription may be changed to.
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
    if actor.principal == Principal::Operator {
        others.extend(hidden(portal, actor, &subscription, &others).await?);
    }
    others.retain(|plan| plan.id != current.id && plan.terms.currency == current.terms.currency);
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let one = load_one(portal, &mut conn, actor, id, Lock::None).await?.subscription;
    let today = day_of(now, one.zone);
    let in_trial = one.in_trial(today);
    let waits_until = Some(one.paid_until(today)).filter(|day| !in_trial && one.service().contains(*day));
    Ok(ChangeOptions {
        subscription,
        product: card.product,
        metrics: card.metrics,
        current,
        others,
        waits_until,
        in_trial,
    })
}

/// What the store shows to nobody, but may be taken for this buyer today.
async fn hidden(
    portal: &Portal,
    actor: &Actor,
    one: &SubscriptionView,
    shown: &[RatePlanView],
) -> Answer<Vec<RatePlanView>> {
    let now = portal.now().await?;
    let mut plans = catalog::rate_plans(portal, actor, one.product_id).await?;
    plans.retain(|plan| !shown.iter().any(|other| other.id == plan.id));
    let mut conn = portal.db.acquire().await?;
    let buyer = load_buyer(&mut conn, one.buyer_id).await?;
    let mut taken = Vec::new();
    for view in plans {
        let Some(RatePlan::Published(plan)) = catalog::load_plan(&mut conn, view.id).await? else { continue };
        if !may_take(actor, &plan, &buyer, now) {
            continue;
        }
        match catalog::versions::may_be_taken(&mut conn, &plan, day_of(now, buyer.zone)).await {
            Ok(()) => taken.push(view),
            Err(Error::Refused(_)) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(taken)
}
