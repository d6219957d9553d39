//! Cancelling: when it should end, what that means with amounts, and only then the button that does it.

use ::words::account as words;
use ::words::format::{day, money};
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::rate_plan::Terms;
use domain::refusal::{Code, Refusal, Refusals};
use domain::subscription::{EndOf, Ending, Status};
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::agreements::{self, CancelInput, Ends, Rehearsal, SubscriptionView};
use service::{Actor, Answer, Error, Portal};

use crate::components::*;
use crate::context::reader;
use crate::form::{ACT, Flash, ReviewButton, post_to, reviewed};
use crate::pages::address::{asked, id_at};
use crate::pages::billing::{is_credit, sheet_of, subscription_badge};
use crate::pages::consequences::{consequences, early_fee, final_invoice};
use crate::pages::loaded;
use crate::pages::side::Side;
use crate::server_fns::buyer::{CancelSubscription, end_of, forms};
use crate::watching::ended;

/// When it should end, as the address says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Where nobody says when and nobody withdraws.
    AsAgreed,
    /// With what is paid, before that.
    Paid,
    Withdrawn,
    OnDay,
}

impl When {
    const ALL: [When; 4] = [When::AsAgreed, When::Paid, When::Withdrawn, When::OnDay];

    const fn as_str(self) -> &'static str {
        match self {
            When::AsAgreed => "as_agreed",
            When::Paid => "end_of_period",
            When::Withdrawn => "withdraw",
            When::OnDay => "day",
        }
    }

    const fn is_offered(self, ends: &Ends) -> bool {
        match self {
            When::AsAgreed => ends.ordinary.is_some(),
            When::Paid => ends.paid.is_some(),
            When::Withdrawn => ends.is_withdrawable,
            When::OnDay => true,
        }
    }

    /// As asked for, else what a cancellation is that does not say when.
    fn of(text: &str, ends: &Ends) -> Self {
        let asked = Self::ALL.into_iter().find(|when| when.as_str() == text);
        let by_default = [When::Withdrawn, When::AsAgreed, When::OnDay];
        asked.into_iter().chain(by_default).find(|when| when.is_offered(ends)).unwrap_or(When::OnDay)
    }
}

struct Found {
    subscription: SubscriptionView,
    terms: Terms,
    ends: Ends,
    /// What ending it with what is paid costs, where that is early.
    early_fee: Decimal,
    when: When,
    /// As chosen in the address.
    chosen: Result<Option<Rehearsal>, Refusals>,
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
    let subscription = agreements::subscription(portal, actor, id).await?;
    let terms = subscription.terms().clone();
    let ends = agreements::ends(portal, actor, id).await?;
    let asked = When::of(&when, &ends);
    if is_over(&subscription) {
        return Ok(Found { subscription, terms, ends, early_fee: Decimal::ZERO, when: asked, chosen: Ok(None) });
    }
    let on = |last: String| CancelInput { ends_on: Some(last), when: None };
    let rehearse = |input: CancelInput| agreements::rehearse(portal, actor, id, input);
    let early_fee = match ends.paid {
        Some(last) => early_fee(&rehearse(on(last.to_string())).await?),
        None => Decimal::ZERO,
    };
    let input = match (asked, ends_on.is_empty()) {
        (When::AsAgreed, _) => ends.ordinary.map(|(_, last)| on(last.to_string())),
        (When::Paid, _) => ends.paid.map(|last| on(last.to_string())),
        (When::Withdrawn, _) => Some(CancelInput::default()),
        (When::OnDay, true) => None,
        (When::OnDay, false) => Some(on(ends_on)),
    };
    let chosen = match input {
        None if when == When::OnDay.as_str() => Err(Refusal::at(Code::Required, "/ends_on").into()),
        None => Ok(None),
        Some(input) => match rehearse(input).await {
            Ok(rehearsal) => Ok(Some(rehearsal)),
            Err(Error::Refused(refusals)) => Err(refusals),
            Err(fault) => return Err(fault),
        },
    };
    Ok(Found { subscription, terms, ends, early_fee, when: asked, chosen })
}

/// Whether nothing is left to cancel.
fn is_over(one: &SubscriptionView) -> bool {
    one.status == Status::Ended || one.ending == Ending::Withdrawn
}

fn show(found: Found, side: Side) -> AnyView {
    let l = reader().locale;
    let subscription = &found.subscription;
    let name = format!("{} {}", subscription.product_name.in_locale(l), subscription.rate_plan_name.in_locale(l));
    if is_over(subscription) {
        return over(subscription, name, side, l);
    }
    let here = side.page_of(subscription);
    let badge = subscription_badge(subscription, l);
    let agreed = subscription.ends_on.map(|last| {
        let said = words::already_ends(l, day(last, l));
        view! { <Notice tone=Tone::Clay>{said}</Notice> }
    });
    let choice = choice(&found, l);
    let rehearsal = found.chosen.as_ref().ok().and_then(Option::as_ref);
    let sheet = rehearsal.map(|rehearsal| sheet(rehearsal, subscription, l));
    let outcome = rehearsal.map(|rehearsal| outcome(rehearsal, subscription, &here, l));
    let crumbs = side.crumbs(subscription, l);
    let title = words::cancel_title(l, &name);
    let id = subscription.id.to_string();
    let reviewed = reviewed(&end_of(found.when.as_str(), &asked("ends_on")));
    let content = view! {
        <PageTitle title=title.clone() crumbs badge lead=words::cancel_lead(l)/>
        {agreed}
        // One form, so that what is chosen beside the button counts when it is pressed.
        <PostForm action={post_to::<CancelSubscription>()} label=title.clone()>
            <Hidden name="subscription_id" value=id/>
            <Hidden name="reviewed" value=reviewed/>
            <ChangedNotice form=forms::CANCEL words=words::end_shown_anew(l)/>
            {choice}
            {outcome}
        </PostForm>
        {sheet}
    };
    side.layout(title, content.into_any())
}

