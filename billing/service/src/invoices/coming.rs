//! The next invoice: the one place that every page, list and preview asks which day it comes on.
//!
//! Where a plan says that an occasion brings something, that is it. Where only what was used or paid decides, its draft is
//! made of the facts of now, as the invoice run makes it. The facts of all occasions that may bring something are loaded at
//! once, however many they are.

use domain::calendar::{Day, Instant};
use domain::invoicing::{
    Brings, Candidate, Coming, Due, UsageOn, candidates, candidates_until, certain, previewed, until_whole, with_usage,
};
use sqlx::PgConnection;

use super::facts::Prepared;
use super::preview::coming_views;
use super::view::InvoiceView;
use crate::error::Answer;
use crate::subscriptions::Loaded;
use crate::usage::Known;

/// The next invoices of these subscriptions, in their order; `None` where nothing is left to come.
pub(crate) async fn coming(conn: &mut PgConnection, all: &[&Loaded]) -> Answer<Vec<Option<Coming>>> {
    let may = |one: &&Loaded| candidates(&one.subscription, &one.metrics, one.billed_on);
    let asked: Vec<(&Loaded, Vec<Candidate>)> = all.iter().map(|one| (*one, may(one))).collect();
    let found = brought(conn, &asked).await?;
    let late = |one: &Loaded| one.late_due().map(|due| Coming { due, behind: None, ahead: None, usage: UsageOn::No });
    Ok(all.iter().zip(found).map(|(one, found)| found.into_iter().next().or_else(|| late(one))).collect())
}

/// The next invoice of one subscription.
pub(crate) async fn coming_of(conn: &mut PgConnection, one: &Loaded) -> Answer<Option<Coming>> {
    Ok(coming(conn, &[one]).await?.pop().flatten())
}

/// The invoices to come up to the one that closes the running period, soonest first; where all of them are for usage alone,
/// also the next one that comes in any case.
pub(crate) async fn upcoming(conn: &mut PgConnection, one: &Loaded, now: Instant) -> Answer<Vec<Coming>> {
    let closing = previewed(&one.subscription, &one.metrics, now).map_or(Day::MIN, |due| due.on);
    let may = candidates_until(&one.subscription, &one.metrics, one.billed_on, closing);
    let mut all = brought(conn, &[(one, may)]).await?.pop().unwrap_or_default();
    let within = all.iter().take_while(|coming| coming.due.on <= closing).count();
    all.truncate(within.max(1));
    if all.is_empty() {
        return Ok(coming_of(conn, one).await?.into_iter().collect());
    }
    if let Some(last) = all.last().filter(|_| all.iter().all(|coming| coming.usage == UsageOn::Alone)) {
        all.extend(certain(&one.subscription, &one.metrics, Some(last.due.on)));
    }
    Ok(all)
}

/// The invoices after the day `told` that show more of what is certain, as they will be, for whoever has read of those before
/// them; and the first for usage, where that is none of them.
pub(crate) async fn later(
    conn: &mut PgConnection,
    one: &Loaded,
    told: Option<Day>,
    now: Instant,
) -> Answer<Vec<InvoiceView>> {
    let (subscription, metrics) = (&one.subscription, &one.metrics);
    let mut all = until_whole(subscription, metrics, one.billed_on);
    let usage = with_usage(subscription, metrics, told.and_then(|told| told.pred_opt()).or(one.billed_on));
    all.extend(usage.filter(|usage| all.iter().all(|coming| coming.due.on != usage.due.on)));
    all.sort_by_key(|coming| coming.due.on);
    all.retain(|coming| told.is_none_or(|told| told < coming.due.on));
    coming_views(conn, one, &all, now).await
}

/// Which of these occasions bring an invoice, by subscription.
async fn brought(conn: &mut PgConnection, may: &[(&Loaded, Vec<Candidate>)]) -> Answer<Vec<Vec<Coming>>> {
    let all = may.iter().flat_map(|(one, candidates)| candidates.iter().map(|candidate| (*one, candidate)));
    let by_facts = all.filter(|(_, candidate)| candidate.brings == Brings::ByFacts);
    let occasions: Vec<(&Loaded, &Due)> = by_facts.map(|(one, candidate)| (one, &candidate.coming.due)).collect();
    let prepared = Prepared::load(conn, &occasions, Known::Now).await?;
    let brings = |one: &Loaded, candidate: &Candidate| match candidate.brings {
        Brings::Something => Some(candidate.coming),
        Brings::ByFacts => match prepared.draft(one, &candidate.coming.due) {
            Ok(draft) if draft.lines.is_empty() => None,
            Ok(draft) => Some(candidate.coming.drafted(&draft.lines)),
            // What is more than can be billed is told all the same.
            Err(_) => Some(candidate.coming),
        },
    };
    let of = |(one, candidates): &(&Loaded, Vec<Candidate>)| {
        candidates.iter().filter_map(|candidate| brings(one, candidate)).collect()
    };
    Ok(may.iter().map(of).collect())
}
