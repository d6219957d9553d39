//! The lines of fees: set-up, recurring and seats in advance or arrears, early termination, credits for unused days.

use rust_decimal::Decimal;

use super::{Due, Facts, InvoicedFee, Unrounded, words};
use crate::calendar::{Day, Period, Proration, Share, Tz};
use crate::invoice::{Explanation, Line, LineKind};
use crate::locale::Locale;
use crate::metric::UsageTotal;
use crate::money::{Money, Overflow};
use crate::rate_plan::{Fee, Prorate, Term, Terms, Timing};
use crate::rating::{Rating, rate_model};
use crate::subscription::{Phase, SetupFee};

/// A fee that comes back every period, whatever its kind.
pub(super) struct Periodic {
    pub kind: LineKind,
    pub timing: Timing,
    pub prorate: Prorate,
    pub quantity: Decimal,
    /// For a full period.
    pub amount: Decimal,
    pub rating: Option<Rating>,
}

impl Periodic {
    /// All of a plan's, by position; a prepaid commitment comes after its fees.
    pub(super) fn all(terms: &Terms, seats: u32) -> Result<Vec<(usize, Self)>, Overflow> {
        let mut all = Vec::new();
        for (place, fee) in terms.fees.iter().enumerate() {
            all.extend(Self::of(fee, seats)?.map(|fee| (place, fee)));
        }
        all.extend(terms.commitments.prepaid.map(|amount| (terms.fees.len(), Self::prepaid(amount))));
        Ok(all)
    }

    fn prepaid(amount: Decimal) -> Self {
        Self {
            kind: LineKind::Commitment,
            timing: Timing::Advance,
            prorate: Prorate::Yes,
            quantity: Decimal::ONE,
            amount,
            rating: None,
        }
    }

    /// Reads a fee; `None` for fees that are due once.
    fn of(fee: &Fee, seats: u32) -> Result<Option<Self>, Overflow> {
        Ok(match fee {
            Fee::Setup { .. } | Fee::EarlyTermination { .. } => None,
            Fee::Recurring { amount, timing, prorate, interval: _ } => Some(Self {
                kind: LineKind::Recurring,
                timing: *timing,
                prorate: *prorate,
                quantity: Decimal::ONE,
                amount: *amount,
                rating: None,
            }),
            Fee::Seats { model, timing, prorate, interval: _ } => {
                let quantity = UsageTotal { quantity: Decimal::from(seats), ..UsageTotal::default() };
                let rating = rate_model(model, None, &quantity)?;
                Some(Self {
                    kind: LineKind::Seats,
                    timing: *timing,
                    prorate: *prorate,
                    quantity: Decimal::from(seats),
                    amount: rating.amount,
                    rating: Some(rating),
                })
            }
        })
    }

    fn share(&self, part: Period, full: Period, basis: Proration, zone: Tz) -> Share {
        match self.prorate {
            Prorate::Yes => basis.share(part, full, zone),
            Prorate::No => Share::WHOLE,
        }
    }
}

pub(super) fn setup(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let phase = &facts.subscription.phases[0];
    let amount = match facts.subscription.setup_fee {
        SetupFee::Charged => phase.rate_plan.terms.setup_fee().unwrap_or_default(),
        SetupFee::Waived => Decimal::ZERO,
    };
    let starts_on = facts.subscription.starts_on;
    let day = Period::new(starts_on, starts_on.succ_opt().unwrap_or(starts_on));
    let line = Unrounded::of(phase, LineKind::Setup, day).called(words::setup(facts.locale));
    due_only(line.rounded(amount)?)
}

/// Once, on the last invoice, if the service ends before the term it was agreed for.
pub(super) fn early_termination(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let subscription = facts.subscription;
    let Some(last) = subscription.ends_on else {
        return Ok(Vec::new());
    };
    let phase = subscription.phase_on(last);
    let terms = &phase.rate_plan.terms;
    let fee = terms.fees.iter().find_map(|fee| match fee {
        Fee::EarlyTermination { amount } => Some(*amount),
        Fee::Setup { .. } | Fee::Recurring { .. } | Fee::Seats { .. } => None,
    });
    let (Some(amount), Some(term)) = (fee, terms.term) else {
        return Ok(Vec::new());
    };
    if !ends_within(term, subscription.starts_on, subscription.end()) {
        return Ok(Vec::new());
    }
    let day = Period::new(last, subscription.end());
    let words = words::early_termination(facts.locale);
    let line = Unrounded::of(phase, LineKind::EarlyTermination, day).called(words);
    due_only(line.rounded(amount)?)
}

