//! The parties of an invoice as they are on the day of issue. They are kept with it: a profile that changes later leaves
//! issued invoices alone.

use serde::{Deserialize, Serialize};

/// One party as an invoice names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceParty))]
pub struct PartyView {
    pub name: String,
    /// An ISO 3166 code.
    pub country: String,
    pub vat_id: Option<String>,
}

/// Both parties, as they are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Parties {
    pub seller: PartyView,
    pub buyer: PartyView,
}

impl Parties {
    /// In the order in which they are fingerprinted.
    pub(crate) fn fields(&self) -> [&str; 6] {
        [
            &self.seller.name,
            &self.seller.country,
            self.seller.vat_id.as_deref().unwrap_or(""),
            &self.buyer.name,
            &self.buyer.country,
            self.buyer.vat_id.as_deref().unwrap_or(""),
        ]
    }
}
