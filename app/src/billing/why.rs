//! Why a line's amount: from what was reported to the cent, step by step, in the reader's words.
//!
//! It says what the service explains and computes nothing itself.

mod worked_out;

use ::words::format::{explained_money, explained_quantity, money};
use ::words::{billing as words, common, price};
use domain::ids::SubscriptionId;
use domain::invoice::LineKind;
use domain::locale::Locale;
use domain::metric::Aggregation;
use domain::money::Currency;
use domain::price::{PriceModelKind, Priced, RatedTier};
use rust_decimal::Decimal;
use service::invoices::LineView;

use crate::components::{Folded, SheetStep, SheetWhy, formula, rated_ranges};

/// A share beyond so many parts is counted in seconds.
pub(super) const DAYS_MAX: i64 = 10_000;

pub(super) fn why(line: &LineView, subscription: SubscriptionId, currency: &str, l: Locale) -> SheetWhy {
    let told = Telling { line, currency, l };
    let mut steps = told.counted();
    steps.extend(told.free());
    steps.extend(told.tiers());
    steps.extend(told.worked_out());
    steps.extend(told.parted());
    steps.extend(told.corrected());
    let rounded = line.exact.normalize() != line.amount.normalize();
    steps.push(told.rounded());
    let folded = if rounded || line.tiers.len() > 1 || line.bound.is_some() { Folded::Open } else { Folded::Away };
    let is_unique = line.aggregation == Some(Aggregation::UniqueCount);
    let counted = line.metric.as_ref().filter(|_| is_unique).map(|metric| {
        let href = format!("/counted/{subscription}/{metric}?on={}", line.from);
        (href, words::which_were_counted(l).to_owned())
    });
    SheetWhy { steps, counted, folded }
}

struct Telling<'a> {
    line: &'a LineView,
    currency: &'a str,
    l: Locale,
}

fn step(what: &str, how: impl Into<String>, outcome: impl Into<String>) -> SheetStep {
    SheetStep { what: what.to_owned(), how: how.into(), outcome: outcome.into() }
}

