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

/// Which rules histories tell of.
struct Told;

impl Told {
    /// Fees that cost the whole for any part, and plans by which every fee does.
    const WHOLE_FEES: bool = true;
    const MONTHS_OF_30: bool = true;
    const TRIALS: bool = true;
    /// What was paid and kept counts towards commitments; a maximum holds for the period.
    const COMMITMENTS: bool = true;
    /// What is not added up is shared by days where plans change.
    const SHARES: bool = true;
    /// What is agreed for a period holds once, and minimums by days.
    const ONCE: bool = true;
    const TERMS_THAT_END: bool = true;
    const FIRST_BUNDLES: bool = true;
    const WITHDRAWALS: bool = true;
    /// What comes after the end is billed where periods that count from a day would.
    const ANNIVERSARIES: bool = true;
    const PAYMENTS_TAKEN_BACK: bool = true;
    const CHANGES_AFTER_AN_END: bool = true;
    /// Fees that come in intervals of their own.
    const OWN_INTERVALS: bool = true;
    /// Plans that disagree on the values they price by.
    const OTHER_VALUES: bool = true;
}

/// What the plans of a history have in common.
#[derive(Clone)]
pub struct Common {
    pub metrics: Vec<Metric>,
    /// For each metric by how many regions its prices go.
    pub regions: Vec<u32>,
    pub theme: Theme,
    term: Option<(Unit, u32, Renewal)>,
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

    fn units_model(&self, sides: u32) -> Model {
        match self.roll(sides) {
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
            0..=5 => self.units_model(6),
            6 => Model::Percentage(self.percent()),
            7 => Model::GraduatedPercentage(self.tiers()),
            8 => Model::EventAmount(Dec { units: i64::from(self.roll(30)), digits: 1 }),
            _ => Model::CostPlus(self.price()),
        }
    }

