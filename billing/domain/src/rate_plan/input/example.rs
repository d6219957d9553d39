//! A worked example as it is sent or typed.

use std::collections::BTreeMap;

use super::{CHARGES_MAX, ExampleInput, known_metric};
use crate::money::parse_price;
use crate::quantity::{parse_quantity, parse_whole};
use crate::rate_plan::{Example, SEATS_MAX};
use crate::refusal::{Code, Refusal, Refusals, pointer_part};
use crate::text::Key;

impl ExampleInput {
    pub(super) fn parse(&self, metrics: &[Key]) -> Result<Example, Refusals> {
        let mut no = Refusals::default();
        self.unknown.refuse(&mut no, "", &[]);
        let mut quantities = BTreeMap::new();
        if self.quantities.len() > CHARGES_MAX {
            no.push(Refusal::at(Code::TooManyItems, "/quantities").with("max", CHARGES_MAX));
        }
        for (metric, quantity) in self.quantities.iter().take(CHARGES_MAX) {
            let pointer = format!("/quantities/{}", pointer_part(metric));
            let key = no.take("", known_metric(metric, metrics, &pointer));
            let quantity = no.take("", parse_quantity(quantity, &pointer));
            if let (Some(key), Some(quantity)) = (key, quantity) {
                quantities.insert(key, quantity);
            }
        }
        let seats = self.seats.as_deref().and_then(|text| no.take("", parse_whole(text, 0, SEATS_MAX, "/seats")));
        let total = no.take("", parse_price(&self.total, "/total"));
        match total {
            Some(total) if no.is_empty() => Ok(Example { quantities, seats, total }),
            _ => Err(no),
        }
    }
}
