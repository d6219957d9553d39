//! Taking back a transfer that was recorded wrongly: exactly what recording it booked, share and commission too. What it had
//! paid is open again.

use domain::calendar::Instant;
use domain::commission::{Collected, Split};
use domain::ids::{BuyerId, InvoiceId, PaymentId, SellerId};
use domain::ledger::{self, Account};
use domain::money::{Currency, Money};
use domain::refusal::Code;
use domain::text::parse_required;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::{Owed, currency, held, last_attempt, wish_to_collect};
use super::give_up::give_up_of_invoice;
use super::list::{PaymentView, payments_of};
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error, Fault};
use crate::ledger::{NewTransaction, post};
use crate::outbox::{self, Job};
use crate::portal::Portal;
use crate::rehearsal;

const REASON_CHARS_MAX: usize = 500;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Reversal, example = json!({"reason": "It was for another invoice."})))]
#[serde(default)]
pub struct ReversalInput {
    /// Why it is taken back; the buyer sees it too.
    #[cfg_attr(feature = "contract", schema(required))]
    pub reason: String,
}

/// Takes back a transfer. Credit that the buyer has goes against what is open again; an invoice whose card was never tried
/// is collected from it, and a charge for another amount is made anew.
///
/// # Errors
/// `not_allowed` for anybody but the operator; without a reason; `payment.not_a_transfer`; `payment.reversed`.
pub async fn reverse_transfer(
    portal: &Portal,
    actor: &Actor,
    id: PaymentId,
    input: ReversalInput,
) -> Answer<PaymentView> {
    actor.as_operator()?;
    let reason = parse_required(&input.reason, REASON_CHARS_MAX, "/reason")?;
    let invoice: Option<Uuid> = sqlx::query_scalar("SELECT invoice_id FROM payments WHERE id = $1")
        .bind(id.0)
        .fetch_optional(&portal.db)
        .await?;
    let invoice = InvoiceId(invoice.ok_or_else(Error::not_found)?);
    refuse_unless_recorded(&mut *portal.db.acquire().await?, id).await?;
    rehearsal::stop()?;
    let given_up = give_up_of_invoice(portal, invoice, portal.now().await?).await?;
    let mut tx = portal.db.begin().await?;
    let owed = held(&mut tx, invoice).await?.ok_or_else(Error::not_found)?;
    let now = portal.clock.now(&mut *tx).await?;
    refuse_unless_recorded(&mut tx, id).await?;
    take_back(&mut tx, &owed, id, &reason, now).await?;
    let last = last_attempt(&mut tx, invoice).await?;
    let applied = Job::ApplyCredit { buyer_id: BuyerId(owed.buyer_id) };
    let collected = (given_up || last.is_none()).then(|| wish_to_collect(owed.id, last));
    outbox::enqueue(&mut tx, &std::iter::once(applied).chain(collected).collect::<Vec<_>>(), now).await?;
    let details = json!({ "invoice_id": invoice, "reason": reason });
    audit::write(&mut tx, now, actor, "reverse_transfer", id, details).await?;
    tx.commit().await?;
    let payments = payments_of(portal, actor, invoice).await?;
    payments.into_iter().find(|view| view.id == id).ok_or_else(Error::not_found)
}

async fn refuse_unless_recorded(conn: &mut PgConnection, id: PaymentId) -> Answer<()> {
    let (method, status): (String, String) =
        sqlx::query_as("SELECT method, status FROM payments WHERE id = $1 FOR UPDATE")
            .bind(id.0)
            .fetch_one(conn)
            .await?;
    match (method.as_str(), status.as_str()) {
        ("bank_transfer", "succeeded") => Ok(()),
        ("bank_transfer", _) => Err(Code::PaymentReversed.into()),
        _ => Err(Code::PaymentNotATransfer.into()),
    }
}

async fn take_back(conn: &mut PgConnection, owed: &Owed, id: PaymentId, reason: &str, now: Instant) -> Answer<()> {
    let part = booked(&mut *conn, id, currency(&owed.currency)?).await?;
    sqlx::query("UPDATE payments SET status = 'reversed', reversed_at = $2, reversal_reason = $3 WHERE id = $1")
        .bind(id.0)
        .bind(now)
        .bind(reason)
        .execute(&mut *conn)
        .await?;
    let (buyer, seller) = (BuyerId(owed.buyer_id), SellerId(owed.seller_id));
    let posting = ledger::payment_reversed(Account::Bank, buyer, seller, part)?;
    post(&mut *conn, &[NewTransaction { posting, reference: id.0, invoice_id: owed.id }], now).await?;
    sqlx::query("UPDATE invoices SET paid_at = NULL WHERE seller_id = $1 AND id = $2 AND paid_at IS NOT NULL")
        .bind(owed.seller_id)
        .bind(owed.id)
        .execute(conn)
        .await?;
    Ok(())
}

/// The parts that recording a transfer booked.
async fn booked(conn: &mut PgConnection, id: PaymentId, currency: Currency) -> Answer<Collected> {
    let entries: Vec<(String, i64)> = sqlx::query_as(
        "SELECT a.kind, e.amount_minor FROM ledger_transactions t
         JOIN ledger_entries e ON e.transaction_id = t.id
         JOIN ledger_accounts a ON a.id = e.account_id
         WHERE t.reference = $1 AND t.movement = 'payment_collected'",
    )
    .bind(id.0)
    .fetch_all(conn)
    .await?;
    if entries.is_empty() {
        return Err(Error::Fault(Fault::Stored(format!("payment {id} is not posted"))));
    }
    let of = |kind: &str| entries.iter().filter(|(found, _)| found == kind).map(|(_, minor)| minor).sum::<i64>();
    let money = |minor| Money::from_minor(minor, currency);
    let (total, net) = (of("bank"), of("uncollected"));
    let split = Split { commission: money(-of("commission")), seller_share: money(-of("payable")) };
    Ok(Collected { net: money(net), tax: money(total - net), split })
}
