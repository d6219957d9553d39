//! Random histories, billed twice: as the portal does, from tallies kept by the hour, and by the naive billing beside this,
//! which knows nothing of it. Line by line both must come to the same.
#![allow(clippy::unwrap_used)]

mod announced;
mod dice;
mod explained;
mod incremental;
mod kept;
mod laws;
#[path = "../naive/mod.rs"]
mod naive;

use dice::{Dice, Theme};
use naive::history::{History, Invoice};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

/// As many as are quick. They are the same in every run, so that what a run says depends on the code alone.
const HISTORIES_EACH: u32 = 2_500;
/// Others, where somebody wants to know: `OTHER_HISTORIES=1 cargo test -p billing-domain --test histories`.
const OTHERS: &str = "OTHER_HISTORIES";

fn check(theme: Theme) {
    let config =
        Config { cases: HISTORIES_EACH, failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    let rolls = vec(any::<u16>(), 0..400);
    let mut runner = match std::env::var_os(OTHERS) {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let result = runner.run(&rolls, |rolls| {
        let told_alike = agree(&Dice::new(&rolls).history(theme));
        told_alike.then_some(()).ok_or_else(|| TestCaseError::fail("two billings differ"))
    });
    if let Err(TestError::Fail(why, rolls)) = result {
        let history = shortest(Dice::new(&rolls).history(theme));
        let (portal, naive) = both(&history);
        panic!("{why}: {history:?}the portal:\n{}naively:\n{}", printed(&portal), printed(&naive));
    }
    assert!(result.is_ok());
}

fn both(history: &History) -> (Vec<Invoice>, Vec<Invoice>) {
    (incremental::invoices(history), naive::books::invoices(history))
}

fn agree(history: &History) -> bool {
    let (portal, naive) = both(history);
    portal == naive
}

/// Leaves out whatever the two do not disagree about.
fn shortest(mut history: History) -> History {
    let mut place = 0;
    while place < history.acts.len() {
        let mut shorter = history.clone();
        shorter.acts.remove(place);
        if agree(&shorter) { place += 1 } else { history = shorter }
    }
    for plan in 0..history.plans.len() {
        for charge in (0..history.plans[plan].charges.len()).rev() {
            let mut shorter = history.clone();
            shorter.plans[plan].charges.remove(charge);
            if !agree(&shorter) {
                history = shorter;
            }
        }
        for fee in (0..history.plans[plan].fees.len()).rev() {
            let mut shorter = history.clone();
            shorter.plans[plan].fees.remove(fee);
            if !agree(&shorter) {
                history = shorter;
            }
        }
    }
    history
}

fn printed(invoices: &[Invoice]) -> String {
    invoices.iter().map(ToString::to_string).collect()
}

#[test]
fn every_price_and_every_way_to_count_come_to_the_same() {
    check(Theme::Pricing);
}

#[test]
fn changes_of_plan_and_of_seats_come_to_the_same() {
    check(Theme::Changes);
}

#[test]
fn cancellations_and_withdrawals_come_to_the_same() {
    check(Theme::Endings);
}

#[test]
fn late_usage_comes_to_the_same() {
    check(Theme::Lateness);
}
