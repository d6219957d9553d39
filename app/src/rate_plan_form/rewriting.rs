//! A form that was typed in one language, as another writes it: the same numbers, read as what they were.

use domain::locale::Locale;
use words::number::rewritten;

use super::{ChargeRow, ExampleRow, FeatureRow, FeeRow, PartRow, RatePlanForm, TierRow};

impl RatePlanForm {
    /// The form in the reader's language. What is no number in its own stays as it was typed.
    #[must_use]
    pub fn in_locale(mut self, locale: Locale) -> Self {
        if self.locale == locale {
            return self;
        }
        let from = std::mem::replace(&mut self.locale, locale);
        for number in self.numbers() {
            *number = rewritten(number, from, locale);
        }
        self
    }

    /// All that is read as a number of the form's language.
    fn numbers(&mut self) -> Vec<&mut String> {
        let mut numbers = vec![
            &mut self.payment_due_days,
            &mut self.trial_days,
            &mut self.withdrawal_days,
            &mut self.prepaid_commitment,
            &mut self.overage_factor,
            &mut self.minimum_commitment,
            &mut self.maximum_spend,
        ];
        numbers.extend(self.fees.iter_mut().map(|FeeRow { amount, .. }| amount));
        for ChargeRow { free_units, minimum, maximum, .. } in &mut self.charges {
            numbers.extend([free_units, minimum, maximum]);
        }
        self.parts.values_mut().for_each(|part| numbers.extend(part.numbers()));
        let amounts = self.features.iter_mut().filter(|feature| feature.kind == "amount");
        numbers.extend(amounts.map(|FeatureRow { value, .. }| value));
        for ExampleRow { quantities, seats, total } in &mut self.examples {
            numbers.extend(quantities.iter_mut().chain([seats, total]));
        }
        numbers
    }
}

impl PartRow {
    fn numbers(&mut self) -> Vec<&mut String> {
        let Self {
            value: _,
            kind: _,
            unit_price,
            tiers,
            size,
            price,
            rounding: _,
            rate,
            fixed_per_event,
            free_events,
            free_amount,
            min_per_event,
            max_per_event,
            multiplier,
            markup_percent,
        } = self;
        let tiers = tiers.iter_mut().flat_map(|TierRow { up_to, price, flat_amount }| [up_to, price, flat_amount]);
        let own = [
            unit_price,
            size,
            price,
            rate,
            fixed_per_event,
            free_events,
            free_amount,
            min_per_event,
            max_per_event,
            multiplier,
            markup_percent,
        ];
        tiers.chain(own).collect()
    }
}
