//! Right after subscribing: that it worked, what is still missing for it to be paid, and what comes next.

use ::words::format::{day, money};
use ::words::{account, store as words};
use domain::collection::Collection;
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::subscription::Status;
use leptos::prelude::*;
use service::agreements::{self, SubscriptionView};
use service::invoices::{self, InvoiceFilter, InvoiceView as Issued};
use service::page::PageRequest;
use service::payments::{self, PayOutcome, PaymentMethodView};
use service::{Actor, Answer, Error, Portal};

use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::address::{asked, id_at};
use crate::pages::billing::{for_days_in_a_sentence, is_open, only_if_used};
use crate::pages::loaded;
use crate::server_fns::buyer::together::shown;
use crate::server_fns::buyer::{EnterPaymentDetails, PayNow};
use crate::server_fns::store::FIRST;

/// Whether the page follows what was just agreed, or is looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    First,
    Again,
}

enum Found {
    Done(Box<Done>),
    /// The provider's page, on which the buyer confirms the charge.
    ConfirmAt(String),
}

struct Done {
    subscription: SubscriptionView,
    /// What the first day cost.
    invoice: Option<Issued>,
    /// Whether the buyer said no to paying it.
    declined: bool,
    /// The one that follows.
    next: Vec<Issued>,
    method: Option<PaymentMethodView>,
    counts_usage: bool,
}

#[component]
pub fn DonePage() -> impl IntoView {
    let id = id_at::<SubscriptionId>("subscription_id");
    let seen = if asked(FIRST).is_empty() { Seen::Again } else { Seen::First };
    let l = reader().locale;
    loaded(
        move |portal, actor| async move { find(&portal, &actor, id?, seen, l).await },
        |found| match found {
            Found::Done(done) => show(*done).into_any(),
            Found::ConfirmAt(page) => {
                leptos_axum::redirect(&page);
                ().into_any()
            }
        },
    )
}

async fn find(portal: &Portal, actor: &Actor, id: SubscriptionId, seen: Seen, l: Locale) -> Answer<Found> {
    actor.as_buyer()?;
    let subscription = agreements::subscription(portal, actor, id).await?;
    let method = payments::method(portal, actor).await?;
    let mut invoice = newest(portal, actor, id).await?;
    let refused = |invoice: &Issued| invoice.collection == Some(Collection::Failed);
    // What the card refused as it was saved is not asked for a second time.
    let due = invoice
        .as_ref()
        .filter(|invoice| seen == Seen::First && method.is_some() && is_open(invoice) && !refused(invoice));
    if let Some(due) = due.and_then(|due| due.id) {
        match payments::pay_and_return(portal, actor, due, &format!("/subscribed/{id}"), l).await {
            Ok(PayOutcome::NeedsConfirmation(page)) => return Ok(Found::ConfirmAt(page)),
            // Paid meanwhile is paid as well.
            Ok(PayOutcome::Paid | PayOutcome::Refused(_) | PayOutcome::NoMethod) | Err(Error::Refused(_)) => {}
            Err(fault) => return Err(fault),
        }
        invoice = newest(portal, actor, id).await?;
    }
    let declined = match invoice.as_ref().filter(|invoice| refused(invoice)).and_then(|invoice| invoice.id) {
        Some(id) => payments::was_not_confirmed(&payments::payments_of(portal, actor, id).await?),
        None => false,
    };
    let next = invoices::upcoming(portal, actor, id).await?;
    let counts_usage = !subscription.terms().charges.is_empty();
    Ok(Found::Done(Box::new(Done { counts_usage, subscription, invoice, declined, next, method })))
}

async fn newest(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<Option<Issued>> {
    let filter = InvoiceFilter { subscription_id: Some(id), ..InvoiceFilter::default() };
    let newest = PageRequest { cursor: None, limit: Some(1) };
    Ok(invoices::invoices(portal, actor, filter, newest).await?.items.pop())
}

/// What is still to be done for the first invoice to be paid.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Nothing,
    Details,
    Confirmation,
    /// The buyer said no at the provider's page.
    AnotherTry,
    AnotherCard,
}

impl Done {
    fn missing(&self) -> Missing {
        let due = self.invoice.as_ref().filter(|invoice| is_open(invoice));
        match (due.and_then(|invoice| invoice.collection), &self.method) {
            (_, None) => Missing::Details,
            (Some(Collection::ToConfirm), _) => Missing::Confirmation,
            (Some(Collection::Failed), _) if self.declined => Missing::AnotherTry,
            (Some(Collection::Failed), _) => Missing::AnotherCard,
            (_, Some(_)) => Missing::Nothing,
        }
    }
}

fn show(done: Done) -> impl IntoView {
    let l = reader().locale;
    let missing = done.missing();
    let next = next_steps(&done, l);
    let act = act(&done, missing, l);
    let subscription = done.subscription;
    let name = format!("{} {}", subscription.product_name.in_locale(l), subscription.rate_plan_name.in_locale(l));
    let begins = match subscription.status {
        Status::Scheduled => words::done_title_later(l, &name, day(subscription.starts_on, l)),
        Status::Active | Status::Ended => words::done_title(l, &name),
    };
    let title = match missing {
        Missing::Confirmation | Missing::AnotherTry | Missing::AnotherCard => words::one_step_left(l).to_owned(),
        Missing::Nothing | Missing::Details => begins.clone(),
    };
    let lead = match missing {
        Missing::Confirmation | Missing::AnotherTry | Missing::AnotherCard => begins,
        Missing::Nothing | Missing::Details => words::done_lead(l, &subscription.seller_name),
    };
    let page = format!("/account/subscriptions/{}", subscription.id);
    let watch = if missing == Missing::Nothing { Look::Primary } else { Look::Secondary };
    view! {
        <StoreLayout title=title.clone() width=Width::Narrow>
            <PageTitle title lead/>
            <Card title=words::next_steps(l)>
                <CheckList>{next}</CheckList>
                {act}
            </Card>
            <Actions>
                <LinkButton href=page look=watch>{words::watch_next_invoice(l)}</LinkButton>
                <LinkButton href="/account/subscriptions">{words::see_subscriptions(l)}</LinkButton>
            </Actions>
        </StoreLayout>
    }
}

