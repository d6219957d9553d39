//! Invoices that were issued, with their lines.

use std::collections::HashMap;

use domain::calendar::{Day, Instant, Period, day_of};
use domain::ids::{BuyerId, InvoiceId, SellerId, SubscriptionId};
use domain::invoice::{Explanation, InvoiceStatus, Line, LineKind, Paid, Reason};
use domain::invoicing::{UsageOn, spans};
use domain::locale::LocalizedText;
use domain::money::{Currency, Money};
use domain::tax::Tax;
use domain::text::Key;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::collection::collection;
use super::filter::{InvoiceFilter, InvoiceState};
use super::view::{CorrectedInvoice, InvoiceView, LineView, TaxView};
use crate::accounts::Parties;
use crate::actor::Actor;
use crate::error::{Answer, Error, Fault};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;
use crate::search::anywhere;
use crate::subscriptions::DaySpan;
use crate::subscriptions::{scope, zone};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    subscription_id: Uuid,
    seller_id: Uuid,
    buyer_id: Uuid,
    parties: Json<Parties>,
    product_name: Json<LocalizedText>,
    time_zone: String,
    number: String,
    reason: String,
    currency: String,
    issued_at: Instant,
    issued_on: Day,
    due_on: Day,
    period_from: Day,
    period_until: Day,
    subtotal_minor: i64,
    total_minor: i64,
    credit_applied_minor: i64,
    credit_spent_minor: i64,
    corrects: Json<Vec<CorrectedNumber>>,
    taxes: Json<Vec<Tax>>,
    paid_minor: i64,
    attempt: Option<String>,
    card: String,
    paid_at: Option<Instant>,
    credited_on: Option<Day>,
    credited_at: Option<Instant>,
}

/// An invoice that a credit corrects, as the database tells of it.
#[derive(serde::Deserialize)]
struct CorrectedNumber {
    id: Uuid,
    number: String,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    invoice_id: Uuid,
    kind: String,
    corrects: Option<String>,
    metric: Option<String>,
    split: String,
    phase: i16,
    fee: Option<i16>,
    description: String,
    from_on: Day,
    until_on: Day,
    quantity: Decimal,
    amount_minor: i64,
    tax_rate: Option<Decimal>,
    explanation: Json<Explanation>,
}

impl From<CorrectedNumber> for CorrectedInvoice {
    fn from(corrected: CorrectedNumber) -> Self {
        Self { id: InvoiceId(corrected.id), number: corrected.number }
    }
}

impl Row {
    /// What is to be paid in money, and what of that has not come in.
    fn to_pay_minor(&self, paid: Paid) -> (i64, i64) {
        let to_pay = (self.total_minor - self.credit_applied_minor).max(0);
        match paid {
            Paid::InFull | Paid::Credited | Paid::GivesCredit => (to_pay, 0),
            Paid::NotYet => (to_pay, (to_pay - self.paid_minor).max(0)),
            Paid::Withdrawn => (self.paid_minor, 0),
        }
    }
}

/// One invoice of the actor's.
pub async fn invoice(portal: &Portal, actor: &Actor, id: InvoiceId) -> Answer<InvoiceView> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let view = views(&mut conn, &[id.0], now).await?.pop().ok_or_else(Error::not_found)?;
    actor.may_see(view.seller_id, view.buyer_id, Some(view.subscription_id))?;
    Ok(view)
}

