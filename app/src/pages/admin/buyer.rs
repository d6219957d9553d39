//! One buyer: particulars, categories, subscriptions and invoices.

use ::words::format::{day_short, money};
use ::words::{admin as words, common, zones};
use domain::ids::BuyerId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, BuyerView, CategoryView};
use service::agreements::{self, SubscriptionFilter, SubscriptionView};
use service::invoices::{self, InvoiceFilter, InvoiceView};
use service::page::PageRequest;
use service::payments::{self, Balance};

use super::{country as country_named, id_at, local_day};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::billing::{amount_words, due_words, invoice_badge, next_invoice_words, subscription_badge};
use crate::pages::loaded;
use crate::server_fns::admin::SetBuyerCategories;

struct Found {
    buyer: BuyerView,
    categories: Vec<CategoryView>,
    subscriptions: Vec<SubscriptionView>,
    invoices: Vec<InvoiceView>,
    balances: Vec<Balance>,
}

#[component]
pub fn BuyerPage() -> impl IntoView {
    let id = id_at::<BuyerId>("id");
    loaded(
        |portal, actor| async move {
            actor.as_operator()?;
            let id = id?;
            let of_buyer = SubscriptionFilter { buyer_id: Some(id), ..SubscriptionFilter::default() };
            let its_invoices = InvoiceFilter { buyer_id: Some(id), ..InvoiceFilter::default() };
            Ok(Found {
                buyer: accounts::buyer(&portal, &actor, id).await?,
                categories: accounts::categories(&portal, &actor).await?,
                subscriptions: agreements::subscriptions(&portal, &actor, of_buyer, PageRequest::default())
                    .await?
                    .items,
                invoices: invoices::invoices(&portal, &actor, its_invoices, PageRequest::default()).await?.items,
                balances: payments::balances(&portal, &actor, id).await?,
            })
        },
        buyer,
    )
}

fn buyer(found: Found) -> impl IntoView {
    let l = reader().locale;
    let Found { buyer, categories, subscriptions, invoices, balances } = found;
    let purchase = format!("/admin/purchase/{}", buyer.id);
    let crumbs = vec![Crumb::new(common::nav_buyers(l), "/admin/buyers")];
    let form = category_form(&buyer, categories, l);
    let aside = view! {
        {particulars(&buyer, l)}
        {balance_card(&balances, l)}
        <Card title=words::categories(l) note=words::categories_note(l)>{form}</Card>
    };
    let its = subscription_table(subscriptions, purchase.clone(), l);
    let keys = format!("/keys/{}", buyer.id);
    view! {
        <ConsoleLayout title=buyer.name.clone()>
            <PageTitle title=buyer.name crumbs=crumbs>
                <LinkButton href=purchase look=Look::Primary>{words::buy_for_this_buyer(l)}</LinkButton>
                <LinkButton href=keys>{common::nav_api_keys(l)}</LinkButton>
            </PageTitle>
            <Columns aside=aside.into_any()><Card title=words::subscriptions(l)>{its}</Card></Columns>
            <Card title=words::invoices(l)>{invoice_table(invoices, Named::Product, l)}</Card>
        </ConsoleLayout>
    }
}

fn particulars(buyer: &BuyerView, l: Locale) -> impl IntoView + use<> {
    let (email, country, currency) = (buyer.email.clone(), country_named(&buyer.country, l), buyer.currency.code());
    let (time_zone, language, since) =
        (zones::place(buyer.time_zone.name(), l), buyer.locale.own_name(), local_day(buyer.created_at, l));
    let vat = buyer.vat_id.clone().map(|number| view! { <Fact term=words::vat_id(l)>{number}</Fact> });
    view! {
        <Card title=words::buyer_facts(l)>
            <DefinitionList>
                <Fact term=words::email(l)>{email}</Fact>
                <Fact term=words::country(l)>{country}</Fact>
                <Fact term=words::time_zone(l)>{time_zone}</Fact>
                <Fact term=common::language(l)>{language}</Fact>
                <Fact term=words::currency(l)>{currency}</Fact>
                {vat}
                <Fact term=words::since(l)>{since}</Fact>
            </DefinitionList>
        </Card>
    }
}

