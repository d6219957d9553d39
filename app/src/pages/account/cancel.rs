//! Cancelling: when it should end, what that means with amounts, and only then the button that does it.

use domain::calendar::Day;
use domain::ids::SubscriptionId;
use domain::invoice::LineKind;
use domain::locale::Locale;
use domain::rate_plan::{Fee, Terms, Timing};
use domain::refusal::{Code, Refusal, Refusals};
use domain::subscription::{Ending, Status};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::invoices::LineView;
use service::subscriptions::{self, CancelInput, Cancellation, DryRun, SubscriptionView};
use service::{Actor, Answer, Error, Portal, catalog};

use super::watching::ended;
use crate::components::*;
use crate::context::reader;
use crate::form::{Flash, post_to};
use crate::format::{day, money};
use crate::i18n::account as words;
use crate::pages::address::{asked, id_at};
use crate::pages::billing::{sheet_of, subscription_badge};
use crate::pages::loaded;
use crate::pages::side::Side;
use crate::server_fns::buyer::{CancelSubscription, forms};

const AT_END: &str = "end_of_period";
const ON_DAY: &str = "day";
const WITHDRAW: &str = "withdraw";
const AT_ONCE: &str = "immediate";

struct Found {
    subscription: SubscriptionView,
    terms: Terms,
    /// If it ended with the period; `None` when an end is agreed already, and where withdrawing is the same.
    at_end: Option<Cancellation>,
    /// If it ended at once with nothing owed, for as long as the plan grants it.
    withdrawn: Option<Cancellation>,
    /// As chosen in the address.
    chosen: Result<Option<Cancellation>, Refusals>,
}

/// The buyer cancels.
#[component]
pub fn CancelPage() -> impl IntoView {
    page_of(Side::Buyer)
}

/// The operator cancels on a buyer's behalf.
#[component]
pub fn CancelOnBehalfPage() -> impl IntoView {
    page_of(Side::Operator)
}

fn page_of(side: Side) -> impl IntoView {
    let id = id_at("id");
    let (when, ends_on) = (asked("when"), asked("ends_on"));
    let typed = vec![("when".to_owned(), when.clone()), ("ends_on".to_owned(), ends_on.clone())];
    loaded(
        move |portal, actor| async move { find(&portal, &actor, side, id?, (when, ends_on)).await },
        move |found| {
            if let Err(refusals) = &found.chosen {
                provide_context(Flash::refused(forms::CANCEL, typed, refusals.clone()));
            }
            show(found, side)
        },
    )
}

async fn find(
    portal: &Portal,
    actor: &Actor,
    side: Side,
    id: SubscriptionId,
    (when, ends_on): (String, String),
) -> Answer<Found> {
    side.admits(actor)?;
    let subscription = subscriptions::subscription(portal, actor, id).await?;
    let terms = catalog::rate_plan(portal, actor, subscription.rate_plan_id).await?.terms;
    let open = subscription.ends_on.is_none();
    let at_end = match open {
        true => {
            let input = CancelInput { when: Some(AT_END.to_owned()), ends_on: None };
            Some(subscriptions::cancel(portal, actor, id, input, DryRun::Yes).await?)
        }
        false => None,
    };
    let withdrawn = match subscription.withdrawable_until {
        Some(_) if subscription.status == Status::Active && subscription.ending != Ending::Withdrawn => {
            let input = CancelInput { when: Some(AT_ONCE.to_owned()), ends_on: None };
            let at_once = subscriptions::cancel(portal, actor, id, input, DryRun::Yes).await?;
            (at_once.ending == Ending::Withdrawn).then_some(at_once)
        }
        Some(_) | None => None,
    };
    // Where the end of the period lies within the same days, nothing is owed then either: one choice says it.
    let at_end = at_end.filter(|at_end| withdrawn.is_none() || at_end.ending != Ending::Withdrawn);
    let chosen = match (when.as_str(), ends_on.is_empty()) {
        (ON_DAY, true) => Err(Refusal::at(Code::Required, "/ends_on").into()),
        (ON_DAY, false) => {
            let input = CancelInput { ends_on: Some(ends_on), when: None };
            match subscriptions::cancel(portal, actor, id, input, DryRun::Yes).await {
                Ok(cancellation) => Ok(Some(cancellation)),
                Err(Error::Refused(refusals)) => Err(refusals),
                Err(fault) => return Err(fault),
            }
        }
        (WITHDRAW, _) => Ok(withdrawn.clone()),
        _ => Ok(at_end.clone().or(withdrawn.clone())),
    };
    Ok(Found { subscription, terms, at_end, withdrawn, chosen })
}

