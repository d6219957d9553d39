//! Every invoice the buyer got, the newest first.

use std::collections::BTreeMap;

use ::words::format::{day_short, money};
use ::words::{account as words, billing, common};
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::{self, InvoiceFilter, InvoiceState, InvoiceView as Issued};
use service::page::Page;
use service::payments::{self, Balance, Concern, OpenInvoice, OpenInvoices};

use crate::components::*;
use crate::context::reader;
use crate::form::{post_to, use_flash};
use crate::pages::address::{asked, page_asked};
use crate::pages::billing::{amount_words, due_words, invoice_badge, is_open};
use crate::pages::loaded;
use crate::server_fns::buyer::together::shown_together;
use crate::server_fns::buyer::{PayAll, forms};

const HERE: &str = "/account/invoices";

#[component]
pub fn InvoicesPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    let state = InvoiceState::parse(&asked("state"), "/state").ok();
    loaded(
        move |portal, actor| async move {
            let buyer = actor.as_buyer()?;
            let filter = InvoiceFilter { state, ..InvoiceFilter::default() };
            let found = invoices::invoices(&portal, &actor, filter, request).await?;
            let open = payments::open_invoices(&portal, buyer).await?;
            let has_card = payments::method(&portal, &actor).await?.is_some();
            let balances = payments::balances(&portal, &actor, buyer).await?;
            Ok((found, balances, open, has_card))
        },
        move |(found, balances, open, has_card)| {
            let pay_all = pay_all(&open, has_card, reader().locale);
            list(cursor, state, found, &balances, pay_all)
        },
    )
}

