//! Work that wakes by itself: the invoice run, the outbox and upkeep.

use std::time::Duration;

use domain::calendar::Instant;
use serde::Serialize;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::acts::again;
use crate::error::Answer;
use crate::failure::Noted;
use crate::invoices::RunSummary;
use crate::outbox::{self, Job, Work};
use crate::portal::Portal;
use crate::{accounts, idempotency, invoices, payments, usage, watching};

const TICK: Duration = Duration::from_secs(1);
const TICKS_PER_MINUTE: u64 = 60;
const TICKS_PER_HOUR: u64 = 3600;
/// Between two clearings of sessions: whoever stays a stranger has one for an hour.
const TICKS_PER_SESSIONS: u64 = 300;
/// How long a payment is open before its provider is asked what became of it.
const OPEN_UNASKED: chrono::Duration = chrono::Duration::minutes(1);

/// What happened while time moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Advanced {
    pub now: Instant,
    pub subscriptions: i64,
    pub invoices: i64,
    pub failures: i64,
    /// Pieces of work that followed, such as collections.
    pub followed: i64,
}

/// How much was done before: what follows counts, whoever does it. The background worker is at work beside every act.
pub(crate) struct Mark {
    runs: RunSummary,
    work: outbox::Mark,
}

impl Mark {
    pub async fn set(portal: &Portal) -> Answer<Self> {
        Ok(Self { runs: invoices::done_so_far(portal).await?, work: outbox::mark(portal).await? })
    }

    pub async fn until_now(&self, portal: &Portal, now: Instant) -> Answer<Advanced> {
        let runs = invoices::done_so_far(portal).await?;
        Ok(Advanced {
            now,
            subscriptions: runs.subscriptions - self.runs.subscriptions,
            invoices: runs.invoices - self.runs.invoices,
            failures: runs.failures - self.runs.failures,
            followed: outbox::done_since(portal, &self.work).await?,
        })
    }
}

/// Bills what is due and does the work that follows, until nothing is left. Answers all that was done meanwhile.
pub async fn do_everything_due(portal: &Portal, now: Instant) -> Answer<Advanced> {
    let begun = Mark::set(portal).await?;
    carry_out_everything_due(portal, now).await?;
    begun.until_now(portal, now).await
}

pub(crate) async fn carry_out_everything_due(portal: &Portal, now: Instant) -> Answer<()> {
    invoices::run(portal, now).await?;
    loop {
        let batch = outbox::lease(portal, now).await?;
        if batch.is_empty() {
            if !outbox::any_open(portal, now).await? {
                return Ok(());
            }
            // Another worker has the rest.
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        for work in batch {
            perform(portal, work, now).await?;
        }
    }
}

async fn perform(portal: &Portal, work: Work, now: Instant) -> Answer<()> {
    let Some(work) = outbox::begin(portal, work).await? else { return Ok(()) };
    let result = again(|| carry_out(portal, &work)).await;
    watching::work(&work.kind, &result);
    match result {
        Ok(()) => outbox::done(portal, &work, now).await,
        Err(error) => {
            let (why, attempts) = (Noted::of(&error), work.attempts);
            tracing::warn!(reference = why.reference, outbox = work.id, kind = work.kind, attempts, %error, "work failed");
            outbox::failed(portal, &work, now, &why).await
        }
    }
}

async fn carry_out(portal: &Portal, work: &Work) -> Answer<()> {
    match work.job()? {
        Job::CollectInvoice { invoice_id, after } => payments::collect(portal, invoice_id, after).await.map(drop),
        Job::ApplyCredit { buyer_id } => payments::apply_credit(portal, buyer_id).await,
        Job::SettlePayment { payment_id } => payments::settle_as_told(portal, payment_id).await.map(drop),
        Job::GiveUpCharges { buyer_id } => payments::give_up_needless(portal, buyer_id).await,
    }
}

/// What the background worker does side by side: neither waits for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Duty {
    /// Invoices what is due, and clears up.
    Billing,
    /// Does what follows from what was committed. Others are asked for it, who may take long.
    Following,
}

impl Duty {
    const fn as_str(self) -> &'static str {
        match self {
            Duty::Billing => "billing",
            Duty::Following => "following",
        }
    }
}

/// The background worker. Ends when `stop` says so, after the work in hand.
pub fn start(portal: Portal, stop: watch::Receiver<bool>) -> JoinHandle<()> {
    let billing = tokio::spawn(keep_at(Duty::Billing, portal.clone(), stop.clone()));
    let following = tokio::spawn(keep_at(Duty::Following, portal, stop));
    tokio::spawn(async move {
        for (duty, ended) in [("billing", billing.await), ("following", following.await)] {
            if let Err(broken) = ended {
                tracing::error!(duty, %broken, "the background worker broke");
            }
        }
    })
}

async fn keep_at(duty: Duty, portal: Portal, mut stop: watch::Receiver<bool>) {
    let mut ticks: u64 = 0;
    while !*stop.borrow() {
        let turn = match duty {
            Duty::Billing => bill(&portal, ticks).await,
            Duty::Following => follow(&portal, ticks, &stop).await,
        };
        watching::worker_turn(duty.as_str(), &turn);
        if let Err(error) = turn {
            tracing::error!(duty = duty.as_str(), %error, "the background worker failed and goes on");
        }
        ticks += 1;
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn bill(portal: &Portal, ticks: u64) -> Answer<()> {
    let now = portal.now().await?;
    invoices::run(portal, now).await?;
    if ticks.is_multiple_of(TICKS_PER_SESSIONS) {
        accounts::sessions::delete_expired(portal).await?;
    }
    if ticks.is_multiple_of(TICKS_PER_HOUR) {
        accounts::forget_sign_in_failures(portal).await?;
        idempotency::delete_expired(portal).await?;
        usage::months::prepare(&portal.db, now).await?;
    }
    Ok(())
}

/// What others have leased is theirs.
async fn follow(portal: &Portal, ticks: u64, stop: &watch::Receiver<bool>) -> Answer<()> {
    let now = portal.now().await?;
    while !*stop.borrow() {
        let batch = outbox::lease(portal, now).await?;
        if batch.is_empty() {
            break;
        }
        for work in batch {
            perform(portal, work, now).await?;
        }
    }
    if ticks.is_multiple_of(TICKS_PER_MINUTE) {
        payments::reconcile(portal, OPEN_UNASKED).await?;
    }
    Ok(())
}
