//! Issuing: drafts become numbered invoices, with ledger, outbox and audit rows, in one transaction and a fixed number of
//! statements however many there are.

use std::collections::HashMap;

use domain::calendar::{Day, Instant, start_of};
use domain::commission::{Collected, split};
use domain::ids::InvoiceId;
use domain::invoice::{InvoiceDraft, Line, LineKind};
use domain::invoicing::{Due, next_due};
use domain::ledger::{self, Account, Posting};
use domain::money::Money;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::hash::{Fingerprinted, FingerprintedLine, fingerprint};
use crate::accounts::Parties;
use crate::error::{Answer, Error};
use crate::ledger::{NewTransaction, hold_sums, post};
use crate::outbox::{self, Job};
use crate::subscriptions::Loaded;

/// An occasion with its draft; a draft without lines is no invoice.
pub(super) struct Ready<'a> {
    pub loaded: &'a Loaded,
    pub due: Due,
    pub draft: InvoiceDraft,
    /// Which one of its reason and day.
    pub occasion: i16,
}

struct Numbered<'a> {
    ready: &'a Ready<'a>,
    id: Uuid,
    year: i32,
    sequence: i64,
    number: String,
}

/// Issues the invoices of occasions and notes the occasions as billed.
pub(super) async fn issue(
    conn: &mut PgConnection,
    ready: &[Ready<'_>],
    now: Instant,
    run: Option<Uuid>,
) -> Answer<Vec<InvoiceId>> {
    let invoices: Vec<&Ready<'_>> = ready.iter().filter(|ready| !ready.draft.lines.is_empty()).collect();
    let sellers: Vec<Uuid> = invoices.iter().map(|ready| ready.loaded.subscription.seller_id.0).collect();
    hold_sums(conn, &sellers).await?;
    let numbered = number(conn, &invoices).await?;
    insert_invoices(conn, &numbered, now, run).await?;
    insert_lines(conn, &numbered).await?;
    post_issued(conn, &numbered, now).await?;
    enqueue_collection(conn, &numbered, now).await?;
    note_billed(conn, ready, &numbered, now).await?;
    clear_late_usage(conn, ready, now).await?;
    audit_issued(conn, &numbered, now).await?;
    Ok(numbered.iter().map(|invoice| InvoiceId(invoice.id)).collect())
}

/// Takes the next numbers of each seller's series of the year, without gaps: the rows stay locked until commit.
async fn number<'a>(conn: &mut PgConnection, invoices: &[&'a Ready<'a>]) -> Answer<Vec<Numbered<'a>>> {
    let mut counts: HashMap<(Uuid, i32), i64> = HashMap::new();
    for ready in invoices {
        *counts.entry(series(ready)).or_default() += 1;
    }
    let mut wanted: Vec<((Uuid, i32), i64)> = counts.into_iter().collect();
    wanted.sort_unstable();
    let sellers: Vec<Uuid> = wanted.iter().map(|((seller, _), _)| *seller).collect();
    let years: Vec<i32> = wanted.iter().map(|((_, year), _)| *year).collect();
    let numbers: Vec<i64> = wanted.iter().map(|(_, count)| *count).collect();
    let taken: Vec<(Uuid, i32, i64, i64)> = sqlx::query_as(
        "WITH taken AS (
             INSERT INTO invoice_series (seller_id, year, last)
             SELECT * FROM unnest($1::uuid[], $2::int[], $3::bigint[]) ORDER BY 1, 2
             ON CONFLICT (seller_id, year) DO UPDATE SET last = invoice_series.last + excluded.last
             RETURNING seller_id, year, last)
         SELECT taken.seller_id, taken.year, taken.last, s.number FROM taken JOIN sellers s ON s.id = taken.seller_id",
    )
    .bind(&sellers)
    .bind(&years)
    .bind(&numbers)
    .fetch_all(conn)
    .await?;
    let counts: HashMap<(Uuid, i32), i64> = wanted.into_iter().collect();
    let mut next: HashMap<(Uuid, i32), (i64, i64)> = taken
        .into_iter()
        .map(|(seller, year, last, prefix)| {
            ((seller, year), (last - counts.get(&(seller, year)).copied().unwrap_or(0), prefix))
        })
        .collect();
    let numbered = invoices.iter().map(|ready| {
        let (last, prefix) = next.get_mut(&series(ready)).ok_or_else(Error::not_found)?;
        *last += 1;
        let (year, sequence) = (series(ready).1, *last);
        let number = format!("F{prefix}-{year}-{sequence:06}");
        Ok(Numbered { ready, id: Uuid::now_v7(), year, sequence, number })
    });
    numbered.collect()
}

