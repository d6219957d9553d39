//! A product in the store: its card in the list (who sells it, what it is for, from which price on), and the columns of
//! its page.

use ::words::format::money;
use ::words::price::free;
use ::words::{common, store as words};
use domain::invoicing::{Naming, calculate};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::{Charge, Fee, Terms};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::catalog::{PriceDisplay as ProductPrices, StoreCard};

use super::{Monogram, PlanPrice, PriceWords, plain_start};

const DESCRIPTION_CHARS_MAX: usize = 150;
const PRICE_CHARS_MAX: usize = 80;

/// The card, which leads to the product's page.
#[component]
pub fn ProductCard(card: StoreCard, locale: Locale) -> impl IntoView {
    let product = &card.product;
    let name = product.name.in_locale(locale).to_owned();
    let href = format!("/store/{}", product.id);
    let description = plain_start(product.description.in_locale(locale), DESCRIPTION_CHARS_MAX);
    let plans = words::n_plans(locale, card.plans.len() as u64);
    let Headline { from, amount, per, apart } = headline(&card, locale);
    view! {
        <article class="card product-card">
            <header class="product-head">
                <Monogram name=name.clone()/>
                <div>
                    <h2 class="product-name"><a href=href><bdi>{name}</bdi></a></h2>
                    <p class="card-note">{words::by_seller(locale, &product.seller_name)}</p>
                </div>
            </header>
            <p class="muted">{description}</p>
            <footer class="product-price">
                <p class="price">
                    <span class="price-per">{from}</span>
                    " "
                    <span class="price-amount">{amount}</span>
                    " "
                    <span class="price-per">{per}</span>
                </p>
                {apart.into_iter().map(|words| view! { <p class="card-note">{words}</p> }).collect_view()}
                <p class="card-note">{plans}</p>
            </footer>
        </article>
    }
    .into_any()
}

/// A product's page: what comes first, the calculator beside it all the way down, details as children. On a phone the
/// calculator stands between the two.
#[component]
pub fn ProductColumns(start: AnyView, calculator: AnyView, children: Children) -> impl IntoView {
    view! {
        <div class="product-columns">
            <div class="stack">{start}</div>
            <aside class="stack product-aside">{calculator}</aside>
            <div class="stack">{children()}</div>
        </div>
    }
    .into_any()
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Headline {
    from: &'static str,
    amount: String,
    per: String,
    /// Fees at intervals of their own.
    apart: Vec<String>,
}

/// The price that stands for all of a product's: that of the cheapest way in.
fn headline(card: &StoreCard, locale: Locale) -> Headline {
    if let ProductPrices::FreeText { text } = &card.product.price_display {
        return Headline { per: plain_start(text.in_locale(locale), PRICE_CHARS_MAX), ..Headline::default() };
    }
    let Some(first) = card.plans.first() else { return Headline::default() };
    let alike = card.plans.iter().filter(|plan| plan.terms.currency == first.terms.currency);
    let least = alike.min_by_key(|plan| way_in(&plan.terms, &card.metrics)).unwrap_or(first);
    let price = PlanPrice::of(&least.terms, &card.metrics, None, locale);
    let PriceWords { from, amount, per, .. } = price.words(locale);
    let (from, amount) = match due_at_least(&price, &least.terms, &card.metrics) {
        Some(total) => (common::from_price(locale), money(total, &price.currency, locale)),
        None => (from, amount),
    };
    let several = card.plans.len() > 1 && amount != free(locale);
    let from = if several { common::from_price(locale) } else { from };
    Headline { from, amount, per, apart: price.apart_words(locale) }
}

/// What a period costs whatever is used, where that is more than the fee that leads: nobody pays less.
fn due_at_least(price: &PlanPrice, terms: &Terms, metrics: &[Metric]) -> Option<Decimal> {
    let fee = price.leads_with_fee()?;
    let none = |charge: &Charge| (charge.metric.clone(), Decimal::ZERO);
    let quantities = terms.charges.iter().map(none).collect();
    let seats = terms.sells_seats().then_some(1);
    let total = calculate(terms, metrics, &quantities, seats, Naming::NONE).ok()?.total.amount();
    (total > fee).then_some(total)
}

/// What a day costs at least: of a period with one of everything. What is asked over all of it counts, too.
fn way_in(terms: &Terms, metrics: &[Metric]) -> (Decimal, Decimal) {
    let one = |charge: &Charge| (charge.metric.clone(), Decimal::ONE);
    let quantities = terms.charges.iter().map(one).collect();
    let seats = terms.sells_seats().then_some(1);
    let calculated = calculate(terms, metrics, &quantities, seats, Naming::NONE).map(|calculation| calculation.total);
    let a_day = |amount: Decimal| amount.checked_div(terms.period.days()).unwrap_or(amount);
    let apart = terms.fees.iter().filter_map(|fee| match fee {
        Fee::Recurring { amount, interval: Some(interval), .. } => amount.checked_div(interval.days()),
        Fee::Recurring { .. } | Fee::Seats { .. } | Fee::Setup { .. } | Fee::EarlyTermination { .. } => None,
    });
    let total = calculated.map_or(Decimal::MAX, |total| a_day(total.amount()).saturating_add(apart.sum()));
    (total, a_day(terms.setup_fee().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use domain::rate_plan::RatePlanInput;
    use domain::text::Key;
    use serde_json::{Value, json};

    use super::*;

    fn metrics() -> Vec<Metric> {
        serde_json::from_value(json!([{ "id": "met_00000000000000000000000000000001", "key": "UserMonth",
            "name": { "en": "Users" }, "unit": { "en": "user" }, "aggregation": "sum", "attribute": null }]))
        .expect("metrics")
    }

    fn terms(fees: Value, charges: Value) -> Terms {
        let plan = json!({ "key": "a", "name": { "en": "A" }, "currency": "EUR", "fees": fees, "charges": charges });
        let input: RatePlanInput = serde_json::from_value(plan).expect("an input");
        input.parse(&[Key::parse("UserMonth", "").expect("a key")]).expect("terms")
    }

    #[test]
    fn a_card_names_no_price_that_nobody_can_pay() {
        let seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } });
        let seated = terms(json!([{ "kind": "recurring", "amount": "30" }, seats]), json!([]));
        let price = PlanPrice::of(&seated, &metrics(), None, Locale::En);
        assert_eq!(due_at_least(&price, &seated, &metrics()), Some(Decimal::from(40)));
        let flat = terms(json!([{ "kind": "recurring", "amount": "30" }]), json!([]));
        let price = PlanPrice::of(&flat, &metrics(), None, Locale::En);
        assert_eq!(due_at_least(&price, &flat, &metrics()), None);
    }

    #[test]
    fn a_price_per_user_is_a_cheaper_way_in_than_a_flat_fee() {
        let users = |price: &str| {
            terms(json!([]), json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": price } }]))
        };
        let flat = |amount: &str| terms(json!([{ "kind": "recurring", "amount": amount }]), json!([]));
        let mut plans = [flat("290"), users("2.90"), flat("2"), users("0")];
        plans.sort_by_key(|terms| way_in(terms, &metrics()));
        let expected = [users("0"), flat("2"), users("2.90"), flat("290")];
        assert_eq!(plans, expected);
    }
}
