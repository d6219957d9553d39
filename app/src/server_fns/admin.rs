//! What the operator can do from the pages.

#[cfg(feature = "ssr")]
use ::words::countries::country_name;
#[cfg(feature = "ssr")]
use ::words::format::{self, money};
#[cfg(feature = "ssr")]
use ::words::number::{Around, handed_on};
#[cfg(feature = "ssr")]
use ::words::{admin as words, operating, work};
#[cfg(feature = "ssr")]
use domain::calendar::parse_day;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use service::payments::{self, PayOutcome, ReversalInput, TransferInput};
#[cfg(feature = "ssr")]
use service::{accounts, agreements, dead_work, invoices, jobs, ledger, sandbox_time};

#[cfg(feature = "ssr")]
use super::{Next, submit};
#[cfg(feature = "ssr")]
use crate::context::shown_in;
#[cfg(feature = "ssr")]
use crate::form::Flash;
#[cfg(feature = "ssr")]
use crate::reader::use_reader;

/// Forms of the invoice's page, as their flashes name them.
pub mod forms {
    pub const RETRY: &str = "retry";
    pub const TRANSFER: &str = "transfer";
    pub const GIVE_UP: &str = "give_up";
    pub const TAKE_BACK: &str = "take_back";
    /// On the pages of tax rates and categories, each thing that can be removed has one.
    pub const REMOVE: &str = "remove";
    pub const RETRY_WORK: &str = "retry_work";
}

/// Creates a buyer category.
#[server]
pub async fn create_category(name: String) -> Result<(), ServerFnError> {
    let done = words::category_created(use_reader().locale, name.trim());
    submit(
        "category",
        async |portal, actor| accounts::create_category(&portal, &actor, &name).await,
        |()| Next::back().saying("category", done),
    )
    .await
}

/// Puts a buyer into exactly the ticked categories.
#[server]
pub async fn set_buyer_categories(
    buyer: String,
    #[server(default)] categories: Vec<String>,
) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    submit(
        "categories",
        async |portal, actor| {
            actor.as_operator()?;
            let id = buyer.parse().map_err(|_| service::Error::not_found())?;
            accounts::set_buyer_categories(&portal, &actor, id, categories).await?;
            accounts::buyer(&portal, &actor, id).await
        },
        |buyer| Next::back().saying("categories", words::categories_saved(locale, buyer.name)),
    )
    .await
}

/// Sets a country's tax rate from a day on.
#[server]
pub async fn set_tax_rate(country: String, percent: String, effective_from: String) -> Result<(), ServerFnError> {
    let percent = handed_on(&percent, Around::Percent, shown_in());
    let locale = use_reader().locale;
    let country_said = country_name(country.trim(), locale).map_or_else(|| country.clone(), str::to_owned);
    let done = words::rate_saved(locale, country_said);
    submit(
        "tax",
        async |portal, actor| accounts::set_tax_rate(&portal, &actor, &country, &percent, &effective_from).await,
        |()| Next::back().saying("tax", done),
    )
    .await
}

/// Removes a tax rate before its first day.
#[server]
pub async fn remove_tax_rate(country: String, effective_from: String) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    let done = operating::rate_removed(locale, country_name(&country, locale).unwrap_or(&country));
    submit(
        forms::REMOVE,
        async |portal, actor| {
            actor.as_operator()?;
            let from = parse_day(&effective_from, "").map_err(|_| service::Error::not_found())?;
            accounts::remove_tax_rate(&portal, &actor, &country, from).await
        },
        |()| Next::to("/admin/taxes").saying(forms::REMOVE, done),
    )
    .await
}

/// Removes a category that nobody uses.
#[server]
pub async fn remove_category(name: String) -> Result<(), ServerFnError> {
    let done = operating::category_removed(use_reader().locale, name.trim());
    submit(
        forms::REMOVE,
        async |portal, actor| accounts::remove_category(&portal, &actor, &name).await,
        |()| Next::to("/admin/categories").saying(forms::REMOVE, done),
    )
    .await
}

