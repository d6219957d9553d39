//! A sample invoice out of a form that may not be complete yet: what cannot be read is left out.

use std::collections::BTreeMap;

use domain::calendar::Length;
use domain::commission::split;
use domain::invoicing::{Imagined, calculate_imagined};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::price::PriceModelKind;
use domain::quantity::{parse_quantity, parse_whole};
use domain::rate_plan::SEATS_MAX;
use domain::rating::{RatedTier, Rating};
use domain::refusal::Refusals;
use domain::text::Key;
use rust_decimal::Decimal;
use words::lines::naming;
use words::{common, store};

use super::SEATS;
use crate::rate_plan_form::RatePlanForm;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sampled {
    /// Nothing has a price yet.
    Nothing,
    /// These quantities have no price, or one beyond what can be billed.
    Refused {
        why: Refusals,
        asked: Vec<(String, String)>,
    },
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
    /// Fees with an interval of their own, which no period adds up.
    pub apart: Vec<(String, Decimal, Length)>,
    /// Due once, beside the period.
    pub setup: Option<Decimal>,
    /// What quantities are asked for, by key.
    asked: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleLine {
    pub name: String,
    pub amount: Decimal,
    /// The steps that lead to the amount.
    pub steps: Vec<SampleStep>,
}

/// A part of a quantity at its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleStep {
    /// The units of a range, where there are several.
    pub range: Option<(Decimal, Option<Decimal>)>,
    pub tier: RatedTier,
}

