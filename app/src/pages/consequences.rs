//! What comes of a cancellation, one sentence each, with days and amounts. Amounts are with tax, as the invoices' totals are.

use ::words::format::{day, money};
use ::words::{account as words, billing};
use domain::invoice::{LineKind, Reason};
use domain::invoicing::{Extent, UsageOn};
use domain::locale::Locale;
use domain::money::{Currency, Money};
use domain::rate_plan::TrialCovers;
use domain::subscription::Ending;
use domain::tax::taxes;
use rust_decimal::Decimal;
use service::agreements::{Rehearsal, SubscriptionView};
use service::invoices::{InvoiceView, LineView};

use crate::pages::billing::{is_credit, only_if_used, total_words, usage_bounds, with_bounds};

/// So many invoices are told one by one.
const LISTED_MAX: usize = 6;

pub fn consequences(found: &Rehearsal, before: &SubscriptionView, l: Locale) -> Vec<String> {
    let cancellation = &found.cancellation;
    let name = &format!("{} {}", before.product_name.in_locale(l), before.rate_plan_name.in_locale(l));
    let last = cancellation.last_day;
    if last < before.starts_on {
        return vec![words::service_never_starts(l, name)];
    }
    let mut said = vec![words::service_ends_on(l, name, day(last, l))];
    let dropped = before.upcoming.as_ref().filter(|_| cancellation.subscription.upcoming.is_none());
    said.extend(dropped.map(|next| match next.rate_plan_id == before.rate_plan_id {
        true => words::booked_seats_are_dropped(l, next.seats, day(next.from, l)),
        false => words::booked_is_dropped(l, next.rate_plan_name.in_locale(l), day(next.from, l)),
    }));
    if cancellation.ending == Ending::Withdrawn {
        said.extend(final_invoice(found).map(|invoice| withdrawn(invoice, l)));
        said.push(words::no_renewal(l).to_owned());
        return said;
    }
    said.extend(invoiced(&cancellation.invoices_to_come, cancellation.more_to_come, l));
    let early = early_fee(found);
    said.extend((!early.is_zero()).then(|| words::early_end_costs(l, money(early, &before.currency, l))));
    said.extend(credited(found, l));
    said.extend(lost(found, l));
    said.push(match cancellation.invoices_to_come.is_empty() {
        _ if is_shown_free(found, before) => {
            let nothing = Money::zero(before.terms().currency);
            words::trial_usage_is_shown(l, money(nothing.amount(), &before.currency, l))
        }
        true => words::no_more_invoices(l).to_owned(),
        false => words::no_renewal(l).to_owned(),
    });
    said
}

/// Whether what is used until then is free, and shown on an invoice that comes for nothing else.
fn is_shown_free(found: &Rehearsal, before: &SubscriptionView) -> bool {
    let covered = before.trial_covers == TrialCovers::Everything
        && before.trial_until.is_some_and(|until| found.cancellation.last_day <= until);
    covered && !before.terms().charges.is_empty() && final_invoice(found).is_none()
}

/// What ending it early costs, on whichever invoice.
pub fn early_fee(found: &Rehearsal) -> Decimal {
    found.cancellation.invoices_to_come.iter().map(|invoice| with_tax(invoice, LineKind::EarlyTermination)).sum()
}

/// The invoice that closes the subscription, where it can bring something.
pub fn final_invoice(found: &Rehearsal) -> Option<&InvoiceView> {
    closing(&found.cancellation.invoices_to_come)
}

fn closing(to_come: &[InvoiceView]) -> Option<&InvoiceView> {
    to_come.iter().find(|invoice| invoice.reason == Reason::End)
}

fn withdrawn(invoice: &InvoiceView, l: Locale) -> String {
    match invoice.total.is_zero() {
        true => words::nothing_was_invoiced(l).to_owned(),
        false => {
            let amount = money(-invoice.total, invoice.currency.code(), l);
            words::all_is_credited(l, amount, day(invoice.issued_on, l))
        }
    }
}

/// What of fees in advance comes back, and when.
fn credited(found: &Rehearsal, l: Locale) -> Option<String> {
    let invoice = final_invoice(found)?;
    let credited = -with_tax(invoice, LineKind::Credit);
    let written = money(credited, invoice.currency.code(), l);
    (!credited.is_zero()).then(|| words::unused_is_credited(l, written, day(invoice.issued_on, l)))
}

/// What was invoiced in advance for days after the last one and does not come back.
fn lost(found: &Rehearsal, l: Locale) -> Vec<String> {
    let told = [Extent::DaysAfter, Extent::Whole].into_iter().filter_map(|extent| {
        let of = || found.unreturned.iter().filter(|one| one.extent == extent);
        let (currency, until) = (of().next()?.amount.currency(), of().map(|one| one.until).max()?);
        let amounts: Vec<(Option<Decimal>, Money)> = of().map(|one| (one.tax_rate, one.amount)).collect();
        let (amount, until) = (money(taxed(amounts, currency), currency.code(), l), day(until, l));
        Some(match extent {
            Extent::DaysAfter => words::days_after_are_lost(l, amount, until),
            Extent::Whole => words::whole_period_is_lost(l, amount, until),
        })
    });
    told.collect()
}

