//! The people who sign in: for a seller, for a buyer, or for the operator.

use domain::calendar::Tz;
use domain::ids::{BuyerId, SellerId, UserId};
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::{NAME_CHARS_MAX, parse_email, parse_name};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::passwords;
use crate::actor::{Actor, Principal};
use crate::audit;
use crate::error::{Answer, Error, stored};
use crate::portal::Portal;

pub const THEMES: [&str; 3] = ["system", "light", "dark"];
/// What the operator's people see where others see their organization.
const OPERATOR: &str = "Fondaco";

/// A password hash as it was when somebody proved to know the password, for the session that begins with it. Never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Proof(String);

impl Proof {
    pub(super) fn of(password_hash: &str) -> Self {
        Self(password_hash.to_owned())
    }

    pub(crate) fn password_hash(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proof")
    }
}

/// Somebody who proved who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub user_id: UserId,
    pub person: String,
    pub organization: String,
    pub principal: Principal,
    pub locale: Locale,
    pub theme: String,
    pub time_zone: Tz,
    pub currency: Currency,
    pub proof: Proof,
}

impl SignedIn {
    pub fn actor(&self) -> Actor {
        Actor { principal: self.principal, name: self.person.clone() }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct UserRow {
    pub(super) id: Uuid,
    pub(super) person: String,
    pub(super) password_hash: String,
    locale: String,
    theme: String,
    seller_id: Option<Uuid>,
    buyer_id: Option<Uuid>,
    organization: Option<String>,
    time_zone: Option<String>,
    currency: Option<String>,
}

impl UserRow {
    pub(super) fn signed_in(self) -> Answer<SignedIn> {
        let principal = match (self.seller_id, self.buyer_id) {
            (Some(seller), _) => Principal::Seller(SellerId(seller)),
            (None, Some(buyer)) => Principal::Buyer(BuyerId(buyer)),
            (None, None) => Principal::Operator,
        };
        Ok(SignedIn {
            proof: Proof::of(&self.password_hash),
            user_id: UserId(self.id),
            person: self.person,
            organization: self.organization.unwrap_or_else(|| OPERATOR.to_owned()),
            principal,
            locale: stored(&self.locale, "locale")?,
            theme: self.theme,
            time_zone: self.time_zone.map_or(Ok(Tz::UTC), |zone| stored(&zone, "time zone"))?,
            currency: self.currency.map_or(Ok(Currency::EUR), |currency| stored(&currency, "currency"))?,
        })
    }
}

macro_rules! users_where {
    ($condition:literal) => {
        concat!(
            "SELECT u.id, u.name AS person, u.password_hash, u.locale, u.theme, u.seller_id, u.buyer_id,
                 coalesce(s.name, b.name) AS organization,
                 coalesce(s.time_zone, b.time_zone) AS time_zone,
                 coalesce(s.currency, b.currency) AS currency
             FROM users u LEFT JOIN sellers s ON s.id = u.seller_id LEFT JOIN buyers b ON b.id = u.buyer_id
             WHERE ",
            $condition
        )
    };
}

pub(super) async fn by_email(portal: &Portal, email: &str) -> Answer<Option<UserRow>> {
    let user = sqlx::query_as(users_where!("lower(u.email) = lower($1)"));
    Ok(user.bind(email).fetch_optional(&portal.db).await?)
}

/// An address as the database compares it: all spellings of it that sign in the same person are one, and no others.
pub(super) async fn as_compared(portal: &Portal, email: &str) -> Answer<String> {
    Ok(sqlx::query_scalar("SELECT lower($1)").bind(email).fetch_one(&portal.db).await?)
}

/// Who a session belongs to; `None` when the account is gone.
pub async fn signed_in(portal: &Portal, user: UserId) -> Answer<Option<SignedIn>> {
    let row: Option<UserRow> =
        sqlx::query_as(users_where!("u.id = $1")).bind(user.0).fetch_optional(&portal.db).await?;
    row.map(UserRow::signed_in).transpose()
}

/// Somebody about to get an account, with a password already hashed.
pub(super) struct Newcomer<'a> {
    pub principal: Principal,
    pub name: &'a str,
    pub email: &'a str,
    pub password_hash: String,
    pub locale: Locale,
}

/// # Errors
/// `email.taken` when the address signs in somebody else.
pub(super) async fn insert(
    conn: &mut PgConnection,
    newcomer: Newcomer<'_>,
    now: domain::calendar::Instant,
) -> Answer<UserId> {
    let id = UserId(Uuid::now_v7());
    let (seller, buyer) = match newcomer.principal {
        Principal::Seller(seller) => (Some(seller.0), None),
        Principal::Buyer(buyer) => (None, Some(buyer.0)),
        Principal::Operator => (None, None),
        Principal::Subscription(_) => return Err(Code::NotAllowed.into()),
    };
    sqlx::query(
        "INSERT INTO users (id, seller_id, buyer_id, name, email, password_hash, locale, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.0)
    .bind(seller)
    .bind(buyer)
    .bind(newcomer.name)
    .bind(newcomer.email)
    .bind(newcomer.password_hash)
    .bind(newcomer.locale.code())
    .bind(now)
    .execute(conn)
    .await
    .map_err(|error| Error::from(error).refused_by("email_signs_in_one_user", email_taken()))?;
    Ok(id)
}

/// Whether anybody can act for the operator: somebody who signs in, or software with a key.
pub async fn is_run_by_somebody(portal: &Portal) -> Answer<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM users WHERE seller_id IS NULL AND buyer_id IS NULL)
             OR EXISTS (SELECT FROM api_keys WHERE seller_id IS NULL AND buyer_id IS NULL AND subscription_id IS NULL
                 AND revoked_at IS NULL)",
    )
    .fetch_one(&portal.db)
    .await?)
}

