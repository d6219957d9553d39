//! The lines of fees: set-up, recurring and seats in advance or arrears, early termination, credits for unused days.
//!
//! A fee in advance is charged on the first day of its interval and where it begins within one, a fee in arrears when its
//! interval is over. A part of an interval costs a part of the fee, unless the fee is not prorated: see [`super::dearest`].

use rust_decimal::Decimal;

use super::dearest::{Dearest, is_replaced};
use super::periodic::{Periodic, Stretch, stretches};
use super::{Due, Facts, InvoicedFee, Naming, Recurring, Unrounded, names};
use crate::calendar::{Day, Period};
use crate::invoice::{Explanation, Line, LineKind, Reason, Working};
use crate::money::Overflow;
use crate::rate_plan::Timing;
use crate::subscription::{Phase, SetupFee};

pub(super) fn setup(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let phase = facts.subscription.first_phase();
    let amount = match facts.subscription.setup_fee {
        SetupFee::Charged => phase.terms().setup_fee().unwrap_or_default(),
        SetupFee::Waived => Decimal::ZERO,
    };
    let starts_on = facts.subscription.starts_on;
    let day = Period::new(starts_on, starts_on.succ_opt().unwrap_or(starts_on));
    let line = Unrounded::of(phase, LineKind::Setup, day).called(names::setup(facts.naming));
    due_only(line.worked_out_from(Working::Price { price: amount }).rounded(amount)?)
}

/// Once: on the last invoice, if the service ends before its term does, or where a plan with a term is left for one without.
pub(super) fn early_termination(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    let subscription = facts.subscription;
    let end = subscription.end();
    let (phase, left_on) = match due.reason {
        Reason::End if subscription.ends_early(end) => (Some(subscription.phase_on(last_before(end))), end),
        Reason::Change | Reason::Period | Reason::Interval => (subscription.left_early_on(due.on), due.on),
        Reason::End | Reason::Start | Reason::TrialEnd | Reason::TakenBack | Reason::Late => (None, end),
    };
    let Some(phase) = phase else { return Ok(Vec::new()) };
    let Some(amount) = phase.terms().early_termination_fee() else { return Ok(Vec::new()) };
    let day = Period::new(last_before(left_on), left_on);
    let words = names::early_termination(facts.naming);
    let line = Unrounded::of(phase, LineKind::EarlyTermination, day).called(words);
    due_only(line.worked_out_from(Working::Price { price: amount }).rounded(amount)?)
}

fn last_before(day: Day) -> Day {
    day.pred_opt().unwrap_or(day)
}

/// Fees in advance whose interval begins on a day, and those that begin on it within one. A change charges what begins with
/// it alone; what goes on was invoiced before.
pub(super) fn advance(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    let on = due.on;
    let fees_from = facts.subscription.fees_from();
    let changed = facts.subscription.phase_on(on).number;
    let stretches = stretches(facts.subscription)?;
    let mut lines = Vec::new();
    for stretch in stretches.iter().filter(|stretch| stretch.fee.timing == Timing::Advance) {
        let first = stretch.span.charged_from(fees_from);
        let begins = !stretch.span.days.is_empty() && first <= on && on < stretch.span.days.until;
        if !begins || (due.reason == Reason::Change && stretch.span.phase.number != changed) {
            continue;
        }
        let full = stretch.span.full_at(on);
        if on != first && on != full.from {
            continue;
        }
        let charges = stretch.prorates() || Dearest::of(facts, &stretches, stretch, full)?.is_dearest_so_far(stretch);
        if charges {
            lines.extend(charged(facts, stretch, Period::new(on, full.until))?);
        }
    }
    Ok(lines)
}

/// Fees in advance for the days of a running interval that an end or a change to come had cut off, and that are served after
/// all because it was taken back. Of April at 30.00, ended for the 10th and kept on the 5th, 10.00 were charged on the 1st,
/// and 20.00 are due with the act.
pub(super) fn restored(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    let on = due.on;
    let fees_from = facts.subscription.fees_from();
    let changed = (due.reason == Reason::Change).then(|| facts.subscription.phase_on(on).number);
    let mut lines = Vec::new();
    for stretch in stretches(facts.subscription)? {
        let span = &stretch.span;
        let first = span.charged_from(fees_from);
        let runs = first <= on && span.days.contains(on) && changed != Some(span.phase.number);
        if !runs || stretch.fee.timing != Timing::Advance || !stretch.prorates() {
            continue;
        }
        let interval = span.full_at(on);
        let is = |invoiced: &&InvoicedFee| stretch.is(invoiced) && interval.contains(invoiced.charged_on);
        let paid_until = facts.invoiced.iter().filter(is).map(|invoiced| invoiced.days.until).max();
        let from = paid_until.unwrap_or_else(|| first.max(interval.from));
        lines.extend(charged(facts, &stretch, Period::new(from, interval.until.max(from)))?);
    }
    Ok(lines)
}

