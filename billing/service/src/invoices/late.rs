//! Periods with usage that came after their invoices.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, Period};
use domain::ids::SubscriptionId;
use domain::invoicing::{Billed, Due, LatePeriod};
use domain::money::Money;
use domain::text::Key;
use sqlx::PgConnection;
use uuid::Uuid;

use super::facts::currency;
use crate::error::Answer;
use crate::subscriptions::Loaded;
use crate::usage::{Known, Wanted, used};

/// The periods that these occasions correct.
pub(super) async fn marked<'a>(conn: &mut PgConnection, occasions: &[(&'a Loaded, &Due)]) -> Answer<Vec<Wanted<'a>>> {
    let closing: HashMap<Uuid, &Loaded> = occasions
        .iter()
        .filter(|(loaded, due)| loaded.has_late_usage && due.corrects())
        .map(|(loaded, _)| (loaded.subscription.id.0, *loaded))
        .collect();
    if closing.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(Uuid, Day, Day)> = sqlx::query_as(
        "SELECT DISTINCT subscription_id, period_from, period_until FROM usage_late WHERE subscription_id = ANY($1)
         ORDER BY subscription_id, period_from",
    )
    .bind(closing.keys().copied().collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    let wanted = rows
        .into_iter()
        .filter_map(|(id, from, until)| Some(Wanted { loaded: closing.get(&id)?, period: Period::new(from, until) }));
    Ok(wanted.collect())
}

#[derive(sqlx::FromRow)]
struct InvoicedRow {
    place: i64,
    phase: i16,
    metric: Option<String>,
    split: String,
    amount_minor: i64,
}

/// All usage of these periods and what was invoiced for it; with `before`, by invoices before that one.
pub(super) async fn periods(
    conn: &mut PgConnection,
    wanted: &[Wanted<'_>],
    known: Known,
    before: Option<Uuid>,
) -> Answer<HashMap<SubscriptionId, Vec<LatePeriod>>> {
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let usage = used(conn, wanted, known).await?;
    let mut late: Vec<LatePeriod> = wanted
        .iter()
        .zip(usage)
        .map(|(wanted, usage)| LatePeriod { period: wanted.period, usage, invoiced: BTreeMap::new() })
        .collect();
    for row in invoiced(conn, wanted, before).await? {
        let place = usize::try_from(row.place - 1).unwrap_or_default();
        let metric = row.metric.and_then(|key| Key::parse(&key, "").ok());
        let billed = Billed { phase: row.phase, metric, split: row.split };
        late[place].invoiced.insert(billed, Money::from_minor(row.amount_minor, currency(wanted[place].loaded)));
    }
    let mut by_subscription: HashMap<SubscriptionId, Vec<LatePeriod>> = HashMap::new();
    for (wanted, late) in wanted.iter().zip(late) {
        by_subscription.entry(wanted.loaded.subscription.id).or_default().push(late);
    }
    Ok(by_subscription)
}

/// What was invoiced for the usage of periods, corrections and what went over plans included, and fees not.
async fn invoiced(conn: &mut PgConnection, wanted: &[Wanted<'_>], before: Option<Uuid>) -> Answer<Vec<InvoicedRow>> {
    Ok(sqlx::query_as(
        "SELECT late.place, l.phase, l.metric, l.split, sum(l.amount_minor)::bigint AS amount_minor
         FROM unnest($1::uuid[], $2::date[], $3::date[]) WITH ORDINALITY
              AS late (subscription_id, period_from, period_until, place)
         JOIN invoices i ON i.subscription_id = late.subscription_id
              AND ($4::uuid IS NULL
                   OR (i.year, i.sequence) < (SELECT this.year, this.sequence FROM invoices this WHERE this.id = $4))
         JOIN invoice_lines l ON l.invoice_id = i.id AND l.fee IS NULL
              AND l.from_on >= late.period_from AND l.until_on <= late.period_until
              AND l.kind IN ('usage', 'minimum', 'commitment', 'discount', 'correction')
         GROUP BY late.place, l.phase, l.metric, l.split",
    )
    .bind(wanted.iter().map(|one| one.loaded.subscription.id.0).collect::<Vec<_>>())
    .bind(wanted.iter().map(|one| one.period.from).collect::<Vec<_>>())
    .bind(wanted.iter().map(|one| one.period.until).collect::<Vec<_>>())
    .bind(before)
    .fetch_all(conn)
    .await?)
}
