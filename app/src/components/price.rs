//! What a rate plan costs, in the words of its card: one headline, then the rest in the order one pays it.

use ::words::format::{money, money_brief, quantity};
use ::words::sentence::{counted_noun, in_a_sentence};
use ::words::{common, price as words};
use domain::calendar::{Length, Unit};
use domain::charge::Pricing;
use domain::locale::Locale;
use domain::price::PriceModel;
use domain::rate_plan::Commitments;
use domain::rating::unused;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

mod anyway;
mod brief;
mod display;

pub use display::{PriceDisplay, TERMS, Told};

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
    /// What a full period comes to whatever is used, with one seat where seats are sold.
    pub least: Decimal,
    /// The fees that a partial period is billed in full.
    pub in_full: Option<String>,
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
    /// Whether what is counted stays for the period, so that each costs its price every period again. What adds up costs it
    /// once.
    pub stays: bool,
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

/// What the headline of a plan's price is of.
enum Leads {
    /// Due every period.
    Fee(Decimal),
    Prepaid(Decimal),
    /// The first metric.
    Usage(Leading),
    /// What a period comes to whatever is used, where the price of the first metric says less than that.
    Least,
    Apart(Decimal, Length),
    Setup(Decimal),
    Nothing,
}

impl PriceWords {
    /// `from €100.00 a month`
    pub fn headline(&self) -> String {
        format!("{} {} {}", self.from, self.amount, self.per).trim().to_owned()
    }
}

impl PlanPrice {
    /// The price in words: what is due every period leads, else the first metric, else it is free.
    pub fn words(&self, locale: Locale) -> PriceWords {
        let leads = self.leads(locale);
        let (from, amount, per) = self.headline(&leads, locale);
        let (first, others) = self.split_first(&leads);
        let mut more: Vec<String> = first.map(|(first, lead)| self.rest(first, lead, locale)).unwrap_or_default();
        more.extend(self.also(self.apart_beside(&leads), locale));
        more.extend(self.prepaid_beside(&leads, locale));
        for price in others {
            more.extend(self.further(price, &leads, locale));
        }
        more.extend(self.over_all(&leads, locale));
        PriceWords { from, amount, per, more, beyond: None }
    }

    fn leads(&self, locale: Locale) -> Leads {
        if let Some(amount) = due(self.recurring) {
            return Leads::Fee(amount);
        }
        if let Some(amount) = due(self.commitments.prepaid) {
            return Leads::Prepaid(amount);
        }
        match (self.usage.first(), self.apart.first(), due(self.setup)) {
            (Some(first), _, _) => {
                let lead = self.leading(first, locale);
                let says_too_little = self.says_too_little(first, &lead, locale);
                if says_too_little { Leads::Least } else { Leads::Usage(lead) }
            }
            (None, Some((amount, interval)), _) => Leads::Apart(*amount, *interval),
            (None, None, _) if self.least > Decimal::ZERO => Leads::Least,
            (None, None, Some(amount)) => Leads::Setup(amount),
            (None, None, None) => Leads::Nothing,
        }
    }

    /// From when on it is, what it is, and for what.
    fn headline(&self, leads: &Leads, locale: Locale) -> (&'static str, String, String) {
        let every = every(self.period, locale);
        match leads {
            Leads::Fee(amount) => ("", self.money(*amount, locale), every),
            Leads::Prepaid(amount) => ("", self.money(*amount, locale), words::prepaid_per(locale, &every)),
            Leads::Usage(lead) => {
                let from = if lead.first_of == FirstOf::From { common::from_price(locale) } else { "" };
                (from, lead.amount.clone(), lead.per.clone())
            }
            Leads::Least => {
                let from = if self.usage.is_empty() { "" } else { common::from_price(locale) };
                (from, self.money(self.least, locale), every)
            }
            Leads::Apart(amount, interval) => ("", self.money(*amount, locale), self::every(*interval, locale)),
            Leads::Setup(amount) => ("", self.money(*amount, locale), common::once_for_all(locale).to_owned()),
            Leads::Nothing => {
                let nothing = money_brief(Decimal::ZERO, &self.currency, locale);
                ("", nothing, common::free_for_good(locale).to_owned())
            }
        }
    }

