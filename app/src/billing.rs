//! How a subscription's state and an invoice look on every persona's pages.

mod recomputed;
mod why;

use ::words::countries::country_name;
use ::words::format::{day, day_short, days, days_in_a_sentence, money, percent};
use ::words::{account, admin, billing as words, common};
use domain::calendar::{Day, Tz, day_of};
use domain::collection::Collection;
use domain::invoice::InvoiceStatus;
use domain::invoicing::{Least, UsageOn};
use domain::locale::Locale;
use domain::money::Money;
use domain::subscription::{Ending, Status};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::accounts::PartyView;
use service::agreements::SubscriptionView;
use service::invoices::{InvoiceView, LineView};
use service::payments::PaymentView;
use service::subscriptions::DaySpan;

pub use self::recomputed::{Again, RecomputeButton, Recomputed, recomputed};
use self::why::why;
use crate::components::{Badge, InvoiceSheet, SheetLine, SheetTax, Standing, Tone};

/// Where an issued invoice stands: one state in one color, on every page.
pub fn standing(invoice: &InvoiceView, locale: Locale) -> (Tone, &'static str) {
    match (invoice.status, invoice.collection) {
        (_, Some(Collection::Withdrawn)) => (Tone::Neutral, words::status_to_credit(locale)),
        (InvoiceStatus::Draft, _) => (Tone::Neutral, words::status_draft(locale)),
        (InvoiceStatus::Credited, _) => (Tone::Neutral, words::status_credited(locale)),
        (InvoiceStatus::Paid, _) => (Tone::Good, words::status_paid(locale)),
        (InvoiceStatus::Uncollectible, _) => (Tone::Bad, words::status_uncollectible(locale)),
        (InvoiceStatus::Overdue, _) => (Tone::Bad, words::status_overdue(locale)),
        (InvoiceStatus::Issued, Some(Collection::Failed)) => (Tone::Bad, words::status_failed(locale)),
        (InvoiceStatus::Issued, Some(Collection::ToConfirm)) => (Tone::Clay, words::status_to_confirm(locale)),
        (InvoiceStatus::Issued, Some(Collection::UnderWay)) => (Tone::Accent, words::status_under_way(locale)),
        (InvoiceStatus::Issued, Some(Collection::Open | Collection::Collected | Collection::Credited) | None) => {
            (Tone::Accent, words::status_open(locale))
        }
    }
}

/// Where an invoice stands, as a badge.
pub fn invoice_badge(invoice: &InvoiceView, locale: Locale) -> AnyView {
    let (tone, text) = standing(invoice, locale);
    view! { <Badge tone text/> }.into_any()
}

/// What an issued document is called: an invoice, or a credit note where it gives something back.
pub fn titled(invoice: &InvoiceView, locale: Locale) -> String {
    let number = invoice.number.as_deref().unwrap_or_default();
    match invoice.status {
        InvoiceStatus::Credited => words::credit_note_titled(locale, number),
        InvoiceStatus::Draft
        | InvoiceStatus::Issued
        | InvoiceStatus::Paid
        | InvoiceStatus::Overdue
        | InvoiceStatus::Uncollectible => words::invoice_titled(locale, number),
    }
}

/// The day on which it is due, where somebody still has to pay it.
pub fn due_words(invoice: &InvoiceView, locale: Locale) -> String {
    match is_open(invoice) {
        true => day_short(invoice.due_on, locale),
        false => "–".to_owned(),
    }
}

/// What an invoice comes to, and of one that is paid in part what is open: "€58.07 of €108.17 open".
pub fn amount_words(invoice: &InvoiceView, locale: Locale) -> String {
    let written = |amount: Decimal| money(amount, invoice.currency.code(), locale);
    match is_open(invoice) && invoice.open < invoice.total {
        true => account::open_of_total(locale, written(invoice.open), written(invoice.total)),
        false => written(invoice.total),
    }
}

/// Whether somebody still has to pay it.
pub fn is_open(invoice: &InvoiceView) -> bool {
    matches!(invoice.status, InvoiceStatus::Issued | InvoiceStatus::Overdue) && invoice.open > Decimal::ZERO
}

/// Whether an invoice to come is for usage alone, of which there is none so far: it comes only if something is used.
pub fn only_if_used(invoice: &InvoiceView) -> bool {
    invoice.usage == UsageOn::Alone && invoice.lines.is_empty()
}

/// What is said of an invoice to come, with what takes up usage before it adds to it, and how much it adds at most.
pub fn with_bounds(said: String, invoice: &InvoiceView, locale: Locale) -> String {
    std::iter::once(said).chain(usage_bounds(invoice, locale)).collect::<Vec<_>>().join(" ")
}

