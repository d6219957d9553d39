//! The price that stands for a model in large letters.
//!
//! Where something is free at first, that leads, and what it costs afterwards comes in the same breath: nobody takes the
//! price after the free units for the price of all.

use ::words::format::{percent, quantity, unit_price};
use ::words::{common, isolated, price as words};
use domain::price::{AmountTier, PriceModel, Priced, RateTier, UnitTier};
use rust_decimal::Decimal;

use super::Writing;
use super::price_list::{as_reported, cost_and_markup, rate_and_fixed};

/// The price that stands for a model, and what it is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    pub amount: String,
    pub per: String,
    /// Whether other prices follow that say more than this one.
    pub first_of: FirstOf,
    /// How much the amount says of what is due where nothing is used: all of a price for a range, nothing of one for each.
    pub due: Decimal,
}

/// Which of a list's rows a leading price stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstOf {
    /// The first, exactly.
    Rows,
    /// It is the least of what may come to be paid.
    From,
    /// It says what is free, and the price after that.
    Free,
}

/// How much is free at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Free {
    Units(Decimal),
    Amount(Decimal),
}

/// `per` writes "per user and month"; `every` is "a month".
pub fn leading(
    model: &PriceModel,
    free_units: Decimal,
    writing: Writing<'_>,
    per: impl Fn(&str) -> String,
    every: &str,
) -> Leading {
    let l = writing.locale;
    let Some((free, paid)) = after_free(model, free_units) else {
        return paid_from_the_first(model, writing, per, every);
    };
    let lead = paid_from_the_first(&paid, writing, per, every);
    if lead.amount == words::free(l) {
        return lead;
    }
    let up_to = match free {
        Free::Units(units) => counted(units, writing),
        Free::Amount(amount) => writing.money(amount),
    };
    let then = match lead.first_of {
        FirstOf::From => format!("{} {} {}", common::from_price(l), lead.amount, lead.per),
        FirstOf::Rows | FirstOf::Free => format!("{} {}", lead.amount, lead.per),
    };
    Leading {
        amount: words::free(l).to_owned(),
        per: words::up_to_then(l, up_to, then),
        first_of: FirstOf::Free,
        due: Decimal::ZERO,
    }
}

/// The least price for each, where tiers have several; what is free is none.
pub fn least_of_tiers(model: &PriceModel) -> Option<Decimal> {
    let tiers = match model {
        PriceModel::Graduated(graduated) => &graduated.tiers,
        PriceModel::Volume(volume) => &volume.tiers,
        PriceModel::PerUnit(_)
        | PriceModel::Package(_)
        | PriceModel::StairStep(_)
        | PriceModel::Bundles(_)
        | PriceModel::Percentage(_)
        | PriceModel::GraduatedPercentage(_)
        | PriceModel::EventAmount(_)
        | PriceModel::CostPlus(_) => return None,
    };
    let prices = || tiers.iter().map(|tier| tier.unit_price).filter(|price| !price.is_zero());
    let (least, most) = (prices().min()?, prices().max()?);
    (least < most).then_some(least)
}

fn counted(units: Decimal, writing: Writing<'_>) -> String {
    let word = if units == Decimal::ONE && !writing.unit.is_empty() { writing.unit } else { writing.many };
    format!("{}\u{a0}{}", quantity(units, writing.locale), isolated(word))
}

/// What is free at first, and the model as it goes on; `None` where everything is paid from the first on.
fn after_free(model: &PriceModel, free_units: Decimal) -> Option<(Free, PriceModel)> {
    let units = |bound: Decimal| Free::Units(free_units + bound);
    let tiers = match model {
        PriceModel::Graduated(graduated) => {
            let (bound, tiers) = past_free(&graduated.tiers, |tier| tier.up_to, is_free_unit)?;
            Some((units(bound), PriceModel::Graduated(domain::price::Graduated { tiers })))
        }
        PriceModel::Volume(volume) => {
            let (bound, tiers) = past_free(&volume.tiers, |tier| tier.up_to, is_free_unit)?;
            Some((units(bound), PriceModel::Volume(domain::price::Volume { tiers })))
        }
        PriceModel::StairStep(stairs) => {
            let (bound, tiers) = past_free(&stairs.tiers, |tier| tier.up_to, is_free_amount)?;
            Some((units(bound), PriceModel::StairStep(domain::price::StairStep { tiers })))
        }
        PriceModel::Bundles(bundles) => {
            let (bound, tiers) = past_free(&bundles.tiers, |tier| tier.up_to, is_free_amount)?;
            Some((units(bound), PriceModel::Bundles(domain::price::Bundles { tiers })))
        }
        PriceModel::GraduatedPercentage(graduated) => {
            let (bound, tiers) = past_free(&graduated.tiers, |tier| tier.up_to, is_free_rate)?;
            let paid = PriceModel::GraduatedPercentage(domain::price::GraduatedPercentage { tiers });
            return (!bound.is_zero()).then_some((Free::Amount(bound), paid));
        }
        PriceModel::Percentage(percentage) => {
            let events = percentage.free_events.filter(|events| *events > 0).map(Decimal::from);
            let free = match (events, percentage.free_amount.filter(|amount| !amount.is_zero())) {
                (Some(events), None) => Free::Units(events),
                (None, Some(amount)) => Free::Amount(amount),
                // Whichever ends first: too much for a headline.
                (Some(_), Some(_)) | (None, None) => return None,
            };
            let paid = domain::price::Percentage { free_events: None, free_amount: None, ..percentage.clone() };
            return Some((free, PriceModel::Percentage(paid)));
        }
        PriceModel::PerUnit(_) | PriceModel::Package(_) | PriceModel::EventAmount(_) | PriceModel::CostPlus(_) => None,
    };
    let (free, paid) = tiers.unwrap_or((Free::Units(free_units), model.clone()));
    (free != Free::Units(Decimal::ZERO) && model.priced() != Priced::Amounts).then_some((free, paid))
}

