//! A price model in words: all that the model says as a short list.
//!
//! Every model has the same three parts, so that cards, tables and the calculator need not know the models: how it
//! works, rows of range and price, and notes.

use ::words::format::{money, percent, quantity, unit_price};
use ::words::sentence::counted;
use ::words::{common, isolated, price as words};
use domain::charge::Pricing;
use domain::locale::Locale;
use domain::price::{AmountTier, CostPlus, Package, PackageRounding, Percentage, PriceModel, RateTier, UnitTier};
use rust_decimal::Decimal;

/// In which currency and language prices are written, and what is counted.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// An ISO 4217 code.
    pub currency: &'a str,
    /// One of what is counted: "call"; empty when there is no word for it.
    pub unit: &'a str,
    /// Many of them amid a sentence: "API calls".
    pub many: &'a str,
    /// What one costs the seller, if that is known.
    pub unit_cost: Option<Decimal>,
    pub locale: Locale,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceList {
    /// In a sentence; empty where the rows say it all.
    pub how: String,
    pub rows: Vec<PriceRow>,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceRow {
    /// "101 – 200", "region-a"; empty when the price is the only one.
    pub range: String,
    pub price: String,
}

/// The words of a note.
type Note = fn(Locale) -> &'static str;

const FLAT: [Note; 2] = [words::flat_always_due, words::first_flat_always_due];
const PRICE: [Note; 2] = [words::always_due, words::first_always_due];

impl PriceRow {
    fn only(price: String) -> Self {
        Self { range: String::new(), price }
    }

    /// `101 – 200: €1.00 per call`
    pub fn line(&self) -> String {
        if self.range.is_empty() { self.price.clone() } else { format!("{}: {}", self.range, self.price) }
    }
}

impl PriceList {
    /// All prices of a charge; where they go by an attribute, each value's.
    pub fn of(pricing: &Pricing, writing: Writing<'_>) -> Self {
        let Some(attribute) = pricing.attribute() else {
            return pricing.whole().map(|model| Self::of_model(model, writing)).unwrap_or_default();
        };
        let mut all = Self { how: words::split_by(writing.locale, &attribute), ..Self::default() };
        for (value, model) in pricing.parts() {
            let part = Self::of_model(model, writing);
            let value = if value.is_empty() { words::all_others(writing.locale).to_owned() } else { isolated(value) };
            all.rows.extend(part.rows.into_iter().map(|row| PriceRow {
                range: if row.range.is_empty() { value.clone() } else { format!("{value} · {}", row.range) },
                price: row.price,
            }));
            let notes = part.notes.into_iter().map(|note| format!("{value}: {note}"));
            all.notes.extend(notes);
        }
        all
    }

    pub fn of_model(model: &PriceModel, writing: Writing<'_>) -> Self {
        let l = writing.locale;
        match model {
            PriceModel::PerUnit(model) => Self::single(writing.per_unit(model.unit_price)),
            PriceModel::Graduated(model) => {
                let flat = model.tiers.first().map(|tier| tier.flat_amount);
                Self::tiers(words::how_graduated(l), writing.unit_rows(&model.tiers)).with_first(flat, FLAT, l)
            }
            PriceModel::Volume(model) => {
                let flat = model.tiers.first().map(|tier| tier.flat_amount);
                Self::tiers(words::how_volume(l), writing.unit_rows(&model.tiers)).with_first(flat, FLAT, l)
            }
            PriceModel::Package(model) => writing.package(model),
            PriceModel::StairStep(model) => {
                let rows = writing.amount_rows(&model.tiers, |price| words::in_total(l, price));
                let first = model.tiers.first().map(|tier| tier.price);
                Self::tiers(words::how_stair_step(l), rows).with_first(first, PRICE, l)
            }
            PriceModel::Bundles(model) => {
                let mut rows = writing.amount_rows(&model.tiers, |price| words::plus_bundle(l, price));
                if let (Some(row), Some(tier)) = (rows.first_mut(), model.tiers.first()) {
                    row.price = writing.money(tier.price);
                }
                Self::tiers(words::how_bundles(l), rows)
            }
            PriceModel::Percentage(model) => writing.percentage(model),
            PriceModel::GraduatedPercentage(model) => {
                let flat = model.tiers.first().map(|tier| tier.flat_amount);
                Self::tiers(words::how_graduated_percentage(l), writing.rate_rows(&model.tiers))
                    .with_first(flat, FLAT, l)
            }
            PriceModel::EventAmount(model) => Self::single(as_reported(model.multiplier, l)),
            PriceModel::CostPlus(model) => writing.cost_plus(model),
        }
    }

    /// All of it, a line each: how it is meant, the prices, the notes.
    pub fn lines(self) -> Vec<String> {
        let how = Some(self.how).filter(|how| !how.is_empty());
        how.into_iter().chain(self.rows.iter().map(PriceRow::line)).chain(self.notes).collect()
    }

    /// The notes without the one that a headline of what is free says already.
    pub fn after_free(self, pricing: &Pricing, locale: Locale, currency: &str) -> Vec<String> {
        let Some(PriceModel::Percentage(model)) = pricing.whole() else { return self.notes };
        let events = model.free_events.map(|events| quantity(events.into(), locale));
        let amount = due(model.free_amount).map(|amount| money(amount, currency, locale));
        let free = amount.or(events).map(|free| words::first_free(locale, free));
        self.notes.into_iter().filter(|note| Some(note) != free.as_ref()).collect()
    }

    fn single(price: String) -> Self {
        Self { rows: vec![PriceRow::only(price)], ..Self::default() }
    }

    /// One tier is a price like any other: it needs no explanation.
    fn tiers(how: &str, rows: Vec<PriceRow>) -> Self {
        let how = if rows.len() > 1 { how.to_owned() } else { String::new() };
        Self { how, rows, notes: Vec::new() }
    }

    /// Notes that what the first tier says is due where nothing is used, too; the words for one tier and for several.
    fn with_first(mut self, amount: Option<Decimal>, [one, several]: [Note; 2], locale: Locale) -> Self {
        let note = if self.rows.len() > 1 { several } else { one };
        self.notes.extend(due(amount).map(|_| note(locale).to_owned()));
        self
    }
}

impl Writing<'_> {
    pub fn money(&self, amount: Decimal) -> String {
        money(amount, self.currency, self.locale)
    }

    fn per_unit(&self, price: Decimal) -> String {
        if price.is_zero() {
            return words::free(self.locale).to_owned();
        }
        let price = unit_price(price, self.currency, self.locale);
        if self.unit.is_empty() { price } else { words::per_one(self.locale, price, self.unit) }
    }

    /// What a tier costs: its price, its flat amount, or both.
    fn with_flat(&self, price: Decimal, written: String, flat: Decimal) -> String {
        match (price.is_zero(), flat.is_zero()) {
            (true, true) => words::free(self.locale).to_owned(),
            (true, false) => words::flat_only(self.locale, self.money(flat)),
            (false, true) => written,
            (false, false) => words::with_flat(self.locale, written, self.money(flat)),
        }
    }

    fn unit_rows(&self, tiers: &[UnitTier]) -> Vec<PriceRow> {
        let price = |tier: &UnitTier| self.with_flat(tier.unit_price, self.per_unit(tier.unit_price), tier.flat_amount);
        rows(ranges(tiers.iter().map(|tier| tier.up_to), self.locale), tiers.iter().map(price))
    }

    fn amount_rows(&self, tiers: &[AmountTier], price: impl Fn(String) -> String) -> Vec<PriceRow> {
        let price = |tier: &AmountTier| match tier.price.is_zero() {
            true => words::free(self.locale).to_owned(),
            false => price(self.money(tier.price)),
        };
        rows(ranges(tiers.iter().map(|tier| tier.up_to), self.locale), tiers.iter().map(price))
    }

    fn rate_rows(&self, tiers: &[RateTier]) -> Vec<PriceRow> {
        let price = |tier: &RateTier| self.with_flat(tier.rate, percent(tier.rate, self.locale), tier.flat_amount);
        let ranges = amount_ranges(tiers.iter().map(|tier| tier.up_to), self.currency, self.locale);
        rows(ranges, tiers.iter().map(price))
    }

    fn package(&self, model: &Package) -> PriceList {
        let l = self.locale;
        let note = match model.rounding {
            PackageRounding::Up => words::begun_counts(l),
            PackageRounding::Down => words::full_counts(l),
        };
        let price = words::per_block(l, self.money(model.price), counted(model.size, self.unit, self.many, l));
        PriceList { notes: vec![note.to_owned()], ..PriceList::single(price) }
    }

    fn percentage(&self, model: &Percentage) -> PriceList {
        let l = self.locale;
        let price = rate_and_fixed(model, self.currency, l);
        let price = if self.unit.is_empty() { price } else { words::per_one(l, price, self.unit) };
        let free_events = model.free_events.filter(|count| *count > 0);
        let notes = [
            free_events.map(|count| words::first_free(l, quantity(count.into(), l))),
            due(model.free_amount).map(|amount| words::first_free(l, self.money(amount))),
            due(model.min_per_event).map(|amount| words::each_at_least(l, self.money(amount))),
            model.max_per_event.map(|amount| words::each_at_most(l, self.money(amount))),
        ];
        PriceList { notes: notes.into_iter().flatten().collect(), ..PriceList::single(price) }
    }

    fn cost_plus(&self, model: &CostPlus) -> PriceList {
        let cost = self.unit_cost.map(|cost| unit_price(cost, self.currency, self.locale));
        let notes = cost.map(|cost| words::one_costs(self.locale, cost)).into_iter().collect();
        PriceList { notes, ..PriceList::single(cost_and_markup(model, self.locale)) }
    }
}

