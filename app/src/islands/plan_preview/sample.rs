//! A sample invoice out of a form that may not be complete yet: what cannot be read is left out.

use std::collections::BTreeMap;

use domain::commission::split;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::money::Currency;
use domain::quantity::{parse_quantity, parse_whole};
use domain::rate_plan::{SEATS_MAX, Terms};
use domain::text::Key;
use rust_decimal::Decimal;

use super::SEATS;
use crate::i18n::common;
use crate::rate_plan_form::{ChargeRow, FeeRow, RatePlanForm};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sampled {
    /// Nothing has a price yet.
    Nothing,
    TooMuch,
    Invoice(Sample),
}

/// One full period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    pub currency: String,
    pub lines: Vec<SampleLine>,
    pub total: Decimal,
    pub commission: Decimal,
    pub share: Decimal,
    /// Due once, beside the period.
    pub setup: Option<Decimal>,
    /// What quantities are asked for, by key.
    asked: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleLine {
    pub name: String,
    /// Quantity and unit price.
    pub formula: Option<(Decimal, Decimal)>,
    pub amount: Decimal,
}

impl Sampled {
    /// The quantities that the invoice depends on, with their names.
    pub fn asked(&self) -> Vec<(String, String)> {
        match self {
            Sampled::Nothing | Sampled::TooMuch => vec![],
            Sampled::Invoice(sample) => sample.asked.clone(),
        }
    }
}

/// Prices one period of what can be read of the form. `quantity_of` answers what was typed for a key.
pub fn sample(
    form: &RatePlanForm,
    metrics: &[Metric],
    quantity_of: impl Fn(&str) -> String,
    percent: Decimal,
    locale: Locale,
) -> Sampled {
    let keys: Vec<Key> = metrics.iter().map(|metric| metric.definition.key.clone()).collect();
    let Some(terms) = readable(form, &keys) else { return Sampled::Nothing };
    let number = |key: &str| parse_quantity(quantity_of(key).trim(), "").unwrap_or_default();
    let quantities: BTreeMap<Key, Decimal> =
        terms.charges.iter().map(|charge| (charge.metric.clone(), number(charge.metric.as_str()))).collect();
    let seats = terms.sells_seats().then(|| parse_whole(quantity_of(SEATS).trim(), 0, SEATS_MAX, "").unwrap_or(0));
    let calculation = domain::invoicing::calculate(&terms, metrics, &quantities, seats, locale);
    let Ok((calculation, split)) =
        calculation.and_then(|calculation| Ok((calculation.clone(), split(calculation.total, percent)?)))
    else {
        return Sampled::TooMuch;
    };
    let lines = calculation.lines.iter().map(|line| SampleLine {
        name: line.description.clone(),
        formula: line
            .rating
            .as_ref()
            .and_then(|rating| rating.tiers.first())
            .map(|tier| (tier.quantity, tier.unit_price)),
        amount: line.amount.amount(),
    });
    let mut asked: Vec<(String, String)> = Vec::new();
    if seats.is_some() {
        asked.push((SEATS.to_owned(), common::seats(locale).to_owned()));
    }
    asked.extend(terms.charges.iter().map(|charge| {
        let metric = metrics.iter().find(|metric| metric.definition.key == charge.metric);
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.definition.name.in_locale(locale));
        (charge.metric.to_string(), name.to_owned())
    }));
    Sampled::Invoice(Sample {
        currency: terms.currency.to_string(),
        lines: lines.collect(),
        total: calculation.total.amount(),
        commission: split.commission.amount(),
        share: split.seller_share.amount(),
        setup: terms.setup_fee().filter(|fee| !fee.is_zero()),
        asked,
    })
}

/// The fees and prices that can be read; `None` when there are none.
fn readable(form: &RatePlanForm, keys: &[Key]) -> Option<Terms> {
    let currency = form.currency.parse::<Currency>().unwrap_or(Currency::EUR);
    let mut plain = RatePlanForm::blank(currency.code(), &[]);
    plain.key = "sample".to_owned();
    plain.name.en = "Sample".to_owned();
    let reads = |form: &RatePlanForm| form.read(&[]).input.parse(keys).is_ok();
    let fee_reads = |row: &&FeeRow| reads(&RatePlanForm { fees: vec![(*row).clone()], ..plain.clone() });
    let charge_reads = |row: &&ChargeRow| reads(&RatePlanForm { charges: vec![(*row).clone()], ..plain.clone() });
    let readable = RatePlanForm {
        fees: form.fees.iter().filter(fee_reads).cloned().collect(),
        charges: form.charges.iter().filter(charge_reads).cloned().collect(),
        ..plain.clone()
    };
    let terms = readable.read(&[]).input.parse(keys).ok()?;
    (!terms.fees.is_empty() || !terms.charges.is_empty()).then_some(terms)
}

#[cfg(test)]
mod tests {
    use domain::ids::MetricId;
    use domain::metric::MetricDefinition;

    use super::*;

    fn users() -> Vec<Metric> {
        let definition = MetricDefinition::parse(&MetricDefinition::suggested()).expect("a metric");
        let id: MetricId = format!("met_{:032x}", 1).parse().expect("an id");
        vec![Metric { id, definition }]
    }

    fn form(price: &str) -> RatePlanForm {
        let mut form = RatePlanForm::blank("EUR", &["UserMonth".to_owned()]);
        form.charges[0].unit_price = price.to_owned();
        form
    }

    fn fee(kind: &str, amount: &str) -> FeeRow {
        FeeRow { kind: kind.to_owned(), amount: amount.to_owned(), ..FeeRow::default() }
    }

    fn check(form: &RatePlanForm, quantity: &str, expected: Option<[&str; 3]>) {
        let sampled = sample(form, &users(), |_| quantity.to_owned(), Decimal::from(3), Locale::En);
        let amounts = match &sampled {
            Sampled::Invoice(sample) => {
                Some([sample.total, sample.commission, sample.share].map(|amount| amount.to_string()))
            }
            Sampled::Nothing | Sampled::TooMuch => None,
        };
        assert_eq!(amounts, expected.map(|amounts| amounts.map(str::to_owned)), "{sampled:?}");
    }

    #[test]
    fn the_picture_adds_up() {
        let mut plan = form("2.50");
        plan.fees = vec![fee("recurring", "19"), fee("setup", "49")];
        check(&plan, "140", Some(["369.00", "11.07", "357.93"]));
    }

    #[test]
    fn a_half_typed_form_is_priced_as_far_as_it_can_be_read() {
        let mut plan = form("2,50");
        plan.key = "not a key!".to_owned();
        plan.fees = vec![FeeRow::default(), fee("recurring", "1x"), fee("seats", "10")];
        check(&plan, "4", Some(["50.00", "1.50", "48.50"]));
        check(&plan, "", Some(["0.00", "0.00", "0.00"]));
    }

    #[test]
    fn without_a_price_there_is_no_invoice() {
        check(&form(""), "40", None);
        check(&form("abc"), "40", None);
    }

    #[test]
    fn more_than_can_be_billed_is_said() {
        let plan = form("1000000000000");
        let sampled = sample(&plan, &users(), |_| "9000000000000000".to_owned(), Decimal::from(3), Locale::En);
        assert_eq!(sampled, Sampled::TooMuch);
    }
}
