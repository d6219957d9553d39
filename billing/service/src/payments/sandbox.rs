//! The sandbox's payment provider: a stand-in with a hosted card page, test cards and its own books.
//!
//! It behaves as a real one does: it takes a card and gives a token, charges a token once per idempotency key, and asks
//! the buyer to confirm where the card wants that.

use chrono::Datelike;
use domain::calendar::Instant;
use domain::ids::{BuyerId, PaymentId};
use domain::locale::Locale;
use domain::money::Money;
use domain::refusal::{Code, Refusal, Refusals};
use sqlx::PgPool;
use uuid::Uuid;

use super::methods::{card_saved, collect_owed};
use super::reconcile::settle_as_told;
use crate::error::{Answer, Error, Fault, stored};
use crate::outbox::{self, Job};
use crate::portal::Portal;
use crate::provider::{Card, Charge, NOT_CONFIRMED, PaymentProvider, ReturnTo};

pub const NAME: &str = "sandbox";

const CARD_DIGITS: usize = 16;

/// A test card and what happens when it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestCard {
    pub number: &'static str,
    pub behavior: Behavior,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behavior {
    /// Every charge succeeds.
    Succeeds,
    /// The card is refused when entered.
    RefusedAtOnce,
    /// It can be saved, but charges fail.
    ChargesFail,
    /// Every charge waits for the buyer to confirm it.
    NeedsConfirmation,
}

pub const TEST_CARDS: [TestCard; 4] = [
    TestCard { number: "4242 4242 4242 4242", behavior: Behavior::Succeeds },
    TestCard { number: "4000 0000 0000 0002", behavior: Behavior::RefusedAtOnce },
    TestCard { number: "4000 0000 0000 0341", behavior: Behavior::ChargesFail },
    TestCard { number: "4000 0025 0000 3155", behavior: Behavior::NeedsConfirmation },
];

pub struct SandboxProvider {
    db: PgPool,
}

impl SandboxProvider {
    pub fn new(db: PgPool) -> Self {
        Self { db }
    }

    async fn open_session(&self, kind: &str, reference: &str, back: ReturnTo<'_>) -> Answer<String> {
        let token = random_token();
        sqlx::query(
            "INSERT INTO sandbox_provider_sessions (token, kind, reference, return_to, locale, created_at)
             VALUES ($1, $2, $3, $4, $5, now())",
        )
        .bind(&token)
        .bind(kind)
        .bind(reference)
        .bind(back.path)
        .bind(back.locale.code())
        .execute(&self.db)
        .await?;
        Ok(format!("/sandbox-provider/{token}"))
    }
}

#[async_trait::async_trait]
impl PaymentProvider for SandboxProvider {
    fn name(&self) -> &'static str {
        NAME
    }

    async fn begin_setup(&self, reference: &str, back: ReturnTo<'_>) -> Answer<String> {
        self.open_session("setup", reference, back).await
    }

    async fn charge(&self, key: &str, token: &str, amount: Money) -> Answer<Charge> {
        let id = format!("ch_{}", Uuid::now_v7().simple());
        sqlx::query(
            "INSERT INTO sandbox_provider_charges (id, idempotency_key, card, currency, amount_minor, status)
             SELECT $1, $2, token, $4, $5, behavior FROM sandbox_provider_cards WHERE token = $3
             ON CONFLICT ON CONSTRAINT sandbox_charge_is_made_once DO NOTHING",
        )
        .bind(&id)
        .bind(key)
        .bind(token)
        .bind(amount.currency().code())
        .bind(amount.minor())
        .execute(&self.db)
        .await?;
        let made = self.charged(key).await?;
        Ok(made.unwrap_or_else(|| Charge::Failed { provider_id: id, reason: "no_such_card".to_owned() }))
    }

    async fn charged(&self, key: &str) -> Answer<Option<Charge>> {
        let made: Option<(String, String)> =
            sqlx::query_as("SELECT id, status FROM sandbox_provider_charges WHERE idempotency_key = $1")
                .bind(key)
                .fetch_optional(&self.db)
                .await?;
        Ok(made.map(|(provider_id, status)| charge_of(provider_id, &status)))
    }

    async fn cancel(&self, key: &str, amount: Money) -> Answer<Charge> {
        let (id, status): (String, String) = sqlx::query_as(
            "WITH canceled AS (
                 INSERT INTO sandbox_provider_charges AS known (id, idempotency_key, currency, amount_minor, status)
                 VALUES ($1, $2, $3, $4, 'canceled')
                 ON CONFLICT ON CONSTRAINT sandbox_charge_is_made_once DO UPDATE
                     SET status = CASE known.status WHEN 'needs_confirmation' THEN 'canceled' ELSE known.status END
                 RETURNING id, status),
             closed AS (
                 UPDATE sandbox_provider_sessions s SET done_at = now() FROM canceled c
                 WHERE s.kind = 'confirm' AND s.reference = c.id AND c.status = 'canceled' AND s.done_at IS NULL)
             SELECT id, status FROM canceled",
        )
        .bind(format!("ch_{}", Uuid::now_v7().simple()))
        .bind(key)
        .bind(amount.currency().code())
        .bind(amount.minor())
        .fetch_one(&self.db)
        .await?;
        Ok(charge_of(id, &status))
    }

    async fn begin_confirmation(&self, provider_id: &str, back: ReturnTo<'_>) -> Answer<String> {
        self.open_session("confirm", provider_id, back).await
    }
}

