//! Keeping: a cancellation is taken back before its day, and the service goes on as it was agreed.

use domain::calendar::{Day, Instant};
use domain::ids::SubscriptionId;
use serde::Serialize;
use serde_json::json;
use sqlx::{Connection, PgConnection};

use super::change::billed_up_to;
use super::ends::to_come;
use super::shown::{Facts, Shown};
use super::view::{SubscriptionView, views};
use super::{DryRun, following, turn};
use crate::actor::Actor;
use crate::acts::again;
use crate::audit;
use crate::error::{Answer, Error};
use crate::invoices::{InvoiceView, issue_taken_back, later};
use crate::portal::Portal;
use crate::subscriptions::{Lock, agree_end, alone_at, load_one, schedule};

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
    /// In a dry run those after it: all of them where it still ends, else as a change tells them.
    #[serde(rename = "later_invoices")]
    pub later: Vec<InvoiceView>,
    /// Whether more follow than those, before it ends.
    #[serde(skip)]
    pub has_more: bool,
    /// Of a dry run, for [`keep_as_shown`].
    #[serde(skip)]
    pub shown: Shown,
}

/// Takes a cancellation back.
///
/// # Errors
/// `subscription.not_cancelled` where no end was asked for, `subscription.ended` where it is over or was withdrawn from.
pub async fn keep(portal: &Portal, actor: &Actor, id: SubscriptionId, dry_run: DryRun) -> Answer<Kept> {
    let _turn = turn::take(portal, actor, id).await?;
    let nothing = Shown::default();
    again(|| keep_once(portal, actor, id, dry_run, &nothing)).await
}

/// The same, if what comes of it is what a dry run told.
///
/// # Errors
/// Those, and `review.changed`.
pub async fn keep_as_shown(portal: &Portal, actor: &Actor, id: SubscriptionId, shown: &Shown) -> Answer<Kept> {
    let _turn = turn::take(portal, actor, id).await?;
    again(|| keep_once(portal, actor, id, DryRun::No, shown)).await
}

async fn keep_once(portal: &Portal, actor: &Actor, id: SubscriptionId, dry_run: DryRun, shown: &Shown) -> Answer<Kept> {
    let mut tx = portal.db.begin().await?;
    let now = alone_at(portal, &mut tx, id).await?;
    if !shown.is_nothing() {
        let mut rehearsal = tx.begin().await?;
        let found = kept(portal, &mut rehearsal, actor, id, DryRun::Yes, now).await?;
        rehearsal.rollback().await?;
        shown.check(&found.shown)?;
    }
    let kept = kept(portal, &mut tx, actor, id, dry_run, now).await?;
    match dry_run {
        DryRun::No => tx.commit().await?,
        DryRun::Yes => tx.rollback().await?,
    }
    Ok(kept)
}

async fn kept(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    dry_run: DryRun,
    now: Instant,
) -> Answer<Kept> {
    let mut loaded = billed_up_to(portal, conn, actor, id, now).await?;
    let facts = Facts::default().agreed("before", &loaded.subscription);
    let was_to_end_on = loaded.subscription.keep(now)?;
    agree_end(conn, &loaded.subscription, now).await?;
    schedule(conn, &loaded.subscription, loaded.billed_on).await?;
    audit::write(conn, now, actor, "keep", id, json!({ "was_to_end_on": was_to_end_on })).await?;
    let invoice = issue_taken_back(conn, &loaded, dry_run, now).await?;
    let next_invoice = following(portal, conn, id, now).await?;
    let view = views(portal, conn, &[id.0], now).await?.pop().ok_or_else(Error::not_found)?;
    let (later, has_more) = match dry_run {
        DryRun::No => (Vec::new(), false),
        DryRun::Yes => after(portal, conn, actor, id, next_invoice.as_ref(), now).await?,
    };
    let facts = facts.agreed("after", &loaded.subscription).fact("more", has_more);
    let shown = facts.invoices("at once", &invoice).invoices("next", &next_invoice).invoices("later", &later).digest();
    Ok(Kept { subscription: view, was_to_end_on, invoice, next_invoice, later, has_more, shown })
}

/// The invoices after the next one.
async fn after(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    next: Option<&InvoiceView>,
    now: Instant,
) -> Answer<(Vec<InvoiceView>, bool)> {
    let kept = load_one(portal, conn, actor, id, Lock::None).await?;
    let told = next.map(|next| next.issued_on);
    if kept.subscription.ends_on.is_none() {
        return Ok((later(conn, &kept, told, now).await?, false));
    }
    let (mut all, has_more) = to_come(portal, conn, id, now).await?;
    all.retain(|invoice| told.is_none_or(|told| told < invoice.issued_on));
    Ok((all, has_more))
}
