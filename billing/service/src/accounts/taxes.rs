//! Tax rates: what each country puts on what is sold to buyers there, from a day on. None set, none charged.
//!
//! Invariant: what a rate was at any instant can be told ever after, whatever replaced it or removed it since.

use domain::calendar::{Day, Instant, parse_day};
use domain::refusal::{Code, Refusal, Refusals};
use domain::tax::{TaxRates, has_begun, parse_rate};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;

use super::countries::parse_country;
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::page::{Page, PageRequest, numbered};
use crate::portal::Portal;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = TaxRate))]
pub struct TaxRateView {
    pub country: String,
    pub effective_from: Day,
    pub percent: Decimal,
    /// Since when it is known; invoices issued before go by what was known then.
    pub set_at: Instant,
}

/// A rate that was entered, replaced for its day, or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct TaxRateChange {
    pub at: Instant,
    /// Who did it.
    pub by: Option<String>,
    pub country: String,
    pub effective_from: Day,
    /// `None` for a rate that is new for its day.
    pub before: Option<Decimal>,
    /// `None` for one that was removed.
    pub after: Option<Decimal>,
    /// For a rate that is new for its day: what that day was taxed at until then, by the rate of an earlier day.
    #[serde(skip)]
    pub instead_of: Option<Decimal>,
}

fn view((country, effective_from, percent, set_at): (String, Day, Decimal, Instant)) -> TaxRateView {
    TaxRateView { country, effective_from, percent: percent.normalize(), set_at }
}

/// Every rate, by country and day.
pub async fn tax_rates(portal: &Portal, actor: &Actor) -> Answer<Vec<TaxRateView>> {
    actor.as_operator()?;
    let rows = sqlx::query_as(
        "SELECT country, effective_from, percent, set_at FROM tax_rates ORDER BY country, effective_from",
    )
    .fetch_all(&portal.db)
    .await?;
    Ok(rows.into_iter().map(view).collect())
}

/// The same in pages, the one that was set first last.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn list_tax_rates(portal: &Portal, actor: &Actor, page: &PageRequest) -> Answer<Page<TaxRateView>> {
    actor.as_operator()?;
    let rows: Vec<(String, Day, Decimal, Instant, i64)> = sqlx::query_as(
        "SELECT country, effective_from, percent, set_at, made FROM tax_rates
         WHERE $1::bigint IS NULL OR made < $1 ORDER BY made DESC LIMIT $2",
    )
    .bind(page.after_number())
    .bind(page.limit() + 1)
    .fetch_all(&portal.db)
    .await?;
    let page = Page::cut(rows, page, |(.., made)| numbered(*made));
    Ok(page.map(|(country, from, percent, set_at, _)| view((country, from, percent, set_at))))
}

/// What became of the rates, the latest change first.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn tax_rate_changes(portal: &Portal, actor: &Actor, page: &PageRequest) -> Answer<Page<TaxRateChange>> {
    type Row = (i64, Instant, Option<String>, String, Day, Option<Decimal>, Option<Decimal>, Option<Decimal>);
    actor.as_operator()?;
    let rows: Vec<Row> = sqlx::query_as(
        // What was written before a change said what it replaced is told by the change before it.
        "SELECT a.id, a.at, a.person, a.subject, (a.details ->> 'effective_from')::date,
                (CASE WHEN a.details ? 'before' THEN a.details ->> 'before' ELSE
                    (SELECT coalesce(b.details ->> 'after', b.details ->> 'percent') FROM audit_log b
                     WHERE b.act IN ('set_tax_rate', 'remove_tax_rate') AND b.subject = a.subject AND b.id < a.id
                       AND b.details ->> 'effective_from' = a.details ->> 'effective_from'
                     ORDER BY b.id DESC LIMIT 1) END)::numeric,
                (coalesce(a.details ->> 'after', a.details ->> 'percent'))::numeric,
                (SELECT known.percent FROM (
                     SELECT DISTINCT ON (b.details ->> 'effective_from') b.details ->> 'effective_from' AS since,
                            coalesce(b.details ->> 'after', b.details ->> 'percent')::numeric AS percent
                     FROM audit_log b
                     WHERE b.act IN ('set_tax_rate', 'remove_tax_rate') AND b.subject = a.subject AND b.id < a.id
                       AND b.details ->> 'effective_from' < a.details ->> 'effective_from'
                     ORDER BY since, b.id DESC) known
                 WHERE known.percent IS NOT NULL ORDER BY known.since DESC LIMIT 1)
         FROM audit_log a
         WHERE a.act IN ('set_tax_rate', 'remove_tax_rate') AND ($1::bigint IS NULL OR a.id < $1)
         ORDER BY a.id DESC LIMIT $2",
    )
    .bind(page.after_number())
    .bind(page.limit() + 1)
    .fetch_all(&portal.db)
    .await?;
    let page = Page::cut(rows, page, |(id, ..)| numbered(*id));
    Ok(page.map(|(_, at, by, country, effective_from, before, after, instead_of)| TaxRateChange {
        at,
        by,
        country,
        effective_from,
        before: before.map(|percent| percent.normalize()),
        after: after.map(|percent| percent.normalize()),
        instead_of: instead_of.filter(|_| before.is_none()).map(|percent| percent.normalize()),
    }))
}

