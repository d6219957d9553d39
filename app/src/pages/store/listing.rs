//! Everything on sale, or what a search found of it.

use ::words::store as words;
use domain::locale::Locale;
use leptos::prelude::*;
use service::catalog::{self, StoreCard};
use service::page::{Page, PageRequest};

use crate::components::*;
use crate::context::reader;
use crate::pages::address::{asked, escaped, page_asked};
use crate::pages::loaded_for_all;

/// So many products stand on a page.
const CARDS_SHOWN: u32 = 60;

#[component]
pub fn StorePage() -> impl IntoView {
    let (search, request) = (asked("q"), PageRequest { limit: Some(CARDS_SHOWN), ..page_asked() });
    let (wanted, cursor) = (search.clone(), request.cursor.clone());
    let l = reader().locale;
    loaded_for_all(
        move |portal, viewer| async move { catalog::store_shelf(&portal, viewer.as_ref(), &wanted, l, &request).await },
        move |page| listing(search, cursor, page, l),
    )
}

fn listing(search: String, cursor: Option<String>, page: Page<StoreCard>, l: Locale) -> impl IntoView {
    let Page { items: cards, next } = page;
    let listed = if cursor.is_none() && next.is_none() { Listed::Whole } else { Listed::InPages };
    let list = match (cards.is_empty(), search.is_empty()) {
        (false, _) => found(&search, cards, listed, l),
        (true, false) => view! {
            <EmptyState title=words::nothing_found_title(l, &search) text=words::nothing_found_text(l)>
                <LinkButton href="/" look=Look::Primary>{words::show_all(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        (true, true) => view! {
            <EmptyState title=words::nothing_on_sale_title(l) text=words::nothing_on_sale_text(l)>
                <LinkButton href={sell_at()} look=Look::Primary>{words::sell_here(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
    };
    let path = if search.is_empty() { "/".to_owned() } else { format!("/?q={}", escaped(&search)) };
    view! {
        <StoreLayout title=words::store_title(l)>
            <PageTitle title=words::store_title(l) lead=words::store_lead(l)/>
            <SearchField action="/" label=words::search_label(l) value=search placeholder=words::search_placeholder(l)/>
            {list}
            <Pager path=path cursor=cursor next=next/>
        </StoreLayout>
    }
}

/// Whether all there is stands on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listed {
    Whole,
    InPages,
}

/// A count is told where all there is stands on one page.
fn found(search: &str, cards: Vec<StoreCard>, listed: Listed, l: Locale) -> AnyView {
    let count = cards.len() as u64;
    let (said, all) = match search.is_empty() {
        true => (words::n_products(l, count), None),
        false => {
            let all = view! { <LinkButton href="/" look=Look::Ghost>{words::show_all(l)}</LinkButton> };
            (words::found_for(l, count, search), Some(all))
        }
    };
    let is_all = listed == Listed::Whole;
    let cards = cards.into_iter().map(|card| view! { <ProductCard card locale=l/> }).collect_view();
    view! {
        <Actions>{is_all.then(|| view! { <p class="muted" role="status">{said}</p> })}{all}</Actions>
        <CardGrid>{cards}</CardGrid>
    }
    .into_any()
}

/// Where somebody who wants to sell goes from here.
fn sell_at() -> &'static str {
    if reader().account.is_some() { "/seller/products/new" } else { "/sign-up?role=seller" }
}
