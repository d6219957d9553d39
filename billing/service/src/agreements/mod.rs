//! What the parties of a subscription agree on: subscribing, changing, cancelling, keeping, each reviewed before anybody is
//! bound. Whatever is due is billed before an act is worked out, so acts stand above invoices; and a subscription as its
//! parties see it tells its next invoice.

mod cancel;
mod change;
mod ends;
mod granted;
mod keep;
mod options;
mod review;
mod shown;
mod subscribe;
mod turn;
mod view;

pub use cancel::{CancelInput, Cancellation, cancel, cancel_as_shown};
pub use change::{Change, ChangeInput, LeftEarly, change, change_as_shown};
pub use ends::{Ends, Rehearsal, ends, rehearse};
pub use granted::{HadBefore, had_before};
pub use keep::{Kept, keep, keep_as_shown};
pub use options::{ChangeOptions, change_options};
pub use review::{Review, review};
pub use shown::Shown;
pub use subscribe::{NewSubscription, SubscribeInput, subscribe, subscribe_as_shown};
pub use view::{SubscriptionFilter, SubscriptionView, UpcomingPhase, subscription, subscriptions};

pub use crate::acts::DryRun;
use crate::{invoices, subscriptions as loaded};

/// The next invoice of a subscription as it stands in a transaction.
async fn following(
    portal: &crate::Portal,
    conn: &mut sqlx::PgConnection,
    id: domain::ids::SubscriptionId,
    now: domain::calendar::Instant,
) -> crate::error::Answer<Option<invoices::InvoiceView>> {
    let Some(loaded) = loaded::load(portal, conn, &[id], loaded::Lock::None).await?.pop() else { return Ok(None) };
    match invoices::coming_of(conn, &loaded).await? {
        Some(coming) => Ok(Some(invoices::coming_view(conn, &loaded, &coming, now).await?)),
        None => Ok(None),
    }
}
