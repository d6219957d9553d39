//! The browser's files, from the site folder: fonts, and what is named by its content, keep for a year; everything else
//! is asked for again and answered with "not modified".

use std::path::Path;

use app::BrowserFiles;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::pages;
use crate::state::AppState;

const A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The names that the build gave to what pages load; those of `cargo leptos watch` where it gave none.
pub fn browser_files(site: &Path) -> BrowserFiles {
    let Ok(hashes) = std::fs::read_to_string(site.join("hash.txt")) else { return BrowserFiles::default() };
    BrowserFiles::by_hash(&hashes).unwrap_or_else(|| {
        tracing::warn!("{} is not complete: pages come without styles and scripts", site.join("hash.txt").display());
        BrowserFiles::default()
    })
}

/// The file of that name, else the page that says there is nothing.
pub async fn file_or_not_found(State(state): State<AppState>, request: Request) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) && is_a_file(request.uri().path()) {
        let mut asked = Request::new(Body::empty());
        *asked.method_mut() = request.method().clone();
        *asked.uri_mut() = request.uri().clone();
        *asked.headers_mut() = request.headers().clone();
        let found = serve(&state, asked).await;
        if found.status() != StatusCode::NOT_FOUND {
            return found;
        }
    }
    pages::show(State(state), request).await
}

/// Names with a dot that begins neither the name nor the path.
fn is_a_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rfind('.').is_some_and(|dot| dot > 0) && !path.contains("/.")
}

async fn serve(state: &AppState, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let folder = ServeDir::new(&state.settings.site)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let mut response = folder.oneshot(request).await.into_response();
    let keeping = if path.starts_with("/fonts/") || state.files.keeps(&path) { A_YEAR } else { ASK_AGAIN };
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(header::CACHE_CONTROL, keeping);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::is_a_file;

    #[test]
    fn hidden_files_and_pages_are_not_files() {
        for path in ["/pkg/fondaco.css", "/pkg/fondaco.0123456789abcdef.wasm", "/fonts/inter-latin-wght-normal.woff2"] {
            assert!(is_a_file(path), "{path}");
        }
        for path in ["/", "/seller/products", "/.env", "/.git/config.txt", "/pkg/.hidden"] {
            assert!(!is_a_file(path), "{path}");
        }
    }
}
