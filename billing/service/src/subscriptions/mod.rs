//! Subscriptions: buying, changing, cancelling, and what they entitle to.

mod agreed;
mod cancel;
mod change;
mod coming;
mod counts;
mod ends;
mod granted;
mod keep;
mod load;
mod options;
mod review;
mod subscribe;
mod turn;
mod view;

pub(crate) use agreed::as_of;
pub use cancel::{CancelInput, Cancellation, cancel};
pub use change::{Change, ChangeInput, LeftEarly, change};
pub(crate) use coming::{coming, coming_of, upcoming};
pub use counts::{SubscriptionCounts, subscription_counts};
pub use ends::{Ends, Rehearsal, ends, rehearse};
pub use granted::{HadBefore, had_before};
pub use keep::{Kept, keep};
use load::alone_at;
pub(crate) use load::{Loaded, Lock, ending, grant, load, load_one, schedule, stored, zone};
pub use options::{ChangeOptions, change_options};
pub use review::{Review, review};
pub use subscribe::{NewSubscription, SubscribeInput, subscribe};
pub(crate) use view::scope;
pub use view::{
    DaySpan, SubscriptionFilter, SubscriptionView, UpcomingPhase, entitlement, subscription, subscriptions,
};

/// Whether an act only says what it would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DryRun {
    Yes,
    No,
}

/// The next invoice of a subscription as it stands in a transaction.
async fn following(
    conn: &mut sqlx::PgConnection,
    id: domain::ids::SubscriptionId,
    now: domain::calendar::Instant,
) -> crate::error::Answer<Option<crate::invoices::InvoiceView>> {
    let Some(loaded) = load(conn, &[id], Lock::None).await?.pop() else { return Ok(None) };
    match coming_of(conn, &loaded).await? {
        Some(coming) => Ok(Some(crate::invoices::coming_view(conn, &loaded, &coming, now).await?)),
        None => Ok(None),
    }
}
