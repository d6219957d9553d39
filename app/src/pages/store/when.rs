//! When the first invoice comes and how long one is bound, in a sentence or two.

use ::words::format::{day_seen_from, days_in_a_sentence, money, month, month_name};
use ::words::store as words;
use chrono::Datelike;
use domain::calendar::{Day, Period};
use domain::invoicing::{Beginning, UsageOn};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::Terms;
use domain::subscription::{Grant, Once, OnceOnly, Status};

use crate::components::early_termination;
pub use crate::components::{bound_words, length_words, trial_words};

/// "First invoice on 1 December for November, only if something is used. Cancel any time."
pub fn when_words(terms: &Terms, metrics: &[Metric], today: Day, l: Locale) -> String {
    let invoiced = invoiced_words(&Beginning::of(terms, metrics, today), today, l);
    let bound = [Some(bound_words(terms, l)), early_words(terms, l)];
    let sentences = [trial_words(terms, l)].into_iter().chain(invoiced.into_iter().map(Some)).chain(bound);
    sentences.flatten().collect::<Vec<_>>().join(" ")
}

/// On which day what is invoiced first: fees in advance, fees in arrears and usage, each by itself where they differ.
fn invoiced_words(begins: &Beginning, today: Day, l: Locale) -> Vec<String> {
    let Some(first) = begins.first else { return Vec::new() };
    let on = |day: Day| day_seen_from(today, day, l);
    let span = |days: Period| span_words(days, today, l);
    let arrears = |but: Option<Day>| {
        let told = begins.arrears.iter().filter(move |fees| Some(fees.on) != but);
        told.map(|fees| words::fees_in_arrears_on(l, on(fees.on), span(fees.days))).collect::<Vec<_>>()
    };
    if first.due.on != today {
        let days = first.behind.or(first.ahead).map(span).unwrap_or_default();
        let (day, fees) = (first.due.on, begins.advance.filter(|fees| fees.on != first.due.on));
        let said = match first.usage {
            UsageOn::Alone => vec![
                Some(words::first_invoice_if_used(l, on(day), days)),
                fees.map(|fees| words::fees_from(l, on(fees.on))),
            ],
            UsageOn::No | UsageOn::Added { .. } | UsageOn::AddsNothing | UsageOn::Unreported => {
                vec![Some(words::first_invoice_for(l, on(day), days))]
            }
        };
        return said.into_iter().flatten().chain(arrears(Some(day))).collect();
    }
    let fees = match (begins.advance, begins.next) {
        (_, None) => return vec![words::first_today_only(l).to_owned()],
        (_, Some(next)) if begins.usage.is_none() && begins.arrears.is_empty() => {
            return vec![words::first_today_next_on(l, on(next.due.on))];
        }
        (Some(fees), Some(_)) if fees.on == today => vec![words::fees_from_first_day(l).to_owned()],
        (Some(fees), Some(_)) => vec![words::setup_on_first_day(l).to_owned(), words::fees_from(l, on(fees.on))],
        (None, Some(_)) => vec![words::setup_on_first_day(l).to_owned()],
    };
    let usage = begins.usage.map(|usage| words::usage_on(l, on(usage.on), span(usage.days)));
    [fees, arrears(None), usage.into_iter().collect()].concat()
}

/// What it costs to end before the agreed term, where that costs something.
pub fn early_words(terms: &Terms, l: Locale) -> Option<String> {
    let fee = early_termination(terms)?;
    Some(words::happens_early_end(l, money(fee, terms.currency.code(), l)))
}

/// The terms of a plan for a buyer who has only what it was granted of a trial and of days to withdraw.
pub fn as_granted(terms: &Terms, once: &Once) -> Terms {
    Terms { trial_days: once.trial.days, withdrawal_days: once.withdrawal.days, ..terms.clone() }
}

/// The terms of a plan that a subscription changes to: before its first day with what is once, after that without, for what
/// was granted on that day goes on as it was.
pub fn as_changed_to(terms: &Terms, status: Status, once: &Once) -> Terms {
    let days = |offered: u32, once: OnceOnly| match (status, once.grant) {
        (Status::Scheduled, Grant::Granted) => offered,
        (Status::Scheduled, Grant::HadBefore) | (Status::Active | Status::Ended, _) => 0,
    };
    let (trial_days, withdrawal_days) =
        (days(terms.trial_days, once.trial), days(terms.withdrawal_days, once.withdrawal));
    Terms { trial_days, withdrawal_days, ..terms.clone() }
}

