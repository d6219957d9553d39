//! The second step: what happens when, how long the new plan binds, the invoice as it will be, and the button that agrees
//! to it.

use ::words::format::{day, money};
use ::words::{account, change as words, store};
use domain::invoicing::UsageOn;
use domain::locale::{Locale, LocalizedText};
use domain::rate_plan::{Leaving, Prorate, TrialCovers};
use domain::subscription::{Ending, Status};
use domain::text::Key;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::agreements::{Change, ChangeOptions, SubscriptionView};
use service::catalog::RatePlanView;
use service::invoices::InvoiceView as Invoice;

use super::{Means, Place, Rehearsed};
use crate::components::*;
use crate::form::post_to;
use crate::pages::billing::{for_days_in_a_sentence, is_credit, only_if_used, sheet_of, total_words, with_bounds};
use crate::pages::store::credit_first;
use crate::pages::store::when::{as_changed_to, length_words};
use crate::server_fns::buyer::ChangeSubscription;
use crate::server_fns::buyer::forms::CHANGE;

pub(super) fn review(
    rehearsed: &Rehearsed,
    options: &ChangeOptions,
    means: &Means,
    place: &Place,
    l: Locale,
) -> AnyView {
    let Rehearsed { change, plan } = rehearsed;
    let again = place.choose_again();
    let steps = vec![Step::behind(words::step_choose(l), again.clone()), Step::new(words::step_review(l))];
    let immediate = change.is_immediate();
    let confirm = match immediate {
        true => words::confirm_now(l).to_owned(),
        false => words::confirm_on(l, day(change.effective_on, l)),
    };
    let consequences = consequences(rehearsed, options, means, l);
    let sheet = change.invoice.as_ref().map(|invoice| {
        let mut sheet = sheet_of(invoice, l);
        sheet.title = if is_credit(invoice) { words::sheet_title_credit(l) } else { words::sheet_title(l) }.to_owned();
        sheet.tag = None;
        sheet.standing = if is_credit(invoice) { Standing::Credit } else { Standing::Final };
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let next = change.next_invoice.as_ref().filter(|next| !next.lines.is_empty()).map(|next| {
        let mut sheet = sheet_of(next, l);
        sheet.title = account::next_invoice(l).to_owned();
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let later = change.later.iter().filter(|later| !later.lines.is_empty()).map(|later| {
        let mut sheet = sheet_of(later, l);
        sheet.title = store::then_on(l, day(later.issued_on, l));
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let later = later.collect_view();
    let after = after(change);
    let seats = if after.seats == 0 { String::new() } else { after.seats.to_string() };
    let when = if immediate { "immediate" } else { "end_of_period" };
    let (id, effective_on) = (options.subscription.id.to_string(), change.effective_on.to_string());
    let (label, shown) = (words::title(l, &place.name), change.shown.as_str().to_owned());
    let aside = view! {
        <StorePlanCard terms=as_changed_to(&plan.terms, options.subscription.status, &change.subscription.once) metrics=options.metrics.clone()
            prices=options.product.price_display.clone() locale=l/>
    };
    view! {
        <Steps label steps/>
        <Columns aside=aside.into_any()>
            <FormFaults form=CHANGE/>
            <ChangedNotice form=CHANGE/>
            <ConfirmPanel title=words::what_happens(l) consequences action={post_to::<ChangeSubscription>()} confirm
                back=again keep=words::choose_again(l) look=Look::Primary>
                <Hidden name="subscription_id" value=id/>
                <Hidden name="rate_plan_id" value=after.plan_id/>
                <Hidden name="seats" value=seats/>
                <Hidden name="when" value=when/>
                <Hidden name="effective_on" value=effective_on/>
                <Hidden name="shown" value=shown/>
            </ConfirmPanel>
            {sheet}
            {next}
            {later}
        </Columns>
    }
    .into_any()
}

/// What the subscription will have.
struct After {
    plan_id: String,
    plan: LocalizedText,
    seats: u32,
}

fn after(change: &Change) -> After {
    let one = &change.subscription;
    match one.upcoming.as_ref().filter(|_| !change.is_immediate()) {
        Some(next) => {
            After { plan_id: next.rate_plan_id.to_string(), plan: next.rate_plan_name.clone(), seats: next.seats }
        }
        None => After { plan_id: one.rate_plan_id.to_string(), plan: one.rate_plan_name.clone(), seats: one.seats },
    }
}

/// One sentence each, with days and amounts.
fn consequences(rehearsed: &Rehearsed, options: &ChangeOptions, means: &Means, l: Locale) -> Vec<String> {
    let Rehearsed { change, plan } = rehearsed;
    let (before, after) = (&options.subscription, after(change));
    let (old, new) = (before.rate_plan_name.in_locale(l), after.plan.in_locale(l));
    let other_plan = before.rate_plan_id.to_string() != after.plan_id;
    let immediate = change.is_immediate();
    let from = day(change.effective_on, l);
    let mut said = Vec::new();
    let begun = before.status != Status::Scheduled;
    match (other_plan, immediate) {
        (true, _) if !begun => said.push(words::begins_with_plan(l, new, &from)),
        (false, _) if !begun => said.push(words::begins_with_seats(l, after.seats, &from)),
        (true, false) => said.push(words::applies_from(l, old, new, &from)),
        (true, true) => said.push(words::applies_now(l, new)),
        (false, true) => said.push(words::seats_now(l).to_owned()),
        (false, false) => said.push(words::seats_from(l, &from)),
    }
    said.extend(seats_said(before.seats, after.seats, l));
    said.extend(replaced(before, change, l));
    if other_plan {
        said.extend(left_early(change, l));
        said.extend(terms_said(plan, change, before.status, l));
        if begun {
            said.extend(usage_said(rehearsed, options, l));
        }
    }
    said.extend(amounts(change, means, l));
    let leaving = if other_plan { Leaving::Plan } else { Leaving::Seats };
    let is_kept = begun && immediate && options.current.terms.left_in_advance(leaving).contains(&Prorate::No);
    let credits =
        change.invoice.as_ref().is_some_and(|invoice| invoice.lines.iter().any(|line| line.amount < Decimal::ZERO));
    said.extend((is_kept && !credits).then(|| words::nothing_credited(l, old)));
    said.extend(change.next_invoice.as_ref().map(|next| next_said(next, l)));
    said.extend(change.later.iter().map(|later| later_said(later, l)));
    said
}

/// When the next invoice comes, for which days, and what of it is due whatever is still used.
fn next_said(next: &Invoice, l: Locale) -> String {
    let (on, span) = (day(next.issued_on, l), for_days_in_a_sentence(next, l));
    let amount = total_words(next, l);
    let said = match next.usage {
        _ if only_if_used(next) => words::next_invoice_if_used(l, on, span),
        UsageOn::No | UsageOn::AddsNothing => words::next_invoice_of_fees(l, on, span, amount),
        UsageOn::Alone | UsageOn::Added { .. } if next.total.is_zero() => words::next_invoice_on(l, on, span),
        UsageOn::Alone | UsageOn::Added { beyond: None, .. } => words::next_invoice_of(l, on, span, amount),
        UsageOn::Added { beyond: Some(_), .. } | UsageOn::Unreported => account::next_again(l, on, span, amount),
    };
    with_bounds(said, next, l)
}

/// What a later one holds whatever is used.
pub fn later_said(later: &Invoice, l: Locale) -> String {
    let (on, span) = (day(later.issued_on, l), for_days_in_a_sentence(later, l));
    let amount = total_words(later, l);
    let said = match later.usage {
        _ if only_if_used(later) => words::later_invoice_if_used(l, on, span),
        UsageOn::No | UsageOn::AddsNothing => words::later_invoice(l, on, span, amount),
        UsageOn::Alone | UsageOn::Added { beyond: None, .. } => words::later_invoice_of(l, on, span, amount),
        UsageOn::Added { beyond: Some(_), .. } | UsageOn::Unreported => {
            words::later_invoice_so_far(l, on, span, amount)
        }
    };
    with_bounds(said, later, l)
}

/// By which plan usage is priced from when on, which is not taken any more, and that a trial goes on.
fn usage_said(rehearsed: &Rehearsed, options: &ChangeOptions, l: Locale) -> Vec<String> {
    let Rehearsed { change, plan } = rehearsed;
    let (one, before, after) = (&options.subscription, &options.current.terms, &plan.terms);
    let (old, new) = (before.name.in_locale(l), after.name.in_locale(l));
    let (priced, prices) = (!before.charges.is_empty(), !after.charges.is_empty());
    let refused = refused(rehearsed, options, l);
    if !change.is_immediate() {
        let from = day(change.effective_on, l);
        return refused.map(|metrics| words::usage_refused_from(l, new, metrics, from)).into_iter().collect();
    }
    let refused = refused.map(|metrics| words::usage_refused_from_now(l, new, metrics));
    let by_instant = match (priced, prices) {
        (true, true) => Some(words::usage_by_instant(l, old, new)),
        (true, false) => Some(words::usage_until_now(l, old)),
        (false, true) => Some(words::usage_from_now(l, new)),
        (false, false) => None,
    };
    let said = match one.trial_until.filter(|_| options.in_trial).map(|last| (one.trial_covers, day(last, l))) {
        None => vec![by_instant],
        Some((TrialCovers::Everything, until)) if prices => vec![Some(words::trial_goes_on_with_usage(l, until, new))],
        Some((TrialCovers::Everything, until)) if priced => vec![Some(words::trial_usage_is_free(l, until))],
        Some((TrialCovers::Everything | TrialCovers::Fees, until)) => {
            vec![Some(words::trial_goes_on(l, until)), by_instant]
        }
    };
    said.into_iter().chain([refused]).flatten().collect()
}

/// The names of what the plan that is left prices, and the new one does not.
fn refused(rehearsed: &Rehearsed, options: &ChangeOptions, l: Locale) -> Option<String> {
    let left = options.current.terms.charges.iter().map(|charge| &charge.metric);
    let gone = left.filter(|metric| rehearsed.plan.terms.charge(metric).is_none());
    let name = |key: &Key| {
        let metric = options.metrics.iter().find(|metric| metric.definition.key == *key);
        metric.map_or_else(|| key.to_string(), |metric| metric.definition.name.in_locale(l).to_owned())
    };
    Some(gone.map(name).collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
}

fn seats_said(before: u32, after: u32, l: Locale) -> Option<String> {
    match (before, after) {
        _ if before == after => None,
        (0, _) => Some(words::seats_bought(l, after)),
        (_, 0) => Some(words::seats_gone(l, before)),
        _ => Some(words::seats_become(l, before, after)),
    }
}

/// How long the new plan binds, what ending it sooner costs, and that nobody is set up a second time.
fn terms_said(plan: &RatePlanView, change: &Change, before: Status, l: Locale) -> Vec<String> {
    let terms = &plan.terms;
    let name = terms.name.in_locale(l);
    let written = |amount: Decimal| money(amount, terms.currency.code(), l);
    let mut said = bound(plan, change, l);
    let early = terms.early_termination_fee().filter(|_| change.term_ends_on.is_some());
    said.extend(early.map(|amount| words::early_end_costs(l, written(amount))));
    // Before its first day a subscription is set up as a new one on the plan.
    let setup = terms.setup_fee().filter(|amount| before != Status::Scheduled && !amount.is_zero());
    said.extend(setup.map(|amount| words::no_second_setup(l, name, written(amount))));
    said
}

/// A running term goes on and the new plan's follow it, or they begin with the change.
fn bound(plan: &RatePlanView, change: &Change, l: Locale) -> Vec<String> {
    let name = plan.terms.name.in_locale(l);
    let one = &change.subscription;
    if let Some(agreed) = one.ends_on.filter(|_| one.ending == Ending::Ordinary) {
        return vec![words::end_stays(l, day(agreed, l))];
    }
    let (Some(term), Some(last)) = (plan.terms.term, change.term_ends_on) else {
        return vec![words::not_bound(l, name)];
    };
    let (length, until) = (length_words(term.length, l), day(last, l));
    if change.term_goes_on {
        let then = match one.ends_on {
            Some(end) => words::one_term_follows(l, name, length, day(end, l)),
            None => words::terms_follow(l, name, length),
        };
        return vec![words::term_goes_on(l, until), then];
    }
    let then = if term.auto_renew { words::then_renewed(l) } else { words::then_it_ends(l) };
    vec![words::bound_from(l, name, length, day(change.effective_on, l), until), then.to_owned()]
}

/// What leaving the plan before its term ends costs, and on which invoice.
fn left_early(change: &Change, l: Locale) -> Vec<String> {
    let Some(left) = &change.left_early else { return Vec::new() };
    let amount = money(left.amount, &change.subscription.currency, l);
    let costs = words::leaving_early_costs(l, left.rate_plan_name.in_locale(l), day(left.term_ends_on, l), amount);
    let when = match change.is_immediate() {
        true => words::part_of_this_invoice(l).to_owned(),
        false => words::invoiced_later(l, day(change.effective_on, l)),
    };
    vec![costs, when]
}

/// What was booked, and gives way.
fn replaced(before: &SubscriptionView, change: &Change, l: Locale) -> Option<String> {
    let booked = before.upcoming.as_ref()?;
    if change.subscription.upcoming.as_ref().is_some_and(|next| next.rate_plan_id == booked.rate_plan_id) {
        return None;
    }
    Some(match booked.rate_plan_id == before.rate_plan_id {
        true => words::replaces_seats(l, booked.seats, day(booked.from, l)),
        false => words::replaces_plan(l, booked.rate_plan_name.in_locale(l), day(booked.from, l)),
    })
}

fn amounts(change: &Change, means: &Means, l: Locale) -> Vec<String> {
    let Some(invoice) = &change.invoice else { return vec![words::nothing_at_once(l).to_owned()] };
    let written = |amount: Decimal| money(amount, invoice.currency.code(), l);
    if invoice.total < Decimal::ZERO {
        return vec![words::credited_at_once(l, written(-invoice.total))];
    }
    let mut said = vec![words::invoiced_at_once(l, total_words(invoice, l))];
    said.extend(credit_first(invoice.total, means.credit, invoice.currency, l));
    let charged = means.method.as_ref().filter(|_| invoice.total > means.credit);
    said.extend(charged.map(|method| words::charged_to(l, account::card_number(l, &method.brand, &method.last4))));
    said
}
