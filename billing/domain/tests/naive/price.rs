//! What a measure costs under a price model.

use num_traits::{Signed, Zero};

use super::history::{Block, Counts, Event, Metric, Model, Percent, RoundTo, Tier};
use super::{Exact, at_least_zero, or_zero, rounded, whole};

/// An event that was counted.
#[derive(Clone, Debug)]
pub struct Counted {
    pub amount: Option<Exact>,
}

pub fn as_rounded(metric: &Metric, quantity: Exact) -> Exact {
    let scaled = |digits: u32| Exact::from_integer(num_bigint::BigInt::from(10).pow(digits));
    match metric.rounding {
        None => quantity,
        Some(RoundTo::Nearest(digits)) => rounded(&quantity, digits),
        Some(RoundTo::Above(digits)) => (quantity * scaled(digits)).ceil() / scaled(digits),
        Some(RoundTo::Below(digits)) => (quantity * scaled(digits)).floor() / scaled(digits),
    }
}

/// What is due for a rounded quantity, of which some units are free. Less than nothing used is nothing used.
pub fn price(model: &Model, free: &Exact, quantity: &Exact, counted: (&[Counted], &Exact)) -> Exact {
    let (due, flats) = due_for(model, free, quantity, counted);
    due + flats.into_iter().map(|(_, flat)| flat).sum::<Exact>()
}

/// The same, with what is due for a tier as such told apart: flat amounts and the prices of bundles, by tier.
pub fn due_for(
    model: &Model,
    free: &Exact,
    quantity: &Exact,
    (events, cost): (&[Counted], &Exact),
) -> (Exact, Vec<(usize, Exact)>) {
    let used = at_least_zero(quantity.clone());
    let paid = if *free < used { &used - free } else { Exact::zero() };
    let amounts = || events.iter().filter_map(|event| event.amount.clone()).sum::<Exact>();
    let due = match model {
        Model::PerUnit(price) => paid * price.exact(),
        Model::Graduated(tiers) => return graduated(tiers, &paid, &whole(1)),
        Model::Volume(tiers) => {
            let place = falls_in(tiers, &paid);
            return (paid * tiers[place].price.exact(), vec![(place, tiers[place].flat.exact())]);
        }
        Model::Package(size, price, block) => {
            let blocks = paid / size.exact();
            let blocks = if *block == Block::BegunCosts { blocks.ceil() } else { blocks.floor() };
            blocks * price.exact()
        }
        Model::StairStep(tiers) => tiers[falls_in(tiers, &paid)].flat.exact(),
        Model::Bundles(tiers) => {
            let begun = |number: usize| number == 0 || tiers[number - 1].up_to.is_some_and(|last| last.exact() < paid);
            let bought = tiers.iter().enumerate().filter(|(number, _)| begun(*number));
            return (Exact::zero(), bought.map(|(number, tier)| (number, tier.flat.exact())).collect());
        }
        Model::Percentage(percent) => event_by_event(percent, events),
        Model::GraduatedPercentage(tiers) => return graduated(tiers, &at_least_zero(amounts()), &whole(100)),
        Model::EventAmount(factor) => at_least_zero(amounts()) * factor.exact(),
        Model::CostPlus(markup) => {
            let costs = at_least_zero(cost.clone());
            // A free unit costs what any of them does.
            let costs = if used.is_zero() { costs } else { costs * &paid / &used };
            costs * (whole(100) + markup.exact()) / whole(100)
        }
    };
    (due, Vec::new())
}

/// Each tier's units at that tier's price, and the flat amounts of the tiers reached; the first always is.
fn graduated(tiers: &[Tier], quantity: &Exact, per: &Exact) -> (Exact, Vec<(usize, Exact)>) {
    let mut sum = Exact::zero();
    let mut flats = Vec::new();
    let mut begins = Exact::zero();
    for (number, tier) in tiers.iter().enumerate() {
        if number > 0 && *quantity <= begins {
            break;
        }
        let ends = match tier.up_to {
            Some(last) if last.exact() < *quantity => last.exact(),
            _ => quantity.clone(),
        };
        sum += (&ends - &begins) * tier.price.exact() / per;
        flats.push((number, tier.flat.exact()));
        begins = ends;
    }
    (sum, flats)
}

/// The tier with the last unit at or above a quantity, by its place.
fn falls_in(tiers: &[Tier], quantity: &Exact) -> usize {
    tiers.iter().position(|tier| tier.up_to.is_none_or(|last| *quantity <= last.exact())).unwrap()
}

/// The first events are free, up to their number and up to their amount, whichever is over first.
fn event_by_event(percent: &Percent, events: &[Counted]) -> Exact {
    let promised = percent.free_events.is_some() || percent.free_amount.is_some();
    let mut events_left = percent.free_events;
    let mut amount_left = percent.free_amount.map(|amount| amount.exact());
    let mut sum = Exact::zero();
    for event in events {
        let amount = event.amount.clone().unwrap();
        let over = events_left == Some(0) || amount_left.as_ref().is_some_and(Exact::is_zero);
        if !promised || over {
            sum += one_event(percent, &amount);
            continue;
        }
        match &amount_left {
            Some(left) if *left < amount => {
                sum += one_event(percent, &(&amount - left));
                amount_left = Some(Exact::zero());
            }
            Some(left) => {
                amount_left = Some(left - &amount);
                events_left = events_left.map(|left| left - 1);
            }
            None => events_left = events_left.map(|left| left - 1),
        }
    }
    sum
}

/// An amount below nothing takes back its share, and nothing else of what an event costs.
fn one_event(percent: &Percent, amount: &Exact) -> Exact {
    if amount.is_negative() {
        return amount * or_zero(percent.rate) / whole(100);
    }
    let mut price = amount * or_zero(percent.rate) / whole(100) + or_zero(percent.fixed);
    if let Some(least) = percent.least.filter(|least| price < least.exact()) {
        price = least.exact();
    }
    if let Some(most) = percent.most.filter(|most| most.exact() < price) {
        price = most.exact();
    }
    price
}

/// What usage cost the seller: event by event where events are added up, and what rounding adds at the metric's cost; else
/// the quantity at the metric's cost.
pub fn cost(metric: &Metric, within: &[&Event], quantity: &Exact) -> Exact {
    let Some(of_one) = metric.unit_cost else {
        return within.iter().filter_map(|event| event.amount).map(|amount| amount.exact()).sum();
    };
    let rounded = as_rounded(metric, quantity.clone());
    if !metric.is_additive() {
        return rounded * of_one.exact();
    }
    let of_event = |event: &&Event| {
        let units = if metric.counts == Counts::Count { whole(1) } else { event.quantity.exact() };
        event.amount.map_or_else(|| units * of_one.exact(), |amount| amount.exact())
    };
    within.iter().map(of_event).sum::<Exact>() + (rounded - quantity) * of_one.exact()
}
