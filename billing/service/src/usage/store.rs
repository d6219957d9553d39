//! A batch's rows: ids claimed, events recorded, rollups raised, late periods marked.
//!
//! Locks are always taken in the same order (subscriptions, ids, rollups), and within each by key. Rollups come last:
//! many batches add to the same ones, which are held until the commit.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::calendar::{Day, Instant, Period};
use domain::ids::{MetricId, SubscriptionId};
use domain::usage::Rejection;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use uuid::Uuid;

use super::batch::{Batch, Candidate, Echo, RollupKey, added};
use super::columns::Columns;
use super::record::Verdict;
use super::standing::{Alone, Late};
use super::sums::{Sums, quantity, raises};
use super::{limits, values};
use crate::error::{Answer, Fault};

/// How much a batch looks at before it writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Care {
    /// No id is known and no rollup is full.
    None,
    /// Ids may be known.
    Ids,
    /// Rollups may be full as well.
    Rollups,
}

/// How a batch is recorded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub care: Care,
    /// The rollups it raises.
    pub lane: i16,
}

/// What is stored under ids: the content and the instant of the first event.
type Stored = HashMap<(Uuid, String), (Vec<u8>, Instant)>;

/// Records a judged batch and completes its outcomes.
pub(super) async fn save(conn: &mut PgConnection, batch: &mut Batch<'_>, now: Instant, manner: Manner) -> Answer<()> {
    let doubtful = answer_doubtful(conn, batch).await?;
    if batch.candidates.is_empty() {
        return Ok(());
    }
    let limited = batch.candidates.iter().any(|one| !one.limits.is_empty());
    let unheeded = if manner.care == Care::None && !limited {
        let new_values = values::count(conn, &batch.candidates.iter().collect::<Vec<_>>()).await?;
        raises(batch.candidates.iter(), &new_values)
    } else {
        None
    };
    let fresh = match unheeded {
        Some(raises) => {
            Columns::of(batch.candidates.iter())?.save(conn, Sums::of(raises, manner.lane), now).await?;
            answer_repeated(batch, &Stored::new());
            vec![true; batch.candidates.len()]
        }
        None => save_carefully(conn, batch, now, manner).await?,
    };
    answer_against_own(batch, &doubtful);
    mark_late(conn, &recorded(batch, &fresh), now).await
}

/// Claims ids first, then records what was claimed and fits. Says which candidates that were.
async fn save_carefully(
    conn: &mut PgConnection,
    batch: &mut Batch<'_>,
    now: Instant,
    manner: Manner,
) -> Answer<Vec<bool>> {
    let claimed = Columns::of(batch.candidates.iter())?.claim(conn).await?;
    let claimed: HashSet<(Uuid, &str)> =
        claimed.iter().map(|(subscription, id)| (*subscription, id.as_str())).collect();
    let is_claimed = |one: &Candidate<'_>| one.id.is_none_or(|id| claimed.contains(&(one.subscription.0, id)));
    let mut fresh: Vec<bool> = batch.candidates.iter().map(is_claimed).collect();
    let taken: Vec<Echo<'_>> =
        batch.candidates.iter().filter(|one| !is_claimed(one)).filter_map(Candidate::echo).collect();
    let known = stored(conn, &taken).await?;
    for echo in &taken {
        let (content, at) =
            known.get(&echo.key()).ok_or_else(|| Fault::Other(format!("event {:?} is gone", echo.id)))?;
        batch.repeat(echo, content, *at);
    }
    let beyond = limits::beyond(conn, &recorded(batch, &fresh)).await?;
    refuse(conn, batch, &mut fresh, &beyond, Rejection::LimitReached).await?;
    let new_values = values::count(conn, &recorded(batch, &fresh)).await?;
    let gathered = |batch: &Batch<'_>, fresh: &[bool]| raises(recorded(batch, fresh).into_iter(), &new_values);
    let mut sums = if manner.care == Care::Rollups { None } else { gathered(batch, &fresh) };
    if sums.is_none() {
        let unfit = unfit(conn, batch, &fresh, manner.lane).await?;
        refuse(conn, batch, &mut fresh, &unfit, Rejection::InvalidQuantity).await?;
        sums = gathered(batch, &fresh);
    }
    let sums = sums.ok_or_else(|| Fault::Other("more usage than was found to fit".to_owned()))?;
    Columns::of(recorded(batch, &fresh).into_iter())?.record(conn, now).await?;
    Sums::of(sums, manner.lane).raise(conn).await?;
    answer_repeated(batch, &known);
    Ok(fresh)
}