/// The actor's invoices, newest first.
pub async fn invoices(
    portal: &Portal,
    actor: &Actor,
    filter: InvoiceFilter,
    page: PageRequest,
) -> Answer<Page<InvoiceView>> {
    let now = portal.now().await?;
    let (seller, buyer, own) = scope(actor);
    let mut conn = portal.db.acquire().await?;
    let statement = format!(
        "SELECT i.id FROM invoices i
         WHERE ($1::uuid IS NULL OR i.seller_id = $1) AND ($2::uuid IS NULL OR i.buyer_id = $2)
           AND ($3::uuid IS NULL OR i.subscription_id = $3) AND ($4::uuid IS NULL OR i.buyer_id = $4)
           AND ($5::uuid IS NULL OR i.subscription_id = $5) AND ($6::uuid IS NULL OR i.id < $6)
           AND $8::timestamptz IS NOT NULL AND {}
           AND ($9::text IS NULL OR i.number ILIKE $9
                OR EXISTS (SELECT FROM buyers b WHERE b.id = i.buyer_id AND (b.name ILIKE $9 OR b.email ILIKE $9)))
         ORDER BY i.id DESC LIMIT $7 + 1",
        filter.state.map_or_else(|| "true".to_owned(), InvoiceState::condition)
    );
    let ids: Vec<Uuid> = sqlx::query_scalar(sqlx::AssertSqlSafe(statement))
        .bind(seller)
        .bind(buyer)
        .bind(filter.subscription_id.map(|id| id.0))
        .bind(filter.buyer_id.map(|id| id.0))
        .bind(own)
        .bind(page.after())
        .bind(page.limit())
        .bind(now)
        .bind(Some(anywhere(&filter.words)).filter(|_| !filter.words.trim().is_empty()))
        .fetch_all(&mut *conn)
        .await?;
    let items = views(&mut conn, &ids, now).await?;
    Ok(Page::cut(items, &page, |view| view.id.map_or(Uuid::nil(), |id| id.0)))
}

/// Invoices with their lines in two queries, newest first.
pub(super) async fn views(conn: &mut PgConnection, ids: &[Uuid], now: Instant) -> Answer<Vec<InvoiceView>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT i.id, i.subscription_id, i.seller_id, i.buyer_id,
                coalesce(i.parties, jsonb_build_object(
                    'seller', jsonb_build_object('name', sel.name, 'country', sel.country, 'vat_id', sel.vat_id),
                    'buyer', jsonb_build_object('name', b.name, 'country', b.country, 'vat_id', b.vat_id))) AS parties,
                p.name AS product_name, s.time_zone, i.number, i.reason, i.currency, i.issued_at, i.issued_on, i.due_on,
                i.period_from, i.period_until, i.subtotal_minor, i.total_minor, i.taxes, i.paid_at,
                (SELECT coalesce(sum(amount_minor), 0) FROM credit_applications WHERE invoice_id = i.id)::bigint
                    AS credit_applied_minor,
                (SELECT coalesce(sum(amount_minor), 0) FROM credit_applications WHERE credit_id = i.id)::bigint
                    AS credit_spent_minor,
                CASE WHEN i.total_minor < 0 THEN
                    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.invoice_id, 'number', k.number) ORDER BY k.invoice_id), '[]')
                     FROM corrected_invoices k WHERE k.credit_id = i.id) ELSE '[]' END AS corrects,
                (SELECT coalesce(sum(amount_minor), 0) FROM payments WHERE invoice_id = i.id AND status = 'succeeded')::bigint
                    AS paid_minor,
                withdrawn.credited_on, latest.status AS attempt,
                (SELECT k.credited_at FROM credited_invoices k WHERE k.seller_id = i.seller_id AND k.id = i.id) AS credited_at,
                CASE WHEN m.buyer_id IS NULL THEN 'none' WHEN coalesce(m.token <> latest.card, m.created_at > latest.created_at) THEN 'newer'
                     ELSE 'on_file' END AS card
         FROM invoices i
         JOIN subscriptions s ON s.seller_id = i.seller_id AND s.id = i.subscription_id
         JOIN products p ON p.seller_id = s.seller_id AND p.id = s.product_id
         JOIN sellers sel ON sel.id = i.seller_id
         JOIN buyers b ON b.id = i.buyer_id
         LEFT JOIN withdrawn_invoices withdrawn ON withdrawn.seller_id = i.seller_id AND withdrawn.id = i.id
         LEFT JOIN payment_methods m ON m.buyer_id = i.buyer_id
         LEFT JOIN LATERAL (SELECT p.status, p.created_at, p.card FROM payments p WHERE p.invoice_id = i.id AND p.method = 'card'
                            ORDER BY p.id DESC LIMIT 1) latest ON true
         WHERE i.id = ANY($1) ORDER BY i.id DESC",
    )
    .bind(ids)
    .fetch_all(&mut *conn)
    .await?;
    let lines: Vec<LineRow> = sqlx::query_as(
        "SELECT invoice_id, kind, corrects, metric, split, phase, fee, description, from_on, until_on, quantity, amount_minor, tax_rate,
                explanation
         FROM invoice_lines WHERE invoice_id = ANY($1) ORDER BY invoice_id, position",
    )
    .bind(ids)
    .fetch_all(conn)
    .await?;
    let mut by_invoice: HashMap<Uuid, Vec<LineRow>> = HashMap::new();
    for line in lines {
        by_invoice.entry(line.invoice_id).or_default().push(line);
    }
    rows.into_iter().map(|row| view(row, &mut by_invoice, now)).collect()
}

