//! Round numbers along an axis, and where they lie.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::HEADROOM;

/// An axis from zero to a round number a little above the largest value, and below zero as far as there are values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    step: Decimal,
    steps: u32,
    steps_below: u32,
}

impl Scale {
    /// Two to four steps of 1, 2 or 5 times a power of ten.
    pub fn to(max: Decimal) -> Self {
        let max = if max > Decimal::ZERO { max } else { Decimal::ONE };
        let powers = std::iter::successors(Some(Decimal::new(1, 12)), |power| power.checked_mul(Decimal::TEN));
        let steps = powers.flat_map(|power| [1, 2, 5].map(|factor| power.checked_mul(Decimal::from(factor))));
        let enough = |step: &Decimal| step.checked_mul(Decimal::from(4)).is_none_or(|reach| reach >= max);
        let step = steps.flatten().map(|step| step.normalize()).find(enough).unwrap_or(max);
        let steps = (max / step).ceil().to_u32().unwrap_or(1).max(1);
        Self { step, steps, steps_below: 0 }
    }

    /// The same for values down to `min`, where that is below zero.
    pub fn between(min: Decimal, max: Decimal) -> Self {
        let depth = (-min).max(Decimal::ZERO);
        let wide = Self::to(max.max(depth));
        let reach = |far: Decimal| (far.max(Decimal::ZERO) / wide.step).ceil().to_u32().unwrap_or(0);
        let (steps, steps_below) = (reach(max), reach(depth));
        Self { step: wide.step, steps: if steps_below == 0 { wide.steps } else { steps }, steps_below }
    }

    pub fn top(&self) -> Decimal {
        self.step * Decimal::from(self.steps)
    }

    fn bottom(&self) -> Decimal {
        -self.step * Decimal::from(self.steps_below)
    }

    /// The numbers on the axis, the lowest first.
    pub fn ticks(&self) -> Vec<Decimal> {
        let ticks = -i64::from(self.steps_below)..=i64::from(self.steps);
        ticks.map(|place| self.step * Decimal::from(place)).collect()
    }

    /// How far down a value lies in a plot of this height, in tenths of pixels.
    pub fn down(&self, value: Decimal, height: i64) -> i64 {
        let plot = (height - HEADROOM) * 10;
        HEADROOM * 10 + plot - plot * share(value - self.bottom(), self.top() - self.bottom()) / 100_000
    }
}

/// The share of a whole, in thousandths of a percent, from 0 to 100,000.
pub fn share(value: Decimal, whole: Decimal) -> i64 {
    if whole <= Decimal::ZERO {
        return 0;
    }
    let share = value.checked_div(whole).and_then(|share| share.checked_mul(Decimal::from(100_000)));
    share.and_then(|share| share.round().to_i64()).unwrap_or(100_000).clamp(0, 100_000)
}

/// Thousandths of a percent as SVG writes it: 12,345 → `12.345%`.
pub fn percent_of(thousandths: i64) -> String {
    format!("{}.{:03}%", thousandths / 1_000, thousandths % 1_000)
}

/// Tenths of pixels as SVG writes them: 125 → `12.5`.
pub fn tenths(pixels: i64) -> String {
    format!("{}.{}", pixels / 10, pixels % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_a_round_number_above_its_largest_value() {
        for (max, ticks) in [
            ("25400", "0 10000 20000 30000"),
            ("1300", "0 500 1000 1500"),
            ("2.5", "0 1 2 3"),
            ("0.0031", "0 0.001 0.002 0.003 0.004"),
            ("100", "0 50 100"),
            ("0", "0 0.5 1.0"),
        ] {
            let scale = Scale::to(max.parse().expect("a decimal"));
            let said: Vec<String> = scale.ticks().iter().map(ToString::to_string).collect();
            assert_eq!(said.join(" "), ticks, "{max}");
        }
    }

    #[test]
    fn an_axis_reaches_below_zero_as_far_as_there_are_values() {
        for (min, max, ticks) in [
            ("-30", "100", "-50 0 50 100"),
            ("-100", "0", "-100 -50 0"),
            ("0", "30", "0 10 20 30"),
            ("0", "0", "0 0.5 1.0"),
        ] {
            let scale = Scale::between(min.parse().expect("a decimal"), max.parse().expect("a decimal"));
            let said: Vec<String> = scale.ticks().iter().map(ToString::to_string).collect();
            assert_eq!(said.join(" "), ticks, "{min} {max}");
        }
        let scale = Scale::between(Decimal::from(-100), Decimal::from(100));
        assert_eq!(scale.down(Decimal::ZERO, 208), (HEADROOM * 10 + 2_080) / 2);
    }

    #[test]
    fn zero_lies_at_the_bottom_and_the_top_at_the_top() {
        let scale = Scale::to(Decimal::from(30));
        assert_eq!(scale.down(Decimal::ZERO, 208), 2_080);
        assert_eq!(scale.down(scale.top(), 208), HEADROOM * 10);
        assert_eq!(percent_of(share(Decimal::ONE, Decimal::from(3))), "33.333%");
    }
}
