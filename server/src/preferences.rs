//! Language and colors: remembered in a cookie, and with the account when somebody is signed in. The time zone of
//! whoever has no organization that says it: in a cookie alone.

use app::carried::{CARRIED, Carried, Preference};
use app::components::Refill;
use app::context::{Visit, leave_flash, local_path};
use app::form::{Flash, SHOWN_IN};
use app::reader::Theme;
use app::server_fns::auth::forms;
use app::server_fns::is_kept_of;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use domain::calendar::Tz;
use domain::ids::UserId;
use domain::locale::Locale;
use domain::refusal::Refusals;
use service::accounts;

use crate::form;
use crate::problem::Reply;
use crate::state::AppState;
use crate::visit::{A_YEAR_SECONDS, LOCALE_COOKIE, THEME_COOKIE, ZONE_COOKIE, path_of};

/// The form of one's own preferences, as its fields call it.
const PREFERENCES: &str = "preferences";

/// Remembers the choice and goes back to the page, with what was typed into the form that the choice came with.
pub async fn set(
    State(state): State<AppState>,
    Extension(visit): Extension<Visit>,
    headers: HeaderMap,
) -> Reply<impl IntoResponse> {
    let said = |name: &str| form::value(&visit.posted, name);
    let carried = said(CARRIED).parse::<Carried>().ok();
    let (locale, theme, zone) = match carried.as_ref().map(|carried| carried.chosen) {
        Some(Preference::Locale(locale)) => (Some(locale), None, None),
        Some(Preference::Theme(theme)) => (None, Some(theme), None),
        None => (
            said("locale").parse::<Locale>().ok(),
            said("theme").parse::<Theme>().ok(),
            said("time_zone").parse::<Tz>().ok(),
        ),
    };
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
    let page = carried.as_ref().map_or(said("back"), |carried| carried.page.as_str());
    let back = with_query(local_path(page).unwrap_or("/"), &headers).to_owned();
    let back = match carried {
        Some(carried) => with_typed(&visit, &carried, back).await?,
        None => back,
    };
    Ok((AppendHeaders(cookies.into_iter().flatten()), Redirect::to(&back)))
}

/// The page as it stands in the browser, with what was chosen and searched for on it.
fn with_query<'a>(back: &'a str, headers: &'a HeaderMap) -> &'a str {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).and_then(path_of);
    referer.filter(|page| page.split('?').next() == Some(back)).unwrap_or(back)
}

/// The page to go back to, where what was typed is found again.
async fn with_typed(visit: &Visit, carried: &Carried, back: String) -> service::Answer<String> {
    match carried.refill {
        Refill::Address => Ok(with_fields(&back, &visit.posted)),
        Refill::Flash => {
            // Strangers fill in what they sign up and in with, and nothing else that is kept.
            if visit.actor.is_some() || [forms::SIGN_IN, forms::SIGN_UP].contains(&carried.form.as_str()) {
                leave_flash(&visit.session, &back, typed(carried, &visit.posted)).await?;
            }
            Ok(back)
        }
    }
}

/// The fields of a form, but for passwords and what is used once; with the language that they were typed in.
fn typed(carried: &Carried, posted: &[(String, String)]) -> Flash {
    let own_language = [forms::SIGN_UP, PREFERENCES].contains(&carried.form.as_str());
    let follows = |name: &str, value: &str| match carried.chosen {
        // The language of the page is proposed as the account's: what nobody chose follows the page.
        Preference::Locale(_) => name == "locale" && own_language && value == carried.shown_in.code(),
        Preference::Theme(_) => name == "theme" && own_language,
    };
    let kept = posted.iter().filter(|(name, value)| {
        name != CARRIED && name != SHOWN_IN && is_kept_of(&carried.form, name) && !follows(name, value)
    });
    let shown_in = posted.iter().find(|(name, _)| name == SHOWN_IN).map(|(_, code)| code.as_str());
    let shown_in = (SHOWN_IN.to_owned(), shown_in.unwrap_or(carried.shown_in.code()).to_owned());
    Flash::refused(&carried.form, kept.cloned().chain([shown_in]).collect(), Refusals::default())
}

/// A page's address with the fields of its form in place of what it said of them.
fn with_fields(back: &str, posted: &[(String, String)]) -> String {
    let (page, query) = back.split_once('?').unwrap_or((back, ""));
    let fields: Vec<&(String, String)> = posted.iter().filter(|(name, _)| name != CARRIED).collect();
    let before = form_urlencoded::parse(query.as_bytes());
    let before = before.filter(|(name, _)| !fields.iter().any(|(field, _)| field == name));
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(before)
        .extend_pairs(fields.iter().map(|(name, value)| (name, value)))
        .finish();
    if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn carried(form: &str) -> Carried {
        let chosen = Preference::Locale(Locale::De);
        Carried { chosen, shown_in: Locale::En, refill: Refill::Flash, form: form.to_owned(), page: "/".to_owned() }
    }

    #[test]
    fn passwords_and_what_is_used_once_do_not_come_along() {
        let posted = fields(&[
            ("form_number", "1-a"),
            ("shown_in", "it"),
            ("password_now", "secret"),
            ("name", "x"),
            (CARRIED, "…"),
        ]);
        assert_eq!(typed(&carried("password"), &posted).values, fields(&[("name", "x"), ("shown_in", "it")]));
        let posted = fields(&[("email", "a@b.example"), ("password", "secret"), ("locale", "en"), ("other", "x")]);
        let kept = typed(&carried(forms::SIGN_UP), &posted).values;
        assert_eq!(kept, fields(&[("email", "a@b.example"), ("shown_in", "en")]));
        let posted = fields(&[("locale", "it"), ("theme", "dark")]);
        let kept = typed(&carried(PREFERENCES), &posted).values;
        assert_eq!(kept, fields(&[("locale", "it"), ("theme", "dark"), ("shown_in", "en")]), "what was chosen stays");
    }

    #[test]
    fn an_address_says_what_is_typed_in_place_of_what_it_said() {
        let posted = fields(&[("UserMonth", "1.000"), ("language", "de"), (CARRIED, "…")]);
        assert_eq!(with_fields("/store/p", &posted), "/store/p?UserMonth=1.000&language=de");
        assert_eq!(
            with_fields("/store/p?plan=rp_1&UserMonth=40", &posted),
            "/store/p?plan=rp_1&UserMonth=1.000&language=de"
        );
        assert_eq!(with_fields("/store", &[]), "/store");
    }

    #[test]
    fn the_page_comes_back_with_what_was_chosen_on_it() {
        let from = |referer: &'static str| HeaderMap::from_iter([(header::REFERER, HeaderValue::from_static(referer))]);
        let page = from("http://127.0.0.1:3000/store/prod_1?plan=rp_1&q=40");
        assert_eq!(with_query("/store/prod_1", &page), "/store/prod_1?plan=rp_1&q=40");
        assert_eq!(with_query("/account/settings?saved=pages", &page), "/account/settings?saved=pages");
        assert_eq!(with_query("/", &HeaderMap::new()), "/");
        assert_eq!(with_query("/store/prod_1", &from("http://127.0.0.1:3000//elsewhere.example")), "/store/prod_1");
    }
}
