//! Lengths of time as they are sent or typed: of a period, of a fee's own interval, of a term.

use super::LengthInput;
use crate::calendar::{Alignment, Length, Unit};
use crate::quantity::parse_whole;
use crate::refusal::{Code, Refusal, Refusals};

/// The most units that a period or an interval has; of days, [`DAYS_MAX`].
const UNITS_MAX: u32 = 12;
const DAYS_MAX: u32 = 366;
const TERM_UNITS_MAX: u32 = 120;

/// What a length is for: a term alone renews itself, and may be longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Period,
    Interval,
    Term,
}

impl LengthInput {
    pub(super) fn parse(&self, role: Role) -> Result<Length, Refusals> {
        let mut no = Refusals::default();
        let unit = match Unit::ALL.into_iter().find(|unit| unit.as_str() == self.unit) {
            Some(unit) => unit,
            None => {
                no.push(
                    Refusal::at(Code::ChoiceUnknown, "/unit").with("choices", Unit::ALL.map(Unit::as_str).join(", ")),
                );
                Unit::Month
            }
        };
        let count_max = match (role, unit) {
            (Role::Term, Unit::Day) => 10 * DAYS_MAX,
            (Role::Term, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) => TERM_UNITS_MAX,
            (Role::Period | Role::Interval, Unit::Day) => DAYS_MAX,
            (Role::Period | Role::Interval, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) => UNITS_MAX,
        };
        let count = no.take("", self.count.as_deref().map_or(Ok(1), |text| parse_whole(text, 1, count_max, "/count")));
        match role {
            Role::Term => self.unknown.refuse(&mut no, "", &[("notice_days", "0")]),
            Role::Period | Role::Interval => {
                self.unknown.refuse(&mut no, "", &[]);
                if self.auto_renew.is_some() {
                    no.add(Code::UnknownField, "/auto_renew");
                }
            }
        }
        no.into_result()?;
        Ok(Length { unit, count: count.unwrap_or(1) })
    }
}

/// A calendar has periods of some lengths only.
pub(super) fn fits(length: Length, alignment: Alignment, pointer: &str) -> Result<(), Refusal> {
    match alignment {
        Alignment::Calendar if !length.is_of_the_calendar() => Err(Refusal::at(Code::PeriodNotOfTheCalendar, pointer)),
        Alignment::Calendar | Alignment::Anniversary => Ok(()),
    }
}
