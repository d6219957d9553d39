//! When the first invoice comes and how long one is bound, in a sentence or two.

use chrono::Datelike;
use domain::calendar::{Day, Period};
use domain::invoicing::{Coming, first_of_plan};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::Terms;
use domain::subscription::{Grant, Once};

use crate::components::early_termination;
pub use crate::components::{bound_words, length_words, trial_words};
use crate::format::{day_of_year, days_in_a_sentence, money, month_name};
use crate::i18n::store as words;

/// "First invoice on 1 December for November. Cancel any time."
pub fn when_words(terms: &Terms, metrics: &[Metric], today: Day, l: Locale) -> String {
    let [first, next] = first_of_plan(terms, metrics, today);
    let span = |coming: Coming| coming.behind.or(coming.ahead).map(|days| span_words(days, l)).unwrap_or_default();
    let on = |coming: Coming| day_of_year(coming.due.on, l);
    let first = first.map(|first| match (first.due.on == today, next) {
        (false, _) => words::first_invoice_for(l, on(first), span(first)),
        (true, Some(next)) if terms.charges.is_empty() => words::first_today_next_on(l, on(next)),
        (true, Some(next)) => words::fees_today_usage_on(l, on(next), span(next)),
        (true, None) => words::first_today_only(l).to_owned(),
    });
    let sentences = [trial_words(terms, l), first, Some(bound_words(terms, l)), early_words(terms, l)];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
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

/// The days of a period, by the month's name where they lie in one month up to its end.
pub fn span_words(period: Period, l: Locale) -> String {
    let same_month = (period.from.year(), period.from.month()) == (period.last_day().year(), period.last_day().month());
    if same_month && period.until.day() == 1 {
        return month_name(period.from.month(), l).to_owned();
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
        check(plan.clone(), "2026-11-22", Locale::En, "First invoice on 1 December for November. Cancel any time.");
        check(plan, "2026-11-22", Locale::De, "Erste Rechnung am 1. Dezember für November. Jederzeit kündbar.");
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
        let said = "The first 7 days are free of fees. First invoice on 1 December for November. Cancel any time.";
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
    fn a_period_of_its_own_is_said_by_its_days() {
        let plan = json!({ "charges": users(), "alignment": "anniversary" });
        let said = "First invoice on 22 December for 22 November – 21 December 2026. Cancel any time.";
        check(plan, "2026-11-22", Locale::En, said);
    }
}
