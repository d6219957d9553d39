//! What a portal keeps of the catalog: plans that are published, and the metrics of products, each under its version.
//!
//! Reading a plan's terms costs more than all else that an invoice or a batch of usage needs of it. So whoever reads a
//! subscription reads the versions of its plans and of its product's metrics along with it, and only what is not kept
//! under these is read.
//!
//! Invariant: a version changes with what it stands for and never comes again, so nothing that is kept is out of date.
//! What changed after its version was read is kept under the version before, which nobody will find again.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

use domain::ids::{ProductId, RatePlanId};
use domain::metric::Metric;
use domain::rate_plan::PublishedRatePlan;
use sqlx::PgConnection;

use super::load::{load_metrics, load_published};
use crate::error::Answer;
use crate::portal::Portal;

/// Beyond so many, all are forgotten.
const KEPT_MAX: usize = 10_000;

/// As `rate_plans.version` and `products.metrics_version` say.
pub(crate) type Version = i64;

#[derive(Default)]
struct KeptCatalog {
    plans: Kept<RatePlanId, PublishedRatePlan>,
    metrics: Kept<ProductId, Vec<Metric>>,
}

/// The published plans among these.
pub(crate) async fn plans(
    portal: &Portal,
    conn: &mut PgConnection,
    wanted: &[(RatePlanId, Version)],
) -> Answer<HashMap<RatePlanId, Arc<PublishedRatePlan>>> {
    let catalog = portal.memory.of::<KeptCatalog>();
    let (mut found, missing) = catalog.plans.find(wanted);
    if !missing.is_empty() {
        let ids: Vec<RatePlanId> = missing.keys().copied().collect();
        found.extend(catalog.plans.keep(&missing, load_published(conn, &ids).await?));
    }
    Ok(found)
}

/// The metrics of these products, each product's in the order they were defined.
pub(crate) async fn metrics(
    portal: &Portal,
    conn: &mut PgConnection,
    wanted: &[(ProductId, Version)],
) -> Answer<HashMap<ProductId, Arc<Vec<Metric>>>> {
    let catalog = portal.memory.of::<KeptCatalog>();
    let (mut found, missing) = catalog.metrics.find(wanted);
    if !missing.is_empty() {
        let ids: Vec<ProductId> = missing.keys().copied().collect();
        found.extend(catalog.metrics.keep(&missing, load_metrics(conn, &ids).await?));
    }
    Ok(found)
}

struct Kept<Id, T> {
    known: RwLock<HashMap<Id, (Version, Arc<T>)>>,
}

impl<Id, T> Default for Kept<Id, T> {
    fn default() -> Self {
        Self { known: RwLock::default() }
    }
}

impl<Id: Copy + Eq + Hash, T> Kept<Id, T> {
    /// What is kept of the wanted, and what is not.
    fn find(&self, wanted: &[(Id, Version)]) -> (HashMap<Id, Arc<T>>, HashMap<Id, Version>) {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let (mut found, mut missing) = (HashMap::new(), HashMap::new());
        for (id, version) in wanted {
            match known.get(id) {
                Some((kept, one)) if kept == version => drop(found.insert(*id, Arc::clone(one))),
                Some(_) | None => drop(missing.insert(*id, *version)),
            }
        }
        (found, missing)
    }

    /// Keeps what was missing. A version read later is the greater one, and stays.
    fn keep(&self, missing: &HashMap<Id, Version>, loaded: HashMap<Id, T>) -> HashMap<Id, Arc<T>> {
        let loaded: HashMap<Id, Arc<T>> = loaded.into_iter().map(|(id, one)| (id, Arc::new(one))).collect();
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KEPT_MAX {
            known.clear();
        }
        for (id, one) in &loaded {
            let Some(version) = missing.get(id) else { continue };
            if known.get(id).is_none_or(|(kept, _)| kept < version) {
                known.insert(*id, (*version, Arc::clone(one)));
            }
        }
        loaded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(known: &Kept<u8, &'static str>, id: u8, version: Version) -> Option<&'static str> {
        known.find(&[(id, version)]).0.get(&id).map(|one| **one)
    }

    #[test]
    fn what_is_kept_is_found_under_its_own_version_only() {
        let known = Kept::default();
        known.keep(&HashMap::from([(1, 5)]), HashMap::from([(1, "old")]));
        assert_eq!((kept(&known, 1, 5), kept(&known, 1, 6), kept(&known, 2, 5)), (Some("old"), None, None));
        known.keep(&HashMap::from([(1, 6)]), HashMap::from([(1, "new")]));
        assert_eq!((kept(&known, 1, 5), kept(&known, 1, 6)), (None, Some("new")));
    }

    #[test]
    fn who_read_an_earlier_version_and_comes_late_does_not_take_the_place_of_the_later() {
        let known = Kept::default();
        known.keep(&HashMap::from([(1, 6)]), HashMap::from([(1, "new")]));
        let own = known.keep(&HashMap::from([(1, 5)]), HashMap::from([(1, "old")]));
        assert_eq!((*own[&1], kept(&known, 1, 6)), ("old", Some("new")));
    }
}
