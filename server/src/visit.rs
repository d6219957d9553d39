//! Who reads a page, found out once per request: session, account, language, colors, what the last post left behind.

use std::net::SocketAddr;
use std::sync::Arc;

use app::context::{SIGNED_IN, Visit, local_path, take_flash};
use app::form::Flash;
use app::reader::{Account, Reader, Role, Theme};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::calendar::Tz;
use domain::ids::UserId;
use domain::locale::Locale;
use service::accounts::{self, SignedIn};
use service::{Actor, Fault, Mode, Principal};
use tower_sessions::Session;

use crate::form;
use crate::problem::{Problem, Reply, locale_of};
use crate::state::{AppState, Settings};

/// The cookies that remember the choices of somebody who is not signed in.
pub const LOCALE_COOKIE: &str = "locale";
pub const THEME_COOKIE: &str = "theme";
pub const A_YEAR_SECONDS: u32 = 31_536_000;
/// Where somebody is who has no organization that says so.
pub const ZONE_COOKIE: &str = "zone";

/// Finds out about the visit and passes it on in the request's extensions.
pub async fn recognize(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (mut parts, content) = request.into_parts();
    let Some(session) = parts.extensions.get::<Session>().cloned() else {
        return Problem::from(service::Error::from(Fault::Other("no session layer".to_owned()))).into_response();
    };
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0);
    let from = state.addresses.of(&parts.headers, peer);
    let content = match form::read(&parts.headers, &parts.method, content).await {
        Ok(content) => content,
        Err(problem) => return problem.into_response(),
    };
    let page = (parts.method == Method::GET && accepts_html(&parts.headers)).then(|| parts.uri.path());
    let known = match known(&state, &session, page).await {
        Ok(known) => known,
        Err(problem) => return problem.into_response(),
    };
    let reader = reader(&state, &parts.headers, parts.uri.path(), known.signed_in.as_ref());
    let (fields, content) = content;
    let back = back(&fields, &parts.headers);
    let actor = known.signed_in.map(|signed_in| Actor { principal: signed_in.principal, name: signed_in.person });
    let visit = Visit {
        device: cookie(&parts.headers, device_cookie(&state.settings)).map(str::to_owned),
        agent: agent(&parts.headers),
        new_device: Arc::default(),
        portal: state.portal,
        reader,
        actor,
        session,
        flash: known.flash,
        posted: fields,
        back,
        from,
    };
    parts.extensions.insert(visit.clone());
    let mut response = form::told(next.run(Request::from_parts(parts, content)).await).await;
    response.extensions_mut().insert(visit);
    response
}

/// A layer that gives a device its number when somebody signed in from it for the first time.
pub async fn remember_device(State(settings): State<Arc<Settings>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let number = response.extensions().get::<Visit>().and_then(|visit| visit.new_device.get().cloned());
    let Some(number) = number else { return response };
    let (name, secure) = (device_cookie(&settings), if settings.is_https() { "; Secure" } else { "" });
    let cookie = format!("{name}={number}; Path=/; Max-Age={A_YEAR_SECONDS}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn device_cookie(settings: &Settings) -> &'static str {
    if settings.is_https() { "__Host-device" } else { "device" }
}

fn agent(headers: &HeaderMap) -> String {
    headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default().to_owned()
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

/// `page` is the path of a page that is about to be shown.
async fn known(state: &AppState, session: &Session, page: Option<&str>) -> Reply<Known> {
    let user = session.get::<UserId>(SIGNED_IN).await.map_err(service::accounts::sessions::lost)?;
    let signed_in = match user {
        Some(user) => accounts::signed_in(&state.portal, user).await?,
        None => None,
    };
    // What was typed in the console waits until somebody is signed in.
    let page = page.filter(|path| signed_in.is_some() || !path.starts_with("/seller/"));
    let flash = match page {
        Some(path) => take_flash(session, path).await?,
        None => None,
    };
    Ok(Known { signed_in, flash })
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

/// The page that a form was on: as it says itself, else as the browser says.
pub fn back(fields: &[(String, String)], headers: &HeaderMap) -> String {
    let said = fields.iter().find(|(name, _)| name == "back").and_then(|(_, path)| local_path(path));
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).and_then(path_of);
    said.or(referer).unwrap_or("/").to_owned()
}

/// The path and query of an address of this site.
pub fn path_of(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    local_path(&rest[rest.find('/')?..])
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