fn recorded<'b, 'a>(batch: &'b Batch<'a>, fresh: &[bool]) -> Vec<&'b Candidate<'a>> {
    batch.candidates.iter().zip(fresh).filter(|(_, fresh)| **fresh).map(|(candidate, _)| candidate).collect()
}

/// Answers items whose id came before in the same batch as the item that came first, or as what is stored.
fn answer_repeated(batch: &mut Batch<'_>, known: &Stored) {
    for (place, echo) in std::mem::take(&mut batch.repeated) {
        let first = &batch.candidates[place];
        let (content, at) = match known.get(&echo.key()) {
            Some((content, at)) => (content.clone(), *at),
            None => (first.content.to_vec(), first.event.at),
        };
        let shared = [Rejection::InvalidQuantity, Rejection::LimitReached];
        match batch.rejection_of(first.item).filter(|rejection| shared.contains(rejection)) {
            Some(rejection) => batch.reject(echo.item, rejection),
            None => batch.repeat(&echo, &content, at),
        }
    }
}

/// A known id is looked at first: a refused item is a repetition if the same was taken before, when it was not yet to be
/// refused, and a conflict if something else was. Gives back those whose id nobody knows so far.
async fn answer_doubtful<'a>(conn: &mut PgConnection, batch: &mut Batch<'a>) -> Answer<Vec<Echo<'a>>> {
    let doubtful = std::mem::take(&mut batch.doubtful);
    let known = stored(conn, &doubtful).await?;
    let mut unknown = Vec::new();
    for echo in doubtful {
        match known.get(&echo.key()) {
            Some((content, at)) => batch.repeat(&echo, content, *at),
            None => unknown.push(echo),
        }
    }
    Ok(unknown)
}

/// The same for those whose id was taken by an item before them in the batch.
fn answer_against_own(batch: &mut Batch<'_>, doubtful: &[Echo<'_>]) {
    for echo in doubtful {
        let taken = batch
            .candidates
            .iter()
            .find(|one| one.id == Some(echo.id) && one.subscription == echo.subscription && one.item < echo.item);
        let Some((item, content, at)) = taken.map(|one| (one.item, one.content, one.event.at)) else { continue };
        if batch.rejection_of(item).is_none() {
            batch.repeat(echo, &content, at);
        }
    }
}

async fn stored(conn: &mut PgConnection, echoes: &[Echo<'_>]) -> Answer<Stored> {
    if echoes.is_empty() {
        return Ok(Stored::new());
    }
    let rows: Vec<(Uuid, String, Vec<u8>, Instant)> = sqlx::query_as(
        "SELECT known.subscription_id, known.event_id, known.content, known.at
         FROM unnest($1::uuid[], $2::text[]) AS asked (subscription_id, event_id)
         JOIN usage_event_ids known USING (subscription_id, event_id)",
    )
    .bind(echoes.iter().map(|echo| echo.subscription.0).collect::<Vec<_>>())
    .bind(echoes.iter().map(|echo| echo.id).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(subscription, id, content, at)| ((subscription, id), (content, at))).collect())
}

/// The events that rollups cannot take in any more, by the names of their records.
async fn unfit(conn: &mut PgConnection, batch: &Batch<'_>, fresh: &[bool], lane: i16) -> Answer<HashSet<Uuid>> {
    let mut events = recorded(batch, fresh);
    events.sort_by_key(|one| one.item);
    let keys: BTreeSet<RollupKey> = events.iter().flat_map(|one| one.found_rollups().chain([one.rollup()])).collect();
    let mut totals = held(conn, &keys, lane).await?;
    let mut raised: HashMap<RollupKey, Decimal> = HashMap::new();
    let mut unfit = HashSet::new();
    for one in events {
        // Values are counted one by one, as if all were new.
        let quantity = quantity(one, &HashSet::from([one.record]));
        let raise = |key: RollupKey| {
            let total = added(totals.get(&key).copied().unwrap_or_default(), quantity)?;
            let raise = added(raised.get(&key).copied().unwrap_or_default(), quantity)?;
            Some((key, total, raise))
        };
        match one.found_rollups().chain([one.rollup()]).map(raise).collect::<Option<Vec<_>>>() {
            Some(fitting) => {
                for (key, total, raise) in fitting {
                    totals.insert(key.clone(), total);
                    raised.insert(key, raise);
                }
            }
            None => drop(unfit.insert(one.record)),
        }
    }
    Ok(unfit)
}

