//! The acts of the marketplace, on Postgres: each begins a transaction, loads facts, lets the domain decide, saves the
//! outcome with its ledger, outbox and audit rows, and commits. Reads are scoped to who asks.

pub mod actor;
pub mod acts;
pub mod error;
pub mod failure;
mod failure_kind;
pub mod page;
pub mod portal;
pub mod provider;
pub mod reference;

pub mod audit;
pub mod clock;
pub mod database;
pub mod dead_work;
mod gate;
pub mod idempotency;
pub mod outbox;
pub mod reading;
pub mod rehearsal;
pub mod sandbox_time;
mod search;
pub mod watching;

pub mod accounts;
pub mod catalog;
pub mod subscriptions;
pub mod usage;

pub mod invoices;
pub mod ledger;
pub mod payments;

pub mod agreements;
pub mod reports;

pub mod check;
pub mod jobs;

pub use actor::{Actor, Principal};
pub use acts::{again, protected};
pub use clock::Mode;
pub use error::{Answer, Error, Fault, own_name};
pub use portal::{Portal, pin_mode, pinned_mode};
