//! Undoing what is agreed for later, for its buyer and for the operator: a cancellation taken back, a booked change given
//! up. Both say first what returns, with days and amounts.

use ::words::format::{day, money};
use ::words::{account, change as words, store};
use domain::ids::SubscriptionId;
use domain::invoicing::UsageOn;
use domain::locale::Locale;
use domain::refusal::Code;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::agreements::{self, DryRun, Shown, SubscriptionView};
use service::invoices::InvoiceView as Invoice;
use service::{Actor, Answer, Error, Portal};

use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::address::id_at;
use crate::pages::billing::{
    for_days_in_a_sentence, is_credit, only_if_used, sheet_of, subscription_badge, with_bounds,
};
use crate::pages::change::later_said;
use crate::pages::consequences::invoiced;
use crate::pages::loaded;
use crate::pages::side::Side;
use crate::server_fns::buyer::{KeepSubscription, UndoChange, as_it_is, forms};

/// The buyer takes its cancellation back.
#[component]
pub fn KeepPage() -> impl IntoView {
    page_of(Side::Buyer, What::Cancellation)
}

/// The operator does so on a buyer's behalf.
#[component]
pub fn KeepOnBehalfPage() -> impl IntoView {
    page_of(Side::Operator, What::Cancellation)
}

/// The buyer gives up the change it booked.
#[component]
pub fn UndoChangePage() -> impl IntoView {
    page_of(Side::Buyer, What::Change)
}

/// The operator does so on a buyer's behalf.
#[component]
pub fn UndoChangeOnBehalfPage() -> impl IntoView {
    page_of(Side::Operator, What::Change)
}

/// What is undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Cancellation,
    Change,
}

struct Found {
    before: SubscriptionView,
    follows: Follows,
    said: Vec<String>,
    shown: Shown,
}

/// What is invoiced once it is undone.
struct Follows {
    /// At once: what was cut short is due again.
    at_once: Option<Invoice>,
    /// The next invoice as it will be again.
    next: Option<Invoice>,
    later: Vec<Invoice>,
    /// Whether those are all until it ends, and not as many as show every fee.
    until_end: bool,
    has_more: bool,
}

fn page_of(side: Side, what: What) -> impl IntoView {
    let id = id_at("id");
    let l = reader().locale;
    loaded(
        move |portal, actor| async move { find(&portal, &actor, side, what, (id?, l)).await },
        move |found| show(found, side, what, l),
    )
}

async fn find(
    portal: &Portal,
    actor: &Actor,
    side: Side,
    what: What,
    (id, l): (SubscriptionId, Locale),
) -> Answer<Found> {
    side.admits(actor)?;
    let before = agreements::subscription(portal, actor, id).await?;
    let (follows, said, shown) = match what {
        What::Cancellation => {
            let kept = agreements::keep(portal, actor, id, DryRun::Yes).await.map_err(nothing_to_undo)?;
            let name = &format!("{} {}", before.product_name.in_locale(l), before.rate_plan_name.in_locale(l));
            let was = day(kept.was_to_end_on, l);
            let said = match kept.subscription.ends_on {
                Some(last) => account::goes_on_until(l, name, was, day(last, l)),
                None => account::goes_on_after(l, name, was),
            };
            let follows = Follows {
                until_end: kept.subscription.ends_on.is_some(),
                at_once: kept.invoice,
                next: kept.next_invoice,
                later: kept.later,
                has_more: kept.has_more,
            };
            (follows, vec![said], kept.shown)
        }
        What::Change => {
            let Some(booked) = &before.upcoming else { return Err(Error::not_found()) };
            let changed = agreements::change(portal, actor, id, as_it_is(&before), DryRun::Yes).await;
            let changed = changed.map_err(nothing_to_undo)?;
            let (new, old) = (booked.rate_plan_name.in_locale(l), before.rate_plan_name.in_locale(l));
            let mut said = vec![match booked.rate_plan_id == before.rate_plan_id {
                true => words::seats_stay(l, before.seats, day(booked.from, l)),
                false => words::plan_stays(l, old, new, day(booked.from, l)),
            }];
            said.push(match changed.invoice {
                None => words::undo_is_free(l).to_owned(),
                Some(_) => words::undo_for_now(l).to_owned(),
            });
            let (at_once, next, later) = (changed.invoice, changed.next_invoice, changed.later);
            (Follows { at_once, next, later, until_end: false, has_more: false }, said, changed.shown)
        }
    };
    Ok(Found { before, follows, said, shown })
}

