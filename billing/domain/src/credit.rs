//! Credit: an invoice with a negative total gives it, open invoices of the same buyer and currency spend it, whoever sells.
//!
//! It is spent to the last minor unit and never beyond; the parts of its net amount add up to it exactly.

use crate::money::{Money, Overflow};

/// What a credit gave and what was spent of it so far; all amounts of one currency, none below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// With tax.
    pub total: Money,
    /// Without tax.
    pub net: Money,
    pub spent: Spent,
}

/// A part of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// With tax.
    pub amount: Money,
    /// Without tax.
    pub net: Money,
}

impl Credit {
    /// Spends on `due` as much as is left, and answers what that was.
    ///
    /// ```
    /// # use domain::{credit::{Credit, Spent}, money::{Currency, Money}};
    /// let euro = |minor| Money::from_minor(minor, Currency::EUR);
    /// let nothing = Spent { amount: euro(0), net: euro(0) };
    /// let mut credit = Credit { total: euro(1_19), net: euro(1_00), spent: nothing };
    /// assert_eq!(credit.spend(euro(40)).unwrap(), Spent { amount: euro(40), net: euro(34) });
    /// assert_eq!(credit.spend(euro(90)).unwrap(), Spent { amount: euro(79), net: euro(66) });
    /// assert_eq!(credit.spend(euro(90)).unwrap(), nothing);
    /// ```
    ///
    /// # Errors
    /// Amounts beyond what can be counted.
    pub fn spend(&mut self, due: Money) -> Result<Spent, Overflow> {
        let currency = self.total.currency();
        let left = self.total.minus(self.spent.amount)?;
        let amount = Money::from_minor(due.minor().min(left.minor()).max(0), currency);
        let spent = self.spent.amount.plus(amount)?;
        let net = if spent == self.total { self.net } else { self.net_of(spent)? };
        let part = Spent { amount, net: net.minus(self.spent.net)? };
        self.spent = Spent { amount: spent, net };
        Ok(part)
    }

    fn net_of(&self, spent: Money) -> Result<Money, Overflow> {
        let exact = self.net.amount().checked_mul(spent.amount()).and_then(|net| net.checked_div(self.total.amount()));
        Money::rounded(exact.ok_or(Overflow)?, self.total.currency())
    }
}
