//! One invoice, as it is printed; and the way to pay it while it is open.

use ::words::format::{day, instant, money};
use ::words::{account as words, common};
use domain::calendar::Tz;
use domain::collection::Collection;
use domain::ids::InvoiceId;
use domain::invoice::InvoiceStatus;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, Organization};
use service::invoices::{self, InvoiceView as Issued, Recomputation};
use service::payments::{self, PaymentMethodView, PaymentView};
use service::{Actor, Answer, Portal};

use super::invoices::came_of_paying;
use super::method_words;
use crate::components::*;
use crate::context::reader;
use crate::form::{post_to, use_flash};
use crate::islands::print::PrintButton;
use crate::pages::address::id_at;
use crate::pages::billing::{
    Again, RecomputeButton, Recomputed, how_paid, invoice_badge, is_open, issued_sheet, recomputed, titled,
};
use crate::pages::loaded;
use crate::server_fns::buyer::together::shown;
use crate::server_fns::buyer::{EnterPaymentDetails, PayNow, forms};

struct Found {
    invoice: Issued,
    buyer: Organization,
    method: Option<PaymentMethodView>,
    payments: Vec<PaymentView>,
    again: Option<Recomputation>,
    contact: Option<String>,
}

struct ToPay<'a> {
    invoice: &'a Issued,
    method: Option<&'a PaymentMethodView>,
    payments: &'a [PaymentView],
    /// Whom to ask for bank details.
    contact: Option<String>,
}

#[component]
pub fn InvoicePage() -> impl IntoView {
    let id = id_at("id");
    let again = Again::asked();
    loaded(move |portal, actor| async move { find(&portal, &actor, id?, again).await }, show)
}

async fn find(portal: &Portal, actor: &Actor, id: InvoiceId, again: Again) -> Answer<Found> {
    actor.as_buyer()?;
    Ok(Found {
        invoice: invoices::invoice(portal, actor, id).await?,
        buyer: accounts::profile(portal, actor).await?,
        method: payments::method(portal, actor).await?,
        payments: payments::payments_of(portal, actor, id).await?,
        again: recomputed(portal, actor, id, again).await?,
        contact: accounts::operator_contact(portal).await?,
    })
}

fn show(found: Found) -> impl IntoView {
    let l = reader().locale;
    let Found { invoice, buyer, method, payments, again, contact } = found;
    let badge = invoice_badge(&invoice, l);
    let to_pay = is_open(&invoice)
        .then(|| to_pay(&ToPay { invoice: &invoice, method: method.as_ref(), payments: &payments, contact }, l));
    let withdrawn = withdrawn(&invoice, l);
    let payments = (!payments.is_empty()).then(|| payments_card(&payments, buyer.time_zone, l));
    let subscription = format!("/account/subscriptions/{}", invoice.subscription_id);
    let title = titled(&invoice, l);
    let page = format!("/account/invoices/{}", invoice.id.map(|id| id.to_string()).unwrap_or_default());
    let currency = invoice.currency.code();
    let sheet = issued_sheet(&invoice, buyer.time_zone, l);
    view! {
        <StoreLayout title=title.clone()>
            <PageTitle title crumbs=vec![Crumb::new(common::nav_invoices(l), "/account/invoices")] badge>
                <PrintButton locale=l/>
                <RecomputeButton page locale=l/>
                <LinkButton href=subscription>{words::to_subscription(l)}</LinkButton>
            </PageTitle>
            {to_pay}
            {withdrawn}
            <InvoiceView invoice=sheet locale=l/>
            <Recomputed recomputation=again currency locale=l/>
            {payments}
        </StoreLayout>
    }
}

/// That nobody owes it, where a withdrawal credits it.
fn withdrawn(invoice: &Issued, l: Locale) -> Option<AnyView> {
    let said = words::will_be_credited(l, day(invoice.credited_on?, l));
    let title = words::nothing_to_pay_title(l);
    Some(view! { <div class="not-printed"><Notice tone=Tone::Neutral title>{said}</Notice></div> }.into_any())
}

/// What to do about an open invoice.
fn to_pay(found: &ToPay<'_>, l: Locale) -> AnyView {
    let ToPay { invoice, method, payments, contact } = found;
    let latest = payments.iter().find(|payment| payment.method == "card");
    let form = match method {
        Some(method) => by_card(invoice, method, latest, l),
        None => without_card(invoice, contact.as_deref(), l),
    };
    let declined = payments::was_not_confirmed(payments);
    let flash = use_flash(forms::PAY);
    let refused = flash.value("refused").is_some() || latest.is_some_and(|payment| payment.status == "failed");
    let notice = match (flash.is_changed(), refused) {
        (true, _) => came_of_paying(l),
        (false, true) => {
            let said = if declined { words::payment_not_confirmed(l) } else { words::payment_refused(l) };
            Some(view! { <Notice tone=Tone::Bad title=unpaid_title(invoice, l)>{said}</Notice> }.into_any())
        }
        (false, false) => None,
    };
    view! { <div class="not-printed"><Card title=words::to_pay(l)>{notice}{form}</Card></div> }.into_any()
}

