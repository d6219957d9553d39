//! What lines are called on an invoice, in the buyer's language.

use domain::calendar::{Length, Unit};
use domain::invoicing::{LineName, Naming, OverPlan, Recurring};
use domain::locale::Locale;
use domain::rating::Bound;

use crate::format::days_in_a_sentence;

words! {
    setup;
    base_fee;
    seats;
    prepaid;
    early_termination;

    // A fee with an interval of its own
    base_fee_every(often);
    seats_every(often);
    prepaid_every(often);
    every_n_days[count];
    every_n_weeks[count];
    every_n_months[count];
    every_n_quarters[count];
    every_n_years[count];

    // What becomes of a fee
    unused(fee);
    /// What was charged whole, and something dearer takes its place.
    replaced(fee);
    withdrawn(line);

    // Usage
    up_to_minimum(metric);
    beyond_maximum(metric);
    correction(line, days);

    // Over all of a plan
    covered_by_prepaid;
    overage;
    true_up;
    cap;
}

/// How the lines of an invoice are named for whoever reads it.
pub const fn naming(locale: Locale) -> Naming {
    Naming { locale, name }
}

fn name(line: LineName<'_>, locale: Locale) -> String {
    match line {
        LineName::Setup => setup(locale).to_owned(),
        LineName::Recurring { fee, interval } => recurring(fee, interval, locale),
        LineName::EarlyTermination => early_termination(locale).to_owned(),
        LineName::Unused { fee } => unused(locale, fee),
        LineName::Replaced { fee } => replaced(locale, fee),
        LineName::Withdrawn { line } => withdrawn(locale, line),
        LineName::Bounded { metric, bound: Bound::Minimum } => up_to_minimum(locale, metric),
        LineName::Bounded { metric, bound: Bound::Maximum } => beyond_maximum(locale, metric),
        LineName::OverPlan(OverPlan::Prepaid) => covered_by_prepaid(locale).to_owned(),
        LineName::OverPlan(OverPlan::Overage) => overage(locale).to_owned(),
        LineName::OverPlan(OverPlan::TrueUp) => true_up(locale).to_owned(),
        LineName::OverPlan(OverPlan::Cap) => cap(locale).to_owned(),
        LineName::Correction { line, period } => {
            correction(locale, line, days_in_a_sentence(period.from, period.last_day(), locale))
        }
    }
}

/// With its interval where that is not the plan's period: `Base fee, yearly`, it `Canone base annuale`.
fn recurring(fee: Recurring, interval: Option<Length>, locale: Locale) -> String {
    match (fee, interval.map(|interval| often(interval, locale))) {
        (Recurring::Base, None) => base_fee(locale).to_owned(),
        (Recurring::Base, Some(often)) => base_fee_every(locale, often),
        (Recurring::Seats, None) => seats(locale).to_owned(),
        (Recurring::Seats, Some(often)) => seats_every(locale, often),
        (Recurring::Prepaid, None) => prepaid(locale).to_owned(),
        (Recurring::Prepaid, Some(often)) => prepaid_every(locale, often),
    }
}

fn often(Length { unit, count }: Length, locale: Locale) -> String {
    match unit {
        Unit::Day => every_n_days(locale, count),
        Unit::Week => every_n_weeks(locale, count),
        Unit::Month => every_n_months(locale, count),
        Unit::Quarter => every_n_quarters(locale, count),
        Unit::Year => every_n_years(locale, count),
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale::{De, En, It};

    use super::*;

    #[test]
    fn a_fee_with_an_interval_of_its_own_says_how_often() {
        let named = |fee, unit, count, locale| {
            name(LineName::Recurring { fee, interval: Some(Length { unit, count }) }, locale)
        };
        for (fee, unit, count, locale, said) in [
            (Recurring::Base, Unit::Year, 1, En, "Base fee, yearly"),
            (Recurring::Base, Unit::Month, 2, De, "Grundgebühr, alle 2 Monate"),
            (Recurring::Base, Unit::Year, 1, It, "Canone base annuale"),
            (Recurring::Seats, Unit::Quarter, 1, It, "Postazioni, canone trimestrale"),
            (Recurring::Prepaid, Unit::Day, 8, It, "Importo prepagato, canone ogni 8 giorni"),
        ] {
            assert_eq!(named(fee, unit, count, locale), said);
        }
    }

    #[test]
    fn a_correction_says_its_days() {
        let day = |text: &str| text.parse().expect("a day");
        let period = domain::calendar::Period::new(day("2026-11-01"), day("2026-12-01"));
        let said =
            Locale::ALL.map(|locale| name(LineName::Correction { line: "API", period }, locale).replace('\u{a0}', " "));
        let expected = [
            "API: correction for 1 – 30 November 2026",
            "API: Korrektur für die Zeit vom 1. bis 30. November 2026",
            "API: rettifica per il periodo dal 1º al 30 novembre 2026",
        ];
        assert_eq!(said, expected);
    }
}