fn series(ready: &Ready<'_>) -> (Uuid, i32) {
    use chrono::Datelike;
    (ready.loaded.subscription.seller_id.0, ready.draft.issued_on.year())
}

fn tax_of(draft: &InvoiceDraft) -> i64 {
    draft.total.minor() - draft.subtotal.minor()
}

async fn insert_invoices(
    conn: &mut PgConnection,
    invoices: &[Numbered<'_>],
    now: Instant,
    run: Option<Uuid>,
) -> Answer<()> {
    let ids: Vec<Uuid> = invoices.iter().map(|i| i.id).collect();
    let sellers: Vec<Uuid> = invoices.iter().map(|i| i.ready.loaded.subscription.seller_id.0).collect();
    let subscriptions: Vec<Uuid> = invoices.iter().map(|i| i.ready.loaded.subscription.id.0).collect();
    let buyers: Vec<Uuid> = invoices.iter().map(|i| i.ready.loaded.subscription.buyer_id.0).collect();
    let years: Vec<i32> = invoices.iter().map(|i| i.year).collect();
    let sequences: Vec<i64> = invoices.iter().map(|i| i.sequence).collect();
    let numbers: Vec<&str> = invoices.iter().map(|i| i.number.as_str()).collect();
    let reasons: Vec<&str> = invoices.iter().map(|i| i.ready.draft.reason.as_str()).collect();
    let occasions: Vec<i16> = invoices.iter().map(|i| i.ready.occasion).collect();
    let currencies: Vec<&str> = invoices.iter().map(|i| i.ready.draft.currency.code()).collect();
    let issued: Vec<Day> = invoices.iter().map(|i| i.ready.draft.issued_on).collect();
    let due: Vec<Day> = invoices.iter().map(|i| i.ready.draft.due_on).collect();
    let from: Vec<Day> = invoices.iter().map(|i| i.ready.draft.period.from).collect();
    let until: Vec<Day> = invoices.iter().map(|i| i.ready.draft.period.until).collect();
    let subtotals: Vec<i64> = invoices.iter().map(|i| i.ready.draft.subtotal.minor()).collect();
    let taxes: Vec<i64> = invoices.iter().map(|i| tax_of(&i.ready.draft)).collect();
    let totals: Vec<i64> = invoices.iter().map(|i| i.ready.draft.total.minor()).collect();
    let tax_rows: Vec<Json<&Vec<domain::tax::Tax>>> = invoices.iter().map(|i| Json(&i.ready.draft.taxes)).collect();
    let parties: Vec<Json<&Parties>> = invoices.iter().map(|i| Json(&i.ready.loaded.parties)).collect();
    let hashes: Vec<Vec<u8>> = invoices.iter().map(hash_of).collect();
    // Nothing is to be collected of an invoice that asks for nothing.
    let paid: Vec<Option<Instant>> =
        invoices.iter().map(|i| (i.ready.draft.total.minor() <= 0).then_some(now)).collect();
    sqlx::query(
        "INSERT INTO invoices (id, seller_id, subscription_id, buyer_id, year, sequence, number, reason, occasion, currency,
                               issued_on, due_on, period_from, period_until, subtotal_minor, tax_minor, total_minor, taxes,
                               hash, paid_at, parties, issued_at, run_id)
         SELECT *, $22::timestamptz, $23::uuid
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::bigint[], $7::text[], $8::text[],
                     $9::smallint[], $10::text[], $11::date[], $12::date[], $13::date[], $14::date[], $15::bigint[],
                     $16::bigint[], $17::bigint[], $18::jsonb[], $19::bytea[], $20::timestamptz[], $21::jsonb[])",
    )
    .bind(&ids)
    .bind(&sellers)
    .bind(&subscriptions)
    .bind(&buyers)
    .bind(&years)
    .bind(&sequences)
    .bind(&numbers)
    .bind(&reasons)
    .bind(&occasions)
    .bind(&currencies)
    .bind(&issued)
    .bind(&due)
    .bind(&from)
    .bind(&until)
    .bind(&subtotals)
    .bind(&taxes)
    .bind(&totals)
    .bind(&tax_rows)
    .bind(&hashes)
    .bind(&paid)
    .bind(&parties)
    .bind(now)
    .bind(run)
    .execute(conn)
    .await?;
    Ok(())
}

