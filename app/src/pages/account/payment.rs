//! What invoices are collected from: the card on file, another one, or none.

use ::words::account as words;
use ::words::format::{day, money};
use domain::calendar::Day;
use domain::locale::Locale;
use domain::subscription::Ending;
use leptos::prelude::*;
use service::agreements::{self, SubscriptionFilter};
use service::invoices::{self, InvoiceFilter, InvoiceView as Issued};
use service::page::PageRequest;
use service::payments::{self, Became, CameOfCard, PaymentMethodView};
use service::{Error, accounts};

use super::invoices::open;
use super::method_words;
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::address::asked;
use crate::pages::loaded;
use crate::server_fns::buyer::{EnterPaymentDetails, RemovePaymentDetails, forms};

const HERE: &str = "/account/payment";
/// Names the card there was before, in the address that the provider leads back to.
const HAD: &str = "had";
const NONE: &str = "none";

#[component]
pub fn PaymentPage() -> impl IntoView {
    loaded(
        |portal, actor| async move {
            let method = payments::method(&portal, &actor).await?;
            let came = payments::came_of_card(&portal, &actor).await?;
            let invoices = invoices::invoices(&portal, &actor, InvoiceFilter::default(), PageRequest::whole()).await?;
            Ok((method, came, invoices.items, accounts::profile(&portal, &actor).await?.time_zone))
        },
        |(method, came, invoices, zone)| {
            let l = reader().locale;
            let saved = method.as_ref().filter(|method| is_new(method, &asked(HAD)));
            // What came of the card that was just saved is said; another one is not asked for.
            let collects = saved.is_none().then(|| collects(&invoices, l)).flatten();
            let saved = saved.map(|method| saved_words(method_words(method, l), &came, l));
            let had = method.as_ref().map_or_else(|| NONE.to_owned(), mark);
            let content = match method {
                Some(method) => {
                    let since = day(domain::calendar::day_of(method.created_at, zone), l);
                    on_file(method, since, &had, l).into_any()
                }
                None => view! {
                    <EmptyState title=words::no_card_title(l) text=words::no_card_text(l)>{enter(words::enter_card(l), &had)}</EmptyState>
                }
                .into_any(),
            };
            view! {
                <StoreLayout title=words::payment_title(l) width=Width::Narrow>
                    <AccountTabs/>
                    <PageTitle title=words::payment_title(l) lead=words::payment_lead(l)/>
                    {saved}
                    <FormFaults form=forms::PAYMENT/>
                    {collects}
                    {content}
                </StoreLayout>
            }
        },
    )
}

fn on_file(method: PaymentMethodView, since: String, had: &str, l: Locale) -> impl IntoView + use<> {
    let replace = enter(words::replace_card(l), had);
    let card = method_words(&method, l);
    view! {
        <Card title=words::card_on_file(l)>
            <DefinitionList>
                <Fact term=words::card(l)>{card}</Fact>
                <Fact term=words::card_expires(l)>{method.expires}</Fact>
                <Fact term=words::card_since(l)>{since}</Fact>
            </DefinitionList>
            <Actions>
                {replace}
                <LinkButton href=format!("{HERE}/remove") look=Look::Danger>{words::remove_card(l)}</LinkButton>
            </Actions>
        </Card>
    }
}

/// What is charged to a new card as soon as there is one.
fn collects(invoices: &[Issued], l: Locale) -> Option<AnyView> {
    let open = open(invoices);
    let said = open.iter().map(|(currency, (amount, count))| {
        view! { <p>{words::replace_collects(l, *count, money(*amount, currency, l))}</p> }
    });
    let said = said.collect_view();
    (!open.is_empty()).then(|| view! { <Notice tone=Tone::Clay>{said}</Notice> }.into_any())
}

/// That the card is saved, and what came of collecting from it what was open.
fn saved_words(card: String, came: &[CameOfCard], l: Locale) -> impl IntoView + use<> {
    let sums = |became: Became| came.iter().filter(move |one| one.became == became);
    let said = |one: &CameOfCard| {
        let (count, amount) = (one.invoices, money(one.amount, one.currency.code(), l));
        match one.became {
            Became::Paid => words::saved_paid(l, count, amount),
            Became::ToConfirm => words::saved_to_confirm(l, count, amount),
            Became::Failed => words::saved_failed(l, count, amount),
        }
    };
    let is_trouble = sums(Became::Failed).next().is_some();
    let first = if is_trouble { words::card_is_saved(l, card) } else { words::card_saved(l, card) };
    let all = [Became::Failed, Became::ToConfirm, Became::Paid].into_iter().flat_map(sums).map(said);
    let words = std::iter::once(first).chain(all).collect::<Vec<_>>().join(" ");
    let tone = if is_trouble { Tone::Bad } else { Tone::Good };
    view! { <div role="status"><Notice tone>{words}</Notice></div> }
}

/// What tells a card from the one before it.
fn mark(method: &PaymentMethodView) -> String {
    format!("{}-{}", method.last4, method.created_at.timestamp())
}

/// Whether a card was saved since the way to the provider's page was taken.
fn is_new(method: &PaymentMethodView, had: &str) -> bool {
    !had.is_empty() && had != mark(method)
}

/// The way to the provider's page, and back here knowing which card there was.
fn enter(label: &'static str, had: &str) -> impl IntoView + use<> {
    let next = format!("{HERE}?{HAD}={had}");
    view! {
        <PostForm action={post_to::<EnterPaymentDetails>()} label>
            <Hidden name="next" value=next/>
            <Button look=Look::Primary>{label}</Button>
        </PostForm>
    }
}

#[component]
pub fn RemovePage() -> impl IntoView {
    loaded(
        |portal, actor| async move {
            let method = payments::method(&portal, &actor).await?.ok_or_else(Error::not_found)?;
            let most = PageRequest::whole;
            let invoices = invoices::invoices(&portal, &actor, InvoiceFilter::default(), most()).await?.items;
            let subscriptions =
                agreements::subscriptions(&portal, &actor, SubscriptionFilter::default(), most()).await?;
            // What a withdrawal brings is a credit.
            let owed = subscriptions.items.iter().filter(|one| one.ending != Ending::Withdrawn);
            let next = owed.filter_map(|one| one.next_invoice_on).min();
            Ok((method, invoices, next))
        },
        |(method, invoices, next)| remove(method, &invoices, next),
    )
}

fn remove(method: PaymentMethodView, invoices: &[Issued], next: Option<Day>) -> impl IntoView + use<> {
    let l = reader().locale;
    let title = words::remove_title(l, method_words(&method, l));
    let mut consequences = vec![words::remove_keeps_running(l).to_owned()];
    let open = open(invoices);
    consequences.extend(
        open.iter().map(|(currency, (amount, count))| words::remove_open(l, *count, money(*amount, currency, l))),
    );
    if open.is_empty() {
        consequences.push(words::remove_nothing_open(l).to_owned());
    }
    consequences.extend(next.map(|next| words::remove_next(l, day(next, l))));
    view! {
        <StoreLayout title=title.clone() width=Width::Narrow>
            <PageTitle title=words::payment_title(l) crumbs=vec![Crumb::new(words::payment_title(l), HERE)]/>
            <FormFaults form=forms::PAYMENT/>
            <ChangedNotice form=forms::PAYMENT/>
            <ConfirmPanel title consequences action={post_to::<RemovePaymentDetails>()} confirm=words::remove_confirm(l)
                back=HERE keep=words::keep_card(l)>
                <Hidden name="card" value=method.mark()/>
            </ConfirmPanel>
        </StoreLayout>
    }
}
