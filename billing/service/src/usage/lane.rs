//! Lanes: how batches raise the same rollups side by side.
//!
//! A rollup's row is held from when it is raised until the commit has reached the disk. Batches in different lanes raise
//! rows of their own, and their commits reach the disk together. A batch takes the first lane that is free, so that where
//! there is little to do all is in the first. Other portals on the database have the same lanes: there, batches wait for each other.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::{Answer, Fault};
use crate::memory::Memory;

/// Half of the connections, so that people find one: no more batches are recorded at once.
const LANES: usize = 8;

struct Lanes {
    turns: Arc<Semaphore>,
    /// A bit for every lane that is taken.
    taken: AtomicU32,
}

impl Default for Lanes {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(LANES)), taken: AtomicU32::new(0) }
    }
}

/// A lane of one's own, until it is dropped.
pub(super) struct Lane {
    number: u32,
    lanes: Arc<Lanes>,
    _turn: OwnedSemaphorePermit,
}

impl Lane {
    /// Waits for a turn.
    pub async fn take(memory: &Memory) -> Answer<Self> {
        let lanes = memory.of::<Lanes>();
        let turn = Arc::clone(&lanes.turns).acquire_owned().await.map_err(|closed| Fault::Other(closed.to_string()))?;
        let mut taken = lanes.taken.load(Ordering::Relaxed);
        loop {
            let number = taken.trailing_ones();
            match lanes.taken.compare_exchange_weak(taken, taken | (1 << number), Ordering::Acquire, Ordering::Relaxed)
            {
                Ok(_) => return Ok(Self { number, lanes, _turn: turn }),
                Err(changed) => taken = changed,
            }
        }
    }

    pub fn number(&self) -> i16 {
        i16::try_from(self.number).unwrap_or(0)
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        self.lanes.taken.fetch_and(!(1 << self.number), Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn everybody_has_a_lane_of_his_own_and_the_first_free_one_is_taken() {
        let (memory, mut lanes) = (Memory::default(), Vec::new());
        for expected in 0..8 {
            let lane = Lane::take(&memory).await.unwrap();
            assert_eq!(lane.number(), expected);
            lanes.push(lane);
        }
        drop(lanes.remove(3));
        drop(lanes.remove(1));
        assert_eq!(Lane::take(&memory).await.unwrap().number(), 1);
        let other = Lane::take(&Memory::default()).await.unwrap();
        assert_eq!(other.number(), 0, "another portal has lanes of its own");
    }
}
