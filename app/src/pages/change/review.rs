//! The second step: what happens when, the invoice as it will be, and the button that agrees to it.

use domain::locale::{Locale, LocalizedText};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::payments::PaymentMethodView;
use service::subscriptions::{Change, ChangeOptions};

use super::Place;
use crate::components::*;
use crate::form::post_to;
use crate::format::{day, money};
use crate::i18n::{account, change as words};
use crate::pages::billing::sheet_of;
use crate::server_fns::buyer::ChangeSubscription;
use crate::server_fns::buyer::forms::CHANGE;

pub(super) fn review(
    change: &Change,
    options: &ChangeOptions,
    method: Option<&PaymentMethodView>,
    place: &Place,
    l: Locale,
) -> AnyView {
    let again = place.choose_again();
    let steps = vec![Step::behind(words::step_choose(l), again.clone()), Step::new(words::step_review(l))];
    let immediate = change.subscription.upcoming.is_none();
    let confirm = match immediate {
        true => words::confirm_now(l).to_owned(),
        false => words::confirm_on(l, day(change.effective_on, l)),
    };
    let consequences = consequences(change, options, method, l);
    let sheet = change.invoice.as_ref().map(|invoice| {
        let mut sheet = sheet_of(invoice, l);
        sheet.title = words::sheet_title(l).to_owned();
        (sheet.tag, sheet.standing) = (None, Standing::Final);
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let after = after(change);
    let seats = if after.seats == 0 { String::new() } else { after.seats.to_string() };
    let when = if immediate { "immediate" } else { "end_of_period" };
    let (id, effective_on) = (options.subscription.id.to_string(), change.effective_on.to_string());
    let label = words::title(l, &place.name);
    view! {
        <Steps label steps/>
        <Stack>
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
        </Stack>
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
    match &one.upcoming {
        Some(next) => {
            After { plan_id: next.rate_plan_id.to_string(), plan: next.rate_plan_name.clone(), seats: next.seats }
        }
        None => After { plan_id: one.rate_plan_id.to_string(), plan: one.rate_plan_name.clone(), seats: one.seats },
    }
}

/// One sentence each, with days and amounts.
fn consequences(
    change: &Change,
    options: &ChangeOptions,
    method: Option<&PaymentMethodView>,
    l: Locale,
) -> Vec<String> {
    let (before, after) = (&options.subscription, after(change));
    let (old, new) = (before.rate_plan_name.in_locale(l), after.plan.in_locale(l));
    let other_plan = before.rate_plan_id.to_string() != after.plan_id;
    let immediate = change.subscription.upcoming.is_none();
    let mut said = Vec::new();
    match (other_plan, immediate) {
        (true, false) => said.push(words::applies_from(l, old, new, day(change.effective_on, l))),
        (_, true) => said.push(words::applies_now(l, new)),
        (false, false) => said.push(words::done_later(l, new, day(change.effective_on, l))),
    }
    if before.seats != after.seats && before.seats > 0 && after.seats > 0 {
        said.push(words::seats_become(l, before.seats, after.seats));
    }
    if other_plan && immediate && !options.current.terms.charges.is_empty() {
        said.push(words::usage_by_instant(l, old, new));
    }
    said.extend(amounts(change, method, l));
    said.extend(change.subscription.next_invoice_on.map(|next| words::next_invoice_on(l, day(next, l))));
    said
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