/// Takes events out of what is recorded, and gives their ids back.
async fn refuse(
    conn: &mut PgConnection,
    batch: &mut Batch<'_>,
    fresh: &mut [bool],
    refused: &HashSet<Uuid>,
    why: Rejection,
) -> Answer<()> {
    if refused.is_empty() {
        return Ok(());
    }
    let mut claims: Vec<(Uuid, &str)> = Vec::new();
    for (place, fresh) in fresh.iter_mut().enumerate() {
        let one = &batch.candidates[place];
        if refused.contains(&one.record) {
            *fresh = false;
            claims.extend(one.id.map(|id| (one.subscription.0, id)));
            batch.outcomes[one.item].verdict = Verdict::Rejected(why);
        }
    }
    let (subscriptions, ids): (Vec<Uuid>, Vec<&str>) = claims.into_iter().unzip();
    sqlx::query(
        "DELETE FROM usage_event_ids claim USING unnest($1::uuid[], $2::text[]) AS refused (subscription_id, event_id)
         WHERE claim.subscription_id = refused.subscription_id AND claim.event_id = refused.event_id",
    )
    .bind(subscriptions)
    .bind(ids)
    .execute(conn)
    .await?;
    Ok(())
}

/// What rollups hold now; they are held until the end of the transaction.
async fn held(conn: &mut PgConnection, keys: &BTreeSet<RollupKey>, lane: i16) -> Answer<HashMap<RollupKey, Decimal>> {
    let rows: Vec<(Uuid, Instant, Uuid, i16, String, Decimal)> = sqlx::query_as(
        "SELECT r.subscription_id, r.hour, r.metric_id, r.phase, r.split, r.quantity
         FROM usage_rollups r
         JOIN unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::int2[], $6::text[])
              AS key (subscription_id, hour, metric_id, phase, split)
              USING (subscription_id, hour, metric_id, phase, split)
         WHERE r.lane = $5
         ORDER BY r.subscription_id, r.hour, r.metric_id, r.phase, r.split FOR UPDATE OF r",
    )
    .bind(keys.iter().map(|key| key.0.0).collect::<Vec<_>>())
    .bind(keys.iter().map(|key| key.1).collect::<Vec<_>>())
    .bind(keys.iter().map(|key| key.2.0).collect::<Vec<_>>())
    .bind(keys.iter().map(|key| key.3).collect::<Vec<_>>())
    .bind(lane)
    .bind(keys.iter().map(|key| key.4.as_str()).collect::<Vec<_>>())
    .fetch_all(conn)
    .await?;
    let keyed = rows.into_iter().map(|(subscription, hour, metric, phase, split, quantity)| {
        ((SubscriptionId(subscription), hour, MetricId(metric), phase, split), quantity)
    });
    Ok(keyed.collect())
}

/// Marks periods that were invoiced before this usage came, for the next invoice to correct, or one of their own.
async fn mark_late(conn: &mut PgConnection, recorded: &[&Candidate<'_>], now: Instant) -> Answer<()> {
    let late: BTreeSet<(Uuid, Uuid, i16, Day, Day, Option<Alone>)> = recorded
        .iter()
        .filter_map(|one| Some((one, one.late.as_ref()?)))
        .flat_map(|(one, Late { periods, alone })| {
            let mark = |period: &Period| {
                (one.subscription.0, one.event.metric.0, one.event.phase, period.from, period.until, *alone)
            };
            periods.iter().map(mark).collect::<Vec<_>>()
        })
        .collect();
    if late.is_empty() {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO usage_late (subscription_id, metric_id, phase, period_from, period_until, came_on, due_at, marked_at)
         SELECT *, $8::timestamptz
         FROM unnest($1::uuid[], $2::uuid[], $3::int2[], $4::date[], $5::date[], $6::date[], $7::timestamptz[])
         ON CONFLICT DO NOTHING",
    )
    .bind(late.iter().map(|mark| mark.0).collect::<Vec<_>>())
    .bind(late.iter().map(|mark| mark.1).collect::<Vec<_>>())
    .bind(late.iter().map(|mark| mark.2).collect::<Vec<_>>())
    .bind(late.iter().map(|mark| mark.3).collect::<Vec<_>>())
    .bind(late.iter().map(|mark| mark.4).collect::<Vec<_>>())
    .bind(late.iter().map(|mark| mark.5.map(|alone| alone.came_on)).collect::<Vec<_>>())
    .bind(late.iter().map(|mark| mark.5.map(|alone| alone.due_at)).collect::<Vec<_>>())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
