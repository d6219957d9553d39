//! The rules of a marketplace's billing, pure: what may be priced, sold, recorded and invoiced, and for how much.
//!
//! Nothing here knows a clock, a database, randomness or a float. `now` is an argument, amounts are decimals, and
//! every "no" is a [`refusal::Refusal`] with a stable code. The same code bills on the server and calculates in the
//! browser. Each module uses only those above it.

pub mod locale;
pub mod refusal;

pub mod ids;
pub mod text;

pub mod money;
pub mod quantity;

pub mod calendar;

pub mod metric;
pub mod price;
pub mod rating;

pub mod rate_plan;

pub mod subscription;
pub mod usage;

pub mod tax;
pub mod vat_id;

pub mod invoice;
pub mod invoicing;

pub mod collection;

pub mod commission;
pub mod credit_note;
pub mod ledger;

pub mod entitlement;

#[cfg(feature = "contract")]
pub mod contract;
