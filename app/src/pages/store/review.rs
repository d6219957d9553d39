//! Before subscribing: what will happen when, with every amount. Then the one button that agrees to it.

use ::words::format::{day, day_seen_from, money};
use ::words::{account, common, store as words};
use domain::ids::RatePlanId;
use domain::invoicing::{Calculation, UsageOn};
use domain::locale::Locale;
use domain::money::Currency;
use domain::refusal::{Code, Refusals};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::agreements::{self, Review, SubscribeInput, SubscriptionView};
use service::invoices::InvoiceView as Invoice;
use service::payments::{self, PaymentMethodView};
use service::{Actor, Answer, Error, Portal, Principal, catalog};

use super::estimate::{Fields, about, estimate, priced};
use super::when::{as_granted, bound_words, had_before, trial_words};
use crate::components::*;
use crate::context::{reader, visit};
use crate::form::{ACT, Flash, ReviewButton, post_to, reviewed};
use crate::pages::address::{all_asked, asked, escaped, id_at};
use crate::pages::already::{already, has_already};
use crate::pages::billing::{for_days_in_a_sentence, only_if_used, sheet_of, with_bounds};
use crate::pages::loaded;
use crate::pages::side::Side;
use crate::server_fns::store::{REVIEW, SubscribeNow, choice_of};
use crate::server_fns::to_sign_in;

enum Found {
    Review(Box<Reviewed>),
    /// Signed in to sell or to run the marketplace.
    NoBuyer,
    /// The plan is no longer sold, or not yet: its product's page has what is.
    NotSold(String),
}

struct Reviewed {
    review: Review,
    seats: String,
    /// What was wrong with the seats or the day asked for; the review is without them.
    refusals: Refusals,
    method: Option<PaymentMethodView>,
    /// What the buyer has of the product.
    has: Vec<SubscriptionView>,
    /// What a full period would cost with the quantities brought along from the calculator.
    estimate: Option<Calculation>,
    /// What the buyer has to its good in the plan's currency: it is used first.
    credit: Decimal,
    /// The fields of the address that the plan prices.
    quantities: Fields,
}

#[component]
pub fn ReviewPage() -> impl IntoView {
    let id = id_at::<RatePlanId>("rate_plan_id");
    let (seats, starts_on) = (asked("seats"), asked("starts_on"));
    let visit = visit();
    if visit.actor.is_none() {
        let asked = all_asked().into_iter().map(|(name, value)| format!("{}={}", escaped(&name), escaped(&value)));
        let asked = asked.collect::<Vec<_>>().join("&");
        let chosen = if asked.is_empty() { asked } else { format!("?{asked}") };
        leptos_axum::redirect(&to_sign_in(&format!("{}{chosen}", visit.reader.path)));
        return ().into_any();
    }
    let typed = vec![("seats".to_owned(), seats.clone()), ("starts_on".to_owned(), starts_on.clone())];
    let quantities = all_asked().into_iter().filter(|(name, _)| !matches!(name.as_str(), "seats" | "starts_on"));
    let quantities: Vec<(String, String)> = quantities.collect();
    loaded(
        |portal, actor| async move { find(&portal, &actor, id?, (seats, starts_on), quantities).await },
        |found| match found {
            Found::NoBuyer => only_buyers().into_any(),
            Found::NotSold(product) => {
                leptos_axum::redirect(&product);
                ().into_any()
            }
            Found::Review(reviewed) => {
                if reviewed.refusals.is_empty() {
                    return review_page(*reviewed).into_any();
                }
                provide_context(Flash::refused(REVIEW, typed, reviewed.refusals.clone()));
                chosen_badly(*reviewed).into_any()
            }
        },
    )
    .into_any()
}

