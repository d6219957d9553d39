//! The price of a plan on its card: headline and further lines.

use domain::locale::Locale;
use leptos::prelude::*;

use super::PlanPrice;

/// Whether a card tells everything, or what is told in full elsewhere on its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    #[default]
    InFull,
    InBrief,
    /// As in brief, before it is in the store: there is no page yet that tells the rest.
    Preview,
}

/// The id of the table with all terms, on the page of a product.
pub const TERMS: &str = "terms";

/// The price itself: headline and further lines. It takes the language as a prop, so that it can be drawn in the browser.
#[component]
pub fn PriceDisplay(price: PlanPrice, locale: Locale, #[prop(optional)] told: Told) -> impl IntoView {
    let words = match told {
        Told::InFull => price.words(locale),
        Told::InBrief | Told::Preview => price.in_brief(locale),
    };
    view! {
        <p class="price">
            {(!words.from.is_empty()).then(|| view! { <span class="price-per">{words.from}</span> " " })}
            <span class="price-amount">{words.amount}</span>
            " "
            <span class="price-per">{words.per}</span>
        </p>
        {(!words.more.is_empty()).then(|| {
            let more = words.more.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            let beyond = words.beyond.map(|words| match told {
                Told::Preview => view! { <li>{words}</li> }.into_any(),
                Told::InFull | Told::InBrief => view! { <li><a href=format!("#{TERMS}")>{words}</a></li> }.into_any(),
            });
            view! { <ul class="price-more">{more}{beyond}</ul> }
        })}
        {price.note.map(|note| view! { <p class="price-note">{note}</p> })}
    }
    .into_any()
}