/// The sentences of that alone; none where usage simply adds, or where there is none.
pub fn usage_bounds(invoice: &InvoiceView, locale: Locale) -> Vec<String> {
    let (beyond, at_most) = match invoice.usage {
        _ if only_if_used(invoice) => return Vec::new(),
        UsageOn::No | UsageOn::Alone => return Vec::new(),
        UsageOn::AddsNothing => return vec![words::adds_nothing(locale).to_owned()],
        UsageOn::Added { beyond, at_most } => (beyond, at_most),
    };
    let beyond = beyond.map(|least| match least {
        Least::Commitment => words::adds_beyond_commitment(locale),
        Least::Minimum => words::adds_beyond_minimum(locale),
        Least::Prepaid => words::adds_beyond_prepaid(locale),
        Least::Bundle => words::adds_beyond_bundle(locale),
        Least::Several => words::adds_beyond_several(locale),
    });
    let written = |most: Money| money(most.amount(), most.currency().code(), locale);
    let at_most = at_most.map(|most| words::adds_at_most(locale, written(most)));
    beyond.map(str::to_owned).into_iter().chain(at_most).collect()
}

/// The day of the next invoice, in a list; whether it is for usage alone.
pub fn next_invoice_words(one: &SubscriptionView, locale: Locale) -> Option<String> {
    let on = day_short(one.next_invoice_on?, locale);
    Some(match one.next_invoice_usage {
        UsageOn::Alone => words::for_usage_alone(locale, on),
        UsageOn::No | UsageOn::Added { .. } | UsageOn::AddsNothing => on,
    })
}

/// The days an invoice is for: "1 – 30 November 2026, and 1 – 31 December 2026 in advance".
pub fn for_days(invoice: &InvoiceView, locale: Locale) -> String {
    spans(invoice, locale, days)
}

/// The same, after "for".
pub fn for_days_in_a_sentence(invoice: &InvoiceView, locale: Locale) -> String {
    spans(invoice, locale, days_in_a_sentence)
}

fn spans(invoice: &InvoiceView, locale: Locale, days: impl Fn(Day, Day, Locale) -> String) -> String {
    let span = |span: DaySpan| days(span.from, span.to, locale);
    match (invoice.behind.map(span), invoice.ahead.map(span)) {
        (Some(behind), Some(ahead)) => words::behind_and_ahead(locale, behind, ahead),
        (Some(behind), None) => behind,
        (None, Some(ahead)) => words::ahead(locale, ahead),
        (None, None) => span(invoice.period),
    }
}

/// Where a subscription stands: active, or the day on which that changes.
pub fn subscription_badge(subscription: &SubscriptionView, locale: Locale) -> AnyView {
    let (tone, words) = match (subscription.status, subscription.ends_on) {
        (Status::Active | Status::Ended, Some(last)) if subscription.ending == Ending::Withdrawn => {
            (Tone::Clay, words::status_withdrawn(locale, day_short(last, locale)))
        }
        (Status::Scheduled, _) => {
            (Tone::Accent, words::status_starts(locale, day_short(subscription.starts_on, locale)))
        }
        (Status::Active, None) => (Tone::Good, words::status_active(locale).to_owned()),
        (Status::Active, Some(last)) => (Tone::Clay, words::status_ends(locale, day_short(last, locale))),
        (Status::Ended, last) => (Tone::Neutral, ended(subscription.starts_on, last, locale)),
    };
    view! { <Badge tone=tone text=words/> }.into_any()
}

/// Whether plan and seats may still be changed.
pub fn may_change(subscription: &SubscriptionView, today: Day) -> bool {
    subscription.status != Status::Ended && goes_on(subscription, today)
}

/// Whether a cancellation can still be taken back.
pub fn may_keep(subscription: &SubscriptionView) -> bool {
    subscription.ends_on.is_some() && subscription.ending == Ending::Ordinary && subscription.status != Status::Ended
}

/// Whether an end can still be agreed, or brought forward.
pub fn may_end(subscription: &SubscriptionView, today: Day) -> bool {
    match subscription.status {
        Status::Scheduled | Status::Active => goes_on(subscription, today),
        Status::Ended => false,
    }
}

/// Whether service goes on after `today` and is paid for.
fn goes_on(subscription: &SubscriptionView, today: Day) -> bool {
    let after_today = subscription.ends_on.is_none_or(|last| last > today);
    after_today && subscription.ending != Ending::Withdrawn
}

fn ended(starts_on: Day, last: Option<Day>, locale: Locale) -> String {
    match last.filter(|last| *last >= starts_on) {
        Some(last) => words::status_ended(locale, day_short(last, locale)),
        None => words::status_never_began(locale).to_owned(),
    }
}