async fn find(
    portal: &Portal,
    actor: &Actor,
    id: RatePlanId,
    (seats, starts_on): (String, String),
    quantities: Vec<(String, String)>,
) -> Answer<Found> {
    let Principal::Buyer(buyer) = actor.principal else { return Ok(Found::NoBuyer) };
    let plan = catalog::rate_plan(portal, actor, id).await?;
    let one = if plan.terms.sells_seats() { "1" } else { "" };
    let seats = if seats.is_empty() { one.to_owned() } else { seats };
    let input = |seats: &str, starts_on: &str| SubscribeInput {
        rate_plan_id: id.to_string(),
        starts_on: Some(starts_on.to_owned()).filter(|text| !text.is_empty()),
        seats: Some(seats.to_owned()).filter(|text| !text.is_empty()),
        ..SubscribeInput::default()
    };
    let method = payments::method(portal, actor).await?;
    match agreements::review(portal, actor, &input(&seats, &starts_on)).await {
        Ok(review) => {
            let has = already(portal, actor, review.product.id, None).await?;
            let quantities = priced(&review.plan, quantities);
            let estimate = estimate(&review.plan, &review.metrics, &seats, &quantities);
            let credit = payments::credit(portal, actor, buyer, review.plan.terms.currency).await?;
            let refusals = Refusals::default();
            let reviewed = Reviewed { review, seats, refusals, method, has, estimate, credit, quantities };
            Ok(Found::Review(Box::new(reviewed)))
        }
        Err(Error::Refused(refusals)) if refusals.0.iter().any(|refusal| not_sold(refusal.code)) => {
            Ok(Found::NotSold(format!("/store/{}", plan.product_id)))
        }
        Err(Error::Refused(refusals)) if is_typed(&refusals) => {
            let review = agreements::review(portal, actor, &input(one, "")).await?;
            let (seats, has, quantities) = (one.to_owned(), Vec::new(), priced(&review.plan, quantities));
            let reviewed =
                Reviewed { review, seats, refusals, method, has, estimate: None, credit: Decimal::ZERO, quantities };
            Ok(Found::Review(Box::new(reviewed)))
        }
        Err(error) => Err(error),
    }
}

/// Whether it is all about what was typed here.
fn is_typed(refusals: &Refusals) -> bool {
    let typed = |pointer: &str| matches!(pointer, "/seats" | "/starts_on");
    refusals.0.iter().all(|refusal| typed(&refusal.pointer))
}

const fn not_sold(code: Code) -> bool {
    matches!(code, Code::RatePlanSuperseded | Code::RatePlanNotInEffect)
}

fn only_buyers() -> impl IntoView {
    let l = reader().locale;
    view! {
        <StoreLayout title=words::only_buyers_title(l) width=Width::Narrow>
            <PageTitle title=words::only_buyers_title(l) lead=words::only_buyers(l)/>
            <Actions>
                <LinkButton href="/sign-out" look=Look::Primary>{words::sign_in_as_another(l)}</LinkButton>
                <LinkButton href="/">{words::show_all(l)}</LinkButton>
            </Actions>
        </StoreLayout>
    }
}

/// Only what was asked for, to be asked anew.
fn chosen_badly(reviewed: Reviewed) -> impl IntoView {
    let l = reader().locale;
    let Reviewed { review, seats, method, quantities, .. } = reviewed;
    let title = words::review_title(l, review.product.name.in_locale(l), review.plan.terms.name.in_locale(l));
    let steps = steps(&product_path(&review), method.as_ref(), l);
    let (hidden, choice) = (hidden(&review, &seats, &quantities), choice(&review, &seats, l));
    view! {
        <StoreLayout title=title.clone() width=Width::Narrow>
            <PageTitle title=title.clone()/>
            {steps}
            <FormFaults form=REVIEW names=field_name/>
            <PostForm action={post_to::<SubscribeNow>()} label=title>{hidden}{choice}</PostForm>
        </StoreLayout>
    }
}

fn product_path(review: &Review) -> String {
    format!("/store/{}?plan={}", review.product.id, review.plan.id)
}

fn review_page(reviewed: Reviewed) -> impl IntoView {
    let l = reader().locale;
    let Reviewed { review, seats, method, has, estimate, credit, quantities, .. } = reviewed;
    let product = review.product.name.in_locale(l).to_owned();
    let plan = review.plan.terms.name.in_locale(l).to_owned();
    let title = words::review_title(l, &product, &plan);
    let back = product_path(&review);
    let steps = steps(&back, method.as_ref(), l);
    let happens = happens(&review, method.as_ref(), credit, l);
    let sheet = sheets(&review, l);
    let of = (&review.plan, review.metrics.as_slice());
    let about = estimate.as_ref().map(|estimate| about(estimate, &quantities, of, l));
    let (hidden, choice) = (hidden(&review, &seats, &quantities), choice(&review, &seats, l));
    let terms = as_granted(&review.plan.terms, &review.once);
    let agree = if method.is_some() { words::subscribe_now(l) } else { words::subscribe_and_pay(l) };
    let aside = view! {
        <StorePlanCard terms metrics=review.metrics.clone()
            prices=review.product.price_display.clone() locale=l/>
        {choice}
    };
    view! {
        <StoreLayout title=title.clone()>
            <PageTitle title lead=words::review_lead(l)/>
            {steps}
            {has_already(&has, Side::Buyer, l)}
            // One form, so that what is typed beside the button counts when it is pressed.
            <PostForm action={post_to::<SubscribeNow>()} label=agree>
                {hidden}
                <ChangedNotice form=REVIEW words=words::amounts_anew(l)/>
                <Columns aside=aside.into_any()>
                    <FormFaults form=REVIEW names=field_name/>
                    {about}
                    <Card title=words::what_happens(l)><Schedule moments=happens/></Card>
                    {sheet}
                </Columns>
                // Last, after everything it agrees to, on a phone too.
                <Card>
                    <Actions>
                        <Button look=Look::Primary>{agree}</Button>
                        <LinkButton href=back>{words::back_to(l, product)}</LinkButton>
                    </Actions>
                </Card>
            </PostForm>
        </StoreLayout>
    }
}

