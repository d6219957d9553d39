//! A subscription told in a few words, and its invoices printed as text.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::calendar::{Day, Instant, Period, Tz, parse_day, parse_instant, start_of};
use domain::ids::{BuyerId, MetricId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::invoice::{InvoiceDraft, Line, LineKind};
use domain::invoicing::{Due, Facts, FeeLine, InvoicedBundle, LatePeriod, draft, invoiced_fees, next_due};
use domain::locale::{Locale, LocalizedText};
use domain::metric::{Metric, MetricDefinition, MetricInput, UsageTotal};
use domain::rate_plan::{PublishedRatePlan, RatePlanInput, Terms};
use domain::subscription::{Ending, Grant, Phase, SetupFee, Subscription};
use domain::tax::TaxRates;
use domain::text::Key;
use domain::usage::{Part, Usage, UsageKey};
use expect_test::Expect;
use rust_decimal::Decimal;
use uuid::Uuid;

pub fn day(text: &str) -> Day {
    parse_day(text, "").unwrap()
}

pub fn instant(text: &str) -> Instant {
    parse_instant(text, "").unwrap()
}

pub fn key(text: &str) -> Key {
    Key::parse(text, "").unwrap()
}

/// The metrics every plan here may price.
pub const METRICS: [&str; 2] = ["units", "pages"];

pub fn terms(json: &str) -> Terms {
    input(json).parse(&METRICS.map(key)).unwrap_or_else(|no| panic!("{no}"))
}

/// A plan in the API's form; key, name and currency need not be given.
pub fn input(json: &str) -> RatePlanInput {
    let mut plan: serde_json::Value = serde_json::from_str(json).unwrap();
    let defaults = serde_json::json!({ "key": "a", "name": { "en": "A", "de": "A", "it": "A" }, "currency": "EUR" });
    for (field, value) in defaults.as_object().unwrap() {
        plan.as_object_mut().unwrap().entry(field).or_insert(value.clone());
    }
    serde_json::from_value(plan).unwrap()
}

pub fn published(terms: Terms) -> Arc<PublishedRatePlan> {
    publication(1, terms)
}

/// A plan that was published as the `number`th.
fn publication(number: u128, terms: Terms) -> Arc<PublishedRatePlan> {
    Arc::new(PublishedRatePlan {
        id: RatePlanId(Uuid::from_u128(number)),
        seller_id: SellerId(Uuid::from_u128(2)),
        product_id: ProductId(Uuid::from_u128(3)),
        terms,
        published_at: instant("2020-01-01T00:00:00Z"),
    })
}

pub fn metrics() -> Vec<Metric> {
    let metric = |(place, name): (usize, &str)| Metric {
        id: MetricId(Uuid::from_u128(place as u128 + 1)),
        definition: MetricDefinition::parse(&MetricInput {
            key: name.to_owned(),
            name: LocalizedText::same(name),
            unit: LocalizedText::same("unit"),
            ..MetricInput::default()
        })
        .unwrap(),
    };
    METRICS.into_iter().enumerate().map(metric).collect()
}

pub struct Story {
    pub subscription: Subscription,
    pub usage: BTreeMap<(i16, Day, Key), UsageTotal>,
    /// Usage that is priced under a value.
    pub by_value: BTreeMap<(i16, Day, Key, String), UsageTotal>,
    pub late: Vec<LatePeriod>,
    pub tax_rates: TaxRates,
    pub billed_on: Option<Day>,
}

impl Story {
    pub fn starting(on: &str, zone: &str, plan: &str) -> Self {
        let zone: Tz = zone.parse().unwrap();
        let starts_on = day(on);
        let from = start_of(starts_on, zone);
        let phase = Phase { number: 1, rate_plan: published(terms(plan)), seats: 0, from, from_on: starts_on };
        let subscription = Subscription {
            id: SubscriptionId(Uuid::from_u128(4)),
            seller_id: SellerId(Uuid::from_u128(2)),
            buyer_id: BuyerId(Uuid::from_u128(5)),
            zone,
            signed_at: from,
            starts_on,
            ends_on: None,
            ending: Ending::Ordinary,
            setup_fee: SetupFee::Charged,
            trial: Grant::Granted,
            withdrawal: Grant::Granted,
            phases: phase.into(),
        };
        Self {
            subscription,
            usage: BTreeMap::new(),
            by_value: BTreeMap::new(),
            late: Vec::new(),
            tax_rates: TaxRates::NONE,
            billed_on: None,
        }
    }

    pub fn seats(mut self, seats: u32) -> Self {
        let first = Phase { seats, ..self.subscription.first_phase().clone() };
        self.subscription.phases = first.into();
        self
    }

    pub fn ending(mut self, last: &str) -> Self {
        self.subscription.ends_on = Some(day(last));
        self
    }

    pub fn taxed(self, percent: &str) -> Self {
        self.taxed_from(&[("2000-01-01", percent)])
    }

    /// Rates in percent, each from a day on.
    pub fn taxed_from(mut self, rates: &[(&str, &str)]) -> Self {
        self.tax_rates = TaxRates::new(rates.iter().map(|(from, percent)| (day(from), percent.parse().unwrap())));
        self
    }

    /// Another plan from the first moment of a day on.
    pub fn changing(mut self, on: &str, plan: &str) -> Self {
        let from_on = day(on);
        let number = self.subscription.phases.last().unwrap().number + 1;
        let from = start_of(from_on, self.subscription.zone);
        let rate_plan = publication(u128::from(number.unsigned_abs()), terms(plan));
        self.subscription.phases.push(Phase { number, rate_plan, seats: 0, from, from_on });
        self
    }

    pub fn using(mut self, on: &str, metric: &str, quantity: &str) -> Self {
        let on = day(on);
        let phase = self.subscription.phase_on(on).number;
        let total = self.usage.entry((phase, on, key(metric))).or_default();
        total.quantity += quantity.parse::<Decimal>().unwrap();
        total.events += 1;
        self
    }

    pub fn using_as(mut self, on: &str, (metric, value): (&str, &str), quantity: &str) -> Self {
        let on = day(on);
        let place = (self.subscription.phase_on(on).number, on, key(metric), value.to_owned());
        let total = self.by_value.entry(place).or_default();
        total.quantity += quantity.parse::<Decimal>().unwrap();
        total.events += 1;
        self
    }

    pub fn usage_in(&self, period: Period) -> Usage {
        let mut usage = Usage::new();
        let whole = self.usage.iter().map(|((phase, on, metric), used)| (phase, on, metric, "", used));
        let parts = self.by_value.iter().map(|((phase, on, metric, value), used)| (phase, on, metric, &**value, used));
        for (phase, on, metric, split, used) in whole.chain(parts) {
            if period.contains(*on) {
                let part = if *on < self.subscription.usage_paid_from() { Part::Trial } else { Part::Paid };
                let key = UsageKey { part, ..UsageKey::paid(*phase, metric.clone(), split) };
                let total = usage.entry(key).or_default();
                total.quantity += used.quantity;
                total.events += used.events;
            }
        }
        usage
    }

    pub fn draft(&self, due: &Due) -> InvoiceDraft {
        self.draft_after(due, &[], &[])
    }

    /// The invoice that knows what those before it charged of fees and first bundles.
    pub fn draft_after(&self, due: &Due, fees: &[FeeLine], issued: &[Line]) -> InvoiceDraft {
        self.with_facts(due, fees, issued, |facts| draft(facts, due)).unwrap()
    }

    /// Reads the facts of that invoice.
    pub fn with_facts<T>(&self, due: &Due, fees: &[FeeLine], issued: &[Line], read: impl FnOnce(&Facts<'_>) -> T) -> T {
        let usage = due.usage().map(|period| self.usage_in(period)).unwrap_or_default();
        let bundle = |line: &Line| InvoicedBundle {
            phase: line.phase,
            metric: line.metric.clone().unwrap(),
            amount: line.amount,
        };
        let charged = |days: Period| {
            let is = |line: &&Line| line.kind == LineKind::Usage && line.fee.is_some() && days.contains(line.days.from);
            issued.iter().filter(is).map(bundle).collect()
        };
        let bundles: Vec<InvoicedBundle> = due.bundled(&self.subscription).map(charged).unwrap_or_default();
        let lines = fees.iter().cloned().chain(issued.iter().filter_map(FeeLine::of));
        read(&Facts {
            subscription: &self.subscription,
            metrics: &metrics(),
            naming: words::lines::naming(Locale::En),
            tax_rates: &self.tax_rates,
            usage: &usage,
            bundles: &bundles,
            invoiced: &invoiced_fees(lines).unwrap(),
            late: &self.late,
            issued,
        })
    }

    /// All invoices up to a day, each knowing those before it; `fees` were charged before all of them.
    pub fn lived(&self, fees: &[FeeLine], until: &str) -> Vec<InvoiceDraft> {
        let mut billed_on = self.billed_on;
        let mut invoices: Vec<InvoiceDraft> = Vec::new();
        let mut issued: Vec<Line> = Vec::new();
        while let Some(due) = next_due(&self.subscription, billed_on).filter(|due| due.on <= day(until)) {
            let invoice = self.draft_after(&due, fees, &issued);
            issued.extend(invoice.lines.iter().cloned());
            billed_on = Some(due.on);
            invoices.push(invoice);
        }
        invoices.retain(|invoice| !invoice.lines.is_empty());
        invoices
    }

    /// All invoices up to a day.
    pub fn invoices_until(&self, until: &str) -> Vec<InvoiceDraft> {
        let until = day(until);
        let mut billed_on = self.billed_on;
        let mut invoices = Vec::new();
        while let Some(due) = next_due(&self.subscription, billed_on).filter(|due| due.on <= until) {
            billed_on = Some(due.on);
            invoices.push(self.draft(&due));
        }
        invoices.retain(|invoice| !invoice.lines.is_empty());
        invoices
    }

    pub fn printed_until(&self, until: &str) -> String {
        self.invoices_until(until).iter().map(printed).collect::<Vec<_>>().join("\n")
    }
}

/// The invoices of a story up to a day, as text.
#[track_caller]
pub fn check(story: Story, until: &str, expected: Expect) {
    expected.assert_eq(&story.printed_until(until));
}

/// An invoice as text.
pub fn printed(invoice: &InvoiceDraft) -> String {
    let mut text = format!("{} {} due {}\n", invoice.issued_on, invoice.reason.as_str(), invoice.due_on);
    for line in &invoice.lines {
        let (from, to) = (line.days.from, line.days.last_day());
        text += &format!(
            "  {:<30} {:>8}  {from} … {to}  {:>10}\n",
            line.description,
            line.quantity.to_string(),
            line.amount.to_string()
        );
    }
    for tax in &invoice.taxes {
        text += &format!("  tax {} % of {}  {:>10}\n", tax.rate, tax.base, tax.amount.to_string());
    }
    text + &format!("  total {} {}\n", invoice.total, invoice.currency)
}
