//! Lines over a quantity or over time: price curves, effective prices, revenue.

use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::common;
use words::format::quantity;

use super::{MARGIN, Measure, Scale, axis, grid, legend, percent_of, series_class, share, tenths};

/// A line through points, from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSeries {
    pub name: String,
    /// (across, up)
    pub points: Vec<(Decimal, Decimal)>,
}

/// A point worth a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineMark {
    pub at: (Decimal, Decimal),
    /// "100 users: €250.00"
    pub words: String,
}

const PLOT: i64 = 144;

/// Lines on one scale, beginning at zero.
#[component]
pub fn LineChart(
    #[prop(into)] title: String,
    series: Vec<LineSeries>,
    #[prop(optional)] mark: Option<LineMark>,
    measure: Measure,
    /// What is counted across: "users".
    #[prop(into)]
    across: String,
    /// The color to begin with, for a second chart beside a first.
    #[prop(optional)]
    first_color: usize,
    locale: Locale,
) -> impl IntoView {
    let points = || series.iter().flat_map(|line| line.points.iter());
    let scale = Scale::to(points().map(|point| point.1).max().unwrap_or_default());
    let widest = points().map(|point| point.0).max().unwrap_or_default();
    let names: Vec<String> = series.iter().map(|line| line.name.clone()).collect();
    let lines = series.iter().enumerate().map(|(place, line)| {
        let class = format!("line {}", series_class(first_color + place));
        view! { <polyline class=class points=polyline(&line.points, widest, &scale)/> }
    });
    let mark = mark.map(|mark| {
        let x = share(mark.at.0, widest);
        let y = scale.down(mark.at.1, PLOT);
        let class = if x > 55_000 { "mark-words anchor-end" } else { "mark-words" };
        let words_y = if y < (PLOT - 12) * 10 { y + 200 } else { y - 120 };
        view! {
            <circle class="mark-dot" cx=percent_of(x) cy=tenths(y) r="4.5"/>
            <text class=class x=percent_of(x) y=tenths(words_y)>{mark.words}</text>
        }
    });
    let (from, to) = (quantity(Decimal::ZERO, locale), format!("{} {across}", quantity(widest, locale)));
    let summary = common::chart_from_to(locale, &title, &from, &to);
    let data = data_table(&title, &series, &measure, locale);
    let y = (PLOT + 20).to_string();
    view! {
        <figure class="chart chart-small">
            <figcaption class="chart-head">
                <span class="visually-hidden">{title.clone()}</span>
                {legend(&names, first_color)}
            </figcaption>
            <div class="chart-body" role="img" aria-label=summary>
                {axis(&scale, PLOT, locale)}
                <svg class="plot" width="100%" height=(PLOT + MARGIN).to_string() aria-hidden="true">
                    {grid(&scale, PLOT)}
                    <svg class="plot-lines" width="100%" height=PLOT.to_string() viewBox=format!("0 0 100000 {}", PLOT * 10)
                        preserveAspectRatio="none">
                        {lines.collect_view()}
                    </svg>
                    {mark}
                    <text class="axis-label" x="0" y=y.clone()>{from}</text>
                    <text class="axis-label anchor-end" x="100%" y=y>{to}</text>
                </svg>
            </div>
            {data}
        </figure>
    }
    .into_any()
}

fn polyline(points: &[(Decimal, Decimal)], widest: Decimal, scale: &Scale) -> String {
    let place = |point: &(Decimal, Decimal)| format!("{},{}", share(point.0, widest), scale.down(point.1, PLOT));
    points.iter().map(place).collect::<Vec<_>>().join(" ")
}

/// At most a dozen of each line's points, in numbers.
fn data_table(title: &str, series: &[LineSeries], measure: &Measure, locale: Locale) -> impl IntoView + use<> {
    let rows = series.iter().flat_map(|line| {
        let every = line.points.len().div_ceil(12).max(1);
        line.points.iter().step_by(every).map(|(across, up)| {
            let (name, across) = (line.name.clone(), quantity(*across, locale));
            view! { <tr><th scope="row">{name}</th><td>{across}</td><td>{measure.write(*up, locale)}</td></tr> }
        })
    });
    view! {
        <div class="visually-hidden">
            <table><caption>{title.to_owned()}</caption><tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
}
