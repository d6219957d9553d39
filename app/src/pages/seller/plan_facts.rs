//! What a plan says, in words: its fees, its prices, and the facts around them.

use ::words::format::{day, money, quantity, service_level, unit_price};
use ::words::{price as prices, seller as words};
use domain::calendar::{Alignment, Length, Proration, Unit};
use domain::charge::Charge;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::{Audience, Commitments, Downgrade, Fee, Prorate, Terms, Timing, TrialCovers, Visibility};
use leptos::prelude::*;

use super::model_facts::{Written, model, pricing};
use super::shelf::{BuyerNames, Shelf};
use crate::components::*;

/// Whom a plan addresses.
pub fn who(audience: &Audience, buyers: &BuyerNames, locale: Locale) -> String {
    match audience {
        Audience::Everyone => words::who_everyone(locale).to_owned(),
        Audience::Category { category } => words::who_category(locale, category),
        Audience::Buyer { buyer_id } => match buyers.get(buyer_id) {
            Some(name) => words::who_buyer(locale, name),
            None => words::who_buyer(locale, buyer_id),
        },
        Audience::Person { email } => words::who_person(locale, email),
    }
}

/// From when until when it is sold.
pub fn on_sale(terms: &Terms, locale: Locale) -> String {
    let written = |on: domain::calendar::Day| day(on, locale);
    match (terms.effective_from.map(written), terms.effective_until.map(written)) {
        (None, None) => words::sale_at_once(locale).to_owned(),
        (Some(from), None) => words::sale_from(locale, from),
        (None, Some(until)) => words::sale_at_once_until(locale, until),
        (Some(from), Some(until)) => words::sale_from_until(locale, from, until),
    }
}

/// How often, and from which day: "monthly, with the calendar".
pub fn billed(terms: &Terms, locale: Locale) -> String {
    let often = often(terms.period, locale);
    let from = match terms.alignment {
        Alignment::Calendar => words::with_the_calendar(locale),
        Alignment::Anniversary => words::from_the_start(locale),
    };
    format!("{often}, {from}")
}

/// "monthly", "every 2 weeks"
fn often(period: Length, locale: Locale) -> String {
    match period {
        Length { unit: Unit::Week, count: 1 } => words::weekly(locale).to_owned(),
        Length { unit: Unit::Month, count: 1 } => words::monthly(locale).to_owned(),
        Length { unit: Unit::Quarter, count: 1 } => words::quarterly(locale).to_owned(),
        Length { unit: Unit::Year, count: 1 } => words::yearly(locale).to_owned(),
        longer => every(longer, locale),
    }
}

/// "12 months"
pub fn length(length: Length, locale: Locale) -> String {
    match length.unit {
        Unit::Day => words::n_days(locale, length.count),
        Unit::Week => words::n_weeks(locale, length.count),
        Unit::Month => words::n_months(locale, length.count),
        Unit::Quarter => words::n_quarters(locale, length.count),
        Unit::Year => words::n_years(locale, length.count),
    }
}