/// What the buyer had with an earlier subscription, and has no more.
pub fn had_before(once: &Once, l: Locale) -> Vec<&'static str> {
    let mut said = Vec::new();
    if once.trial.grant == Grant::HadBefore {
        said.push(words::trial_had_before(l));
    }
    if once.withdrawal.grant == Grant::HadBefore {
        said.push(words::withdrawal_had_before(l));
    }
    said
}

/// The days of a period, by the month's name where they lie in one month up to its end; with its year where it is not
/// that of the day `today`.
pub fn span_words(period: Period, today: Day, l: Locale) -> String {
    let same_month = (period.from.year(), period.from.month()) == (period.last_day().year(), period.last_day().month());
    if same_month && period.until.day() == 1 {
        return match period.from.year() == today.year() {
            true => month_name(period.from.month(), l).to_owned(),
            false => month(period.from.year(), period.from.month(), l),
        };
    }
    days_in_a_sentence(period.from, period.last_day(), l)
}

#[cfg(test)]
mod tests {
    use domain::calendar::parse_day;
    use domain::rate_plan::RatePlanInput;
    use domain::text::Key;
    use serde_json::{Value, json};

    use super::*;

    fn check(plan: Value, today: &str, l: Locale, said: &str) {
        let mut whole = json!({ "key": "team", "name": { "en": "Team" }, "currency": "EUR" });
        if let (Value::Object(whole), Value::Object(plan)) = (&mut whole, plan) {
            whole.extend(plan);
        }
        let input: RatePlanInput = serde_json::from_value(whole).expect("a plan");
        let users = Key::parse("UserMonth", "").expect("a key");
        let terms = input.parse(&[users]).expect("terms");
        let today = parse_day(today, "").expect("a day");
        assert_eq!(when_words(&terms, &[], today, l).replace('\u{a0}', " "), said);
    }

