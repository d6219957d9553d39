//! Paying invoices: what the page showed and nothing else, and of several together what came of each.
//!
//! They are paid one after the other. Where the provider wants a confirmation the others wait in the session, as a [`Round`],
//! until the buyer comes back, and the round goes on. A card that was refused is not tried for the next one. What is paid and
//! what remains is said at the end, whatever stopped the rest.

use std::collections::VecDeque;

use domain::ids::InvoiceId;
use domain::locale::Locale;
use domain::refusal::Code;
use rust_decimal::Decimal;
use service::payments::{self, Concern, OpenInvoice, OpenInvoices, PayOutcome};
use service::{Actor, Answer, Error, Portal, reference};

use super::forms;
pub use super::round::shown;
use super::round::{Paid, Round};
use crate::context::Visit;
use crate::form::Flash;
use crate::server_fns::{Next, follow, to_sign_in};
use ::words::account as words;
use ::words::format::money;
use ::words::refused::all_words;

pub(super) const INVOICES: &str = "/account/invoices";
/// Where a buyer comes back to from the provider's page, with others still to be paid.
pub const PAYING: &str = "/account/paying";

/// The same of all that is open in one currency.
pub fn shown_together(all: &OpenInvoices) -> String {
    shown(all.invoices.iter().map(|one| (one.id, one.amount)))
}

/// What is left to the page when it showed something else than is to be paid now. Nothing is charged.
pub(super) fn anew(page: &str) -> Next {
    Next::to(page).leaving(Flash::changed(forms::PAY, Vec::new()))
}

/// The card said no to the one invoice that was to be paid.
pub(super) fn refused_card(l: Locale) -> Flash {
    stopped(words::payment_refused(l).to_owned())
}

fn stopped(said: String) -> Flash {
    Flash { form: forms::PAY.to_owned(), values: vec![("refused".to_owned(), said)], ..Flash::default() }
}

/// By way of the provider's page, where the one invoice that was to be paid is confirmed, and back to its own page.
pub(super) fn confirming(one: (InvoiceId, Decimal), page: String, address: String) -> Next {
    Round::of_one(one, page).by_way_of(address)
}

/// What the form asks to be paid.
pub(super) struct Asked {
    pub currency: String,
    pub shown: String,
}

/// Pays all that is open in one currency.
pub(super) async fn pay(portal: &Portal, actor: &Actor, asked: &Asked, l: Locale) -> Answer<Next> {
    let open = payments::open_invoices(portal, actor.as_buyer()?).await?;
    let is_asked = |all: &&OpenInvoices| all.currency.code() == asked.currency && shown_together(all) == asked.shown;
    let Some(all) = open.iter().find(is_asked) else { return Ok(anew(INVOICES)) };
    let left: VecDeque<_> = all.invoices.iter().map(|one| (one.id, one.amount)).collect();
    let round = Round {
        page: INVOICES.to_owned(),
        currency: asked.currency.clone(),
        waiting: None,
        left,
        paid: Paid::default(),
    };
    run(portal, actor, round, l).await
}

/// Where the browser goes that comes back from the provider's page.
///
/// # Errors
/// `not_allowed` for whoever pays nothing.
pub async fn go_on(visit: &Visit) -> Answer<String> {
    let Some(actor) = &visit.actor else { return Ok(to_sign_in(INVOICES)) };
    actor.as_buyer()?;
    let round = visit.flash.as_ref().and_then(Round::left_in);
    let next = match round {
        Some(round) => come_back(&visit.portal, actor, round, visit.reader.locale).await?,
        None => Next::to(INVOICES),
    };
    follow(visit, &next).await
}

async fn come_back(portal: &Portal, actor: &Actor, mut round: Round, l: Locale) -> Answer<Next> {
    let Some((waited, amount)) = round.waiting.take() else { return Ok(Next::to(round.page)) };
    let open = payments::open_invoices(portal, actor.as_buyer()?).await?;
    let unpaid = all_of(&open).find(|one| one.id == waited);
    if round.page != INVOICES {
        let number = service::invoices::invoice(portal, actor, waited).await?.number.unwrap_or_default();
        let next = Next::to(round.page);
        // What stands in the way is told by the invoice's own page.
        return Ok(if unpaid.is_some() { next } else { next.saying(forms::DONE, words::payment_made(l, number)) });
    }
    match unpaid {
        None => {
            round.paid.add(amount);
            run(portal, actor, round, l).await
        }
        Some(one) if one.concern == Some(Concern::ToConfirm) => {
            let waits = words::invoice_waits(l, &one.number);
            Ok(round.stopped(&open, waits, l))
        }
        Some(one) => {
            let not_confirmed = words::not_confirmed_for(l, &one.number, money(one.amount, &round.currency, l));
            Ok(round.stopped(&open, not_confirmed, l))
        }
    }
}

