//! The next invoice: the one place that every page, list and preview asks which day it comes on.
//!
//! Where a plan says that an occasion brings something, that is it. Where only what was used or paid decides, its draft is
//! made of the facts of now, as the invoice run makes it.

use std::collections::VecDeque;

use domain::calendar::{Day, Instant};
use domain::invoicing::{
    Brings, Candidate, Coming, Due, UsageOn, candidates, certain, previewed, until_whole, with_usage,
};
use sqlx::PgConnection;

use super::facts::Prepared;
use super::preview::coming_view;
use super::view::InvoiceView;
use crate::error::Answer;
use crate::subscriptions::Loaded;
use crate::usage::Known;

/// The next invoices of these subscriptions, in their order; `None` where nothing is left to come.
pub(crate) async fn coming(conn: &mut PgConnection, all: &[&Loaded]) -> Answer<Vec<Option<Coming>>> {
    let wanted: Vec<(&Loaded, Option<Day>)> = all.iter().map(|one| (*one, one.billed_on)).collect();
    let found = following(conn, &wanted).await?;
    let late = |one: &Loaded| one.late_due().map(|due| Coming { due, behind: None, ahead: None, usage: UsageOn::No });
    Ok(all.iter().zip(found).map(|(one, found)| found.or_else(|| late(one))).collect())
}

/// The next invoice of one subscription.
pub(crate) async fn coming_of(conn: &mut PgConnection, one: &Loaded) -> Answer<Option<Coming>> {
    Ok(coming(conn, &[one]).await?.pop().flatten())
}

/// The invoices to come up to the one that closes the running period, soonest first; where all of them are for usage alone,
/// also the next one that comes in any case.
pub(crate) async fn upcoming(conn: &mut PgConnection, one: &Loaded, now: Instant) -> Answer<Vec<Coming>> {
    let mut all: Vec<Coming> = coming_of(conn, one).await?.into_iter().collect();
    let closing = previewed(&one.subscription, &one.metrics, now).map(|due| due.on);
    while let Some(last) = all.last() {
        let next = following(conn, &[(one, Some(last.due.on))]).await?.pop().flatten();
        match next.filter(|next| closing.is_some_and(|closing| next.due.on <= closing)) {
            Some(next) => all.push(next),
            None => break,
        }
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
    let mut later = Vec::new();
    for coming in all.iter().filter(|coming| told.is_none_or(|told| told < coming.due.on)) {
        later.push(coming_view(conn, one, coming, now).await?);
    }
    Ok(later)
}

/// The invoices after these days, each of another subscription. All that need facts are asked at once, and again for the
/// next occasion where they bring nothing.
async fn following(conn: &mut PgConnection, wanted: &[(&Loaded, Option<Day>)]) -> Answer<Vec<Option<Coming>>> {
    let of = |(one, after): &(&Loaded, Option<Day>)| candidates(&one.subscription, &one.metrics, *after);
    let mut left: Vec<VecDeque<Candidate>> = wanted.iter().map(|wanted| of(wanted).into()).collect();
    let mut found = vec![None; wanted.len()];
    loop {
        let mut asked: Vec<(usize, Candidate)> = Vec::new();
        for (place, (left, found)) in
            left.iter_mut().zip(&mut found).enumerate().filter(|(_, (_, found))| found.is_none())
        {
            match left.pop_front() {
                Some(Candidate { coming, brings: Brings::Something }) => *found = Some(coming),
                Some(candidate) => asked.push((place, candidate)),
                None => {}
            }
        }
        if asked.is_empty() {
            return Ok(found);
        }
        let occasions: Vec<(&Loaded, &Due)> =
            asked.iter().map(|(place, candidate)| (wanted[*place].0, &candidate.coming.due)).collect();
        let prepared = Prepared::load(conn, &occasions, Known::Now).await?;
        for ((place, candidate), (one, due)) in asked.iter().zip(&occasions) {
            // What is more than can be billed is told all the same.
            let Ok(draft) = prepared.draft(one, due) else {
                found[*place] = Some(candidate.coming);
                continue;
            };
            if !draft.lines.is_empty() {
                found[*place] = Some(candidate.coming.drafted(&draft.lines));
            }
        }
    }
}
