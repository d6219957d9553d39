//! A stretch of days as pages and the API tell it.

use domain::calendar::{Day, Period};
use serde::Serialize;

/// Days from and to, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct DaySpan {
    pub from: Day,
    pub to: Day,
}

impl From<Period> for DaySpan {
    fn from(period: Period) -> Self {
        Self { from: period.from, to: period.last_day() }
    }
}
