//! Asks before a recorded transfer is taken back, and says what follows.

use ::words::format::money;
use ::words::{admin as words, common};
use domain::ids::PaymentId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::payments::{self, ListedPayment};

use super::{id_at, local};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::{TakeBackTransfer, forms};

struct Found {
    listed: ListedPayment,
    /// Whether the buyer's card is charged once the transfer is taken back.
    charges: bool,
}

#[component]
pub fn TakeBackPage() -> impl IntoView {
    let id = id_at::<PaymentId>("id");
    loaded(
        move |portal, actor| async move {
            let listed = payments::payment(&portal, &actor, id?).await?;
            let all = payments::payments_of(&portal, &actor, listed.invoice_id).await?;
            let untried = all.iter().all(|payment| payment.method != "card");
            let charges = untried && payments::has_card(&portal, &actor, listed.buyer_id).await?;
            Ok(Found { listed, charges })
        },
        |found| ask(&found, reader().locale),
    )
}

fn ask(found: &Found, l: Locale) -> impl IntoView + use<> {
    let Found { listed, charges } = found;
    let payment = &listed.payment;
    let amount = money(payment.amount, payment.currency.code(), l);
    let title = words::take_back_title(l, &amount);
    let back = format!("/admin/invoices/{}", listed.invoice_id);
    let number = listed.invoice_number.clone();
    let mut consequences = vec![words::take_back_opens(l, &amount, &number), words::take_back_share(l).to_owned()];
    consequences.extend(charges.then(|| words::take_back_charges(l).to_owned()));
    let crumbs = vec![Crumb::new(common::nav_invoices(l), "/admin/invoices"), Crumb::new(number, back.clone())];
    let id = payment.id.to_string();
    let of = format!("{} · {}", listed.buyer_name, local(payment.settled_at.unwrap_or(payment.created_at), l));
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=words::take_back(l) crumbs lead=of/>
            <FormFaults form=forms::TAKE_BACK names=field_name/>
            <ConfirmPanel title consequences action={post_to::<TakeBackTransfer>()} confirm=words::take_back_confirm(l)
                back keep=words::keep_transfer(l)>
                <Hidden name="payment_id" value=id/>
                <Field form=forms::TAKE_BACK name="reason" label=words::take_back_reason(l) value=String::new()/>
            </ConfirmPanel>
        </ConsoleLayout>
    }
}

fn field_name(pointer: &str, l: Locale) -> Option<String> {
    (pointer == "/reason").then(|| words::take_back_reason(l).to_owned())
}
