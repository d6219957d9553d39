//! The price of a plan in few words, for a card beside others.

use domain::locale::Locale;
use domain::price::PriceModel;

use super::{Leads, PlanPrice, PriceWords, UsagePrice, comes_on_top, every};
use crate::components::leading::{FirstOf, Leading, leading, least_of_tiers};
use crate::components::price_list::{PriceList, PriceRow};
use ::words::format::unit_price;
use ::words::sentence::in_a_sentence;
use ::words::{common, price as words};

/// How many lines a brief card has under its headline; more only where more is due whatever is used.
const LINES_MAX: usize = 3;

impl PlanPrice {
    /// The headline, what is due whatever is used, and at most three lines with it, one for each thing that is paid for.
    /// What a line has no room for stands in the table below.
    pub fn in_brief(&self, locale: Locale) -> PriceWords {
        let leads = self.leads(locale);
        let (from, amount, per) = self.headline(&leads, locale);
        let (first, others) = self.split_first(&leads);
        let mut more = self.also(self.apart_beside(&leads), locale);
        more.extend(self.anyway_beside(&leads, locale));
        let due_anyway = more.len();
        let told = |usage: &&UsagePrice| !self.says_what_is_due(usage, locale);
        let usage = others.iter().filter(told).map(|usage| self.in_a_line(usage, &leads, locale));
        let further = first.and_then(|(usage, _)| self.then(usage, locale)).into_iter().chain(usage);
        let further: Vec<String> = further.chain(self.over_all(&leads, locale)).collect();
        more.extend(further.into_iter().filter(|line| Some(line) != self.minimum_of_all(locale).as_ref()));
        let beyond = (more.len() > LINES_MAX).then(|| {
            more.truncate(due_anyway.max(LINES_MAX - 1));
            words::see_all_terms(locale).to_owned()
        });
        PriceWords { from, amount, per, more, beyond }
    }

    /// The price after the one in the headline: `101 – 300: €1.90 per user`.
    fn then(&self, usage: &UsagePrice, locale: Locale) -> Option<String> {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        let free = list.rows.iter().take_while(|row| row.price == words::free(locale)).count();
        list.rows.get(free + 1).map(PriceRow::line)
    }

    /// A metric that does not lead, in a line: `plus €0.03 per page`.
    pub(super) fn in_a_line(&self, usage: &UsagePrice, leads: &Leads, locale: Locale) -> String {
        let lead = self.leading_in_a_line(usage, locale);
        let of_name = |price: String| words::of_name(locale, &usage.name, price);
        let price = match lead.first_of {
            FirstOf::From => format!("{} {}", common::from_price(locale), lead.amount),
            FirstOf::Rows | FirstOf::Free => lead.amount.clone(),
        };
        match lead.first_of {
            FirstOf::Rows | FirstOf::From if lead.amount == words::free(locale) => of_name(lead.amount),
            FirstOf::Rows | FirstOf::From if comes_on_top(usage, leads) => common::plus_unit(locale, price, lead.per),
            FirstOf::Rows | FirstOf::From | FirstOf::Free => of_name(format!("{price} {}", lead.per)),
        }
    }

    pub(super) fn leading_in_a_line(&self, usage: &UsagePrice, locale: Locale) -> Leading {
        let many = in_a_sentence(&usage.name, locale);
        let writing = usage.writing(&self.currency, &many, locale);
        let per = |unit: &str| common::per_unit(locale, unit);
        match usage.pricing.whole() {
            Some(model) => {
                let lead = leading(model, usage.free_units, writing, per, &every(self.period, locale));
                self.by_the_least(lead, model, locale)
            }
            None => self.leading(usage, locale),
        }
    }

    /// Where nothing tells the tiers, the least of their prices stands for all of them.
    fn by_the_least(&self, lead: Leading, model: &PriceModel, locale: Locale) -> Leading {
        let each = lead.first_of == FirstOf::Rows && lead.due.is_zero() && lead.amount != words::free(locale);
        match least_of_tiers(model).filter(|_| each) {
            Some(least) => {
                Leading { amount: unit_price(least, &self.currency, locale), first_of: FirstOf::From, ..lead }
            }
            None => lead,
        }
    }

    /// The headline where nothing else tells what usage costs: from when on, how much, and for what.
    pub fn alone(&self, locale: Locale) -> (&'static str, String, String) {
        let leads = match (self.leads(locale), self.usage.first().and_then(|first| first.pricing.whole())) {
            (Leads::Usage(lead), Some(model)) => Leads::Usage(self.by_the_least(lead, model, locale)),
            (leads, _) => leads,
        };
        let (from, amount, per) = self.headline(&leads, locale);
        match leads {
            Leads::Fee(_) if self.usage.iter().any(|usage| self.costs(usage, locale)) => {
                (from, amount, words::plus_usage(locale, per))
            }
            Leads::Fee(_)
            | Leads::Prepaid(_)
            | Leads::Usage(_)
            | Leads::Least
            | Leads::Apart(_, _)
            | Leads::Setup(_)
            | Leads::Nothing => (from, amount, per),
        }
    }

    /// Whether any of it costs anything.
    fn costs(&self, usage: &UsagePrice, locale: Locale) -> bool {
        let many = in_a_sentence(&usage.name, locale);
        let list = PriceList::of(&usage.pricing, usage.writing(&self.currency, &many, locale));
        list.rows.iter().any(|row| row.price != words::free(locale))
    }
}
