//! All invoices of the marketplace, narrowed to where their money stands.

use ::words::{account, admin as words, common};
use domain::locale::Locale;
use leptos::prelude::*;
use service::invoices::{self, InvoiceFilter, InvoiceState, InvoiceView};
use service::page::Page;

use super::buyer::{Named, invoice_table};
use super::{address, asked, nothing_found, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::pages::account::state_filter;
use crate::pages::loaded;

const HERE: &str = "/admin/invoices";

#[component]
pub fn InvoicesPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    let state = InvoiceState::parse(&asked("state"), "/state").ok();
    let wanted = asked("q");
    let words = wanted.clone();
    loaded(
        move |portal, actor| async move {
            actor.as_operator()?;
            let filter = InvoiceFilter { state, words, ..InvoiceFilter::default() };
            invoices::invoices(&portal, &actor, filter, request).await
        },
        move |found| list(cursor, state, &wanted, found, reader().locale),
    )
}

fn list(
    cursor: Option<String>,
    state: Option<InvoiceState>,
    wanted: &str,
    found: Page<InvoiceView>,
    l: Locale,
) -> impl IntoView + use<> {
    let title = common::nav_invoices(l);
    let path = address(HERE, &[("q", wanted), ("state", state.map_or("", InvoiceState::as_str))]);
    let rows = match (found.items.is_empty(), wanted.trim().is_empty(), state) {
        (true, false, _) => nothing_found(wanted, HERE, l),
        (true, true, Some(_)) => view! { <p class="muted">{account::none_in_state(l)}</p> }.into_any(),
        _ => invoice_table(found.items, Named::BuyerAndProduct, l),
    };
    let value = wanted.to_owned();
    view! {
        <ConsoleLayout title>
            <PageTitle title lead=words::invoices_lead(l)/>
            <SearchField action=HERE label=words::find_by_number_or_buyer(l) placeholder=words::find_by_number_or_buyer(l) value/>
            {state_filter(HERE, state, l)}
            <Card>{rows}</Card>
            <Pager path cursor next=found.next/>
        </ConsoleLayout>
    }
}