/// What the buyer owes and has to its good, by currency.
fn balance_card(balances: &[Balance], l: Locale) -> Option<AnyView> {
    let facts: Vec<_> = balances
        .iter()
        .flat_map(|balance| {
            let code = balance.currency.code();
            [
                (words::open(l), balance.open),
                (words::overdue(l), balance.overdue),
                (words::account_credit(l), balance.credit),
            ]
            .map(|(term, amount)| (term, amount, code))
        })
        .filter(|(_, amount, _)| !amount.is_zero())
        .map(|(term, amount, code)| view! { <Fact term>{money(amount, code, l)}</Fact> })
        .collect();
    (!facts.is_empty())
        .then(|| view! { <Card title=words::balance_of(l)><DefinitionList>{facts}</DefinitionList></Card> }.into_any())
}

fn category_form(buyer: &BuyerView, categories: Vec<CategoryView>, l: Locale) -> AnyView {
    if categories.is_empty() {
        return view! {
            <p class="muted">{words::no_categories_here(l)}</p>
            <Actions><LinkButton href="/admin/categories">{words::create_category(l)}</LinkButton></Actions>
        }
        .into_any();
    }
    let boxes = categories.into_iter().enumerate().map(|(place, category)| {
        let checked = buyer.categories.contains(&category.name);
        let at = format!("/categories/{place}");
        view! { <Checkbox form="categories" name=format!("categories[{place}]") label=category.name.clone() value=category.name checked at/> }
    });
    let (boxes, buyer) = (boxes.collect_view(), buyer.id.to_string());
    view! {
        <PostForm action={post_to::<SetBuyerCategories>()} label=words::categories(l)>
            <FormFaults form="categories"/>
            <Hidden name="buyer" value=buyer/>
            {boxes}
            <Actions><Button>{words::save_categories(l)}</Button></Actions>
        </PostForm>
    }
    .into_any()
}

fn subscription_table(subscriptions: Vec<SubscriptionView>, purchase: String, l: Locale) -> AnyView {
    if subscriptions.is_empty() {
        return view! {
            <EmptyState title=words::no_subscriptions_title(l) text=words::no_subscriptions_text(l)>
                <LinkButton href=purchase>{words::buy_for_this_buyer(l)}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let columns = vec![
        Column::text(words::product(l)),
        Column::text(words::status(l)),
        Column::text(words::bought_by(l)),
        Column::number(words::next_invoice(l)),
    ];
    let rows = subscriptions.into_iter().map(|subscription| {
        let plan = format!("{} · {}", subscription.rate_plan_name.in_locale(l), subscription.seller_name);
        let href = format!("/admin/subscriptions/{}", subscription.id);
        let bought = words::bought_by_on(l, &subscription.bought_by_name, local_day(subscription.signed_at, l));
        let next = next_invoice_words(&subscription, l).unwrap_or_else(|| "–".to_owned());
        view! {
            <tr>
                <RowHead text=subscription.product_name.in_locale(l).to_owned() note=plan href/>
                <Cell label=words::status(l)>{subscription_badge(&subscription, l)}</Cell>
                <Cell label=words::bought_by(l)>{bought}</Cell>
                <NumberCell label=words::next_invoice(l)>{next}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::subscriptions(l) columns>{rows}</Table> }.into_any()
}

/// What an invoice's row says beside its number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Product,
    BuyerAndProduct,
}

/// Invoices of one or several buyers; the row leads to the invoice.
pub fn invoice_table(invoices: Vec<InvoiceView>, named: Named, l: Locale) -> AnyView {
    if invoices.is_empty() {
        return view! { <EmptyState title=words::no_invoices_title(l) text=words::no_invoices_text(l)/> }.into_any();
    }
    let columns = vec![
        Column::text(words::number(l)),
        Column::text(words::status(l)),
        Column::number(words::issued(l)),
        Column::number(words::due(l)),
        Column::number(words::total(l)),
    ];
    let rows = invoices.into_iter().map(|invoice| {
        let href = invoice.id.map(|id| format!("/admin/invoices/{id}")).unwrap_or_default();
        let product = invoice.product_name.in_locale(l);
        let note = match named {
            Named::Product => product.to_owned(),
            Named::BuyerAndProduct => format!("{} · {product}", invoice.buyer_name),
        };
        let (badge, due) = (invoice_badge(&invoice, l), due_words(&invoice, l));
        let total = amount_words(&invoice, l);
        view! {
            <tr>
                <RowHead text=invoice.number.clone().unwrap_or_default() note href/>
                <Cell label=words::status(l)>{badge}</Cell>
                <NumberCell label=words::issued(l)>{day_short(invoice.issued_on, l)}</NumberCell>
                <NumberCell label=words::due(l)>{due}</NumberCell>
                <NumberCell label=words::total(l)>{total}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::invoices(l) columns>{rows}</Table> }.into_any()
}
