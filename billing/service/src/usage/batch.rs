//! A batch judged in memory: what each item becomes, and which items are one event told twice.
//!
//! Two items of one subscription with one id are the same event. The same content is a repetition and answered with the
//! instant of the first; other content is a conflict, and the first is kept. Content is what was sent, as far as it can
//! be told apart: `1` and `"1.0"` are one quantity, and `NOW` is `NOW` whenever it arrives.

use std::collections::HashMap;

use domain::calendar::{Day, Instant};
use domain::ids::{MetricId, SubscriptionId};
use domain::metric::{Aggregation, Rounding};
use domain::quantity::{QUANTITY_BOUND, parse_quantity};
use domain::usage::{Attributes, Event, NOW, Rejection, UsageItem, judge, resolve_timestamp};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::levels::FOUND_AT;
use super::record::{Outcome, Reporter, Verdict};
use super::standing::{Late, Standing};
use super::tallies::Span;

const CONTENT_BYTES: usize = 16;

/// A fingerprint of what was sent under an id.
pub(super) type Content = [u8; CONTENT_BYTES];

/// An event to be recorded.
pub(super) struct Candidate<'a> {
    pub item: usize,
    pub subscription: SubscriptionId,
    pub event: Event,
    pub id: Option<&'a str>,
    pub content: Content,
    pub attributes: &'a Attributes<'a>,
    /// What its row is called; later items of a batch come later.
    pub record: Uuid,
    /// The first day of what a value is counted once in.
    pub counted_from: Day,
    /// Where the units end that its plan has a price for, and those of plans that go on from where it leads.
    pub limits: Vec<Limit>,
    /// If the period it happened in was invoiced before.
    pub late: Option<Late>,
}

/// The last unit, or amount, that has a price under a plan, and the time it is counted over.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Limit {
    pub phase: i16,
    pub split: String,
    pub last: Decimal,
    pub counts: Counts,
    pub rounding: Option<Rounding>,
    pub span: Span,
}

/// What is compared with a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// The metric's quantity, as it is rounded.
    Units,
    /// What events say they are worth.
    Amounts,
}

/// An item with the id of an item before it, or one that was refused and may be a repetition of what was taken earlier.
pub(super) struct Echo<'a> {
    pub item: usize,
    pub subscription: SubscriptionId,
    pub id: &'a str,
    pub content: Content,
}

/// A batch on its way: an outcome for every item, and the events to be recorded, in the order of their claims.
pub(super) struct Batch<'a> {
    pub outcomes: Vec<Outcome>,
    pub candidates: Vec<Candidate<'a>>,
    /// In-batch repetitions with the place of their candidate.
    pub repeated: Vec<(usize, Echo<'a>)>,
    /// Refused items whose id may be known.
    pub doubtful: Vec<Echo<'a>>,
    records: Records,
}

/// Ids made from time and randomness, then counted on.
struct Records {
    next: u128,
}

/// The lower 62 bits of such an id.
const COUNTED_BITS: u128 = (1 << 62) - 1;

impl Records {
    fn next(&mut self) -> Uuid {
        let id = self.next;
        self.next = (id & !COUNTED_BITS) | (id.wrapping_add(1) & COUNTED_BITS);
        Uuid::from_u128(id)
    }
}

/// What a rollup counts together.
pub(super) type RollupKey = (SubscriptionId, Instant, MetricId, i16, String);

