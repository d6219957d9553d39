//! What is watched of a subscription while somebody looks: what the page is made with, and what it asks for again.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::components::{DayBar, InvoiceSheet};

/// A subscription at one instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// The invoices to come, soonest first; none when nothing is left to invoice.
    pub sheets: Vec<InvoiceSheet>,
    /// Why there is none, when there is none.
    pub ended: String,
    /// The time of day it was looked at.
    pub at: String,
    pub usage: Vec<UsedSoFar>,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub today: NaiveDate,
}

/// What was used of a metric in the running period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedSoFar {
    pub name: String,
    pub quantity: Decimal,
    pub events: i64,
    pub bars: Vec<DayBar>,
}

impl Watched {
    /// Whether the period is a month, or what is left of one.
    pub fn is_a_month(&self) -> bool {
        let same = (self.from.year(), self.from.month()) == (self.to.year(), self.to.month());
        same && self.to.succ_opt().is_some_and(|next| next.day() == 1)
    }
}
