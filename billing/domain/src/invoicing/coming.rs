//! What comes next: the first occasion that can bring an invoice, and the days it is for.
//!
//! Whoever tells a day on which somebody will be invoiced asks here. [`next_due`] goes through every occasion, also those
//! on which nothing is due: the first day of a plan that is paid by usage alone brings no invoice, so it is no day to tell.

use std::sync::Arc;

use uuid::Uuid;

use crate::calendar::{Day, Period, Tz, start_of};
use crate::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use crate::invoice::{Line, LineKind, Reason};
use crate::locale::Locale;
use crate::rate_plan::{PublishedRatePlan, Terms};
use crate::subscription::{Ending, Grant, Phase, SetupFee, Subscription};
use crate::tax::TaxRates;
use crate::usage::Usage;

use super::{Due, Facts, draft, next_due};

/// As many occasions without anything due are passed over; what brings nothing for so long never does.
const PASSED_OVER_MAX: usize = 120;

/// An occasion that can bring an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    pub due: Due,
    /// The days whose usage and fees in arrears it bills; `None` where there are none.
    pub behind: Option<Period>,
    /// The days whose fees it charges in advance; `None` where it charges none.
    pub ahead: Option<Period>,
}

/// The next invoice after the day `after` of the last occasion; `None` when nothing is left to come.
///
/// A plan paid by usage alone that begins on 15 January is invoiced first on 1 February, for 15 to 31 January.
pub fn coming(subscription: &Subscription, after: Option<Day>) -> Option<Coming> {
    let mut due = next_due(subscription, after)?;
    for _ in 0..PASSED_OVER_MAX {
        if let Some(coming) = of(subscription, &due) {
            return Some(coming);
        }
        due = next_due(subscription, Some(due.on))?;
    }
    None
}

/// The first two invoices of whoever begins with a plan on a day, with a seat where it sells any: those that can hold lines.
///
/// A plan of 9.00 a month that is tried for 7 days from 26 November is invoiced first on 3 December.
pub fn first_of_plan(terms: &Terms, starts_on: Day) -> [Option<Coming>; 2] {
    let subscription = imagined(terms, starts_on);
    let first = coming(&subscription, None);
    let next = first.and_then(|first| coming(&subscription, Some(first.due.on)));
    [first, next]
}

/// A subscription that nobody has.
fn imagined(terms: &Terms, starts_on: Day) -> Subscription {
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
        phases: vec![Phase { number: 1, rate_plan: Arc::new(rate_plan), seats, from, from_on: starts_on }],
    }
}

/// The occasion, if it can bring an invoice.
fn of(subscription: &Subscription, due: &Due) -> Option<Coming> {
    let lines = without_usage(subscription, due);
    let counts = subscription.phases.iter().any(|phase| !phase.rate_plan.terms.charges.is_empty());
    // Usage that a trial covers is on no invoice.
    let paid = |days: Period| Period::new(days.from.max(subscription.usage_paid_from()), days.until);
    let usage = due.usage().filter(|_| counts).map(paid).filter(|days| !days.is_empty());
    let withdrawn = due.reason == Reason::End && subscription.ending == Ending::Withdrawn;
    let gives_back = withdrawn || due.gives_back(subscription);
    let may_bring = lines.as_ref().is_none_or(|lines| !lines.is_empty()) || usage.is_some() || gives_back;
    let (behind, ahead) = spans(due.on, lines.as_deref().unwrap_or_default());
    may_bring.then_some(Coming { due: *due, behind: hull(usage, behind), ahead })
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
fn without_usage(subscription: &Subscription, due: &Due) -> Option<Vec<Line>> {
    let (usage, untaxed) = (Usage::new(), TaxRates::default());
    let facts = Facts {
        subscription,
        metrics: &[],
        locale: Locale::En,
        tax_rates: &untaxed,
        usage: &usage,
        bundles: &[],
        invoiced: &[],
        late: &[],
        issued: &[],
    };
    draft(&facts, due).ok().map(|draft| draft.lines)
}
