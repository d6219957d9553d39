//! One invoice, as it is printed; and the way to pay it while it is open.

use domain::calendar::Tz;
use domain::ids::InvoiceId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, Organization};
use service::invoices::{self, InvoiceView as Issued, Recomputation};
use service::payments::{self, PaymentMethodView, PaymentView};
use service::{Actor, Answer, Portal};

use super::method_words;
use crate::components::*;
use crate::context::reader;
use crate::form::{post_to, use_flash};
use crate::format::{day, instant, money};
use crate::i18n::{account as words, common};
use crate::islands::print::PrintButton;
use crate::pages::address::id_at;
use crate::pages::billing::{
    Again, RecomputeButton, Recomputed, invoice_badge, is_open, issued_sheet, recomputed, titled,
};
use crate::pages::loaded;
use crate::server_fns::buyer::{EnterPaymentDetails, PayNow, forms};

struct Found {
    invoice: Issued,
    buyer: Organization,
    method: Option<PaymentMethodView>,
    payments: Vec<PaymentView>,
    again: Option<Recomputation>,
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
    })
}

fn show(found: Found) -> impl IntoView {
    let l = reader().locale;
    let Found { invoice, buyer, method, payments, again } = found;
    let badge = invoice_badge(&invoice, l);
    let to_pay = is_open(&invoice).then(|| to_pay(&invoice, method.as_ref(), &payments, l));
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
            <InvoiceView invoice=sheet locale=l/>
            <Recomputed recomputation=again currency locale=l/>
            {payments}
        </StoreLayout>
    }
}

/// What to do about an open invoice.
fn to_pay(invoice: &Issued, method: Option<&PaymentMethodView>, payments: &[PaymentView], l: Locale) -> AnyView {
    let amount = money(invoice.to_pay, invoice.currency.code(), l);
    let due = day(invoice.due_on, l);
    let id = invoice.id.map(|id| id.to_string()).unwrap_or_default();
    let refused = use_flash(forms::PAY).value("refused").is_some()
        || payments.first().is_some_and(|payment| payment.status == "failed");
    let notice = refused.then(|| {
        view! { <Notice tone=Tone::Bad title=words::payment_refused_title(l)>{words::payment_refused(l)}</Notice> }
    });
    let waits = payments.first().is_some_and(|payment| payment.status == "needs_confirmation");
    let form = match method {
        Some(method) => {
            let method = method_words(method, l);
            let (said, button) = match (waits, refused) {
                (true, _) => (words::waits_for_you(l, method, amount), words::confirm_payment(l).to_owned()),
                (false, true) => (words::refused_due_on(l, due), words::pay_now(l, amount)),
                (false, false) => (words::collected_from(l, method, due), words::pay_now(l, amount)),
            };
            view! {
                <p>{said}</p>
                <PostForm action={post_to::<PayNow>()} label=words::to_pay(l)>
                    <FormFaults form=forms::PAY/>
                    <Hidden name="invoice_id" value=id/>
                    <Actions>
                        <Button look=Look::Primary>{button}</Button>
                        <LinkButton href="/account/payment">{words::replace_card(l)}</LinkButton>
                    </Actions>
                </PostForm>
            }
            .into_any()
        }
        None => view! {
            <p>{words::pay_needs_card(l, due)}</p>
            <PostForm action={post_to::<EnterPaymentDetails>()} label=words::to_pay(l)>
                <FormFaults form=forms::PAYMENT/>
                <Hidden name="next" value=format!("/account/invoices/{id}")/>
                <Actions><Button look=Look::Primary>{words::add_card(l)}</Button></Actions>
            </PostForm>
        }
        .into_any(),
    };
    view! { <div class="not-printed"><Card title=words::to_pay(l)>{notice}{form}</Card></div> }.into_any()
}

fn payments_card(payments: &[PaymentView], zone: Tz, l: Locale) -> AnyView {
    let rows = payments.iter().map(|payment| {
        let (tone, state) = match payment.status.as_str() {
            "succeeded" => (Tone::Good, words::payment_succeeded(l)),
            "failed" => (Tone::Bad, words::payment_failed(l)),
            "needs_confirmation" => (Tone::Clay, words::payment_needs_confirmation(l)),
            _ => (Tone::Accent, words::payment_pending(l)),
        };
        let at = instant(payment.settled_at.unwrap_or(payment.created_at), zone, l);
        let amount = money(payment.amount, payment.currency.code(), l);
        view! {
            <tr>
                <RowHead text=at/>
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
