//! The contract to read in a browser: one page, made from the contract itself, without scripts.

mod html;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use domain::locale::Locale;

use crate::headers::{docs_policy, nonce};
use crate::problem::locale_of;
use crate::state::AppState;
use crate::visit::{LOCALE_COOKIE, THEME_COOKIE, cookie};

/// The page. Refusals are listed in the reader's language; the rest is said as the code says it.
pub async fn show(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let nonce = nonce();
    let chosen = cookie(&headers, LOCALE_COOKIE).and_then(|code| code.parse::<Locale>().ok());
    let theme = cookie(&headers, THEME_COOKIE).filter(|theme| matches!(*theme, "light" | "dark"));
    let locale = chosen.unwrap_or_else(|| locale_of(&headers));
    let mut response = Html(html::page(&state.contract, &state.files.sheet, &nonce, theme, locale)).into_response();
    if let Ok(policy) = HeaderValue::from_str(&docs_policy(&nonce)) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The contract for machines.
pub async fn contract(State(state): State<AppState>) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")];
    (kind, axum::Json(&*state.contract)).into_response()
}
