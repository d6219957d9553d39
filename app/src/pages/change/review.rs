//! The second step: what happens when, how long the new plan binds, the invoice as it will be, and the button that agrees
//! to it.

use domain::locale::{Locale, LocalizedText};
use domain::rate_plan::Fee;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::catalog::RatePlanView;
use service::invoices::InvoiceView as Invoice;
use service::payments::PaymentMethodView;
use service::subscriptions::{Change, ChangeOptions};

use super::{Place, Rehearsed};
use crate::components::*;
use crate::form::post_to;
use crate::format::{day, money};
use crate::i18n::{account, change as words};
use crate::pages::account::agreement::term_ends_on;
use crate::pages::billing::{for_days, sheet_of};
use crate::pages::store::when::length_words;
use crate::server_fns::buyer::ChangeSubscription;
use crate::server_fns::buyer::forms::CHANGE;

pub(super) fn review(
    rehearsed: &Rehearsed,
    options: &ChangeOptions,
    method: Option<&PaymentMethodView>,
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
    let consequences = consequences(rehearsed, options, method, l);
    let sheet = change.invoice.as_ref().map(|invoice| {
        let mut sheet = sheet_of(invoice, l);
        sheet.title = words::sheet_title(l).to_owned();
        (sheet.tag, sheet.standing) = (None, Standing::Final);
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let next = change.next_invoice.as_ref().filter(|next| !next.lines.is_empty()).map(|next| {
        let mut sheet = sheet_of(next, l);
        sheet.title = account::next_invoice(l).to_owned();
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let after = after(change);
    let seats = if after.seats == 0 { String::new() } else { after.seats.to_string() };
    let when = if immediate { "immediate" } else { "end_of_period" };
    let (id, effective_on) = (options.subscription.id.to_string(), change.effective_on.to_string());
    let label = words::title(l, &place.name);
    let aside = view! {
        <StorePlanCard terms=plan.terms.clone() metrics=options.metrics.clone()
            prices=options.product.price_display.clone() locale=l/>
    };
    view! {
        <Steps label steps/>
        <Columns aside=aside.into_any()>
            <FormFaults form=CHANGE/>
            <ConfirmPanel title=words::what_happens(l) consequences action={post_to::<ChangeSubscription>()} confirm
                back=again keep=words::choose_again(l) look=Look::Primary>
                <Hidden name="subscription_id" value=id/>
                <Hidden name="rate_plan_id" value=after.plan_id/>
                <Hidden name="seats" value=seats/>
                <Hidden name="when" value=when/>
                <Hidden name="effective_on" value=effective_on/>
            </ConfirmPanel>
            {sheet}
            {next}
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
fn consequences(
    rehearsed: &Rehearsed,
    options: &ChangeOptions,
    method: Option<&PaymentMethodView>,
    l: Locale,
) -> Vec<String> {
    let Rehearsed { change, plan } = rehearsed;
    let (before, after) = (&options.subscription, after(change));
    let (old, new) = (before.rate_plan_name.in_locale(l), after.plan.in_locale(l));
    let other_plan = before.rate_plan_id.to_string() != after.plan_id;
    let immediate = change.is_immediate();
    let from = day(change.effective_on, l);
    let mut said = Vec::new();
    match (other_plan, immediate) {
        (true, false) => said.push(words::applies_from(l, old, new, &from)),
        (true, true) => said.push(words::applies_now(l, new)),
        (false, true) => said.push(words::seats_now(l).to_owned()),
        (false, false) => said.push(words::seats_from(l, &from)),
    }
    said.extend(seats_said(before.seats, after.seats, l));
    if other_plan {
        said.extend(terms_said(plan, change, l));
        if immediate && !options.current.terms.charges.is_empty() {
            said.push(words::usage_by_instant(l, old, new));
        }
    }
    said.extend(amounts(change, method, l));
    said.extend(change.next_invoice.as_ref().map(|next| next_said(next, l)));
    said
}

/// When the next invoice comes, for which days, and what of it is due whatever is still used.
fn next_said(next: &Invoice, l: Locale) -> String {
    let (on, span) = (day(next.issued_on, l), for_days(next, l));
    match next.total.is_zero() {
        true => words::next_invoice_on(l, on, span),
        false => words::next_invoice_of(l, on, span, money(next.total, next.currency.code(), l)),
    }
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
fn terms_said(plan: &RatePlanView, change: &Change, l: Locale) -> Vec<String> {
    let terms = &plan.terms;
    let name = terms.name.in_locale(l);
    let written = |amount: Decimal| money(amount, terms.currency.code(), l);
    let one = &change.subscription;
    let ends = term_ends_on(terms, one.starts_on, change.effective_on).filter(|end| *end > change.effective_on);
    let last = ends.and_then(|end| end.pred_opt());
    let bound = match (terms.term, last, one.ends_on) {
        (_, _, Some(agreed)) => words::end_stays(l, day(agreed, l)),
        (Some(term), Some(last), None) => {
            let (length, since) = (length_words(term.length, l), day(one.starts_on, l));
            match term.auto_renew {
                true => words::bound_and_renewed(l, name, length, since, day(last, l)),
                false => words::bound_until(l, name, length, since, day(last, l)),
            }
        }
        (Some(_) | None, _, None) => words::not_bound(l, name),
    };
    let early = last.and_then(|_| terms.fees.iter().find_map(early_end)).filter(|amount| !amount.is_zero());
    let setup = terms.setup_fee().filter(|amount| !amount.is_zero());
    let early = early.map(|amount| words::early_end_costs(l, written(amount)));
    let setup = setup.map(|amount| words::no_second_setup(l, written(amount)));
    [Some(bound), early, setup].into_iter().flatten().collect()
}

fn early_end(fee: &Fee) -> Option<Decimal> {
    match fee {
        Fee::EarlyTermination { amount } => Some(*amount),
        Fee::Setup { .. } | Fee::Recurring { .. } | Fee::Seats { .. } => None,
    }
}

fn amounts(change: &Change, method: Option<&PaymentMethodView>, l: Locale) -> Vec<String> {
    let Some(invoice) = &change.invoice else { return vec![words::nothing_at_once(l).to_owned()] };
    let written = |amount: Decimal| money(amount, invoice.currency.code(), l);
    if invoice.total < Decimal::ZERO {
        return vec![words::credited_at_once(l, written(-invoice.total))];
    }
    let mut said = vec![words::invoiced_at_once(l, written(invoice.total))];
    let charged = method.filter(|_| !invoice.total.is_zero());
    said.extend(charged.map(|method| words::charged_to(l, account::card_number(l, &method.brand, &method.last4))));
    said
}
