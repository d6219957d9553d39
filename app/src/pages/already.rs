//! Subscribing again to what one has already is allowed, but seldom meant: the way to change it stands beside.

use ::words::format::day;
use ::words::store as words;
use domain::ids::{BuyerId, ProductId};
use domain::locale::Locale;
use domain::subscription::Status;
use leptos::prelude::*;
use service::agreements::{self, SubscriptionFilter, SubscriptionView};
use service::page::PageRequest;
use service::{Actor, Answer, Portal};

use crate::components::{Notice, Tone};
use crate::pages::side::Side;

/// Of so many subscriptions to one product, the newest are looked at.
const LOOKED_AT_MAX: u32 = 100;

/// What a buyer has of a product that runs or will, the newest first.
pub async fn already(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    buyer: Option<BuyerId>,
) -> Answer<Vec<SubscriptionView>> {
    let filter = SubscriptionFilter { product_id: Some(product), buyer_id: buyer };
    let newest = PageRequest { cursor: None, limit: Some(LOOKED_AT_MAX) };
    let mut found = agreements::subscriptions(portal, actor, filter, newest).await?.items;
    found.retain(|one| one.status != Status::Ended);
    Ok(found)
}

/// For the buyer, or for the operator who buys on its behalf; nothing where there is none.
pub fn has_already(all: &[SubscriptionView], side: Side, l: Locale) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let each = all.iter().map(|one| {
        let (said, page) = (said(one, side, l), side.page_of(one));
        let changeable = one.status != Status::Ended && one.ends_on.is_none() && one.upcoming.is_none();
        let (href, link) = match changeable {
            true => (format!("{page}/change"), words::change_it_instead(l)),
            false => (page, words::look_at_it(l)),
        };
        view! { <p>{said} " " <a href=href>{link}</a></p> }
    });
    let each = each.collect_view();
    Some(view! { <Notice tone=Tone::Clay>{each}<p>{words::comes_on_top(l)}</p></Notice> }.into_any())
}

fn said(one: &SubscriptionView, side: Side, l: Locale) -> String {
    let name = format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l));
    let (buyer, from) = (&one.buyer_name, day(one.starts_on, l));
    match (side, one.status) {
        (Side::Buyer, Status::Scheduled) => words::already_yours_from(l, name, from),
        (Side::Buyer, Status::Active | Status::Ended) => words::already_yours(l, name, from),
        (Side::Operator, Status::Scheduled) => words::already_theirs_from(l, buyer, name, from),
        (Side::Operator, Status::Active | Status::Ended) => words::already_theirs(l, buyer, name, from),
    }
}
