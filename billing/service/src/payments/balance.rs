//! What a buyer owes and has to its good, and what of it needs somebody's attention.

use std::collections::BTreeMap;

use domain::calendar::{Day, Instant, day_of};
use domain::collection::Collection;
use domain::ids::{BuyerId, InvoiceId};
use domain::invoice::Paid;
use domain::money::{Currency, Money, Overflow};
use rust_decimal::Decimal;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::currency;
use crate::actor::{Actor, Principal};
use crate::error::{Answer, Error};
use crate::invoices::collection;
use crate::portal::Portal;
use crate::subscriptions::zone;

/// A buyer's money in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Balance {
    pub currency: Currency,
    /// To its good: it goes against the next invoices in this currency, whoever sells.
    pub credit: Decimal,
    /// What is still to be paid of invoices; not of those that are credited because their subscription was withdrawn.
    pub open: Decimal,
    /// How much of that is past its day.
    pub overdue: Decimal,
}

/// What somebody has to do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// A charge waits for the buyer's confirmation.
    ToConfirm,
    /// The day on which it was due is over.
    Overdue,
    /// The card was refused.
    Failed,
}

/// All that is to be paid in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvoices {
    pub currency: Currency,
    pub amount: Decimal,
    /// The oldest first.
    pub invoices: Vec<OpenInvoice>,
}

/// An invoice with what is open of it, and why somebody has to do something about it, if so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvoice {
    pub id: InvoiceId,
    pub number: String,
    pub amount: Decimal,
    pub concern: Option<Concern>,
}

impl OpenInvoices {
    /// How many there are with a concern.
    pub fn with(&self, concern: Concern) -> usize {
        self.invoices.iter().filter(|one| one.concern == Some(concern)).count()
    }
}

/// An invoice that is owed.
#[derive(sqlx::FromRow)]
struct Unpaid {
    id: Uuid,
    number: String,
    currency: String,
    due_on: Day,
    time_zone: String,
    left_minor: i64,
    attempt: Option<String>,
    card: String,
}

const UNPAID: &str = "
    SELECT i.id, i.number, i.currency, i.due_on, s.time_zone, o.left_minor, latest.status AS attempt,
           CASE WHEN m.buyer_id IS NULL THEN 'none' WHEN coalesce(m.token <> latest.card, m.created_at > latest.created_at) THEN 'newer' ELSE 'on_file' END AS card
    FROM invoices_owed o
    JOIN invoices i ON i.seller_id = o.seller_id AND i.id = o.id
    JOIN subscriptions s ON s.seller_id = i.seller_id AND s.id = i.subscription_id
    LEFT JOIN payment_methods m ON m.buyer_id = i.buyer_id
    LEFT JOIN LATERAL (SELECT p.status, p.created_at, p.card FROM payments p WHERE p.invoice_id = i.id AND p.method = 'card'
                       ORDER BY p.id DESC LIMIT 1) latest ON true
    WHERE o.buyer_id = $1
    ORDER BY i.id";

/// What a buyer owes and has to its good, by currency.
///
/// # Errors
/// `not_found` for whom the buyer's money is none of theirs.
pub async fn balances(portal: &Portal, actor: &Actor, buyer: BuyerId) -> Answer<Vec<Balance>> {
    match actor.principal {
        Principal::Operator => {}
        Principal::Buyer(own) if own == buyer => {}
        Principal::Buyer(_) | Principal::Seller(_) | Principal::Subscription(_) => return Err(Error::not_found()),
    }
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let mut sums: BTreeMap<&'static str, (Currency, [i64; 3])> = BTreeMap::new();
    for (code, credit) in credits(&mut conn, buyer).await? {
        let currency = currency(&code)?;
        sums.entry(currency.code()).or_insert((currency, [0; 3])).1[0] = credit;
    }
    for unpaid in unpaid(&mut conn, buyer).await? {
        let currency = currency(&unpaid.currency)?;
        let overdue = unpaid.is_overdue(now)?;
        let [_, open, late] = &mut sums.entry(currency.code()).or_insert((currency, [0; 3])).1;
        *open += unpaid.left_minor;
        *late += if overdue { unpaid.left_minor } else { 0 };
    }
    let balances = sums.into_values().map(|(currency, sums)| {
        let [credit, open, overdue] = sums.map(|minor| Money::from_minor(minor, currency).amount());
        Balance { currency, credit, open, overdue }
    });
    Ok(balances.collect())
}