/// "By card · the bank declined it", "By transfer, 3 Dec 2026 · RF18 5390".
pub fn how_paid(payment: &PaymentView, l: Locale) -> String {
    let by = match payment.received_on {
        Some(on) => admin::by_transfer(l, day_short(on, l)),
        None => admin::by_card(l).to_owned(),
    };
    let why = payment.failure.as_deref().map(|reason| failure_words(reason, l).to_owned());
    [Some(by), why, payment.reference.clone(), payment.reversal_reason.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What a provider's reason says to people.
fn failure_words(reason: &str, l: Locale) -> &'static str {
    match reason {
        "card_declined" => account::declined(l),
        "not_confirmed" => account::not_confirmed(l),
        "no_such_card" => account::no_such_card(l),
        _ => account::provider_declined(l),
    }
}

/// An invoice, or the preview of one, as it stands on its sheet. Parties are named on issued invoices only.
pub fn sheet_of(invoice: &InvoiceView, locale: Locale) -> InvoiceSheet {
    let currency = invoice.currency.code();
    let (span, issued_on) = (for_days(invoice, locale), day(invoice.issued_on, locale));
    let issued = invoice.id.is_some();
    let named = |party: &PartyView| if issued { party_lines(party, locale) } else { vec![] };
    InvoiceSheet {
        title: match issued {
            true => titled(invoice, locale),
            false => words::invoice_preview(locale).to_owned(),
        },
        note: match issued {
            true => words::issued_note(locale, span, issued_on),
            false if only_if_used(invoice) => words::if_used_note(locale, span, issued_on),
            false => words::will_be_issued_note(locale, span, issued_on),
        },
        // Where an issued one stands is said beside the page's title, once.
        tag: (!issued).then(|| words::invoice_preview(locale).to_owned()),
        standing: match invoice.status {
            InvoiceStatus::Draft => Standing::SoFar,
            InvoiceStatus::Credited => Standing::Credit,
            InvoiceStatus::Issued | InvoiceStatus::Paid | InvoiceStatus::Overdue | InvoiceStatus::Uncollectible => {
                Standing::Final
            }
        },
        currency: currency.to_owned(),
        from: named(&invoice.seller),
        to: named(&invoice.buyer),
        facts: Vec::new(),
        lines: invoice.lines.iter().map(|line| line_of(line, invoice, locale)).collect(),
        subtotal: invoice.subtotal,
        taxes: invoice.tax.iter().map(|tax| SheetTax { rate: tax.rate, base: tax.base, amount: tax.amount }).collect(),
        total: invoice.total,
        credit_applied: invoice.credit_applied,
        paid: invoice.to_pay - invoice.open,
        open: invoice.open,
    }
}

/// An issued invoice with all that it says of its days, paid on the day that it was in `zone`.
pub fn issued_sheet(invoice: &InvoiceView, zone: Tz, locale: Locale) -> InvoiceSheet {
    let mut sheet = sheet_of(invoice, locale);
    sheet.title = invoice.product_name.in_locale(locale).to_owned();
    sheet.note = for_days(invoice, locale);
    sheet.from.push(account::sold_through(locale).to_owned());
    let fact = |term: &str, on: Day| (term.to_owned(), day(on, locale));
    let amount = |amount: Decimal| money(amount, invoice.currency.code(), locale);
    sheet.facts = vec![fact(account::issued_on(locale), invoice.issued_on)];
    let is_charged = invoice.collection == Some(Collection::UnderWay);
    sheet.facts.extend(is_open(invoice).then(|| match is_charged && invoice.status == InvoiceStatus::Issued {
        true => (account::payment(locale).to_owned(), account::being_charged(locale).to_owned()),
        false => fact(account::due_on(locale), invoice.due_on),
    }));
    let part = is_open(invoice) && invoice.open < invoice.to_pay;
    sheet.facts.extend(part.then(|| (account::still_open(locale).to_owned(), amount(invoice.open))));
    let corrected: Vec<&str> = invoice.corrects.iter().map(|one| one.number.as_str()).collect();
    sheet.facts.extend((!corrected.is_empty()).then(|| (account::corrects(locale).to_owned(), corrected.join(", "))));
    sheet.facts.extend(invoice.credited_on.map(|on| fact(account::credited_on(locale), on)));
    let left = invoice.credit_left.map(|left| (account::credit_left(locale).to_owned(), amount(left)));
    sheet.facts.extend(left);
    let paid_at = invoice.paid_at.filter(|_| invoice.status == InvoiceStatus::Paid);
    sheet.facts.extend(paid_at.map(|at| fact(account::paid_on(locale), day_of(at, zone))));
    sheet
}

/// Name, country and VAT number.
fn party_lines(party: &PartyView, locale: Locale) -> Vec<String> {
    let mut lines = vec![party.name.clone()];
    lines.extend(country_name(&party.country, locale).map(str::to_owned));
    lines.extend(party.vat_id.as_ref().map(|id| account::vat_id(locale, id)));
    lines
}

fn line_of(line: &LineView, invoice: &InvoiceView, locale: Locale) -> SheetLine {
    let currency = invoice.currency.code();
    let mut notes = vec![days(line.from, line.to, locale)];
    let days = line.share.filter(|share| share.denominator <= why::DAYS_MAX);
    notes.extend(days.map(|share| words::share_of_days(locale, share.numerator, share.denominator)));
    notes.extend(line.events.filter(|events| *events > 0).map(|events| words::counted_from(locale, events)));
    notes.extend(line.invoiced.map(|amount| words::invoiced_before(locale, money(amount, currency, locale))));
    notes
        .extend(line.tax_rate.filter(|_| invoice.tax.len() > 1).map(|rate| common::vat(locale, percent(rate, locale))));
    let counted = line.model.is_some() || line.quantity != Decimal::ONE;
    SheetLine {
        title: line.description.clone(),
        note: notes.join(" · "),
        quantity: counted.then_some(line.quantity),
        amount: line.amount,
        why: Some(why(line, invoice.subscription_id, currency, locale)),
    }
}
