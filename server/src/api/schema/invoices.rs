//! Invoices, previews, invoice runs.

use utoipa::ToSchema;

use super::{Day, DaySpan, Instant, LocalizedText};

/// An invoice, or the preview of one: then it is a `draft` without id and number.
#[derive(ToSchema)]
#[schema(example = json!({"id": "inv_01990000000070008000000000000008", "number": "1001-2027-000001", "status": "issued", "reason": "period",
    "currency": "EUR", "issued_on": "2027-01-01", "due_on": "2027-01-31", "period": {"from": "2026-12-01", "to": "2026-12-31"},
    "lines": [{"kind": "usage", "metric": "ApiCall", "description": "API-Aufrufe", "from": "2026-12-01", "to": "2026-12-31",
        "quantity": "12000", "unit": "Aufruf", "amount": "110.00", "free_units": "1000", "exact": "110", "events": 12, "tax_rate": "19",
        "tiers": [{"up_to": null, "quantity": "11000", "unit_price": "0.01", "amount": "110.00"}]}],
    "subtotal": "110.00", "tax": [{"rate": "19", "base": "110.00", "amount": "20.90"}], "total": "130.90"}))]
pub struct Invoice {
    pub id: Option<String>,
    pub number: Option<String>,
    /// `draft`, `issued`, `overdue`, `paid`, or `credited` where it gives something back.
    pub status: String,
    /// Where its money stands: `open` (the buyer must pay), `under_way`, `to_confirm`, `failed`, `collected` or `credited`;
    /// null for a preview.
    pub collection: Option<String>,
    /// Why it was written: `start`, `trial_end`, `period`, `change` or `end`.
    pub reason: String,
    pub currency: String,
    pub issued_on: Day,
    pub due_on: Day,
    pub period: DaySpan,
    pub lines: Vec<InvoiceLine>,
    pub subtotal: String,
    pub tax: Vec<Tax>,
    pub total: String,
    /// How much of the buyer's credit went against it.
    pub credit_applied: String,
    /// What is to be paid in money: the total without the credit applied, nothing of a negative total.
    pub to_pay: String,
    /// What of that has not come in yet.
    pub open: String,
    /// Of a negative total: what is left of it to go against other invoices.
    pub credit_left: Option<String>,
    pub subscription_id: String,
    pub product_name: LocalizedText,
    pub seller_id: String,
    pub seller_name: String,
    /// As on the day of issue; of a preview, as now.
    pub seller: InvoiceParty,
    pub buyer_id: String,
    pub buyer_name: String,
    /// As on the day of issue; of a preview, as now.
    pub buyer: InvoiceParty,
    /// Of a preview: the instant whose knowledge it shows.
    pub as_of: Option<Instant>,
    pub issued_at: Option<Instant>,
    pub paid_at: Option<Instant>,
}

#[derive(ToSchema)]
#[schema(example = json!({"name": "Nordlicht GmbH", "country": "DE", "vat_id": "DE123456789"}))]
pub struct InvoiceParty {
    pub name: String,
    /// Two letters, ISO 3166.
    pub country: String,
    pub vat_id: Option<String>,
}

#[derive(ToSchema)]
pub struct InvoiceLine {
    /// `setup`, `recurring`, `seats`, `usage`; `minimum` for what is missing to a minimum, `commitment` for what is prepaid,
    /// covered by it or beyond it, `discount` for what lies beyond a maximum; `early_termination`, `credit`, `correction`.
    pub kind: String,
    pub metric: Option<String>,
    /// In the buyer's language.
    pub description: String,
    pub from: Day,
    pub to: Day,
    pub quantity: String,
    pub unit: Option<String>,
    pub amount: String,
    /// The price model's kind, for usage and seats.
    pub model: Option<String>,
    pub tiers: Vec<RatedTier>,
    /// The value that the usage was priced under, where prices go by an attribute.
    pub split: Option<String>,
    /// The quantity before the metric rounded it, if it did.
    pub measured: Option<String>,
    /// For models that price what events say.
    pub amounts: Option<super::RatedAmounts>,
    /// `minimum` or `maximum`, if the charge's bound decided.
    pub bound: Option<String>,
    pub free_units: Option<String>,
    /// The part of the full period that a fee was charged for.
    pub share: Option<Share>,
    /// The amount before it was rounded.
    pub exact: String,
    /// How many events were counted.
    pub events: Option<i64>,
    /// How they became the quantity.
    pub aggregation: Option<String>,
    /// Of a correction, and of what is given back to a buyer who withdrew: what was invoiced before.
    pub invoiced: Option<String>,
    pub tax_rate: Option<String>,
}

#[derive(ToSchema)]
pub struct RatedTier {
    pub up_to: Option<String>,
    pub quantity: String,
    /// Of a unit or package; in percent for models that take a percentage.
    pub unit_price: String,
    pub flat_amount: String,
    pub amount: String,
}

#[derive(ToSchema)]
pub struct Share {
    pub days: i64,
    pub of_days: i64,
}

#[derive(ToSchema)]
pub struct Tax {
    /// In percent.
    pub rate: String,
    pub base: String,
    pub amount: String,
}

#[derive(ToSchema)]
pub struct PayOutcome {
    /// `paid`, `needs_confirmation` or `refused`.
    pub outcome: String,
    /// Where the buyer confirms the payment.
    pub confirm_at: Option<String>,
    pub reason: Option<String>,
}

#[derive(ToSchema)]
pub struct Payment {
    pub id: String,
    pub amount: String,
    pub currency: String,
    /// `card` or `bank_transfer`.
    pub method: String,
    /// `pending`, `needs_confirmation`, `succeeded` or `failed`.
    pub status: String,
    pub failure: Option<String>,
    /// Of a transfer: the day on which it came.
    pub received_on: Option<Day>,
    /// Of a transfer: what was written on it.
    pub reference: Option<String>,
    pub created_at: Instant,
    pub settled_at: Option<Instant>,
}

/// A payment with the invoice it is for.
#[derive(ToSchema)]
pub struct ListedPayment {
    #[serde(flatten)]
    pub payment: Payment,
    pub invoice_id: String,
    pub invoice_number: String,
    pub buyer_id: String,
    pub buyer_name: String,
}

#[derive(ToSchema)]
#[schema(example = json!({"amount": "119.00", "method": "bank_transfer", "received_on": "2027-01-05", "reference": "F1001-2027-000001"}))]
pub struct Transfer {
    pub amount: String,
    /// `bank_transfer`.
    pub method: Option<String>,
    /// The day on which it came; today when left out.
    pub received_on: Option<Day>,
    /// What was written on it.
    pub reference: Option<String>,
}

#[derive(ToSchema)]
pub struct InvoiceRun {
    pub id: String,
    pub started_at: Instant,
    pub finished_at: Option<Instant>,
    /// `running`, `finished` or `interrupted`.
    pub state: String,
    /// The run that went on where this one was interrupted.
    pub continued_by: Option<String>,
    pub subscriptions: i64,
    pub invoices: i64,
    pub failures: i64,
    pub totals: Vec<Total>,
}

#[derive(ToSchema)]
pub struct Total {
    pub currency: String,
    pub total: String,
}

#[derive(ToSchema)]
pub struct InvoiceRunDetail {
    #[serde(flatten)]
    pub run: InvoiceRun,
    pub issued: Vec<Invoice>,
    pub failed: Vec<InvoiceRunFailure>,
}

#[derive(ToSchema)]
pub struct InvoiceRunFailure {
    pub subscription_id: String,
    pub reason: String,
}
