//! What waits for the reader, in words, and where to act: of a buyer an amount and how many invoices it is of, of the operator
//! what was given up.

use ::words::format::money;
use ::words::{account as words, work};
use domain::locale::Locale;
use service::payments::{self, Attention as Waiting, Concern};
use service::{Actor, Portal, Principal, dead_work};

use crate::components::{Attention, Attentions, Tone};

/// What every page of the actor's tells above its content. `here` is the page's own address: nobody is sent where they are.
pub async fn waiting(portal: &Portal, actor: &Actor, here: &str, l: Locale) -> Attentions {
    let found = match actor.principal {
        Principal::Buyer(buyer) => payments::attention(portal, buyer)
            .await
            .map(|found| Attentions(found.iter().map(|one| told(one, here, l)).collect())),
        Principal::Operator => dead_work::count(portal, actor)
            .await
            .map(|dead| Attentions((dead > 0).then(|| given_up(dead, here, l)).into_iter().collect())),
        Principal::Seller(_) | Principal::Subscription(_) => return Attentions::default(),
    };
    found.unwrap_or_else(|error| {
        tracing::warn!(%error, "what waits for a reader could not be told");
        Attentions::default()
    })
}

fn given_up(dead: i64, here: &str, l: Locale) -> Attention {
    let href = "/admin/work";
    Attention {
        tone: Tone::Bad,
        said: work::waits(l, dead),
        href: (href != here).then(|| href.to_owned()),
        act: work::see(l),
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
        [(only, ..)] => format!("/account/invoices/{only}"),
        _ => format!("/account/invoices?state={}", one.concern.as_str()),
    };
    Attention { tone, said, href: (href != here).then_some(href), act }
}
