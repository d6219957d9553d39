//! The card of a rate plan as the store shows it: the same for buyers and for the seller who looks at it before
//! publishing.

use ::words::format::money;
use ::words::{common, price as prices, store as words};
use domain::calendar::{Length, Unit};
use domain::charge::{Charge, Pricing};
use domain::invoicing::least;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::money::Money;
use domain::rate_plan::{Fee, Prorate, Terms, Timing, TrialCovers};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::catalog::PriceDisplay as ProductPrices;

use super::{Ending, HeadingLevel, PlanCard, PlanPrice, PriceDisplay, Prose, Selection, Told, UsagePrice, every};

impl PlanPrice {
    /// The prices of a plan in one language. Several recurring fees are one price to the reader.
    pub fn of(terms: &Terms, metrics: &[Metric], note: Option<String>, locale: Locale) -> Self {
        let recurring = |fee: &Fee| match fee {
            Fee::Recurring { amount, interval, .. } => Some((*amount, *interval)),
            Fee::Setup { .. } | Fee::Seats { .. } | Fee::EarlyTermination { .. } => None,
        };
        let mut amounts: Vec<Decimal> = Vec::new();
        let mut apart: Vec<(Decimal, Length)> = Vec::new();
        for (amount, interval) in terms.fees.iter().filter_map(recurring) {
            match interval.filter(|interval| *interval != terms.period) {
                None => amounts.push(amount),
                Some(interval) => apart.push((amount, interval)),
            }
        }
        let usage = terms.charges.iter().map(|charge| usage_price(charge, metrics, locale));
        Self {
            currency: terms.currency.to_string(),
            period: terms.period,
            recurring: (!amounts.is_empty()).then(|| amounts.into_iter().sum()),
            apart,
            setup: terms.setup_fee(),
            usage: seats_price(terms, locale).into_iter().chain(usage).collect(),
            commitments: terms.commitments,
            least: least(terms, metrics).map(Money::amount).unwrap_or_default(),
            in_full: in_full(terms, locale),
            ending: Ending {
                refund_unused: terms.refund_unused,
                withdrawal_days: terms.withdrawal_days,
                early: early_termination(terms),
            },
            note: note.filter(|note| !note.trim().is_empty()),
        }
    }
}

/// For how long nothing is owed, and whether usage is among it.
pub fn trial_words(terms: &Terms, l: Locale) -> Option<String> {
    let days = Some(terms.trial_days).filter(|days| *days > 0)?;
    Some(match (terms.trial_covers, terms.charges.is_empty()) {
        (TrialCovers::Everything, false) => words::trial_of_all(l, days),
        (TrialCovers::Fees, _) | (_, true) => words::trial_of(l, days),
    })
}

/// How long one is bound: "Minimum term 1 year, then renews automatically."
pub fn bound_words(terms: &Terms, l: Locale) -> String {
    match terms.term {
        None => words::cancel_any_time(l).to_owned(),
        Some(term) if term.auto_renew => words::agreed_and_renewed(l, length_words(term.length, l)),
        Some(term) => words::agreed_for(l, length_words(term.length, l)),
    }
}

/// `12 months`
pub fn length_words(length: Length, l: Locale) -> String {
    match length.unit {
        Unit::Day => words::n_days(l, length.count),
        Unit::Week => words::n_weeks(l, length.count),
        Unit::Month => words::n_months(l, length.count),
        Unit::Quarter => words::n_quarters(l, length.count),
        Unit::Year => words::n_years(l, length.count),
    }
}

