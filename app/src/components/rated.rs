//! How a tier's amount came about, in words: the formula that led from its part of the quantity to its amount.

use ::words::format::{explained_money, explained_quantity, percent, quantity, unit_price};
use ::words::{price as words, store};
use domain::locale::Locale;
use domain::price::{PriceModelKind, RatedTier};
use rust_decimal::Decimal;

use super::price_list::{amount_ranges, ranges};

/// `100 × €2.50 + €10.00 flat`, `2.9 % of €1,000.00`; empty where the tier has one price for all.
pub fn formula(model: PriceModelKind, tier: &RatedTier, currency: &str, locale: Locale) -> String {
    let amount = |amount: Decimal| explained_money(amount, currency, locale);
    let number = |number: Decimal| explained_quantity(number, locale);
    let price = || unit_price(tier.unit_price, currency, locale);
    let with_flat = |words: String| match tier.flat_amount.is_zero() {
        true => words,
        false => words::with_flat(locale, words, amount(tier.flat_amount)),
    };
    let percent_of = || words::percent_of(locale, percent(tier.unit_price, locale), amount(tier.quantity));
    match model {
        PriceModelKind::PerUnit | PriceModelKind::Graduated | PriceModelKind::Volume
            if tier.unit_price.is_zero() && tier.flat_amount.is_zero() =>
        {
            store::n_free(locale, number(tier.quantity))
        }
        PriceModelKind::PerUnit | PriceModelKind::Graduated | PriceModelKind::Volume => {
            with_flat(format!("{} × {}", number(tier.quantity), price()))
        }
        PriceModelKind::Package => {
            let blocks = tier.amount.checked_div(tier.unit_price).unwrap_or_default().normalize();
            words::blocks_at(locale, blocks, price())
        }
        PriceModelKind::StairStep | PriceModelKind::Bundles => String::new(),
        PriceModelKind::Percentage => percent_of(),
        PriceModelKind::GraduatedPercentage => with_flat(percent_of()),
        PriceModelKind::EventAmount => format!("{} × {}", amount(tier.quantity), number(tier.unit_price)),
        PriceModelKind::CostPlus => format!("{} + {}", amount(tier.quantity), percent(tier.unit_price, locale)),
    }
}

/// The words for each rated tier's range. Where a quantity falls in one tier as a whole, only that tier's end is known.
pub fn rated_ranges(model: PriceModelKind, tiers: &[RatedTier], currency: &str, locale: Locale) -> Vec<String> {
    let bounds = tiers.iter().map(|tier| tier.up_to);
    match model {
        PriceModelKind::Volume | PriceModelKind::StairStep => {
            let up_to = |bound: Option<Decimal>| bound.map(|bound| words::up_to(locale, quantity(bound, locale)));
            bounds.map(|bound| up_to(bound).unwrap_or_default()).collect()
        }
        PriceModelKind::GraduatedPercentage => amount_ranges(bounds, currency, locale),
        PriceModelKind::PerUnit
        | PriceModelKind::Graduated
        | PriceModelKind::Package
        | PriceModelKind::Bundles
        | PriceModelKind::Percentage
        | PriceModelKind::EventAmount
        | PriceModelKind::CostPlus => ranges(bounds, locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(model: PriceModelKind, [quantity, unit_price, flat, amount]: [&str; 4], expected: &str) {
        let dec = |text: &str| text.parse::<Decimal>().expect("a decimal");
        let tier = RatedTier {
            up_to: None,
            quantity: dec(quantity),
            unit_price: dec(unit_price),
            flat_amount: dec(flat),
            amount: dec(amount),
        };
        assert_eq!(formula(model, &tier, "EUR", Locale::En).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn what_was_divided_is_told_with_six_decimals() {
        let third = "0.3333333333333333333333333333";
        check(PriceModelKind::PerUnit, [third, "10", "0", "3.333"], "≈ 0.333333 × €10.00");
        check(PriceModelKind::Percentage, [&format!("10{}", &third[1..]), "3", "0", "0"], "3% of ≈ €10.333333");
    }

    #[test]
    fn every_model_has_its_own_formula() {
        check(PriceModelKind::PerUnit, ["55", "0.067", "0", "3.685"], "55 × €0.067");
        check(PriceModelKind::Graduated, ["3", "0", "0", "0"], "3 free");
        check(PriceModelKind::Graduated, ["10", "10", "2", "102"], "10 × €10.00 + €2.00 flat");
        check(PriceModelKind::Volume, ["300", "0.5", "50", "200"], "300 × €0.50 + €50.00 flat");
        check(PriceModelKind::Package, ["15", "15", "0", "30"], "2 blocks × €15.00");
        check(PriceModelKind::StairStep, ["15", "0", "180", "180"], "");
        check(PriceModelKind::Percentage, ["1000", "2.9", "0.3", "29.3"], "2.9% of €1,000.00");
        check(PriceModelKind::GraduatedPercentage, ["1000", "3", "5", "35"], "3% of €1,000.00 + €5.00 flat");
        check(PriceModelKind::EventAmount, ["100", "1.2", "0", "120"], "€100.00 × 1.2");
        check(PriceModelKind::CostPlus, ["100", "20", "0", "120"], "€100.00 + 20%");
    }
}
