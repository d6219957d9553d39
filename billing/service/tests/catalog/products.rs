//! Products: described, shown and listed.

use domain::locale::{Locale, LocalizedText};
use serde_json::json;
use service::catalog::{self, PriceDisplay, ProductInput};
use service::page::PageRequest;
use words::refused::detail;

use crate::shop::{Shop, product_input, shop};
use crate::support::reasons;

#[tokio::test]
async fn a_product_names_everything_that_is_wrong_at_once() {
    let Shop { marketplace, seller, product } = shop().await;
    let wrong = || {
        product_input(json!({
            "key": "two words",
            "name": { "en": "x".repeat(121), "de": "nu\u{0}l" },
            "description": { "it": "x".repeat(20_001) },
        }))
    };
    let expected =
        ["/description/it text.too_long", "/key key.invalid", "/name/de text.invalid", "/name/en text.too_long"];
    assert_eq!(reasons(catalog::create_product(&marketplace.portal, &seller, wrong()).await), expected);
    assert_eq!(reasons(catalog::update_product(&marketplace.portal, &seller, product, wrong()).await), expected);
    let nothing = catalog::create_product(&marketplace.portal, &seller, ProductInput::default()).await;
    assert_eq!(reasons(nothing), ["/key required", "/name required"]);
}

#[tokio::test]
async fn a_product_key_is_taken_once_per_seller() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let input =
        |key: &str| ProductInput { key: key.to_owned(), name: LocalizedText::same(key), ..ProductInput::default() };
    let again = catalog::create_product(portal, &seller, input("urlaub")).await;
    assert_eq!(
        detail(&again.as_ref().unwrap_err().refusals().unwrap().0[0], Locale::En),
        "“urlaub” is already taken here."
    );
    assert_eq!(reasons(again), ["/key key.taken"]);
    let other = marketplace.product(&seller, "other").await;
    assert_eq!(reasons(catalog::update_product(portal, &seller, other, input("urlaub")).await), ["/key key.taken"]);
    catalog::update_product(portal, &seller, product, input("urlaub")).await.unwrap();
    let somebody_else = marketplace.seller("Else").await;
    marketplace.product(&somebody_else, "urlaub").await;
    let both = futures::future::join_all((0..2).map(|_| catalog::create_product(portal, &seller, input("race")))).await;
    assert_eq!(both.iter().filter(|answer| answer.is_ok()).count(), 1);
}

#[tokio::test]
async fn a_product_is_described_and_shows_its_prices_as_its_seller_likes() {
    let Shop { marketplace, seller, product } = shop().await;
    let portal = &marketplace.portal;
    let input = product_input(
        json!({ "key": "urlaub", "name": { "de": " Urlaub ", "en": "" }, "description": { "de": "Gut.\nSehr gut." } }),
    );
    let view = catalog::update_product(portal, &seller, product, input).await.unwrap();
    assert_eq!(view.name, LocalizedText::of([(Locale::De, "Urlaub")]));
    assert_eq!((view.description.in_locale(Locale::It), view.seller_name.as_str()), ("Gut.\nSehr gut.", "Acme"));
    assert_eq!(view.price_display, PriceDisplay::FromMetrics { note: LocalizedText::default() });

    let display: PriceDisplay = serde_json::from_value(
        json!({ "kind": "free_text", "text": { "en": "**Ask us**", "de": "**Fragen**", "it": "**Chiedere**" } }),
    )
    .unwrap();
    let view = catalog::set_price_display(portal, &seller, product, display.clone()).await.unwrap();
    assert_eq!(view, catalog::product(portal, &seller, product).await.unwrap());
    assert_eq!(view.price_display, display);
    let wordless = PriceDisplay::FreeText { text: LocalizedText::of([(Locale::En, " ")]) };
    assert_eq!(reasons(catalog::set_price_display(portal, &seller, product, wordless).await), ["/text required"]);
    let endless = PriceDisplay::FromMetrics { note: LocalizedText::of([(Locale::En, "x".repeat(20_001).as_str())]) };
    assert_eq!(
        reasons(catalog::set_price_display(portal, &seller, product, endless).await),
        ["/note/en text.too_long"]
    );
    for (unseen, display) in [
        ("/note/de name.invalid", PriceDisplay::FromMetrics { note: LocalizedText::same("15\u{202e}51") }),
        ("/note/de name.invalid", PriceDisplay::FromMetrics { note: LocalizedText::same("two\nlines") }),
        ("/text/de text.invalid", PriceDisplay::FreeText { text: LocalizedText::same("15\u{200b}") }),
    ] {
        let refused = reasons(catalog::set_price_display(portal, &seller, product, display).await);
        assert_eq!((refused.len(), refused[0].as_str()), (3, unseen));
    }
    let acts = marketplace.acts_on(product).await;
    assert_eq!(acts, ["create_product", "update_product", "set_price_display"].map(|act| format!("seller Acme {act}")));
}

#[tokio::test]
async fn a_seller_lists_its_own_products_and_the_operator_everybodys() {
    let Shop { marketplace, seller, product } = shop().await;
    let other = marketplace.seller("Other").await;
    let others = marketplace.product(&other, "other").await;
    for (actor, expected) in
        [(&seller, vec![product]), (&other, vec![others]), (&marketplace.operator, vec![others, product])]
    {
        let page = catalog::products(&marketplace.portal, actor, PageRequest::default()).await.unwrap();
        assert_eq!(page.items.into_iter().map(|view| view.id).collect::<Vec<_>>(), expected);
    }
    let buyer = marketplace.buyer("Bruno").await;
    assert_eq!(reasons(catalog::products(&marketplace.portal, &buyer, PageRequest::default()).await), ["not_allowed"]);
}
