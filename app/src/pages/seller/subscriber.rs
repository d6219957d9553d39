//! One subscriber: usage as it happens, the next invoice, the invoices before, and the key that reports usage.

mod usage_key;

use ::words::format::{day, day_short, days, displayed, instant, quantity};
use ::words::{account, billing, seller as words, zones};
use domain::calendar::{Day, Instant, Tz, day_of};
use domain::ids::SubscriptionId;
use domain::invoicing::UsageOn;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::Terms;
use domain::subscription::Ending;
use leptos::prelude::*;
use service::agreements::{self, SubscriptionView};
use service::catalog;
use service::invoices::{self, InvoiceFilter, InvoiceView as Invoice};
use service::page::PageRequest;
use service::usage::{self, MetricUsage, UsageOverview};
use service::{Actor, Answer, Error, Portal};

use self::usage_key::{NewUsageKey, UsageKey};
use super::param;
use crate::components::*;
use crate::pages::account::subscription::prices;
use crate::pages::billing::{
    amount_words, for_days, invoice_badge, is_credit, next_invoice_words, sheet_of, subscription_badge,
};
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::key_shown::key_shown;
use crate::server_fns::seller::forms;
use crate::watching::ended;

struct Found {
    subscription: SubscriptionView,
    /// Of the plan in force.
    terms: Terms,
    metrics: Vec<Metric>,
    usage: UsageOverview,
    /// The invoices to come, soonest first.
    previews: Vec<Invoice>,
    invoices: Vec<Invoice>,
    now: Instant,
}

async fn found(portal: Portal, actor: Actor, id: String) -> Answer<Found> {
    actor.as_seller()?;
    let id: SubscriptionId = id.parse().map_err(|_| Error::not_found())?;
    let subscription = agreements::subscription(&portal, &actor, id).await?;
    let previews = invoices::upcoming(&portal, &actor, id).await?;
    let filter = InvoiceFilter { subscription_id: Some(id), ..InvoiceFilter::default() };
    let request = PageRequest { cursor: None, limit: Some(24) };
    Ok(Found {
        terms: subscription.terms().clone(),
        metrics: catalog::metrics(&portal, &actor, subscription.product_id).await?,
        usage: usage::month_to_date(&portal, &actor, id).await?,
        invoices: invoices::invoices(&portal, &actor, filter, request).await?.items,
        now: portal.now().await?,
        subscription,
        previews,
    })
}

#[component]
pub fn SubscriberPage() -> impl IntoView {
    let reader = use_reader();
    let (locale, reader_zone) = (reader.locale, reader.time_zone);
    let id = param("subscription_id");
    loaded(
        move |portal, actor| found(portal, actor, id),
        move |found| {
            let Found { subscription, terms, metrics, usage, previews, invoices, now } = found;
            let zone = subscription.time_zone.parse().unwrap_or(Tz::UTC);
            let today = day_of(now, zone);
            let last = usage.last_event_at.map(|at| words::last_event(locale, instant(at, reader_zone, locale)));
            let badge = subscription_badge(&subscription, locale);
            let crumbs = vec![Crumb::new(words::subscribers_title(locale), "/seller/subscribers")];
            let metric = usage.metrics.first().map(|used| used.metric.definition.clone());
            let new_key = metric.as_ref().and_then(|metric| {
                let key = key_shown(forms::USAGE_KEY)?.key;
                let charge = terms.charge(&metric.key).cloned();
                Some(view! { <NewUsageKey key metric=metric.clone() charge/> })
            });
            // What is reported of a withdrawn one is refused.
            let takes_usage = subscription.ending != Ending::Withdrawn;
            let aside = view! {
                <Facts subscription=subscription.clone()/>
                {prices(&subscription, &terms, &metrics, None, locale)}
                {metric.filter(|_| takes_usage).map(|_| view! { <UsageKey subscription_id=subscription.id.to_string()/> })}
            }
            .into_any();
            let sheets = previews.iter().enumerate().map(|(place, preview)| {
                let title = match place {
                    _ if is_credit(preview) => billing::credit_note(locale),
                    0 => words::preview_title(locale),
                    _ => account::invoice_after_that(locale),
                };
                let sheet = InvoiceSheet { title: title.to_owned(), ..sheet_of(preview, locale) };
                view! { <InvoiceView invoice=sheet locale/> }
            });
            let sheets = match previews.is_empty() {
                true => nothing_to_come(&subscription, locale).into_any(),
                false => sheets.collect_view().into_any(),
            };
            view! {
                <ConsoleLayout title=subscription.buyer_name.clone()>
                    <PageTitle title=subscription.buyer_name.clone() crumbs badge note=last.unwrap_or_default()/>
                    {new_key}
                    <Columns aside>
                        {usage_card(&usage, today, locale)}
                        {sheets}
                        {invoices_card(&invoices, &subscription, locale)}
                    </Columns>
                </ConsoleLayout>
            }
        },
    )
}

/// Why no invoice is to come.
fn nothing_to_come(subscription: &SubscriptionView, locale: Locale) -> impl IntoView + use<> {
    let (title, text) = (account::nothing_to_invoice_title(locale), ended(subscription, locale));
    view! { <Card><EmptyState title text/></Card> }
}

