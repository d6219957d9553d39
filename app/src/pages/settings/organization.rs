//! What is known of an organization, and changed by whoever works for it.

use ::words::{account as words, auth, common};
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::Organization;

use crate::components::*;
use crate::form::post_to;
use crate::pages::auth::choices::{countries, currencies, languages, zone_groups};
use crate::reader::Role;
use crate::server_fns::buyer::{SaveProfile, forms};

pub fn card(known: Organization, role: Role, l: Locale) -> impl IntoView {
    let form = forms::PROFILE;
    let (locale, currency) = (known.locale.code(), known.currency.code());
    let (currency, email) = match role {
        // It is suggested for new plans: buyers have none.
        Role::Seller => (
            view! {
                <Select form name="currency" label=words::currency(l) choices=currencies(currency) value=currency
                    hint=words::currency_hint(l)/>
            }
            .into_any(),
            view! {
                <Field form name="email" label=words::contact_email(l) value=known.email kind=FieldKind::Email
                    hint=words::contact_email_hint(l) autocomplete="email" required=true/>
            }
            .into_any(),
        ),
        Role::Buyer | Role::Operator => (
            view! { <Hidden name="currency" value=currency/> }.into_any(),
            view! {
                <DefinitionList><Fact term=words::invoice_email(l)><bdi>{known.email}</bdi></Fact></DefinitionList>
                <p class="field-hint">{words::invoice_email_why(l)}</p>
            }
            .into_any(),
        ),
    };
    let vat_id = known.vat_id.clone().unwrap_or_default();
    let zone = known.time_zone.name();
    let zones = zone_groups(&known.country, zone, l);
    view! {
        <Card title=auth::organization(l) note=words::organization_note(l)>
            <PostForm action={post_to::<SaveProfile>()} label=auth::organization(l)>
                <FormFaults form names=field_name/>
                <Field form name="name" label=auth::organization(l) hint=auth::organization_hint(l) value=known.name
                    autocomplete="organization" required=true maxlength=120/>
                {email}
                <FieldRow>
                    <Select form name="country" label=auth::country(l) choices=countries(l) value=known.country/>
                    <Field form name="vat_id" label=auth::vat_id(l) value=vat_id hint=auth::vat_id_hint(l) optional=true
                        autocomplete="off" maxlength=30/>
                </FieldRow>
                <GroupedSelect form name="time_zone" label=auth::time_zone(l) groups=zones value=zone
                    hint=words::time_zone_hint(l)/>
                <FieldRow>
                    <Select form name="locale" label=words::invoice_language(l) choices=languages() value=locale/>
                    {currency}
                </FieldRow>
                <Actions><Button look=Look::Primary>{common::save(l)}</Button></Actions>
            </PostForm>
        </Card>
    }
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/name" => auth::organization(l),
        "/email" => words::contact_email(l),
        "/country" => auth::country(l),
        "/time_zone" => auth::time_zone(l),
        "/vat_id" => auth::vat_id(l),
        "/locale" => words::invoice_language(l),
        "/currency" => words::currency(l),
        _ => return None,
    };
    Some(name.to_owned())
}
