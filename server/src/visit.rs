//! Who reads a page, found out once per request: session, account, language, colors, what the last post left behind.

use std::net::SocketAddr;

use app::context::{FLASH, SIGNED_IN, UNSENT, Unsent, Visit, local_path};
use app::form::Flash;
use app::reader::{Account, Reader, Role, Theme};
use axum::body::{self, Body};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::calendar::Tz;
use domain::ids::UserId;
use domain::locale::Locale;
use service::accounts::{self, SignedIn};
use service::{Actor, Fault, Mode, Principal};
use tower_sessions::Session;

use crate::body::{BODY_BYTES_MAX, too_large};
use crate::problem::{Problem, Reply, locale_of};
use crate::state::AppState;

/// The cookies that remember the choices of somebody who is not signed in.
pub const LOCALE_COOKIE: &str = "locale";
pub const THEME_COOKIE: &str = "theme";
/// Where somebody is who has no organization that says so.
pub const ZONE_COOKIE: &str = "zone";

/// Finds out about the visit and passes it on in the request's extensions.
pub async fn recognize(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (mut parts, content) = request.into_parts();
    let Some(session) = parts.extensions.get::<Session>().cloned() else {
        return Problem::from(service::Error::from(Fault::Other("no session layer".to_owned()))).into_response();
    };
    let from = from_where(&parts, state.settings.behind_proxy);
    let content = match posted_form(&parts.headers, &parts.method, content).await {
        Ok(content) => content,
        Err(problem) => return problem.into_response(),
    };
    let takes_flash = parts.method == Method::GET && accepts_html(&parts.headers);
    let known = match known(&state, &session, takes_flash, parts.uri.path()).await {
        Ok(known) => known,
        Err(problem) => return problem.into_response(),
    };
    let reader = reader(&state, &parts.headers, parts.uri.path(), known.signed_in.as_ref());
    let (fields, content) = content;
    let back = back(&fields, &parts.headers);
    let actor = known.signed_in.map(|signed_in| Actor { principal: signed_in.principal, name: signed_in.person });
    let visit = Visit { portal: state.portal, reader, actor, session, flash: known.flash, posted: fields, back, from };
    parts.extensions.insert(visit.clone());
    let mut response = next.run(Request::from_parts(parts, content)).await;
    response.extensions_mut().insert(visit);
    response
}

/// What is known of a reader whose visit could not be recognized.
pub fn stranger(headers: &HeaderMap, path: &str) -> Reader {
    let chosen = cookie(headers, LOCALE_COOKIE).and_then(|code| code.parse().ok());
    Reader { locale: chosen.unwrap_or_else(|| locale_of(headers)), path: path.to_owned(), ..Reader::default() }
}

struct Known {
    signed_in: Option<SignedIn>,
    flash: Option<Flash>,
}

async fn known(state: &AppState, session: &Session, takes_flash: bool, path: &str) -> Reply<Known> {
    let lost = |error: tower_sessions::session::Error| service::Error::from(Fault::Other(format!("session: {error}")));
    let user = session.get::<UserId>(SIGNED_IN).await.map_err(lost)?;
    let signed_in = match user {
        Some(user) => accounts::signed_in(&state.portal, user).await?,
        None => None,
    };
    let flash = if takes_flash { session.remove(FLASH).await.map_err(lost)? } else { None };
    let flash = match flash {
        None if takes_flash && signed_in.is_some() => unsent(session, path).await.map_err(lost)?,
        flash => flash,
    };
    Ok(Known { signed_in, flash })
}

/// What was posted on this page before its reader had to sign in.
async fn unsent(session: &Session, path: &str) -> Result<Option<Flash>, tower_sessions::session::Error> {
    match session.get::<Unsent>(UNSENT).await? {
        Some(unsent) if unsent.page == path => {
            session.remove::<Unsent>(UNSENT).await?;
            Ok(Some(unsent.flash))
        }
        Some(_) | None => Ok(None),
    }
}

fn reader(state: &AppState, headers: &HeaderMap, path: &str, signed_in: Option<&SignedIn>) -> Reader {
    let cookie_locale = || cookie(headers, LOCALE_COOKIE).and_then(|code| code.parse::<Locale>().ok());
    let cookie_theme = || cookie(headers, THEME_COOKIE).and_then(|code| code.parse::<Theme>().ok());
    let cookie_zone = || cookie(headers, ZONE_COOKIE).and_then(|name| name.parse::<Tz>().ok());
    let organization = signed_in.filter(|known| known.principal != Principal::Operator);
    Reader {
        time_zone: organization.map(|known| known.time_zone).or_else(cookie_zone).unwrap_or_default(),
        locale: signed_in.map(|known| known.locale).or_else(cookie_locale).unwrap_or_else(|| locale_of(headers)),
        theme: signed_in.and_then(|known| known.theme.parse().ok()).or_else(cookie_theme).unwrap_or_default(),
        account: signed_in.and_then(account),
        path: path.to_owned(),
        sandbox: state.portal.mode == Mode::Sandbox,
    }
}

fn account(signed_in: &SignedIn) -> Option<Account> {
    let (role, organization_id) = match signed_in.principal {
        Principal::Operator => (Role::Operator, String::new()),
        Principal::Seller(id) => (Role::Seller, id.to_string()),
        Principal::Buyer(id) => (Role::Buyer, id.to_string()),
        Principal::Subscription(_) => return None,
    };
    Some(Account {
        user_id: signed_in.user_id.to_string(),
        person: signed_in.person.clone(),
        organization_id,
        organization: signed_in.organization.clone(),
        role,
    })
}

/// A cookie's value.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split("; ")).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

pub fn accepts_html(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accepts| accepts.contains("text/html"))
}

/// The fields of a posted form, and the body to read again.
async fn posted_form(headers: &HeaderMap, method: &Method, content: Body) -> Reply<(Vec<(String, String)>, Body)> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if *method != Method::POST || !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((Vec::new(), content));
    }
    let bytes = body::to_bytes(content, BODY_BYTES_MAX).await.map_err(|_| too_large())?;
    let fields = form_urlencoded::parse(&bytes).into_owned().collect();
    Ok((fields, Body::from(bytes)))
}

/// The page that a form was on: as it says itself, else as the browser says.
fn back(fields: &[(String, String)], headers: &HeaderMap) -> String {
    let said = fields.iter().find(|(name, _)| name == "back").and_then(|(_, path)| local_path(path));
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).and_then(path_of);
    said.or(referer).unwrap_or("/").to_owned()
}

/// The path and query of an address of this site.
fn path_of(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    local_path(&rest[rest.find('/')?..])
}

fn from_where(parts: &axum::http::request::Parts, behind_proxy: bool) -> String {
    let forwarded = || {
        let last = parts.headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next().map(|address| address.trim().to_owned())
    };
    let told = if behind_proxy { forwarded() } else { None };
    let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_string());
    told.or_else(peer).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_on_this_site() {
        assert_eq!(path_of("http://127.0.0.1:3000/seller/products?q=1"), Some("/seller/products?q=1"));
        assert_eq!(path_of("http://127.0.0.1:3000//elsewhere.example"), None);
        assert_eq!(path_of("about:blank"), None);
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "xlocale=it; locale=de; theme=dark".parse().expect("a header"));
        assert_eq!(cookie(&headers, "locale"), Some("de"));
        assert_eq!(cookie(&headers, "session"), None);
    }
}
