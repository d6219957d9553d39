//! The marketplace's sellers.

use ::words::format::quantity;
use ::words::{admin as words, common};
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::page::Page;
use service::reports::{self, SellerRow};

use super::registration::{Registered, RegisteredKey, Registration};
use super::{address, asked, country, local_day, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::pages::loaded;

const HERE: &str = "/admin/sellers";

#[component]
pub fn SellersPage() -> impl IntoView {
    let (search, request) = (asked("q"), page_asked());
    let (wanted, cursor) = (search.clone(), request.cursor.clone());
    loaded(
        |portal, actor| async move { reports::find_sellers(&portal, &actor, &wanted, &request).await },
        |found| sellers(search, cursor, found),
    )
}

fn sellers(search: String, cursor: Option<String>, found: Page<SellerRow>) -> impl IntoView {
    let l = reader().locale;
    let list = match (found.items.is_empty(), search.is_empty()) {
        (false, _) => view! { <Card>{table(found.items, l)}</Card> }.into_any(),
        (true, false) => super::buyers::nobody(&search, HERE, l),
        (true, true) => view! {
            <Card>
                <EmptyState title=words::no_sellers_title(l) text=words::no_sellers_text(l)>
                    <LinkButton href="/sign-up">{words::to_sign_up(l)}</LinkButton>
                </EmptyState>
            </Card>
        }
        .into_any(),
    };
    view! {
        <ConsoleLayout title=common::nav_sellers(l)>
            <PageTitle title=words::sellers_title(l)/>
            <SearchField action=HERE label=words::find_sellers(l) placeholder=words::find_sellers(l) value=search.clone()/>
            <RegisteredKey/>
            {list}
            <Pager path=address(HERE, &[("q", &search)]) cursor=cursor next=found.next/>
            <Registration of=Registered::Sellers/>
        </ConsoleLayout>
    }
}

fn table(rows: Vec<SellerRow>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::name(l)),
        Column::text(words::country(l)),
        Column::number(words::products(l)),
        Column::number(words::active_subscriptions(l)),
        Column::number(words::since(l)),
        Column::number(common::nav_api_keys(l)),
    ];
    let rows = rows.into_iter().map(|seller| {
        let keys = format!("/keys/{}", seller.id);
        let whose = format!(" {}", seller.name);
        view! {
            <tr>
                <RowHead text=seller.name note=seller.email/>
                <Cell label=words::country(l)>{country(&seller.country, l)}</Cell>
                <NumberCell label=words::products(l)>{quantity(Decimal::from(seller.products), l)}</NumberCell>
                <NumberCell label=words::active_subscriptions(l)>{quantity(Decimal::from(seller.subscriptions_active), l)}</NumberCell>
                <NumberCell label=words::since(l)>{local_day(seller.created_at, l)}</NumberCell>
                <NumberCell label=common::nav_api_keys(l)>
                    <a href=keys>{common::nav_api_keys(l)} <span class="visually-hidden">{whose}</span></a>
                </NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::sellers_title(l) columns>{rows}</Table> }
}
