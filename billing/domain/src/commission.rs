//! The operator's commission: a percentage of the net amount, on collected money only.

use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use crate::money::{Money, Overflow};

pub const COMMISSION_PERCENT_DEFAULT: Decimal = dec!(3);

/// A collected net amount, split between operator and seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    pub commission: Money,
    pub seller_share: Money,
}

/// Splits a net amount. The commission is rounded; the seller gets all the rest.
///
/// ```
/// # use domain::{commission::split, money::{Currency, Money}};
/// # use rust_decimal_macros::dec;
/// let split = split(Money::from_minor(100_00, Currency::EUR), dec!(3)).unwrap();
/// assert_eq!((split.commission.minor(), split.seller_share.minor()), (3_00, 97_00));
/// ```
pub fn split(net: Money, percent: Decimal) -> Result<Split, Overflow> {
    let exact = net.amount().checked_mul(percent).ok_or(Overflow)? / dec!(100);
    let commission = Money::rounded(exact, net.currency())?;
    Ok(Split { commission, seller_share: net.minus(commission)? })
}
