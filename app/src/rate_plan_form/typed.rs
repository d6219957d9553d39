//! Lists as people type them, and where a range begins.

use domain::locale::Locale;
use domain::rate_plan::Feature;
use rust_decimal::Decimal;

use super::Features;
use crate::number::{Around, plain};

/// The first whole unit beyond the end of a range, as typed; `None` where the end cannot be read, or is none.
pub fn first_unit_beyond(up_to: &str, locale: Locale) -> Option<Decimal> {
    let end: Decimal = plain(up_to, Around::None, locale)?.parse().ok()?;
    end.floor().checked_add(Decimal::ONE)
}

/// Features, one a line: `sso`, `storage = 10 GB`, `audit = false`.
pub fn features_typed(text: &str) -> Features {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let feature = |line: &str| match line.split_once('=') {
        None => (line.to_owned(), Feature::Switch(true)),
        Some((name, value)) => {
            let value = match value.trim() {
                "true" => Feature::Switch(true),
                "false" => Feature::Switch(false),
                text => Feature::Text(text.to_owned()),
            };
            (name.trim().to_owned(), value)
        }
    };
    lines.map(feature).collect()
}

/// The lines that [`features_typed`] reads.
pub fn features_written(features: &Features) -> String {
    let line = |(name, feature): (&String, &Feature)| match feature {
        Feature::Switch(true) => name.clone(),
        Feature::Switch(false) => format!("{name} = false"),
        Feature::Text(text) => format!("{name} = {text}"),
    };
    features.iter().map(line).collect::<Vec<_>>().join("\n")
}
