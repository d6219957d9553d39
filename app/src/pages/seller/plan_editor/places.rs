//! What the places of the editor are called, for the list of what was refused.

use domain::locale::Locale;

use crate::i18n::common;
use crate::i18n::seller as words;

/// The field at a pointer such as `/plan/fees/0/amount`.
pub fn names(pointer: &str, locale: Locale) -> Option<String> {
    let parts: Vec<&str> = pointer.strip_prefix("/plan/")?.split('/').collect();
    let name = match parts.as_slice() {
        ["key"] => words::plan_key(locale),
        ["name"] => words::plan_name(locale),
        ["name", language] => {
            let language = language.parse::<Locale>().ok()?;
            return Some(format!("{} ({})", words::plan_name(locale), language.own_name()));
        }
        ["currency"] => words::plan_currency(locale),
        ["fees", place, field] => {
            let number = place.parse::<usize>().ok()? + 1;
            let fee = words::fee_n(locale, number);
            let field = if *field == "amount" { common::amount(locale) } else { words::fee_kind(locale) };
            return Some(format!("{fee}, {field}"));
        }
        ["fees", ..] => words::fees_title(locale),
        ["charges", _, "free_units"] => words::free_units(locale),
        ["charges", _, "minimum" | "maximum"] => words::bounds(locale),
        ["charges", _, "attribute"] => words::split_attribute(locale),
        ["charges", ..] => words::usage_prices(locale),
        ["parts", _, "tiers", row, field] => {
            let number = row.parse::<usize>().ok()? + 1;
            return Some(match *field {
                "up_to" => words::tier_up_to_of(locale, number),
                "flat_amount" => words::tier_flat_of(locale, number),
                _ => words::tier_price_of(locale, number),
            });
        }
        ["parts", _, field, ..] => part_field(field, locale),
        ["examples", row, ..] => return Some(words::example_n(locale, row.parse::<usize>().ok()? + 1)),
        ["examples"] => words::examples_title(locale),
        ["prepaid_commitment"] => words::prepaid_commitment(locale),
        ["overage_factor"] => words::overage_factor(locale),
        ["minimum_commitment"] => words::minimum_commitment(locale),
        ["maximum_spend"] => words::maximum_spend(locale),
        ["withdrawal_days"] => words::withdrawal_days(locale),
        ["audience", "category"] => words::category(locale),
        ["audience", "buyer_id"] => words::buyer_id(locale),
        ["effective_from"] => words::effective_from(locale),
        ["effective_until"] => words::effective_until(locale),
        ["period", ..] => words::period_unit(locale),
        ["term", ..] => words::term(locale),
        ["payment_due_days"] => words::payment_due_days(locale),
        ["trial_days"] => words::trial_days(locale),
        ["features"] => words::features(locale),
        ["service_level"] => words::service_level(locale),
        _ => return None,
    };
    Some(name.to_owned())
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
    use super::names;
    use domain::locale::Locale::En;

    #[test]
    fn a_refusal_is_listed_under_the_name_of_its_field() {
        assert_eq!(names("/plan/fees/1/amount", En).as_deref(), Some("Fee 2, Amount"));
        assert_eq!(names("/plan/name/it", En).as_deref(), Some("Name of the plan (Italiano)"));
        assert_eq!(names("/plan/parts/charge-0/unit_price", En).as_deref(), Some("Unit price"));
        let cell = names("/plan/parts/charge-0/tiers/1/up_to", En);
        assert_eq!(cell.as_deref(), Some("Tier 2: up to"));
        assert_eq!(names("", En), None);
    }
}
