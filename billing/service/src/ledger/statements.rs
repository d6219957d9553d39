//! Accounts with their balances, and transactions with their entries.

use std::collections::HashMap;

use domain::calendar::Instant;
use domain::ids::{AccountId, BuyerId, InvoiceId, SellerId, TransactionId};
use domain::money::{Currency, Money};
use domain::refusal::Code;
use rust_decimal::Decimal;
use serde::Serialize;
use uuid::Uuid;

use crate::actor::{Actor, Principal};
use crate::error::{Answer, Error, Fault};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = LedgerAccount))]
pub struct AccountView {
    pub id: AccountId,
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::AccountKind))]
    pub kind: String,
    /// The buyer it belongs to; with neither buyer nor seller it is the operator's own.
    pub buyer_id: Option<BuyerId>,
    pub seller_id: Option<SellerId>,
    pub party_name: Option<String>,
    pub currency: Currency,
    /// Debit positive, credit negative: what is owed to a seller shows below zero.
    pub balance: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = LedgerTransaction))]
pub struct TransactionView {
    pub id: TransactionId,
    #[cfg_attr(feature = "contract", schema(value_type = domain::ledger::Movement))]
    pub movement: String,
    pub posted_at: Instant,
    pub invoice_id: InvoiceId,
    pub entries: Vec<EntryView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = LedgerEntry))]
pub struct EntryView {
    pub account_id: AccountId,
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::AccountKind))]
    pub kind: String,
    pub currency: Currency,
    pub amount: Decimal,
}

/// The seller's own accounts, or all of them for the operator.
fn party_of(actor: &Actor) -> Answer<Option<Uuid>> {
    match actor.principal {
        Principal::Operator => Ok(None),
        Principal::Seller(id) => Ok(Some(id.0)),
        Principal::Buyer(_) | Principal::Subscription(_) => Err(Code::NotAllowed.into()),
    }
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    id: Uuid,
    kind: String,
    party: Uuid,
    party_name: Option<String>,
    currency: String,
    balance_minor: i64,
}

/// The actor's accounts with their balances, newest first.
pub async fn accounts(portal: &Portal, actor: &Actor, page: PageRequest) -> Answer<Page<AccountView>> {
    let party = party_of(actor)?;
    let rows: Vec<AccountRow> = sqlx::query_as(
        "SELECT a.id, a.kind, a.party, coalesce(s.name, b.name) AS party_name, a.currency,
                (SELECT coalesce(sum(kept.balance_minor), 0)::bigint FROM ledger_balances kept
                 WHERE kept.account_id = a.id) AS balance_minor
         FROM ledger_accounts a
         LEFT JOIN sellers s ON s.id = a.party
         LEFT JOIN buyers b ON b.id = a.party
         WHERE ($1::uuid IS NULL OR a.party = $1) AND ($2::uuid IS NULL OR a.id < $2)
         ORDER BY a.id DESC LIMIT $3 + 1",
    )
    .bind(party)
    .bind(page.after())
    .bind(page.limit())
    .fetch_all(&portal.db)
    .await?;
    let accounts = rows.into_iter().map(account_view).collect::<Answer<_>>()?;
    Ok(Page::cut(accounts, &page, |account: &AccountView| account.id.0))
}

fn account_view(row: AccountRow) -> Answer<AccountView> {
    let currency = currency(&row.currency)?;
    let own = (!row.party.is_nil()).then_some(row.party);
    let is_buyers = matches!(row.kind.as_str(), "receivable" | "credit");
    Ok(AccountView {
        id: AccountId(row.id),
        kind: row.kind,
        buyer_id: own.filter(|_| is_buyers).map(BuyerId),
        seller_id: own.filter(|_| !is_buyers).map(SellerId),
        party_name: row.party_name,
        currency,
        balance: Money::from_minor(row.balance_minor, currency).amount(),
    })
}

/// All accounts of one kind together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindTotal {
    pub kind: String,
    pub currency: Currency,
    pub balance: Decimal,
}

