//! Histories from rolls of dice. A roll of 0 is the simplest choice, so that shorter and smaller rolls tell shorter and
//! plainer stories.

use std::cell::Cell;

use chrono::{Duration, NaiveDate};
use chrono_tz::Tz;

use crate::naive::Dec;
use crate::naive::history::*;
use crate::naive::time::{day_of, in_days, midnight};

/// What a history is mostly about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Pricing,
    Changes,
    Endings,
    Lateness,
}

pub struct Dice<'r> {
    rolls: &'r [u16],
    next: Cell<usize>,
}

const REGIONS: [&str; 3] = ["eu", "us", "asia"];
const ZONES: [Tz; 8] = [
    Tz::UTC,
    Tz::Europe__Berlin,
    Tz::America__Los_Angeles,
    Tz::Asia__Kathmandu,
    Tz::Australia__Lord_Howe,
    Tz::America__Santiago,
    Tz::Pacific__Kiritimati,
    Tz::America__St_Johns,
];

impl<'r> Dice<'r> {
    pub fn new(rolls: &'r [u16]) -> Self {
        Self { rolls, next: Cell::new(0) }
    }

    /// From 0 up to, and without, `sides`.
    pub fn roll(&self, sides: u32) -> u32 {
        let place = self.next.get();
        self.next.set(place + 1);
        u32::from(self.rolls.get(place).copied().unwrap_or(0)) % sides
    }

    /// Whether something rare happens, once in so many times.
    fn rarely(&self, times: u32) -> bool {
        self.roll(times) == times - 1
    }

    fn one<T: Copy>(&self, choices: &[T]) -> T {
        choices[self.roll(u32::try_from(choices.len()).unwrap()) as usize]
    }

    fn price(&self) -> Dec {
        let digits = self.one(&[0, 2, 1, 4]);
        Dec { units: self.roll(2_000).into(), digits }
    }

    fn sometimes<T>(&self, times: u32, what: impl Fn(&Self) -> T) -> Option<T> {
        self.rarely(times).then(|| what(self))
    }

    fn tiers(&self) -> Vec<Tier> {
        let mut tiers = Vec::new();
        let mut last = 0;
        for _ in 0..self.roll(4) {
            last += i64::from(self.roll(30)) + 1;
            let up_to = Some(Dec { units: last * 10 + i64::from(self.roll(2)) * 5, digits: 1 });
            tiers.push(Tier { up_to, price: self.price(), flat: self.one(&[Dec::whole(0), Dec::whole(3)]) });
        }
        tiers.push(Tier { up_to: None, price: self.price(), flat: self.one(&[Dec::whole(0), Dec::whole(7)]) });
        tiers
    }

    fn percent(&self) -> Percent {
        let least = self.sometimes(4, |dice| Dec { units: dice.roll(300).into(), digits: 2 });
        Percent {
            rate: Some(Dec { units: self.roll(1_000).into(), digits: 2 }),
            fixed: self.sometimes(3, |dice| Dec { units: dice.roll(100).into(), digits: 2 }),
            free_events: self.sometimes(2, |dice| dice.roll(5) + 1),
            free_amount: self.sometimes(2, |dice| Dec { units: i64::from(dice.roll(2_000)) + 1, digits: 1 }),
            least,
            most: self.sometimes(4, |dice| Dec { units: 300 + i64::from(dice.roll(900)), digits: 2 }),
        }
    }

    fn units_model(&self) -> Model {
        match self.roll(6) {
            0 => Model::PerUnit(self.price()),
            1 => Model::Graduated(self.tiers()),
            2 => Model::Volume(self.tiers()),
            3 => {
                let size = Dec { units: i64::from(self.roll(100)) + 1, digits: 1 };
                Model::Package(size, self.price(), self.one(&[Block::BegunCosts, Block::BegunIsFree]))
            }
            4 => Model::StairStep(self.tiers()),
            _ => Model::Bundles(self.tiers()),
        }
    }

    pub fn model(&self) -> Model {
        match self.roll(10) {
            0..=5 => self.units_model(),
            6 => Model::Percentage(self.percent()),
            7 => Model::GraduatedPercentage(self.tiers()),
            8 => Model::EventAmount(Dec { units: i64::from(self.roll(30)), digits: 1 }),
            _ => Model::CostPlus(self.price()),
        }
    }