/// Choose, review, payment details where there are none, done.
fn steps(back: &str, method: Option<&PaymentMethodView>, l: Locale) -> impl IntoView + use<> {
    let payment = method.is_none().then(|| Step::new(words::step_payment(l)));
    let (choose, review) = (Step::behind(words::step_choose(l), back), Step::new(words::step_review(l)));
    let steps = [Some(choose), Some(review), payment, Some(Step::new(words::step_done(l)))];
    view! { <Steps label=words::subscribe_now(l) steps=steps.into_iter().flatten().collect()/> }
}

/// What the page shows the amounts of.
fn hidden(review: &Review, seats: &str, quantities: &[(String, String)]) -> impl IntoView + use<> {
    let seats = if review.plan.terms.sells_seats() { seats } else { "" };
    let reviewed = reviewed(&choice_of(seats, &review.starts_on.to_string()));
    let quantities = quantities.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    let quantities = quantities.collect::<Vec<_>>().join("&");
    view! {
        <Hidden name="rate_plan_id" value=review.plan.id.to_string()/>
        <Hidden name="reviewed" value=reviewed/>
        <Hidden name="quantities" value=quantities/>
    }
}

/// Seats and the first day, which can still be chosen anew.
fn choice(review: &Review, seats: &str, l: Locale) -> impl IntoView + use<> {
    let hint =
        if seats_in_arrears(&review.plan.terms) { words::seats_in_arrears_hint(l) } else { words::seats_hint(l) };
    let seats = review.plan.terms.sells_seats().then(|| {
        view! {
            <Field form=REVIEW name="seats" label=words::seats_label(l) hint value=seats.to_owned() kind=FieldKind::Whole/>
        }
    });
    let starts_on = review.starts_on.to_string();
    view! {
        <Card title=words::your_choice(l)>
            <Stack>
                {seats}
                <DateField form=REVIEW name="starts_on" label=words::starts_label(l) hint=words::starts_hint(l) value=starts_on/>
                <Actions><Button name=ACT value=ReviewButton::Amounts>{words::update_choice(l)}</Button></Actions>
            </Stack>
        </Card>
    }
}

/// The invoice of the first day, and what of those after it is due whatever is used, until every fee was on one whole.
pub fn sheets(review: &Review, l: Locale) -> impl IntoView + use<> {
    let following = review.next_invoice.iter().chain(&review.later).filter(|next| !next.lines.is_empty());
    let following = following.map(|next| {
        let mut sheet = sheet_of(next, l);
        sheet.title = words::then_on(l, day_seen_from(review.today, next.issued_on, l));
        (sheet.tag, sheet.standing) = match next.usage {
            UsageOn::No | UsageOn::AddsNothing => (None, Standing::Final),
            UsageOn::Alone | UsageOn::Added { .. } => (Some(words::without_usage(l).to_owned()), Standing::SoFar),
        };
        view! { <InvoiceView invoice=sheet locale=l/> }
    });
    let following = following.collect_view();
    view! { {sheet(review, l)} {following} }
}

fn sheet(review: &Review, l: Locale) -> Option<AnyView> {
    let invoice = review.first_invoice.as_ref()?;
    let mut sheet = sheet_of(invoice, l);
    sheet.title = match review.starts_today {
        true => words::due_today(l).to_owned(),
        false => words::due_on_start(l, day_seen_from(review.today, review.starts_on, l)),
    };
    (sheet.tag, sheet.standing) = (None, Standing::Final);
    Some(view! { <InvoiceView invoice=sheet locale=l/> }.into_any())
}

