//! What was billed: this month against the last, and twelve months by product.

use ::words::format::{money, month_name, month_short, percent};
use ::words::seller as words;
use chrono::{Datelike, Months};
use domain::calendar::Day;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use service::ledger::Earnings;
use service::subscriptions::SubscriptionCounts;

use crate::components::*;
use crate::reader::use_reader;

/// Products with a color of their own; the rest is drawn as one.
const SERIES_MAX: usize = 4;

#[component]
pub fn BilledStats(earnings: Earnings, counts: SubscriptionCounts, currency: String, today: Day) -> impl IntoView {
    let locale = use_reader().locale;
    let written = |amount: Decimal| money(amount, &currency, locale);
    let row = earnings.currencies.iter().find(|row| row.currency.code() == currency);
    let amount = |of: fn(&service::ledger::CurrencyEarnings) -> Decimal| row.map(of).unwrap_or_default();
    let this = month_of(today, 0);
    let (last, before) = (month_of(today, 1), month_of(today, 2));
    let billed = |month: Day| billed_in(&earnings, &currency, month);
    let so_far = words::so_far_in(locale, written(billed(this)), month_name(this.month(), locale));
    let (tone, note) = match change(billed(last), billed(before), before, locale) {
        Some((tone, words)) => (tone, words),
        None => (Tone::Neutral, so_far.clone()),
    };
    let outstanding = amount(|row| row.outstanding);
    let (open_tone, open) = match outstanding.is_zero() {
        true => (Tone::Good, words::nothing_outstanding(locale).to_owned()),
        false => (Tone::Clay, words::outstanding_of(locale, written(outstanding))),
    };
    let later = match counts.scheduled {
        0 => words::none_start_later(locale).to_owned(),
        scheduled => words::n_start_later(locale, scheduled),
    };
    let after = words::after_commission(locale, written(amount(|row| row.commission)));
    let [billed, collected, share] =
        [billed(last), amount(|row| row.collected), amount(|row| row.my_share)].map(written);
    view! {
        <Stats>
            <Stat label=words::billed_in(locale, month_name(last.month(), locale)) value=billed note tone/>
            <Stat label=words::collected_so_far(locale) value=collected note=open tone=open_tone/>
            <Stat label=words::my_share_so_far(locale) value=share note=after/>
            <Stat label=words::active_subscriptions(locale) value=counts.active.to_string() note=later/>
        </Stats>
    }
}

/// The first day of the month `back` months before.
pub fn month_of(today: Day, back: u32) -> Day {
    let first = today.with_day(1).unwrap_or(today);
    first.checked_sub_months(Months::new(back)).unwrap_or(first)
}

fn billed_in(earnings: &Earnings, currency: &str, month: Day) -> Decimal {
    let rows = earnings.by_month.iter().filter(|row| row.currency.code() == currency && row.month == month);
    rows.map(|row| row.invoiced).sum()
}

/// "+6.1% vs. September"; nothing where there is nothing to compare with: a share of nothing, or of less, says nothing.
fn change(now: Decimal, before: Decimal, month: Day, locale: Locale) -> Option<(Tone, String)> {
    if before <= Decimal::ZERO {
        return None;
    }
    let ratio = (now - before).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(before)?;
    let ratio = ratio.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    let (month, size) = (month_name(month.month(), locale), percent(ratio.abs().normalize(), locale));
    Some(match ratio {
        ratio if ratio.is_zero() => (Tone::Neutral, words::same_as(locale, month)),
        ratio if ratio > Decimal::ZERO => (Tone::Good, words::more_than(locale, size, month)),
        _ => (Tone::Clay, words::less_than(locale, size, month)),
    })
}

#[component]
pub fn BilledByProduct(earnings: Earnings, currency: String, today: Day) -> impl IntoView {
    let locale = use_reader().locale;
    let chart = chart(&earnings, &currency, today, locale);
    let view = match chart.series.is_empty() {
        true => view! { <EmptyState title=words::nothing_billed(locale) text=words::nothing_billed_text(locale)/> }
            .into_any(),
        false => view! {
            <StackedBars title=words::billed_by_product(locale) series=chart.series columns=chart.columns
                measure=Measure::Money(currency) locale/>
        }
        .into_any(),
    };
    view! { <Card>{view}</Card> }
}