    pub fn metric(&self, number: usize, theme: Theme) -> Metric {
        let additive = theme != Theme::Pricing && !Told::SHARES;
        let counts = match additive {
            true => self.one(&[Counts::Sum, Counts::Count]),
            false => {
                self.one(&[Counts::Sum, Counts::Count, Counts::Max, Counts::Last, Counts::Unique, Counts::OverTime])
            }
        };
        let has_level = !additive && !matches!(counts, Counts::Count | Counts::Max);
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

    /// The model of a charge. What events are worth is asked of those that are added up.
    fn charge_model(&self, of: &Common, metric: usize) -> Model {
        let once = of.theme == Theme::Pricing || Told::ONCE;
        let sides = if Told::FIRST_BUNDLES { 6 } else { 5 };
        let mut model = match of.metrics[metric].is_additive() {
            true => match self.roll(10) {
                0..=5 => self.units_model(sides),
                6 => Model::Percentage(self.percent()),
                7 => Model::GraduatedPercentage(self.tiers()),
                8 => Model::EventAmount(Dec { units: i64::from(self.roll(30)), digits: 1 }),
                _ => Model::CostPlus(self.price()),
            },
            false => self.units_model(sides),
        };
        if let (Model::Graduated(tiers) | Model::Volume(tiers) | Model::GraduatedPercentage(tiers), false) =
            (&mut model, once)
        {
            tiers.iter_mut().for_each(|tier| tier.flat = Dec::whole(0));
        }
        // What is free by the event, and the total of a range, hold for a stretch.
        if let (Model::Percentage(percent), true) = (&mut model, of.theme != Theme::Pricing) {
            (percent.free_events, percent.free_amount) = (None, None);
        }
        if matches!(model, Model::StairStep(_)) && of.theme != Theme::Pricing {
            model = Model::PerUnit(self.price());
        }
        model
    }

    pub fn charge(&self, of: &Common, metric: usize) -> Charge {
        let mut regions = of.regions[metric];
        if Told::OTHER_VALUES && of.metrics[metric].carries == Carries::ItsLevel && self.rarely(2) {
            regions = self.roll(3);
        }
        let model = || self.charge_model(of, metric);
        let prices = if regions == 0 {
            Prices::One(model())
        } else {
            let named = REGIONS[..regions as usize].iter().map(|region| (*region, model())).collect();
            Prices::ByRegion(named, (!self.rarely(4)).then(model))
        };
        let once = of.theme == Theme::Pricing || Told::ONCE;
        let counts_amounts = |model: &Model| {
            matches!(model, Model::Percentage(_) | Model::GraduatedPercentage(_) | Model::EventAmount(_))
        };
        let mut charge = Charge { metric, free: None, least: None, most: None, prices };
        if !charge.parts().iter().any(|(_, model)| counts_amounts(model)) {
            charge.free = self.sometimes(3, |dice| Dec { units: dice.roll(200).into(), digits: 1 });
        }
        charge.least =
            self.sometimes(5, |dice| Dec { units: dice.roll(3_000).into(), digits: 2 }).filter(|_| Told::ONCE);
        charge.most = self.sometimes(5, |dice| Dec { units: 3_000 + i64::from(dice.roll(9_000)), digits: 2 });
        if !once {
            (charge.free, charge.most) = (None, None);
        }
        if charge.parts().iter().any(|(_, model)| matches!(model, Model::Bundles(_))) {
            (charge.free, charge.least, charge.most) = (None, None, None);
        }
        charge
    }

    /// An interval that a fee may have beside its plan's period: of a calendar only some lengths, and days everywhere.
    fn own(&self, plan: Every) -> Own {
        let unit = self.one(&[Unit::Month, Unit::Year, Unit::Day, Unit::Week, Unit::Quarter]);
        let count = match (unit, plan.aligned) {
            (Unit::Day, _) => self.one(&[30, 10, 45, 365]),
            (Unit::Year | Unit::Week, Aligned::Calendar) => 1,
            (Unit::Month, Aligned::Calendar) => self.one(&[1, 2, 3, 4, 6, 12]),
            (Unit::Quarter, Aligned::Calendar) => self.one(&[1, 2, 4]),
            (Unit::Month | Unit::Quarter | Unit::Year | Unit::Week, _) => self.roll(3) + 1,
        };
        Some((unit, count))
    }

    fn fee(&self, plan: Every) -> Fee {
        let paid = self.one(&[Paid::Before, Paid::Before, Paid::After]);
        let whole = self.rarely(6) && Told::WHOLE_FEES;
        let in_part = if whole { InPart::CostsTheWhole } else { InPart::CostsAPart };
        let own = if self.rarely(3) && Told::OWN_INTERVALS { self.own(plan) } else { None };
        match self.roll(4) {
            0 | 1 => Fee::Recurring(self.price(), paid, in_part, own),
            2 => Fee::Seats(self.units_model(6), paid, in_part, own),
            _ => Fee::EarlyTermination(self.price()),
        }
    }

    pub fn every(&self) -> Every {
        let unit = self.one(&[Unit::Month, Unit::Month, Unit::Month, Unit::Week, Unit::Quarter, Unit::Year]);
        let aligned = self.one(&[Aligned::Calendar, Aligned::Anniversary]);
        let aligned = if Told::ANNIVERSARIES { aligned } else { Aligned::Calendar };
        let unit = if !Told::ANNIVERSARIES && unit == Unit::Week { Unit::Month } else { unit };
        let alone = unit == Unit::Year || (unit, aligned) == (Unit::Week, Aligned::Calendar);
        Every { unit, count: if self.rarely(5) && !alone { 2 } else { 1 }, aligned }
    }

    fn term(&self) -> (Unit, u32, Renewal) {
        let unit = self.one(&[Unit::Month, Unit::Quarter, Unit::Year, Unit::Week]);
        let renewal = self.one(&[Renewal::ByItself, Renewal::Never]);
        (unit, self.roll(3) + 1, if Told::TERMS_THAT_END { renewal } else { Renewal::ByItself })
    }

    pub fn common(&self, metrics: Vec<Metric>, regions: Vec<u32>, theme: Theme) -> Common {
        let term = self.sometimes(if theme == Theme::Endings { 2 } else { 6 }, Self::term);
        Common { metrics, regions, theme, term }
    }

    fn basis(&self) -> Basis {
        match self.one(&[Basis::Days, Basis::Days, Basis::Seconds, Basis::Month30, Basis::None]) {
            Basis::Month30 if !Told::MONTHS_OF_30 => Basis::Days,
            Basis::None if !Told::WHOLE_FEES => Basis::Days,
            basis => basis,
        }
    }

    pub fn plan(&self, every: Every, of: &Common) -> Plan {
        let mut charges = Vec::new();
        for metric in 0..of.metrics.len() {
            if !self.rarely(8) {
                charges.push(self.charge(of, metric));
            }
        }
        let basis = self.basis();
        let mut fees: Vec<Fee> = (0..self.roll(3)).map(|_| self.fee(every)).collect();
        fees.extend(self.sometimes(4, |dice| Fee::Setup(dice.price())));
        let over = |times| self.sometimes(times, |dice| Dec { units: dice.roll(20_000).into(), digits: 2 });
        let (prepaid, minimum) = (over(5).filter(|_| Told::COMMITMENTS), over(5).filter(|_| Told::COMMITMENTS));
        let ending = of.theme == Theme::Endings;
        let term = match Told::TERMS_THAT_END && self.rarely(3) {
            true => self.sometimes(2, Self::term),
            false => of.term,
        };
        Plan {
            every,
            basis,
            trial_days: self.sometimes(4, |dice| dice.roll(50)).filter(|_| Told::TRIALS).unwrap_or(0),
            trial_covers: self.one(&[Covers::Everything, Covers::Fees]),
            term,
            unused: self.one(&[Unused::Kept, Unused::GivenBack]),
            withdrawal_days: self
                .sometimes(if ending { 4 } else { 12 }, |dice| dice.roll(40))
                .filter(|_| Told::WITHDRAWALS)
                .unwrap_or(0),
            fees,
            charges,
            prepaid,
            overage_factor: prepaid.and(self.sometimes(2, |dice| Dec { units: dice.roll(30).into(), digits: 1 })),
            minimum,
            maximum: self
                .sometimes(5, |dice| Dec {
                    units: minimum.map_or(0, |minimum| minimum.units) + i64::from(dice.roll(20_000)),
                    digits: 2,
                })
                .filter(|_| Told::COMMITMENTS),
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
            amount: (!self.rarely(15)).then_some(if self.rarely(25) && Told::PAYMENTS_TAKEN_BACK {
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
            return What::Changed {
                plan,
                seats: self.roll(4) + 1,
                when: self.one(&[When::AtOnce, When::AtPeriodsEnd]),
            };
        }
        if self.rarely(if theme == Theme::Endings { 6 } else { 40 }) {
            let last = match self.roll(6) {
                0 | 1 => LastDay::InDays(self.roll(40)),
                2 => LastDay::InDays(0),
                3 | 4 => LastDay::PeriodsEnd,
                _ => LastDay::ByDefault,
            };
            return What::Canceled(last);
        }
        if self.rarely(30) {
            return What::Moved(self.roll(2) as usize);
        }
        let late = match theme {
            Theme::Lateness => self.roll(90),
            Theme::Pricing | Theme::Changes | Theme::Endings if self.rarely(5) => self.roll(60),
            Theme::Pricing | Theme::Changes | Theme::Endings => 0,
        };
        let day = (day_of(at, history.zone) - chrono::Days::new(late.into())).max(history.starts_on);
        let happened = if late == 0 { at } else { self.instant(day, history.zone).min(at) };
        What::Reported(self.event(happened, &history.metrics))
    }

    pub fn history(&self, theme: Theme) -> History {
        let zone = self.one(&ZONES);
        let starts_on = in_days(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(), self.roll(800));
        let metrics: Vec<Metric> = (0..=self.roll(3) as usize).map(|number| self.metric(number, theme)).collect();
        let regions: Vec<u32> = metrics.iter().map(|_| if self.rarely(3) { self.roll(2) + 1 } else { 0 }).collect();
        let every = self.every();
        let common = self.common(metrics, regions, theme);
        let plans = (0..=if theme == Theme::Pricing { 0 } else { self.roll(3) })
            .map(|_| self.plan(if self.rarely(3) { self.every() } else { every }, &common))
            .collect();
        let metrics = common.metrics;
        let days = 20 + self.roll(if matches!(every.unit, Unit::Quarter | Unit::Year) { 380 } else { 120 });
        let (seats, until) = (self.roll(4) + 1, in_days(starts_on, days + 45));
        let taxes = vec![self.taxes(starts_on), self.taxes(starts_on)];
        let mut history = History { zone, starts_on, seats, taxes, plans, metrics, acts: Vec::new(), until };
        let mut ats: Vec<At> =
            (0..self.roll(30)).map(|_| self.instant(in_days(starts_on, self.roll(days)), zone)).collect();
        ats.sort();
        history.acts = ats.into_iter().map(|at| Act { at, what: self.what(at, &history, theme) }).collect();
        // What happened at the very instant of a change has no order to it.
        let told: Vec<At> = history.acts.iter().filter_map(Act::happened).collect();
        for act in history.acts.iter_mut().filter(|act| matches!(act.what, What::Changed { .. })) {
            while told.contains(&act.at) {
                act.at += Duration::microseconds(1);
            }
        }
        history.acts.sort_by_key(|act| act.at);
        if !Told::CHANGES_AFTER_AN_END {
            let mut ended = false;
            history.acts.retain(|act| {
                ended |= matches!(act.what, What::Canceled(_));
                !ended || !matches!(act.what, What::Changed { .. })
            });
        }
        history
    }

    /// What a country takes of a hundred, and from which days on.
    fn taxes(&self, starts_on: Day) -> Vec<(Day, i64)> {
        let mut taxes = Vec::new();
        let mut from = starts_on - chrono::Days::new(self.roll(40).into());
        for _ in 0..self.roll(4) {
            taxes.push((from, self.one(&[20, 19, 7, 0])));
            from = in_days(from, self.roll(90) + 1);
        }
        taxes
    }
}
