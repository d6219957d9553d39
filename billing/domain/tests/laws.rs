//! What holds for every amount, every zone and every history.
#![allow(clippy::unwrap_used)]

mod common;

use chrono::Days;
use common::{Story, day, key, terms};
use domain::calendar::{Alignment, Cycle, Day, Length, Period, Proration, Tz, Unit, day_of, hour_of, start_of};
use domain::commission::{Before, Collected, Collectible, split};
use domain::credit::{Credit, Spent};
use domain::invoice::Reason;
use domain::invoicing::{next_due, previewed};
use domain::ledger::{self, Account};
use domain::metric::UsageTotal;
use domain::money::{Currency, Money};
use domain::rating::rate;
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

fn any_day() -> impl Strategy<Value = Day> {
    (0u64..12_000).prop_map(|days| day("2000-01-01").checked_add_days(Days::new(days)).unwrap())
}

fn any_cycle() -> impl Strategy<Value = Cycle> {
    let unit = prop_oneof![Just(Unit::Week), Just(Unit::Month), Just(Unit::Quarter), Just(Unit::Year)];
    let alignment = prop_oneof![Just(Alignment::Calendar), Just(Alignment::Anniversary)];
    (unit, 1u32..=12, alignment, any_day()).prop_map(|(unit, count, alignment, anchor)| Cycle {
        length: Length { unit, count },
        alignment,
        anchor,
    })
}

