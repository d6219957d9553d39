//! Random usage of every kind, told to a real portal in random batches, late, in any order and twice: its invoices and its
//! preview come to what a naive billing says, which knows nothing of tables.
#![allow(clippy::unwrap_used, dead_code)]

#[path = "../../domain/tests/histories/dice.rs"]
mod dice;
#[path = "../../domain/tests/naive/mod.rs"]
mod naive;
#[path = "billing/world.rs"]
mod world;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use dice::Dice;
use domain::calendar::Tz;
use domain::ids::{RatePlanId, SubscriptionId};
use domain::metric::MetricInput;
use domain::usage::{Attributes, UsageItem};
use naive::Dec;
use naive::history::*;
use service::agreements::{ChangeInput, DryRun};
use service::invoices::{self, InvoiceView};
use service::usage::Verdict;
use service::{Actor, Principal, agreements, catalog, check, usage};
use world::World;

const ZONE: Tz = Tz::Europe__Berlin;
const STARTS_AT: &str = "2026-10-10T07:00:00Z";
const CHANGED_AT: &str = "2026-11-20T12:00:00Z";
/// When usage is told, and how much of it.
const TOLD: [(&str, usize); 5] = [
    ("2026-10-25T09:30:00Z", 40),
    ("2026-11-10T00:00:00Z", 60),
    ("2026-11-20T12:00:00Z", 30),
    ("2026-12-05T18:00:00Z", 60),
    ("2026-12-20T23:59:59Z", 60),
];

