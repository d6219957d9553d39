//! How often a caller may call: so many requests a second, and a burst of two seconds' worth. Beyond that a call is
//! answered with the seconds to wait, before anything is looked up.
//!
//! Counted per process and per key; calls without a key are counted per address.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Code, Refusal};
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use crate::caller::bearer;
use crate::problem::Problem;

/// Beyond so many callers, those who have been quiet are forgotten.
const CALLERS_MAX: usize = 10_000;
const BURST: Duration = Duration::from_secs(2);

/// Until when each caller has used up what it may.
#[derive(Clone, Debug)]
pub struct RateLimit {
    interval: Duration,
    callers: Arc<Mutex<HashMap<[u8; 32], Instant>>>,
}

impl RateLimit {
    /// Zero requests a second: no limit.
    pub fn new(requests_per_second: u32) -> Self {
        let interval = Duration::from_secs(1).checked_div(requests_per_second).unwrap_or_default();
        Self { interval, callers: Arc::default() }
    }

    /// Takes one request, or says how long to wait.
    fn take(&self, caller: [u8; 32], now: Instant) -> Result<(), Duration> {
        if self.interval.is_zero() {
            return Ok(());
        }
        let mut callers = self.callers.lock().unwrap_or_else(PoisonError::into_inner);
        if callers.len() >= CALLERS_MAX {
            callers.retain(|_, used_until| *used_until > now);
        }
        let used_until = callers.entry(caller).or_insert(now);
        let next = (*used_until).max(now) + self.interval;
        match next.checked_duration_since(now + BURST) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                *used_until = next;
                Ok(())
            }
        }
    }
}

/// Refuses whoever calls too often.
pub async fn hold(State(limit): State<RateLimit>, request: Request, next: Next) -> Response {
    match limit.take(caller(&request), Instant::now()) {
        Ok(()) => next.run(request).await,
        Err(wait) => {
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            Problem::from(Refusal::new(Code::TooManyRequests).with("seconds", seconds)).into_response()
        }
    }
}

fn caller(request: &Request) -> [u8; 32] {
    let hash = Sha256::new();
    let hash = match (bearer(request.headers()), request.extensions().get::<ConnectInfo<SocketAddr>>()) {
        (Some(key), _) => hash.chain_update(b"key ").chain_update(key),
        (None, Some(ConnectInfo(peer))) => hash.chain_update(b"peer ").chain_update(peer.ip().to_string()),
        (None, None) => hash,
    };
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caller_may_burst_and_then_keeps_the_pace_and_others_are_not_held() {
        let (limit, now) = (RateLimit::new(10), Instant::now());
        for _ in 0..20 {
            assert_eq!(limit.take([1; 32], now), Ok(()));
        }
        assert_eq!(limit.take([1; 32], now), Err(Duration::from_millis(100)));
        assert_eq!(limit.take([2; 32], now), Ok(()));
        assert_eq!(limit.take([1; 32], now + Duration::from_millis(100)), Ok(()));
        assert!(limit.take([1; 32], now + Duration::from_millis(100)).is_err());
    }

    #[test]
    fn without_a_limit_nobody_waits() {
        let (limit, now) = (RateLimit::new(0), Instant::now());
        assert!((0..10_000).all(|_| limit.take([1; 32], now).is_ok()));
    }
}
