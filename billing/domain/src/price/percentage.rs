//! `percentage`: a rate of each event's amount, plus a fixed part, within a minimum and a maximum per event.
//!
//! Events count in time order. Being free ends at whichever comes first, the n-th free event or the free amount; an event
//! that is only partly free pays for the rest of its amount, and its fixed part. What is paid back while events are free
//! is free as well, and gives its amount back to the free amount.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::{PriceModelInput, Rated, RatedTier, plus, share};
use crate::metric::{FreeUsage, UsageTotal};
use crate::money::Overflow;
use crate::quantity::parse_whole;
use crate::refusal::{Code, Refusal};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Percentage {
    /// In percent.
    pub rate: Decimal,
    #[serde(default)]
    pub fixed_per_event: Option<Decimal>,
    #[serde(default)]
    pub free_events: Option<u32>,
    #[serde(default)]
    pub free_amount: Option<Decimal>,
    #[serde(default)]
    pub min_per_event: Option<Decimal>,
    #[serde(default)]
    pub max_per_event: Option<Decimal>,
}

const FREE_EVENTS_MAX: u32 = 100_000_000;

impl Percentage {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        let rate = fields.price(input.rate.as_deref(), "/rate");
        let fixed_per_event = fields.price_if_any(input.fixed_per_event.as_deref(), "/fixed_per_event");
        let place = format!("{}/free_events", fields.pointer);
        let free_events = input.free_events.as_deref().filter(|text| !text.is_empty());
        let free_events =
            free_events.and_then(|text| fields.no.take("", parse_whole(text, 0, FREE_EVENTS_MAX, &place)));
        let free_amount = fields.price_if_any(input.free_amount.as_deref(), "/free_amount");
        let min_per_event = fields.price_if_any(input.min_per_event.as_deref(), "/min_per_event");
        let max_per_event = fields.price_if_any(input.max_per_event.as_deref(), "/max_per_event");
        if let (Some(minimum), Some(maximum)) = (min_per_event, max_per_event)
            && maximum < minimum
        {
            let place = format!("{}/max_per_event", fields.pointer);
            fields.no.push(Refusal::at(Code::MaximumBelowMinimum, place).with("minimum", minimum));
        }
        Some(Self { rate: rate?, fixed_per_event, free_events, free_amount, min_per_event, max_per_event })
    }

    /// What one event of an amount costs when nothing of it is free. An amount that is paid back takes its rate back, and
    /// neither a fixed part nor a minimum.
    pub fn fee(&self, amount: Decimal) -> Result<Decimal, Overflow> {
        let fee = share(self.rate, amount)?;
        if amount.is_sign_negative() && !amount.is_zero() {
            return Ok(fee);
        }
        let fee = plus(fee, self.fixed_per_event.unwrap_or_default())?;
        let fee = self.min_per_event.map_or(fee, |minimum| fee.max(minimum));
        Ok(self.max_per_event.map_or(fee, |maximum| fee.min(maximum)))
    }

    /// Whether it matters in how many events an amount comes.
    pub fn counts_events(&self) -> bool {
        let any = |amount: Option<Decimal>| amount.is_some_and(|amount| !amount.is_zero());
        let free = self.free_events.is_some_and(|events| events > 0);
        any(self.fixed_per_event) || any(self.min_per_event) || self.max_per_event.is_some() || free
    }

    /// What is free at the beginning of a period; `None` when nothing is. A zero stands for no allowance of its kind, and does
    /// not end the other.
    pub fn allowance(&self) -> Option<Allowance<'_>> {
        let events_left = self.free_events.filter(|events| *events > 0).map(i64::from);
        let amount_left = self.free_amount.filter(|amount| !amount.is_zero());
        if events_left.is_none() && amount_left.is_none() {
            return None;
        }
        Some(Allowance { model: self, events_left, amount_left, used: FreeUsage::default() })
    }

    /// The same after what was free before within the same period, under this plan or another.
    pub fn allowance_after(&self, before: &FreeUsage) -> Option<Allowance<'_>> {
        let mut allowance = self.allowance()?;
        allowance.events_left = allowance.events_left.map(|left| (left - before.events).max(0));
        allowance.amount_left = allowance.amount_left.map(|left| (left - before.amount).max(Decimal::ZERO));
        Some(allowance)
    }

    pub(super) fn rate(&self, total: &UsageTotal) -> Result<Rated, Overflow> {
        let paid = total.amount - total.free.amount;
        let amount = total.fees.checked_sub(total.free.fees).ok_or(Overflow)?;
        let proportional = share(self.rate, paid)?;
        // Whatever is not the rate's doing: fixed parts, minima and maxima.
        let flat_amount = amount.checked_sub(proportional).ok_or(Overflow)?;
        let tier = RatedTier { up_to: None, quantity: paid, unit_price: self.rate, flat_amount, amount };
        Rated::sum_of(vec![tier])
    }
}

