//! What a rate plan costs, in the words of its card: one headline, then the rest in the order one pays it.

use domain::calendar::{Length, Unit};
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Tag, Tone};
use crate::format::{money, money_brief, quantity, unit_price};
use crate::i18n::common;

/// The prices of a plan; words are in the reader's language already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPrice {
    /// An ISO 4217 code.
    pub currency: String,
    pub period: Length,
    /// Due every period.
    pub recurring: Option<Decimal>,
    /// Due once, at the start.
    pub setup: Option<Decimal>,
    pub usage: Vec<UsagePrice>,
    /// The seller's own words under the prices.
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsagePrice {
    /// "Users"
    pub name: String,
    /// One of them: "user".
    pub unit: String,
    pub unit_price: Decimal,
    pub free_units: Decimal,
}

/// The headline and the further lines of a plan's price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceWords {
    pub amount: String,
    pub per: String,
    pub more: Vec<String>,
}

impl PlanPrice {
    /// The price in words: the recurring fee leads, else the first metric, else it is free.
    pub fn words(&self, locale: Locale) -> PriceWords {
        let recurring = self.recurring.filter(|amount| !amount.is_zero());
        let leads_usage = recurring.is_none() && !self.usage.is_empty();
        let (amount, per) = match (recurring, self.usage.first()) {
            (Some(amount), _) => (money(amount, &self.currency, locale), every(self.period, locale)),
            (None, Some(usage)) => (unit_price(usage.unit_price, &self.currency, locale), self.per(usage, locale)),
            (None, None) => {
                (money_brief(Decimal::ZERO, &self.currency, locale), common::free_for_good(locale).to_owned())
            }
        };
        let mut more: Vec<String> = Vec::new();
        for (place, usage) in self.usage.iter().enumerate() {
            if !(leads_usage && place == 0) {
                let price = unit_price(usage.unit_price, &self.currency, locale);
                more.push(common::plus_unit(locale, price, self.per(usage, locale)));
            }
            if !usage.free_units.is_zero() {
                more.push(common::first_free(locale, quantity(usage.free_units, locale), &usage.name));
            }
        }
        if let Some(setup) = self.setup.filter(|amount| !amount.is_zero()) {
            more.push(common::setup_once(locale, money(setup, &self.currency, locale)));
        }
        PriceWords { amount, per, more }
    }

    fn per(&self, usage: &UsagePrice, locale: Locale) -> String {
        match self.period {
            Length { unit: Unit::Month, count: 1 } => common::per_unit_and_month(locale, &usage.unit),
            Length { unit: Unit::Year, count: 1 } => common::per_unit_and_year(locale, &usage.unit),
            _ => common::per_unit(locale, &usage.unit),
        }
    }
}

/// `a month`, `every 3 months`.
pub fn every(period: Length, locale: Locale) -> String {
    let count = period.count;
    match (period.unit, count) {
        (Unit::Week, 1) => common::a_week(locale).to_owned(),
        (Unit::Month, 1) => common::a_month(locale).to_owned(),
        (Unit::Quarter, 1) => common::a_quarter(locale).to_owned(),
        (Unit::Year, 1) => common::a_year(locale).to_owned(),
        (Unit::Week, _) => common::every_weeks(locale, count),
        (Unit::Month, _) => common::every_months(locale, count),
        (Unit::Quarter, _) => common::every_quarters(locale, count),
        (Unit::Year, _) => common::every_years(locale, count),
    }
}

/// The price itself: headline and further lines. It takes the language as a prop, so that it can be drawn in the browser.
#[component]
pub fn PriceDisplay(price: PlanPrice, locale: Locale) -> impl IntoView {
    let words = price.words(locale);
    view! {
        <p class="price">
            <span class="price-amount">{words.amount}</span>
            " "
            <span class="price-per">{words.per}</span>
        </p>
        {(!words.more.is_empty()).then(|| {
            view! { <ul class="price-more">{words.more.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
        })}
        {price.note.map(|note| view! { <p class="price-note">{note}</p> })}
    }
    .into_any()
}

/// Whether a plan among several is the one looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    #[default]
    Open,
    Chosen,
}

/// A plan on its card: name, price as children (a [`PriceDisplay`] or the seller's free text), and its action.
#[component]
pub fn PlanCard(
    #[prop(into)] name: String,
    locale: Locale,
    #[prop(optional)] selection: Selection,
    /// The button at the bottom.
    #[prop(optional)]
    action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let chosen = selection == Selection::Chosen;
    let class = if chosen { "card plan plan-chosen" } else { "card plan" };
    view! {
        <article class=class>
            <header class="plan-head">
                <h3 class="plan-name">{name}</h3>
                {chosen.then(|| view! { <Tag tone=Tone::Accent text=common::chosen(locale)/> })}
            </header>
            <div class="plan-price">{children()}</div>
            {action.map(|action| view! { <div class="plan-action">{action}</div> })}
        </article>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn users(unit_price: &str, free: &str) -> UsagePrice {
        UsagePrice { name: "Users".into(), unit: "user".into(), unit_price: dec(unit_price), free_units: dec(free) }
    }

    fn check(recurring: Option<&str>, setup: Option<&str>, usage: Vec<UsagePrice>, expected: &[&str]) {
        let (recurring, setup) = (recurring.map(dec), setup.map(dec));
        let price = PlanPrice { currency: "EUR".into(), period: Length::MONTH, recurring, setup, usage, note: None };
        let PriceWords { amount, per, more } = price.words(Locale::En);
        let said: Vec<String> =
            [vec![amount, per], more].concat().iter().map(|words| words.replace('\u{a0}', " ")).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn the_headline_is_what_one_pays_every_period() {
        check(None, None, vec![], &["€ 0", "for good"]);
        check(None, None, vec![users("2.5", "0")], &["€ 2.50", "per user and month"]);
        check(Some("0"), None, vec![users("2.5", "5")], &["€ 2.50", "per user and month", "the first 5 free: Users"]);
        check(
            Some("49"),
            Some("100"),
            vec![users("0.005", "0")],
            &["€ 49.00", "a month", "plus € 0.005 per user and month", "€ 100.00 set-up, once"],
        );
    }
}
