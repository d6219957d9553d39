//! One invoice, as its parties have it.

use domain::ids::InvoiceId;
use leptos::prelude::*;
use service::invoices::{self, InvoiceView as Invoice};

use super::{id_at, utc_day};
use crate::components::*;
use crate::context::reader;
use crate::i18n::{admin as words, billing, common};
use crate::pages::billing::{invoice_badge, sheet_of};
use crate::pages::loaded;

#[component]
pub fn InvoicePage() -> impl IntoView {
    let id = id_at::<InvoiceId>("id");
    loaded(
        |portal, actor| async move {
            actor.as_operator()?;
            invoices::invoice(&portal, &actor, id?).await
        },
        invoice,
    )
}

fn invoice(invoice: Invoice) -> impl IntoView {
    let l = reader().locale;
    let title = billing::invoice_titled(l, invoice.number.as_deref().unwrap_or_default());
    let crumbs = vec![
        Crumb::new(common::nav_buyers(l), "/admin/buyers"),
        Crumb::new(invoice.buyer_name.clone(), format!("/admin/buyers/{}", invoice.buyer_id)),
    ];
    let mut sheet = sheet_of(&invoice, l);
    let paid = invoice.paid_at.map_or(words::not_paid_yet(l).to_owned(), |at| utc_day(at, l));
    sheet.facts.push((words::paid_on(l).to_owned(), paid));
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=title crumbs=crumbs badge=invoice_badge(invoice.status, l)/>
            <InvoiceView invoice=sheet locale=l/>
        </ConsoleLayout>
    }
}
