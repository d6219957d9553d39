//! A buyer's account: its pages and their addresses.

pub mod agreement;
mod api_keys;
mod cancel;
mod invoice;
mod invoices;
mod payment;
pub mod subscription;
mod subscriptions;

use ::words::account as words;
use domain::locale::Locale;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::path;
use service::payments::PaymentMethodView;

pub use crate::watching::{Looks, ended, watched, watched_with};
pub use cancel::CancelOnBehalfPage;
pub use invoices::{credit_balance, state_filter};

use crate::pages::change::{ChangePage, ReviewChangePage};
use crate::pages::route::page;
use crate::pages::undo::{KeepPage, UndoChangePage};

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![
        page(path!("/account"), subscriptions::SubscriptionsPage),
        page(path!("/account/subscriptions"), subscriptions::SubscriptionsPage),
        page(path!("/account/subscriptions/:id"), subscription::SubscriptionPage),
        page(path!("/account/subscriptions/:id/cancel"), cancel::CancelPage),
        page(path!("/account/subscriptions/:id/change"), ChangePage),
        page(path!("/account/subscriptions/:id/change/review"), ReviewChangePage),
        page(path!("/account/subscriptions/:id/change/undo"), UndoChangePage),
        page(path!("/account/subscriptions/:id/keep"), KeepPage),
        page(path!("/account/invoices"), invoices::InvoicesPage),
        page(path!("/account/invoices/:id"), invoice::InvoicePage),
        page(path!("/account/payment"), payment::PaymentPage),
        page(path!("/account/payment/remove"), payment::RemovePage),
        page(path!("/account/api-keys"), api_keys::ApiKeysPage),
        page(path!("/account/api-keys/:id/revoke"), api_keys::RevokePage),
    ]
}

fn method_words(method: &PaymentMethodView, l: Locale) -> String {
    words::card_number(l, &method.brand, &method.last4)
}
