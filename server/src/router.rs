//! Every route of the portal, and what stands around them.

use app::App;
use app::server_fns::buyer::together::PAYING;
use axum::Router;
use axum::http::header;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use domain::refusal::Code;
use leptos_axum::{LeptosRoutes, generate_route_list};
use service::accounts::sessions::PostgresSessionStore;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::sensitive_headers::SetSensitiveHeadersLayer;
use tower_http::trace::TraceLayer;
use tower_sessions::cookie::{SameSite, time};
use tower_sessions::{Expiry, SessionManagerLayer};
use utoipa::OpenApi;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};
use utoipa_axum::routes;

use crate::api::{self, openapi::Contract};
use crate::problem::Problem;
use crate::rate_limit::RateLimit;
use crate::state::{AppState, Settings};
use crate::{
    body, caller, door, files, headers, health, idempotency, metering, pages, preferences, problem, rate_limit,
    request_id, sandbox_provider, to_the_end, visit, watching,
};

const SESSION_DAYS: i64 = 30;

/// The API that the contract describes. Answers in the caller's language; only bearer keys count.
fn api() -> OpenApiRouter<AppState> {
    let routes = parties_and_catalog().into_iter().chain(subscriptions_and_money());
    routes.fold(OpenApiRouter::with_openapi(Contract::openapi()), |router, (path, routes)| {
        assert!(routes.1.paths.contains_key(path), "{path} is not where its handlers say they are");
        router.routes(routes)
    })
}

