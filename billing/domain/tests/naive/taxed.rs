//! The taxes of what lowers usage.

use std::collections::BTreeMap;

use super::history::Line;

/// A line at the taxes of the usage that it lowers, in proportion to what that comes to; cents that are left over go to the
/// parts that lost most.
pub fn as_lowered(line: Line, usage: &[Line]) -> Vec<Line> {
    let mut weights: BTreeMap<Option<i64>, i64> = BTreeMap::new();
    for one in usage {
        *weights.entry(one.tax).or_insert(0) += one.cents;
    }
    weights.retain(|_, cents| *cents > 0);
    let all: i64 = weights.values().sum();
    if all == 0 {
        return vec![line];
    }
    let mut parts: Vec<(Option<i64>, i64, i64)> = weights
        .into_iter()
        .map(|(tax, weight)| {
            let exact = line.cents.abs() * weight;
            (tax, exact / all, exact % all)
        })
        .collect();
    let mut left = line.cents.abs() - parts.iter().map(|(_, cents, _)| cents).sum::<i64>();
    while left > 0 {
        let place = (0..parts.len()).rev().max_by_key(|place| parts[*place].2).unwrap();
        parts[place].1 += 1;
        parts[place].2 = -1;
        left -= 1;
    }
    let sign = line.cents.signum();
    parts.into_iter().map(|(tax, cents, _)| Line { tax, cents: sign * cents, ..line.clone() }).collect()
}