/// Where the free tiers at the beginning end, and the tiers that follow; `None` where nothing follows them.
fn past_free<T: Clone>(
    tiers: &[T],
    up_to: impl Fn(&T) -> Option<Decimal>,
    is_free: impl Fn(&T) -> bool,
) -> Option<(Decimal, Vec<T>)> {
    let free = tiers.iter().take_while(|tier| is_free(tier)).count();
    let bound = tiers[..free].last().map_or(Some(Decimal::ZERO), up_to)?;
    (free < tiers.len()).then(|| (bound, tiers[free..].to_vec()))
}

fn is_free_unit(tier: &UnitTier) -> bool {
    tier.unit_price.is_zero() && tier.flat_amount.is_zero()
}

fn is_free_amount(tier: &AmountTier) -> bool {
    tier.price.is_zero()
}

fn is_free_rate(tier: &RateTier) -> bool {
    tier.rate.is_zero() && tier.flat_amount.is_zero()
}

fn paid_from_the_first(model: &PriceModel, writing: Writing<'_>, per: impl Fn(&str) -> String, every: &str) -> Leading {
    let l = writing.locale;
    let exactly = |amount: String, per: String| Leading { amount, per, first_of: FirstOf::Rows, due: Decimal::ZERO };
    match model {
        PriceModel::PerUnit(model) => each(model.unit_price, writing, per),
        PriceModel::Graduated(domain::price::Graduated { tiers })
        | PriceModel::Volume(domain::price::Volume { tiers }) => match tiers.as_slice() {
            [first, rest @ ..] if first.unit_price.is_zero() && !first.flat_amount.is_zero() => {
                let up_to = first.up_to.map(|up_to| counted(up_to, writing));
                in_total(first.flat_amount, up_to, rest.len(), writing, every)
            }
            tiers => each(tiers.first().map(|tier| tier.unit_price).unwrap_or_default(), writing, per),
        },
        PriceModel::Package(model) if model.price.is_zero() => each(Decimal::ZERO, writing, per),
        PriceModel::Package(model) => {
            exactly(writing.money(model.price), words::per_size(l, quantity(model.size, l), writing.many))
        }
        PriceModel::StairStep(domain::price::StairStep { tiers })
        | PriceModel::Bundles(domain::price::Bundles { tiers }) => match tiers.as_slice() {
            [first, rest @ ..] => {
                let up_to = first.up_to.map(|up_to| counted(up_to, writing));
                in_total(first.price, up_to, rest.len(), writing, every)
            }
            [] => each(Decimal::ZERO, writing, per),
        },
        PriceModel::Percentage(model) => {
            exactly(rate_and_fixed(model, writing.currency, l), common::per_unit(l, writing.unit))
        }
        PriceModel::GraduatedPercentage(model) => match model.tiers.as_slice() {
            [first, rest @ ..] if first.rate.is_zero() && !first.flat_amount.is_zero() => {
                let up_to = first.up_to.map(|up_to| writing.money(up_to));
                in_total(first.flat_amount, up_to, rest.len(), writing, every)
            }
            tiers => {
                let rate = tiers.first().map(|tier| tier.rate).unwrap_or_default();
                exactly(percent(rate, l), words::of_the_amount(l).to_owned())
            }
        },
        PriceModel::EventAmount(model) => exactly(as_reported(model.multiplier, l), common::per_unit(l, writing.unit)),
        PriceModel::CostPlus(model) => exactly(cost_and_markup(model, l), common::per_unit(l, writing.unit)),
    }
}