    /// The metric that leads, where one does, and the others.
    fn split_first<'a>(&'a self, leads: &'a Leads) -> (Option<(&'a UsagePrice, &'a Leading)>, &'a [UsagePrice]) {
        match (leads, self.usage.split_first()) {
            (Leads::Usage(lead), Some((first, others))) => (Some((first, lead)), others),
            (_, _) => (None, &self.usage),
        }
    }

    /// Fees at intervals of their own beside what leads.
    fn apart_beside(&self, leads: &Leads) -> &[(Decimal, Length)] {
        &self.apart[usize::from(matches!(leads, Leads::Apart(_, _)))..]
    }

    /// The prepaid commitment beside a fee.
    fn prepaid_beside(&self, leads: &Leads, locale: Locale) -> Option<String> {
        let prepaid = due(self.commitments.prepaid).filter(|_| matches!(leads, Leads::Fee(_)))?;
        Some(words::prepaid_every(locale, self.money(prepaid, locale), every(self.period, locale)))
    }

    /// Fees at intervals of their own that the headline does not say: `plus €365.00 a year`.
    pub fn apart_words(&self, locale: Locale) -> Vec<String> {
        self.also(self.apart_beside(&self.leads(locale)), locale)
    }

    /// Fees at intervals of their own, beside what leads: `plus €365.00 a year`.
    fn also(&self, fees: &[(Decimal, Length)], locale: Locale) -> Vec<String> {
        let due = fees.iter().filter(|(amount, _)| !amount.is_zero());
        let line = |(amount, interval): &(Decimal, Length)| {
            common::plus_unit(locale, self.money(*amount, locale), self::every(*interval, locale))
        };
        due.map(line).collect()
    }

    /// The fee of every period that the words begin with, where they begin with one.
    pub fn leads_with_fee(&self) -> Option<Decimal> {
        due(self.recurring).or(due(self.commitments.prepaid))
    }

    fn money(&self, amount: Decimal, locale: Locale) -> String {
        money(amount, &self.currency, locale)
    }

    fn leading(&self, usage: &UsagePrice, locale: Locale) -> Leading {
        let many = in_a_sentence(&usage.name, locale);
        let writing = usage.writing(&self.currency, &many, locale);
        let period = usage.interval.unwrap_or(self.period);
        let per = |unit: &str| usage.per(unit, period, locale);
        let every = every(period, locale);
        if let Some(model) = usage.pricing.whole() {
            return leading(model, usage.free_units, writing, per, &every);
        }
        // What is free stands in the list.
        let costs = |model: &&PriceModel| (model.first_unit().is_zero(), model.first_unit());
        let least = usage.pricing.parts().map(|(_, model)| model).min_by_key(costs);
        match least.map(|model| leading(model, Decimal::ZERO, writing, per, &every)) {
            // What is due of all values is more than what one of them says.
            Some(lead) if lead.amount == words::free(locale) => {
                Leading { first_of: FirstOf::Rows, due: Decimal::ZERO, ..lead }
            }
            Some(lead) => Leading { first_of: FirstOf::From, due: Decimal::ZERO, ..lead },
            None => Leading { amount: String::new(), per: String::new(), first_of: FirstOf::Rows, due: Decimal::ZERO },
        }
    }

    /// What the headline has not said of the metric that leads.
    fn rest(&self, usage: &UsagePrice, lead: &Leading, locale: Locale) -> Vec<String> {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        let said = lead.first_of;
        // A headline of one row says the price, but not a flat amount beside it.
        let is_told = list.rows.len() == 1 && usage.unused() <= lead.due;
        let mut lines = match (is_told, said) {
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
    fn further(&self, usage: &UsagePrice, leads: &Leads, locale: Locale) -> Vec<String> {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        let around = self.around(usage, locale);
        let qualified = |price: String| std::iter::once(price).chain(list.notes.clone()).chain(around.clone());
        let mut lines = match list.rows.as_slice() {
            [only] if only.range.is_empty() => {
                vec![qualified(self.plus(usage, &only.price, leads, locale)).collect::<Vec<_>>().join(", ")]
            }
            _ => {
                let rows = shortened(&list, locale).into_iter().chain(list.notes.clone()).chain(around.clone());
                rows.map(|line| words::of_name(locale, &usage.name, line)).collect()
            }
        };
        lines.extend(free(usage, locale));
        lines
    }

    /// `plus €0.03 per page` where it comes on top of what leads; by the metric's name where it counts towards that.
    fn plus(&self, usage: &UsagePrice, price: &str, leads: &Leads, locale: Locale) -> String {
        let per_unit = usage.pricing.whole().filter(|model| matches!(model, PriceModel::PerUnit(_)));
        match per_unit.filter(|model| !model.first_unit().is_zero() && comes_on_top(usage, leads)) {
            Some(model) => {
                let price = money(model.first_unit(), &self.currency, locale);
                common::plus_unit(locale, price, usage.per(&usage.unit, usage.interval.unwrap_or(self.period), locale))
            }
            None => words::of_name(locale, &usage.name, price),
        }
    }

    /// The charge's bounds.
    fn around(&self, usage: &UsagePrice, locale: Locale) -> Vec<String> {
        let every = every(usage.interval.unwrap_or(self.period), locale);
        let amount = |amount: Decimal| format!("{} {every}", self.money(amount, locale));
        let bounds = [
            due(usage.minimum).map(|least| words::at_least(locale, amount(least))),
            usage.maximum.map(|most| words::at_most(locale, amount(most))),
        ];
        bounds.into_iter().flatten().collect()
    }

    fn over_all(&self, leads: &Leads, locale: Locale) -> Vec<String> {
        let Commitments { prepaid, overage_factor, minimum: _, maximum } = self.commitments;
        let factor = overage_factor.filter(|factor| *factor != Decimal::ONE && prepaid.is_some());
        let days = Some(self.ending.withdrawal_days).filter(|days| *days > 0);
        let setup = due(self.setup).filter(|_| !matches!(leads, Leads::Setup(_)));
        let every = every(self.period, locale);
        let lines = [
            factor.map(|factor| words::beyond_times(locale, quantity(factor, locale))),
            self.minimum_of_all(locale),
            maximum.map(|amount| words::maximum_every(locale, self.money(amount, locale), &every)),
            setup.map(|setup| common::setup_once(locale, self.money(setup, locale))),
            self.in_full.as_ref().map(|fees| words::partial_in_full(locale, fees)),
            self.ending.refund_unused.then(|| words::unused_given_back(locale).to_owned()),
            days.map(|days| words::withdraw_within(locale, days)),
            due(self.ending.early).map(|fee| words::early_end_costs(locale, self.money(fee, locale))),
        ];
        lines.into_iter().flatten().collect()
    }
}

/// Whether what a metric costs is paid beside what leads: what counts towards a minimum is not.
fn comes_on_top(usage: &UsagePrice, leads: &Leads) -> bool {
    due(usage.minimum).is_none() && !matches!(leads, Leads::Least)
}

impl UsagePrice {
    /// What is due of it where nothing is used, its minimum aside.
    fn unused(&self) -> Decimal {
        unused(&self.pricing).unwrap_or_default()
    }

    /// "per user and month", "per page".
    fn per(&self, unit: &str, period: Length, locale: Locale) -> String {
        match (period.unit, period.count) {
            (Unit::Month, 1) if self.stays => common::per_unit_and_month(locale, unit),
            (Unit::Year, 1) if self.stays => common::per_unit_and_year(locale, unit),
            (Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year, _) => common::per_unit(locale, unit),
        }
    }

    /// How its prices are written; `many` is its name amid a sentence.
    pub fn writing<'a>(&'a self, currency: &'a str, many: &'a str, locale: Locale) -> Writing<'a> {
        Writing { currency, unit: &self.unit, many, unit_cost: self.unit_cost, locale }
    }
}

fn due(amount: Option<Decimal>) -> Option<Decimal> {
    amount.filter(|amount| !amount.is_zero())
}

fn free(usage: &UsagePrice, locale: Locale) -> Option<String> {
    let free = due(Some(usage.free_units))?;
    Some(common::first_free(locale, free, counted_noun(free, &usage.unit, &usage.name, locale)))
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

#[cfg(test)]
mod tests;
