//! What the operator sees of the whole marketplace: figures, lists that can be searched, and what happened in a
//! stretch of time.
//!
//! Reads only, and only for the operator. Amounts come from issued invoices, and from the ledger's sums, which are kept with
//! its entries.

mod directory;
mod happened;
mod marketplace;
mod offered;
pub mod yardstick;

pub use directory::{BuyerRow, BuyerSearch, SellerRow, find_buyers, find_sellers};
pub use happened::{CurrencyTotal, Happened, InvoiceHappened, PaymentHappened, happened};
pub use marketplace::{CurrencyMonth, MarketplaceReport, MonthCollected, marketplace};
pub use offered::{OfferedPlan, offered_plan, offered_plans};

fn currency_of(code: &str) -> Result<domain::money::Currency, crate::Fault> {
    code.parse().map_err(|_| crate::Fault::Stored(format!("currency {code}")))
}
