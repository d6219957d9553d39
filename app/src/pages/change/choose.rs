//! The first step: what one has, then the two things that can change, each in a form of its own: the seats, or the plan.
//! Nothing is chosen for the reader.

use ::words::format::{day, quantity};
use ::words::{account, change as words};
use domain::calendar::Day;
use domain::locale::Locale;
use domain::rate_plan::{Leaving, Prorate};
use domain::subscription::Status;
use leptos::prelude::*;
use service::agreements::ChangeOptions;
use service::catalog::RatePlanView;

use super::Place;
use crate::components::*;
use crate::pages::address::asked;
use crate::pages::store::when::{as_changed_to, as_granted, bound_words};
use crate::server_fns::buyer::forms::{CHANGE, CHANGE_SEATS};

pub(super) fn form(options: &ChangeOptions, place: &Place, l: Locale) -> AnyView {
    let label = words::title(l, &place.name);
    let steps = vec![Step::new(words::step_choose(l)), Step::new(words::step_review(l))];
    let (now, seats, plans) = (now(options, l), other_seats(options, place, l), other_plans(options, place, l));
    let (back, booked) = (place.back.clone(), booked(options, l));
    view! {
        <Steps label steps/>
        <Stack>
            {booked}
            {now}
            {seats}
            {plans}
            <Actions><LinkButton href=back>{words::leave_it(l)}</LinkButton></Actions>
        </Stack>
    }
    .into_any()
}

/// What is to be changed, and what it costs.
fn now(options: &ChangeOptions, l: Locale) -> AnyView {
    let terms = &options.current.terms;
    let name = terms.name.in_locale(l);
    let price = PlanPrice::of(&as_granted(terms, &options.subscription.once), &options.metrics, None, l);
    let seats = Some(options.subscription.seats).filter(|seats| *seats > 0);
    let note = seats.map(|seats| words::n_seats(l, seats)).unwrap_or_default();
    let bound = bound_words(terms, l);
    view! {
        <Card title=words::you_have(l, name) note>
            <PriceDisplay price locale=l/>
            <p class="muted">{bound}</p>
        </Card>
    }
    .into_any()
}

/// More or fewer seats of the same plan.
fn other_seats(options: &ChangeOptions, place: &Place, l: Locale) -> Option<AnyView> {
    let current = &options.current;
    if !current.terms.sells_seats() {
        return None;
    }
    let id = current.id.to_string();
    let action = format!("{}/review", place.here);
    let now = options.subscription.seats.max(1);
    let typed = Some(asked("seats")).filter(|seats| !seats.is_empty() && asked("rate_plan_id") == id);
    let (hint, value) = (words::seats_now_are(l, quantity(now.into(), l)), typed.unwrap_or(now.to_string()));
    let when = when(options, CHANGE_SEATS, l);
    Some(
        view! {
            <Card title=words::other_seats(l)>
                <GetForm action>
                    <FormFaults form=CHANGE_SEATS names=name_of/>
                    <Hidden name="rate_plan_id" value=id/>
                    <Field form=CHANGE_SEATS name="seats" label=account::seats(l) hint value kind=FieldKind::Whole/>
                    {when}
                    <Actions><Button look=Look::Primary>{words::see_amounts_of_seats(l)}</Button></Actions>
                </GetForm>
            </Card>
        }
        .into_any(),
    )
}

/// Another plan of the product.
fn other_plans(options: &ChangeOptions, place: &Place, l: Locale) -> Option<AnyView> {
    if options.others.is_empty() {
        return None;
    }
    let action = format!("{}/review", place.here);
    let choice = |plan: &RatePlanView| {
        Choice::new(plan.id.to_string(), plan.terms.name.in_locale(l)).hint(price(plan, options, l))
    };
    let choices: Vec<Choice> = options.others.iter().map(choice).collect();
    let (seats, when) = (seats_of_others(options, l), when(options, CHANGE, l));
    Some(
        view! {
            <Card title=words::other_plan(l)>
                <GetForm action>
                    <FormFaults form=CHANGE names=name_of/>
                    <RadioCards form=CHANGE name="rate_plan_id" legend=words::which_plan(l) choices value=asked("rate_plan_id")/>
                    {seats}
                    {when}
                    <Actions><Button look=Look::Primary>{words::see_amounts(l)}</Button></Actions>
                </GetForm>
            </Card>
        }
        .into_any(),
    )
}

fn name_of(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/rate_plan_id" => account::plan(l),
        "/seats" => account::seats(l),
        "/when" => words::from_when(l),
        _ => return None,
    };
    Some(name.trim_end_matches('?').to_owned())
}

/// All that a plan costs, a line each, and how long it binds.
fn price(plan: &RatePlanView, options: &ChangeOptions, l: Locale) -> String {
    let terms = as_changed_to(&plan.terms, options.subscription.status, &options.subscription.once);
    let words = PlanPrice::of(&terms, &options.metrics, None, l).words(l);
    let headline = words.headline();
    let bound = bound_words(&plan.terms, l);
    std::iter::once(headline).chain(words.more).chain([bound]).collect::<Vec<_>>().join("\n")
}

