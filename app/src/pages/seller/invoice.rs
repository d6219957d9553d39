//! The seller's invoices: all of them, and one as its buyer has it.

use ::words::{common, seller as words};
use domain::calendar::Tz;
use domain::ids::InvoiceId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts;
use service::invoices::{self, InvoiceFilter, InvoiceView as Invoice, Recomputation};
use service::page::Page;

use super::subscriber::{Named, invoice_columns, invoice_rows};
use crate::components::*;
use crate::islands::print::PrintButton;
use crate::pages::address::{id_at, page_asked};
use crate::pages::billing::{Again, RecomputeButton, Recomputed, invoice_badge, issued_sheet, recomputed, titled};
use crate::pages::loaded;
use crate::reader::use_reader;

const HERE: &str = "/seller/invoices";

#[component]
pub fn InvoicesPage() -> impl IntoView {
    let locale = use_reader().locale;
    let request = page_asked();
    let cursor = request.cursor.clone();
    loaded(
        move |portal, actor| async move {
            actor.as_seller()?;
            invoices::invoices(&portal, &actor, InvoiceFilter::default(), request).await
        },
        move |found| list(cursor, found, locale),
    )
}

fn list(cursor: Option<String>, found: Page<Invoice>, locale: Locale) -> impl IntoView {
    let title = common::nav_invoices(locale);
    let content = match found.items.is_empty() && cursor.is_none() {
        true => view! {
            <EmptyState title=words::earnings_none(locale) text=words::earnings_none_text(locale)>
                <LinkButton href="/seller/products" look=Look::Primary>{words::to_products(locale)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        false => {
            let rows = invoice_rows(&found.items, Named::Yes, locale);
            view! { <Card><Table caption=title columns=invoice_columns(locale)>{rows}</Table></Card> }.into_any()
        }
    };
    view! {
        <ConsoleLayout title>
            <PageTitle title lead=words::invoices_lead(locale)/>
            {content}
            <Pager path=HERE cursor next=found.next/>
        </ConsoleLayout>
    }
}

#[component]
pub fn InvoicePage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = id_at::<InvoiceId>("id");
    let again = Again::asked();
    loaded(
        move |portal, actor| async move {
            actor.as_seller()?;
            let id = id?;
            let zone = accounts::profile(&portal, &actor).await?.time_zone;
            let again = recomputed(&portal, &actor, id, again).await?;
            Ok((invoices::invoice(&portal, &actor, id).await?, again, zone))
        },
        move |(invoice, again, zone)| show(invoice, again, zone, locale),
    )
}

fn show(invoice: Invoice, again: Option<Recomputation>, zone: Tz, locale: Locale) -> impl IntoView {
    let title = titled(&invoice, locale);
    let badge = invoice_badge(&invoice, locale);
    let subscriber = format!("/seller/subscribers/{}", invoice.subscription_id);
    let page = format!("{HERE}/{}", invoice.id.map(|id| id.to_string()).unwrap_or_default());
    let currency = invoice.currency.code();
    let sheet = issued_sheet(&invoice, zone, locale);
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title crumbs=vec![Crumb::new(common::nav_invoices(locale), HERE)] badge>
                <PrintButton locale/>
                <RecomputeButton page locale/>
                <LinkButton href=subscriber>{words::to_subscriber(locale)}</LinkButton>
            </PageTitle>
            <InvoiceView invoice=sheet locale/>
            <Recomputed recomputation=again currency locale/>
        </ConsoleLayout>
    }
}
