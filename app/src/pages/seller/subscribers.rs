//! Who subscribes, with what they used in the running period.

use ::words::format::{day_short, money};
use ::words::seller as words;
use ::words::sentence::counted;
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::metric::Metric;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::agreements::{self, SubscriptionFilter, SubscriptionView};
use service::page::PageRequest;
use service::{Actor, Answer, Portal, catalog, invoices, usage};

use super::query;
use crate::components::*;
use crate::pages::billing::{next_invoice_words, subscription_badge};
use crate::pages::loaded;
use crate::reader::use_reader;

/// How many a page shows.
const PAGE: u32 = 50;

/// A subscription with its usage so far and its next invoice.
#[derive(Clone)]
pub struct Subscriber {
    pub subscription: SubscriptionView,
    /// Metric and quantity, metrics without usage left out.
    pub used: Vec<(Metric, Decimal)>,
    /// Total with tax, as it stands.
    pub next_total: Option<Decimal>,
}

/// Adds usage and next invoice to subscriptions.
pub async fn with_usage(portal: &Portal, actor: &Actor, items: Vec<SubscriptionView>) -> Answer<Vec<Subscriber>> {
    let overview = usage::seller_overview(portal, actor).await?;
    let metrics = catalog::metrics_by_product(portal, actor).await?;
    let ids: Vec<SubscriptionId> = items.iter().map(|subscription| subscription.id).collect();
    let totals = invoices::next_totals(portal, actor, &ids).await?;
    let subscribers = items.into_iter().map(|subscription| {
        let known = metrics.get(&subscription.product_id).map(Vec::as_slice).unwrap_or_default();
        let used = overview.iter().filter(|row| row.subscription == subscription.id && !row.quantity.is_zero());
        let used = used.filter_map(|row| {
            let metric = known.iter().find(|metric| metric.definition.key == row.metric_key)?;
            Some((metric.clone(), row.quantity))
        });
        let next_total = totals.get(&subscription.id).map(|total| total.amount());
        Subscriber { used: used.collect(), next_total, subscription }
    });
    Ok(subscribers.collect())
}

#[component]
pub fn SubscribersPage() -> impl IntoView {
    let locale = use_reader().locale;
    let cursor = query("cursor");
    let request = PageRequest { cursor: cursor.clone(), limit: Some(PAGE) };
    loaded(
        move |portal, actor| async move {
            actor.as_seller()?;
            let page = agreements::subscriptions(&portal, &actor, SubscriptionFilter::default(), request).await?;
            Ok((with_usage(&portal, &actor, page.items).await?, page.next))
        },
        move |(subscribers, next)| {
            let list = match subscribers.is_empty() && cursor.is_none() {
                true => view! {
                    <EmptyState title=words::subscribers_none(locale) text=words::subscribers_none_text(locale)>
                        <LinkButton href="/seller/products" look=Look::Primary>{words::to_products(locale)}</LinkButton>
                    </EmptyState>
                }
                .into_any(),
                false => view! { <Card><SubscribersTable subscribers/></Card> }.into_any(),
            };
            view! {
                <ConsoleLayout title=words::subscribers_title(locale)>
                    <PageTitle title=words::subscribers_title(locale) lead=words::subscribers_lead(locale)/>
                    {list}
                    <Pager path="/seller/subscribers" cursor next/>
                </ConsoleLayout>
            }
        },
    )
}

#[component]
pub fn SubscribersTable(subscribers: Vec<Subscriber>) -> impl IntoView {
    let locale = use_reader().locale;
    let columns = vec![
        Column::text(words::buyer(locale)),
        Column::text(words::agreement(locale)),
        Column::number(words::usage_so_far(locale)),
        Column::number(words::next_invoice(locale)),
    ];
    let rows = subscribers.into_iter().map(|subscriber| {
        let subscription = &subscriber.subscription;
        let plan = subscription.rate_plan_name.in_locale(locale);
        let product = subscription.product_name.in_locale(locale);
        let badge = subscription_badge(subscription, locale);
        let next = next_words(&subscriber, locale);
        let used = used_lines(&subscriber.used, locale).into_iter();
        let used = used.map(|line| view! { <span class="cell-line">{line}</span> }).collect_view();
        view! {
            <tr>
                <RowHead text=subscription.buyer_name.clone() note=format!("{product} · {plan}")
                    href=format!("/seller/subscribers/{}", subscription.id)/>
                <Cell label=words::agreement(locale)>{badge}</Cell>
                <NumberCell label=words::usage_so_far(locale)>{used}</NumberCell>
                <NumberCell label=words::next_invoice(locale)>{next}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::subscribers_title(locale) columns>{rows}</Table> }
}

/// "128 users", "1 page": a line each.
fn used_lines(used: &[(Metric, Decimal)], locale: Locale) -> Vec<String> {
    let one = |(metric, number): &(Metric, Decimal)| {
        let (unit, name) = (metric.definition.unit.in_locale(locale), metric.definition.name.in_locale(locale));
        counted(*number, unit, name, locale)
    };
    if used.is_empty() { vec!["–".to_owned()] } else { used.iter().map(one).collect() }
}

/// "€334.56, 1 Dec 2026"
fn next_words(subscriber: &Subscriber, locale: Locale) -> String {
    let subscription = &subscriber.subscription;
    let on = match &subscriber.next_total {
        Some(_) => subscription.next_invoice_on.map(|day| day_short(day, locale)),
        None => next_invoice_words(subscription, locale),
    };
    let total = subscriber.next_total.map(|total| money(total, &subscription.currency, locale));
    match (total, on) {
        (Some(total), Some(on)) => format!("{total} · {on}"),
        (None, Some(on)) => on,
        (Some(_) | None, None) => "–".to_owned(),
    }
}