fn usage_card(usage: &UsageOverview, today: Day, locale: Locale) -> impl IntoView + use<> {
    let (from, to) = (usage.period.from, usage.period.to);
    let reported = usage.metrics.iter().any(|used| used.events > 0);
    let body = match (usage.metrics.is_empty(), reported) {
        (true, _) => view! { <p class="muted">{words::usage_not_priced(locale)}</p> }.into_any(),
        (false, false) => view! {
            <EmptyState title=words::usage_nothing(locale) text=words::usage_nothing_text(locale)/>
        }
        .into_any(),
        (false, true) => {
            let charts = usage.metrics.iter().map(|used| metric_usage(used, from, to, today, locale));
            charts.collect_view().into_any()
        }
    };
    let note = words::usage_period(locale, days(from, to, locale));
    view! { <Card title=words::usage_title(locale) note>{body}</Card> }
}

fn metric_usage(used: &MetricUsage, from: Day, to: Day, today: Day, locale: Locale) -> impl IntoView + use<> {
    let name = used.metric.definition.name.in_locale(locale).to_owned();
    let bars = used.by_day.iter().map(|used| DayBar { day: used.day, quantity: used.quantity }).collect();
    let note = format!("{name} · {}", words::n_events(locale, used.events));
    let (value, exact) = displayed(used.quantity, locale);
    view! {
        <BigNumber value note exact/>
        <BarsByDay name bars from to today locale/>
    }
}

fn invoices_card(invoices: &[Invoice], subscription: &SubscriptionView, locale: Locale) -> impl IntoView + use<> {
    if invoices.is_empty() {
        let text = match subscription.next_invoice_on {
            Some(on) => match subscription.next_invoice_usage {
                UsageOn::Alone => words::invoices_none_yet_used(locale, day(on, locale)),
                UsageOn::No | UsageOn::Added { .. } | UsageOn::AddsNothing | UsageOn::Unreported => {
                    words::invoices_none_text(locale, day(on, locale))
                }
            },
            None => words::invoices_none_ever(locale).to_owned(),
        };
        return view! {
            <Card title=words::invoices_title(locale)><EmptyState title=words::invoices_none(locale) text/></Card>
        }
        .into_any();
    }
    let rows = invoice_rows(invoices, Named::No, locale);
    view! {
        <Card title=words::invoices_title(locale)>
            <Table caption=words::invoices_title(locale) columns=invoice_columns(locale)>{rows}</Table>
        </Card>
    }
    .into_any()
}

pub fn invoice_columns(locale: Locale) -> Vec<Column> {
    vec![
        Column::text(words::invoice(locale)),
        Column::text(words::state(locale)),
        Column::number(words::invoice_issued(locale)),
        Column::number(words::invoice_total(locale)),
    ]
}

/// Whether a row says whose invoice it is and for what product.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Yes,
    No,
}

/// Issued invoices: number with what it is for, state, day and total.
pub fn invoice_rows(invoices: &[Invoice], named: Named, locale: Locale) -> impl IntoView + use<> {
    let rows = invoices.iter().map(|invoice| {
        let number = invoice.number.clone().unwrap_or_default();
        let span = for_days(invoice, locale);
        let note = match named {
            Named::Yes => format!("{} · {} · {span}", invoice.buyer_name, invoice.product_name.in_locale(locale)),
            Named::No => span,
        };
        let href = invoice.id.map(|id| format!("/seller/invoices/{id}")).unwrap_or_default();
        let total = amount_words(invoice, locale);
        let (badge, issued) = (invoice_badge(invoice, locale), day_short(invoice.issued_on, locale));
        view! {
            <tr>
                <RowHead text=number note href/>
                <Cell label=words::state(locale)>{badge}</Cell>
                <NumberCell label=words::invoice_issued(locale)>{issued}</NumberCell>
                <NumberCell label=words::invoice_total(locale)>{total}</NumberCell>
            </tr>
        }
    });
    rows.collect_view()
}

#[component]
fn Facts(subscription: SubscriptionView) -> impl IntoView {
    let locale = use_reader().locale;
    let zone = subscription.time_zone.parse().unwrap_or(Tz::UTC);
    let bought_by = match subscription.bought_by.as_str() {
        "seller" => words::bought_by_seller(locale, &subscription.bought_by_name),
        "operator" => words::bought_by_operator(locale, &subscription.bought_by_name),
        _ => subscription.bought_by_name.clone(),
    };
    let mut facts = vec![
        (words::fact_product(locale), subscription.product_name.in_locale(locale).to_owned()),
        (words::fact_plan(locale), subscription.rate_plan_name.in_locale(locale).to_owned()),
        (words::fact_since(locale), day(subscription.starts_on, locale)),
        (words::fact_signed(locale), day(day_of(subscription.signed_at, zone), locale)),
    ];
    facts.extend(subscription.ends_on.map(|last| (words::fact_until(locale), day(last, locale))));
    if subscription.seats > 0 {
        facts.push((words::fact_seats(locale), quantity(subscription.seats.into(), locale)));
    }
    facts.push((words::fact_bought_by(locale), bought_by));
    if subscription.setup_fee == "waived" && subscription.set_up.is_some() {
        facts.push((words::fact_setup(locale), words::setup_waived(locale).to_owned()));
    }
    facts.extend(next_invoice_words(&subscription, locale).map(|next| (words::next_invoice(locale), next)));
    facts.push((words::fact_zone(locale), zones::place(&subscription.time_zone, locale)));
    let rows = facts.into_iter().map(|(term, value)| view! { <Fact term>{value}</Fact> });
    let rows = rows.collect_view();
    view! { <Card title=words::facts_title(locale)><DefinitionList>{rows}</DefinitionList></Card> }
}
