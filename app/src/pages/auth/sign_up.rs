//! Signing up, to buy or to sell: an organization and the first person in it.

use ::words::countries::likely_country;
use ::words::{auth as words, common};
use domain::locale::Locale;
use leptos::prelude::*;

use super::choices::{countries, languages, zone_groups};
use super::{next_asked, onward, sent_on};
use crate::components::*;
use crate::context::reader;
use crate::form::{field_id, post_to, use_flash};
use crate::islands::browser_zone::ZonesOfCountry;
use crate::pages::address::asked;
use crate::server_fns::auth::{SignUp, forms};

#[component]
pub fn SignUpPage() -> impl IntoView {
    let l = reader().locale;
    let next = next_asked();
    if sent_on(&next) {
        return ().into_any();
    }
    let form = forms::SIGN_UP;
    let role = match asked("role").as_str() {
        "seller" => "seller",
        _ => "buyer",
    };
    let roles = vec![
        Choice::new("buyer", words::role_buyer(l)).hint(words::role_buyer_hint(l)),
        Choice::new("seller", words::role_seller(l)).hint(words::role_seller_hint(l)),
    ];
    let typed = use_flash(form);
    let country = typed.value("country").unwrap_or(likely_country(l)).to_owned();
    let zones = zone_groups(&country, typed.value("time_zone").unwrap_or_default(), l);
    let usual = Choice::new("", words::usual_zone(l));
    let zone_id = field_id(form, "/time_zone");
    // Whoever was refused has chosen already.
    let guesses = typed.values.is_empty();
    let sign_in = onward("/sign-in", &next);
    view! {
        <StoreLayout title=words::sign_up_title(l) width=Width::Narrow>
            <PageTitle title=words::sign_up_title(l) lead=words::sign_up_lead(l)/>
            <Card>
                <PostForm action={post_to::<SignUp>()} label=words::sign_up_title(l)>
                    <FormFaults form names=field_name/>
                    <Hidden name="next" value=next/>
                    <RadioCards form name="role" legend=words::what_to_do(l) choices=roles value=role/>
                    <Field form name="organization" label=words::organization(l) hint=words::organization_hint(l)
                        autocomplete="organization" required=true maxlength=120/>
                    <Field form name="person" label=words::person(l) autocomplete="name" required=true maxlength=120/>
                    <Field form name="email" label=words::email(l) kind=FieldKind::Email autocomplete="username" required=true/>
                    <Field form name="password" label=words::password(l) hint=words::password_hint(l)
                        kind=FieldKind::Password autocomplete="new-password" required=true/>
                    <FieldRow>
                        <Select form name="country" label=words::country(l) choices=countries(l) value=likely_country(l)/>
                        <GroupedSelect form name="time_zone" label=words::time_zone(l) groups=zones first=usual
                            hint=words::time_zone_hint(l)/>
                    </FieldRow>
                    <ZonesOfCountry zone_id country_id=field_id(form, "/country") guesses/>
                    <Field form name="vat_id" label=words::vat_id(l) hint=words::vat_id_hint(l) optional=true
                        autocomplete="off" maxlength=30/>
                    <Select form name="locale" label=words::language(l) choices=languages() value=l.code()
                        hint=words::language_hint(l)/>
                    <Actions><Button look=Look::Primary>{words::open_account(l)}</Button></Actions>
                </PostForm>
            </Card>
            <p>{words::have_account(l)} " " <a href=sign_in>{common::sign_in(l)}</a></p>
        </StoreLayout>
    }
    .into_any()
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/organization" => words::organization(l),
        "/person" => words::person(l),
        "/email" => words::email(l),
        "/password" => words::password(l),
        "/country" => words::country(l),
        "/time_zone" => words::time_zone(l),
        "/vat_id" => words::vat_id(l),
        "/locale" => words::language(l),
        _ => return None,
    };
    Some(name.to_owned())
}
