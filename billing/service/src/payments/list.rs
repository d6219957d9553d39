//! Payments and attempts at one, with what came of them.

use domain::calendar::{Day, Instant};
use domain::ids::{BuyerId, InvoiceId, PaymentId, SellerId};
use domain::money::{Currency, Money};
use domain::refusal::{Code, Refusal};
use rust_decimal::Decimal;
use serde::Serialize;
use uuid::Uuid;

use super::collect::{currency, owed};
use crate::actor::Actor;
use crate::error::{Answer, Error};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;
use crate::provider::NOT_CONFIRMED;
use crate::search::anywhere;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Payment))]
pub struct PaymentView {
    pub id: PaymentId,
    pub amount: Decimal,
    pub currency: Currency,
    /// `card` or `bank_transfer`.
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::PaymentWay))]
    pub method: String,
    /// `pending`, `needs_confirmation`, `succeeded`, `failed`, `canceled` (given up before anything was captured) or
    /// `reversed` (a transfer that is taken back).
    #[cfg_attr(feature = "contract", schema(value_type = PaymentStatus))]
    pub status: String,
    pub failure: Option<String>,
    /// Of a transfer: the day on which it came, and what was written on it.
    pub received_on: Option<Day>,
    pub reference: Option<String>,
    pub created_at: Instant,
    pub settled_at: Option<Instant>,
    /// When and why a transfer was taken back.
    pub reversed_at: Option<Instant>,
    pub reversal_reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PaymentRow {
    id: Uuid,
    amount_minor: i64,
    currency: String,
    method: String,
    status: String,
    failure: Option<String>,
    received_on: Option<Day>,
    reference: Option<String>,
    created_at: Instant,
    settled_at: Option<Instant>,
    reversed_at: Option<Instant>,
    reversal_reason: Option<String>,
}

/// The attempts to collect an invoice, newest first.
pub async fn payments_of(portal: &Portal, actor: &Actor, id: InvoiceId) -> Answer<Vec<PaymentView>> {
    let owed = owed(&mut *portal.db.acquire().await?, id).await?.ok_or_else(Error::not_found)?;
    actor.may_see(SellerId(owed.seller_id), BuyerId(owed.buyer_id), None)?;
    let rows: Vec<PaymentRow> =
        sqlx::query_as(sqlx::AssertSqlSafe(format!("{LISTED} WHERE p.invoice_id = $1 ORDER BY p.id DESC")))
            .bind(id.0)
            .fetch_all(&portal.db)
            .await?;
    rows.into_iter().map(payment_view).collect()
}

/// Whether the latest charge failed because its buyer said no; of payments that are newest first.
pub fn was_not_confirmed(payments: &[PaymentView]) -> bool {
    let latest = payments.iter().find(|payment| payment.method == "card");
    latest.is_some_and(|payment| payment.failure.as_deref() == Some(NOT_CONFIRMED))
}

/// What became of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(rename_all = "snake_case"))]
pub enum PaymentStatus {
    /// Given up before anything was captured.
    Canceled,
    Failed,
    NeedsConfirmation,
    Pending,
    /// A transfer that was recorded wrongly and is taken back.
    Reversed,
    Succeeded,
}

impl PaymentStatus {
    pub const ALL: [PaymentStatus; 6] = [
        PaymentStatus::Failed,
        PaymentStatus::NeedsConfirmation,
        PaymentStatus::Pending,
        PaymentStatus::Succeeded,
        PaymentStatus::Canceled,
        PaymentStatus::Reversed,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            PaymentStatus::Canceled => "canceled",
            PaymentStatus::Failed => "failed",
            PaymentStatus::NeedsConfirmation => "needs_confirmation",
            PaymentStatus::Pending => "pending",
            PaymentStatus::Reversed => "reversed",
            PaymentStatus::Succeeded => "succeeded",
        }
    }

    /// # Errors
    /// A status that there is not.
    pub fn parse(text: &str, pointer: &str) -> Result<Self, Refusal> {
        let choices = || Self::ALL.map(Self::as_str).join(", ");
        let found = Self::ALL.into_iter().find(|status| status.as_str() == text);
        found.ok_or_else(|| Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices()))
    }
}