fn list(
    cursor: Option<String>,
    state: Option<InvoiceState>,
    found: Page<Issued>,
    balances: &[Balance],
    pay_all: Option<AnyView>,
) -> impl IntoView + use<> {
    let l = reader().locale;
    let content = match found.items.is_empty() {
        true if state.is_some() => view! { <Card><p class="muted">{words::none_in_state(l)}</p></Card> }.into_any(),
        true => view! {
            <EmptyState title=words::no_invoices_title(l) text=words::no_invoices_text(l)>
                <LinkButton href="/account/subscriptions" look=Look::Primary>{words::see_next_invoices(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        false => {
            let rows = table(&found.items, l);
            view! { <Card>{rows}</Card> }.into_any()
        }
    };
    let balance = credit_balance(balances, l);
    let open = balances.iter().filter(|balance| !balance.open.is_zero());
    let sums: Vec<String> = open.map(|balance| money(balance.open, balance.currency.code(), l)).collect();
    let lead = if sums.is_empty() { String::new() } else { words::open_amount(l, sums.join(", ")) };
    let path = state.map_or(HERE.to_owned(), |state| format!("{HERE}?state={}", state.as_str()));
    let title = match lead.is_empty() {
        true => view! { <PageTitle title=words::invoices_title(l)/> }.into_any(),
        false => view! { <PageTitle title=words::invoices_title(l) lead/> }.into_any(),
    };
    view! {
        <StoreLayout title=words::invoices_title(l)>
            {title}
            {balance}
            {state_filter(HERE, state, l)}
            {pay_all}
            {content}
            <Pager path=path cursor next=found.next/>
        </StoreLayout>
    }
}

/// All that is open, however the list is narrowed: by currency, with each invoice that is paid.
fn pay_all(open: &[OpenInvoices], has_card: bool, l: Locale) -> Option<AnyView> {
    let came = came_of_paying(l);
    if open.is_empty() && came.is_none() {
        return None;
    }
    let all = match has_card {
        true => open.iter().map(|all| pay_in(all, l)).collect_view().into_any(),
        false => view! {
            <p>{words::open_needs_card(l)}</p>
            <Actions><LinkButton href="/account/payment" look=Look::Primary>{words::enter_card(l)}</LinkButton></Actions>
        }
        .into_any(),
    };
    let all = (!open.is_empty()).then_some(all);
    Some(view! { <Card>{came}<FormFaults form=forms::PAY/>{all}</Card> }.into_any())
}

fn pay_in(all: &OpenInvoices, l: Locale) -> AnyView {
    let (code, shown) = (all.currency.code(), shown_together(all));
    let count = words::n_invoices(l, u64::try_from(all.invoices.len()).unwrap_or(u64::MAX));
    let label = words::pay_all(l, money(all.amount, code, l), count);
    let each = all.invoices.iter().map(|one| {
        let href = format!("{HERE}/{}", one.id);
        let said = [Some(money(one.amount, code, l)), concern_words(one, l).map(str::to_owned)];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! { <li><a href=href>{one.number.clone()}</a>" · "{said}</li> }
    });
    let each = each.collect_view();
    view! {
        <PostForm action={post_to::<PayAll>()} label=label.clone()>
            <p>{words::pay_all_lead(l)}</p>
            <ul class="consequences">{each}</ul>
            <Hidden name="currency" value=code/>
            <Hidden name="shown" value=shown/>
            <Actions><Button look=Look::Primary>{label}</Button></Actions>
        </PostForm>
    }
    .into_any()
}

fn concern_words(one: &OpenInvoice, l: Locale) -> Option<&'static str> {
    Some(match one.concern? {
        Concern::ToConfirm => billing::status_to_confirm(l),
        Concern::Overdue => billing::status_overdue(l),
        Concern::Failed => billing::status_failed(l),
    })
}

/// Why not all is paid, after it was tried; that nothing was tried, where the page had shown something else.
pub(super) fn came_of_paying(l: Locale) -> Option<AnyView> {
    let flash = use_flash(forms::PAY);
    if flash.is_changed() {
        let said = words::to_pay_changed(l);
        return Some(view! { <Notice tone=Tone::Clay title=words::to_pay_changed_title(l)>{said}</Notice> }.into_any());
    }
    let said = flash.value("refused")?.to_owned();
    Some(view! { <Notice tone=Tone::Bad title=words::pay_stopped_title(l)>{said}</Notice> }.into_any())
}

/// What the buyer has to its good, and what becomes of it.
pub fn credit_balance(balances: &[Balance], l: Locale) -> impl IntoView + use<> {
    let credits = balances.iter().filter(|balance| !balance.credit.is_zero()).map(|balance| {
        let code = balance.currency.code();
        let said = words::balance_used(l, money(balance.credit, code, l), code);
        view! { <Notice tone=Tone::Accent title=words::balance_title(l)>{said}</Notice> }
    });
    credits.collect_view()
}

/// Links that narrow a list of invoices to one state.
pub fn state_filter(path: &'static str, chosen: Option<InvoiceState>, l: Locale) -> impl IntoView + use<> {
    let choices = std::iter::once(None).chain(InvoiceState::ALL.map(Some));
    let links = choices.map(|state| {
        let href = state.map_or(path.to_owned(), |state| format!("{path}?state={}", state.as_str()));
        let current = (state == chosen).then_some("true");
        view! { <a href=href aria-current=current>{state_words(state, l)}</a> }
    });
    view! { <nav class="filter" aria-label=words::state(l)>{links.collect_view()}</nav> }
}

fn state_words(state: Option<InvoiceState>, l: Locale) -> &'static str {
    match state {
        None => words::state_all(l),
        Some(InvoiceState::Open) => billing::status_open(l),
        Some(InvoiceState::Overdue) => billing::all_overdue(l),
        Some(InvoiceState::Failed) => billing::all_failed(l),
        Some(InvoiceState::ToConfirm) => billing::status_to_confirm(l),
        Some(InvoiceState::Paid) => billing::all_paid(l),
        Some(InvoiceState::Credited) => billing::all_credited(l),
    }
}

/// What is still to be paid, and in how many invoices, by currency.
pub(super) fn open(invoices: &[Issued]) -> BTreeMap<&'static str, (Decimal, u64)> {
    let mut open = BTreeMap::new();
    for invoice in invoices.iter().filter(|invoice| is_open(invoice)) {
        let (amount, count) = open.entry(invoice.currency.code()).or_insert((Decimal::ZERO, 0));
        *amount += invoice.open;
        *count += 1;
    }
    open
}

/// Invoices with where they stand.
pub(super) fn table(invoices: &[Issued], l: Locale) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(words::number(l)),
        Column::text(words::state(l)),
        Column::number(words::issued_on(l)),
        Column::number(words::due_on(l)),
        Column::number(words::amount(l)),
    ];
    let rows: Vec<AnyView> = invoices.iter().map(|invoice| row(invoice, l)).collect();
    view! { <Table caption=common::nav_invoices(l) columns>{rows}</Table> }
}

fn row(invoice: &Issued, l: Locale) -> AnyView {
    let href = invoice.id.map(|id| format!("{HERE}/{id}")).unwrap_or_default();
    let number = invoice.number.clone().unwrap_or_default();
    let note = invoice.product_name.in_locale(l).to_owned();
    let badge = invoice_badge(invoice, l);
    let (issued, due) = (day_short(invoice.issued_on, l), due_words(invoice, l));
    let amount = amount_words(invoice, l);
    view! {
        <tr>
            <RowHead text=number note href/>
            <Cell label=words::state(l)>{badge}</Cell>
            <NumberCell label=words::issued_on(l)>{issued}</NumberCell>
            <NumberCell label=words::due_on(l)>{due}</NumberCell>
            <NumberCell label=words::amount(l)>{amount}</NumberCell>
        </tr>
    }
    .into_any()
}