fn hash_of(invoice: &Numbered<'_>) -> Vec<u8> {
    let draft = &invoice.ready.draft;
    fingerprint(&Fingerprinted {
        id: invoice.id,
        buyer_id: invoice.ready.loaded.subscription.buyer_id.0,
        subscription_id: invoice.ready.loaded.subscription.id.0,
        number: &invoice.number,
        currency: draft.currency.code(),
        issued_on: draft.issued_on,
        due_on: draft.due_on,
        totals_minor: [draft.subtotal.minor(), tax_of(draft), draft.total.minor()],
        lines: draft.lines.iter().map(fingerprinted).collect(),
        parties: Some(&invoice.ready.loaded.parties),
    })
}

fn fingerprinted(line: &Line) -> FingerprintedLine<'_> {
    FingerprintedLine {
        kind: line.kind.as_str(),
        metric: line.metric.as_ref().map(|key| key.as_str()),
        description: &line.description,
        from_on: line.days.from,
        until_on: line.days.until,
        quantity: line.quantity,
        amount_minor: line.amount.minor(),
        tax_rate: line.tax_rate,
    }
}

async fn insert_lines(conn: &mut PgConnection, invoices: &[Numbered<'_>]) -> Answer<()> {
    let rows: Vec<(Uuid, i16, &Line)> = invoices
        .iter()
        .flat_map(|invoice| {
            (1i16..).zip(&invoice.ready.draft.lines).map(|(position, line)| (invoice.id, position, line))
        })
        .collect();
    let ids: Vec<Uuid> = rows.iter().map(|(id, ..)| *id).collect();
    let positions: Vec<i16> = rows.iter().map(|(_, position, _)| *position).collect();
    let lines = || rows.iter().map(|(_, _, line)| *line);
    let kinds: Vec<&str> = lines().map(|line| line.kind.as_str()).collect();
    let corrects: Vec<Option<&str>> = lines().map(|line| line.corrects.map(LineKind::as_str)).collect();
    let metrics: Vec<Option<&str>> = lines().map(|line| line.metric.as_ref().map(|key| key.as_str())).collect();
    let phases: Vec<i16> = lines().map(|line| line.phase).collect();
    let fees: Vec<Option<i16>> = lines().map(|line| line.fee).collect();
    let descriptions: Vec<&str> = lines().map(|line| line.description.as_str()).collect();
    let from: Vec<Day> = lines().map(|line| line.days.from).collect();
    let until: Vec<Day> = lines().map(|line| line.days.until).collect();
    let quantities: Vec<Decimal> = lines().map(|line| line.quantity).collect();
    let amounts: Vec<i64> = lines().map(|line| line.amount.minor()).collect();
    let tax_rates: Vec<Option<Decimal>> = lines().map(|line| line.tax_rate).collect();
    let explanations: Vec<Json<&domain::invoice::Explanation>> = lines().map(|line| Json(&line.explanation)).collect();
    sqlx::query(
        "INSERT INTO invoice_lines (invoice_id, position, kind, metric, phase, fee, description, from_on, until_on, quantity,
                                    amount_minor, tax_rate, explanation, split, corrects)
         SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::text[], $5::smallint[], $6::smallint[], $7::text[],
                              $8::date[], $9::date[], $10::numeric[], $11::bigint[], $12::numeric[], $13::jsonb[],
                              $14::text[], $15::text[])",
    )
    .bind(&ids)
    .bind(&positions)
    .bind(&kinds)
    .bind(&metrics)
    .bind(&phases)
    .bind(&fees)
    .bind(&descriptions)
    .bind(&from)
    .bind(&until)
    .bind(&quantities)
    .bind(&amounts)
    .bind(&tax_rates)
    .bind(&explanations)
    .bind(lines().map(|line| line.split.as_str()).collect::<Vec<_>>())
    .bind(&corrects)
    .execute(conn)
    .await?;
    Ok(())
}