fn charge_of(provider_id: String, status: &str) -> Charge {
    match status {
        "succeeds" => Charge::Succeeded { provider_id },
        "needs_confirmation" => Charge::NeedsConfirmation { provider_id },
        "canceled" => Charge::Canceled { provider_id },
        "declined" => Charge::Failed { provider_id, reason: NOT_CONFIRMED.to_owned() },
        _ => Charge::Failed { provider_id, reason: "card_declined".to_owned() },
    }
}

/// What a hosted page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedSession {
    pub kind: HostedKind,
    pub return_to: String,
    pub locale: Locale,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostedKind {
    /// A card to pay with from now on.
    Setup,
    /// A yes or no to a charge of this amount.
    Confirm(Money),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardInput {
    pub number: String,
    /// `MM/YY`.
    pub expires: String,
    pub cvc: String,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirm {
    Approve,
    Decline,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    kind: String,
    reference: String,
    return_to: String,
    locale: String,
    currency: Option<String>,
    amount_minor: Option<i64>,
}

async fn open(portal: &Portal, token: &str) -> Answer<Option<SessionRow>> {
    Ok(sqlx::query_as(
        "SELECT s.kind, s.reference, s.return_to, s.locale, c.currency, c.amount_minor
         FROM sandbox_provider_sessions s LEFT JOIN sandbox_provider_charges c ON c.id = s.reference
         WHERE s.token = $1 AND s.done_at IS NULL",
    )
    .bind(token)
    .fetch_optional(&portal.db)
    .await?)
}

/// The page behind a token; `None` once it is done.
pub async fn session(portal: &Portal, token: &str) -> Answer<Option<HostedSession>> {
    let Some(row) = open(portal, token).await? else { return Ok(None) };
    let amount = row.currency.as_deref().map(|code| stored(code, "currency")).transpose()?.zip(row.amount_minor);
    let kind = match (row.kind.as_str(), amount) {
        ("confirm", Some((currency, minor))) => HostedKind::Confirm(Money::from_minor(minor, currency)),
        ("setup", None) => HostedKind::Setup,
        (other, _) => return Err(Fault::Stored(format!("page {other} of the provider")).into()),
    };
    Ok(Some(HostedSession { kind, return_to: row.return_to, locale: stored(&row.locale, "locale")? }))
}

/// Where a page led back to that is done, in which language; `None` for a token that never was.
pub async fn finished(portal: &Portal, token: &str) -> Answer<Option<(String, Locale)>> {
    let row: Option<(String, String)> =
        sqlx::query_as("SELECT return_to, locale FROM sandbox_provider_sessions WHERE token = $1")
            .bind(token)
            .fetch_optional(&portal.db)
            .await?;
    row.map(|(return_to, name)| Ok((return_to, stored(&name, "locale")?))).transpose()
}

/// Takes a card and leads back.
///
/// # Errors
/// An unknown number or too short a one, an expiry that is no month or over, no security code, no name, a card that is
/// refused; the page stays open.
pub async fn submit_card(portal: &Portal, token: &str, input: CardInput) -> Answer<String> {
    let row = open(portal, token).await?.filter(|row| row.kind == "setup").ok_or_else(Error::not_found)?;
    let buyer: BuyerId = row.reference.parse().map_err(|_| Error::not_found())?;
    let now = portal.now().await?;
    let (card, behavior) = parse_card(&input, now)?;
    let mut tx = portal.db.begin().await?;
    let closed =
        sqlx::query("UPDATE sandbox_provider_sessions SET done_at = now() WHERE token = $1 AND done_at IS NULL")
            .bind(token)
            .execute(&mut *tx)
            .await?;
    if closed.rows_affected() == 0 {
        return Err(Error::not_found());
    }
    sqlx::query(
        "INSERT INTO sandbox_provider_cards (token, brand, last4, expires, behavior) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&card.token)
    .bind(&card.brand)
    .bind(&card.last4)
    .bind(&card.expires)
    .bind(behavior)
    .execute(&mut *tx)
    .await?;
    let owed = card_saved(&mut tx, NAME, buyer, &card, now).await?;
    tx.commit().await?;
    collect_owed(portal, owed).await;
    Ok(row.return_to)
}

fn parse_card(input: &CardInput, now: Instant) -> Result<(Card, &'static str), Refusals> {
    let mut no = Refusals::default();
    let digits: String = input.number.chars().filter(|c| !c.is_whitespace()).collect();
    let known = TEST_CARDS.iter().find(|card| card.number.replace(' ', "") == digits);
    let behavior = match known.map(|card| card.behavior) {
        Some(Behavior::Succeeds) => "succeeds",
        Some(Behavior::ChargesFail) => "fails",
        Some(Behavior::NeedsConfirmation) => "needs_confirmation",
        Some(Behavior::RefusedAtOnce) | None => {
            match digits.len() {
                0 => no.add(Code::Required, "/number"),
                1..CARD_DIGITS => no.push(Refusal::at(Code::Malformed, "/number").with("reason", "16 digits")),
                CARD_DIGITS.. => no.add(Code::CardRefused, "/number"),
            }
            ""
        }
    };
    match last_month(&input.expires) {
        None => no.push(Refusal::at(Code::Malformed, "/expires").with("reason", "MM/YY")),
        Some(last) if last < (now.year(), now.month()) => {
            no.push(Refusal::at(Code::InThePast, "/expires").with("today", now.date_naive()));
        }
        Some(_) => {}
    }
    let cvc = input.cvc.trim();
    if !(3..=4).contains(&cvc.len()) || !cvc.bytes().all(|digit| digit.is_ascii_digit()) {
        no.add(if cvc.is_empty() { Code::Required } else { Code::CardRefused }, "/cvc");
    }
    if input.name.trim().is_empty() {
        no.add(Code::Required, "/name");
    }
    no.into_result()?;
    let last4 = digits.chars().skip(12).collect();
    let card = Card {
        token: format!("card_{}", random_token()),
        brand: "Visa".to_owned(),
        last4,
        expires: input.expires.trim().to_owned(),
    };
    Ok((card, behavior))
}

/// The year and month of `MM/YY`: a card is good until the end of it.
fn last_month(expires: &str) -> Option<(i32, u32)> {
    let (month, year) = expires.trim().split_once('/')?;
    let is_number = |text: &str| text.len() == 2 && text.bytes().all(|digit| digit.is_ascii_digit());
    let (month, year) = Some((month, year)).filter(|(month, year)| is_number(month) && is_number(year))?;
    let (month, year): (u32, i32) = (month.parse().ok()?, year.parse().ok()?);
    (1..=12).contains(&month).then_some((2000 + year, month))
}

/// The buyer's yes or no to a charge; settles the payment that waits for it and leads back. What was said is noted with the
/// work that follows from it: where settling fails, the worker does it.
pub async fn confirm(portal: &Portal, token: &str, answer: Confirm) -> Answer<String> {
    let row = open(portal, token).await?.filter(|row| row.kind == "confirm").ok_or_else(Error::not_found)?;
    let status = match answer {
        Confirm::Approve => "succeeds",
        Confirm::Decline => "declined",
    };
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    sqlx::query("UPDATE sandbox_provider_charges SET status = $2 WHERE id = $1 AND status = 'needs_confirmation'")
        .bind(&row.reference)
        .bind(status)
        .execute(&mut *tx)
        .await?;
    sqlx::query("UPDATE sandbox_provider_sessions SET done_at = now() WHERE token = $1")
        .bind(token)
        .execute(&mut *tx)
        .await?;
    let key: String = sqlx::query_scalar("SELECT idempotency_key FROM sandbox_provider_charges WHERE id = $1")
        .bind(&row.reference)
        .fetch_one(&mut *tx)
        .await?;
    let payment: PaymentId = stored(&key, "key of a charge")?;
    outbox::enqueue(&mut tx, &[Job::SettlePayment { payment_id: payment }], now).await?;
    tx.commit().await?;
    if let Err(error) = settle_as_told(portal, payment).await {
        tracing::warn!(%payment, %error, "settling is left to the worker");
    }
    Ok(row.return_to)
}

fn random_token() -> String {
    let mut bytes = [0u8; 18];
    // Without randomness of the system's there is nothing secret to give out.
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    data_encoding::BASE64URL_NOPAD.encode(&bytes)
}
