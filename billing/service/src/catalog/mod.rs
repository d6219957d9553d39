//! The catalog: products, the metrics that count their use, and the rate plans that price them.
//!
//! A seller writes its own catalog; what others see of it is what is published and addresses them. Everything is found
//! by id together with who may see it, so another tenant's things do not exist. Days here are days in UTC.
//!
//! Acts that write a product's metrics or plans first lock the product's row, so a plan is published with exactly the
//! metrics it was checked against.

mod load;

pub use load::{load_metrics, load_plan, load_published};