/// Every invoice still to come.
pub fn invoiced(to_come: &[InvoiceView], has_more: bool, l: Locale) -> Vec<String> {
    let closing = closing(to_come);
    let other = to_come.iter().filter(|invoice| invoice.reason != Reason::End);
    let (if_used, before): (Vec<&InvoiceView>, Vec<&InvoiceView>) = other.partition(|invoice| only_if_used(invoice));
    let mut said: Vec<String> = listed(&before, closing, l).into_iter().collect();
    said.extend(has_more.then(|| words::at_least_so_many(l).to_owned()));
    said.extend(usage_besides(&before, l));
    said.extend((!if_used.is_empty()).then(|| words::invoices_if_used(l).to_owned()));
    said.extend(closing.map(|invoice| {
        let (amount, on) = (total_words(invoice, l), day(invoice.issued_on, l));
        let said = match invoice.usage {
            _ if only_if_used(invoice) => words::final_invoice_of_nothing(l, on),
            _ if is_credit(invoice) => billing::last_credit(l, money(-invoice.total, invoice.currency.code(), l), on),
            UsageOn::No | UsageOn::AddsNothing => words::final_invoice_of_fees(l, amount, on),
            UsageOn::Alone | UsageOn::Added { beyond: None, .. } => words::final_invoice(l, amount, on),
            UsageOn::Added { beyond: Some(_), .. } | UsageOn::Unreported => billing::last_invoice_so_far(l, amount, on),
        };
        with_bounds(said, invoice, l)
    }));
    said
}

/// What usage until then does to the invoices before the last one: of all alike, or of each by its day.
fn usage_besides(invoices: &[&InvoiceView], l: Locale) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for invoice in invoices.iter().filter(|invoice| invoice.usage != UsageOn::No) {
        let adds = invoice.usage.grows_at_once().then(|| words::usage_besides(l).to_owned());
        let said = adds.into_iter().chain(usage_bounds(invoice, l)).collect::<Vec<_>>().join(" ");
        let on = day(invoice.issued_on, l);
        match groups.iter_mut().find(|(same, _)| *same == said) {
            Some((_, days)) => days.push(on),
            None => groups.push((said, vec![on])),
        }
    }
    let of_all = groups.len() == 1;
    let told = groups.into_iter().map(|(said, days)| match (of_all, days.as_slice()) {
        (true, _) => said,
        (false, [first, .., last]) if days.len() > LISTED_MAX => format!("{first} … {last}: {said}"),
        (false, _) => format!("{}: {said}", days.join("; ")),
    });
    told.collect()
}

/// The invoices before the one that closes it, where one does.
fn listed(invoices: &[&InvoiceView], closing: Option<&InvoiceView>, l: Locale) -> Option<String> {
    let [first, .., last] = invoices else {
        let only = invoices.first()?;
        let (on, amount) = (day(only.issued_on, l), total_words(only, l));
        return Some(match closing {
            Some(_) => words::one_invoice_before(l, on, amount),
            None => words::one_invoice_left(l, on, amount),
        });
    };
    let written = |amount: Decimal| money(amount, first.currency.code(), l);
    let sum = written(invoices.iter().map(|invoice| invoice.total).sum());
    if invoices.len() > LISTED_MAX {
        let (count, first, last) = (invoices.len() as u64, day(first.issued_on, l), day(last.issued_on, l));
        return Some(match closing {
            Some(_) => words::many_invoices_before(l, count, first, last, sum),
            None => words::many_invoices_left(l, count, first, last, sum),
        });
    }
    let each = invoices.iter().map(|invoice| format!("{}, {}", day(invoice.issued_on, l), written(invoice.total)));
    let list = each.collect::<Vec<_>>().join("; ");
    Some(match closing {
        Some(_) => words::invoices_before(l, list, sum),
        None => words::invoices_left(l, list, sum),
    })
}

/// The lines of a kind on an invoice, with their tax.
fn with_tax(invoice: &InvoiceView, kind: LineKind) -> Decimal {
    sum_with_tax(invoice.lines.iter().filter(|line| line.kind == kind), invoice.currency)
}

fn sum_with_tax<'a>(lines: impl Iterator<Item = &'a LineView>, currency: Currency) -> Decimal {
    taxed(
        lines.filter_map(|line| Some((line.tax_rate, Money::rounded(line.amount, currency).ok()?))).collect(),
        currency,
    )
}

/// Amounts with their tax.
fn taxed(amounts: Vec<(Option<Decimal>, Money)>, currency: Currency) -> Decimal {
    let net: Decimal = amounts.iter().map(|(_, amount)| amount.amount()).sum();
    let tax = taxes(amounts, currency).unwrap_or_default();
    net + tax.iter().map(|tax| tax.amount.amount()).sum::<Decimal>()
}
