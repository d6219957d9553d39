//! What plans count and include, side by side; and what the seller says they come to.

use std::collections::BTreeSet;

use ::words::format::{money, quantity, service_level};
use ::words::{common, price as prices, store as words};
use domain::locale::Locale;
use domain::metric::{Aggregation, Metric, MetricDefinition, RoundingMode};
use domain::rate_plan::{Commitments, Example, Terms};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::catalog::RatePlanView;

use super::when::{bound_words, trial_words};
use crate::components::*;
use crate::islands::calculator::{Subject, query_of};
use ::words::sentence::{self, in_a_sentence};

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
    let cells = plans.iter().map(|terms| {
        let label = terms.name.in_locale(l).to_owned();
        let prices = match terms.charge(&definition.key) {
            Some(charge) => price_cell(&usage_price(charge, std::slice::from_ref(metric), l), terms.currency.code(), l),
            None => words::not_priced(l).into_any(),
        };
        view! { <NumberCell label>{prices}</NumberCell> }
    });
    let cells = cells.collect_view();
    let how = how_counted(definition, l).join(" · ");
    let (name, note) = (definition.name.in_locale(l).to_owned(), format!("{} · {how}", definition.key));
    view! { <tr><RowHead text=name note/>{cells}</tr> }.into_any()
}

/// How events become a quantity: the aggregation, whether it carries over, how it is rounded.
fn how_counted(metric: &MetricDefinition, l: Locale) -> Vec<String> {
    let attribute = metric.attribute.as_ref().map(ToString::to_string);
    let attribute = attribute.as_deref();
    let how = match (metric.aggregation, attribute) {
        (Aggregation::Sum, None) => words::counted_sum(l).to_owned(),
        (Aggregation::Sum, Some(attribute)) => words::counted_sum_of(l, attribute),
        (Aggregation::Count, _) => words::counted_count(l).to_owned(),
        (Aggregation::Max, None) => words::counted_max(l).to_owned(),
        (Aggregation::Max, Some(attribute)) => words::counted_max_of(l, attribute),
        (Aggregation::Last, None) => words::counted_last(l).to_owned(),
        (Aggregation::Last, Some(attribute)) => words::counted_last_of(l, attribute),
        (Aggregation::UniqueCount, attribute) => words::counted_unique(l, attribute.unwrap_or_default()),
        (Aggregation::TimeWeightedSum, _) => words::counted_time_weighted(l).to_owned(),
    };
    let carries = metric.recurring.then(|| words::carries_over(l).to_owned());
    let rounded = metric.rounding.map(|rounding| {
        let digits = quantity(rounding.step(), l);
        match rounding.mode {
            RoundingMode::Round => words::rounded_to(l, digits),
            RoundingMode::Ceil => words::rounded_up_to(l, digits),
            RoundingMode::Floor => words::rounded_down_to(l, digits),
        }
    });
    [Some(how), carries, rounded].into_iter().flatten().collect()
}

/// All that a metric costs: how, rows of range and price, notes.
fn price_cell(price: &UsagePrice, currency: &str, l: Locale) -> AnyView {
    let many = in_a_sentence(&price.name, l);
    let PriceList { how, rows, notes } = PriceList::of(&price.pricing, price.writing(currency, &many, l));
    let free = Some(price.free_units).filter(|free| !free.is_zero());
    let around = [
        free.map(|free| prices::first_free(l, quantity(free, l))),
        price.minimum.map(|amount| prices::at_least(l, money(amount, currency, l))),
        price.maximum.map(|amount| prices::at_most(l, money(amount, currency, l))),
    ];
    let rows = rows.into_iter().map(|PriceRow { range, price }| {
        let range = (!range.is_empty()).then(|| view! { <span class="price-range">{range}</span> });
        view! { <span class="cell-line price-row">{range}<span class="price-of">{price}</span></span> }
    });
    let rows = rows.collect_view();
    let quiet = |words: String| view! { <span class="cell-line price-range">{words}</span> };
    let how = (!how.is_empty()).then(|| quiet(how));
    let notes = notes.into_iter().chain(around.into_iter().flatten()).map(quiet).collect_view();
    view! { <span class="price-list">{how}{rows}{notes}</span> }.into_any()
}

