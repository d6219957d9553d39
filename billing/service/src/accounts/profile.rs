//! What an organization tells about itself, and changes by itself.

use domain::calendar::{Tz, parse_zone};
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::{Code, Refusals};
use domain::text::{NAME_CHARS_MAX, parse_email, parse_name};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;

use super::countries::parse_country;
use super::details::{parse_locale, parse_vat_id};
use super::organizations;
use crate::actor::{Actor, Principal};
use crate::audit;
use crate::error::Answer;
use crate::portal::Portal;

/// The actor's own organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Profile))]
pub struct Organization {
    pub id: String,
    pub name: String,
    pub email: String,
    pub country: String,
    pub time_zone: Tz,
    pub locale: Locale,
    pub currency: Currency,
    pub vat_id: Option<String>,
}

/// As typed into the settings; everything is said anew.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ProfileChange {
    #[cfg_attr(feature = "contract", schema(required))]
    pub name: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub country: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub time_zone: String,
    #[cfg_attr(feature = "contract", schema(value_type = Locale, required))]
    pub locale: String,
    #[cfg_attr(feature = "contract", schema(value_type = Currency, required))]
    pub currency: String,
    pub vat_id: Option<String>,
    /// A seller's alone. A buyer's is how private plans reach it, and stays.
    pub email: Option<String>,
}

/// # Errors
/// `not_allowed` for the operator and for subscription keys, which have none.
pub async fn profile(portal: &Portal, actor: &Actor) -> Answer<Organization> {
    match actor.principal {
        Principal::Seller(id) => {
            let seller = organizations::seller(portal, actor, id).await?;
            Ok(Organization {
                id: id.to_string(),
                name: seller.name,
                email: seller.email,
                country: seller.country,
                time_zone: seller.time_zone,
                locale: seller.locale,
                currency: seller.currency,
                vat_id: seller.vat_id,
            })
        }
        Principal::Buyer(id) => {
            let buyer = organizations::buyer(portal, actor, id).await?;
            Ok(Organization {
                id: id.to_string(),
                name: buyer.name,
                email: buyer.email,
                country: buyer.country,
                time_zone: buyer.time_zone,
                locale: buyer.locale,
                currency: buyer.currency,
                vat_id: buyer.vat_id,
            })
        }
        Principal::Operator | Principal::Subscription(_) => Err(Code::NotAllowed.into()),
    }
}

/// Changes the actor's own organization. Running subscriptions keep their currency and time zone.
///
/// # Errors
/// All that is wrong at once; `not_allowed` for the operator and for subscription keys.
pub async fn update_profile(portal: &Portal, actor: &Actor, change: ProfileChange) -> Answer<()> {
    let subject = match actor.principal {
        Principal::Seller(seller) => seller.to_string(),
        Principal::Buyer(buyer) => buyer.to_string(),
        Principal::Operator | Principal::Subscription(_) => return Err(Code::NotAllowed.into()),
    };
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let known = known(&mut tx, actor.principal).await?;
    let parsed = parse(&change, known, actor.principal)?;
    save(&mut tx, actor.principal, &parsed).await?;
    let details = json!({ "name": parsed.name, "country": parsed.country, "time_zone": parsed.time_zone,
        "locale": parsed.locale, "currency": parsed.currency, "vat_id": parsed.vat_id, "email": parsed.email });
    audit::write(&mut tx, now, actor, "update_profile", subject, details).await?;
    tx.commit().await?;
    Ok(())
}

/// What is known so far of what may be said again.
#[derive(sqlx::FromRow)]
struct Known {
    country: String,
    vat_id: Option<String>,
    email: String,
}

async fn known(tx: &mut PgConnection, principal: Principal) -> Answer<Known> {
    let (query, id) = match principal {
        Principal::Seller(seller) => ("SELECT country, vat_id, email FROM sellers WHERE id = $1 FOR UPDATE", seller.0),
        Principal::Buyer(buyer) => ("SELECT country, vat_id, email FROM buyers WHERE id = $1 FOR UPDATE", buyer.0),
        Principal::Operator | Principal::Subscription(_) => return Err(Code::NotAllowed.into()),
    };
    Ok(sqlx::query_as(query).bind(id).fetch_one(tx).await?)
}

async fn save(tx: &mut PgConnection, principal: Principal, parsed: &Parsed) -> Answer<()> {
    let update = match principal {
        Principal::Seller(seller) => sqlx::query(
            "UPDATE sellers SET name = $1, country = $2, time_zone = $3, locale = $4, currency = $5, vat_id = $7,
                 email = coalesce($8, email)
             WHERE id = $6",
        )
        .bind(&parsed.name)
        .bind(parsed.country)
        .bind(parsed.time_zone.name())
        .bind(parsed.locale.code())
        .bind(parsed.currency.code())
        .bind(seller.0)
        .bind(&parsed.vat_id)
        .bind(&parsed.email),
        Principal::Buyer(buyer) => sqlx::query(
            "UPDATE buyers SET name = $1, country = $2, time_zone = $3, locale = $4, currency = $5, vat_id = $7
             WHERE id = $6",
        )
        .bind(&parsed.name)
        .bind(parsed.country)
        .bind(parsed.time_zone.name())
        .bind(parsed.locale.code())
        .bind(parsed.currency.code())
        .bind(buyer.0)
        .bind(&parsed.vat_id),
        Principal::Operator | Principal::Subscription(_) => return Err(Code::NotAllowed.into()),
    };
    update.execute(tx).await?;
    Ok(())
}

struct Parsed {
    name: String,
    country: &'static str,
    time_zone: Tz,
    locale: Locale,
    currency: Currency,
    vat_id: Option<String>,
    /// `None` stays as it is.
    email: Option<String>,
}

/// A VAT number that was taken once and is said again is not refused by rules that came later.
fn parse(change: &ProfileChange, known: Known, principal: Principal) -> Result<Parsed, Refusals> {
    let mut no = Refusals::default();
    let name = no.take("", parse_name(&change.name, NAME_CHARS_MAX, "/name"));
    let country = no.take("", parse_country(&change.country, "/country"));
    let time_zone = no.take("", parse_zone(&change.time_zone, "/time_zone"));
    let locale = no.take("", parse_locale(&change.locale, "/locale"));
    let currency = no.take("", Currency::parse(&change.currency, "/currency"));
    let said_again = country == Some(known.country.as_str()) && change.vat_id == known.vat_id;
    let vat_id = match said_again {
        true => known.vat_id,
        false => parse_vat_id(change.vat_id.as_deref(), &change.country, &mut no).map(String::from),
    };
    let email = change.email.as_deref().filter(|email| email.trim() != known.email);
    let email = email.and_then(|email| match principal {
        Principal::Seller(_) => no.take("", parse_email(email, "/email")),
        Principal::Buyer(_) | Principal::Operator | Principal::Subscription(_) => {
            no.add(Code::NotAllowed, "/email");
            None
        }
    });
    match (name, country, time_zone, locale, currency, no.is_empty()) {
        (Some(name), Some(country), Some(time_zone), Some(locale), Some(currency), true) => {
            Ok(Parsed { name, country, time_zone, locale, currency, vat_id, email })
        }
        _ => Err(no),
    }
}
