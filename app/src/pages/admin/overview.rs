//! The marketplace at a glance: the running month's money, who is here, the last run.

use ::words::format::{money, month_name, month_short, quantity};
use ::words::{admin as words, common};
use chrono::{Datelike, Months};
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::{self, RunView};
use service::page::PageRequest;
use service::reports::{self, CurrencyMonth, MarketplaceReport};

use super::invoice_runs::{issued, state_words};
use super::local;
use crate::components::*;
use crate::context::reader;
use crate::pages::loaded;

const MONTHS_SHOWN: u32 = 12;

#[component]
pub fn OverviewPage() -> impl IntoView {
    loaded(
        |portal, actor| async move {
            let report = reports::marketplace(&portal, &actor).await?;
            let newest = PageRequest { cursor: None, limit: Some(1) };
            Ok((report, invoices::runs(&portal, &actor, newest).await?.items.pop()))
        },
        |(report, run)| overview(report, run),
    )
}

fn overview(report: MarketplaceReport, run: Option<RunView>) -> impl IntoView {
    let reader = reader();
    let l = reader.locale;
    let title = words::overview_title(l, month_name(report.month.month(), l));
    let clock =
        reader.sandbox.then(|| view! { <LinkButton href="/admin/clock">{words::advance_the_clock(l)}</LinkButton> });
    let months = by_currency(&report, l);
    let chart = chart(&report, l);
    view! {
        <ConsoleLayout title=common::nav_overview(l)>
            <PageTitle title=title>
                <LinkButton href="/admin/purchase" look=Look::Primary>{common::nav_purchase(l)}</LinkButton>
                {clock}
            </PageTitle>
            {months}
            <Columns aside=aside(&report, run, l)>{chart}</Columns>
        </ConsoleLayout>
    }
}

/// The currency with most first, the others folded; nothing is converted.
fn by_currency(report: &MarketplaceReport, l: Locale) -> impl IntoView + use<> {
    let mut currencies: Vec<&CurrencyMonth> = report.currencies.iter().collect();
    let brought = |this: &CurrencyMonth| -> Decimal {
        let months = report.months.iter().filter(|month| month.currency == this.currency);
        months.map(|month| month.sellers_share.amount() + month.commission.amount()).sum()
    };
    // Nothing is converted: whole amounts of different currencies are only put in an order.
    currencies
        .sort_by_key(|this| std::cmp::Reverse((brought(this), this.invoiced.amount(), this.outstanding.amount())));
    let (first, others) = currencies.split_at(currencies.len().min(1));
    let names = others.iter().map(|this| this.currency.code()).collect::<Vec<_>>().join(", ");
    let folded = (!others.is_empty()).then(|| {
        let others = others.iter().map(|this| month_in(this, l)).collect_view();
        view! { <details class="other-currencies"><summary>{words::other_currencies(l, names)}</summary><div class="stack">{others}</div></details> }
    });
    view! { {first.iter().map(|this| month_in(this, l)).collect_view()} {folded} }
}

fn month_in(this: &CurrencyMonth, l: Locale) -> impl IntoView + use<> {
    let code = this.currency.code();
    let amounts = [this.invoiced, this.collected, this.commission, this.outstanding];
    let [invoiced, collected, commission, outstanding] = amounts.map(|amount| money(amount.amount(), code, l));
    let invoices = issued(this.invoices, this.credit_notes, l);
    view! {
        <Stats>
            <Stat label=words::invoiced(l) value=invoiced note=invoices/>
            <Stat label=words::collected(l) value=collected note=words::collected_note(l)/>
            <Stat label=words::commission(l) value=commission note=words::commission_note(l)/>
            <Stat label=words::outstanding(l) value=outstanding note=words::outstanding_note(l) href="/admin/invoices?state=open"/>
        </Stats>
    }
}

/// Money collected by month, in the currency most of it came in.
fn chart(report: &MarketplaceReport, l: Locale) -> AnyView {
    let main = report
        .currencies
        .iter()
        .max_by_key(|this| report.months.iter().filter(|month| month.currency == this.currency).count());
    let Some(code) = main.map(|this| this.currency).filter(|_| !report.months.is_empty()) else {
        return view! {
            <Card><EmptyState title=words::nothing_invoiced_title(l) text=words::nothing_invoiced_text(l)/></Card>
        }
        .into_any();
    };
    let columns = (0..MONTHS_SHOWN).rev().filter_map(|back| {
        let first = report.month.checked_sub_months(Months::new(back))?;
        let found = report.months.iter().find(|month| month.month == first && month.currency == code);
        let values =
            found.map_or(vec![Decimal::ZERO; 2], |month| vec![month.sellers_share.amount(), month.commission.amount()]);
        Some(StackedColumn { label: month_short(first.month(), l).to_owned(), values, so_far: back == 0 })
    });
    let series = vec![words::sellers_share(l).to_owned(), words::commission(l).to_owned()];
    let (title, measure) = (words::collected_by_month(l, code), Measure::Money(code.to_string()));
    let columns = columns.collect::<Vec<_>>();
    view! {
        <Card>
            <StackedBars title series columns measure locale=l/>
        </Card>
    }
    .into_any()
}

fn aside(report: &MarketplaceReport, run: Option<RunView>, l: Locale) -> AnyView {
    let counts = [report.sellers, report.buyers, report.subscriptions_active, report.subscriptions_scheduled];
    let [sellers, buyers, active, scheduled] = counts.map(|number| quantity(Decimal::from(number), l));
    let now = local(report.now, l);
    let run = match run {
        Some(run) => run_facts(&run, l).into_any(),
        None => view! { <p class="muted">{words::no_run_yet(l)}</p> }.into_any(),
    };
    let more = view! { <MoreLink href="/admin/invoice-runs">{words::all_runs(l)}</MoreLink> }.into_any();
    view! {
        <Card title=words::at_a_glance(l)>
            <DefinitionList>
                <Fact term=words::now(l)>{now}</Fact>
                <Fact term=common::nav_sellers(l)><a href="/admin/sellers">{sellers}</a></Fact>
                <Fact term=common::nav_buyers(l)><a href="/admin/buyers">{buyers}</a></Fact>
                <Fact term=words::active_subscriptions(l)>{active}</Fact>
                <Fact term=words::scheduled_subscriptions(l)>{scheduled}</Fact>
            </DefinitionList>
        </Card>
        <Card title=words::last_run(l) end=more>{run}</Card>
    }
    .into_any()
}

fn run_facts(run: &RunView, l: Locale) -> impl IntoView + use<> {
    let failures = match run.failures {
        0 => view! { <Fact term=words::failures(l)>{words::no_failures(l)}</Fact> }.into_any(),
        count => view! { <Fact term=words::failures(l) tone=Tone::Bad>{count}</Fact> }.into_any(),
    };
    let totals = run.totals.iter().map(|sum| money(sum.total, sum.currency.code(), l)).collect::<Vec<_>>().join(", ");
    let (href, started) = (format!("/admin/invoice-runs/{}", run.id), local(run.started_at, l));
    let state = state_words(run, l).map(|words| format!(" ({words})"));
    let invoices = issued(run.invoices, run.credit_notes, l);
    view! {
        <DefinitionList>
            <Fact term=words::started(l)><a href=href>{started}</a>{state}</Fact>
            <Fact term=words::issued(l)>{invoices}</Fact>
            <Fact term=words::total(l)>{totals}</Fact>
            {failures}
        </DefinitionList>
    }
}