fn at(text: &str) -> At {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn metrics() -> Vec<Metric> {
    let kept = |counts| (counts, Carries::ItsLevel);
    let anew = |counts| (counts, Carries::Nothing);
    let ways = [
        anew(Counts::Sum),
        kept(Counts::Sum),
        anew(Counts::Count),
        anew(Counts::Max),
        anew(Counts::Last),
        kept(Counts::Last),
        anew(Counts::Unique),
        kept(Counts::Unique),
        anew(Counts::OverTime),
        kept(Counts::OverTime),
        // Percentages.
        anew(Counts::Count),
        // By region.
        kept(Counts::Sum),
        anew(Counts::Unique),
        // At cost.
        anew(Counts::Sum),
    ];
    let metric = |(number, (counts, carries)): (usize, (Counts, Carries))| Metric {
        key: format!("m{number}"),
        counts,
        carries,
        rounding: (number == 3).then_some(RoundTo::Above(0)),
        unit_cost: Some(Dec { units: 35, digits: 2 }),
    };
    ways.into_iter().enumerate().map(metric).collect()
}

fn tiers(price: i64) -> Vec<Tier> {
    let tier = |up_to: Option<i64>, cents: i64| Tier {
        up_to: up_to.map(Dec::whole),
        price: Dec { units: cents, digits: 3 },
        flat: Dec { units: cents, digits: 2 },
    };
    vec![tier(Some(5), price), tier(Some(50), price / 2), tier(None, price / 3)]
}

fn plan(price: i64) -> Plan {
    let percentage = Model::Percentage(Percent {
        rate: Some(Dec { units: price, digits: 3 }),
        fixed: Some(Dec { units: 3, digits: 1 }),
        free_events: Some(4),
        free_amount: Some(Dec { units: 250 + price, digits: 0 }),
        least: Some(Dec { units: 50, digits: 2 }),
        most: None,
    });
    let by_region = Prices::ByRegion(
        vec![("eu", Model::Graduated(tiers(price))), ("us", Model::Volume(tiers(price + 70)))],
        Some(Model::PerUnit(Dec { units: price, digits: 4 })),
    );
    let mut prices: Vec<Prices> = (0..10).map(|_| Prices::One(Model::Graduated(tiers(price)))).collect();
    prices.extend([
        Prices::One(percentage),
        by_region.clone(),
        by_region,
        Prices::One(Model::CostPlus(Dec::whole(price))),
    ]);
    let charge = |(metric, prices): (usize, Prices)| Charge {
        metric,
        free: (metric == 0).then_some(Dec::whole(3)),
        least: (metric == 11).then_some(Dec::whole(price)),
        most: None,
        prices,
    };
    Plan {
        every: Every { unit: Unit::Month, count: 1, aligned: Aligned::Calendar },
        basis: Basis::Days,
        trial_days: 0,
        trial_covers: Covers::Everything,
        term: None,
        unused: Unused::Kept,
        withdrawal_days: 0,
        fees: vec![
            Fee::Recurring(Dec::whole(price), Paid::Before, InPart::CostsAPart, None),
            Fee::Recurring(Dec::whole(3 * price), Paid::Before, InPart::CostsAPart, Some((Unit::Year, 1))),
            Fee::Recurring(Dec::whole(price / 10), Paid::After, InPart::CostsAPart, Some((Unit::Day, 30))),
        ],
        charges: prices.into_iter().enumerate().map(charge).collect(),
        prepaid: None,
        overage_factor: None,
        minimum: Some(Dec::whole(2 * price)),
        maximum: None,
    }
}

/// A subscription in the portal, and its history told to the naive billing.
struct Told {
    id: SubscriptionId,
    history: History,
    next: RatePlanId,
    software: Actor,
}

impl Told {
    async fn begin(world: &World, number: i64) -> Self {
        let plans = vec![plan(100 + number * 11), plan(270 + number * 13)];
        let mut published = Vec::new();
        for (place, plan) in plans.iter().enumerate() {
            let mut json = plan.json(&metrics());
            let key = format!("plan-{number}-{place}");
            json["key"] = key.clone().into();
            published.push(world.plan(&key, &json.to_string()).await);
        }
        let id = world.subscribe(published[0]).await;
        let history = History {
            zone: ZONE,
            starts_on: NaiveDate::from_ymd_opt(2026, 10, 10).unwrap(),
            seats: 0,
            taxes: vec![Vec::new()],
            plans,
            metrics: metrics(),
            acts: Vec::new(),
            until: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(),
        };
        let software = Actor { principal: Principal::Subscription(id), name: "software".into() };
        Self { id, history, next: published[1], software }
    }

    async fn change(&mut self, world: &World) {
        let input = ChangeInput {
            rate_plan_id: Some(self.next.to_string()),
            when: Some("immediate".to_owned()),
            ..ChangeInput::default()
        };
        agreements::change(&world.portal, &world.buyer, self.id, input, DryRun::No).await.unwrap();
        self.history
            .acts
            .push(Act { at: at(CHANGED_AT), what: What::Changed { plan: 1, seats: 0, when: When::AtOnce } });
    }

    /// Tells events of any time so far in batches of any size, some of them twice and some again what was told before.
    async fn tell(&mut self, world: &World, now: &str, many: usize, dice: &Dice<'_>) {
        let first = self.history.acts.len();
        let days = u32::try_from((at(now).date_naive() - self.history.starts_on).num_days()).unwrap();
        for _ in 0..many {
            let day = naive::time::in_days(self.history.starts_on, dice.roll(days + 1));
            let happened = dice.instant(day, ZONE).min(at(now));
            let event = dice.event(happened, &self.history.metrics);
            self.history.acts.push(Act { at: at(now), what: What::Reported(event) });
        }
        let mut order: Vec<usize> = (first..self.history.acts.len()).collect();
        let told: Vec<usize> =
            (0..many / 5).map(|_| dice.roll(u32::try_from(order.len()).unwrap()) as usize + first).collect();
        order.extend(told);
        while !order.is_empty() {
            let size = (dice.roll(25) as usize + 1).min(order.len());
            let batch: Vec<usize> = order.drain(..size).collect();
            let items: Vec<UsageItem<'_>> = batch.iter().filter_map(|place| item(*place, &self.history)).collect();
            let outcomes = usage::record(&world.portal, &self.software, &items).await.unwrap();
            assert!(outcomes.iter().any(|outcome| matches!(outcome.verdict, Verdict::Consumed | Verdict::Repeated)));
        }
    }

    async fn report(&mut self, world: &World, now: At, event: Event) {
        let place = self.history.acts.len();
        self.history.acts.push(Act { at: now, what: What::Reported(event) });
        let item = item(place, &self.history).unwrap();
        let outcomes = usage::record(&world.portal, &self.software, &[item]).await.unwrap();
        assert_eq!(outcomes[0].verdict, Verdict::Consumed);
    }

    async fn assert_billed_naively(&self, world: &World) {
        let mut naively = naive::books::invoices(&self.history);
        let next = naively.pop().unwrap();
        let issued: Vec<_> = world.invoices(self.id).await.iter().map(shown).collect();
        assert_eq!(issued, naively.iter().map(told).collect::<Vec<_>>());
        assert_eq!(shown(&preview(world, self.id, None).await), told(&next));
    }
}

async fn preview(world: &World, id: SubscriptionId, at: Option<&str>) -> InvoiceView {
    invoices::preview(&world.portal, &world.buyer, id, at).await.unwrap()
}

fn item(place: usize, history: &History) -> Option<UsageItem<'static>> {
    let What::Reported(event) = &history.acts[place].what else { return None };
    let attributes = [("region", event.region.to_owned()), ("who", event.who.clone())];
    Some(UsageItem {
        metric: Some(history.metrics[event.metric].key.clone().into()),
        quantity: Some(event.quantity.to_string().into()),
        timestamp: Some(event.at.to_rfc3339_opts(SecondsFormat::Micros, true).into()),
        id: Some(format!("e{place}").into()),
        attributes: Attributes::Given(
            attributes.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
        ),
        amount: event.amount.map(|amount| amount.to_string().into()),
        ..UsageItem::default()
    })
}

