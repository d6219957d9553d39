//! What a query is limited to, by who asks.

use uuid::Uuid;

use crate::actor::{Actor, Principal};

/// What a query is limited to: the seller, the buyer, the one subscription.
pub(crate) fn scope(actor: &Actor) -> (Option<Uuid>, Option<Uuid>, Option<Uuid>) {
    match actor.principal {
        Principal::Operator => (None, None, None),
        Principal::Seller(id) => (Some(id.0), None, None),
        Principal::Buyer(id) => (None, Some(id.0), None),
        Principal::Subscription(id) => (None, None, Some(id.0)),
    }
}
