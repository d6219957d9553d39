//! An invoice on one sheet: lines with the way each amount came about, subtotal, tax, total.
//!
//! The sheet shows what it is given and computes nothing; the same sheet serves preview, invoice and print.

use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Tag, Tone};
use crate::format::{money, percent, quantity, unit_price};
use crate::i18n::common;

/// Whether amounts may still grow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A preview: the total is "so far".
    SoFar,
    #[default]
    Final,
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
    /// What went against it; shown with what is left to pay where there is any.
    pub credit_applied: Decimal,
    pub to_pay: Decimal,
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
    pub rating: Option<SheetRating>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRating {
    pub free_units: Decimal,
    pub tiers: Vec<SheetTier>,
    /// Before the line was rounded.
    pub exact: Decimal,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetTier {
    /// The tier's last unit; `None` for an open tier.
    pub up_to: Option<Decimal>,
    pub quantity: Decimal,
    pub unit_price: Decimal,
    pub amount: Decimal,
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
        to_pay,
    } = invoice;
    let tag_tone = match standing {
        Standing::SoFar => Tone::Accent,
        Standing::Final => Tone::Good,
    };
    let total_words = match standing {
        Standing::SoFar => common::total_so_far(locale),
        Standing::Final => common::total(locale),
    };
    let rows = lines.into_iter().map(|line| line_row(line, &currency, locale)).collect_view();
    let one_rate = taxes.len() == 1;
    let tax_rows = taxes.into_iter().map(|tax| {
        let rate = percent(tax.rate, locale);
        let words = match one_rate {
            true => common::vat(locale, rate),
            false => common::vat_of(locale, rate, money(tax.base, &currency, locale)),
        };
        sum_row(words, money(tax.amount, &currency, locale), "sum-row")
    });
    let total_row = sum_row(total_words.to_owned(), money(total, &currency, locale), "sum-row sum-total");
    let credit_rows = (!credit_applied.is_zero()).then(|| {
        let credit = money(-credit_applied, &currency, locale);
        let rest = money(to_pay, &currency, locale);
        view! {
            {sum_row(common::credit_applied(locale).to_owned(), credit, "sum-row")}
            {sum_row(common::to_pay(locale).to_owned(), rest, "sum-row sum-total")}
        }
    });
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
            <div class="table-wrap">
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
                        {tax_rows.collect_view()}
                        {total_row}
                        {credit_rows}
                    </tfoot>
                </table>
            </div>
        </section>
    }
    .into_any()
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
    let rating = line.rating.map(|rating| rating_view(rating, &amount, currency, locale));
    view! {
        <tr>
            <th scope="row" class="row-head">
                <span class="row-name">{line.title}</span>
                {(!line.note.is_empty()).then(|| view! { <span class="row-note">{line.note}</span> })}
                {rating}
            </th>
            <td class="number" data-label=common::quantity(locale)>{line.quantity.map(|number| quantity(number, locale))}</td>
            <td class="number" data-label=common::amount(locale)>{amount}</td>
        </tr>
    }
}

/// Tier by tier, free units, and the one rounding.
fn rating_view(rating: SheetRating, amount: &str, currency: &str, locale: Locale) -> impl IntoView + use<> {
    let free = (!rating.free_units.is_zero()).then(|| {
        let words = format!("{} {}", quantity(rating.free_units, locale), common::free_units(locale));
        let nothing = money(Decimal::ZERO, currency, locale);
        view! { <li><span></span><span>{words}</span><span class="number">{nothing}</span></li> }
    });
    let ranges = tier_ranges(&rating.tiers, locale);
    let tiers = rating.tiers.iter().zip(ranges).map(|(tier, range)| {
        let price = unit_price(tier.unit_price, currency, locale);
        let formula = format!("{} × {price}", quantity(tier.quantity, locale));
        let amount = money(tier.amount, currency, locale);
        view! { <li><span>{range}</span><span>{formula}</span><span class="number">{amount}</span></li> }
    });
    let rounded = money(rating.exact, currency, locale) != amount;
    let note = match rounded {
        true => common::rounded_once(locale, money(smallest(currency), currency, locale)),
        false => common::exact(locale).to_owned(),
    };
    let open = rounded || rating.tiers.len() > 1;
    view! {
        <details class="why" open=open>
            <summary>{common::why_this_amount(locale)}</summary>
            <ul class="tiers">
                {free}
                {tiers.collect_view()}
                <li class="tiers-sum"><span></span><span>{note}</span><span class="number">{amount.to_owned()}</span></li>
            </ul>
        </details>
    }
}

/// The words for each tier's range; a single open tier has none.
fn tier_ranges(tiers: &[SheetTier], locale: Locale) -> Vec<String> {
    let mut first = Decimal::ONE;
    let ranges = tiers.iter().map(|tier| {
        let from = quantity(first, locale);
        match tier.up_to {
            Some(up_to) => {
                first = up_to + Decimal::ONE;
                common::range(locale, from, quantity(up_to, locale))
            }
            None if first == Decimal::ONE => String::new(),
            None => common::range_open(locale, from),
        }
    });
    ranges.collect()
}

/// The currency's minor unit: 0.01 for EUR.
fn smallest(currency: &str) -> Decimal {
    let digits = currency.parse::<domain::money::Currency>().map_or(2, domain::money::Currency::minor_digits);
    Decimal::new(1, digits)
}

fn sum_row(words: String, amount: String, class: &'static str) -> impl IntoView {
    view! {
        <tr class=class>
            <th scope="row" colspan="2">{words}</th>
            <td class="number">{amount}</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier(up_to: Option<u32>) -> SheetTier {
        SheetTier { up_to: up_to.map(Decimal::from), ..SheetTier::default() }
    }

    #[test]
    fn ranges_begin_where_the_last_one_ended() {
        let ranges = tier_ranges(&[tier(Some(100)), tier(Some(400)), tier(None)], Locale::En);
        assert_eq!(ranges, ["1 – 100", "101 – 400", "401 and more"]);
        assert_eq!(tier_ranges(&[tier(None)], Locale::En), [""]);
    }
}