/// The trial and the term, where there are some: what a card says under its prices.
fn binding(terms: &Terms, l: Locale) -> Option<String> {
    let bound = terms.term.map(|_| bound_words(terms, l));
    let said: Vec<String> = trial_words(terms, l).into_iter().chain(bound).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// The fees that a partial period is billed in full, where there are any.
pub fn in_full(terms: &Terms, l: Locale) -> Option<String> {
    let fees = terms.fees.iter().filter_map(|fee| match fee {
        Fee::Recurring { amount, prorate, interval, .. } if !terms.prorates(*prorate) => {
            let written = money(*amount, terms.currency.code(), l);
            Some(words::example_total(l, written, every(interval.unwrap_or(terms.period), l)))
        }
        Fee::Seats { prorate, .. } if !terms.prorates(*prorate) => Some(common::seats(l).to_owned()),
        Fee::Recurring { .. } | Fee::Seats { .. } | Fee::Setup { .. } | Fee::EarlyTermination { .. } => None,
    });
    let prepaid = terms.commitments.prepaid.filter(|amount| !amount.is_zero() && !terms.prorates(Prorate::Yes));
    let fees: Vec<String> = fees.chain(prepaid.map(|_| prices::label_prepaid(l).to_owned())).collect();
    (!fees.is_empty()).then(|| fees.join(", "))
}

/// The fee for ending early; without a term there is nothing to end early.
pub fn early_termination(terms: &Terms) -> Option<Decimal> {
    let fee = terms.fees.iter().find_map(|fee| match fee {
        Fee::EarlyTermination { amount } => Some(*amount),
        Fee::Setup { .. } | Fee::Recurring { .. } | Fee::Seats { .. } => None,
    });
    fee.filter(|fee| terms.term.is_some() && !fee.is_zero())
}

/// Whether seats are charged after each period.
pub fn seats_in_arrears(terms: &Terms) -> bool {
    terms.fees.iter().any(|fee| matches!(fee, Fee::Seats { timing: Timing::Arrears, .. }))
}

/// What seats cost, where a plan sells them.
pub fn seats_price(terms: &Terms, locale: Locale) -> Option<UsagePrice> {
    terms.fees.iter().find_map(|fee| match fee {
        Fee::Seats { model, interval, .. } => Some(UsagePrice {
            name: common::seats(locale).to_owned(),
            unit: common::seat(locale).to_owned(),
            pricing: Pricing::Whole { model: model.clone() },
            free_units: Decimal::ZERO,
            minimum: None,
            maximum: None,
            unit_cost: None,
            interval: *interval,
        }),
        Fee::Setup { .. } | Fee::Recurring { .. } | Fee::EarlyTermination { .. } => None,
    })
}

/// What the usage of a metric costs.
pub fn usage_price(charge: &Charge, metrics: &[Metric], locale: Locale) -> UsagePrice {
    let known = metrics.iter().find(|metric| metric.definition.key == charge.metric).map(|metric| &metric.definition);
    let name = known.map_or(charge.metric.as_str(), |metric| metric.name.in_locale(locale));
    let unit = known.map(|metric| metric.unit.in_locale(locale)).filter(|unit| !unit.is_empty());
    UsagePrice {
        name: name.to_owned(),
        unit: unit.unwrap_or(name).to_owned(),
        pricing: charge.pricing.clone(),
        free_units: charge.free_units.unwrap_or_default(),
        minimum: charge.minimum,
        maximum: charge.maximum,
        unit_cost: known.and_then(|metric| metric.unit_cost),
        interval: None,
    }
}

/// A plan's card: its name, its prices or the seller's own words for them, and what to do about it.
#[component]
pub fn StorePlanCard(
    terms: Terms,
    metrics: Vec<Metric>,
    /// How the product shows its prices.
    prices: ProductPrices,
    locale: Locale,
    #[prop(optional)] selection: Selection,
    #[prop(optional)] told: Told,
    #[prop(optional)] action: Option<AnyView>,
) -> impl IntoView {
    let name = terms.name.in_locale(locale).to_owned();
    let body = match prices {
        ProductPrices::FromMetrics { note } => {
            let price = PlanPrice::of(&terms, &metrics, Some(note.in_locale(locale).to_owned()), locale);
            view! { <PriceDisplay price locale told/> }.into_any()
        }
        ProductPrices::FreeText { text } => {
            view! { <Prose text=text.in_locale(locale) under=HeadingLevel::H3/> }.into_any()
        }
    };
    let binding = binding(&terms, locale).map(|words| view! { <p class="price-note">{words}</p> });
    match action {
        Some(action) => view! { <PlanCard name locale selection action>{body}{binding}</PlanCard> }.into_any(),
        None => view! { <PlanCard name locale selection>{body}{binding}</PlanCard> }.into_any(),
    }
}

/// The card of a plan in every language, side by side.
#[component]
pub fn StoreCardsByLanguage(terms: Terms, metrics: Vec<Metric>, prices: ProductPrices) -> impl IntoView {
    let cards = Locale::ALL.map(|locale| {
        let (terms, metrics, prices) = (terms.clone(), metrics.clone(), prices.clone());
        view! { <ByLanguage locale><StorePlanCard terms metrics prices locale told=Told::Preview/></ByLanguage> }
    });
    view! { <div class="card-grid">{cards.into_iter().collect_view()}</div> }
}

/// Something as readers of a language see it.
#[component]
pub fn ByLanguage(locale: Locale, children: Children) -> impl IntoView {
    view! {
        <div class="by-language" lang=locale.code()>
            <p class="by-language-name">{locale.own_name()}</p>
            {children()}
        </div>
    }
}