/// Fees in arrears whose interval an invoice closes: those of the billing period with it, others when their own is over.
pub(super) fn arrears(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    let stretches = stretches(facts.subscription)?;
    let mut lines = Vec::new();
    for stretch in stretches.iter().filter(|stretch| stretch.fee.timing == Timing::Arrears) {
        let Some(days) = closed(facts, &stretches, stretch, due) else { continue };
        // On the morning of the day on which a change breaks an interval off.
        if facts.invoiced.iter().any(|invoiced| stretch.is(invoiced) && !invoiced.days.meet(days).is_empty()) {
            continue;
        }
        let full = stretch.span.full_at(days.from);
        let charges = stretch.prorates() || Dearest::of(facts, &stretches, stretch, full)?.is_dearest(stretch);
        if charges {
            lines.extend(charged(facts, stretch, days)?);
        }
    }
    Ok(lines)
}

/// The days of a fee in arrears that an invoice charges, if any.
fn closed(facts: &Facts<'_>, stretches: &[Stretch<'_>], stretch: &Stretch<'_>, due: &Due) -> Option<Period> {
    let span = &stretch.span;
    let charged = Period::new(span.charged_from(facts.subscription.fees_from()), span.days.until);
    let closes_period = matches!(due.reason, Reason::Period | Reason::End);
    let days = match span.interval {
        None if closes_period => charged.meet(due.period),
        None => return None,
        Some(_) => {
            let end = facts.subscription.end();
            let last = if due.reason == Reason::End { last_before(end) } else { last_before(due.on) };
            let interval = span.full_at(last);
            let closes_on = super::intervals::closes_on(stretches.iter().map(|other| &other.span), span, interval);
            let is_closed = if due.reason == Reason::End { end <= closes_on } else { closes_on == due.on };
            if !is_closed {
                return None;
            }
            charged.meet(interval)
        }
    };
    (!days.is_empty()).then_some(days)
}

/// A fee for some days of one interval.
pub(super) fn charged(facts: &Facts<'_>, stretch: &Stretch<'_>, days: Period) -> Result<Vec<Line>, Overflow> {
    let days = days.meet(stretch.span.days);
    if days.is_empty() {
        return Ok(Vec::new());
    }
    let ((share, exact), fee) = (stretch.part_for(facts.subscription, days)?, &stretch.fee);
    let mut line = Unrounded::of(stretch.span.phase, fee.kind, days).called(fee_words(fee, facts));
    line.line.fee = i16::try_from(stretch.span.place).ok();
    line.line.quantity = fee.quantity;
    line.line.explanation = Explanation { share: Some(share), rating: fee.rating.clone(), ..Explanation::default() };
    due_only(line.worked_out_from(Working::Price { price: fee.amount }).rounded(exact)?)
}

/// Gives back what was invoiced in advance for the days after a fee was left: to the end of the service that was agreed, and
/// beyond it where the plan left gives back unused days. A fee that is not prorated is given back when a dearer one takes
/// its place, whole.
///
/// A year of 12,000.00, ended on 31 January without refund, and one seat more on that day: 12,000 × 1/365 = 32.88.
///
/// `charges` are the fees that the same invoice charges.
pub(super) fn credits(facts: &Facts<'_>, due: &Due, charges: &[Line]) -> Result<Vec<Line>, Overflow> {
    let stretches = stretches(facts.subscription)?;
    let mut lines = Vec::new();
    for invoiced in facts.invoiced {
        let Some(stretch) = stretch_of(&stretches, invoiced) else { continue };
        if !stretch.prorates() {
            if is_replaced(&stretches, (stretch, invoiced), charges) {
                lines.extend(given_back_whole(facts, stretch, invoiced)?);
            }
            continue;
        }
        if due.on < stretch.span.left_on {
            continue;
        }
        let until = match stretch.terms().refund_unused {
            true => invoiced.days.until,
            false => invoiced.days.until.min(facts.subscription.end()),
        };
        let unused = Period::new(invoiced.days.from.max(stretch.span.left_on), until);
        lines.extend(given_back(facts, stretch, invoiced, unused)?);
    }
    Ok(lines)
}

/// Gives back what a dearer fee in arrears takes the place of, where neither is prorated.
pub(super) fn replaced(facts: &Facts<'_>, charges: &[Line]) -> Result<Vec<Line>, Overflow> {
    let stretches = stretches(facts.subscription)?;
    let mut lines = Vec::new();
    for invoiced in facts.invoiced {
        let stretch = stretch_of(&stretches, invoiced).filter(|stretch| !stretch.prorates());
        if let Some(stretch) = stretch.filter(|stretch| is_replaced(&stretches, (stretch, invoiced), charges)) {
            lines.extend(given_back_whole(facts, stretch, invoiced)?);
        }
    }
    Ok(lines)
}

