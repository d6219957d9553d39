//! What will be invoiced when, before anything is bought; then the confirmation.

use ::words::format::day;
use ::words::{admin as words, change, common, store};
use domain::ids::{BuyerId, RatePlanId};
use domain::invoicing::UsageOn;
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;
use service::agreements::{self, Review, SubscribeInput};
use service::invoices::InvoiceView as Invoice;

use super::super::{asked, id_at};
use super::terms::{Asked, terms_page};
use super::{FORM, plans_of, steps, terms_of};
use crate::components::*;
use crate::context::reader;
use crate::form::{Flash, post_to};
use crate::pages::already::has_already;
use crate::pages::billing::{for_days_in_a_sentence, only_if_used, total_words, with_bounds};
use crate::pages::loaded;
use crate::pages::side::Side;
use crate::pages::store::review::{bound, sheets};
use crate::pages::store::when::{as_granted, trial_words};
use crate::server_fns::admin::BuyOnBehalf;

#[component]
pub fn ReviewStep() -> impl IntoView {
    let (buyer, plan) = (id_at::<BuyerId>("buyer"), id_at::<RatePlanId>("plan"));
    let typed = ["starts_on", "seats", "waive_setup_fee"].map(|name| (name.to_owned(), asked(name)));
    let [(_, starts_on), (_, seats), (_, waive)] = typed.clone();
    loaded(
        |portal, actor| async move {
            let asked = Asked::load(&portal, &actor, buyer?, plan?).await?;
            let input = SubscribeInput {
                rate_plan_id: asked.plan.id.to_string(),
                starts_on: Some(starts_on).filter(|text| !text.is_empty()),
                seats: Some(seats).filter(|text| !text.is_empty()),
                buyer_id: Some(asked.buyer.id.to_string()),
                waive_setup_fee: Some(waive == "true"),
            };
            match agreements::review(&portal, &actor, &input).await {
                Ok(review) => Ok((asked, input, Ok(review))),
                Err(Error::Refused(refusals)) => Ok((asked, input, Err(refusals))),
                Err(fault) => Err(fault),
            }
        },
        |(asked, input, outcome)| match outcome {
            Ok(review) => review_page(asked, input, review).into_any(),
            Err(refusals) => {
                provide_context(Flash::refused(FORM, typed.into(), refusals));
                terms_page(asked).into_any()
            }
        },
    )
}

fn review_page(asked: Asked, input: SubscribeInput, review: Review) -> impl IntoView {
    let l = reader().locale;
    let terms = terms_of(asked.buyer.id, asked.plan.id);
    let title = words::review_title(l, asked.name(l), &asked.buyer.name);
    let behind = vec!["/admin/purchase".to_owned(), plans_of(asked.buyer.id), terms.clone()];
    let confirm = words::buy_for(l, &asked.buyer.name);
    let consequences = consequences(&asked, &input, &review, l);
    let sheets = sheets(&review, l);
    let granted = as_granted(&review.plan.terms, &review.once);
    let aside = view! {
        <StorePlanCard terms=granted metrics=review.metrics.clone() prices=review.product.price_display.clone() locale=l/>
    };
    view! {
        <ConsoleLayout title=common::nav_purchase(l)>
            <PageTitle title=title/>
            {steps(behind, l)}
            {has_already(&asked.has, Side::Operator, l)}
            <Columns aside=aside.into_any()>
                <FormFaults form=FORM/>
                <ChangedNotice form=FORM/>
                <ConfirmPanel title=words::what_happens(l) consequences action={post_to::<BuyOnBehalf>()} confirm back=terms
                    keep=words::change_terms(l) look=Look::Primary>
                    <Hidden name="rate_plan_id" value=input.rate_plan_id/>
                    <Hidden name="buyer_id" value=input.buyer_id.unwrap_or_default()/>
                    <Hidden name="starts_on" value=review.starts_on.to_string()/>
                    <Hidden name="seats" value=input.seats.unwrap_or_default()/>
                    <Hidden name="waive_setup_fee" value=input.waive_setup_fee.unwrap_or_default().to_string()/>
                    <Hidden name="shown" value=review.shown.as_str()/>
                </ConfirmPanel>
                {sheets}
            </Columns>
        </ConsoleLayout>
    }
}

/// One sentence each, with days and amounts.
fn consequences(asked: &Asked, input: &SubscribeInput, review: &Review, l: Locale) -> Vec<String> {
    let (product, plan) = (asked.product(l), asked.plan_name(l));
    let starts_on = day(review.starts_on, l);
    let service = match review.starts_today {
        true => words::service_today(l, product, plan),
        false => words::service_from(l, product, plan, &starts_on),
    };
    let setup_fee = asked.setup_fee(l).map(|amount| match input.waive_setup_fee {
        Some(true) => words::setup_waived_of(l, amount),
        Some(false) | None => words::setup_charged_of(l, amount),
    });
    let first = match &review.first_invoice {
        None => words::nothing_at_start(l).to_owned(),
        Some(invoice) => {
            let amount = total_words(invoice, l);
            match review.starts_today {
                true => words::invoiced_at_once(l, amount),
                false => words::invoiced_on_day(l, amount, day(invoice.issued_on, l)),
            }
        }
    };
    let trial = trial_words(&as_granted(&review.plan.terms, &review.once), l);
    let next = review.next_invoice.as_ref().map(|next| next_said(next, l));
    let later = review.later.iter().map(|later| later_said(later, l));
    let due = match asked.has_card {
        true => words::collected_at_issue(l).to_owned(),
        false => store::happens_due_days(l, review.plan.terms.payment_due_days),
    };
    let who = reader().account.map(|account| account.person).unwrap_or_default();
    let told = words::buyer_is_told(l, &asked.buyer.name, who);
    let first = [Some(service), trial, setup_fee, Some(first), next, Some(due)].into_iter().flatten();
    first.chain(later).chain(bound(review, l)).chain([told]).collect()
}

fn next_said(next: &Invoice, l: Locale) -> String {
    let (on, span) = (day(next.issued_on, l), for_days_in_a_sentence(next, l));
    let amount = total_words(next, l);
    let said = match next.usage {
        _ if only_if_used(next) => words::next_of_usage(l, on, span),
        UsageOn::No | UsageOn::AddsNothing => words::next_of_fees(l, on, span, amount),
        UsageOn::Alone | UsageOn::Added { .. } if next.total.is_zero() => words::next_of_usage(l, on, span),
        UsageOn::Alone | UsageOn::Added { beyond: None, .. } => words::next_with_usage(l, on, span, amount),
        UsageOn::Added { beyond: Some(_), .. } | UsageOn::Unreported => words::next_beyond(l, on, span, amount),
    };
    with_bounds(said, next, l)
}

/// One that comes after it.
fn later_said(later: &Invoice, l: Locale) -> String {
    let (on, span) = (day(later.issued_on, l), for_days_in_a_sentence(later, l));
    let amount = total_words(later, l);
    let said = match later.usage {
        _ if only_if_used(later) => change::later_invoice_if_used(l, on, span),
        UsageOn::No | UsageOn::AddsNothing => words::later_invoice(l, on, span, amount),
        UsageOn::Alone | UsageOn::Added { beyond: None, .. } => words::later_with_usage(l, on, span, amount),
        UsageOn::Added { beyond: Some(_), .. } | UsageOn::Unreported => words::later_beyond(l, on, span, amount),
    };
    with_bounds(said, later, l)
}
