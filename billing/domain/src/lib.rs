//! The rules of a marketplace's billing, pure: what may be priced, sold, recorded and invoiced, and for how much.
//!
//! Nothing here knows a clock, a database, randomness or a float. `now` is an argument, amounts are decimals, and
//! every "no" is a [`refusal::Refusal`] with a stable code. The same code bills on the server and calculates in the
//! browser.
//!
//! A block of modules is a floor. Each module uses only those of the floors above it, and none of its own floor.

#[cfg(feature = "contract")]
pub mod contract;

pub mod locale;

pub mod refusal;

pub mod calendar;
pub mod decimal;
pub mod ids;
pub mod text;

pub mod money;
pub mod quantity;
pub mod vat_id;

pub mod metric;
pub mod tax;

pub mod price;

pub mod charge;

pub mod rating;

pub mod rate_plan;

pub mod subscription;

pub mod usage;

pub mod invoice;

pub mod invoicing;

pub mod collection;
pub mod commission;
pub mod credit;

pub mod ledger;

pub mod entitlement;

pub mod publishing;
