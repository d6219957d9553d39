//! The total over one quantity, all others as they stand.

use ::words::format::{money, quantity};
use ::words::number::{Around, handed_on};
use ::words::sentence::in_a_sentence;
use ::words::store as words;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::quantity::parse_quantity;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::Typed;
use super::worked_out::{Asked, Offer, work_out};
use crate::components::{LineChart, LineMark, LineSeries, Measure};

/// How many parts the way across is cut into.
const PARTS: u32 = 40;

/// The chart; none where nothing but one price says it all.
pub fn curve(offer: &Offer, metrics: &[Metric], typed: &Typed, asked: &Asked, locale: Locale) -> Option<AnyView> {
    if asked.bounds.is_empty() {
        return None;
    }
    let total = |at: Decimal| {
        let mut typed = typed.clone();
        typed.set(&asked.of, quantity(at, locale));
        work_out(offer, metrics, &typed, locale).ok().map(|worked| worked.total.amount())
    };
    let points: Vec<(Decimal, Decimal)> =
        across(asked).into_iter().filter_map(|quantity| Some((quantity, total(quantity)?))).collect();
    let typed_at = handed_on(typed.of(&asked.of), Around::None, locale);
    let at = parse_quantity(&typed_at, "").ok().filter(|at| *at >= Decimal::ZERO);
    let currency = offer.terms.currency.code();
    let mark = at.filter(|at| *at <= asked.scale.max).and_then(|at| {
        let total = total(at)?;
        let words = format!("{}: {}", quantity(at, locale), money(total, currency, locale));
        Some(LineMark { at: (at, total), words })
    });
    let name = in_a_sentence(&asked.label, locale);
    let title = words::calculated_total(locale, &name);
    let series = vec![LineSeries { name: title.clone(), points }];
    let measure = Measure::Money(currency.to_owned());
    Some(match mark {
        Some(mark) => view! { <LineChart title series mark measure across=name locale/> }.into_any(),
        None => view! { <LineChart title series measure across=name locale/> }.into_any(),
    })
}

/// Where the total is looked at: evenly, and on both sides of where a tier ends.
fn across(asked: &Asked) -> Vec<Decimal> {
    let max = asked.scale.max;
    let whole = max.fract().is_zero() && max >= Decimal::from(PARTS);
    let even = (0..=PARTS).map(|place| {
        let at = max * Decimal::from(place) / Decimal::from(PARTS);
        if whole { at.round() } else { at }
    });
    let beside = asked.bounds.iter().flat_map(|bound| [*bound, *bound + Decimal::ONE]).filter(|bound| *bound <= max);
    let mut across: Vec<Decimal> = even.chain(beside).collect();
    across.sort_unstable();
    across.dedup();
    across
}
