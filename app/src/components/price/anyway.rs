//! What is due whatever is used: flat amounts of first tiers, first bundles, minimums, what is prepaid or committed to.
//! Nobody reads a price for each and takes it for all there is to pay.

use domain::locale::Locale;
use rust_decimal::Decimal;

use super::{Leads, PlanPrice, UsagePrice, due, every};
use crate::components::leading::Leading;
use ::words::price as words;

impl PlanPrice {
    /// What is due whatever is used and the headline does not say, a line each.
    pub fn anyway(&self, locale: Locale) -> Vec<String> {
        self.anyway_beside(&self.leads(locale), locale)
    }

    pub(super) fn anyway_beside(&self, leads: &Leads, locale: Locale) -> Vec<String> {
        if let Leads::Least = leads {
            return Vec::new();
        }
        let (first, others) = self.split_first(leads);
        let mut lines: Vec<String> = self.prepaid_beside(leads, locale).into_iter().collect();
        if let Some((usage, lead)) = first {
            lines.extend(self.of_the_first(usage, lead, locale));
        }
        for usage in others {
            lines.extend(self.of_another(usage, leads, locale));
        }
        lines.extend(self.minimum_of_all(locale));
        lines
    }

    /// `minimum total €50.00 a month including fees`
    pub(super) fn minimum_of_all(&self, locale: Locale) -> Option<String> {
        let minimum = due(self.commitments.minimum)?;
        Some(words::minimum_every(locale, self.money(minimum, locale), every(self.period, locale)))
    }

    /// Whether the price of the first metric, as it would lead, says that a period costs less than it does: it speaks of
    /// what is free, or of a period, or of one value where something is due of all.
    pub(super) fn says_too_little(&self, usage: &UsagePrice, lead: &Leading, locale: Locale) -> bool {
        let of_all_values = usage.pricing.whole().is_none() && !usage.unused().is_zero();
        let of_a_period = lead.amount == words::free(locale) || !lead.due.is_zero() || of_all_values;
        of_a_period && self.least > lead.due
    }

    /// Whether a metric that does not lead says in its line what is due of it.
    pub(super) fn says_what_is_due(&self, usage: &UsagePrice, locale: Locale) -> bool {
        !self.leading_in_a_line(usage, locale).due.is_zero()
    }

    fn of_the_first(&self, usage: &UsagePrice, lead: &Leading, locale: Locale) -> Vec<String> {
        let every = every(usage.interval.unwrap_or(self.period), locale);
        let flat = Some(usage.unused() - lead.due).filter(|flat| *flat > Decimal::ZERO);
        let flat = flat.map(|flat| words::plus_in_any_case(locale, self.money(flat, locale), &every));
        flat.into_iter().chain(self.at_least(usage, locale)).collect()
    }

    fn of_another(&self, usage: &UsagePrice, leads: &Leads, locale: Locale) -> Vec<String> {
        let every = every(usage.interval.unwrap_or(self.period), locale);
        let flat = match self.says_what_is_due(usage, locale) {
            true => Some(self.in_a_line(usage, leads, locale)),
            false => due(Some(usage.unused())).map(|flat| {
                let said = words::in_any_case(locale, self.money(flat, locale), &every);
                words::of_name(locale, &usage.name, said)
            }),
        };
        let least = self.at_least(usage, locale).map(|least| words::of_name(locale, &usage.name, least));
        flat.into_iter().chain(least).collect()
    }

    /// The charge's minimum, where it is more than what is due anyway.
    fn at_least(&self, usage: &UsagePrice, locale: Locale) -> Option<String> {
        let minimum = due(usage.minimum).filter(|minimum| *minimum > usage.unused())?;
        let every = every(usage.interval.unwrap_or(self.period), locale);
        Some(words::at_least(locale, format!("{} {every}", self.money(minimum, locale))))
    }
}