/// The facts around the prices, as term and value.
pub fn facts(terms: &Terms, buyers: &BuyerNames, locale: Locale) -> Vec<(&'static str, String)> {
    let seen = match terms.visibility {
        Visibility::Public => words::where_public(locale),
        Visibility::Private => words::where_private(locale),
    };
    let due = match terms.payment_due_days {
        0 => words::due_at_once(locale).to_owned(),
        days => words::due_within(locale, days),
    };
    let mut facts = vec![
        (words::fact_who(locale), who(&terms.audience, buyers, locale)),
        (words::fact_where(locale), seen.to_owned()),
        (words::fact_on_sale(locale), on_sale(terms, locale)),
        (words::fact_period(locale), billed(terms, locale)),
        (words::fact_due(locale), due),
    ];
    if terms.trial_days > 0 {
        facts.push((words::fact_trial(locale), words::days(locale, terms.trial_days)));
    }
    if terms.trial_days > 0 && terms.trial_covers == TrialCovers::Fees {
        facts.push((words::trial_covers(locale), words::trial_covers_fees(locale).to_owned()));
    }
    facts.push((words::fact_basis(locale), basis(terms.proration.basis, locale).to_owned()));
    if terms.downgrade == Downgrade::EndOfPeriod {
        facts.push((words::fact_downgrade(locale), words::downgrade_end_of_period(locale).to_owned()));
    }
    facts.extend(commitments(terms, locale));
    if let Some(term) = terms.term {
        let agreed = length(term.length, locale);
        let agreed = match term.auto_renew {
            true => words::term_renewing(locale, agreed),
            false => words::term_ending(locale, agreed),
        };
        facts.push((words::fact_term(locale), agreed));
    }
    if !terms.features.is_empty() {
        let features = terms.features.iter();
        let features: Vec<String> =
            features.map(|(key, feature)| feature_words(terms.feature_name(key, locale), feature, locale)).collect();
        facts.push((words::fact_features(locale), features.join(", ")));
    }
    if let Some(level) = &terms.service_level {
        facts.push((words::service_level(locale), service_level(level, locale)));
    }
    facts.push((words::fact_key(locale), terms.key.to_string()));
    facts
}

fn basis(basis: Proration, locale: Locale) -> &'static str {
    match basis {
        Proration::Days => words::basis_days(locale),
        Proration::Seconds => words::basis_seconds(locale),
        Proration::Month30 => words::basis_month_30(locale),
        Proration::None => words::basis_none(locale),
    }
}

/// What goes over all of the plan, and what is given back.
fn commitments(terms: &Terms, locale: Locale) -> Vec<(&'static str, String)> {
    let written = |amount| money(amount, terms.currency.code(), locale);
    let Commitments { prepaid, overage_factor, minimum, maximum } = terms.commitments;
    let prepaid = prepaid.map(|prepaid| match overage_factor {
        Some(factor) => words::prepaid_then(locale, written(prepaid), quantity(factor, locale)),
        None => written(prepaid),
    });
    let refund = match terms.refund_unused {
        true => words::refunded(locale),
        false => words::not_refunded(locale),
    };
    let withdrawal = (terms.withdrawal_days > 0).then(|| words::due_within(locale, terms.withdrawal_days));
    let facts = [
        prepaid.map(|prepaid| (words::fact_prepaid(locale), prepaid)),
        minimum.map(|least| (words::minimum_commitment(locale), prices::with_fees(locale, written(least)))),
        maximum.map(|most| (words::maximum_spend(locale), prices::with_fees_kept(locale, written(most)))),
        Some((words::fact_refund(locale), refund.to_owned())),
        withdrawal.map(|withdrawal| (words::fact_withdrawal(locale), withdrawal)),
    ];
    facts.into_iter().flatten().collect()
}

/// A fee on one row: what, when, and for a part of a period.
fn fee_words(fee: &Fee, terms: &Terms, locale: Locale) -> [String; 3] {
    let when = |timing: &Timing, interval: &Option<Length>| {
        let timing = match timing {
            Timing::Advance => words::fee_advance(locale),
            Timing::Arrears => words::fee_arrears(locale),
        };
        format!("{}, {timing}", often(interval.unwrap_or(terms.period), locale))
    };
    let partial = |prorate: &Prorate| match terms.prorates(*prorate) {
        true => words::fee_prorated(locale),
        false => words::fee_whole(locale),
    };
    let never = words::fee_never_prorated(locale);
    let said = |what: &str, when: String, partial: &str| [what.to_owned(), when, partial.to_owned()];
    match fee {
        Fee::Setup { .. } => said(words::fee_setup(locale), words::fee_at_start(locale).to_owned(), never),
        Fee::Recurring { timing, prorate, interval, .. } => {
            said(words::fee_recurring(locale), when(timing, interval), partial(prorate))
        }
        Fee::Seats { timing, prorate, interval, .. } => {
            said(words::fee_seats(locale), when(timing, interval), partial(prorate))
        }
        Fee::EarlyTermination { .. } => {
            said(words::fee_early_termination(locale), words::fee_if_ended_early(locale).to_owned(), never)
        }
    }
}

