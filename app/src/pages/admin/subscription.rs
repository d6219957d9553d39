//! One subscription as the operator sees it: what was agreed, usage and the next invoice as its buyer has them, and what the
//! operator can do on the buyer's behalf.

use ::words::format::day;
use ::words::{admin as words, common, credentials};
use domain::calendar::{Day, day_of};
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::Terms;
use leptos::prelude::*;
use service::agreements::{self, SubscriptionView};
use service::catalog;
use service::invoices::{self, InvoiceFilter, InvoiceView};
use service::page::PageRequest;
use service::{Actor, Answer, Portal, error::stored};

use super::buyer::{Named, invoice_table};
use super::{id_at, local};
use crate::components::*;
use crate::context::reader;
use crate::form::use_flash;
use crate::islands::live_invoice::{LiveInvoice, LiveSubscription, LiveUsage};
use crate::pages::account::subscription::{acts, booked, prices};
use crate::pages::account::watched;
use crate::pages::billing::{next_invoice_words, subscription_badge};
use crate::pages::loaded;
use crate::watched::Watched;

/// What buying leaves for this page: the key for the usage, shown this once.
pub const BOUGHT: &str = "bought";

struct Found {
    one: SubscriptionView,
    terms: Terms,
    metrics: Vec<Metric>,
    invoices: Vec<InvoiceView>,
    watched: Watched,
    today: Day,
}

#[component]
pub fn SubscriptionPage() -> impl IntoView {
    let id = id_at::<SubscriptionId>("id");
    let l = reader().locale;
    loaded(move |portal, actor| async move { find(&portal, &actor, id?, l).await }, move |found| subscription(found, l))
}

async fn find(portal: &Portal, actor: &Actor, id: SubscriptionId, l: Locale) -> Answer<Found> {
    actor.as_operator()?;
    let one = agreements::subscription(portal, actor, id).await?;
    let its = InvoiceFilter { subscription_id: Some(id), ..InvoiceFilter::default() };
    Ok(Found {
        terms: one.terms().clone(),
        metrics: catalog::metrics(portal, actor, one.product_id).await?,
        invoices: invoices::invoices(portal, actor, its, PageRequest::default()).await?.items,
        watched: watched(portal, actor, id, l).await?,
        today: day_of(portal.now().await?, stored(&one.time_zone, "time zone")?),
        one,
    })
}

fn subscription(found: Found, l: Locale) -> impl IntoView {
    let Found { one, terms, metrics, invoices, watched, today } = found;
    let product = one.product_name.in_locale(l).to_owned();
    let title = format!("{product} {}", one.rate_plan_name.in_locale(l));
    let buyer = format!("/admin/buyers/{}", one.buyer_id);
    let here = format!("/admin/subscriptions/{}", one.id);
    let crumbs =
        vec![Crumb::new(common::nav_buyers(l), "/admin/buyers"), Crumb::new(one.buyer_name.clone(), buyer.clone())];
    let key = use_flash(BOUGHT).value("api_key").map(|key| {
        view! { <SecretOnce label=words::usage_key(l, &product) secret=key.to_owned()/> }
    });
    let (acts, booked) = (acts(&one, &here, today, l), booked(&one, &here, l));
    let another = format!("/admin/purchase/{}", one.buyer_id);
    let keys = format!("/keys/{}", one.id);
    let prices = prices(&one, &terms, &metrics, None, l);
    let usage = view! { <LiveUsage first=watched.clone() locale=l/> };
    let aside = view! { {facts(&one, l)} {usage} {prices} };
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=title crumbs=crumbs badge=subscription_badge(&one, l)>
                {acts}
                <LinkButton href=keys>{credentials::manage_usage_keys(l)}</LinkButton>
                <LinkButton href=buyer>{words::open_buyer(l)}</LinkButton>
                <LinkButton href=another>{words::buy_another(l)}</LinkButton>
            </PageTitle>
            {key}
            {booked}
            <LiveSubscription subscription_id=one.id.to_string()>
                <Columns aside=aside.into_any()><LiveInvoice first=watched locale=l/></Columns>
            </LiveSubscription>
            <Card title=words::invoices(l)>{invoice_table(invoices, Named::Product, l)}</Card>
        </ConsoleLayout>
    }
}

fn facts(found: &SubscriptionView, l: Locale) -> AnyView {
    let setup_fee = found.set_up.map(|_| match found.setup_fee.as_str() {
        "waived" => words::setup_waived(l),
        _ => words::setup_charged(l),
    });
    let setup_fee = setup_fee.map(|said| view! { <Fact term=words::setup_fee(l)>{said}</Fact> });
    let (buyer, seller, bought_by) =
        (found.buyer_name.clone(), found.seller_name.clone(), found.bought_by_name.clone());
    let (signed, starts_on) = (local(found.signed_at, l), day(found.starts_on, l));
    let ends = found.ends_on.map(|last| view! { <Fact term=words::last_day(l)>{day(last, l)}</Fact> });
    let seats =
        Some(found.seats).filter(|seats| *seats > 0).map(|seats| view! { <Fact term=words::seats(l)>{seats}</Fact> });
    let next = next_invoice_words(found, l).map(|next| view! { <Fact term=words::next_invoice(l)>{next}</Fact> });
    view! {
        <Card title=words::agreement(l)>
            <DefinitionList>
                <Fact term=words::buyer(l)>{buyer}</Fact>
                <Fact term=words::seller(l)>{seller}</Fact>
                <Fact term=words::bought_by(l)>{bought_by}</Fact>
                <Fact term=words::signed(l)>{signed}</Fact>
                <Fact term=words::first_day(l)>{starts_on}</Fact>
                {ends}
                {seats}
                {setup_fee}
                {next}
            </DefinitionList>
        </Card>
    }
    .into_any()
}