/// What plans agree on beside usage: fees, seats, commitments, what comes back.
pub fn agreed(plans: &[Terms], l: Locale) -> Option<AnyView> {
    let mut rows: Vec<AnyView> = Vec::new();
    if plans.iter().any(Terms::sells_seats) {
        let cells = plans.iter().map(|terms| {
            let prices = seats_price(terms, l).map(|price| price_cell(&price, terms.currency.code(), l));
            let (label, cell) = (terms.name.in_locale(l).to_owned(), prices.unwrap_or_else(|| "–".into_any()));
            view! { <NumberCell label>{cell}</NumberCell> }
        });
        let cells = cells.collect_view();
        rows.push(view! { <tr><RowHead text=common::seats(l)/>{cells}</tr> }.into_any());
    }
    for fact in Agreed::ALL {
        let said: Vec<Option<String>> = plans.iter().map(|terms| fact.of(terms, l)).collect();
        if said.iter().any(Option::is_some) {
            let mut said = said.into_iter();
            rows.push(included_row(
                fact.label(l),
                plans,
                |_| said.next().flatten().unwrap_or_else(|| "–".to_owned()),
                l,
            ));
        }
    }
    let columns = std::iter::once(Column::text(words::agreed_column(l))).chain(plan_columns(plans, l)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div id=TERMS>
                <Section title=words::what_is_agreed(l)>
                    <Card><Table caption=words::what_is_agreed(l) columns>{rows}</Table></Card>
                </Section>
            </div>
        }
        .into_any()
    })
}

/// What a plan may say over all of its usage.
#[derive(Clone, Copy)]
enum Agreed {
    Setup,
    Apart,
    Partial,
    Trial,
    Term,
    Early,
    Prepaid,
    Overage,
    Minimum,
    Maximum,
    Unused,
    Withdrawal,
}

impl Agreed {
    const ALL: [Agreed; 12] = [
        Agreed::Setup,
        Agreed::Apart,
        Agreed::Partial,
        Agreed::Trial,
        Agreed::Term,
        Agreed::Early,
        Agreed::Prepaid,
        Agreed::Overage,
        Agreed::Minimum,
        Agreed::Maximum,
        Agreed::Unused,
        Agreed::Withdrawal,
    ];

    const fn label(self, l: Locale) -> &'static str {
        match self {
            Agreed::Setup => prices::label_setup(l),
            Agreed::Apart => prices::label_apart(l),
            Agreed::Partial => prices::label_partial(l),
            Agreed::Trial => prices::label_trial(l),
            Agreed::Term => prices::label_term(l),
            Agreed::Early => prices::label_early(l),
            Agreed::Prepaid => prices::label_prepaid(l),
            Agreed::Overage => prices::label_overage(l),
            Agreed::Minimum => prices::label_minimum(l),
            Agreed::Maximum => prices::label_maximum(l),
            Agreed::Unused => prices::label_unused(l),
            Agreed::Withdrawal => prices::label_withdrawal(l),
        }
    }

    fn of(self, terms: &Terms, l: Locale) -> Option<String> {
        let Commitments { prepaid, overage_factor, minimum, maximum } = terms.commitments;
        let amount =
            |amount: Decimal| words::example_total(l, money(amount, terms.currency.code(), l), every(terms.period, l));
        let written = |amount: Decimal| money(amount, terms.currency.code(), l);
        match self {
            Agreed::Setup => terms.setup_fee().filter(|fee| !fee.is_zero()).map(|fee| prices::once(l, written(fee))),
            Agreed::Apart => {
                let apart = PlanPrice::of(terms, &[], None, l).apart;
                let said = apart.into_iter().filter(|(fee, _)| !fee.is_zero());
                let said: Vec<String> =
                    said.map(|(fee, interval)| words::example_total(l, written(fee), every(interval, l))).collect();
                (!said.is_empty()).then(|| said.join(", "))
            }
            Agreed::Trial => trial_words(terms, l),
            Agreed::Term => Some(bound_words(terms, l)),
            Agreed::Early => early_termination(terms).map(written),
            Agreed::Prepaid => prepaid.map(amount),
            Agreed::Overage => prepaid.and(overage_factor).map(|factor| prices::times_as_much(l, quantity(factor, l))),
            Agreed::Minimum => minimum.map(amount).map(|amount| prices::with_fees(l, amount)),
            Agreed::Maximum => maximum.map(amount).map(|amount| prices::with_fees_kept(l, amount)),
            Agreed::Partial => in_full(terms, l).map(|fees| prices::in_full(l, fees)),
            Agreed::Unused => terms.refund_unused.then(|| prices::given_back(l).to_owned()),
            Agreed::Withdrawal => {
                let days = Some(terms.withdrawal_days).filter(|days| *days > 0);
                days.map(|days| prices::withdraw_within(l, days))
            }
        }
    }
}

