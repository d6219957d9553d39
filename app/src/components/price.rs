//! What a rate plan costs, in the words of its card: one headline, then the rest in the order one pays it.

use ::words::format::{money, money_brief, quantity};
use ::words::sentence::in_a_sentence;
use ::words::{common, price as words};
use domain::calendar::{Length, Unit};
use domain::locale::Locale;
use domain::price::PriceModel;
use domain::rate_plan::{Commitments, Pricing};
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::leading::{FirstOf, Leading, leading};
use super::price_list::{PriceList, PriceRow, Writing};

/// The prices of a plan; words are in the reader's language already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPrice {
    /// An ISO 4217 code.
    pub currency: String,
    pub period: Length,
    /// Due every period.
    pub recurring: Option<Decimal>,
    /// Due at intervals of their own.
    pub apart: Vec<(Decimal, Length)>,
    /// Due once, at the start.
    pub setup: Option<Decimal>,
    pub usage: Vec<UsagePrice>,
    pub commitments: Commitments,
    pub ending: Ending,
    /// The seller's own words under the prices.
    pub note: Option<String>,
}

/// What comes back when the service ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Whether days paid in advance are given back.
    pub refund_unused: bool,
    /// 0 for none.
    pub withdrawal_days: u32,
    /// Due for ending before the agreed term.
    pub early: Option<Decimal>,
}

/// What is paid for seats or the usage of a metric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsagePrice {
    /// "Users"
    pub name: String,
    /// One of them: "user".
    pub unit: String,
    pub pricing: Pricing,
    pub free_units: Decimal,
    pub minimum: Option<Decimal>,
    pub maximum: Option<Decimal>,
    /// What one costs the seller, if that is known.
    pub unit_cost: Option<Decimal>,
    /// How often it is due, if not every period of the plan.
    pub interval: Option<Length>,
}

/// The headline and the further lines of a plan's price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceWords {
    /// "from", where the amount is the least of several; else empty.
    pub from: &'static str,
    pub amount: String,
    pub per: String,
    pub more: Vec<String>,
    /// That more stands in the table below, where it does.
    pub beyond: Option<String>,
}

/// How many of a model's prices a card names.
const ROWS_MAX: usize = 4;

impl PlanPrice {
    /// The price in words: what is due every period leads, else the first metric, else it is free.
    pub fn words(&self, locale: Locale) -> PriceWords {
        let recurring = due(self.recurring);
        let prepaid = due(self.commitments.prepaid);
        let every = every(self.period, locale);
        let mut more: Vec<String> = Vec::new();
        let mut usage = self.usage.as_slice();
        let mut apart = self.apart.clone();
        let mut from = "";
        let mut setup = self.setup;
        let (amount, per) = match (recurring, prepaid, usage.split_first()) {
            (Some(amount), _, _) => (self.money(amount, locale), every.clone()),
            (None, Some(amount), _) => (self.money(amount, locale), words::prepaid_per(locale, &every)),
            (None, None, Some((first, others))) => {
                usage = others;
                let lead = self.leading(first, locale);
                from = if lead.first_of == FirstOf::From { common::from_price(locale) } else { "" };
                more.extend(self.rest(first, lead.first_of, locale));
                (lead.amount, lead.per)
            }
            (None, None, None) if !apart.is_empty() => {
                let (amount, interval) = apart.remove(0);
                (self.money(amount, locale), self::every(interval, locale))
            }
            (None, None, None) if due(self.setup).is_some() => {
                setup = None;
                (self.money(self.setup.unwrap_or_default(), locale), common::once_for_all(locale).to_owned())
            }
            (None, None, None) => {
                (money_brief(Decimal::ZERO, &self.currency, locale), common::free_for_good(locale).to_owned())
            }
        };
        more.extend(self.also(&apart, locale));
        if let (Some(_), Some(prepaid)) = (recurring, prepaid) {
            more.push(words::prepaid_every(locale, self.money(prepaid, locale), &every));
        }
        for price in usage {
            more.extend(self.further(price, locale));
        }
        more.extend(self.over_all(&every, setup, locale));
        PriceWords { from, amount, per, more, beyond: None }
    }

