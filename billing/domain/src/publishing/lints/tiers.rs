//! Tiers that make more cost less, and tiers that nothing ever falls in.

use rust_decimal::Decimal;

use super::curve::Curve;
use crate::money::{Currency, Money};
use crate::refusal::{Code, Fact, Refusal, Refusals};

pub(super) fn lint(curve: &Curve<'_>, currency: Currency, found: &mut Refusals) {
    let ends = curve.ends();
    let mut above = Decimal::ZERO;
    let mut idle = false;
    for (place, end) in ends.iter().enumerate() {
        let pointer = format!("{}/tiers/{place}", curve.pointer);
        if let Some(end) = end.filter(|end| !curve.some_between(above, *end)) {
            let refusal = Refusal::at(Code::LintTierEmpty, format!("{pointer}/up_to"));
            found.push(refusal.with("above", above.normalize()).with("up_to", end.normalize()));
        }
        if place > 0 {
            if !idle && let Some(refusal) = beyond_maximum(curve, above, &pointer, currency) {
                idle = true;
                found.push(refusal);
            }
            found.0.extend(cliff(curve, above, &ends[place..], &pointer, currency));
        }
        above = end.unwrap_or(above);
    }
}

/// The maximum holds on both sides of where a tier begins, and within a tier nothing becomes cheaper.
fn beyond_maximum(curve: &Curve<'_>, above: Decimal, pointer: &str, currency: Currency) -> Option<Refusal> {
    let maximum = curve.maximum?;
    let reached = |quantity| curve.unbounded(quantity).is_some_and(|amount| amount >= maximum);
    let from = above + curve.step();
    let refusal = Refusal::at(Code::LintTierBeyondMaximum, pointer);
    (reached(above) && reached(from))
        .then(|| refusal.with("from", above.normalize()).with("maximum", written(maximum, currency)))
}

/// Quantities right beyond the end of a tier that cost less than all of that tier; `rest` are the ends of the tiers beyond.
fn cliff(
    curve: &Curve<'_>,
    end: Decimal,
    rest: &[Option<Decimal>],
    pointer: &str,
    currency: Currency,
) -> Option<Refusal> {
    let (amount, from) = (curve.amount(end)?, end + curve.step());
    let less = curve.amount(from).filter(|less| *less < amount)?;
    let refusal = |code| {
        Refusal::at(code, pointer)
            .with("from", from.normalize())
            .with("quantity", end.normalize())
            .with("less", written(less, currency))
            .with("amount", written(amount, currency))
    };
    let mut start = from;
    for next in rest {
        let Some(next) = next else {
            return Some(match curve.last_below(amount, start) {
                Some(to) => refusal(Code::LintVolumeCliff).with("to", to.normalize()),
                None => refusal(Code::LintVolumeCliffOpen),
            });
        };
        if curve.amount(*next)? >= amount {
            let to = curve.last_below_between(amount, start, *next);
            return Some(refusal(Code::LintVolumeCliff).with("to", to.normalize()));
        }
        start = next + curve.step();
        if curve.amount(start).is_none_or(|costs| costs >= amount) || Some(next) == rest.last().and_then(Option::as_ref)
        {
            return Some(refusal(Code::LintVolumeCliff).with("to", next.normalize()));
        }
    }
    None
}

/// As on an invoice: `12.50 EUR`.
fn written(amount: Decimal, currency: Currency) -> Fact {
    currency.fact(Money::rounded(amount, currency).map_or(amount, Money::amount))
}
