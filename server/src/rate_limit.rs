//! How often a caller may call: so many requests a second, and a burst of two seconds' worth (a leaky bucket, GCRA). Beyond
//! that a call is answered with the seconds to wait.
//!
//! Counted per process by what a caller cannot choose: whoever a key was found to belong to, and for everybody else the
//! address they come from. A key that is new here counts for its address until it is found, so made-up keys cost their
//! sender no more look-ups than calls without any.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use service::{Actor, Principal};
use sha2::{Digest, Sha256};

use crate::caller::bearer;
use crate::forwarded::Addresses;
use crate::problem::Problem;

/// Beyond so many, those who have been quiet are forgotten.
const CALLERS_MAX: usize = 10_000;
const BURST_SECONDS: u32 = 2;
/// How long a key that was found is known as its caller's after its last use.
const KNOWN_FOR: Duration = Duration::from_secs(600);

/// Who is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Counted {
    Caller(Principal),
    /// Without a key.
    Address(String),
    /// With a key that is new here.
    Trying(String),
}

/// How much everybody has used of what they may.
#[derive(Clone)]
pub struct RateLimit {
    /// Without one nobody waits.
    limiter: Option<Arc<DefaultKeyedRateLimiter<Counted>>>,
    /// Whose the keys are that were found lately.
    known: Arc<Mutex<HashMap<[u8; 32], (Principal, Instant)>>>,
    addresses: Addresses,
}

impl RateLimit {
    /// Zero requests a second: no limit.
    pub fn new(requests_per_second: u32, addresses: Addresses) -> Self {
        let quota = NonZeroU32::new(requests_per_second).map(|rate| {
            let burst = rate.saturating_mul(NonZeroU32::new(BURST_SECONDS).unwrap_or(rate));
            Quota::per_second(rate).allow_burst(burst)
        });
        let limiter = quota.map(|quota| Arc::new(RateLimiter::keyed(quota)));
        Self { limiter, known: Arc::default(), addresses }
    }

    /// Takes one request, or says how long to wait.
    fn take(&self, counted: &Counted) -> Result<(), Duration> {
        let Some(limiter) = &self.limiter else { return Ok(()) };
        if limiter.len() >= CALLERS_MAX {
            limiter.retain_recent();
        }
        limiter.check_key(counted).map_err(|until| until.wait_time_from(DefaultClock::default().now()))
    }

    fn known(&self, key: &[u8; 32]) -> Option<Principal> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let (principal, since) = known.get_mut(key).filter(|(_, since)| since.elapsed() < KNOWN_FOR)?;
        *since = Instant::now();
        Some(*principal)
    }

    fn know(&self, key: [u8; 32], principal: Principal) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= CALLERS_MAX {
            known.retain(|_, (_, since)| since.elapsed() < KNOWN_FOR);
        }
        if known.len() < CALLERS_MAX {
            known.insert(key, (principal, Instant::now()));
        }
    }

    fn forget(&self, key: &[u8; 32]) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
    }
}

/// The key of a request as it is known here.
#[derive(Clone, Copy, Debug)]
struct Fingerprint([u8; 32]);

/// Refuses whoever calls too often, before anything is looked up.
pub async fn hold(State(limit): State<RateLimit>, mut request: Request, next: Next) -> Response {
    if limit.limiter.is_none() {
        return next.run(request).await;
    }
    let key = bearer(request.headers()).map(|key| Fingerprint(Sha256::digest(key.as_bytes()).into()));
    let counted = match key.map(|key| limit.known(&key.0)) {
        Some(Some(principal)) => Counted::Caller(principal),
        Some(None) => Counted::Trying(address(&limit, &request)),
        None => Counted::Address(address(&limit, &request)),
    };
    if let Err(wait) = limit.take(&counted) {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        return Problem::from(Refusal::new(Code::TooManyRequests).with("seconds", seconds)).into_response();
    }
    if let Some(key) = key {
        request.extensions_mut().insert(key);
    }
    next.run(request).await
}

/// Learns whose a key is, once it was looked up.
pub async fn learn(State(limit): State<RateLimit>, request: Request, next: Next) -> Response {
    if let Some(Fingerprint(key)) = request.extensions().get::<Fingerprint>() {
        match request.extensions().get::<Actor>() {
            Some(actor) => limit.know(*key, actor.principal),
            None => limit.forget(key),
        }
    }
    next.run(request).await
}

fn address(limit: &RateLimit, request: &Request) -> String {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0);
    limit.addresses.of(request.headers(), peer)
}

#[cfg(test)]
mod tests {
    use domain::ids::BuyerId;

    use super::*;

    fn caller(number: u128) -> Counted {
        Counted::Caller(Principal::Buyer(BuyerId(uuid::Uuid::from_u128(number))))
    }

    #[test]
    fn a_caller_may_burst_and_others_are_not_held() {
        let limit = RateLimit::new(10, Addresses::of_peers());
        for _ in 0..20 {
            assert_eq!(limit.take(&caller(1)), Ok(()));
        }
        let wait = limit.take(&caller(1)).expect_err("a wait");
        assert!(wait <= Duration::from_millis(100), "{wait:?}");
        assert_eq!(limit.take(&caller(2)), Ok(()));
        assert_eq!(limit.take(&Counted::Address("::1".into())), Ok(()));
    }

    #[test]
    fn without_a_limit_nobody_waits() {
        let limit = RateLimit::new(0, Addresses::of_peers());
        assert!((0..10_000).all(|_| limit.take(&caller(1)).is_ok()));
    }
}
