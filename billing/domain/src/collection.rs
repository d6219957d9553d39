//! Where the money of an invoice stands. Whoever shows an invoice asks here, so that it stands alike everywhere.

use serde::{Deserialize, Serialize};

use crate::invoice::Paid;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Collection {
    /// It waits for the buyer to pay it: there is no card to charge, or charging it was given up.
    Open,
    /// The card on file is being charged.
    UnderWay,
    /// The buyer must confirm the charge first.
    ToConfirm,
    /// The card was refused; nothing more happens by itself.
    Failed,
    Collected,
    /// Nothing is to be paid: it gave credit, or all of it was credited before anybody paid.
    Credited,
    /// Nothing is to be paid: its subscription was withdrawn, and on the day after it is credited, whole.
    Withdrawn,
}

/// The latest attempt to charge a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    UnderWay,
    ToConfirm,
    Failed,
    /// It was given up.
    Canceled,
}

/// Whether there is a card to charge that was not refused for this invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    None,
    OnFile,
    /// Entered after the latest attempt: what is unpaid is charged to it.
    Newer,
}

impl Collection {
    pub const fn as_str(self) -> &'static str {
        match self {
            Collection::Open => "open",
            Collection::UnderWay => "under_way",
            Collection::ToConfirm => "to_confirm",
            Collection::Failed => "failed",
            Collection::Collected => "collected",
            Collection::Credited => "credited",
            Collection::Withdrawn => "withdrawn",
        }
    }

    /// Where an issued invoice stands.
    pub fn of(paid: Paid, latest: Option<Attempt>, card: Card) -> Self {
        match (paid, latest, card) {
            (Paid::InFull, ..) => Collection::Collected,
            (Paid::GivesCredit | Paid::Credited, ..) => Collection::Credited,
            // Whatever a card said of it before.
            (Paid::Withdrawn, ..) => Collection::Withdrawn,
            (Paid::NotYet, Some(Attempt::ToConfirm), _) => Collection::ToConfirm,
            (Paid::NotYet, Some(Attempt::Failed), Card::None | Card::OnFile) => Collection::Failed,
            (Paid::NotYet, Some(Attempt::UnderWay), _) => Collection::UnderWay,
            (Paid::NotYet, Some(Attempt::Canceled), Card::None | Card::OnFile) => Collection::Open,
            (Paid::NotYet, Some(Attempt::Failed | Attempt::Canceled) | None, Card::Newer) => Collection::UnderWay,
            (Paid::NotYet, None, Card::OnFile) => Collection::UnderWay,
            (Paid::NotYet, None, Card::None) => Collection::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unpaid_invoice_stands_by_its_latest_attempt_and_the_card_on_file() {
        for (latest, card, stands) in [
            (None, Card::None, "open"),
            (None, Card::OnFile, "under_way"),
            (Some(Attempt::UnderWay), Card::OnFile, "under_way"),
            (Some(Attempt::ToConfirm), Card::OnFile, "to_confirm"),
            (Some(Attempt::ToConfirm), Card::None, "to_confirm"),
            (Some(Attempt::Failed), Card::OnFile, "failed"),
            (Some(Attempt::Failed), Card::None, "failed"),
            (Some(Attempt::Failed), Card::Newer, "under_way"),
            (Some(Attempt::Canceled), Card::OnFile, "open"),
            (Some(Attempt::Canceled), Card::None, "open"),
            (Some(Attempt::Canceled), Card::Newer, "under_way"),
        ] {
            assert_eq!(Collection::of(Paid::NotYet, latest, card).as_str(), stands, "{latest:?} {card:?}");
            assert_eq!(Collection::of(Paid::InFull, latest, card), Collection::Collected);
            assert_eq!(Collection::of(Paid::Withdrawn, latest, card), Collection::Withdrawn);
            assert_eq!(Collection::of(Paid::Credited, latest, card), Collection::Credited);
        }
    }
}