/// That it is not paid, or only in part.
fn unpaid_title(invoice: &Issued, l: Locale) -> String {
    let written = |amount| money(amount, invoice.currency.code(), l);
    match invoice.to_pay - invoice.open {
        paid if paid.is_zero() => words::payment_refused_title(l).to_owned(),
        paid => words::part_paid(l, written(paid), written(invoice.to_pay)),
    }
}

/// When it is due, or was.
fn due(invoice: &Issued, l: Locale) -> String {
    let due = day(invoice.due_on, l);
    match invoice.status {
        InvoiceStatus::Overdue => words::was_due_on(l, due),
        InvoiceStatus::Draft
        | InvoiceStatus::Issued
        | InvoiceStatus::Paid
        | InvoiceStatus::Uncollectible
        | InvoiceStatus::Credited => words::refused_due_on(l, due),
    }
}

fn by_card(invoice: &Issued, method: &PaymentMethodView, latest: Option<&PaymentView>, l: Locale) -> AnyView {
    let amount = money(invoice.open, invoice.currency.code(), l);
    let id = invoice.id.map(|id| id.to_string()).unwrap_or_default();
    let shown = shown(invoice.id.map(|id| (id, invoice.open)));
    let method = method_words(method, l);
    let pay = words::pay_now(l, &amount);
    let (said, button) = match (invoice.collection, latest.map(|payment| payment.status.as_str())) {
        (Some(Collection::ToConfirm), _) => {
            (words::waits_for_you(l, method, amount), words::confirm_payment(l).to_owned())
        }
        (Some(Collection::UnderWay), _) => (words::charged_automatically(l, method), pay),
        (
            Some(
                Collection::Open
                | Collection::Failed
                | Collection::Collected
                | Collection::Credited
                | Collection::Withdrawn,
            )
            | None,
            latest,
        ) => match latest {
            Some("canceled") => (words::charge_given_up(l, method), pay),
            Some(_) | None => (String::new(), pay),
        },
    };
    let said = (!said.is_empty()).then(|| view! { <p>{said}</p> });
    view! {
        {said}
        <p>{due(invoice, l)}</p>
        <PostForm action={post_to::<PayNow>()} label=words::to_pay(l)>
            <FormFaults form=forms::PAY/>
            <Hidden name="invoice_id" value=id/>
            <Hidden name="shown" value=shown/>
            <Actions>
                <Button look=Look::Primary>{button}</Button>
                <LinkButton href="/account/payment">{words::replace_card(l)}</LinkButton>
            </Actions>
        </PostForm>
    }
    .into_any()
}

/// A card pays at once; a transfer names the invoice, and the operator says where to.
fn without_card(invoice: &Issued, contact: Option<&str>, l: Locale) -> AnyView {
    let id = invoice.id.map(|id| id.to_string()).unwrap_or_default();
    let number = invoice.number.clone().unwrap_or_default();
    let transfer = match contact {
        Some(email) => words::pay_by_transfer_ask(l, email, number),
        None => words::pay_by_transfer(l, number),
    };
    view! {
        <p>{due(invoice, l)}</p>
        <p>{words::pay_needs_card(l)}</p>
        <PostForm action={post_to::<EnterPaymentDetails>()} label=words::to_pay(l)>
            <FormFaults form=forms::PAYMENT/>
            <Hidden name="next" value=format!("/account/invoices/{id}")/>
            <Actions><Button look=Look::Primary>{words::add_card(l)}</Button></Actions>
        </PostForm>
        <p>{transfer}</p>
    }
    .into_any()
}

fn payments_card(payments: &[PaymentView], zone: Tz, l: Locale) -> AnyView {
    let rows = payments.iter().map(|payment| {
        let (tone, state) = match (payment.status.as_str(), payment.method.as_str()) {
            ("succeeded", "bank_transfer") => (Tone::Good, words::payment_received(l)),
            ("succeeded", _) => (Tone::Good, words::payment_succeeded(l)),
            ("failed", _) => (Tone::Bad, words::payment_failed(l)),
            ("needs_confirmation", _) => (Tone::Clay, words::payment_needs_confirmation(l)),
            ("canceled", _) => (Tone::Neutral, words::payment_canceled(l)),
            ("reversed", _) => (Tone::Neutral, words::payment_reversed(l)),
            _ => (Tone::Accent, words::payment_pending(l)),
        };
        let at = instant(payment.settled_at.unwrap_or(payment.created_at), zone, l);
        let note = how_paid(payment, l);
        let amount = money(payment.amount, payment.currency.code(), l);
        view! {
            <tr>
                <RowHead text=at note/>
                <Cell label=words::state(l)><Badge tone text=state/></Cell>
                <NumberCell label=words::amount(l)>{amount}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let columns =
        vec![Column::text(words::paid_when(l)), Column::text(words::state(l)), Column::number(words::amount(l))];
    view! {
        <div class="not-printed">
            <Card title=words::payments(l)><Table caption=words::payments(l) columns>{rows}</Table></Card>
        </div>
    }
    .into_any()
}