/// Features and service levels, if any plan names some.
pub fn included(plans: &[Terms], l: Locale) -> Option<AnyView> {
    let features: BTreeSet<&String> = plans.iter().flat_map(|terms| terms.features.keys()).collect();
    let mut rows: Vec<AnyView> = Vec::new();
    if plans.iter().any(|terms| terms.service_level.is_some()) {
        let level = |terms: &Terms| {
            terms.service_level.as_ref().map_or_else(|| "–".to_owned(), |level| service_level(level, l))
        };
        rows.push(included_row(words::service_level(l), plans, level, l));
    }
    for name in features {
        let of = |terms: &Terms| {
            terms.features.get(name).map_or_else(|| words::no(l).to_owned(), |feature| feature_value(feature, l))
        };
        let named = plans.iter().map(|terms| terms.feature_name(name, l)).find(|words| words != name);
        rows.push(included_row(named.unwrap_or(name), plans, of, l));
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

fn included_row(name: &str, plans: &[Terms], mut of: impl FnMut(&Terms) -> String, l: Locale) -> AnyView {
    let cells = plans.iter().map(|terms| {
        let (label, value) = (terms.name.in_locale(l).to_owned(), of(terms));
        view! { <NumberCell label>{value}</NumberCell> }
    });
    let cells = cells.collect_view();
    view! { <tr><RowHead text=name.to_owned()/>{cells}</tr> }.into_any()
}

/// What the seller worked out as examples; each leads to the calculator with its quantities.
pub fn examples(plans: &[RatePlanView], metrics: &[Metric], l: Locale) -> Option<AnyView> {
    let several = plans.len() > 1;
    let cards: Vec<_> = plans
        .iter()
        .flat_map(|plan| plan.terms.examples.iter().map(move |example| (plan, example)))
        .map(|(plan, example)| {
            let terms = &plan.terms;
            let quantities = example_words(example, metrics, l);
            let note = if several { format!("{}: {quantities}", terms.name.in_locale(l)) } else { quantities };
            let total = total_words(example, terms, l);
            let href = format!("?{}#calculator", query_of(&plan.id.to_string(), fields(example, terms).into_iter()));
            view! { <Card><p class="muted">{note}</p><p class="card-title"><a class="example" href=href>{total}</a></p></Card> }
        })
        .collect();
    (!cards.is_empty())
        .then(|| view! { <div class="small-cards"><Section title=words::examples(l)><CardGrid>{cards}</CardGrid></Section></div> }.into_any())
}

/// "€112.00 a month, plus €365.00 a year": what an example comes to, and the fees that come beside it.
fn total_words(example: &Example, terms: &Terms, l: Locale) -> String {
    let total = words::example_total(l, money(example.total, terms.currency.code(), l), every(terms.period, l));
    let apart = PlanPrice::of(terms, &[], None, l).apart_words(l);
    std::iter::once(total).chain(apart).collect::<Vec<_>>().join(", ")
}

/// A plan's examples as the store will show them, before there is a calculator to lead to.
pub fn examples_alone(terms: &Terms, metrics: &[Metric], l: Locale) -> Option<AnyView> {
    let card = |example: &Example| {
        let total = total_words(example, terms, l);
        let note = example_words(example, metrics, l);
        view! { <Card><p class="muted">{note}</p><p class="card-title">{total}</p></Card> }
    };
    let cards: Vec<_> = terms.examples.iter().map(card).collect();
    (!cards.is_empty())
        .then(|| view! { <div class="small-cards"><Section title=words::examples(l)><CardGrid>{cards}</CardGrid></Section></div> }.into_any())
}

/// What an example puts into the calculator: a quantity of a seller's is one event.
fn fields(example: &Example, terms: &Terms) -> Vec<(Subject, String)> {
    let of = |(key, number): (&domain::text::Key, &Decimal)| {
        let quantity = (Subject::Quantity(key.to_string()), number.normalize().to_string());
        let model = terms.charge(key).and_then(|charge| charge.pricing.usual());
        let events = model.filter(|(_, model)| model.counts_events());
        let events = events.map(|_| (Subject::Events(key.to_string()), "1".to_owned()));
        std::iter::once(quantity).chain(events)
    };
    let seats = example.seats.map(|seats| (Subject::Seats, seats.to_string()));
    example.quantities.iter().flat_map(of).chain(seats).collect()
}

/// `40 Users, 500 Document pages`
fn example_words(example: &Example, metrics: &[Metric], l: Locale) -> String {
    let seats = example.seats.map(|seats| sentence::counted(seats.into(), common::seat(l), common::seats(l), l));
    let of = |(key, number): (&domain::text::Key, &rust_decimal::Decimal)| {
        let metric = metrics.iter().find(|metric| metric.definition.key == *key).map(|metric| &metric.definition);
        let name = metric.map_or(key.as_str(), |metric| metric.name.in_locale(l));
        sentence::counted(*number, metric.map_or("", |metric| metric.unit.in_locale(l)), name, l)
    };
    seats.into_iter().chain(example.quantities.iter().map(of)).collect::<Vec<_>>().join(", ")
}
