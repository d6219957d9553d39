//! The keys of whoever holds them: a subscription's for its parties, an organization's and its own for the operator. Shown
//! once, listed by a hint, revoked for good.

use ::words::format::{day, day_short};
use ::words::{account, common, credentials as words};
use domain::calendar::day_of;
use domain::ids::ApiKeyId;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::hooks::use_params_map;
use leptos_router::path;
use service::accounts::{self, ApiKeyView};
use service::{Actor, Answer, Error, Portal, Principal, agreements};

use super::address::id_at;
use super::loaded;
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::route::page;
use crate::reader::Role;
use crate::server_fns::credentials::{IssueKey, RevokeKey, called, forms, holder_of, keys_path};
use crate::server_fns::key_shown::key_shown;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![page(path!("/keys/:holder"), KeysPage), page(path!("/keys/:holder/:key_id/revoke"), RevokePage)]
}

struct Found {
    holder: Principal,
    keys: Vec<ApiKeyView>,
    crumbs: Vec<Crumb>,
}

fn holder_asked() -> Answer<Principal> {
    holder_of(&use_params_map().with_untracked(|params| params.get("holder").unwrap_or_default()))
}

async fn find(portal: &Portal, actor: &Actor, holder: Principal, l: Locale) -> Answer<Found> {
    let keys = accounts::api_keys_of(portal, actor, holder).await?;
    let crumbs = match holder {
        Principal::Operator => vec![],
        Principal::Seller(id) => {
            let seller = accounts::seller(portal, actor, id).await?;
            vec![Crumb::new(common::nav_sellers(l), "/admin/sellers"), Crumb::new(seller.name, "/admin/sellers")]
        }
        Principal::Buyer(id) => {
            let buyer = accounts::buyer(portal, actor, id).await?;
            let page = format!("/admin/buyers/{id}");
            vec![Crumb::new(common::nav_buyers(l), "/admin/buyers"), Crumb::new(buyer.name, page)]
        }
        Principal::Subscription(id) => {
            let one = agreements::subscription(portal, actor, id).await?;
            let name = format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l));
            let page = match actor.principal {
                Principal::Operator => format!("/admin/subscriptions/{id}"),
                Principal::Seller(_) => format!("/seller/subscribers/{id}"),
                Principal::Buyer(_) | Principal::Subscription(_) => format!("/account/subscriptions/{id}"),
            };
            vec![Crumb::new(name, page)]
        }
    };
    // An organization has a page for its own.
    match (actor.principal, holder) {
        (Principal::Seller(_) | Principal::Buyer(_), Principal::Seller(_) | Principal::Buyer(_)) => {
            Err(Error::not_found())
        }
        (Principal::Operator | Principal::Subscription(_), _)
        | (_, Principal::Operator | Principal::Subscription(_)) => Ok(Found { holder, keys, crumbs }),
    }
}

fn title(holder: Principal, l: Locale) -> &'static str {
    match holder {
        Principal::Subscription(_) => words::usage_keys_title(l),
        Principal::Operator | Principal::Seller(_) | Principal::Buyer(_) => account::keys_title(l),
    }
}

/// The frame that the reader's other pages have.
fn framed(title: String, content: AnyView) -> AnyView {
    match reader().account.map(|account| account.role) {
        Some(Role::Buyer) | None => view! { <StoreLayout title width=Width::Narrow>{content}</StoreLayout> }.into_any(),
        Some(Role::Seller | Role::Operator) => view! { <ConsoleLayout title>{content}</ConsoleLayout> }.into_any(),
    }
}

#[component]
pub fn KeysPage() -> impl IntoView {
    let (holder, l) = (holder_asked(), reader().locale);
    loaded(move |portal, actor| async move { find(&portal, &actor, holder?, l).await }, move |found| show(found, l))
}