/// What the accounts of each kind hold together, the operator's and everybody's; the operator's to see.
pub async fn totals(portal: &Portal, actor: &Actor) -> Answer<Vec<KindTotal>> {
    actor.as_operator()?;
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "SELECT kind, currency, sum(amount_minor)::bigint FROM ledger_totals GROUP BY 1, 2 ORDER BY 2, 1",
    )
    .fetch_all(&portal.db)
    .await?;
    let totals = rows.into_iter().map(|(kind, code, minor)| {
        let currency = currency(&code)?;
        Ok(KindTotal { kind, currency, balance: Money::from_minor(minor, currency).amount() })
    });
    totals.collect()
}

/// Whose the accounts are, as far as they are a seller's or a buyer's.
pub async fn owners(portal: &Portal, actor: &Actor, accounts: &[AccountId]) -> Answer<HashMap<AccountId, String>> {
    let party = party_of(actor)?;
    let ids: Vec<Uuid> = accounts.iter().map(|id| id.0).collect();
    let names: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT a.id, coalesce(s.name, b.name) FROM ledger_accounts a
         LEFT JOIN sellers s ON s.id = a.party
         LEFT JOIN buyers b ON b.id = a.party
         WHERE a.id = ANY($1) AND ($2::uuid IS NULL OR a.party = $2) AND coalesce(s.name, b.name) IS NOT NULL",
    )
    .bind(&ids)
    .bind(party)
    .fetch_all(&portal.db)
    .await?;
    Ok(names.into_iter().map(|(id, name)| (AccountId(id), name)).collect())
}

/// Transactions that touch the actor's accounts, newest first, each with all its entries: what a seller is shown of one
/// adds up as well, the commission and what the buyer owed among it.
pub async fn transactions(portal: &Portal, actor: &Actor, page: PageRequest) -> Answer<Page<TransactionView>> {
    let party = party_of(actor)?;
    let heads: Vec<(Uuid, String, Instant, Uuid)> = sqlx::query_as(
        "SELECT t.id, t.movement, t.posted_at, t.invoice_id FROM ledger_transactions t
         WHERE ($1::uuid IS NULL OR EXISTS (
                   SELECT FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
                   WHERE e.transaction_id = t.id AND a.party = $1))
           AND ($2::uuid IS NULL OR t.id < $2)
         ORDER BY t.id DESC LIMIT $3 + 1",
    )
    .bind(party)
    .bind(page.after())
    .bind(page.limit())
    .fetch_all(&portal.db)
    .await?;
    let ids: Vec<Uuid> = heads.iter().map(|(id, ..)| *id).collect();
    let entries: Vec<(Uuid, Uuid, String, String, i64)> = sqlx::query_as(
        "SELECT e.transaction_id, e.account_id, a.kind, e.currency, e.amount_minor
         FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
         WHERE e.transaction_id = ANY($1)
         ORDER BY e.transaction_id, e.amount_minor DESC, a.kind",
    )
    .bind(&ids)
    .fetch_all(&portal.db)
    .await?;
    let mut by_transaction: HashMap<Uuid, Vec<EntryView>> = HashMap::new();
    for (transaction, account, kind, code, minor) in entries {
        let currency = currency(&code)?;
        let amount = Money::from_minor(minor, currency).amount();
        by_transaction.entry(transaction).or_default().push(EntryView {
            account_id: AccountId(account),
            kind,
            currency,
            amount,
        });
    }
    let items = heads
        .into_iter()
        .map(|(id, movement, posted_at, invoice)| TransactionView {
            id: TransactionId(id),
            movement,
            posted_at,
            invoice_id: InvoiceId(invoice),
            entries: by_transaction.remove(&id).unwrap_or_default(),
        })
        .collect();
    Ok(Page::cut(items, &page, |transaction| transaction.id.0))
}

pub(super) fn currency(code: &str) -> Answer<Currency> {
    code.parse().map_err(|_| Error::Fault(Fault::Stored(format!("currency {code}"))))
}
