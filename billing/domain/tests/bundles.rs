//! First bundles under trials, changes, ends and prices by value: what is charged in advance and what is not is charged once,
//! and a preview says so before it is.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Story, check, day, printed};
use domain::invoice::{InvoiceDraft, Line, Reason};
use domain::invoicing::{Due, FeeLine, next_due};
use expect_test::expect;

const TIERS: &str =
    r#""tiers": [{"up_to": "100", "price": "150"}, {"up_to": "200", "price": "100"}, {"up_to": "300", "price": "75"}]"#;

fn bundles(more: &str) -> String {
    format!(r#"{{"charges": [{{"metric": "units", "model": {{"kind": "bundles", {TIERS}}}}}]{more}}}"#)
}

const FEE: &str = r#", "fees": [{"kind": "recurring", "amount": "31"}]"#;
const TRIAL_OF_FEES: &str = r#", "trial_days": "10", "trial_covers": "fees""#;

fn tried() -> String {
    bundles(&format!("{FEE}{TRIAL_OF_FEES}"))
}

/// The occasions up to a day with their invoices, each knowing those before it.
fn lived(story: &Story, until: &str) -> Vec<(Due, InvoiceDraft)> {
    let (mut billed_on, mut issued, mut all) = (story.billed_on, Vec::new(), Vec::new());
    while let Some(due) = next_due(&story.subscription, billed_on).filter(|due| due.on <= day(until)) {
        let invoice = story.draft_after(&due, &[], &issued);
        issued.extend(invoice.lines.clone());
        billed_on = Some(due.on);
        all.push((due, invoice));
    }
    all
}

/// What each invoice that closes a period looks like from every occasion of that period before it: as it will be.
fn previews_hold(story: &Story, until: &str) {
    let all = lived(story, until);
    for (place, (due, invoice)) in all.iter().enumerate().filter(|(_, (due, _))| due.usage().is_some()) {
        for known in 0..place {
            let issued: Vec<Line> = all[..known].iter().flat_map(|(_, invoice)| invoice.lines.clone()).collect();
            if all[known].0.on < due.period.from {
                continue;
            }
            let preview = story.draft_after(due, &[] as &[FeeLine], &issued);
            assert_eq!(printed(&preview), printed(invoice), "{} seen on {}", due.on, all[known].0.on);
        }
    }
}

#[test]
fn the_first_bundle_comes_with_the_first_fees_after_a_trial_and_once() {
    let story = || {
        let story = Story::starting("2027-01-01", "UTC", &tried());
        story.using("2027-01-03", "units", "5").using("2027-01-20", "units", "145")
    };
    previews_hold(&story(), "2027-04-01");
    expect![[r#"
        2027-01-11 trial_end due 2027-02-10
          Base fee                              1  2027-01-11 … 2027-01-31       21.00
          units                                 0  2027-01-11 … 2027-01-31      150.00
          total 171.00 EUR

        2027-02-01 period due 2027-03-03
          units                               150  2027-01-01 … 2027-01-31      100.00
          Base fee                              1  2027-02-01 … 2027-02-28       31.00
          units                                 0  2027-02-01 … 2027-02-28      150.00
          total 281.00 EUR
    "#]]
    .assert_eq(&story().lived(&[], "2027-02-01").iter().map(printed).collect::<Vec<_>>().join("\n"));
}

/// On 5 January 5 units are used, and the first bundle is due on the 11th: January adds nothing to it.
#[test]
fn a_preview_within_the_trial_counts_the_bundle_that_is_still_to_be_charged() {
    let story = Story::starting("2027-01-01", "UTC", &tried()).using("2027-01-03", "units", "5");
    let mut due = next_due(&story.subscription, Some(day("2027-01-05"))).unwrap();
    assert_eq!((due.on, due.reason), (day("2027-01-11"), Reason::TrialEnd));
    due = next_due(&story.subscription, Some(due.on)).unwrap();
    expect![[r#"
        2027-02-01 period due 2027-03-03
          units                                 5  2027-01-01 … 2027-01-31        0.00
          Base fee                              1  2027-02-01 … 2027-02-28       31.00
          units                                 0  2027-02-01 … 2027-02-28      150.00
          total 181.00 EUR
    "#]]
    .assert_eq(&printed(&story.draft(&due)));
}

/// Of a trial's days no first bundle is due, whatever it covers; what was begun is usage.
#[test]
fn a_month_of_trial_alone_owes_what_was_begun_in_it() {
    let long = bundles(&format!(r#"{FEE}, "trial_days": "20", "trial_covers": "fees""#));
    let story = || Story::starting("2027-01-20", "UTC", &long);
    check(
        story(),
        "2027-02-09",
        expect![[r#"
            2027-02-09 trial_end due 2027-03-11
              Base fee                              1  2027-02-09 … 2027-02-28       22.14
              units                                 0  2027-02-09 … 2027-02-28      150.00
              total 172.14 EUR
        "#]],
    );
    let used = || story().using("2027-01-25", "units", "150");
    check(
        used(),
        "2027-02-01",
        expect![[r#"
            2027-02-01 period due 2027-03-03
              units                               150  2027-01-20 … 2027-01-31      250.00
              total 250.00 EUR
        "#]],
    );
    previews_hold(&used(), "2027-04-01");
}

#[test]
fn a_plan_left_within_the_trial_leaves_no_bundle() {
    let dear = tried().replace("\"150\"", "\"200\"");
    let cheap = bundles(FEE);
    // Left for a cheaper plan on the 5th: its first bundle was never due.
    let story = || Story::starting("2027-01-01", "UTC", &dear).changing("2027-01-05", &cheap);
    previews_hold(&story(), "2027-04-01");
    let told = |story: Story, until: &str| story.lived(&[], until).iter().map(printed).collect::<Vec<_>>().join("\n");
    expect![[r#"
        2027-01-11 trial_end due 2027-02-10
          Base fee                              1  2027-01-11 … 2027-01-31       21.00
          units                                 0  2027-01-11 … 2027-01-31      150.00
          total 171.00 EUR
    "#]]
    .assert_eq(&told(story(), "2027-01-31"));
    // What was begun under it costs what it is dearer.
    expect![[r#"
        2027-02-01 period due 2027-03-03
          units                                10  2027-01-01 … 2027-01-04       50.00
          Base fee                              1  2027-02-01 … 2027-02-28       31.00
          units                                 0  2027-02-01 … 2027-02-28      150.00
          total 231.00 EUR
    "#]]
    .assert_eq(told(story().using("2027-01-02", "units", "10"), "2027-02-01").split_once("\n\n").unwrap().1);
}

#[test]
fn who_ends_within_the_trial_owes_what_was_begun_and_no_bundle_in_advance() {
    let story = || Story::starting("2027-01-01", "UTC", &tried()).ending("2027-01-10");
    check(story(), "2027-03-01", expect![""]);
    check(
        story().using("2027-01-03", "units", "5"),
        "2027-03-01",
        expect![[r#"
            2027-02-01 end due 2027-03-03
              units                                 5  2027-01-01 … 2027-01-10      150.00
              total 150.00 EUR
        "#]],
    );
}

/// With prices by value the default's bundle alone comes in advance, another value's with its first unit.
#[test]
fn a_value_of_its_own_waits_for_its_first_unit() {
    let split = format!(
        r#"{{"charges": [{{"metric": "units", "split_by": {{"attribute": "region",
            "values": {{"eu": {{"kind": "bundles", {TIERS}}}}}, "default": {{"kind": "bundles", {TIERS}}}}}}}]{FEE}{TRIAL_OF_FEES}}}"#
    );
    let story = Story::starting("2027-01-01", "UTC", &split).using_as("2027-01-05", ("units", "eu"), "1");
    previews_hold(&story, "2027-04-01");
    expect![[r#"
        2027-01-11 trial_end due 2027-02-10
          Base fee                              1  2027-01-11 … 2027-01-31       21.00
          units                                 0  2027-01-11 … 2027-01-31      150.00
          total 171.00 EUR

        2027-02-01 period due 2027-03-03
          units: eu                             1  2027-01-01 … 2027-01-31      150.00
          Base fee                              1  2027-02-01 … 2027-02-28       31.00
          units                                 0  2027-02-01 … 2027-02-28      150.00
          total 331.00 EUR
    "#]]
    .assert_eq(&story.lived(&[], "2027-02-01").iter().map(printed).collect::<Vec<_>>().join("\n"));
}

/// A plan that is booked for a day within a month brings what its first bundle is dearer, as one that is taken at once does.
/// Thirty days from 1 January are over with the 30th.
#[test]
fn a_booked_plan_brings_its_first_bundle_on_its_first_day() {
    let interval = r#", "fees": [{"kind": "recurring", "amount": "30", "interval": {"unit": "day", "count": "30"}}]"#;
    let dear = bundles("").replace("\"150\"", "\"180\"");
    let story = Story::starting("2027-01-01", "UTC", &bundles(interval)).changing("2027-01-31", &dear);
    assert_eq!(story.subscription.paid_until(day("2027-01-04")), day("2027-01-31"));
    previews_hold(&story, "2027-04-01");
    expect![[r#"
        2027-01-01 start due 2027-01-31
          Base fee, every 30 days               1  2027-01-01 … 2027-01-30       30.00
          units                                 0  2027-01-01 … 2027-01-31      150.00
          total 180.00 EUR

        2027-01-31 interval due 2027-03-02
          units                                 0  2027-01-31 … 2027-01-31       30.00
          total 30.00 EUR

        2027-02-01 period due 2027-03-03
          units                                 0  2027-02-01 … 2027-02-28      180.00
          total 180.00 EUR
    "#]]
    .assert_eq(&story.lived(&[], "2027-02-01").iter().map(printed).collect::<Vec<_>>().join("\n"));
}
