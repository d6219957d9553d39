//! A fee as it is sent or typed. What a kind of fee does not have is refused, not dropped.

use super::{FeeInput, Role, choice, fits};
use crate::calendar::{Alignment, Length, Unit};
use crate::money::parse_price;
use crate::price::{PriceModel, Priced};
use crate::rate_plan::{Fee, Timing};
use crate::refusal::{Code, Refusal, Refusals};

const TIMINGS: [(&str, Timing); 2] = [("advance", Timing::Advance), ("arrears", Timing::Arrears)];

impl FeeInput {
    pub(super) fn parse(&self, alignment: Alignment) -> Result<Fee, Refusals> {
        let mut no = Refusals::default();
        self.unknown.refuse(&mut no, "", &[]);
        let fee = match self.kind.as_str() {
            "setup" => self.amount(&mut no).map(|amount| Fee::Setup { amount }),
            "early_termination" => self.amount(&mut no).map(|amount| Fee::EarlyTermination { amount }),
            "recurring" => self.recurring(&mut no, alignment),
            "seats" => self.seats(&mut no, alignment),
            _ => {
                let kinds = "setup, recurring, seats, early_termination";
                no.push(Refusal::at(Code::ChoiceUnknown, "/kind").with("choices", kinds));
                None
            }
        };
        self.refuse_what_the_kind_lacks(&mut no);
        match fee {
            Some(fee) if no.is_empty() => Ok(fee),
            _ => Err(no),
        }
    }

    fn amount(&self, no: &mut Refusals) -> Option<rust_decimal::Decimal> {
        no.take("", parse_price(self.amount.as_deref().unwrap_or(""), "/amount"))
    }

    fn recurring(&self, no: &mut Refusals, alignment: Alignment) -> Option<Fee> {
        let amount = self.amount(no);
        let timing = choice(no, self.timing.as_deref(), "/timing", &TIMINGS);
        let interval = self.interval(no, alignment);
        Some(Fee::Recurring { amount: amount?, timing, prorate: self.prorate.unwrap_or(true).into(), interval })
    }

    fn seats(&self, no: &mut Refusals, alignment: Alignment) -> Option<Fee> {
        let timing = choice(no, self.timing.as_deref(), "/timing", &TIMINGS);
        let interval = self.interval(no, alignment);
        let model = no.take("", PriceModel::parse(&self.model.clone().unwrap_or_default(), "/model"))?;
        if model.priced() != Priced::Units {
            no.add(Code::ModelCountsAmounts, "/model/kind");
        }
        Some(Fee::Seats { model, timing, prorate: self.prorate.unwrap_or(true).into(), interval })
    }

    /// Days count from the first day; other intervals are of the calendar where the plan is.
    fn interval(&self, no: &mut Refusals, alignment: Alignment) -> Option<Length> {
        let input = self.interval.as_ref()?;
        let interval = no.take("/interval", input.parse(Role::Interval))?;
        match interval.unit {
            Unit::Day => {}
            Unit::Week | Unit::Month | Unit::Quarter | Unit::Year => {
                no.take("", fits(interval, alignment, "/interval"));
            }
        }
        Some(interval)
    }

    fn refuse_what_the_kind_lacks(&self, no: &mut Refusals) {
        let (repeats, has_amount, has_model) = match self.kind.as_str() {
            "setup" | "early_termination" => (false, true, false),
            "recurring" => (true, true, false),
            "seats" => (true, false, true),
            _ => return,
        };
        let given = [
            ("/amount", self.amount.as_deref().is_some_and(|text| !text.is_empty()), has_amount),
            ("/model", self.model.as_ref().is_some_and(|model| !model.kind.is_empty()), has_model),
            ("/timing", self.timing.is_some(), repeats),
            ("/prorate", self.prorate.is_some(), repeats),
            ("/interval", self.interval.is_some(), repeats),
        ];
        for (pointer, is_given, has_it) in given {
            if is_given && !has_it {
                no.add(Code::UnknownField, pointer);
            }
        }
    }
}
