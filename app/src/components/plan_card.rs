//! The card that a plan stands on.

use domain::locale::Locale;
use leptos::prelude::*;
use words::common;

use super::{Tag, Tone};

/// Whether a plan among several is the one looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    #[default]
    Open,
    Chosen,
}

/// A plan on its card: name, price as children (a [`PriceDisplay`] or the seller's free text), and its action.
#[component]
pub fn PlanCard(
    #[prop(into)] name: String,
    locale: Locale,
    #[prop(optional)] selection: Selection,
    /// The button at the bottom.
    #[prop(optional)]
    action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let chosen = selection == Selection::Chosen;
    let class = if chosen { "card plan plan-chosen" } else { "card plan" };
    view! {
        <article class=class>
            <header class="plan-head">
                <h3 class="plan-name">{name}</h3>
                {chosen.then(|| view! { <Tag tone=Tone::Accent text=common::chosen(locale)/> })}
            </header>
            <div class="plan-price">{children()}</div>
            {action.map(|action| view! { <div class="plan-action">{action}</div> })}
        </article>
    }
    .into_any()
}
