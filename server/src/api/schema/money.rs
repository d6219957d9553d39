//! The ledger, earnings, payment details.

use utoipa::ToSchema;

use super::{Day, Instant, LocalizedText};

#[derive(ToSchema)]
pub struct LedgerAccount {
    pub id: String,
    /// What it counts, such as `receivable` or `payable`.
    pub kind: String,
    /// The seller or buyer it belongs to; null for the operator's own.
    pub party: Option<String>,
    pub party_name: Option<String>,
    pub currency: String,
    /// The sum of its entries: debits positive, credits negative.
    pub balance: String,
}

#[derive(ToSchema)]
pub struct LedgerTransaction {
    pub id: String,
    pub movement: String,
    pub posted_at: Instant,
    pub invoice_id: String,
    /// They add up to zero in each currency.
    pub entries: Vec<LedgerEntry>,
}

#[derive(ToSchema)]
pub struct LedgerEntry {
    pub account_id: String,
    pub kind: String,
    pub currency: String,
    pub amount: String,
}

/// A buyer's money in one currency.
#[derive(ToSchema)]
pub struct Balance {
    pub currency: String,
    /// To its good: it goes against the next invoices in this currency, whoever sells.
    pub credit: String,
    /// What is still to be paid of invoices.
    pub open: String,
    /// How much of that is past its day.
    pub overdue: String,
}

/// Net amounts, without tax.
#[derive(ToSchema)]
pub struct Earnings {
    pub currencies: Vec<CurrencyEarnings>,
    pub by_month: Vec<MonthEarnings>,
}

#[derive(ToSchema)]
pub struct CurrencyEarnings {
    pub currency: String,
    pub invoiced: String,
    pub collected: String,
    pub outstanding: String,
    pub commission: String,
    /// Collected minus commission.
    pub my_share: String,
}

#[derive(ToSchema)]
pub struct MonthEarnings {
    /// The month's first day.
    pub month: Day,
    pub currency: String,
    pub product_id: String,
    pub product_name: LocalizedText,
    pub invoiced: String,
    pub collected: String,
}

#[derive(ToSchema)]
pub struct PaymentMethod {
    pub provider: String,
    pub brand: String,
    pub last4: String,
    /// `MM/YY`.
    pub expires: String,
    pub created_at: Instant,
}

#[derive(ToSchema)]
#[schema(example = json!({"return_to": "/account/payment"}))]
pub struct PaymentSetup {
    /// A path of this portal.
    pub return_to: Option<String>,
}

#[derive(ToSchema)]
pub struct HostedPage {
    /// Where the card is entered: the provider's own page.
    pub url: String,
}
