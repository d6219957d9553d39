//! Right after subscribing: that it worked, and what comes next.

use domain::ids::SubscriptionId;
use domain::locale::Locale;
use domain::subscription::Status;
use leptos::prelude::*;
use service::catalog;
use service::invoices::{self, InvoiceFilter, InvoiceView as Issued};
use service::page::PageRequest;
use service::payments::{self, PaymentMethodView};
use service::subscriptions::{self, SubscriptionView};

use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::format::{day, money};
use crate::i18n::{account, store as words};
use crate::pages::address::id_at;
use crate::pages::loaded;
use crate::server_fns::buyer::EnterPaymentDetails;

struct Done {
    subscription: SubscriptionView,
    /// What the first day cost.
    invoice: Option<Issued>,
    method: Option<PaymentMethodView>,
    counts_usage: bool,
}

#[component]
pub fn DonePage() -> impl IntoView {
    let id = id_at::<SubscriptionId>("subscription_id");
    loaded(
        |portal, actor| async move {
            actor.as_buyer()?;
            let subscription = subscriptions::subscription(&portal, &actor, id?).await?;
            let filter = InvoiceFilter { subscription_id: Some(subscription.id), buyer_id: None };
            let newest = PageRequest { cursor: None, limit: Some(1) };
            let invoice = invoices::invoices(&portal, &actor, filter, newest).await?.items.pop();
            let terms = catalog::rate_plan(&portal, &actor, subscription.rate_plan_id).await?.terms;
            let method = payments::method(&portal, &actor).await?;
            Ok(Done { counts_usage: !terms.charges.is_empty(), subscription, invoice, method })
        },
        show,
    )
}

fn show(done: Done) -> impl IntoView {
    let l = reader().locale;
    let ahead = done.method.is_none();
    let next = next_steps(&done, l);
    let subscription = done.subscription;
    let title = words::done_title(l, subscription.product_name.in_locale(l));
    let (plan, seller) = (subscription.rate_plan_name.in_locale(l), &subscription.seller_name);
    let lead = match subscription.status {
        Status::Scheduled => words::done_lead_later(l, plan, day(subscription.starts_on, l), seller),
        Status::Active | Status::Ended => words::done_lead_today(l, plan, seller),
    };
    let page = format!("/account/subscriptions/{}", subscription.id);
    let details = ahead.then(|| {
        view! {
            <PostForm action={post_to::<EnterPaymentDetails>()} label=words::enter_payment_details(l)>
                <Hidden name="next" value=format!("/subscribed/{}", subscription.id)/>
                <Actions><Button look=Look::Primary>{words::enter_payment_details(l)}</Button></Actions>
            </PostForm>
        }
    });
    let watch = if ahead { Look::Secondary } else { Look::Primary };
    view! {
        <StoreLayout title=title.clone() width=Width::Narrow>
            <PageTitle title lead/>
            <Card title=words::next_steps(l)>
                <CheckList>{next}</CheckList>
                {details}
            </Card>
            <Actions>
                <LinkButton href=page look=watch>{words::watch_next_invoice(l)}</LinkButton>
                <LinkButton href="/account/subscriptions">{words::see_subscriptions(l)}</LinkButton>
            </Actions>
        </StoreLayout>
    }
}

fn next_steps(done: &Done, l: Locale) -> impl IntoView + use<> {
    let paying = match &done.method {
        Some(method) => {
            let words = words::step_method_ready(l, account::card_number(l, &method.brand, &method.last4));
            view! { <CheckItem tone=Tone::Good>{words}</CheckItem> }
        }
        None => view! { <CheckItem tone=Tone::Clay>{words::step_method_missing(l).to_owned()}</CheckItem> },
    };
    let invoiced = done.invoice.as_ref().map(|invoice| {
        let amount = money(invoice.total, invoice.currency.code(), l);
        let words = words::step_invoice_today(l, invoice.number.as_deref().unwrap_or_default(), amount);
        view! { <CheckItem tone=Tone::Good>{words}</CheckItem> }
    });
    let usage = done.counts_usage.then(|| {
        let words = words::step_usage(l, &done.subscription.seller_name);
        view! { <CheckItem tone=Tone::Neutral>{words}</CheckItem> }
    });
    let next = done.subscription.next_invoice_on.map(|next| {
        let words = words::step_next_invoice(l, day(next, l));
        view! { <CheckItem tone=Tone::Neutral>{words}</CheckItem> }
    });
    view! { {paying} {invoiced} {usage} {next} }
}
