//! Cancelling: at the end of the running term or of what is paid, or on a given last day. What is due is billed first, and
//! what was to begin later never does.

use domain::calendar::{Day, Instant, day_of, parse_day, start_of};
use domain::ids::SubscriptionId;
use domain::invoice::Reason;
use domain::invoicing::{Due, next_due, previewed};
use domain::refusal::Refusals;
use domain::subscription::{Ending, When};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::{Connection, PgConnection};

use super::change::billed_up_to;
use super::ends::{rehearse, rehearsed};
use super::granted::give_back;
use super::shown::Shown;
use super::subscribe::filled;
use super::view::{SubscriptionView, views};
use super::{DryRun, turn};
use crate::actor::Actor;
use crate::acts::again;
use crate::audit;
use crate::error::{Answer, Error};
use crate::invoices::{self, InvoiceView};
use crate::outbox::{self, Job};
use crate::payments;
use crate::portal::Portal;
use crate::subscriptions::{Loaded, agree_end, alone_at, schedule, supersede_phases};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = SubscriptionCancellation))]
#[serde(default)]
pub struct CancelInput {
    /// The last day of service.
    #[cfg_attr(feature = "contract", schema(value_type = Option<domain::contract::DayText>))]
    pub ends_on: Option<String>,
    /// `immediate` (today is the last day) or `end_of_period`; by default the last day of the trial, then the term's end, else
    /// the period's, and at once as long as withdrawing leaves nothing owed.
    #[cfg_attr(feature = "contract", schema(value_type = Option<When>))]
    pub when: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = CancelledSubscription))]
pub struct Cancellation {
    #[serde(flatten)]
    pub subscription: SubscriptionView,
    pub last_day: Day,
    /// Whether anything is owed.
    pub ending: Ending,
    /// What closes it as it stands: the last invoice, or the credit note of a withdrawal. `None` when nothing is on it.
    pub final_invoice: Option<InvoiceView>,
    /// In a dry run every invoice still to come as it stands, soonest first, also those that come only if something is used.
    pub invoices_to_come: Vec<InvoiceView>,
    /// Whether more follow than those.
    pub more_to_come: bool,
}

/// Ends a subscription.
///
/// # Errors
/// A subscription that has ended, a last day that is over, an unknown `when`.
pub async fn cancel(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    input: CancelInput,
    dry_run: DryRun,
) -> Answer<Cancellation> {
    match dry_run {
        DryRun::Yes => Ok(rehearse(portal, actor, id, input).await?.cancellation),
        DryRun::No => {
            let _turn = turn::take(portal, actor, id).await?;
            let nothing = Shown::default();
            again(|| cancel_once(portal, actor, id, &input, &nothing)).await
        }
    }
}

/// The same, if what comes of it is what a rehearsal told.
///
/// # Errors
/// Those, and `review.changed`.
pub async fn cancel_as_shown(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    input: CancelInput,
    shown: &Shown,
) -> Answer<Cancellation> {
    let _turn = turn::take(portal, actor, id).await?;
    again(|| cancel_once(portal, actor, id, &input, shown)).await
}

async fn cancel_once(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    input: &CancelInput,
    shown: &Shown,
) -> Answer<Cancellation> {
    let mut tx = portal.db.begin().await?;
    let now = alone_at(portal, &mut tx, id).await?;
    if !shown.is_nothing() {
        let mut rehearsal = tx.begin().await?;
        let found = rehearsed(portal, &mut rehearsal, actor, id, input, now).await?;
        rehearsal.rollback().await?;
        shown.check(&found.shown)?;
    }
    let cancellation = cancelled(portal, &mut tx, actor, id, input, now).await?;
    tx.commit().await?;
    Ok(cancellation)
}

/// Ends a subscription in a transaction that may still be given up.
pub(super) async fn cancelled(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    input: &CancelInput,
    now: Instant,
) -> Answer<Cancellation> {
    let mut loaded = billed_up_to(portal, conn, actor, id, now).await?;
    let today = day_of(now, loaded.subscription.zone);
    let last_day = match asked(input)? {
        (Some(last_day), _) => last_day,
        (None, Some(when)) => loaded.subscription.last_day_when(when, today),
        (None, None) => loaded.subscription.usual_last_day(today),
    };
    loaded.subscription.cancel(last_day, now)?;
    let (end, zone) = (loaded.subscription.end(), loaded.subscription.zone);
    if loaded.subscription.starts_on < end {
        supersede_phases(conn, id, start_of(end, zone), now).await?;
    } else {
        give_back(conn, &loaded.subscription).await?;
    }
    agree_end(conn, &loaded.subscription, now).await?;
    schedule(conn, &loaded.subscription, loaded.billed_on).await?;
    if loaded.subscription.ending == Ending::Withdrawn {
        let buyer_id = loaded.subscription.buyer_id;
        payments::note_needless(conn, buyer_id, now).await?;
        outbox::enqueue(conn, &[Job::GiveUpCharges { buyer_id }], now).await?;
    }
    audit::write(conn, now, actor, "cancel", id, json!({ "last_day": last_day })).await?;
    let due = last_due(&loaded, now);
    let final_invoice = match due {
        Some(due) => Some(invoices::draft_view(conn, &loaded, &due, now).await?),
        None => None,
    };
    let final_invoice = final_invoice.filter(|invoice| !invoice.lines.is_empty());
    let view = views(portal, conn, &[id.0], now).await?.pop().ok_or_else(Error::not_found)?;
    let ending = loaded.subscription.ending;
    let (invoices_to_come, more_to_come) = (Vec::new(), false);
    Ok(Cancellation { subscription: view, last_day, ending, final_invoice, invoices_to_come, more_to_come })
}

/// The last day that is asked for, and else when.
fn asked(input: &CancelInput) -> Result<(Option<Day>, Option<When>), Refusals> {
    let mut no = Refusals::default();
    let last_day = filled(input.ends_on.as_deref()).and_then(|text| no.take("", parse_day(text, "/ends_on")));
    let when = filled(input.when.as_deref()).and_then(|text| no.take("", When::parse(text, "/when")));
    no.into_result().map(|()| (last_day, when))
}

/// The occasion that closes a subscription whose end is agreed.
fn last_due(loaded: &Loaded, now: Instant) -> Option<Due> {
    let mut due = previewed(&loaded.subscription, &loaded.metrics, now)?;
    while due.reason != Reason::End {
        due = next_due(&loaded.subscription, Some(due.on))?;
    }
    Some(due)
}
