//! What the provider says of charges that are open here counts: whoever was to settle one may have failed or died between its
//! yes and ours. Doing it again does nothing.

use chrono::Duration;
use domain::calendar::Instant;
use domain::ids::{InvoiceId, PaymentId};
use sqlx::PgConnection;
use uuid::{NoContext, Timestamp, Uuid};

use super::collect::{collect, settle};
use crate::clock;
use crate::error::{Answer, Fault};
use crate::portal::Portal;
use crate::provider::Charge;

/// Settles a payment as its provider tells; `None` when nothing was charged.
pub(crate) async fn settle_as_told(portal: &Portal, payment: PaymentId) -> Answer<Option<Charge>> {
    let told = portal.provider.charged(&payment.to_string()).await?;
    if let Some(charge) = &told {
        settle(portal, payment.0, charge, portal.now().await?).await?;
    }
    Ok(told)
}

/// Asks the provider for every payment that is open for longer than `age` by the world's clock, and settles what it answers;
/// what it never heard of is charged now. One that fails does not stop the others.
pub async fn reconcile(portal: &Portal, age: Duration) -> Answer<()> {
    let open = open_before(&mut *portal.db.acquire().await?, portal.provider.name(), clock::world() - age).await?;
    for payment in open {
        if let Err(error) = reconcile_one(portal, &payment).await {
            tracing::warn!(payment = %payment.id(), %error, "cannot be reconciled");
        }
    }
    Ok(())
}

async fn reconcile_one(portal: &Portal, open: &Open) -> Answer<()> {
    match (settle_as_told(portal, open.id()).await?, open.status.as_str()) {
        (None, "pending") => collect(portal, InvoiceId(open.invoice_id), None).await.map(|_| ()),
        (None, status) => Err(Fault::Other(format!("{status} here, and unknown to the provider")).into()),
        (Some(_), _) => Ok(()),
    }
}

/// A payment that is neither settled nor failed.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Open {
    id: Uuid,
    invoice_id: Uuid,
    pub status: String,
}

impl Open {
    pub fn id(&self) -> PaymentId {
        PaymentId(self.id)
    }

    /// What the provider would say if nothing is missed: the status that a charge leads to.
    pub fn agrees_with(&self, charge: Option<&Charge>) -> bool {
        match charge {
            // It is asked before it is charged.
            None => self.status == "pending",
            Some(Charge::NeedsConfirmation { .. }) => self.status == "needs_confirmation",
            Some(Charge::Succeeded { .. } | Charge::Failed { .. } | Charge::Canceled { .. }) => false,
        }
    }
}

/// The open payments at a provider that were begun before an instant of the world's, oldest first. Their ids tell when.
pub(crate) async fn open_before(conn: &mut PgConnection, provider: &str, before: Instant) -> Answer<Vec<Open>> {
    let seconds = u64::try_from(before.timestamp()).unwrap_or_default();
    Ok(sqlx::query_as(
        "SELECT id, invoice_id, status FROM payments
         WHERE status IN ('pending', 'needs_confirmation') AND provider = $1 AND id < $2 ORDER BY id",
    )
    .bind(provider)
    .bind(Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, before.timestamp_subsec_nanos())))
    .fetch_all(conn)
    .await?)
}