/// Registers a seller; its key is shown on the page that follows, this once.
#[server]
pub async fn register_seller(name: String, email: String, country: String) -> Result<(), ServerFnError> {
    let input = accounts::SellerInput { name, email, country, ..accounts::SellerInput::default() };
    submit(
        "registration",
        async |portal, actor| accounts::create_seller(&portal, &actor, input).await,
        |made| registered(made.view.name, made.api_key),
    )
    .await
}

/// Registers a buyer; its key is shown on the page that follows, this once.
#[server]
pub async fn register_buyer(name: String, email: String, country: String) -> Result<(), ServerFnError> {
    let input = accounts::BuyerInput { name, email, country, ..accounts::BuyerInput::default() };
    submit(
        "registration",
        async |portal, actor| accounts::create_buyer(&portal, &actor, input).await,
        |made| registered(made.view.name, made.api_key),
    )
    .await
}

#[cfg(feature = "ssr")]
fn registered(name: String, api_key: String) -> Next {
    let done = operating::registered(use_reader().locale, &name);
    let values = vec![("name".to_owned(), name), ("api_key".to_owned(), api_key)];
    Next::back().leaving(Flash { values, ..Flash::done("registration", done) })
}

/// Invoices everything that is due now.
#[server]
pub async fn start_invoice_run() -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    submit(
        "run",
        async |portal, actor| {
            actor.as_operator()?;
            jobs::do_everything_due(&portal, portal.now().await?).await
        },
        |done| {
            let said = match done.invoices {
                0 => operating::run_done_nothing(locale).to_owned(),
                count => operating::run_done(locale, count),
            };
            Next::back().saying("run", said)
        },
    )
    .await
}

/// Sets the percentage that the marketplace keeps of what is collected from now on.
#[server]
pub async fn set_commission(percent: String) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    let percent = handed_on(&percent, Around::Percent, shown_in());
    submit(
        "commission",
        async |portal, actor| ledger::set_commission_percent(&portal, &actor, &percent).await,
        |percent| {
            Next::back().saying("commission", operating::commission_saved(locale, format::percent(percent, locale)))
        },
    )
    .await
}

/// Buys a plan on a buyer's behalf.
#[server]
pub async fn buy_on_behalf(
    rate_plan_id: String,
    buyer_id: String,
    #[server(default)] starts_on: String,
    #[server(default)] seats: String,
    #[server(default)] waive_setup_fee: bool,
    #[server(default)] shown: String,
) -> Result<(), ServerFnError> {
    let typed = |text: String| Some(text).filter(|text| !text.is_empty());
    let input = agreements::SubscribeInput {
        rate_plan_id,
        starts_on: typed(starts_on),
        seats: typed(seats),
        buyer_id: typed(buyer_id),
        waive_setup_fee: Some(waive_setup_fee),
    };
    let locale = use_reader().locale;
    submit(
        "purchase",
        async |portal, actor| {
            agreements::subscribe_as_shown(&portal, &actor, input, &agreements::Shown::sent(shown)).await
        },
        |bought| {
            let subscription = &bought.subscription;
            let done = words::bought_for(locale, &subscription.buyer_name);
            let flash =
                Flash { values: vec![("api_key".to_owned(), bought.api_key.clone())], ..Flash::done("bought", done) };
            Next::to(format!("/admin/subscriptions/{}", subscription.id)).leaving(flash)
        },
    )
    .await
}

/// Charges a buyer's card again for an invoice that failed.
#[server]
pub async fn retry_payment(invoice_id: String) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    submit(
        forms::RETRY,
        async |portal, actor| {
            actor.as_operator()?;
            let id = invoice_id.parse().map_err(|_| service::Error::not_found())?;
            let outcome = payments::pay_invoice(&portal, &actor, id, locale).await?;
            Ok((invoices::invoice(&portal, &actor, id).await?, outcome))
        },
        |(invoice, outcome)| {
            let said = match outcome {
                PayOutcome::NeedsConfirmation(_) => words::waits_for_buyer(locale).to_owned(),
                PayOutcome::Refused(_) | PayOutcome::NoMethod => words::charge_refused_again(locale).to_owned(),
                PayOutcome::Paid => words::charged_again(locale, invoice.number.unwrap_or_default()),
            };
            Next::back().saying(forms::RETRY, said)
        },
    )
    .await
}

