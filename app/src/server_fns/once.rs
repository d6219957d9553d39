//! A form does what it asks for once: it carries a number that is used once, and a second click, a resubmission or the back
//! button with the same fields is answered with what the first one led to.
//!
//! A number stands for what was sent with it last: sending other fields under it is another wish. Numbers say when their
//! form was shown, since an answer is kept for a day and what was kept longer ago cannot be told from what was never sent.

use std::time::Duration;

use chrono::DateTime;
use domain::refusal::{Code, Refusal, Refusals};
use serde::{Deserialize, Serialize};
use service::clock::world;
use service::idempotency::{Attempt, Claim, KEPT, Reuse, claim, keep, release, under};
use service::{Actor, Answer, Error, Portal};

use super::next::Next;
use crate::context::Visit;
use crate::form::NUMBER;

const PATIENCE: Duration = Duration::from_millis(100);
const PATIENCE_TIMES: u32 = 500;
const NUMBER_CHARS_MAX: usize = 100;
/// How an answer that was kept says that it is one.
const SEE_OTHER: u16 = 303;

/// Does what a form asks for, or answers what it led to before. A form without a number asks each time.
pub(super) async fn once(visit: &Visit, actor: &Actor, act: impl Future<Output = Answer<Next>>) -> Answer<Next> {
    let Some((_, number)) = visit.posted.iter().find(|(name, _)| name == NUMBER) else { return act.await };
    check(number)?;
    let principal = format!("page:{:?}", actor.principal);
    let request = request(visit);
    let attempt =
        Attempt { principal: &principal, key: number.as_bytes(), secret: &[], request: &request, reuse: Reuse::Renews };
    let held = match claim_in_turn(&visit.portal, attempt).await.map_err(sent_before)? {
        Claim::First(held) => held,
        Claim::Answered { answer, .. } => return Kept::read(&answer),
    };
    match under(held, act).await {
        Ok(next) => {
            keep(&visit.portal, attempt, SEE_OTHER, &Kept::of(&next)?).await?;
            Ok(next)
        }
        Err(error) => {
            release(&visit.portal, attempt).await?;
            Err(error)
        }
    }
}

/// # Errors
/// A number that no form of ours carries, or one from more than a day ago.
fn check(number: &str) -> Answer<()> {
    let unreadable = || Refusal::new(Code::Malformed).with("reason", NUMBER);
    if number.len() > NUMBER_CHARS_MAX {
        return Err(unreadable().into());
    }
    let (shown, nonce) = number.split_once('-').ok_or_else(unreadable)?;
    let shown = shown.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)).ok_or_else(unreadable)?;
    if nonce.is_empty() {
        return Err(unreadable().into());
    }
    let too_old = (world() - shown).to_std().is_ok_and(|since| since >= KEPT);
    if too_old { Err(Code::FormTooOld.into()) } else { Ok(()) }
}

/// All that was sent but the number, each part with its length before it.
fn request(visit: &Visit) -> Vec<u8> {
    let fields = visit.posted.iter().filter(|(name, _)| name != NUMBER);
    let parts = fields.flat_map(|(name, value)| [name.as_str(), value.as_str()]);
    let mut request = Vec::new();
    for part in std::iter::once(visit.reader.path.as_str()).chain(parts) {
        request.extend_from_slice(&(part.len() as u64).to_be_bytes());
        request.extend_from_slice(part.as_bytes());
    }
    service::idempotency::fingerprint(&request)
}

/// Claims the number, waiting for a first click that is still under way: its outcome is the second one's as well.
async fn claim_in_turn(portal: &Portal, attempt: Attempt<'_>) -> Answer<Claim> {
    for _ in 0..PATIENCE_TIMES {
        match claim(portal, attempt).await {
            Err(Error::Refused(refusals)) if refusals.has(Code::IdempotencyKeyBusy) => {
                tokio::time::sleep(PATIENCE).await;
            }
            claimed => return claimed,
        }
    }
    claim(portal, attempt).await
}

/// Says of a form what is known of its number.
fn sent_before(error: Error) -> Error {
    match error {
        Error::Refused(Refusals(refusals)) if refusals.iter().any(|refusal| is_about_numbers(refusal.code)) => {
            Code::FormAlreadySent.into()
        }
        other => other,
    }
}

fn is_about_numbers(code: Code) -> bool {
    matches!(code, Code::IdempotencyKeyBusy | Code::IdempotencyAnswerLost | Code::IdempotencyKeyOfAnotherKey)
}

/// Where a form led.
#[derive(Serialize, Deserialize)]
struct Kept(Next);

impl Kept {
    fn of(next: &Next) -> Answer<Vec<u8>> {
        let unwritable = |error| service::Fault::Other(format!("what follows a form: {error}"));
        Ok(serde_json::to_vec(&Self(next.clone())).map_err(unwritable)?)
    }

    fn read(answer: &[u8]) -> Answer<Next> {
        let unreadable = |error| service::Fault::Stored(format!("what follows a form: {error}"));
        Ok(serde_json::from_slice::<Self>(answer).map_err(unreadable)?.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::number;

    #[test]
    fn a_number_that_was_made_here_is_taken_for_a_day() {
        assert!(check(&number()).is_ok());
        assert_ne!(number(), number());
        let shown = |ago: i64| format!("{}-abc", (world() - chrono::Duration::seconds(ago)).timestamp());
        assert!(check(&shown(86_000)).is_ok());
        for (bad, code) in [
            (shown(86_500), Code::FormTooOld),
            (String::new(), Code::Malformed),
            ("abc".to_owned(), Code::Malformed),
            ("12-".to_owned(), Code::Malformed),
            ("99999999999999999999-a".to_owned(), Code::Malformed),
            ("a".repeat(200), Code::Malformed),
        ] {
            let refused = check(&bad).expect_err(&bad);
            assert_eq!(refused.refusals().map(|no| no.0[0].code), Some(code), "{bad}");
        }
    }
}
