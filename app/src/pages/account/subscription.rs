//! One subscription: its time, its next invoice as it grows, what was used, what was invoiced before.

use domain::calendar::{Day, day_of};
use domain::entitlement::Entitlement;
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::rate_plan::Terms;
use domain::subscription::{Ending, Status};
use leptos::prelude::*;
use service::invoices::{self, InvoiceFilter, InvoiceView as Issued};
use service::page::PageRequest;
use service::payments::{self, PaymentMethodView};
use service::subscriptions::{self, SubscriptionView};
use service::{Actor, Answer, Portal, catalog, error::stored};

use super::agreement::{facts, timeline};
use super::invoices::table;
use super::subscriptions::{bought_for_you, crumb};
use super::{method_words, watched};
use crate::components::*;
use crate::context::reader;
use crate::format::day;
use crate::i18n::{account as words, change};
use crate::islands::live_invoice::{LiveInvoice, LiveSubscription, LiveUsage, Watched};
use crate::pages::address::id_at;
use crate::pages::billing::{may_change, may_end, subscription_badge};
use crate::pages::loaded;

/// As many as the timeline marks.
const INVOICES_MARKED: u32 = 24;
const INVOICES_LISTED: usize = 6;

struct Found {
    subscription: SubscriptionView,
    terms: Terms,
    entitlement: Entitlement,
    invoices: Vec<Issued>,
    method: Option<PaymentMethodView>,
    watched: Watched,
    today: Day,
}

#[component]
pub fn SubscriptionPage() -> impl IntoView {
    let id = id_at("id");
    let l = reader().locale;
    loaded(move |portal, actor| async move { find(&portal, &actor, id?, l).await }, move |found| show(found, l))
}

async fn find(portal: &Portal, actor: &Actor, id: SubscriptionId, l: Locale) -> Answer<Found> {
    actor.as_buyer()?;
    let subscription = subscriptions::subscription(portal, actor, id).await?;
    let filter = InvoiceFilter { subscription_id: Some(id), buyer_id: None };
    let newest = PageRequest { cursor: None, limit: Some(INVOICES_MARKED) };
    let zone = stored(&subscription.time_zone, "time zone")?;
    Ok(Found {
        terms: catalog::rate_plan(portal, actor, subscription.rate_plan_id).await?.terms,
        entitlement: subscriptions::entitlement(portal, actor, id).await?,
        invoices: invoices::invoices(portal, actor, filter, newest).await?.items,
        method: payments::method(portal, actor).await?,
        watched: watched(portal, actor, id, l).await?,
        today: day_of(portal.now().await?, zone),
        subscription,
    })
}

fn show(found: Found, l: Locale) -> impl IntoView {
    let Found { subscription, terms, entitlement, invoices, method, watched, today } = found;
    let title = format!("{} {}", subscription.product_name.in_locale(l), subscription.rate_plan_name.in_locale(l));
    let badge = subscription_badge(&subscription, l);
    let here = format!("/account/subscriptions/{}", subscription.id);
    let end_it = if subscription.ends_on.is_some() { words::end_sooner(l) } else { words::cancel_this(l) };
    let cancel = may_end(&subscription, today)
        .then(|| view! { <LinkButton href=format!("{here}/cancel")>{end_it}</LinkButton> });
    let change_plan = may_change(&subscription, today)
        .then(|| view! { <LinkButton href=format!("{here}/change")>{change::change_this(l)}</LinkButton> });
    let bought = bought_for_you(&subscription, l).map(|words| view! { <Notice tone=Tone::Accent>{words}</Notice> });
    let upcoming = subscription.upcoming.as_ref().map(|upcoming| {
        let words = words::plan_changes_on(l, day(upcoming.from, l), upcoming.rate_plan_name.in_locale(l));
        view! { <Notice tone=Tone::Accent>{words}</Notice> }
    });
    let ending = ending(&subscription, l).map(|words| view! { <Notice tone=Tone::Clay>{words}</Notice> });
    let timeline = timeline(&subscription, &terms, &invoices, today, l);
    let no_usage =
        terms.charges.is_empty().then(|| view! { <Card><p class="muted">{words::no_usage_priced(l)}</p></Card> });
    let (paying, past) = (paying(method, l), past(invoices, l));
    let facts = facts(&subscription, &terms, &entitlement, l);
    let usage = view! { <LiveUsage first=watched.clone() locale=l/> };
    let aside = view! { {usage} {no_usage} {paying} }.into_any();
    view! {
        <StoreLayout title=title.clone()>
            <PageTitle title crumbs=vec![crumb(l)] badge>{change_plan}{cancel}</PageTitle>
            {bought}
            {upcoming}
            {ending}
            {timeline}
            <LiveSubscription subscription_id=subscription.id.to_string()>
                <Columns aside><LiveInvoice first=watched locale=l/></Columns>
            </LiveSubscription>
            {past}
            {facts}
        </StoreLayout>
    }
}

/// That it ends, while it has not.
fn ending(subscription: &SubscriptionView, l: Locale) -> Option<String> {
    let last = subscription.ends_on.filter(|_| subscription.status == Status::Active)?;
    Some(match subscription.ending {
        Ending::Withdrawn => words::withdrawn_last_day(l, day(last, l)),
        Ending::Ordinary => words::ends_last_day(l, day(last, l)),
    })
}

fn paying(method: Option<PaymentMethodView>, l: Locale) -> impl IntoView {
    match method {
        Some(method) => {
            let method = method_words(&method, l);
            let change = view! { <a href="/account/payment">{words::change(l)}</a> }.into_any();
            view! { <Card title=words::paying_with(l) end=change><p>{method}</p></Card> }.into_any()
        }
        None => view! {
            <Card title=words::paying_with(l)>
                <p class="muted">{words::no_card_yet(l)}</p>
                <Actions><LinkButton href="/account/payment">{words::add_card(l)}</LinkButton></Actions>
            </Card>
        }
        .into_any(),
    }
}

fn past(invoices: Vec<Issued>, l: Locale) -> impl IntoView {
    match invoices.is_empty() {
        true => view! { <Card title=words::past_invoices(l)><p class="muted">{words::no_past_invoices(l)}</p></Card> }
            .into_any(),
        false => {
            let all = view! { <MoreLink href="/account/invoices">{words::all_invoices(l)}</MoreLink> }.into_any();
            let newest = table(&invoices[..invoices.len().min(INVOICES_LISTED)], l);
            view! { <Card title=words::past_invoices(l) end=all>{newest}</Card> }.into_any()
        }
    }
}
