//! Changing the plan or the seats of a running subscription: at once, or from the next period on.

use std::sync::Arc;

use domain::calendar::{Day, Instant, Period, day_of, parse_day, start_of};
use domain::ids::{RatePlanId, SubscriptionId};
use domain::invoice::Reason;
use domain::invoicing::{Due, broken_off, cost_per_year, next_due};
use domain::locale::LocalizedText;
use domain::money::Money;
use domain::rate_plan::{Downgrade, PublishedRatePlan, RatePlan};
use domain::refusal::{Code, Refusal, Refusals};
use domain::subscription::{Phase, Status, Subscription, When};
use domain::tax::taxes;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::{Connection, PgConnection};

use super::granted::grant_once;
use super::shown::{Facts, Shown};
use super::subscribe::{check_seats, filled, load_buyer, may_take, parse_seats};
use super::view::{SubscriptionView, views};
use super::{DryRun, following, turn};
use crate::actor::{Actor, Principal};
use crate::acts::again;
use crate::error::{Answer, Error};
use crate::invoices::{self, InvoiceView, later};
use crate::portal::Portal;
use crate::subscriptions::{
    Loaded, Lock, agree_end_of_term, agree_phase, alone_at, load_one, schedule, supersede_phases,
};
use crate::{audit, catalog, usage};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = SubscriptionChange))]
#[serde(default)]
pub struct ChangeInput {
    #[cfg_attr(feature = "contract", schema(value_type = Option<RatePlanId>))]
    pub rate_plan_id: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<domain::contract::Whole>))]
    pub seats: Option<String>,
    /// `immediate` or `end_of_period`; by default an upgrade is immediate and a downgrade waits.
    #[cfg_attr(feature = "contract", schema(value_type = Option<When>))]
    pub when: Option<String>,
    /// The first day of the change as it was looked at; another one is refused, for its amounts are others.
    #[cfg_attr(feature = "contract", schema(value_type = Option<domain::contract::DayText>))]
    pub effective_on: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = ChangedSubscription))]
pub struct Change {
    #[serde(flatten)]
    pub subscription: SubscriptionView,
    pub effective_on: Day,
    /// What is credited and charged at once, a draft in a dry run; `None` when nothing is.
    pub invoice: Option<InvoiceView>,
    /// The invoice that follows, with all that is due whatever is still used; `None` when none does.
    pub next_invoice: Option<InvoiceView>,
    /// In a dry run those after it that show more of what is certain: a fee, a bundle or a minimum for the first time, or
    /// whole for the first time, or when it is due next; and the first for usage, which comes if something is used.
    #[serde(rename = "later_invoices")]
    pub later: Vec<InvoiceView>,
    /// The last day of the term that runs from the change on.
    #[serde(skip)]
    pub term_ends_on: Option<Day>,
    /// Whether that term was running before.
    #[serde(skip)]
    pub term_goes_on: bool,
    /// What the plan costs that is left before its term ends.
    #[serde(skip)]
    pub left_early: Option<LeftEarly>,
    /// Of a dry run, for [`change_as_shown`].
    #[serde(skip)]
    pub shown: Shown,
}

/// A plan that is left before its term ends, for a fee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftEarly {
    pub rate_plan_name: LocalizedText,
    pub term_ends_on: Day,
    /// With tax.
    pub amount: Decimal,
}

impl Change {
    /// Whether it is in force already, and not booked for later.
    pub fn is_immediate(&self) -> bool {
        self.subscription.upcoming.as_ref().is_none_or(|next| next.from != self.effective_on)
    }
}

/// Moves a subscription to another plan of the same product and currency, or to another number of seats. A change takes the
/// place of one that is booked and has not begun; asking for what is in force gives that up.
///
/// # Errors
/// A subscription that has ended or ends before the change, a plan it may not take, nothing that changes, or another day
/// than looked at.
pub async fn change(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    input: ChangeInput,
    dry_run: DryRun,
) -> Answer<Change> {
    let _turn = turn::take(portal, actor, id).await?;
    let nothing = Shown::default();
    again(|| change_once(portal, actor, id, &input, dry_run, &nothing)).await
}

/// The same, if what comes of it is what a dry run told.
///
/// # Errors
/// Those, and `review.changed`.
pub async fn change_as_shown(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    input: ChangeInput,
    shown: &Shown,
) -> Answer<Change> {
    let _turn = turn::take(portal, actor, id).await?;
    again(|| change_once(portal, actor, id, &input, DryRun::No, shown)).await
}

