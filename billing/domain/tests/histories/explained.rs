//! Whoever doubts an amount works it out again from what its line explains: from agreed prices and amounts, never from one
//! that was made by dividing.

use domain::calendar::Share;
use domain::invoice::{Line, LineKind, Working};
use domain::money::Money;
use domain::rate_plan::Fee;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::dice::{Dice, Theme};
use crate::incremental::Portal;

/// What the quantity costs, tier by tier.
fn tiers(line: &Line) -> Option<Decimal> {
    let rating = line.explanation.rating.as_ref()?;
    Some(rating.tiers.iter().map(|tier| tier.amount).sum::<Decimal>().max(Decimal::ZERO))
}

fn rounded(line: &Line, exact: Decimal) -> Decimal {
    Money::rounded(exact, line.amount.currency()).unwrap().amount()
}

/// What a line explains, before it is rounded and before what was invoiced; `None` where another line is what it goes by.
fn worked_out(line: &Line) -> Option<Decimal> {
    let explained = &line.explanation;
    let share = explained.share.unwrap_or(Share::WHOLE);
    Some(match explained.working {
        Some(Working::Price { price }) if line.kind == LineKind::Credit => {
            let unused = share.of(price).unwrap();
            -explained.invoiced.map_or(unused, |most| most.min(unused))
        }
        Some(Working::Price { price }) => share.of(price).unwrap(),
        Some(Working::Bound { agreed }) => agreed.comes_to().unwrap(),
        Some(Working::BoundOfValues { agreed, sum }) => rounded(line, agreed.comes_to().unwrap()) - sum,
        Some(Working::Shortfall { minimum, fees, usage }) => share.of(minimum).unwrap() - fees - usage,
        Some(Working::Prepaid { prepaid, usage }) => -prepaid.min(usage),
        Some(Working::Overage { beyond, factor }) => beyond * (factor - Decimal::ONE),
        Some(Working::Excess { maximum, fees, usage }) => -(fees + usage - maximum).min(usage),
        None => share.of(tiers(line)?).unwrap(),
    })
}

fn holds(line: &Line) -> bool {
    let explained = &line.explanation;
    let invoiced = explained.invoiced.unwrap_or_default();
    let amount = line.amount.amount();
    match (worked_out(line), line.kind) {
        (None, LineKind::Credit) => amount == -invoiced,
        (None, LineKind::Correction) => explained.invoiced.is_some(),
        (None, _) => false,
        (Some(exact), kind) => {
            // Of a credit it is the most that can be given back.
            let before = if kind == LineKind::Credit { Decimal::ZERO } else { invoiced };
            rounded(line, exact) == explained.part_of.unwrap_or(amount + before)
        }
    }
}

/// Whether the price that a line of a fee names is the one that its plan names.
fn is_agreed(portal: &Portal, line: &Line) -> bool {
    let (Some(Working::Price { price }), Some(place)) = (line.explanation.working, line.fee) else { return true };
    let phase = portal.subscription.phases.iter().find(|phase| phase.number == line.phase).unwrap();
    let terms = phase.terms();
    match terms.fees.get(usize::try_from(place).unwrap()) {
        Some(Fee::Recurring { amount, .. }) => *amount == price,
        Some(Fee::Seats { .. }) => tiers(line) == Some(price) && line.quantity == Decimal::from(phase.seats),
        Some(Fee::Setup { .. } | Fee::EarlyTermination { .. }) => false,
        None => terms.commitments.prepaid == Some(price),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_explanation_recomputes_its_line(rolls in proptest::collection::vec(any::<u16>(), 0..400), theme in 0..4usize) {
        let theme = [Theme::Pricing, Theme::Changes, Theme::Endings, Theme::Lateness][theme];
        let history = Dice::new(&rolls).history(theme);
        let portal = Portal::lived(&history);
        for line in portal.issued.iter().flat_map(|invoice| &invoice.lines) {
            prop_assert!(holds(line), "{history:?}{line:?}: {:?}", worked_out(line));
            prop_assert!(is_agreed(&portal, line), "{history:?}{line:?}");
        }
    }
}
