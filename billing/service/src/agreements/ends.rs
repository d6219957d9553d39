//! Before cancelling: the days on which a subscription may end, and all that would still be invoiced if it did.
//!
//! A rehearsal issues what is to come, one after another, in a transaction that is never committed: each invoice goes by
//! those before it, as it will.

use domain::calendar::{Day, Instant, day_of};
use domain::ids::SubscriptionId;
use domain::invoice::Reason;
use domain::invoicing::{Unreturned, unreturned};
use domain::subscription::{EndOf, Ending, When};
use sqlx::PgConnection;

use super::cancel::{CancelInput, Cancellation, cancelled};
use super::change::billed_up_to;
use super::shown::{Facts, Shown};
use super::turn;
use crate::actor::Actor;
use crate::acts::again;
use crate::error::Answer;
use crate::invoices::{self, InvoiceView, coming_of};
use crate::portal::Portal;
use crate::subscriptions::{Lock, alone_at, load, load_one};

/// So many invoices to come are worked out one by one.
const TO_COME_MAX: usize = 60;

/// The last days of service to choose from, beside any other that somebody names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Where nobody withdraws and nobody says when, and what is over then; `None` where an end is agreed already.
    pub ordinary: Option<(EndOf, Day)>,
    /// The last day of what is paid, where it is another one and earlier.
    pub paid: Option<Day>,
    /// Whether ending it today leaves nothing owed.
    pub is_withdrawable: bool,
}

/// What would come of a cancellation.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// With every invoice still to come; the last one with them where it can bring something.
    pub cancellation: Cancellation,
    /// What was invoiced in advance for days after the last one, and does not come back.
    pub unreturned: Vec<Unreturned>,
    /// For [`super::cancel_as_shown`].
    pub shown: Shown,
}

/// When a subscription may end.
///
/// # Errors
/// `not_found` for what the actor may not see.
pub async fn ends(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<Ends> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let one = load_one(portal, &mut conn, actor, id, Lock::None).await?.subscription;
    let today = day_of(now, one.zone);
    let is_withdrawable = one.ending != Ending::Withdrawn && one.starts_on <= today && one.is_withdrawable_on(today);
    // To name today while it may be withdrawn from is to withdraw.
    let is_end = |last: Day| !(is_withdrawable && last <= today);
    let ordinary = one.ordinary_end(today);
    let latest = one.ends_on.unwrap_or(ordinary.1);
    let paid = one.last_day_when(When::EndOfPeriod, today);
    let runs = one.starts_on <= today && !one.in_trial(today);
    Ok(Ends {
        ordinary: Some(ordinary).filter(|(_, last)| one.ends_on.is_none() && is_end(*last)),
        paid: Some(paid).filter(|paid| runs && *paid < latest && is_end(*paid)),
        is_withdrawable,
    })
}

/// What would come of a cancellation that is not made.
///
/// # Errors
/// Whatever [`super::cancel`] would refuse.
pub async fn rehearse(portal: &Portal, actor: &Actor, id: SubscriptionId, input: CancelInput) -> Answer<Rehearsal> {
    let _turn = turn::take(portal, actor, id).await?;
    again(|| rehearse_once(portal, actor, id, &input)).await
}

async fn rehearse_once(portal: &Portal, actor: &Actor, id: SubscriptionId, input: &CancelInput) -> Answer<Rehearsal> {
    let mut tx = portal.db.begin().await?;
    let now = alone_at(portal, &mut tx, id).await?;
    let rehearsal = rehearsed(portal, &mut tx, actor, id, input, now).await?;
    tx.rollback().await?;
    Ok(rehearsal)
}

/// Rehearses in a transaction that whoever calls gives up.
pub(super) async fn rehearsed(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    input: &CancelInput,
    now: Instant,
) -> Answer<Rehearsal> {
    let before = billed_up_to(portal, conn, actor, id, now).await?;
    let facts = Facts::default().agreed("before", &before.subscription);
    let mut cancellation = cancelled(portal, conn, actor, id, input, now).await?;
    let unreturned = lost(portal, conn, id).await?;
    (cancellation.invoices_to_come, cancellation.more_to_come) = to_come(portal, conn, id, now).await?;
    let facts = facts.fact("last day", (cancellation.last_day, cancellation.ending, cancellation.more_to_come));
    let facts = facts.invoices("to come", &cancellation.invoices_to_come).fact("lost", &unreturned);
    Ok(Rehearsal { cancellation, unreturned, shown: facts.digest() })
}

/// What an end that is agreed leaves of what was invoiced; nothing where all of it comes back.
async fn lost(portal: &Portal, conn: &mut PgConnection, id: SubscriptionId) -> Answer<Vec<Unreturned>> {
    let Some(loaded) = load(portal, conn, &[id], Lock::None).await?.pop() else { return Ok(Vec::new()) };
    let subscription = &loaded.subscription;
    if subscription.ending == Ending::Withdrawn {
        return Ok(Vec::new());
    }
    let currency = subscription.first_phase().terms().currency;
    let issued = invoices::lines_of(conn, id, currency, None).await?;
    Ok(unreturned(subscription, &issued)?)
}

/// Every invoice still to come of what ends, each issued for the next one to go by.
pub(super) async fn to_come(
    portal: &Portal,
    conn: &mut PgConnection,
    id: SubscriptionId,
    now: Instant,
) -> Answer<(Vec<InvoiceView>, bool)> {
    let mut all = Vec::new();
    loop {
        let Some(loaded) = load(portal, conn, &[id], Lock::None).await?.pop() else { return Ok((all, false)) };
        let Some(coming) = coming_of(conn, &loaded).await? else { return Ok((all, false)) };
        if all.len() == TO_COME_MAX {
            return Ok((all, true));
        }
        if loaded.next_due().is_some_and(|due| coming.due.on <= due.on) {
            all.push(invoices::coming_view(conn, &loaded, &coming, now).await?);
        }
        if matches!(coming.due.reason, Reason::End | Reason::Late)
            && all.last().is_some_and(|last| last.reason == coming.due.reason)
        {
            return Ok((all, false));
        }
        invoices::issue_next(portal, conn, id, now).await?;
    }
}
