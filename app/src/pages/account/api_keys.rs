//! Keys for the buyer's own software: shown once, listed by a hint, revoked for good.

use ::words::format::day_short;
use ::words::{account as words, common};
use domain::calendar::Tz;
use domain::ids::ApiKeyId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, ApiKeyView};
use service::{Actor, Answer, Error, Portal};

use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::address::{id_at, origin};
use crate::pages::keys::told_apart;
use crate::pages::loaded;
use crate::server_fns::buyer::{CreateBuyerKey, RevokeBuyerKey, forms};
use crate::server_fns::key_shown::{KeyShown, key_shown};

const HERE: &str = "/account/api-keys";

#[component]
pub fn ApiKeysPage() -> impl IntoView {
    let shown = key_shown(forms::API_KEY);
    loaded(
        |portal, actor| async move {
            let keys = find(&portal, &actor).await?;
            Ok((keys, accounts::profile(&portal, &actor).await?.time_zone))
        },
        |(keys, zone)| show(keys, zone, shown),
    )
}

async fn find(portal: &Portal, actor: &Actor) -> Answer<Vec<ApiKeyView>> {
    actor.as_buyer()?;
    accounts::api_keys(portal, actor).await
}

fn show(keys: Vec<ApiKeyView>, zone: Tz, shown: Option<KeyShown>) -> impl IntoView {
    let l = reader().locale;
    let form = forms::API_KEY;
    let shown = shown.map(|shown| {
        let code = format!("curl {}/api/v1/invoices \\\n  -H 'Authorization: Bearer {}'", origin(), shown.key);
        view! {
            <SecretOnce label=words::your_new_key(l, shown.name) secret=shown.key/>
            <CodeBlock label=words::try_key(l) code/>
        }
    });
    let list = match keys.is_empty() {
        true => view! { <EmptyState title=words::no_keys_title(l) text=words::no_keys_text(l)/> }.into_any(),
        false => {
            let table = table(&keys, zone, l);
            view! { <Card>{table}</Card> }.into_any()
        }
    };
    view! {
        <StoreLayout title=words::keys_title(l) width=Width::Narrow>
            <AccountTabs/>
            <PageTitle title=words::keys_title(l) lead=words::keys_lead(l)/>
            {shown}
            <Card title=words::new_key(l)>
                <PostForm action={post_to::<CreateBuyerKey>()} label=words::new_key(l)>
                    <FormFaults form names=field_name/>
                    <Field form name="name" label=words::key_name(l) hint=words::key_name_hint(l) required=true maxlength=120
                        autocomplete="off"/>
                    <Actions><Button look=Look::Primary>{words::create_key(l)}</Button></Actions>
                </PostForm>
            </Card>
            {list}
        </StoreLayout>
    }
}

fn table(keys: &[ApiKeyView], zone: Tz, l: Locale) -> impl IntoView + use<> {
    let columns =
        vec![Column::text(words::key(l)), Column::number(words::key_created(l)), Column::number(words::key_state(l))];
    let on = |at| day_short(domain::calendar::day_of(at, zone), l);
    let rows = keys.iter().map(|key| {
        let end = match key.revoked_at {
            Some(at) => view! { <span class="muted">{words::key_revoked_on(l, on(at))}</span> }.into_any(),
            None => {
                let href = format!("{HERE}/{}/revoke", key.id);
                let label = format!("{} {}", key.name, key.hint);
                view! {
                    <LinkButton href look=Look::Ghost>
                        {words::revoke(l)} <span class="visually-hidden">{format!(" {label}")}</span>
                    </LinkButton>
                }
                .into_any()
            }
        };
        let created = on(key.created_at);
        // In a list "revoke" beside "state" would read as if it were the state.
        let label = if key.revoked_at.is_some() { words::key_state(l) } else { common::action(l) };
        view! {
            <tr>
                <RowHead text=key.name.clone() note=key.hint.clone()/>
                <NumberCell label=words::key_created(l)>{created}</NumberCell>
                <NumberCell label>{end}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::keys_title(l) columns>{rows}</Table> }
}

#[component]
pub fn RevokePage() -> impl IntoView {
    let id = id_at::<ApiKeyId>("id");
    loaded(
        |portal, actor| async move {
            let id = id?;
            let keys = find(&portal, &actor).await?;
            keys.into_iter().find(|key| key.id == id && key.revoked_at.is_none()).ok_or_else(Error::not_found)
        },
        |key| {
            let l = reader().locale;
            let title = words::revoke_title(l, &key.name);
            let consequences =
                vec![told_apart(&key, l), words::revoke_effect(l).to_owned(), words::revoke_free(l).to_owned()];
            view! {
                <StoreLayout title=title.clone() width=Width::Narrow>
                    <PageTitle title=key.name.clone() crumbs=vec![Crumb::new(common::nav_api_keys(l), HERE)]/>
                    <ConfirmPanel title consequences action={post_to::<RevokeBuyerKey>()} confirm=words::revoke_confirm(l)
                        back=HERE keep=words::keep_key(l)>
                        <Hidden name="key_id" value=key.id.to_string()/>
                    </ConfirmPanel>
                </StoreLayout>
            }
        },
    )
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/name" => words::key_name(l),
        _ => return None,
    };
    Some(name.to_owned())
}
