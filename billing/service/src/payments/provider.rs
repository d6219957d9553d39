//! The seam to a payment provider.

/// Takes cards on its own page and charges them.
#[async_trait::async_trait]
pub trait PaymentProvider: Send + Sync {}
