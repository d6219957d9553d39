//! The marketplace in figures: who is here, and what was invoiced, collected and earned, month by month.

use chrono::{Datelike, Months};
use domain::calendar::{Day, Instant, Tz, day_of};
use domain::money::{Currency, Money};
use serde::Serialize;

use super::currency_of;
use crate::{Actor, Answer, Portal};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct MarketplaceReport {
    pub now: Instant,
    pub sellers: i64,
    pub buyers: i64,
    pub subscriptions_active: i64,
    pub subscriptions_scheduled: i64,
    /// The first day of the running month, in UTC.
    pub month: Day,
    /// One per currency that anything was ever invoiced in.
    pub currencies: Vec<CurrencyMonth>,
    /// The last twelve months with the running one last, oldest first; months without a payment are missing.
    pub months: Vec<MonthCollected>,
}

/// The running month in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct CurrencyMonth {
    pub currency: Currency,
    pub invoices: i64,
    /// How many of them are credit notes.
    #[serde(skip)]
    pub credit_notes: i64,
    pub invoiced: Money,
    pub collected: Money,
    pub commission: Money,
    /// Due from buyers, of all months; not what is credited because a subscription was withdrawn.
    pub outstanding: Money,
}

/// What was collected in a month, split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct MonthCollected {
    pub month: Day,
    pub currency: Currency,
    pub sellers_share: Money,
    pub commission: Money,
}

#[derive(sqlx::FromRow)]
struct Heads {
    sellers: i64,
    buyers: i64,
    active: i64,
    scheduled: i64,
}

#[derive(sqlx::FromRow)]
struct MonthRow {
    month: Day,
    currency: String,
    invoices: i64,
    invoiced: i64,
    collected: i64,
    commission: i64,
    sellers_share: i64,
}

/// Where the buyer is matters only for what begins or ends about now; what ended before is not looked at.
const HEADS: &str = "
    SELECT (SELECT count(*) FROM sellers) AS sellers,
           (SELECT count(*) FROM buyers) AS buyers,
           count(*) FILTER (WHERE starts_on <= today AND coalesce(ends_on, 'infinity') >= today) AS active,
           count(*) FILTER (WHERE starts_on > today AND coalesce(ends_on, 'infinity') >= starts_on) AS scheduled
    FROM (SELECT starts_on, ends_on,
                 CASE WHEN starts_on BETWEEN $2 - 1 AND $2 + 1 OR ends_on BETWEEN $2 - 1 AND $2 + 1
                      THEN ($1::timestamptz AT TIME ZONE time_zone)::date ELSE $2 END AS today
          FROM subscriptions WHERE ends_on IS NULL OR ends_on >= $2 - 1) s";

/// A month is the buyer's: what was issued on the 1st somewhere belongs to the month that began there.
const MONTHS: &str = "
    SELECT month, currency, sum(invoices)::bigint AS invoices, sum(invoiced_minor)::bigint AS invoiced,
           sum(collected_minor)::bigint AS collected, sum(commission_minor)::bigint AS commission,
           sum(share_minor)::bigint AS sellers_share
    FROM seller_months WHERE month >= $1
    GROUP BY 1, 2
    ORDER BY 1, 2";

const CREDIT_NOTES: &str = "
    SELECT currency, count(*) FROM invoices
    WHERE total_minor < 0 AND issued_on >= $1 AND issued_on < ($1 + interval '1 month')::date GROUP BY 1";

/// What is not paid, without what nobody owes because a withdrawal credits it.
const OUTSTANDING: &str = "
    SELECT t.currency,
           (coalesce(sum(t.amount_minor) FILTER (WHERE t.kind = 'receivable'), 0)
            - (SELECT coalesce(sum(l.left_minor), 0) FROM withdrawn_invoices w
               JOIN invoices_left l ON l.seller_id = w.seller_id AND l.id = w.id WHERE l.currency = t.currency))::bigint
    FROM ledger_totals t
    GROUP BY 1
    HAVING bool_or(t.kind = 'receivable') ORDER BY 1";

/// The figures of the running month and of the twelve months that end with it.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn marketplace(portal: &Portal, actor: &Actor) -> Answer<MarketplaceReport> {
    actor.as_operator()?;
    let now = portal.now().await?;
    let today = day_of(now, Tz::UTC);
    let month = today.with_day(1).unwrap_or(today);
    let first = month.checked_sub_months(Months::new(11)).unwrap_or(month);
    let heads: Heads = sqlx::query_as(HEADS).bind(now).bind(today).fetch_one(&portal.db).await?;
    let rows: Vec<MonthRow> = sqlx::query_as(MONTHS).bind(first).fetch_all(&portal.db).await?;
    let outstanding: Vec<(String, i64)> = sqlx::query_as(OUTSTANDING).fetch_all(&portal.db).await?;
    let credit_notes: Vec<(String, i64)> = sqlx::query_as(CREDIT_NOTES).bind(month).fetch_all(&portal.db).await?;
    let currencies = outstanding.into_iter().map(|(code, minor)| {
        let currency = currency_of(&code)?;
        let row = rows.iter().find(|row| row.month == month && row.currency == code);
        let amount = |of: fn(&MonthRow) -> i64| Money::from_minor(row.map_or(0, of), currency);
        Ok(CurrencyMonth {
            currency,
            invoices: row.map_or(0, |row| row.invoices),
            credit_notes: credit_notes.iter().find(|(known, _)| *known == code).map_or(0, |(_, count)| *count),
            invoiced: amount(|row| row.invoiced),
            collected: amount(|row| row.collected),
            commission: amount(|row| row.commission),
            outstanding: Money::from_minor(minor, currency),
        })
    });
    let months = rows.iter().filter(|row| row.collected != 0).map(|row| {
        let currency = currency_of(&row.currency)?;
        Ok(MonthCollected {
            month: row.month,
            currency,
            sellers_share: Money::from_minor(row.sellers_share, currency),
            commission: Money::from_minor(row.commission, currency),
        })
    });
    Ok(MarketplaceReport {
        now,
        sellers: heads.sellers,
        buyers: heads.buyers,
        subscriptions_active: heads.active,
        subscriptions_scheduled: heads.scheduled,
        month,
        currencies: currencies.collect::<Answer<_>>()?,
        months: months.collect::<Answer<_>>()?,
    })
}
