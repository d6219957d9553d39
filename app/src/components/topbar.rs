//! The bar at the top: mark, places, language and colors, account.
//!
//! Its menus are popovers: they open, close on Escape and on a click elsewhere without any script.

use domain::locale::Locale;
use leptos::prelude::*;
use words::common;

use super::navigation::{Place, account_places, top_places};
use super::{Icon, Logo, PageForm, PageForms, Sign, largest};
use crate::carried::{CARRIED, Carried, Preference};
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

/// Opens the language and color switches; says the language.
#[component]
pub fn PreferencesMenu() -> impl IntoView {
    let locale = use_reader().locale;
    view! {
        <button class="topbar-link" type="button" popovertarget="menu-preferences">
            <Icon sign=Sign::Globe/>
            <span class="topbar-word">{locale.own_name()}</span>
            <span class="visually-hidden">{format!(" – {}", common::preferences(locale))}</span>
        </button>
    }
    .into_any()
}

/// The language and color switches. It stands after all forms of the page, whose fields go along: see
/// [`super::PageForms`].
#[component]
pub fn PreferencesPanel() -> impl IntoView {
    let forms = use_context::<PageForms>().map(|forms| forms.take()).unwrap_or_default();
    view! {
        <div class="menu" id="menu-preferences" popover="auto">
            {language_switch(&forms)}
            {theme_switch(&forms)}
        </div>
    }
    .into_any()
}

/// Buttons for the languages, each named in itself.
fn language_switch(forms: &[PageForm]) -> AnyView {
    let reader = use_reader();
    let choices = Locale::ALL.map(|locale| Switched {
        chosen: Preference::Locale(locale),
        words: locale.own_name(),
        lang: Some(locale.code()),
        is_now: locale == reader.locale,
    });
    let (label, theme) = (common::language(reader.locale), reader.theme.code());
    view! {
        <form class="menu-form" method="post" action="/preferences" aria-label=label>
            <p class="menu-heading" aria-hidden="true">{label}</p>
            <input type="hidden" name="theme" value=theme/>
            <input type="hidden" name="back" value=reader.path/>
            {switches(&choices, forms)}
        </form>
    }
    .into_any()
}

/// Buttons for the colors.
fn theme_switch(forms: &[PageForm]) -> AnyView {
    let Reader { locale, theme, path, .. } = use_reader();
    let choices = Theme::ALL.map(|choice| Switched {
        chosen: Preference::Theme(choice),
        words: theme_name(choice, locale),
        lang: None,
        is_now: choice == theme,
    });
    let label = common::colors(locale);
    view! {
        <form class="menu-form" method="post" action="/preferences" aria-label=label>
            <p class="menu-heading" aria-hidden="true">{label}</p>
            <input type="hidden" name="locale" value=locale.code()/>
            <input type="hidden" name="back" value=path/>
            {switches(&choices, forms)}
        </form>
    }
    .into_any()
}

/// One of the choices of a switch.
#[derive(Clone, Copy)]
struct Switched {
    chosen: Preference,
    words: &'static str,
    lang: Option<&'static str>,
    is_now: bool,
}

/// The choices as buttons, once for each form of the page. The style sheet shows those of the forms that were typed into, and
/// the usual ones where none was.
fn switches(choices: &[Switched], forms: &[PageForm]) -> impl IntoView + use<> {
    let usual = largest(forms).map(|form| form.place);
    let sets = forms.iter().map(|form| {
        let class = if Some(form.place) == usual { "menu-set menu-set-usual" } else { "menu-set" };
        let buttons = choices.iter().map(|choice| switch(choice, Some(form))).collect_view();
        view! { <div class=class data-of=form.place.to_string()>{buttons}</div> }
    });
    let plain = usual.is_none().then(|| {
        let buttons = choices.iter().map(|choice| switch(choice, None)).collect_view();
        view! { <div class="menu-set menu-set-usual">{buttons}</div> }
    });
    let sets = sets.collect_view();
    view! { {plain}{sets} }
}

/// A button that sends the fields of a form along, or nothing but the choice.
fn switch(choice: &Switched, form: Option<&PageForm>) -> impl IntoView + use<> {
    let Reader { locale, path, .. } = use_reader();
    let Switched { chosen, words, lang, is_now } = *choice;
    let (name, value) = match (form, chosen) {
        (Some(form), _) => {
            let carried =
                Carried { chosen, shown_in: locale, refill: form.refill, form: form.name.clone(), page: path };
            (CARRIED, carried.to_string())
        }
        (None, Preference::Locale(locale)) => ("locale", locale.code().to_owned()),
        (None, Preference::Theme(theme)) => ("theme", theme.code().to_owned()),
    };
    let of_form = form.map(|form| form.id.clone());
    let pressed = if is_now { "true" } else { "false" };
    let (action, method) = (of_form.is_some().then_some("/preferences"), of_form.is_some().then_some("post"));
    view! {
        <button type="submit" class="menu-choice" name=name value=value lang=lang form=of_form.clone() formaction=action
            formmethod=method formnovalidate=of_form.is_some() aria-pressed=pressed>
            {words}
        </button>
    }
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