fn any_zone() -> impl Strategy<Value = Tz> {
    (0..chrono_tz::TZ_VARIANTS.len()).prop_map(|place| chrono_tz::TZ_VARIANTS[place])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// B43, B45: each day lies in exactly one period, and periods follow each other without gap.
    #[test]
    fn periods_are_contiguous(cycle in any_cycle(), after in 0u64..4_000) {
        let today = cycle.anchor.checked_add_days(Days::new(after)).unwrap();
        let period = cycle.period_at(today);
        prop_assert!(period.contains(today), "{period:?} {today}");
        let next = cycle.period_at(period.until);
        prop_assert_eq!(next.from, period.until);
        prop_assert_eq!(cycle.period_at(period.last_day()), period);
    }

    /// B01, B38: in every zone a day begins when the day before is over, and its first instant lies in it.
    #[test]
    fn days_follow_each_other_in_every_zone(zone in any_zone(), today in any_day()) {
        let tomorrow = today.succ_opt().unwrap();
        let (from, until) = (start_of(today, zone), start_of(tomorrow, zone));
        prop_assert!(from <= until);
        // A zone that crossed the date line skipped a day of its own.
        if from < until {
            prop_assert_eq!(day_of(from, zone), today);
            prop_assert_eq!(day_of(until - chrono::Duration::microseconds(1), zone), today);
        }
    }

    #[test]
    fn an_hour_never_straddles_a_billing_day(zone in any_zone(), seconds in 1_600_000_000i64..1_900_000_000) {
        let at = chrono::DateTime::from_timestamp(seconds, 0).unwrap();
        let hour = hour_of(at, zone);
        prop_assert!(hour <= at && (at - hour).num_seconds() < 3600);
        prop_assert_eq!(day_of(hour, zone), day_of(at, zone));
    }

    /// Splitting a period loses no day: the shares of its parts sum to the whole.
    #[test]
    fn splitting_a_period_loses_nothing(cycle in any_cycle(), cut in 0i64..400, cents in 0i64..1_000_000) {
        let full = cycle.period_at(cycle.anchor);
        let middle = full.from + chrono::Duration::days(cut.rem_euclid(full.days() + 1));
        let amount = Decimal::new(cents, 2);
        for basis in [Proration::Days, Proration::Seconds] {
            let parts = [Period::new(full.from, middle), Period::new(middle, full.until)];
            let shares = parts.map(|part| basis.share(part, full, Tz::Europe__Berlin));
            let amounts: Decimal = shares.iter().map(|share| share.of(amount).unwrap()).sum();
            prop_assert!((amounts - amount).abs() < Decimal::new(1, 12));
        }
    }

    #[test]
    fn rounding_moves_an_amount_by_half_a_cent_at_most(mantissa in -1_000_000_000_000i64..1_000_000_000_000, scale in 0u32..12) {
        let exact = Decimal::new(mantissa, scale);
        let rounded = Money::rounded(exact, Currency::EUR).unwrap();
        prop_assert!((rounded.amount() - exact).abs() <= Decimal::new(5, 3));
        prop_assert_eq!(Money::rounded(-exact, Currency::EUR).unwrap().minor(), -rounded.minor());
        prop_assert_eq!(Money::from_minor(rounded.minor(), Currency::EUR), rounded);
    }

    #[test]
    fn tier_amounts_sum_to_the_amount_and_more_never_costs_less(
        price in 0i64..1_000_000, free in 0i64..1_000, a in 0i64..1_000_000, b in 0i64..1_000_000,
    ) {
        let price = Decimal::new(price, 4);
        let plan = format!(r#"{{"charges": [{{"metric": "units", "free_units": "{free}", "model": {{"kind": "per_unit", "unit_price": "{price}"}}}}]}}"#);
        let terms = terms(&plan);
        let charge = terms.charge(&key("units")).unwrap();
        let (less, more) = (Decimal::from(a.min(b)), Decimal::from(a.max(b)));
        let rated = |quantity| rate(charge, "", &UsageTotal { quantity, ..UsageTotal::default() }).unwrap().unwrap();
        let (cheap, dear) = (rated(less), rated(more));
        prop_assert!(cheap.amount <= dear.amount);
        prop_assert_eq!(dear.tiers.iter().map(|tier| tier.amount).sum::<Decimal>(), dear.amount);
        prop_assert_eq!(dear.tiers.iter().map(|tier| tier.quantity).sum::<Decimal>() + dear.free_units, more);
    }

    /// Every cent of a net amount is either commission or share, and every posting balances.
    #[test]
    fn a_split_loses_no_cent(net in -1_000_000_000i64..1_000_000_000, tax in 0i64..1_000_000, percent in 0i64..1_000_000) {
        let money = |minor| Money::from_minor(minor, Currency::EUR);
        let split = split(money(net), Decimal::new(percent, 4)).unwrap();
        prop_assert_eq!(split.commission.minor() + split.seller_share.minor(), net);
        let (buyer, seller) = (domain::ids::BuyerId(Uuid::from_u128(1)), domain::ids::SellerId(Uuid::from_u128(2)));
        for posting in [
            ledger::invoice_issued(buyer, seller, money(net), money(tax)).unwrap(),
            ledger::credit_granted(seller, money(net), split).unwrap(),
            ledger::credit_applied(buyer, seller, Collected { net: money(net), tax: money(tax), split }).unwrap(),
            ledger::payment_collected(Account::Bank, buyer, seller, Collected { net: money(net), tax: money(tax), split })
                .unwrap(),
        ] {
            prop_assert_eq!(posting.entries().iter().map(|entry| entry.amount.minor()).sum::<i64>(), 0);
        }
    }

    /// Whatever parts an invoice is paid in, they come to its net amount and to the commission of the whole.
    #[test]
    fn parts_collected_add_up_to_the_whole(
        net in 0i64..1_000_000, tax in 0i64..300_000, percent in 0i64..100_000,
        parts in proptest::collection::vec(1i64..500_000, 1..12),
    ) {
        prop_assume!(net + tax > 0);
        let money = |minor| Money::from_minor(minor, Currency::EUR);
        let percent = Decimal::new(percent, 3);
        let whole = Collectible { net: money(net), total: money(net + tax) };
        let (mut before, mut nets, mut commissions) = (0, 0, 0);
        for part in parts.into_iter().chain([i64::MAX]) {
            let amount = part.min(net + tax - before);
            let collected = whole.part(Before { amount: money(before), net: money(nets) }, money(amount), percent).unwrap();
            prop_assert_eq!(collected.net.minor() + collected.tax.minor(), amount);
            before += amount;
            nets += collected.net.minor();
            commissions += collected.split.commission.minor();
        }
        prop_assert_eq!((nets, commissions), (net, split(money(net), percent).unwrap().commission.minor()));
    }

    /// A credit is spent to the last cent and no further, and its net amount goes with it.
    #[test]
    fn a_credit_is_spent_once(
        net in 0i64..1_000_000, tax in 0i64..300_000, due in proptest::collection::vec(-1_000i64..500_000, 1..20),
    ) {
        prop_assume!(net + tax > 0);
        let money = |minor| Money::from_minor(minor, Currency::EUR);
        let nothing = Spent { amount: money(0), net: money(0) };
        let mut credit = Credit { total: money(net + tax), net: money(net), spent: nothing };
        let (mut spent, mut spent_net) = (0, 0);
        for due in due {
            let part = credit.spend(money(due)).unwrap();
            prop_assert!((0..=due.max(0)).contains(&part.amount.minor()));
            prop_assert!((0..=part.amount.minor() + 1).contains(&part.net.minor()));
            spent += part.amount.minor();
            spent_net += part.net.minor();
            prop_assert!(spent <= net + tax && spent_net <= net);
        }
        let rest = credit.spend(money(i64::MAX)).unwrap();
        prop_assert_eq!((spent + rest.amount.minor(), spent_net + rest.net.minor()), (net + tax, net));
    }

    /// Whatever the plan and the dates: occasions move forward, periods are billed without gap or overlap up to the end,
    /// every unit used is billed once, and the preview on the last day of a period is the invoice.
    #[test]
    fn every_day_and_every_unit_is_billed_once(
        unit in prop_oneof![Just("week"), Just("month"), Just("quarter"), Just("year")],
        count in 1u32..=3,
        alignment in prop_oneof![Just("calendar"), Just("anniversary")],
        trial in 0u32..40,
        starts_on in any_day(),
        length in 1u64..900,
        used in proptest::collection::vec((0u64..900, 1i64..100), 0..20),
        zone in any_zone(),
    ) {
        // Two weeks, three quarters and two years have no place in a calendar.
        let fits = alignment == "anniversary" || unit == "month" || (unit, count) == ("quarter", 2);
        let count = if fits { count } else { 1 };
        let plan = format!(
            r#"{{"period": {{"unit": "{unit}", "count": "{count}"}}, "alignment": "{alignment}", "trial_days": "{trial}",
                "fees": [{{"kind": "recurring", "amount": "100"}}, {{"kind": "recurring", "amount": "7", "timing": "arrears"}}],
                "charges": [{{"metric": "units", "model": {{"kind": "per_unit", "unit_price": "1"}}}}]}}"#
        );
        let last = starts_on.checked_add_days(Days::new(length - 1)).unwrap();
        let mut story = Story::starting(&starts_on.to_string(), zone.name(), &plan).ending(&last.to_string());
        let mut total = Decimal::ZERO;
        for (after, quantity) in used {
            let on = starts_on.checked_add_days(Days::new(after % length)).unwrap();
            let cell = story.usage.entry((1, on, key("units"))).or_default();
            cell.quantity += Decimal::from(quantity);
            cell.events += 1;
            total += Decimal::from(quantity);
        }
        let (mut billed_on, mut billed_until, mut billed) = (None, starts_on, Decimal::ZERO);
        let mut occasions = 0;
        while let Some(due) = next_due(&story.subscription, billed_on) {
            prop_assert!(billed_on.is_none_or(|before| before < due.on));
            let invoice = story.draft(&due);
            if let Some(period) = due.usage() {
                prop_assert_eq!(period.from, billed_until);
                billed_until = period.until;
                let close = start_of(period.until, zone) - chrono::Duration::seconds(1);
                if day_of(close, zone) == period.last_day() {
                    let preview = previewed(&story.subscription, &[], close).unwrap();
                    prop_assert_eq!(preview, due);
                    prop_assert_eq!(&story.draft(&preview), &invoice);
                }
            }
            billed += invoice.lines.iter().filter(|line| line.metric.is_some()).map(|line| line.quantity).sum::<Decimal>();
            for line in &invoice.lines {
                prop_assert!(story.subscription.service().meet(line.days) == line.days, "{line:?}");
            }
            billed_on = Some(due.on);
            occasions += 1;
            prop_assert!(occasions < 300);
            if due.reason == Reason::End { prop_assert!(next_due(&story.subscription, billed_on).is_none()); }
        }
        prop_assert_eq!(billed_until, story.subscription.end());
        prop_assert_eq!(billed, total);
    }
}

/// B01, B38: every zone of the tz database, every month start of two years.
#[test]
fn every_zone_begins_every_month_quickly() {
    for zone in chrono_tz::TZ_VARIANTS {
        for month in 0..24 {
            let first = Length { unit: Unit::Month, count: 1 }.after(day("2025-01-01"), month);
            let at = start_of(first, zone);
            assert_eq!(day_of(at, zone), first, "{zone} {first}");
        }
    }
}