/// All that a plan says, each with what it is about, to tell versions apart by.
pub fn said(terms: &Terms, shelf: &Shelf, locale: Locale) -> Vec<(String, String)> {
    let currency = terms.currency.code();
    let known = [words::fact_on_sale(locale), words::fact_key(locale)];
    let around = facts(terms, &shelf.buyers, locale).into_iter().filter(|(label, _)| !known.contains(label));
    let fees = terms.fees.iter().map(|fee| {
        let [what, when, partial] = fee_words(fee, terms, locale);
        let amount = match fee {
            Fee::Setup { amount } | Fee::Recurring { amount, .. } | Fee::EarlyTermination { amount } => {
                unit_price(*amount, currency, locale)
            }
            Fee::Seats { model, .. } => {
                let (unit, many) = (::words::common::seat(locale), ::words::common::seats(locale));
                let writing = Writing { currency, unit, many, unit_cost: None, locale };
                PriceList::of_model(model, writing).lines().join("; ")
            }
        };
        (what, format!("{amount}, {when}, {partial}"))
    });
    let usage = terms.charges.iter().map(|charge| {
        let price = usage_price(charge, &shelf.metrics, locale);
        let list = PriceList::of(&charge.pricing, price.writing(currency, &price.name, locale));
        let notes = charge_notes(charge, currency, locale);
        (price.name.clone(), list.lines().into_iter().chain(notes).collect::<Vec<_>>().join("; "))
    });
    let name = (words::plan_name(locale).to_owned(), terms.name.in_locale(locale).to_owned());
    let around = around.map(|(label, value)| (label.to_owned(), value));
    std::iter::once(name).chain(usage).chain(fees).chain(around).collect()
}

/// What else a metric's price says: free units, at least, at most.
fn charge_notes(charge: &Charge, currency: &str, locale: Locale) -> Vec<String> {
    let free = charge.free_units.filter(|free| !free.is_zero());
    let free = free.map(|free| words::first_free_units(locale, quantity(free, locale)));
    let least = charge.minimum.map(|least| words::between_at_least(locale, money(least, currency, locale)));
    let most = charge.maximum.map(|most| words::between_at_most(locale, money(most, currency, locale)));
    [free, least, most].into_iter().flatten().collect()
}

/// All that a plan says.
#[component]
pub fn PlanFacts(#[prop(into)] title: String, terms: Terms, shelf: Shelf, locale: Locale) -> impl IntoView {
    let currency = terms.currency.code();
    let metrics = shelf.metrics;
    let rows =
        facts(&terms, &shelf.buyers, locale).into_iter().map(|(term, value)| view! { <Fact term>{value}</Fact> });
    let rows = rows.collect_view();
    view! {
        <Card title>
            {(!terms.charges.is_empty()).then(|| usage_table(&terms.charges, &metrics, currency, locale))}
            {(!terms.fees.is_empty()).then(|| fees_table(&terms, currency, locale))}
            <DefinitionList>{rows}</DefinitionList>
        </Card>
    }
}

