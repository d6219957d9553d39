//! What the places of the editor are called, for the list of what was refused.

use ::words::common;
use ::words::seller as words;
use domain::locale::{Locale, LocalizedText};
use domain::metric::Metric;

/// The fields of a plan for a product with these metrics.
pub fn names(metrics: &[Metric]) -> impl Fn(&str, Locale) -> Option<String> + use<> {
    let metrics: Vec<LocalizedText> = metrics.iter().map(|metric| metric.definition.name.clone()).collect();
    move |pointer, locale| name(pointer, &metrics, locale)
}

/// The field at a pointer such as `/plan/fees/0/amount`.
fn name(pointer: &str, metrics: &[LocalizedText], locale: Locale) -> Option<String> {
    let parts: Vec<&str> = pointer.strip_prefix("/plan/")?.split('/').collect();
    let metric = |place: &str| Some(metrics.get(place.parse::<usize>().ok()?)?.in_locale(locale).to_owned());
    let within = |subject: Option<String>, field: &str| match subject {
        Some(subject) => Some(format!("{subject}, {field}")),
        None => Some(field.to_owned()),
    };
    match parts.as_slice() {
        ["name", language] => {
            let language = language.parse::<Locale>().ok()?;
            Some(format!("{} ({})", words::plan_name(locale), language.own_name()))
        }
        ["fees", place, field, ..] => {
            let number = place.parse::<usize>().ok()? + 1;
            let field = match *field {
                "amount" => common::amount(locale),
                "interval" => words::fee_every(locale),
                _ => words::fee_kind(locale),
            };
            within(Some(words::fee_n(locale, number)), field)
        }
        ["charges", place, field] => within(metric(place), charge_field(field, locale)),
        ["parts", part, field, rest @ ..] => {
            let subject = match part.split('-').collect::<Vec<_>>().as_slice() {
                ["charge", place, ..] => metric(place),
                ["fee", place] => Some(words::fee_n(locale, place.parse::<usize>().ok()? + 1)),
                _ => None,
            };
            match (*field, rest) {
                ("tiers", [row, cell]) => {
                    let number = row.parse::<usize>().ok()? + 1;
                    let cell = match *cell {
                        "up_to" => words::tier_up_to_of(locale, number),
                        "flat_amount" => words::tier_flat_of(locale, number),
                        _ => words::tier_price_of(locale, number),
                    };
                    within(subject, &cell)
                }
                (field, _) => within(subject, part_field(field, locale)),
            }
        }
        ["features", row, field, ..] => {
            within(Some(words::feature_n(locale, row.parse::<usize>().ok()? + 1)), feature_field(field, locale))
        }
        ["examples", row, ..] => Some(words::example_n(locale, row.parse::<usize>().ok()? + 1)),
        parts => plan_field(parts, locale).map(str::to_owned),
    }
}

fn plan_field(parts: &[&str], locale: Locale) -> Option<&'static str> {
    Some(match parts {
        ["key"] => words::plan_key(locale),
        ["name"] => words::plan_name(locale),
        ["currency"] => words::plan_currency(locale),
        ["fees", ..] => words::fees_title(locale),
        ["charges", ..] => words::usage_prices(locale),
        ["examples"] => words::examples_title(locale),
        ["prepaid_commitment"] => words::prepaid_commitment(locale),
        ["overage_factor"] => words::overage_factor(locale),
        ["minimum_commitment"] => words::minimum_commitment(locale),
        ["maximum_spend"] => words::maximum_spend(locale),
        ["withdrawal_days"] => words::withdrawal_days(locale),
        ["audience", "category"] => words::category(locale),
        ["audience", "buyer_id"] => words::addressed_buyer(locale),
        ["effective_from"] => words::effective_from(locale),
        ["effective_until"] => words::effective_until(locale),
        ["period", ..] => words::period_unit(locale),
        ["term", ..] => words::term(locale),
        ["payment_due_days"] => words::payment_due_days(locale),
        ["trial_days"] => words::trial_days(locale),
        ["trial_covers"] => words::trial_covers(locale),
        ["downgrade"] => words::downgrade(locale),
        ["features"] => words::features(locale),
        ["service_level"] => words::service_level(locale),
        _ => return None,
    })
}

fn feature_field(field: &str, locale: Locale) -> &'static str {
    match field {
        "key" => words::feature_key(locale),
        "name" => words::feature_name(locale),
        "unit" => words::feature_unit(locale),
        "words" => words::feature_translated(locale),
        "kind" => words::feature_kind(locale),
        _ => words::feature_value(locale),
    }
}

fn charge_field(field: &str, locale: Locale) -> &'static str {
    match field {
        "free_units" => words::free_units(locale),
        "minimum" | "maximum" => words::bounds(locale),
        "attribute" => words::split_attribute(locale),
        _ => words::usage_prices(locale),
    }
}

fn part_field(field: &str, locale: Locale) -> &'static str {
    match field {
        "value" => words::split_value(locale),
        "kind" => words::model(locale),
        "size" => words::package_size(locale),
        "price" => words::package_price(locale),
        "rounding" => words::package_rounding(locale),
        "rate" => words::percent_rate(locale),
        "fixed_per_event" => words::fixed_per_event(locale),
        "free_events" => words::free_events(locale),
        "free_amount" => words::free_amount(locale),
        "min_per_event" => words::min_per_event(locale),
        "max_per_event" => words::max_per_event(locale),
        "multiplier" => words::multiplier(locale),
        "markup_percent" => words::markup_percent(locale),
        "tiers" => words::usage_prices(locale),
        _ => words::price_per_unit(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::name;
    use domain::locale::Locale::En;
    use domain::locale::LocalizedText;

    #[test]
    fn a_refusal_is_listed_under_the_name_of_its_field() {
        let metrics = [LocalizedText::same("Users"), LocalizedText::same("Pages")];
        for (pointer, named) in [
            ("/plan/fees/1/amount", Some("Fee 2, Amount")),
            ("/plan/name/it", Some("Name of the plan (Italiano)")),
            ("/plan/parts/charge-0/unit_price", Some("Users, Unit price")),
            ("/plan/parts/charge-1/tiers/1/up_to", Some("Pages, Tier 2: up to")),
            ("/plan/parts/charge-1-0/tiers/0/price", Some("Pages, Tier 1: price")),
            ("/plan/parts/fee-0/tiers/0/price", Some("Fee 1, Tier 1: price")),
            ("/plan/charges/1/attribute", Some("Pages, Attribute")),
            ("/plan/parts/charge-9/kind", Some("Price model")),
            ("/plan/key", Some("Plan key")),
            ("", None),
        ] {
            assert_eq!(name(pointer, &metrics, En).as_deref(), named, "{pointer}");
        }
    }
}
