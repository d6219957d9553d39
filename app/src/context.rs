//! What the server provides to every page and server function: the portal, who asks, and their session.
//!
//! The server fills a [`Visit`] once per request; pages and server functions only look.

use std::sync::{Arc, OnceLock};

use axum::http::{HeaderValue, StatusCode, header};
use domain::ids::UserId;
use domain::locale::Locale;
use leptos::nonce::Nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use service::accounts::{self, SignedIn, Whence};
use service::{Actor, Answer, Portal};
use tower_sessions::Session;

use crate::components::PageForms;
use crate::form::{Flash, SHOWN_IN};
use crate::reader::Reader;
pub use crate::reader::use_reader as reader;
pub use service::accounts::sessions::SIGNED_IN;

/// The session's name for what posts left behind, each for its page.
const FLASHES: &str = "flashes";
/// How many pages can wait for what was left to them.
const FLASHES_MAX: usize = 16;
/// How much all of it takes at most, as JSON: of somebody signed in a form as large as one can be sent, of strangers
/// what people type, since anybody can be any number of strangers.
const FLASH_BYTES_MAX: usize = 1_500_000;
const STRANGERS_FLASH_BYTES_MAX: usize = 16_000;
/// How long an address of this site may be that is gone back to.
const PATH_BYTES_MAX: usize = 4_000;

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
    /// What the browser says it is.
    pub agent: String,
    /// The number of this device, if somebody signed in from it before.
    pub device: Option<String>,
    /// The number that this device gets with the answer.
    pub new_device: Arc<OnceLock<String>>,
}

impl Visit {
    /// Puts everything where pages and server functions find it.
    pub fn provide(&self) {
        provide_context(self.reader.clone());
        provide_context(PageForms::default());
        if let Some(flash) = &self.flash {
            provide_context(flash.clone());
        }
        provide_context(self.clone());
    }
}

impl Visit {
    /// Where an attempt to sign in comes from.
    pub fn whence(&self) -> Whence<'_> {
        Whence { address: &self.from, device: self.device.as_deref() }
    }
}

/// The visit that is being answered.
///
/// # Panics
/// Outside of a request, where no page is rendered and no server function runs.
pub fn visit() -> Visit {
    expect_context()
}

/// Answers a page with the way to another one, whatever sort of answer was asked for.
pub fn send_to(path: &str) {
    let response = expect_context::<ResponseOptions>();
    if let Ok(location) = HeaderValue::from_str(path) {
        response.insert_header(header::LOCATION, location);
        response.set_status(StatusCode::FOUND);
    }
}

pub fn portal() -> Portal {
    visit().portal
}

/// Who is signed in.
pub fn actor() -> Option<Actor> {
    visit().actor
}

/// The language that the posted form was shown in, which decides what its numbers mean.
pub fn shown_in() -> Locale {
    let visit = visit();
    let said = visit.posted.iter().find(|(name, _)| name == SHOWN_IN);
    said.and_then(|(_, code)| code.parse().ok()).unwrap_or(visit.reader.locale)
}

/// What a post left behind, and the page that it is for.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Addressed {
    page: String,
    flash: Flash,
}

fn page_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// Whether something left for a page is kept as a whole.
pub fn is_kept(flash: &Flash, signed_in: Option<&Actor>) -> bool {
    written_bytes(flash) <= flash_bytes_max(signed_in)
}

const fn flash_bytes_max<T>(signed_in: Option<&T>) -> usize {
    if signed_in.is_some() { FLASH_BYTES_MAX } else { STRANGERS_FLASH_BYTES_MAX }
}

fn written_bytes(left: &impl Serialize) -> usize {
    serde_json::to_vec(left).map_or(usize::MAX, |json| json.len())
}

/// As much of a flash as is kept: what was typed goes before what is said about it.
fn fitted(mut flash: Flash, bytes_max: usize) -> Flash {
    if written_bytes(&flash) > bytes_max {
        flash.values.clear();
    }
    while written_bytes(&flash) > bytes_max && !flash.refusals.is_empty() {
        flash.refusals.0.truncate(flash.refusals.0.len() / 2);
    }
    flash
}

/// Leaves something for the page at `address` alone; what was left to it before is gone. Where there is too much, what was
/// left first goes.
///
/// # Errors
/// When the session cannot be stored.
pub async fn leave_flash(session: &Session, address: &str, flash: Flash) -> Answer<()> {
    let page = page_of(address).to_owned();
    let signed_in = session.get::<UserId>(SIGNED_IN).await.map_err(lost)?;
    let bytes_max = flash_bytes_max(signed_in.as_ref());
    let flash = fitted(flash, bytes_max);
    let mut waiting: Vec<Addressed> = session.get(FLASHES).await.map_err(lost)?.unwrap_or_default();
    waiting.retain(|other| other.page != page);
    waiting.push(Addressed { page, flash });
    let too_many = waiting.len().saturating_sub(FLASHES_MAX);
    waiting.drain(..too_many);
    while waiting.len() > 1 && written_bytes(&waiting) > bytes_max {
        waiting.remove(0);
    }
    session.insert(FLASHES, waiting).await.map_err(lost)
}

/// Takes what was left for the page at `path`; what is for others stays.
///
/// # Errors
/// When the session cannot be read or stored.
pub async fn take_flash(session: &Session, path: &str) -> Answer<Option<Flash>> {
    let waiting: Option<Vec<Addressed>> = session.get(FLASHES).await.map_err(lost)?;
    let mut waiting = waiting.unwrap_or_default();
    let Some(place) = waiting.iter().position(|one| one.page == path) else { return Ok(None) };
    let taken = waiting.remove(place).flash;
    match waiting.is_empty() {
        true => session.remove::<Vec<Addressed>>(FLASHES).await.map(|_| ()).map_err(lost)?,
        false => session.insert(FLASHES, waiting).await.map_err(lost)?,
    }
    Ok(Some(taken))
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
        let bound =
            service::accounts::sessions::bind_user(&visit.portal, &id.to_string(), signed_in, &visit.agent).await;
        if let Err(error) = bound {
            session.flush().await.map_err(lost)?;
            return Err(error);
        }
    }
    let device = match &visit.device {
        Some(known) => known.clone(),
        None => visit.new_device.get_or_init(|| Nonce::new().to_string()).clone(),
    };
    accounts::remember_device(&visit.portal, signed_in.user_id, &device).await
}

/// Signs a session out and forgets it.
///
/// # Errors
/// When the session cannot be removed.
pub async fn end_session(session: &Session) -> Answer<()> {
    session.flush().await.map_err(lost)
}

pub(crate) fn lost(error: tower_sessions::session::Error) -> service::Error {
    service::accounts::sessions::lost(error)
}

/// A path of this site to go to, and nothing else: not `//elsewhere.example`, not `/\elsewhere`, and none that is longer
/// than any page's.
pub fn local_path(path: &str) -> Option<&str> {
    let second = path.as_bytes().get(1).copied();
    let local = path.len() <= PATH_BYTES_MAX && path.starts_with('/') && !matches!(second, Some(b'/' | b'\\'));
    (local && !path.chars().any(|c| c.is_control() || c == '\\')).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::{PATH_BYTES_MAX, local_path};

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
            &format!("/{}", "x".repeat(PATH_BYTES_MAX)),
        ] {
            assert_eq!(local_path(path), None, "{path}");
        }
    }
}
