//! Recording usage: a batch is judged item by item and recorded in one transaction, whatever else goes on.
//!
//! Most batches bring nothing that is known already, so a batch is first recorded as if that were so: ids and events in
//! one statement, rollups in another. When an id turns out to be taken or a rollup to be full, the transaction starts
//! anew with the care that takes. An answer is given after the commit and never before.

use std::time::Duration;

use domain::calendar::Instant;
use domain::ids::{SellerId, SubscriptionId};
use domain::refusal::Code;
use domain::usage::{Rejection, UsageItem};
use uuid::Uuid;

use super::batch::Batch;
use super::lane::Lane;
use super::months;
use super::repeating::{self, Brought};
use super::standing;
use super::store::{self, Care, Manner};
use super::trouble::Trouble;
use crate::actor::{Actor, Principal};
use crate::error::{Answer, Error, Fault};
use crate::gate;
use crate::idempotency;
use crate::portal::Portal;
use crate::watching::{self, Reported};

/// Each attempt but the last meets something new: a taken id, a full rollup, a month without partition, a deadlock.
const ATTEMPTS_MAX: u32 = 12;

/// What became of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The instant of the event: what its timestamp stands for, or for a repetition what it stood for the first time.
    pub at: Option<Instant>,
    pub verdict: Verdict,
}

impl Outcome {
    /// Whether the item's id came before.
    fn is_known(&self) -> bool {
        matches!(self.verdict, Verdict::Repeated | Verdict::Rejected(Rejection::DuplicateConflict))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Consumed,
    /// Was recorded before and is not counted again.
    Repeated,
    Rejected(Rejection),
}

/// As whoever watches the portal is told.
fn reported(outcomes: &[Outcome]) -> Reported {
    let mut reported = Reported::default();
    for outcome in outcomes {
        match outcome.verdict {
            Verdict::Consumed => reported.consumed += 1,
            Verdict::Repeated => reported.repeated += 1,
            Verdict::Rejected(why) => *reported.rejected.entry(why.as_str()).or_default() += 1,
        }
    }
    reported
}

/// Whose usage a key may report.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reporter {
    Seller(SellerId),
    Subscription(SubscriptionId),
}

impl Reporter {
    fn of(actor: &Actor) -> Answer<Self> {
        match actor.principal {
            Principal::Seller(seller) => Ok(Reporter::Seller(seller)),
            Principal::Subscription(subscription) => Ok(Reporter::Subscription(subscription)),
            Principal::Operator | Principal::Buyer(_) => Err(Code::NotAllowed.into()),
        }
    }

    /// The subscription that an item is about, if the reporter may name it.
    pub fn subscription_of(self, item: &UsageItem<'_>) -> Option<SubscriptionId> {
        let named = item.subscription_id.as_deref().map(str::parse::<SubscriptionId>);
        match (self, named) {
            (Reporter::Subscription(own), None) => Some(own),
            (Reporter::Subscription(own), Some(Ok(named))) => (named == own).then_some(own),
            (Reporter::Seller(_), Some(Ok(named))) => Some(named),
            (Reporter::Seller(_), None) | (_, Some(Err(_))) => None,
        }
    }

    fn subscriptions_of(self, items: &[UsageItem<'_>]) -> Vec<Uuid> {
        let mut ids: Vec<Uuid> = items.iter().filter_map(|item| self.subscription_of(item)).map(|id| id.0).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// Records usage and answers for each item, in the order of the items.
///
/// ```text
/// {"metric": "ApiCall", "quantity": 3, "timestamp": "NOW", "id": "a"}   → Consumed
/// the same again                                                       → Repeated
/// the same with quantity 4                                             → Rejected(DuplicateConflict)
/// ```
///
/// # Errors
/// `not_allowed` for keys that report no usage. Items never fail the batch: a fault means that nothing of it is stored.
pub async fn record(portal: &Portal, actor: &Actor, items: &[UsageItem<'_>]) -> Answer<Vec<Outcome>> {
    let reporter = Reporter::of(actor)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let begun = std::time::Instant::now();
    let lane = Lane::take(&portal.memory).await?;
    let mut care = if repeating::is_likely(&portal.memory, reporter) { Care::Ids } else { Care::None };
    for attempt in 1..=ATTEMPTS_MAX {
        let error = match record_once(portal, reporter, items, Manner { care, lane: lane.number() }).await {
            Ok(outcomes) => {
                let repeats = outcomes.iter().any(Outcome::is_known);
                let brought = if repeats { Brought::Repeats } else { Brought::NewsAlone };
                repeating::note(&portal.memory, reporter, brought);
                watching::batch(reported(&outcomes), begun.elapsed());
                return Ok(outcomes);
            }
            Err(error) => error,
        };
        match Trouble::of(&error) {
            Some(Trouble::IdTaken) => care = care.max(Care::Ids),
            Some(Trouble::RollupFull) => care = Care::Rollups,
            Some(Trouble::NoPartition) => match months::prepare_for(portal, items).await {
                // The next attempt finds the month missing again, or made by somebody else.
                Err(error) if Trouble::of(&error) == Some(Trouble::Race) => {}
                prepared => prepared?,
            },
            Some(Trouble::Race) => tokio::time::sleep(Duration::from_millis(u64::from(attempt))).await,
            None => return Err(error),
        }
    }
    Err(Error::Fault(Fault::Other("usage could not be recorded: other work was always in the way".to_owned())))
}

async fn record_once(
    portal: &Portal,
    reporter: Reporter,
    items: &[UsageItem<'_>],
    manner: Manner,
) -> Answer<Vec<Outcome>> {
    let subscriptions = reporter.subscriptions_of(items);
    let mut tx = portal.db.begin_with(gate::begin_batch(&subscriptions)).await?;
    let standings = standing::load(portal, &mut tx, reporter, &subscriptions).await?;
    // After the lock: of an invoice issued before, what is recorded now is later by the clock too.
    let now = portal.clock.now(&mut *tx).await?;
    let mut batch = Batch::judge(items, &standings, reporter, now);
    store::save(&mut tx, &mut batch, now, manner).await?;
    idempotency::note_carried_out(&mut tx).await?;
    tx.commit().await?;
    Ok(batch.outcomes)
}
