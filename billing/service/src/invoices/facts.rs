//! The facts that invoices are made from, loaded for many subscriptions at once.

use std::collections::HashMap;

use domain::calendar::{Day, Instant, Period};
use domain::ids::SubscriptionId;
use domain::invoice::{InvoiceDraft, Line, LineKind, Reason};
use domain::invoicing::{
    Due, Facts, FeeLine, InvoicedBundle, InvoicedFee, LatePeriod, UsageOn, draft, further, rate_again,
};
use domain::locale::Locale;
use domain::money::{Currency, Money, Overflow};
use domain::subscription::Ending;
use domain::usage::Usage;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::late::Issued;
use super::{bundles, late, list};
use crate::error::Answer;
use crate::reading::readers_language;
use crate::subscriptions::{Loaded, unreadable};
use crate::usage::{Known, Wanted, used};

/// Facts of many subscriptions, ready to be turned into drafts.
pub(crate) struct Prepared {
    usage: HashMap<SubscriptionId, Usage>,
    bundles: HashMap<SubscriptionId, Vec<InvoicedBundle>>,
    invoiced: HashMap<SubscriptionId, Vec<InvoicedFee>>,
    late: HashMap<SubscriptionId, Vec<LatePeriod>>,
    issued: HashMap<SubscriptionId, Vec<Line>>,
    /// In which language lines are named, where not in the buyer's.
    language: Option<Locale>,
}

/// An invoice to be rated again.
#[derive(Clone, Copy)]
pub(crate) struct Again<'a> {
    pub invoice: Uuid,
    pub issued_at: Instant,
    pub loaded: &'a Loaded,
    pub due: &'a Due,
    /// Periods that it corrected.
    pub corrected: &'a [Period],
}

impl Prepared {
    /// Loads what the drafts of these occasions need, in a fixed number of queries.
    pub(crate) async fn load(conn: &mut PgConnection, occasions: &[(&Loaded, &Due)], known: Known) -> Answer<Self> {
        let closing: Vec<Wanted<'_>> =
            occasions.iter().filter_map(|(loaded, due)| Some(Wanted { loaded, period: due.usage()? })).collect();
        let usage = used(conn, &closing, known).await?;
        let issued = Issued::known(known);
        let late = late::marked(conn, occasions, known).await?;
        let ids = closing.iter().map(|wanted| wanted.loaded.subscription.id);
        Ok(Self {
            usage: ids.zip(usage).collect(),
            bundles: first_bundles(conn, occasions, issued).await?,
            invoiced: invoiced_fees(conn, occasions, &late, issued).await?,
            late: late::periods(conn, &late, known, issued).await?,
            issued: issued_lines(conn, occasions, issued).await?,
            language: None,
        })
    }

    /// The facts that an occasion was invoiced from, with usage counted again from the events known by then.
    pub(crate) async fn again(conn: &mut PgConnection, again: &Again<'_>) -> Answer<Self> {
        let Again { loaded, due, invoice, .. } = *again;
        let known = Known::By(again.issued_at);
        let id = loaded.subscription.id;
        let closing: Vec<Wanted<'_>> = due.usage().map(|period| Wanted { loaded, period }).into_iter().collect();
        let corrected: Vec<Wanted<'_>> =
            again.corrected.iter().map(|period| Wanted { loaded, period: *period }).collect();
        Ok(Self {
            usage: used(conn, &closing, known).await?.into_iter().map(|usage| (id, usage)).collect(),
            bundles: first_bundles(conn, &[(loaded, due)], Issued::Before(invoice)).await?,
            invoiced: invoiced_fees(conn, &[(loaded, due)], &corrected, Issued::Before(invoice)).await?,
            late: late::periods(conn, &corrected, known, Issued::Before(invoice)).await?,
            issued: HashMap::new(),
            language: None,
        })
    }

    /// For what is shown and kept nowhere: in the language of whoever reads it.
    pub(crate) fn to_be_read(self) -> Self {
        Self { language: readers_language(), ..self }
    }

    /// The lines of usage and corrections of one occasion.
    pub(crate) fn rate_again(&self, loaded: &Loaded, due: &Due) -> Result<Vec<Line>, Overflow> {
        self.with_facts(loaded, |facts| rate_again(facts, due))
    }

    /// Writes the invoice of one occasion.
    pub(crate) fn draft(&self, loaded: &Loaded, due: &Due) -> Result<InvoiceDraft, Overflow> {
        self.with_facts(loaded, |facts| draft(facts, due))
    }

    /// What usage from a day on is to the invoice of one occasion.
    pub(crate) fn further(&self, loaded: &Loaded, due: &Due, today: Day) -> Result<UsageOn, Overflow> {
        self.with_facts(loaded, |facts| further(facts, due, today))
    }

