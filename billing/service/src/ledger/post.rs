//! Posting: balanced transactions, many at a time, accounts opened as they are needed.

use std::collections::{BTreeSet, HashMap};

use domain::calendar::Instant;
use domain::ledger::Posting;
use sqlx::PgConnection;
use uuid::Uuid;

use super::hold::hold_sums_of;
use crate::error::{Answer, Error, Fault};

/// A posting with what it belongs to.
pub(crate) struct NewTransaction {
    pub posting: Posting,
    /// The invoice or payment; a movement is posted once per reference.
    pub reference: Uuid,
    pub invoice_id: Uuid,
}

type AccountKey = (&'static str, Uuid, &'static str);

/// Stores transactions with their entries. A posting that moves nothing is not stored.
pub(crate) async fn post(conn: &mut PgConnection, transactions: &[NewTransaction], now: Instant) -> Answer<()> {
    let moving: Vec<(Uuid, &NewTransaction)> =
        transactions.iter().filter(|t| !t.posting.entries().is_empty()).map(|t| (Uuid::now_v7(), t)).collect();
    if moving.is_empty() {
        return Ok(());
    }
    let invoices: Vec<Uuid> = moving.iter().map(|(_, t)| t.invoice_id).collect();
    hold_sums_of(conn, &invoices).await?;
    let accounts = open_accounts(conn, &moving).await?;
    let ids: Vec<Uuid> = moving.iter().map(|(id, _)| *id).collect();
    let movements: Vec<&str> = moving.iter().map(|(_, t)| t.posting.movement().as_str()).collect();
    let references: Vec<Uuid> = moving.iter().map(|(_, t)| t.reference).collect();
    sqlx::query(
        "INSERT INTO ledger_transactions (id, movement, reference, invoice_id, posted_at)
         SELECT *, $5 FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])",
    )
    .bind(&ids)
    .bind(&movements)
    .bind(&references)
    .bind(&invoices)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    insert_entries(conn, &moving, &accounts).await
}

async fn insert_entries(
    conn: &mut PgConnection,
    moving: &[(Uuid, &NewTransaction)],
    accounts: &HashMap<AccountKey, Uuid>,
) -> Answer<()> {
    let (mut ids, mut account_ids, mut currencies, mut amounts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (id, transaction) in moving {
        for entry in transaction.posting.entries() {
            let key = (entry.account.kind(), entry.account.party(), entry.amount.currency().code());
            let account =
                accounts.get(&key).ok_or_else(|| Error::Fault(Fault::Other(format!("no ledger account {key:?}"))))?;
            ids.push(*id);
            account_ids.push(*account);
            currencies.push(key.2);
            amounts.push(entry.amount.minor());
        }
    }
    sqlx::query(
        "INSERT INTO ledger_entries (transaction_id, account_id, currency, amount_minor)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[])",
    )
    .bind(&ids)
    .bind(&account_ids)
    .bind(&currencies)
    .bind(&amounts)
    .execute(conn)
    .await?;
    Ok(())
}

async fn open_accounts(
    conn: &mut PgConnection,
    moving: &[(Uuid, &NewTransaction)],
) -> Answer<HashMap<AccountKey, Uuid>> {
    let wanted: BTreeSet<AccountKey> = moving
        .iter()
        .flat_map(|(_, transaction)| transaction.posting.entries())
        .map(|entry| (entry.account.kind(), entry.account.party(), entry.amount.currency().code()))
        .collect();
    let kinds: Vec<&str> = wanted.iter().map(|(kind, ..)| *kind).collect();
    let parties: Vec<Uuid> = wanted.iter().map(|(_, party, _)| *party).collect();
    let currencies: Vec<&str> = wanted.iter().map(|(.., currency)| *currency).collect();
    let select = "SELECT a.kind, a.party, a.currency, a.id FROM ledger_accounts a
                  JOIN unnest($1::text[], $2::uuid[], $3::text[]) AS wanted (kind, party, currency) USING (kind, party, currency)";
    let mut found = find(&mut *conn, select, &kinds, &parties, &currencies).await?;
    if found.len() < wanted.len() {
        let ids: Vec<Uuid> = wanted.iter().map(|_| Uuid::now_v7()).collect();
        sqlx::query(
            "INSERT INTO ledger_accounts (id, kind, party, currency)
             SELECT * FROM unnest($4::uuid[], $1::text[], $2::uuid[], $3::text[])
             ON CONFLICT ON CONSTRAINT ledger_account_is_unique DO NOTHING",
        )
        .bind(&kinds)
        .bind(&parties)
        .bind(&currencies)
        .bind(&ids)
        .execute(&mut *conn)
        .await?;
        found = find(conn, select, &kinds, &parties, &currencies).await?;
    }
    let by_key: HashMap<(String, Uuid, String), Uuid> =
        found.into_iter().map(|(kind, party, currency, id)| ((kind, party, currency), id)).collect();
    let known = wanted.into_iter().filter_map(|key| {
        let id = by_key.get(&(key.0.to_owned(), key.1, key.2.to_owned()))?;
        Some((key, *id))
    });
    Ok(known.collect())
}

async fn find(
    conn: &mut PgConnection,
    select: &'static str,
    kinds: &[&str],
    parties: &[Uuid],
    currencies: &[&str],
) -> Answer<Vec<(String, Uuid, String, Uuid)>> {
    Ok(sqlx::query_as(select).bind(kinds).bind(parties).bind(currencies).fetch_all(conn).await?)
}
