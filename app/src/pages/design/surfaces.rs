//! Colors, cards, words to the reader, navigation.

use leptos::prelude::*;

use crate::components::*;

#[component]
pub fn Colors() -> impl IntoView {
    let names = ["paper", "surface", "sunken", "line", "ink", "muted", "accent", "accent-soft", "clay", "good", "bad"];
    let series = ["series-1", "series-2", "series-3", "series-4"];
    let swatch = |name: &'static str| view! { <li><span class=format!("swatch swatch-{name}")></span>{name}</li> };
    view! {
        <ul class="swatches">{names.into_iter().chain(series).map(swatch).collect_view()}</ul>
        <p class="title">"A merchant’s ledger, calm and exact"</p>
        <p class="lead">"Fraunces for titles and large amounts only, Inter for everything else: 0123456789 €1,234.56."</p>
        <p class="logo-row"><Logo/></p>
    }
    .into_any()
}

#[component]
pub fn Surfaces() -> impl IntoView {
    let badges = ["Ended", "Starts 1 Jan", "Active", "Overdue 12 days", "Declined"];
    let badges = Tone::ALL.into_iter().zip(badges).map(|(tone, text)| view! { <Badge tone text/> });
    let end = view! { <MoreLink href="/design">"See each buyer"</MoreLink> }.into_any();
    view! {
        <Stats>
            <Stat label="Billed in October" value="€23,914.20" note="+6.1% on September" tone=Tone::Good/>
            <Stat label="Collected" value="€23,102.80" note="2 invoices overdue" tone=Tone::Clay/>
            <Stat label="Active agreements" value="52" note="3 start in January"/>
        </Stats>
        <Actions>{badges.collect_view()}<Tag tone=Tone::Accent text="Preview"/><Tag text="Private"/></Actions>
        <Card title="Sample invoice" note="A full month with 140 users" end=end>
            <DefinitionList>
                <Fact term="Base fee">"€19.00"</Fact>
                <Fact term="1 – 100 · 100 × 2.50">"€250.00"</Fact>
                <Fact term="Total" weight=Weight::Total>"€269.00"</Fact>
                <Fact term="Commission 3%" weight=Weight::Quiet>"−€8.07"</Fact>
                <Fact term="You receive" tone=Tone::Good>"€260.93"</Fact>
            </DefinitionList>
        </Card>
        <Card title="Before you publish">
            <CheckList>
                <CheckItem tone=Tone::Good>"3 worked examples hold"</CheckItem>
                <CheckItem tone=Tone::Clay>"Italian name of " <strong>"Users"</strong> " is missing"</CheckItem>
                <CheckItem tone=Tone::Accent>"14 subscribers of the old list keep it"</CheckItem>
            </CheckList>
        </Card>
        <Card title="Users this month"><BigNumber value="128" note="of 400 at this price level"/></Card>
        <div class="brand-row"><Monogram name="Urlaubsverwaltung"/><Monogram name="Zeiterfassung"/></div>
    }
    .into_any()
}

#[component]
pub fn Words() -> impl IntoView {
    let notices = [
        "The first invoice comes on 1 December.",
        "Usage is counted from 1 January.",
        "Published. New subscribers get this price.",
        "One name is missing in Italian.",
        "The card was declined.",
    ];
    let notices = Tone::ALL.into_iter().zip(notices).map(|(tone, words)| view! { <Notice tone>{words}</Notice> });
    let consequences = [
        "Urlaubsverwaltung stays usable until 30 November 2026.",
        "The last invoice of €398.13 comes on 1 December.",
        "The early-termination fee of €250.00 is on it.",
    ];
    view! {
        {notices.collect_view()}
        <Notice tone=Tone::Bad title="Payment failed">"We try again on 4 December. Access ends on 18 December if it stays unpaid."</Notice>
        <EmptyState title="Nothing is for sale yet" text="Describe your first product; its price can follow in a minute.">
            <LinkButton href="/design" look=Look::Primary>"Create a product"</LinkButton>
        </EmptyState>
        <ConfirmPanel title="Cancel Urlaubsverwaltung Team?" consequences=consequences.map(str::to_owned).to_vec() action="/design"
            confirm="Cancel the subscription" back="/design" keep="Keep it"/>
        <SecretOnce label="Key for your software" secret="fdk_9f2c41d7a0b84e6c93f1a7d25c08be71"/>
        <Card><Progress label="Invoice run of 1 December" value=1200 max=4000 note="1,200 of 4,000 invoices"/></Card>
    }
    .into_any()
}

#[component]
pub fn Ways() -> impl IntoView {
    let steps = vec![Step::behind("Plan", "/design"), Step::new("Review"), Step::new("Payment details")];
    let request = "curl -X POST http://127.0.0.1:3000/billing/metering/usage \\\n  -H 'Authorization: Bearer fdk_…'";
    let description =
        "You pay for **people who took leave** in a month, and for nobody else.\n\n- approvals\n- payroll export";
    view! {
        <Steps label="Subscribing" steps/>
        <Fold title="Dates and audience" note="at once, everyone"><p>"What most plans leave as it is."</p></Fold>
        <Fold title="Usage" open=true><AddRow add="Add a price" row="Price 2"><p>"The fields of a further row."</p></AddRow></Fold>
        <CodeBlock label="Report usage" code=request/>
        <Card title="Description"><Prose text=description/></Card>
        <Pager path="/design" cursor=Some("1".to_owned()) next=Some("2".to_owned())/>
    }
    .into_any()
}

#[component]
pub fn Navigation() -> impl IntoView {
    let crumbs = [("Products", "/design"), ("Urlaubsverwaltung", "/design"), ("Pricing", "/design")];
    let crumbs = crumbs.map(|(label, href)| Crumb::new(label, href)).to_vec();
    view! {
        <div class="page-title">
            <Breadcrumb crumbs/>
            <div class="page-title-row">
                <p class="title">"Team"</p>
                <Badge tone=Tone::Clay text="Draft"/>
                <span class="title-note">"saved 10:42"</span>
                <div class="page-actions">
                    <LinkButton href="/design">"Backtest"</LinkButton>
                    <LinkButton href="/design" look=Look::Primary>"Review and publish"</LinkButton>
                </div>
            </div>
        </div>
    }
    .into_any()
}
