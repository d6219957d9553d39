//! The domain's own path, as the service takes it: events become tallies by the hour, hours become a period's usage, and
//! invoices are drafted one occasion after another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::calendar::{Instant, Period, day_of, start_of};
use domain::ids::{BuyerId, MetricId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::invoice::{InvoiceDraft, LineKind, Reason};
use domain::invoicing::{
    Billed, ByRate, Due, Facts, FeeLine, InvoicedBundle, InvoicedFee, LatePeriod, broken_off, corrected_before, draft,
    invoiced_fees, late_due, next_due, previewed,
};
use domain::locale::Locale;
use domain::metric::{Metric, MetricDefinition};
use domain::money::{Currency, Money};
use domain::rate_plan::{PublishedRatePlan, RatePlanInput};
use domain::subscription::{Ending, Grant, Phase, SetupFee, Subscription, When};
use domain::tax::TaxRates;
use domain::usage::{Attributes, UsageItem, judge};
use uuid::Uuid;

use crate::kept::Kept;
use crate::naive::history::{self, Act, Event, History, Invoice, LastDay, Line, What};

pub struct Portal {
    pub subscription: Subscription,
    pub metrics: Vec<Metric>,
    plans: Vec<Arc<PublishedRatePlan>>,
    pub kept: Kept,
    /// Events that were taken, and when they were told.
    told: Vec<(Event, Instant)>,
    pub billed_on: Option<domain::calendar::Day>,
    pub issued: Vec<InvoiceDraft>,
    late: BTreeSet<Period>,
    late_dues: BTreeMap<domain::calendar::Day, Due>,
    /// Of every country, and which of them the buyer is in.
    taxes: Vec<TaxRates>,
    country: usize,
}

pub fn metrics(history: &History) -> Vec<Metric> {
    let metric = |(place, metric): (u128, &history::Metric)| Metric {
        id: MetricId(Uuid::from_u128(place + 1)),
        definition: MetricDefinition::parse(&serde_json::from_value(metric.json()).unwrap()).unwrap(),
    };
    (0..).zip(&history.metrics).map(metric).collect()
}

pub fn plan(number: u128, plan: &history::Plan, metrics: &[history::Metric]) -> Arc<PublishedRatePlan> {
    let input: RatePlanInput = serde_json::from_value(plan.json(metrics)).unwrap();
    let keys: Vec<_> = metrics.iter().map(|metric| domain::text::Key::parse(&metric.key, "").unwrap()).collect();
    Arc::new(PublishedRatePlan {
        id: RatePlanId(Uuid::from_u128(number)),
        seller_id: SellerId(Uuid::from_u128(2)),
        product_id: ProductId(Uuid::from_u128(3)),
        terms: input.parse(&keys).unwrap_or_else(|no| panic!("{no}")),
        published_at: Instant::UNIX_EPOCH,
    })
}

/// All invoices of a history that have lines that come to something.
pub fn invoices(history: &History) -> Vec<Invoice> {
    let portal = Portal::lived(history);
    let told = portal.issued.iter().map(|draft| Invoice::of(draft.issued_on, draft.lines.iter().map(told).collect()));
    told.filter(|invoice| !invoice.lines.is_empty()).collect()
}

pub fn told(line: &domain::invoice::Line) -> Line {
    Line {
        kind: line.kind.as_str(),
        phase: usize::try_from(line.phase).unwrap(),
        metric: line.metric.as_ref().map(ToString::to_string),
        split: line.split.clone(),
        tax: line.tax_rate.map(|rate| rate.try_into().unwrap()),
        cents: line.amount.minor(),
    }
}

impl Portal {
    /// All that happened, and all invoices of it.
    pub fn lived(history: &History) -> Self {
        let mut portal = Self::acted(history);
        portal.bill_until(start_of(history.until, history.zone));
        portal
    }

    /// All that happened, and all that was due by then.
    pub fn acted(history: &History) -> Self {
        let mut portal = Self::open(history);
        for act in &history.acts {
            portal.bill_until(act.at);
            portal.happens(act);
        }
        portal
    }

    /// The next occasion to correct what came after the last invoice.
    pub fn late_due(&self) -> Option<&Due> {
        self.late_dues.values().next()
    }

    /// The last thing that happened, or the moment before the first day.
    pub fn now(&self, history: &History) -> Instant {
        history.acts.last().map_or_else(|| start_of(history.starts_on, history.zone), |act| act.at)
    }

    pub fn open(history: &History) -> Self {
        let plans: Vec<_> =
            (0..).zip(&history.plans).map(|(number, one)| plan(number, one, &history.metrics)).collect();
        let from = start_of(history.starts_on, history.zone);
        let (rate_plan, from_on) = (plans[0].clone(), history.starts_on);
        let mut subscription = Subscription {
            id: SubscriptionId(Uuid::from_u128(4)),
            seller_id: SellerId(Uuid::from_u128(2)),
            buyer_id: BuyerId(Uuid::from_u128(5)),
            zone: history.zone,
            signed_at: from,
            starts_on: history.starts_on,
            ends_on: None,
            ending: Ending::Ordinary,
            setup_fee: SetupFee::Charged,
            trial: Grant::Granted,
            withdrawal: Grant::Granted,
            phases: Phase { number: 1, rate_plan, seats: history.seats, from, from_on }.into(),
        };
        subscription.end_with_its_term();
        Self {
            subscription,
            metrics: metrics(history),
            plans,
            kept: Kept::default(),
            told: Vec::new(),
            billed_on: None,
            issued: Vec::new(),
            late: BTreeSet::new(),
            late_dues: BTreeMap::new(),
            taxes: history
                .taxes
                .iter()
                .map(|rates| TaxRates::new(rates.iter().map(|(from, tax)| (*from, (*tax).into()))))
                .collect(),
            country: 0,
        }
    }

    pub fn bill_until(&mut self, now: Instant) {
        let zone = self.subscription.zone;
        while let Some(due) = next_due(&self.subscription, self.billed_on).filter(|due| start_of(due.on, zone) <= now) {
            self.bill(&due);
        }
        while let Some(day) = self.late_dues.keys().next().copied().filter(|on| start_of(*on, zone) <= now) {
            let due = self.late_dues.remove(&day).unwrap();
            self.bill(&due);
        }
    }

    fn bill(&mut self, due: &Due) {
        let invoice = self.draft(due);
        if matches!(due.reason, Reason::Period | Reason::End) {
            let eve = start_of(due.on, self.subscription.zone) - chrono::Duration::microseconds(1);
            assert_eq!(
                previewed(&self.subscription, &self.metrics, eve).as_ref(),
                Some(due),
                "a preview is of the invoice to come"
            );
        }
        self.billed_on = Some(due.on);
        if due.corrects() {
            self.late.clear();
        }
        self.issued.push(invoice);
        if due.usage().is_some() && self.subscription.ending != Ending::Withdrawn {
            self.leaves_nothing_to_correct(due);
        }
    }

    pub fn draft(&self, due: &Due) -> InvoiceDraft {
        let bundles = due.bundled(&self.subscription).map(|days| self.bundles(days, |_| true)).unwrap_or_default();
        let invoice = self.draft_knowing(due, &bundles);
        // What was charged on the day itself is known to what follows on it.
        let is_known = |line: &domain::invoice::Line| line.days.from == due.on || self.is_left_with(line);
        let known = due.bundled(&self.subscription).map(|days| self.bundles(days, is_known)).unwrap_or_default();
        let foreseeing = self.draft_knowing(due, &known);
        assert_eq!(foreseeing, invoice, "first bundles are foreseen as they are charged");
        invoice
    }

    /// Whether a first bundle was charged on the day on which its plan was left: no day of that plan foresees it.
    fn is_left_with(&self, line: &domain::invoice::Line) -> bool {
        let begun = self.subscription.plan_phase(line.phase);
        self.subscription.days_of_plan(begun).until <= line.days.from
    }

    /// Reads the facts of an occasion to come, as they are now.
    pub fn with_facts<T>(&self, due: &Due, read: impl FnOnce(&Facts<'_>) -> T) -> T {
        let bundles = due.bundled(&self.subscription).map(|days| self.bundles(days, |_| true)).unwrap_or_default();
        let corrects = due.corrects() && !corrected_before(&self.subscription, self.billed_on, due);
        let late: Vec<LatePeriod> = if corrects { self.late_periods(&self.late) } else { Vec::new() };
        self.read(due, &bundles, &late, read)
    }

    fn draft_knowing(&self, due: &Due, bundles: &[InvoicedBundle]) -> InvoiceDraft {
        let late: Vec<LatePeriod> = if due.corrects() { self.late_periods(&self.late) } else { Vec::new() };
        self.read(due, bundles, &late, |facts| draft(facts, due)).unwrap()
    }

    /// A period that was just billed costs what it was billed for.
    fn leaves_nothing_to_correct(&self, closed: &Due) {
        let due = Due { reason: Reason::Late, ..*closed };
        let late = self.late_periods(&[closed.period].into());
        let correction = self.read(&due, &[], &late, |facts| draft(facts, &due)).unwrap();
        assert!(correction.lines.is_empty(), "nothing came late: {:?}", correction.lines);
    }

    fn read<T>(
        &self,
        due: &Due,
        bundles: &[InvoicedBundle],
        late: &[LatePeriod],
        read: impl FnOnce(&Facts<'_>) -> T,
    ) -> T {
        let usage = due.usage().map(|period| self.kept.usage(self, period)).unwrap_or_default();
        let invoiced = self.invoiced_fees(due);
        let issued: Vec<_> = self.issued.iter().flat_map(|invoice| invoice.lines.clone()).collect();
        let facts = Facts {
            subscription: &self.subscription,
            metrics: &self.metrics,
            naming: words::lines::naming(Locale::En),
            tax_rates: &self.taxes[self.country],
            usage: &usage,
            bundles,
            invoiced: &invoiced,
            late,
            issued: &issued,
        };
        read(&facts)
    }

    /// Fees invoiced so far, what was credited of them taken off.
    fn invoiced_fees(&self, due: &Due) -> Vec<InvoicedFee> {
        let Some(since) = due.fees_since(&self.subscription) else { return Vec::new() };
        let since = self.late.iter().filter(|_| due.corrects()).map(|period| period.from).fold(since, Ord::min);
        let lines = self.issued.iter().flat_map(|invoice| &invoice.lines).filter(|line| since < line.days.until);
        invoiced_fees(lines.filter_map(FeeLine::of)).unwrap()
    }

    /// First bundles that were charged in advance for days of a period, of those that are asked for.
    fn bundles(&self, days: Period, asked: impl Fn(&domain::invoice::Line) -> bool) -> Vec<InvoicedBundle> {
        let lines = self.issued.iter().flat_map(|invoice| &invoice.lines).filter(|line| asked(line));
        let bundles =
            lines.filter(|line| line.kind == LineKind::Usage && line.fee.is_some() && days.contains(line.days.from));
        let bundle = |line: &domain::invoice::Line| InvoicedBundle {
            phase: line.phase,
            metric: line.metric.clone().unwrap(),
            amount: line.amount,
        };
        bundles.map(bundle).collect()
    }

    /// What these periods cost now, and what was invoiced for them.
    fn late_periods(&self, late: &BTreeSet<Period>) -> Vec<LatePeriod> {
        let late = late.iter().map(|period| {
            let mut invoiced: BTreeMap<Billed, ByRate> = BTreeMap::new();
            for line in self.issued.iter().flat_map(|invoice| &invoice.lines) {
                let of_usage = matches!(
                    line.kind,
                    LineKind::Usage
                        | LineKind::Minimum
                        | LineKind::Commitment
                        | LineKind::Discount
                        | LineKind::Correction
                );
                // What a trial made free is no part of what was invoiced.
                let was_free = line.amount.is_zero() && line.days.until <= self.subscription.usage_paid_from();
                if line.fee.is_none() && of_usage && !was_free && line.days.meet(*period) == line.days {
                    let sum = invoiced
                        .entry(Billed::of(line))
                        .or_default()
                        .entry(line.tax_rate)
                        .or_insert(Money::zero(Currency::EUR));
                    *sum = sum.plus(line.amount).unwrap();
                }
            }
            let bundles = self.bundles(*period, |_| true);
            LatePeriod { period: *period, usage: self.kept.usage(self, *period), bundles, invoiced }
        });
        late.collect()
    }

    fn happens(&mut self, act: &Act) {
        match &act.what {
            What::Reported(event) => self.report(event, act.at),
            What::Changed { plan, seats, when } => self.change(act.at, (*plan, *seats), *when),
            What::Moved(country) => self.country = *country,
            What::Canceled(last) => {
                let today = day_of(act.at, self.subscription.zone);
                let last = match last {
                    LastDay::ByDefault => self.subscription.usual_last_day(today),
                    LastDay::PeriodsEnd => self.subscription.last_day_when(When::EndOfPeriod, today),
                    LastDay::InDays(days) => today + chrono::Days::new((*days).into()),
                };
                // What cannot be is refused, and nothing changes.
                let _ = self.subscription.cancel(last, act.at);
            }
        }
    }

    pub fn report(&mut self, event: &Event, now: Instant) {
        if let Some((period, recurring)) = self.keep(event, now) {
            self.told.push((event.clone(), now));
            self.mark_late(period, recurring, now);
        }
    }

    /// Notes an event under the plan that prices it; says which period it belongs to, and whether it goes on.
    fn keep(&mut self, event: &Event, now: Instant) -> Option<(Period, bool)> {
        let metric = &self.metrics[event.metric];
        let attributes = [("region", event.region), ("who", event.who.as_str())];
        let item = UsageItem {
            metric: Some(metric.definition.key.as_str().into()),
            quantity: Some(event.quantity.to_string().into()),
            attributes: Attributes::Given(
                attributes.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
            ),
            amount: event.amount.map(|amount| amount.to_string().into()),
            ..UsageItem::default()
        };
        let priced = |phase: &Phase, _: &str| phase.terms().charge(&metric.definition.key).map(|_| metric);
        let taken = judge(&item, Ok(event.at), &self.subscription, priced, now).ok()?;
        let (day, recurring) = (taken.day, taken.recurring);
        let period = self.subscription.usage_billed_with(taken.phase, day);
        let counted_from = self.subscription.counted_from(taken.phase, day);
        self.kept.keep(taken, metric.definition.key.clone(), counted_from);
        Some((period, recurring))
    }

    /// A change asks all events once: what it finds is mapped by its own split, and what is told for an instant at or after
    /// it is priced by it.
    fn ask_again(&mut self) {
        self.kept = Kept::default();
        for (event, now) in self.told.clone() {
            self.keep(&event, now);
        }
    }

    /// Notes that a period was invoiced already; what carries over changes the periods after it as well.
    fn mark_late(&mut self, used: Period, recurring: bool, now: Instant) {
        if self.subscription.ending == Ending::Withdrawn {
            return;
        }
        let closed = self.issued.iter().filter(|invoice| matches!(invoice.reason, Reason::Period | Reason::End));
        let periods = closed.map(|invoice| invoice.period);
        let late: Vec<Period> =
            periods.filter(|period| *period == used || (recurring && used.from < period.from)).collect();
        if late.is_empty() {
            return;
        }
        self.late.extend(late);
        let today = day_of(now, self.subscription.zone);
        if let Some(due) = late_due(&self.subscription, self.billed_on, today) {
            self.late_dues.insert(due.on, due);
        }
    }

    fn change(&mut self, now: Instant, (plan, seats): (usize, u32), when: history::When) {
        let subscription = &self.subscription;
        let today = day_of(now, subscription.zone);
        let current = subscription.phase_on(today);
        let plan = &self.plans[plan];
        if !subscription.service().contains(today) {
            return;
        }
        if Arc::ptr_eq(plan, &current.rate_plan) && seats == current.seats {
            // What is in force gives up what was booked.
            self.subscription.phases.rebook(|phase| phase.from_on <= today, None);
            self.ask_again();
            self.subscription.end_with_its_term();
            let full = self.subscription.period_at(today);
            let period = Period::new(today, full.until).meet(self.subscription.service());
            self.issued.push(self.draft(&Due { on: today, reason: Reason::TakenBack, period, full }));
            return;
        }
        let full = subscription.period_at(today);
        // Within a trial nothing is paid yet that a change could wait for the end of.
        let when = if subscription.in_trial(today) { history::When::AtOnce } else { when };
        let (from, from_on) = match when {
            history::When::AtOnce => (now, today),
            history::When::AtPeriodsEnd => {
                let until = subscription.paid_until(today);
                (start_of(until, subscription.zone), until)
            }
        };
        if !subscription.service().contains(from_on) {
            return;
        }
        self.subscription.phases.rebook(|phase| phase.from_on <= today, None);
        let number = self.subscription.phases.last().unwrap().number + 1;
        self.subscription.phases.push(Phase { number, rate_plan: plan.clone(), seats, from, from_on });
        self.ask_again();
        self.subscription.end_with_its_term();
        match broken_off(&self.subscription, today) {
            Some(closing) => {
                let invoice = self.draft(&closing);
                self.billed_on = Some(today);
                self.late.clear();
                self.issued.push(invoice);
                self.leaves_nothing_to_correct(&closing);
            }
            None if when == history::When::AtOnce => {
                let period = Period::new(today, full.until).meet(self.subscription.service());
                let due = Due { on: today, reason: Reason::Change, period, full };
                let invoice = self.draft(&due);
                self.billed_on = Some(today);
                self.issued.push(invoice);
            }
            None => {}
        }
    }
}
