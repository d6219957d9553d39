//! Registering a seller or a buyer: its key is shown once, on the page that follows.

use ::words::countries::countries_by_name;
use ::words::{admin as words, operating};
use domain::locale::Locale;
use leptos::prelude::*;

use crate::components::*;
use crate::context::reader;
use crate::form::{post_to, use_flash};
use crate::server_fns::admin::{RegisterBuyer, RegisterSeller};

const FORM: &str = "registration";

/// Whom a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registered {
    Sellers,
    Buyers,
}

/// The form, folded away until it is wanted or was refused.
#[component]
pub fn Registration(of: Registered) -> impl IntoView {
    let l = reader().locale;
    let (title, action) = match of {
        Registered::Sellers => (operating::register_seller(l), post_to::<RegisterSeller>()),
        Registered::Buyers => (operating::register_buyer(l), post_to::<RegisterBuyer>()),
    };
    let choose = Choice::new("", operating::country_choose(l));
    let countries = countries_by_name(l).into_iter().map(|(code, name)| Choice::new(code, name));
    let countries: Vec<Choice> = std::iter::once(choose).chain(countries).collect();
    view! {
        <Card title=title note=operating::register_note(l)>
            <PostForm action=action label=title>
                <FormFaults form=FORM names=field_name/>
                <Field form=FORM name="name" label=words::name(l) required=true maxlength=120/>
                <Field form=FORM name="email" label=words::email(l) kind=FieldKind::Email required=true autocomplete="off"/>
                <Select form=FORM name="country" label=words::country(l) choices=countries required=true/>
                <Actions><Button>{operating::register(l)}</Button></Actions>
            </PostForm>
        </Card>
    }
}

/// The key of what was registered just now, this once.
#[component]
pub fn RegisteredKey() -> impl IntoView {
    let l = reader().locale;
    let flash = use_flash(FORM);
    let name = flash.value("name").unwrap_or_default().to_owned();
    flash.value("api_key").map(|key| {
        view! { <SecretOnce label=operating::api_key_of(l, &name) secret=key.to_owned()/> }
    })
}

fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/name" => words::name(l),
        "/email" => words::email(l),
        "/country" => words::country(l),
        _ => return None,
    };
    Some(name.to_owned())
}