    /// The price in few words, for a card beside others: the headline and at most three lines, one for each thing that is
    /// paid for. What a line has no room for stands in the table below.
    pub fn in_brief(&self, locale: Locale) -> PriceWords {
        let PriceWords { from, amount, per, .. } = self.words(locale);
        let every = every(self.period, locale);
        let fees = due(self.recurring).is_some() || due(self.commitments.prepaid).is_some();
        let (leading, others) = match (fees, self.usage.split_first()) {
            (false, Some((first, others))) => (Some(first), others),
            (_, _) => (None, self.usage.as_slice()),
        };
        let mut more: Vec<String> = leading.and_then(|usage| self.then(usage, locale)).into_iter().collect();
        let told = usize::from(!fees && leading.is_none()).min(self.apart.len());
        more.extend(self.also(&self.apart[told..], locale));
        if let (Some(_), Some(prepaid)) = (due(self.recurring), due(self.commitments.prepaid)) {
            more.push(words::prepaid_every(locale, self.money(prepaid, locale), &every));
        }
        more.extend(others.iter().map(|usage| self.in_a_line(usage, locale)));
        let leads_with_setup = !fees && self.usage.is_empty() && self.apart.is_empty();
        more.extend(self.over_all(&every, self.setup.filter(|_| !leads_with_setup), locale));
        let beyond = (more.len() > LINES_MAX).then(|| {
            more.truncate(LINES_MAX - 1);
            words::see_all_terms(locale).to_owned()
        });
        PriceWords { from, amount, per, more, beyond }
    }

    /// Fees at intervals of their own that the headline does not say: `plus €365.00 a year`.
    pub fn apart_words(&self, locale: Locale) -> Vec<String> {
        let leads = due(self.recurring).is_some() || due(self.commitments.prepaid).is_some() || !self.usage.is_empty();
        self.also(&self.apart[usize::from(!leads).min(self.apart.len())..], locale)
    }

    /// Fees at intervals of their own, beside what leads: `plus €365.00 a year`.
    fn also(&self, fees: &[(Decimal, Length)], locale: Locale) -> Vec<String> {
        let due = fees.iter().filter(|(amount, _)| !amount.is_zero());
        let line = |(amount, interval): &(Decimal, Length)| {
            common::plus_unit(locale, self.money(*amount, locale), self::every(*interval, locale))
        };
        due.map(line).collect()
    }

    /// The price after the one in the headline: `101 – 300: €1.90 per user`.
    fn then(&self, usage: &UsagePrice, locale: Locale) -> Option<String> {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        let free = list.rows.iter().take_while(|row| row.price == words::free(locale)).count();
        list.rows.get(free + 1).map(PriceRow::line)
    }

    /// A metric that does not lead, in a line: `plus €0.03 per page`.
    fn in_a_line(&self, usage: &UsagePrice, locale: Locale) -> String {
        let many = in_a_sentence(&usage.name, locale);
        let writing = usage.writing(&self.currency, &many, locale);
        let per = |unit: &str| common::per_unit(locale, unit);
        let lead = match usage.pricing.whole() {
            Some(model) => leading(model, usage.free_units, writing, per, &every(self.period, locale)),
            None => self.leading(usage, locale),
        };
        match lead.first_of {
            FirstOf::Free => words::of_name(locale, &usage.name, format!("{} {}", lead.amount, lead.per)),
            FirstOf::Rows | FirstOf::From if lead.amount == words::free(locale) => {
                words::of_name(locale, &usage.name, lead.amount)
            }
            FirstOf::Rows => common::plus_unit(locale, lead.amount, lead.per),
            FirstOf::From => {
                common::plus_unit(locale, format!("{} {}", common::from_price(locale), lead.amount), lead.per)
            }
        }
    }

    /// The fee of every period that the words begin with, where they begin with one.
    pub fn leads_with_fee(&self) -> Option<Decimal> {
        due(self.recurring).or(due(self.commitments.prepaid))
    }

    /// The amount that the words begin with, to compare plans by.
    pub fn leads_with(&self) -> Decimal {
        let fee = self.leads_with_fee();
        let usage = || self.usage.first().and_then(|usage| usage.pricing.usual());
        fee.or_else(|| usage().map(|(_, model)| model.first_unit())).unwrap_or_default()
    }