async fn post_issued(conn: &mut PgConnection, invoices: &[Numbered<'_>], now: Instant) -> Answer<()> {
    let issued: Result<Vec<NewTransaction>, Error> = invoices
        .iter()
        .map(|invoice| {
            let draft = &invoice.ready.draft;
            let subscription = &invoice.ready.loaded.subscription;
            let tax = Money::from_minor(tax_of(draft), draft.currency);
            let posting: Posting =
                ledger::invoice_issued(subscription.buyer_id, subscription.seller_id, draft.subtotal, tax)?;
            Ok(NewTransaction { posting, reference: invoice.id, invoice_id: invoice.id })
        })
        .collect();
    let mut postings = issued?;
    postings.extend(settled_at_issue(conn, invoices).await?);
    post(conn, &postings, now).await
}

/// What sellers had collected of what negative invoices give back; and the net of an invoice that asks for nothing, because
/// the tax it gives back is as much: it is collected as it is issued.
async fn settled_at_issue(conn: &mut PgConnection, invoices: &[Numbered<'_>]) -> Answer<Vec<NewTransaction>> {
    let draft = |invoice: &Numbered<'_>| (invoice.ready.draft.total.minor(), invoice.ready.draft.subtotal.minor());
    let settled: Vec<_> = invoices
        .iter()
        .filter(|invoice| matches!(draft(invoice), (total, net) if total < 0 || total == 0 && net != 0))
        .collect();
    if settled.is_empty() {
        return Ok(Vec::new());
    }
    let percent: Decimal = sqlx::query_scalar("SELECT commission_percent FROM marketplace").fetch_one(conn).await?;
    let postings = settled.into_iter().map(|invoice| {
        let net = invoice.ready.draft.subtotal;
        let subscription = &invoice.ready.loaded.subscription;
        let (buyer, seller) = (subscription.buyer_id, subscription.seller_id);
        let posting = if net.minor() < 0 {
            ledger::credit_granted(seller, net.negated(), split(net.negated(), percent)?)?
        } else {
            let part = Collected { net, tax: net.negated(), split: split(net, percent)? };
            ledger::payment_collected(Account::Provider, buyer, seller, part)?
        };
        Ok(NewTransaction { posting, reference: invoice.id, invoice_id: invoice.id })
    });
    postings.collect()
}

/// What is owed is collected; what gives credit goes against the buyer's open invoices.
async fn enqueue_collection(conn: &mut PgConnection, invoices: &[Numbered<'_>], now: Instant) -> Answer<()> {
    let total = |invoice: &&Numbered<'_>| invoice.ready.draft.total.minor();
    let credited = invoices.iter().filter(|invoice| total(invoice) < 0);
    let applied = credited.map(|invoice| Job::ApplyCredit { buyer_id: invoice.ready.loaded.subscription.buyer_id });
    let owed = invoices.iter().filter(|invoice| total(invoice) > 0);
    let collected = owed.map(|invoice| Job::CollectInvoice { invoice_id: InvoiceId(invoice.id), after: None });
    outbox::enqueue(conn, &applied.chain(collected).collect::<Vec<_>>(), now).await
}

async fn note_billed(
    conn: &mut PgConnection,
    ready: &[Ready<'_>],
    invoices: &[Numbered<'_>],
    now: Instant,
) -> Answer<()> {
    let issued: HashMap<(Uuid, Day), Uuid> =
        invoices.iter().map(|i| ((i.ready.loaded.subscription.id.0, i.ready.due.on), i.id)).collect();
    let ids: Vec<Uuid> = ready.iter().map(|r| r.loaded.subscription.id.0).collect();
    let reasons: Vec<&str> = ready.iter().map(|r| r.due.reason.as_str()).collect();
    let from: Vec<Day> = ready.iter().map(|r| r.due.period.from).collect();
    let until: Vec<Day> = ready.iter().map(|r| r.due.period.until).collect();
    let occasions: Vec<i16> = ready.iter().map(|ready| ready.occasion).collect();
    let billed: Vec<Day> = ready.iter().map(|r| r.due.on).collect();
    let invoice_ids: Vec<Option<Uuid>> =
        ready.iter().map(|r| issued.get(&(r.loaded.subscription.id.0, r.due.on)).copied()).collect();
    sqlx::query(
        "INSERT INTO billed_occasions (subscription_id, reason, period_from, period_until, occasion, billed_on, invoice_id,
                                       billed_at)
         SELECT *, $8::timestamptz
         FROM unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::smallint[], $6::date[], $7::uuid[])",
    )
    .bind(&ids)
    .bind(&reasons)
    .bind(&from)
    .bind(&until)
    .bind(&occasions)
    .bind(&billed)
    .bind(&invoice_ids)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let next: Vec<Option<Day>> =
        ready.iter().map(|r| next_due(&r.loaded.subscription, Some(r.due.on)).map(|due| due.on)).collect();
    let next_at: Vec<Option<Instant>> =
        ready.iter().zip(&next).map(|(r, day)| day.map(|day| start_of(day, r.loaded.subscription.zone))).collect();
    let sellers: Vec<Uuid> = ready.iter().map(|r| r.loaded.subscription.seller_id.0).collect();
    sqlx::query(
        "UPDATE subscriptions s SET billed_on = billed.on_day, next_invoice_on = billed.next_on, next_invoice_at = billed.next_at
         FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::timestamptz[])
              AS billed (seller_id, id, on_day, next_on, next_at)
         WHERE s.seller_id = billed.seller_id AND s.id = billed.id",
    )
    .bind(&sellers)
    .bind(&ids)
    .bind(&billed)
    .bind(&next)
    .bind(&next_at)
    .execute(conn)
    .await?;
    Ok(())
}

async fn clear_late_usage(conn: &mut PgConnection, ready: &[Ready<'_>], now: Instant) -> Answer<()> {
    let corrected: Vec<Uuid> = ready.iter().filter(|r| r.due.corrects()).map(|r| r.loaded.subscription.id.0).collect();
    sqlx::query(
        "WITH corrected AS (
             DELETE FROM usage_late WHERE subscription_id = ANY($1)
             RETURNING subscription_id, period_from, period_until, came_on, marked_at)
         INSERT INTO corrected_usage (subscription_id, period_from, period_until, came_on, marked_at, corrected_at)
         SELECT *, $2 FROM corrected",
    )
    .bind(&corrected)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

async fn audit_issued(conn: &mut PgConnection, invoices: &[Numbered<'_>], now: Instant) -> Answer<()> {
    let subjects: Vec<String> = invoices.iter().map(|invoice| InvoiceId(invoice.id).to_string()).collect();
    let sellers: Vec<Uuid> = invoices.iter().map(|i| i.ready.loaded.subscription.seller_id.0).collect();
    let details: Vec<Value> = invoices
        .iter()
        .map(|invoice| json!({ "number": invoice.number, "total": invoice.ready.draft.total.amount(), "currency": invoice.ready.draft.currency }))
        .collect();
    sqlx::query(
        "INSERT INTO audit_log (at, actor, party, act, subject, details)
         SELECT $1, 'portal', seller, 'issue_invoice', subject, details
         FROM unnest($2::uuid[], $3::text[], $4::jsonb[]) AS issued (seller, subject, details)",
    )
    .bind(now)
    .bind(&sellers)
    .bind(&subjects)
    .bind(&details)
    .execute(conn)
    .await?;
    Ok(())
}
