//! What a buyer may try before anything is owed: the trial, and the days to withdraw.
//!
//! Both are those of the plan in force on the first day, whatever is changed later, and both are granted once.

use chrono::Days;

use super::{Grant, Subscription};
use crate::calendar::{Day, day_of};

/// What there is once per buyer and product, as far as a subscription has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Once {
    pub trial: OnceOnly,
    pub withdrawal: OnceOnly,
}

/// So many days; none where the plan of the first day offers none, or another subscription had them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnceOnly {
    pub days: u32,
    pub grant: Grant,
}

impl OnceOnly {
    const fn of(offered: u32, grant: Grant) -> Self {
        match grant {
            Grant::Granted => Self { days: offered, grant },
            Grant::HadBefore => Self { days: 0, grant },
        }
    }
}

impl Subscription {
    pub fn once(&self) -> Once {
        let first = self.first_phase().terms();
        Once {
            trial: OnceOnly::of(first.trial_days, self.trial),
            withdrawal: OnceOnly::of(first.withdrawal_days, self.withdrawal),
        }
    }

    /// The first day that recurring fees are charged for: the day after the trial.
    pub fn fees_from(&self) -> Day {
        let days = self.once().trial.days;
        self.starts_on.checked_add_days(Days::new(u64::from(days))).unwrap_or(Day::MAX)
    }

    /// The last day of the trial; `None` where there is none.
    pub fn trial_until(&self) -> Option<Day> {
        self.fees_from().pred_opt().filter(|last| self.starts_on <= *last)
    }

    /// Whether `day` is one of the trial.
    pub fn in_trial(&self, day: Day) -> bool {
        self.starts_on <= day && day < self.fees_from()
    }

    /// The last day on which the service may end with nothing owed; `None` when its plan grants none.
    pub fn withdrawable_until(&self) -> Option<Day> {
        let days = self.once().withdrawal.days;
        let signed_on = day_of(self.signed_at, self.zone);
        if days == 0 { None } else { signed_on.checked_add_days(Days::new(u64::from(days))) }
    }

    /// Whether ending on `today` leaves nothing owed.
    pub fn is_withdrawable_on(&self, today: Day) -> bool {
        self.withdrawable_until().is_some_and(|until| today <= until)
    }
}
