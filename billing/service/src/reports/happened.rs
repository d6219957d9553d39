//! What happened in a stretch of time: invoices issued, payments collected and failed, service begun and ended.

use domain::calendar::{Day, Instant};
use domain::ids::{BuyerId, InvoiceId};
use domain::locale::LocalizedText;
use domain::money::{Currency, Money};
use serde::Serialize;
use sqlx::types::Json;
use uuid::Uuid;

use super::currency_of;
use crate::{Actor, Answer, Portal};

/// At most so many invoices and payments are listed; the totals count all of them.
const LISTED_MAX: i64 = 200;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Happened {
    pub after: Instant,
    pub until: Instant,
    pub subscriptions_begun: i64,
    pub subscriptions_ended: i64,
    pub issued: Vec<CurrencyTotal>,
    /// Credit notes; what is issued does not count them.
    pub credited: Vec<CurrencyTotal>,
    pub collected: Vec<CurrencyTotal>,
    pub failed: Vec<CurrencyTotal>,
    /// Charges that the buyer has yet to confirm.
    pub awaiting: Vec<CurrencyTotal>,
    pub invoices: Vec<InvoiceHappened>,
    pub payments: Vec<PaymentHappened>,
}

impl Happened {
    /// Whether anything came to be collected.
    pub fn is_anything_to_collect(&self) -> bool {
        self.issued.iter().any(|total| !total.total.is_zero())
    }

    pub fn is_nothing(&self) -> bool {
        self.subscriptions_begun + self.subscriptions_ended == 0 && self.invoices.is_empty() && self.payments.is_empty()
    }
}

