//! For whom.

use ::words::{admin as words, common};
use domain::locale::Locale;
use leptos::prelude::*;
use service::page::Page;
use service::reports::{self, BuyerRow, BuyerSearch};

use super::super::buyers::{category_tags, nobody};
use super::super::{address, asked, country, page_asked};
use super::{plans_of, steps};
use crate::components::*;
use crate::context::reader;
use crate::pages::loaded;

const HERE: &str = "/admin/purchase";

#[component]
pub fn BuyerStep() -> impl IntoView {
    let search = BuyerSearch { words: asked("q"), category: None };
    let request = page_asked();
    let (wanted, cursor) = (search.clone(), request.cursor.clone());
    loaded(
        |portal, actor| async move { reports::find_buyers(&portal, &actor, &wanted, &request).await },
        |found| choose(search.words, cursor, found),
    )
}

fn choose(search: String, cursor: Option<String>, found: Page<BuyerRow>) -> impl IntoView {
    let l = reader().locale;
    let list = match (found.items.is_empty(), search.is_empty()) {
        (false, _) => view! { <Card title=words::for_whom(l)>{table(found.items, l)}</Card> }.into_any(),
        (true, false) => nobody(&search, HERE, l),
        (true, true) => view! {
            <Card><EmptyState title=words::no_buyers_title(l) text=words::no_buyers_text(l)/></Card>
        }
        .into_any(),
    };
    view! {
        <ConsoleLayout title=common::nav_purchase(l)>
            <PageTitle title=words::purchase_title(l) lead=words::purchase_lead(l)/>
            {steps(vec![], l)}
            <SearchField action=HERE label=words::find_buyers(l) placeholder=words::find_buyers(l) value=search.clone()/>
            {list}
            <Pager path=address(HERE, &[("q", &search)]) cursor=cursor next=found.next/>
        </ConsoleLayout>
    }
}

fn table(rows: Vec<BuyerRow>, l: Locale) -> impl IntoView {
    let columns =
        vec![Column::text(words::name(l)), Column::text(words::country(l)), Column::text(words::categories(l))];
    let rows = rows.into_iter().map(|buyer| {
        view! {
            <tr>
                <RowHead text=buyer.name note=buyer.email href=plans_of(buyer.id)/>
                <Cell label=words::country(l)>{country(&buyer.country, l)}</Cell>
                <Cell label=words::categories(l)>{category_tags(buyer.categories)}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::for_whom(l) columns>{rows}</Table> }
}
