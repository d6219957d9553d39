//! What a buyer sees before subscribing: the plan, the invoice of the first day as it will be, and the one that follows.
//!
//! The order is placed in a transaction that is never committed, so that what follows is worked out from the same facts as
//! it will be.

use domain::calendar::{Day, Instant, day_of};
use domain::ids::RatePlanId;
use domain::metric::Metric;
use domain::subscription::Once;
use serde::Serialize;
use sqlx::PgConnection;

use super::following;
use super::shown::{Facts, Shown};
use super::subscribe::{Order, SubscribeInput, order, sign};
use crate::actor::Actor;
use crate::acts::again;
use crate::catalog::{self, ProductView, RatePlanView};
use crate::error::{Answer, Error};
use crate::invoices::{self, InvoiceView, coming_of, later};
use crate::portal::Portal;
use crate::subscriptions::{Loaded, Lock, load};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = OrderReview))]
pub struct Review {
    pub plan: RatePlanView,
    pub product: ProductView,
    pub metrics: Vec<Metric>,
    pub starts_on: Day,
    pub starts_today: bool,
    /// What is due on the first day; `None` when nothing is.
    pub first_invoice: Option<InvoiceView>,
    /// The day of the first invoice after the first day.
    pub next_invoice_on: Option<Day>,
    /// That invoice with all that is due whatever is used: fees, and what is missing to a minimum.
    pub next_invoice: Option<InvoiceView>,
    /// Those after them that show more of what is certain: a fee, a bundle or a minimum for the first time, or whole for the
    /// first time, or when it is due next; and the first for usage, which comes if something is used.
    #[serde(rename = "later_invoices")]
    pub later: Vec<InvoiceView>,
    /// Where the buyer is.
    #[serde(skip)]
    pub today: Day,
    /// Its trial and its days to withdraw, as far as the buyer is granted them.
    #[serde(skip)]
    pub once: Once,
    /// The last day on which ending it leaves nothing owed.
    #[serde(skip)]
    pub withdrawable_until: Option<Day>,
    /// The last day of service, where the term does not renew itself.
    #[serde(skip)]
    pub ends_on: Option<Day>,
    /// The last day of the first term.
    #[serde(skip)]
    pub term_ends_on: Option<Day>,
    /// For [`super::subscribe_as_shown`].
    #[serde(skip)]
    pub shown: Shown,
}

/// An order as it was placed for a review.
pub(super) struct Rehearsal {
    order: Order,
    signed: Loaded,
    first_invoice: Option<InvoiceView>,
    next_invoice: Option<InvoiceView>,
    later: Vec<InvoiceView>,
    pub shown: Shown,
}

impl Rehearsal {
    /// Its trial and its days to withdraw.
    pub fn once(&self) -> Once {
        self.signed.subscription.once()
    }
}

/// Reviews an order without placing it.
///
/// # Errors
/// Whatever [`super::subscribe`] would refuse.
pub async fn review(portal: &Portal, actor: &Actor, input: &SubscribeInput) -> Answer<Review> {
    again(|| review_once(portal, actor, input)).await
}

async fn review_once(portal: &Portal, actor: &Actor, input: &SubscribeInput) -> Answer<Review> {
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let rehearsal = rehearsed(portal, &mut tx, actor, input, now).await?;
    tx.rollback().await?;
    let Rehearsal { order, signed, first_invoice, next_invoice, later, shown } = rehearsal;
    let plan_id: RatePlanId = order.plan.id;
    let subscription = &signed.subscription;
    Ok(Review {
        plan: catalog::rate_plan(portal, actor, plan_id).await?,
        product: catalog::product(portal, actor, order.product_id).await?,
        metrics: signed.metrics.to_vec(),
        starts_on: order.starts_on,
        starts_today: order.starts_on == day_of(now, order.buyer.zone),
        first_invoice,
        next_invoice_on: next_invoice.as_ref().map(|next| next.issued_on),
        next_invoice,
        later,
        today: day_of(now, order.buyer.zone),
        once: subscription.once(),
        withdrawable_until: subscription.withdrawable_until(),
        ends_on: subscription.ends_on,
        term_ends_on: subscription.term_ends_on(order.starts_on),
        shown,
    })
}

/// Places an order in a transaction that whoever calls gives up.
pub(super) async fn rehearsed(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    input: &SubscribeInput,
    now: Instant,
) -> Answer<Rehearsal> {
    let order = order(conn, actor, input, now).await?;
    let id = sign(conn, actor, &order, now).await?.id;
    let signed = load(portal, conn, &[id], Lock::None).await?.pop().ok_or_else(Error::not_found)?;
    let first = coming_of(conn, &signed).await?.filter(|coming| coming.due.on == order.starts_on);
    let first_invoice = match first {
        Some(first) => Some(invoices::coming_view(conn, &signed, &first, now).await?),
        None => None,
    };
    invoices::issue_next(portal, conn, id, now).await?;
    let next_invoice = following(portal, conn, id, now).await?;
    let told = [first_invoice.as_ref(), next_invoice.as_ref()].into_iter().flatten().map(|told| told.issued_on).max();
    let later = later(conn, &signed, told, now).await?;
    let (one, currency) = (&signed.subscription, order.plan.terms.currency);
    let facts = Facts::default().agreed("after", one).fact("until", one.withdrawable_until());
    let facts = facts.fact("term", one.term_ends_on(order.starts_on));
    let facts = facts.invoices("first", &first_invoice).invoices("next", &next_invoice).invoices("later", &later);
    let shown = facts.means(conn, actor, order.buyer.id, currency).await?.digest();
    Ok(Rehearsal { order, signed, first_invoice, next_invoice, later, shown })
}
