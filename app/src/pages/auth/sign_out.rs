//! Signing out, for those who came by address and not by the menu.

use ::words::{auth as words, common};
use leptos::prelude::*;

use crate::components::*;
use crate::context::reader;

#[component]
pub fn SignOutPage() -> impl IntoView {
    let reader = reader();
    let l = reader.locale;
    let content = match reader.account {
        Some(account) => view! {
            <Card>
                <p>{words::signed_in_as(l, account.person, account.organization)}</p>
                <PostForm action="/sign-out">
                    <Actions>
                        <Button look=Look::Primary>{common::sign_out(l)}</Button>
                        <LinkButton href="/">{words::stay(l)}</LinkButton>
                    </Actions>
                </PostForm>
            </Card>
        }
        .into_any(),
        None => view! {
            <Card>
                <p>{words::nobody_signed_in(l)}</p>
                <Actions><LinkButton href="/sign-in" look=Look::Primary>{common::sign_in(l)}</LinkButton></Actions>
            </Card>
        }
        .into_any(),
    };
    view! {
        <StoreLayout title=words::sign_out_title(l) width=Width::Narrow>
            <PageTitle title=words::sign_out_title(l)/>
            {content}
        </StoreLayout>
    }
}