async fn change_once(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    input: &ChangeInput,
    dry_run: DryRun,
    shown: &Shown,
) -> Answer<Change> {
    let mut tx = portal.db.begin().await?;
    let now = alone_at(portal, &mut tx, id).await?;
    if !shown.is_nothing() {
        let mut rehearsal = tx.begin().await?;
        let found = changed(portal, &mut rehearsal, actor, (id, input), DryRun::Yes, now).await?;
        rehearsal.rollback().await?;
        shown.check(&found.shown)?;
    }
    let change = changed(portal, &mut tx, actor, (id, input), dry_run, now).await?;
    match dry_run {
        DryRun::No => tx.commit().await?,
        DryRun::Yes => tx.rollback().await?,
    }
    Ok(change)
}

async fn changed(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    (id, input): (SubscriptionId, &ChangeInput),
    dry_run: DryRun,
    now: Instant,
) -> Answer<Change> {
    let mut loaded = billed_up_to(portal, conn, actor, id, now).await?;
    let facts = Facts::default().agreed("before", &loaded.subscription);
    let today = day_of(now, loaded.subscription.zone);
    let full = loaded.subscription.period_at(today);
    let Agreed { phase, effective_on } = next_phase(conn, actor, &loaded, input, now).await?;
    let begins_now = phase.as_ref().is_some_and(|phase| phase.from == now);
    let subscription = &mut loaded.subscription;
    let kept_until = booked_from(subscription, today).map_or(effective_on, |booked| booked.min(effective_on));
    supersede_phases(conn, id, start_of(kept_until, subscription.zone), now).await?;
    if let Some(phase) = &phase {
        agree_phase(conn, subscription.seller_id, id, phase, now).await?;
    }
    subscription.phases.rebook(|phase| phase.from <= now || phase.from_on < kept_until, phase);
    if today < loaded.subscription.starts_on {
        // Before its first day it is simply on the new plan.
        grant_once(conn, &mut loaded.subscription, loaded.product_id).await?;
    }
    agree_end_of_term(conn, &mut loaded.subscription, now).await?;
    usage::plans_changed(conn, &loaded, now).await?;
    let subscription = &loaded.subscription;
    schedule(conn, subscription, loaded.billed_on).await?;
    let phase = subscription.phase_on(effective_on);
    let details = json!({ "rate_plan_id": phase.rate_plan.id, "seats": phase.seats, "effective_on": effective_on });
    audit::write(conn, now, actor, "change", id, details).await?;
    let invoice = if begins_now {
        issue_at_once(conn, &loaded, full, dry_run, now).await?
    } else {
        invoices::issue_taken_back(conn, &loaded, dry_run, now).await?
    };
    let next_invoice = following(portal, conn, id, now).await?;
    let later = match dry_run {
        DryRun::No => Vec::new(),
        DryRun::Yes => {
            let changed = load_one(portal, conn, actor, id, Lock::None).await?;
            later(conn, &changed, next_invoice.as_ref().map(|next| next.issued_on), now).await?
        }
    };
    let view = views(portal, conn, &[id.0], now).await?.pop().ok_or_else(Error::not_found)?;
    let subscription = &loaded.subscription;
    let change = Change {
        term_ends_on: subscription.term_ends_on(effective_on),
        term_goes_on: subscription.term_carried_on(effective_on).is_some_and(|last| effective_on <= last),
        left_early: left_early(&loaded, effective_on)?,
        subscription: view,
        effective_on,
        invoice,
        next_invoice,
        later,
        shown: Shown::default(),
    };
    match dry_run {
        DryRun::No => Ok(change),
        DryRun::Yes => Ok(Change { shown: shown(conn, actor, subscription, facts, &change).await?, ..change }),
    }
}

/// All that a review of a change tells.
async fn shown(
    conn: &mut PgConnection,
    actor: &Actor,
    after: &Subscription,
    facts: Facts,
    change: &Change,
) -> Answer<Shown> {
    let facts = facts.agreed("after", after).fact("from", (change.effective_on, change.is_immediate()));
    let facts = facts.fact("term", (change.term_ends_on, change.term_goes_on));
    let facts = facts.fact("early", change.left_early.as_ref().map(|left| (left.term_ends_on, left.amount)));
    let facts = facts.invoices("at once", &change.invoice).invoices("next", &change.next_invoice);
    let facts = facts.invoices("later", &change.later);
    Ok(facts.means(conn, actor, after.buyer_id, after.currency()).await?.digest())
}