/// Free events and free amount as they are used up, in time order.
#[derive(Clone, Debug)]
pub struct Allowance<'a> {
    model: &'a Percentage,
    events_left: Option<i64>,
    amount_left: Option<Decimal>,
    used: FreeUsage,
}

impl Allowance<'_> {
    /// Takes a stretch of time as a whole, if all of it is free. When not, its events are to be taken one by one.
    pub fn take_all(&mut self, stretch: &FreeUsage) -> bool {
        let events_fit = self.events_left.is_none_or(|left| stretch.events <= left);
        let amount_fits = self.amount_left.is_none_or(|left| stretch.amount <= left && !left.is_zero());
        if !events_fit || !amount_fits {
            return false;
        }
        self.use_up(*stretch);
        true
    }

    /// Takes one event; `None` when nothing is free any more.
    ///
    /// # Errors
    /// [`Overflow`] as for [`Percentage::fee`].
    pub fn take(&mut self, amount: Decimal) -> Result<Option<()>, Overflow> {
        if self.is_used_up() {
            return Ok(None);
        }
        let free = self.amount_left.map_or(amount, |left| amount.min(left));
        let fee = self.model.fee(amount)?;
        let fees = if free == amount { fee } else { fee - self.model.fee(amount - free)? };
        self.use_up(FreeUsage { events: i64::from(free == amount), amount: free, fees });
        if free < amount {
            self.amount_left = Some(Decimal::ZERO);
        }
        Ok(Some(()))
    }

    /// Takes so many events of the same amount, one after the other; the same as taking each of them.
    ///
    /// # Errors
    /// [`Overflow`] as for [`Percentage::fee`].
    pub fn take_equal(&mut self, amount: Decimal, events: i64) -> Result<(), Overflow> {
        if self.is_used_up() || events == 0 {
            return Ok(());
        }
        let by_amount = match self.amount_left {
            Some(left) => left.checked_div(amount).and_then(|times| times.trunc().to_i64()),
            None => None,
        };
        let whole = [self.events_left, by_amount].into_iter().flatten().fold(events, i64::min);
        let times = |one: Decimal| one.checked_mul(Decimal::from(whole)).ok_or(Overflow);
        let fees = times(self.model.fee(amount)?)?;
        self.use_up(FreeUsage { events: whole, amount: times(amount)?, fees });
        if whole < events {
            // Of the next one, a part at most.
            self.take(amount)?;
        }
        Ok(())
    }

    pub fn is_used_up(&self) -> bool {
        self.events_left == Some(0) || self.amount_left.is_some_and(|left| left.is_zero())
    }

    /// All that was free so far.
    pub fn used(&self) -> FreeUsage {
        self.used
    }

    fn use_up(&mut self, free: FreeUsage) {
        self.used.events += free.events;
        self.used.amount += free.amount;
        self.used.fees += free.fees;
        self.events_left = self.events_left.map(|left| left - free.events);
        self.amount_left = self.amount_left.map(|left| left - free.amount);
    }
}

#[cfg(test)]
mod tests {
    use super::super::PriceModel;
    use super::super::table::{model, refused};
    use super::*;

    /// Checks what a series of events costs.
    fn check(json: &str, amounts: &[&str], expected: &str) {
        let PriceModel::Percentage(percentage) = model(json) else { panic!("{json}") };
        let mut total = UsageTotal::default();
        let mut allowance = percentage.allowance();
        for amount in amounts {
            let amount: Decimal = amount.parse().unwrap();
            total.events += 1;
            total.amount += amount;
            total.fees += percentage.fee(amount).unwrap();
            if let Some(allowance) = &mut allowance {
                allowance.take(amount).unwrap();
            }
        }
        total.free = allowance.map(|allowance| allowance.used()).unwrap_or_default();
        let rated = percentage.rate(&total).unwrap();
        assert_eq!(rated.amount, expected.parse::<Decimal>().unwrap(), "{json} {amounts:?}");
    }

