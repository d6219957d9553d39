//! What was agreed, over time: signed, begun, invoiced, today, and what comes.

use ::words::format::{day, day_short, quantity};
use ::words::zones;
use ::words::{account as words, billing};
use domain::calendar::{Day, Tz, day_of};
use domain::entitlement::Entitlement;
use domain::locale::Locale;
use domain::rate_plan::{Feature, Terms, TrialCovers};
use leptos::prelude::*;
use service::agreements::SubscriptionView;
use service::invoices::InvoiceView as Issued;

use crate::components::*;
use crate::pages::billing::only_if_used;

/// The timeline with what is true of it in words.
pub fn timeline(
    one: &SubscriptionView,
    terms: &Terms,
    (invoices, upcoming): (&[Issued], &[Issued]),
    today: Day,
    l: Locale,
) -> AnyView {
    let zone: Tz = one.time_zone.parse().unwrap_or_default();
    let signed_on = day_of(one.signed_at, zone);
    let outlook = outlook(one);
    let mut invoices_on: Vec<Day> = invoices.iter().map(|invoice| invoice.issued_on).collect();
    // One that comes only if something is used is not announced as one.
    invoices_on.extend(upcoming.iter().find(|next| !only_if_used(next)).map(|next| next.issued_on));
    invoices_on.sort_unstable();
    invoices_on.dedup();
    let facts = TimelineFacts { signed_on: Some(signed_on), starts_on: one.starts_on, invoices_on, today, outlook };
    let note = words::price_list_of(l, day(terms.effective_from.unwrap_or(one.starts_on), l));
    let end = match (outlook, one.ends_on) {
        (_, Some(last)) if last < one.starts_on => billing::status_never_began(l).to_owned(),
        (_, Some(last)) if last < today => words::has_ended(l, day(last, l)),
        (_, Some(last)) => words::ends_by_itself(l, day(last, l)),
        (Outlook::Renews(_), None) => words::renews_by_itself(l).to_owned(),
        (Outlook::Ends(last), None) => words::ends_by_itself(l, day(last, l)),
        (Outlook::Open, None) => words::runs_until_cancelled(l).to_owned(),
    };
    let end = view! { <span class="card-note">{end}</span> }.into_any();
    view! { <Card title=words::agreement(l) note end><Timeline facts locale=l/></Card> }.into_any()
}

fn outlook(one: &SubscriptionView) -> Outlook {
    match (one.ends_on, one.term_ends_on.and_then(|last| last.succ_opt())) {
        (Some(last), _) => Outlook::Ends(last),
        (None, Some(next)) => Outlook::Renews(next),
        (None, None) => Outlook::Open,
    }
}

/// Seller, plan, days, access.
pub fn facts(one: &SubscriptionView, terms: &Terms, entitlement: &Entitlement, l: Locale) -> AnyView {
    let zone: Tz = one.time_zone.parse().unwrap_or_default();
    let signed = day_short(day_of(one.signed_at, zone), l);
    let (seller, plan) = (one.seller_name.clone(), one.rate_plan_name.in_locale(l).to_owned());
    let seats = (one.seats > 0).then(|| {
        let seats = quantity(one.seats.into(), l);
        view! { <Fact term=words::seats(l)>{seats}</Fact> }
    });
    let from = day_short(one.starts_on, l);
    let trial = one.trial_until.map(|last| {
        let said = match one.trial_covers {
            TrialCovers::Everything if !terms.charges.is_empty() => words::trial_of_all_until(l, day_short(last, l)),
            TrialCovers::Everything | TrialCovers::Fees => words::trial_of_fees_until(l, day_short(last, l)),
        };
        view! { <Fact term=words::trial(l)>{said}</Fact> }
    });
    let until = one.ends_on.map(|last| {
        let last = day_short(last, l);
        view! { <Fact term=words::service_until(l)>{last}</Fact> }
    });
    let waived = (one.setup_fee == "waived" && one.set_up.is_some())
        .then(|| view! { <Fact term=words::setup_fee(l)>{words::setup_waived(l)}</Fact> });
    let (tone, access) = match entitlement.active {
        true => (Tone::Good, words::access_open(l)),
        false => (Tone::Neutral, words::access_closed(l)),
    };
    let features: Vec<_> = entitlement
        .features
        .iter()
        .filter(|(_, feature)| **feature != Feature::Switch(false))
        .map(|(key, feature)| {
            let text = feature_words(terms.feature_name(key, l), feature, l);
            view! { <Tag text/> }.into_any()
        })
        .collect();
    let zone = zones::place(&one.time_zone, l);
    view! {
        <Card title=words::about_this(l)>
            <div class="wide-facts"><DefinitionList>
                <Fact term=words::seller(l)>{seller}</Fact>
                <Fact term=words::plan(l)>{plan}</Fact>
                {seats}
                <Fact term=words::signed_on(l)>{signed}</Fact>
                <Fact term=words::service_since(l)>{from}</Fact>
                {trial}
                {until}
                {waived}
                <Fact term=words::access(l) tone>{access}</Fact>
                <Fact term=words::days_counted_in(l)>{zone}</Fact>
            </DefinitionList></div>
            {(!features.is_empty()).then(|| view! { <Actions>{features}</Actions> })}
        </Card>
    }
    .into_any()
}