fn view(row: Row, lines: &mut HashMap<Uuid, Vec<LineRow>>, now: Instant) -> Answer<InvoiceView> {
    let unreadable = |what: &str| Error::Fault(Fault::Stored(format!("invoice {}: {what}", row.id)));
    let currency: Currency = row.currency.parse().map_err(|_| unreadable("currency"))?;
    let reason = Reason::parse(&row.reason).ok_or_else(|| unreadable("reason"))?;
    let money = |minor| Money::from_minor(minor, currency).amount();
    let paid = match row.credited_at {
        Some(_) => Paid::Credited,
        None => Paid::of(Money::from_minor(row.total_minor, currency), row.paid_at, row.credited_on),
    };
    let today = day_of(now, zone(&row.time_zone)?);
    let (to_pay, open) = row.to_pay_minor(paid);
    let lines = lines.remove(&row.id).unwrap_or_default().into_iter();
    let lines: Option<Vec<Line>> = lines.map(|line| line_of(line, currency)).collect();
    let lines = lines.ok_or_else(|| unreadable("line"))?;
    let (behind, ahead) = spans(row.issued_on, &lines);
    Ok(InvoiceView {
        id: Some(InvoiceId(row.id)),
        status: InvoiceStatus::of_issued(paid, row.due_on, today),
        collection: Some(collection(paid, row.attempt.as_deref(), &row.card)),
        reason,
        currency,
        issued_on: row.issued_on,
        due_on: row.due_on,
        period: Period::new(row.period_from, row.period_until).into(),
        behind: behind.map(DaySpan::from),
        ahead: ahead.map(DaySpan::from),
        usage: UsageOn::No,
        lines: lines.into_iter().map(LineView::from).collect(),
        subtotal: money(row.subtotal_minor),
        tax: row.taxes.0.into_iter().map(TaxView::from).collect(),
        total: money(row.total_minor),
        credit_applied: money(row.credit_applied_minor),
        to_pay: money(to_pay),
        open: money(open),
        credited_on: row.credited_on,
        credited_at: row.credited_at,
        credit_left: (row.total_minor < 0).then(|| money(-row.total_minor - row.credit_spent_minor)),
        corrects: row.corrects.0.into_iter().map(CorrectedNumber::into).collect(),
        subscription_id: SubscriptionId(row.subscription_id),
        product_name: row.product_name.0,
        seller_id: SellerId(row.seller_id),
        seller_name: row.parties.0.seller.name.clone(),
        seller: row.parties.0.seller,
        buyer_id: BuyerId(row.buyer_id),
        buyer_name: row.parties.0.buyer.name.clone(),
        buyer: row.parties.0.buyer,
        as_of: None,
        issued_at: Some(row.issued_at),
        paid_at: row.paid_at.filter(|_| row.credited_at.is_none()),
        number: Some(row.number),
    })
}

/// An issued invoice as it is stored.
pub(super) struct Issued {
    pub id: InvoiceId,
    pub subscription_id: SubscriptionId,
    pub reason: Reason,
    pub currency: Currency,
    pub issued_at: Instant,
    pub issued_on: Day,
    pub period: Period,
    pub lines: Vec<Line>,
}