fn show(found: Found, l: Locale) -> AnyView {
    let Found { holder, keys, crumbs } = found;
    let form = forms::KEY;
    let (lead, hint, required) = match holder {
        Principal::Subscription(_) => (words::usage_keys_lead(l), words::usage_key_name_hint(l), false),
        Principal::Operator => (words::operator_keys_lead(l), account::key_name_hint(l), true),
        Principal::Seller(_) | Principal::Buyer(_) => {
            (words::organization_keys_lead(l), account::key_name_hint(l), true)
        }
    };
    let shown = key_shown(form).map(|shown| {
        let label = match shown.name.trim() {
            "" => account::your_new_key_unnamed(l).to_owned(),
            name => account::your_new_key(l, name),
        };
        view! { <SecretOnce label secret=shown.key/> }
    });
    let list = match keys.is_empty() {
        true => view! { <EmptyState title=account::no_keys_title(l) text=account::no_keys_text(l)/> }.into_any(),
        false => view! { <Card>{table(&keys, holder, l)}</Card> }.into_any(),
    };
    let named = holder_name(holder);
    let content = view! {
        <PageTitle title=title(holder, l) crumbs lead/>
        {shown}
        <Card title=account::new_key(l)>
            <PostForm action={post_to::<IssueKey>()} label=account::new_key(l)>
                <FormFaults form names=field_name/>
                <Hidden name="holder" value=named/>
                <Field form name="name" label=account::key_name(l) hint required=required maxlength=120 autocomplete="off"/>
                <Actions><Button look=Look::Primary>{account::create_key(l)}</Button></Actions>
            </PostForm>
        </Card>
        {list}
    };
    framed(title(holder, l).to_owned(), content.into_any())
}

fn holder_name(holder: Principal) -> String {
    keys_path(holder).rsplit('/').next().unwrap_or_default().to_owned()
}

fn table(keys: &[ApiKeyView], holder: Principal, l: Locale) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(account::key(l)),
        Column::number(account::key_created(l)),
        Column::number(account::key_state(l)),
    ];
    let zone = reader().time_zone;
    let on = |at| day_short(day_of(at, zone), l);
    let rows = keys.iter().map(|key| {
        let end = match key.revoked_at {
            Some(at) => view! { <span class="muted">{account::key_revoked_on(l, on(at))}</span> }.into_any(),
            None => {
                let href = format!("{}/{}/revoke", keys_path(holder), key.id);
                let label = format!(" {} {}", called(holder, &key.name, l), key.hint);
                view! {
                    <LinkButton href look=Look::Ghost>
                        {account::revoke(l)} <span class="visually-hidden">{label}</span>
                    </LinkButton>
                }
                .into_any()
            }
        };
        let created = on(key.created_at);
        // In a list "revoke" beside "state" would read as if it were the state.
        let label = if key.revoked_at.is_some() { account::key_state(l) } else { common::action(l) };
        view! {
            <tr>
                <RowHead text=called(holder, &key.name, l) note=key.hint.clone()/>
                <NumberCell label=account::key_created(l)>{created}</NumberCell>
                <NumberCell label>{end}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=title(holder, l) columns>{rows}</Table> }
}

/// What tells a key from others of its name: its last characters and the day it was made.
pub fn told_apart(key: &ApiKeyView, l: Locale) -> String {
    words::key_is(l, &key.hint, day(day_of(key.created_at, reader().time_zone), l))
}

#[component]
pub fn RevokePage() -> impl IntoView {
    let (holder, id, l) = (holder_asked(), id_at::<ApiKeyId>("key_id"), reader().locale);
    loaded(
        move |portal, actor| async move {
            let id = id?;
            let Found { holder, keys, crumbs } = find(&portal, &actor, holder?, l).await?;
            let key = keys.into_iter().find(|key| key.id == id && key.revoked_at.is_none());
            Ok((holder, key.ok_or_else(Error::not_found)?, crumbs))
        },
        move |(holder, key, mut crumbs)| {
            let name = called(holder, &key.name, l);
            let asked = account::revoke_title(l, &name);
            let consequences =
                vec![told_apart(&key, l), account::revoke_effect(l).to_owned(), account::revoke_free(l).to_owned()];
            let back = keys_path(holder);
            crumbs.push(Crumb::new(title(holder, l), back.clone()));
            let content = view! {
                <PageTitle title=name crumbs/>
                <ConfirmPanel title=asked.clone() consequences action={post_to::<RevokeKey>()}
                    confirm=account::revoke_confirm(l) back keep=account::keep_key(l)>
                    <Hidden name="holder" value=holder_name(holder)/>
                    <Hidden name="key_id" value=key.id.to_string()/>
                </ConfirmPanel>
            };
            framed(asked, content.into_any())
        },
    )
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    (pointer == "/name").then(|| account::key_name(l).to_owned())
}
