//! Tax rates: what each country puts on what is sold to buyers there, from a day on. None set, none charged.

use domain::calendar::{Day, Tz, day_of, parse_day};
use domain::refusal::Refusals;
use domain::tax::parse_rate;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;

use super::countries::parse_country;
use crate::actor::Actor;
use crate::audit;
use crate::error::Answer;
use crate::page::{Page, PageRequest, numbered};
use crate::portal::Portal;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = TaxRate))]
pub struct TaxRateView {
    pub country: String,
    pub effective_from: Day,
    pub percent: Decimal,
}

/// Every rate, by country and day.
pub async fn tax_rates(portal: &Portal, actor: &Actor) -> Answer<Vec<TaxRateView>> {
    actor.as_operator()?;
    let rows: Vec<(String, Day, Decimal)> =
        sqlx::query_as("SELECT country, effective_from, percent FROM tax_rates ORDER BY country, effective_from")
            .fetch_all(&portal.db)
            .await?;
    let view = |(country, effective_from, percent): (_, _, Decimal)| TaxRateView {
        country,
        effective_from,
        percent: percent.normalize(),
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The same in pages, the one that was set first last.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn list_tax_rates(portal: &Portal, actor: &Actor, page: &PageRequest) -> Answer<Page<TaxRateView>> {
    actor.as_operator()?;
    let rows: Vec<(String, Day, Decimal, i64)> = sqlx::query_as(
        "SELECT country, effective_from, percent, made FROM tax_rates
         WHERE $1::bigint IS NULL OR made < $1 ORDER BY made DESC LIMIT $2",
    )
    .bind(page.after_number())
    .bind(page.limit() + 1)
    .fetch_all(&portal.db)
    .await?;
    let page = Page::cut(rows, page, |(.., made)| numbered(*made));
    Ok(page.map(|(country, effective_from, percent, _)| TaxRateView {
        country,
        effective_from,
        percent: percent.normalize(),
    }))
}

/// Sets a country's rate from a day on, today when none is said. Invoices already issued stay as they are.
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
    let now = portal.now().await?;
    let mut no = Refusals::default();
    let country = no.take("", parse_country(country, "/country"));
    let percent = no.take("", parse_rate(percent, "/percent"));
    let effective_from = match effective_from {
        "" => Some(day_of(now, Tz::UTC)),
        text => no.take("", parse_day(text, "/effective_from")),
    };
    let (Some(country), Some(percent), Some(effective_from)) = (country, percent, effective_from) else {
        return Err(no.into());
    };
    let mut tx = portal.db.begin().await?;
    sqlx::query(
        "WITH replaced AS (
             INSERT INTO superseded_tax_rates (country, effective_from, percent, set_at, superseded_at)
             SELECT country, effective_from, percent, set_at, $4 FROM tax_rates
             WHERE country = $1 AND effective_from = $2 AND percent <> $3)
         INSERT INTO tax_rates AS known (country, effective_from, percent, set_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (country, effective_from) DO UPDATE SET percent = excluded.percent, set_at = excluded.set_at
         WHERE known.percent <> excluded.percent",
    )
    .bind(country)
    .bind(effective_from)
    .bind(percent)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    let details = json!({ "percent": percent, "effective_from": effective_from });
    audit::write(&mut tx, now, actor, "set_tax_rate", country, details).await?;
    tx.commit().await?;
    Ok(())
}
