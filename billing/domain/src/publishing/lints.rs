//! Lints: what a plan may say, and hardly anybody means. Each comes with its numbers and its place.
//!
//! A lint never stands in the way by itself: somebody reads it and says that it is meant so.

mod cost;
mod curve;
mod features;
mod tiers;

use rust_decimal::Decimal;

use self::curve::Curve;
use crate::charge::{Charge, Pricing};
use crate::locale::LocalizedText;
use crate::metric::{Metric, MetricDefinition};
use crate::money::{Currency, Money};
use crate::rate_plan::{Audience, Fee, Terms};
use crate::refusal::{Code, Refusal, Refusals};
use crate::text::Key;

/// What lints look at beside the plan itself.
#[derive(Clone, Copy, Debug)]
pub struct Market<'a> {
    /// Of the product.
    pub description: &'a LocalizedText,
    /// The product's.
    pub metrics: &'a [Metric],
    /// What the marketplace keeps.
    pub commission_percent: Decimal,
    /// The metrics that usage was ever reported of; `None` while nobody could have reported any.
    pub reported: Option<&'a [Key]>,
    /// The names and currencies of its plans on sale: the same offer in another currency is another plan of the same name.
    pub on_sale: &'a [(LocalizedText, Currency)],
    /// The names of all categories of buyers.
    pub categories: &'a [String],
}

/// An address that nobody is at, an amount finer than its currency, a larger quantity that costs less, tiers that are never used or change nothing, prices below what a unit costs, a
/// metric that was never reported, a currency that the product is sold in and the plan is not, a description that some
/// readers cannot read.
pub fn lints(terms: &Terms, market: &Market<'_>) -> Refusals {
    let mut found = Refusals::default();
    if let Audience::Category { category } = &terms.audience
        && !market.categories.contains(category)
    {
        found.push(Refusal::at(Code::LintCategoryUnknown, "/audience/category").with("category", category));
    }
    for (place, fee) in terms.fees.iter().enumerate() {
        if let Fee::Setup { amount } | Fee::EarlyTermination { amount } | Fee::Recurring { amount, .. } = fee {
            found.0.extend(too_fine(*amount, terms.currency, format!("/fees/{place}/amount")));
        }
        if let Fee::Seats { model, .. } = fee {
            let curve = Curve::of_seats(model, format!("/fees/{place}/model"));
            tiers::lint(&curve, terms.currency, &mut found);
        }
    }
    for (place, charge) in terms.charges.iter().enumerate() {
        let metric = market.metrics.iter().map(|metric| &metric.definition).find(|known| known.key == charge.metric);
        let pointer = format!("/charges/{place}");
        for curve in curves(charge, metric, &pointer) {
            tiers::lint(&curve, terms.currency, &mut found);
            cost::lint(&curve, metric, market.commission_percent, terms.currency, &mut found);
        }
        if market.reported.is_some_and(|reported| !reported.contains(&charge.metric)) {
            let refusal = Refusal::at(Code::LintMetricSilent, format!("{pointer}/metric"));
            found.push(refusal.with("metric", &charge.metric));
        }
    }
    features::lint(terms, &mut found);
    missing_currencies(terms, market, &mut found);
    let missing = market.description.missing();
    if !market.description.is_empty() && !missing.is_empty() {
        let refusal = Refusal::at(Code::LintDescriptionMissing, "/product/description");
        found.push(refusal.with("languages", missing));
    }
    found
}

/// A fixed amount that no invoice can hold as it is.
fn too_fine(amount: Decimal, currency: Currency, pointer: String) -> Option<Refusal> {
    let rounded = Money::rounded(amount, currency).ok()?.amount();
    let refusal = Refusal::at(Code::LintAmountRounded, pointer);
    (rounded != amount)
        .then(|| refusal.with("amount", currency.fact(amount.normalize())).with("rounded", currency.fact(rounded)))
}

/// Each model of a charge at its place. A minimum and a maximum go over all values together, and say nothing about one.
fn curves<'a>(charge: &'a Charge, metric: Option<&MetricDefinition>, pointer: &str) -> Vec<Curve<'a>> {
    let curve = |(value, model)| {
        let place = match (&charge.pricing, value) {
            (Pricing::Whole { .. }, _) => format!("{pointer}/model"),
            (Pricing::Split { .. }, "") => format!("{pointer}/split_by/default"),
            (Pricing::Split { split_by }, label) => format!("{pointer}/split_by{}", split_by.place_of(label)),
        };
        let curve = Curve::new(model, charge.free_units, metric, place);
        match charge.pricing {
            Pricing::Whole { .. } => curve.within(charge.minimum, charge.maximum),
            Pricing::Split { .. } => curve,
        }
    };
    charge.pricing.parts().map(curve).collect()
}

/// What somebody who read these lints says they read; other lints, or other numbers, have another one.
pub fn lints_read(lints: &Refusals) -> String {
    let lints = lints.0.iter().map(|lint| {
        let facts: Vec<String> = lint.facts.iter().map(|(name, fact)| format!("{name}={fact}")).collect();
        format!("{} {} {}", lint.code.as_str(), lint.pointer, facts.join(" "))
    });
    lints.collect::<Vec<_>>().join("; ")
}

fn missing_currencies(terms: &Terms, market: &Market<'_>, found: &mut Refusals) {
    let sold_in = |currency| currency == terms.currency || market.on_sale.contains(&(terms.name.clone(), currency));
    let mut missing: Vec<&str> =
        market.on_sale.iter().map(|(_, currency)| *currency).filter(|c| !sold_in(*c)).map(Currency::code).collect();
    missing.sort_unstable();
    missing.dedup();
    if !missing.is_empty() {
        let refusal = Refusal::at(Code::LintCurrencyMissing, "/currency");
        found.push(refusal.with("currencies", missing.join(", ")).with("key", &terms.key));
    }
}
