//! The invariants, verified over all that is stored: at any time, and after every fault.
//!
//! Numbers are those of the quality catalog: 1 ledger balances and its sums are kept, 3 rollups equal events, 4 periods
//! contiguous and billed once, 5 lines sum up, 6 numbers gapless and invoices unchanged, 7 open payments are what the
//! provider says, 9 what was invoiced is what a preview would show, 13 the tax of each line is the one decided.

mod fees;
mod invoices;
mod ledger;
mod payments;
mod sums;
mod taxes;
mod usage;

pub use payments::under_way;
use serde::Serialize;

use crate::error::Answer;
use crate::portal::Portal;

/// One violation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub invariant: u8,
    /// What it is about, by id.
    pub subject: String,
    pub detail: String,
}

impl Finding {
    fn new(invariant: u8, subject: impl ToString, detail: impl ToString) -> Self {
        Self { invariant, subject: subject.to_string(), detail: detail.to_string() }
    }
}

/// Verifies everything; empty when all holds. Reads one snapshot, so that work going on beside it is no violation;
/// the provider's books are asked after it.
pub async fn run(portal: &Portal) -> Answer<Vec<Finding>> {
    let mut tx = portal.db.begin().await?;
    sqlx::query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").execute(&mut *tx).await?;
    let mut findings = ledger::unbalanced(&mut tx).await?;
    findings.extend(sums::off(&mut tx).await?);
    findings.extend(usage::rollups_off(&mut tx).await?);
    findings.extend(usage::values_off(&mut tx).await?);
    findings.extend(usage::priced_by_another(&mut tx).await?);
    findings.extend(usage::levels_off(portal, &mut tx).await?);
    findings.extend(invoices::periods_off(&mut tx).await?);
    findings.extend(invoices::numbers_off(&mut tx).await?);
    findings.extend(invoices::contents_off(&mut tx).await?);
    findings.extend(fees::given_back_beyond_the_end(&mut tx).await?);
    findings.extend(usage::billed_otherwise(portal, &mut tx).await?);
    findings.extend(taxes::rates_off(&mut tx).await?);
    tx.rollback().await?;
    findings.extend(payments::otherwise_at_the_provider(portal).await?);
    Ok(findings)
}