/// What a buyer has to its good in one currency.
///
/// # Errors
/// As [`balances`].
pub async fn credit(portal: &Portal, actor: &Actor, buyer: BuyerId, currency: Currency) -> Answer<Decimal> {
    let all = balances(portal, actor, buyer).await?;
    let found = all.iter().find(|balance| balance.currency == currency);
    Ok(found.map_or(Decimal::ZERO, |balance| balance.credit))
}

/// The same within a transaction, for whoever was let in already.
pub(crate) async fn credit_in(conn: &mut PgConnection, buyer: BuyerId, currency: Currency) -> Answer<Decimal> {
    let all = credits(conn, buyer).await?;
    let found = all.iter().find(|(code, _)| code == currency.code()).map_or(0, |(_, minor)| *minor);
    Ok(Money::from_minor(found, currency).amount())
}

/// What the buyer has to do something about, with all else that is open in that currency: it is paid together.
pub async fn attention(portal: &Portal, buyer: BuyerId) -> Answer<Vec<OpenInvoices>> {
    let mut open = open_invoices(portal, buyer).await?;
    open.retain(|all| all.invoices.iter().any(|one| one.concern.is_some()));
    Ok(open)
}

/// All that the buyer has to pay, by currency.
pub async fn open_invoices(portal: &Portal, buyer: BuyerId) -> Answer<Vec<OpenInvoices>> {
    let mut conn = portal.db.acquire().await?;
    let unpaid = unpaid(&mut conn, buyer).await?;
    if unpaid.is_empty() {
        return Ok(Vec::new());
    }
    let now = portal.clock.now(&mut *conn).await?;
    let mut found: BTreeMap<&'static str, OpenInvoices> = BTreeMap::new();
    for invoice in unpaid {
        let concern = invoice.concern(now)?;
        let currency = currency(&invoice.currency)?;
        let nothing = OpenInvoices { currency, amount: Money::zero(currency).amount(), invoices: Vec::new() };
        let all = found.entry(currency.code()).or_insert(nothing);
        let amount = Money::from_minor(invoice.left_minor, currency).amount();
        all.amount = all.amount.checked_add(amount).ok_or(Overflow)?;
        all.invoices.push(OpenInvoice { id: InvoiceId(invoice.id), number: invoice.number, amount, concern });
    }
    Ok(found.into_values().collect())
}

impl Unpaid {
    fn is_overdue(&self, now: Instant) -> Answer<bool> {
        Ok(self.due_on < day_of(now, zone(&self.time_zone)?))
    }

    fn concern(&self, now: Instant) -> Answer<Option<Concern>> {
        Ok(match collection(Paid::NotYet, self.attempt.as_deref(), &self.card) {
            Collection::ToConfirm => Some(Concern::ToConfirm),
            Collection::Collected | Collection::Credited | Collection::Withdrawn => None,
            Collection::UnderWay | Collection::Open | Collection::Failed if self.is_overdue(now)? => {
                Some(Concern::Overdue)
            }
            Collection::Failed => Some(Concern::Failed),
            Collection::UnderWay | Collection::Open => None,
        })
    }
}

async fn unpaid(conn: &mut PgConnection, buyer: BuyerId) -> Answer<Vec<Unpaid>> {
    Ok(sqlx::query_as(UNPAID).bind(buyer.0).fetch_all(conn).await?)
}

async fn credits(conn: &mut PgConnection, buyer: BuyerId) -> Answer<Vec<(String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT i.currency, (sum(-i.total_minor) - coalesce(sum(spent.amount), 0))::bigint
         FROM invoices i
         LEFT JOIN LATERAL (SELECT sum(a.amount_minor) AS amount FROM credit_applications a WHERE a.credit_id = i.id) spent
              ON true
         WHERE i.buyer_id = $1 AND i.total_minor < 0 GROUP BY i.currency",
    )
    .bind(buyer.0)
    .fetch_all(conn)
    .await?)
}
