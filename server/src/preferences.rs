//! Language and colors: remembered in a cookie, and with the account when somebody is signed in. The time zone of
//! whoever has no organization that says it: in a cookie alone.

use app::context::{Visit, local_path};
use app::reader::Theme;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use domain::calendar::Tz;
use domain::ids::UserId;
use domain::locale::Locale;
use service::accounts;

use crate::form;
use crate::problem::Reply;
use crate::state::AppState;
use crate::visit::{A_YEAR_SECONDS, LOCALE_COOKIE, THEME_COOKIE, ZONE_COOKIE, path_of};

/// Remembers the choice and goes back to the page.
pub async fn set(
    State(state): State<AppState>,
    Extension(visit): Extension<Visit>,
    headers: HeaderMap,
) -> Reply<impl IntoResponse> {
    let chosen = |name: &str| form::value(&visit.posted, name);
    let locale = chosen("locale").parse::<Locale>().ok();
    let theme = chosen("theme").parse::<Theme>().ok();
    let zone = chosen("time_zone").parse::<Tz>().ok();
    let user = visit.reader.account.as_ref().and_then(|account| account.user_id.parse::<UserId>().ok());
    if let Some(user) = user {
        accounts::update_preferences(&visit.portal, user, locale, theme.map(Theme::code)).await?;
    }
    let secure = if state.settings.is_https() { "; Secure" } else { "" };
    let cookie = |name: &str, value: &str| {
        format!("{name}={value}; Path=/; Max-Age={A_YEAR_SECONDS}; HttpOnly; SameSite=Lax{secure}")
    };
    let cookies = [
        locale.map(|locale| (header::SET_COOKIE, cookie(LOCALE_COOKIE, locale.code()))),
        theme.map(|theme| (header::SET_COOKIE, cookie(THEME_COOKIE, theme.code()))),
        zone.map(|zone| (header::SET_COOKIE, cookie(ZONE_COOKIE, zone.name()))),
    ];
    let back = with_query(local_path(chosen("back")).unwrap_or("/"), &headers);
    Ok((AppendHeaders(cookies.into_iter().flatten()), Redirect::to(back)))
}

/// The page as it stands in the browser, with what was chosen and searched for on it.
fn with_query<'a>(back: &'a str, headers: &'a HeaderMap) -> &'a str {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).and_then(path_of);
    referer.filter(|page| page.split('?').next() == Some(back)).unwrap_or(back)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_page_comes_back_with_what_was_chosen_on_it() {
        let from = |referer: &'static str| HeaderMap::from_iter([(header::REFERER, HeaderValue::from_static(referer))]);
        let page = from("http://127.0.0.1:3000/store/prod_1?plan=rp_1&q=40");
        assert_eq!(with_query("/store/prod_1", &page), "/store/prod_1?plan=rp_1&q=40");
        assert_eq!(with_query("/account/profile?saved=pages", &page), "/account/profile?saved=pages");
        assert_eq!(with_query("/", &HeaderMap::new()), "/");
        assert_eq!(with_query("/store/prod_1", &from("http://127.0.0.1:3000//elsewhere.example")), "/store/prod_1");
    }
}