pub(super) async fn issued(conn: &mut PgConnection, id: InvoiceId) -> Answer<Option<Issued>> {
    let row: Option<(Uuid, String, String, Instant, Day, Day, Day)> = sqlx::query_as(
        "SELECT subscription_id, reason, currency, issued_at, issued_on, period_from, period_until FROM invoices WHERE id = $1",
    )
    .bind(id.0)
    .fetch_optional(&mut *conn)
    .await?;
    let Some((subscription, reason, currency, issued_at, issued_on, from, until)) = row else { return Ok(None) };
    let unreadable = |what: &str| Error::Fault(Fault::Stored(format!("invoice {id}: {what}")));
    let currency: Currency = currency.parse().map_err(|_| unreadable("currency"))?;
    let rows: Vec<LineRow> = sqlx::query_as(
        "SELECT invoice_id, kind, corrects, metric, split, phase, fee, description, from_on, until_on, quantity, amount_minor, tax_rate,
                explanation
         FROM invoice_lines WHERE invoice_id = $1 ORDER BY position",
    )
    .bind(id.0)
    .fetch_all(conn)
    .await?;
    let lines: Option<Vec<Line>> = rows.into_iter().map(|row| line_of(row, currency)).collect();
    Ok(Some(Issued {
        id,
        subscription_id: SubscriptionId(subscription),
        reason: Reason::parse(&reason).ok_or_else(|| unreadable("reason"))?,
        currency,
        issued_at,
        issued_on,
        period: Period::new(from, until),
        lines: lines.ok_or_else(|| unreadable("line"))?,
    }))
}

/// All lines that were issued to a subscription, in the order of their invoices.
pub(crate) async fn lines_of(
    conn: &mut PgConnection,
    id: SubscriptionId,
    currency: Currency,
    issued_by: Option<Instant>,
) -> Answer<Vec<Line>> {
    let mut lines = lines_of_all(conn, &[(id, currency)].into(), issued_by).await?;
    Ok(lines.remove(&id).unwrap_or_default())
}

/// The same of many subscriptions, each with its currency, in one query.
pub(super) async fn lines_of_all(
    conn: &mut PgConnection,
    of: &HashMap<SubscriptionId, Currency>,
    issued_by: Option<Instant>,
) -> Answer<HashMap<SubscriptionId, Vec<Line>>> {
    let mut lines: HashMap<SubscriptionId, Vec<Line>> = HashMap::new();
    if of.is_empty() {
        return Ok(lines);
    }
    let rows: Vec<LineOf> = sqlx::query_as(
        "SELECT i.subscription_id, l.invoice_id, l.kind, l.corrects, l.metric, l.split, l.phase, l.fee, l.description, l.from_on,
                l.until_on, l.quantity, l.amount_minor, l.tax_rate, l.explanation
         FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id
         WHERE i.subscription_id = ANY($1) AND ($2::timestamptz IS NULL OR i.issued_at <= $2)
         ORDER BY i.issued_on, i.id, l.position",
    )
    .bind(of.keys().map(|id| id.0).collect::<Vec<_>>())
    .bind(issued_by)
    .fetch_all(conn)
    .await?;
    for row in rows {
        let id = SubscriptionId(row.subscription_id);
        let line = of.get(&id).and_then(|currency| line_of(row.line, *currency));
        let line = line.ok_or_else(|| Error::Fault(Fault::Stored(format!("lines of subscription {id}"))))?;
        lines.entry(id).or_default().push(line);
    }
    Ok(lines)
}

#[derive(sqlx::FromRow)]
struct LineOf {
    subscription_id: Uuid,
    #[sqlx(flatten)]
    line: LineRow,
}

fn line_of(row: LineRow, currency: Currency) -> Option<Line> {
    Some(Line {
        kind: LineKind::parse(&row.kind)?,
        corrects: row.corrects.map(|kind| LineKind::parse(&kind).ok_or(())).transpose().ok()?,
        metric: row.metric.map(|key| Key::parse(&key, "")).transpose().ok()?,
        split: row.split,
        phase: row.phase,
        fee: row.fee,
        description: row.description,
        days: Period::new(row.from_on, row.until_on),
        quantity: row.quantity,
        amount: Money::from_minor(row.amount_minor, currency),
        tax_rate: row.tax_rate.map(|rate| rate.normalize()),
        explanation: row.explanation.0,
    })
}