impl<'a> Batch<'a> {
    pub fn judge(
        items: &'a [UsageItem<'a>],
        standings: &HashMap<SubscriptionId, Standing>,
        reporter: Reporter,
        now: Instant,
    ) -> Self {
        let mut batch = Self {
            outcomes: Vec::with_capacity(items.len()),
            candidates: Vec::with_capacity(items.len()),
            repeated: Vec::new(),
            doubtful: Vec::new(),
            records: Records { next: Uuid::now_v7().as_u128() },
        };
        for (place, item) in items.iter().enumerate() {
            let outcome = batch.judge_item(place, item, standings, reporter, now);
            batch.outcomes.push(outcome);
        }
        batch.set_repetitions_aside();
        batch
    }

    fn judge_item(
        &mut self,
        place: usize,
        item: &'a UsageItem<'a>,
        standings: &HashMap<SubscriptionId, Standing>,
        reporter: Reporter,
        now: Instant,
    ) -> Outcome {
        let resolved =
            item.timestamp.as_deref().ok_or(Rejection::InvalidTimestamp).and_then(|text| resolve_timestamp(text, now));
        let Some(standing) = reporter.subscription_of(item).and_then(|id| standings.get(&id)) else {
            return Outcome { at: resolved.ok(), verdict: Verdict::Rejected(Rejection::UnknownSubscription) };
        };
        let subscription = standing.subscription.id;
        let content = item.id.as_deref().map(|_| content_of(item, resolved.ok())).unwrap_or_default();
        match judge(item, resolved, &standing.subscription, |phase, key| standing.metric(phase, key), now) {
            Ok(event) => {
                self.candidates.push(Candidate {
                    item: place,
                    subscription,
                    id: item.id.as_deref(),
                    content,
                    attributes: &item.attributes,
                    record: self.records.next(),
                    counted_from: standing.subscription.counted_from(event.phase, event.day),
                    limits: standing.limits(&event),
                    late: standing.late(&event, now),
                    event,
                });
                Outcome { at: resolved.ok(), verdict: Verdict::Consumed }
            }
            Err(rejection) => {
                if let Some(id) = item.id.as_deref().filter(|_| rejection != Rejection::InvalidId) {
                    self.doubtful.push(Echo { item: place, subscription, id, content });
                }
                Outcome { at: resolved.ok(), verdict: Verdict::Rejected(rejection) }
            }
        }
    }

    /// Brings candidates into the order in which ids are claimed, so that batches never wait for each other in a circle,
    /// and takes out those whose id came before in the same batch.
    fn set_repetitions_aside(&mut self) {
        self.candidates.sort_by(|a, b| (a.subscription, a.id, a.item).cmp(&(b.subscription, b.id, b.item)));
        let mut kept: Vec<Candidate<'a>> = Vec::with_capacity(self.candidates.len());
        for candidate in self.candidates.drain(..) {
            let first =
                kept.last().filter(|last| last.subscription == candidate.subscription && last.id == candidate.id);
            match (first, candidate.id) {
                (Some(_), Some(id)) => {
                    let Candidate { item, subscription, content, .. } = candidate;
                    self.repeated.push((kept.len() - 1, Echo { item, subscription, id, content }));
                }
                _ => kept.push(candidate),
            }
        }
        self.candidates = kept;
    }

    pub fn rejection_of(&self, item: usize) -> Option<Rejection> {
        match self.outcomes[item].verdict {
            Verdict::Rejected(rejection) => Some(rejection),
            Verdict::Consumed | Verdict::Repeated => None,
        }
    }

    pub fn reject(&mut self, item: usize, rejection: Rejection) {
        self.outcomes[item].verdict = Verdict::Rejected(rejection);
    }

    /// Answers an item whose id was taken by an event with this content and instant, whatever else there is against it.
    pub fn repeat(&mut self, echo: &Echo<'_>, content: &[u8], at: Instant) {
        let outcome = &mut self.outcomes[echo.item];
        if content == echo.content {
            *outcome = Outcome { at: Some(at), verdict: Verdict::Repeated };
        } else {
            outcome.verdict = Verdict::Rejected(Rejection::DuplicateConflict);
        }
    }
}

impl Echo<'_> {
    /// As ids are stored.
    pub fn key(&self) -> (Uuid, String) {
        (self.subscription.0, self.id.to_owned())
    }
}

impl<'a> Candidate<'a> {
    pub fn rollup(&self) -> RollupKey {
        let Event { hour, metric, phase, split, .. } = &self.event;
        (self.subscription, *hour, *metric, *phase, split.clone())
    }

    /// Where plans that begin later find the level that the event is a part of.
    pub fn found_rollups(&self) -> impl Iterator<Item = RollupKey> + '_ {
        let Event { aggregation, metric, found_by, .. } = &self.event;
        let held = found_by.iter().filter(|_| *aggregation != Aggregation::UniqueCount);
        held.map(|found| (self.subscription, FOUND_AT, *metric, found.phase, found.split.clone()))
    }

    pub fn echo(&self) -> Option<Echo<'a>> {
        Some(Echo { item: self.item, subscription: self.subscription, id: self.id?, content: self.content })
    }
}

/// The sum, if a rollup can hold it; below the bound it is exact.
pub(super) fn added(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_add(other).filter(|sum| sum.abs() < QUANTITY_BOUND)
}

fn content_of(item: &UsageItem<'_>, at: Option<Instant>) -> Content {
    let mut hash = Sha256::new();
    let mut part = |tag: u8, bytes: &[u8]| {
        hash.update([tag]);
        hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(bytes);
    };
    part(b'm', item.metric.as_deref().unwrap_or_default().as_bytes());
    match (item.timestamp.as_deref(), at) {
        (Some(NOW), _) => part(b'n', &[]),
        (_, Some(at)) => part(b't', &at.timestamp_micros().to_be_bytes()),
        (text, None) => part(b'u', text.unwrap_or_default().as_bytes()),
    }
    for (tag, number) in [(b'q', &item.quantity), (b'a', &item.amount)] {
        match number.as_deref().map(|text| (text, parse_quantity(text, ""))) {
            Some((_, Ok(number))) => part(tag, &number.serialize()),
            Some((text, Err(_))) => part(tag, text.as_bytes()),
            None => {}
        }
    }
    if let Attributes::Given(values) = &item.attributes {
        for (name, value) in values {
            part(b'k', name.as_bytes());
            part(b'v', value.as_bytes());
        }
    }
    let digest = hash.finalize();
    let mut content = Content::default();
    content.copy_from_slice(&digest[..CONTENT_BYTES]);
    content
}
