//! What became of a full price: its share, its bounds, and what goes over a plan. Every amount here is agreed, stands on a
//! line, or is worked out by the domain.

use domain::calendar::Share;
use domain::invoice::{Agreed, LineKind, Working};
use domain::rating::Bound;
use rust_decimal::Decimal;

use super::{DAYS_MAX, Telling, step};
use crate::components::SheetStep;
use ::words::billing as words;

impl Telling<'_> {
    pub(super) fn worked_out(&self) -> Vec<SheetStep> {
        match self.line.working {
            Some(Working::Price { price }) => self.priced(price),
            Some(Working::Bound { agreed }) => self.bounded(&agreed),
            Some(Working::BoundOfValues { agreed, sum }) => self.bound_of_values(&agreed, sum),
            Some(Working::Shortfall { minimum, fees, usage }) => self.shortfall(minimum, fees, usage),
            Some(Working::Prepaid { prepaid, usage }) => self.prepaid(prepaid, usage),
            Some(Working::Overage { beyond, factor }) => {
                let how = words::overage_of(self.l, self.money(beyond), self.quantity(factor));
                vec![step(words::why_overage(self.l), how, self.money(beyond * (factor - Decimal::ONE)))]
            }
            Some(Working::Excess { maximum, fees, usage }) => self.excess(maximum, fees, usage),
            None => self.told_before(),
        }
    }

    fn part(&self, what: &str, full: Decimal, share: Share) -> SheetStep {
        let comes_to = share.of(full).unwrap_or(full);
        step(what, self.part_words(full, share), self.money(comes_to))
    }

    fn part_words(&self, full: Decimal, share: Share) -> String {
        let (part, whole) = (self.quantity(share.numerator.into()), self.quantity(share.denominator.into()));
        match share.denominator <= DAYS_MAX {
            true => words::share_of(self.l, self.money(full), part, whole),
            false => words::share_of_seconds(self.l, self.money(full), part, whole),
        }
    }

    /// A fee at its agreed price, charged or given back.
    fn priced(&self, price: Decimal) -> Vec<SheetStep> {
        let (line, l) = (self.line, self.l);
        let is_credit = line.kind == LineKind::Credit;
        let mut steps = Vec::new();
        match self.line.share {
            Some(share) if is_credit => {
                let unused = -share.of(price).unwrap_or(price);
                steps.push(step(words::why_unused(l), self.part_words(price, share), self.money(unused)));
            }
            Some(share) => steps.push(self.part(words::why_share(l), price, share)),
            None => steps.extend(self.whole(price)),
        }
        let most = line.invoiced.filter(|_| is_credit);
        steps.extend(most.map(|most| step("", words::at_most_invoiced(l), self.money(-most))));
        steps
    }

    fn whole(&self, price: Decimal) -> Option<SheetStep> {
        let l = self.l;
        Some(match self.line.kind {
            LineKind::Setup | LineKind::EarlyTermination => step("", words::price_once(l), self.money(price)),
            LineKind::Recurring | LineKind::Commitment => step("", words::full_period_price(l), self.money(price)),
            LineKind::Credit => step(words::why_unused(l), words::full_period_price(l), self.money(-price)),
            LineKind::Seats
            | LineKind::Usage
            | LineKind::Minimum
            | LineKind::Discount
            | LineKind::Instalment
            | LineKind::Correction => return None,
        })
    }

    /// What is agreed for a full period, down to what holds here.
    fn agreed(&self, what: &str, agreed: &Agreed) -> Vec<SheetStep> {
        let first = match agreed.share.is_whole() {
            true => step(what, words::agreed_amount(self.l), self.money(agreed.amount)),
            false => self.part(what, agreed.amount, agreed.share),
        };
        let before =
            (!agreed.charged.is_zero()).then(|| step("", words::charged_before(self.l), self.money(-agreed.charged)));
        std::iter::once(first).chain(before).collect()
    }

    fn bounded(&self, agreed: &Agreed) -> Vec<SheetStep> {
        let l = self.l;
        let (what, how) = match self.line.bound {
            Some(Bound::Maximum) => (words::why_maximum(l), words::lowered(l)),
            Some(Bound::Minimum) | None => (words::why_minimum(l), words::raised(l)),
        };
        let mut steps: Vec<SheetStep> = self.shared().into_iter().collect();
        steps.extend(self.agreed(what, agreed));
        steps.push(step("", how, self.money(agreed.comes_to().unwrap_or(agreed.amount))));
        steps
    }

    /// The share that a stretch of a plan has of what usage would cost for all of the period.
    fn shared(&self) -> Option<SheetStep> {
        Some(self.part(words::why_share(self.l), self.line.rated?, self.line.share?))
    }

    fn bound_of_values(&self, agreed: &Agreed, sum: Decimal) -> Vec<SheetStep> {
        let l = self.l;
        let is_lowered = agreed.comes_to().is_some_and(|due| due < sum);
        let what = if is_lowered { words::why_maximum(l) } else { words::why_minimum(l) };
        let mut steps = self.agreed(what, agreed);
        steps.push(step(words::why_values(l), words::sum_of_values(l), self.money(-sum)));
        steps
    }

    fn shortfall(&self, minimum: Decimal, fees: Decimal, usage: Decimal) -> Vec<SheetStep> {
        let l = self.l;
        let share = self.line.share.unwrap_or(Share::WHOLE);
        let mut steps =
            self.agreed(words::why_commitment(l), &Agreed { amount: minimum, share, charged: Decimal::ZERO });
        let counted = [(words::why_fees(l), fees), (words::why_usage(l), usage)];
        let counted = counted.into_iter().filter(|(_, amount)| !amount.is_zero());
        steps.extend(counted.map(|(what, amount)| step(what, words::counts_toward(l), self.money(-amount))));
        steps.push(step("", words::difference_to_minimum(l), self.money(self.whole_line())));
        steps
    }

    fn prepaid(&self, prepaid: Decimal, usage: Decimal) -> Vec<SheetStep> {
        let l = self.l;
        vec![
            step(words::why_usage(l), words::in_this_period(l), self.money(usage)),
            step(words::why_prepaid(l), words::paid_in_advance(l), self.money(prepaid)),
            step("", words::smaller_is_covered(l), self.money(self.whole_line())),
        ]
    }

    fn excess(&self, maximum: Decimal, fees: Decimal, usage: Decimal) -> Vec<SheetStep> {
        let l = self.l;
        let charged = [(words::why_fees(l), fees), (words::why_usage(l), usage)];
        let charged = charged.into_iter().filter(|(_, amount)| !amount.is_zero());
        let mut steps: Vec<SheetStep> =
            charged.map(|(what, amount)| step(what, words::in_this_period(l), self.money(amount))).collect();
        steps.push(step(words::why_spend(l), words::agreed_amount(l), self.money(-maximum)));
        let how = match fees <= maximum {
            true => words::beyond_maximum(l),
            false => words::usage_alone_is_lowered(l),
        };
        steps.push(step("", how, self.money(self.whole_line())));
        steps
    }

    /// What the line comes to, before it was parted by the tax of the usage that it lowers, and before what was invoiced.
    fn whole_line(&self) -> Decimal {
        let before = self.line.invoiced.filter(|_| self.line.kind == LineKind::Correction).unwrap_or_default();
        self.line.part_of.unwrap_or(self.line.exact + before)
    }

    /// Usage, what is given back as it was invoiced, and lines that were issued before their working-out was kept.
    fn told_before(&self) -> Vec<SheetStep> {
        let (line, l) = (self.line, self.l);
        if line.rated.is_some() && line.metric.is_some() {
            let shared = self.shared();
            return match line.bound {
                None => shared.into_iter().collect(),
                Some(Bound::Minimum) => vec![step(words::why_minimum(l), words::raised(l), self.money(line.exact))],
                Some(Bound::Maximum) => vec![step(words::why_maximum(l), words::lowered(l), self.money(line.exact))],
            };
        }
        if let (LineKind::Credit, Some(invoiced)) = (line.kind, line.invoiced) {
            return vec![
                step(words::why_before(l), words::was_invoiced(l), self.money(invoiced)),
                step("", words::given_back_unused(l), self.money(line.exact)),
            ];
        }
        if let Some(share) = line.share.filter(|share| share.denominator <= DAYS_MAX) {
            let how = words::share_of_days(l, share.numerator, share.denominator);
            return vec![step(words::why_share(l), how, self.money(line.exact))];
        }
        let how = match line.kind {
            LineKind::Recurring => words::full_period_price(l),
            LineKind::Setup | LineKind::EarlyTermination => words::price_once(l),
            LineKind::Minimum => words::difference_to_minimum(l),
            LineKind::Discount => words::beyond_maximum(l),
            LineKind::Commitment if line.amount < Decimal::ZERO => words::covered_by_prepaid(l),
            LineKind::Commitment => words::paid_for_usage(l),
            LineKind::Credit => words::given_back_unused(l),
            LineKind::Seats | LineKind::Usage | LineKind::Instalment | LineKind::Correction => return Vec::new(),
        };
        vec![step("", how, self.money(line.exact))]
    }

    /// The part of a line that is taxed at one of several rates.
    pub(super) fn parted(&self) -> Option<SheetStep> {
        let (line, l) = (self.line, self.l);
        line.part_of?;
        let rate = line.tax_rate.unwrap_or_default();
        let part = line.amount + line.invoiced.unwrap_or_default();
        Some(step("", words::part_at_rate(l, ::words::format::percent(rate, l)), self.money(part)))
    }
}
