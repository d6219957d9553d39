//! A product in the store: its card in the list (who sells it, what it is for, from which price on), and the columns of
//! its page.

use ::words::format::money;
use ::words::price::free;
use ::words::{common, store as words};
use domain::charge::Charge;
use domain::invoicing::{Naming, calculate};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::{Fee, Terms};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::catalog::{PriceDisplay as ProductPrices, StoreCard};

use super::{Monogram, PlanPrice, every, plain_start};

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
    let Headline { from, amount, per, beside } = headline(&card, locale);
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
                {beside.into_iter().map(|words| view! { <p class="card-note">{words}</p> }).collect_view()}
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
    /// Fees at intervals of their own, and what else is due whatever is used.
    beside: Vec<String>,
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
    let Headline { from, amount, per, beside } = of_plan(&price, locale);
    let several = card.plans.len() > 1 && amount != free(locale);
    let from = if several { common::from_price(locale) } else { from };
    Headline { from, amount, per, beside }
}

/// What a period costs whatever is used, where that is more than the fee that leads: nobody pays less. Beside a price for
/// each, what is due anyway.
fn of_plan(price: &PlanPrice, locale: Locale) -> Headline {
    let (from, amount, per) = price.alone(locale);
    let apart = price.apart_words(locale);
    match price.leads_with_fee() {
        Some(fee) if price.least > fee => Headline {
            from: common::from_price(locale),
            amount: money(price.least, &price.currency, locale),
            per: every(price.period, locale),
            beside: apart,
        },
        Some(_) => Headline { from, amount, per, beside: apart },
        None => Headline { from, amount, per, beside: [apart, price.anyway(locale)].concat() },
    }
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

    /// The headline and what stands beside it.
    fn said(price: &PlanPrice) -> String {
        let Headline { from, amount, per, beside } = of_plan(price, Locale::En);
        let headline = format!("{from} {amount} {per}").trim().to_owned();
        std::iter::once(headline).chain(beside).collect::<Vec<_>>().join("; ").replace('\u{a0}', " ")
    }

    #[test]
    fn a_card_names_no_price_that_nobody_can_pay() {
        let seats = json!({ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } });
        let seated = terms(json!([{ "kind": "recurring", "amount": "30" }, seats]), json!([]));
        let price = PlanPrice::of(&seated, &metrics(), None, Locale::En);
        assert_eq!(said(&price), "from €40.00 a month");
        let flat = terms(json!([{ "kind": "recurring", "amount": "30" }]), json!([]));
        let price = PlanPrice::of(&flat, &metrics(), None, Locale::En);
        assert_eq!(said(&price), "€30.00 a month");
    }

    #[test]
    fn a_card_says_that_usage_comes_on_top_and_from_which_price_on() {
        let tiers = json!([{ "up_to": "10", "unit_price": "2.50" }, { "up_to": "50", "unit_price": "1.905" }, { "unit_price": "1.40" }]);
        let tiered = json!([{ "metric": "UserMonth", "model": { "kind": "graduated", "tiers": tiers } }]);
        let fee = json!([{ "kind": "recurring", "amount": "19" }]);
        let both = PlanPrice::of(&terms(fee.clone(), tiered.clone()), &metrics(), None, Locale::En);
        assert_eq!(said(&both), "€19.00 a month, plus usage");
        assert_eq!(both.in_brief(Locale::En).more[0].replace('\u{a0}', " "), "plus from €1.40 per user");
        let usage = PlanPrice::of(&terms(json!([]), tiered), &metrics(), None, Locale::En);
        assert_eq!(said(&usage), "from €1.40 per user and month");
        let free = json!([{ "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "0" } }]);
        assert_eq!(said(&PlanPrice::of(&terms(fee, free), &metrics(), None, Locale::En)), "€19.00 a month");
    }

    fn of_charge(charge: Value, more: Value) -> PlanPrice {
        let mut priced = json!({ "metric": "UserMonth" });
        priced.as_object_mut().expect("an object").extend(charge.as_object().expect("an object").clone());
        let mut plan = json!({ "key": "a", "name": { "en": "A" }, "currency": "EUR", "charges": [priced] });
        plan.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        let input: RatePlanInput = serde_json::from_value(plan).expect("an input");
        let terms = input.parse(&[Key::parse("UserMonth", "").expect("a key")]).expect("terms");
        PlanPrice::of(&terms, &metrics(), None, Locale::En)
    }

    #[test]
    fn a_card_says_what_is_due_whatever_is_used() {
        let each = json!({ "kind": "per_unit", "unit_price": "2.50" });
        let flat = |amount: &str, price: &str| json!({ "kind": "volume", "tiers": [{ "unit_price": price, "flat_amount": amount }] });
        let bundles = json!({ "kind": "bundles", "tiers": [{ "up_to": "100", "price": "150" }, { "price": "90" }] });
        let stairs = json!({ "kind": "stair_step", "tiers": [{ "up_to": "10", "price": "20" }, { "price": "80" }] });
        let split = json!({ "attribute": "region", "values": { "eu": flat("10", "2") }, "default": flat("5", "1") });
        let prepaid = json!({ "prepaid_commitment": "100", "minimum_commitment": "300" });
        let cases = [
            (json!({ "model": each }), json!({}), "€2.50 per user and month"),
            (json!({ "model": each, "minimum": "50" }), json!({}), "€2.50 per user and month; at least €50.00 a month"),
            (
                json!({ "model": flat("20", "2.50"), "minimum": "15" }),
                json!({}),
                "€2.50 per user and month; plus €20.00 a month in any case",
            ),
            (json!({ "model": each, "minimum": "50", "free_units": "5" }), json!({}), "from €50.00 a month"),
            (json!({ "model": flat("20", "0") }), json!({}), "€20.00 a month"),
            (json!({ "model": bundles }), json!({}), "from €150.00 a month, up to 100 users"),
            (json!({ "model": bundles, "minimum": "200" }), json!({}), "from €200.00 a month"),
            (json!({ "model": stairs, "free_units": "5" }), json!({}), "from €20.00 a month"),
            (json!({ "split_by": split }), json!({}), "from €15.00 a month"),
            (
                json!({ "model": each }),
                json!({ "minimum_commitment": "100" }),
                "€2.50 per user and month; minimum total €100.00 a month including fees",
            ),
            (json!({ "model": each }), prepaid, "from €300.00 a month"),
        ];
        for (charge, more, expected) in cases {
            assert_eq!(said(&of_charge(charge.clone(), more.clone())), expected, "{charge} {more}");
        }
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
