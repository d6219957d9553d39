//! The operator's percentage of what is collected.

use rust_decimal::Decimal;

use crate::error::Answer;
use crate::portal::Portal;

/// The percentage kept of every payment collected from now on; for whoever wants to know what is left.
pub async fn commission_percent(portal: &Portal) -> Answer<Decimal> {
    let percent: Decimal =
        sqlx::query_scalar("SELECT commission_percent FROM marketplace").fetch_one(&portal.db).await?;
    Ok(percent.normalize())
}