fn usage_table(charges: &[Charge], metrics: &[Metric], currency: &str, locale: Locale) -> impl IntoView + use<> {
    let columns = vec![Column::text(words::metric(locale)), Column::text(words::price(locale))];
    let rows = charges.iter().map(|charge| {
        let metric = metrics.iter().find(|metric| metric.definition.key == charge.metric);
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.definition.name.in_locale(locale));
        let unit = metric.map_or("", |metric| metric.definition.unit.in_locale(locale));
        let mut notes = vec![charge.metric.to_string()];
        notes.extend(charge_notes(charge, currency, locale));
        let prices = pricing(&charge.pricing, &Written { currency, unit, locale });
        view! {
            <tr>
                <RowHead text=name note=notes.join(" · ")/>
                <Cell label=words::price(locale)>{prices}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::usage_prices(locale) columns>{rows}</Table> }
}

fn fees_table(terms: &Terms, currency: &str, locale: Locale) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(words::fee(locale)),
        Column::text(words::fee_when(locale)),
        Column::text(words::fee_partial(locale)),
        Column::text(::words::common::amount(locale)),
    ];
    let rows = terms.fees.iter().map(|fee| {
        let [what, when, partial] = fee_words(fee, terms, locale);
        let amount = match fee {
            Fee::Setup { amount } | Fee::Recurring { amount, .. } | Fee::EarlyTermination { amount } => {
                unit_price(*amount, currency, locale).into_any()
            }
            Fee::Seats { model: seats, .. } => {
                let unit = ::words::common::seat(locale);
                model(seats, &Written { currency, unit, locale })
            }
        };
        view! {
            <tr>
                <RowHead text=what/>
                <Cell label=words::fee_when(locale)>{when}</Cell>
                <Cell label=words::fee_partial(locale)>{partial}</Cell>
                <Cell label=::words::common::amount(locale)>{amount}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::fees_title(locale) columns>{rows}</Table> }
}

#[cfg(test)]
mod tests {
    use domain::text::Key;

    use super::*;
    use crate::rate_plan_form::{LengthForm, PartRow, RatePlanForm, charge_part};

    fn terms(change: impl FnOnce(&mut RatePlanForm)) -> Terms {
        let mut form = RatePlanForm::blank("EUR", &["UserMonth".to_owned()], Locale::En);
        form.key = "team".to_owned();
        form.name.en = "Team".to_owned();
        form.parts.insert(charge_part(0), PartRow { unit_price: "2.50".to_owned(), ..PartRow::blank() });
        change(&mut form);
        form.read().terms(&[Key::parse("UserMonth", "").expect("a key")]).expect("terms")
    }

    #[test]
    fn a_plan_says_when_it_is_sold_and_billed() {
        let plan = terms(|form| {
            form.effective_from = "2026-12-01".to_owned();
            form.effective_until = "2027-12-31".to_owned();
            form.period = LengthForm { unit: "quarter".into(), count: "1".into(), auto_renew: String::new() };
        });
        let said = on_sale(&plan, Locale::En).replace('\u{a0}', " ");
        assert_eq!(said, "from 1 December 2026 until 31 December 2027");
        assert_eq!(billed(&plan, Locale::De), "vierteljährlich, kalendarisch");
        assert_eq!(on_sale(&terms(|_| ()), Locale::It), "subito");
    }

    #[test]
    fn what_was_not_agreed_is_not_listed() {
        let plain = facts(&terms(|_| ()), &BuyerNames::new(), Locale::En);
        assert!(!plain.iter().any(|(term, _)| *term == words::fact_term(Locale::En)));
        let agreed = facts(
            &terms(|form| form.term = LengthForm { unit: "year".into(), count: "2".into(), auto_renew: "true".into() }),
            &BuyerNames::new(),
            Locale::En,
        );
        assert!(agreed.contains(&(words::fact_term(Locale::En), "2 years, renews automatically".to_owned())));
    }

    #[test]
    fn a_term_that_is_not_renewed_says_that_it_ends() {
        let fixed = LengthForm { unit: "year".into(), count: "1".into(), auto_renew: "false".into() };
        let agreed = facts(&terms(|form| form.term = fixed), &BuyerNames::new(), Locale::En);
        assert!(agreed.contains(&(words::fact_term(Locale::En), "1 year, then it ends".to_owned())), "{agreed:?}");
    }
}
