//! The months that events are kept by. This month's and the next are made ahead of time, any other with its first event.

use std::collections::BTreeMap;

use chrono::{Datelike, Months};
use domain::calendar::Instant;
use domain::usage::{UsageItem, resolve_timestamp};
use sqlx::PgPool;

use crate::error::Answer;
use crate::portal::Portal;

/// Makes the partitions of this month and the next, where they are missing.
pub(crate) async fn prepare(db: &PgPool, now: Instant) -> Answer<()> {
    ensure(db, now).await?;
    ensure(db, now + Months::new(1)).await
}

/// Makes the partitions for the months of these items.
pub(super) async fn prepare_for(portal: &Portal, items: &[UsageItem<'_>]) -> Answer<()> {
    let now = portal.now().await?;
    let instants = items.iter().filter_map(|item| resolve_timestamp(item.timestamp.as_deref()?, now).ok());
    let months: BTreeMap<(i32, u32), Instant> = instants.map(|at| ((at.year(), at.month()), at)).collect();
    for at in months.into_values() {
        ensure(&portal.db, at).await?;
    }
    Ok(())
}

/// Makes the partition that events of `at` go to. Fails for now when the table is in use for long.
pub(super) async fn ensure(db: &PgPool, at: Instant) -> Answer<()> {
    sqlx::query("SELECT ensure_usage_partition($1)").bind(at).execute(db).await?;
    Ok(())
}
