//! One invoice, as its parties have it.

use domain::ids::InvoiceId;
use leptos::prelude::*;
use service::invoices::{self, InvoiceView as Invoice, Recomputation};

use super::{id_at, local_day};
use crate::components::*;
use crate::context::reader;
use crate::i18n::{admin as words, billing, common};
use crate::pages::billing::{Again, RecomputeButton, Recomputed, invoice_badge, recomputed, sheet_of};
use crate::pages::loaded;

#[component]
pub fn InvoicePage() -> impl IntoView {
    let id = id_at::<InvoiceId>("id");
    let again = Again::asked();
    loaded(
        move |portal, actor| async move {
            actor.as_operator()?;
            let id = id?;
            let again = recomputed(&portal, &actor, id, again).await?;
            Ok((invoices::invoice(&portal, &actor, id).await?, again))
        },
        |(found, again)| invoice(found, again),
    )
}

fn invoice(invoice: Invoice, again: Option<Recomputation>) -> impl IntoView {
    let l = reader().locale;
    let title = billing::invoice_titled(l, invoice.number.as_deref().unwrap_or_default());
    let crumbs = vec![
        Crumb::new(common::nav_buyers(l), "/admin/buyers"),
        Crumb::new(invoice.buyer_name.clone(), format!("/admin/buyers/{}", invoice.buyer_id)),
    ];
    let page = format!("/admin/invoices/{}", invoice.id.map(|id| id.to_string()).unwrap_or_default());
    let currency = invoice.currency.code();
    let mut sheet = sheet_of(&invoice, l);
    let paid = invoice.paid_at.map_or(words::not_paid_yet(l).to_owned(), |at| local_day(at, l));
    sheet.facts.push((words::paid_on(l).to_owned(), paid));
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=title crumbs=crumbs badge=invoice_badge(invoice.status, l)>
                <RecomputeButton page locale=l/>
            </PageTitle>
            <InvoiceView invoice=sheet locale=l/>
            <Recomputed recomputation=again currency locale=l/>
        </ConsoleLayout>
    }
}
