//! Numbers and lists as people type them, in the plain form that the domain reads.

use domain::rate_plan::Feature;
use rust_decimal::Decimal;

use super::Features;

/// A number with a decimal comma as one with a point: `2,50` → `2.50`. What could mean thousands (`1,000`) stays as
/// it is, for the domain to refuse.
pub fn number_typed(text: &str) -> String {
    let text = text.trim();
    match text.split_once(',') {
        Some((whole, fraction)) if !text.contains('.') && !fraction.contains(',') => {
            let ambiguous = fraction.len() == 3 && whole.trim_start_matches('-') != "0";
            if ambiguous { text.to_owned() } else { format!("{whole}.{fraction}") }
        }
        _ => text.to_owned(),
    }
}

/// The first whole unit beyond the end of a range, as typed; `None` where the end cannot be read, or is none.
pub fn first_unit_beyond(up_to: &str) -> Option<Decimal> {
    let end: Decimal = number_typed(up_to).parse().ok()?;
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
