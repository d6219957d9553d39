//! What waits for the buyer, in words: an amount and how many invoices it is of, and where to act.

use domain::locale::Locale;
use service::payments::{self, Attention as Waiting, Concern};
use service::{Actor, Portal, Principal};

use crate::components::{Attention, Attentions, Tone};
use crate::format::money;
use crate::i18n::account as words;

/// What every page of the actor's tells above its content. `here` is the page's own address: nobody is sent where they are.
pub async fn waiting(portal: &Portal, actor: &Actor, here: &str, l: Locale) -> Attentions {
    let Principal::Buyer(buyer) = actor.principal else { return Attentions::default() };
    match payments::attention(portal, buyer).await {
        Ok(found) => Attentions(found.iter().map(|one| told(one, here, l)).collect()),
        Err(error) => {
            tracing::warn!(%error, "what waits for a buyer could not be told");
            Attentions::default()
        }
    }
}

fn told(one: &Waiting, here: &str, l: Locale) -> Attention {
    let amount = money(one.amount, one.currency.code(), l);
    let invoices = words::n_invoices(l, u64::try_from(one.invoices.len()).unwrap_or(u64::MAX));
    let (tone, said, act) = match one.concern {
        Concern::ToConfirm => (Tone::Clay, words::waits_to_confirm(l, amount, invoices), words::confirm_those(l)),
        Concern::Overdue => (Tone::Bad, words::waits_overdue(l, amount, invoices), words::pay_those(l)),
        Concern::Failed => (Tone::Bad, words::waits_failed(l, amount, invoices), words::pay_those(l)),
    };
    let href = match one.invoices.as_slice() {
        [(only, _)] => format!("/account/invoices/{only}"),
        _ => format!("/account/invoices?state={}", one.concern.as_str()),
    };
    Attention { tone, said, href: (href != here).then_some(href), act }
}