/// How many, and how much together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CurrencyTotal {
    pub count: i64,
    pub total: Money,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InvoiceHappened {
    pub id: InvoiceId,
    pub number: String,
    pub buyer_id: BuyerId,
    pub buyer_name: String,
    pub seller_name: String,
    pub product_name: LocalizedText,
    pub total: Money,
    /// The buyer's day.
    pub issued_on: Day,
    pub paid_at: Option<Instant>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaymentHappened {
    pub invoice_id: InvoiceId,
    pub invoice_number: String,
    pub buyer_name: String,
    pub amount: Money,
    /// `pending`, `needs_confirmation`, `succeeded` or `failed`.
    pub status: String,
    pub failure: Option<String>,
    pub at: Instant,
}

#[derive(sqlx::FromRow)]
struct InvoiceRow {
    id: Uuid,
    number: String,
    buyer_id: Uuid,
    buyer_name: String,
    seller_name: String,
    product_name: Json<LocalizedText>,
    currency: String,
    total_minor: i64,
    issued_on: Day,
    paid_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct PaymentRow {
    invoice_id: Uuid,
    number: String,
    buyer_name: String,
    currency: String,
    amount_minor: i64,
    status: String,
    failure: Option<String>,
    at: Instant,
}

const INVOICES: &str = "
    SELECT i.id, i.number, i.buyer_id, b.name AS buyer_name, s.name AS seller_name, p.name AS product_name,
           i.currency, i.total_minor, i.issued_on, i.paid_at
    FROM invoices i
    JOIN buyers b ON b.id = i.buyer_id
    JOIN sellers s ON s.id = i.seller_id
    JOIN subscriptions u ON u.seller_id = i.seller_id AND u.id = i.subscription_id
    JOIN products p ON p.seller_id = u.seller_id AND p.id = u.product_id
    WHERE i.issued_at > $1 AND i.issued_at <= $2
    ORDER BY i.issued_at, i.number
    LIMIT $3";

const PAYMENTS: &str = "
    SELECT y.invoice_id, i.number, b.name AS buyer_name, y.currency, y.amount_minor, y.status, y.failure,
           coalesce(y.settled_at, y.created_at) AS at
    FROM payments y
    JOIN invoices i ON i.seller_id = y.seller_id AND i.id = y.invoice_id
    JOIN buyers b ON b.id = y.buyer_id
    WHERE coalesce(y.settled_at, y.created_at) > $1 AND coalesce(y.settled_at, y.created_at) <= $2
    ORDER BY at, i.number
    LIMIT $3";

const ISSUED: &str = "
    SELECT currency, count(*), sum(total_minor)::bigint FROM invoices
    WHERE issued_at > $1 AND issued_at <= $2 AND (total_minor < 0) = $3 GROUP BY 1 ORDER BY 1";

const PAID: &str = "
    SELECT currency, count(*), sum(amount_minor)::bigint FROM payments
    WHERE status = $3 AND coalesce(settled_at, created_at) > $1 AND coalesce(settled_at, created_at) <= $2
    GROUP BY 1 ORDER BY 1";

/// Where the buyer is matters only for what begins or ends about the edges; what lies outside is not looked at.
const SERVICE: &str = "
    SELECT count(*) FILTER (WHERE starts_on > before AND starts_on <= today AND coalesce(ends_on, 'infinity') >= starts_on),
           count(*) FILTER (WHERE ends_on >= before AND ends_on < today AND ends_on >= starts_on)
    FROM (SELECT starts_on, ends_on, ($1::timestamptz AT TIME ZONE time_zone)::date AS before,
                 ($2::timestamptz AT TIME ZONE time_zone)::date AS today FROM subscriptions
          WHERE starts_on BETWEEN ($1::timestamptz AT TIME ZONE 'UTC')::date - 1 AND ($2::timestamptz AT TIME ZONE 'UTC')::date + 1
             OR ends_on BETWEEN ($1::timestamptz AT TIME ZONE 'UTC')::date - 1 AND ($2::timestamptz AT TIME ZONE 'UTC')::date + 1) s";

/// Everything after `after` up to and with `until`.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn happened(portal: &Portal, actor: &Actor, after: Instant, until: Instant) -> Answer<Happened> {
    actor.as_operator()?;
    let (begun, ended): (i64, i64) = sqlx::query_as(SERVICE).bind(after).bind(until).fetch_one(&portal.db).await?;
    let invoices: Vec<InvoiceRow> =
        sqlx::query_as(INVOICES).bind(after).bind(until).bind(LISTED_MAX).fetch_all(&portal.db).await?;
    let payments: Vec<PaymentRow> =
        sqlx::query_as(PAYMENTS).bind(after).bind(until).bind(LISTED_MAX).fetch_all(&portal.db).await?;
    let issued = async |credit_notes: bool| -> Answer<Vec<(String, i64, i64)>> {
        Ok(sqlx::query_as(ISSUED).bind(after).bind(until).bind(credit_notes).fetch_all(&portal.db).await?)
    };
    let paid = async |status: &str| -> Answer<Vec<(String, i64, i64)>> {
        Ok(sqlx::query_as(PAID).bind(after).bind(until).bind(status).fetch_all(&portal.db).await?)
    };
    Ok(Happened {
        after,
        until,
        subscriptions_begun: begun,
        subscriptions_ended: ended,
        issued: totals(issued(false).await?)?,
        credited: totals(issued(true).await?)?,
        collected: totals(paid("succeeded").await?)?,
        failed: totals(paid("failed").await?)?,
        awaiting: totals(paid("needs_confirmation").await?)?,
        invoices: invoices.into_iter().map(invoice).collect::<Answer<_>>()?,
        payments: payments.into_iter().map(payment).collect::<Answer<_>>()?,
    })
}

fn totals(rows: Vec<(String, i64, i64)>) -> Answer<Vec<CurrencyTotal>> {
    let totals = rows.into_iter().map(|(code, count, minor)| {
        let currency: Currency = currency_of(&code)?;
        Ok(CurrencyTotal { count, total: Money::from_minor(minor, currency) })
    });
    totals.collect()
}

fn invoice(row: InvoiceRow) -> Answer<InvoiceHappened> {
    let currency = currency_of(&row.currency)?;
    Ok(InvoiceHappened {
        id: InvoiceId(row.id),
        number: row.number,
        buyer_id: BuyerId(row.buyer_id),
        buyer_name: row.buyer_name,
        seller_name: row.seller_name,
        product_name: row.product_name.0,
        total: Money::from_minor(row.total_minor, currency),
        issued_on: row.issued_on,
        paid_at: row.paid_at,
    })
}

fn payment(row: PaymentRow) -> Answer<PaymentHappened> {
    let currency = currency_of(&row.currency)?;
    Ok(PaymentHappened {
        invoice_id: InvoiceId(row.invoice_id),
        invoice_number: row.number,
        buyer_name: row.buyer_name,
        amount: Money::from_minor(row.amount_minor, currency),
        status: row.status,
        failure: row.failure,
        at: row.at,
    })
}
