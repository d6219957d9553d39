//! The first step: another plan, another number of seats, and when.

use domain::locale::Locale;
use domain::rate_plan::Terms;
use leptos::prelude::*;
use service::catalog::RatePlanView;
use service::subscriptions::ChangeOptions;

use super::Place;
use crate::components::*;
use crate::format::day;
use crate::i18n::{account, change as words};
use crate::pages::address::asked;
use crate::server_fns::buyer::forms::CHANGE;

pub(super) fn form(options: &ChangeOptions, place: &Place, l: Locale) -> AnyView {
    let (action, back) = (format!("{}/review", place.here), place.back.clone());
    let label = words::title(l, &place.name);
    let steps = vec![Step::new(words::step_choose(l)), Step::new(words::step_review(l))];
    let (plans, seats, when) = (plans(options, l), seats(options, l), when(options, l));
    view! {
        <Steps label steps/>
        <Card>
            <GetForm action>
                <FormFaults form=CHANGE names=name_of/>
                {plans}
                {seats}
                {when}
                <Actions>
                    <Button look=Look::Primary>{words::see_amounts(l)}</Button>
                    <LinkButton href=back>{words::leave_it(l)}</LinkButton>
                </Actions>
            </GetForm>
        </Card>
    }
    .into_any()
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

/// The current plan is there where its seats can change.
fn plans(options: &ChangeOptions, l: Locale) -> Option<AnyView> {
    if options.others.is_empty() {
        return None;
    }
    let current = &options.current;
    let as_now = current.terms.sells_seats().then(|| {
        let name = words::as_now(l, current.terms.name.in_locale(l));
        Choice::new(current.id.to_string(), name).hint(price(&current.terms, options, l))
    });
    let choice = |plan: &RatePlanView| {
        let name = plan.terms.name.in_locale(l).to_owned();
        Choice::new(plan.id.to_string(), name).hint(price(&plan.terms, options, l))
    };
    let choices: Vec<Choice> = as_now.into_iter().chain(options.others.iter().map(choice)).collect();
    let first = choices.first().map(|choice| choice.value.clone()).unwrap_or_default();
    let value = Some(asked("rate_plan_id")).filter(|plan| !plan.is_empty()).unwrap_or(first);
    Some(view! { <RadioCards form=CHANGE name="rate_plan_id" legend=words::which_plan(l) choices value/> }.into_any())
}

/// `€ 49.00 a month, plus € 10.00 per seat and month`
fn price(terms: &Terms, options: &ChangeOptions, l: Locale) -> String {
    let words = PlanPrice::of(terms, &options.metrics, None, l).words(l);
    let headline = format!("{} {}", words.amount, words.per);
    std::iter::once(headline).chain(words.more).collect::<Vec<_>>().join(", ")
}

fn seats(options: &ChangeOptions, l: Locale) -> Option<AnyView> {
    let mut plans = std::iter::once(&options.current).chain(&options.others);
    plans.any(|plan| plan.terms.sells_seats()).then(|| {
        let now = options.subscription.seats.max(1).to_string();
        let value = Some(asked("seats")).filter(|seats| !seats.is_empty()).unwrap_or(now);
        view! {
            <Field form=CHANGE name="seats" label=account::seats(l) hint=words::seats_hint(l) value kind=FieldKind::Whole/>
        }
        .into_any()
    })
}

fn when(options: &ChangeOptions, l: Locale) -> AnyView {
    let next = options.subscription.period.and_then(|period| period.to.succ_opt());
    let next = next.map(|next| day(next, l)).unwrap_or_default();
    let choices = vec![
        Choice::new("", words::by_rule(l)).hint(words::by_rule_hint(l, &next)),
        Choice::new("immediate", words::at_once(l)).hint(words::at_once_hint(l)),
        Choice::new("end_of_period", words::next_period(l)).hint(words::next_period_hint(l, &next)),
    ];
    view! { <RadioCards form=CHANGE name="when" legend=words::from_when(l) choices value=asked("when")/> }.into_any()
}