fn seats_of_others(options: &ChangeOptions, l: Locale) -> Option<AnyView> {
    options.others.iter().any(|plan| plan.terms.sells_seats()).then(|| {
        let now = options.subscription.seats.max(1).to_string();
        let value = Some(asked("seats")).filter(|seats| !seats.is_empty()).unwrap_or(now);
        view! {
            <Field form=CHANGE name="seats" label=account::seats(l) hint=words::seats_hint(l) value kind=FieldKind::Whole/>
        }
        .into_any()
    })
}

/// From when on it applies: not asked where every change is immediate.
fn when(options: &ChangeOptions, form: &'static str, l: Locale) -> AnyView {
    if options.subscription.status == Status::Scheduled {
        let said = words::before_start_changes(l, day(options.subscription.starts_on, l));
        return view! { <p class="muted">{said}</p> }.into_any();
    }
    if options.in_trial {
        return view! { <p class="muted">{words::trial_changes_today(l)}</p> }.into_any();
    }
    // Other seats leave another plan that is booked as it is: they wait for its day.
    let of_seats = form == CHANGE_SEATS;
    let booked = options.subscription.upcoming.as_ref().filter(|next| next.rate_plan_id != options.current.id);
    let waits_until = booked.filter(|_| of_seats).map(|next| next.from).or(options.waits_until);
    let leaving = if of_seats { Leaving::Seats } else { Leaving::Plan };
    let (label, by_rule) = by_rule(options, leaving, waits_until, l);
    let later = waits_until
        .map(|from| Choice::new("end_of_period", words::next_period(l)).hint(words::next_period_hint(l, day(from, l))));
    let mut choices = vec![
        Choice::new("", label).hint(by_rule),
        Choice::new("immediate", words::at_once(l)).hint(at_once_said(options, leaving, l)),
    ];
    choices.extend(later);
    view! { <RadioCards form name="when" legend=words::from_when(l) choices value=asked("when")/> }.into_any()
}

/// When a change begins where nobody says when: what it is called, and what that means. Between plans of which nothing is paid
/// in advance every change is immediate.
fn by_rule(options: &ChangeOptions, leaving: Leaving, waits_until: Option<Day>, l: Locale) -> (&'static str, String) {
    let to: Vec<&RatePlanView> = match leaving {
        Leaving::Seats => vec![&options.current],
        Leaving::Plan => options.others.iter().collect(),
    };
    let (wait, at_once): (Vec<_>, Vec<_>) = to.into_iter().partition(|plan| options.downgrade_waits(&plan.terms));
    if wait.is_empty() {
        return (words::by_rule_now(l), words::by_rule_today(l).to_owned());
    }
    let waits = match waits_until.map(|from| day(from, l)) {
        Some(from) if options.current.terms.takes_in_advance() => words::by_rule_hint(l, from),
        Some(from) => words::by_rule_hint_unpaid(l, from),
        None => words::by_rule_or_never(l).to_owned(),
    };
    let names = at_once.iter().map(|plan| plan.terms.name.in_locale(l)).collect::<Vec<_>>().join(", ");
    let except = (!at_once.is_empty()).then(|| words::by_rule_except(l, names));
    (words::by_rule(l), std::iter::once(waits).chain(except).collect::<Vec<_>>().join(" "))
}

/// What a change at once credits and charges of fees in advance.
fn at_once_said(options: &ChangeOptions, leaving: Leaving, l: Locale) -> String {
    let charges = leaving == Leaving::Plan && options.others.iter().any(|plan| plan.terms.takes_in_advance());
    let said = match options.current.terms.left_in_advance(leaving).as_slice() {
        [] if charges => vec![words::at_once_nothing_paid_hint(l), words::at_once_charged_hint(l)],
        [] => vec![words::at_once_nothing_paid_hint(l)],
        fees if !fees.contains(&Prorate::No) => vec![words::at_once_hint(l)],
        fees if !fees.contains(&Prorate::Yes) => vec![words::at_once_whole_hint(l)],
        _ => vec![words::at_once_hint(l), words::at_once_whole_hint(l)],
    };
    said.join(" ")
}

/// What is booked already, and gives way to what is chosen here.
fn booked(options: &ChangeOptions, l: Locale) -> Option<AnyView> {
    let next = options.subscription.upcoming.as_ref()?;
    let said = match next.rate_plan_id == options.current.id {
        true => words::booked_seats(l, next.seats, day(next.from, l)),
        false => words::booked_plan(l, next.rate_plan_name.in_locale(l), day(next.from, l)),
    };
    Some(view! { <Notice tone=Tone::Accent>{said}</Notice> }.into_any())
}
