//! Every word that people read, in every language of the marketplace: pages, problems, refusals, lines of invoices, the
//! imitated payment provider; with them how numbers, money and days are written and read.
//!
//! Knows the domain and nothing else: no page, no database, no clock, no environment. Native and in the browser, where of
//! all phrases only those come along that an island says.
//!
//! What can be said is listed by area ([`account`], [`store`] and so on); how it is said stands in a folder per language
//! ([`mod@language`]). [`mod@phrase`] tells how both become functions.

#[macro_use]
mod phrase;
mod language;
pub mod plural;

mod de;
mod en;
mod it;

pub mod format;
pub mod lines;
pub mod number;
pub mod problem;
pub mod refused;
pub mod rejected;
pub mod sandbox_provider;
pub mod sentence;

pub mod account;
pub mod admin;
pub mod auth;
pub mod billing;
pub mod change;
pub mod common;
pub mod countries;
pub mod credentials;
pub mod design;
pub mod operating;
pub mod price;
pub mod runs;
pub mod seller;
pub mod store;
pub mod work;
pub mod zones;

pub use phrase::isolated;
