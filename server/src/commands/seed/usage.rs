//! The usage of the demo, as the sellers' software reports it: in ids that are the same whenever the demo is loaded.

use std::borrow::Cow;

use chrono::{Datelike, Duration, NaiveTime, Weekday};
use domain::calendar::{Day, Instant};
use domain::ids::SubscriptionId;
use domain::usage::UsageItem;
use service::{Actor, Answer, Error, Fault, Portal, Principal, usage};

/// How much of a metric a subscriber uses.
pub struct Meter {
    metric: &'static str,
    /// In its first full month.
    monthly: u32,
    /// How much more each month.
    growth: u32,
}

impl Meter {
    pub fn new(metric: &'static str, monthly: u32, growth: u32) -> Self {
        Self { metric, monthly, growth }
    }
}

struct Connected {
    id: SubscriptionId,
    from: Option<Instant>,
    meters: Vec<Meter>,
    months: u32,
}

/// The sellers' software, connected to the subscriptions it counts for.
#[derive(Default)]
pub struct Reporting {
    connected: Vec<Connected>,
    seats: Option<SubscriptionId>,
    trial: Option<SubscriptionId>,
    months: u32,
}

impl Reporting {
    pub fn months_lived(&self) -> u32 {
        self.months
    }

    pub fn connect(&mut self, id: SubscriptionId, meters: Vec<Meter>) {
        self.connected.push(Connected { id, from: None, meters, months: 0 });
    }

    /// The subscription whose seats grow later.
    pub fn remember_seats(&mut self, id: SubscriptionId) {
        self.seats = Some(id);
    }

    pub fn seats(&self) -> Answer<SubscriptionId> {
        self.seats.ok_or_else(out_of_order)
    }

    /// The subscription that is cancelled later.
    pub fn remember_trial(&mut self, id: SubscriptionId) {
        self.trial = Some(id);
    }

    pub fn trial(&self) -> Answer<SubscriptionId> {
        self.trial.ok_or_else(out_of_order)
    }

    /// Reports the usage of the month that begins on `first`, as far as it is over by `until`.
    pub async fn report_month(&mut self, portal: &Portal, first: Day, until: Instant) -> Answer<()> {
        for connected in &mut self.connected {
            let view = usage_begins(portal, connected).await?;
            let items = items(connected, first, view, until);
            let actor = Actor { principal: Principal::Subscription(connected.id), name: "demo".to_owned() };
            for batch in items.chunks(500) {
                usage::record(portal, &actor, batch).await?;
            }
            connected.months += 1;
        }
        self.months += 1;
        Ok(())
    }
}

/// The instant from which a subscription is served.
async fn usage_begins(portal: &Portal, connected: &mut Connected) -> Answer<Instant> {
    if let Some(from) = connected.from {
        return Ok(from);
    }
    let operator = Actor::operator("demo");
    let view = service::agreements::subscription(portal, &operator, connected.id).await?;
    let from = view.signed_at + Duration::hours(1);
    connected.from = Some(from);
    Ok(from)
}

/// One event per metric and working hour, so that a month's curve looks like a month's work.
fn items(connected: &Connected, first: Day, from: Instant, until: Instant) -> Vec<UsageItem<'static>> {
    let mut items = Vec::new();
    for meter in &connected.meters {
        let monthly = meter.monthly + meter.growth * connected.months;
        for (day, quantity) in by_day(first, monthly, seed_of(meter.metric)) {
            let at = day.and_time(NaiveTime::from_hms_opt(9 + day.day() % 8, 15, 0).unwrap_or_default()).and_utc();
            if quantity > 0 && (from..=until).contains(&at) {
                items.push(UsageItem {
                    metric: Some(Cow::Borrowed(meter.metric)),
                    quantity: Some(Cow::Owned(quantity.to_string())),
                    timestamp: Some(Cow::Owned(at.to_rfc3339())),
                    id: Some(Cow::Owned(format!("{}-{day}", meter.metric))),
                    ..UsageItem::default()
                });
            }
        }
    }
    items
}

/// A month's quantity over its days: more on working days, a little uneven, adding up exactly.
fn by_day(first: Day, monthly: u32, seed: u32) -> Vec<(Day, u32)> {
    let days: Vec<Day> = first.iter_days().take_while(|day| day.month() == first.month()).collect();
    let weight = |day: &Day| match day.weekday() {
        Weekday::Sat | Weekday::Sun => 1,
        _ => 6 + (day.day() * 7 + seed) % 5,
    };
    let all: u32 = days.iter().map(weight).sum();
    let (mut spent, mut passed) = (0, 0);
    days.iter()
        .map(|day| {
            passed += weight(day);
            let due = monthly * passed / all.max(1);
            let quantity = due - spent;
            spent = due;
            (*day, quantity)
        })
        .collect()
}

fn seed_of(metric: &str) -> u32 {
    metric.bytes().map(u32::from).sum()
}

fn out_of_order() -> Error {
    Fault::Other("the demo's story is out of order".to_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_months_days_add_up_to_the_month() {
        let first = Day::from_ymd_opt(2026, 2, 1).expect("a day");
        let days = by_day(first, 128, 3);
        assert_eq!(days.len(), 28);
        assert_eq!(days.iter().map(|(_, quantity)| quantity).sum::<u32>(), 128);
        assert_eq!(days.last().map(|(day, _)| *day), first.with_day(28));
    }
}
