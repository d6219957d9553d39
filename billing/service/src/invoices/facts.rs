//! The facts that invoices are made from, loaded for many subscriptions at once.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, Instant, Period};
use domain::ids::SubscriptionId;
use domain::invoice::{InvoiceDraft, Reason};
use domain::invoicing::{Due, Facts, InvoicedFee, LateUsage, Usage, draft};
use domain::money::{Money, Overflow};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::error::Answer;
use crate::subscriptions::Loaded;
use crate::usage::{self, Span};

/// What usage an invoice is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// All that is recorded.
    Now,
    /// What was recorded by then.
    By(Instant),
}

/// Facts of many subscriptions, ready to be turned into drafts.
pub(crate) struct Prepared {
    usage: HashMap<SubscriptionId, Usage>,
    invoiced: HashMap<SubscriptionId, Vec<InvoicedFee>>,
    late: HashMap<SubscriptionId, Vec<LateUsage>>,
}

impl Prepared {
    /// Loads what the drafts of these occasions need, in a fixed number of queries.
    pub(crate) async fn load(conn: &mut PgConnection, occasions: &[(&Loaded, &Due)], known: Known) -> Answer<Self> {
        let spans: Vec<Span> = occasions.iter().filter_map(|(loaded, due)| Some(span(loaded, due.usage()?))).collect();
        let usage = match known {
            Known::Now => usage::totals(conn, &spans).await?,
            Known::By(at) => {
                let mut usage = HashMap::new();
                for span in &spans {
                    usage.insert(span.subscription_id, usage::totals_known_at(conn, span, at).await?);
                }
                usage
            }
        };
        let invoiced = invoiced_fees(conn, occasions).await?;
        let late = late_usage(conn, occasions).await?;
        Ok(Self { usage, invoiced, late })
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
        };
        draft(&facts, due)
    }
}

fn span(loaded: &Loaded, period: Period) -> Span {
    Span::of(loaded.subscription.id, period, loaded.subscription.zone)
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

/// Fees invoiced for days of the period that a change splits.
async fn invoiced_fees(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
) -> Answer<HashMap<SubscriptionId, Vec<InvoicedFee>>> {
    let changed: Vec<&(&Loaded, &Due)> = occasions.iter().filter(|(_, due)| due.reason == Reason::Change).collect();
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
    let currencies: HashMap<Uuid, _> = changed
        .iter()
        .map(|(loaded, _)| (loaded.subscription.id.0, loaded.subscription.phases[0].rate_plan.terms.currency))
        .collect();
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
    metric_id: Uuid,
    phase: i16,
    period_from: Day,
    period_until: Day,
    invoiced_minor: i64,
}

/// Usage recorded after its period was invoiced, with all of that period's usage and what was invoiced for it.
async fn late_usage(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
) -> Answer<HashMap<SubscriptionId, Vec<LateUsage>>> {
    let closing: HashMap<Uuid, &Loaded> = occasions
        .iter()
        .filter(|(loaded, due)| loaded.has_late_usage && due.usage().is_some())
        .map(|(loaded, _)| (loaded.subscription.id.0, *loaded))
        .collect();
    if closing.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = closing.keys().copied().collect();
    let rows: Vec<LateRow> = sqlx::query_as(
        "SELECT late.subscription_id, late.metric_id, late.phase, late.period_from, late.period_until,
                coalesce((SELECT sum(l.amount_minor) FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id
                          WHERE i.subscription_id = late.subscription_id AND l.metric = m.key AND l.phase = late.phase
                            AND l.from_on >= late.period_from AND l.until_on <= late.period_until), 0)::bigint AS invoiced_minor
         FROM usage_late late JOIN metrics m ON m.id = late.metric_id
         WHERE late.subscription_id = ANY($1)
         ORDER BY late.subscription_id, late.period_from, late.phase, m.key",
    )
    .bind(&ids)
    .fetch_all(&mut *conn)
    .await?;
    let totals = late_totals(conn, &rows, &closing).await?;
    let mut late: HashMap<SubscriptionId, Vec<LateUsage>> = HashMap::new();
    for row in rows {
        let Some(loaded) = closing.get(&row.subscription_id) else { continue };
        let Some(metric) = loaded.metrics.iter().find(|metric| metric.id.0 == row.metric_id) else { continue };
        let key = metric.definition.key.clone();
        let usage = totals.get(&(row.subscription_id, row.period_from));
        let currency = loaded.subscription.phases[0].rate_plan.terms.currency;
        late.entry(loaded.subscription.id).or_default().push(LateUsage {
            phase: row.phase,
            total: usage.and_then(|usage| usage.get(&(row.phase, key.clone()))).copied().unwrap_or_default(),
            metric: key,
            period: Period::new(row.period_from, row.period_until),
            invoiced: Money::from_minor(row.invoiced_minor, currency),
        });
    }
    Ok(late)
}

/// All usage of the periods that late usage fell into: one query for the first such period of every subscription, one for
/// the second, and so on.
async fn late_totals(
    conn: &mut PgConnection,
    rows: &[LateRow],
    closing: &HashMap<Uuid, &Loaded>,
) -> Answer<HashMap<(Uuid, Day), Usage>> {
    let mut periods: BTreeMap<Uuid, BTreeMap<Day, Day>> = BTreeMap::new();
    for row in rows {
        periods.entry(row.subscription_id).or_default().insert(row.period_from, row.period_until);
    }
    let rounds = periods.values().map(BTreeMap::len).max().unwrap_or(0);
    let mut totals = HashMap::new();
    for round in 0..rounds {
        let of_round: HashMap<SubscriptionId, (Day, Span)> = periods
            .iter()
            .filter_map(|(id, periods)| {
                let (from, until) = periods.iter().nth(round)?;
                Some((SubscriptionId(*id), (*from, span(closing.get(id)?, Period::new(*from, *until)))))
            })
            .collect();
        let spans: Vec<Span> = of_round.values().map(|(_, span)| *span).collect();
        for (id, usage) in usage::totals(conn, &spans).await? {
            if let Some((from, _)) = of_round.get(&id) {
                totals.insert((id.0, *from), usage);
            }
        }
    }
    Ok(totals)
}
