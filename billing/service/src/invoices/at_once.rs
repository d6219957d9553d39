//! What an act makes due is issued with it, in its transaction.

use domain::calendar::{Instant, Period, day_of};
use domain::invoice::Reason;
use domain::invoicing::Due;
use sqlx::PgConnection;

use super::facts::Prepared;
use super::issue::{Ready, issue};
use super::list;
use super::preview::between;
use super::view::InvoiceView;
use crate::acts::DryRun;
use crate::error::Answer;
use crate::subscriptions::Loaded;
use crate::usage::Known;

/// Issues what a change within a period credits and charges, at once.
pub(crate) async fn issue_change(
    conn: &mut PgConnection,
    loaded: &Loaded,
    due: &Due,
    now: Instant,
) -> Answer<Option<InvoiceView>> {
    let prepared = Prepared::load(conn, &[(loaded, due)], Known::Now).await?;
    let draft = prepared.draft(loaded, due)?;
    // Where a change breaks a period off, the period is the occasion.
    let occasion = match due.reason {
        Reason::Change => loaded.subscription.phases.last().map_or(0, |phase| phase.number),
        Reason::Start
        | Reason::TrialEnd
        | Reason::Interval
        | Reason::Period
        | Reason::End
        | Reason::TakenBack
        | Reason::Late => 0,
    };
    let ready = [Ready { loaded, due: *due, draft, occasion }];
    let Some(id) = issue(conn, &ready, now, None).await?.pop() else { return Ok(None) };
    Ok(list::views(conn, &[id.0], now).await?.pop())
}

/// Issues at once what an end or a change that was to come had cut short, now that it is taken back; a draft in a dry run.
pub(crate) async fn issue_taken_back(
    conn: &mut PgConnection,
    loaded: &Loaded,
    dry_run: DryRun,
    now: Instant,
) -> Answer<Option<InvoiceView>> {
    let subscription = &loaded.subscription;
    let today = day_of(now, subscription.zone);
    if today < subscription.starts_on {
        return Ok(None);
    }
    let full = subscription.period_at(today);
    let period = Period::new(today, full.until).meet(subscription.service());
    let due = Due { on: today, reason: Reason::TakenBack, period, full };
    let prepared = Prepared::load(conn, &[(loaded, &due)], Known::Now).await?;
    let draft = prepared.draft(loaded, &due)?;
    if draft.lines.is_empty() {
        return Ok(None);
    }
    let before = "SELECT count(*)::smallint FROM billed_occasions WHERE subscription_id = $1 AND reason = $2";
    let occasion: i16 =
        sqlx::query_scalar(before).bind(subscription.id.0).bind(due.reason.as_str()).fetch_one(&mut *conn).await?;
    let view = InvoiceView::of_draft(draft.clone(), between(loaded), now);
    let issued = issue(conn, &[Ready { loaded, due, draft, occasion }], now, None).await?.pop();
    match (dry_run, issued) {
        // Also in a dry run it is issued: what follows goes by it.
        (DryRun::Yes, _) => Ok(Some(view)),
        (DryRun::No, Some(id)) => Ok(list::views(conn, &[id.0], now).await?.pop()),
        (DryRun::No, None) => Ok(None),
    }
}