fn ends_within(term: Term, starts_on: Day, end: Day) -> bool {
    let mut terms = 1;
    while term.auto_renew && term.length.after(starts_on, terms) < end {
        terms += 1;
    }
    end < term.length.after(starts_on, terms)
}

/// Fees in advance for the part of `full` from `from` on; during a trial none, they come when it ends.
pub(super) fn advance(facts: &Facts<'_>, full: Period, from: Day) -> Result<Vec<Line>, Overflow> {
    if from < facts.subscription.fees_from() {
        return Ok(Vec::new());
    }
    periodic(facts, full, Period::new(from, full.until), Timing::Advance)
}

/// Fees in arrears for the period that an invoice closes.
pub(super) fn arrears(facts: &Facts<'_>, due: &Due) -> Result<Vec<Line>, Overflow> {
    periodic(facts, due.full, due.period, Timing::Arrears)
}

fn periodic(facts: &Facts<'_>, full: Period, days: Period, timing: Timing) -> Result<Vec<Line>, Overflow> {
    let charged = Period::new(days.from.max(facts.subscription.fees_from()), days.until);
    let mut lines = Vec::new();
    for stretch in stretches(facts)?.into_iter().filter(|stretch| stretch.fee.timing == timing) {
        lines.extend(of_stretch(facts, stretch, charged, full)?);
    }
    Ok(lines)
}

/// Fees in advance that begin on the day of a change; what goes on through it was invoiced before.
pub(super) fn begun(facts: &Facts<'_>, full: Period, on: Day) -> Result<Vec<Line>, Overflow> {
    if on < facts.subscription.fees_from() {
        return Ok(Vec::new());
    }
    let charged = Period::new(on, full.until);
    let phase = facts.subscription.phase_on(on).number;
    let mut lines = Vec::new();
    let begins = |stretch: &Stretch<'_>| stretch.fee.timing == Timing::Advance && stretch.phase.number == phase;
    for stretch in stretches(facts)?.into_iter().filter(begins) {
        lines.extend(of_stretch(facts, stretch, charged, full)?);
    }
    Ok(lines)
}

/// A fee with the days on which it stays as it is: seats go by phase, all else goes on as long as the plan does.
struct Stretch<'a> {
    phase: &'a Phase,
    place: usize,
    fee: Periodic,
    days: Period,
}

fn stretches<'a>(facts: &Facts<'a>) -> Result<Vec<Stretch<'a>>, Overflow> {
    let subscription = facts.subscription;
    let mut stretches = Vec::new();
    for phase in &subscription.phases {
        let begins_plan = subscription.plan_phase(phase.number).number == phase.number;
        for (place, fee) in Periodic::all(&phase.rate_plan.terms, phase.seats)? {
            let days = match fee.kind {
                LineKind::Seats => subscription.days_of(phase),
                _ if begins_plan => subscription.days_of_plan(phase),
                _ => continue,
            };
            stretches.push(Stretch { phase, place, fee, days });
        }
    }
    Ok(stretches)
}

fn of_stretch(facts: &Facts<'_>, stretch: Stretch<'_>, charged: Period, full: Period) -> Result<Vec<Line>, Overflow> {
    let Stretch { phase, place, fee, days } = stretch;
    of_fee(facts, phase, (place, fee), (days.meet(charged).meet(full), full))
}

fn of_fee(
    facts: &Facts<'_>,
    phase: &Phase,
    (place, fee): (usize, Periodic),
    (part, full): (Period, Period),
) -> Result<Vec<Line>, Overflow> {
    if part.is_empty() {
        return Ok(Vec::new());
    }
    let share = fee.share(part, full, phase.rate_plan.terms.proration.basis, facts.subscription.zone);
    let exact = share.of(fee.amount).ok_or(Overflow)?;
    let mut line = Unrounded::of(phase, fee.kind, part).called(fee_words(fee.kind, facts));
    line.line.fee = i16::try_from(place).ok();
    line.line.quantity = fee.quantity;
    line.line.explanation = Explanation { share: Some(share), rating: fee.rating, ..Explanation::default() };
    due_only(line.rounded(exact)?)
}

