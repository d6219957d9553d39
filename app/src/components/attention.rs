//! What waits for the reader to act, above every page: payments that failed, wait for a yes, or are late.

use leptos::prelude::*;
use words::common;

use super::{Icon, Sign, Tone};
use crate::reader::use_reader;

/// One thing to act on, with the amount in its words and the way to act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    pub tone: Tone,
    pub said: String,
    /// `None` on the page where one acts.
    pub href: Option<String>,
    pub act: &'static str,
}

/// All of them, as whoever loads a page finds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attentions(pub Vec<Attention>);

/// The strip; nothing where nothing waits.
#[component]
pub fn AttentionStrip() -> impl IntoView {
    let Attentions(waiting) = use_context().unwrap_or_default();
    let locale = use_reader().locale;
    (!waiting.is_empty()).then(|| {
        let items = waiting.into_iter().map(|Attention { tone, said, href, act }| {
            view! {
                <li class=format!("attention-item {}", tone.class())>
                    <span class="notice-sign"><Icon sign=Sign::Exclamation/></span>
                    <span class="attention-said">{said}</span>
                    {href.map(|href| view! { <a class="button attention-act" href=href>{act}</a> })}
                </li>
            }
        });
        view! {
            <aside class="attention not-printed" aria-label=common::needs_attention(locale)>
                <ul>{items.collect_view()}</ul>
            </aside>
        }
    })
}
