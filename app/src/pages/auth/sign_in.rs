//! Signing in.

use ::words::{auth as words, common};
use domain::locale::Locale;
use leptos::prelude::*;

use super::{next_asked, onward, sent_on};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::server_fns::auth::{SignIn, forms};

#[component]
pub fn SignInPage() -> impl IntoView {
    let l = reader().locale;
    let next = next_asked();
    if sent_on(&next) {
        return ().into_any();
    }
    let form = forms::SIGN_IN;
    let (buyer, seller) = (onward("/sign-up?role=buyer", &next), onward("/sign-up?role=seller", ""));
    view! {
        <StoreLayout title=words::sign_in_title(l) width=Width::Narrow>
            <PageTitle title=words::sign_in_title(l) lead=words::sign_in_lead(l)/>
            <Card>
                <PostForm action={post_to::<SignIn>()} label=words::sign_in_title(l)>
                    <FormFaults form names=field_name/>
                    <Hidden name="next" value=next/>
                    <Field form name="email" label=words::email(l) kind=FieldKind::Email autocomplete="username" required=true/>
                    <Field form name="password" label=words::password(l) kind=FieldKind::Password
                        autocomplete="current-password" required=true/>
                    <Actions><Button look=Look::Primary>{common::sign_in(l)}</Button></Actions>
                </PostForm>
            </Card>
            <Card title=words::no_account_yet(l)>
                <Actions>
                    <LinkButton href=buyer>{words::sign_up_as_buyer(l)}</LinkButton>
                    <LinkButton href=seller>{words::sign_up_as_seller(l)}</LinkButton>
                </Actions>
            </Card>
        </StoreLayout>
    }
    .into_any()
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/email" => words::email(l),
        "/password" => words::password(l),
        _ => return None,
    };
    Some(name.to_owned())
}