    fn with_facts<T>(&self, loaded: &Loaded, read: impl FnOnce(&Facts<'_>) -> T) -> T {
        let id = loaded.subscription.id;
        let no_usage = Usage::new();
        read(&Facts {
            subscription: &loaded.subscription,
            metrics: &loaded.metrics,
            naming: words::lines::naming(self.language.unwrap_or(loaded.locale)),
            tax_rates: &loaded.tax_rates,
            usage: self.usage.get(&id).unwrap_or(&no_usage),
            bundles: self.bundles.get(&id).map_or(&[], Vec::as_slice),
            invoiced: self.invoiced.get(&id).map_or(&[], Vec::as_slice),
            late: self.late.get(&id).map_or(&[], Vec::as_slice),
            issued: self.issued.get(&id).map_or(&[], Vec::as_slice),
        })
    }
}

async fn first_bundles(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
    issued: Issued,
) -> Answer<HashMap<SubscriptionId, Vec<InvoicedBundle>>> {
    let periods: Vec<(&Loaded, Period)> =
        occasions.iter().filter_map(|(loaded, due)| Some((*loaded, due.bundled(&loaded.subscription)?))).collect();
    let found = bundles::invoiced(conn, &periods, issued).await?;
    Ok(periods.iter().map(|(loaded, _)| loaded.subscription.id).zip(found).collect())
}

pub(super) fn currency(loaded: &Loaded) -> Currency {
    loaded.subscription.currency()
}

#[derive(sqlx::FromRow)]
struct FeeRow {
    subscription_id: Uuid,
    phase: i16,
    fee: i16,
    kind: String,
    from_on: Day,
    until_on: Day,
    amount_minor: i64,
    tax_rate: Option<Decimal>,
}

/// The lines of fees that invoices may give back of, or count against commitments: of the days since when they matter, also
/// to periods that are corrected.
async fn invoiced_fees(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
    late: &[Wanted<'_>],
    issued: Issued,
) -> Answer<HashMap<SubscriptionId, Vec<InvoicedFee>>> {
    let wanted: HashMap<Uuid, (&Loaded, Day)> = occasions
        .iter()
        .filter_map(|(loaded, due)| {
            let id = loaded.subscription.id;
            let since = due.fees_since(&loaded.subscription)?;
            let late = late.iter().filter(|wanted| wanted.loaded.subscription.id == id);
            Some((id.0, (*loaded, late.map(|wanted| wanted.period.from).fold(since, Ord::min))))
        })
        .collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let (ids, since): (Vec<Uuid>, Vec<Day>) = wanted.iter().map(|(id, (_, since))| (*id, *since)).unzip();
    let rows: Vec<FeeRow> = sqlx::query_as(
        "SELECT i.subscription_id, l.phase, l.fee, l.kind, l.from_on, l.until_on, l.amount_minor, l.tax_rate
         FROM unnest($1::uuid[], $2::date[]) AS wanted (subscription_id, since)
         JOIN invoices i ON i.subscription_id = wanted.subscription_id
              AND ($3::timestamptz IS NULL OR i.issued_at <= $3)
              AND ($4::uuid IS NULL
                   OR (i.year, i.sequence) < (SELECT this.year, this.sequence FROM invoices this WHERE this.id = $4))
         JOIN invoice_lines l ON l.invoice_id = i.id AND l.fee IS NOT NULL AND l.kind <> 'usage' AND wanted.since < l.until_on
         ORDER BY i.subscription_id, i.year, i.sequence, l.position",
    )
    .bind(&ids)
    .bind(&since)
    .bind(issued.until())
    .bind(issued.before())
    .fetch_all(conn)
    .await?;
    let mut lines: HashMap<SubscriptionId, Vec<FeeLine>> = HashMap::new();
    for row in rows {
        let Some((loaded, _)) = wanted.get(&row.subscription_id) else { continue };
        let kind = LineKind::parse(&row.kind).ok_or_else(|| unreadable(format!("line kind {}", row.kind)))?;
        lines.entry(SubscriptionId(row.subscription_id)).or_default().push(FeeLine {
            phase: row.phase,
            fee: row.fee,
            kind,
            days: Period::new(row.from_on, row.until_on),
            amount: Money::from_minor(row.amount_minor, currency(loaded)),
            tax_rate: row.tax_rate.map(|rate| rate.normalize()),
        });
    }
    let fees = lines.into_iter().map(|(id, lines)| Ok((id, domain::invoicing::invoiced_fees(lines)?)));
    fees.collect()
}

/// All lines of those who withdrew.
async fn issued_lines(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
    issued: Issued,
) -> Answer<HashMap<SubscriptionId, Vec<Line>>> {
    let withdrawn = occasions
        .iter()
        .filter(|(loaded, due)| due.reason == Reason::End && loaded.subscription.ending == Ending::Withdrawn);
    let mut lines = HashMap::new();
    for (loaded, _) in withdrawn {
        let id = loaded.subscription.id;
        lines.insert(id, list::lines_of(conn, id, currency(loaded), issued.until()).await?);
    }
    Ok(lines)
}
