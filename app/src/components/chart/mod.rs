//! Charts, drawn on the server as SVG with the numbers beside them for those who cannot see it.
//!
//! One scale per chart, beginning at zero. Positions across are percentages and positions down are pixels, so that a
//! chart fits any width and its words keep their size. All geometry is in whole numbers: a percentage is counted in
//! thousandths.

mod bars;
mod line;
mod scale;
mod stacked;

pub use bars::{BarsByDay, DayBar};
pub use line::{LineChart, LineMark, LineSeries};
pub use stacked::{StackedBars, StackedColumn};

pub(super) use scale::{Scale, percent_of, share, tenths};

use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::format::{compact, money, quantity};

/// What a chart's numbers are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Amounts in an ISO 4217 currency.
    Money(String),
    /// Plain quantities.
    Quantity,
}

impl Measure {
    fn write(&self, number: Decimal, locale: Locale) -> String {
        match self {
            Measure::Money(currency) => money(number, currency, locale),
            Measure::Quantity => quantity(number, locale),
        }
    }
}

/// Names of the series with their colors, in the order drawn.
fn legend(names: &[String], first_color: usize) -> impl IntoView + use<> {
    let items = names.iter().enumerate();
    let items = items.map(|(place, name)| view! { <li class=series_class(first_color + place)>{name.clone()}</li> });
    view! { <ul class="legend" aria-hidden="true">{items.collect_view()}</ul> }
}

/// Four colors, then again from the first.
fn series_class(place: usize) -> &'static str {
    ["series-1", "series-2", "series-3", "series-4"][place % 4]
}

/// The axis at the start: a number for every grid line.
fn axis(scale: &Scale, height: i64, locale: Locale) -> impl IntoView + use<> {
    let labels = scale.ticks().into_iter().map(|tick| {
        let y = tenths(scale.down(tick, height) + 40);
        view! { <text class="axis-label anchor-end" x="36" y=y>{compact(tick, locale)}</text> }
    });
    let height = (height + MARGIN).to_string();
    view! { <svg class="axis" width="44" height=height aria-hidden="true">{labels.collect_view()}</svg> }
}

fn grid(scale: &Scale, height: i64) -> impl IntoView + use<> {
    let lines = scale.ticks().into_iter().map(|tick| {
        let y = tenths(scale.down(tick, height));
        view! { <line class="grid-line" x1="0" x2="100%" y1=y.clone() y2=y/> }
    });
    lines.collect_view()
}

/// Room for words under the plot, in pixels.
const MARGIN: i64 = 30;
/// Room above the plot for half a label.
const HEADROOM: i64 = 8;
