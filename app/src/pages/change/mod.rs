//! Changing a running subscription, for its buyer and for the operator on its behalf: what to change to and when, then
//! the exact amounts, and only then the button that does it.

mod choose;
mod review;

pub use review::later_said;

use ::words::format::day;
use ::words::{account, change as words};
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::refusal::{Code, Refusal, Refusals};
use domain::subscription::Status;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::agreements::{self, Change, ChangeInput, ChangeOptions, DryRun, SubscriptionView, UpcomingPhase};
use service::catalog::RatePlanView;
use service::payments::{self, PaymentMethodView};
use service::{Actor, Answer, Error, Portal, catalog};

use crate::components::*;
use crate::context::{reader, send_to};
use crate::form::Flash;
use crate::pages::address::{asked, escaped, id_at};
use crate::pages::billing::subscription_badge;
use crate::pages::loaded;
use crate::pages::side::Side;
use crate::server_fns::buyer::forms::{CHANGE, CHANGE_SEATS};

const FIELDS: [&str; 3] = ["rate_plan_id", "seats", "when"];

struct Found {
    side: Side,
    options: ChangeOptions,
    means: Means,
    outcome: Outcome,
}

/// What the buyer pays with; told to the buyer alone.
#[derive(Default)]
struct Means {
    method: Option<PaymentMethodView>,
    /// What the buyer has to its good in the subscription's currency: it is used first.
    credit: Decimal,
}

enum Outcome {
    /// It cannot be changed now; why, in words.
    Closed(String),
    NothingToChoose,
    ToChoose,
    /// It is what is booked already.
    Booked(String),
    /// It is what is in force: what is booked is given up, which has a page of its own.
    GivenUp,
    Refused(Refusals),
    Rehearsed(Box<Rehearsed>),
}

/// What would come of the choice.
struct Rehearsed {
    change: Change,
    /// The plan in force afterwards.
    plan: RatePlanView,
}

/// The buyer chooses what to change to.
#[component]
pub fn ChangePage() -> impl IntoView {
    page_of(Side::Buyer, Step::Choose)
}

/// The buyer sees what comes of the choice in the address.
#[component]
pub fn ReviewChangePage() -> impl IntoView {
    page_of(Side::Buyer, Step::Review)
}

/// The operator chooses for a buyer.
#[component]
pub fn ChangeOnBehalfPage() -> impl IntoView {
    page_of(Side::Operator, Step::Choose)
}

/// The operator sees what comes of it.
#[component]
pub fn ReviewOnBehalfPage() -> impl IntoView {
    page_of(Side::Operator, Step::Review)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Choose,
    Review,
}

fn page_of(side: Side, step: Step) -> impl IntoView {
    let id = id_at("id");
    let l = reader().locale;
    let chosen = FIELDS.map(|name| (name.to_owned(), asked(name)));
    let typed = chosen.to_vec();
    loaded(
        move |portal, actor| async move { find(&portal, &actor, id?, (side, step), chosen, l).await },
        move |found| {
            if let Outcome::Refused(refusals) = &found.outcome {
                // What was typed into the other form is not for this one.
                let form = form_of(&found.options);
                provide_context(Flash::refused(form, typed, refusals.clone()));
            }
            show(found, l)
        },
    )
}

async fn find(
    portal: &Portal,
    actor: &Actor,
    id: SubscriptionId,
    (side, step): (Side, Step),
    chosen: [(String, String); 3],
    l: Locale,
) -> Answer<Found> {
    side.admits(actor)?;
    let options = agreements::change_options(portal, actor, id).await?;
    let means = match side {
        Side::Buyer => {
            let (buyer, currency) = (options.subscription.buyer_id, options.current.terms.currency);
            let credit = payments::credit(portal, actor, buyer, currency).await?;
            Means { method: payments::method(portal, actor).await?, credit }
        }
        Side::Operator => Means::default(),
    };
    let outcome = match (closed(&options.subscription, l), step) {
        (Some(why), _) => Outcome::Closed(why),
        (None, _) if !options.is_any() => Outcome::NothingToChoose,
        (None, Step::Choose) => Outcome::ToChoose,
        (None, Step::Review) => rehearsed(portal, actor, &options, chosen, l).await?,
    };
    Ok(Found { side, options, means, outcome })
}

async fn rehearsed(
    portal: &Portal,
    actor: &Actor,
    options: &ChangeOptions,
    chosen: [(String, String); 3],
    l: Locale,
) -> Answer<Outcome> {
    let [(_, plan), (_, seats), (_, when)] = chosen;
    let sold = options.plan(&plan).is_some_and(|plan| plan.terms.sells_seats());
    // Beside plans of which none is chosen stand the seats that there are.
    let other_seats = !seats.is_empty() && seats != options.subscription.seats.to_string();
    let for_seats = options.current.terms.sells_seats() && other_seats;
    if plan.is_empty() && !for_seats {
        return Ok(Outcome::Refused(Refusal::at(Code::Required, "/rate_plan_id").into()));
    }
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    let input = ChangeInput {
        rate_plan_id: text(plan),
        // A plan without seats has no use for the number beside it.
        seats: text(seats).filter(|_| sold),
        when: text(when),
        effective_on: None,
    };
    match agreements::change(portal, actor, options.subscription.id, input, DryRun::Yes).await {
        Ok(change) => {
            let one = &change.subscription;
            if as_it_was(one, &options.subscription) {
                return Ok(Outcome::GivenUp);
            }
            let booked = one.upcoming.as_ref().filter(|_| !change.is_immediate());
            if let Some(next) = booked.filter(|next| options.subscription.upcoming.as_ref() == Some(next)) {
                return Ok(Outcome::Booked(already_booked(next, options, l)));
            }
            let plan = booked.map_or(one.rate_plan_id, |next| next.rate_plan_id);
            let plan = catalog::rate_plan(portal, actor, plan).await;
            Ok(Outcome::Rehearsed(Box::new(Rehearsed { plan: plan?, change })))
        }
        Err(Error::Refused(refusals)) => Ok(Outcome::Refused(refusals)),
        Err(fault) => Err(fault),
    }
}

