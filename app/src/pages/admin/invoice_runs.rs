//! Invoice runs: when, how many, how much, and what could not be invoiced and why.

use ::words::format::{money, quantity};
use ::words::{admin as words, common, operating, runs};
use domain::ids::InvoiceRunId;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::{self, RunDetail, RunFailure, RunState, RunView};
use service::page::Page;

use super::buyer::{Named, invoice_table};
use super::work::why;
use super::{id_at, local, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::StartInvoiceRun;

const HERE: &str = "/admin/invoice-runs";

#[component]
pub fn InvoiceRunsPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    loaded(
        |portal, actor| async move { invoices::runs(&portal, &actor, request).await },
        |found| runs_page(cursor, found),
    )
}

fn runs_page(cursor: Option<String>, found: Page<RunView>) -> impl IntoView {
    let l = reader().locale;
    let list = match found.items.is_empty() {
        true => view! { <EmptyState title=words::no_runs_title(l) text=words::no_runs_text(l)/> }.into_any(),
        false => table(found.items, l).into_any(),
    };
    view! {
        <ConsoleLayout title=common::nav_invoice_runs(l)>
            <PageTitle title=words::runs_title(l) lead=words::runs_lead(l)/>
            <FormFaults form="run"/>
            <PostForm action={post_to::<StartInvoiceRun>()} label=operating::start_run(l)>
                <Actions><Button>{operating::start_run(l)}</Button></Actions>
            </PostForm>
            <Card>{list}</Card>
            <Pager path=HERE cursor=cursor next=found.next/>
        </ConsoleLayout>
    }
}

fn table(runs: Vec<RunView>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::started(l)),
        Column::text(words::failures(l)),
        Column::number(words::subscriptions(l)),
        Column::number(words::issued(l)),
        Column::number(words::total(l)),
    ];
    let rows = runs.into_iter().map(|run| {
        let note = state_words(&run, l);
        let href = format!("{HERE}/{}", run.id);
        let head = match note {
            Some(note) => view! { <RowHead text=local(run.started_at, l) note href/> }.into_any(),
            None => view! { <RowHead text=local(run.started_at, l) href/> }.into_any(),
        };
        view! {
            <tr>
                {head}
                <Cell label=words::failures(l)>{failure_badge(run.failures, l)}</Cell>
                <NumberCell label=words::subscriptions(l)>{quantity(Decimal::from(run.subscriptions), l)}</NumberCell>
                <NumberCell label=words::issued(l)>{issued(run.invoices, run.credit_notes, l)}</NumberCell>
                <NumberCell label=words::total(l)>{totals(&run, l)}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::runs_title(l) columns>{rows}</Table> }
}

/// How many invoices, and how many credit notes among what was issued.
pub(super) fn issued(all: i64, credit_notes: i64, l: Locale) -> String {
    let invoices = all - credit_notes;
    let invoices = (invoices > 0 || credit_notes == 0).then(|| match invoices {
        0 => words::no_invoices(l).to_owned(),
        count => words::n_invoices(l, count),
    });
    let credit_notes = (credit_notes > 0).then(|| words::n_credit_notes(l, credit_notes));
    invoices.into_iter().chain(credit_notes).collect::<Vec<_>>().join(", ")
}

/// What is to be said of a run that has not come to its end.
pub(super) fn state_words(run: &RunView, l: Locale) -> Option<String> {
    match (run.state, run.continued_at) {
        (RunState::Finished, _) => None,
        (RunState::Running, _) => Some(runs::still_running(l).to_owned()),
        (RunState::Interrupted, Some(continued)) => Some(runs::continued_by(l, local(continued, l))),
        (RunState::Interrupted, None) => Some(runs::interrupted(l).to_owned()),
    }
}

fn failure_badge(failures: i64, l: Locale) -> AnyView {
    match failures {
        0 => view! { <Badge tone=Tone::Good text=words::no_failures(l)/> }.into_any(),
        count => view! { <Badge tone=Tone::Bad text=words::n_failures(l, count)/> }.into_any(),
    }
}

/// The amounts issued, one line per currency.
fn totals(run: &RunView, l: Locale) -> impl IntoView + use<> {
    let lines = run
        .totals
        .iter()
        .map(|sum| view! { <span class="cell-line">{money(sum.total, sum.currency.code(), l)}</span> });
    lines.collect_view()
}

#[component]
pub fn InvoiceRunPage() -> impl IntoView {
    let (id, locale) = (id_at::<InvoiceRunId>("id"), reader().locale);
    loaded(move |portal, actor| async move { invoices::run_detail(&portal, &actor, id?, locale).await }, run)
}

fn run(detail: RunDetail) -> impl IntoView {
    let l = reader().locale;
    let RunDetail { run, issued, failed } = detail;
    let title = words::run_of(l, local(run.started_at, l));
    let crumbs = vec![Crumb::new(words::runs_title(l), HERE)];
    let badge = match run.state {
        RunState::Finished => failure_badge(run.failures, l),
        RunState::Running => view! { <Badge tone=Tone::Neutral text=runs::still_running(l)/> }.into_any(),
        RunState::Interrupted => view! { <Badge tone=Tone::Clay text=runs::interrupted(l)/> }.into_any(),
    };
    let interrupted = (run.state == RunState::Interrupted).then(|| {
        let onward = run.continued_by.map(|id| {
            view! { <p><a href=format!("{HERE}/{id}")>{runs::run_that_continued(l)}</a></p> }
        });
        view! { <Notice tone=Tone::Clay title=runs::interrupted_title(l)>{runs::interrupted_text(l)} {onward}</Notice> }
    });
    let sums = run.totals.iter().map(|sum| {
        view! { <Stat label=words::total(l) value=money(sum.total, sum.currency.code(), l)/> }
    });
    let sums = sums.collect_view();
    let count = self::issued(run.invoices, run.credit_notes, l);
    let issued = match issued.is_empty() {
        true => view! { <EmptyState title=words::run_without_invoices(l) text=words::run_without_invoices_text(l)/> }
            .into_any(),
        false => invoice_table(issued, Named::BuyerAndProduct, l),
    };
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=title crumbs=crumbs badge=badge/>
            {interrupted}
            <Stats>
                <Stat label=words::subscriptions(l) value=quantity(Decimal::from(run.subscriptions), l)/>
                <Stat label=words::issued(l) value=count/>
                {sums}
            </Stats>
            {(!failed.is_empty()).then(|| view! { <Card title=words::failures(l)>{failures(failed, l)}</Card> })}
            <Card title=words::invoices_issued(l)>{issued}</Card>
        </ConsoleLayout>
    }
}

fn failures(failed: Vec<RunFailure>, l: Locale) -> impl IntoView {
    let columns = vec![Column::text(words::subscription(l)), Column::text(words::reason(l))];
    let rows = failed.into_iter().map(|failure| {
        let href = format!("/admin/subscriptions/{}", failure.subscription_id);
        view! {
            <tr>
                <RowHead text=failure.subscription_id.to_string() href/>
                <Cell label=words::reason(l)>{why(failure.reason, l)}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::failures(l) columns>{rows}</Table> }
}
