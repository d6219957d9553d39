//! What the seller earned: invoiced, collected, commission, its own share; by month, and invoice by invoice.

use ::words::format::{money, month, month_short, percent};
use ::words::seller as words;
use chrono::Datelike;
use domain::calendar::Day;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::{self, InvoiceFilter, InvoiceView as Invoice};
use service::ledger::{self, CurrencyEarnings, Earnings, MonthEarnings};
use service::page::{Page, PageRequest};

use super::overview::billed::month_of;
use super::query;
use super::subscriber::{Named, invoice_columns, invoice_rows};
use crate::components::*;
use crate::pages::loaded;
use crate::reader::use_reader;

const INVOICES_SHOWN: u32 = 12;

#[component]
pub fn EarningsPage() -> impl IntoView {
    let locale = use_reader().locale;
    let cursor = query("cursor");
    let request = PageRequest { cursor: cursor.clone(), limit: Some(INVOICES_SHOWN) };
    loaded(
        move |portal, actor| async move {
            Ok(Found {
                today: portal.now().await?.date_naive(),
                earnings: ledger::earnings(&portal, &actor).await?,
                recent: invoices::invoices(&portal, &actor, InvoiceFilter::default(), request).await?,
                percent: ledger::commission_percent(&portal).await?,
            })
        },
        move |Found { today, earnings, recent, percent }| {
            let body = match earnings.currencies.is_empty() {
                true => view! {
                    <EmptyState title=words::earnings_none(locale) text=words::earnings_none_text(locale)>
                        <LinkButton href="/seller/products" look=Look::Primary>{words::to_products(locale)}</LinkButton>
                    </EmptyState>
                }
                .into_any(),
                false => {
                    let mut currencies: Vec<_> = earnings.currencies.iter().collect();
                    currencies.sort_by_key(|row| std::cmp::Reverse(row.invoiced));
                    let by_currency = currencies.into_iter();
                    let part = |row| currency_part(row, &earnings.by_month, percent, today, locale);
                    let parts = by_currency.map(part).collect_view();
                    let all = view! { <MoreLink href="/seller/invoices">{words::all_invoices(locale)}</MoreLink> };
                    let all = all.into_any();
                    let rows = invoice_rows(&recent.items, Named::Yes, locale);
                    view! {
                        {parts}
                        <Card title=words::recent_invoices(locale) end=all>
                            <Table caption=words::recent_invoices(locale) columns=invoice_columns(locale)>{rows}</Table>
                        </Card>
                        <Pager path="/seller/earnings" cursor next=recent.next/>
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

struct Found {
    today: Day,
    earnings: Earnings,
    recent: Page<Invoice>,
    percent: Decimal,
}

/// One currency: four amounts, a chart and a table by month.
fn currency_part(
    row: &CurrencyEarnings,
    by_month: &[MonthEarnings],
    kept: Decimal,
    today: Day,
    locale: Locale,
) -> impl IntoView + use<> {
    let code = row.currency.code();
    let written = |amount: Decimal| money(amount, code, locale);
    let (open_tone, open) = match row.outstanding.is_zero() {
        true => (Tone::Good, words::nothing_outstanding(locale).to_owned()),
        false => (Tone::Clay, words::outstanding_of(locale, written(row.outstanding))),
    };
    let percent = percent(kept, locale);
    let months = months(by_month, code, today);
    let columns = months.iter().map(|(on, invoiced, collected)| StackedColumn {
        label: month_short(on.month(), locale).to_owned(),
        values: vec![*collected, *invoiced - *collected - withdrawn_in(by_month, code, *on)],
        so_far: *on == month_of(today, 0),
    });
    let named = months
        .iter()
        .rev()
        .map(|(on, invoiced, collected)| (month(on.year(), on.month(), locale), *invoiced, *collected));
    let told = named.chain([earlier(row, &months, locale)]);
    let told = told.filter(|(_, invoiced, collected)| !(invoiced.is_zero() && collected.is_zero()));
    let rows = told.map(|(name, invoiced, collected)| {
        let (invoiced, collected) = (written(invoiced), written(collected));
        view! {
            <tr>
                <RowHead text=name/>
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
    let by_month = {
        let measure = Measure::Money(code.to_owned());
        view! {
            <Card>
                <StackedBars title=words::by_month(locale) series columns measure locale/>
                <p class="muted">{words::by_month_note(locale)}</p>
                <Table caption=words::by_month(locale) columns=table_columns>{rows}</Table>
            </Card>
        }
    };
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

/// What was invoiced and collected before the months that are shown, so that all rows come to the sums above.
fn earlier(row: &CurrencyEarnings, months: &[(Day, Decimal, Decimal)], locale: Locale) -> (String, Decimal, Decimal) {
    let shown = |of: fn(&(Day, Decimal, Decimal)) -> Decimal| months.iter().map(of).sum::<Decimal>();
    let (invoiced, collected) = (shown(|(_, invoiced, _)| *invoiced), shown(|(.., collected)| *collected));
    (words::earlier_months(locale).to_owned(), row.invoiced - invoiced, row.collected - collected)
}

/// What nobody owes of a month's invoices though it is not credited yet.
fn withdrawn_in(by_month: &[MonthEarnings], currency: &str, month: Day) -> Decimal {
    let rows = by_month.iter().filter(|row| row.currency.code() == currency && row.month == month);
    rows.map(|row| row.withdrawn).sum()
}

/// Invoiced and collected in each of the twelve months that end with this one, in one currency.
fn months(by_month: &[MonthEarnings], currency: &str, today: Day) -> Vec<(Day, Decimal, Decimal)> {
    let of = |month: Day| {
        let rows = by_month.iter().filter(|row| row.currency.code() == currency && row.month == month);
        rows.fold((month, Decimal::ZERO, Decimal::ZERO), |(month, invoiced, collected), row| {
            (month, invoiced + row.invoiced, collected + row.collected)
        })
    };
    (0..12).rev().map(|back| of(month_of(today, back))).collect()
}
