//! One subscription: its time, its next invoice as it grows, what was used, what was invoiced before.

use ::words::format::day;
use ::words::{account as words, change, credentials};
use domain::calendar::{Day, day_of};
use domain::entitlement::Entitlement;
use domain::ids::SubscriptionId;
use domain::locale::{Locale, LocalizedText};
use domain::metric::Metric;
use domain::rate_plan::Terms;
use domain::subscription::{Ending, Status};
use leptos::prelude::*;
use service::agreements::{self, SubscriptionView};
use service::invoices::{self, InvoiceFilter, InvoiceView as Issued};
use service::page::PageRequest;
use service::payments::{self, Balance, PaymentMethodView};
use service::{Actor, Answer, Portal, catalog, error::stored, subscriptions};

use super::agreement::{facts, timeline};
use super::invoices::{credit_balance, table};
use super::subscriptions::{bought_for_you, crumb};
use super::{method_words, watched_with};
use crate::components::*;
use crate::context::reader;
use crate::islands::live_invoice::{LiveInvoice, LiveSubscription, LiveUsage};
use crate::islands::print::PrintButton;
use crate::pages::address::id_at;
use crate::pages::billing::{may_change, may_end, may_keep, subscription_badge};
use crate::pages::loaded;
use crate::pages::store::when::{as_granted, bound_words, had_before};
use crate::watched::Watched;

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
    upcoming: Vec<Issued>,
    today: Day,
    balances: Vec<Balance>,
    metrics: Vec<Metric>,
}

#[component]
pub fn SubscriptionPage() -> impl IntoView {
    let id = id_at("id");
    let l = reader().locale;
    loaded(move |portal, actor| async move { find(&portal, &actor, id?, l).await }, move |found| show(found, l))
}

async fn find(portal: &Portal, actor: &Actor, id: SubscriptionId, l: Locale) -> Answer<Found> {
    let buyer = actor.as_buyer()?;
    let subscription = agreements::subscription(portal, actor, id).await?;
    let filter = InvoiceFilter { subscription_id: Some(id), ..InvoiceFilter::default() };
    let newest = PageRequest { cursor: None, limit: Some(INVOICES_MARKED) };
    let zone = stored(&subscription.time_zone, "time zone")?;
    let upcoming = invoices::upcoming(portal, actor, id).await?;
    Ok(Found {
        terms: subscription.terms().clone(),
        entitlement: subscriptions::entitlement(portal, actor, id).await?,
        invoices: invoices::invoices(portal, actor, filter, newest).await?.items,
        method: payments::method(portal, actor).await?,
        watched: watched_with(portal, actor, &upcoming, id, l).await?,
        upcoming,
        today: day_of(portal.now().await?, zone),
        balances: payments::balances(portal, actor, buyer).await?,
        metrics: catalog::metrics(portal, actor, subscription.product_id).await?,
        subscription,
    })
}

fn show(found: Found, l: Locale) -> impl IntoView {
    let Found { subscription, terms, entitlement, invoices, method, watched, upcoming, today, balances, metrics } =
        found;
    let title = format!("{} {}", subscription.product_name.in_locale(l), subscription.rate_plan_name.in_locale(l));
    let badge = subscription_badge(&subscription, l);
    let here = format!("/account/subscriptions/{}", subscription.id);
    let acts = acts(&subscription, &here, today, l);
    let keys = format!("/keys/{}", subscription.id);
    let keys = view! { <LinkButton href=keys>{credentials::manage_usage_keys(l)}</LinkButton> };
    let bought = bought_for_you(&subscription, l).map(|words| view! { <Notice tone=Tone::Accent>{words}</Notice> });
    let booked = booked(&subscription, &here, l);
    let credit = credit_balance(&balances, l);
    let timeline = timeline(&subscription, &terms, (&invoices, &upcoming), today, l);
    let no_usage =
        terms.charges.is_empty().then(|| view! { <Card><p class="muted">{words::no_usage_priced(l)}</p></Card> });
    let (paying, past) = (paying(method, l), past(invoices, l));
    let facts = facts(&subscription, &terms, &entitlement, l);
    let prices = prices(&subscription, &terms, &metrics, None, l);
    let usage = view! { <LiveUsage first=watched.clone() locale=l/> };
    let aside = view! { {usage} {no_usage} {paying} }.into_any();
    view! {
        <StoreLayout title=title.clone()>
            <PageTitle title crumbs=vec![crumb(l)] badge>{acts}{keys}<PrintButton locale=l/></PageTitle>
            {bought}
            {booked}
            {credit}
            {timeline}
            <LiveSubscription subscription_id=subscription.id.to_string()>
                <Columns aside><LiveInvoice first=watched locale=l/></Columns>
            </LiveSubscription>
            {past}
            {facts}
            {prices}
        </StoreLayout>
    }
}

