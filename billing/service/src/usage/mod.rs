//! Usage: recording what sellers' software reports, and adding it up.
//!
//! Events are append-only. Each is added to the rollup of its local hour in the transaction that records it, so what was
//! used is always read from rollups, at a cost that does not depend on how many events there are.

mod batch;
mod columns;
mod counted;
mod found;
mod free;
mod lane;
mod levels;
mod limits;
pub(crate) mod months;
mod overview;
mod record;
mod repeating;
mod standing;
mod store;
mod sums;
mod tallies;
mod trouble;
mod values;
pub mod yardstick;

pub use counted::{CountedAll, CountedValue, counted_all, counted_values};
pub(crate) use found::{plans_changed, told_twice};
pub use overview::{DayUsage, MetricUsage, SubscriberUsage, UsageOverview, month_to_date, seller_overview};
pub use record::{Outcome, Verdict, record};
pub(crate) use tallies::{Known, Wanted, used};
