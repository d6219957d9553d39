//! Language and colors: remembered in a cookie, and with the account when somebody is signed in. The time zone of
//! whoever has no organization that says it: in a cookie alone.

use app::context::{Visit, local_path};
use app::reader::Theme;
use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use domain::calendar::Tz;
use domain::ids::UserId;
use domain::locale::Locale;
use service::accounts;

use crate::form;
use crate::problem::Reply;
use crate::state::AppState;
use crate::visit::{A_YEAR_SECONDS, LOCALE_COOKIE, THEME_COOKIE, ZONE_COOKIE};

/// Remembers the choice and goes back to the page.
pub async fn set(State(state): State<AppState>, Extension(visit): Extension<Visit>) -> Reply<impl IntoResponse> {
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
    let back = local_path(chosen("back")).unwrap_or("/");
    Ok((AppendHeaders(cookies.into_iter().flatten()), Redirect::to(back)))
}
