//! Periods with usage that came after their invoices.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, Instant, Period};
use domain::invoice::LineKind;
use domain::invoicing::{Billed, Due, LatePeriod, corrected_before};
use domain::money::Money;
use domain::text::Key;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::bundles;
use super::facts::{Occasion, currency, occasion};
use crate::error::Answer;
use crate::subscriptions::{Loaded, unreadable};
use crate::usage::{Known, Wanted, used};

/// Which invoices count as issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Issued {
    All,
    By(Instant),
    /// Those before that one.
    Before(Uuid),
}

impl Issued {
    pub(super) fn known(known: Known) -> Self {
        known.until().map_or(Self::All, Self::By)
    }

    pub(super) fn until(self) -> Option<Instant> {
        match self {
            Issued::By(at) => Some(at),
            Issued::All | Issued::Before(_) => None,
        }
    }

    pub(super) fn before(self) -> Option<Uuid> {
        match self {
            Issued::Before(invoice) => Some(invoice),
            Issued::All | Issued::By(_) => None,
        }
    }
}

/// The periods that these occasions correct, with who corrects them.
pub(super) async fn marked<'a>(
    conn: &mut PgConnection,
    occasions: &[(&'a Loaded, &Due)],
    known: Known,
) -> Answer<Vec<(Occasion, Wanted<'a>)>> {
    let closing: HashMap<Uuid, (Occasion, &Loaded)> = occasions
        .iter()
        .filter(|(loaded, due)| loaded.has_late_usage && due.corrects())
        .filter(|(loaded, due)| !corrected_before(&loaded.subscription, loaded.billed_on, due))
        .map(|(loaded, due)| (loaded.subscription.id.0, (occasion(loaded, due), *loaded)))
        .collect();
    if closing.is_empty() {
        return Ok(Vec::new());
    }
    let standing = "
        SELECT DISTINCT subscription_id, period_from, period_until FROM usage_late
        WHERE subscription_id = ANY($1) AND $2::timestamptz IS NULL
        ORDER BY subscription_id, period_from";
    let stood = "
        SELECT subscription_id, period_from, period_until FROM usage_late
        WHERE subscription_id = ANY($1) AND marked_at <= $2
        UNION
        SELECT subscription_id, period_from, period_until FROM corrected_usage
        WHERE subscription_id = ANY($1) AND marked_at <= $2 AND corrected_at > $2
        ORDER BY subscription_id, period_from";
    let statement = match known {
        Known::Now => standing,
        Known::By(_) | Known::Before { .. } => stood,
    };
    let rows: Vec<(Uuid, Day, Day)> = sqlx::query_as(statement)
        .bind(closing.keys().copied().collect::<Vec<_>>())
        .bind(known.until())
        .fetch_all(conn)
        .await?;
    let wanted = rows.into_iter().filter_map(|(id, from, until)| {
        let (at, loaded) = closing.get(&id)?;
        // Its usage may have been recorded just before the invoice that did not know it.
        let is_billed = known == Known::Now || loaded.billed_on.is_some_and(|billed_on| until <= billed_on);
        is_billed.then_some((*at, Wanted { loaded, period: Period::new(from, until) }))
    });
    Ok(wanted.collect())
}

#[derive(sqlx::FromRow)]
struct InvoicedRow {
    place: i64,
    phase: i16,
    kind: String,
    metric: Option<String>,
    split: String,
    tax_rate: Option<Decimal>,
    amount_minor: i64,
}

/// All usage of these periods and what was invoiced for it.
pub(super) async fn periods(
    conn: &mut PgConnection,
    marked: &[(Occasion, Wanted<'_>)],
    known: Known,
    issued: Issued,
) -> Answer<HashMap<Occasion, Vec<LatePeriod>>> {
    if marked.is_empty() {
        return Ok(HashMap::new());
    }
    let wanted: &[Wanted<'_>] = &marked.iter().map(|(_, wanted)| *wanted).collect::<Vec<_>>();
    let usage = used(conn, wanted, known).await?;
    let of: Vec<(&Loaded, Period)> = wanted.iter().map(|wanted| (wanted.loaded, wanted.period)).collect();
    let bundles = bundles::invoiced(conn, &of, issued).await?;
    let mut late: Vec<LatePeriod> = wanted
        .iter()
        .zip(usage)
        .zip(bundles)
        .map(|((wanted, usage), bundles)| LatePeriod {
            period: wanted.period,
            usage,
            bundles,
            invoiced: BTreeMap::new(),
        })
        .collect();
    for row in invoiced(conn, wanted, issued).await? {
        let place = usize::try_from(row.place - 1).unwrap_or_default();
        let metric = row.metric.and_then(|key| Key::parse(&key, "").ok());
        let kind = LineKind::parse(&row.kind).ok_or_else(|| unreadable(format!("line kind {}", row.kind)))?;
        let billed = Billed { phase: row.phase, kind, metric, split: row.split };
        let amount = Money::from_minor(row.amount_minor, currency(wanted[place].loaded));
        let rate = row.tax_rate.map(|rate| rate.normalize());
        late[place].invoiced.entry(billed).or_default().insert(rate, amount);
    }
    let mut corrected: HashMap<Occasion, Vec<LatePeriod>> = HashMap::new();
    for ((at, _), late) in marked.iter().zip(late) {
        corrected.entry(*at).or_default().push(late);
    }
    Ok(corrected)
}

/// What was invoiced for the usage of periods, corrections and what went over plans included, and fees not.
async fn invoiced(conn: &mut PgConnection, wanted: &[Wanted<'_>], issued: Issued) -> Answer<Vec<InvoicedRow>> {
    Ok(sqlx::query_as(
        "SELECT late.place, l.phase, coalesce(l.corrects, l.kind) AS kind, l.metric, l.split, l.tax_rate,
                sum(l.amount_minor)::bigint AS amount_minor
         FROM unnest($1::uuid[], $2::date[], $3::date[], $6::date[]) WITH ORDINALITY
              AS late (subscription_id, period_from, period_until, paid_from, place)
         JOIN invoices i ON i.subscription_id = late.subscription_id
              AND ($4::uuid IS NULL
                   OR (i.year, i.sequence) < (SELECT this.year, this.sequence FROM invoices this WHERE this.id = $4))
              AND ($5::timestamptz IS NULL OR i.issued_at <= $5)
         JOIN invoice_lines l ON l.invoice_id = i.id AND l.fee IS NULL
              AND l.from_on >= late.period_from AND l.until_on <= late.period_until
              -- What a trial made free is no part of what was invoiced.
              AND NOT (l.amount_minor = 0 AND l.until_on <= late.paid_from)
              AND l.kind IN ('usage', 'minimum', 'commitment', 'discount', 'correction')
         GROUP BY late.place, l.phase, coalesce(l.corrects, l.kind), l.metric, l.split, l.tax_rate",
    )
    .bind(wanted.iter().map(|one| one.loaded.subscription.id.0).collect::<Vec<_>>())
    .bind(wanted.iter().map(|one| one.period.from).collect::<Vec<_>>())
    .bind(wanted.iter().map(|one| one.period.until).collect::<Vec<_>>())
    .bind(issued.before())
    .bind(issued.until())
    .bind(wanted.iter().map(|one| one.loaded.subscription.usage_paid_from()).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?)
}
