//! Entitlements: may the buyer use the product now, from when, until when, and with which features.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant};
use crate::rate_plan::Feature;
use crate::subscription::{Status, Subscription};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Entitlement {
    pub active: bool,
    /// The first day of service.
    pub from: Day,
    /// The last day of service, if one is agreed.
    pub until: Option<Day>,
    pub features: BTreeMap<String, Feature>,
}

pub fn entitlement(subscription: &Subscription, now: Instant) -> Entitlement {
    Entitlement {
        active: subscription.status(now) == Status::Active,
        from: subscription.starts_on,
        until: subscription.ends_on,
        features: subscription.phase_at(now).terms().features.clone(),
    }
}
