//! Keeping: a cancellation is taken back before its day, and the service goes on as it was agreed.

use domain::calendar::Day;
use domain::ids::SubscriptionId;
use serde::Serialize;
use serde_json::json;

use super::change::billed_up_to;
use super::view::{SubscriptionView, views};
use super::{DryRun, following, turn};
use crate::actor::Actor;
use crate::acts::again;
use crate::audit;
use crate::error::{Answer, Error};
use crate::invoices::{InvoiceView, issue_taken_back};
use crate::portal::Portal;
use crate::subscriptions::{agree_end, alone_at, schedule};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = KeptSubscription))]
pub struct Kept {
    #[serde(flatten)]
    pub subscription: SubscriptionView,
    /// The last day of service that is no longer one.
    pub was_to_end_on: Day,
    /// The fees for the days of running intervals that the end had cut off, issued at once; `None` when nothing is due.
    pub invoice: Option<InvoiceView>,
    /// The next invoice as it is again, with all that is due whatever is still used; `None` when none follows.
    pub next_invoice: Option<InvoiceView>,
}

/// Takes a cancellation back.
///
/// # Errors
/// `subscription.not_cancelled` where no end was asked for, `subscription.ended` where it is over or was withdrawn from.
pub async fn keep(portal: &Portal, actor: &Actor, id: SubscriptionId, dry_run: DryRun) -> Answer<Kept> {
    let _turn = turn::take(portal, actor, id).await?;
    again(|| keep_once(portal, actor, id, dry_run)).await
}

async fn keep_once(portal: &Portal, actor: &Actor, id: SubscriptionId, dry_run: DryRun) -> Answer<Kept> {
    let mut tx = portal.db.begin().await?;
    let now = alone_at(portal, &mut tx, id).await?;
    let mut loaded = billed_up_to(portal, &mut tx, actor, id, now).await?;
    let was_to_end_on = loaded.subscription.keep(now)?;
    agree_end(&mut tx, &loaded.subscription, now).await?;
    schedule(&mut tx, &loaded.subscription, loaded.billed_on).await?;
    audit::write(&mut tx, now, actor, "keep", id, json!({ "was_to_end_on": was_to_end_on })).await?;
    let invoice = issue_taken_back(&mut tx, &loaded, dry_run, now).await?;
    let next_invoice = following(portal, &mut tx, id, now).await?;
    let view = views(portal, &mut tx, &[id.0], now).await?.pop().ok_or_else(Error::not_found)?;
    match dry_run {
        DryRun::No => tx.commit().await?,
        DryRun::Yes => tx.rollback().await?,
    }
    Ok(Kept { subscription: view, was_to_end_on, invoice, next_invoice })
}
