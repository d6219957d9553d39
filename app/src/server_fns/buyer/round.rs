//! Invoices that are paid together, as they wait in the session while the buyer confirms one of them at the provider.
//!
//! It is written as a [`Flash`] for the page that is come back to: taken once, and nobody but the buyer's session has it.

use std::collections::VecDeque;

use domain::ids::InvoiceId;
use rust_decimal::Decimal;

use crate::form::Flash;

const FORM: &str = "paying";

/// What a page shows as to be paid, as its form says it: each invoice with its open amount.
pub fn shown(each: impl IntoIterator<Item = (InvoiceId, Decimal)>) -> String {
    each.into_iter().map(|(id, amount)| format!("{id}={}", amount.normalize())).collect::<Vec<_>>().join(";")
}

/// What is left of it, and what came of it so far.
pub(super) struct Round {
    /// Where it ends.
    pub page: String,
    pub currency: String,
    /// Which the buyer is asked to confirm.
    pub waiting: Option<(InvoiceId, Decimal)>,
    pub left: VecDeque<(InvoiceId, Decimal)>,
    pub paid: Paid,
}

/// What was paid so far.
#[derive(Default)]
pub(super) struct Paid {
    pub count: u64,
    pub amount: Decimal,
}

impl Paid {
    pub fn add(&mut self, amount: Decimal) {
        self.count += 1;
        self.amount = self.amount.saturating_add(amount);
    }
}

impl Round {
    /// An invoice that is paid from its own page.
    pub fn of_one(one: (InvoiceId, Decimal), page: String) -> Self {
        Self { page, currency: String::new(), waiting: Some(one), left: VecDeque::new(), paid: Paid::default() }
    }

    pub fn flash(&self) -> Flash {
        let values = [
            ("page", self.page.clone()),
            ("currency", self.currency.clone()),
            ("waiting", shown(self.waiting)),
            ("left", shown(self.left.iter().copied())),
            ("count", self.paid.count.to_string()),
            ("amount", self.paid.amount.to_string()),
        ];
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Flash { form: FORM.to_owned(), values, ..Flash::default() }
    }

    /// What [`Round::flash`] wrote.
    pub fn left_in(flash: &Flash) -> Option<Self> {
        if flash.form != FORM {
            return None;
        }
        let value = |name: &str| flash.value(name);
        Some(Self {
            page: value("page")?.to_owned(),
            currency: value("currency")?.to_owned(),
            waiting: each(value("waiting")?)?.pop_front(),
            left: each(value("left")?)?,
            paid: Paid { count: value("count")?.parse().ok()?, amount: value("amount")?.parse().ok()? },
        })
    }
}

/// What [`shown`] wrote.
fn each(said: &str) -> Option<VecDeque<(InvoiceId, Decimal)>> {
    let one = |said: &str| {
        let (id, amount) = said.split_once('=')?;
        Some((id.parse().ok()?, amount.parse().ok()?))
    };
    said.split(';').filter(|said| !said.is_empty()).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_read_as_it_was_written() {
        let id = |last: char| format!("inv_0000000000000000000000000000000{last}").parse().expect("an id");
        let amount = |text: &str| text.parse::<Decimal>().expect("a decimal");
        let round = Round {
            page: "/account/invoices".to_owned(),
            currency: "EUR".to_owned(),
            waiting: Some((id('1'), amount("4.72"))),
            left: [(id('2'), amount("30")), (id('3'), amount("1.5"))].into(),
            paid: Paid { count: 2, amount: amount("12.50") },
        };
        let read = Round::left_in(&round.flash()).expect("a round");
        assert_eq!(read.flash(), round.flash());
        assert_eq!((read.waiting, read.left), (round.waiting, round.left));
        assert!(Round::left_in(&Flash::default()).is_none());
    }
}
