//! First bundles: usage that was charged in advance, and is not charged again when its period is over.

use domain::calendar::{Day, Period};
use domain::invoicing::InvoicedBundle;
use domain::money::Money;
use domain::price::PriceModel;
use domain::text::Key;
use sqlx::PgConnection;
use uuid::Uuid;

use super::facts::currency;
use super::late::Issued;
use crate::error::{Answer, Fault};
use crate::subscriptions::Loaded;

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    phase: i16,
    metric: String,
    amount_minor: i64,
}

/// What was charged in advance for days of these periods, in their order.
pub(super) async fn invoiced(
    conn: &mut PgConnection,
    periods: &[(&Loaded, Period)],
    issued: Issued,
) -> Answer<Vec<Vec<InvoicedBundle>>> {
    let mut bundles: Vec<Vec<InvoicedBundle>> = periods.iter().map(|_| Vec::new()).collect();
    let asked: Vec<(usize, &Loaded, Period)> = periods
        .iter()
        .enumerate()
        .filter(|(_, (loaded, _))| sells_bundles(loaded))
        .map(|(place, (loaded, period))| (place, *loaded, *period))
        .collect();
    if asked.is_empty() {
        return Ok(bundles);
    }
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT asked.place, l.phase, l.metric, sum(l.amount_minor)::bigint AS amount_minor
         FROM unnest($1::uuid[], $2::date[], $3::date[]) WITH ORDINALITY
              AS asked (subscription_id, period_from, period_until, place)
         JOIN invoices i ON i.subscription_id = asked.subscription_id
              AND ($4::uuid IS NULL
                   OR (i.year, i.sequence) < (SELECT this.year, this.sequence FROM invoices this WHERE this.id = $4))
              AND ($5::timestamptz IS NULL OR i.issued_at <= $5)
         JOIN invoice_lines l ON l.invoice_id = i.id AND l.kind = 'usage' AND l.fee IS NOT NULL AND l.metric IS NOT NULL
              AND l.from_on >= asked.period_from AND l.from_on < asked.period_until
         GROUP BY asked.place, l.phase, l.metric",
    )
    .bind(asked.iter().map(|(_, loaded, _)| loaded.subscription.id.0).collect::<Vec<Uuid>>())
    .bind(asked.iter().map(|(_, _, period)| period.from).collect::<Vec<Day>>())
    .bind(asked.iter().map(|(_, _, period)| period.until).collect::<Vec<Day>>())
    .bind(issued.before())
    .bind(issued.until())
    .fetch_all(conn)
    .await?;
    for row in rows {
        let (place, loaded, _) = asked[usize::try_from(row.place - 1).unwrap_or_default()];
        let metric =
            Key::parse(&row.metric, "").map_err(|_| Fault::Stored(format!("a metric's key: {}", row.metric)))?;
        let amount = Money::from_minor(row.amount_minor, currency(loaded));
        bundles[place].push(InvoicedBundle { phase: row.phase, metric, amount });
    }
    Ok(bundles)
}

fn sells_bundles(loaded: &Loaded) -> bool {
    let charges = loaded.subscription.phases.iter().flat_map(|phase| &phase.terms().charges);
    charges.into_iter().any(|charge| matches!(charge.pricing.model_for(""), Some(PriceModel::Bundles(_))))
}
