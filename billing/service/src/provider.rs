//! The seam to a payment provider: it takes cards on its own page and charges them. Card data never comes here.

use domain::locale::Locale;
use domain::money::Money;

use crate::error::Answer;

/// A card as the provider tells of it: a token to charge, and enough to recognize it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub token: String,
    pub brand: String,
    pub last4: String,
    /// `MM/YY`.
    pub expires: String,
}

/// Why a charge failed that its buyer said no to.
pub const NOT_CONFIRMED: &str = "not_confirmed";

/// What came of a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Charge {
    Succeeded {
        provider_id: String,
    },
    /// The buyer must confirm it with the bank first.
    NeedsConfirmation {
        provider_id: String,
    },
    Failed {
        provider_id: String,
        reason: String,
    },
    /// It was given up: nothing was captured, and nothing will be.
    Canceled {
        provider_id: String,
    },
}

/// Where a page of the provider's sends the buyer back to: a path of ours.
#[derive(Clone, Debug)]
pub struct ReturnTo<'a> {
    pub path: &'a str,
    pub locale: Locale,
}

#[async_trait::async_trait]
pub trait PaymentProvider: Send + Sync {
    fn name(&self) -> &'static str;

    /// A page of the provider's that asks for a card; `reference` comes back with it.
    async fn begin_setup(&self, reference: &str, back: ReturnTo<'_>) -> Answer<String>;

    /// Charges a card. The same `key` never charges twice, however often it is asked.
    async fn charge(&self, key: &str, token: &str, amount: Money) -> Answer<Charge>;

    /// What has become of what was charged under `key`; `None` when nothing was.
    async fn charged(&self, key: &str) -> Answer<Option<Charge>>;

    /// Gives up what was or would be charged under `key`, and answers what has become of it: what succeeded or failed
    /// before stays as it is, anything else is canceled for good.
    async fn cancel(&self, key: &str, amount: Money) -> Answer<Charge>;

    /// A page of the provider's on which the buyer confirms a charge.
    async fn begin_confirmation(&self, provider_id: &str, back: ReturnTo<'_>) -> Answer<String>;
}