/// Sets a country's rate from a day on. One that was set for that day already is replaced. Invoices already issued stay as
/// they are.
///
/// # Errors
/// All that is wrong at once; `not_allowed` for anybody but the operator.
pub async fn set_tax_rate(
    portal: &Portal,
    actor: &Actor,
    country: &str,
    percent: &str,
    effective_from: &str,
) -> Answer<()> {
    actor.as_operator()?;
    let mut no = Refusals::default();
    let country = no.take("", parse_country(country, "/country"));
    let percent = no.take("", parse_rate(percent, "/percent"));
    let effective_from = no.take("", parse_day(effective_from, "/effective_from"));
    let (Some(country), Some(percent), Some(effective_from)) = (country, percent, effective_from) else {
        return Err(no.into());
    };
    let mut tx = portal.db.begin().await?;
    let (before, now) = held(portal, &mut tx, country, effective_from).await?;
    if before == Some(percent) {
        return Ok(());
    }
    supersede(&mut tx, country, effective_from, now).await?;
    sqlx::query(
        "INSERT INTO tax_rates (country, effective_from, percent, set_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (country, effective_from) DO UPDATE SET percent = excluded.percent, set_at = excluded.set_at",
    )
    .bind(country)
    .bind(effective_from)
    .bind(percent)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    let before = before.map(|percent| percent.normalize());
    let details = json!({ "effective_from": effective_from, "before": before, "after": percent.normalize() });
    audit::write(&mut tx, now, actor, "set_tax_rate", country, details).await?;
    tx.commit().await?;
    Ok(())
}

/// A rate that can be removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovableTaxRate {
    pub rate: TaxRateView,
    /// What its first day is taxed at without it; `None` where nothing is.
    pub stays: Option<Decimal>,
}

/// A rate, before it is removed.
///
/// # Errors
/// As [`remove_tax_rate`].
pub async fn removable_tax_rate(
    portal: &Portal,
    actor: &Actor,
    country: &str,
    effective_from: Day,
) -> Answer<RemovableTaxRate> {
    let all = tax_rates(portal, actor).await?;
    let (named, others): (Vec<TaxRateView>, Vec<TaxRateView>) =
        all.into_iter().filter(|rate| rate.country == country).partition(|rate| rate.effective_from == effective_from);
    let rate = named.into_iter().next().ok_or_else(Error::not_found)?;
    refuse_begun(effective_from, portal.now().await?)?;
    let others = TaxRates::new(others.into_iter().map(|rate| (rate.effective_from, rate.percent)));
    Ok(RemovableTaxRate { rate, stays: others.on(effective_from) })
}

fn refuse_begun(effective_from: Day, now: Instant) -> Result<(), Refusal> {
    match has_begun(effective_from, now) {
        true => Err(Refusal::new(Code::TaxRateBegun).with("day", effective_from)),
        false => Ok(()),
    }
}

/// Removes a rate that was entered by mistake, before its first day begins anywhere.
///
/// # Errors
/// `not_found` where there is none; `tax_rate.begun` once [`has_begun`]; `not_allowed` for anybody but the operator.
pub async fn remove_tax_rate(portal: &Portal, actor: &Actor, country: &str, effective_from: Day) -> Answer<()> {
    actor.as_operator()?;
    let mut tx = portal.db.begin().await?;
    let (before, now) = held(portal, &mut tx, country, effective_from).await?;
    let before = before.ok_or_else(Error::not_found)?;
    refuse_begun(effective_from, now)?;
    supersede(&mut tx, country, effective_from, now).await?;
    sqlx::query("DELETE FROM tax_rates WHERE country = $1 AND effective_from = $2")
        .bind(country)
        .bind(effective_from)
        .execute(&mut *tx)
        .await?;
    let details = json!({ "effective_from": effective_from, "before": before.normalize(), "after": null });
    audit::write(&mut tx, now, actor, "remove_tax_rate", country, details).await?;
    tx.commit().await?;
    Ok(())
}

/// The rate of a day as it is, and since when it is known to be: changes of rates follow one another, also by the clock.
async fn held(
    portal: &Portal,
    conn: &mut PgConnection,
    country: &str,
    effective_from: Day,
) -> Answer<(Option<Decimal>, Instant)> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('tax_rates'))").execute(&mut *conn).await?;
    let percent = sqlx::query_scalar("SELECT percent FROM tax_rates WHERE country = $1 AND effective_from = $2")
        .bind(country)
        .bind(effective_from)
        .fetch_optional(&mut *conn)
        .await?;
    Ok((percent, portal.clock.now(conn).await?))
}

/// Keeps what a rate was until now.
async fn supersede(conn: &mut PgConnection, country: &str, effective_from: Day, now: Instant) -> Answer<()> {
    sqlx::query(
        "INSERT INTO superseded_tax_rates (country, effective_from, percent, set_at, superseded_at)
         SELECT country, effective_from, percent, set_at, $3 FROM tax_rates WHERE country = $1 AND effective_from = $2",
    )
    .bind(country)
    .bind(effective_from)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// A country's rates as they were known at an instant.
pub(crate) async fn known_at(conn: &mut PgConnection, country: &str, at: Instant) -> Answer<TaxRates> {
    let rows: Vec<(Day, Decimal)> = sqlx::query_as(
        "SELECT effective_from, percent FROM tax_rates WHERE country = $1 AND set_at <= $2
         UNION ALL
         SELECT effective_from, percent FROM superseded_tax_rates
         WHERE country = $1 AND set_at <= $2 AND superseded_at > $2",
    )
    .bind(country)
    .bind(at)
    .fetch_all(conn)
    .await?;
    Ok(TaxRates::new(rows))
}
