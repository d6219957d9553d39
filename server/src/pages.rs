//! The pages of `app`, rendered with what the server knows of the visit.

use std::future::Future;
use std::pin::Pin;

use app::context::{Visit, end_session};
use app::reader::Reader;
use app::server_fns::{AWAY, FAULT_HEADER};
use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Redirect, Response};
use futures::stream::{Stream, StreamExt, once};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::headers::page_policy;
use crate::problem::{Problem, Reply};
use crate::state::AppState;
use crate::visit::{accepts_html, back, stranger};

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

/// The page that the address names; the one for addresses where nothing is, where nothing is.
pub async fn show(State(state): State<AppState>, request: Request) -> Response {
    let options = state.leptos.clone();
    render(&state, request, move || app::shell(options)).await
}

async fn render<V: IntoView + 'static>(
    state: &AppState,
    request: Request,
    document: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let files = state.files.clone();
    let context = move || {
        provide_context(files.clone());
        provide();
    };
    leptos_axum::handle_response_inner(context, document, request, complete).await
}

type Texts = Pin<Box<dyn Stream<Item = String> + Send>>;

/// Renders a document to its end before anything of it is sent. What islands need, a script and what they were told, goes
/// along only where there is an island.
fn complete<V: IntoView + 'static>(
    document: V,
    told: Box<dyn FnOnce() -> Texts + Send>,
    _out_of_order: bool,
) -> Pin<Box<dyn Future<Output = Texts> + Send>> {
    let waking = app::waking();
    let texts = document.to_html_stream_in_order();
    Box::pin(async move {
        let mut html = texts.collect::<String>().await;
        let Some(script) = waking(&html) else { return Box::pin(once(async move { html })) as Texts };
        let end = html.rfind("</body>").unwrap_or(html.len());
        html.insert_str(end, &script);
        Box::pin(once(async move { html }).chain(told())) as Texts
    })
}

/// A layer that shows a page where a browser was refused or something of ours broke, and nothing was rendered.
pub async fn show_problems(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let wants_page = accepts_html(request.headers());
    let acted = !request.method().is_safe();
    let from = if acted { back(&[], request.headers()) } else { request.uri().path().to_owned() };
    let stranger = stranger(request.headers(), &from);
    let locale = stranger.locale;
    let uri = request.uri().clone();
    let mut response = next.run(request).await;
    if response.status() == StatusCode::SERVICE_UNAVAILABLE
        && let Some(seconds) = Problem::Away(String::new()).retry_after()
    {
        response.headers_mut().entry(header::RETRY_AFTER).or_insert(seconds);
    }
    let Some(problem) = problem_of(&response).filter(|_| wants_page) else { return response };
    let mut asked = Request::new(Body::empty());
    *asked.uri_mut() = uri;
    let visit = response.extensions().get::<Visit>();
    // Before it is known who comes, nothing is carried out.
    let acted_from = visit.filter(|_| acted).map(|visit| visit.back.clone());
    match visit {
        Some(visit) => drop(asked.extensions_mut().insert(visit.clone())),
        None => drop(asked.extensions_mut().insert(stranger)),
    }
    let options = state.leptos.clone();
    let mut page = match &problem {
        Problem::Fault(reference) | Problem::Away(reference) => {
            let reference = reference.clone();
            render(&state, asked, move || app::fault_shell(options, reference, acted_from)).await
        }
        Problem::Refused(refusals) if problem.status() != StatusCode::NOT_FOUND => {
            let locale = visit.map_or(locale, |visit| visit.reader.locale);
            let (reason, status) = (words::refused::all_words(&refusals.0, locale), problem.status().as_u16());
            render(&state, asked, move || app::refused_shell(options, status, reason)).await
        }
        Problem::Refused(_) | Problem::MethodNotAllowed => {
            render(&state, asked, move || app::nothing_shell(options)).await
        }
    };
    *page.status_mut() = problem.status();
    if let Some(seconds) = problem.retry_after() {
        page.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    page
}

fn problem_of(response: &Response) -> Option<Problem> {
    let reference = || response.headers().get(FAULT_HEADER).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let told = |reference: String| match reference.strip_prefix(AWAY) {
        Some(reference) => Problem::Away(reference.to_owned()),
        None => Problem::Fault(reference),
    };
    response.extensions().get::<Problem>().cloned().or_else(|| reference().map(told))
}

/// Signs out and goes to the store.
pub async fn sign_out(Extension(visit): Extension<Visit>) -> Reply<Redirect> {
    end_session(&visit.session).await?;
    Ok(Redirect::to("/"))
}

/// Where a buyer comes back to from the provider's page with others still to be paid: to the next one, or to what came of all.
pub async fn go_on_paying(Extension(visit): Extension<Visit>) -> Reply<Redirect> {
    Ok(Redirect::to(&app::server_fns::buyer::together::go_on(&visit).await?))
}
