//! What comes next: the first occasion that can bring an invoice, and the days it is for.
//!
//! Whoever tells a day on which somebody will be invoiced asks here. [`next_due`] goes through every occasion, also those
//! on which nothing is due: the first day of a plan that is paid by usage alone brings no invoice, so it is no day to tell.

use std::sync::Arc;

use uuid::Uuid;

use crate::calendar::{Day, Instant, Period, Tz, day_of, start_of};
use crate::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use crate::invoice::{InvoiceDraft, Line, LineKind, Reason};
use crate::metric::Metric;
use crate::money::Overflow;
use crate::rate_plan::{PublishedRatePlan, Terms};
use crate::subscription::{Ending, Grant, Phase, SetupFee, Status, Subscription};
use crate::tax::TaxRates;
use crate::usage::{Part, Stretch, Stretches, Usage};

use super::{Due, Facts, Naming, UsageOn, draft, further, next_due};

/// As many occasions without anything due are passed over; what brings nothing for so long never does.
pub(super) const PASSED_OVER_MAX: usize = 120;

/// An occasion that can bring an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    pub due: Due,
    /// The days whose usage and fees in arrears it bills; `None` where there are none.
    pub behind: Option<Period>,
    /// The days whose fees it charges in advance; `None` where it charges none.
    pub ahead: Option<Period>,
    pub usage: UsageOn,
}

/// Whether an occasion brings an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brings {
    /// By what was agreed, or as soon as anything is used that costs something.
    Something,
    /// What is known by then decides, as the invoice run will: usage that a trial covers is shown at nothing where there is
    /// any, and what was paid is given back where something was.
    ByFacts,
}

/// An occasion that may bring an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub coming: Coming,
    pub brings: Brings,
}

impl Candidate {
    fn by_facts(due: Due) -> Self {
        let coming = Coming { due, behind: None, ahead: None, usage: UsageOn::No };
        Self { coming, brings: Brings::ByFacts }
    }
}

/// The occasions after the day `after` of the last one that may bring the next invoice, up to the first that can whatever
/// is known. The next invoice is the first of them whose draft has lines, or else the last.
///
/// A plan of 9.00 that is tried from 15 January to 10 February: on 1 February what was used until then is shown, if anything
/// was, and on 11 February the first fees are due.
pub fn candidates(subscription: &Subscription, metrics: &[Metric], after: Option<Day>) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut after = after;
    // What was used under a plan that priced it may be told late.
    let mut late = Some(()).filter(|()| prices_usage(subscription));
    for _ in 0..=PASSED_OVER_MAX {
        let Some(due) = next_due(subscription, after) else { break };
        let candidate = of(subscription, metrics, &due);
        if due.corrects() && late.take().is_some() && candidate.is_none() {
            candidates.push(Candidate::by_facts(due));
        }
        candidates.extend(candidate);
        if candidates.last().is_some_and(|last| last.brings == Brings::Something) {
            break;
        }
        after = Some(due.on);
    }
    candidates
}

/// The next invoice after the day `after` of the last occasion, as far as nothing was used or paid; `None` when nothing is
/// left to come.
///
/// A plan paid by usage alone that begins on 15 January is invoiced first on 1 February, for 15 to 31 January.
pub fn coming(subscription: &Subscription, metrics: &[Metric], after: Option<Day>) -> Option<Coming> {
    let certain = candidates(subscription, metrics, after).pop();
    certain.filter(|candidate| candidate.brings == Brings::Something).map(|candidate| candidate.coming)
}

impl Coming {
    /// The same, as its draft has it: also for days of a trial whose usage is shown at nothing.
    #[must_use]
    pub fn drafted(self, lines: &[Line]) -> Self {
        let (behind, ahead) = spans(self.due.on, lines);
        Self { behind: hull(self.behind, behind), ahead: self.ahead.or(ahead), ..self }
    }
}

/// The first two invoices of whoever begins with a plan on a day, with a seat where it sells any: those that can hold lines.
///
/// A plan of 9.00 a month that is tried for 7 days from 26 November is invoiced first on 3 December.
pub fn first_of_plan(terms: &Terms, metrics: &[Metric], starts_on: Day) -> [Option<Coming>; 2] {
    let subscription = imagined(terms, starts_on);
    let first = coming(&subscription, metrics, None);
    let next = first.and_then(|first| coming(&subscription, metrics, Some(first.due.on)));
    [first, next]
}

/// A subscription that nobody has.
pub(super) fn imagined(terms: &Terms, starts_on: Day) -> Subscription {
    let (nobody, from) = (Uuid::nil(), start_of(starts_on, Tz::UTC));
    let seller_id = SellerId(nobody);
    let rate_plan = PublishedRatePlan {
        id: RatePlanId(nobody),
        seller_id,
        product_id: ProductId(nobody),
        terms: terms.clone(),
        published_at: from,
    };
    let seats = u32::from(terms.sells_seats());
    Subscription {
        id: SubscriptionId(nobody),
        seller_id,
        buyer_id: BuyerId(nobody),
        zone: Tz::UTC,
        signed_at: from,
        starts_on,
        ends_on: None,
        ending: Ending::Ordinary,
        setup_fee: SetupFee::Charged,
        trial: Grant::Granted,
        withdrawal: Grant::Granted,
        phases: Phase { number: 1, rate_plan: Arc::new(rate_plan), seats, from, from_on: starts_on }.into(),
    }
}

