//! Signing up: an organization and the first person who signs in for it.

use domain::ids::{BuyerId, SellerId};
use domain::refusal::Refusals;
use domain::text::{NAME_CHARS_MAX, parse_required};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::details::Typed;
use super::people::{self, Newcomer, SignedIn};
use super::{organizations, passwords};
use crate::actor::{Actor, Principal};
use crate::audit;
use crate::error::Answer;
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
}

/// Opens an account. Its money is the one usual in its country.
///
/// # Errors
/// All that is wrong at once: names, address, country, time zone, language, a weak password, an address that is taken.
pub async fn sign_up(portal: &Portal, sign_up: SignUp) -> Answer<SignedIn> {
    let mut no = Refusals::default();
    let person = no.take("", parse_required(&sign_up.person, NAME_CHARS_MAX, "/person"));
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
    if let Ok(email) = super::details::parse_email(&sign_up.email, "/email") {
        people::note_taken(portal, &email, &mut no).await?;
    }
    let known = [sign_up.organization.as_str(), &sign_up.person, &sign_up.email];
    passwords::weakness(&sign_up.password, &known).await?.into_iter().for_each(|refusal| no.push(refusal));
    let (Some(person), Some(details), true) = (person, details, no.is_empty()) else { return Err(no.into()) };
    let password_hash = passwords::hash(&sign_up.password).await?;

    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let principal = match sign_up.role {
        OrganizationRole::Seller => {
            let id = SellerId(Uuid::now_v7());
            organizations::insert_seller(&mut tx, id, &details, now).await?;
            Principal::Seller(id)
        }
        OrganizationRole::Buyer => {
            let id = BuyerId(Uuid::now_v7());
            organizations::insert_buyer(&mut tx, id, &details, None, now).await?;
            Principal::Buyer(id)
        }
    };
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
    })
}