/// Where tiers begin and end; a single open one has no words.
pub fn ranges(bounds: impl Iterator<Item = Option<Decimal>>, locale: Locale) -> Vec<String> {
    let mut below = Decimal::ZERO;
    bounds
        .map(|up_to| {
            let whole = below.fract().is_zero();
            let from = quantity(below + Decimal::ONE, locale);
            let words = match up_to {
                None if below.is_zero() => String::new(),
                None if whole => common::range_open(locale, from),
                None => words::over(locale, quantity(below, locale)),
                Some(up_to) if whole && up_to.fract().is_zero() && up_to > below + Decimal::ONE => {
                    common::range(locale, from, quantity(up_to, locale))
                }
                Some(up_to) if whole && up_to.fract().is_zero() => quantity(up_to, locale),
                Some(up_to) if below.is_zero() => words::up_to(locale, quantity(up_to, locale)),
                Some(up_to) => words::over_up_to(locale, quantity(below, locale), quantity(up_to, locale)),
            };
            below = up_to.unwrap_or(below);
            words
        })
        .collect()
}

/// The same for amounts, which have no next one.
pub fn amount_ranges(bounds: impl Iterator<Item = Option<Decimal>>, currency: &str, locale: Locale) -> Vec<String> {
    let written = |amount: Decimal| money(amount, currency, locale);
    let mut below = Decimal::ZERO;
    bounds
        .map(|up_to| {
            let words = match up_to {
                None if below.is_zero() => String::new(),
                None => words::over(locale, written(below)),
                Some(up_to) if below.is_zero() => words::up_to(locale, written(up_to)),
                Some(up_to) => words::over_up_to(locale, written(below), written(up_to)),
            };
            below = up_to.unwrap_or(below);
            words
        })
        .collect()
}

