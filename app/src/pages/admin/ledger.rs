//! The ledger: what the accounts of each kind hold together, each account's balance, and every transaction with its entries.

use std::collections::{BTreeMap, HashMap};

use ::words::format::money;
use ::words::{admin as words, common};
use domain::ids::AccountId;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::ledger::{self, AccountView, EntryView, KindTotal, TransactionView};
use service::page::{Page, PageRequest};

use super::{address, asked, local, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::pages::loaded;

const HERE: &str = "/admin/ledger";
/// Transactions on one page.
const TRANSACTIONS_MAX: u32 = 20;
/// Accounts on one page.
const ACCOUNTS_MAX: u32 = 20;

struct Found {
    totals: Vec<KindTotal>,
    accounts: Page<AccountView>,
    transactions: Page<TransactionView>,
    /// Whose the accounts of the transactions are.
    owners: HashMap<AccountId, String>,
}

#[component]
pub fn LedgerPage() -> impl IntoView {
    let request = PageRequest { limit: Some(TRANSACTIONS_MAX), ..page_asked() };
    let accounts = Some(asked("accounts")).filter(|cursor| !cursor.is_empty());
    let accounts = PageRequest { limit: Some(ACCOUNTS_MAX), cursor: accounts };
    let (cursor, accounts_cursor) = (request.cursor.clone(), accounts.cursor.clone());
    loaded(
        |portal, actor| async move {
            let transactions = ledger::transactions(&portal, &actor, request).await?;
            let entries = transactions.items.iter().flat_map(|transaction| &transaction.entries);
            let moved: Vec<AccountId> = entries.map(|entry| entry.account_id).collect();
            Ok(Found {
                totals: ledger::totals(&portal, &actor).await?,
                accounts: ledger::accounts(&portal, &actor, accounts).await?,
                owners: ledger::owners(&portal, &actor, &moved).await?,
                transactions,
            })
        },
        |found| ledger_page(found, cursor, accounts_cursor),
    )
}

fn ledger_page(found: Found, cursor: Option<String>, accounts_cursor: Option<String>) -> impl IntoView {
    let l = reader().locale;
    let Found { totals, accounts, transactions, owners } = found;
    let content = match transactions.items.is_empty() && cursor.is_none() {
        true => view! {
            <Card><EmptyState title=words::no_transactions_title(l) text=words::no_transactions_text(l)/></Card>
        }
        .into_any(),
        false => {
            // Each list goes on while the other stays where it is.
            let part =
                |name: &str, cursor: &Option<String>| address(HERE, &[(name, cursor.as_deref().unwrap_or_default())]);
            let (accounts_path, path) = (part("cursor", &cursor), part("accounts", &accounts_cursor));
            view! {
                <Card title=words::totals(l)>{total_table(totals, l)}</Card>
                <Card title=words::transactions(l)>{transaction_table(transactions.items, &owners, l)}</Card>
                <Pager path=path cursor=cursor next=transactions.next/>
                <Card title=words::accounts(l)>{account_table(accounts.items, l)}</Card>
                <Pager path=accounts_path cursor=accounts_cursor next=accounts.next called="accounts"/>
            }
            .into_any()
        }
    };
    view! {
        <ConsoleLayout title=common::nav_ledger(l)>
            <PageTitle title=words::ledger_title(l) lead=words::ledger_lead(l)/>
            {content}
        </ConsoleLayout>
    }
}

/// What the accounts of each kind hold, and that all of them together hold nothing.
fn total_table(totals: Vec<KindTotal>, l: Locale) -> impl IntoView {
    let columns = vec![Column::text(words::account(l)), Column::number(words::balance(l))];
    let mut sums: BTreeMap<&'static str, Decimal> = BTreeMap::new();
    for total in &totals {
        *sums.entry(total.currency.code()).or_default() += total.balance;
    }
    let rows = totals.into_iter().map(|total| {
        let (name, note) = account_words(&total.kind, l);
        view! {
            <tr>
                <RowHead text=name.to_owned() note=note.to_owned()/>
                <NumberCell label=words::balance(l)>{money(total.balance, total.currency.code(), l)}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let sums = sums.into_iter().map(|(code, sum)| {
        let tone = if sum.is_zero() { Tone::Good } else { Tone::Bad };
        let note = if sum.is_zero() { words::balanced(l) } else { "" };
        view! {
            <tr>
                <RowHead text=words::sum_of_all(l, code) note=note.to_owned()/>
                <NumberCell label=words::balance(l) tone=tone>{money(sum, code, l)}</NumberCell>
            </tr>
        }
    });
    let sums = sums.collect_view();
    view! { <Table caption=words::totals(l) columns>{rows}{sums}</Table> }
}

fn account_table(accounts: Vec<AccountView>, l: Locale) -> impl IntoView {
    let columns =
        vec![Column::text(words::account(l)), Column::text(words::name(l)), Column::number(words::balance(l))];
    let rows = accounts.into_iter().map(|account| {
        let (name, note) = account_words(&account.kind, l);
        view! {
            <tr>
                <RowHead text=name.to_owned() note=note.to_owned()/>
                <Cell label=words::name(l)>{account.party_name.unwrap_or_else(|| words::operator(l).to_owned())}</Cell>
                <NumberCell label=words::balance(l)>{money(account.balance, account.currency.code(), l)}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::accounts(l) columns>{rows}</Table> }
}

fn transaction_table(
    transactions: Vec<TransactionView>,
    owners: &HashMap<AccountId, String>,
    l: Locale,
) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(words::when(l)),
        Column::text(words::account(l)),
        Column::number(words::debit(l)),
        Column::number(words::credit(l)),
    ];
    let rows = transactions.into_iter().map(|transaction| {
        let movement = movement_words(&transaction.movement, l).to_owned();
        let href = format!("/admin/invoices/{}", transaction.invoice_id);
        let side = |entry: &EntryView, of_debit: bool| {
            let shown = (entry.amount > Decimal::ZERO) == of_debit;
            if shown { money(entry.amount.abs(), entry.currency.code(), l) } else { "\u{a0}".to_owned() }
        };
        let line = |words: String| view! { <span class="cell-line">{words}</span> };
        let named = transaction.entries.iter().map(|entry| {
            let kind = account_words(&entry.kind, l).0;
            let name = owners.get(&entry.account_id);
            let name = name.map_or(kind.to_owned(), |name| format!("{kind}, {name}"));
            let side = if entry.amount > Decimal::ZERO { words::debit(l) } else { words::credit(l) };
            let amount = format!("{side} {}", money(entry.amount.abs(), entry.currency.code(), l));
            view! { <span class="cell-line entry"><span>{name}</span><span class="entry-amount">{amount}</span></span> }
        });
        let named = named.collect_view();
        let debits = transaction.entries.iter().map(|entry| line(side(entry, true))).collect_view();
        let credits = transaction.entries.iter().map(|entry| line(side(entry, false))).collect_view();
        view! {
            <tr>
                <RowHead text=movement note=local(transaction.posted_at, l) href/>
                <Cell label=words::account(l)>{named}</Cell>
                <NumberCell label=words::debit(l)>{debits}</NumberCell>
                <NumberCell label=words::credit(l)>{credits}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::transactions(l) columns>{rows}</Table> }
}

/// An account's name and what its balance means.
fn account_words(kind: &str, l: Locale) -> (&str, &'static str) {
    match kind {
        "receivable" => (words::account_receivable(l), words::account_receivable_note(l)),
        "credit" => (words::account_credit(l), words::account_credit_note(l)),
        "uncollected" => (words::account_uncollected(l), words::account_uncollected_note(l)),
        "payable" => (words::account_payable(l), words::account_payable_note(l)),
        "commission" => (words::account_commission(l), words::account_commission_note(l)),
        "tax" => (words::account_tax(l), words::account_tax_note(l)),
        "provider" => (words::account_provider(l), words::account_provider_note(l)),
        "bank" => (words::account_bank(l), words::account_bank_note(l)),
        other => (other, ""),
    }
}

fn movement_words(movement: &str, l: Locale) -> &str {
    match movement {
        "invoice_issued" => words::movement_invoice_issued(l),
        "credit_granted" => words::movement_credit_granted(l),
        "credit_applied" => words::movement_credit_applied(l),
        "payment_collected" => words::movement_payment_collected(l),
        "payment_reversed" => words::movement_payment_reversed(l),
        other => other,
    }
}
