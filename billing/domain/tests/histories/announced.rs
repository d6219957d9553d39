//! What is told of the invoices to come, after any act, is what comes if nothing else happens; and what usage is said to add
//! to the next one is the most that it adds.

use chrono::Days;
use domain::calendar::{Day, day_of, start_of};
use domain::invoice::InvoiceDraft;
use domain::invoicing::{Brings, Candidate, Coming, Due, UsageOn, candidates, draft, further, until_whole};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::dice::{Dice, Theme};
use crate::incremental::Portal;
use crate::naive::history::{Act, Event, History, What};

/// As far as is looked ahead.
const DAYS_AHEAD: u64 = 500;

/// The next invoice as every page tells it, and its draft of now.
fn next(portal: &Portal) -> Option<(Coming, InvoiceDraft)> {
    let all = candidates(&portal.subscription, &portal.metrics, portal.billed_on);
    let found = all.into_iter().find_map(|Candidate { coming, brings }| {
        let draft = portal.draft(&coming.due);
        (brings == Brings::Something || !draft.lines.is_empty()).then_some((coming, draft))
    });
    // Where nothing else is left to come, what came too late is corrected.
    let corrects = |due: &Due| Coming { due: *due, behind: None, ahead: None, usage: UsageOn::No };
    found.or_else(|| portal.late_due().map(|due| (corrects(due), portal.draft(due))))
}

/// Those that a review tells beside it.
fn later(portal: &Portal, after: Day, last: Day) -> Vec<InvoiceDraft> {
    let all = until_whole(&portal.subscription, &portal.metrics, portal.billed_on);
    let told = all.into_iter().filter(|coming| after < coming.due.on && coming.due.on <= last);
    told.map(|coming| portal.with_facts(&coming.due, |facts| draft(facts, &coming.due)).unwrap()).collect()
}

fn check(history: &History) -> Result<(), TestCaseError> {
    let mut portal = Portal::acted(history);
    let Some((coming, announced)) = next(&portal) else {
        let before = portal.issued.len();
        portal.bill_until(start_of(history.until, history.zone));
        let came: Vec<_> = portal.issued[before..].iter().filter(|invoice| !invoice.lines.is_empty()).collect();
        prop_assert!(came.is_empty(), "{history:?}none was told, and there came {came:?}");
        return Ok(());
    };
    let last =
        (coming.due.on + Days::new(DAYS_AHEAD)).min(day_of(portal.now(history), history.zone) + Days::new(DAYS_AHEAD));
    let later = later(&portal, coming.due.on, last);
    let before = portal.issued.len();
    portal.bill_until(start_of(last.max(coming.due.on), history.zone));
    let came = &portal.issued[before..];
    for invoice in came.iter().filter(|invoice| invoice.issued_on < coming.due.on) {
        prop_assert!(invoice.lines.is_empty(), "{history:?}{} comes untold: {invoice:?}", invoice.issued_on);
    }
    for told in std::iter::once(&announced).chain(&later) {
        let same = came.iter().find(|invoice| invoice.issued_on == told.issued_on);
        prop_assert!(same == Some(told), "{history:?}told: {told:#?}\ncame: {same:#?}");
    }
    Ok(())
}

fn theme(number: u8) -> Theme {
    match number % 4 {
        0 => Theme::Pricing,
        1 => Theme::Changes,
        2 => Theme::Endings,
        _ => Theme::Lateness,
    }
}

/// A history up to one of its acts.
fn up_to(mut history: History, acts: usize) -> History {
    let many = acts % (history.acts.len() + 1);
    history.acts.truncate(many);
    history
}

/// What is still reported of the days up to the next invoice, and takes nothing back.
fn reported(history: &History, portal: &Portal, until: Day, dice: &Dice<'_>) -> Vec<Event> {
    let from = day_of(portal.now(history), history.zone);
    let days = u32::try_from((until - from).num_days()).unwrap_or_default().min(90);
    let mut events = Vec::new();
    for _ in 0..dice.roll(6) {
        let day = from + Days::new(dice.roll(days.max(1)).into());
        let event = dice.event(dice.instant(day, history.zone), &history.metrics);
        let takes_back = event.quantity.units < 0 || event.amount.is_some_and(|amount| amount.units < 0);
        events.extend(Some(event).filter(|event| !takes_back && portal.now(history) < event.at));
    }
    events.sort_by_key(|event| event.at);
    events
}

fn check_further(history: &History, dice: &Dice<'_>) -> Result<(), TestCaseError> {
    let portal = Portal::acted(history);
    let Some((coming, announced)) = next(&portal) else { return Ok(()) };
    let today = day_of(portal.now(history), history.zone);
    let usage = portal.with_facts(&coming.due, |facts| further(facts, &coming.due, today)).unwrap();
    let mut used = history.clone();
    let more = reported(history, &portal, coming.due.on, dice);
    used.acts.extend(more.into_iter().map(|event| Act { at: event.at, what: What::Reported(event) }));
    let used = Portal::acted(&used);
    let Some(came) = Some(used.draft(&coming.due)).filter(|_| used.billed_on == portal.billed_on) else {
        return Ok(());
    };
    let more = came.subtotal.amount() - announced.subtotal.amount();
    let most = match usage {
        UsageOn::No | UsageOn::AddsNothing | UsageOn::Unreported => Some(Decimal::ZERO),
        UsageOn::Added { at_most, .. } => at_most.map(|most| most.amount()),
        UsageOn::Alone => None,
    };
    prop_assert!(
        most.is_none_or(|most| more <= most),
        "{history:?}{usage:?}, and {more} came: {announced:#?}{came:#?}"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_announced_comes_if_nothing_else_happens(rolls in vec(any::<u16>(), 0..400), number in 0u8..4, acts in any::<usize>()) {
        check(&up_to(Dice::new(&rolls).history(theme(number)), acts))?;
    }

    #[test]
    fn usage_adds_no_more_than_was_said(rolls in vec(any::<u16>(), 0..400), more in vec(any::<u16>(), 0..60),
        number in 0u8..4, acts in any::<usize>()) {
        check_further(&up_to(Dice::new(&rolls).history(theme(number)), acts), &Dice::new(&more))?;
    }
}