/// A page about what is not there is not there.
fn nothing_to_undo(error: Error) -> Error {
    let gone = |code| error.refusals().is_some_and(|refusals| refusals.has(code));
    let codes = [Code::SubscriptionNotCancelled, Code::SubscriptionEnded, Code::SubscriptionUnchanged];
    if codes.into_iter().any(gone) { Error::not_found() } else { error }
}

fn show(found: Found, side: Side, what: What, l: Locale) -> AnyView {
    let Found { before, follows, mut said, shown } = found;
    let name = format!("{} {}", before.product_name.in_locale(l), before.rate_plan_name.in_locale(l));
    said.extend(follows_said(&follows, l));
    let sheets = sheets(follows, l);
    let (back, crumbs, badge) = (side.page_of(&before), side.crumbs(&before, l), subscription_badge(&before, l));
    let id = before.id.to_string();
    let (title, panel) = match what {
        What::Cancellation => {
            let title = account::keep_title(l, &name);
            let panel = view! {
                <ConfirmPanel title=words::what_happens(l) consequences=said action={post_to::<KeepSubscription>()}
                    confirm=account::keep_subscription(l) back keep=account::leave_cancelled(l) look=Look::Primary>
                    <Hidden name="subscription_id" value=id/>
                    <Hidden name="shown" value=shown.as_str()/>
                </ConfirmPanel>
            };
            (title, panel.into_any())
        }
        What::Change => {
            let panel = view! {
                <ConfirmPanel title=words::what_happens(l) consequences=said action={post_to::<UndoChange>()}
                    confirm=words::undo_change(l) back keep=words::leave_booked(l) look=Look::Primary>
                    <Hidden name="subscription_id" value=id/>
                    <Hidden name="shown" value=shown.as_str()/>
                </ConfirmPanel>
            };
            (words::undo_title(l, &name), panel.into_any())
        }
    };
    let content = view! {
        <PageTitle title=title.clone() crumbs badge/>
        <FormFaults form=forms::UNDO/>
        <ChangedNotice form=forms::UNDO/>
        {panel}
        {sheets}
    };
    side.layout(title, content.into_any())
}

/// What comes at once, the next invoice, and those after it.
fn follows_said(follows: &Follows, l: Locale) -> Vec<String> {
    let written = |invoice: &Invoice, amount: Decimal| money(amount, invoice.currency.code(), l);
    let mut said: Vec<String> = Vec::new();
    said.extend(follows.at_once.iter().map(|invoice| match is_credit(invoice) {
        true => words::credited_at_once(l, written(invoice, -invoice.total)),
        false => words::invoiced_at_once(l, written(invoice, invoice.total)),
    }));
    said.push(match &follows.next {
        Some(next) => {
            let (on, span) = (day(next.issued_on, l), for_days_in_a_sentence(next, l));
            let amount = written(next, next.total);
            let said = match next.usage {
                _ if only_if_used(next) => words::next_invoice_if_used(l, on, span),
                UsageOn::No | UsageOn::AddsNothing => words::next_invoice_of_fees(l, on, span, amount),
                UsageOn::Alone | UsageOn::Added { .. } | UsageOn::Unreported => {
                    account::next_again(l, on, span, amount)
                }
            };
            with_bounds(said, next, l)
        }
        None => account::nothing_more_to_come(l).to_owned(),
    });
    match follows.until_end {
        true => said.extend(invoiced(&follows.later, follows.has_more, l)),
        false => said.extend(follows.later.iter().map(|later| later_said(later, l))),
    }
    said
}

/// Until an end the last of the later ones alone: there may be many.
fn sheets(follows: Follows, l: Locale) -> impl IntoView + use<> {
    let at_once = follows.at_once.map(|invoice| {
        let mut sheet = sheet_of(&invoice, l);
        sheet.title = if is_credit(&invoice) { words::sheet_title_credit(l) } else { words::sheet_title(l) }.to_owned();
        sheet.tag = None;
        sheet.standing = if is_credit(&invoice) { Standing::Credit } else { Standing::Final };
        sheet
    });
    let next =
        follows.next.map(|next| InvoiceSheet { title: account::next_invoice(l).to_owned(), ..sheet_of(&next, l) });
    let last = follows.later.len().saturating_sub(1);
    let later = follows.later.into_iter().enumerate().filter(|(place, _)| !follows.until_end || *place == last);
    let later = later
        .map(|(_, later)| InvoiceSheet { title: store::then_on(l, day(later.issued_on, l)), ..sheet_of(&later, l) });
    let all = at_once.into_iter().chain(next).chain(later).filter(|sheet| !sheet.lines.is_empty());
    all.map(|sheet| view! { <InvoiceView invoice=sheet locale=l/> }).collect_view()
}