    fn users() -> Value {
        json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } }])
    }

    #[test]
    fn usage_alone_is_invoiced_when_its_month_is_over() {
        let plan = json!({ "charges": users() });
        check(
            plan.clone(),
            "2026-11-22",
            Locale::En,
            "First invoice on 1 December for November, only if something is used. Cancel any time.",
        );
        check(
            plan,
            "2026-11-22",
            Locale::De,
            "Erste Rechnung am 1. Dezember für November, nur wenn etwas genutzt wird. Jederzeit kündbar.",
        );
    }

    #[test]
    fn a_minimum_is_invoiced_whether_anything_is_used_or_not() {
        let charge =
            json!([{ "metric": "UserMonth", "minimum": "50", "model": { "kind": "per_unit", "unit_price": "2.50" } }]);
        let plan = json!({ "charges": charge });
        check(
            plan,
            "2026-11-22",
            Locale::It,
            "Prima fattura il 1º dicembre per novembre. Disdetta in qualsiasi momento.",
        );
        let said = "Prima fattura il 1º dicembre per novembre, solo in caso di consumi. Disdetta in qualsiasi momento.";
        check(json!({ "charges": users() }), "2026-11-22", Locale::It, said);
    }

    #[test]
    fn fees_in_advance_are_due_on_the_first_day() {
        let fee = json!([{ "kind": "recurring", "amount": "19" }]);
        let plan =
            json!({ "fees": fee, "charges": users(), "term": { "unit": "year", "count": "1", "auto_renew": true } });
        let said = "Fees from the first day on. Usage of November on the invoice of 1 December. Minimum term 1 year, then renews automatically.";
        check(plan, "2026-11-22", Locale::En, said);
        check(
            json!({ "fees": fee }),
            "2026-11-22",
            Locale::En,
            "First invoice on the first day, the next one on 1 December. Cancel any time.",
        );
    }

    #[test]
    fn a_trial_over_the_end_of_a_month_is_invoiced_when_it_is_over() {
        let fee = json!([{ "kind": "recurring", "amount": "9" }]);
        let plan = json!({ "fees": fee, "charges": users(), "trial_days": "7" });
        let said =
            "The first 7 days are free, usage included. First invoice on 3 December for December. Cancel any time.";
        check(plan, "2026-11-26", Locale::En, said);
        let plan = json!({ "fees": fee, "charges": users(), "trial_days": "7", "trial_covers": "fees" });
        let said = "The first 7 days are free of fees. First invoice on 1 December for November, only if something is used. Fees from 3 December on. Cancel any time.";
        check(plan, "2026-11-26", Locale::En, said);
    }

    #[test]
    fn ending_early_is_told_with_its_price() {
        let fees = json!([{ "kind": "recurring", "amount": "9" }, { "kind": "early_termination", "amount": "99" }]);
        let plan = json!({ "fees": fees, "term": { "unit": "year", "count": "1" } });
        let said = "Erste Rechnung am ersten Tag, die nächste am 1. Dezember. Mindestlaufzeit 1 Jahr, verlängert sich danach automatisch. Eine vorzeitige Beendigung kostet netto 99,00 €.";
        check(plan, "2026-11-26", Locale::De, said);
    }

    #[test]
    fn what_comes_in_another_year_is_told_with_it() {
        let fee = json!([{ "kind": "recurring", "amount": "365" }]);
        let year = json!({ "unit": "year", "count": "1" });
        let plan = json!({ "fees": fee, "period": year, "alignment": "anniversary" });
        let said = "First invoice on the first day, the next one on 14 January 2028. Cancel any time.";
        check(plan, "2027-01-14", Locale::En, said);
        let plan = json!({ "fees": fee, "charges": users() });
        let said =
            "Gebühren ab dem ersten Tag. Nutzung für Dezember auf der Rechnung vom 1. Januar 2027. Jederzeit kündbar.";
        check(plan, "2026-12-14", Locale::De, said);
    }

    #[test]
    fn a_fee_with_an_interval_of_its_own_brings_no_usage() {
        let fee = json!([{ "kind": "recurring", "amount": "47.60", "interval": { "unit": "day", "count": "30" } }]);
        let plan = json!({ "fees": fee, "charges": users(), "alignment": "anniversary" });
        let said = "Fees from the first day on. Usage of 14 January – 13 February 2027 on the invoice of 14 February. Cancel any time.";
        check(plan, "2027-01-14", Locale::En, said);
    }

    #[test]
    fn set_up_in_a_trial_is_due_before_the_fees() {
        let fees = json!([{ "kind": "setup", "amount": "50" }, { "kind": "recurring", "amount": "9" }]);
        let plan = json!({ "fees": fees, "charges": users(), "trial_days": "14" });
        let said = "The first 14 days are free, usage included. Set-up fee on the first day. Fees from 11 December on. Usage of December on the invoice of 1 January 2027. Cancel any time.";
        check(plan.clone(), "2026-11-27", Locale::En, said);
        let said = "I primi 14 giorni sono gratis, consumi compresi. Costi di attivazione il primo giorno. Canoni dall'11 dicembre. I consumi di dicembre sono nella fattura del 1º gennaio 2027. Disdetta in qualsiasi momento.";
        check(plan, "2026-11-27", Locale::It, said);
    }

    #[test]
    fn fees_in_arrears_are_told_with_their_days() {
        let yearly = json!({ "unit": "year", "count": "1" });
        let fees = json!([{ "kind": "recurring", "amount": "365", "timing": "arrears", "interval": yearly }]);
        let plan = json!({ "fees": fees, "charges": users() });
        let said = "First invoice on 1 December for November, only if something is used. Fees in arrears, for 22 November – 31 December 2026 on the invoice of 1 January 2027. Cancel any time.";
        check(plan, "2026-11-22", Locale::En, said);
    }

    #[test]
    fn a_period_of_its_own_is_said_by_its_days() {
        let plan = json!({ "charges": users(), "alignment": "anniversary" });
        let said = "First invoice on 22 December for 22 November – 21 December 2026, only if something is used. Cancel any time.";
        check(plan, "2026-11-22", Locale::En, said);
    }
}
