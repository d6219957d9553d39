//! Publishing: whether a draft may be frozen, with every reason why not at its place, and what of it is unusual.

mod lints;

pub use lints::{Market, lints, lints_read};

use crate::calendar::{Day, Instant};
use crate::invoicing::{Naming, calculate};
use crate::locale::LocalizedText;
use crate::metric::Metric;
use crate::money::Money;
use crate::rate_plan::{DraftRatePlan, PublishedRatePlan, Terms};
use crate::refusal::{Code, Refusal, Refusals};

/// What publishing looks at beside the plan itself.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    pub product_name: &'a LocalizedText,
    /// The seller's own words where the store shows them in place of prices or beside them.
    pub price_text: Option<&'a LocalizedText>,
    pub metrics: &'a [Metric],
    pub today: Day,
}

impl DraftRatePlan {
    /// Freezes the plan.
    ///
    /// # Errors
    /// Every reason from [`reasons_not_to_publish`].
    pub fn publish(mut self, checked: &Checked<'_>, now: Instant) -> Result<PublishedRatePlan, Refusals> {
        reasons_not_to_publish(&self.terms, checked).into_result()?;
        self.terms.effective_from.get_or_insert(checked.today);
        Ok(PublishedRatePlan {
            id: self.id,
            seller_id: self.seller_id,
            product_id: self.product_id,
            terms: self.terms,
            published_at: now,
        })
    }
}

/// Missing words (of the plan, the product, its prices' text and each metric it prices), no price at all, a last day that is over, a
/// metric that is gone, a worked example that does not hold.
pub fn reasons_not_to_publish(terms: &Terms, checked: &Checked<'_>) -> Refusals {
    let mut no = Refusals::default();
    missing_words(&mut no, &terms.name, "/name".to_owned());
    missing_words(&mut no, checked.product_name, "/product/name".to_owned());
    if let Some(text) = checked.price_text.filter(|text| !text.is_empty()) {
        missing_words(&mut no, text, "/product/price_display".to_owned());
    }
    if terms.fees.is_empty() && terms.charges.is_empty() {
        no.add(Code::RatePlanPriceless, "/fees");
    }
    if let Some(until) = terms.effective_until {
        let from = terms.effective_from.unwrap_or(checked.today);
        if until < checked.today {
            no.push(Refusal::at(Code::InThePast, "/effective_until").with("today", checked.today));
        } else if until < from {
            no.push(Refusal::at(Code::EndsBeforeStart, "/effective_until").with("start", from));
        }
    }
    for (place, charge) in terms.charges.iter().enumerate() {
        match checked.metrics.iter().find(|metric| metric.definition.key == charge.metric) {
            None => no.push(
                Refusal::at(Code::MetricUnknown, format!("/charges/{place}/metric")).with("metric", &charge.metric),
            ),
            Some(metric) => {
                missing_words(&mut no, &metric.definition.name, format!("/metrics/{}/name", charge.metric));
                if !metric.definition.unit.is_empty() {
                    missing_words(&mut no, &metric.definition.unit, format!("/metrics/{}/unit", charge.metric));
                }
            }
        }
    }
    for (place, example) in terms.examples.iter().enumerate() {
        let pointer = format!("/examples/{place}/total");
        match calculate(terms, checked.metrics, &example.quantities, example.seats, Naming::NONE) {
            Ok(calculation) if calculation.total.amount() == example.total => {}
            Ok(calculation) => {
                let money =
                    |amount| terms.currency.fact(Money::rounded(amount, terms.currency).map_or(amount, Money::amount));
                let refusal = Refusal::at(Code::ExampleWrong, pointer).with("example", place + 1);
                no.push(
                    refusal.with("expected", money(example.total)).with("total", money(calculation.total.amount())),
                );
            }
            Err(refusals) => {
                no.take::<()>(&format!("/examples/{place}"), Err(refusals));
            }
        }
    }
    no
}

fn missing_words(no: &mut Refusals, text: &LocalizedText, pointer: String) {
    let missing = text.missing();
    if !missing.is_empty() {
        no.push(Refusal::at(Code::TranslationMissing, pointer).with("languages", missing));
    }
}