fn rows(ranges: Vec<String>, prices: impl Iterator<Item = String>) -> Vec<PriceRow> {
    ranges.into_iter().zip(prices).map(|(range, price)| PriceRow { range, price }).collect()
}

/// `2.9 % + €0.30`
pub fn rate_and_fixed(model: &Percentage, currency: &str, locale: Locale) -> String {
    let fixed = due(model.fixed_per_event).map(|fixed| money(fixed, currency, locale));
    match (model.rate.is_zero(), fixed) {
        (true, Some(fixed)) => fixed,
        (false, Some(fixed)) => format!("{} + {fixed}", percent(model.rate, locale)),
        (_, None) => percent(model.rate, locale),
    }
}

pub fn as_reported(multiplier: Decimal, locale: Locale) -> String {
    match multiplier == Decimal::ONE {
        true => words::as_reported(locale).to_owned(),
        false => words::as_reported_times(locale, quantity(multiplier, locale)),
    }
}

pub fn cost_and_markup(model: &CostPlus, locale: Locale) -> String {
    match model.markup_percent.is_zero() {
        true => words::cost_as_is(locale).to_owned(),
        false => words::cost_plus(locale, percent(model.markup_percent, locale)),
    }
}

fn due(amount: Option<Decimal>) -> Option<Decimal> {
    amount.filter(|amount| !amount.is_zero())
}

#[cfg(test)]
mod tests {
    use domain::price::PriceModelInput;
    use serde_json::{Value, json};

    use super::*;

    fn check(model: Value, expected: &[&str]) {
        let input: PriceModelInput = serde_json::from_value(model.clone()).expect("an input");
        let model = PriceModel::parse(&input, "").unwrap_or_else(|no| panic!("{model}: {no}"));
        let unit_cost = Some(Decimal::new(5, 1));
        let writing = Writing { currency: "EUR", unit: "call", many: "API calls", unit_cost, locale: Locale::En };
        let PriceList { how, rows, notes } = PriceList::of_model(&model, writing);
        let how = Some(how).filter(|how| !how.is_empty());
        let said = how.into_iter().chain(rows.iter().map(PriceRow::line)).chain(notes);
        let said: Vec<String> = said.map(|words| words.replace('\u{a0}', " ")).collect();
        assert_eq!(said, expected, "{model:?}");
    }

