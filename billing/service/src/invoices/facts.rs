//! The facts that invoices are made from, loaded for many subscriptions at once.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, Period};
use domain::ids::SubscriptionId;
use domain::invoice::Line;
use domain::invoice::{InvoiceDraft, Reason};
use domain::invoicing::{Billed, Due, Facts, InvoicedFee, LatePeriod, draft};
use domain::money::{Currency, Money, Overflow};
use domain::subscription::Ending;
use domain::text::Key;
use domain::usage::Usage;
use sqlx::PgConnection;
use uuid::Uuid;

use super::list;
use crate::error::Answer;
use crate::subscriptions::Loaded;
use crate::usage::{Known, Wanted, used};

/// Facts of many subscriptions, ready to be turned into drafts.
pub(crate) struct Prepared {
    usage: HashMap<SubscriptionId, Usage>,
    invoiced: HashMap<SubscriptionId, Vec<InvoicedFee>>,
    late: HashMap<SubscriptionId, Vec<LatePeriod>>,
    issued: HashMap<SubscriptionId, Vec<Line>>,
}

impl Prepared {
    /// Loads what the drafts of these occasions need, in a fixed number of queries.
    pub(crate) async fn load(conn: &mut PgConnection, occasions: &[(&Loaded, &Due)], known: Known) -> Answer<Self> {
        let closing: Vec<Wanted<'_>> =
            occasions.iter().filter_map(|(loaded, due)| Some(Wanted { loaded, period: due.usage()? })).collect();
        let usage = used(conn, &closing, known).await?;
        let ids = closing.iter().map(|wanted| wanted.loaded.subscription.id);
        Ok(Self {
            usage: ids.zip(usage).collect(),
            invoiced: invoiced_fees(conn, occasions).await?,
            late: late_periods(conn, occasions).await?,
            issued: issued_lines(conn, occasions).await?,
        })
    }

    /// Writes the invoice of one occasion.
    pub(crate) fn draft(&self, loaded: &Loaded, due: &Due) -> Result<InvoiceDraft, Overflow> {
        let id = loaded.subscription.id;
        let no_usage = Usage::new();
        let facts = Facts {
            subscription: &loaded.subscription,
            metrics: &loaded.metrics,
            locale: loaded.locale,
            tax_rate: loaded.tax_rate_on(due.on),
            usage: self.usage.get(&id).unwrap_or(&no_usage),
            invoiced: self.invoiced.get(&id).map_or(&[], Vec::as_slice),
            late: self.late.get(&id).map_or(&[], Vec::as_slice),
            issued: self.issued.get(&id).map_or(&[], Vec::as_slice),
        };
        draft(&facts, due)
    }
}

/// Whether an invoice gives back days that were paid for in advance.
fn gives_back(loaded: &Loaded, due: &Due) -> bool {
    match due.reason {
        Reason::Change => true,
        Reason::End => loaded.subscription.phases.iter().any(|phase| phase.rate_plan.terms.refund_unused),
        Reason::Start | Reason::TrialEnd | Reason::Period | Reason::Late => false,
    }
}

fn currency(loaded: &Loaded) -> Currency {
    loaded.subscription.phases[0].rate_plan.terms.currency
}

#[derive(sqlx::FromRow)]
struct FeeRow {
    subscription_id: Uuid,
    phase: i16,
    fee: i16,
    from_on: Day,
    until_on: Day,
    amount_minor: i64,
}

/// Fees invoiced for days of the period that a change or an end splits.
async fn invoiced_fees(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
) -> Answer<HashMap<SubscriptionId, Vec<InvoicedFee>>> {
    let changed: Vec<&(&Loaded, &Due)> = occasions.iter().filter(|(loaded, due)| gives_back(loaded, due)).collect();
    if changed.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = changed.iter().map(|(loaded, _)| loaded.subscription.id.0).collect();
    let from: Vec<Day> = changed.iter().map(|(_, due)| due.full.from).collect();
    let until: Vec<Day> = changed.iter().map(|(_, due)| due.full.until).collect();
    // A fee credited by an earlier change of the same period is netted here, so that it is never credited twice.
    let rows: Vec<FeeRow> = sqlx::query_as(
        "SELECT i.subscription_id, l.phase, l.fee, min(l.from_on) FILTER (WHERE l.kind <> 'credit') AS from_on,
                min(CASE l.kind WHEN 'credit' THEN l.from_on ELSE l.until_on END) AS until_on,
                sum(l.amount_minor)::bigint AS amount_minor
         FROM unnest($1::uuid[], $2::date[], $3::date[]) AS changed (subscription_id, from_on, until_on)
         JOIN invoices i ON i.subscription_id = changed.subscription_id
         JOIN invoice_lines l ON l.invoice_id = i.id AND l.fee IS NOT NULL
              AND l.from_on >= changed.from_on AND l.until_on <= changed.until_on
         GROUP BY i.subscription_id, l.phase, l.fee
         HAVING count(*) FILTER (WHERE l.kind <> 'credit') > 0
         ORDER BY i.subscription_id, l.phase, l.fee",
    )
    .bind(&ids)
    .bind(&from)
    .bind(&until)
    .fetch_all(conn)
    .await?;
    let currencies: HashMap<Uuid, _> =
        changed.iter().map(|(loaded, _)| (loaded.subscription.id.0, currency(loaded))).collect();
    let mut fees: HashMap<SubscriptionId, Vec<InvoicedFee>> = HashMap::new();
    for row in rows {
        let Some(currency) = currencies.get(&row.subscription_id) else { continue };
        fees.entry(SubscriptionId(row.subscription_id)).or_default().push(InvoicedFee {
            phase: row.phase,
            fee: row.fee,
            days: Period::new(row.from_on, row.until_on),
            amount: Money::from_minor(row.amount_minor, *currency),
        });
    }
    Ok(fees)
}

