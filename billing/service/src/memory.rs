//! What a portal keeps in memory beside its database: each room a thing of its own, under its type, which no other room sees.
//!
//! Invariant: nothing is kept for a process but in here (`server/tests/tidy/globals.rs` holds that), so two portals in one process
//! share nothing. Clones of a portal are one portal.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>>);

impl Memory {
    /// The one thing of this type, made when it is first asked for.
    pub(crate) fn of<T: Any + Default + Send + Sync>(&self) -> Arc<T> {
        let mut rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let room = rooms.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        // It lies under its own type.
        Arc::clone(room).downcast().unwrap_or_default()
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memory")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[derive(Default)]
    struct Counter(AtomicU32);

    #[test]
    fn a_room_finds_its_own_again_and_another_portal_has_another() {
        let (one, other) = (Memory::default(), Memory::default());
        one.of::<Counter>().0.store(7, Ordering::Relaxed);
        let told = |memory: &Memory| memory.of::<Counter>().0.load(Ordering::Relaxed);
        assert_eq!((told(&one), told(&one.clone()), told(&other)), (7, 7, 0));
        assert_eq!(one.of::<AtomicU32>().load(Ordering::Relaxed), 0);
    }
}
