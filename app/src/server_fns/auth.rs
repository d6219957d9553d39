//! Signing up and in. Signing out is the server's own business.

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::submit_sign_in,
    crate::context::visit,
    ::words::auth as words,
    ::words::countries::usual_zone,
    domain::refusal::{Code, Refusal},
    service::accounts::{self, Arrival, OrganizationRole, SignUp as NewAccount},
};

pub use super::auth_forms as forms;

#[server]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), ServerFnError> {
    let visit = visit();
    submit_sign_in(forms::SIGN_IN, Some(next), |portal| async move {
        Ok((accounts::sign_in(&portal, email.trim(), &password, visit.whence()).await?, None))
    })
    .await
}

/// Opens an account and signs in. Without a time zone it is the one usual in the country. Whoever had an account already is
/// told so: nothing of what they typed was taken.
#[server]
pub async fn sign_up(
    #[server(default)] role: String,
    #[server(default)] organization: String,
    #[server(default)] person: String,
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] country: String,
    #[server(default)] time_zone: String,
    #[server(default)] locale: String,
    #[server(default)] vat_id: String,
    #[server(default)] next: String,
) -> Result<(), ServerFnError> {
    let visit = visit();
    submit_sign_in(forms::SIGN_UP, Some(next), |portal| async move {
        let role = match role.as_str() {
            "buyer" => OrganizationRole::Buyer,
            "seller" => OrganizationRole::Seller,
            _ => return Err(Refusal::at(Code::Required, "/role").into()),
        };
        let usual = usual_zone(&country).unwrap_or("UTC").to_owned();
        let time_zone = if time_zone.is_empty() { usual } else { time_zone };
        let email = email.trim().to_owned();
        let wanted = NewAccount { role, organization, person, email, password, country, time_zone, locale, vat_id };
        let (signed_in, arrival) = accounts::sign_up_or_in(&portal, wanted, visit.whence()).await?;
        let said = match arrival {
            Arrival::NewAccount => None,
            Arrival::KnownAccount => Some(words::had_account(signed_in.locale, &signed_in.organization)),
        };
        Ok((signed_in, said))
    })
    .await
}
