//! One invoice, as its parties have it; how it was tried to be collected, and what the operator can do about it.

use ::words::format::{day, money, with_digits};
use ::words::{account, admin as words, common};
use domain::calendar::Tz;
use domain::ids::InvoiceId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts;
use service::invoices::{self, InvoiceView as Invoice, Recomputation};
use service::payments::{self, PaymentView};

use super::{id_at, local};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::billing::{
    Again, RecomputeButton, Recomputed, how_paid, invoice_badge, is_open, issued_sheet, recomputed, titled,
};
use crate::pages::loaded;
use crate::server_fns::admin::{GiveUpCharge, RecordTransfer, RetryPayment, forms};

struct Found {
    invoice: Invoice,
    payments: Vec<PaymentView>,
    again: Option<Recomputation>,
    zone: Tz,
    card: OnFile,
}

/// Whether the buyer has a card to charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OnFile {
    Card,
    Nothing,
}

#[component]
pub fn InvoicePage() -> impl IntoView {
    let id = id_at::<InvoiceId>("id");
    let again = Again::asked();
    loaded(
        move |portal, actor| async move {
            actor.as_operator()?;
            let id = id?;
            let again = recomputed(&portal, &actor, id, again).await?;
            let invoice = invoices::invoice(&portal, &actor, id).await?;
            Ok(Found {
                payments: payments::payments_of(&portal, &actor, id).await?,
                zone: accounts::buyer(&portal, &actor, invoice.buyer_id).await?.time_zone,
                card: match payments::has_card(&portal, &actor, invoice.buyer_id).await? {
                    true => OnFile::Card,
                    false => OnFile::Nothing,
                },
                again,
                invoice,
            })
        },
        invoice,
    )
}

fn invoice(found: Found) -> impl IntoView {
    let l = reader().locale;
    let Found { invoice, payments, again, zone, card } = found;
    let title = titled(&invoice, l);
    let crumbs = vec![
        Crumb::new(common::nav_invoices(l), "/admin/invoices"),
        Crumb::new(invoice.buyer_name.clone(), format!("/admin/buyers/{}", invoice.buyer_id)),
    ];
    let page = format!("/admin/invoices/{}", invoice.id.map(|id| id.to_string()).unwrap_or_default());
    let currency = invoice.currency.code();
    let badge = invoice_badge(&invoice, l);
    let sheet = issued_sheet(&invoice, zone, l);
    let attempts = attempts(&payments, l);
    let collect = is_open(&invoice).then(|| collect(&invoice, &payments, card, l));
    let withdrawn = withdrawn(&invoice, l);
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=title crumbs=crumbs badge>
                <RecomputeButton page locale=l/>
            </PageTitle>
            {collect}
            {withdrawn}
            <InvoiceView invoice=sheet locale=l/>
            <Recomputed recomputation=again currency locale=l/>
            {attempts}
        </ConsoleLayout>
    }
}

/// What is open, what comes by itself, and the two things the operator can do.
fn collect(invoice: &Invoice, payments: &[PaymentView], card: OnFile, l: Locale) -> impl IntoView + use<> {
    let has_card = card == OnFile::Card;
    let code = invoice.currency.code();
    let open = money(invoice.open, code, l);
    let id = invoice.id.map(|id| id.to_string()).unwrap_or_default();
    let latest = payments.iter().find(|payment| payment.method == "card");
    let comes = match latest.map(|payment| payment.status.as_str()) {
        Some("needs_confirmation") => words::waits_for_buyer(l).to_owned(),
        Some("failed") => words::no_further_attempt(l).to_owned(),
        Some("canceled") if has_card => words::given_up_before(l).to_owned(),
        _ if has_card => words::charge_under_way(l).to_owned(),
        _ => words::no_card_to_charge(l).to_owned(),
    };
    let may_retry = has_card && latest.is_some_and(|payment| matches!(payment.status.as_str(), "failed" | "canceled"));
    let waits = latest.filter(|payment| matches!(payment.status.as_str(), "pending" | "needs_confirmation"));
    let give_up = waits.map(|payment| give_up(payment, l));
    let retry = may_retry.then(|| {
        view! {
            <PostForm action={post_to::<RetryPayment>()} label=words::try_again(l)>
                <FormFaults form=forms::RETRY/>
                <Hidden name="invoice_id" value=id/>
                <Actions><Button>{words::try_again(l)}</Button></Actions>
            </PostForm>
        }
    });
    let transfer = transfer(invoice, with_digits(invoice.open, invoice.currency.minor_digits(), l), l);
    view! {
        <Card title=words::open_of(l, open)>
            <p>{comes}</p>
            {retry}
            {give_up}
            {transfer}
        </Card>
    }
}

