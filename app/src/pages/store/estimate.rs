//! What a full period comes to with what the calculator brought along to the review, by the calculator's own arithmetic.

use ::words::format::money;
use ::words::number;
use ::words::sentence::counted;
use ::words::{account, price as prices, store as words};
use domain::invoicing::Calculation;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::price::Priced;
use domain::quantity::parse_quantity;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::catalog::RatePlanView;

use crate::components::*;
use crate::islands::calculator::{Offer, Subject, Typed, subject_of, typed_of, work_out};

/// The fields of the review's address that the plan prices, a name and a plain number each, as they came.
pub type Fields = Vec<(String, String)>;

/// Of what the address says, what the plan prices: quantities, in how many events they come, and quantities under values.
pub fn priced(plan: &RatePlanView, asked: Fields) -> Fields {
    let priced = |name: &str| match subject_of(name) {
        Some(Subject::Quantity(key) | Subject::Events(key) | Subject::Value(key, _)) => {
            plan.terms.charges.iter().any(|charge| charge.metric.as_str() == key)
        }
        Some(Subject::Seats) | None => false,
    };
    asked.into_iter().filter(|(name, _)| priced(name)).collect()
}

/// What the fields come to; nothing where there are none, or some that cannot be priced.
pub fn estimate(plan: &RatePlanView, metrics: &[Metric], seats: &str, fields: &Fields) -> Option<Calculation> {
    if fields.is_empty() {
        return None;
    }
    let typed = Typed { seats: seats.to_owned(), ..typed_of(fields.iter().cloned(), Locale::En) };
    let offer = Offer { id: plan.id.to_string(), name: String::new(), terms: plan.terms.clone(), when: String::new() };
    work_out(&offer, metrics, &typed, Locale::En).ok()
}

/// "About € 504.00 a month", with the quantities that come to it.
pub fn about(
    estimate: &Calculation,
    fields: &Fields,
    (plan, metrics): (&RatePlanView, &[Metric]),
    l: Locale,
) -> impl IntoView + use<> {
    let total = estimate.total;
    let amount = money(total.amount(), total.currency().code(), l);
    let named = fields.iter().filter_map(|field| named(field, fields, (plan, metrics), l));
    let with = named.collect::<Vec<_>>().join(", ");
    let apart = PlanPrice::of(&plan.terms, metrics, None, l).apart_words(l);
    let every = every(plan.terms.period, l);
    let title = [vec![words::about_amount(l, amount, every)], apart].concat().join(", ");
    view! { <Notice tone=Tone::Accent title>{words::about_with(l, with)}</Notice> }
}

/// `40 users`; of amounts `Payments: €8,000.00 from 100 events`.
fn named(
    (name, plain): &(String, String),
    fields: &Fields,
    (plan, metrics): (&RatePlanView, &[Metric]),
    l: Locale,
) -> Option<String> {
    let definition_of =
        |key: &str| metrics.iter().map(|metric| &metric.definition).find(|known| known.key.as_str() == key);
    match subject_of(name)? {
        Subject::Quantity(key) => {
            let is = |other: &str| subject_of(other) == Some(Subject::Events(key.clone()));
            let events =
                fields.iter().find(|(other, _)| is(other)).and_then(|(_, plain)| parse_quantity(plain, "").ok());
            let (definition, quantity) = (definition_of(&key)?, parse_quantity(plain, "").unwrap_or_default());
            let name = definition.name.in_locale(l);
            if !is_in_money(&key, plan, definition.unit_cost) {
                return Some(counted(quantity, definition.unit.in_locale(l), name, l));
            }
            let amount = money(quantity, plan.terms.currency.code(), l);
            let events = events.map(|events| account::n_events(l, events));
            let said = [Some(amount), events].into_iter().flatten().collect::<Vec<_>>().join(" ");
            Some(prices::of_name(l, name, said))
        }
        Subject::Value(key, entry) => {
            let charge = plan.terms.charges.iter().find(|charge| charge.metric.as_str() == key)?;
            let label = charge.pricing.parts().map(|(label, _)| label).filter(|label| !label.is_empty()).nth(entry)?;
            let of = words::of_value(l, definition_of(&key)?.name.in_locale(l), label);
            Some(format!("{}\u{a0}{of}", number::typed(plain, l)))
        }
        Subject::Events(_) | Subject::Seats => None,
    }
}

/// Whether what is typed of a metric is an amount, as the calculator asks for it.
fn is_in_money(key: &str, plan: &RatePlanView, unit_cost: Option<Decimal>) -> bool {
    let charge = plan.terms.charges.iter().find(|charge| charge.metric.as_str() == key);
    let model = charge.and_then(|charge| charge.pricing.usual()).map(|(_, model)| model.priced());
    match (model, unit_cost) {
        (Some(Priced::Amounts), _) | (Some(Priced::Costs), None) => true,
        (Some(Priced::Units), _) | (Some(Priced::Costs), Some(_)) | (None, _) => false,
    }
}
