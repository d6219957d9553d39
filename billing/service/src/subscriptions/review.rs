//! What a buyer sees before subscribing: the plan, and the invoice of the first day as it will be.

use domain::calendar::{Day, day_of};
use domain::ids::{RatePlanId, SubscriptionId};
use domain::invoicing::next_due;
use domain::metric::Metric;
use serde::Serialize;
use uuid::Uuid;

use super::load::rehearsed;
use super::subscribe::{SubscribeInput, order, subscription_of};
use crate::actor::Actor;
use crate::catalog::{self, ProductView, RatePlanView};
use crate::error::Answer;
use crate::invoices::{self, InvoiceView};
use crate::portal::Portal;

#[derive(Clone, Debug, Serialize)]
pub struct Review {
    pub plan: RatePlanView,
    pub product: ProductView,
    pub metrics: Vec<Metric>,
    pub starts_on: Day,
    pub starts_today: bool,
    /// What is due on the first day; `None` when nothing is.
    pub first_invoice: Option<InvoiceView>,
    /// The day of the first invoice for usage.
    pub next_invoice_on: Option<Day>,
}

/// Reviews an order without placing it.
///
/// # Errors
/// Whatever [`super::subscribe`] would refuse.
pub async fn review(portal: &Portal, actor: &Actor, input: &SubscribeInput) -> Answer<Review> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let order = order(&mut conn, actor, input, now).await?;
    let subscription = subscription_of(&order, SubscriptionId(Uuid::nil()), now);
    let loaded = rehearsed(&mut conn, subscription, order.product_id, order.buyer.locale).await?;
    let first_invoice = match next_due(&loaded.subscription, None) {
        Some(due) => {
            Some(invoices::draft_view(&mut conn, &loaded, &due, now).await?).filter(|invoice| !invoice.lines.is_empty())
        }
        None => None,
    };
    let next_invoice_on = next_due(&loaded.subscription, Some(order.starts_on)).map(|due| due.on);
    drop(conn);
    let plan_id: RatePlanId = order.plan.id;
    Ok(Review {
        plan: catalog::rate_plan(portal, actor, plan_id).await?,
        product: catalog::product(portal, actor, order.product_id).await?,
        metrics: loaded.metrics.to_vec(),
        starts_on: order.starts_on,
        starts_today: order.starts_on == day_of(now, order.buyer.zone),
        first_invoice,
        next_invoice_on,
    })
}
