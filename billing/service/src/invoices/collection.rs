//! Where the collection of an invoice stands, by what is stored of it.

use domain::collection::{Attempt, Card, Collection};
use domain::invoice::Paid;

/// Where an invoice stands by what is stored: the status of its latest charge, and the card there is.
pub(crate) fn collection(paid: Paid, attempt: Option<&str>, card: &str) -> Collection {
    let latest = attempt.map(|status| match status {
        "failed" => Attempt::Failed,
        "canceled" => Attempt::Canceled,
        "needs_confirmation" => Attempt::ToConfirm,
        _ => Attempt::UnderWay,
    });
    let card = match card {
        "newer" => Card::Newer,
        "on_file" => Card::OnFile,
        _ => Card::None,
    };
    Collection::of(paid, latest, card)
}