/// That nobody owes it, where a withdrawal credits it; what comes all the same can be recorded.
fn withdrawn(invoice: &Invoice, l: Locale) -> Option<AnyView> {
    let said = account::will_be_credited(l, day(invoice.credited_on?, l));
    let transfer = transfer(invoice, String::new(), l);
    Some(view! { <Card title=account::nothing_to_pay_title(l)><p>{said}</p>{transfer}</Card> }.into_any())
}

/// Records what came by transfer.
fn transfer(invoice: &Invoice, value: String, l: Locale) -> impl IntoView + use<> {
    let code = invoice.currency.code();
    let id = invoice.id.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <PostForm action={post_to::<RecordTransfer>()} label=words::record_transfer(l)>
            <FormFaults form=forms::TRANSFER names=field_name/>
            <Hidden name="invoice_id" value=id/>
            <FieldRow>
                <Field form=forms::TRANSFER name="amount" label=words::transfer_amount(l, code) value kind=FieldKind::Decimal/>
                <DateField form=forms::TRANSFER name="received_on" label=words::received_on(l) value=String::new()/>
                <Field form=forms::TRANSFER name="reference" label=words::reference(l) value=String::new()/>
            </FieldRow>
            <Actions><Button>{words::record_transfer(l)}</Button></Actions>
        </PostForm>
    }
}

fn give_up(payment: &PaymentView, l: Locale) -> impl IntoView + use<> {
    let id = payment.id.to_string();
    view! {
        <PostForm action={post_to::<GiveUpCharge>()} label=words::give_up_charge(l)>
            <FormFaults form=forms::GIVE_UP/>
            <Hidden name="payment_id" value=id/>
            <p class="muted">{words::give_up_note(l)}</p>
            <Actions><Button>{words::give_up_charge(l)}</Button></Actions>
        </PostForm>
    }
}

fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/amount" => words::amount(l),
        "/received_on" => words::received_on(l),
        "/reference" => words::reference(l),
        _ => return None,
    };
    Some(name.to_owned())
}

/// Every attempt with what came of it.
fn attempts(payments: &[PaymentView], l: Locale) -> Option<AnyView> {
    if payments.is_empty() {
        return None;
    }
    let columns = vec![Column::text(words::when(l)), Column::text(words::status(l)), Column::number(words::amount(l))];
    let rows = payments.iter().map(|payment| {
        let (tone, state) = super::payments::state(&payment.status, l);
        let note = how_paid(payment, l);
        let at = local(payment.settled_at.unwrap_or(payment.created_at), l);
        let amount = money(payment.amount, payment.currency.code(), l);
        let recorded = payment.method == "bank_transfer" && payment.status == "succeeded";
        let take_back = recorded.then(|| {
            let href = format!("/admin/payments/{}/take-back", payment.id);
            view! { <a class="cell-line" href=href>{words::take_back(l)}</a> }
        });
        view! {
            <tr>
                <RowHead text=at note/>
                <Cell label=words::status(l)><Badge tone text=state/>{take_back}</Cell>
                <NumberCell label=words::amount(l)>{amount}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! { <Card title=words::payments(l)><Table caption=words::payments(l) columns>{rows}</Table></Card> }
            .into_any(),
    )
}
