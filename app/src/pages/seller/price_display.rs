//! How the store shows a product's prices: from the plans' own numbers with a note, or in the seller's words.

use ::words::common;
use ::words::seller as words;
use domain::locale::LocalizedText;
use leptos::prelude::*;
use service::catalog::PriceDisplay as ProductPrices;

use super::param;
use super::products::ProductTitle;
use super::shelf::{Part, Shelf, shelf};
use crate::components::*;
use crate::form::post_to;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::seller::{SetPriceDisplay, forms};

#[component]
pub fn PriceDisplayPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("product_id");
    loaded(
        move |portal, actor| async move { shelf(&portal, &actor, &id).await },
        move |shelf| {
            let form = forms::DISPLAY;
            let (kind, note, text) = match shelf.product.price_display.clone() {
                ProductPrices::FromMetrics { note } => ("from_metrics", note, LocalizedText::default()),
                ProductPrices::FreeText { text } => ("free_text", LocalizedText::default(), text),
            };
            let from_metrics = Choice::new("from_metrics", words::display_from_metrics(locale));
            let free_text = Choice::new("free_text", words::display_free_text(locale));
            let choices = vec![
                from_metrics.hint(words::display_from_metrics_hint(locale)),
                free_text.hint(words::display_free_text_hint(locale)),
            ];
            view! {
                <ConsoleLayout title=format!("{} · {}", words::display_title(locale), shelf.name(locale))>
                    <ProductTitle shelf=shelf.clone() part=Part::Display/>
                    <Card title=words::display_title(locale) note=words::display_lead(locale)>
                        <PostForm action={post_to::<SetPriceDisplay>()}>
                            <FormFaults form/>
                            <Hidden name="product_id" value=shelf.product.id.to_string()/>
                            <RadioCards form name="kind" legend=words::display_kind(locale) choices value=kind/>
                            <div class="when-from-metrics">
                                <LocalizedField form name="note" legend=words::display_note(locale) value=note
                                    hint=words::display_note_hint(locale) optional=true/>
                            </div>
                            <div class="when-free-text">
                                <LocalizedField form name="text" legend=words::display_text(locale) value=text
                                    hint=words::display_text_hint(locale) extent=Extent::Paragraphs/>
                            </div>
                            <Actions><Button look=Look::Primary>{common::save(locale)}</Button></Actions>
                        </PostForm>
                    </Card>
                    <Cards shelf/>
                </ConsoleLayout>
            }
        },
    )
}

#[component]
fn Cards(shelf: Shelf) -> impl IntoView {
    let locale = use_reader().locale;
    let cards = match shelf.foremost_plan().cloned() {
        Some(plan) => {
            let note = words::cards_note(locale, plan.terms.name.in_locale(locale));
            let prices = shelf.product.price_display.clone();
            view! {
                <p class="muted">{note}</p>
                <StoreCardsByLanguage terms=plan.terms metrics=shelf.metrics prices/>
            }
            .into_any()
        }
        None => view! { <p class="muted">{words::cards_none(locale)}</p> }.into_any(),
    };
    view! { <Section title=words::cards_title(locale)>{cards}</Section> }
}