    pub fn metric(&self, number: usize) -> Metric {
        let counts =
            self.one(&[Counts::Sum, Counts::Count, Counts::Max, Counts::Last, Counts::Unique, Counts::OverTime]);
        let has_level = !matches!(counts, Counts::Count | Counts::Max);
        Metric {
            key: format!("m{number}"),
            counts,
            carries: if has_level && self.rarely(2) { Carries::ItsLevel } else { Carries::Nothing },
            rounding: self.sometimes(4, |dice| {
                let digits = dice.roll(3);
                dice.one(&[RoundTo::Nearest(digits), RoundTo::Above(digits), RoundTo::Below(digits)])
            }),
            unit_cost: self.sometimes(2, Self::price),
        }
    }

    /// `regions` says for each metric whether its prices go by region; the plans of a history agree on it, for a level that
    /// is held under one value has no place among others.
    pub fn charge(&self, metric: usize, regions: u32) -> Charge {
        let prices = if regions == 0 {
            Prices::One(self.model())
        } else {
            let named = REGIONS[..regions as usize].iter().map(|region| (*region, self.model())).collect();
            Prices::ByRegion(named, (!self.rarely(4)).then(|| self.model()))
        };
        let counts_amounts = |model: &Model| {
            matches!(model, Model::Percentage(_) | Model::GraduatedPercentage(_) | Model::EventAmount(_))
        };
        let mut charge = Charge { metric, free: None, least: None, most: None, prices };
        if !charge.parts().iter().any(|(_, model)| counts_amounts(model)) {
            charge.free = self.sometimes(3, |dice| Dec { units: dice.roll(200).into(), digits: 1 });
        }
        charge.least = self.sometimes(5, |dice| Dec { units: dice.roll(3_000).into(), digits: 2 });
        charge.most = self.sometimes(5, |dice| Dec { units: 3_000 + i64::from(dice.roll(9_000)), digits: 2 });
        charge
    }

    fn fee(&self) -> Fee {
        let paid = self.one(&[Paid::Before, Paid::Before, Paid::After]);
        let in_part = if self.rarely(6) { InPart::CostsTheWhole } else { InPart::CostsAPart };
        match self.roll(4) {
            0 | 1 => Fee::Recurring(self.price(), paid, in_part),
            2 => Fee::Seats(self.units_model(), paid, in_part),
            _ => Fee::EarlyTermination(self.price()),
        }
    }

    pub fn every(&self) -> Every {
        let unit = self.one(&[Unit::Month, Unit::Month, Unit::Month, Unit::Week, Unit::Quarter, Unit::Year]);
        let count = if self.rarely(5) && unit != Unit::Year { 2 } else { 1 };
        Every { unit, count, aligned: self.one(&[Aligned::Calendar, Aligned::Anniversary]) }
    }

    pub fn plan(&self, every: Every, regions: &[u32], theme: Theme) -> Plan {
        let mut charges = Vec::new();
        for (metric, regions) in regions.iter().enumerate() {
            if !self.rarely(8) {
                charges.push(self.charge(metric, *regions));
            }
        }
        let mut fees: Vec<Fee> = (0..self.roll(3)).map(|_| self.fee()).collect();
        fees.extend(self.sometimes(4, |dice| Fee::Setup(dice.price())));
        let over = |times| self.sometimes(times, |dice| Dec { units: dice.roll(20_000).into(), digits: 2 });
        let (prepaid, minimum) = (over(5), over(5));
        let ending = theme == Theme::Endings;
        Plan {
            every,
            basis: self.one(&[Basis::Days, Basis::Days, Basis::Seconds, Basis::Month30, Basis::None]),
            trial_days: self.sometimes(4, |dice| dice.roll(50)).unwrap_or(0),
            term: self.sometimes(if ending { 2 } else { 6 }, |dice| {
                let unit = dice.one(&[Unit::Month, Unit::Quarter, Unit::Year, Unit::Week]);
                (unit, dice.roll(3) + 1, dice.one(&[Renewal::ByItself, Renewal::Never]))
            }),
            unused: self.one(&[Unused::Kept, Unused::GivenBack]),
            withdrawal_days: self.sometimes(if ending { 4 } else { 12 }, |dice| dice.roll(40)).unwrap_or(0),
            fees,
            charges,
            prepaid,
            overage_factor: prepaid.and(self.sometimes(2, |dice| Dec { units: dice.roll(30).into(), digits: 1 })),
            minimum,
            maximum: self.sometimes(5, |dice| Dec {
                units: minimum.map_or(0, |minimum| minimum.units) + i64::from(dice.roll(20_000)),
                digits: 2,
            }),
        }
    }

