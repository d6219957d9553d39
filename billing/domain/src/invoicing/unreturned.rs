//! What was charged in advance for days after the last one and does not come back: said before somebody agrees to an end.
//!
//! It goes by the lines that were issued, whatever kind of plan they are of. What comes back is on the last invoice.

use super::fees::stretch_of;
use super::periodic::stretches;
use super::{FeeLine, invoiced_fees};
use crate::calendar::{Day, Period};
use crate::invoice::{Line, LineKind};
use crate::money::{Money, Overflow};
use crate::subscription::Subscription;
use rust_decimal::Decimal;

/// A part of what was invoiced that is lost with an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreturned {
    pub extent: Extent,
    /// Without tax.
    pub amount: Money,
    /// In percent, as it was charged with.
    pub tax_rate: Option<Decimal>,
    /// The last day it was invoiced for.
    pub until: Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What of a prorated fee is for days after the end.
    DaysAfter,
    /// All of what has no part for a day: a fee that is not prorated, a first bundle.
    Whole,
}

/// What is lost of the lines issued so far, in their order, if the subscription ends as it is agreed to.
///
/// 365.00 for the year from 1 January 2023, ended on 30 June without refund: 184.00 for 184 days, until 31 December.
///
/// # Errors
/// [`Overflow`] when a sum is more than can be billed.
pub fn unreturned(subscription: &Subscription, issued: &[Line]) -> Result<Vec<Unreturned>, Overflow> {
    let end = subscription.end();
    let stretches = stretches(subscription)?;
    let mut lost = Vec::new();
    for invoiced in invoiced_fees(issued.iter().filter_map(FeeLine::of))? {
        let unused = Period::new(invoiced.days.from.max(end), invoiced.days.until.max(end));
        let Some(stretch) = stretch_of(&stretches, &invoiced).filter(|_| !unused.is_empty()) else { continue };
        if stretch.gives_back_unused() || invoiced.amount.is_zero() {
            continue;
        }
        let currency = invoiced.amount.currency();
        let (extent, amount) = match stretch.prorates() {
            true => {
                let (_, part) = stretch.part_for(subscription, unused)?;
                (Extent::DaysAfter, Money::rounded(part.min(invoiced.amount.amount()), currency)?)
            }
            false => (Extent::Whole, invoiced.amount),
        };
        let (tax_rate, until) = (invoiced.tax_rate, invoiced.days.last_day());
        lost.push(Unreturned { extent, amount, tax_rate, until });
    }
    let bundles = issued.iter().filter(|line| line.kind == LineKind::Usage && line.fee.is_some());
    lost.extend(bundles.filter(|line| end < line.days.until).map(|line| Unreturned {
        extent: Extent::Whole,
        amount: line.amount,
        tax_rate: line.tax_rate,
        until: line.days.last_day(),
    }));
    lost.retain(|one| !one.amount.is_zero());
    Ok(lost)
}
