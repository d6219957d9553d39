//! Usage: recording what sellers' software reports, and adding it up.
//!
//! Events are append-only. Each is added to the rollup of its local hour in the transaction that records it, so what was
//! used is always read from rollups, at a cost that does not depend on how many events there are.

mod batch;
mod columns;
pub(crate) mod gate;
mod lane;
mod overview;
mod record;
mod standing;
mod store;
mod totals;
mod trouble;
pub mod yardstick;

pub use overview::{MetricUsage, SubscriberUsage, UsageOverview, month_to_date, seller_overview};
pub use record::{Outcome, Verdict, record};
pub use totals::{Span, totals, totals_known_at};