impl Telling<'_> {
    fn money(&self, amount: Decimal) -> String {
        explained_money(amount, self.currency, self.l)
    }

    fn quantity(&self, number: Decimal) -> String {
        explained_quantity(number, self.l)
    }

    /// Where the quantity came from, and what became of it before it was priced.
    fn counted(&self) -> Vec<SheetStep> {
        let (line, l) = (self.line, self.l);
        if line.model.is_none() {
            return Vec::new();
        }
        let measured = line.measured.unwrap_or(line.quantity);
        let mut steps = vec![step(words::why_quantity(l), self.source(), self.quantity(measured))];
        if line.measured.is_some() {
            let how = words::measured_as(l, self.quantity(measured));
            steps.push(step(words::why_rounded(l), how, self.quantity(line.quantity)));
        }
        if line.quantity < Decimal::ZERO {
            steps.push(step("", words::negative_is_none(l), self.quantity(Decimal::ZERO)));
        }
        let price = line.split.as_ref().map(|value| step(words::why_price(l), words::priced_for(l, value), ""));
        steps.extend(price);
        steps
    }

    fn source(&self) -> String {
        let (l, events) = (self.l, self.line.events.unwrap_or_default());
        match self.line.aggregation {
            _ if self.line.metric.is_none() => words::seats_as_agreed(l).to_owned(),
            _ if self.line.events.is_none() => words::bought_up_front(l).to_owned(),
            Some(_) if events == 0 && !self.line.quantity.is_zero() => words::carried_over(l).to_owned(),
            Some(Aggregation::Sum) => words::sum_of(l, events),
            Some(Aggregation::Count) | None => words::count_of(l, events),
            Some(Aggregation::Max) => words::max_of(l, events),
            Some(Aggregation::Last) => words::last_of(l, events),
            Some(Aggregation::UniqueCount) => words::unique_of(l, events),
            Some(Aggregation::TimeWeightedSum) => words::time_weighted_of(l, events),
        }
    }

    fn free(&self) -> Vec<SheetStep> {
        let (line, l) = (self.line, self.l);
        let nothing = self.money(Decimal::ZERO);
        let units = line.free_units.filter(|free| !free.is_zero()).map(|free| {
            let how = words::free_of(l, self.quantity(free), self.quantity(line.quantity));
            step(words::why_free(l), how, nothing.clone())
        });
        let mut steps: Vec<SheetStep> = units.into_iter().collect();
        let Some(amounts) = line.amounts else { return steps };
        let (what, how) = match line.model.map(PriceModelKind::priced) {
            Some(Priced::Costs) => (words::why_costs(l), words::reported_costs(l)),
            Some(Priced::Amounts | Priced::Units) | None => (words::why_amounts(l), words::reported_amounts(l)),
        };
        steps.push(step(what, how, self.money(amounts.amount)));
        if amounts.free_events > 0 || !amounts.free_amount.is_zero() {
            let how = words::free_events(l, amounts.free_events, self.money(amounts.free_amount));
            steps.push(step(words::why_free(l), how, nothing));
        }
        steps
    }

    fn tiers(&self) -> Vec<SheetStep> {
        let Some(model) = self.line.model else { return Vec::new() };
        let tiers = &self.line.tiers;
        let ranges = rated_ranges(model, tiers, self.currency, self.l);
        let sum: Decimal = tiers.iter().map(|tier| tier.amount).sum();
        let nothing = step("", words::negative_is_none(self.l), self.money(Decimal::ZERO));
        let told = tiers.iter().zip(ranges).flat_map(|(tier, range)| self.tier(model, tier, &range));
        told.chain((sum < Decimal::ZERO).then_some(nothing)).collect()
    }

    fn tier(&self, model: PriceModelKind, tier: &RatedTier, range: &str) -> Vec<SheetStep> {
        let l = self.l;
        let how = match model {
            PriceModelKind::StairStep => words::one_price_for(l, self.quantity(tier.quantity)),
            PriceModelKind::Bundles => words::whole_bundle(l).to_owned(),
            PriceModelKind::PerUnit
            | PriceModelKind::Graduated
            | PriceModelKind::Volume
            | PriceModelKind::Package
            | PriceModelKind::Percentage
            | PriceModelKind::GraduatedPercentage
            | PriceModelKind::EventAmount
            | PriceModelKind::CostPlus => formula(model, tier, self.currency, l),
        };
        if model == PriceModelKind::Percentage && !tier.flat_amount.is_zero() {
            let of_rate = self.money(tier.amount - tier.flat_amount);
            let fixed = step("", price::fixed_parts(l), self.money(tier.flat_amount));
            return vec![step(range, how, of_rate), fixed];
        }
        vec![step(range, how, self.money(tier.amount))]
    }

    /// What was invoiced before, where the line is what goes beyond it.
    fn before(&self) -> Option<Decimal> {
        self.line.invoiced.filter(|_| self.line.kind != LineKind::Credit)
    }

    fn corrected(&self) -> Vec<SheetStep> {
        let (line, l) = (self.line, self.l);
        let Some(invoiced) = self.before() else { return Vec::new() };
        vec![
            step(words::why_now(l), words::costs_now(l), self.money(line.amount + invoiced)),
            step(words::why_before(l), words::was_invoiced(l), self.money(-invoiced)),
        ]
    }

    fn rounded(&self) -> SheetStep {
        let (line, l) = (self.line, self.l);
        let amount = money(line.amount, self.currency, l);
        let how = match (self.before(), line.exact.normalize() == line.amount.normalize()) {
            (Some(_), _) => words::difference(l).to_owned(),
            (None, true) => common::exact(l).to_owned(),
            (None, false) => {
                let digits = self.currency.parse::<Currency>().map_or(2, Currency::minor_digits);
                common::rounded_once(l, self.money(Decimal::new(1, digits)))
            }
        };
        step("", how, amount)
    }
}

#[cfg(test)]
mod tests;
