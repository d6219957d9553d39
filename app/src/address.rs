//! What an address asks for: ids in its path, choices after `?`.

use std::str::FromStr;

use axum::http::header::HOST;
use axum::http::request::Parts;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::page::PageRequest;
use service::{Answer, Error};

/// The id at this place of the path; what is not one of this kind names nothing.
pub fn id_at<Id: FromStr>(place: &str) -> Answer<Id> {
    let text = use_params_map().with_untracked(|params| params.get(place).unwrap_or_default());
    text.parse().map_err(|_| Error::not_found())
}

/// A choice after `?`, trimmed; empty when it was not made.
pub fn asked(name: &str) -> String {
    query()
        .into_iter()
        .rev()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.trim().to_owned())
        .unwrap_or_default()
}

/// Everything after `?`, in order.
pub fn all_asked() -> Vec<(String, String)> {
    let mut latest: Vec<(String, String)> = Vec::new();
    for (name, value) in query() {
        latest.retain(|(known, _)| *known != name);
        latest.push((name, value));
    }
    latest
}

/// All that the address says after `?`, decoded once: the router's own map decodes it twice.
fn query() -> Vec<(String, String)> {
    let parts = use_context::<Parts>();
    let query = parts.as_ref().and_then(|parts| parts.uri.query()).unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// Which part of a list is asked for.
pub fn page_asked() -> PageRequest {
    PageRequest { cursor: Some(asked("cursor")).filter(|cursor| !cursor.is_empty()), limit: None }
}

/// A value as part of an address.
pub fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                escaped.push(char::from(byte))
            }
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

/// This portal as the reader's browser addresses it.
pub fn origin() -> String {
    let host = use_context::<Parts>().and_then(|parts| {
        let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
        host.or(parts.uri.authority().map(|authority| authority.as_str())).map(str::to_owned)
    });
    let host = host.unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let local = host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
    if local { format!("http://{host}") } else { format!("https://{host}") }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_value_stays_one_value() {
        assert_eq!(escaped("/subscribe/plan_1?seats=3&x"), "/subscribe/plan_1%3Fseats%3D3%26x");
        assert_eq!(escaped("Büro"), "B%C3%BCro");
    }
}
