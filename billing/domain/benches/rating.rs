//! How long rating takes: prices, invoices, tallies and plans.
//!
//! `cargo bench -p billing-domain` measures; `cargo test --benches` runs each once. What needs the database is measured by
//! `fondaco bench`.
#![allow(clippy::unwrap_used)]

#[path = "../tests/common/mod.rs"]
mod common;

use std::borrow::Cow;
use std::collections::BTreeMap;

use common::{Story, day, key};
use divan::{Bencher, black_box};
use domain::calendar::{Period, start_of};
use domain::invoice::Reason;
use domain::invoicing::{Due, Facts, draft};
use domain::locale::{Locale, LocalizedText};
use domain::metric::{Metric, MetricInput, UsageTotal};
use domain::price::PriceModel;
use domain::rate_plan::RatePlanInput;
use domain::subscription::{Phase, Subscription};
use domain::tax::TaxRates;
use domain::text::Key;
use domain::usage::{Tallies, Tally, Usage, UsageItem, UsageKey, aggregate, judge};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn main() {
    divan::main();
}

const TIERED: [&str; 5] = ["graduated", "volume", "stair_step", "bundles", "graduated_percentage"];
const UNTIERED: [&str; 5] = ["per_unit", "package", "percentage", "event_amount", "cost_plus"];
const HOURS: i64 = 744;
const METRICS: usize = 10;
const CHARGES: usize = 200;

fn tiers(many: usize) -> Vec<Value> {
    let tier = |number: usize| {
        let up_to = (number < many).then(|| (number * 10).to_string());
        json!({ "up_to": up_to, "unit_price": "0.067", "price": "15", "rate": "1.3", "flat_amount": "2" })
    };
    (1..=many).map(tier).collect()
}

fn model(kind: &str, many: usize) -> PriceModel {
    let fields = json!({
        "kind": kind, "tiers": tiers(many), "unit_price": "0.067", "size": "10", "price": "15", "rate": "1.3",
        "fixed_per_event": "0.30", "free_events": "3", "multiplier": "1.2", "markup_percent": "20",
    });
    PriceModel::parse(&serde_json::from_value(fields).unwrap(), "").unwrap()
}

/// Beyond all bounds but the last, so that every tier counts.
fn used(many: usize) -> UsageTotal {
    let quantity = Decimal::new(i64::try_from(many).unwrap() * 100 + 5, 1);
    UsageTotal { quantity, events: 55, amount: quantity, fees: quantity, ..UsageTotal::default() }
}

#[divan::bench(args = UNTIERED)]
fn a_model(bencher: Bencher<'_, '_>, kind: &str) {
    let (model, total) = (model(kind, 1), used(1));
    bencher.bench_local(|| black_box(&model).rate(black_box(&total)).unwrap());
}

#[divan::bench(args = TIERED, consts = [1, 10, 100])]
fn a_model_with_tiers<const MANY: usize>(bencher: Bencher<'_, '_>, kind: &str) {
    let (model, total) = (model(kind, MANY), used(MANY));
    bencher.bench_local(|| black_box(&model).rate(black_box(&total)).unwrap());
}

fn metrics(many: usize, aggregation: &str) -> Vec<Metric> {
    let metric = |number: usize| Metric {
        id: domain::ids::MetricId(uuid::Uuid::from_u128(number as u128)),
        definition: domain::metric::MetricDefinition::parse(&MetricInput {
            key: format!("m{number}"),
            name: LocalizedText::same("metric"),
            unit: LocalizedText::same("unit"),
            aggregation: Some(aggregation.to_owned()),
            ..MetricInput::default()
        })
        .unwrap(),
    };
    (0..many).map(metric).collect()
}

fn plan(many: usize) -> RatePlanInput {
    let graduated = json!({ "kind": "graduated", "tiers": tiers(10) });
    let charge = |number: usize| json!({ "metric": format!("m{number}"), "model": graduated });
    let charges: Vec<Value> = (0..many).map(charge).collect();
    common::input(&json!({ "charges": charges, "minimum_commitment": "1" }).to_string())
}

fn subscription(many: usize) -> Subscription {
    let mut subscription = Story::starting("2026-03-01", "Europe/Berlin", "{}").subscription;
    let keys: Vec<Key> = (0..many).map(|number| key(&format!("m{number}"))).collect();
    let rate_plan = common::published(plan(many).parse(&keys).unwrap());
    subscription.phases = Phase { rate_plan, ..subscription.first_phase().clone() }.into();
    subscription
}

fn place(number: usize) -> UsageKey {
    UsageKey::paid(1, key(&format!("m{number}")), "")
}