/// Each under its path, which its handlers say too.
type Routes = Vec<(&'static str, UtoipaMethodRouter<AppState>)>;

fn parties_and_catalog() -> Routes {
    use api::{api_keys, buyers, categories, clock, metrics, products, profile, rate_plans, sellers, store, tax_rates};
    vec![
        ("/billing/metering/usage", routes!(metering::record)),
        ("/api/v1/sellers", routes!(sellers::list, sellers::create)),
        ("/api/v1/sellers/{id}", routes!(sellers::show)),
        ("/api/v1/buyers", routes!(buyers::list, buyers::create)),
        ("/api/v1/buyers/{id}", routes!(buyers::show)),
        ("/api/v1/buyers/{id}/balance", routes!(buyers::balance)),
        ("/api/v1/buyers/{id}/categories", routes!(buyers::set_categories)),
        ("/api/v1/categories", routes!(categories::list, categories::create)),
        ("/api/v1/categories/{name}", routes!(categories::remove)),
        ("/api/v1/tax-rates", routes!(tax_rates::list, tax_rates::create)),
        ("/api/v1/tax-rates/changes", routes!(tax_rates::changes)),
        ("/api/v1/tax-rates/{country}/{effective_from}", routes!(tax_rates::remove)),
        ("/api/v1/clock", routes!(clock::show, clock::advance)),
        ("/api/v1/profile", routes!(profile::show, profile::update)),
        ("/api/v1/api-keys", routes!(api_keys::list, api_keys::create)),
        ("/api/v1/api-keys/{id}", routes!(api_keys::revoke)),
        ("/api/v1/store", routes!(store::list)),
        ("/api/v1/store/{id}", routes!(store::show)),
        ("/api/v1/products", routes!(products::list, products::create)),
        ("/api/v1/products/{id}", routes!(products::show, products::update)),
        ("/api/v1/products/{id}/price-display", routes!(products::set_price_display)),
        ("/api/v1/products/{id}/plan-order", routes!(products::set_plan_order)),
        ("/api/v1/products/{id}/metrics", routes!(metrics::list, metrics::define)),
        ("/api/v1/metrics/{id}", routes!(metrics::update, metrics::delete)),
        ("/api/v1/products/{id}/rate-plans", routes!(rate_plans::list, rate_plans::draft)),
        (
            "/api/v1/rate-plans/{id}",
            routes!(rate_plans::show, rate_plans::replace, rate_plans::set_end, rate_plans::delete),
        ),
        ("/api/v1/rate-plans/{id}/publishable", routes!(rate_plans::publishable)),
        ("/api/v1/rate-plans/{id}/publish", routes!(rate_plans::publish)),
        ("/api/v1/rate-plans/{id}/new-version", routes!(rate_plans::new_version)),
        ("/api/v1/rate-plans/{id}/calculate", routes!(rate_plans::calculate)),
    ]
}

fn subscriptions_and_money() -> Routes {
    use api::{api_keys, invoice_runs, invoices, ledger, marketplace, payment_method, payments, subscriptions, work};
    vec![
        ("/api/v1/subscriptions", routes!(subscriptions::list, subscriptions::create)),
        ("/api/v1/subscriptions/{id}", routes!(subscriptions::show)),
        ("/api/v1/subscriptions/{id}/change", routes!(subscriptions::change)),
        ("/api/v1/subscriptions/{id}/cancel", routes!(subscriptions::cancel)),
        ("/api/v1/subscriptions/{id}/keep", routes!(subscriptions::keep)),
        ("/api/v1/subscriptions/{id}/entitlements", routes!(subscriptions::entitlements)),
        ("/api/v1/subscriptions/{id}/usage", routes!(subscriptions::usage)),
        ("/api/v1/subscriptions/{id}/usage/{metric}/values", routes!(subscriptions::counted_values)),
        ("/api/v1/subscriptions/{id}/invoice-preview", routes!(subscriptions::preview)),
        (
            "/api/v1/subscriptions/{id}/api-keys",
            routes!(api_keys::list_of_subscription, api_keys::create_of_subscription),
        ),
        ("/api/v1/subscriptions/{id}/api-keys/{key}", routes!(api_keys::revoke_of_subscription)),
        ("/api/v1/sellers/{id}/api-keys", routes!(api_keys::list_of_seller, api_keys::create_of_seller)),
        ("/api/v1/sellers/{id}/api-keys/{key}", routes!(api_keys::revoke_of_seller)),
        ("/api/v1/buyers/{id}/api-keys", routes!(api_keys::list_of_buyer, api_keys::create_of_buyer)),
        ("/api/v1/buyers/{id}/api-keys/{key}", routes!(api_keys::revoke_of_buyer)),
        ("/api/v1/invoices", routes!(invoices::list)),
        ("/api/v1/invoices/{id}", routes!(invoices::show)),
        ("/api/v1/invoices/{id}/lines/{line}/explain", routes!(invoices::explain)),
        ("/api/v1/invoices/{id}/recompute", routes!(invoices::recompute)),
        ("/api/v1/invoices/{id}/pay", routes!(invoices::pay)),
        ("/api/v1/invoices/{id}/payments", routes!(payments::list_payments, payments::record_payment)),
        ("/api/v1/payments", routes!(payments::all_payments)),
        ("/api/v1/payments/{id}/cancel", routes!(payments::cancel)),
        ("/api/v1/payments/{id}/reverse", routes!(payments::reverse)),
        ("/api/v1/invoice-runs", routes!(invoice_runs::list, invoice_runs::start)),
        ("/api/v1/invoice-runs/{id}", routes!(invoice_runs::show)),
        ("/api/v1/payment-method", routes!(payment_method::show, payment_method::begin_setup, payment_method::remove)),
        ("/api/v1/marketplace", routes!(marketplace::show, marketplace::change)),
        ("/api/v1/marketplace/figures", routes!(marketplace::figures)),
        ("/api/v1/ledger/accounts", routes!(ledger::accounts)),
        ("/api/v1/ledger/transactions", routes!(ledger::transactions)),
        ("/api/v1/earnings", routes!(ledger::earnings)),
        ("/api/v1/dead-work", routes!(work::list)),
        ("/api/v1/dead-work/{id}/retry", routes!(work::retry)),
    ]
}

/// What people see: pages with their server functions, and what their forms need beside. Sessions count; a form that
/// came from another site does not.
fn people(state: &AppState) -> Router<AppState> {
    Router::new()
        // Of its own the router brings the server functions alone.
        .leptos_routes_with_context(state, Vec::new(), pages::provide, || ())
        .leptos_routes_with_handler(generate_route_list(App), pages::show)
        .route("/preferences", post(preferences::set))
        .route("/sign-out", post(pages::sign_out))
        .route(PAYING, get(pages::go_on_paying))
        .fallback(files::file_or_not_found)
        .layer(from_fn(to_the_end::run))
        .layer(from_fn_with_state(state.clone(), visit::recognize))
        .layer(from_fn_with_state(state.clone(), pages::show_problems))
        .layer(sessions(state))
        .layer(from_fn_with_state(state.settings.clone(), visit::remember_device))
        .layer(own_forms(&state.settings))
        .layer(from_fn(door::readable_addresses))
        .layer(from_fn_with_state(state.clone(), pages::show_problems))
}

/// The portal.
pub fn router(state: AppState) -> Router {
    let (api, _) = api().split_for_parts();
    let limit = RateLimit::new(state.settings.requests_per_second, state.addresses.clone());
    let api = api
        .layer(from_fn_with_state(state.contract.clone(), api::gate::hold))
        .layer(from_fn_with_state(state.portal.clone(), idempotency::once))
        .layer(from_fn(body::bounded))
        .layer(from_fn_with_state(limit.clone(), rate_limit::learn))
        .layer(from_fn_with_state(state.portal.clone(), caller::recognize))
        .layer(from_fn_with_state(limit, rate_limit::hold))
        .layer(from_fn(door::readable_addresses))
        .layer(from_fn(headers::keep_nowhere))
        .route("/api/openapi.json", get(api::docs::contract))
        .route("/api/docs", get(api::docs::show))
        .method_not_allowed_fallback(api::another_method);
    let nothing = ["/api", "/api/", "/api/{*path}", "/billing", "/billing/", "/billing/{*path}"];
    let api = nothing.into_iter().fold(api, |api, path| api.route(path, any(api::nothing_here)));
    let routes = Router::new()
        .merge(api)
        .route(
            "/sandbox-provider/{token}",
            get(sandbox_provider::show)
                .post(sandbox_provider::submit)
                .layer(own_forms(&state.settings))
                .layer(from_fn(door::readable_addresses)),
        )
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(people(&state));
    around(routes, &state).with_state(state)
}

/// Forms of this portal's own pages, as browsers tell; people may reach it where it listens and at its public address.
fn own_forms(settings: &Settings) -> CsrfLayer<fn(ProtectionError) -> Response> {
    let refused: fn(ProtectionError) -> Response = |_| Problem::from(Code::FormOfAnotherSite).into_response();
    let layer = CsrfLayer::new();
    let layer = layer.clone().add_trusted_origin(settings.origin()).unwrap_or(layer);
    layer.with_rejection_response(refused)
}

/// What stands around every route, from the inside out.
fn around(routes: Router<AppState>, state: &AppState) -> Router<AppState> {
    let secret = [header::AUTHORIZATION, header::COOKIE, header::SET_COOKIE];
    let routes = routes
        .layer(from_fn(to_the_end::run))
        .layer(from_fn(problem::in_the_readers_language))
        .layer(from_fn(headers::add))
        .layer(CompressionLayer::new());
    let routes = if state.settings.is_https() { routes.layer(from_fn(headers::require_https)) } else { routes };
    routes
        .layer(TraceLayer::new_for_http().make_span_with(request_id::span))
        .layer(from_fn(request_id::give))
        .layer(from_fn_with_state(state.contract.clone(), watching::count))
        .layer(SetSensitiveHeadersLayer::new(secret))
}

/// Sessions in Postgres, known to the browser by a cookie that scripts cannot read. Encrypted, the cookie is bound to
/// exactly this host.
fn sessions(state: &AppState) -> SessionManagerLayer<PostgresSessionStore> {
    let https = state.settings.is_https();
    SessionManagerLayer::new(PostgresSessionStore(state.portal.db.clone()))
        .with_name(if https { "__Host-session" } else { "session" })
        .with_secure(https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(time::Duration::days(SESSION_DAYS)))
}

/// What the API promises.
pub fn contract() -> serde_json::Value {
    api::openapi::completed(&api().into_openapi())
}