/// Where a buyer asks for what only the operator knows: the address of who runs the marketplace longest.
pub async fn operator_contact(portal: &Portal) -> Answer<Option<String>> {
    let first = "SELECT email FROM users WHERE seller_id IS NULL AND buyer_id IS NULL ORDER BY created_at, id LIMIT 1";
    Ok(sqlx::query_scalar(first).fetch_optional(&portal.db).await?)
}

/// Who an agreement says agreed to it: the person, and for software the organization it works for, whatever its key is
/// called.
pub async fn signing_name(conn: &mut PgConnection, actor: &Actor) -> Answer<String> {
    let (seller, buyer) = match actor.principal {
        Principal::Seller(seller) => (Some(seller.0), None),
        Principal::Buyer(buyer) => (None, Some(buyer.0)),
        Principal::Operator | Principal::Subscription(_) => (None, None),
    };
    let name: Option<String> = sqlx::query_scalar(
        "SELECT coalesce(
             (SELECT u.name FROM users u WHERE u.name = $1
                  AND u.seller_id IS NOT DISTINCT FROM $2 AND u.buyer_id IS NOT DISTINCT FROM $3 LIMIT 1),
             (SELECT s.name FROM sellers s WHERE s.id = $2),
             (SELECT b.name FROM buyers b WHERE b.id = $3))",
    )
    .bind(&actor.name)
    .bind(seller)
    .bind(buyer)
    .fetch_one(conn)
    .await?;
    Ok(name.unwrap_or_else(|| OPERATOR.to_owned()))
}

pub(super) fn email_taken() -> Refusal {
    Refusal::at(Code::EmailTaken, "/email")
}

/// Notes that an address is taken, beside whatever else is wrong.
pub(super) async fn note_taken(portal: &Portal, email: &str, no: &mut Refusals) -> Answer<()> {
    let taken: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM users WHERE lower(email) = lower($1))")
        .bind(email)
        .fetch_one(&portal.db)
        .await?;
    if taken {
        no.push(email_taken());
    }
    Ok(())
}

/// Somebody who works for the operator.
///
/// # Errors
/// A name, address or password that will not do, an address that is taken.
pub async fn create_operator_user(portal: &Portal, name: &str, email: &str, password: &str) -> Answer<UserId> {
    let mut no = Refusals::default();
    let person = no.take("", parse_name(name, NAME_CHARS_MAX, "/name"));
    let address = no.take("", parse_email(email, "/email"));
    if let Some(address) = &address {
        note_taken(portal, address, &mut no).await?;
    }
    passwords::weakness(&portal.memory, password, &[name, email])
        .await?
        .into_iter()
        .for_each(|refusal| no.push(refusal));
    let (Some(person), Some(address), true) = (person, address, no.is_empty()) else { return Err(no.into()) };
    let password_hash = passwords::hash(&portal.memory, password).await?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let newcomer =
        Newcomer { principal: Principal::Operator, name: &person, email: &address, password_hash, locale: Locale::En };
    let id = insert(&mut tx, newcomer, now).await?;
    audit::write_for_portal(&mut tx, now, "create_operator_user", id, json!({ "name": person })).await?;
    tx.commit().await?;
    Ok(id)
}

/// Keeps how somebody likes to see the portal; what is `None` stays.
///
/// # Errors
/// A theme that does not exist.
pub async fn update_preferences(
    portal: &Portal,
    user: UserId,
    locale: Option<Locale>,
    theme: Option<&str>,
) -> Answer<()> {
    if theme.is_some_and(|theme| !THEMES.contains(&theme)) {
        return Err(Refusal::at(Code::ChoiceUnknown, "/theme").with("choices", THEMES.join(", ")).into());
    }
    sqlx::query("UPDATE users SET locale = coalesce($2, locale), theme = coalesce($3, theme) WHERE id = $1")
        .bind(user.0)
        .bind(locale.map(Locale::code))
        .bind(theme)
        .execute(&portal.db)
        .await?;
    Ok(())
}
