//! The lines of fees: set-up, recurring and seats in advance or arrears, early termination, credits for unused days.

use rust_decimal::Decimal;

use super::{Facts, InvoicedFee, Unrounded, words};
use crate::calendar::{Day, Period, Proration, Share, Tz};
use crate::invoice::{Explanation, Line, LineKind};
use crate::money::{Money, Overflow};
use crate::price::PriceModel;
use crate::rate_plan::{Charge, Fee, Prorate, Term, Timing};
use crate::rating::rate;
use crate::subscription::{Phase, SetupFee};
use crate::text::Key;

/// A fee that comes back every period, whatever its kind.
pub(super) struct Periodic {
    pub kind: LineKind,
    pub timing: Timing,
    pub prorate: Prorate,
    pub quantity: Decimal,
    /// For a full period.
    pub amount: Decimal,
    pub rating: Option<crate::rating::Rating>,
}

impl Periodic {
    /// Reads a fee; `None` for fees that are due once.
    pub(super) fn of(fee: &Fee, seats: u32) -> Result<Option<Self>, Overflow> {
        Ok(match fee {
            Fee::Setup { .. } | Fee::EarlyTermination { .. } => None,
            Fee::Recurring { amount, timing, prorate } => Some(Self {
                kind: LineKind::Recurring,
                timing: *timing,
                prorate: *prorate,
                quantity: Decimal::ONE,
                amount: *amount,
                rating: None,
            }),
            Fee::Seats { model, timing, prorate } => {
                let rating = seats_rating(model, seats)?;
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

fn seats_rating(model: &PriceModel, seats: u32) -> Result<crate::rating::Rating, Overflow> {
    let Ok(key) = Key::parse("seats", "") else {
        return Err(Overflow);
    };
    rate(&Charge::new(key, model.clone()), Decimal::from(seats))
}

pub(super) fn setup(facts: &Facts<'_>) -> Result<Vec<Line>, Overflow> {
    let phase = &facts.subscription.phases[0];
    let amount = match facts.subscription.setup_fee {
        SetupFee::Charged => phase.rate_plan.terms.setup_fee().unwrap_or_default(),
        SetupFee::Waived => Decimal::ZERO,
    };
    let starts_on = facts.subscription.starts_on;
    let day = Period::new(starts_on, starts_on.succ_opt().unwrap_or(starts_on));
    let line = once(facts, phase, LineKind::Setup, words::setup(facts.locale), day);
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
    let line = once(facts, phase, LineKind::EarlyTermination, words::early_termination(facts.locale), day);
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
    periodic(facts, full, from, Timing::Advance)
}

/// Fees in arrears for `full`.
pub(super) fn arrears(facts: &Facts<'_>, full: Period) -> Result<Vec<Line>, Overflow> {
    periodic(facts, full, full.from, Timing::Arrears)
}

fn periodic(facts: &Facts<'_>, full: Period, from: Day, timing: Timing) -> Result<Vec<Line>, Overflow> {
    let subscription = facts.subscription;
    let charged = Period::new(from.max(subscription.fees_from()), full.until);
    let mut lines = Vec::new();
    for phase in &subscription.phases {
        let part = subscription.days_of(phase).meet(charged).meet(full);
        if part.is_empty() {
            continue;
        }
        let terms = &phase.rate_plan.terms;
        for (place, fee) in terms.fees.iter().enumerate() {
            let Some(fee) = Periodic::of(fee, phase.seats)?.filter(|fee| fee.timing == timing) else {
                continue;
            };
            let share = fee.share(part, full, terms.proration.basis, subscription.zone);
            let exact = share.of(fee.amount).ok_or(Overflow)?;
            let mut line = once(facts, phase, fee.kind, fee_words(fee.kind, facts), part);
            line.line.fee = i16::try_from(place).ok();
            line.line.quantity = fee.quantity;
            line.line.explanation = Explanation { share: Some(share), rating: fee.rating, ..Explanation::default() };
            lines.extend(due_only(line.rounded(exact)?)?);
        }
    }
    Ok(lines)
}

/// Gives back what was invoiced in advance for days from `from` on, fee by fee, never more than was invoiced.
pub(super) fn credits(facts: &Facts<'_>, full: Period, from: Day) -> Result<Vec<Line>, Overflow> {
    let mut lines = Vec::new();
    for invoiced in facts.invoiced {
        let unused = Period::new(from.max(invoiced.days.from), invoiced.days.until);
        if unused.is_empty() || invoiced.amount.is_zero() {
            continue;
        }
        let Some((phase, fee)) = fee_of(facts, invoiced)? else {
            continue;
        };
        let terms = &phase.rate_plan.terms;
        let share = fee.share(unused, full, terms.proration.basis, facts.subscription.zone);
        if fee.prorate == Prorate::No {
            continue;
        }
        let exact = share.of(fee.amount).ok_or(Overflow)?.min(invoiced.amount.amount());
        let words = words::unused(fee_words(fee.kind, facts), facts.locale);
        let mut line = once(facts, phase, LineKind::Credit, &words, unused);
        line.line.fee = Some(invoiced.fee);
        line.line.quantity = fee.quantity;
        line.line.explanation.share = Some(share);
        lines.extend(due_only(line.rounded(-exact)?)?);
    }
    Ok(lines)
}

fn fee_of<'a>(facts: &Facts<'a>, invoiced: &InvoicedFee) -> Result<Option<(&'a Phase, Periodic)>, Overflow> {
    let Some(phase) = facts.subscription.phases.iter().find(|phase| phase.number == invoiced.phase) else {
        return Ok(None);
    };
    let fee = usize::try_from(invoiced.fee).ok().and_then(|place| phase.rate_plan.terms.fees.get(place));
    let Some(fee) = fee else { return Ok(None) };
    Ok(Periodic::of(fee, phase.seats)?.map(|fee| (phase, fee)))
}

fn fee_words(kind: LineKind, facts: &Facts<'_>) -> &'static str {
    if kind == LineKind::Seats { words::seats(facts.locale) } else { words::recurring(facts.locale) }
}

fn once(facts: &Facts<'_>, phase: &Phase, kind: LineKind, description: &str, days: Period) -> Unrounded {
    Unrounded {
        line: Line {
            kind,
            metric: None,
            phase: phase.number,
            fee: None,
            description: description.to_owned(),
            days,
            quantity: Decimal::ONE,
            amount: Money::zero(phase.rate_plan.terms.currency),
            tax_rate: facts.tax_rate,
            explanation: Explanation::default(),
        },
    }
}

/// A fee of nothing is not a line.
fn due_only(line: Line) -> Result<Vec<Line>, Overflow> {
    Ok(if line.amount.is_zero() { Vec::new() } else { vec![line] })
}