#[derive(Debug, PartialEq, Eq)]
struct Chart {
    series: Vec<String>,
    columns: Vec<StackedColumn>,
}

/// Twelve months that end with the running one; the products that brought most come first.
fn chart(earnings: &Earnings, currency: &str, today: Day, locale: Locale) -> Chart {
    let rows = || earnings.by_month.iter().filter(|row| row.currency.code() == currency);
    let mut products: Vec<(domain::ids::ProductId, String, Decimal)> = Vec::new();
    for row in rows() {
        match products.iter_mut().find(|(id, ..)| *id == row.product_id) {
            Some((.., sum)) => *sum += row.invoiced,
            None => products.push((row.product_id, row.product_name.in_locale(locale).to_owned(), row.invoiced)),
        }
    }
    products.sort_by_key(|(id, _, sum)| (std::cmp::Reverse(*sum), *id));
    let own = if products.len() > SERIES_MAX { SERIES_MAX - 1 } else { products.len() };
    let mut series: Vec<String> = products.iter().take(own).map(|(_, name, _)| name.clone()).collect();
    if products.len() > own {
        series.push(words::other_products(locale).to_owned());
    }
    let columns = (0..12).rev().map(|back| {
        let month = month_of(today, back);
        let mut values = vec![Decimal::ZERO; series.len()];
        for row in rows().filter(|row| row.month == month) {
            let place = products.iter().take(own).position(|(id, ..)| *id == row.product_id).unwrap_or(own);
            values[place] += row.invoiced;
        }
        StackedColumn { label: month_short(month.month(), locale).to_owned(), values, so_far: back == 0 }
    });
    Chart { columns: if series.is_empty() { vec![] } else { columns.collect() }, series }
}

#[cfg(test)]
mod tests {
    use domain::ids::ProductId;
    use domain::locale::LocalizedText;
    use domain::money::Currency;
    use service::ledger::MonthEarnings;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn product(number: u8) -> ProductId {
        format!("prod_{number:032x}").parse().expect("an id")
    }

    fn billed(month: &str, number: u8, amount: u32) -> MonthEarnings {
        MonthEarnings {
            month: day(month),
            currency: Currency::EUR,
            product_id: product(number),
            product_name: LocalizedText::same(&format!("P{number}")),
            invoiced: amount.into(),
            collected: Decimal::ZERO,
            withdrawn: Decimal::ZERO,
        }
    }

    #[test]
    fn a_change_is_told_against_the_month_before() {
        let told = |now: i32, before: i32| change(now.into(), before.into(), day("2026-09-01"), Locale::En);
        assert_eq!(told(1061, 1000), Some((Tone::Good, "+6.1% vs. September".to_owned())));
        assert_eq!(told(1000, 3000), Some((Tone::Clay, "−66.7% vs. September".to_owned())));
        assert_eq!(told(5, 5), Some((Tone::Neutral, "same as in September".to_owned())));
        assert_eq!(told(5, 0), None);
        assert_eq!(told(100, -5), None);
        assert_eq!(told(-50, 100), Some((Tone::Clay, "−150% vs. September".to_owned())));
    }

    #[test]
    fn the_smallest_products_share_one_color() {
        let by_month = (1..=6).map(|number| billed("2026-10-01", number, 100 - u32::from(number))).collect();
        let earnings = Earnings { by_month, ..Earnings::default() };
        let chart = chart(&earnings, "EUR", day("2026-11-22"), Locale::En);
        assert_eq!(chart.series, ["P1", "P2", "P3", "Others"]);
        assert_eq!(chart.columns.len(), 12);
        let october: Vec<String> = chart.columns[10].values.iter().map(ToString::to_string).collect();
        assert_eq!(october, ["99", "98", "97", "285"]);
        assert!(chart.columns[11].so_far);
    }
}
