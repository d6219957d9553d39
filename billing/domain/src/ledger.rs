//! The ledger: every movement of money as a balanced double-entry transaction.
//!
//! Debits are positive, credits negative, in minor units of one currency; the entries of a transaction sum to zero.

use serde::{Deserialize, Serialize};

use crate::commission::{Collected, Split};
use crate::ids::{BuyerId, SellerId};
use crate::money::{Money, Overflow};

/// What an account is for, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Account {
    /// What a buyer owes. An asset.
    Receivable(BuyerId),
    /// What a buyer has to its good, to go against its next invoices. A liability.
    Credit(BuyerId),
    /// Invoiced for a seller, not collected yet. A liability.
    Uncollected(SellerId),
    /// What the operator owes a seller. A liability.
    Payable(SellerId),
    /// The operator's earnings.
    Commission,
    /// Tax to hand on. A liability.
    Tax,
    /// Money at the payment provider. An asset.
    Provider,
    /// Money that came to the operator's bank account. An asset.
    Bank,
}

impl Account {
    pub const fn kind(self) -> &'static str {
        match self {
            Account::Receivable(_) => "receivable",
            Account::Credit(_) => "credit",
            Account::Uncollected(_) => "uncollected",
            Account::Payable(_) => "payable",
            Account::Commission => "commission",
            Account::Tax => "tax",
            Account::Provider => "provider",
            Account::Bank => "bank",
        }
    }

    /// The party it belongs to; the nil UUID for the operator's own.
    pub fn party(self) -> uuid::Uuid {
        match self {
            Account::Receivable(buyer) | Account::Credit(buyer) => buyer.0,
            Account::Uncollected(seller) | Account::Payable(seller) => seller.0,
            Account::Commission | Account::Tax | Account::Provider | Account::Bank => uuid::Uuid::nil(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    InvoiceIssued,
    CreditGranted,
    CreditApplied,
    PaymentCollected,
    PaymentReversed,
}

impl Movement {
    pub const fn as_str(self) -> &'static str {
        match self {
            Movement::InvoiceIssued => "invoice_issued",
            Movement::CreditGranted => "credit_granted",
            Movement::CreditApplied => "credit_applied",
            Movement::PaymentCollected => "payment_collected",
            Movement::PaymentReversed => "payment_reversed",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub account: Account,
    /// Debit positive, credit negative.
    pub amount: Money,
}

/// A balanced set of entries; there is no other way to make one than the movements below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    movement: Movement,
    entries: Vec<Entry>,
}

impl Posting {
    fn balanced(movement: Movement, entries: Vec<Entry>) -> Result<Self, Overflow> {
        let entries: Vec<Entry> = entries.into_iter().filter(|entry| !entry.amount.is_zero()).collect();
        if let Some(first) = entries.first() {
            let sum = Money::sum(entries.iter().map(|entry| entry.amount), first.amount.currency())?;
            assert!(sum.is_zero(), "a posting must balance: {entries:?}");
        }
        Ok(Self { movement, entries })
    }

    pub fn movement(&self) -> Movement {
        self.movement
    }

    /// Empty when nothing moves.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// An invoice is issued: the buyer owes the total, or has it to its good where it is negative; the net is the seller's
/// once collected, the tax is handed on.
pub fn invoice_issued(buyer: BuyerId, seller: SellerId, net: Money, tax: Money) -> Result<Posting, Overflow> {
    let total = net.plus(tax)?;
    let owed_or_owing = if total.minor() < 0 { Account::Credit(buyer) } else { Account::Receivable(buyer) };
    let entries = vec![
        Entry { account: owed_or_owing, amount: total },
        Entry { account: Account::Uncollected(seller), amount: net.negated() },
        Entry { account: Account::Tax, amount: tax.negated() },
    ];
    Posting::balanced(Movement::InvoiceIssued, entries)
}

/// An invoice with a negative total gives back what its seller had collected: share and commission go the way they came.
/// `net` and its parts are what is given back, above zero.
pub fn credit_granted(seller: SellerId, net: Money, split: Split) -> Result<Posting, Overflow> {
    let entries = vec![
        Entry { account: Account::Uncollected(seller), amount: net.negated() },
        Entry { account: Account::Commission, amount: split.commission },
        Entry { account: Account::Payable(seller), amount: split.seller_share },
    ];
    Posting::balanced(Movement::CreditGranted, entries)
}

/// Credit that a buyer has goes against what it owes, whoever sold: what is paid from credit is collected.
pub fn credit_applied(buyer: BuyerId, seller: SellerId, part: Collected) -> Result<Posting, Overflow> {
    Posting::balanced(Movement::CreditApplied, collected(Account::Credit(buyer), buyer, seller, part)?)
}

/// Money comes in for an invoice, or for a part of it: the commission is earned and the seller's share becomes payable, both
/// of what was collected. `till` is where the money is.
pub fn payment_collected(
    till: Account,
    buyer: BuyerId,
    seller: SellerId,
    part: Collected,
) -> Result<Posting, Overflow> {
    Posting::balanced(Movement::PaymentCollected, collected(till, buyer, seller, part)?)
}

/// A payment is taken back, in exactly the parts that were booked when it came: share and commission too.
pub fn payment_reversed(till: Account, buyer: BuyerId, seller: SellerId, part: Collected) -> Result<Posting, Overflow> {
    let entries = collected(till, buyer, seller, part)?.into_iter();
    let back = entries.map(|entry| Entry { amount: entry.amount.negated(), ..entry });
    Posting::balanced(Movement::PaymentReversed, back.collect())
}

fn collected(from: Account, buyer: BuyerId, seller: SellerId, part: Collected) -> Result<Vec<Entry>, Overflow> {
    let total = part.net.plus(part.tax)?;
    Ok(vec![
        Entry { account: from, amount: total },
        Entry { account: Account::Receivable(buyer), amount: total.negated() },
        Entry { account: Account::Uncollected(seller), amount: part.net },
        Entry { account: Account::Commission, amount: part.split.commission.negated() },
        Entry { account: Account::Payable(seller), amount: part.split.seller_share.negated() },
    ])
}
