//! The marketplace in figures: who is here, and what was invoiced, collected and earned, month by month.

use chrono::{Datelike, Months};
use domain::calendar::{Day, Instant, Tz, day_of, start_of};
use domain::money::{Currency, Money};
use serde::Serialize;

use super::currency_of;
use crate::{Actor, Answer, Portal};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
pub struct CurrencyMonth {
    pub currency: Currency,
    pub invoices: i64,
    pub invoiced: Money,
    pub collected: Money,
    pub commission: Money,
    /// Due from buyers, of all months.
    pub outstanding: Money,
}

/// What was collected in a month, split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

const HEADS: &str = "
    SELECT (SELECT count(*) FROM sellers) AS sellers,
           (SELECT count(*) FROM buyers) AS buyers,
           count(*) FILTER (WHERE starts_on <= today AND coalesce(ends_on, 'infinity') >= today) AS active,
           count(*) FILTER (WHERE starts_on > today AND coalesce(ends_on, 'infinity') >= starts_on) AS scheduled
    FROM (SELECT starts_on, ends_on, ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM subscriptions) s";

/// A month is the buyer's: what was issued on the 1st somewhere belongs to the month that began there.
const MONTHS: &str = "
    SELECT date_trunc('month', t.posted_at AT TIME ZONE u.time_zone)::date AS month, e.currency,
           count(DISTINCT t.id) FILTER (WHERE t.movement = 'invoice_issued') AS invoices,
           coalesce(sum(e.amount_minor) FILTER (WHERE a.kind IN ('receivable', 'credit') AND t.movement = 'invoice_issued'), 0)::bigint AS invoiced,
           coalesce(sum(e.amount_minor) FILTER (WHERE a.kind IN ('provider', 'bank')), 0)::bigint AS collected,
           coalesce(-sum(e.amount_minor) FILTER (WHERE a.kind = 'commission'), 0)::bigint AS commission,
           coalesce(-sum(e.amount_minor) FILTER (WHERE a.kind = 'payable'), 0)::bigint AS sellers_share
    FROM ledger_transactions t
    JOIN ledger_entries e ON e.transaction_id = t.id
    JOIN ledger_accounts a ON a.id = e.account_id
    JOIN invoices i ON i.id = t.invoice_id
    JOIN subscriptions u ON u.seller_id = i.seller_id AND u.id = i.subscription_id
    WHERE t.posted_at >= $1
    GROUP BY 1, 2
    ORDER BY 1, 2";

const OUTSTANDING: &str = "
    SELECT a.currency, coalesce(sum(e.amount_minor), 0)::bigint
    FROM ledger_accounts a LEFT JOIN ledger_entries e ON e.account_id = a.id
    WHERE a.kind = 'receivable'
    GROUP BY 1 ORDER BY 1";

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
    // The month begins a day earlier in the east.
    let since = start_of(first, Tz::UTC) - chrono::Duration::days(1);
    let heads: Heads = sqlx::query_as(HEADS).bind(now).fetch_one(&portal.db).await?;
    let rows: Vec<MonthRow> = sqlx::query_as(MONTHS).bind(since).fetch_all(&portal.db).await?;
    let outstanding: Vec<(String, i64)> = sqlx::query_as(OUTSTANDING).fetch_all(&portal.db).await?;
    let currencies = outstanding.into_iter().map(|(code, minor)| {
        let currency = currency_of(&code)?;
        let row = rows.iter().find(|row| row.month == month && row.currency == code);
        let amount = |of: fn(&MonthRow) -> i64| Money::from_minor(row.map_or(0, of), currency);
        Ok(CurrencyMonth {
            currency,
            invoices: row.map_or(0, |row| row.invoices),
            invoiced: amount(|row| row.invoiced),
            collected: amount(|row| row.collected),
            commission: amount(|row| row.commission),
            outstanding: Money::from_minor(minor, currency),
        })
    });
    let months = rows.iter().filter(|row| row.collected != 0 && row.month >= first).map(|row| {
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