type Shown = (Day, Vec<(&'static str, Option<String>, i64)>);

fn shown(invoice: &InvoiceView) -> Shown {
    let cents = |amount: rust_decimal::Decimal| {
        i64::try_from((amount * rust_decimal::Decimal::ONE_HUNDRED).trunc().mantissa()).unwrap()
    };
    let lines = invoice.lines.iter().map(|line| (line.kind.as_str(), line.metric.clone(), cents(line.amount)));
    // Lines of nothing are shown, and make no difference.
    in_order(invoice.issued_on, lines.filter(|(.., cents)| *cents != 0).collect())
}

fn told(invoice: &Invoice) -> Shown {
    in_order(invoice.on, invoice.lines.iter().map(|line| (line.kind, line.metric.clone(), line.cents)).collect())
}

/// In an order of their own; what is corrected of a metric is told in one sum.
fn in_order(on: Day, lines: Vec<(&'static str, Option<String>, i64)>) -> Shown {
    let (corrections, mut told): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(kind, ..)| *kind == "correction");
    let mut sums: std::collections::BTreeMap<Option<String>, i64> = std::collections::BTreeMap::new();
    for (_, metric, cents) in corrections {
        *sums.entry(metric).or_default() += cents;
    }
    told.extend(sums.into_iter().filter(|(_, cents)| *cents != 0).map(|(metric, cents)| ("correction", metric, cents)));
    told.sort();
    (on, told)
}

/// Rolls that look random and are the same in every run.
fn rolls() -> Vec<u16> {
    let mut state = 0x2026_1122_u64;
    let roll = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from(state >> 48).unwrap()
    };
    (0..40_000).map(roll).collect()
}

#[tokio::test]
async fn what_the_portal_invoices_and_previews_is_what_a_naive_billing_says() {
    let world = World::in_zone(STARTS_AT, ZONE.name()).await;
    for metric in metrics() {
        let input: MetricInput = serde_json::from_value(metric.json()).unwrap();
        catalog::define_metric(&world.portal, &world.seller, world.product, input).await.unwrap();
    }
    let rolls = rolls();
    let dice = Dice::new(&rolls);
    let mut all = vec![Told::begin(&world, 1).await, Told::begin(&world, 2).await];
    let mut previews = Vec::new();
    for (now, many) in TOLD {
        world.travel_to(now).await;
        for one in &mut all {
            if now == CHANGED_AT {
                one.change(&world).await;
            }
            one.tell(&world, now, many, &dice).await;
            previews.push((now, one.id, preview(&world, one.id, None).await));
        }
    }
    for one in &all {
        one.assert_billed_naively(&world).await;
    }
    for (now, id, shown) in previews {
        assert_eq!(preview(&world, id, Some(now)).await, shown, "as of {now}");
    }
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
}

/// What carries over is part of the periods that follow as well: those that are invoiced are corrected too.
#[tokio::test]
async fn a_level_that_is_reported_late_corrects_every_period_it_was_held_in() {
    let world = World::in_zone(STARTS_AT, ZONE.name()).await;
    for metric in metrics() {
        let input: MetricInput = serde_json::from_value(metric.json()).unwrap();
        catalog::define_metric(&world.portal, &world.seller, world.product, input).await.unwrap();
    }
    let mut one = Told::begin(&world, 1).await;
    for (now, metric, happened) in [
        ("2026-12-05T18:00:00Z", 1, "2026-10-12T08:00:00Z"),
        ("2026-12-06T18:00:00Z", 7, "2026-10-31T22:59:59.999999Z"),
        ("2027-01-07T18:00:00Z", 9, "2026-10-20T08:00:00Z"),
        ("2027-01-08T18:00:00Z", 5, "2026-11-01T08:00:00Z"),
    ] {
        world.travel_to(now).await;
        one.report(&world, at(now), level(metric, at(happened))).await;
    }
    one.history.until = NaiveDate::from_ymd_opt(2027, 2, 1).unwrap();
    one.assert_billed_naively(&world).await;
    world.travel_to("2027-02-01T06:00:00Z").await;
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
}

fn level(metric: usize, happened: At) -> Event {
    Event { at: happened, metric, quantity: Dec::whole(40), region: "eu", who: "u1".to_owned(), amount: None }
}

/// A value that turns out to have been there earlier is not new any more where it was told first, under whatever plan.
#[tokio::test]
async fn a_value_that_is_set_back_before_a_change_of_plan_is_counted_once() {
    let world = World::in_zone(STARTS_AT, ZONE.name()).await;
    for metric in metrics() {
        let input: MetricInput = serde_json::from_value(metric.json()).unwrap();
        catalog::define_metric(&world.portal, &world.seller, world.product, input).await.unwrap();
    }
    let mut one = Told::begin(&world, 1).await;
    world.travel_to(CHANGED_AT).await;
    one.change(&world).await;
    for (now, happened) in
        [("2026-11-25T18:00:00Z", "2026-11-25T08:00:00Z"), ("2026-11-26T18:00:00Z", "2026-10-12T08:00:00Z")]
    {
        world.travel_to(now).await;
        one.report(&world, at(now), level(7, at(happened))).await;
    }
    world.travel_to("2026-12-10T18:00:00Z").await;
    one.assert_billed_naively(&world).await;
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
}
