//! Usage by day as small bars, with today in full color and the days to come as a dashed line.

use chrono::NaiveDate;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use words::common;
use words::format::{day, day_shortest, quantity};

use super::{percent_of, share};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayBar {
    pub day: NaiveDate,
    pub quantity: Decimal,
}

const PLOT: i64 = 52;

/// Bars from the first to the last day of a period, both inclusive. Days without a bar had no usage.
#[component]
pub fn BarsByDay(
    /// What was used: "Users".
    #[prop(into)]
    name: String,
    bars: Vec<DayBar>,
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
    locale: Locale,
) -> impl IntoView {
    let days: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= to).take(366).collect();
    let slot = 100_000 / i64::try_from(days.len().max(1)).unwrap_or(1);
    let most = bars.iter().map(|bar| bar.quantity).max().unwrap_or_default();
    let total: Decimal = bars.iter().map(|bar| bar.quantity.max(Decimal::ZERO)).sum();
    let of = |day: NaiveDate| bars.iter().find(|bar| bar.day == day).map_or(Decimal::ZERO, |bar| bar.quantity);
    let drawn = days.iter().zip(0_i64..).map(|(day, place)| {
        let (class, height) = match day.cmp(&today) {
            std::cmp::Ordering::Less => ("bar", height_of(of(*day), most)),
            std::cmp::Ordering::Equal => ("bar bar-today", height_of(of(*day), most)),
            std::cmp::Ordering::Greater => ("bar bar-ahead", 1),
        };
        let hint = format!("{}: {}", day_shortest(*day, locale), quantity(of(*day), locale));
        view! {
            <rect class=class x=percent_of(place * slot + slot / 8) width=percent_of(slot * 3 / 4) y=(PLOT - height).to_string()
                height=height.to_string() rx="1.5">
                <title>{hint}</title>
            </rect>
        }
    });
    let place = (today - from).num_days().clamp(0, i64::try_from(days.len()).unwrap_or(1) - 1) * slot + slot / 2;
    let shown = (from..=to).contains(&today);
    let start = (!shown || place > 22_000)
        .then(|| view! { <text class="axis-label" x="0" y="74">{day_shortest(from, locale)}</text> });
    let end = (!shown || place < 78_000)
        .then(|| view! { <text class="axis-label anchor-end" x="100%" y="74">{day_shortest(to, locale)}</text> });
    let anchor = match place {
        ..8_000 => "axis-label axis-today",
        92_000.. => "axis-label axis-today anchor-end",
        _ => "axis-label axis-today anchor-middle",
    };
    let x = match place {
        ..8_000 => 0,
        92_000.. => 100_000,
        _ => place,
    };
    let summary = common::usage_by_day(locale, name, day(from, locale), day(to, locale), quantity(total, locale));
    view! {
        <svg class="bars-by-day" width="100%" height="80" role="img" aria-label=summary>
            {drawn.collect_view()}
            {start}
            {shown.then(|| view! { <text class=anchor x=percent_of(x) y="74">{common::today(locale)}</text> })}
            {end}
        </svg>
    }
    .into_any()
}

/// At least a trace where there was anything at all.
fn height_of(quantity: Decimal, most: Decimal) -> i64 {
    let height = PLOT * share(quantity, most) / 100_000;
    if quantity > Decimal::ZERO { height.max(2) } else { 1 }
}