/// The one button that matters now.
fn act(done: &Done, missing: Missing, l: Locale) -> Option<AnyView> {
    let here = format!("/subscribed/{}", done.subscription.id);
    let invoice = done.invoice.as_ref().and_then(|invoice| invoice.id).map(|id| id.to_string()).unwrap_or_default();
    let shown = shown(done.invoice.as_ref().and_then(|invoice| Some((invoice.id?, invoice.open))));
    match missing {
        Missing::Nothing => None,
        Missing::Confirmation | Missing::AnotherTry => {
            let open = done.invoice.as_ref().map(|invoice| money(invoice.open, invoice.currency.code(), l));
            let again = missing == Missing::AnotherTry;
            let label = match again {
                true => account::pay_now(l, open.unwrap_or_default()),
                false => account::confirm_payment(l).to_owned(),
            };
            let other =
                again.then(|| view! { <LinkButton href="/account/payment">{account::replace_card(l)}</LinkButton> });
            Some(
                view! {
                    <PostForm action={post_to::<PayNow>()} label=label.clone()>
                        <Hidden name="invoice_id" value=invoice/>
                        <Hidden name="shown" value=shown/>
                        <Actions><Button look=Look::Primary>{label}</Button>{other}</Actions>
                    </PostForm>
                }
                .into_any(),
            )
        }
        Missing::Details | Missing::AnotherCard => {
            let label = match missing == Missing::AnotherCard {
                true => account::replace_card(l),
                false => words::enter_payment_details(l),
            };
            let next = format!("{here}?{FIRST}=1");
            Some(
                view! {
                    <PostForm action={post_to::<EnterPaymentDetails>()} label>
                        <Hidden name="next" value=next/>
                        <Actions><Button look=Look::Primary>{label}</Button></Actions>
                    </PostForm>
                }
                .into_any(),
            )
        }
    }
}

fn next_steps(done: &Done, l: Locale) -> impl IntoView + use<> {
    let paying = match &done.method {
        Some(method) => {
            let words = words::step_method_ready(l, account::card_number(l, &method.brand, &method.last4));
            view! { <CheckItem tone=Tone::Good>{words}</CheckItem> }
        }
        None => view! { <CheckItem tone=Tone::Clay>{words::step_method_missing(l).to_owned()}</CheckItem> },
    };
    let from = day(done.subscription.starts_on, l);
    let agreed = match done.subscription.seats {
        0 => words::step_first_day(l, from),
        seats => words::step_seats(l, seats, from),
    };
    let agreed = view! { <CheckItem tone=Tone::Good>{agreed}</CheckItem> };
    let invoiced = done.invoice.as_ref().map(|invoice| {
        let (tone, said) = invoiced(invoice, done, l);
        view! { <CheckItem tone>{said}</CheckItem> }
    });
    let usage = done.counts_usage.then(|| {
        let words = words::step_usage(l, &done.subscription.seller_name);
        view! { <CheckItem tone=Tone::Neutral>{words}</CheckItem> }
    });
    let next = next_told(&done.next, l).into_iter();
    let next = next.map(|words| view! { <CheckItem tone=Tone::Neutral>{words}</CheckItem> }).collect_view();
    view! { {agreed} {paying} {invoiced} {usage} {next} }
}

/// The next invoice, and where that one comes only if something is used the next that comes anyway.
fn next_told(upcoming: &[Issued], l: Locale) -> Vec<String> {
    let Some(next) = upcoming.first() else { return Vec::new() };
    let said = |one: &Issued| (day(one.issued_on, l), for_days_in_a_sentence(one, l));
    let (on, span) = said(next);
    if !only_if_used(next) {
        return vec![words::step_next_invoice(l, on, span)];
    }
    let anyway = upcoming.iter().find(|one| !only_if_used(one)).map(|one| {
        let (on, span) = said(one);
        words::step_comes_anyway(l, on, span, money(one.total, one.currency.code(), l))
    });
    [Some(words::step_next_if_used(l, on, span)), anyway].into_iter().flatten().collect()
}

/// Where the money of the first invoice stands.
fn invoiced(invoice: &Issued, done: &Done, l: Locale) -> (Tone, String) {
    let amount = match is_open(invoice) {
        true => money(invoice.open, invoice.currency.code(), l),
        false => money(invoice.total, invoice.currency.code(), l),
    };
    let number = invoice.number.as_deref().unwrap_or_default();
    let credited = day(invoice.credited_on.unwrap_or(invoice.due_on), l);
    match invoice.collection {
        Some(Collection::Collected) => (Tone::Good, words::step_paid(l, number, amount)),
        Some(Collection::UnderWay) => (Tone::Neutral, words::step_under_way(l, number, amount)),
        Some(Collection::ToConfirm) => (Tone::Clay, words::step_to_confirm(l, number, amount)),
        Some(Collection::Failed) if done.declined => (Tone::Bad, words::step_declined(l, number, amount)),
        Some(Collection::Failed) => (Tone::Bad, words::step_failed(l, number, amount)),
        Some(Collection::Withdrawn) => (Tone::Neutral, words::step_withdrawn(l, number, credited)),
        Some(Collection::Open | Collection::Credited) | None => (Tone::Clay, words::step_open(l, number, amount)),
    }
}
