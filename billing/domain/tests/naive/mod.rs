//! A second billing: the same rules, told again in the simplest way that can be thought of, and sharing no code with the
//! first. It goes through time day by day, keeps every event, counts all of them again whenever a number is wanted, and
//! reckons in fractions, so that nothing is rounded before a line is.
//!
//! It is as slow as it is plain. Where it and the domain differ, one of them is wrong.
#![allow(dead_code, clippy::unwrap_used)]

pub mod books;
pub mod charges;
pub mod fees;
pub mod history;
pub mod intervals;
pub mod json;
pub mod periods;
pub mod price;
pub mod taxed;
pub mod terms;
pub mod time;
pub mod usage;

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

pub type Exact = BigRational;

/// A decimal as it is written in a plan or an event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Dec {
    pub units: i64,
    pub digits: u32,
}

impl Dec {
    pub const fn whole(units: i64) -> Self {
        Self { units, digits: 0 }
    }

    pub fn exact(self) -> Exact {
        Exact::new(self.units.into(), BigInt::from(10).pow(self.digits))
    }
}

impl fmt::Display for Dec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let power = 10u64.pow(self.digits);
        let (whole, rest) = (self.units.unsigned_abs() / power, self.units.unsigned_abs() % power);
        let sign = if self.units < 0 { "-" } else { "" };
        match self.digits {
            0 => write!(f, "{sign}{whole}"),
            digits => write!(f, "{sign}{whole}.{rest:0digits$}", digits = digits as usize),
        }
    }
}

impl fmt::Debug for Dec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

pub fn whole(number: i64) -> Exact {
    Exact::from_integer(number.into())
}

/// What a decimal that may be missing says, and nothing when it is.
pub fn or_zero(number: Option<Dec>) -> Exact {
    number.map_or_else(Exact::zero, Dec::exact)
}

/// To so many digits, half away from zero.
pub fn rounded(exact: &Exact, digits: u32) -> Exact {
    let power = Exact::from_integer(BigInt::from(10).pow(digits));
    // `round` of a ratio goes half away from zero.
    (exact * &power).round() / power
}

/// In cents, half away from zero.
pub fn cents(exact: &Exact) -> i64 {
    (exact * whole(100)).round().to_integer().try_into().unwrap()
}

pub fn of_cents(cents: i64) -> Exact {
    Exact::new(cents.into(), 100.into())
}

pub fn at_least_zero(exact: Exact) -> Exact {
    if exact.is_negative() { Exact::zero() } else { exact }
}