/// A price for each.
fn each(price: Decimal, writing: Writing<'_>, per: impl Fn(&str) -> String) -> Leading {
    let l = writing.locale;
    let (amount, per) = match price.is_zero() {
        true => (words::free(l).to_owned(), words::for_all(l, writing.many)),
        false => (unit_price(price, writing.currency, l), per(writing.unit)),
    };
    Leading { amount, per, first_of: FirstOf::Rows, due: Decimal::ZERO }
}

/// A price for a range, with so many others after it.
fn in_total(price: Decimal, up_to: Option<String>, others: usize, writing: Writing<'_>, every: &str) -> Leading {
    let l = writing.locale;
    let per = up_to.map_or_else(|| every.to_owned(), |counted| words::every_up_to(l, every, counted));
    let amount = if price.is_zero() { words::free(l).to_owned() } else { writing.money(price) };
    Leading { amount, per, first_of: if others > 0 { FirstOf::From } else { FirstOf::Rows }, due: price }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use domain::price::PriceModelInput;
    use serde_json::{Value, json};

    use super::*;

    fn check(model: Value, free_units: &str, expected: &str) {
        let input: PriceModelInput = serde_json::from_value(model.clone()).expect("an input");
        let model = PriceModel::parse(&input, "").unwrap_or_else(|no| panic!("{model}: {no}"));
        let writing = Writing { currency: "EUR", unit: "user", many: "users", unit_cost: None, locale: Locale::En };
        let per = |unit: &str| format!("per {unit} and month");
        let free = free_units.parse().expect("a decimal");
        let Leading { amount, per, first_of, .. } = leading(&model, free, writing, per, "a month");
        let from = if first_of == FirstOf::From { "from " } else { "" };
        assert_eq!(format!("{from}{amount} {per}").replace('\u{a0}', " "), expected, "{model:?}");
    }

    #[test]
    fn what_is_free_at_first_leads_with_the_price_after_it() {
        check(
            json!({"kind": "per_unit", "unit_price": "3.50"}),
            "5",
            "free up to 5 users, then €3.50 per user and month",
        );
        check(
            json!({"kind": "package", "size": "10", "price": "15"}),
            "5",
            "free up to 5 users, then €15.00 per 10 users",
        );
        let tiers = json!([{"up_to": "100", "unit_price": "0"}, {"unit_price": "2"}]);
        for kind in ["graduated", "volume"] {
            let model = json!({"kind": kind, "tiers": tiers});
            check(model.clone(), "0", "free up to 100 users, then €2.00 per user and month");
            check(model, "5", "free up to 105 users, then €2.00 per user and month");
        }
        let stairs = json!([{"up_to": "10", "price": "0"}, {"up_to": "50", "price": "100"}, {"price": "200"}]);
        check(
            json!({"kind": "stair_step", "tiers": stairs}),
            "0",
            "free up to 10 users, then from €100.00 a month, up to 50 users",
        );
        let rate = |free: Value| {
            let mut model = json!({"kind": "percentage", "rate": "1.5", "fixed_per_event": "0.25"});
            model.as_object_mut().expect("an object").extend(free.as_object().expect("an object").clone());
            model
        };
        check(rate(json!({"free_amount": "8000"})), "0", "free up to €8,000.00, then 1.5% + €0.25 per user");
        check(rate(json!({"free_events": "10"})), "0", "free up to 10 users, then 1.5% + €0.25 per user");
        check(rate(json!({"free_events": "10", "free_amount": "5"})), "0", "1.5% + €0.25 per user");
        let tiers = json!([{"up_to": "1000", "rate": "0"}, {"rate": "2"}]);
        check(
            json!({"kind": "graduated_percentage", "tiers": tiers}),
            "0",
            "free up to €1,000.00, then 2% of the amount",
        );
    }

    #[test]
    fn what_costs_nothing_reads_free() {
        check(json!({"kind": "per_unit", "unit_price": "0"}), "0", "free for users");
        check(json!({"kind": "per_unit", "unit_price": "0"}), "5", "free for users");
        check(json!({"kind": "graduated", "tiers": [{"unit_price": "0"}]}), "0", "free for users");
        let flat = json!([{"up_to": "10", "unit_price": "0", "flat_amount": "20"}, {"unit_price": "2"}]);
        check(json!({"kind": "volume", "tiers": flat}), "0", "from €20.00 a month, up to 10 users");
    }

    #[test]
    fn what_is_paid_from_the_first_on_leads_with_its_price() {
        check(json!({"kind": "per_unit", "unit_price": "2.50"}), "0", "€2.50 per user and month");
        check(json!({"kind": "cost_plus", "markup_percent": "20"}), "0", "Cost + 20% per user");
    }
}
