//! A subscription lived through day by day: what is done in the morning, and what happens then.

use std::collections::{BTreeMap, BTreeSet};

use super::fees::{Advance, Credited};
use super::history::{Act, At, Carries, Covers, Day, Event, History, Invoice, LastDay, Line, Plan, What, When};
use super::time::{Stretch, before, day_of, in_days, midnight, next};
use super::usage::{Invoiced, Upfront};

/// A stretch under one plan with one number of seats. The first has the number 1.
#[derive(Clone, Debug)]
pub struct Phase {
    pub number: usize,
    pub plan: usize,
    pub seats: u32,
    pub from: At,
    pub from_on: Day,
}

pub struct Books<'h> {
    pub history: &'h History,
    pub phases: Vec<Phase>,
    /// The last day of service.
    pub last: Option<Day>,
    pub ends: Ends,
    owes: Owes,
    /// Events that were taken, in the order of their instants, then as they were told.
    pub recorded: Vec<&'h Event>,
    pub advances: Vec<Advance>,
    /// Up to which day fees were charged, by their phase and place.
    pub charged_until: BTreeMap<(usize, usize), Day>,
    pub upfronts: Vec<Upfront>,
    /// Periods whose usage was invoiced, with what it was invoiced for: by phase, metric and value.
    closed: Vec<(Stretch, Invoiced)>,
    /// First days of those that usage came for since, while it was owed.
    touched: BTreeSet<Day>,
    pub opened: Day,
    country: usize,
    /// The changes that broke a period off: their days, and the phases that they began.
    breaks: Vec<(Day, Phase)>,
    standing: Standing,
    pub invoices: Vec<Invoice>,
}

