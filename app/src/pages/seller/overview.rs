//! The seller's first page: what came in, what it came from, and who uses what right now.

pub mod billed;

use ::words::common;
use ::words::seller as words;
use domain::calendar::Instant;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::Organization;
use service::agreements::{self, SubscriptionFilter};
use service::catalog::{self, ProductView};
use service::ledger::Earnings;
use service::page::{Page, PageRequest};
use service::subscriptions::SubscriptionCounts;
use service::{Actor, Answer, Portal, subscriptions};

use self::billed::{BilledByProduct, BilledStats};
use super::checklist::{Checklist, steps};
use super::query;
use super::shelf::{Shelf, shelf};
use super::subscribers::{Subscriber, SubscribersTable, with_usage};
use crate::components::*;
use crate::pages::loaded;
use crate::reader::use_reader;

const SUBSCRIBERS_SHOWN: u32 = 5;

struct Overview {
    now: Instant,
    profile: Organization,
    earnings: Earnings,
    counts: SubscriptionCounts,
    subscribers: Vec<Subscriber>,
    begun: Begun,
}

/// How far a seller has come.
enum Begun {
    Nothing,
    /// A product, with nobody subscribing yet.
    Product(Box<Shelf>),
    Business,
}

async fn overview(portal: Portal, actor: Actor) -> Answer<Overview> {
    let counts = subscriptions::subscription_counts(&portal, &actor).await?;
    let request = PageRequest { cursor: None, limit: Some(SUBSCRIBERS_SHOWN) };
    let page = agreements::subscriptions(&portal, &actor, SubscriptionFilter::default(), request).await?;
    let subscribers = with_usage(&portal, &actor, page.items).await?;
    let begun = match subscribers.is_empty() {
        false => Begun::Business,
        true => {
            let Page { items, .. } = catalog::products(&portal, &actor, PageRequest::default()).await?;
            begun(&portal, &actor, items).await?
        }
    };
    Ok(Overview {
        now: portal.now().await?,
        profile: service::accounts::profile(&portal, &actor).await?,
        earnings: service::ledger::earnings(&portal, &actor).await?,
        counts,
        subscribers,
        begun,
    })
}

async fn begun(portal: &Portal, actor: &Actor, products: Vec<ProductView>) -> Answer<Begun> {
    match products.last() {
        Some(product) => Ok(Begun::Product(Box::new(shelf(portal, actor, &product.id.to_string()).await?))),
        None => Ok(Begun::Nothing),
    }
}

#[component]
pub fn OverviewPage() -> impl IntoView {
    let reader = use_reader();
    let locale = reader.locale;
    let currency = query("currency");
    let person = reader.account.map(|account| account.person).unwrap_or_default();
    loaded(overview, move |found| {
        let greeting = greeting(found.now, &found.profile, &person, locale);
        let currencies = currencies(&found, currency.as_deref());
        let chosen = currencies.iter().find(|segment| segment.current).map(|segment| segment.label.clone());
        let chosen = chosen.unwrap_or_else(|| found.profile.currency.to_string());
        let choice = (currencies.len() > 1)
            .then(|| view! { <Segmented label=words::currency_choice(locale) segments=currencies/> });
        let body = match found.begun {
            Begun::Nothing => view! {
                <EmptyState title=words::welcome_title(locale) text=words::welcome_text(locale)>
                    <LinkButton href="/seller/products/new" look=Look::Primary>{words::product_new(locale)}</LinkButton>
                </EmptyState>
            }
            .into_any(),
            Begun::Product(shelf) => {
                let (name, href) = (shelf.name(locale), shelf.path());
                match steps(&shelf, locale).iter().all(|step| step.done) {
                    false => {
                        let title = words::continue_title(locale, name);
                        view! { <Section title><Checklist shelf=*shelf locale look=Look::Primary/></Section> }
                            .into_any()
                    }
                    true => view! {
                        <EmptyState title=name text=words::steps_done(locale)>
                            <LinkButton href>{words::to_the_product(locale)}</LinkButton>
                        </EmptyState>
                    }
                    .into_any(),
                }
            }
            Begun::Business => {
                let today = found.now.with_timezone(&found.profile.time_zone).date_naive();
                let total = found.counts.active + found.counts.scheduled + found.counts.ended;
                let more = view! {
                    <MoreLink href="/seller/subscribers">{words::all_n(locale, total)}</MoreLink>
                }
                .into_any();
                view! {
                    <BilledStats earnings=found.earnings.clone() counts=found.counts currency=chosen.clone() today/>
                    <BilledByProduct earnings=found.earnings currency=chosen today/>
                    <Card title=words::subscribers_title(locale) end=more>
                        <SubscribersTable subscribers=found.subscribers/>
                    </Card>
                }
                .into_any()
            }
        };
        view! {
            <ConsoleLayout title=common::nav_overview(locale)>
                <PageTitle title=greeting>{choice}</PageTitle>
                {body}
            </ConsoleLayout>
        }
    })
}

/// By the hour where the seller is, and by the person's name: the first one, or where one says *Sie* and *Lei* the whole.
fn greeting(now: Instant, profile: &Organization, person: &str, locale: Locale) -> String {
    use chrono::Timelike;
    let name = ::words::sentence::greeted(person, locale).unwrap_or(&profile.name);
    match now.with_timezone(&profile.time_zone).hour() {
        4..=11 => words::good_morning(locale, name),
        12..=17 => words::good_afternoon(locale, name),
        _ => words::good_evening(locale, name),
    }
}

/// The currencies something was invoiced in; the chosen one, else the seller's own, else the first.
fn currencies(found: &Overview, wanted: Option<&str>) -> Vec<Segment> {
    let codes: Vec<&str> = found.earnings.currencies.iter().map(|row| row.currency.code()).collect();
    let own = found.profile.currency.code();
    let known = |code: &&str| codes.contains(code);
    let chosen = wanted.filter(|code| known(code)).or(Some(own).filter(known)).or(codes.first().copied());
    let segment = |code: &&str| Segment::new(*code, format!("/seller?currency={code}"), Some(*code) == chosen);
    codes.iter().map(segment).collect()
}