#[derive(sqlx::FromRow)]
struct LateRow {
    subscription_id: Uuid,
    period_from: Day,
    period_until: Day,
}

#[derive(sqlx::FromRow)]
struct InvoicedRow {
    subscription_id: Uuid,
    period_from: Day,
    phase: i16,
    metric: Option<String>,
    split: String,
    amount_minor: i64,
}

/// Periods with usage recorded after they were invoiced, with all of their usage and what was invoiced for it.
async fn late_periods(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
) -> Answer<HashMap<SubscriptionId, Vec<LatePeriod>>> {
    let closing: HashMap<Uuid, &Loaded> = occasions
        .iter()
        .filter(|(loaded, due)| loaded.has_late_usage && due.corrects())
        .map(|(loaded, _)| (loaded.subscription.id.0, *loaded))
        .collect();
    if closing.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<LateRow> = sqlx::query_as(
        "SELECT DISTINCT subscription_id, period_from, period_until FROM usage_late WHERE subscription_id = ANY($1)
         ORDER BY subscription_id, period_from",
    )
    .bind(closing.keys().copied().collect::<Vec<_>>())
    .fetch_all(&mut *conn)
    .await?;
    let of = |row: &LateRow| closing.get(&row.subscription_id).copied();
    let wanted: Vec<Wanted<'_>> = rows
        .iter()
        .filter_map(|row| Some(Wanted { loaded: of(row)?, period: Period::new(row.period_from, row.period_until) }))
        .collect();
    let usage = used(conn, &wanted, Known::Now).await?;
    let mut invoiced = invoiced_usage(conn, &rows, &closing).await?;
    let mut late: HashMap<SubscriptionId, Vec<LatePeriod>> = HashMap::new();
    for (wanted, usage) in wanted.iter().zip(usage) {
        let id = wanted.loaded.subscription.id;
        let invoiced = invoiced.remove(&(id.0, wanted.period.from)).unwrap_or_default();
        late.entry(id).or_default().push(LatePeriod { period: wanted.period, usage, invoiced });
    }
    Ok(late)
}

type InvoicedUsage = HashMap<(Uuid, Day), BTreeMap<Billed, Money>>;

/// What was invoiced for the usage of periods, corrections and what went over plans included, and fees not.
async fn invoiced_usage(
    conn: &mut PgConnection,
    rows: &[LateRow],
    closing: &HashMap<Uuid, &Loaded>,
) -> Answer<InvoicedUsage> {
    let invoiced: Vec<InvoicedRow> = sqlx::query_as(
        "SELECT late.subscription_id, late.period_from, l.phase, l.metric, l.split, sum(l.amount_minor)::bigint AS amount_minor
         FROM unnest($1::uuid[], $2::date[], $3::date[]) AS late (subscription_id, period_from, period_until)
         JOIN invoices i ON i.subscription_id = late.subscription_id
         JOIN invoice_lines l ON l.invoice_id = i.id AND l.fee IS NULL
              AND l.from_on >= late.period_from AND l.until_on <= late.period_until
              AND l.kind IN ('usage', 'minimum', 'commitment', 'discount', 'correction')
         GROUP BY late.subscription_id, late.period_from, l.phase, l.metric, l.split",
    )
    .bind(rows.iter().map(|row| row.subscription_id).collect::<Vec<_>>())
    .bind(rows.iter().map(|row| row.period_from).collect::<Vec<_>>())
    .bind(rows.iter().map(|row| row.period_until).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    let mut found = InvoicedUsage::new();
    for row in invoiced {
        let Some(loaded) = closing.get(&row.subscription_id) else { continue };
        let billed =
            Billed { phase: row.phase, metric: row.metric.and_then(|key| Key::parse(&key, "").ok()), split: row.split };
        let amount = Money::from_minor(row.amount_minor, currency(loaded));
        found.entry((row.subscription_id, row.period_from)).or_default().insert(billed, amount);
    }
    Ok(found)
}

/// All lines of those who withdrew.
async fn issued_lines(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
) -> Answer<HashMap<SubscriptionId, Vec<Line>>> {
    let withdrawn = occasions
        .iter()
        .filter(|(loaded, due)| due.reason == Reason::End && loaded.subscription.ending == Ending::Withdrawn);
    let mut issued = HashMap::new();
    for (loaded, _) in withdrawn {
        issued.insert(loaded.subscription.id, list::lines_of(conn, loaded.subscription.id, currency(loaded)).await?);
    }
    Ok(issued)
}