/// Gives back days paid in advance after the end, where their plan says so.
pub(super) fn refunds(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let stretches = stretches(facts.subscription)?;
    let end = facts.subscription.end();
    let mut lines = Vec::new();
    for invoiced in facts.invoiced {
        let stretch = stretch_of(&stretches, invoiced);
        if let Some(stretch) = stretch.filter(|stretch| stretch.gives_back_unused()) {
            let unused = Period::new(invoiced.days.from.max(end), invoiced.days.until);
            lines.extend(given_back(facts, stretch, invoiced, unused)?);
        }
    }
    Ok(lines)
}

/// Never more than was invoiced.
fn given_back(
    facts: &Facts<'_>,
    stretch: &Stretch<'_>,
    invoiced: &InvoicedFee,
    unused: Period,
) -> Result<Vec<Line>, Overflow> {
    if unused.is_empty() || invoiced.amount.is_zero() {
        return Ok(Vec::new());
    }
    let ((share, unused_part), most) = (stretch.part_for(facts.subscription, unused)?, invoiced.amount.amount());
    let exact = unused_part.min(most);
    let words = names::unused(&fee_words(&stretch.fee, facts), facts.naming);
    let mut line = Unrounded::of(stretch.span.phase, LineKind::Credit, unused).called(words);
    line.line.fee = Some(invoiced.fee);
    line.line.tax_rate = invoiced.tax_rate;
    line.line.quantity = stretch.fee.quantity;
    let (rating, invoiced) = (stretch.fee.rating.clone(), (most < unused_part).then_some(most));
    line.line.explanation = Explanation { share: Some(share), rating, invoiced, ..Explanation::default() };
    due_only(line.worked_out_from(Working::Price { price: stretch.fee.amount }).rounded(-exact)?)
}

fn given_back_whole(facts: &Facts<'_>, stretch: &Stretch<'_>, invoiced: &InvoicedFee) -> Result<Vec<Line>, Overflow> {
    let amount = invoiced.amount.amount();
    let words = names::replaced(&fee_words(&stretch.fee, facts), facts.naming);
    let mut line = Unrounded::of(stretch.span.phase, LineKind::Credit, invoiced.days).called(words);
    line.line.fee = Some(invoiced.fee);
    line.line.tax_rate = invoiced.tax_rate;
    line.line.quantity = stretch.fee.quantity;
    line.line.explanation.invoiced = Some(amount);
    due_only(line.rounded(-amount)?)
}

/// Gives back all that was ever invoiced, line by line.
pub(super) fn withdrawal(facts: &Facts<'_>) -> Vec<Line> {
    let given_back = facts.issued.iter().filter(|line| !line.amount.is_zero()).map(|line| Line {
        kind: LineKind::Credit,
        description: names::withdrawn(&line.description, facts.naming),
        amount: line.amount.negated(),
        explanation: Explanation {
            exact: -line.amount.amount(),
            invoiced: Some(line.amount.amount()),
            ..Explanation::default()
        },
        ..line.clone()
    });
    given_back.collect()
}

/// What the fees of a plan that began with a phase come to for a period of the days `full`, and its prepaid commitment alone:
/// what was invoiced in advance and not given back, what is still to be, and what arrears come to. A fee with an interval
/// of its own counts for the period's share of its days.
pub(super) fn of_plan(
    facts: &Facts<'_>,
    begun: &Phase,
    period: Period,
    paid: &[InvoicedFee],
) -> Result<(Decimal, Decimal), Overflow> {
    let subscription = facts.subscription;
    let stretches = stretches(subscription)?;
    let full = subscription.period_at(period.from);
    let goes_on = subscription.cuts_alike(begun.number, period.from);
    let (mut fees, mut prepaid) = (Decimal::ZERO, Decimal::ZERO);
    for stretch in &stretches {
        if subscription.plan_phase(stretch.span.phase.number).number != begun.number {
            continue;
        }
        let amount = match stretch.fee.timing {
            // Where another plan has other periods, the one before is closed with its own.
            _ if !goes_on => paid_on(stretch, (period.from, full), paid)?,
            Timing::Advance => paid_for(facts, &stretches, stretch, full, paid)?,
            Timing::Arrears => owed_for(facts, &stretches, stretch, period)?,
        };
        fees += amount;
        if stretch.fee.kind == LineKind::Commitment {
            prepaid += amount;
        }
    }
    Ok((fees, prepaid))
}

