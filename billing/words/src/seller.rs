//! Words of the seller console: what is sold and counted, what it costs, who subscribes, what is earned.

pub(crate) mod business;
pub(crate) mod catalog;
pub(crate) mod models;
pub(crate) mod plan;
pub(crate) mod review;

pub use business::*;
pub use catalog::*;
pub use models::*;
pub use plan::*;
pub use review::*;
