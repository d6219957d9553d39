//! A posted form at the door: read once for whoever asks, whatever its sender calls it.
//!
//! Forms are `application/x-www-form-urlencoded`, in UTF-8 and without characters that nothing can store; a body that is
//! anything else is refused before anybody reads it. What a server function could not read of its form is told as a refusal.

use axum::body::{self, Body};
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal};
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;

use crate::body::{BODY_BYTES_MAX, too_large};
use crate::door;
use crate::problem::{Problem, Reply};

const URLENCODED: &str = "application/x-www-form-urlencoded";
/// How server functions begin to say that they could not read what was sent.
const UNREAD: [&[u8]; 4] = [b"Args|", b"MissingArg|", b"Deserialization|", b"Request|"];
const SAID_BYTES_MAX: usize = 1024 * 1024;

pub type Fields = Vec<(String, String)>;

/// The fields of a posted form, and the body to read again.
///
/// # Errors
/// A body that is no form, is none that can be read, or is too large.
pub async fn read(headers: &HeaderMap, method: &Method, content: Body) -> Reply<(Fields, Body)> {
    if method.is_safe() {
        return Ok((Vec::new(), content));
    }
    let bytes = body::to_bytes(content, BODY_BYTES_MAX).await.map_err(|_| too_large())?;
    if bytes.is_empty() {
        return Ok((Vec::new(), Body::empty()));
    }
    if !is_urlencoded(headers) {
        return Err(Refusal::at(Code::FormUnreadable, "/content-type").into());
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| Code::FormUnreadable)?;
    if String::from_utf8(door::bytes_of(text).collect()).is_err() {
        return Err(Code::FormUnreadable.into());
    }
    let fields: Fields = form_urlencoded::parse(&bytes).into_owned().collect();
    door::fields(&fields)?;
    Ok((fields, Body::from(bytes)))
}

/// The value of a field; empty where there is none.
pub fn value<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
}

/// Whatever its letters are and whatever parameters follow.
fn is_urlencoded(headers: &HeaderMap) -> bool {
    let mut kinds = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(kind), None) = (kinds.next(), kinds.next()) else { return false };
    let essence = kind.to_str().ok().and_then(|kind| kind.split(';').next()).unwrap_or_default();
    essence.trim().eq_ignore_ascii_case(URLENCODED)
}

/// What a server function answered; a refusal, where it could not read what was sent.
pub async fn told(response: Response) -> Response {
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    let (parts, content) = response.into_parts();
    let said = body::to_bytes(content, SAID_BYTES_MAX).await.unwrap_or_default();
    if UNREAD.iter().any(|unread| said.starts_with(unread)) {
        return Problem::from(Code::FormUnreadable).into_response();
    }
    Response::from_parts(parts, said.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_type_however_that_is_written() {
        let is = |kinds: &[&str]| {
            let mut headers = HeaderMap::new();
            for kind in kinds {
                headers.append(header::CONTENT_TYPE, kind.parse().expect("a header"));
            }
            is_urlencoded(&headers)
        };
        for kind in
            [URLENCODED, "Application/X-WWW-Form-Urlencoded", "application/x-www-form-urlencoded ; charset=utf-8"]
        {
            assert!(is(&[kind]), "{kind}");
        }
        for kind in ["", "text/plain", "application/x-www-form-urlencoded-too", "multipart/form-data; boundary=x"] {
            assert!(!is(&[kind]), "{kind}");
        }
        assert!(!is(&[]) && !is(&[URLENCODED, "text/plain"]));
    }
}
