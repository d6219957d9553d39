//! An agreement's time: signed, begun, invoiced, today, and what comes. Lies flat on a wide page, stands upright on a
//! phone. The upright list is also what a screen reader reads.

use chrono::NaiveDate;
use domain::locale::Locale;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use words::common;
use words::format::{day, day_short};

use super::chart::{percent_of, share};

/// What happens when the agreed time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    Renews(NaiveDate),
    Ends(NaiveDate),
    /// Goes on until somebody cancels.
    Open,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineFacts {
    pub signed_on: Option<NaiveDate>,
    pub starts_on: NaiveDate,
    /// Days on which an invoice was or will be issued.
    pub invoices_on: Vec<NaiveDate>,
    pub today: NaiveDate,
    pub outlook: Outlook,
}

/// Where a label stands; `Lower` keeps today clear of the signature.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Upper,
    Middle,
    Lower,
}

struct Milestone {
    day: NaiveDate,
    words: String,
    class: &'static str,
    row: Row,
}

/// The timeline.
#[component]
pub fn Timeline(facts: TimelineFacts, locale: Locale) -> impl IntoView {
    let milestones = milestones(&facts, locale);
    let (first, last) = span(&facts);
    let at = |day: NaiveDate| inset(share((day - first).num_days().into(), (last - first).num_days().into()));
    let served_to = match facts.outlook {
        Outlook::Ends(end) => facts.today.min(end),
        Outlook::Renews(_) | Outlook::Open => facts.today,
    };
    let served = (served_to > facts.starts_on).then(|| {
        view! { <line class="time-served" x1=percent_of(at(facts.starts_on)) x2=percent_of(at(served_to)) y1="34" y2="34"/> }
    });
    let invoices = facts.invoices_on.iter().filter(|day| (first..=last).contains(day)).map(|day| {
        let class = if *day <= facts.today { "time-invoice" } else { "time-invoice time-ahead" };
        view! { <svg class=class x=percent_of(at(*day)) y="34" overflow="visible"><path d="M0-4.5 4.5 0 0 4.5-4.5 0z"/></svg> }
    });
    // Where the signature is as good as today, today's dot stands for both.
    let apart =
        |milestone: &&Milestone| milestone.class == "time-today" || (at(milestone.day) - at(facts.today)).abs() > 2_000;
    let dots = milestones.iter().filter(apart).map(|milestone| {
        let radius = if milestone.class == "time-today" { "7" } else { "6" };
        view! { <circle class=format!("time-dot {}", milestone.class) cx=percent_of(at(milestone.day)) cy="34" r=radius/> }
    });
    let labels = milestones.iter().map(|milestone| {
        let place = at(milestone.day);
        let class = format!("time-label {} {}", milestone.class, anchor(place));
        let y = match milestone.row {
            Row::Upper => "14",
            Row::Middle => "62",
            Row::Lower => "82",
        };
        let x = percent_of(edge(place));
        view! { <text class=class x=x y=y>{milestone.words.clone()}</text> }
    });
    let height = if milestones.iter().any(|milestone| milestone.row == Row::Lower) { "90" } else { "70" };
    view! {
        <div class="timeline">
            <svg class="time-flat" width="100%" height=height aria-hidden="true">
                <line class="time-line" x1="0" x2="100%" y1="34" y2="34"/>
                {served}
                {invoices.collect_view()}
                {dots.collect_view()}
                {labels.collect_view()}
            </svg>
            {upright(facts.clone(), locale)}
        </div>
    }
    .into_any()
}

fn milestones(facts: &TimelineFacts, locale: Locale) -> Vec<Milestone> {
    let (first, last) = span(facts);
    let length = (last - first).num_days().max(1);
    let crowded = facts.signed_on.is_some_and(|signed| (facts.today - signed).num_days().abs() * 6 < length);
    let mut milestones = Vec::new();
    if let Some(signed) = facts.signed_on {
        let words = common::signed(locale, day_short(signed, locale));
        milestones.push(Milestone { day: signed, words, class: "time-past", row: Row::Middle });
    }
    let class = if facts.starts_on <= facts.today { "time-past" } else { "time-ahead" };
    let words = common::service_starts(locale, day_short(facts.starts_on, locale));
    milestones.push(Milestone { day: facts.starts_on, words, class, row: Row::Upper });
    let ending = match facts.outlook {
        Outlook::Renews(day) => Some((day, common::renewal(locale, day_short(day, locale)))),
        Outlook::Ends(day) if day < facts.today => Some((day, common::ended(locale, day_short(day, locale)))),
        Outlook::Ends(day) => Some((day, common::ends(locale, day_short(day, locale)))),
        Outlook::Open => None,
    };
    if let Some((day, words)) = ending {
        let class = if day <= facts.today { "time-past" } else { "time-ahead" };
        let row = if (day - facts.starts_on).num_days() * 3 < length { Row::Middle } else { Row::Upper };
        milestones.push(Milestone { day, words, class, row });
    }
    let row = if crowded { Row::Lower } else { Row::Middle };
    milestones.push(Milestone { day: facts.today, words: common::today(locale).to_owned(), class: "time-today", row });
    milestones
}

/// The first and the last day drawn.
fn span(facts: &TimelineFacts) -> (NaiveDate, NaiveDate) {
    let first = facts.signed_on.unwrap_or(facts.starts_on).min(facts.starts_on).min(facts.today);
    let last = match facts.outlook {
        Outlook::Renews(day) | Outlook::Ends(day) => day,
        Outlook::Open => facts.invoices_on.last().copied().unwrap_or(facts.today),
    };
    (first, last.max(facts.today).max(facts.starts_on))
}

/// Keeps a centimeter of line beyond the outer dots: 0 % … 100 % → 1 % … 99 %.
fn inset(share: i64) -> i64 {
    1_000 + share * 98 / 100
}

/// Labels at either edge begin or end there.
fn anchor(place: i64) -> &'static str {
    match place {
        ..12_000 => "anchor-start",
        88_000.. => "anchor-end",
        _ => "anchor-middle",
    }
}

fn edge(place: i64) -> i64 {
    match place {
        ..12_000 => place - 1_000,
        88_000.. => place + 1_000,
        _ => place,
    }
}

fn upright(facts: TimelineFacts, locale: Locale) -> impl IntoView {
    let mut stops: Vec<(NaiveDate, u8, &'static str, String)> = Vec::new();
    let today = facts.today;
    let class = |day: NaiveDate| if day <= today { "stop" } else { "stop stop-ahead" };
    if let Some(signed) = facts.signed_on {
        stops.push((signed, 0, class(signed), common::signed(locale, day(signed, locale))));
    }
    stops.push((
        facts.starts_on,
        1,
        class(facts.starts_on),
        common::service_starts(locale, day(facts.starts_on, locale)),
    ));
    for invoice in facts.invoices_on {
        let class = if invoice <= today { "stop stop-invoice" } else { "stop stop-invoice stop-ahead" };
        stops.push((invoice, 2, class, common::invoice_on(locale, day(invoice, locale))));
    }
    match facts.outlook {
        Outlook::Renews(end) => stops.push((end, 4, class(end), common::renewal(locale, day(end, locale)))),
        Outlook::Ends(end) => stops.push((end, 4, class(end), common::ends(locale, day(end, locale)))),
        Outlook::Open => {}
    }
    stops.push((today, 3, "stop stop-today", common::today_is(locale, day(today, locale))));
    stops.sort();
    let items = stops.into_iter().map(|(_, _, class, words)| view! { <li class=class>{words}</li> });
    view! { <ol class="time-upright" aria-label=common::timeline(locale)>{items.collect_view()}</ol> }
}