    #[test]
    fn a_rate_a_fixed_part_and_bounds_for_every_event() {
        check(r#"{"kind":"percentage","rate":"1.3"}"#, &["100", "50"], "1.95");
        check(r#"{"kind":"percentage","rate":"1.3","fixed_per_event":"0.30"}"#, &["100", "50", "0"], "2.85");
        let bounded = r#"{"kind":"percentage","rate":"2.99","min_per_event":"1.75","max_per_event":"12"}"#;
        check(bounded, &["10", "80", "10000"], "16.142");
        check(bounded, &[], "0");
    }

    #[test]
    fn the_first_events_are_free() {
        let three = r#"{"kind":"percentage","rate":"10","fixed_per_event":"1","free_events":"3"}"#;
        check(three, &["100", "100", "100"], "0");
        check(three, &["100", "100", "100", "50"], "6");
    }

    #[test]
    fn the_first_amount_is_free_and_an_event_may_be_partly_so() {
        let two_hundred = r#"{"kind":"percentage","rate":"10","fixed_per_event":"1","free_amount":"200"}"#;
        check(two_hundred, &["150", "50"], "0");
        check(two_hundred, &["150", "50", "10"], "2");
        check(two_hundred, &["150", "100", "10"], "8");
    }

    #[test]
    fn being_free_ends_at_whichever_comes_first() {
        let both = r#"{"kind":"percentage","rate":"10","free_events":"2","free_amount":"200"}"#;
        check(both, &["10", "10", "10"], "1");
        check(both, &["150", "100", "10"], "6");
        check(both, &["200", "10"], "1");
    }

    #[test]
    fn what_is_paid_back_takes_its_rate_back_alone() {
        let json = r#"{"kind":"percentage","rate":"10","fixed_per_event":"1","min_per_event":"5","max_per_event":"8"}"#;
        check(json, &["100", "-100"], "-2");
        check(json, &["-30"], "-3");
        let free = r#"{"kind":"percentage","rate":"10","free_amount":"200"}"#;
        check(free, &["150", "-100", "100", "100"], "5");
        check(free, &["200", "-100"], "-10");
    }

    #[test]
    fn a_zero_is_no_allowance_and_ends_no_other() {
        let events = r#"{"kind":"percentage","rate":"10","free_events":"2","free_amount":"0"}"#;
        check(events, &["10", "10", "10"], "1");
        let amount = r#"{"kind":"percentage","rate":"10","free_events":"0","free_amount":"200"}"#;
        check(amount, &["150", "100"], "5");
    }

    #[test]
    fn stretches_and_single_events_come_to_the_same() {
        let json = r#"{"kind":"percentage","rate":"3","fixed_per_event":"0.1","free_events":"5","free_amount":"100"}"#;
        let PriceModel::Percentage(percentage) = model(json) else { panic!() };
        let stretch =
            FreeUsage { events: 2, amount: 60.into(), fees: percentage.fee(30.into()).unwrap() * Decimal::TWO };
        let mut whole = percentage.allowance().unwrap();
        assert!(whole.take_all(&stretch));
        assert!(!whole.take_all(&stretch));
        let mut single = percentage.allowance().unwrap();
        single.take(30.into()).unwrap();
        single.take(30.into()).unwrap();
        assert_eq!(whole.used(), single.used());
    }

    #[test]
    fn equal_events_and_single_ones_come_to_the_same() {
        for free in [
            r#""free_events":"5""#,
            r#""free_amount":"100""#,
            r#""free_amount":"90""#,
            r#""free_events":"2","free_amount":"100""#,
            r#""free_events":"9","free_amount":"100""#,
        ] {
            let json =
                format!(r#"{{"kind":"percentage","rate":"3","fixed_per_event":"0.1","min_per_event":"1",{free}}}"#);
            let PriceModel::Percentage(percentage) = model(&json) else { panic!("{json}") };
            for amount in ["0", "0.01", "30", "33.33", "100", "250"] {
                let amount: Decimal = amount.parse().unwrap();
                for events in 0..12 {
                    let (mut equal, mut single) = (percentage.allowance().unwrap(), percentage.allowance().unwrap());
                    equal.take_equal(amount, events).unwrap();
                    for _ in 0..events {
                        single.take(amount).unwrap();
                    }
                    assert_eq!(equal.used(), single.used(), "{events} × {amount} under {json}");
                }
            }
        }
    }

    #[test]
    fn percentages_that_cannot_be() {
        refused(
            r#"{"kind":"percentage","free_events":"-1","min_per_event":"2","max_per_event":"1"}"#,
            &["/rate required", "/free_events number.out_of_range", "/max_per_event maximum.below_minimum"],
        );
    }
}
