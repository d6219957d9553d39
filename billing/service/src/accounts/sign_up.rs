//! Signing up: an organization and the first person who signs in for it.
//!
//! An account opens at once, so whoever tries an address learns in the end whether it opened one. What can be done is done:
//! an address that is taken is refused only when nothing else is wrong, so that finding a free one opens an account under
//! it; the refusal counts as a failed attempt to sign in, with the same limits; and who knows the password is let in.

use domain::ids::{BuyerId, SellerId};
use domain::refusal::{Code, Refusals};
use domain::text::{NAME_CHARS_MAX, parse_name};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::details::{Typed, parse_vat_id};
use super::devices::Whence;
use super::people::{self, Newcomer, Proof, SignedIn};
use super::sign_in::{count_sign_up, sign_in};
use super::{organizations, passwords};
use crate::actor::{Actor, Principal};
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationRole {
    Seller,
    Buyer,
}

/// As typed into the form.
#[derive(Clone, Debug)]
pub struct SignUp {
    pub role: OrganizationRole,
    pub organization: String,
    pub person: String,
    pub email: String,
    pub password: String,
    pub country: String,
    pub time_zone: String,
    pub locale: String,
    /// Empty where there is none.
    pub vat_id: String,
}

/// How somebody who signed up came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// To an account that was opened just now.
    NewAccount,
    /// To the one they had already: nothing of what they typed was taken but address and password.
    KnownAccount,
}

/// Opens an account for somebody on the pages; `whence` is where the attempt comes from. The address of somebody who has an
/// account already and gives its password signs in.
///
/// # Errors
/// As for [`sign_up`], but a taken address only when nothing else is wrong; `sign_in.throttled` after too many of them.
pub async fn sign_up_or_in<'a>(
    portal: &Portal,
    wanted: SignUp,
    whence: impl Into<Whence<'a>>,
) -> Answer<(SignedIn, Arrival)> {
    let whence = whence.into();
    count_sign_up(portal, &whence).await?;
    let (email, password) = (wanted.email.clone(), wanted.password.clone());
    let mut no = match sign_up(portal, wanted).await {
        Err(Error::Refused(no)) => no,
        answer => return answer.map(|signed_in| (signed_in, Arrival::NewAccount)),
    };
    let all = no.0.len();
    no.0.retain(|refusal| refusal.code != Code::EmailTaken);
    if no.0.len() == all || !no.is_empty() {
        return Err(no.into());
    }
    match sign_in(portal, &email, &password, whence).await {
        Err(Error::Refused(no)) if no.0.iter().all(|refusal| refusal.code == Code::SignInFailed) => {
            Err(people::email_taken().into())
        }
        answer => answer.map(|signed_in| (signed_in, Arrival::KnownAccount)),
    }
}

/// Opens an account. Its money is the one usual in its country.
///
/// # Errors
/// All that is wrong at once: names, address, country, time zone, language, VAT number, a weak password, an address that is taken.
pub async fn sign_up(portal: &Portal, sign_up: SignUp) -> Answer<SignedIn> {
    let mut no = Refusals::default();
    let person = no.take("", parse_name(&sign_up.person, NAME_CHARS_MAX, "/person"));
    let typed = Typed {
        name: &sign_up.organization,
        name_pointer: "/organization",
        email: &sign_up.email,
        country: &sign_up.country,
        time_zone: Some(&sign_up.time_zone),
        locale: Some(&sign_up.locale),
        currency: None,
    };
    let details = typed.parse(&mut no);
    let vat_id = parse_vat_id(Some(&sign_up.vat_id), &sign_up.country, &mut no);
    if let Ok(email) = domain::text::parse_email(&sign_up.email, "/email") {
        people::note_taken(portal, &email, &mut no).await?;
    }
    let known = [sign_up.organization.as_str(), &sign_up.person, &sign_up.email];
    passwords::weakness(&portal.memory, &sign_up.password, &known)
        .await?
        .into_iter()
        .for_each(|refusal| no.push(refusal));
    let (Some(person), Some(details), true) = (person, details, no.is_empty()) else { return Err(no.into()) };
    let password_hash = passwords::hash(&portal.memory, &sign_up.password).await?;

    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let principal = match sign_up.role {
        OrganizationRole::Seller => {
            let id = SellerId(Uuid::now_v7());
            organizations::insert_seller(&mut tx, id, &details, vat_id.as_ref(), now).await?;
            Principal::Seller(id)
        }
        OrganizationRole::Buyer => {
            let id = BuyerId(Uuid::now_v7());
            organizations::insert_buyer(&mut tx, id, &details, vat_id.as_ref(), now).await?;
            Principal::Buyer(id)
        }
    };
    let proof = Proof::of(&password_hash);
    let newcomer = Newcomer { principal, name: &person, email: &details.email, password_hash, locale: details.locale };
    let user_id = people::insert(&mut tx, newcomer, now).await?;
    let actor = Actor { principal, name: person.clone() };
    audit::write(&mut tx, now, &actor, "sign_up", user_id, json!({ "organization": details.name })).await?;
    tx.commit().await?;
    Ok(SignedIn {
        user_id,
        person,
        organization: details.name,
        principal,
        locale: details.locale,
        theme: people::THEMES[0].to_owned(),
        time_zone: details.time_zone,
        currency: details.currency,
        proof,
    })
}
