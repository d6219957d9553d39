//! Every invoice the buyer got, the newest first.

use std::collections::BTreeMap;

use domain::ids::InvoiceId;
use domain::invoice::InvoiceStatus;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::{self, InvoiceFilter, InvoiceView as Issued};
use service::page::Page;
use service::payments;

use crate::components::*;
use crate::context::reader;
use crate::format::{day_short, money};
use crate::i18n::{account as words, common};
use crate::pages::address::page_asked;
use crate::pages::billing::invoice_badge;
use crate::pages::loaded;

const HERE: &str = "/account/invoices";

#[component]
pub fn InvoicesPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    loaded(
        |portal, actor| async move {
            actor.as_buyer()?;
            let found = invoices::invoices(&portal, &actor, InvoiceFilter::default(), request).await?;
            Ok((found, payments::awaiting(&portal, &actor).await?))
        },
        |(found, awaiting)| list(cursor, found, awaiting),
    )
}

fn list(cursor: Option<String>, found: Page<Issued>, awaiting: Vec<(InvoiceId, String)>) -> impl IntoView {
    let l = reader().locale;
    let content = match found.items.is_empty() {
        true => view! {
            <EmptyState title=words::no_invoices_title(l) text=words::no_invoices_text(l)>
                <LinkButton href="/account/subscriptions" look=Look::Primary>{words::see_next_invoices(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        false => {
            let rows = table(&found.items, l);
            view! { <Card>{rows}</Card> }.into_any()
        }
    };
    let open = open(&found.items);
    let lead = open.into_iter().map(|(currency, (amount, count))| {
        words::open_amount(l, money(amount, currency, l), words::n_invoices(l, count))
    });
    let lead = lead.collect::<Vec<_>>().join(", ");
    let title = match lead.is_empty() {
        true => view! { <PageTitle title=words::invoices_title(l)/> }.into_any(),
        false => view! { <PageTitle title=words::invoices_title(l) lead/> }.into_any(),
    };
    view! {
        <StoreLayout title=words::invoices_title(l)>
            {title}
            {to_confirm(awaiting, l)}
            {content}
            <Pager path=HERE cursor next=found.next/>
        </StoreLayout>
    }
}

/// What waits for the buyer's word, with the way to give it.
pub(super) fn to_confirm(awaiting: Vec<(InvoiceId, String)>, l: Locale) -> impl IntoView {
    let notices = awaiting.into_iter().map(|(id, number)| {
        let (said, href) = (words::invoice_waits(l, number), format!("{HERE}/{id}"));
        view! { <Notice tone=Tone::Clay>{said} " " <a href=href>{words::confirm_payment(l)}</a></Notice> }
    });
    notices.collect_view()
}

/// Whether somebody still has to pay it.
pub(super) fn is_open(invoice: &Issued) -> bool {
    matches!(invoice.status, InvoiceStatus::Issued | InvoiceStatus::Overdue) && invoice.to_pay > Decimal::ZERO
}

/// What is still to be paid, and in how many invoices, by currency.
pub(super) fn open(invoices: &[Issued]) -> BTreeMap<&'static str, (Decimal, u64)> {
    let mut open = BTreeMap::new();
    for invoice in invoices.iter().filter(|invoice| is_open(invoice)) {
        let (amount, count) = open.entry(invoice.currency.code()).or_insert((Decimal::ZERO, 0));
        *amount += invoice.to_pay;
        *count += 1;
    }
    open
}

/// Invoices with where they stand.
pub(super) fn table(invoices: &[Issued], l: Locale) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(words::number(l)),
        Column::text(words::state(l)),
        Column::number(words::issued_on(l)),
        Column::number(words::due_on(l)),
        Column::number(words::amount(l)),
    ];
    let rows: Vec<AnyView> = invoices.iter().map(|invoice| row(invoice, l)).collect();
    view! { <Table caption=common::nav_invoices(l) columns>{rows}</Table> }
}

fn row(invoice: &Issued, l: Locale) -> AnyView {
    let href = invoice.id.map(|id| format!("{HERE}/{id}")).unwrap_or_default();
    let number = invoice.number.clone().unwrap_or_default();
    let note = invoice.product_name.in_locale(l).to_owned();
    let badge = invoice_badge(invoice.status, l);
    let (issued, due) = (day_short(invoice.issued_on, l), day_short(invoice.due_on, l));
    let amount = money(invoice.total, invoice.currency.code(), l);
    view! {
        <tr>
            <RowHead text=number note href/>
            <Cell label=words::state(l)>{badge}</Cell>
            <NumberCell label=words::issued_on(l)>{issued}</NumberCell>
            <NumberCell label=words::due_on(l)>{due}</NumberCell>
            <NumberCell label=words::amount(l)>{amount}</NumberCell>
        </tr>
    }
    .into_any()
}