fn show(found: Found, side: Side) -> AnyView {
    let l = reader().locale;
    let Found { subscription, terms, at_end, withdrawn, chosen } = found;
    let name = format!("{} {}", subscription.product_name.in_locale(l), subscription.rate_plan_name.in_locale(l));
    let here = side.page_of(&subscription);
    let badge = subscription_badge(&subscription, l);
    if subscription.status == Status::Ended {
        return over(&subscription, name, side, l);
    }
    let agreed = subscription.ends_on.map(|last| {
        let said = words::already_ends(l, day(last, l));
        view! { <Notice tone=Tone::Clay>{said}</Notice> }
    });
    let choice = choice(&subscription, at_end.as_ref(), withdrawn.as_ref(), &here, l);
    let outcome = chosen.ok().flatten().map(|cancellation| outcome(&cancellation, &subscription, &terms, &here, l));
    let crumbs = side.crumbs(&subscription, l);
    let title = words::cancel_title(l, &name);
    let content = view! {
        <PageTitle title=title.clone() crumbs badge lead=words::cancel_lead(l)/>
        {agreed}
        {choice}
        {outcome}
    };
    side.layout(title, content.into_any())
}

/// Nothing is left to cancel.
fn over(subscription: &SubscriptionView, name: String, side: Side, l: Locale) -> AnyView {
    let badge = subscription_badge(subscription, l);
    let (said, here, crumbs) = (ended(subscription, l), side.page_of(subscription), side.crumbs(subscription, l));
    let content = view! {
        <PageTitle title=name.clone() crumbs badge lead=said/>
        <Actions><LinkButton href=here look=Look::Primary>{words::back_to_subscription(l)}</LinkButton></Actions>
    };
    side.layout(name, content.into_any())
}

/// When it should end.
fn choice(
    subscription: &SubscriptionView,
    at_end: Option<&Cancellation>,
    withdrawn: Option<&Cancellation>,
    here: &str,
    l: Locale,
) -> AnyView {
    let form = forms::CANCEL;
    let until = withdrawn.and(subscription.withdrawable_until).map(|until| day(until, l));
    let mut choices: Vec<Choice> = Vec::new();
    choices.extend(at_end.map(|cancellation| match cancellation.last_day < subscription.starts_on {
        true => Choice::new(AT_END, words::before_it_starts(l)).hint(words::before_it_starts_hint(l)),
        false => {
            let last = day(cancellation.last_day, l);
            let hint = match until {
                Some(_) => words::last_day_paid(l, last),
                None => words::last_day_is(l, last),
            };
            Choice::new(AT_END, words::at_period_end(l)).hint(hint)
        }
    }));
    choices.extend(
        until.as_ref().map(|until| Choice::new(WITHDRAW, words::withdraw(l)).hint(words::withdraw_hint(l, until))),
    );
    let on_a_day = match &until {
        Some(_) => words::on_a_day_or_withdraw(l),
        None => words::on_a_day_hint(l),
    };
    choices.push(Choice::new(ON_DAY, words::on_a_day(l)).hint(on_a_day));
    let first = match (at_end, withdrawn) {
        (Some(_), _) => AT_END,
        (None, Some(_)) => WITHDRAW,
        (None, None) => ON_DAY,
    };
    let chosen = match asked("when").as_str() {
        ON_DAY => ON_DAY,
        WITHDRAW if withdrawn.is_some() => WITHDRAW,
        _ => first,
    };
    let (ends_on, action) = (asked("ends_on"), format!("{here}/cancel"));
    view! {
        <Card>
            <GetForm action>
                <RadioCards form name="when" legend=words::cancel_when(l) choices value=chosen/>
                <div class="when-on-a-day">
                    <DateField form name="ends_on" label=words::last_day_field(l) value=ends_on/>
                </div>
                <Actions><Button>{words::see_what_happens(l)}</Button></Actions>
            </GetForm>
        </Card>
    }
    .into_any()
}