/// Nothing is left to cancel.
fn over(subscription: &SubscriptionView, name: String, side: Side, l: Locale) -> AnyView {
    let badge = subscription_badge(subscription, l);
    let said = match (subscription.status, subscription.ends_on) {
        (Status::Active, Some(last)) => words::withdrawn_last_day(l, day(last, l)),
        (Status::Active, None) | (Status::Scheduled | Status::Ended, _) => ended(subscription, l),
    };
    let (here, crumbs) = (side.page_of(subscription), side.crumbs(subscription, l));
    let content = view! {
        <PageTitle title=name.clone() crumbs badge lead=said/>
        <Actions><LinkButton href=here look=Look::Primary>{words::back_to_subscription(l)}</LinkButton></Actions>
    };
    side.layout(name, content.into_any())
}

/// When it should end.
fn choice(found: &Found, l: Locale) -> AnyView {
    let form = forms::CANCEL;
    let (choices, chosen) = (choices(found, l), found.when.as_str());
    let ends_on = asked("ends_on");
    view! {
        <Card>
            <Stack>
                <RadioCards form name="when" legend=words::cancel_when(l) choices value=chosen/>
                <div class="when-on-a-day">
                    <DateField form name="ends_on" label=words::last_day_field(l) value=ends_on/>
                </div>
                <Actions><Button name=ACT value=ReviewButton::Amounts>{words::see_what_happens(l)}</Button></Actions>
            </Stack>
        </Card>
    }
    .into_any()
}

fn choices(found: &Found, l: Locale) -> Vec<Choice> {
    let Found { subscription, ends, .. } = found;
    let until = subscription.withdrawable_until.filter(|_| ends.is_withdrawable).map(|until| day(until, l));
    let withdraw = until
        .as_ref()
        .map(|until| Choice::new(When::Withdrawn.as_str(), words::withdraw(l)).hint(words::withdraw_hint(l, until)));
    let last_day = |last: String| match until {
        Some(_) => words::last_day_paid(l, last),
        None => words::last_day_is(l, last),
    };
    let ordinary = ends.ordinary.map(|(over, last)| {
        let last = day(last, l);
        let (label, hint) = match over {
            EndOf::Nothing => (words::before_it_starts(l), words::before_it_starts_hint(l).to_owned()),
            EndOf::Trial => (words::at_trial_end(l), words::trial_ends(l, last)),
            EndOf::Term => (words::at_term_end(l), last_day(last)),
            EndOf::Period => (words::at_period_end(l), last_day(last)),
        };
        Choice::new(When::AsAgreed.as_str(), label).hint(hint)
    });
    let paid = ends.paid.map(|last| {
        let label = match found.terms.takes_in_advance() {
            true => words::at_paid_end(l),
            false => words::at_period_end(l),
        };
        Choice::new(When::Paid.as_str(), label).hint(before_that(found, day(last, l), l))
    });
    let on_a_day = match until {
        Some(_) => words::on_a_day_or_withdraw(l),
        None => words::on_a_day_hint(l),
    };
    let on_a_day = Choice::new(When::OnDay.as_str(), words::on_a_day(l)).hint(on_a_day);
    [withdraw, ordinary, paid, Some(on_a_day)].into_iter().flatten().collect()
}

/// What it means that it ends with what is paid, before it would otherwise.
fn before_that(found: &Found, last: String, l: Locale) -> String {
    let within_term =
        found.subscription.ending == Ending::Term || matches!(found.ends.ordinary, Some((EndOf::Term, _)));
    match (found.early_fee.is_zero(), within_term) {
        (false, _) => words::early_for(l, last, money(found.early_fee, &found.subscription.currency, l)),
        (true, true) => words::early_for_nothing(l, last),
        (true, false) => words::last_day_is(l, last),
    }
}

/// The last invoice as it stands.
fn sheet(found: &Rehearsal, before: &SubscriptionView, l: Locale) -> Option<AnyView> {
    let never = found.cancellation.last_day < before.starts_on;
    let invoice = final_invoice(found).filter(|invoice| !never && !invoice.lines.is_empty())?;
    let mut sheet = sheet_of(invoice, l);
    if !is_credit(invoice) {
        sheet.title = words::last_invoice_title(l).to_owned();
    }
    Some(view! { <InvoiceView invoice=sheet locale=l/> }.into_any())
}

/// What will happen, and the button that does it.
fn outcome(found: &Rehearsal, before: &SubscriptionView, here: &str, l: Locale) -> AnyView {
    let last = found.cancellation.last_day;
    let never = last < before.starts_on;
    let consequences = consequences(found, before, l);
    let confirm = match found.cancellation.ending {
        Ending::Withdrawn => words::confirm_withdrawal(l).to_owned(),
        Ending::Ordinary if never => words::confirm_cancel(l).to_owned(),
        Ending::Ordinary | Ending::Term => words::confirm_cancel_on(l, day(last, l)),
    };
    let back = here.to_owned();
    view! {
        <FormFaults form=forms::CANCEL names=field_name/>
        <Hidden name="last_day" value=last.to_string()/>
        <Hidden name="shown" value=found.shown.as_str()/>
        <ConfirmWithin title=words::if_you_cancel(l) consequences confirm back keep=words::keep_it(l)/>
    }
    .into_any()
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