/// Records money that came by bank transfer for an invoice.
#[server]
pub async fn record_transfer(
    invoice_id: String,
    #[server(default)] amount: String,
    #[server(default)] received_on: String,
    #[server(default)] reference: String,
) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    let typed = |text: String| Some(text).filter(|text| !text.is_empty());
    let input = TransferInput {
        amount: handed_on(&amount, Around::None, shown_in()),
        method: None,
        received_on: typed(received_on),
        reference: typed(reference),
    };
    submit(
        forms::TRANSFER,
        async |portal, actor| {
            actor.as_operator()?;
            let id = invoice_id.parse().map_err(|_| service::Error::not_found())?;
            payments::record_transfer(&portal, &actor, id, input).await
        },
        |payment| {
            let amount = money(payment.amount, payment.currency.code(), locale);
            Next::back().saying(forms::TRANSFER, words::transfer_recorded(locale, amount))
        },
    )
    .await
}

/// Gives up a charge that waits for its buyer.
#[server]
pub async fn give_up_charge(payment_id: String) -> Result<(), ServerFnError> {
    let done = words::charge_given_up(use_reader().locale);
    submit(
        forms::GIVE_UP,
        async |portal, actor| {
            actor.as_operator()?;
            let id = payment_id.parse().map_err(|_| service::Error::not_found())?;
            payments::cancel_payment(&portal, &actor, id).await
        },
        |_| Next::back().saying(forms::GIVE_UP, done),
    )
    .await
}

/// Has work tried again that was given up.
#[server]
pub async fn retry_work(work_id: String) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    submit(
        forms::RETRY_WORK,
        async |portal, actor| {
            actor.as_operator()?;
            let id = work_id.parse().map_err(|_| service::Error::not_found())?;
            dead_work::put_back(&portal, &actor, id, locale).await
        },
        |_| Next::back().saying(forms::RETRY_WORK, work::tried_again(locale)),
    )
    .await
}

/// Takes back a transfer that was recorded wrongly.
#[server]
pub async fn take_back_transfer(payment_id: String, #[server(default)] reason: String) -> Result<(), ServerFnError> {
    let locale = use_reader().locale;
    submit(
        forms::TAKE_BACK,
        async |portal, actor| {
            actor.as_operator()?;
            let id = payment_id.parse().map_err(|_| service::Error::not_found())?;
            payments::reverse_transfer(&portal, &actor, id, ReversalInput { reason }).await?;
            payments::payment(&portal, &actor, id).await
        },
        |listed| {
            let amount = money(listed.payment.amount, listed.payment.currency.code(), locale);
            let page = format!("/admin/invoices/{}", listed.invoice_id);
            Next::to(page).saying(forms::TRANSFER, words::taken_back(locale, amount))
        },
    )
    .await
}

/// Advances the sandbox's clock to a day and a time of it, in UTC.
#[server]
pub async fn advance_clock(day: String, time: String) -> Result<(), ServerFnError> {
    advance("clock", format!("{}T{}:00Z", day.trim(), time.trim())).await
}

/// Advances the sandbox's clock to an instant.
#[server]
pub async fn advance_clock_to(now: String) -> Result<(), ServerFnError> {
    advance("clock_to", now).await
}

#[cfg(feature = "ssr")]
async fn advance(form: &'static str, to: String) -> Result<(), ServerFnError> {
    submit(
        form,
        async |portal, actor| {
            let before = portal.now().await?;
            sandbox_time::advance_clock(&portal, &actor, &to).await.map(|_| before)
        },
        |before| {
            let after = before.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
            Next::to(format!("/admin/clock?after={after}"))
        },
    )
    .await
}
