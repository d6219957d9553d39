//! What the server provides to every page and server function: the portal, who asks, and their session.
//!
//! The server fills a [`Visit`] once per request; pages and server functions only look.

use leptos::prelude::*;
use service::accounts::SignedIn;
use service::{Actor, Answer, Fault, Portal};
use tower_sessions::Session;

use crate::form::Flash;
use crate::reader::Reader;
pub use crate::reader::use_reader as reader;

/// The session's name for who signed in.
pub const SIGNED_IN: &str = "user";
/// The session's name for what the last post left behind.
pub const FLASH: &str = "flash";
/// The session's name for what was posted by somebody who had to sign in first.
pub const UNSENT: &str = "unsent";

/// A form that waits for whoever posted it to sign in again.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Unsent {
    /// The path of the page it is on.
    pub page: String,
    pub flash: Flash,
}

/// A request, as far as pages are concerned.
#[derive(Clone)]
pub struct Visit {
    pub portal: Portal,
    pub reader: Reader,
    /// On whose behalf, when signed in.
    pub actor: Option<Actor>,
    pub session: Session,
    pub flash: Option<Flash>,
    /// The fields of a posted form, in the order sent.
    pub posted: Vec<(String, String)>,
    /// The page that was posted from, with its query; always of this site.
    pub back: String,
    /// Where the request came from, for throttling.
    pub from: String,
}

impl Visit {
    /// Puts everything where pages and server functions find it.
    pub fn provide(&self) {
        provide_context(self.reader.clone());
        if let Some(flash) = &self.flash {
            provide_context(flash.clone());
        }
        provide_context(self.clone());
    }
}

/// The visit that is being answered.
///
/// # Panics
/// Outside of a request, where no page is rendered and no server function runs.
pub fn visit() -> Visit {
    expect_context()
}

pub fn portal() -> Portal {
    visit().portal
}

/// Who is signed in.
pub fn actor() -> Option<Actor> {
    visit().actor
}

/// Signs a session in as somebody: a new session id, so that nobody who knew the old one comes along.
///
/// # Errors
/// When the session cannot be stored.
pub async fn begin_session(visit: &Visit, signed_in: &SignedIn) -> Answer<()> {
    let session = &visit.session;
    session.cycle_id().await.map_err(lost)?;
    session.insert(SIGNED_IN, signed_in.user_id).await.map_err(lost)?;
    session.save().await.map_err(lost)?;
    if let Some(id) = session.id() {
        service::sessions::bind_user(&visit.portal, &id.to_string(), signed_in.user_id).await?;
    }
    Ok(())
}

/// Signs a session out and forgets it.
///
/// # Errors
/// When the session cannot be removed.
pub async fn end_session(session: &Session) -> Answer<()> {
    session.flush().await.map_err(lost)
}

pub(crate) fn lost(error: tower_sessions::session::Error) -> service::Error {
    Fault::Other(format!("session: {error}")).into()
}

/// A path of this site to go to, and nothing else: not `//elsewhere.example`, not `/\elsewhere`.
pub fn local_path(path: &str) -> Option<&str> {
    let second = path.as_bytes().get(1).copied();
    let local = path.starts_with('/') && !matches!(second, Some(b'/' | b'\\'));
    (local && !path.chars().any(|c| c.is_control() || c == '\\')).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn only_paths_of_this_site_are_gone_to() {
        for path in ["/", "/seller/products?cursor=1#x", "/store/prod_1"] {
            assert_eq!(local_path(path), Some(path));
        }
        for path in [
            "",
            "seller",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "https://elsewhere.example/",
            "/a\r\nb",
            "/\t/x",
        ] {
            assert_eq!(local_path(path), None, "{path}");
        }
    }
}
