//! What holds for every price, every order of events and every history.

use std::collections::BTreeSet;

use chrono::Duration;
use domain::calendar::{day_of, hour_of, start_of};
use domain::invoice::{Line, LineKind, Reason};
use domain::invoicing::{Naming, calculate};
use domain::metric::UsageTotal;
use domain::price::{PriceModel, PriceModelKind};
use domain::rating::rate;
use domain::usage::Tallies;
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::dice::{Dice, Theme};
use crate::incremental::{Portal, metrics, plan};
use crate::kept::joined;
use crate::naive::history::{Basis, Carries, Counts, Covers, Event, Fee, History, InPart, Prices, Unused, What};

fn rolls(many: usize) -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..many)
}

/// Units with a half now and then, often just at a bound.
fn quantity(dice: &Dice<'_>) -> Decimal {
    Decimal::new(i64::from(dice.roll(1_200)) * 5, 1)
}

fn used(quantity: Decimal, dice: &Dice<'_>) -> UsageTotal {
    let (amount, fees) = (Decimal::new(dice.roll(50_000).into(), 2), Decimal::new(dice.roll(9_000).into(), 2));
    UsageTotal { quantity, events: 1, amount, fees, ..UsageTotal::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tiers_of_every_model_sum_to_its_amount(rolls in rolls(40)) {
        let dice = Dice::new(&rolls);
        let input = serde_json::from_value(dice.model().json()).unwrap();
        let model = PriceModel::parse(&input, "").unwrap();
        let total = used(quantity(&dice), &dice);
        let rated = model.rate(&total).unwrap();
        prop_assert_eq!(rated.tiers.iter().map(|tier| tier.amount).sum::<Decimal>(), rated.amount);
        let by_units = matches!(model.kind(), PriceModelKind::PerUnit | PriceModelKind::Graduated
            | PriceModelKind::Volume | PriceModelKind::Package | PriceModelKind::Bundles);
        if by_units {
            let parts = rated.tiers.iter().map(|tier| tier.quantity).sum::<Decimal>();
            prop_assert_eq!(parts, total.quantity, "no unit is lost between tiers");
        }
    }

    #[test]
    fn more_never_costs_less_where_each_unit_has_a_price(rolls in rolls(40)) {
        let dice = Dice::new(&rolls);
        let model = PriceModel::parse(&serde_json::from_value(dice.model().json()).unwrap(), "").unwrap();
        let grows = matches!(model.kind(), PriceModelKind::PerUnit | PriceModelKind::Graduated
            | PriceModelKind::Package | PriceModelKind::Bundles);
        if grows {
            let (one, other) = (quantity(&dice), quantity(&dice));
            let amount = |quantity| model.rate(&UsageTotal { quantity, ..UsageTotal::default() }).unwrap().amount;
            prop_assert!(amount(one.min(other)) <= amount(one.max(other)));
        }
    }

    #[test]
    fn a_charge_lies_between_its_minimum_and_its_maximum(rolls in rolls(60)) {
        let dice = Dice::new(&rolls);
        let metric = dice.metric(0, Theme::Pricing);
        let common = dice.common(vec![metric.clone()], vec![0], Theme::Pricing);
        let one = dice.plan(dice.every(), &common);
        let plan = plan(0, &one, std::slice::from_ref(&metric));
        let Some(charge) = plan.terms.charges.first() else { return Ok(()) };
        let Some(rating) = rate(charge, "", &used(quantity(&dice), &dice)).unwrap().filter(|_| charge.pricing.whole().is_some())
        else {
            return Ok(());
        };
        prop_assert!(charge.minimum.is_none_or(|minimum| minimum <= rating.amount));
        prop_assert!(charge.maximum.is_none_or(|maximum| rating.amount <= maximum));
        prop_assert!(rating.free_units <= charge.free_units.unwrap_or_default());
    }

    /// A full period comes to the minimum commitment at least, and to the maximum spend at most unless fees alone are more.
    #[test]
    fn a_full_period_lies_between_minimum_commitment_and_maximum_spend(rolls in rolls(160)) {
        let dice = Dice::new(&rolls);
        let counted: Vec<_> = (0..2).map(|number| dice.metric(number, Theme::Pricing)).collect();
        let common = dice.common(counted.clone(), vec![0, 1], Theme::Pricing);
        let mut drawn = dice.plan(dice.every(), &common);
        // What comes in intervals of its own is outside the total.
        for fee in &mut drawn.fees {
            if let Fee::Recurring(.., own) | Fee::Seats(.., own) = fee {
                *own = None;
            }
        }
        let one = plan(0, &drawn, &counted);
        let history = History { metrics: counted, ..Dice::new(&[]).history(Theme::Pricing) };
        let quantities = one.terms.charges.iter().map(|charge| (charge.metric.clone(), quantity(&dice))).collect();
        let seats = one.terms.sells_seats().then(|| dice.roll(9));
        let calculation = calculate(&one.terms, &metrics(&history), &quantities, seats, Naming::NONE).unwrap();
        let commitments = one.terms.commitments;
        let total = calculation.total.amount();
        prop_assert!(commitments.minimum.is_none_or(|minimum| minimum <= total), "{calculation:?}");
        let fees: Decimal = calculation.lines.iter()
            .filter(|line| matches!(line.kind, LineKind::Recurring | LineKind::Seats)
                || (line.kind == LineKind::Commitment && line.amount.amount() == commitments.prepaid.unwrap_or_default()))
            .map(|line| line.amount.amount())
            .sum();
        prop_assert!(commitments.maximum.is_none_or(|maximum| total <= maximum.max(fees)), "{calculation:?}");
    }
}

/// The events of a history, each at an instant of its own, that one plan prices all along.
fn reported(history: &History) -> Vec<Event> {
    let events = history.acts.iter().filter_map(|act| match &act.what {
        What::Reported(event) => Some(event.clone()),
        What::Changed { .. } | What::Canceled(_) | What::Moved(_) => None,
    });
    let mut events: Vec<Event> = events.collect();
    // Of two at the same instant, the one told later would be the last.
    let mut taken = BTreeSet::new();
    for event in &mut events {
        while !taken.insert(event.at) {
            event.at += Duration::microseconds(1);
        }
    }
    events
}

fn told(history: &History, events: &[Event]) -> Portal {
    let mut portal = Portal::open(history);
    let now = start_of(history.until, history.zone);
    events.iter().for_each(|event| portal.report(event, now));
    portal
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_in_which_events_are_told_does_not_matter(rolls in rolls(300), shuffle in rolls(40)) {
        let history = Dice::new(&rolls).history(Theme::Pricing);
        let (mut events, dice) = (reported(&history), Dice::new(&shuffle));
        let span = (start_of(history.starts_on, history.zone), start_of(history.until, history.zone));
        let in_order = told(&history, &events);
        for last in (1..events.len()).rev() {
            events.swap(last, dice.roll(u32::try_from(last).unwrap() + 1) as usize);
        }
        let shuffled = told(&history, &events);
        let middle = start_of(history.starts_on + chrono::Days::new(30), history.zone);
        for span in [span, (span.0, middle), (middle, span.1)] {
            // A value is new in the hour in which it is first told: only whole periods count how many there were.
            let tallies = |portal: &Portal| without_values(&history, portal.kept.tallies(portal, span));
            prop_assert_eq!(tallies(&in_order), tallies(&shuffled));
        }
        let period = domain::calendar::Period::new(history.starts_on, history.until);
        let alone = |portal: &Portal| if one_period(&history) { portal.kept.usage(portal, period) } else { Default::default() };
        prop_assert_eq!(alone(&in_order), alone(&shuffled));
    }

    #[test]
    fn the_tallies_of_parts_come_to_the_tally_of_the_whole(rolls in rolls(300), cut in 0i64..2_000) {
        let mut history = Dice::new(&rolls).history(Theme::Pricing);
        // Moments are counted from where usage begins to cost something.
        history.plans[0].trial_covers = Covers::Fees;
        let portal = told(&history, &reported(&history));
        let (from, until) = (start_of(history.starts_on, history.zone), start_of(history.until, history.zone));
        let cut = hour_of(from + Duration::hours(cut), history.zone).clamp(from, until);
        let [whole, first, second] = [(from, until), (from, cut), (cut, until)].map(|span| portal.kept.tallies(&portal, span));
        let mut sum = first.within;
        for (key, mut tally) in second.within {
            tally.moment += tally.sum * domain::usage::seconds(cut - from);
            let known = sum.entry(key).or_default();
            *known = joined(*known, tally);
        }
        let parts = without_values(&history, Tallies { within: sum, ..Tallies::default() });
        let mut whole = without_values(&history, whole);
        whole.before.clear();
        whole.within.values_mut().for_each(|tally| tally.free = Default::default());
        prop_assert_eq!(parts, whole);
    }

    /// What was given back of a fee is never more than was invoiced for it, and no usage line is below nothing.
    #[test]
    fn credits_never_exceed_what_was_invoiced(rolls in rolls(400), ending in any::<bool>()) {
        let theme = if ending { Theme::Endings } else { Theme::Changes };
        let history = Dice::new(&rolls).history(theme);
        let portal = Portal::lived(&history);
        let mut left = std::collections::BTreeMap::new();
        for invoice in &portal.issued {
            for line in &invoice.lines {
                if let Some(fee) = line.fee {
                    *left.entry((line.phase, fee)).or_insert(0i64) += line.amount.minor();
                }
                prop_assert!(line.kind != LineKind::Usage || line.amount.minor() >= 0, "{line:?}");
            }
            prop_assert!(left.values().all(|left| *left >= 0), "{history:?}{left:?} on {}", invoice.issued_on);
        }
        let total: i64 = portal.issued.iter().map(|invoice| invoice.subtotal.minor()).sum();
        prop_assert!(total >= 0, "{history:?}");
    }

    /// Where unused days are kept, no change after an end was agreed gives back a day behind it.
    #[test]
    fn nothing_after_an_agreed_end_comes_back(rolls in rolls(400)) {
        let mut history = Dice::new(&rolls).history(Theme::Endings);
        history.plans.iter_mut().for_each(|plan| {
            (plan.unused, plan.withdrawal_days) = (Unused::Kept, 0);
        });
        let Some(agreed) = history.acts.iter().position(|act| matches!(act.what, What::Canceled(_))) else { return Ok(()) };
        let mut place = 0;
        history.acts.retain(|act| {
            place += 1;
            place <= agreed + 1 || !matches!(act.what, What::Canceled(_))
        });
        let agreed_on = day_of(history.acts[agreed].at, history.zone);
        let portal = Portal::lived(&history);
        let end = portal.subscription.end();
        for invoice in portal.issued.iter().filter(|invoice| invoice.issued_on > agreed_on) {
            for line in invoice.lines.iter().filter(|line| line.kind == LineKind::Credit && gives_back_days(&history, &portal, line)) {
                prop_assert!(line.days.until <= end, "{history:?}{line:?}");
            }
        }
    }

    /// B43, B45: billed periods follow each other from the first day to the end, and each event lies in one.
    #[test]
    fn periods_that_are_billed_leave_no_day_out_and_none_twice(rolls in rolls(400)) {
        let history = Dice::new(&rolls).history(Theme::Changes);
        let portal = Portal::lived(&history);
        let mut billed_until = history.starts_on;
        for invoice in portal.issued.iter().filter(|invoice| matches!(invoice.reason, Reason::Period | Reason::End)) {
            prop_assert_eq!(invoice.period.from, billed_until);
            billed_until = invoice.period.until;
        }
        for event in reported(&history) {
            let day = day_of(event.at, history.zone);
            let holding = portal.issued.iter().filter(|invoice| matches!(invoice.reason, Reason::Period | Reason::End)
                && invoice.period.contains(day));
            prop_assert!(holding.count() == usize::from(day < billed_until));
        }
    }
}

/// Whether a credit is for days of a fee that costs a part for a part.
fn gives_back_days(history: &History, portal: &Portal, line: &Line) -> bool {
    let phase = portal.subscription.phases.iter().find(|phase| phase.number == line.phase).unwrap();
    // Plans are numbered as they are told.
    let plan = &history.plans[usize::try_from(phase.rate_plan.id.0.as_u128()).unwrap()];
    let fee = line.fee.map(|fee| plan.fees.get(usize::try_from(fee).unwrap()));
    match fee {
        _ if plan.basis == Basis::None => false,
        Some(Some(Fee::Recurring(_, _, part, _) | Fee::Seats(_, _, part, _))) => *part == InPart::CostsAPart,
        // The prepaid commitment comes after all fees.
        Some(None) => true,
        Some(Some(Fee::Setup(_) | Fee::EarlyTermination(_))) | None => false,
    }
}

/// Leaves out what depends on which of two events with one value was told first.
fn without_values(history: &History, mut tallies: Tallies) -> Tallies {
    let unique = |key: &str| history.metrics.iter().any(|metric| metric.key == key && metric.counts == Counts::Unique);
    for (key, tally) in &mut tallies.within {
        tally.free = Default::default();
        if unique(key.metric.as_str()) {
            (tally.sum, tally.moment) = Default::default();
        }
    }
    tallies
}

/// Whether a value that is seen twice counts once in all of a history.
fn one_period(history: &History) -> bool {
    let counts_once =
        |metric: &crate::naive::history::Metric| metric.counts != Counts::Unique || metric.carries == Carries::ItsLevel;
    let whole =
        |plan: &crate::naive::history::Plan| plan.charges.iter().all(|charge| matches!(charge.prices, Prices::One(_)));
    history.metrics.iter().all(counts_once) && history.plans.iter().all(whole)
}
