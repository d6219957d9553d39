//! On whose pages something happens to a subscription: the buyer's, or the operator's who acts on its behalf.

use domain::locale::Locale;
use leptos::prelude::*;
use service::agreements::SubscriptionView;
use service::{Actor, Answer};
use words::common;

use crate::components::{ConsoleLayout, Crumb, StoreLayout};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Buyer,
    Operator,
}

impl Side {
    /// # Errors
    /// `not_allowed` for whoever this side is not for.
    pub fn admits(self, actor: &Actor) -> Answer<()> {
        match self {
            Side::Buyer => actor.as_buyer().map(drop),
            Side::Operator => actor.as_operator(),
        }
    }

    /// The subscription's page.
    pub fn page_of(self, one: &SubscriptionView) -> String {
        match self {
            Side::Buyer => format!("/account/subscriptions/{}", one.id),
            Side::Operator => format!("/admin/subscriptions/{}", one.id),
        }
    }

    /// The way to a page below the subscription's.
    pub fn crumbs(self, one: &SubscriptionView, l: Locale) -> Vec<Crumb> {
        let list = match self {
            Side::Buyer => Crumb::new(common::nav_subscriptions(l), "/account/subscriptions"),
            Side::Operator => Crumb::new(one.buyer_name.clone(), format!("/admin/buyers/{}", one.buyer_id)),
        };
        let name = format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l));
        vec![list, Crumb::new(name, self.page_of(one))]
    }

    pub fn layout(self, title: String, content: AnyView) -> AnyView {
        match self {
            Side::Buyer => view! { <StoreLayout title>{content}</StoreLayout> }.into_any(),
            Side::Operator => view! { <ConsoleLayout title>{content}</ConsoleLayout> }.into_any(),
        }
    }
}
