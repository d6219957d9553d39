//! The bar at the top: mark, places, language and colors, account.
//!
//! Its menus are popovers: they open, close on Escape and on a click elsewhere without any script.

use domain::locale::Locale;
use leptos::prelude::*;

use super::navigation::{Place, account_places, top_places};
use super::{Icon, Logo, Sign};
use crate::i18n::common;
use crate::reader::{Account, Reader, Theme, use_reader};

/// The bar for whoever reads.
#[component]
pub fn Topbar() -> impl IntoView {
    let reader = use_reader();
    let locale = reader.locale;
    let account = match &reader.account {
        Some(account) => view! { <AccountMenu account=account.clone()/> }.into_any(),
        None => view! {
            <a class="topbar-link" href="/sign-in">{common::sign_in(locale)}</a>
            <a class="button button-primary" href="/sign-up">{common::sign_up(locale)}</a>
        }
        .into_any(),
    };
    view! {
        <header class="topbar">
            <Logo/>
            <nav class="topbar-nav" aria-label=common::main_navigation(locale)>{links(top_places(&reader))}</nav>
            <div class="topbar-end">
                <PreferencesMenu/>
                {account}
            </div>
        </header>
    }
    .into_any()
}

pub(super) fn links(places: Vec<Place>) -> impl IntoView {
    let link =
        |place: Place| view! { <a href=place.href aria-current=place.current.then_some("page")>{place.label}</a> };
    places.into_iter().map(link).collect_view()
}

/// The language and color switches behind a button that says the language.
#[component]
pub fn PreferencesMenu() -> impl IntoView {
    let locale = use_reader().locale;
    view! {
        <button class="topbar-link" type="button" popovertarget="menu-preferences">
            <Icon sign=Sign::Globe/>
            <span class="topbar-word">{locale.own_name()}</span>
            <span class="visually-hidden">{format!(" – {}", common::preferences(locale))}</span>
        </button>
        <div class="menu" id="menu-preferences" popover="auto">
            <LanguageSwitch/>
            <ThemeSwitch/>
        </div>
    }
    .into_any()
}

/// Buttons for the languages, each named in itself; posts to `/preferences`.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let reader = use_reader();
    let buttons = Locale::ALL.map(|locale| {
        let pressed = if locale == reader.locale { "true" } else { "false" };
        view! {
            <button type="submit" class="menu-choice" name="locale" value=locale.code() lang=locale.code()
                aria-pressed=pressed>
                {locale.own_name()}
            </button>
        }
    });
    view! {
        <form class="menu-form" method="post" action="/preferences" aria-label=common::language(reader.locale)>
            <p class="menu-heading" aria-hidden="true">{common::language(reader.locale)}</p>
            <input type="hidden" name="theme" value=reader.theme.code()/>
            <input type="hidden" name="back" value=reader.path/>
            {buttons.into_iter().collect_view()}
        </form>
    }
    .into_any()
}

/// Buttons for the colors; posts to `/preferences`.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let Reader { locale, theme, path, .. } = use_reader();
    let buttons = Theme::ALL.map(|choice| {
        let pressed = if choice == theme { "true" } else { "false" };
        view! {
            <button type="submit" class="menu-choice" name="theme" value=choice.code() aria-pressed=pressed>
                {theme_name(choice, locale)}
            </button>
        }
    });
    view! {
        <form class="menu-form" method="post" action="/preferences" aria-label=common::colors(locale)>
            <p class="menu-heading" aria-hidden="true">{common::colors(locale)}</p>
            <input type="hidden" name="locale" value=locale.code()/>
            <input type="hidden" name="back" value=path/>
            {buttons.into_iter().collect_view()}
        </form>
    }
    .into_any()
}

fn theme_name(theme: Theme, locale: Locale) -> &'static str {
    match theme {
        Theme::System => common::theme_system(locale),
        Theme::Light => common::theme_light(locale),
        Theme::Dark => common::theme_dark(locale),
    }
}

/// Who is signed in, and the way out.
#[component]
pub fn AccountMenu(account: Account) -> impl IntoView {
    let reader = use_reader();
    let locale = reader.locale;
    let places = account_places(&reader);
    view! {
        <button class="button account-button" type="button" popovertarget="menu-account">
            <bdi class="account-name">{account.person.clone()}</bdi>
            <Icon sign=Sign::ChevronDown/>
        </button>
        <div class="menu" id="menu-account" popover="auto">
            <p class="menu-who">
                <bdi class="menu-person">{account.person}</bdi>
                <bdi class="muted">{account.organization}</bdi>
            </p>
            <div class="menu-links">{links(places)}</div>
            <form class="menu-form" method="post" action="/sign-out">
                <button type="submit" class="menu-choice">{common::sign_out(locale)}</button>
            </form>
        </div>
    }
    .into_any()
}