    fn money(&self, amount: Decimal, locale: Locale) -> String {
        money(amount, &self.currency, locale)
    }

    fn leading(&self, usage: &UsagePrice, locale: Locale) -> Leading {
        let many = in_a_sentence(&usage.name, locale);
        let writing = usage.writing(&self.currency, &many, locale);
        let period = usage.interval.unwrap_or(self.period);
        let per = |unit: &str| per(unit, period, locale);
        let every = every(period, locale);
        if let Some(model) = usage.pricing.whole() {
            return leading(model, usage.free_units, writing, per, &every);
        }
        // What is free stands in the list.
        let costs = |model: &&PriceModel| (model.first_unit().is_zero(), model.first_unit());
        let least = usage.pricing.parts().map(|(_, model)| model).min_by_key(costs);
        match least.map(|model| leading(model, Decimal::ZERO, writing, per, &every)) {
            Some(lead) if lead.amount == words::free(locale) => Leading { first_of: FirstOf::Rows, ..lead },
            Some(lead) => Leading { first_of: FirstOf::From, ..lead },
            None => Leading { amount: String::new(), per: String::new(), first_of: FirstOf::Rows },
        }
    }

    /// What the headline has not said of the metric that leads.
    fn rest(&self, usage: &UsagePrice, said: FirstOf, locale: Locale) -> Vec<String> {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        let only = list.rows.len() == 1;
        let mut lines = match (only, said) {
            // The headline says the price, but not what is due beside it.
            (true, FirstOf::Rows | FirstOf::Free) => Vec::new(),
            (false, FirstOf::Rows | FirstOf::Free) | (_, FirstOf::From) => shortened(&list, locale),
        };
        match said {
            FirstOf::Rows | FirstOf::From => {
                lines.extend(list.notes);
                lines.extend(free(usage, locale));
            }
            FirstOf::Free => lines.extend(list.after_free(&usage.pricing, locale, &self.currency)),
        }
        lines.extend(self.around(usage, locale));
        lines
    }

    /// A metric that does not lead.
    fn further(&self, usage: &UsagePrice, locale: Locale) -> Vec<String> {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        let around = self.around(usage, locale);
        let qualified = |price: String| std::iter::once(price).chain(list.notes.clone()).chain(around.clone());
        let mut lines = match list.rows.as_slice() {
            [only] if only.range.is_empty() => {
                vec![qualified(self.plus(usage, &only.price, locale)).collect::<Vec<_>>().join(", ")]
            }
            _ => {
                let rows = shortened(&list, locale).into_iter().chain(list.notes.clone()).chain(around.clone());
                rows.map(|line| words::of_name(locale, &usage.name, line)).collect()
            }
        };
        lines.extend(free(usage, locale));
        lines
    }

    fn plus(&self, usage: &UsagePrice, price: &str, locale: Locale) -> String {
        let per_unit = usage.pricing.whole().filter(|model| matches!(model, PriceModel::PerUnit(_)));
        match per_unit {
            Some(model) if model.first_unit().is_zero() => words::of_name(locale, &usage.name, price),
            Some(model) => {
                let price = money(model.first_unit(), &self.currency, locale);
                common::plus_unit(locale, price, per(&usage.unit, usage.interval.unwrap_or(self.period), locale))
            }
            None => words::of_name(locale, &usage.name, price),
        }
    }

    /// The charge's bounds.
    fn around(&self, usage: &UsagePrice, locale: Locale) -> Vec<String> {
        let bounds = [
            due(usage.minimum).map(|amount| words::at_least(locale, self.money(amount, locale))),
            usage.maximum.map(|amount| words::at_most(locale, self.money(amount, locale))),
        ];
        bounds.into_iter().flatten().collect()
    }

    fn over_all(&self, every: &str, setup: Option<Decimal>, locale: Locale) -> Vec<String> {
        let Commitments { prepaid, overage_factor, minimum, maximum } = self.commitments;
        let factor = overage_factor.filter(|factor| *factor != Decimal::ONE && prepaid.is_some());
        let days = Some(self.ending.withdrawal_days).filter(|days| *days > 0);
        let lines = [
            factor.map(|factor| words::beyond_times(locale, quantity(factor, locale))),
            due(minimum).map(|amount| words::minimum_every(locale, self.money(amount, locale), every)),
            maximum.map(|amount| words::maximum_every(locale, self.money(amount, locale), every)),
            due(setup).map(|setup| common::setup_once(locale, self.money(setup, locale))),
            self.ending.refund_unused.then(|| words::unused_given_back(locale).to_owned()),
            days.map(|days| words::withdraw_within(locale, days)),
            due(self.ending.early).map(|fee| words::early_end_costs(locale, self.money(fee, locale))),
        ];
        lines.into_iter().flatten().collect()
    }
}

