//! All invoices of the marketplace, narrowed to where their money stands.

use domain::locale::Locale;
use leptos::prelude::*;
use service::invoices::{self, InvoiceFilter, InvoiceState, InvoiceView};
use service::page::Page;

use super::buyer::{Named, invoice_table};
use super::{asked, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::i18n::{admin as words, common};
use crate::pages::account::state_filter;
use crate::pages::loaded;

const HERE: &str = "/admin/invoices";

#[component]
pub fn InvoicesPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    let state = InvoiceState::parse(&asked("state"), "/state").ok();
    loaded(
        move |portal, actor| async move {
            actor.as_operator()?;
            let filter = InvoiceFilter { state, ..InvoiceFilter::default() };
            invoices::invoices(&portal, &actor, filter, request).await
        },
        move |found| list(cursor, state, found, reader().locale),
    )
}

fn list(cursor: Option<String>, state: Option<InvoiceState>, found: Page<InvoiceView>, l: Locale) -> impl IntoView {
    let title = common::nav_invoices(l);
    let path = state.map_or(HERE.to_owned(), |state| format!("{HERE}?state={}", state.as_str()));
    let rows = invoice_table(found.items, Named::BuyerAndProduct, l);
    view! {
        <ConsoleLayout title>
            <PageTitle title lead=words::invoices_lead(l)/>
            {state_filter(HERE, state, l)}
            <Card>{rows}</Card>
            <Pager path cursor next=found.next/>
        </ConsoleLayout>
    }
}
