//! A product: what it does, what its plans cost, what one would pay.

use ::words::format::month;
use ::words::store as words;
use chrono::Datelike;
use domain::calendar::{Day, Tz, day_of};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::text::Key;
use leptos::prelude::*;
use service::catalog::{self, RatePlanView, StoreCard};
use service::{Actor, Answer, Portal, Principal, accounts, agreements};

use super::compared::{agreed, counted, examples, included};
use super::when::when_words;
use crate::components::*;
use crate::context::{reader, send_to};
use crate::islands::calculator::{
    Calculator, FORM, LANGUAGE, Offer, PlanChoice, PlanSwitch, Shopper, Subject, Typed, query_of, shown_first, typed_of,
};
use crate::pages::address::{all_asked, asked, escaped, id_at};
use crate::pages::loaded_for_all;

struct Found {
    card: StoreCard,
    /// Where the reader is.
    today: Day,
    shopper: Shopper,
}

#[component]
pub fn ProductPage() -> impl IntoView {
    let id = id_at("product_id");
    let (wanted, typed) = (asked("plan"), typed_of(all_asked(), reader().locale));
    to_plain_address(&typed);
    loaded_for_all(
        |portal, viewer| async move {
            let mut card = catalog::store_product(&portal, viewer.as_ref(), id?).await?;
            let had = agreements::had_before(&portal, viewer.as_ref(), card.product.id).await?;
            for plan in &mut card.plans {
                plan.terms = had.left_of(plan.terms.clone());
            }
            Ok(Found { card, today: today_of(&portal, viewer.as_ref()).await?, shopper: shopper(viewer.as_ref()) })
        },
        |found| product_page(found, wanted, typed),
    )
}

/// A form sent without a script brings numbers as typed: the address goes on with plain ones, unless one cannot be read.
fn to_plain_address(typed: &Typed) {
    let Some(plain) = typed.plain(reader().locale).filter(|_| !asked(LANGUAGE).is_empty()) else { return };
    let is_key = |(key, _): &(String, String)| Key::parse(key, "").is_ok();
    let quantities = plain.quantities.into_iter().filter(is_key).map(|(key, text)| (Subject::Quantity(key), text));
    let events = plain.events.into_iter().filter(is_key).map(|(key, text)| (Subject::Events(key), text));
    let value = |(place, text): (String, String)| {
        let (entry, key) = place.split_once('.')?;
        Some((Subject::Value(key.to_owned(), entry.parse().ok()?), text))
    };
    let values = plain.values.into_iter().filter_map(value);
    let seats = Some(plain.seats).filter(|seats| !seats.is_empty()).map(|text| (Subject::Seats, text));
    let query = query_of(&escaped(&asked("plan")), quantities.chain(events).chain(values).chain(seats));
    send_to(&format!("{}?{query}", reader().path));
}

async fn today_of(portal: &Portal, viewer: Option<&Actor>) -> Answer<Day> {
    let zone = match viewer {
        Some(actor) if matches!(actor.principal, Principal::Buyer(_)) => {
            accounts::profile(portal, actor).await?.time_zone
        }
        Some(_) | None => Tz::UTC,
    };
    Ok(day_of(portal.now().await?, zone))
}

fn shopper(viewer: Option<&Actor>) -> Shopper {
    match viewer.map(|actor| actor.principal) {
        None | Some(Principal::Buyer(_)) => Shopper::MaySubscribe,
        Some(Principal::Seller(_) | Principal::Operator | Principal::Subscription(_)) => Shopper::LooksOnly,
    }
}

fn product_page(found: Found, wanted: String, typed: Typed) -> impl IntoView {
    let l = reader().locale;
    let product = &found.card.product;
    let name = product.name.in_locale(l).to_owned();
    let since = month(product.created_at.year(), product.created_at.month(), l);
    let note = words::seller_since(l, &product.seller_name, since);
    let description = product.description.in_locale(l).to_owned();
    let hero = view! {
        <div class="product-hero">
            <Monogram name=name.clone()/>
            <div>
                <h1 class="title">{name.clone()}</h1>
                <p class="muted">{note}</p>
            </div>
        </div>
        <Prose text=description under=HeadingLevel::H1/>
    };
    let body = match found.card.plans.first() {
        Some(_) => on_sale(found, wanted, typed, hero.into_any(), l),
        None => view! {
            {hero}
            <EmptyState title=words::not_on_sale_title(l) text=words::not_on_sale_text(l, &name)>
                <LinkButton href="/" look=Look::Primary>{words::show_all(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
    };
    view! { <StoreLayout title=name>{body}</StoreLayout> }
}

fn on_sale(found: Found, wanted: String, typed: Typed, hero: AnyView, l: Locale) -> AnyView {
    let Found { card, today, shopper } = found;
    let StoreCard { product, plans, metrics } = card;
    let typed = typed.of_metrics(&metrics);
    let offers: Vec<Offer> = plans.iter().map(|plan| offer(plan, &metrics, today, l)).collect();
    let known = offers.iter().find(|offer| offer.id == wanted);
    let chosen = known
        .or(shown_first(&offers, product.shown_first.as_deref()))
        .map(|offer| offer.id.clone())
        .unwrap_or_default();
    let mut offers = offers.into_iter();
    let first = offers.next();
    let others: Vec<Offer> = offers.collect();
    let several = plans.len() > 1;
    let cards: Vec<AnyView> = plans
        .iter()
        .map(|plan| {
            let (terms, metrics, prices) = (plan.terms.clone(), metrics.clone(), product.price_display.clone());
            if !several {
                return view! { <StorePlanCard terms metrics prices locale=l told=Told::InBrief/> }.into_any();
            }
            let (id, name) = (plan.id.to_string(), terms.name.in_locale(l).to_owned());
            let is_chosen = id == chosen;
            let action = view! { <PlanSwitch plan=id name chosen=is_chosen locale=l/> }.into_any();
            view! { <StorePlanCard terms metrics prices locale=l told=Told::InBrief action/> }.into_any()
        })
        .collect();
    let terms: Vec<_> = plans.iter().map(|plan| plan.terms.clone()).collect();
    let details = view! {
        {counted(&terms, &metrics, l)}
        {agreed(&terms, l)}
        {included(&terms, l)}
        {examples(&plans, &metrics, l)}
    }
    .into_any();
    let path = format!("/store/{}", product.id);
    let chosen_first = chosen.clone();
    let calculator = first.map(|first| {
        view! { <Calculator first others metrics chosen=chosen_first typed shopper path locale=l/> }
    });
    let start = view! {
        {hero}
        // Comes before the plans' own buttons: the one that Enter presses where there is no script.
        <button class="visually-hidden" form=FORM name="plan" value=chosen.clone() tabindex="-1" aria-hidden="true"></button>
        <div class="small-cards" id="plans"><Section title=words::plans(l)><CardGrid>{cards}</CardGrid></Section></div>
    };
    view! {
        <PlanChoice chosen>
            <ProductColumns start=start.into_any() calculator=calculator.into_any()>{details}</ProductColumns>
        </PlanChoice>
    }
    .into_any()
}

fn offer(plan: &RatePlanView, metrics: &[Metric], today: Day, l: Locale) -> Offer {
    Offer {
        id: plan.id.to_string(),
        name: plan.terms.name.in_locale(l).to_owned(),
        terms: plan.terms.clone(),
        when: when_words(&plan.terms, metrics, today, l),
    }
}
