//! What a metric's price comes to over its quantity, drawn while one types: the total, and what one unit costs in effect.

mod points;

use ::words::format::{money, quantity};
use ::words::seller as words;
use domain::locale::Locale;
use domain::metric::MetricDefinition;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use self::points::{Curve, curve};
use super::plan_preview::live_when_awake;
use crate::components::{LineChart, LineMark, LineSeries, Measure};
use crate::rate_plan_form::{ChargeRow, PartRow};

/// What a curve depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurveOf {
    pub charge: ChargeRow,
    pub part: PartRow,
    pub currency: String,
    /// In which the form is written.
    pub locale: Locale,
    pub metric: MetricDefinition,
}

#[island]
pub fn PriceCurve(
    /// Where the charge stands in the form.
    charge: usize,
    /// Where its model does.
    part: String,
    /// As the page brought it.
    first: CurveOf,
    locale: Locale,
) -> impl IntoView {
    let live = live_when_awake();
    let of = Memo::new(move |_| {
        let typed = live().and_then(|live| {
            live.form.with(|form| {
                let form = form.as_ref()?;
                Some(CurveOf {
                    charge: form.charges.get(charge)?.clone(),
                    part: form.part(&part),
                    currency: form.currency.clone(),
                    locale: form.locale,
                    metric: first.metric.clone(),
                })
            })
        });
        typed.unwrap_or_else(|| first.clone())
    });
    let charts = move || {
        of.with(|of| match curve(of) {
            Some(curve) => charts(&curve, of, locale).into_any(),
            None => view! { <p class="muted curve-empty">{words::curve_empty(locale)}</p> }.into_any(),
        })
    };
    view! { <div class="curves">{charts}</div> }
}

fn charts(curve: &Curve, of: &CurveOf, locale: Locale) -> impl IntoView + use<> {
    let currency = of.currency.clone();
    let across = match curve.across {
        points::Across::Units => of.metric.name.in_locale(locale).to_owned(),
        points::Across::EventAmount => words::curve_of_amounts(locale, &currency),
        points::Across::PeriodAmount => words::curve_of_sums(locale, &currency),
    };
    let series = |name: &str, points: &[_]| vec![LineSeries { name: name.to_owned(), points: points.to_vec() }];
    let (total, unit) = (words::curve_total(locale), words::curve_unit_price(locale));
    let measure = || Measure::Money(currency.clone());
    let total_series = series(total, &curve.total);
    let mark = curve.mark.map(|at| LineMark {
        at,
        words: words::curve_mark(locale, quantity(at.0, locale), money(at.1, &currency, locale)),
    });
    let first = match mark {
        Some(mark) => view! {
            <LineChart title=total series=total_series mark measure=measure() across=across.clone() locale/>
        }
        .into_any(),
        None => view! { <LineChart title=total series=total_series measure=measure() across=across.clone() locale/> }
            .into_any(),
    };
    let unit_series = series(unit, &curve.effective);
    let second = (curve.across == points::Across::Units).then(|| {
        view! { <LineChart title=unit series=unit_series first_color=1 measure=measure() across locale/> }
    });
    view! { {first}{second} }
}
