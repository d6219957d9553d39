//! The lines of usage.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::commitments::{self, DueOverPlan, Spend};
use super::{Facts, InvoicedBundle, InvoicedFee, Unrounded, fees, names};
use crate::calendar::{Period, Share, Whole};
use crate::charge::{Charge, Pricing, Sharing};
use crate::invoice::{Agreed, Explanation, Line, LineKind, Working};
use crate::metric::{MetricDefinition, UsageTotal};
use crate::money::{Money, Overflow};
use crate::price::{PriceModel, PriceModelKind, Priced};
use crate::quantity::QUANTITY_DECIMALS_MAX;
use crate::rating::{Before, Bound, Rating, bounded, rate_label_after};
use crate::subscription::{Phase, Subscription};
use crate::text::Key;
use crate::usage::{Part, Stretches, Usage, UsageKey};

/// What the usage of a period costs: a line per plan, charge and label, then what goes over a charge and over the plan.
/// What is agreed per period holds once, also where plans change within it.
pub(super) fn usage(facts: &Facts<'_>, used: &UsedIn<'_>) -> Result<Vec<Line>, Overflow> {
    let Costs { mut lines, fees } = costs(facts, used)?;
    lines.extend(over_the_period(facts, used, fees, &lines)?);
    Ok(lines)
}

/// What a period costs before the maximum spend.
pub(super) struct Costs {
    pub lines: Vec<Line>,
    /// What of fees counts for it.
    pub fees: Decimal,
}

pub(super) fn costs(facts: &Facts<'_>, used: &UsedIn<'_>) -> Result<Costs, Overflow> {
    let cut = Stretches::of(facts.subscription, used.period);
    let mut spent: BTreeMap<Key, Spent> = BTreeMap::new();
    for bundle in used.bundles {
        spent.entry(bundle.metric.clone()).or_default().bundle(bundle.amount.amount());
    }
    let mut lines = Vec::new();
    let mut fees = Decimal::ZERO;
    for phase in facts.subscription.plan_phases() {
        let days = facts.subscription.days_of_plan(phase).meet(used.period);
        let mut of_phase = Vec::new();
        for charge in &phase.terms().charges {
            let paid = Period::new(days.from.max(facts.subscription.usage_paid_from()), days.until);
            let here = Here { phase, charge, paid, used, cut: &cut };
            of_phase.extend(of_charge(facts, &here, spent.entry(charge.metric.clone()).or_default())?);
        }
        let in_advance = used.bundles.iter().filter(|bundle| bundle.phase == phase.number).map(|bundle| bundle.amount);
        let in_advance = Money::sum(in_advance, phase.terms().currency)?;
        let over = over_the_plan(facts, (phase, days), used, (&of_phase, in_advance))?;
        fees += over.fees;
        lines.extend(of_phase);
        lines.extend(over.lines);
    }
    Ok(Costs { lines, fees })
}

/// The usage of one period.
pub(super) struct UsedIn<'a> {
    pub period: Period,
    pub usage: &'a Usage,
    /// First bundles that were charged in advance for days of it.
    pub bundles: &'a [InvoicedBundle],
    /// What was invoiced of fees and is kept.
    pub paid: &'a [InvoicedFee],
}

/// A charge of a plan within a period.
struct Here<'a> {
    phase: &'a Phase,
    charge: &'a Charge,
    /// On which usage costs something.
    paid: Period,
    used: &'a UsedIn<'a>,
    cut: &'a Stretches,
}

