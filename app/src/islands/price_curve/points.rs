//! The points of a curve: evenly spread, and at both sides of where a range ends.

use domain::charge::Charge;
use domain::metric::MetricDefinition;
use domain::money::{PRICE_MAX, parse_price};
use domain::price::{Percentage, PriceModel, Priced};
use domain::quantity::parse_quantity;
use domain::rating::{imagined, rate};
use domain::text::Key;
use rust_decimal::Decimal;
use words::number::Notation;

use super::CurveOf;

/// What is counted across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    Units,
    /// The amount of one event.
    EventAmount,
    /// The amounts of a period together.
    PeriodAmount,
}

type Point = (Decimal, Decimal);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    pub across: Across,
    pub total: Vec<Point>,
    /// The total divided by the quantity.
    pub effective: Vec<Point>,
    /// The end of the first range.
    pub mark: Option<Point>,
}

const POINTS: u32 = 60;
/// Where the effective price begins, in points: next to nothing, a fixed part weighs without bound.
const EFFECTIVE_FROM: u32 = 3;
const EFFECTIVE_DIGITS: u32 = 6;

/// `None` while the price cannot be read.
pub fn curve(of: &CurveOf) -> Option<Curve> {
    let notation = Notation { locale: of.locale, currency: &of.currency };
    let model = beyond_free_events(PriceModel::parse(&of.part.input(notation), "").ok()?);
    let free_units = parse_quantity(&notation.number(&of.charge.free_units), "").ok();
    let bound = |text: &str| parse_price(&notation.money(text), "").ok();
    let across = match &model {
        PriceModel::GraduatedPercentage(_) => Across::PeriodAmount,
        PriceModel::Percentage(_) | PriceModel::EventAmount(_) => Across::EventAmount,
        PriceModel::PerUnit(_)
        | PriceModel::Graduated(_)
        | PriceModel::Volume(_)
        | PriceModel::Package(_)
        | PriceModel::StairStep(_)
        | PriceModel::Bundles(_)
        | PriceModel::CostPlus(_) => Across::Units,
    };
    let ends = ends(&model, free_units.unwrap_or_default());
    let widest = widest(&model, &ends, free_units.unwrap_or_default());
    let charge = Charge {
        free_units,
        minimum: bound(&of.charge.minimum),
        maximum: bound(&of.charge.maximum),
        ..Charge::new(Key::parse("curve", "").ok()?, model)
    };
    let total: Vec<Point> = places(widest, &ends)
        .into_iter()
        .filter_map(|place| amount(&charge, &of.metric, place).map(|amount| (place, amount)))
        .collect();
    let from = widest * Decimal::from(EFFECTIVE_FROM) / Decimal::from(POINTS);
    let per_unit = |(place, amount): &Point| Some((*place, amount.checked_div(*place)?.round_dp(EFFECTIVE_DIGITS)));
    let effective = total.iter().filter(|(place, _)| *place >= from && !place.is_zero()).filter_map(per_unit);
    let mark = ends.first().and_then(|end| amount(&charge, &of.metric, *end).map(|amount| (*end, amount)));
    Some(Curve { across, effective: effective.collect(), mark: mark.filter(|(end, _)| *end < widest), total })
}

/// A curve over one event is of one that is not free.
fn beyond_free_events(model: PriceModel) -> PriceModel {
    match model {
        PriceModel::Percentage(model) => PriceModel::Percentage(Percentage { free_events: None, ..model }),
        other => other,
    }
}

fn amount(charge: &Charge, metric: &MetricDefinition, quantity: Decimal) -> Option<Decimal> {
    let model = charge.pricing.whole()?;
    let rating = rate(charge, "", &imagined(model, Some(metric), quantity).ok()?).ok()??;
    Some(rating.amount)
}