impl Sampled {
    /// The quantities that the invoice depends on, with their names.
    pub fn asked(&self) -> Vec<(String, String)> {
        match self {
            Sampled::Nothing => vec![],
            Sampled::Refused { asked, .. } => asked.clone(),
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
    let Some(terms) = form.readable(&keys) else { return Sampled::Nothing };
    let typed = |key: &str| form.notation().number(&quantity_of(key));
    let number = |key: &str| parse_quantity(&typed(key), "").unwrap_or_default();
    let quantities: BTreeMap<Key, Decimal> =
        terms.charges.iter().map(|charge| (charge.metric.clone(), number(charge.metric.as_str()))).collect();
    let seats = terms.sells_seats().then(|| parse_whole(&typed(SEATS), 0, SEATS_MAX, "").unwrap_or(0));
    let mut asked: Vec<(String, String)> = Vec::new();
    if seats.is_some() {
        asked.push((SEATS.to_owned(), common::seats(locale).to_owned()));
    }
    let mut values: BTreeMap<Key, BTreeMap<String, Decimal>> = BTreeMap::new();
    for charge in &terms.charges {
        let metric = metrics.iter().find(|metric| metric.definition.key == charge.metric);
        let name = metric.map_or(charge.metric.as_str(), |metric| metric.definition.name.in_locale(locale));
        let Some((usual, _)) = charge.pricing.usual() else { continue };
        let called = |label: &str| match (charge.pricing.whole(), label) {
            (Some(_), _) => name.to_owned(),
            (None, "") => store::other_values(locale, name),
            (None, label) => store::of_value(locale, name, label),
        };
        asked.push((charge.metric.to_string(), called(usual)));
        let others = charge.pricing.parts().enumerate().filter(|(_, (label, _))| *label != usual);
        for (place, (label, _)) in others {
            let field = format!("{}-{place}", charge.metric);
            values.entry(charge.metric.clone()).or_default().insert(label.to_owned(), number(&field));
            asked.push((field, called(label)));
        }
    }
    let imagined = Imagined { quantities, values, seats, ..Imagined::default() };
    let calculation = calculate_imagined(&terms, metrics, &imagined, naming(locale));
    let calculated = calculation.and_then(|calculation| {
        let split = split(calculation.total, percent)?;
        Ok((calculation, split))
    });
    let (calculation, split) = match calculated {
        Ok(calculated) => calculated,
        Err(why) => return Sampled::Refused { why, asked },
    };
    let (lines, apart): (Vec<_>, Vec<_>) = calculation.lines.iter().partition(|line| line.interval.is_none());
    let apart = apart.into_iter().filter_map(|line| {
        Some((line.description.clone(), line.amount.amount(), line.interval?))
            .filter(|(_, amount, _)| !amount.is_zero())
    });
    let lines = lines.into_iter().map(|line| SampleLine {
        name: line.description.clone(),
        amount: line.amount.amount(),
        steps: line.rating.as_ref().map(steps).unwrap_or_default(),
    });
    Sampled::Invoice(Sample {
        currency: terms.currency.to_string(),
        lines: lines.collect(),
        total: calculation.total.amount(),
        commission: split.commission.amount(),
        share: split.seller_share.amount(),
        apart: apart.collect(),
        setup: terms.setup_fee().filter(|fee| !fee.is_zero()),
        asked,
    })
}

/// The steps of a rating that multiplies units; a minimum or maximum has none that would add up.
fn steps(rating: &Rating) -> Vec<SampleStep> {
    let multiplies = matches!(
        rating.model,
        PriceModelKind::PerUnit | PriceModelKind::Graduated | PriceModelKind::Volume | PriceModelKind::Bundles
    );
    if !multiplies || rating.bound.is_some() {
        return vec![];
    }
    let several = rating.tiers.len() > 1;
    let mut below = rating.free_units;
    let step = |tier: &RatedTier| {
        let from = below.floor() + Decimal::ONE;
        below = tier.up_to.map_or(below, |up_to| up_to + rating.free_units);
        SampleStep {
            range: several.then_some((from, tier.up_to.map(|up_to| up_to + rating.free_units))),
            tier: tier.clone(),
        }
    };
    rating.tiers.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use domain::ids::MetricId;
    use domain::metric::MetricDefinition;

    use super::*;
    use crate::rate_plan_form::{FeeRow, LengthForm, PartRow, charge_part, fee_part};

    fn users() -> Vec<Metric> {
        let definition = MetricDefinition::parse(&MetricDefinition::suggested()).expect("a metric");
        let id: MetricId = format!("met_{:032x}", 1).parse().expect("an id");
        vec![Metric { id, definition }]
    }

    fn form(price: &str) -> RatePlanForm {
        let mut form = RatePlanForm::blank("EUR", &["UserMonth".to_owned()], Locale::En);
        form.parts.insert(charge_part(0), PartRow { unit_price: price.to_owned(), ..PartRow::blank() });
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
            Sampled::Nothing | Sampled::Refused { .. } => None,
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
    fn a_fee_with_an_interval_of_its_own_stands_beside_what_adds_up() {
        let mut plan = form("2.50");
        let mut yearly = fee("recurring", "365");
        yearly.interval = LengthForm { unit: "year".to_owned(), count: "1".to_owned(), ..LengthForm::default() };
        plan.fees = vec![fee("recurring", "20"), yearly];
        let Sampled::Invoice(sample) = sample(&plan, &users(), |_| "50".to_owned(), Decimal::from(3), Locale::En)
        else {
            panic!("no invoice")
        };
        let added: Decimal = sample.lines.iter().map(|line| line.amount).sum();
        assert_eq!((added, sample.total), (sample.total, Decimal::from(145)));
        let apart: Vec<_> = sample.apart.iter().map(|(name, amount, _)| format!("{name}: {amount}")).collect();
        assert_eq!(apart, ["Base fee, yearly: 365.00"]);
    }

    #[test]
    fn a_half_typed_form_is_priced_as_far_as_it_can_be_read() {
        let mut plan = form("2,50");
        plan.key = "not a key!".to_owned();
        plan.fees = vec![FeeRow::default(), fee("recurring", "1x"), fee("seats", "")];
        plan.parts.insert(fee_part(2), PartRow { unit_price: "10".to_owned(), ..PartRow::blank() });
        check(&plan, "4", Some(["50.00", "1.50", "48.50"]));
        check(&plan, "", Some(["0.00", "0.00", "0.00"]));
    }

    #[test]
    fn each_range_is_a_step_of_its_own() {
        let mut plan = form("");
        let tier = |up_to: &str, price: &str| crate::rate_plan_form::TierRow {
            up_to: up_to.to_owned(),
            price: price.to_owned(),
            ..Default::default()
        };
        let tiers = vec![tier("30", "3"), tier("", "2")];
        plan.parts.insert(charge_part(0), PartRow { kind: "graduated".to_owned(), tiers, ..PartRow::default() });
        plan.charges[0].free_units = "5".to_owned();
        let Sampled::Invoice(sample) = sample(&plan, &users(), |_| "40".to_owned(), Decimal::from(3), Locale::En)
        else {
            panic!("no invoice")
        };
        let said: Vec<String> = sample.lines[0]
            .steps
            .iter()
            .map(|step| {
                format!("{:?} {} x {} = {}", step.range, step.tier.quantity, step.tier.unit_price, step.tier.amount)
            })
            .collect();
        assert_eq!(said, ["Some((6, Some(35))) 30 x 3 = 90", "Some((36, None)) 5 x 2 = 10"]);
    }

    #[test]
    fn each_value_of_an_attribute_has_a_quantity_of_its_own() {
        let mut plan = form("1");
        plan.charges[0].attribute = "region".to_owned();
        let eu = PartRow { value: "eu".to_owned(), unit_price: "2".to_owned(), ..PartRow::blank() };
        plan.parts.insert(crate::rate_plan_form::value_part(0, 0), eu);
        let of = |key: &str| if key == "UserMonth" { "3".to_owned() } else { "10".to_owned() };
        let Sampled::Invoice(sample) = sample(&plan, &users(), of, Decimal::from(3), Locale::En) else {
            panic!("no invoice")
        };
        let asked: Vec<&str> = sample.asked.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!((asked, sample.total.to_string()), (vec!["Users: all others", "Users: eu"], "23.00".to_owned()));
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
        let Sampled::Refused { why, asked } = sampled else { panic!("{sampled:?}") };
        assert!(why.has(domain::refusal::Code::AmountOverflow));
        assert_eq!(asked.len(), 1, "a smaller quantity can still be typed");
    }
}
