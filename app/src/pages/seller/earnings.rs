//! What the seller earned: invoiced, collected, commission, its own share; by month, and invoice by invoice.

use chrono::Datelike;
use domain::calendar::Day;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::{self, InvoiceFilter, InvoiceView as Invoice};
use service::ledger::{self, CurrencyEarnings, Earnings, MonthEarnings};
use service::page::PageRequest;

use super::subscriber::{invoice_columns, invoice_rows};
use crate::components::*;
use crate::format::{money, month, month_short, percent};
use crate::i18n::seller as words;
use crate::pages::loaded;
use crate::reader::use_reader;

#[component]
pub fn EarningsPage() -> impl IntoView {
    let locale = use_reader().locale;
    loaded(
        |portal, actor| async move {
            let earnings = ledger::earnings(&portal, &actor).await?;
            let request = PageRequest { cursor: None, limit: Some(20) };
            let recent = invoices::invoices(&portal, &actor, InvoiceFilter::default(), request).await?.items;
            Ok((earnings, recent, ledger::commission_percent(&portal).await?))
        },
        move |(earnings, recent, percent): (Earnings, Vec<Invoice>, Decimal)| {
            let body = match earnings.currencies.is_empty() {
                true => view! {
                    <EmptyState title=words::earnings_none(locale) text=words::earnings_none_text(locale)>
                        <LinkButton href="/seller/products" look=Look::Primary>{words::to_products(locale)}</LinkButton>
                    </EmptyState>
                }
                .into_any(),
                false => {
                    let by_currency = earnings.currencies.iter();
                    let part = |row| currency_part(row, &earnings.by_month, percent, locale);
                    let parts = by_currency.map(part).collect_view();
                    let rows = invoice_rows(&recent, locale);
                    view! {
                        {parts}
                        <Card title=words::recent_invoices(locale)>
                            <Table caption=words::recent_invoices(locale) columns=invoice_columns(locale)>{rows}</Table>
                        </Card>
                    }
                    .into_any()
                }
            };
            view! {
                <ConsoleLayout title=words::earnings_title(locale)>
                    <PageTitle title=words::earnings_title(locale) lead=words::earnings_lead(locale)/>
                    {body}
                </ConsoleLayout>
            }
        },
    )
}

/// One currency: four amounts, a chart and a table by month.
fn currency_part(
    row: &CurrencyEarnings,
    by_month: &[MonthEarnings],
    kept: Decimal,
    locale: Locale,
) -> impl IntoView + use<> {
    let code = row.currency.code();
    let written = |amount: Decimal| money(amount, code, locale);
    let (open_tone, open) = match row.outstanding.is_zero() {
        true => (Tone::Good, words::nothing_outstanding(locale).to_owned()),
        false => (Tone::Clay, words::outstanding_of(locale, written(row.outstanding))),
    };
    let percent = percent(kept, locale);
    let months = months(by_month, code);
    let columns = months.iter().map(|(on, invoiced, collected)| StackedColumn {
        label: month_short(on.month(), locale).to_owned(),
        values: vec![*collected, *invoiced - *collected],
        so_far: false,
    });
    let rows = months.iter().rev().map(|(on, invoiced, collected)| {
        let (invoiced, collected) = (written(*invoiced), written(*collected));
        view! {
            <tr>
                <RowHead text=month(on.year(), on.month(), locale)/>
                <NumberCell label=words::invoiced(locale)>{invoiced}</NumberCell>
                <NumberCell label=words::collected(locale)>{collected}</NumberCell>
            </tr>
        }
    });
    let table_columns = vec![
        Column::text(words::month(locale)),
        Column::number(words::invoiced(locale)),
        Column::number(words::collected(locale)),
    ];
    let series = vec![words::collected(locale).to_owned(), words::outstanding(locale).to_owned()];
    let (columns, rows) = (columns.collect::<Vec<_>>(), rows.collect_view());
    let [invoiced, collected, commission, share] =
        [row.invoiced, row.collected, row.commission, row.my_share].map(written);
    let by_month = (!months.is_empty()).then(|| {
        let measure = Measure::Money(code.to_owned());
        view! {
            <Card>
                <StackedBars title=words::by_month(locale) series columns measure locale/>
                <p class="muted">{words::by_month_note(locale)}</p>
                <Table caption=words::by_month(locale) columns=table_columns>{rows}</Table>
            </Card>
        }
    });
    view! {
        <Stats>
            <Stat label=words::invoiced(locale) value=invoiced note=words::all_time(locale)/>
            <Stat label=words::collected(locale) value=collected note=open tone=open_tone/>
            <Stat label=words::commission(locale) value=commission
                note=words::commission_note(locale, percent)/>
            <Stat label=words::my_share(locale) value=share note=words::share_note(locale)/>
        </Stats>
        {by_month}
    }
}

/// Invoiced and collected by month in one currency, oldest first.
fn months(by_month: &[MonthEarnings], currency: &str) -> Vec<(Day, Decimal, Decimal)> {
    let mut months: Vec<(Day, Decimal, Decimal)> = Vec::new();
    for row in by_month.iter().filter(|row| row.currency.code() == currency) {
        match months.last_mut().filter(|(on, ..)| *on == row.month) {
            Some((_, invoiced, collected)) => {
                *invoiced += row.invoiced;
                *collected += row.collected;
            }
            None => months.push((row.month, row.invoiced, row.collected)),
        }
    }
    months
}
