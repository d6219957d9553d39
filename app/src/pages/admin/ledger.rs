//! The ledger: accounts with their balances, and every transaction with its entries.

use std::collections::BTreeMap;

use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::ledger::{self, AccountView, EntryView, TransactionView};
use service::page::{Page, PageRequest};

use super::{local, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::format::money;
use crate::i18n::{admin as words, common};
use crate::pages::loaded;

/// Transactions on one page.
const TRANSACTIONS_MAX: u32 = 20;

#[component]
pub fn LedgerPage() -> impl IntoView {
    let request = PageRequest { limit: Some(TRANSACTIONS_MAX), ..page_asked() };
    let cursor = request.cursor.clone();
    loaded(
        |portal, actor| async move {
            actor.as_operator()?;
            let accounts = ledger::accounts(&portal, &actor).await?;
            Ok((accounts, ledger::transactions(&portal, &actor, request).await?))
        },
        |(accounts, transactions)| ledger_page(accounts, cursor, transactions),
    )
}

fn ledger_page(accounts: Vec<AccountView>, cursor: Option<String>, found: Page<TransactionView>) -> impl IntoView {
    let l = reader().locale;
    let content = match found.items.is_empty() && cursor.is_none() {
        true => view! {
            <Card><EmptyState title=words::no_transactions_title(l) text=words::no_transactions_text(l)/></Card>
        }
        .into_any(),
        false => {
            let names = names_of(&accounts);
            view! {
                <Card title=words::accounts(l)>{account_table(accounts, l)}</Card>
                <Card title=words::transactions(l)>{transaction_table(found.items, &names, l)}</Card>
                <Pager path="/admin/ledger" cursor=cursor next=found.next/>
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

/// Whose an account is, by its id.
fn names_of(accounts: &[AccountView]) -> BTreeMap<String, String> {
    let named = accounts.iter().filter_map(|account| Some((account.id.to_string(), account.party_name.clone()?)));
    named.collect()
}

fn account_table(accounts: Vec<AccountView>, l: Locale) -> impl IntoView {
    let columns =
        vec![Column::text(words::account(l)), Column::text(words::name(l)), Column::number(words::balance(l))];
    let mut sums: BTreeMap<&'static str, Decimal> = BTreeMap::new();
    for account in &accounts {
        *sums.entry(account.currency.code()).or_default() += account.balance;
    }
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
    let sums = sums.into_iter().map(|(code, sum)| {
        let tone = if sum.is_zero() { Tone::Good } else { Tone::Bad };
        view! {
            <tr>
                <RowHead text=words::sum_of_all(l, code)/>
                <Cell label=words::name(l)>{sum.is_zero().then(|| words::balanced(l))}</Cell>
                <NumberCell label=words::balance(l) tone=tone>{money(sum, code, l)}</NumberCell>
            </tr>
        }
    });
    let sums = sums.collect_view();
    view! { <Table caption=words::accounts(l) columns>{rows}{sums}</Table> }
}

fn transaction_table(
    transactions: Vec<TransactionView>,
    names: &BTreeMap<String, String>,
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
            let name = names.get(&entry.account_id.to_string());
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
        other => other,
    }
}
