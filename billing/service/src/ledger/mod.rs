//! The ledger: posting, and what can be read from it. Balances are sums of entries.

mod earnings;
mod post;
mod statements;

pub use earnings::{CurrencyEarnings, Earnings, MonthEarnings, earnings};
pub(crate) use post::{NewTransaction, post};
pub use statements::{AccountView, EntryView, TransactionView, accounts, transactions};