    #[test]
    fn every_model_says_what_it_costs() {
        check(json!({"kind": "per_unit", "unit_price": "0.002"}), &["€0.002 per call"]);
        check(json!({"kind": "per_unit", "unit_price": "0"}), &["free"]);
        let tiers = json!([
            {"up_to": "10", "unit_price": "10", "flat_amount": "2"},
            {"up_to": "11", "unit_price": "5"},
            {"up_to": null, "unit_price": "4"},
        ]);
        let rows = ["1 – 10: €10.00 per call + €2.00 flat", "11: €5.00 per call", "12 and more: €4.00 per call"];
        let always = "the flat amount of the first tier is always due";
        let with = |how: &'static str| [vec![how], rows.to_vec(), vec![always]].concat();
        let one = json!([{"unit_price": "3", "flat_amount": "5"}]);
        let said = ["€3.00 per call + €5.00 flat", "the flat amount is always due"];
        check(json!({"kind": "volume", "tiers": one}), &said);
        check(json!({"kind": "graduated", "tiers": tiers}), &with("Each tier has its own price."));
        check(json!({"kind": "volume", "tiers": tiers}), &with("All units at the price of the tier reached."));
        check(
            json!({"kind": "package", "size": "10", "price": "15"}),
            &["€15.00 per 10 API calls", "partial blocks are billed in full"],
        );
        let tiers = json!([{"up_to": "100", "price": "150"}, {"up_to": "200", "price": "100"}]);
        check(
            json!({"kind": "stair_step", "tiers": tiers}),
            &[
                "One price for the whole quantity.",
                "1 – 100: €150.00 in total",
                "101 – 200: €100.00 in total",
                "the price of the first tier is always due",
            ],
        );
        check(
            json!({"kind": "bundles", "tiers": tiers}),
            &[
                "Bundles: the first is always due, each further one as soon as it is started.",
                "1 – 100: €150.00",
                "101 – 200: + €100.00",
            ],
        );
    }

    #[test]
    fn models_of_amounts_and_costs_say_their_shares_and_limits() {
        check(
            json!({"kind": "percentage", "rate": "2.9", "fixed_per_event": "0.30", "free_events": "100",
                "free_amount": "500", "min_per_event": "0.50", "max_per_event": "20"}),
            &[
                "2.9% + €0.30 per call",
                "the first 100 free",
                "the first €500.00 free",
                "at least €0.50 each",
                "at most €20.00 each",
            ],
        );
        let tiers = json!([{"up_to": "1000", "rate": "3"}, {"up_to": "2000.50", "rate": "2"}, {"rate": "1", "flat_amount": "5"}]);
        check(
            json!({"kind": "graduated_percentage", "tiers": tiers}),
            &[
                "Each tier of the amount has its own percentage.",
                "up to €1,000.00: 3%",
                "over €1,000.00 up to €2,000.50: 2%",
                "over €2,000.50: 1% + €5.00 flat",
            ],
        );
        check(json!({"kind": "event_amount"}), &["As reported"]);
        check(json!({"kind": "event_amount", "multiplier": "1.2"}), &["As reported × 1.2"]);
        check(json!({"kind": "cost_plus", "markup_percent": "20"}), &["Cost + 20%", "one unit costs €0.50"]);
        check(json!({"kind": "cost_plus", "markup_percent": "0"}), &["Cost, without markup", "one unit costs €0.50"]);
    }

    /// A price after a value that is written from right to left stays where it is.
    #[test]
    fn a_foreign_value_is_isolated_from_its_price() {
        let values = json!({ "אבג": {"kind": "per_unit", "unit_price": "2"} });
        let pricing: Pricing =
            serde_json::from_value(json!({"split_by": {"attribute": "region", "values": values}})).expect("a pricing");
        let writing = Writing { currency: "EUR", unit: "call", many: "calls", unit_cost: None, locale: Locale::En };
        assert_eq!(PriceList::of(&pricing, writing).rows[0].line(), "\u{2068}אבג\u{2069}: €2.00 per call");
    }

    #[test]
    fn ranges_begin_where_the_last_one_ended() {
        let of = |bounds: &[Option<&str>]| {
            let bounds = bounds.iter().map(|bound| bound.map(|text| text.parse().expect("a decimal")));
            ranges(bounds.collect::<Vec<_>>().into_iter(), Locale::En).join("; ").replace('\u{a0}', " ")
        };
        assert_eq!(of(&[Some("100"), Some("400"), None]), "1 – 100; 101 – 400; 401 and more");
        assert_eq!(of(&[None]), "");
        assert_eq!(of(&[Some("0.5"), Some("10"), None]), "up to 0.5; over 0.5 up to 10; 11 and more");
        assert_eq!(of(&[Some("1"), Some("2.5"), None]), "1; over 1 up to 2.5; over 2.5");
    }
}