impl Here<'_> {
    fn key(&self, split: &str, part: Part) -> UsageKey {
        let Here { phase, charge, .. } = self;
        UsageKey { phase: phase.number, metric: charge.metric.clone(), split: split.to_owned(), part }
    }

    fn total(&self, split: &str, part: Part) -> UsageTotal {
        self.used.usage.get(&self.key(split, part)).copied().unwrap_or_default()
    }

    /// What the stretch is charged of what a whole period would cost.
    fn share(&self, sharing: Sharing) -> Share {
        let nothing = Share { numerator: 0, denominator: 1 };
        match (sharing, self.cut.stretch(self.phase.number, Part::Paid)) {
            (Sharing::AddsUp, _) => Share::WHOLE,
            (Sharing::ByDays, Some(stretch)) => self.cut.by_days(stretch),
            (Sharing::BySeconds, Some(stretch)) => self.cut.by_seconds(stretch),
            (Sharing::ByDays | Sharing::BySeconds, None) => nothing,
        }
    }

    /// The least that the charge comes to on the days of its plan that are no trial: of what adds up by days, of all else the
    /// share that the stretch has of all of it.
    fn least(&self, facts: &Facts<'_>, (sharing, share): (Sharing, Share)) -> Option<Agreed> {
        let minimum = self.charge.minimum?;
        let subscription = facts.subscription;
        let fees_from = subscription.fees_from();
        let after_trial = Period::new(self.paid.from.max(fees_from), self.paid.until);
        let share = match sharing {
            Sharing::AddsUp => share_of_plan(subscription, self.phase, after_trial),
            Sharing::ByDays | Sharing::BySeconds if after_trial == self.paid => share,
            Sharing::ByDays | Sharing::BySeconds => self.cut.part_of(after_trial),
        };
        Some(Agreed { amount: minimum, share, charged: Decimal::ZERO })
    }

    /// What was rated, without a first bundle that nobody began on a trial's days: of these none is due, whatever a trial
    /// covers.
    fn after_trial(
        &self,
        facts: &Facts<'_>,
        model: &PriceModel,
        rating: Rating,
        (sharing, share): (Sharing, Share),
    ) -> (Rating, Share) {
        let after_trial = Period::new(self.paid.from.max(facts.subscription.fees_from()), self.paid.until);
        let is_begun = model.kind() != PriceModelKind::Bundles || rating.quantity > Decimal::ZERO;
        match sharing {
            _ if is_begun || after_trial == self.paid => (rating, share),
            Sharing::ByDays | Sharing::BySeconds => (rating, self.cut.part_of(after_trial)),
            Sharing::AddsUp if after_trial.is_empty() => {
                (Rating { tiers: Vec::new(), amount: Decimal::ZERO, ..rating }, share)
            }
            Sharing::AddsUp => (rating, share),
        }
    }

    /// The most that the charge comes to: of what adds up what is left of it.
    fn most(&self, (sharing, share): (Sharing, Share), charged: Decimal) -> Option<Agreed> {
        let amount = self.charge.maximum?;
        Some(match sharing {
            Sharing::AddsUp => Agreed { amount, share: Share::WHOLE, charged },
            Sharing::ByDays | Sharing::BySeconds => Agreed { amount, share, charged: Decimal::ZERO },
        })
    }
}

/// What was given and charged for a metric so far within a period.
#[derive(Default)]
struct Spent {
    by_label: BTreeMap<String, Before>,
    charged: Decimal,
}

impl Spent {
    fn bundle(&mut self, amount: Decimal) {
        self.by_label.entry(String::new()).or_default().charge(0, amount);
        self.charged += amount;
    }
}

/// What is rated of a charge under one label.
struct Rated {
    total: UsageTotal,
    rating: Rating,
    share: Share,
    exact: Decimal,
    /// The minimum or maximum, where it decided.
    bound: Option<Agreed>,
}

/// None where nothing was used and nothing is due.
fn of_charge(facts: &Facts<'_>, here: &Here<'_>, spent: &mut Spent) -> Result<Vec<Line>, Overflow> {
    let Here { charge, paid, used, .. } = *here;
    let shown_days = if paid.is_empty() { used.period } else { paid };
    let metric = facts.metric(&charge.metric);
    let sharing = metric.map_or(Sharing::AddsUp, |metric| charge.sharing(metric));
    let share = here.share(sharing);
    let bounds =
        Bounds { least: here.least(facts, (sharing, share)), most: here.most((sharing, share), spent.charged) };
    let mut lines: Vec<Line> = Vec::new();
    for (split, model) in charge.pricing.parts() {
        let total = here.total(split, Part::Paid);
        let was_used = total.events > 0 || !total.quantity.is_zero();
        let has_time = sharing == Sharing::BySeconds && here.cut.stretch(here.phase.number, Part::Paid).is_some();
        if paid.is_empty() && !has_time && !(was_used && sharing == Sharing::AddsUp) {
            continue;
        }
        let before = match sharing {
            Sharing::AddsUp => spent.by_label.get(split).cloned().unwrap_or_default(),
            Sharing::ByDays | Sharing::BySeconds => Before::default(),
        };
        let Some(rating) = rating((charge, split, model), metric, &total, &before)? else { continue };
        let (rating, share) = here.after_trial(facts, model, rating, (sharing, share));
        let exact = share.of(rating.amount).ok_or(Overflow)?;
        let mut rated = Rated { total, rating, share, exact, bound: None };
        if let Pricing::Whole { .. } = charge.pricing {
            (rated.exact, rated.rating.bound) = bounds.within(exact)?;
            rated.bound = rated.rating.bound.and_then(|bound| bounds.of(bound));
            if share.is_whole() {
                rated.rating.amount = rated.exact;
            }
        }
        if sharing == Sharing::AddsUp {
            spent.by_label.entry(split.to_owned()).or_default().add(model, &rated.rating);
        }
        if was_used || !rated.exact.is_zero() {
            lines.push(line(facts, here.phase, here.key(split, Part::Paid), rated, shown_days)?);
        }
    }
    if let (Pricing::Split { .. }, false) = (&charge.pricing, paid.is_empty()) {
        lines.extend(over_labels(facts, here, &lines, &bounds)?);
    }
    spent.charged += lines.iter().map(|line| line.amount.amount()).sum::<Decimal>();
    Ok(lines)
}