/// Whether only what was booked is given up.
fn as_it_was(one: &SubscriptionView, before: &SubscriptionView) -> bool {
    before.upcoming.is_some()
        && one.upcoming.is_none()
        && (one.rate_plan_id, one.seats) == (before.rate_plan_id, before.seats)
}

fn already_booked(next: &UpcomingPhase, options: &ChangeOptions, l: Locale) -> String {
    let from = day(next.from, l);
    match next.rate_plan_id == options.current.id {
        true => words::seats_already_booked(l, next.seats, from),
        false => words::already_booked(l, next.rate_plan_name.in_locale(l), from),
    }
}

/// The form that the address was asked from: the one for seats names the plan in force.
fn form_of(options: &ChangeOptions) -> &'static str {
    let seats = options.current.terms.sells_seats() && asked("rate_plan_id") == options.current.id.to_string();
    if seats { CHANGE_SEATS } else { CHANGE }
}

fn closed(one: &SubscriptionView, l: Locale) -> Option<String> {
    match one.status {
        Status::Ended => {
            let last = one.ends_on.unwrap_or(one.starts_on);
            Some(account::nothing_to_invoice_text(l, day(last, l)))
        }
        Status::Scheduled | Status::Active => None,
    }
}

fn show(found: Found, l: Locale) -> AnyView {
    let Found { side, options, means, outcome } = found;
    let one = &options.subscription;
    let place = Place::of(side, one, l);
    let title = words::title(l, &place.name);
    match outcome {
        Outcome::Closed(why) => place.page(title, why, ().into_any()),
        Outcome::NothingToChoose => {
            let text = words::no_other_plan(l, &one.seller_name, one.product_name.in_locale(l));
            let back = place.back.clone();
            let empty = view! {
                <EmptyState title=words::no_other_plan_title(l) text>
                    <LinkButton href=back look=Look::Primary>{account::back_to_subscription(l)}</LinkButton>
                </EmptyState>
            };
            place.page(title, String::new(), empty.into_any())
        }
        Outcome::GivenUp => {
            send_to(&format!("{}/undo", place.here));
            ().into_any()
        }
        Outcome::Booked(said) => {
            let (again, undo) = (place.choose_again(), format!("{}/undo", place.here));
            let acts = view! {
                <Actions>
                    <LinkButton href=again look=Look::Primary>{words::choose_again(l)}</LinkButton>
                    <LinkButton href=undo>{words::undo_change(l)}</LinkButton>
                </Actions>
            };
            place.page(title, said, acts.into_any())
        }
        Outcome::ToChoose | Outcome::Refused(_) => {
            let form = choose::form(&options, &place, l);
            place.page(title, words::choose_lead(l).to_owned(), form)
        }
        Outcome::Rehearsed(rehearsed) => {
            let review = review::review(&rehearsed, &options, &means, &place, l);
            let title = words::review_title(l, &place.name);
            place.page(title, words::review_lead(l).to_owned(), review)
        }
    }
}

/// Where on the site it happens.
struct Place {
    side: Side,
    /// Product and plan.
    name: String,
    /// The subscription's page.
    back: String,
    /// This page, nothing chosen.
    here: String,
    crumbs: Vec<Crumb>,
    badge: AnyView,
}

impl Place {
    fn of(side: Side, one: &SubscriptionView, l: Locale) -> Self {
        let name = format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l));
        let (back, crumbs) = (side.page_of(one), side.crumbs(one, l));
        let badge = subscription_badge(one, l);
        Self { side, name, here: format!("{back}/change"), back, crumbs, badge }
    }

    /// The page that chooses, with what was chosen.
    fn choose_again(&self) -> String {
        let chosen = FIELDS.map(|name| (name, asked(name)));
        let parts = chosen.iter().filter(|(_, value)| !value.is_empty());
        let parts: Vec<String> = parts.map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        format!("{}?{}", self.here, parts.join("&"))
    }

    fn page(self, title: String, lead: String, content: AnyView) -> AnyView {
        let Self { side, crumbs, badge, .. } = self;
        let heading = match lead.is_empty() {
            true => view! { <PageTitle title=title.clone() crumbs badge/> }.into_any(),
            false => view! { <PageTitle title=title.clone() crumbs badge lead/> }.into_any(),
        };
        side.layout(title, view! { {heading}{content} }.into_any())
    }
}