/// What the fees of a plan that began with a phase come to in a period, whether in advance or in arrears.
pub(super) fn of_plan(facts: &Facts<'_>, begun: &Phase, full: Period) -> Result<Money, Overflow> {
    let charged = Period::new(full.from.max(facts.subscription.fees_from()), full.until);
    let mut sum = Money::zero(begun.rate_plan.terms.currency);
    for stretch in stretches(facts)? {
        if facts.subscription.plan_phase(stretch.phase.number).number != begun.number {
            continue;
        }
        for line in of_stretch(facts, stretch, charged, full)? {
            sum = sum.plus(line.amount)?;
        }
    }
    Ok(sum)
}

/// Gives back what was invoiced in advance for days from `from` on, unless the fee goes on; never more than was invoiced.
pub(super) fn credits(facts: &Facts<'_>, full: Period, from: Day) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for invoiced in facts.invoiced {
        let Some(Stretch { phase, fee, days, .. }) = stretch_of(facts, invoiced)? else {
            continue;
        };
        let unused = Period::new(from.max(invoiced.days.from).max(days.until), invoiced.days.until);
        if unused.is_empty() || invoiced.amount.is_zero() {
            continue;
        }
        let terms = &phase.rate_plan.terms;
        let share = fee.share(unused, full, terms.proration.basis, facts.subscription.zone);
        if fee.prorate == Prorate::No {
            continue;
        }
        let (unused_part, most) = (share.of(fee.amount).ok_or(Overflow)?, invoiced.amount.amount());
        let exact = unused_part.min(most);
        let words = words::unused(fee_words(fee.kind, facts), facts.locale);
        let mut line = Unrounded::of(phase, LineKind::Credit, unused).called(words);
        line.line.fee = Some(invoiced.fee);
        line.line.tax_rate = invoiced.tax_rate;
        line.line.quantity = fee.quantity;
        line.line.explanation.share = Some(share);
        line.line.explanation.invoiced = (most < unused_part).then_some(most);
        lines.extend(due_only(line.rounded(-exact)?)?);
    }
    Ok(lines)
}

/// Gives back days paid in advance after the end, where the plan says so.
pub(super) fn refunds(facts: &Facts<'_>, full: Period) -> Result<Vec<Line>, Overflow> {
    let subscription = facts.subscription;
    let end = subscription.end();
    let last = subscription.phase_on(end.pred_opt().unwrap_or(end));
    let terms = &last.rate_plan.terms;
    // Where a part of a period costs as much as all of it, nothing is unused.
    if terms.refund_unused && terms.proration.basis != Proration::None {
        credits(facts, full, end)
    } else {
        Ok(Vec::new())
    }
}

/// Gives back all that was ever invoiced, line by line.
pub(super) fn withdrawal(facts: &Facts<'_>) -> Vec<Line> {
    let given_back = facts.issued.iter().filter(|line| !line.amount.is_zero()).map(|line| Line {
        kind: LineKind::Credit,
        description: words::withdrawn(&line.description, facts.locale),
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

fn stretch_of<'a>(facts: &Facts<'a>, invoiced: &InvoicedFee) -> Result<Option<Stretch<'a>>, Overflow> {
    let is = |stretch: &Stretch<'_>| {
        stretch.phase.number == invoiced.phase && usize::try_from(invoiced.fee).is_ok_and(|fee| fee == stretch.place)
    };
    Ok(stretches(facts)?.into_iter().find(is))
}

fn fee_words(kind: LineKind, facts: &Facts<'_>) -> &'static str {
    periodic_words(kind, facts.locale)
}

pub(super) fn periodic_words(kind: LineKind, locale: Locale) -> &'static str {
    match kind {
        LineKind::Seats => words::seats(locale),
        LineKind::Commitment => words::prepaid(locale),
        _ => words::recurring(locale),
    }
}

/// A fee of nothing is not a line.
fn due_only(line: Line) -> Result<Vec<Line>, Overflow> {
    Ok(if line.amount.is_zero() { Vec::new() } else { vec![line] })
}
