//! What a review showed, as one digest: a yes is to that alone. It is made of what a rehearsal finds, and made again within the
//! act, of a rehearsal in its transaction once everything is held. Where both differ nothing happens.
//!
//! It refuses to know what goes on by itself while somebody reads: amounts of usage, and what usage decides. Whoever reports
//! usage at every second could agree to nothing else. The plans behind them are part of it.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write};

use domain::ids::BuyerId;
use domain::invoice::LineKind;
use domain::money::Currency;
use domain::refusal::{Code, Refusal};
use domain::subscription::Subscription;
use rust_decimal::Decimal;
use sqlx::PgConnection;

use crate::actor::{Actor, Principal};
use crate::error::Answer;
use crate::idempotency::fingerprint;
use crate::invoices::InvoiceView;
use crate::payments;

/// The digest of a review, as its form carries it; empty where no review was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown(String);

impl Shown {
    /// As a form says it.
    pub fn sent(text: String) -> Self {
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }

    /// Refuses another review than the one that was shown.
    pub(super) fn check(&self, now: &Shown) -> Result<(), Refusal> {
        if self == now { Ok(()) } else { Err(Refusal::new(Code::ReviewChanged)) }
    }
}

/// What a review is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts(String);

impl Facts {
    pub fn fact(mut self, name: &str, value: impl Debug) -> Self {
        // Writing to a string does not fail.
        let _ = writeln!(self.0, "{name}: {value:?}");
        self
    }

    /// What is agreed: plans and seats by day, the end, the trial and the days to withdraw.
    pub fn agreed(self, name: &str, one: &Subscription) -> Self {
        let phases = one.phases.iter().map(|phase| (phase.from_on, phase.rate_plan.id, phase.seats));
        let phases = phases.collect::<Vec<_>>();
        self.fact(name, (one.starts_on, one.ends_on, one.ending, one.once(), one.setup_fee, phases))
    }

    pub fn invoices<'a>(self, name: &str, invoices: impl IntoIterator<Item = &'a InvoiceView>) -> Self {
        invoices.into_iter().fold(self.fact(name, ()), Self::invoice)
    }

    fn invoice(self, invoice: &InvoiceView) -> Self {
        let (mut certain, mut rates) = (Vec::new(), BTreeSet::new());
        for line in &invoice.lines {
            rates.insert(line.tax_rate);
            match line.kind {
                LineKind::Setup
                | LineKind::Recurring
                | LineKind::Seats
                | LineKind::Instalment
                | LineKind::EarlyTermination
                | LineKind::Credit => certain.push((line.kind, line.from, line.to, line.amount, line.tax_rate)),
                LineKind::Usage
                | LineKind::Minimum
                | LineKind::Commitment
                | LineKind::Discount
                | LineKind::Correction => {}
            }
        }
        self.fact("invoice", (invoice.reason, invoice.issued_on, invoice.due_on, certain, rates))
    }

    /// What pays, as the buyer is told: the credit that goes first, and the card.
    pub async fn means(
        self,
        conn: &mut PgConnection,
        actor: &Actor,
        buyer: BuyerId,
        currency: Currency,
    ) -> Answer<Self> {
        match actor.principal {
            Principal::Buyer(_) => Ok(self.fact("means", means(conn, buyer, currency).await?)),
            Principal::Operator | Principal::Seller(_) | Principal::Subscription(_) => Ok(self),
        }
    }

    pub fn digest(self) -> Shown {
        let digest = fingerprint(self.0.as_bytes());
        Shown(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

async fn means(conn: &mut PgConnection, buyer: BuyerId, currency: Currency) -> Answer<(Decimal, Option<String>)> {
    Ok((payments::credit_in(conn, buyer, currency).await?, payments::card_of(conn, buyer).await?))
}
