//! What every request must be before anybody reads it: an address and form fields without characters that no name, token or
//! search has, and that neither headers nor the database can take.

use axum::extract::Request;
use axum::http::Uri;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal};

use crate::problem::Problem;

/// A layer that refuses addresses with control characters in their path or their query, written plainly or as percents.
pub async fn readable_addresses(request: Request, next: Next) -> Response {
    match check(request.uri()) {
        Ok(()) => next.run(request).await,
        Err(refusal) => Problem::from(refusal).into_response(),
    }
}

fn check(uri: &Uri) -> Result<(), Refusal> {
    if bytes_of(uri.path()).any(|byte| byte.is_ascii_control()) {
        return Err(Refusal::new(Code::NotFound));
    }
    // What is not text is told, and never searched for as something else.
    if std::str::from_utf8(&bytes_of(uri.query().unwrap_or_default()).collect::<Vec<_>>()).is_err() {
        return Err(Refusal::new(Code::TextInvalid));
    }
    fields(&form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect::<Vec<_>>())
}

/// Refuses fields with control characters other than line breaks and tabs, each by its name.
pub fn fields(fields: &[(String, String)]) -> Result<(), Refusal> {
    let typed = |c: char| matches!(c, '\n' | '\r' | '\t');
    let unstorable = |text: &str| text.chars().any(|c| c.is_control() && !typed(c));
    match fields.iter().find(|(name, value)| unstorable(name) || unstorable(value)) {
        None => Ok(()),
        Some((name, _)) if unstorable(name) => Err(Refusal::new(Code::TextInvalid)),
        Some((name, _)) => Err(Refusal::at(Code::TextInvalid, app::form::pointer_of(name))),
    }
}

/// The bytes of a path or a form, its percents read.
pub fn bytes_of(path: &str) -> impl Iterator<Item = u8> + '_ {
    let bytes = path.as_bytes();
    let mut place = 0;
    std::iter::from_fn(move || {
        let byte = *bytes.get(place)?;
        let read = (byte == b'%').then(|| path.get(place + 1..place + 3)).flatten();
        match read.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(read) => {
                place += 3;
                Some(read)
            }
            None => {
                place += 1;
                Some(byte)
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(uri: &str) -> Option<(Code, String)> {
        check(&uri.parse().expect("an address")).err().map(|refusal| (refusal.code, refusal.pointer))
    }

    #[test]
    fn control_characters_are_refused_wherever_they_stand() {
        for uri in ["/", "/store?q=%C3%BC", "/admin/buyers?q=a%20b&category=x%0Ay", "/%E2%82%AC", "/100%", "/a?b=%zz"] {
            assert_eq!(code(uri), None, "{uri}");
        }
        for uri in ["/sandbox-provider/%00", "/a%0ab", "/%7f", "/store/%1B"] {
            assert_eq!(code(uri), Some((Code::NotFound, String::new())), "{uri}");
        }
        assert_eq!(code("/admin/buyers?q=%00"), Some((Code::TextInvalid, "/q".to_owned())));
        assert_eq!(code("/a?cursor=x%00y"), Some((Code::TextInvalid, "/cursor".to_owned())));
        assert_eq!(code("/a?x%00=1"), Some((Code::TextInvalid, String::new())));
        assert_eq!(code("/admin/buyers?q=%ff"), Some((Code::TextInvalid, String::new())));
    }
}
