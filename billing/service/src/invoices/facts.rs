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

/// An occasion among others: of one day a subscription has one.
pub(super) type Occasion = (SubscriptionId, Day);

pub(super) fn occasion(loaded: &Loaded, due: &Due) -> Occasion {
    (loaded.subscription.id, due.on)
}

/// Facts of many occasions, be they of one subscription or of many, ready to be turned into drafts.
pub(crate) struct Prepared {
    usage: HashMap<Occasion, Usage>,
    bundles: HashMap<Occasion, Vec<InvoicedBundle>>,
    invoiced: HashMap<Occasion, Vec<InvoicedFee>>,
    /// The first occasion that corrects has what came too late.
    late: HashMap<Occasion, Vec<LatePeriod>>,
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
        let closing = occasions.iter().filter_map(|(loaded, due)| Some((*loaded, *due, due.usage()?)));
        let (closed, closing): (Vec<Occasion>, Vec<Wanted<'_>>) =
            closing.map(|(loaded, due, period)| (occasion(loaded, due), Wanted { loaded, period })).unzip();
        let usage = used(conn, &closing, known).await?;
        let issued = Issued::known(known);
        let late = late::marked(conn, occasions, known).await?;
        Ok(Self {
            usage: closed.into_iter().zip(usage).collect(),
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
        let known = Known::Before { issued_at: again.issued_at, invoice: again.invoice };
        let at = occasion(loaded, due);
        let closing: Vec<Wanted<'_>> = due.usage().map(|period| Wanted { loaded, period }).into_iter().collect();
        let corrected: Vec<(Occasion, Wanted<'_>)> =
            again.corrected.iter().map(|period| (at, Wanted { loaded, period: *period })).collect();
        Ok(Self {
            usage: used(conn, &closing, known).await?.into_iter().map(|usage| (at, usage)).collect(),
            bundles: first_bundles(conn, &[(loaded, due)], Issued::Before(invoice)).await?,
            invoiced: invoiced_fees(conn, &[(loaded, due)], &corrected, Issued::Before(invoice)).await?,
            late: late::periods(conn, &corrected, known, Issued::Before(invoice)).await?,
            issued: HashMap::new(),
            language: None,
        })
    }

    /// For what is shown and kept nowhere: in the language of whoever reads it.
    pub(crate) fn for_its_reader(self) -> Self {
        Self { language: readers_language(), ..self }
    }

    /// The lines of usage and corrections of one occasion.
    pub(crate) fn rate_again(&self, loaded: &Loaded, due: &Due) -> Result<Vec<Line>, Overflow> {
        self.with_facts(loaded, due, |facts| rate_again(facts, due))
    }

    /// Writes the invoice of one occasion.
    pub(crate) fn draft(&self, loaded: &Loaded, due: &Due) -> Result<InvoiceDraft, Overflow> {
        self.with_facts(loaded, due, |facts| draft(facts, due))
    }

    /// What usage from a day on is to the invoice of one occasion.
    pub(crate) fn further(&self, loaded: &Loaded, due: &Due, today: Day) -> Result<UsageOn, Overflow> {
        self.with_facts(loaded, due, |facts| further(facts, due, today))
    }

    fn with_facts<T>(&self, loaded: &Loaded, due: &Due, read: impl FnOnce(&Facts<'_>) -> T) -> T {
        let at = occasion(loaded, due);
        let no_usage = Usage::new();
        read(&Facts {
            subscription: &loaded.subscription,
            metrics: &loaded.metrics,
            naming: words::lines::naming(self.language.unwrap_or(loaded.locale)),
            tax_rates: &loaded.tax_rates,
            usage: self.usage.get(&at).unwrap_or(&no_usage),
            bundles: self.bundles.get(&at).map_or(&[], Vec::as_slice),
            invoiced: self.invoiced.get(&at).map_or(&[], Vec::as_slice),
            late: self.late.get(&at).map_or(&[], Vec::as_slice),
            issued: self.issued.get(&at.0).map_or(&[], Vec::as_slice),
        })
    }
}

async fn first_bundles(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
    issued: Issued,
) -> Answer<HashMap<Occasion, Vec<InvoicedBundle>>> {
    let bundled =
        occasions.iter().filter_map(|(loaded, due)| Some((*loaded, *due, due.bundled(&loaded.subscription)?)));
    let (bundled, periods): (Vec<Occasion>, Vec<(&Loaded, Period)>) =
        bundled.map(|(loaded, due, period)| (occasion(loaded, due), (loaded, period))).unzip();
    let found = bundles::invoiced(conn, &periods, issued).await?;
    Ok(bundled.into_iter().zip(found).collect())
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
    late: &[(Occasion, Wanted<'_>)],
    issued: Issued,
) -> Answer<HashMap<Occasion, Vec<InvoicedFee>>> {
    let mut wanted: HashMap<Occasion, Day> = HashMap::new();
    let mut since: HashMap<Uuid, (&Loaded, Day)> = HashMap::new();
    for (loaded, due) in occasions {
        let (at, Some(first)) = (occasion(loaded, due), due.fees_since(&loaded.subscription)) else { continue };
        let corrected = late.iter().filter(|(other, _)| *other == at);
        let first = corrected.map(|(_, wanted)| wanted.period.from).fold(first, Ord::min);
        wanted.insert(at, first);
        let known = since.entry(at.0.0).or_insert((loaded, first));
        known.1 = known.1.min(first);
    }
    let lines = fee_lines(conn, &since, issued).await?;
    let of = |((id, on), since): ((SubscriptionId, Day), Day)| {
        let lines = lines.get(&id).into_iter().flatten().filter(|line| since < line.days.until);
        Ok(((id, on), domain::invoicing::invoiced_fees(lines.cloned())?))
    };
    wanted.into_iter().map(of).collect()
}

/// The lines of fees of subscriptions that end after a day of each, in the order of their invoices.
async fn fee_lines(
    conn: &mut PgConnection,
    wanted: &HashMap<Uuid, (&Loaded, Day)>,
    issued: Issued,
) -> Answer<HashMap<SubscriptionId, Vec<FeeLine>>> {
    let mut lines: HashMap<SubscriptionId, Vec<FeeLine>> = HashMap::new();
    if wanted.is_empty() {
        return Ok(lines);
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
    Ok(lines)
}

/// All lines of those who withdrew.
async fn issued_lines(
    conn: &mut PgConnection,
    occasions: &[(&Loaded, &Due)],
    issued: Issued,
) -> Answer<HashMap<SubscriptionId, Vec<Line>>> {
    let withdrawn =
        |loaded: &Loaded, due: &Due| due.reason == Reason::End && loaded.subscription.ending == Ending::Withdrawn;
    let of = occasions.iter().filter(|(loaded, due)| withdrawn(loaded, due));
    let of: HashMap<SubscriptionId, Currency> =
        of.map(|(loaded, _)| (loaded.subscription.id, currency(loaded))).collect();
    list::lines_of_all(conn, &of, issued.until()).await
}
