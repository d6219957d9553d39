//! The next invoice and the usage behind it, as they grow: asked for anew every few seconds while somebody looks.

use std::time::Duration;

use ::words::account as words;
use ::words::format::displayed;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{BarsByDay, BigNumber, Card, EmptyState, InvoiceView, Tag, Tone};
use crate::server_fns::buyer::watch_subscription;
use crate::watched::{UsedSoFar, Watched};

const EVERY: Duration = Duration::from_secs(4);

/// What was heard last.
#[derive(Clone, Copy)]
struct Heard {
    watched: RwSignal<Option<Watched>>,
    lost: RwSignal<bool>,
}

/// Around everything that shows the subscription: asks how it stands.
#[island]
pub fn LiveSubscription(subscription_id: String, children: Children) -> impl IntoView {
    let heard = Heard { watched: RwSignal::new(None), lost: RwSignal::new(false) };
    provide_context(heard);
    let asking = StoredValue::new(false);
    let ask = move || {
        if document().hidden() || asking.get_value() {
            return;
        }
        asking.set_value(true);
        let id = subscription_id.clone();
        spawn_local(async move {
            match watch_subscription(id).await {
                Ok(fresh) => {
                    heard.watched.set(Some(fresh));
                    heard.lost.set(false);
                }
                Err(_) => heard.lost.set(true),
            }
            asking.set_value(false);
        });
    };
    Effect::new(move |_| set_interval(ask.clone(), EVERY));
    children()
}

/// The next invoice.
#[island]
pub fn LiveInvoice(first: Watched, locale: Locale) -> impl IntoView {
    let heard = use_context::<Heard>();
    let watched = now(heard, first);
    let sheets = Memo::new(move |_| watched.with(|watched| watched.sheets.clone()));
    let lost = move || {
        let lost = heard.is_some_and(|heard| heard.lost.get());
        lost.then(|| view! { <Tag tone=Tone::Clay text=words::not_updated_since(locale, watched.with(|watched| watched.at.clone()))/> })
    };
    move || {
        let sheets = sheets.get();
        if sheets.is_empty() {
            let text = watched.with_untracked(|watched| watched.ended.clone());
            return view! { <Card><EmptyState title=words::nothing_to_invoice_title(locale) text/></Card> }.into_any();
        }
        let sheets = sheets.into_iter().map(|invoice| view! { <InvoiceView invoice locale end=lost.into_any()/> });
        sheets.collect_view().into_any()
    }
}

/// A card for each metric with its usage by day.
#[island]
pub fn LiveUsage(first: Watched, locale: Locale) -> impl IntoView {
    let watched = now(use_context::<Heard>(), first);
    move || watched.with(|watched| usage_cards(watched, locale))
}

fn now(heard: Option<Heard>, first: Watched) -> Memo<Watched> {
    Memo::new(move |_| heard.and_then(|heard| heard.watched.get()).unwrap_or_else(|| first.clone()))
}

fn usage_cards(watched: &Watched, locale: Locale) -> impl IntoView + use<> {
    let (from, to, today, is_a_month) = (watched.from, watched.to, watched.today, watched.is_a_month());
    let card = |used: &UsedSoFar| {
        let title = match is_a_month {
            true => words::used_this_month(locale, &used.name),
            false => words::used_this_period(locale, &used.name),
        };
        let note = match used.events {
            0 => words::nothing_used_yet(locale).to_owned(),
            events => words::n_events(locale, events),
        };
        let (name, bars) = (used.name.clone(), used.bars.clone());
        let (value, exact) = displayed(used.quantity, locale);
        view! {
            <Card title>
                <BigNumber value note exact/>
                <BarsByDay name bars from to today locale/>
            </Card>
        }
    };
    watched.usage.iter().map(card).collect_view()
}