/// What was paid on the first day of a period for just its days, under a plan with other periods that was left on that day.
fn paid_on(stretch: &Stretch<'_>, (first, full): (Day, Period), paid: &[InvoicedFee]) -> Result<Decimal, Overflow> {
    let is = |invoiced: &&InvoicedFee| {
        stretch.is(invoiced) && invoiced.charged_on == first && stretch.span.full_at(first) == full
    };
    paid.iter().filter(is).try_fold(Decimal::ZERO, |sum, invoiced| Ok(sum + invoiced.for_days(full)?))
}

fn paid_for(
    facts: &Facts<'_>,
    stretches: &[Stretch<'_>],
    stretch: &Stretch<'_>,
    full: Period,
    paid: &[InvoicedFee],
) -> Result<Decimal, Overflow> {
    let is = |invoiced: &&InvoicedFee| stretch.is(invoiced) && !within(invoiced, full).is_empty();
    let mut sum = Decimal::ZERO;
    let mut invoiced_intervals = Vec::new();
    for invoiced in paid.iter().filter(is) {
        sum += invoiced.for_days(full)?;
        invoiced_intervals.push(stretch.span.full_at(invoiced.charged_on));
    }
    // What falls due between now and the invoice that this is a preview of.
    let charged = Period::new(stretch.span.charged_from(facts.subscription.fees_from()), stretch.span.days.until);
    let mut days = charged.meet(full);
    while !days.is_empty() {
        let interval = stretch.span.full_at(days.from);
        if !invoiced_intervals.contains(&interval)
            && (stretch.prorates() || Dearest::of(facts, stretches, stretch, interval)?.is_dearest_so_far(stretch))
        {
            for line in self::charged(facts, stretch, charged.meet(interval))? {
                let coming = InvoicedFee {
                    phase: line.phase,
                    fee: line.fee.unwrap_or_default(),
                    days: line.days,
                    charged_on: line.days.from,
                    amount: line.amount,
                    tax_rate: None,
                };
                sum += coming.for_days(full)?;
            }
        }
        days = Period::new(interval.until, days.until.max(interval.until)).meet(days);
    }
    Ok(sum)
}

/// The days that a fee was invoiced for, among those of a period; what was given back whole has none of its own.
fn within(invoiced: &InvoicedFee, full: Period) -> Period {
    let until = invoiced.days.until.max(invoiced.charged_on.succ_opt().unwrap_or(invoiced.charged_on));
    Period::new(invoiced.charged_on, until).meet(full)
}

fn owed_for(
    facts: &Facts<'_>,
    stretches: &[Stretch<'_>],
    stretch: &Stretch<'_>,
    period: Period,
) -> Result<Decimal, Overflow> {
    let charged = Period::new(stretch.span.charged_from(facts.subscription.fees_from()), stretch.span.days.until);
    let mut days = charged.meet(period);
    let mut sum = Decimal::ZERO;
    while !days.is_empty() {
        let interval = stretch.span.full_at(days.from);
        if stretch.prorates() || Dearest::of(facts, stretches, stretch, interval)?.is_dearest(stretch) {
            let all = charged.meet(interval);
            for line in self::charged(facts, stretch, all)? {
                let part = Decimal::from(days.meet(interval).days());
                let of_all = line.amount.amount().checked_mul(part).ok_or(Overflow)?;
                sum += of_all.checked_div(Decimal::from(all.days())).ok_or(Overflow)?;
            }
        }
        days = Period::new(interval.until, days.until.max(interval.until)).meet(days);
    }
    Ok(sum)
}

pub(super) fn stretch_of<'s, 'a>(stretches: &'s [Stretch<'a>], invoiced: &InvoicedFee) -> Option<&'s Stretch<'a>> {
    stretches.iter().find(|stretch| stretch.is(invoiced))
}

fn fee_words(fee: &Periodic, facts: &Facts<'_>) -> String {
    periodic_words(fee, facts.naming)
}

/// What a fee is called, with its interval where that is not the plan's period.
pub(super) fn periodic_words(fee: &Periodic, naming: Naming) -> String {
    let recurring = match fee.kind {
        LineKind::Seats => Recurring::Seats,
        LineKind::Commitment => Recurring::Prepaid,
        LineKind::Recurring
        | LineKind::Setup
        | LineKind::Usage
        | LineKind::Minimum
        | LineKind::Discount
        | LineKind::Instalment
        | LineKind::EarlyTermination
        | LineKind::Credit
        | LineKind::Correction => Recurring::Base,
    };
    names::recurring(recurring, fee.interval, naming)
}

/// A fee of nothing is not a line.
fn due_only(line: Line) -> Result<Vec<Line>, Overflow> {
    Ok(if line.amount.is_zero() { Vec::new() } else { vec![line] })
}