/// What will happen, the button that does it, and the last invoice as it stands.
fn outcome(cancellation: &Cancellation, before: &SubscriptionView, terms: &Terms, here: &str, l: Locale) -> AnyView {
    let last = cancellation.last_day;
    let never = last < before.starts_on;
    let consequences = consequences(cancellation, before, terms, l);
    let confirm = match cancellation.ending {
        Ending::Withdrawn => words::confirm_withdrawal(l).to_owned(),
        Ending::Ordinary if never => words::confirm_cancel(l).to_owned(),
        Ending::Ordinary | Ending::Term => words::confirm_cancel_on(l, day(last, l)),
    };
    let sheet =
        cancellation.final_invoice.as_ref().filter(|invoice| !never && !invoice.lines.is_empty()).map(|invoice| {
            let mut sheet = sheet_of(invoice, l);
            sheet.title = words::last_invoice_title(l).to_owned();
            view! { <InvoiceView invoice=sheet locale=l/> }
        });
    let (id, back) = (before.id.to_string(), here.to_owned());
    view! {
        <FormFaults form=forms::CANCEL names=field_name/>
        <ConfirmPanel title=words::if_you_cancel(l) consequences action={post_to::<CancelSubscription>()} confirm back
            keep=words::keep_it(l)>
            <Hidden name="subscription_id" value=id/>
            <Hidden name="ends_on" value=last.to_string()/>
        </ConfirmPanel>
        {sheet}
    }
    .into_any()
}

/// One sentence each, with days and amounts.
fn consequences(cancellation: &Cancellation, before: &SubscriptionView, terms: &Terms, l: Locale) -> Vec<String> {
    let name = before.product_name.in_locale(l);
    let last = cancellation.last_day;
    if last < before.starts_on {
        return vec![words::service_never_starts(l, name)];
    }
    let mut said = vec![words::service_ends_on(l, name, day(last, l))];
    let dropped = before.upcoming.as_ref().filter(|_| cancellation.subscription.upcoming.is_none());
    said.extend(dropped.map(|next| words::booked_is_dropped(l, next.rate_plan_name.in_locale(l), day(next.from, l))));
    let mut credited = Decimal::ZERO;
    if let Some(invoice) = &cancellation.final_invoice {
        let written = |amount: Decimal| money(amount, invoice.currency.code(), l);
        let on = day(invoice.issued_on, l);
        said.push(match (cancellation.ending, invoice.total.is_zero()) {
            (Ending::Withdrawn, true) => words::nothing_was_invoiced(l).to_owned(),
            (Ending::Withdrawn, false) => words::all_is_credited(l, written(-invoice.total), on),
            (Ending::Ordinary | Ending::Term, true) => words::final_invoice_of_nothing(l, on),
            (Ending::Ordinary | Ending::Term, false) => words::final_invoice(l, written(invoice.total), on),
        });
        let sum = |kind: LineKind| sum_of(&invoice.lines, kind);
        let early = sum(LineKind::EarlyTermination);
        credited = -sum(LineKind::Credit);
        said.extend((!early.is_zero()).then(|| words::early_end_costs(l, written(early))));
        if cancellation.ending != Ending::Withdrawn && !credited.is_zero() {
            said.push(words::unused_is_credited(l, written(credited)));
        }
    }
    if credited.is_zero() && cuts_short(before, last) && has_fees_in_advance(terms) {
        said.push(words::fees_not_returned(l).to_owned());
    }
    said.push(words::no_renewal(l).to_owned());
    said
}

fn sum_of(lines: &[LineView], kind: LineKind) -> Decimal {
    lines.iter().filter(|line| line.kind == kind).map(|line| line.amount).sum()
}

/// Whether days of the running period are left unused.
fn cuts_short(before: &SubscriptionView, last: Day) -> bool {
    before.period.is_some_and(|period| last < period.to)
}

fn has_fees_in_advance(terms: &Terms) -> bool {
    terms.fees.iter().any(|fee| match fee {
        Fee::Recurring { timing, .. } | Fee::Seats { timing, .. } => *timing == Timing::Advance,
        Fee::Setup { .. } | Fee::EarlyTermination { .. } => false,
    })
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/ends_on" => words::last_day_field(l),
        "/when" => words::cancel_when(l),
        _ => return None,
    };
    Some(name.trim_end_matches('?').to_owned())
}
