//! Settings, in each persona's own area: how its pages look, what is known of its organization, its password and sessions.

mod organization;
mod security;

use ::words::{account as words, auth, common};
use domain::locale::Locale;
use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::path;
use service::accounts::{self, Organization};
use service::{Actor, Answer, Error, Portal, Principal};

use crate::components::*;
use crate::context::{reader, visit};
use crate::pages::address::asked;
use crate::pages::auth::choices::{languages, zone_groups};
use crate::pages::loaded;
use crate::pages::route::page;
use crate::reader::{Role, Theme};
use crate::server_fns::to_sign_in;

/// In the address after saving what one's own pages look like.
const SAVED: &str = "saved";
const PAGES: &str = "pages";

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![
        page(path!("/account/settings"), || settings(Role::Buyer)),
        page(path!("/seller/settings"), || settings(Role::Seller)),
        page(path!("/admin/settings"), || settings(Role::Operator)),
        page(path!("/account/security"), || security::security(Role::Buyer)),
        page(path!("/seller/security"), || security::security(Role::Seller)),
        page(path!("/admin/security"), || security::security(Role::Operator)),
        // Where they were for everybody.
        page(path!("/account/profile"), || moved("settings")),
    ]
}

/// Sends whoever is signed in to the page of that name in their own area.
fn moved(name: &str) -> impl IntoView + use<> {
    let reader = visit().reader;
    match reader.account {
        Some(account) => leptos_axum::redirect(&format!("{}/{name}", account.role.area())),
        None => leptos_axum::redirect(&to_sign_in(&reader.path)),
    }
}

fn role_of(principal: Principal) -> Option<Role> {
    match principal {
        Principal::Operator => Some(Role::Operator),
        Principal::Seller(_) => Some(Role::Seller),
        Principal::Buyer(_) => Some(Role::Buyer),
        Principal::Subscription(_) => None,
    }
}

/// # Errors
/// `not_found` on another persona's pages.
fn only(role: Role, actor: &Actor) -> Answer<()> {
    if role_of(actor.principal) == Some(role) { Ok(()) } else { Err(Error::not_found()) }
}

/// The frame of a persona's pages. A buyer's have no list of places beside them: theirs stands above.
fn framed(role: Role, title: String, content: AnyView) -> AnyView {
    match role {
        Role::Buyer => {
            view! { <StoreLayout title width=Width::Narrow><AccountTabs/>{content}</StoreLayout> }.into_any()
        }
        Role::Seller | Role::Operator => view! { <ConsoleLayout title>{content}</ConsoleLayout> }.into_any(),
    }
}

async fn found(portal: Portal, actor: Actor, role: Role) -> Answer<Option<Organization>> {
    only(role, &actor)?;
    match role {
        // The operator is no organization of the marketplace.
        Role::Operator => Ok(None),
        Role::Seller | Role::Buyer => Ok(Some(accounts::profile(&portal, &actor).await?)),
    }
}

fn settings(role: Role) -> impl IntoView {
    loaded(
        move |portal, actor| found(portal, actor, role),
        move |organization| {
            let l = reader().locale;
            let saved = (asked(SAVED) == PAGES).then(|| {
                view! { <div role="status"><Notice tone=Tone::Good>{words::settings_saved(l)}</Notice></div> }
            });
            let organization = organization.map(|known| organization::card(known, role, l));
            let content = view! {
                <PageTitle title=words::settings_title(l)/>
                {saved}
                {pages_card(role, l)}
                {organization}
            };
            framed(role, words::settings_title(l).to_owned(), content.into_any())
        },
    )
}

fn pages_card(role: Role, l: Locale) -> impl IntoView {
    let reader = reader();
    let person = reader.account.map(|account| account.person).unwrap_or_default();
    let themes = Theme::ALL.map(|theme| {
        let label = match theme {
            Theme::System => common::theme_system(l),
            Theme::Light => common::theme_light(l),
            Theme::Dark => common::theme_dark(l),
        };
        Choice::new(theme.code(), label)
    });
    let form = "preferences";
    // An organization says where it is.
    let zone = (role == Role::Operator).then(|| {
        let own = reader.time_zone.name();
        view! {
            <GroupedSelect form name="time_zone" label=auth::time_zone(l) groups=zone_groups("", own, l) value=own
                hint=words::own_zone_hint(l)/>
        }
    });
    view! {
        <Card title=words::these_pages(l) note=words::these_pages_note(l, person)>
            <PostForm action="/preferences" label=words::these_pages(l)>
                <Hidden name="back" value=format!("{}/settings?{SAVED}={PAGES}", role.area())/>
                <FieldRow>
                    <Select form name="locale" label=auth::language(l) choices=languages() value=l.code()/>
                    <Select form name="theme" label=words::colors(l) choices=themes.to_vec() value=reader.theme.code()/>
                </FieldRow>
                {zone}
                <Actions><Button>{common::save(l)}</Button></Actions>
            </PostForm>
        </Card>
    }
}
