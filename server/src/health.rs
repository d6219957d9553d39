//! Whether the portal lives, and whether it can work.

use axum::extract::State;
use axum::http::StatusCode;
use service::Portal;

/// The process answers.
pub async fn alive() -> &'static str {
    "alive\n"
}

/// It reaches its database.
pub async fn ready(State(portal): State<Portal>) -> (StatusCode, &'static str) {
    match portal.now().await {
        Ok(_) if portal.db.acquire().await.is_ok() => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"),
    }
}