fn all_of(open: &[OpenInvoices]) -> impl Iterator<Item = &OpenInvoice> {
    open.iter().flat_map(|all| &all.invoices)
}

/// Pays one invoice after the other, as far as it goes.
async fn run(portal: &Portal, actor: &Actor, mut round: Round, l: Locale) -> Answer<Next> {
    let buyer = actor.as_buyer()?;
    while let Some((invoice, amount)) = round.left.pop_front() {
        let open = payments::open_invoices(portal, buyer).await?;
        // Paid meanwhile is paid as well.
        let Some(one) = all_of(&open).find(|one| one.id == invoice) else { continue };
        if one.amount != amount {
            return Ok(round.changed(&open, l));
        }
        let said = money(amount, &round.currency, l);
        match payments::pay_and_return(portal, actor, invoice, PAYING, l).await {
            Ok(PayOutcome::Paid) => round.paid.add(amount),
            Ok(PayOutcome::NeedsConfirmation(address)) => {
                round.waiting = Some((invoice, amount));
                return Ok(round.by_way_of(address));
            }
            Ok(PayOutcome::Refused(_) | PayOutcome::NoMethod) => {
                return Ok(round.stopped(&open, words::card_refused_for(l, &one.number, said), l));
            }
            Err(Error::Refused(refusals)) if refusals.has(Code::InvoiceNotPayable) => {}
            Err(error) if round.paid.count == 0 => return Err(error),
            Err(error) => {
                let why = match error {
                    Error::Refused(refusals) => all_words(&refusals.0, l),
                    Error::Fault(fault) => words::pay_fault(l, &one.number, reference::log(&fault)),
                };
                return Ok(round.stopped(&open, why, l));
            }
        }
    }
    let open = payments::open_invoices(portal, buyer).await?;
    Ok(round.done(&open, l))
}

impl Round {
    /// To the provider's page; back at the portal it goes on.
    fn by_way_of(self, address: String) -> Next {
        Next::to(PAYING).leaving(self.flash()).by_way_of(address)
    }

    /// All was tried: what is paid, and what came to be open meanwhile.
    fn done(self, open: &[OpenInvoices], l: Locale) -> Next {
        match self.paid.count {
            // All were paid since the page was shown.
            0 => anew(&self.page),
            count => {
                let paid = words::all_paid_now(l, count, money(self.paid.amount, &self.currency, l));
                let rest = self.rest(open, l).unwrap_or_else(|| words::nothing_left_to_pay(l).to_owned());
                Next::to(self.page).saying(forms::DONE, format!("{paid} {rest}"))
            }
        }
    }

    /// What is to be paid is not what was shown when the round began.
    fn changed(self, open: &[OpenInvoices], l: Locale) -> Next {
        match self.paid.count {
            0 => anew(&self.page),
            _ => self.stopped(open, words::to_pay_changed_title(l).to_owned() + ".", l),
        }
    }

    /// What was paid before something was in the way, what that was, how many were not tried, and what remains. `open` is
    /// from before the one that stopped it.
    fn stopped(self, open: &[OpenInvoices], why: String, l: Locale) -> Next {
        let paid = self.paid.count;
        let before = (paid > 0).then(|| words::paid_so_far(l, paid, money(self.paid.amount, &self.currency, l)));
        let nothing = (paid == 0).then(|| words::nothing_charged(l).to_owned());
        let left = u64::try_from(self.left.len()).ok().filter(|left| *left > 0);
        let left = left.map(|left| words::not_tried(l, left));
        let rest = self.rest(open, l);
        let said = [before, Some(why), nothing, left, rest, Some(words::try_or_replace(l).to_owned())];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
        Next::to(self.page).leaving(stopped(said))
    }

    /// What is still to be paid in its currency.
    fn rest(&self, open: &[OpenInvoices], l: Locale) -> Option<String> {
        let all = open.iter().find(|all| all.currency.code() == self.currency)?;
        let count = words::n_invoices(l, u64::try_from(all.invoices.len()).unwrap_or(u64::MAX));
        Some(words::still_to_pay(l, money(all.amount, &self.currency, l), count))
    }
}
