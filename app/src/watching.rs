//! A subscription as it stands now: the next invoice, and the usage behind it day by day.

use ::words::account as words;
use ::words::format::{day, time};
use domain::calendar::{Tz, day_of};
use domain::ids::SubscriptionId;
use domain::invoice::Reason;
use domain::locale::Locale;
use domain::subscription::{Ending, Status};
use service::agreements::{self, SubscriptionView};
use service::invoices::{self, InvoiceView};
use service::usage::{self, MetricUsage};
use service::{Actor, Answer, Portal, error::stored};

use crate::billing::sheet_of;
use crate::components::{DayBar, InvoiceSheet};
use crate::watched::{UsedSoFar, Watched};

/// What the live invoice shows.
pub async fn watched(portal: &Portal, actor: &Actor, id: SubscriptionId, l: Locale) -> Answer<Watched> {
    let upcoming = invoices::upcoming(portal, actor, id).await?;
    watched_with(portal, actor, &upcoming, id, l).await
}

/// The same, with the invoices to come as they were read.
pub async fn watched_with(
    portal: &Portal,
    actor: &Actor,
    upcoming: &[InvoiceView],
    id: SubscriptionId,
    l: Locale,
) -> Answer<Watched> {
    let subscription = agreements::subscription(portal, actor, id).await?;
    let overview = usage::month_to_date(portal, actor, id).await?;
    let now = portal.now().await?;
    let zone: Tz = stored(&subscription.time_zone, "time zone")?;
    let at = time(now, zone, l);
    Ok(Watched {
        sheets: sheets(upcoming, Some(&at).filter(|_| !overview.metrics.is_empty()), l),
        ended: ended(&subscription, l),
        at,
        usage: overview.metrics.into_iter().map(|used| used_so_far(used, l)).collect(),
        from: overview.period.from,
        to: overview.period.to,
        today: day_of(now, zone),
    })
}

fn sheets(upcoming: &[InvoiceView], at: Option<&String>, l: Locale) -> Vec<InvoiceSheet> {
    upcoming.iter().enumerate().map(|(place, preview)| sheet(preview, place, at, l)).collect()
}

/// An invoice to come; `at` says until when usage is in it.
fn sheet(preview: &InvoiceView, place: usize, at: Option<&String>, l: Locale) -> InvoiceSheet {
    let mut sheet = sheet_of(preview, l);
    sheet.title = match preview.reason {
        Reason::Start => words::first_invoice_title(l),
        Reason::End => words::last_invoice_title(l),
        Reason::Late => words::late_invoice_title(l),
        Reason::TrialEnd | Reason::Interval | Reason::Period | Reason::Change | Reason::TakenBack => match place {
            0 => words::next_invoice(l),
            _ => words::invoice_after_that(l),
        },
    }
    .to_owned();
    let counts_usage = matches!(preview.reason, Reason::Period | Reason::End);
    if let Some(at) = at.filter(|_| counts_usage) {
        sheet.note = format!("{} · {}", sheet.note, words::usage_up_to(l, at));
    }
    sheet
}

/// Why nothing is left to invoice.
pub fn ended(subscription: &SubscriptionView, l: Locale) -> String {
    match subscription.ends_on {
        Some(last) if last < subscription.starts_on => words::never_began(l).to_owned(),
        Some(last) if subscription.status == Status::Ended && subscription.ending == Ending::Withdrawn => {
            words::withdrawn_and_over(l, day(last, l))
        }
        Some(last) if subscription.status == Status::Ended => words::nothing_to_invoice_text(l, day(last, l)),
        Some(_) | None => words::nothing_more_to_come(l).to_owned(),
    }
}

fn used_so_far(used: MetricUsage, l: Locale) -> UsedSoFar {
    UsedSoFar {
        name: used.metric.definition.name.in_locale(l).to_owned(),
        quantity: used.quantity,
        events: used.events,
        bars: used.by_day.into_iter().map(|used| DayBar { day: used.day, quantity: used.quantity }).collect(),
    }
}
