//! Subscribing again to what one has already is allowed, but seldom meant: the way to change it stands beside.

use domain::ids::{BuyerId, ProductId};
use domain::locale::Locale;
use domain::subscription::Status;
use leptos::prelude::*;
use service::page::PageRequest;
use service::subscriptions::{self, SubscriptionFilter, SubscriptionView};
use service::{Actor, Answer, Portal};

use crate::components::{Notice, Tone};
use crate::format::day;
use crate::i18n::store as words;

/// Of so many subscriptions to one product, the newest are looked at.
const LOOKED_AT_MAX: u32 = 100;

/// The newest subscription of a buyer's to a product that runs or will.
pub async fn already(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    buyer: Option<BuyerId>,
) -> Answer<Option<SubscriptionView>> {
    let filter = SubscriptionFilter { product_id: Some(product), buyer_id: buyer };
    let newest = PageRequest { cursor: None, limit: Some(LOOKED_AT_MAX) };
    let found = subscriptions::subscriptions(portal, actor, filter, newest).await?.items;
    Ok(found.into_iter().find(|one| one.status != Status::Ended))
}

/// For the buyer.
pub fn you_have_it(one: &SubscriptionView, l: Locale) -> AnyView {
    let said = words::already_yours(l, name_of(one, l), day(one.starts_on, l));
    notice(said, format!("/account/subscriptions/{}", one.id), one, l)
}

/// For the operator who buys on a buyer's behalf.
pub fn buyer_has_it(one: &SubscriptionView, l: Locale) -> AnyView {
    let said = words::already_theirs(l, &one.buyer_name, name_of(one, l), day(one.starts_on, l));
    notice(said, format!("/admin/subscriptions/{}", one.id), one, l)
}

fn name_of(one: &SubscriptionView, l: Locale) -> String {
    format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l))
}

fn notice(said: String, page: String, one: &SubscriptionView, l: Locale) -> AnyView {
    let changeable = one.status == Status::Active && one.ends_on.is_none() && one.upcoming.is_none();
    let (href, link) = match changeable {
        true => (format!("{page}/change"), words::change_it_instead(l)),
        false => (page, words::look_at_it(l)),
    };
    view! { <Notice tone=Tone::Clay>{said} " " <a href=href>{link}</a></Notice> }.into_any()
}
