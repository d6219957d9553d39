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

/// An invoice as it is collected, part by part, in money or by credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collectible {
    /// Without tax.
    pub net: Money,
    /// With tax.
    pub total: Money,
}

/// What of an invoice came in already and was not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// With tax.
    pub amount: Money,
    /// What was booked of it without tax: what is taken back takes exactly what it had brought, which may be a cent more or
    /// less than its share of what stays.
    pub net: Money,
}

/// What comes in of an invoice with one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collected {
    pub net: Money,
    pub tax: Money,
    pub split: Split,
}

impl Collectible {
    /// What of the whole comes in with `amount`, after `before` came in already. The commission is that of the whole; each
    /// part takes what is due of it so far, less what was taken before, so that parts add up to the whole.
    ///
    /// ```
    /// # use domain::{commission::{Collectible, Before}, money::{Currency, Money}};
    /// # use rust_decimal_macros::dec;
    /// let euro = |minor| Money::from_minor(minor, Currency::EUR);
    /// let invoice = Collectible { net: euro(100_00), total: euro(119_00) };
    /// let nothing = Before { amount: euro(0), net: euro(0) };
    /// let first = invoice.part(nothing, euro(50_00), dec!(3)).unwrap();
    /// let rest = invoice.part(Before { amount: euro(50_00), net: first.net }, euro(69_00), dec!(3)).unwrap();
    /// assert_eq!((first.net, first.split.commission), (euro(42_02), euro(1_26)));
    /// assert_eq!((rest.net, rest.split.commission), (euro(57_98), euro(1_74)));
    /// ```
    ///
    /// # Errors
    /// Amounts beyond what can be counted.
    pub fn part(&self, before: Before, amount: Money, percent: Decimal) -> Result<Collected, Overflow> {
        let whole = split(self.net, percent)?;
        let after = before.amount.plus(amount)?;
        let net = self.share(self.net, after)?.minus(before.net)?;
        let commission = self.share(whole.commission, after)?.minus(self.share(whole.commission, before.amount)?)?;
        let split = Split { commission, seller_share: net.minus(commission)? };
        Ok(Collected { net, tax: amount.minus(net)?, split })
    }

    fn share(&self, whole: Money, collected: Money) -> Result<Money, Overflow> {
        if collected == self.total {
            return Ok(whole);
        }
        let exact =
            whole.amount().checked_mul(collected.amount()).and_then(|part| part.checked_div(self.total.amount()));
        Money::rounded(exact.ok_or(Overflow)?, whole.currency())
    }
}
