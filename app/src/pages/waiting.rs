//! What waits for the buyer, in words: an amount and how many invoices it is of, and where to act.

use domain::locale::Locale;
use service::payments::{self, Attention as Waiting, Concern};
use service::{Actor, Portal, Principal};

use crate::components::{Attention, Attentions, Tone};
use crate::format::money;
use crate::i18n::account as words;

/// What every page of the actor's tells above its content.
pub async fn waiting(portal: &Portal, actor: &Actor, l: Locale) -> Attentions {
    let Principal::Buyer(buyer) = actor.principal else { return Attentions::default() };
    match payments::attention(portal, buyer).await {
        Ok(found) => Attentions(found.iter().map(|one| told(one, l)).collect()),
        Err(error) => {
            tracing::warn!(%error, "what waits for a buyer could not be told");
            Attentions::default()
        }
    }
}

fn told(one: &Waiting, l: Locale) -> Attention {
    let amount = money(one.amount, one.currency.code(), l);
    let invoices = words::n_invoices(l, u64::try_from(one.invoices.len()).unwrap_or(u64::MAX));
    let (tone, said, act, state) = match one.concern {
        Concern::ToConfirm => {
            (Tone::Clay, words::waits_to_confirm(l, amount, invoices), words::confirm_those(l), "to_confirm")
        }
        Concern::Overdue => (Tone::Bad, words::waits_overdue(l, amount, invoices), words::pay_those(l), "overdue"),
        Concern::Failed => (Tone::Bad, words::waits_failed(l, amount, invoices), words::pay_those(l), "failed"),
    };
    let href = match one.invoices.as_slice() {
        [(only, _)] => format!("/account/invoices/{only}"),
        _ => format!("/account/invoices?state={state}"),
    };
    Attention { tone, said, href, act }
}
