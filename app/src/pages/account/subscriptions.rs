//! Everything the buyer subscribed to, or somebody for it: what runs, what will, what did.

use ::words::format::{day, day_short};
use ::words::{account as words, common};
use domain::locale::Locale;
use domain::subscription::Status;
use leptos::prelude::*;
use service::agreements::{self, SubscriptionFilter, SubscriptionView};
use service::page::Page;

use crate::components::*;
use crate::context::reader;
use crate::pages::address::page_asked;
use crate::pages::billing::{next_invoice_words, subscription_badge};
use crate::pages::loaded;

const HERE: &str = "/account/subscriptions";

#[component]
pub fn SubscriptionsPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    loaded(
        |portal, actor| async move {
            actor.as_buyer()?;
            agreements::subscriptions(&portal, &actor, SubscriptionFilter::default(), request).await
        },
        |found| list(cursor, found),
    )
}

fn list(cursor: Option<String>, found: Page<SubscriptionView>) -> impl IntoView {
    let l = reader().locale;
    let empty = found.items.is_empty().then(|| {
        view! {
            <EmptyState title=words::no_subscriptions_title(l) text=words::no_subscriptions_text(l)>
                <LinkButton href="/" look=Look::Primary>{words::browse_store(l)}</LinkButton>
            </EmptyState>
        }
    });
    let groups = [
        (Status::Active, words::group_active(l)),
        (Status::Scheduled, words::group_scheduled(l)),
        (Status::Ended, words::group_ended(l)),
    ];
    let groups = groups.map(|(status, title)| {
        let those: Vec<_> = found.items.iter().filter(|one| one.status == status).collect();
        let rows = table(&those, title, l);
        (!those.is_empty()).then(|| view! { <Card title>{rows}</Card> })
    });
    let browse =
        (!found.items.is_empty()).then(|| view! { <LinkButton href="/">{words::browse_store(l)}</LinkButton> });
    view! {
        <StoreLayout title=words::subscriptions_title(l)>
            <PageTitle title=words::subscriptions_title(l)>{browse}</PageTitle>
            {empty}
            {groups.into_iter().collect_view()}
            <Pager path=HERE cursor next=found.next/>
        </StoreLayout>
    }
}

fn table(subscriptions: &[&SubscriptionView], title: &'static str, l: Locale) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(words::product(l)),
        Column::text(words::state(l)),
        Column::number(words::service_since(l)),
        Column::number(words::next_invoice(l)),
    ];
    let rows: Vec<AnyView> = subscriptions.iter().map(|one| row(one, l)).collect();
    view! { <Table caption=title columns>{rows}</Table> }
}

fn row(one: &SubscriptionView, l: Locale) -> AnyView {
    let name = format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l));
    let href = format!("{HERE}/{}", one.id);
    let note = bought_for_you(one, l).unwrap_or_else(|| one.seller_name.clone());
    let badge = subscription_badge(one, l);
    let since = day_short(one.starts_on, l);
    let next = next_invoice_words(one, l).unwrap_or_else(|| words::nothing_left(l).to_owned());
    view! {
        <tr>
            <RowHead text=name note href/>
            <Cell label=words::state(l)>{badge}</Cell>
            <NumberCell label=words::service_since(l)>{since}</NumberCell>
            <NumberCell label=words::next_invoice(l)>{next}</NumberCell>
        </tr>
    }
    .into_any()
}

/// Who bought it, when it was not the buyer.
pub(super) fn bought_for_you(one: &SubscriptionView, l: Locale) -> Option<String> {
    let zone = one.time_zone.parse().unwrap_or_default();
    let on = day(domain::calendar::day_of(one.signed_at, zone), l);
    (one.bought_by != "buyer").then(|| words::bought_for_you(l, &one.bought_by_name, on))
}

/// The way back here.
pub(super) fn crumb(l: Locale) -> Crumb {
    Crumb::new(common::nav_subscriptions(l), HERE)
}
