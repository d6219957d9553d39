//! What waits for the reader, in words, and where to act: of a buyer an amount and how many invoices it is of, of the operator
//! what was given up.

use ::words::format::money;
use ::words::{account as words, work};
use domain::locale::Locale;
use service::payments::{self, Concern, OpenInvoices};
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

/// All that is open in one currency, and of how much of it something is to be done.
fn told(all: &OpenInvoices, here: &str, l: Locale) -> Attention {
    let amount = money(all.amount, all.currency.code(), l);
    let invoices = words::n_invoices(l, counted(all.invoices.len()));
    let [to_confirm, overdue, failed] =
        [Concern::ToConfirm, Concern::Overdue, Concern::Failed].map(|concern| all.with(concern));
    let concerns = [
        (overdue > 0).then(|| words::n_overdue(l, counted(overdue))),
        (failed > 0).then(|| words::n_failed(l, counted(failed))),
        (to_confirm > 0).then(|| words::n_to_confirm(l, counted(to_confirm))),
    ];
    let concerns = concerns.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let said = format!("{} · {concerns}", words::waits(l, amount, invoices));
    let tone = if overdue + failed > 0 { Tone::Bad } else { Tone::Clay };
    let act = if to_confirm == all.invoices.len() { words::confirm_those(l) } else { words::pay_those(l) };
    let list = "/account/invoices";
    let href = match all.invoices.as_slice() {
        [only] => format!("{list}/{}", only.id),
        _ => list.to_owned(),
    };
    // However the list is narrowed, it is acted there.
    let is_there = here.split('?').next() == Some(href.as_str()) || here.split('?').next() == Some(list);
    Attention { tone, said, href: (!is_there).then_some(href), act }
}

fn counted(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
