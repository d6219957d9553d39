//! All that a buyer's account posts, and what its live invoice asks for.

use leptos::prelude::*;

use crate::form::ReviewButton;
use crate::watched::Watched;

#[cfg(feature = "ssr")]
mod round;
#[cfg(feature = "ssr")]
pub mod together;

#[cfg(feature = "ssr")]
use {
    super::key_shown::KeyShown,
    super::{Next, answer, own_page, submit},
    crate::address::escaped,
    crate::context::{local_path, reader, visit},
    crate::form::is_asked_anew,
    crate::watching::{Looks, watched},
    ::words::format::day,
    ::words::{account as words, change},
    domain::ids::{ApiKeyId, InvoiceId, SubscriptionId},
    domain::locale::{Locale, LocalizedText},
    domain::refusal::{Code, Refusal},
    domain::subscription::{Ending, Status},
    service::accounts::{self, ProfileChange},
    service::agreements::{self, CancelInput, Cancellation, ChangeInput, Shown, SubscriptionView},
    service::payments::{self, PayOutcome},
    service::{Answer, Error, Principal},
};

/// The forms of the account, as their flashes name them.
pub mod forms {
    pub const CANCEL: &str = "cancel";
    pub const CHANGE: &str = "change";
    pub const UNDO: &str = "undo";
    pub const CHANGE_SEATS: &str = "change-seats";
    pub const PAY: &str = "pay";
    pub const PAYMENT: &str = "payment";
    pub const PROFILE: &str = "profile";
    pub const API_KEY: &str = "buyer_key";
    /// Forms that are a single button.
    pub const DONE: &str = "account";
}

/// An id out of a form; what is not one names nothing.
#[cfg(feature = "ssr")]
fn id<Id: std::str::FromStr>(text: &str) -> Answer<Id> {
    text.parse().map_err(|_| Error::not_found())
}

/// A subscription as it is now: its next invoice and its usage.
#[server]
pub async fn watch_subscription(subscription_id: String) -> Result<Watched, ServerFnError> {
    let looks = Looks::of(&reader());
    answer(|portal, actor| async move { watched(&portal, &actor, id(&subscription_id)?, looks).await }).await
}

/// When it should end, as the address of the page that cancels says it.
#[cfg(feature = "ssr")]
pub fn end_of(when: &str, ends_on: &str) -> String {
    let ends_on = if when == "day" { ends_on } else { "" };
    format!("when={}&ends_on={}", escaped(when), escaped(ends_on))
}

/// Cancels for the day that was shown. What was chosen since is shown first.
#[server]
pub async fn cancel_subscription(
    subscription_id: String,
    #[server(default)] when: String,
    #[server(default)] ends_on: String,
    #[server(default)] last_day: String,
    #[server(default)] reviewed: String,
    #[server(default)] shown: String,
    #[server(default)] act: ReviewButton,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    let choice = end_of(&when, &ends_on);
    let anew = is_asked_anew(act, &reviewed, &choice);
    let ends_on = if reviewed.is_empty() { ends_on } else { last_day };
    submit(
        forms::CANCEL,
        |portal, actor| async move {
            let subscription: SubscriptionId = id(&subscription_id)?;
            if anew {
                let page = format!("{}/cancel?{choice}", path_of(subscription, actor.principal));
                return Ok(Next::to_review(page, forms::CANCEL, act));
            }
            if ends_on.is_empty() {
                return Err(Refusal::at(Code::Required, "/ends_on").into());
            }
            let input = CancelInput { ends_on: Some(ends_on), when: None };
            let shown = Shown::sent(shown);
            let cancelled = agreements::cancel_as_shown(&portal, &actor, subscription, input, &shown).await?;
            let said = cancelled_words(&cancelled, locale);
            Ok(Next::to(page_of(&cancelled.subscription, actor.principal)).saying(forms::DONE, said))
        },
        |next| next,
    )
    .await
}

/// Product and plan: a buyer may have several of one product.
#[cfg(feature = "ssr")]
fn full_name(one: &SubscriptionView, l: Locale) -> String {
    format!("{} {}", one.product_name.in_locale(l), one.rate_plan_name.in_locale(l))
}

