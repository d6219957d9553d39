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

use domain::text::composed;

/// A pattern for `ILIKE` that finds `words` anywhere; nothing typed acts as a wildcard.
pub(crate) fn anywhere(words: &str) -> String {
    let mut pattern = String::from("%");
    for letter in composed(words.trim()).chars().take(100) {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

fn currency_of(code: &str) -> Result<domain::money::Currency, crate::Fault> {
    code.parse().map_err(|_| crate::Fault::Stored(format!("currency {code}")))
}

#[cfg(test)]
mod tests {
    use super::anywhere;

    #[test]
    fn what_is_typed_never_acts_as_a_wildcard() {
        assert_eq!(anywhere(" Nord "), "%Nord%");
        assert_eq!(anywhere("50%_\\"), "%50\\%\\_\\\\%");
    }
}