/// The occasion, if it may bring an invoice.
fn of(subscription: &Subscription, metrics: &[Metric], due: &Due) -> Option<Candidate> {
    let lines = without_usage(subscription, metrics, due);
    let used = due.usage().filter(|period| may_be_used(subscription, *period, &[Part::Trial, Part::Paid]));
    let usage = paid_usage(subscription, due);
    let is_certain = lines.as_ref().is_none_or(|lines| !lines.is_empty()) || usage.is_some();
    let withdrawn = due.reason == Reason::End && subscription.ending == Ending::Withdrawn;
    let by_facts = used.is_some() || withdrawn || due.gives_back(subscription);
    let brings = match (withdrawn, is_certain) {
        (false, true) => Brings::Something,
        (true, _) | (false, false) if by_facts => Brings::ByFacts,
        _ => return None,
    };
    let lines = lines.as_deref().unwrap_or_default();
    let (behind, ahead) = match brings {
        Brings::Something => spans(due.on, lines),
        Brings::ByFacts => (None, None),
    };
    let usage = usage.filter(|_| brings == Brings::Something);
    let usage_on = match usage {
        None => UsageOn::No,
        Some(_) if lines.is_empty() => UsageOn::Alone,
        Some(days) => {
            let usage = untold(subscription, metrics, |facts| further(facts, due, days.from));
            usage.unwrap_or(UsageOn::Added { beyond: None, at_most: None })
        }
    };
    Some(Candidate { coming: Coming { due: *due, behind: hull(usage, behind), ahead, usage: usage_on }, brings })
}

/// The days whose usage an occasion bills at a price: those of plans that have one. A plan with no day of its own was left on
/// one of them.
pub(super) fn paid_usage(subscription: &Subscription, due: &Due) -> Option<Period> {
    let period = due.usage().filter(|period| may_be_used(subscription, *period, &[Part::Paid]))?;
    let priced = priced(subscription, period).into_iter().filter(|stretch| stretch.part == Part::Paid);
    let days = priced.map(|stretch| stretch.days).filter(|days| !days.is_empty()).map(Some).fold(None, hull);
    let paid = Period::new(period.from.max(subscription.usage_paid_from()), period.until);
    Some(days.unwrap_or(paid)).filter(|days| !days.is_empty())
}

/// Whether any plan of a subscription prices usage.
fn prices_usage(subscription: &Subscription) -> bool {
    subscription.phases.iter().any(|phase| !phase.terms().charges.is_empty())
}

/// Whether a plan that prices usage is in force within a period, on a stretch that is one of `parts`.
fn may_be_used(subscription: &Subscription, period: Period, parts: &[Part]) -> bool {
    priced(subscription, period).iter().any(|stretch| parts.contains(&stretch.part))
}

/// The stretches of a period under plans that price usage.
pub(super) fn priced(subscription: &Subscription, period: Period) -> Vec<Stretch> {
    let mut all = Stretches::of(subscription, period).all;
    all.retain(|stretch| !subscription.plan_phase(stretch.phase).terms().charges.is_empty());
    all
}

/// The days behind an invoice and the days ahead of it that its lines are for. Corrections and credits are of days that were
/// invoiced before: they count where there is nothing else.
pub fn spans(issued_on: Day, lines: &[Line]) -> (Option<Period>, Option<Period>) {
    let again = |line: &Line| matches!(line.kind, LineKind::Correction | LineKind::Credit);
    let only_again = lines.iter().all(again);
    let told = lines.iter().filter(|line| only_again || !again(line)).map(|line| line.days);
    told.fold((None, None), |(behind, ahead), days| match days.from < issued_on {
        true => (hull(behind, Some(days)), ahead),
        false => (behind, hull(ahead, Some(days))),
    })
}

/// The shortest period with both.
fn hull(one: Option<Period>, other: Option<Period>) -> Option<Period> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Period::new(one.from.min(other.from), one.until.max(other.until))),
        (one, other) => one.or(other),
    }
}

/// What an occasion brings whatever is used; `None` where that is more than can be billed.
pub(super) fn without_usage(subscription: &Subscription, metrics: &[Metric], due: &Due) -> Option<Vec<Line>> {
    let draft: Result<InvoiceDraft, Overflow> = untold(subscription, metrics, |facts| draft(facts, due));
    draft.ok().map(|draft| draft.lines)
}

/// Reads facts of a subscription of which nothing is known but what is agreed.
fn untold<T>(subscription: &Subscription, metrics: &[Metric], read: impl FnOnce(&Facts<'_>) -> T) -> T {
    let (usage, untaxed) = (Usage::new(), TaxRates::default());
    read(&Facts {
        subscription,
        metrics,
        naming: Naming::NONE,
        tax_rates: &untaxed,
        usage: &usage,
        bundles: &[],
        invoiced: &[],
        late: &[],
        issued: &[],
    })
}

/// The occasion that a preview shows: the end of the running period, or the start of a service yet to come. What falls due
/// before it is not in it.
pub fn previewed(subscription: &Subscription, metrics: &[Metric], now: Instant) -> Option<Due> {
    let today = day_of(now, subscription.zone);
    match subscription.status(now) {
        // The first day may bring nothing.
        Status::Scheduled => {
            let first = coming(subscription, metrics, None);
            first.map(|coming| coming.due).or_else(|| next_due(subscription, None))
        }
        Status::Active => {
            let mut due = next_due(subscription, Some(today))?;
            while matches!(due.reason, Reason::TrialEnd | Reason::Interval) {
                due = next_due(subscription, Some(due.on))?;
            }
            Some(due)
        }
        Status::Ended => {
            let last = subscription.ends_on?;
            next_due(subscription, Some(last)).filter(|due| today < due.on)
        }
    }
}
