//! An invoice on one sheet: lines with the way each amount came about, subtotal, tax, total.
//!
//! The sheet shows what it is given and computes nothing; the same sheet serves preview, invoice and print.

use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use words::common;
use words::format::{explained_quantity, money, percent};

use super::{Tag, Tone};

/// Whether amounts may still grow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A preview: the total is "so far".
    SoFar,
    #[default]
    Final,
    /// What it gives back.
    Credit,
}

/// What stands on the sheet. Words are in the reader's language already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceSheet {
    /// "Next invoice", "Invoice 2026-000117".
    pub title: String,
    /// "1 – 30 November 2026, issued on 1 December".
    pub note: String,
    /// "Preview", "Paid".
    pub tag: Option<String>,
    pub standing: Standing,
    /// An ISO 4217 code.
    pub currency: String,
    /// Addresses, line by line; left out of previews.
    pub from: Vec<String>,
    pub to: Vec<String>,
    /// Number, dates and the like, as term and value.
    pub facts: Vec<(String, String)>,
    pub lines: Vec<SheetLine>,
    pub subtotal: Decimal,
    pub taxes: Vec<SheetTax>,
    pub total: Decimal,
    /// What went against it; shown with what was paid and what is still open, where there is any.
    pub credit_applied: Decimal,
    pub paid: Decimal,
    pub open: Decimal,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    pub title: String,
    /// "December, in advance".
    pub note: String,
    /// `None` where a number says nothing, as for a fee.
    pub quantity: Option<Decimal>,
    pub amount: Decimal,
    /// How the amount came about.
    pub why: Option<SheetWhy>,
}

/// Step by step, from what was counted to the amount.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetWhy {
    pub steps: Vec<SheetStep>,
    /// Where what was counted is listed, and the words for it.
    pub counted: Option<(String, String)>,
    pub folded: Folded,
}

