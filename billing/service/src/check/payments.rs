//! Invariant 7: the provider's charges and the payments that are open here correspond.

use std::time::Duration;

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
    Ok(findings)
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