/// The least and the most that a charge comes to.
struct Bounds {
    least: Option<Agreed>,
    most: Option<Agreed>,
}

impl Bounds {
    fn of(&self, bound: Bound) -> Option<Agreed> {
        match bound {
            Bound::Minimum => self.least,
            Bound::Maximum => self.most,
        }
    }

    /// A minimum raises, then a maximum bounds: where a period's maximum is used up, no minimum is due.
    fn within(&self, amount: Decimal) -> Result<(Decimal, Option<Bound>), Overflow> {
        let due = |agreed: Agreed| agreed.comes_to().ok_or(Overflow);
        let (raised, at_least) = bounded(amount, self.least.map(due).transpose()?, None);
        let (due, at_most) = bounded(raised, None, self.most.map(due).transpose()?);
        Ok((due, at_most.or(at_least)))
    }
}

/// What goes over the labels of a charge. Of what stands on the lines, so that with this one they come to the bound and
/// not to a cent beside it.
fn over_labels(facts: &Facts<'_>, here: &Here<'_>, lines: &[Line], bounds: &Bounds) -> Result<Option<Line>, Overflow> {
    let Here { phase, charge, paid, .. } = *here;
    let currency = phase.terms().currency;
    let sum = Money::sum(lines.iter().map(|line| line.amount), currency)?;
    let (due, decided) = bounds.within(sum.amount())?;
    let difference = Money::rounded(due, currency)?.minus(sum)?;
    if difference.is_zero() {
        return Ok(None);
    }
    let bound = if difference.amount().is_sign_negative() { Bound::Maximum } else { Bound::Minimum };
    let mut line = Unrounded::of(phase, LineKind::of_bound(bound), paid);
    line.line.metric = Some(charge.metric.clone());
    line.line.description = names::bound(metric_name(facts, &charge.metric), bound, facts.naming);
    let agreed = decided.and_then(|decided| bounds.of(decided));
    line.line.explanation.working = agreed.map(|agreed| Working::BoundOfValues { agreed, sum: sum.amount() });
    line.rounded(difference.amount()).map(Some)
}

fn rating(
    (charge, label, model): (&Charge, &str, &PriceModel),
    metric: Option<&MetricDefinition>,
    total: &UsageTotal,
    before: &Before,
) -> Result<Option<Rating>, Overflow> {
    let quantity = metric.map_or(total.quantity, |metric| metric.rounded(total.quantity));
    let amount = match metric.filter(|_| model.priced() == Priced::Costs) {
        Some(metric) => metric.cost(total, quantity)?,
        None => total.amount,
    };
    let rating = rate_label_after(charge, label, &UsageTotal { quantity, amount, ..*total }, before)?;
    Ok(rating.map(|rating| rating.measured_as(total.quantity)))
}

/// What was used on the days of a trial that covers it: counted, shown and free.
pub(super) fn in_trial(facts: &Facts<'_>, used: &UsedIn<'_>) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    if used.usage.keys().all(|key| key.part == Part::Paid) {
        return Ok(lines);
    }
    let cut = Stretches::of(facts.subscription, used.period);
    let trial = Period::new(used.period.from, used.period.until.min(facts.subscription.usage_paid_from()));
    for phase in facts.subscription.plan_phases() {
        let days = facts.subscription.days_of_plan(phase).meet(trial);
        for charge in &phase.terms().charges {
            let here = Here { phase, charge, paid: days, used, cut: &cut };
            for (split, model) in charge.pricing.parts() {
                let total = here.total(split, Part::Trial);
                if total.events == 0 && total.quantity.is_zero() {
                    continue;
                }
                let metric = facts.metric(&charge.metric);
                let rating = rating((charge, split, model), metric, &total, &Before::default())?;
                let Some(mut rating) = rating else { continue };
                (rating.free_units, rating.amount) = (total.quantity.max(Decimal::ZERO), Decimal::ZERO);
                rating.tiers.clear();
                let rated = Rated { total, rating, share: Share::WHOLE, exact: Decimal::ZERO, bound: None };
                let shown_days = if days.is_empty() { trial } else { days };
                lines.push(line(facts, here.phase, here.key(split, Part::Trial), rated, shown_days)?);
            }
        }
    }
    Ok(lines)
}

