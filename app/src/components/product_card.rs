//! A product in the store: its card in the list (who sells it, what it is for, from which price on), and the columns of
//! its page.

use domain::locale::Locale;
use leptos::prelude::*;
use service::catalog::{PriceDisplay as ProductPrices, StoreCard};

use super::{Monogram, PlanPrice, PriceWords, plain_start};
use crate::i18n::price::free;
use crate::i18n::{common, store as words};

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
    let Headline { from, amount, per } = headline(&card, locale);
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
}

/// The price that stands for all of a product's: the least of those that are paid per the same as the first plan's.
fn headline(card: &StoreCard, locale: Locale) -> Headline {
    if let ProductPrices::FreeText { text } = &card.product.price_display {
        return Headline { per: plain_start(text.in_locale(locale), PRICE_CHARS_MAX), ..Headline::default() };
    }
    let prices: Vec<PlanPrice> =
        card.plans.iter().map(|plan| PlanPrice::of(&plan.terms, &card.metrics, None, locale)).collect();
    let Some(first) = prices.first() else { return Headline::default() };
    let per = first.words(locale).per;
    let alike = prices.iter().filter(|price| price.currency == first.currency && price.words(locale).per == per);
    let least = alike.min_by_key(|price| price.leads_with()).unwrap_or(first);
    let PriceWords { from, amount, .. } = least.words(locale);
    let several = prices.len() > 1 && amount != free(locale);
    let from = if several { common::from_price(locale) } else { from };
    Headline { from, amount, per }
}
