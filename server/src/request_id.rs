//! The number of a request: it stands in every line that is logged of it and in the answer's headers. Whoever asks may bring
//! one, such as a proxy in front; what is no plain word is not taken, and one is made.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Span;
use uuid::Uuid;

const NAME: HeaderName = HeaderName::from_static("x-request-id");
const CHARS_MAX: usize = 64;

/// A layer that gives a request its number, and the answer the same.
pub async fn give(mut request: Request, next: Next) -> Response {
    let id = brought(request.headers()).unwrap_or_else(made);
    request.headers_mut().insert(NAME, id.clone());
    let mut response = next.run(request).await;
    response.headers_mut().insert(NAME, id);
    response
}

/// What everything that is logged of a request is logged in.
pub fn span(request: &Request) -> Span {
    let id = request.headers().get(NAME).and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), path = request.uri().path(), id)
}

fn brought(headers: &HeaderMap) -> Option<HeaderValue> {
    let mut brought = headers.get_all(NAME).iter();
    let (Some(id), None) = (brought.next(), brought.next()) else { return None };
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    ((1..=CHARS_MAX).contains(&id.len()) && id.as_bytes().iter().all(plain)).then(|| id.clone())
}

fn made() -> HeaderValue {
    let id = Uuid::now_v7().simple().to_string();
    HeaderValue::from_str(&id).unwrap_or(HeaderValue::from_static("none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_word_is_taken_and_nothing_else() {
        let taken = |ids: &[&str]| {
            let mut headers = HeaderMap::new();
            for id in ids {
                headers.append(NAME, HeaderValue::from_bytes(id.as_bytes()).expect("a header"));
            }
            brought(&headers).map(|id| id.to_str().expect("text").to_owned())
        };
        for id in ["a", "0190a1b2-c3d4-7000-8000-0123456789ab", "Root_1.2", &"x".repeat(64)] {
            assert_eq!(taken(&[id]).as_deref(), Some(id));
        }
        for ids in [&[][..], &[""], &["a b"], &["a\tb"], &["{\"a\":1}"], &["Ü"], &[&"x".repeat(65)], &["a", "a"]] {
            assert_eq!(taken(ids), None, "{ids:?}");
        }
        assert_eq!(made().len(), 32);
    }
}
