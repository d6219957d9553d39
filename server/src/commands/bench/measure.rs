//! Pairs, medians and percentiles; load at a steady rate, whether answers keep up or not.

use std::future::Future;
use std::time::{Duration, Instant};

const WARMING_UP: Duration = Duration::from_secs(2);

/// Which side of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    A,
    B,
}

/// The sides in the order A B, B A, A B, …, so that what changes with time harms both alike.
pub fn turns(pairs: u32) -> impl Iterator<Item = [Side; 2]> {
    (0..pairs).map(|pair| if pair % 2 == 0 { [Side::A, Side::B] } else { [Side::B, Side::A] })
}

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match (sorted.len(), sorted.len() / 2) {
        (0, _) => f64::NAN,
        (length, middle) if length % 2 == 1 => sorted[middle],
        (_, middle) => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The latency that this many of 100 stay within.
pub fn percentile(latencies: &[Duration], percent: usize) -> Duration {
    let mut sorted = latencies.to_vec();
    sorted.sort_unstable();
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or_default()
}

pub fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Calls `call` every `interval` for as long as `lasting`, without waiting for answers. A latency counts from when the
/// call was due, so that a stall is felt by all that come after it. The first calls, which open connections and fill
/// caches, are answered and not counted.
pub async fn open_loop<C, F>(interval: Duration, lasting: Duration, mut call: C) -> anyhow::Result<Vec<Duration>>
where
    C: FnMut() -> F,
    F: Future<Output = anyhow::Result<()>> + Send + 'static,
{
    let begun = Instant::now();
    let mut calls = tokio::task::JoinSet::new();
    let counting = begun + WARMING_UP;
    let mut due = begun;
    while due < counting + lasting {
        tokio::time::sleep_until(due.into()).await;
        let (answer, due_at) = (call(), due);
        calls.spawn(async move { answer.await.map(|()| (due_at, due_at.elapsed())) });
        due += interval;
    }
    let mut latencies = Vec::with_capacity(calls.len());
    while let Some(ended) = calls.join_next().await {
        let (due_at, latency) = ended??;
        if counting <= due_at {
            latencies.push(latency);
        }
    }
    Ok(latencies)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_percentiles_are_what_they_are_called() {
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((median(&[4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-9);
        let latencies: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(percentile(&latencies, 99), Duration::from_millis(198));
        assert_eq!(percentile(&latencies[..1], 99), Duration::from_millis(1));
    }

    #[test]
    fn sides_take_turns() {
        use Side::{A, B};
        assert_eq!(turns(3).collect::<Vec<_>>(), [[A, B], [B, A], [A, B]]);
    }
}
