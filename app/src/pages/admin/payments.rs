//! Every payment and every attempt at one, narrowed to what came of it.

use ::words::format::money;
use ::words::{admin as words, common};
use domain::locale::Locale;
use leptos::prelude::*;
use service::page::Page;
use service::payments::{self, ListedPayment, PaymentFilter, PaymentStatus};

use super::{address, asked, local, nothing_found, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::pages::billing::how_paid;
use crate::pages::loaded;

const HERE: &str = "/admin/payments";

#[component]
pub fn PaymentsPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    let status = PaymentStatus::parse(&asked("status"), "/status").ok();
    let wanted = asked("q");
    let filter = PaymentFilter { status, words: wanted.clone() };
    loaded(
        move |portal, actor| async move { payments::payments(&portal, &actor, filter, request).await },
        move |found| list(cursor, status, &wanted, found, reader().locale),
    )
}

fn list(
    cursor: Option<String>,
    status: Option<PaymentStatus>,
    wanted: &str,
    found: Page<ListedPayment>,
    l: Locale,
) -> impl IntoView + use<> {
    let title = common::nav_payments(l);
    let path = address(HERE, &[("q", wanted), ("status", status.map_or("", PaymentStatus::as_str))]);
    let choices = std::iter::once(None).chain(PaymentStatus::ALL.map(Some)).map(|choice| {
        let href = choice.map_or(HERE.to_owned(), |status| format!("{HERE}?status={}", status.as_str()));
        let current = (choice == status).then_some("true");
        view! { <a href=href aria-current=current>{choice_words(choice, l)}</a> }
    });
    let choices = choices.collect_view();
    let value = wanted.to_owned();
    let rows = match found.items.is_empty() {
        true if !wanted.trim().is_empty() => nothing_found(wanted, HERE, l),
        true => view! { <p class="muted">{words::no_such_payments(l)}</p> }.into_any(),
        false => table(&found.items, l),
    };
    view! {
        <ConsoleLayout title>
            <PageTitle title lead=words::payments_lead(l)/>
            <SearchField action=HERE label=words::find_by_number_or_buyer(l) placeholder=words::find_by_number_or_buyer(l) value/>
            <nav class="filter" aria-label=words::status(l)>{choices}</nav>
            <Card>{rows}</Card>
            <Pager path cursor next=found.next/>
        </ConsoleLayout>
    }
}

fn choice_words(choice: Option<PaymentStatus>, l: Locale) -> &'static str {
    match choice {
        None => words::all_payments(l),
        Some(PaymentStatus::Failed) => words::all_failed(l),
        Some(PaymentStatus::NeedsConfirmation) => words::all_needing_confirmation(l),
        Some(PaymentStatus::Pending) => words::all_pending(l),
        Some(PaymentStatus::Succeeded) => words::all_succeeded(l),
        Some(PaymentStatus::Canceled) => words::all_canceled(l),
        Some(PaymentStatus::Reversed) => words::all_reversed(l),
    }
}

fn table(payments: &[ListedPayment], l: Locale) -> AnyView {
    let columns = vec![
        Column::text(words::invoice(l)),
        Column::text(words::status(l)),
        Column::number(words::when(l)),
        Column::number(words::amount(l)),
    ];
    let rows = payments.iter().map(|listed| {
        let payment = &listed.payment;
        let (tone, state) = state(&payment.status, l);
        let note = [Some(listed.buyer_name.clone()), Some(how_paid(payment, l))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ");
        let href = format!("/admin/invoices/{}", listed.invoice_id);
        let at = local(payment.settled_at.unwrap_or(payment.created_at), l);
        let amount = money(payment.amount, payment.currency.code(), l);
        view! {
            <tr>
                <RowHead text=listed.invoice_number.clone() note href/>
                <Cell label=words::status(l)><Badge tone text=state/></Cell>
                <NumberCell label=words::when(l)>{at}</NumberCell>
                <NumberCell label=words::amount(l)>{amount}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=common::nav_payments(l) columns>{rows}</Table> }.into_any()
}

/// What came of a payment: one color and one word on every page of the operator.
pub(super) fn state(status: &str, l: Locale) -> (Tone, &'static str) {
    match status {
        "succeeded" => (Tone::Good, words::pay_succeeded(l)),
        "failed" => (Tone::Bad, words::pay_failed(l)),
        "needs_confirmation" => (Tone::Clay, words::pay_needs_confirmation(l)),
        "canceled" => (Tone::Neutral, words::pay_canceled(l)),
        "reversed" => (Tone::Neutral, words::pay_reversed(l)),
        _ => (Tone::Accent, words::pay_pending(l)),
    }
}
