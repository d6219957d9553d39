//! Settings: how these pages look for one person, and what is known of the organization.

use domain::locale::Locale;
use leptos::prelude::*;
use service::Principal;
use service::accounts::{self, Organization};

use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::i18n::{account as words, auth, common};
use crate::pages::address::asked;
use crate::pages::auth::choices::{countries, currencies, languages, time_zones};
use crate::pages::loaded;
use crate::reader::{Role, Theme};
use crate::server_fns::buyer::{SaveProfile, forms};

const HERE: &str = "/account/profile";
/// In the address after saving what one's own pages look like.
const SAVED: &str = "saved";
const PAGES: &str = "pages";

#[component]
pub fn ProfilePage() -> impl IntoView {
    loaded(
        |portal, actor| async move {
            match actor.principal {
                // The operator is no organization of the marketplace.
                Principal::Operator => Ok(None),
                Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_) => {
                    Ok(Some(accounts::profile(&portal, &actor).await?))
                }
            }
        },
        show,
    )
}

fn show(organization: Option<Organization>) -> impl IntoView {
    let reader = reader();
    let l = reader.locale;
    let role = reader.account.as_ref().map(|account| account.role);
    let saved = (asked(SAVED) == PAGES).then(|| {
        view! { <div role="status"><Notice tone=Tone::Good>{words::settings_saved(l)}</Notice></div> }
    });
    let content = move || {
        let organization = organization.map(|organization| organization_card(organization, l));
        view! {
            <PageTitle title=words::settings_title(l)/>
            {saved}
            {pages_card(l)}
            {organization}
        }
    };
    match role {
        Some(Role::Buyer) | None => {
            view! { <StoreLayout title=words::settings_title(l) width=Width::Narrow>{content()}</StoreLayout> }
                .into_any()
        }
        Some(Role::Seller | Role::Operator) => {
            view! { <ConsoleLayout title=words::settings_title(l)>{content()}</ConsoleLayout> }.into_any()
        }
    }
}

fn pages_card(l: Locale) -> impl IntoView {
    let reader = reader();
    let role = reader.account.as_ref().map(|account| account.role);
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
    let is_operator = role == Some(Role::Operator);
    let zone = is_operator.then(|| {
        view! {
            <Select form name="time_zone" label=auth::time_zone(l) choices=time_zones() value=reader.time_zone.name()
                hint=words::own_zone_hint(l)/>
        }
    });
    view! {
        <Card title=words::these_pages(l) note=words::these_pages_note(l, person)>
            <PostForm action="/preferences" label=words::these_pages(l)>
                <Hidden name="back" value=format!("{HERE}?{SAVED}={PAGES}")/>
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

fn organization_card(known: Organization, l: Locale) -> impl IntoView {
    let form = forms::PROFILE;
    let (locale, currency) = (known.locale.code(), known.currency.code());
    // It is suggested for new plans: buyers have none.
    let currency = match reader().account.map(|account| account.role) {
        Some(Role::Seller) => view! {
            <Select form name="currency" label=words::currency(l) choices=currencies(currency) value=currency
                hint=words::currency_hint(l)/>
        }
        .into_any(),
        Some(Role::Buyer | Role::Operator) | None => view! { <Hidden name="currency" value=currency/> }.into_any(),
    };
    let vat_id = known.vat_id.clone().unwrap_or_default();
    view! {
        <Card title=auth::organization(l) note=words::organization_note(l)>
            <PostForm action={post_to::<SaveProfile>()} label=auth::organization(l)>
                <FormFaults form names=field_name/>
                <Field form name="name" label=auth::organization(l) hint=auth::organization_hint(l) value=known.name
                    autocomplete="organization" required=true maxlength=120/>
                <Field form name="email" label=words::invoice_email(l) value=known.email kind=FieldKind::Email disabled=true
                    hint=words::email_hint(l)/>
                <FieldRow>
                    <Select form name="country" label=auth::country(l) choices=countries(l) value=known.country/>
                    <Field form name="vat_id" label=words::vat_id_field(l) value=vat_id optional=true maxlength=20/>
                </FieldRow>
                <Select form name="time_zone" label=auth::time_zone(l) choices=time_zones() value=known.time_zone.name()
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
        "/country" => auth::country(l),
        "/time_zone" => auth::time_zone(l),
        "/vat_id" => words::vat_id_field(l),
        "/locale" => words::invoice_language(l),
        "/currency" => words::currency(l),
        _ => return None,
    };
    Some(name.to_owned())
}
