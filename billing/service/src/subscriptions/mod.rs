//! Subscriptions: loaded as the domain knows them, and the rows of what was agreed. What their parties do stands above
//! invoices, in [`crate::agreements`].

mod agreed;
mod counts;
mod day_span;
mod entitled;
mod load;
mod scope;

pub(crate) use agreed::{agree_end, agree_end_of_term, agree_phase, as_of, supersede_phases};
pub use counts::{SubscriptionCounts, subscription_counts};
pub use day_span::DaySpan;
pub use entitled::entitlement;
pub(crate) use load::{Loaded, Lock, alone_at, ending, grant, load, load_one, may_see, schedule, unreadable, zone};
pub(crate) use scope::scope;
