//! Prices, tables, invoices, timelines and charts.

use chrono::{Days, NaiveDate};
use domain::calendar::Length;
use domain::charge::Pricing;
use domain::locale::Locale;
use domain::price::{Graduated, PriceModel, UnitTier};
use domain::rate_plan::Commitments;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::format::month_short;

use crate::components::*;
use crate::reader::use_reader;

fn cents(minor: i64) -> Decimal {
    Decimal::new(minor, 2)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn users(unit_price: Decimal, free_units: Decimal) -> UsagePrice {
    let tier = |up_to: Option<i64>, unit_price: Decimal| UnitTier {
        up_to: up_to.map(Decimal::from),
        unit_price,
        flat_amount: Decimal::ZERO,
    };
    let tiers = vec![tier(Some(100), unit_price), tier(None, unit_price - cents(60))];
    UsagePrice {
        name: "Users".into(),
        unit: "user".into(),
        pricing: Pricing::Whole { model: PriceModel::Graduated(Graduated { tiers }) },
        free_units,
        minimum: None,
        maximum: None,
        unit_cost: None,
        interval: None,
        stays: true,
    }
}

#[component]
pub fn Prices() -> impl IntoView {
    let locale = use_reader().locale;
    let plan = |recurring: Option<i64>, setup: Option<i64>, usage: Vec<UsagePrice>| PlanPrice {
        currency: "EUR".into(),
        period: Length::MONTH,
        recurring: recurring.map(cents),
        apart: Vec::new(),
        setup: setup.map(cents),
        usage,
        commitments: Commitments::default(),
        least: recurring.map(cents).unwrap_or_default(),
        in_full: None,
        ending: Ending::default(),
        note: None,
    };
    let team = PlanPrice {
        note: Some("Annual invoices on request.".into()),
        ending: Ending { refund_unused: false, withdrawal_days: 30, early: None },
        ..plan(None, None, vec![users(cents(250), Decimal::ZERO)])
    };
    let business = plan(Some(4_900), Some(10_000), vec![users(cents(190), Decimal::from(5))]);
    let action =
        |words: &'static str, look: Look| view! { <LinkButton href="/design" look>{words}</LinkButton> }.into_any();
    view! {
        <CardGrid>
            <PlanCard name="Free" locale action=action("Start", Look::Secondary)>
                <PriceDisplay price=plan(None, None, vec![]) locale/>
            </PlanCard>
            <PlanCard name="Team" locale selection=Selection::Chosen action=action("Subscribe to Team", Look::Primary)>
                <PriceDisplay price=team locale/>
            </PlanCard>
            <PlanCard name="Business" locale action=action("Choose Business", Look::Secondary)>
                <PriceDisplay price=business locale/>
            </PlanCard>
        </CardGrid>
    }
    .into_any()
}

#[component]
pub fn Tables() -> impl IntoView {
    let columns = || {
        vec![Column::text("Buyer"), Column::text("Agreement"), Column::number("Next invoice"), Column::number("Margin")]
    };
    let rows = [
        ("Nordlicht GmbH", "Team · list of March", Tone::Good, "Active", "€334.56", Tone::Good, "71%"),
        (
            "Officine Bellini",
            "Enterprise · private offer",
            Tone::Accent,
            "Starts 1 Jan",
            "€30,000.00",
            Tone::Neutral,
            "–",
        ),
        ("Studio Kowalski", "Team · list of 2025", Tone::Clay, "Overdue 12 days", "€121.50", Tone::Good, "64%"),
        ("Hafen Logistik AG", "Team · list of March", Tone::Good, "Active", "€796.40", Tone::Bad, "−4%"),
    ];
    let rows = rows.map(|(name, note, tone, state, next, margin_tone, margin)| {
        view! {
            <tr>
                <RowHead text=name note=note href="/design"/>
                <Cell label="Agreement"><Badge tone text=state/></Cell>
                <NumberCell label="Next invoice">{next}</NumberCell>
                <NumberCell label="Margin" tone=margin_tone>{margin}</NumberCell>
            </tr>
        }
    });
    let all = view! { <MoreLink href="/design">"All 52"</MoreLink> }.into_any();
    view! {
        <Card title="Subscribers" end=all>
            <Table caption="Subscribers" columns=columns()>{rows.into_iter().collect_view()}</Table>
        </Card>
        <Card title="Invoices">
            <EmptyState title="No invoice yet" text="The first one comes on 1 December for November."/>
        </Card>
    }
    .into_any()
}

fn sheet(standing: Standing) -> InvoiceSheet {
    let step = |[what, how, outcome]: [&str; 3]| SheetStep {
        what: what.to_owned(),
        how: how.to_owned(),
        outcome: outcome.to_owned(),
    };
    let why = |folded: Folded, steps: &[[&str; 3]]| {
        Some(SheetWhy { steps: steps.iter().copied().map(step).collect(), counted: None, folded })
    };
    let fee = SheetLine {
        title: "Base fee".into(),
        note: "December, in advance".into(),
        amount: cents(1_900),
        ..SheetLine::default()
    };
    let users = SheetLine {
        title: "Users".into(),
        note: "1 – 30 November 2026".into(),
        quantity: Some(Decimal::from(128)),
        amount: cents(30_320),
        why: why(
            Folded::Open,
            &[
                ["Quantity", "the sum of 1,904 events", "128"],
                ["1 – 100", "100 × €2.50", "€250.00"],
                ["101 – 400", "28 × €1.90", "€53.20"],
                ["", "exact, nothing to round", "€303.20"],
            ],
        ),
    };
    let pages = SheetLine {
        title: "Document pages".into(),
        note: "255 pages, 200 free".into(),
        quantity: Some(Decimal::from(255)),
        amount: cents(369),
        why: why(
            Folded::Away,
            &[["Free", "200 of 255", "€0.00"], ["", "55 × €0.067", "€3.685"], ["", "rounded once, to €0.01", "€3.69"]],
        ),
    };
    InvoiceSheet {
        title: "Next invoice".into(),
        note: "1 – 30 November 2026, issued on 1 December · from usage up to 09:58 today".into(),
        tag: Some("Preview".into()),
        standing,
        currency: "EUR".into(),
        lines: vec![fee, users, pages],
        subtotal: cents(32_589),
        taxes: vec![SheetTax { rate: Decimal::from(19), base: cents(32_589), amount: cents(6_192) }],
        total: cents(38_781),
        ..InvoiceSheet::default()
    }
}

#[component]
pub fn Invoices() -> impl IntoView {
    let locale = use_reader().locale;
    let lines = |lines: [&str; 4]| lines.map(str::to_owned).to_vec();
    let issued = InvoiceSheet {
        title: "Invoice 2026-000117".into(),
        note: "1 – 30 November 2026".into(),
        tag: Some("Paid".into()),
        from: lines(["Almenrausch Software", "Via Portici 12", "39100 Bolzano", "IT 01234567890"]),
        to: lines(["Nordlicht GmbH", "Speicherstadt 4", "20457 Hamburg", "DE 123456789"]),
        facts: [("Issued on", "1 December 2026"), ("Due on", "31 December 2026")]
            .map(|(t, v)| (t.to_owned(), v.to_owned()))
            .to_vec(),
        ..sheet(Standing::Final)
    };
    let issued = InvoiceSheet { credit_applied: Decimal::TEN, open: issued.total - Decimal::TEN, ..issued };
    view! {
        <InvoiceView invoice=sheet(Standing::SoFar) locale/>
        <InvoiceView invoice=issued locale/>
    }
    .into_any()
}

#[component]
pub fn Timelines() -> impl IntoView {
    let locale = use_reader().locale;
    let firsts = |months: std::ops::RangeInclusive<u32>| months.map(|month| day(2026, month, 1)).collect::<Vec<_>>();
    let running = TimelineFacts {
        signed_on: Some(day(2026, 2, 14)),
        starts_on: day(2026, 3, 3),
        invoices_on: firsts(4..=12),
        today: day(2026, 11, 22),
        outlook: Outlook::Renews(day(2027, 3, 3)),
    };
    let future = TimelineFacts {
        signed_on: Some(day(2026, 11, 18)),
        starts_on: day(2027, 1, 1),
        invoices_on: vec![day(2026, 12, 1), day(2027, 7, 1)],
        today: day(2026, 11, 22),
        outlook: Outlook::Ends(day(2028, 12, 31)),
    };
    let open =
        TimelineFacts { signed_on: None, invoices_on: firsts(4..=12), outlook: Outlook::Open, ..running.clone() };
    view! {
        <Card title="Agreement AG-2026-0117" note="price list of 3 March 2026"><Timeline facts=running locale/></Card>
        <Card title="Signed, not begun"><Timeline facts=future locale/></Card>
        <Card title="Until cancelled"><Timeline facts=open locale/></Card>
    }
    .into_any()
}

#[component]
pub fn Charts() -> impl IntoView {
    let locale = use_reader().locale;
    let (from, to, today) = (day(2026, 11, 1), day(2026, 11, 30), day(2026, 11, 22));
    let counts = [10, 12, 14, 20, 24, 26, 26, 34, 42, 44, 46, 48, 52, 56, 68, 72, 72, 74, 86, 98, 110, 128];
    let bars: Vec<DayBar> = (0_u64..)
        .zip(counts)
        .map(|(n, count)| DayBar { day: from + Days::new(n), quantity: Decimal::from(count) })
        .collect();
    let curve: Vec<(Decimal, Decimal)> =
        (0..=60).map(|n| (Decimal::from(n * 10), total_of(Decimal::from(n * 10)))).collect();
    let effective = curve.iter().skip(1).map(|(users, total)| (*users, (*total / *users).round_dp(4))).collect();
    let mark = LineMark { at: (Decimal::from(100), Decimal::from(250)), words: "100 users: €250.00".into() };
    let line = |name: &str, points| vec![LineSeries { name: name.to_owned(), points }];
    view! {
        <Card>{by_month(locale)}</Card>
        <Card title="Users this month">
            <BigNumber value="128" note="of 400 at this price level"/>
            <BarsByDay name="Users" bars=bars from to today locale/>
        </Card>
        <Card title="Nothing used yet"><BarsByDay name="Users" bars=vec![] from to today=from locale/></Card>
        <Card title="What it costs">
            <LineChart title="Total a month" series=line("Total a month", curve) mark=mark
                measure=Measure::Money("EUR".into()) across="users" locale/>
            <LineChart title="Effective price per user" series=line("Effective price per user", effective)
                first_color=1 measure=Measure::Money("EUR".into()) across="users" locale/>
        </Card>
    }
    .into_any()
}

/// 100 users at 2.50, the next 300 at 1.90, the rest at 1.40.
fn total_of(users: Decimal) -> Decimal {
    let within = |from: i64, to: i64| (users.min(Decimal::from(to)) - Decimal::from(from)).max(Decimal::ZERO);
    within(0, 100) * cents(250) + within(100, 400) * cents(190) + within(400, 1_000_000) * cents(140)
}

fn by_month(locale: Locale) -> impl IntoView {
    let months = [
        (12, 66, 28, 12),
        (1, 80, 34, 13),
        (2, 80, 32, 12),
        (3, 97, 43, 15),
        (4, 95, 41, 18),
        (5, 119, 47, 14),
        (6, 117, 57, 12),
        (7, 129, 52, 11),
        (8, 138, 64, 15),
        (9, 146, 59, 15),
        (10, 156, 68, 22),
        (11, 167, 63, 22),
    ];
    let columns = months.map(|(month, first, second, third)| StackedColumn {
        label: month_short(month, locale).to_owned(),
        values: [first, second, third].map(|hundreds| Decimal::from(hundreds * 100)).to_vec(),
        so_far: month == 11,
    });
    let series = ["Urlaubsverwaltung", "Zeiterfassung", "Add-ons"].map(str::to_owned).to_vec();
    view! { <StackedBars title="Billed by product" series columns=columns.to_vec() measure=Measure::Money("EUR".into()) locale/> }
}
