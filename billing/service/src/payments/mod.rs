//! Collecting money through a payment provider, and what buyers pay with.

mod collect;
mod credit;
mod methods;
pub mod nobody;
mod provider;
pub mod sandbox;

pub(crate) use collect::collect;
pub use collect::{PayOutcome, PaymentView, awaiting, pay_invoice, payments_of};
pub use methods::{PaymentMethodView, begin_setup, method, remove_method};
pub use provider::{Card, Charge, PaymentProvider, ReturnTo};
