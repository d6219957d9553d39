//! The keys of the seller's software: created and shown once, listed by their beginning, revoked for good.

use ::words::common;
use ::words::format::day_short;
use ::words::seller as words;
use domain::ids::ApiKeyId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;
use service::accounts::{self, ApiKeyView};

use super::param;
use crate::components::*;
use crate::form::post_to;
use crate::pages::keys::told_apart;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::key_shown::key_shown;
use crate::server_fns::seller::{CreateApiKey, RevokeApiKey, forms};

const PATH: &str = "/seller/api-keys";

#[component]
pub fn ApiKeysPage() -> impl IntoView {
    let locale = use_reader().locale;
    let form = forms::API_KEY;
    let shown = key_shown(form);
    loaded(
        |portal, actor| async move {
            actor.as_seller()?;
            accounts::api_keys(&portal, &actor).await
        },
        move |keys| {
            let shown = shown.map(|shown| {
                view! { <SecretOnce label=words::key_created(locale, shown.name) secret=shown.key/> }
            });
            view! {
                <ConsoleLayout title=words::keys_title(locale)>
                    <PageTitle title=words::keys_title(locale) lead=words::keys_lead(locale)/>
                    {shown}
                    <Card title=words::key_new(locale)>
                        <PostForm action={post_to::<CreateApiKey>()}>
                            <FormFaults form names=field_name/>
                            <Field form name="name" label=words::key_name(locale) hint=words::key_name_hint(locale)
                                autocomplete="off" required=true/>
                            <Actions><Button look=Look::Primary>{words::key_create(locale)}</Button></Actions>
                        </PostForm>
                    </Card>
                    {list(&keys, locale)}
                </ConsoleLayout>
            }
        },
    )
}

fn list(keys: &[ApiKeyView], locale: Locale) -> impl IntoView + use<> {
    if keys.is_empty() {
        let text = words::keys_none_text(locale);
        return view! { <EmptyState title=words::keys_none(locale) text/> }.into_any();
    }
    let columns = vec![
        Column::text(words::key_column(locale)),
        Column::text(words::state(locale)),
        Column::number(words::created(locale)),
        Column::text(common::action(locale)),
    ];
    let rows = keys.iter().map(|key| {
        let state = match key.revoked_at {
            None => view! { <Badge tone=Tone::Good text=words::key_valid(locale)/> },
            Some(at) => view! { <Badge text=words::key_revoked_on(locale, day_short(at.date_naive(), locale))/> },
        };
        let revoke = key.revoked_at.is_none().then(|| {
            let (name, href) = (format!("{} {}", key.name, key.hint), format!("{PATH}/{}/revoke", key.id));
            view! {
                <LinkButton href look=Look::Danger>
                    {words::key_revoke(locale)} <span class="visually-hidden">{format!(" {name}")}</span>
                </LinkButton>
            }
        });
        let created = day_short(key.created_at.date_naive(), locale);
        view! {
            <tr>
                <RowHead text=key.name.clone() note=key.hint.clone()/>
                <Cell label=words::state(locale)>{state}</Cell>
                <NumberCell label=words::created(locale)>{created}</NumberCell>
                <Cell label=common::action(locale)>{revoke}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Card><Table caption=words::keys_title(locale) columns>{rows}</Table></Card> }.into_any()
}

#[component]
pub fn RevokeKeyPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("key_id");
    loaded(
        move |portal, actor| async move {
            actor.as_seller()?;
            let id: ApiKeyId = id.parse().map_err(|_| Error::not_found())?;
            let keys = accounts::api_keys(&portal, &actor).await?;
            keys.into_iter().find(|key| key.id == id && key.revoked_at.is_none()).ok_or_else(Error::not_found)
        },
        move |key| {
            let crumbs = vec![Crumb::new(common::nav_api_keys(locale), PATH)];
            view! {
                <ConsoleLayout title=words::key_revoke(locale)>
                    <PageTitle title=key.name.clone() crumbs/>
                    <FormFaults form=forms::DONE/>
                    <ConfirmPanel title=words::key_revoke_title(locale, &key.name)
                        consequences=vec![told_apart(&key, locale), words::key_revoke_text(locale).to_owned()] action={post_to::<RevokeApiKey>()}
                        confirm=words::key_revoke(locale) keep=words::keep_it(locale) back=PATH>
                        <Hidden name="key_id" value=key.id.to_string()/>
                    </ConfirmPanel>
                </ConsoleLayout>
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
