//! What a line was worked out from, beside its rating and its share. Every number here is agreed in a plan or stands on lines:
//! none is made by dividing.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::calendar::Share;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Working {
    /// A fee: what it costs for a full period, or interval. A credit gives it back.
    Price { price: Decimal },
    /// Usage that came to less than the charge's minimum, or to more than its maximum.
    Bound { agreed: Agreed },
    /// What is missing to the charge's minimum, or beyond its maximum, over the `sum` of its values.
    BoundOfValues { agreed: Agreed, sum: Decimal },
    /// What `fees` and `usage` leave of the minimum commitment.
    Shortfall { minimum: Decimal, fees: Decimal, usage: Decimal },
    /// Usage that was paid for in advance, and what was paid.
    Prepaid { prepaid: Decimal, usage: Decimal },
    /// Usage beyond what was prepaid, and what it costs times.
    Overage { beyond: Decimal, factor: Decimal },
    /// What `fees` and `usage` come to beyond the maximum spend.
    Excess { maximum: Decimal, fees: Decimal, usage: Decimal },
}

/// What is agreed for a full period, and what of it holds on some days of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Agreed {
    pub amount: Decimal,
    pub share: Share,
    /// What of it an earlier plan of the period used up.
    pub charged: Decimal,
}

impl Agreed {
    /// All that is left of it; `None` on overflow.
    pub fn comes_to(&self) -> Option<Decimal> {
        self.share.of(self.amount).map(|amount| (amount - self.charged).max(Decimal::ZERO))
    }
}