/// What a change credits and charges on its own day, in a period that is `full` before it; a draft in a dry run.
async fn issue_at_once(
    conn: &mut PgConnection,
    loaded: &Loaded,
    full: Period,
    dry_run: DryRun,
    now: Instant,
) -> Answer<Option<InvoiceView>> {
    let today = day_of(now, loaded.subscription.zone);
    let due = broken_off(&loaded.subscription, today).unwrap_or_else(|| {
        let period = Period::new(today, full.until).meet(loaded.subscription.service());
        Due { on: today, reason: Reason::Change, period, full }
    });
    let draft = match dry_run {
        DryRun::No => None,
        DryRun::Yes => Some(invoices::draft_view(conn, loaded, &due, now).await?),
    };
    // Also in a dry run: what follows goes by it.
    let issued = invoices::issue_change(conn, loaded, &due, now).await?;
    Ok(draft.filter(|draft| !draft.lines.is_empty()).or(issued))
}

fn left_early(loaded: &Loaded, on: Day) -> Answer<Option<LeftEarly>> {
    let Some((left, term_ends_on)) = loaded.subscription.left_before(on) else { return Ok(None) };
    let terms = left.terms();
    let Some(fee) = terms.early_termination_fee() else { return Ok(None) };
    // As the line is: service of the day before.
    let rate = loaded.tax_rates.on(on.pred_opt().unwrap_or(on));
    let net = Money::rounded(fee, terms.currency)?;
    let taxes = taxes([(rate, net)], terms.currency)?;
    let amount = net.amount() + taxes.iter().map(|tax| tax.amount.amount()).sum::<Decimal>();
    Ok(Some(LeftEarly { rate_plan_name: terms.name.clone(), term_ends_on, amount }))
}

/// The subscription, with all billed that is due by now and that the run may not have come to yet: what is agreed goes by what
/// was invoiced.
pub(super) async fn billed_up_to(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    now: Instant,
) -> Answer<Loaded> {
    loop {
        let loaded = load_one(portal, conn, actor, id, Lock::ForUpdate).await?;
        let today = day_of(now, loaded.subscription.zone);
        if next_due(&loaded.subscription, loaded.billed_on).is_none_or(|due| today < due.on) {
            return Ok(loaded);
        }
        invoices::issue_next(portal, conn, id, now).await?;
    }
}

/// The phase that a change begins, if it does not take one back alone, and the day from which it shows.
struct Agreed {
    phase: Option<Phase>,
    effective_on: Day,
}

/// The first day of what is booked and has not begun.
fn booked_from(subscription: &Subscription, today: Day) -> Option<Day> {
    let first_day = today.max(subscription.starts_on);
    subscription.phases.iter().find(|phase| phase.from_on > first_day).map(|phase| phase.from_on)
}

async fn next_phase(
    conn: &mut PgConnection,
    actor: &Actor,
    loaded: &Loaded,
    input: &ChangeInput,
    now: Instant,
) -> Answer<Agreed> {
    let subscription = &loaded.subscription;
    let today = day_of(now, subscription.zone);
    if subscription.status(now) == Status::Ended {
        let day = subscription.ends_on.unwrap_or(subscription.starts_on);
        return Err(Refusal::new(Code::SubscriptionEnded).with("day", day).into());
    }
    let first_day = today.max(subscription.starts_on);
    let current = subscription.phase_on(first_day);
    let current_id = current.rate_plan.id.to_string();
    let named = input.rate_plan_id.as_deref().filter(|text| !text.is_empty());
    let mut no = Refusals::default();
    let asked = no.take("", Asked::of(input));
    let plan = match named.filter(|text| *text != current_id) {
        None => Some(current.rate_plan.clone()),
        Some(text) => match plan_to_take(conn, actor, loaded, text, (today, now)).await {
            Ok(plan) => Some(Arc::new(plan)),
            Err(Error::Refused(refused)) => no.take("", Err(refused)),
            Err(fault) => return Err(fault),
        },
    };
    let seats = match (&plan, &input.seats) {
        (Some(plan), None) if plan.terms.sells_seats() && current.seats > 0 => current.seats,
        (Some(plan), seats) => parse_seats(&mut no, plan, seats.as_deref()),
        (None, seats) => check_seats(&mut no, seats.as_deref()),
    };
    let (Some(plan), Some(asked), true) = (plan, asked, no.is_empty()) else { return Err(no.into()) };
    let number = subscription.phases.iter().map(|phase| phase.number).max().unwrap_or(0) + 1;
    if plan.id == current.rate_plan.id && seats == current.seats {
        // What was booked is given up again, if something else was.
        let asks = named.is_some() || input.seats.is_some();
        return match booked_from(subscription, today).filter(|_| asks) {
            Some(effective_on) => Ok(Agreed { phase: None, effective_on }),
            None if input.seats.is_some() => Err(Refusal::at(Code::SubscriptionUnchanged, "/seats").into()),
            None => Err(Code::SubscriptionUnchanged.into()),
        };
    }
    if today < subscription.starts_on {
        check_day(subscription, asked, subscription.starts_on)?;
        let (from, from_on) = (subscription.starts_at(), subscription.starts_on);
        let phase = Phase { number, rate_plan: plan, seats, from, from_on };
        return Ok(Agreed { phase: Some(phase), effective_on: from_on });
    }
    let when = when_of(actor, subscription, asked, (&plan, seats), today)?;
    let (from, from_on) = match when {
        When::Immediate => (now, today),
        When::EndOfPeriod => {
            let until = subscription.paid_until(today);
            (start_of(until, subscription.zone), until)
        }
    };
    check_day(subscription, asked, from_on)?;
    let phase = Phase { number, rate_plan: plan, seats, from, from_on };
    Ok(Agreed { phase: Some(phase), effective_on: from_on })
}