/// Which payments a list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentFilter {
    pub status: Option<PaymentStatus>,
    /// A part of the invoice's number or of the buyer's name or e-mail address.
    pub words: String,
}

/// A payment with the invoice it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct ListedPayment {
    #[serde(flatten)]
    pub payment: PaymentView,
    pub invoice_id: InvoiceId,
    pub invoice_number: String,
    pub buyer_id: BuyerId,
    pub buyer_name: String,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    payment: PaymentRow,
    invoice_id: Uuid,
    invoice_number: String,
    buyer_id: Uuid,
    buyer_name: String,
}

/// One payment with the invoice it is for.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn payment(portal: &Portal, actor: &Actor, id: PaymentId) -> Answer<ListedPayment> {
    actor.as_operator()?;
    let row: Option<ListedRow> = sqlx::query_as(sqlx::AssertSqlSafe(format!("{LISTED} WHERE p.id = $1")))
        .bind(id.0)
        .fetch_optional(&portal.db)
        .await?;
    listed(row.ok_or_else(Error::not_found)?)
}

/// What is noted as given up stands so, before the provider has said what became of it.
const LISTED: &str = "
    SELECT p.id, p.amount_minor, p.currency, p.method, p.stands AS status, p.failure, p.received_on, p.reference, p.created_at,
           p.settled_at, p.reversed_at, p.reversal_reason, i.id AS invoice_id, i.number AS invoice_number, b.id AS buyer_id,
           b.name AS buyer_name
    FROM (SELECT *, CASE WHEN given_up_at IS NOT NULL AND status IN ('pending', 'needs_confirmation') THEN 'canceled'
                         ELSE status END AS stands FROM payments) p
    JOIN invoices i ON i.seller_id = p.seller_id AND i.id = p.invoice_id
    JOIN buyers b ON b.id = p.buyer_id";

/// Every payment and attempt of the marketplace, newest first.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn payments(
    portal: &Portal,
    actor: &Actor,
    filter: PaymentFilter,
    page: PageRequest,
) -> Answer<Page<ListedPayment>> {
    actor.as_operator()?;
    let statement = format!(
        "{LISTED}
         WHERE ($1::text IS NULL OR p.stands = $1) AND ($2::uuid IS NULL OR p.id < $2)
           AND ($4::text IS NULL OR i.number ILIKE $4 OR b.name ILIKE $4 OR b.email ILIKE $4)
         ORDER BY p.id DESC LIMIT $3 + 1"
    );
    let rows: Vec<ListedRow> = sqlx::query_as(sqlx::AssertSqlSafe(statement))
        .bind(filter.status.map(PaymentStatus::as_str))
        .bind(page.after())
        .bind(page.limit())
        .bind(Some(anywhere(&filter.words)).filter(|_| !filter.words.trim().is_empty()))
        .fetch_all(&portal.db)
        .await?;
    let found = rows.into_iter().map(listed).collect::<Answer<_>>()?;
    Ok(Page::cut(found, &page, |listed: &ListedPayment| listed.payment.id.0))
}

fn listed(row: ListedRow) -> Answer<ListedPayment> {
    Ok(ListedPayment {
        payment: payment_view(row.payment)?,
        invoice_id: InvoiceId(row.invoice_id),
        invoice_number: row.invoice_number,
        buyer_id: BuyerId(row.buyer_id),
        buyer_name: row.buyer_name,
    })
}

fn payment_view(row: PaymentRow) -> Answer<PaymentView> {
    let currency = currency(&row.currency)?;
    Ok(PaymentView {
        id: PaymentId(row.id),
        amount: Money::from_minor(row.amount_minor, currency).amount(),
        currency,
        method: row.method,
        status: row.status,
        failure: row.failure,
        received_on: row.received_on,
        reference: row.reference,
        created_at: row.created_at,
        settled_at: row.settled_at,
        reversed_at: row.reversed_at,
        reversal_reason: row.reversal_reason,
    })
}
