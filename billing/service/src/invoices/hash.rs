//! The fingerprint of an issued invoice: whoever changes a stored one is found out.

use domain::calendar::Day;
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::accounts::Parties;

/// What of an invoice is fingerprinted, by its rows.
pub(crate) struct Fingerprinted<'a> {
    pub id: Uuid,
    pub buyer_id: Uuid,
    pub subscription_id: Uuid,
    pub number: &'a str,
    pub currency: &'a str,
    pub issued_on: Day,
    pub due_on: Day,
    pub totals_minor: [i64; 3],
    pub lines: Vec<FingerprintedLine<'a>>,
    /// `None` on invoices that were issued before their parties were kept.
    pub parties: Option<&'a Parties>,
}

pub(crate) struct FingerprintedLine<'a> {
    pub kind: &'a str,
    pub metric: Option<&'a str>,
    pub description: &'a str,
    pub from_on: Day,
    pub until_on: Day,
    pub quantity: Decimal,
    pub amount_minor: i64,
    pub tax_rate: Option<Decimal>,
}

/// SHA-256 over the fields in a fixed order, each ended by a unit separator.
pub(crate) fn fingerprint(invoice: &Fingerprinted<'_>) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut field = |text: &str| {
        hash.update(text.as_bytes());
        hash.update([0x1f]);
    };
    field(&invoice.id.to_string());
    field(&invoice.buyer_id.to_string());
    field(&invoice.subscription_id.to_string());
    field(invoice.number);
    field(invoice.currency);
    field(&invoice.issued_on.to_string());
    field(&invoice.due_on.to_string());
    for total in invoice.totals_minor {
        field(&total.to_string());
    }
    for line in &invoice.lines {
        field(line.kind);
        field(line.metric.unwrap_or(""));
        field(line.description);
        field(&line.from_on.to_string());
        field(&line.until_on.to_string());
        field(&line.quantity.normalize().to_string());
        field(&line.amount_minor.to_string());
        field(&line.tax_rate.map(|rate| rate.normalize().to_string()).unwrap_or_default());
    }
    for text in invoice.parties.map(Parties::fields).iter().flatten() {
        field(text);
    }
    hash.finalize().to_vec()
}
