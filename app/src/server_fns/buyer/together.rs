//! Paying invoices: what the page showed and nothing else, and of several together what came of each.
//!
//! They are paid one after the other, until the provider wants a confirmation or something is in the way: a card that was
//! refused is not tried for the next one. What was paid by then is said, whatever stopped the rest.

use domain::ids::InvoiceId;
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::Code;
use rust_decimal::Decimal;
use service::invoices::InvoiceState;
use service::payments::{self, Attention, PayOutcome};
use service::{Actor, Answer, Error, Portal, reference};

use super::forms;
use crate::form::Flash;
use crate::server_fns::Next;
use ::words::account as words;
use ::words::format::money;
use ::words::refused::all_words;

const INVOICES: &str = "/account/invoices";

/// What a page shows as to be paid, as its form says it: each invoice with its open amount.
pub fn shown(each: impl IntoIterator<Item = (InvoiceId, Decimal)>) -> String {
    each.into_iter().map(|(id, amount)| format!("{id}={}", amount.normalize())).collect::<Vec<_>>().join(";")
}

/// The same of all that waits with one concern.
pub fn shown_together(one: &Attention) -> String {
    shown(one.invoices.iter().map(|(id, _, amount)| (*id, *amount)))
}

/// What is left to the page when it showed something else than is to be paid now. Nothing is charged.
pub(super) fn anew(page: String) -> Next {
    Next::to(page).leaving(Flash::changed(forms::PAY, Vec::new()))
}

/// The card said no to the one invoice that was to be paid.
pub(super) fn refused_card(l: Locale) -> Flash {
    stopped(words::payment_refused(l).to_owned())
}

fn stopped(said: String) -> Flash {
    Flash { form: forms::PAY.to_owned(), values: vec![("refused".to_owned(), said)], ..Flash::default() }
}

/// What the form asks to be paid.
pub(super) struct Asked {
    pub state: String,
    pub currency: String,
    pub shown: String,
}

/// Pays all of what waits with one concern in one currency.
pub(super) async fn pay(portal: &Portal, actor: &Actor, asked: Asked, l: Locale) -> Answer<Next> {
    let waiting = payments::attention(portal, actor.as_buyer()?).await?;
    let page = match InvoiceState::parse(&asked.state, "/state") {
        Ok(state) => format!("{INVOICES}?state={}", state.as_str()),
        Err(_) => INVOICES.to_owned(),
    };
    let is_asked = |one: &&Attention| one.concern.as_str() == asked.state && one.currency.code() == asked.currency;
    let Some(all) = waiting.iter().find(is_asked).filter(|all| shown_together(all) == asked.shown) else {
        return Ok(anew(page));
    };
    let mut paid = Paid { count: 0, amount: Decimal::ZERO, currency: all.currency };
    for (place, (invoice, number, amount)) in all.invoices.iter().enumerate() {
        let left = all.invoices.len() - place - 1;
        match payments::pay_and_return(portal, actor, *invoice, &page, l).await {
            Ok(PayOutcome::Paid) => paid.add(*amount),
            Ok(PayOutcome::NeedsConfirmation(address)) => return Ok(paid.so_far(page, l).by_way_of(address)),
            Ok(PayOutcome::Refused(_) | PayOutcome::NoMethod) => {
                let refused = words::card_refused_for(l, number, money(*amount, all.currency.code(), l));
                return Ok(Next::to(page).leaving(stopped(paid.then(refused, left, l))));
            }
            // Paid meanwhile is paid as well.
            Err(Error::Refused(refusals)) if refusals.has(Code::InvoiceNotPayable) => {}
            Err(error) if paid.count == 0 => return Err(error),
            Err(error) => {
                let why = match error {
                    Error::Refused(refusals) => all_words(&refusals.0, l),
                    Error::Fault(fault) => words::pay_fault(l, number, reference::log(&fault)),
                };
                return Ok(Next::to(page).leaving(stopped(paid.then(why, left, l))));
            }
        }
    }
    Ok(match paid.count {
        // All were paid since the page was shown.
        0 => anew(page),
        count => Next::to(INVOICES).saying(forms::DONE, words::all_paid_now(l, count, paid.written(l))),
    })
}

/// What was paid so far.
struct Paid {
    count: u64,
    amount: Decimal,
    currency: Currency,
}

impl Paid {
    fn add(&mut self, amount: Decimal) {
        self.count += 1;
        self.amount = self.amount.saturating_add(amount);
    }

    fn written(&self, l: Locale) -> String {
        money(self.amount, self.currency.code(), l)
    }

    /// Back on the page it says what was paid, if anything was.
    fn so_far(&self, page: String, l: Locale) -> Next {
        match self.count {
            0 => Next::to(page),
            count => Next::to(page).saying(forms::DONE, words::paid_so_far(l, count, self.written(l))),
        }
    }

    /// What was paid before something was in the way, what that was, and how many were not tried.
    fn then(&self, why: String, left: usize, l: Locale) -> String {
        let before = match self.count {
            0 => None,
            count => Some(words::paid_so_far(l, count, self.written(l))),
        };
        let nothing = (self.count == 0).then(|| words::nothing_charged(l).to_owned());
        let left = u64::try_from(left).ok().filter(|left| *left > 0).map(|left| words::not_tried(l, left));
        let said = [before, Some(why), nothing, left, Some(words::try_or_replace(l).to_owned())];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
