//! Amounts by month, one bar per month, stacked by series.

use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::common;

use super::{MARGIN, Measure, Scale, axis, grid, legend, percent_of, series_class, tenths};

/// A month's bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackedColumn {
    /// "Nov"
    pub label: String,
    /// One value per series; missing ones are zero.
    pub values: Vec<Decimal>,
    /// Still growing: drawn lighter.
    pub so_far: bool,
}

const PLOT: i64 = 216;

/// Stacked bars with grid lines and legend.
#[component]
pub fn StackedBars(
    #[prop(into)] title: String,
    /// Names of the series, lowest first.
    series: Vec<String>,
    columns: Vec<StackedColumn>,
    measure: Measure,
    locale: Locale,
) -> impl IntoView {
    let sums =
        |of: fn(&&Decimal) -> bool| columns.iter().map(move |column| column.values.iter().filter(of).sum::<Decimal>());
    let most = sums(|value| value.is_sign_positive()).max().unwrap_or_default();
    let least = sums(|value| value.is_sign_negative()).min().unwrap_or_default();
    let scale = Scale::between(least, most);
    let slot = 100_000 / i64::try_from(columns.len().max(1)).unwrap_or(1);
    let drawn = columns.iter().zip(0_i64..).map(|(column, place)| bar(column, place * slot, slot, &scale));
    let labels = columns.iter().zip(0_i64..).map(|(column, place)| {
        let class = if place % 2 == 0 { "axis-label anchor-middle" } else { "axis-label anchor-middle axis-odd" };
        let y = (PLOT + 22).to_string();
        view! { <text class=class x=percent_of(place * slot + slot / 2) y=y>{column.label.clone()}</text> }
    });
    let (first, last) = (columns.first().map(|c| c.label.clone()), columns.last().map(|c| c.label.clone()));
    let summary = common::chart_from_to(locale, &title, first.unwrap_or_default(), last.unwrap_or_default());
    let data = data_table(&title, &series, &columns, &measure, locale);
    view! {
        <figure class="chart">
            <figcaption class="chart-head">
                <h2 class="card-title">{title.clone()}</h2>
                {legend(&series, 0)}
            </figcaption>
            <div class="chart-body" role="img" aria-label=summary>
                {axis(&scale, PLOT, locale)}
                <svg class="plot" width="100%" height=(PLOT + MARGIN).to_string() aria-hidden="true">
                    {grid(&scale, PLOT)}
                    {drawn.collect_view()}
                    {labels.collect_view()}
                </svg>
            </div>
            {data}
        </figure>
    }
    .into_any()
}

fn bar(column: &StackedColumn, x: i64, slot: i64, scale: &Scale) -> impl IntoView + use<> {
    // What is below zero is stacked downwards from it.
    let (mut up, mut down) = (Decimal::ZERO, Decimal::ZERO);
    let parts: Vec<_> = column
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_zero())
        .map(|(place, value)| {
            let end = if value.is_sign_negative() { &mut down } else { &mut up };
            let from = scale.down(*end, PLOT);
            *end += *value;
            let to = scale.down(*end, PLOT);
            (place, from.min(to), (from - to).abs().max(10))
        })
        .collect();
    let parts = parts.into_iter().map(|(place, top, height)| {
        view! {
            <rect class=format!("stack-part {}", series_class(place)) x=percent_of(x + slot / 5) width=percent_of(slot * 3 / 5)
                y=tenths(top) height=tenths(height) rx="4"/>
        }
    });
    let class = if column.so_far { "stack-bar stack-so-far" } else { "stack-bar" };
    view! { <g class=class>{parts.collect_view()}</g> }
}

fn data_table(
    title: &str,
    series: &[String],
    columns: &[StackedColumn],
    measure: &Measure,
    locale: Locale,
) -> impl IntoView + use<> {
    let heads = series.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let rows = columns.iter().map(|column| {
        let label = if column.so_far {
            format!("{} ({})", column.label, common::estimate(locale))
        } else {
            column.label.clone()
        };
        let cells = (0..series.len()).map(|place| {
            let value = column.values.get(place).copied().unwrap_or_default();
            view! { <td>{measure.write(value, locale)}</td> }
        });
        view! { <tr><th scope="row">{label}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="visually-hidden">
            <table>
                <caption>{title.to_owned()}</caption>
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
