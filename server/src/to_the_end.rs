//! Every request runs to its end: a client that goes away does not drop an act half done, and a panic is a fault with a
//! reference like any other.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use service::{Fault, reference};
use tracing::Instrument;

use crate::problem::Problem;

/// Runs what is inside in a task of its own.
pub async fn run(request: Request, next: Next) -> Response {
    let running = async move { next.run(request).await }.in_current_span();
    tokio::spawn(running).await.unwrap_or_else(|broken| {
        let fault = Fault::Other(format!("a request did not end: {broken}"));
        Problem::Fault(reference::log(&fault)).into_response()
    })
}
