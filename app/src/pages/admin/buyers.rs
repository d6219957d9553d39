//! The marketplace's buyers, of all categories or of one.

use ::words::format::quantity;
use ::words::{admin as words, common};
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::page::Page;
use service::reports::{self, BuyerRow, BuyerSearch};

use super::registration::{Registered, RegisteredKey, Registration};
use super::{address, asked, country, local_day, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::pages::loaded;

const HERE: &str = "/admin/buyers";

#[component]
pub fn BuyersPage() -> impl IntoView {
    let search = BuyerSearch { words: asked("q"), category: Some(asked("category")).filter(|name| !name.is_empty()) };
    let request = page_asked();
    let (wanted, cursor) = (search.clone(), request.cursor.clone());
    loaded(
        |portal, actor| async move { reports::find_buyers(&portal, &actor, &wanted, &request).await },
        |found| buyers(search, cursor, found),
    )
}

fn buyers(search: BuyerSearch, cursor: Option<String>, found: Page<BuyerRow>) -> impl IntoView {
    let l = reader().locale;
    let category = search.category.unwrap_or_default();
    let title = if category.is_empty() { words::buyers_title(l).to_owned() } else { words::buyers_in(l, &category) };
    let crumbs =
        if category.is_empty() { vec![] } else { vec![Crumb::new(words::categories_title(l), "/admin/categories")] };
    let list = match (found.items.is_empty(), search.words.is_empty(), category.is_empty()) {
        (false, ..) => view! { <Card>{table(found.items, l)}</Card> }.into_any(),
        (true, false, _) => nobody(&search.words, HERE, l),
        (true, true, true) => view! {
            <Card>
                <EmptyState title=words::no_buyers_title(l) text=words::no_buyers_text(l)>
                    <LinkButton href="/sign-up">{words::to_sign_up(l)}</LinkButton>
                </EmptyState>
            </Card>
        }
        .into_any(),
        (true, true, false) => view! {
            <Card>
                <EmptyState title=words::no_members_title(l) text=words::no_members_text(l)>
                    <LinkButton href=HERE>{words::choose_buyers(l)}</LinkButton>
                </EmptyState>
            </Card>
        }
        .into_any(),
    };
    let path = address(HERE, &[("q", &search.words), ("category", &category)]);
    view! {
        <ConsoleLayout title=common::nav_buyers(l)>
            <PageTitle title=title crumbs=crumbs/>
            {category.is_empty().then(|| view! {
                <SearchField action=HERE label=words::find_buyers(l) placeholder=words::find_buyers(l) value=search.words.clone()/>
            })}
            <RegisteredKey/>
            {list}
            <Pager path=path cursor=cursor next=found.next/>
            {category.is_empty().then(|| view! { <Registration of=Registered::Buyers/> })}
        </ConsoleLayout>
    }
}

/// Nobody has these words in the name or address.
pub fn nobody(search: &str, all: &'static str, l: Locale) -> AnyView {
    let title = words::nobody_found(l, search);
    view! {
        <Card>
            <EmptyState title=title text=words::nobody_found_text(l)>
                <LinkButton href=all>{words::show_all(l)}</LinkButton>
            </EmptyState>
        </Card>
    }
    .into_any()
}

/// The categories of a buyer, as tags.
pub fn category_tags(categories: Vec<String>) -> impl IntoView {
    categories.into_iter().map(|name| view! { <Tag text=name/> " " }).collect_view()
}

fn table(rows: Vec<BuyerRow>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::name(l)),
        Column::text(words::country(l)),
        Column::text(words::categories(l)),
        Column::number(words::active_subscriptions(l)),
        Column::number(words::since(l)),
    ];
    let rows = rows.into_iter().map(|buyer| {
        view! {
            <tr>
                <RowHead text=buyer.name note=buyer.email href=format!("{HERE}/{}", buyer.id)/>
                <Cell label=words::country(l)>{country(&buyer.country, l)}</Cell>
                <Cell label=words::categories(l)>{category_tags(buyer.categories)}</Cell>
                <NumberCell label=words::active_subscriptions(l)>{quantity(Decimal::from(buyer.subscriptions_active), l)}</NumberCell>
                <NumberCell label=words::since(l)>{local_day(buyer.created_at, l)}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::buyers_title(l) columns>{rows}</Table> }
}