#[cfg(feature = "ssr")]
fn cancelled_words(cancelled: &Cancellation, l: Locale) -> String {
    let name = &full_name(&cancelled.subscription, l);
    let last = day(cancelled.last_day, l);
    match cancelled.ending {
        _ if cancelled.last_day < cancelled.subscription.starts_on => words::cancelled_before_start(l, name),
        Ending::Withdrawn => words::withdrawn_done(l, name, last),
        Ending::Ordinary | Ending::Term => words::cancelled_done(l, name, last),
    }
}

/// Changes plan or seats as they were reviewed; the operator does so on the buyer's behalf.
#[server]
pub async fn change_subscription(
    subscription_id: String,
    #[server(default)] rate_plan_id: String,
    #[server(default)] seats: String,
    #[server(default)] when: String,
    #[server(default)] effective_on: String,
    #[server(default)] shown: String,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::CHANGE,
        |portal, actor| async move {
            let subscription: SubscriptionId = id(&subscription_id)?;
            let [rate_plan_id, seats, when, effective_on] =
                [rate_plan_id, seats, when, effective_on].map(|text| Some(text).filter(|text| !text.is_empty()));
            let input = ChangeInput { rate_plan_id, seats, when, effective_on };
            let shown = Shown::sent(shown);
            let changed = agreements::change_as_shown(&portal, &actor, subscription, input, &shown).await?;
            Ok((changed, actor.principal))
        },
        |(changed, principal)| {
            let one = &changed.subscription;
            let plan =
                |name: &LocalizedText| format!("{} {}", one.product_name.in_locale(locale), name.in_locale(locale));
            let said = match one.upcoming.as_ref().filter(|_| !changed.is_immediate()) {
                Some(next) if next.rate_plan_id == one.rate_plan_id => {
                    change::done_seats_later(locale, next.seats, plan(&next.rate_plan_name), day(next.from, locale))
                }
                Some(next) => change::done_later(locale, plan(&next.rate_plan_name), day(next.from, locale)),
                None if one.status == Status::Scheduled => {
                    change::done_later(locale, plan(&one.rate_plan_name), day(one.starts_on, locale))
                }
                None => change::done_now(locale, plan(&one.rate_plan_name)),
            };
            Next::to(page_of(one, principal)).saying(forms::DONE, said)
        },
    )
    .await
}

/// Takes a cancellation back; the operator does so on the buyer's behalf.
#[server]
pub async fn keep_subscription(subscription_id: String, #[server(default)] shown: String) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::UNDO,
        |portal, actor| async move {
            let shown = Shown::sent(shown);
            let kept = agreements::keep_as_shown(&portal, &actor, id(&subscription_id)?, &shown).await?;
            Ok((kept.subscription, actor.principal))
        },
        |(one, principal)| {
            let said = words::kept(locale, full_name(&one, locale));
            Next::to(page_of(&one, principal)).saying(forms::DONE, said)
        },
    )
    .await
}

/// What is in force, asked for again: what is booked gives way.
#[cfg(feature = "ssr")]
pub fn as_it_is(one: &SubscriptionView) -> ChangeInput {
    let seats = (one.seats > 0).then(|| one.seats.to_string());
    ChangeInput { rate_plan_id: Some(one.rate_plan_id.to_string()), seats, ..ChangeInput::default() }
}

/// Gives up what is booked; the operator does so on the buyer's behalf.
#[server]
pub async fn undo_change(subscription_id: String, #[server(default)] shown: String) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::UNDO,
        |portal, actor| async move {
            let subscription: SubscriptionId = id(&subscription_id)?;
            let before = agreements::subscription(&portal, &actor, subscription).await?;
            if before.upcoming.is_none() {
                return Err(Code::SubscriptionUnchanged.into());
            }
            let (asked, shown) = (as_it_is(&before), Shown::sent(shown));
            let changed = agreements::change_as_shown(&portal, &actor, subscription, asked, &shown).await?;
            Ok((changed.subscription, actor.principal))
        },
        |(one, principal)| {
            let (product, plan) = (one.product_name.in_locale(locale), one.rate_plan_name.in_locale(locale));
            let said = change::undone(locale, format!("{product} {plan}"));
            Next::to(page_of(&one, principal)).saying(forms::DONE, said)
        },
    )
    .await
}

/// The page of a subscription, on the pages of whoever acts.
#[cfg(feature = "ssr")]
fn page_of(one: &SubscriptionView, principal: Principal) -> String {
    path_of(one.id, principal)
}