/// Whether the steps are seen at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Folded {
    #[default]
    Away,
    Open,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetStep {
    /// "101 – 200"; empty where the words say it all.
    pub what: String,
    /// "28 × €1.90"
    pub how: String,
    /// What it comes to, written; empty where it is no number.
    pub outcome: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetTax {
    /// In percent.
    pub rate: Decimal,
    pub base: Decimal,
    pub amount: Decimal,
}

/// The sheet. It takes the language as a prop, so that it can also be drawn in the browser.
#[component]
pub fn InvoiceView(
    invoice: InvoiceSheet,
    locale: Locale,
    /// At the end of the title's row, beside the tag.
    #[prop(optional)]
    end: Option<AnyView>,
) -> impl IntoView {
    let InvoiceSheet {
        title,
        note,
        tag,
        standing,
        currency,
        from,
        to,
        facts,
        lines,
        subtotal,
        taxes,
        total,
        credit_applied,
        paid,
        open,
    } = invoice;
    let tag_tone = match standing {
        Standing::SoFar => Tone::Accent,
        Standing::Final | Standing::Credit => Tone::Neutral,
    };
    let rows = lines.into_iter().map(|line| line_row(line, &currency, locale)).collect_view();
    let tax_rows = tax_rows(taxes, &currency, locale);
    let total_row =
        sum_row(total_words(standing, locale).to_owned(), money(total, &currency, locale), "sum-row sum-total");
    let credit_rows = settled(credit_applied, paid, open, &currency, locale);
    view! {
        <section class="card invoice">
            <header class="card-head">
                <div>
                    <h2 class="card-title">{title.clone()}</h2>
                    <p class="card-note">{note}</p>
                </div>
                <div class="card-end">{tag.map(|tag| view! { <Tag tone=tag_tone text=tag/> })}{end}</div>
            </header>
            {parties(from, to, facts, locale)}
            <div class="table-room"><div class="table-wrap">
                <table class="table invoice-table">
                    <caption class="visually-hidden">{title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{common::line(locale)}</th>
                            <th scope="col" class="number">{common::quantity(locale)}</th>
                            <th scope="col" class="number">{common::amount(locale)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        {sum_row(common::subtotal(locale).to_owned(), money(subtotal, &currency, locale), "sum-row")}
                        {tax_rows}
                        {total_row}
                        {credit_rows}
                    </tfoot>
                </table>
            </div></div>
        </section>
    }
    .into_any()
}

fn total_words(standing: Standing, locale: Locale) -> &'static str {
    match standing {
        Standing::SoFar => common::total_so_far(locale),
        Standing::Final => common::total(locale),
        Standing::Credit => common::total_credit(locale),
    }
}

/// Each tax by its rate; where there are several, with what it is of.
fn tax_rows(taxes: Vec<SheetTax>, currency: &str, locale: Locale) -> impl IntoView + use<> {
    let one_rate = taxes.len() == 1;
    let rows = taxes.into_iter().map(|tax| {
        let rate = percent(tax.rate, locale);
        let words = match one_rate {
            true => common::vat(locale, rate),
            false => common::vat_of(locale, rate, money(tax.base, currency, locale)),
        };
        sum_row(words, money(tax.amount, currency, locale), "sum-row")
    });
    rows.collect_view()
}

/// What went against the total, in credit and in money, and what is still to be paid; nothing where nothing did.
fn settled(credit: Decimal, paid: Decimal, open: Decimal, currency: &str, locale: Locale) -> Vec<AnyView> {
    if credit.is_zero() && (paid.is_zero() || open.is_zero()) {
        return Vec::new();
    }
    let taken = |words: &'static str, amount: Decimal| {
        (!amount.is_zero()).then(|| sum_row(words.to_owned(), money(-amount, currency, locale), "sum-row").into_any())
    };
    let left = sum_row(common::to_pay(locale).to_owned(), money(open, currency, locale), "sum-row sum-total");
    let rows = [taken(common::credit_applied(locale), credit), taken(common::paid_so_far(locale), paid)];
    rows.into_iter().flatten().chain([left.into_any()]).collect()
}

fn parties(from: Vec<String>, to: Vec<String>, facts: Vec<(String, String)>, locale: Locale) -> impl IntoView {
    let address = |label: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <span>{line}</span> });
            view! { <div class="party"><p class="party-label">{label}</p><address>{lines.collect_view()}</address></div> }
        })
    };
    let any = !(from.is_empty() && to.is_empty() && facts.is_empty());
    any.then(|| {
        let facts =
            facts.into_iter().map(|(term, value)| view! { <div class="fact"><dt>{term}</dt><dd>{value}</dd></div> });
        view! {
            <div class="parties">
                {address(common::invoice_from(locale), from)}
                {address(common::invoice_to(locale), to)}
                <dl class="facts">{facts.collect_view()}</dl>
            </div>
        }
    })
}

fn line_row(line: SheetLine, currency: &str, locale: Locale) -> impl IntoView + use<> {
    let amount = money(line.amount, currency, locale);
    let why = line.why.map(|why| why_view(why, locale));
    view! {
        <tr>
            <th scope="row" class="row-head">
                <bdi class="row-name">{line.title}</bdi>
                {(!line.note.is_empty()).then(|| view! { <span class="row-note">{line.note}</span> })}
                {why}
            </th>
            <td class="number" data-label=common::quantity(locale)>{line.quantity.map(|number| explained_quantity(number, locale))}</td>
            <td class="number" data-label=common::amount(locale)>{amount}</td>
        </tr>
    }
}

/// The steps; the last one is the amount.
fn why_view(why: SheetWhy, locale: Locale) -> impl IntoView + use<> {
    let last = why.steps.len().saturating_sub(1);
    let steps = why.steps.into_iter().enumerate().map(|(place, step)| {
        let class = (place == last).then_some("tiers-sum");
        view! { <li class=class><span>{step.what}</span><span>{step.how}</span><span class="number">{step.outcome}</span></li> }
    });
    let counted = why.counted.map(|(href, words)| view! { <p class="why-counted"><a href=href>{words}</a></p> });
    view! {
        <details class="why" open=why.folded == Folded::Open>
            <summary>{common::why_this_amount(locale)}</summary>
            <ul class="tiers">{steps.collect_view()}</ul>
            {counted}
        </details>
    }
}

fn sum_row(words: String, amount: String, class: &'static str) -> impl IntoView {
    view! {
        <tr class=class>
            <th scope="row" colspan="2">{words}</th>
            <td class="number">{amount}</td>
        </tr>
    }
}