#[divan::bench]
fn an_invoice_of_200_charges(bencher: Bencher<'_, '_>) {
    let (subscription, metrics) = (subscription(CHARGES), metrics(CHARGES, "sum"));
    let usage: Usage = (0..CHARGES).map(|number| (place(number), used(10))).collect();
    let facts = Facts {
        bundles: &[],
        subscription: &subscription,
        metrics: &metrics,
        naming: words::lines::naming(Locale::En),
        tax_rates: &TaxRates::new([(day("2000-01-01"), Decimal::from(19))]),
        usage: &usage,
        invoiced: &[],
        late: &[],
        issued: &[],
    };
    let period = Period::new(day("2026-03-01"), day("2026-04-01"));
    let due = Due { on: period.until, reason: Reason::Period, period, full: period };
    bencher.bench_local(|| draft(black_box(&facts), &due).unwrap());
}

/// Tallies of all hours of a month added up and made quantities.
#[divan::bench(args = ["sum", "max", "time_weighted_sum"])]
fn a_month_of_744_hours_of_10_metrics(bencher: Bencher<'_, '_>, aggregation: &str) {
    let (subscription, metrics) = (subscription(METRICS), metrics(METRICS, aggregation));
    let definitions: BTreeMap<&Key, _> =
        metrics.iter().map(|metric| (&metric.definition.key, &metric.definition)).collect();
    let hour = |number: i64| Tally {
        events: 9,
        sum: Decimal::new(number, 1),
        max: Some(Decimal::from(number)),
        moment: Decimal::from(number * 3_600),
        ..Tally::default()
    };
    let hours: Vec<(UsageKey, Tally)> =
        (0..METRICS).flat_map(|metric| (0..HOURS).map(move |number| (place(metric), hour(number)))).collect();
    let period = Period::new(day("2026-03-01"), day("2026-04-01"));
    bencher.bench_local(|| {
        let mut tallies = Tallies::default();
        for (place, tally) in black_box(&hours) {
            let known = tallies.within.entry(place.clone()).or_default();
            known.events += tally.events;
            known.sum += tally.sum;
            known.max = known.max.max(tally.max);
            known.moment += tally.moment;
        }
        aggregate(&subscription, |key| definitions.get(key).copied(), period, &tallies).unwrap()
    });
}

fn with_tiers(many: usize) -> RatePlanInput {
    let model = json!({ "kind": "graduated", "tiers": tiers(many) });
    common::input(&json!({ "charges": [{ "metric": "m0", "model": model }] }).to_string())
}

/// With what metering asks beside: what it is billed with, whose usage that is, and since when a value is counted once.
#[divan::bench(args = [1, 4])]
fn an_event_under_so_many_plans(bencher: Bencher<'_, '_>, plans: usize) {
    let plan = |unit: &str, price: &str| {
        let model = json!({ "kind": "per_unit", "unit_price": price });
        json!({ "period": { "unit": unit }, "charges": [{ "metric": "units", "model": model }] }).to_string()
    };
    let changes =
        [("2026-04-10", plan("year", "2")), ("2026-05-20", plan("month", "3")), ("2026-06-05", plan("week", "4"))];
    let begun = Story::starting("2026-03-01", "Europe/Berlin", &plan("month", "1"));
    let story = changes[..plans - 1].iter().fold(begun, |story, (on, plan)| story.changing(on, plan));
    let (subscription, metrics) = (story.subscription, common::metrics());
    let text = |text: &'static str| Some(Cow::Borrowed(text));
    let item = UsageItem { metric: text("units"), quantity: text("1"), timestamp: text("NOW"), ..UsageItem::default() };
    let now = start_of(day("2026-06-20"), subscription.zone);
    bencher.bench_local(|| {
        let asked = black_box(&subscription);
        let event = judge(&item, Ok(now), asked, |_, _| metrics.first(), now).unwrap();
        let window = asked.usage_of(asked.usage_billed_with(event.phase, event.day));
        (window, asked.counted_from(event.phase, event.day), event)
    });
}

#[divan::bench]
fn a_plan_of_100_tiers_is_read(bencher: Bencher<'_, '_>) {
    let (input, keys) = (with_tiers(100), [key("m0")]);
    bencher.bench_local(|| black_box(&input).parse(&keys).unwrap());
}

#[divan::bench]
fn a_plan_of_20_000_tiers_is_refused(bencher: Bencher<'_, '_>) {
    let (input, keys) = (with_tiers(20_000), [key("m0")]);
    bencher.bench_local(|| black_box(&input).parse(&keys).unwrap_err());
}
