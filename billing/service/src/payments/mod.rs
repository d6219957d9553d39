//! Collecting money through a payment provider.

mod provider;

pub use provider::PaymentProvider;
