//! One subscription, as the operator sees it: who bought it and when, and what was invoiced.

use domain::calendar::{Day, day_of};
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::invoices::{self, InvoiceFilter, InvoiceView};
use service::page::PageRequest;
use service::subscriptions::{self, SubscriptionView};

use super::buyer::{Named, invoice_table};
use super::{id_at, local};
use crate::components::*;
use crate::context::reader;
use crate::form::use_flash;
use crate::format::day;
use crate::i18n::{admin as words, change, common};
use crate::pages::billing::{may_change, subscription_badge};
use crate::pages::loaded;

/// The form by which a subscription was bought leaves its key under this name.
pub const BOUGHT: &str = "bought";

#[component]
pub fn SubscriptionPage() -> impl IntoView {
    let id = id_at::<SubscriptionId>("id");
    loaded(
        |portal, actor| async move {
            actor.as_operator()?;
            let found = subscriptions::subscription(&portal, &actor, id?).await?;
            let its = InvoiceFilter { subscription_id: Some(found.id), ..InvoiceFilter::default() };
            let today = day_of(portal.now().await?, found.time_zone.parse().unwrap_or_default());
            Ok((invoices::invoices(&portal, &actor, its, PageRequest::default()).await?.items, found, today))
        },
        |(invoices, found, today)| subscription(found, invoices, today),
    )
}

fn subscription(found: SubscriptionView, invoices: Vec<InvoiceView>, today: Day) -> impl IntoView {
    let l = reader().locale;
    let product = found.product_name.in_locale(l).to_owned();
    let title = format!("{product} {}", found.rate_plan_name.in_locale(l));
    let buyer = format!("/admin/buyers/{}", found.buyer_id);
    let crumbs =
        vec![Crumb::new(common::nav_buyers(l), "/admin/buyers"), Crumb::new(found.buyer_name.clone(), buyer.clone())];
    let key = use_flash(BOUGHT).value("api_key").map(|key| {
        view! { <SecretOnce label=words::usage_key(l, &product) secret=key.to_owned()/> }
    });
    let change_plan = may_change(&found, today).then(|| {
        let href = format!("/admin/subscriptions/{}/change", found.id);
        view! { <LinkButton href>{change::change_this(l)}</LinkButton> }
    });
    let another = format!("/admin/purchase/{}", found.buyer_id);
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=title crumbs=crumbs badge=subscription_badge(&found, l)>
                {change_plan}
                <LinkButton href=buyer>{words::open_buyer(l)}</LinkButton>
                <LinkButton href=another>{words::buy_another(l)}</LinkButton>
            </PageTitle>
            {key}
            <Columns aside=facts(&found, l)>
                <Card title=words::invoices(l)>{invoice_table(invoices, Named::Product, l)}</Card>
            </Columns>
        </ConsoleLayout>
    }
}

fn facts(found: &SubscriptionView, l: Locale) -> AnyView {
    let setup_fee = match found.setup_fee.as_str() {
        "waived" => words::setup_waived(l),
        _ => words::setup_charged(l),
    };
    let (buyer, seller, bought_by) =
        (found.buyer_name.clone(), found.seller_name.clone(), found.bought_by_name.clone());
    let (signed, starts_on) = (local(found.signed_at, l), day(found.starts_on, l));
    let ends = found.ends_on.map(|last| view! { <Fact term=words::last_day(l)>{day(last, l)}</Fact> });
    let seats =
        Some(found.seats).filter(|seats| *seats > 0).map(|seats| view! { <Fact term=words::seats(l)>{seats}</Fact> });
    let next = found.next_invoice_on.map(|next| view! { <Fact term=words::next_invoice(l)>{day(next, l)}</Fact> });
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
                <Fact term=words::setup_fee(l)>{setup_fee}</Fact>
                {next}
            </DefinitionList>
        </Card>
    }
    .into_any()
}