    fn quantity(&self, counts: Counts) -> Dec {
        let digits = self.one(&[0, 0, 1, 2]);
        let units = i64::from(self.roll(60 * 10u32.pow(digits)));
        let taken_back = matches!(counts, Counts::Sum | Counts::OverTime) && self.rarely(5);
        Dec { units: if taken_back { -units } else { units }, digits }
    }

    pub fn event(&self, at: At, metrics: &[Metric]) -> Event {
        let metric = self.roll(u32::try_from(metrics.len()).unwrap()) as usize;
        let amount = Dec { units: self.roll(10_000).into(), digits: 2 };
        Event {
            at,
            metric,
            quantity: self.quantity(metrics[metric].counts),
            region: self.one(&REGIONS),
            who: format!("u{}", self.roll(6)),
            amount: (!self.rarely(15)).then_some(if self.rarely(25) {
                Dec { units: -amount.units, ..amount }
            } else {
                amount
            }),
        }
    }

    /// An instant within a day, often on its very edge.
    pub fn instant(&self, day: Day, zone: Tz) -> At {
        let (from, until) = (midnight(day, zone), midnight(in_days(day, 1), zone));
        match self.roll(8) {
            0 => from,
            1 => until - Duration::microseconds(1),
            2 => from + Duration::hours(i64::from(self.roll(22))),
            _ => from + Duration::milliseconds(i64::from(self.roll(65_000)) * 1_249),
        }
    }

    /// What happens on a day.
    fn what(&self, at: At, history: &History, theme: Theme) -> What {
        let rare = match theme {
            Theme::Pricing => 40,
            Theme::Changes => 4,
            Theme::Endings | Theme::Lateness => 12,
        };
        if self.rarely(rare) {
            let plan = self.roll(u32::try_from(history.plans.len()).unwrap()) as usize;
            return What::Changed { plan, seats: self.roll(4), when: self.one(&[When::AtOnce, When::AtPeriodsEnd]) };
        }
        if self.rarely(if theme == Theme::Endings { 6 } else { 40 }) {
            let last = if self.rarely(3) { LastDay::PeriodsEnd } else { LastDay::InDays(self.roll(40)) };
            return What::Canceled(last);
        }
        let late = match theme {
            Theme::Lateness => self.roll(90),
            _ if self.rarely(5) => self.roll(60),
            _ => 0,
        };
        let day = (day_of(at, history.zone) - chrono::Days::new(late.into())).max(history.starts_on);
        let happened = if late == 0 { at } else { self.instant(day, history.zone).min(at) };
        What::Reported(self.event(happened, &history.metrics))
    }

    pub fn history(&self, theme: Theme) -> History {
        let zone = self.one(&ZONES);
        let starts_on = in_days(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(), self.roll(800));
        let metrics: Vec<Metric> = (0..=self.roll(3) as usize).map(|number| self.metric(number)).collect();
        let regions: Vec<u32> = metrics.iter().map(|_| if self.rarely(3) { self.roll(2) + 1 } else { 0 }).collect();
        let every = self.every();
        let plans = (0..=if theme == Theme::Pricing { 0 } else { self.roll(3) })
            .map(|_| self.plan(if self.rarely(3) { self.every() } else { every }, &regions, theme))
            .collect();
        let days = 20 + self.roll(if matches!(every.unit, Unit::Quarter | Unit::Year) { 380 } else { 120 });
        let (seats, until) = (self.roll(4), in_days(starts_on, days + 45));
        let mut history = History { zone, starts_on, seats, plans, metrics, acts: Vec::new(), until };
        let mut ats: Vec<At> =
            (0..self.roll(30)).map(|_| self.instant(in_days(starts_on, self.roll(days)), zone)).collect();
        ats.sort();
        history.acts = ats.into_iter().map(|at| Act { at, what: self.what(at, &history, theme) }).collect();
        history
    }
}