/// When a change is asked for.
#[derive(Clone, Copy)]
struct Asked {
    when: Option<When>,
    effective_on: Option<Day>,
}

impl Asked {
    fn of(input: &ChangeInput) -> Result<Self, Refusals> {
        let mut no = Refusals::default();
        let when = filled(input.when.as_deref()).and_then(|text| no.take("", When::parse(text, "/when")));
        let effective_on = filled(input.effective_on.as_deref());
        let effective_on = effective_on.and_then(|text| no.take("", parse_day(text, "/effective_on")));
        no.into_result().map(|()| Self { when, effective_on })
    }
}

/// A change begins while there is still service, and on the day that was looked at.
fn check_day(subscription: &Subscription, asked: Asked, from_on: Day) -> Result<(), Refusal> {
    if let Some(last) = subscription.ends_on.filter(|last| *last < from_on) {
        return Err(Refusal::at(Code::SubscriptionEnded, "/when").with("day", last));
    }
    match asked.effective_on.filter(|looked_at| *looked_at != from_on) {
        Some(_) => Err(Refusal::at(Code::ChangeDay, "/effective_on").with("day", from_on)),
        None => Ok(()),
    }
}

async fn plan_to_take(
    conn: &mut PgConnection,
    actor: &Actor,
    loaded: &Loaded,
    text: &str,
    (today, now): (Day, Instant),
) -> Answer<PublishedRatePlan> {
    let not_found = || Refusal::at(Code::NotFound, "/rate_plan_id");
    let id: RatePlanId = text.parse().map_err(|_| not_found())?;
    let plan = match catalog::load_plan(conn, id).await? {
        Some(RatePlan::Published(plan)) if plan.product_id == loaded.product_id => plan,
        Some(_) | None => return Err(not_found().into()),
    };
    let buyer = load_buyer(conn, loaded.subscription.buyer_id).await?;
    if !may_take(actor, &plan, &buyer, now) {
        return Err(not_found().into());
    }
    let currency = loaded.subscription.currency();
    if plan.terms.currency != currency {
        let refusal = Refusal::at(Code::CurrencyMismatch, "/rate_plan_id").with("expected", plan.terms.currency);
        return Err(refusal.with("found", currency).into());
    }
    catalog::versions::may_be_taken(conn, &plan, today).await?;
    Ok(plan)
}

/// When a change takes effect: as asked for, else at once if it costs no less a day or nothing is paid in advance, else at
/// the end of what is paid. Within the trial nothing is paid yet.
fn when_of(
    actor: &Actor,
    subscription: &Subscription,
    asked: Asked,
    (plan, seats): (&PublishedRatePlan, u32),
    today: Day,
) -> Answer<When> {
    let current = subscription.phase_on(today);
    let terms = current.terms();
    if subscription.in_trial(today) {
        return Ok(When::Immediate);
    }
    let costs_less = cost_per_year(&plan.terms, seats)? < cost_per_year(terms, current.seats)?;
    let waits = costs_less && terms.downgrade == Downgrade::EndOfPeriod;
    match asked.when {
        Some(When::Immediate) if waits && matches!(actor.principal, Principal::Buyer(_)) => {
            Err(Refusal::at(Code::DowngradeAtPeriodsEnd, "/when").into())
        }
        Some(when) => Ok(when),
        None if waits => Ok(When::EndOfPeriod),
        None if costs_less && (terms.takes_in_advance() || plan.terms.takes_in_advance()) => Ok(When::EndOfPeriod),
        None => Ok(When::Immediate),
    }
}
