//! Collecting money through a payment provider, and what buyers pay with.

mod balance;
mod collect;
mod credit;
mod list;
mod methods;
pub mod nobody;
mod provider;
mod reconcile;
pub mod sandbox;
mod transfer;

pub(crate) use balance::collection;
pub use balance::{Attention, Balance, Concern, attention, balances};
pub use collect::{PayOutcome, pay_and_return, pay_invoice};
pub(crate) use collect::{apply_credit, collect, wish_to_collect};
pub use list::{ListedPayment, PaymentStatus, PaymentView, payments, payments_of};
pub use methods::{PaymentMethodView, begin_setup, has_card, method, remove_method};
pub use provider::{Card, Charge, PaymentProvider, ReturnTo};
pub use reconcile::reconcile;
pub(crate) use reconcile::{open_before, settle_as_told};
pub use transfer::{TransferInput, record_transfer};