/// What happens when, in order.
fn happens(review: &Review, method: Option<&PaymentMethodView>, credit: Decimal, l: Locale) -> Vec<(String, String)> {
    let terms = &review.plan.terms;
    let amount = |amount| money(amount, terms.currency.code(), l);
    let joined = |parts: Vec<Option<String>>| parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let (first_day, start) = match review.starts_today {
        true => (common::today(l).to_owned(), words::happens_start_today(l).to_owned()),
        false => (day(review.starts_on, l), words::happens_start(l).to_owned()),
    };
    let invoiced = match &review.first_invoice {
        Some(invoice) => words::happens_invoice(l, amount(invoice.total)),
        None => words::happens_no_invoice(l).to_owned(),
    };
    let setup = terms.setup_fee().filter(|fee| !fee.is_zero() && review.first_invoice.is_some());
    let setup = setup.map(|fee| words::happens_setup(l, amount(fee)));
    let trial = trial_words(&as_granted(terms, &review.once), l);
    let mut happens = vec![(first_day, joined(vec![Some(start), trial, Some(invoiced), setup]))];
    happens.extend(review.next_invoice.as_ref().map(|next| {
        let span = for_days_in_a_sentence(next, l);
        let said = match review.first_invoice {
            Some(_) => words::happens_next(l, span),
            None => words::happens_first(l, span),
        };
        (day(next.issued_on, l), joined(vec![Some(said), whatever(next, l)]))
    }));
    happens.extend(review.later.iter().map(|later| {
        let said = words::happens_later(l, for_days_in_a_sentence(later, l));
        (day(later.issued_on, l), joined(vec![Some(said), whatever(later, l)]))
    }));
    let from_credit =
        review.first_invoice.as_ref().and_then(|first| credit_first(first.total, credit, terms.currency, l));
    let paid = match method {
        Some(method) => words::happens_charged(l, account::card_number(l, &method.brand, &method.last4)),
        None => words::happens_details_next(l).to_owned(),
    };
    // What is collected on the day of issue is not waited for.
    let due = method.is_none().then(|| words::happens_due_days(l, terms.payment_due_days));
    happens.push((words::at_payment(l).to_owned(), joined(vec![from_credit, Some(paid), due])));
    happens.push((words::at_end(l).to_owned(), bound(review, l).join(" ")));
    happens
}

/// What an invoice to come holds whatever is used, and what usage is to it.
fn whatever(next: &Invoice, l: Locale) -> Option<String> {
    let amount = || money(next.total, next.currency.code(), l);
    if only_if_used(next) {
        return Some(words::happens_if_used(l).to_owned());
    }
    let said = (!next.total.is_zero()).then(|| match next.usage {
        UsageOn::No | UsageOn::AddsNothing => words::happens_invoice(l, amount()),
        UsageOn::Alone | UsageOn::Added { beyond: None, .. } => words::happens_at_least(l, amount()),
        UsageOn::Added { beyond: Some(_), .. } => words::happens_at_least_beyond(l, amount()),
    });
    said.map(|said| with_bounds(said, next, l))
}

/// How long one is bound, what ending it sooner costs, and until when one may withdraw.
pub fn bound(review: &Review, l: Locale) -> Vec<String> {
    let terms = &review.plan.terms;
    let until = match (review.ends_on, review.term_ends_on) {
        (Some(last), _) => Some(words::ends_with_its_term(l, day(last, l))),
        (None, Some(last)) => Some(words::first_term_until(l, day(last, l))),
        (None, None) => None,
    };
    let early = terms.early_termination_fee().filter(|_| terms.term.is_some());
    let early = early.map(|fee| words::happens_early_end(l, money(fee, terms.currency.code(), l)));
    let withdrawing = review.withdrawable_until.map(|until| words::withdrawing_until(l, day(until, l)));
    let had = had_before(&review.once, l).into_iter().map(str::to_owned);
    [Some(bound_words(terms, l)), until, early, withdrawing].into_iter().flatten().chain(had).collect()
}

/// What the buyer's credit takes of the first invoice; nothing where there is none to use.
pub fn credit_first(total: Decimal, credit: Decimal, currency: Currency, l: Locale) -> Option<String> {
    if credit <= Decimal::ZERO || total <= Decimal::ZERO {
        return None;
    }
    let written = |amount| money(amount, currency.code(), l);
    Some(match total <= credit {
        true => words::happens_credit_covers(l, written(credit)),
        false => words::happens_credit_first(l, written(credit), written(total - credit)),
    })
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/seats" => words::seats_label(l),
        "/starts_on" => words::starts_label(l),
        _ => return None,
    };
    Some(name.to_owned())
}