/// Where ranges end, as the buyer counts.
fn ends(model: &PriceModel, free_units: Decimal) -> Vec<Decimal> {
    let ends: Vec<Option<Decimal>> = match model {
        PriceModel::Graduated(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::Volume(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::StairStep(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::Bundles(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::GraduatedPercentage(model) => model.tiers.iter().map(|tier| tier.up_to).collect(),
        PriceModel::Package(model) => (1..=6_u32).map(|blocks| model.size.checked_mul(blocks.into())).collect(),
        PriceModel::PerUnit(_) | PriceModel::Percentage(_) | PriceModel::EventAmount(_) | PriceModel::CostPlus(_) => {
            vec![]
        }
    };
    ends.into_iter().flatten().map(|end| end + free_units).collect()
}

/// How far the curve goes: half as far again as the last range that ends, unless nothing can be used beyond.
fn widest(model: &PriceModel, ends: &[Decimal], free_units: Decimal) -> Decimal {
    let half_more = |end: Decimal| end.checked_mul(Decimal::new(15, 1)).unwrap_or(end);
    match (ends.last(), model.last_unit()) {
        (Some(end), Some(_)) => *end,
        (Some(end), None) => half_more(*end),
        (None, _) => match model.priced() {
            Priced::Units | Priced::Costs => Decimal::ONE_HUNDRED + half_more(free_units),
            Priced::Amounts => {
                let mut knees = [None, None];
                if let PriceModel::Percentage(model) = model {
                    knees = [model.free_amount, knee(model.max_per_event, model.rate)];
                }
                knees.into_iter().flatten().max().map_or(Decimal::ONE_HUNDRED, half_more)
            }
        },
    }
}

/// The amount from which a percentage is cut at a maximum.
fn knee(maximum: Option<Decimal>, rate: Decimal) -> Option<Decimal> {
    maximum?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(rate).map(|knee| knee.ceil().min(PRICE_MAX))
}

fn places(widest: Decimal, ends: &[Decimal]) -> Vec<Decimal> {
    let step = widest / Decimal::from(POINTS);
    let digits = if widest >= Decimal::from(POINTS) { 0 } else { 4 };
    let even = (0..=POINTS).map(|place| (step * Decimal::from(place)).round_dp(digits));
    let hair = widest / Decimal::from(1_000);
    let sides = ends.iter().flat_map(|end| [*end, *end + hair]);
    let mut places: Vec<Decimal> = even.chain(sides).filter(|place| *place <= widest).collect();
    places.sort();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use domain::metric::MetricDefinition;

    use super::*;
    use crate::rate_plan_form::{ChargeRow, PartRow, TierRow};

    fn of(part: PartRow) -> CurveOf {
        let metric = MetricDefinition::parse(&MetricDefinition::suggested()).expect("a metric");
        CurveOf { charge: ChargeRow::default(), part, currency: "EUR".to_owned(), locale: Locale::En, metric }
    }

    fn tiers(kind: &str, rows: &[(&str, &str)]) -> PartRow {
        let row = |(up_to, price): &(&str, &str)| TierRow {
            up_to: (*up_to).to_owned(),
            price: (*price).to_owned(),
            ..TierRow::default()
        };
        PartRow { kind: kind.to_owned(), tiers: rows.iter().map(row).collect(), ..PartRow::default() }
    }

    fn at(points: &[Point], place: i64) -> Option<String> {
        let found = points.iter().find(|(across, _)| *across == Decimal::from(place));
        found.map(|(_, up)| up.normalize().to_string())
    }

    #[test]
    fn a_curve_is_what_would_be_billed() {
        let curve = curve(&of(tiers("graduated", &[("100", "2.50"), ("400", "1.90"), ("", "1.40")]))).expect("a curve");
        assert_eq!(curve.total.last(), Some(&(Decimal::from(600), Decimal::from(1100))));
        assert_eq!((at(&curve.total, 0), at(&curve.total, 100)), (Some("0".into()), Some("250".into())));
        assert_eq!(at(&curve.effective, 200).as_deref(), Some("2.2"));
        assert_eq!(curve.mark, Some((Decimal::from(100), Decimal::from(250))));
    }

    #[test]
    fn a_closed_last_range_ends_the_curve() {
        let curve = curve(&of(tiers("stair_step", &[("10", "20"), ("50", "80")]))).expect("a curve");
        assert_eq!(curve.total.last(), Some(&(Decimal::from(50), Decimal::from(80))));
    }

    #[test]
    fn what_cannot_be_read_has_no_curve() {
        assert_eq!(curve(&of(tiers("graduated", &[("", "x")]))), None);
        assert_eq!(curve(&of(PartRow::blank())), None);
        assert_eq!(curve(&of(PartRow::default())), None);
    }

    #[test]
    fn prices_of_amounts_are_drawn_over_one_event() {
        let part = PartRow {
            kind: "percentage".to_owned(),
            rate: "1".to_owned(),
            max_per_event: "5".to_owned(),
            free_events: "10".to_owned(),
            ..PartRow::default()
        };
        let curve = curve(&of(part)).expect("a curve");
        assert_eq!(curve.across, Across::EventAmount);
        assert_eq!(curve.total.last(), Some(&(Decimal::from(750), Decimal::from(5))));
    }

    #[test]
    fn the_largest_numbers_are_drawn_or_left_out() {
        let rows = [("9999999999999999", "1000000000000"), ("", "0")];
        assert!(curve(&of(tiers("volume", &rows))).is_some());
    }
}
