//! The seller console: its pages and their addresses.

mod api_keys;
mod checklist;
mod earnings;
mod invoice;
mod metric;
mod model_facts;
mod overview;
mod plan_badge;
mod plan_editor;
mod plan_facts;
mod plan_form;
mod plan_json;
mod plan_order;
mod plan_page;
mod plan_reasons;
mod plan_review;
mod price_display;
mod pricing;
mod products;
mod shelf;
mod subscriber;
mod subscribers;
mod suggestion;
mod versions;

use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::hooks::use_params_map;
use leptos_router::path;

use crate::pages::route::page;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![
        page(path!("/seller"), overview::OverviewPage),
        page(path!("/seller/products"), products::ProductsPage),
        page(path!("/seller/products/new"), products::NewProductPage),
        page(path!("/seller/products/:product_id"), products::ProductPage),
        page(path!("/seller/products/:product_id/pricing"), pricing::PricingPage),
        page(path!("/seller/products/:product_id/pricing/metrics/new"), metric::NewMetricPage),
        page(path!("/seller/products/:product_id/pricing/metrics/:metric_id"), metric::MetricPage),
        page(path!("/seller/products/:product_id/pricing/metrics/:metric_id/delete"), metric::DeleteMetricPage),
        page(path!("/seller/products/:product_id/pricing/display"), price_display::PriceDisplayPage),
        page(path!("/seller/products/:product_id/pricing/rate-plans/new"), plan_editor::NewPlanPage),
        page(path!("/seller/products/:product_id/pricing/rate-plans/new/json"), plan_json::NewPlanJsonPage),
        page(path!("/seller/rate-plans/:rate_plan_id"), plan_page::PlanPage),
        page(path!("/seller/rate-plans/:rate_plan_id/json"), plan_json::PlanJsonPage),
        page(path!("/seller/rate-plans/:rate_plan_id/review"), plan_review::ReviewPage),
        page(path!("/seller/rate-plans/:rate_plan_id/delete"), plan_page::DeleteDraftPage),
        page(path!("/seller/subscribers"), subscribers::SubscribersPage),
        page(path!("/seller/subscribers/:subscription_id"), subscriber::SubscriberPage),
        page(path!("/seller/invoices"), invoice::InvoicesPage),
        page(path!("/seller/invoices/:id"), invoice::InvoicePage),
        page(path!("/seller/earnings"), earnings::EarningsPage),
        page(path!("/seller/api-keys"), api_keys::ApiKeysPage),
        page(path!("/seller/api-keys/:key_id/revoke"), api_keys::RevokeKeyPage),
    ]
}

/// A part of the address, such as an id.
fn param(name: &str) -> String {
    use_params_map().with_untracked(|params| params.get(name).unwrap_or_default())
}

/// A part of the address's query.
fn query(name: &str) -> Option<String> {
    Some(crate::pages::address::asked(name)).filter(|value| !value.is_empty())
}
