//! Whose turn it is to agree on something with a subscription: one act after the other, and of one caller few at once.
//!
//! Such an act works out invoices while it holds the row, and usage waits for it. So whoever may not act at all is refused
//! before anything is locked, and who may waits for the turn here, without a connection. Nobody waits in a long line: who
//! has too many acts under way is asked to come back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use domain::ids::SubscriptionId;
use domain::refusal::{Code, Refusal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::actor::{Actor, Principal};
use crate::error::{Answer, Fault};
use crate::memory::Memory;
use crate::portal::Portal;
use crate::subscriptions::may_see;

/// Acts of one caller that wait or are under way.
const PLACES: usize = 16;
/// Acts of one caller that are under way.
const AT_ONCE: usize = 2;
const RETRY_SECONDS: u32 = 1;
/// Beyond so many, those that nobody waits for are forgotten.
const KNOWN_MAX: usize = 10_000;

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Line {
    Places(Principal),
    AtOnce(Principal),
    Subscription(SubscriptionId),
}

#[derive(Default)]
struct Lines(Mutex<HashMap<Line, Weak<Semaphore>>>);

impl Line {
    fn turns(self, memory: &Memory) -> Arc<Semaphore> {
        let known = memory.of::<Lines>();
        let mut lines = known.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lines.get(&self).and_then(Weak::upgrade) {
            return known;
        }
        if lines.len() >= KNOWN_MAX {
            lines.retain(|_, turns| turns.strong_count() > 0);
        }
        let turns = Arc::new(Semaphore::new(match self {
            Line::Places(_) => PLACES,
            Line::AtOnce(_) => AT_ONCE,
            Line::Subscription(_) => 1,
        }));
        lines.insert(self, Arc::downgrade(&turns));
        turns
    }

    async fn wait(self, memory: &Memory) -> Answer<OwnedSemaphorePermit> {
        Ok(self.turns(memory).acquire_owned().await.map_err(|closed| Fault::Other(closed.to_string()))?)
    }
}

/// A turn of one's own, until it is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    _place: OwnedSemaphorePermit,
    _at_once: OwnedSemaphorePermit,
    _subscription: OwnedSemaphorePermit,
}

/// Waits for the turn of a buyer, or of the operator on a buyer's behalf. Before any transaction begins.
///
/// # Errors
/// `not_found` for what the actor may not see, `not_allowed` for sellers and their software, `too_many_requests` for who has
/// many acts under way already.
pub(super) async fn take(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<Turn> {
    let busy = || Refusal::new(Code::TooManyRequests).with("seconds", RETRY_SECONDS);
    let place = Line::Places(actor.principal).turns(&portal.memory).try_acquire_owned().map_err(|_| busy())?;
    may_see(&mut *portal.db.acquire().await?, actor, id).await?;
    if matches!(actor.principal, Principal::Subscription(_) | Principal::Seller(_)) {
        return Err(Code::NotAllowed.into());
    }
    let at_once = Line::AtOnce(actor.principal).wait(&portal.memory).await?;
    let subscription = Line::Subscription(id).wait(&portal.memory).await?;
    Ok(Turn { _place: place, _at_once: at_once, _subscription: subscription })
}
