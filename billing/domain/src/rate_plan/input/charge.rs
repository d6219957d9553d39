//! A charge as it is sent or typed: one model for all usage, or one for each value of an attribute, or of several together.

use super::{ChargeInput, known_metric};
use crate::charge::{Charge, Pricing};
use crate::money::parse_price;
use crate::price::{PriceModel, Priced};
use crate::quantity::parse_quantity;
use crate::refusal::{Code, Refusal, Refusals};
use crate::text::Key;

impl ChargeInput {
    pub(super) fn parse(&self, metrics: &[Key]) -> Result<Charge, Refusals> {
        let mut no = Refusals::default();
        self.unknown.refuse(&mut no, "", &[("window", "")]);
        let metric = no.take("", known_metric(&self.metric, metrics, "/metric"));
        let pricing = match &self.split_by {
            Some(split) => no.take("/split_by", split.parse()).map(|split_by| Pricing::Split { split_by }),
            None => {
                let model = PriceModel::parse(&self.model.clone().unwrap_or_default(), "/model");
                no.take("", model).map(|model| Pricing::Whole { model })
            }
        };
        if self.split_by.is_some() && self.model.as_ref().is_some_and(|model| !model.kind.is_empty()) {
            no.push(Refusal::at(Code::ChoiceUnknown, "/model").with("choices", "model, split_by"));
        }
        let filled = |text: &'_ Option<String>| text.clone().filter(|text| !text.is_empty());
        let free_units = filled(&self.free_units).and_then(|text| {
            let units = no.take("", parse_quantity(&text, "/free_units"))?;
            if units.is_sign_negative() {
                no.add(Code::AmountNegative, "/free_units");
            }
            Some(units)
        });
        let counts_amounts = |pricing: &Pricing| pricing.parts().any(|(_, model)| model.priced() == Priced::Amounts);
        if free_units.is_some_and(|units| !units.is_zero()) && pricing.as_ref().is_some_and(counts_amounts) {
            no.add(Code::ModelCountsAmounts, "/free_units");
        }
        let mut price =
            |text: &Option<String>, pointer| filled(text).and_then(|text| no.take("", parse_price(&text, pointer)));
        let minimum = price(&self.minimum, "/minimum");
        let maximum = price(&self.maximum, "/maximum");
        if let (Some(minimum), Some(maximum)) = (minimum, maximum)
            && maximum < minimum
        {
            no.push(Refusal::at(Code::MaximumBelowMinimum, "/maximum").with("minimum", minimum));
        }
        match (metric, pricing) {
            (Some(metric), Some(pricing)) if no.is_empty() => {
                Ok(Charge { metric, free_units, minimum, maximum, pricing })
            }
            _ => Err(no),
        }
    }
}
