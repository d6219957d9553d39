//! A buyer's credit goes against what it owes, also where a charge waits: that one is given up first.

use domain::ids::{BuyerId, InvoiceId};
use uuid::Uuid;

use super::collect::{currency, held, last_attempt, note_paid, wish_to_collect};
use super::credit;
use super::give_up::give_up_of_invoice;
use crate::error::{Answer, Error};
use crate::outbox;
use crate::portal::Portal;

/// Lets a buyer's credit go against its open invoices, first against those that it corrects, then the oldest first; one
/// that it covers whole is paid. What a withdrawal is to credit waits for its own. What was being charged is charged anew for what is left.
pub(crate) async fn apply_credit(portal: &Portal, buyer: BuyerId) -> Answer<()> {
    let open: Vec<Uuid> = sqlx::query_scalar(
        "SELECT i.id FROM invoices_owed i
         WHERE i.buyer_id = $1
           AND EXISTS (SELECT FROM credits_left c WHERE c.buyer_id = $1 AND c.currency = i.currency AND c.left_minor > 0)
         ORDER BY EXISTS (SELECT FROM corrected_invoices k JOIN credits_left c ON c.id = k.credit_id AND c.left_minor > 0
                          WHERE k.invoice_id = i.id) DESC, i.id",
    )
    .bind(buyer.0)
    .fetch_all(&portal.db)
    .await?;
    for invoice in open {
        apply_to(portal, InvoiceId(invoice)).await?;
    }
    Ok(())
}

async fn apply_to(portal: &Portal, id: InvoiceId) -> Answer<()> {
    let now = portal.now().await?;
    if !any_for(portal, id).await? {
        return Ok(());
    }
    let given_up = give_up_of_invoice(portal, id, now).await?;
    let mut tx = portal.db.begin().await?;
    let owed = held(&mut tx, id).await?.ok_or_else(Error::not_found)?;
    let charged =
        "SELECT EXISTS (SELECT FROM payments WHERE invoice_id = $1 AND status IN ('pending', 'needs_confirmation'))";
    // Whoever began a charge meanwhile let the credit go against it first.
    if owed.paid_at.is_some() || sqlx::query_scalar(charged).bind(id.0).fetch_one(&mut *tx).await? {
        return Ok(());
    }
    if credit::apply(&mut tx, &owed, currency(&owed.currency)?, now).await?.is_zero() {
        note_paid(&mut tx, &owed, now).await?;
    } else if given_up {
        let again = wish_to_collect(id.0, last_attempt(&mut tx, id).await?);
        outbox::enqueue(&mut tx, &[again], now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Whether any credit may go against an invoice: of its own, or of another that needs it no more.
async fn any_for(portal: &Portal, id: InvoiceId) -> Answer<bool> {
    let mut tx = portal.db.begin().await?;
    let owed = held(&mut tx, id).await?.ok_or_else(Error::not_found)?;
    if owed.paid_at.is_some() {
        return Ok(false);
    }
    credit::any(&mut tx, &owed, currency(&owed.currency)?).await
}
