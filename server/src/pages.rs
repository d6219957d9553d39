//! The pages of `app`, rendered with what the server knows of the visit.

use app::context::{Visit, end_session};
use app::reader::Reader;
use app::server_fns::FAULT_HEADER;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Redirect, Response};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::headers::page_policy;
use crate::problem::{Problem, Reply};
use crate::state::AppState;
use crate::visit::{accepts_html, stranger};

/// Puts the visit where pages and server functions find it, and says what the page may load.
pub fn provide() {
    let Some(parts) = use_context::<axum::http::request::Parts>() else { return };
    match (parts.extensions.get::<Visit>(), parts.extensions.get::<Reader>()) {
        (Some(visit), _) => visit.provide(),
        (None, Some(reader)) => provide_context(reader.clone()),
        (None, None) => {}
    }
    let response = use_context::<ResponseOptions>();
    if let (Some(response), Some(nonce)) = (response, use_nonce())
        && let Ok(policy) = HeaderValue::from_str(&page_policy(&nonce))
    {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
}

/// The page for addresses where nothing is.
pub async fn not_found(state: &AppState, request: Request) -> Response {
    let options = state.leptos.clone();
    let render = leptos_axum::render_app_async_with_context(provide, move || app::shell(options.clone()));
    render(request).await
}

/// A layer that shows a page where a browser was refused or something of ours broke, and nothing was rendered.
pub async fn show_problems(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let wants_page = accepts_html(request.headers());
    let stranger = stranger(request.headers(), request.uri().path());
    let locale = stranger.locale;
    let uri = request.uri().clone();
    let response = next.run(request).await;
    let Some(problem) = problem_of(&response).filter(|_| wants_page) else { return response };
    let mut asked = Request::new(Body::empty());
    *asked.uri_mut() = uri;
    match response.extensions().get::<Visit>() {
        Some(visit) => drop(asked.extensions_mut().insert(visit.clone())),
        None => drop(asked.extensions_mut().insert(stranger)),
    }
    let options = state.leptos.clone();
    let mut page = match &problem {
        Problem::Fault(reference) => {
            let reference = reference.clone();
            let shell = move || app::fault_shell(options.clone(), reference.clone());
            leptos_axum::render_app_async_with_context(provide, shell)(asked).await
        }
        Problem::Refused(refusals) if problem.status() != StatusCode::NOT_FOUND => {
            let locale = match response.extensions().get::<Visit>() {
                Some(visit) => visit.reader.locale,
                None => locale,
            };
            let (reason, status) = (app::refused::all_words(&refusals.0, locale), problem.status().as_u16());
            let shell = move || app::refused_shell(options.clone(), status, reason.clone());
            leptos_axum::render_app_async_with_context(provide, shell)(asked).await
        }
        Problem::Refused(_) | Problem::MethodNotAllowed => {
            let shell = move || app::nothing_shell(options.clone());
            leptos_axum::render_app_async_with_context(provide, shell)(asked).await
        }
    };
    *page.status_mut() = problem.status();
    page
}

fn problem_of(response: &Response) -> Option<Problem> {
    let reference = || response.headers().get(FAULT_HEADER).and_then(|value| value.to_str().ok()).map(str::to_owned);
    response.extensions().get::<Problem>().cloned().or_else(|| reference().map(Problem::Fault))
}

/// Signs out and goes to the store.
pub async fn sign_out(Extension(visit): Extension<Visit>) -> Reply<Redirect> {
    end_session(&visit.session).await?;
    Ok(Redirect::to("/"))
}