#[cfg(feature = "ssr")]
fn path_of(subscription: SubscriptionId, principal: Principal) -> String {
    let area = if principal == Principal::Operator { "admin" } else { "account" };
    format!("/{area}/subscriptions/{subscription}")
}

/// Goes to the provider's page for payment details, and from there to `next`.
#[server]
pub async fn enter_payment_details(#[server(default)] next: String) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::PAYMENT,
        |portal, actor| async move {
            let back = local_path(&next).unwrap_or("/account/payment");
            payments::begin_setup(&portal, &actor, back, locale).await
        },
        Next::to,
    )
    .await
}

#[server]
pub async fn remove_payment_details(#[server(default)] card: String) -> Result<(), ServerFnError> {
    submit(
        forms::PAYMENT,
        |portal, actor| async move {
            let shown = Some(card.as_str()).filter(|card| !card.is_empty());
            payments::remove_method(&portal, &actor, shown).await
        },
        |()| Next::to("/account/payment").saying(forms::DONE, words::card_removed(reader().locale)),
    )
    .await
}

/// Pays an invoice now, as the page showed it; the provider may want the buyer's confirmation first.
#[server]
pub async fn pay_now(invoice_id: String, #[server(default)] shown: String) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::PAY,
        |portal, actor| async move {
            let id: InvoiceId = id(&invoice_id)?;
            let page = format!("/account/invoices/{id}");
            let open = service::invoices::invoice(&portal, &actor, id).await?.open;
            if !shown.is_empty() && shown != together::shown([(id, open)]) {
                return Ok(together::anew(&page));
            }
            Ok(match payments::pay_and_return(&portal, &actor, id, together::PAYING, locale).await? {
                PayOutcome::NeedsConfirmation(address) => together::confirming((id, open), page, address),
                PayOutcome::Refused(_) | PayOutcome::NoMethod => Next::to(page).leaving(together::refused_card(locale)),
                PayOutcome::Paid => {
                    let number = service::invoices::invoice(&portal, &actor, id).await?.number.unwrap_or_default();
                    Next::to(page).saying(forms::DONE, words::payment_made(locale, number))
                }
            })
        },
        |next| next,
    )
    .await
}

/// Pays all open invoices of one currency that the page showed, one after the other.
#[server]
pub async fn pay_all(
    #[server(default)] currency: String,
    #[server(default)] shown: String,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    let asked = together::Asked { currency, shown };
    submit(forms::PAY, |portal, actor| async move { together::pay(&portal, &actor, &asked, locale).await }, |next| next)
        .await
}

#[server]
pub async fn save_profile(
    #[server(default)] name: String,
    #[server(default)] country: String,
    #[server(default)] time_zone: String,
    #[server(default)] locale: String,
    #[server(default)] currency: String,
    #[server(default)] vat_id: String,
    #[server(default)] email: String,
) -> Result<(), ServerFnError> {
    // A buyer's form has no such field; one that was sent and is blank is refused at its place.
    let email = visit().posted.iter().any(|(name, _)| name == "email").then_some(email);
    let change = ProfileChange { name, country, time_zone, locale, currency, vat_id: Some(vat_id), email };
    submit(
        forms::PROFILE,
        |portal, actor| async move { accounts::update_profile(&portal, &actor, change).await },
        |()| Next::to(own_page("settings")).saying(forms::DONE, words::settings_saved(reader().locale)),
    )
    .await
}

#[server]
pub async fn create_buyer_key(#[server(default)] name: String) -> Result<(), ServerFnError> {
    submit(
        forms::API_KEY,
        |portal, actor| async move {
            let (_, key) = accounts::issue_api_key(&portal, &actor, &name).await?;
            Ok(KeyShown::new(name, key))
        },
        |shown| Next::to("/account/api-keys").leaving(shown.flash(forms::API_KEY)),
    )
    .await
}

#[server]
pub async fn revoke_buyer_key(key_id: String) -> Result<(), ServerFnError> {
    submit(
        forms::DONE,
        |portal, actor| async move { accounts::revoke_api_key(&portal, &actor, id::<ApiKeyId>(&key_id)?).await },
        |()| Next::to("/account/api-keys").saying(forms::DONE, words::key_was_revoked(reader().locale)),
    )
    .await
}
