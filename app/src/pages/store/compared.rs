//! What plans count and include, side by side; and what the seller says they come to.

use std::collections::BTreeSet;

use domain::locale::Locale;
use domain::metric::{Aggregation, Metric};
use domain::rate_plan::{Charge, Example, Feature, Terms};
use leptos::prelude::*;

use crate::components::*;
use crate::format::{money, percent, quantity, unit_price};
use crate::i18n::{common, store as words};
use crate::islands::calculator::in_a_sentence;

/// A row for each metric that any of the plans prices, a column for each plan.
pub fn counted(plans: &[Terms], metrics: &[Metric], l: Locale) -> Option<AnyView> {
    let is_priced = |metric: &&Metric| plans.iter().any(|terms| terms.charge(&metric.definition.key).is_some());
    let rows: Vec<_> = metrics.iter().filter(is_priced).map(|metric| counted_row(metric, plans, l)).collect();
    let columns = std::iter::once(Column::text(words::metric(l))).chain(plan_columns(plans, l)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Section title=words::what_is_counted(l)>
                <Card><Table caption=words::what_is_counted(l) columns>{rows}</Table></Card>
            </Section>
        }
        .into_any()
    })
}

fn plan_columns(plans: &[Terms], l: Locale) -> impl Iterator<Item = Column> {
    plans.iter().map(move |terms| Column::number(terms.name.in_locale(l)))
}

fn counted_row(metric: &Metric, plans: &[Terms], l: Locale) -> AnyView {
    let definition = &metric.definition;
    let how = match definition.aggregation {
        Aggregation::Count => words::counted_count(l),
        Aggregation::Sum
        | Aggregation::Max
        | Aggregation::Last
        | Aggregation::UniqueCount
        | Aggregation::TimeWeightedSum => words::counted_sum(l),
    };
    let cells = plans.iter().map(|terms| {
        let label = terms.name.in_locale(l).to_owned();
        let lines = match terms.charge(&definition.key) {
            Some(charge) => price_lines(charge, metric, terms.currency.code(), l),
            None => vec![words::not_priced(l).to_owned()],
        };
        let lines = lines.into_iter().map(|line| view! { <span class="cell-line">{line}</span> }).collect_view();
        view! { <NumberCell label>{lines}</NumberCell> }
    });
    let cells = cells.collect_view();
    let (name, note) = (definition.name.in_locale(l).to_owned(), format!("{} · {how}", definition.key));
    view! { <tr><RowHead text=name note/>{cells}</tr> }.into_any()
}

/// `€ 0.03 per page`, `the first 200 free`
fn price_lines(charge: &Charge, metric: &Metric, currency: &str, l: Locale) -> Vec<String> {
    let price = charge.pricing.usual().map(|(_, model)| model.first_unit()).unwrap_or_default();
    let price = unit_price(price, currency, l);
    let unit = metric.definition.unit.in_locale(l);
    let mut lines = vec![if unit.is_empty() { price } else { words::per_one(l, price, unit) }];
    let free = charge.free_units.filter(|free| !free.is_zero());
    lines.extend(free.map(|free| words::first_n_free(l, quantity(free, l))));
    lines.extend(charge.minimum.map(|amount| words::at_least(l, money(amount, currency, l))));
    lines.extend(charge.maximum.map(|amount| words::at_most(l, money(amount, currency, l))));
    lines
}

/// Features and service levels, if any plan names some.
pub fn included(plans: &[Terms], l: Locale) -> Option<AnyView> {
    let features: BTreeSet<&String> = plans.iter().flat_map(|terms| terms.features.keys()).collect();
    let mut rows: Vec<AnyView> = Vec::new();
    if plans.iter().any(|terms| terms.service_level.is_some()) {
        let level =
            |terms: &Terms| terms.service_level.as_ref().map_or_else(|| "–".to_owned(), |level| level_words(level, l));
        rows.push(included_row(words::service_level(l), plans, level, l));
    }
    for name in features {
        let of = |terms: &Terms| match terms.features.get(name) {
            Some(Feature::Switch(true)) => words::yes(l).to_owned(),
            Some(Feature::Switch(false)) | None => words::no(l).to_owned(),
            Some(Feature::Text(text)) => text.clone(),
        };
        rows.push(included_row(name, plans, of, l));
    }
    let columns = std::iter::once(Column::text(words::feature(l))).chain(plan_columns(plans, l)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Section title=words::included(l)>
                <Card><Table caption=words::included(l) columns>{rows}</Table></Card>
            </Section>
        }
        .into_any()
    })
}

fn included_row(name: &str, plans: &[Terms], of: impl Fn(&Terms) -> String, l: Locale) -> AnyView {
    let cells = plans.iter().map(|terms| {
        let (label, value) = (terms.name.in_locale(l).to_owned(), of(terms));
        view! { <NumberCell label>{value}</NumberCell> }
    });
    let cells = cells.collect_view();
    view! { <tr><RowHead text=name.to_owned()/>{cells}</tr> }.into_any()
}

/// A number is a percentage; anything else is the seller's own words.
fn level_words(level: &str, l: Locale) -> String {
    level.parse().map_or_else(|_| level.to_owned(), |number| percent(number, l))
}

/// What the seller worked out as examples.
pub fn examples(plans: &[Terms], metrics: &[Metric], l: Locale) -> Option<AnyView> {
    let several = plans.len() > 1;
    let cards: Vec<_> = plans
        .iter()
        .flat_map(|terms| terms.examples.iter().map(move |example| (terms, example)))
        .map(|(terms, example)| {
            let quantities = example_words(example, metrics, l);
            let note = if several { format!("{}: {quantities}", terms.name.in_locale(l)) } else { quantities };
            let total = money(example.total, terms.currency.code(), l);
            let total = words::example_total(l, total, every(terms.period, l));
            view! { <Card><p class="muted">{note}</p><p class="card-title">{total}</p></Card> }
        })
        .collect();
    (!cards.is_empty())
        .then(|| view! { <div class="small-cards"><Section title=words::examples(l)><CardGrid>{cards}</CardGrid></Section></div> }.into_any())
}

/// `40 Users, 500 Document pages`
fn example_words(example: &Example, metrics: &[Metric], l: Locale) -> String {
    let seats =
        example.seats.map(|seats| format!("{}\u{a0}{}", quantity(seats.into(), l), in_a_sentence(common::seats(l), l)));
    let of = |(key, number): (&domain::text::Key, &rust_decimal::Decimal)| {
        let metric = metrics.iter().find(|metric| metric.definition.key == *key);
        let name = metric.map_or(key.as_str(), |metric| metric.definition.name.in_locale(l));
        format!("{}\u{a0}{}", quantity(*number, l), in_a_sentence(name, l))
    };
    seats.into_iter().chain(example.quantities.iter().map(of)).collect::<Vec<_>>().join(", ")
}
