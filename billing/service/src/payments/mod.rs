//! Collecting money through a payment provider, and what buyers pay with.

mod balance;
mod collect;
mod credit;
mod give_up;
mod list;
mod methods;
pub mod nobody;
mod offset;
mod reconcile;
mod reversal;
pub mod sandbox;
mod transfer;

pub(crate) use balance::credit_in;
pub use balance::{Balance, Concern, OpenInvoice, OpenInvoices, attention, balances, credit, open_invoices};
pub(crate) use collect::collect;
pub use collect::{PayOutcome, pay_and_return, pay_invoice};
pub use give_up::cancel_payment;
pub(crate) use give_up::{give_up_needless, note_needless};
pub use list::{
    ListedPayment, PaymentFilter, PaymentStatus, PaymentView, payment, payments, payments_of, was_not_confirmed,
};
pub(crate) use methods::card_of;
pub use methods::{Became, CameOfCard, PaymentMethodView, begin_setup, came_of_card, has_card, method, remove_method};
pub(crate) use offset::apply_credit;
pub use reconcile::reconcile;
pub(crate) use reconcile::{open_before, settle_as_told};
pub use reversal::{ReversalInput, reverse_transfer};
pub use transfer::{TransferInput, record_transfer};