/// What can be done with it.
pub fn acts(one: &SubscriptionView, here: &str, today: Day, l: Locale) -> impl IntoView + use<> {
    let end_it = if one.ends_on.is_some() { words::end_sooner(l) } else { words::cancel_this(l) };
    let cancel = may_end(one, today).then(|| view! { <LinkButton href=format!("{here}/cancel")>{end_it}</LinkButton> });
    let change_plan = may_change(one, today)
        .then(|| view! { <LinkButton href=format!("{here}/change")>{change::change_this(l)}</LinkButton> });
    view! { {change_plan}{cancel} }
}

/// What is agreed for later, each with the way to take it back.
pub fn booked(one: &SubscriptionView, here: &str, l: Locale) -> impl IntoView + use<> {
    let upcoming = one.upcoming.as_ref().map(|next| {
        let said = match next.rate_plan_id == one.rate_plan_id {
            true => words::seats_change_on(l, next.seats, day(next.from, l)),
            false => words::plan_changes_on(l, day(next.from, l), next.rate_plan_name.in_locale(l)),
        };
        let href = format!("{here}/change/undo");
        view! { <Notice tone=Tone::Accent>{said} " " <a href=href>{change::undo_change(l)}</a></Notice> }
    });
    let ending = ending(one, l).map(|said| {
        let href = format!("{here}/keep");
        let keep = may_keep(one).then(|| view! { " " <a href=href>{words::keep_subscription(l)}</a> });
        view! { <Notice tone=Tone::Clay>{said} {keep}</Notice> }
    });
    view! { {upcoming}{ending} }
}

/// The prices that were agreed, on the page and in print.
pub fn prices(
    one: &SubscriptionView,
    terms: &Terms,
    metrics: &[Metric],
    note: Option<&LocalizedText>,
    l: Locale,
) -> AnyView {
    let terms = as_granted(terms, &one.once);
    let price = PlanPrice::of(&terms, metrics, note.map(|note| note.in_locale(l).to_owned()), l);
    let title = words::agreed_prices(l, one.rate_plan_name.in_locale(l));
    let bound = bound_words(&terms, l);
    let had = had_before(&one.once, l).into_iter().map(|said| view! { <p class="muted">{said}</p> }).collect_view();
    view! {
        <Card title note=words::price_list_of(l, day(terms.effective_from.unwrap_or(one.starts_on), l))>
            <PriceDisplay price locale=l/>
            <p class="muted">{bound}</p>
            {had}
        </Card>
    }
    .into_any()
}

/// That it ends, while it has not.
fn ending(subscription: &SubscriptionView, l: Locale) -> Option<String> {
    let last = subscription.ends_on.filter(|_| subscription.status == Status::Active)?;
    Some(match subscription.ending {
        Ending::Withdrawn => words::withdrawn_last_day(l, day(last, l)),
        Ending::Ordinary | Ending::Term => words::ends_last_day(l, day(last, l)),
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
