//! Invariant 7: the provider's charges and the payments that are open here correspond. What somebody has leased to work on is
//! under way until the lease is over, also where whoever worked on it is dead.

use std::collections::HashSet;
use std::time::Duration;

use domain::ids::{BuyerId, InvoiceId, PaymentId};
use uuid::Uuid;

use super::Finding;
use crate::clock;
use crate::error::Answer;
use crate::payments::open_before;
use crate::portal::Portal;
use crate::provider::Charge;

/// Between the provider's answer and its settling lies a moment: what differs is looked at again after it.
const LOOKS: u32 = 5;
const BETWEEN_LOOKS: Duration = Duration::from_millis(300);

pub(super) async fn otherwise_at_the_provider(portal: &Portal) -> Answer<Vec<Finding>> {
    let mut findings = differing(portal).await?;
    for _ in 1..LOOKS {
        if findings.is_empty() {
            break;
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
        let still = differing(portal).await?;
        findings.retain(|finding| still.contains(finding));
    }
    let leased = leased(portal).await?;
    findings.retain(|finding| !leased.contains(&finding.subject));
    Ok(findings)
}

/// What is otherwise at the provider for now: it is worked on.
pub async fn under_way(portal: &Portal) -> Answer<Vec<Finding>> {
    let leased = leased(portal).await?;
    let mut differing = differing(portal).await?;
    differing.retain(|finding| leased.contains(&finding.subject));
    Ok(differing)
}

/// The open payments that leased work is about.
async fn leased(portal: &Portal) -> Answer<HashSet<String>> {
    let work: Vec<serde_json::Value> = sqlx::query_scalar(
        "SELECT payload FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND leased_until > $1",
    )
    .bind(clock::world())
    .fetch_all(&portal.db)
    .await?;
    let about: HashSet<String> = work
        .iter()
        .filter_map(|job| job.as_object())
        .flat_map(|job| job.values())
        .filter_map(|id| id.as_str())
        .map(str::to_owned)
        .collect();
    let open: Vec<(Uuid, Uuid, Uuid)> = sqlx::query_as(
        "SELECT id, invoice_id, buyer_id FROM payments WHERE status IN ('pending', 'needs_confirmation')",
    )
    .fetch_all(&portal.db)
    .await?;
    let is_about = |(payment, invoice, buyer): &(Uuid, Uuid, Uuid)| {
        let ids = [PaymentId(*payment).to_string(), InvoiceId(*invoice).to_string(), BuyerId(*buyer).to_string()];
        ids.iter().any(|id| about.contains(id))
    };
    Ok(open.iter().filter(|one| is_about(one)).map(|(payment, ..)| PaymentId(*payment).to_string()).collect())
}

async fn differing(portal: &Portal) -> Answer<Vec<Finding>> {
    let open = open_before(&mut *portal.db.acquire().await?, portal.provider.name(), clock::world()).await?;
    let mut findings = Vec::new();
    for payment in open {
        let charge = portal.provider.charged(&payment.id().to_string()).await?;
        if !payment.agrees_with(charge.as_ref()) {
            let detail = format!("is {} here, and at the provider {}", payment.status, words(charge.as_ref()));
            findings.push(Finding::new(7, payment.id(), detail));
        }
    }
    Ok(findings)
}

fn words(charge: Option<&Charge>) -> &'static str {
    match charge {
        None => "unknown",
        Some(Charge::Succeeded { .. }) => "succeeded",
        Some(Charge::NeedsConfirmation { .. }) => "needs_confirmation",
        Some(Charge::Failed { .. }) => "failed",
        Some(Charge::Canceled { .. }) => "canceled",
    }
}