/// What a line of usage is for: its phase, whether it is usage or something over it, the metric and the value.
pub type Key = (usize, &'static str, Option<String>, String);

pub fn key_of(line: &Line) -> Key {
    (line.phase, line.kind, line.metric.clone(), line.split.clone())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Owes {
    WhatWasUsed,
    Nothing,
}

/// Whether somebody asked for the end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    WithItsTerm,
    AsAskedFor,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    /// The last invoice is written.
    Closed,
}

/// All invoices of a history that have lines.
pub fn invoices(history: &History) -> Vec<Invoice> {
    let first = Phase {
        number: 1,
        plan: 0,
        seats: history.seats,
        from: midnight(history.starts_on, history.zone),
        from_on: history.starts_on,
    };
    let mut books = Books {
        history,
        phases: vec![first],
        last: None,
        ends: Ends::WithItsTerm,
        owes: Owes::WhatWasUsed,
        recorded: Vec::new(),
        advances: Vec::new(),
        charged_until: BTreeMap::new(),
        upfronts: Vec::new(),
        closed: Vec::new(),
        touched: BTreeSet::new(),
        opened: history.starts_on,
        country: 0,
        breaks: Vec::new(),
        standing: Standing::Open,
        invoices: Vec::new(),
    };
    books.end_with_the_term();
    let mut acts = history.acts.iter().peekable();
    let mut day = history.starts_on;
    while day <= history.until {
        books.morning(day);
        while let Some(act) = acts.next_if(|act| day_of(act.at, history.zone) <= day) {
            books.happens(act, day);
        }
        day = next(day);
    }
    books.invoices.retain(|invoice| !invoice.lines.is_empty());
    books.invoices
}

impl<'h> Books<'h> {
    pub fn plan(&self, phase: &Phase) -> &'h Plan {
        &self.history.plans[phase.plan]
    }

    pub fn service(&self) -> Stretch {
        Stretch::new(self.history.starts_on, self.last.map_or(Day::MAX, next))
    }

    pub fn phase_on(&self, day: Day) -> &Phase {
        self.phases.iter().rfind(|phase| phase.from_on <= day).unwrap()
    }

    /// Plans as they follow each other, each from the phase it begins with: other seats are no other plan.
    pub fn runs(&self) -> Vec<&Phase> {
        let mut runs: Vec<&Phase> = Vec::new();
        for phase in &self.phases {
            if runs.last().is_none_or(|run| run.plan != phase.plan) {
                runs.push(phase);
            }
        }
        runs
    }

    /// The plan in force at an instant.
    pub fn run_at(&self, at: At) -> &Phase {
        let runs = self.runs();
        runs.iter().rfind(|run| run.from <= at).unwrap_or(&runs[0])
    }

    pub fn next_run(&self, run: &Phase) -> Option<&Phase> {
        self.runs().into_iter().find(|next| next.number > run.number)
    }

    /// The days whose fees a plan charges, other than for seats.
    pub fn run_days(&self, run: &Phase) -> Stretch {
        let until = self.next_run(run).map_or(Day::MAX, |next| next.from_on);
        Stretch::new(run.from_on, until).within(self.service())
    }

    /// The days whose seats a phase charges.
    pub fn days(&self, phase: &Phase) -> Stretch {
        let until = self.phases.get(phase.number).map_or(Day::MAX, |next| next.from_on);
        Stretch::new(phase.from_on, until).within(self.service())
    }

    pub fn fees_from(&self) -> Day {
        in_days(self.history.starts_on, self.history.plans[0].trial_days)
    }

    /// The days whose usage a trial makes free.
    pub fn free_days(&self) -> Stretch {
        let from = self.history.starts_on;
        match self.history.plans[0].trial_covers {
            Covers::Everything => Stretch::new(from, self.fees_from()).within(self.service()),
            Covers::Fees => Stretch::new(from, from),
        }
    }

    /// What of a hundred a line is taxed with whose day of supply this is, as it is known today.
    pub fn tax_on(&self, day: Day) -> Option<i64> {
        self.history.taxes[self.country].iter().rfind(|(from, _)| *from <= day).map(|(_, tax)| *tax)
    }

    fn morning(&mut self, day: Day) {
        let service = self.service();
        if self.standing == Standing::Closed {
            // Late usage waits for the next day on which something after the end could be due.
            if self.is_closing_day(day) {
                let lines = self.corrections();
                self.invoices.push(Invoice::of(day, lines));
            }
        } else if service.until <= day {
            self.end(day);
        } else {
            let lines = self.in_service(day);
            self.invoices.push(Invoice::of(day, lines));
        }
    }

    /// What begins on a day, and what is over with its eve.
    fn in_service(&mut self, day: Day) -> Vec<Line> {
        let (first, begins) = (day == self.history.starts_on, self.begins(day));
        let booked = self.phases.iter().skip(1).find(|phase| phase.from_on == day).map(|phase| phase.number);
        let mut lines = Vec::new();
        if first {
            lines.extend(self.setup(day));
        } else if begins {
            lines.extend(self.close(Stretch::new(self.opened, day)));
            self.opened = day;
        }
        lines.extend(self.intervals_over(day));
        lines.extend(self.fees_before(day));
        if day >= self.fees_from() && (begins || day == self.fees_from() || booked.is_some()) {
            lines.extend(self.first_bundles(day));
        }
        lines.extend(booked.map(|number| self.left_early(day, number)).unwrap_or_default());
        lines
    }

    /// What is paid in advance from a day on, unless the trial lasts: then it waits for its end.
    fn in_advance(&mut self, day: Day) -> Vec<Line> {
        if day < self.fees_from() {
            return Vec::new();
        }
        let mut lines = self.fees_before(day);
        lines.extend(self.first_bundles(day));
        lines
    }

    /// The usage and arrears of a period, and what earlier periods cost more or less by now.
    fn close(&mut self, period: Stretch) -> Vec<Line> {
        let corrections = self.corrections();
        // Commitments count the fees that are charged with them.
        let fees = self.fees_after(period);
        let mut lines = self.usage_lines(period, &BTreeMap::new());
        let mut invoiced = Invoiced::new();
        for line in &lines {
            *invoiced.entry(key_of(line)).or_default().entry(line.tax).or_insert(0) += line.cents;
        }
        self.closed.push((period, invoiced));
        lines.extend(fees);
        lines.extend(corrections);
        lines
    }

    /// The closed periods that usage came late for: what they cost now, minus what was invoiced. Who withdrew owes nothing for
    /// what comes after.
    fn corrections(&mut self) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut closed = std::mem::take(&mut self.closed);
        let touched = std::mem::take(&mut self.touched);
        for (period, invoiced) in &mut closed {
            if !touched.contains(&period.from) {
                self.costs_as_much(*period, invoiced);
                continue;
            }
            let mut costs: BTreeMap<(Key, Option<i64>), i64> = BTreeMap::new();
            for (key, taxes) in invoiced.iter() {
                costs.extend(taxes.keys().map(|tax| ((key.clone(), *tax), 0)));
            }
            for line in self.usage_lines(*period, invoiced) {
                *costs.entry((key_of(&line), line.tax)).or_insert(0) += line.cents;
            }
            for ((key, tax), now) in costs {
                let so_far = invoiced.get(&key).and_then(|taxes| taxes.get(&tax)).copied().unwrap_or(0);
                if now != so_far {
                    invoiced.entry(key.clone()).or_default().insert(tax, now);
                    let (phase, _, metric, split) = key;
                    lines.push(Line { kind: "correction", phase, metric, split, tax, cents: now - so_far });
                }
            }
        }
        self.closed = closed;
        lines
    }

    /// Where nothing came late, no charge costs more or less than was invoiced for it. What goes over a plan counts fees, which
    /// come back later.
    fn costs_as_much(&self, period: Stretch, invoiced: &Invoiced) {
        let mut costs: BTreeMap<Key, i64> = BTreeMap::new();
        for (key, taxes) in invoiced.iter().filter(|((_, _, metric, _), _)| metric.is_some()) {
            *costs.entry(key.clone()).or_insert(0) -= taxes.values().sum::<i64>();
        }
        for line in self.usage_lines(period, invoiced).iter().filter(|line| line.metric.is_some()) {
            *costs.entry(key_of(line)).or_insert(0) += line.cents;
        }
        costs.retain(|_, cents| *cents != 0);
        assert!(costs.is_empty(), "nothing came late for {period:?}: {costs:?}");
    }

    /// The last invoice comes where the period would have ended, or with the month; who owes nothing has it at once.
    fn end(&mut self, day: Day) {
        let service = self.service();
        if service.until <= service.from {
            return;
        }
        if self.owes == Owes::Nothing {
            let all: Vec<Line> = self.invoices.iter().flat_map(|invoice| invoice.lines.clone()).collect();
            let lines = all.into_iter().map(|line| Line { kind: "credit", cents: -line.cents, ..line });
            let lines = lines.filter(|line| line.cents != 0).collect();
            self.invoices.push(Invoice::of(day, lines));
            self.standing = Standing::Closed;
            self.recorded.clear();
            self.closed.clear();
            return;
        }
        if self.is_closing_day(day) {
            let period = Stretch::new(self.opened, service.until);
            let credits = self.credits(service.until, Credited::AtTheEnd);
            let mut lines = self.close(period);
            lines.extend(self.intervals_over(service.until));
            lines.extend(credits);
            lines.extend(self.early_termination());
            self.invoices.push(Invoice::of(day, lines));
            self.standing = Standing::Closed;
        }
    }

    fn happens(&mut self, act: &'h Act, today: Day) {
        match &act.what {
            What::Reported(event) => self.report(event),
            What::Changed { plan, seats, when } => self.change(act.at, today, (*plan, *seats), *when),
            What::Moved(country) => self.country = *country,
            What::Canceled(last) => self.cancel(today, *last),
        }
    }

    fn report(&mut self, event: &'h Event) {
        // Who owes nothing any more is not billed for anything.
        if self.owes == Owes::Nothing && self.standing == Standing::Closed {
            return;
        }
        if self.is_taken(event) {
            let carries = self.history.metrics[event.metric].carries == Carries::ItsLevel;
            let told = event.at;
            let late = |period: &Stretch| {
                self.is_before(told, period.until) && (carries || !self.is_before(told, period.from))
            };
            if self.owes == Owes::WhatWasUsed {
                let late: Vec<Day> =
                    self.closed.iter().map(|(period, _)| *period).filter(late).map(|period| period.from).collect();
                self.touched.extend(late);
            }
            let place = self.recorded.partition_point(|known| known.at <= event.at);
            self.recorded.insert(place, event);
        }
    }

    fn change(&mut self, now: At, today: Day, (plan, seats): (usize, u32), when: When) {
        let current = self.phase_on(today);
        let same_cut = self.history.plans[plan].every == self.plan(current).every;
        let nothing_new = (current.plan, current.seats) == (plan, seats);
        if !self.service().has(today) {
            return;
        }
        // At most one change is booked; asking for what is in force gives it up.
        if nothing_new {
            self.phases.retain(|phase| phase.from_on <= today);
            self.end_with_the_term();
            let lines = self.fees_before(today);
            self.invoices.push(Invoice::of(today, lines));
            return;
        }
        // Within a trial nothing is paid yet that a change could wait for the end of.
        let when = if today < self.fees_from() { When::AtOnce } else { when };
        let closes = when == When::AtOnce && !same_cut && self.opened < today;
        // A new one takes the place of one that is booked.
        let booked = self.phases.clone();
        self.phases.retain(|phase| phase.from_on <= today);
        let from_on = match when {
            When::AtOnce => today,
            When::AtPeriodsEnd => self.paid_end(today),
        };
        if !self.service().has(from_on) {
            self.phases = booked;
            return;
        }
        let number = self.phases.len() + 1;
        let from = if when == When::AtOnce { now } else { midnight(from_on, self.history.zone) };
        self.phases.push(Phase { number, plan, seats, from, from_on });
        self.end_with_the_term();
        if closes {
            // The running period ends with yesterday, and with what was used up to now.
            let period = Stretch::new(self.opened, today);
            self.breaks.push((today, self.phases[number - 1].clone()));
            let credits = self.credits(today, Credited::WithAChange);
            let mut lines = self.close(period);
            lines.extend(self.intervals_over(today));
            lines.extend(credits);
            self.opened = today;
            lines.extend(self.in_advance(today));
            lines.extend(self.left_early(today, number));
            self.invoices.push(Invoice::of(today, lines));
        } else if when == When::AtOnce {
            let mut lines = self.intervals_over(today);
            lines.extend(self.changed(today));
            if today >= self.fees_from() {
                lines.extend(self.first_bundles(today));
            }
            lines.extend(self.left_early(today, number));
            self.invoices.push(Invoice::of(today, lines));
        }
    }

    /// When a period begins: with its first day, or where another was broken off, at the instant of the change.
    pub fn instant(&self, day: Day) -> At {
        self.break_on(day).map_or_else(|| midnight(day, self.history.zone), |phase| phase.from)
    }

    fn break_on(&self, day: Day) -> Option<&Phase> {
        self.breaks.iter().find(|(on, _)| *on == day).map(|(_, phase)| phase)
    }

    /// Whether an event lies before the period that begins on a day.
    pub fn is_before(&self, at: At, day: Day) -> bool {
        self.break_on(day)
            .map_or_else(|| at < midnight(day, self.history.zone), |begun| self.run_at(at).number < begun.number)
    }

    fn cancel(&mut self, today: Day, last: LastDay) {
        let withdrawal_days = self.history.plans[0].withdrawal_days;
        let withdrawable = withdrawal_days > 0 && today <= in_days(self.history.starts_on, withdrawal_days);
        let last = match last {
            LastDay::ByDefault if withdrawable => today,
            LastDay::ByDefault if today < self.fees_from() => before(self.fees_from()),
            LastDay::ByDefault => {
                let runs = self.runs();
                let run = runs.iter().rfind(|run| run.from_on <= today).unwrap();
                let mut terms = self.terms_over(run).into_iter();
                before(terms.find(|over| *over > today).unwrap_or(self.paid_end(today)))
            }
            LastDay::PeriodsEnd => before(self.paid_end(today)),
            LastDay::InDays(days) => in_days(today, days),
        };
        if !self.service().has(today) || self.last.is_some_and(|agreed| agreed < last) {
            return;
        }
        (self.last, self.ends) = (Some(last), Ends::AsAskedFor);
        // What was to begin later never does.
        self.phases.retain(|phase| phase.from_on <= last);
        if withdrawable && last == today {
            self.owes = Owes::Nothing;
        }
    }
}