impl UsagePrice {
    /// How its prices are written; `many` is its name amid a sentence.
    pub fn writing<'a>(&'a self, currency: &'a str, many: &'a str, locale: Locale) -> Writing<'a> {
        Writing { currency, unit: &self.unit, many, unit_cost: self.unit_cost, locale }
    }
}

fn due(amount: Option<Decimal>) -> Option<Decimal> {
    amount.filter(|amount| !amount.is_zero())
}

fn free(usage: &UsagePrice, locale: Locale) -> Option<String> {
    due(Some(usage.free_units)).map(|free| common::first_free(locale, quantity(free, locale), &usage.name))
}

/// How its rows are meant, and as many of them as a card holds.
fn shortened(list: &PriceList, locale: Locale) -> Vec<String> {
    let PriceList { how, rows, .. } = list;
    let shown = if rows.len() > ROWS_MAX { ROWS_MAX - 1 } else { rows.len() };
    let mut lines: Vec<String> = rows[..shown].iter().map(PriceRow::line).collect();
    if !how.is_empty() {
        lines.insert(0, how.clone());
    }
    if shown < rows.len() {
        lines.push(words::and_further(locale, (rows.len() - shown) as u64));
    }
    lines
}

fn per(unit: &str, period: Length, locale: Locale) -> String {
    match period {
        Length { unit: Unit::Month, count: 1 } => common::per_unit_and_month(locale, unit),
        Length { unit: Unit::Year, count: 1 } => common::per_unit_and_year(locale, unit),
        _ => common::per_unit(locale, unit),
    }
}

/// `a month`, `every 3 months`.
pub fn every(period: Length, locale: Locale) -> String {
    let count = period.count;
    match (period.unit, count) {
        (Unit::Day, 1) => common::a_day(locale).to_owned(),
        (Unit::Week, 1) => common::a_week(locale).to_owned(),
        (Unit::Month, 1) => common::a_month(locale).to_owned(),
        (Unit::Quarter, 1) => common::a_quarter(locale).to_owned(),
        (Unit::Year, 1) => common::a_year(locale).to_owned(),
        (Unit::Day, _) => common::every_days(locale, count),
        (Unit::Week, _) => common::every_weeks(locale, count),
        (Unit::Month, _) => common::every_months(locale, count),
        (Unit::Quarter, _) => common::every_quarters(locale, count),
        (Unit::Year, _) => common::every_years(locale, count),
    }
}

/// Whether a card tells everything, or what is told in full elsewhere on its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    #[default]
    InFull,
    InBrief,
}

/// The id of the table with all terms, on the page of a product.
pub const TERMS: &str = "terms";

/// How many lines a brief card has under its headline.
const LINES_MAX: usize = 3;

/// The price itself: headline and further lines. It takes the language as a prop, so that it can be drawn in the browser.
#[component]
pub fn PriceDisplay(price: PlanPrice, locale: Locale, #[prop(optional)] told: Told) -> impl IntoView {
    let words = match told {
        Told::InFull => price.words(locale),
        Told::InBrief => price.in_brief(locale),
    };
    view! {
        <p class="price">
            {(!words.from.is_empty()).then(|| view! { <span class="price-per">{words.from}</span> " " })}
            <span class="price-amount">{words.amount}</span>
            " "
            <span class="price-per">{words.per}</span>
        </p>
        {(!words.more.is_empty()).then(|| {
            let more = words.more.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            let beyond = words.beyond.map(|words| view! { <li><a href=format!("#{TERMS}")>{words}</a></li> });
            view! { <ul class="price-more">{more}{beyond}</ul> }
        })}
        {price.note.map(|note| view! { <p class="price-note">{note}</p> })}
    }
    .into_any()
}

#[cfg(test)]
mod tests;
