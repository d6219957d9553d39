//! The ledger: posting, and what can be read from it. Balances are sums of entries; the schema keeps them as entries come.

mod commission;
mod earnings;
mod hold;
mod post;
mod statements;

pub use commission::{
    CommissionRule, CommissionRuleInput, Marketplace, MarketplaceChange, change_marketplace, commission_percent,
    marketplace, set_commission_percent,
};
pub use earnings::{CurrencyEarnings, Earnings, MonthEarnings, earnings};
pub(crate) use hold::hold_sums;
pub(crate) use post::{NewTransaction, post};
pub use statements::{AccountView, EntryView, KindTotal, TransactionView, accounts, owners, totals, transactions};