/// What goes over a plan, and what of its fees counts for the period.
#[derive(Default)]
struct OverPlan {
    lines: Vec<Line>,
    fees: Decimal,
}

/// `in_advance` is what was charged before for first bundles: usage as all else.
fn over_the_plan(
    facts: &Facts<'_>,
    (phase, days): (&Phase, Period),
    used: &UsedIn<'_>,
    (usage, in_advance): (&[Line], Money),
) -> Result<OverPlan, Overflow> {
    let subscription = facts.subscription;
    let terms = phase.terms();
    if subscription.phases.iter().all(|phase| phase.terms().commitments.is_empty()) {
        return Ok(OverPlan::default());
    }
    let (fees, prepaid) = fees::of_plan(facts, phase, used.period, used.paid)?;
    if terms.commitments.is_empty() {
        return Ok(OverPlan { fees, lines: Vec::new() });
    }
    let in_force = !days.is_empty();
    let spend = Spend {
        fees,
        prepaid,
        usage: Money::sum(usage.iter().map(|line| line.amount), terms.currency)?.plus(in_advance)?,
        share: in_force.then(|| share_of_plan(subscription, phase, days)),
    };
    let shown_days = if in_force { days } else { used.period };
    let mut lines = Vec::new();
    for due in commitments::due(terms, &spend)? {
        lines.push(over(facts, phase, shown_days, due)?);
    }
    Ok(OverPlan { fees, lines })
}

fn over(facts: &Facts<'_>, phase: &Phase, days: Period, due: DueOverPlan) -> Result<Line, Overflow> {
    let mut line = Unrounded::of(phase, due.kind, days);
    line.line.description = names::commitment(due.what, facts.naming);
    line.line.explanation.share = due.share;
    line.worked_out_from(due.working).rounded(due.amount)
}

/// The maximum spend is that of the plan in force at the period's end, and bounds what the whole period costs.
fn over_the_period(
    facts: &Facts<'_>,
    used: &UsedIn<'_>,
    fees: Decimal,
    lines: &[Line],
) -> Result<Option<Line>, Overflow> {
    let subscription = facts.subscription;
    let period = used.period;
    let last = period.meet(subscription.service()).last_day();
    let phase = subscription.plan_phase(subscription.phase_on(last).number);
    let terms = phase.terms();
    let bundles = used.bundles.iter().map(|bundle| bundle.amount);
    let others = Money::sum(lines.iter().map(|line| line.amount).chain(bundles), terms.currency)?.amount();
    let days = period.meet(subscription.service());
    commitments::cap(terms, fees, others)?.map(|due| over(facts, phase, days, due)).transpose()
}

/// The share of a full period that a plan has of it, after a trial.
pub(super) fn share_of_plan(subscription: &Subscription, phase: &Phase, days: Period) -> Share {
    let full = subscription.period_at(days.from);
    let first = subscription.billed_with(days.from).from.max(subscription.fees_from());
    let paid_days = days.meet(Period::new(first, days.until));
    let months = subscription.cycle_on(days.from).length.months().map(i64::from);
    let whole = Whole { days: full, months, begun: first };
    phase.terms().proration.basis.share_of(paid_days, &whole, subscription.zone)
}

fn line(facts: &Facts<'_>, phase: &Phase, key: UsageKey, rated: Rated, days: Period) -> Result<Line, Overflow> {
    let Rated { total, rating, share, exact, bound } = rated;
    let name = names::usage(metric_name(facts, &key.metric), &key.split);
    let mut unrounded = Unrounded::of(phase, LineKind::Usage, days).called(name);
    let metric = facts.metric(&key.metric);
    let unit = metric.map(|metric| metric.unit.in_locale(facts.naming.locale).to_owned());
    let line = &mut unrounded.line;
    line.quantity = rating.quantity.round_dp(QUANTITY_DECIMALS_MAX).normalize();
    line.metric = Some(key.metric);
    line.split = key.split;
    line.explanation = Explanation {
        share: Some(share).filter(|share| !share.is_whole()),
        rating: Some(rating),
        unit: unit.filter(|unit| !unit.is_empty()),
        events: Some(total.events),
        aggregation: metric.map(|metric| metric.aggregation),
        working: bound.map(|agreed| Working::Bound { agreed }),
        ..Explanation::default()
    };
    unrounded.rounded(exact)
}

pub(super) fn metric_name<'a>(facts: &Facts<'a>, key: &'a Key) -> &'a str {
    facts.metric(key).map_or(key.as_str(), |metric| metric.name.in_locale(facts.naming.locale))
}
