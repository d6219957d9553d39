//! What a change leaves of a plan that is paid in advance.

use super::{Fee, Prorate, Terms, Timing};

/// What is left by a change at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Another plan takes its place: all that was paid in advance.
    Plan,
    /// Another number of seats does: what was paid for seats.
    Seats,
}

impl Terms {
    /// Of each fee in advance that is left, whether it is given back for the days that are left; a prepaid commitment is one
    /// of them.
    pub fn left_in_advance(&self, leaving: Leaving) -> Vec<Prorate> {
        let of = |prorate: Prorate| if self.prorates(prorate) { Prorate::Yes } else { Prorate::No };
        let fees = self.fees.iter().filter_map(|fee| match (fee, leaving) {
            (Fee::Recurring { amount, timing: Timing::Advance, prorate, .. }, Leaving::Plan) if !amount.is_zero() => {
                Some(of(*prorate))
            }
            (Fee::Seats { timing: Timing::Advance, prorate, .. }, Leaving::Plan | Leaving::Seats) => Some(of(*prorate)),
            (Fee::Recurring { .. } | Fee::Seats { .. } | Fee::Setup { .. } | Fee::EarlyTermination { .. }, _) => None,
        });
        let prepaid = self.commitments.prepaid.filter(|amount| leaving == Leaving::Plan && !amount.is_zero());
        fees.chain(prepaid.map(|_| of(Prorate::Yes))).collect()
    }
}
