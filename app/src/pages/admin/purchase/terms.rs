//! Under which terms: the first day, seats, the set-up fee.

use ::words::format::{day, money};
use ::words::{admin as words, common};
use domain::calendar::{Day, day_of};
use domain::ids::{BuyerId, RatePlanId};
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, BuyerView};
use service::agreements::SubscriptionView;
use service::reports::{self, OfferedPlan};
use service::{Actor, Answer, Portal, payments};

use super::super::id_at;
use super::{FORM, plans_of, steps, terms_of};
use crate::components::*;
use crate::context::reader;
use crate::pages::already::{already, has_already};
use crate::pages::loaded;
use crate::pages::side::Side;

/// What the terms are asked about.
pub(super) struct Asked {
    pub buyer: BuyerView,
    pub plan: OfferedPlan,
    /// For the buyer.
    pub today: Day,
    /// What the buyer has of the product.
    pub has: Vec<SubscriptionView>,
    /// Whether invoices are collected from a card as they are issued.
    pub has_card: bool,
}

impl Asked {
    pub(super) async fn load(portal: &Portal, actor: &Actor, buyer: BuyerId, plan: RatePlanId) -> Answer<Self> {
        actor.as_operator()?;
        let buyer = accounts::buyer(portal, actor, buyer).await?;
        let plan = reports::offered_plan(portal, actor, buyer.id, plan).await?;
        let today = day_of(portal.now().await?, buyer.time_zone);
        let has = already(portal, actor, plan.product_id, Some(buyer.id)).await?;
        let has_card = payments::has_card(portal, actor, buyer.id).await?;
        Ok(Self { buyer, plan, today, has, has_card })
    }

    pub(super) fn product(&self, l: Locale) -> String {
        self.plan.product_name.in_locale(l).to_owned()
    }

    pub(super) fn plan_name(&self, l: Locale) -> String {
        self.plan.terms.name.in_locale(l).to_owned()
    }

    /// Product and plan.
    pub(super) fn name(&self, l: Locale) -> String {
        format!("{} {}", self.product(l), self.plan_name(l))
    }

    pub(super) fn setup_fee(&self, l: Locale) -> Option<String> {
        let amount = self.plan.terms.setup_fee().filter(|amount| !amount.is_zero());
        amount.map(|amount| money(amount, self.plan.terms.currency.code(), l))
    }
}

#[component]
pub fn TermsStep() -> impl IntoView {
    let (buyer, plan) = (id_at::<BuyerId>("buyer"), id_at::<RatePlanId>("plan"));
    loaded(|portal, actor| async move { Asked::load(&portal, &actor, buyer?, plan?).await }, terms_page)
}

/// The form; it shows what was refused when a flash for it is there.
pub(super) fn terms_page(asked: Asked) -> impl IntoView {
    let l = reader().locale;
    let title = words::terms_title(l, asked.name(l), &asked.buyer.name);
    let behind = vec!["/admin/purchase".to_owned(), plans_of(asked.buyer.id)];
    let price = PlanPrice::of(&asked.plan.terms, &asked.plan.metrics, None, l);
    let aside = view! {
        <Card title=asked.plan_name(l) note=asked.plan.seller_name.clone()><PriceDisplay price locale=l/></Card>
    };
    view! {
        <ConsoleLayout title=common::nav_purchase(l)>
            <PageTitle title=title>
                <LinkButton href=plans_of(asked.buyer.id)>{words::another_plan(l)}</LinkButton>
            </PageTitle>
            {steps(behind, l)}
            {has_already(&asked.has, Side::Operator, l)}
            <Columns aside=aside.into_any()>
                <Card title=words::step_terms(l)>{form(&asked, l)}</Card>
            </Columns>
        </ConsoleLayout>
    }
}

fn form(asked: &Asked, l: Locale) -> AnyView {
    if !asked.plan.is_sold {
        let said = words::on_sale_only_from(l, asked.name(l), day(asked.plan.effective_from, l));
        return view! { <Notice tone=Tone::Clay>{said}</Notice> }.into_any();
    }
    let first = asked.today.max(asked.plan.effective_from);
    let hint = match seats_in_arrears(&asked.plan.terms) {
        true => words::seats_in_arrears_hint(l),
        false => words::seats_hint(l),
    };
    let seats = asked.plan.terms.sells_seats().then(|| {
        view! { <Field form=FORM name="seats" label=words::seats(l) hint value="1" kind=FieldKind::Whole required=true/> }
    });
    let waive = asked.setup_fee(l).map(|amount| {
        view! { <Checkbox form=FORM name="waive_setup_fee" label=words::waive_setup_fee(l, amount) hint=words::waive_hint(l)/> }
    });
    let action = format!("{}/review", terms_of(asked.buyer.id, asked.plan.id));
    let (first, hint) = (first.to_string(), words::starts_on_hint(l, day(asked.today, l)));
    view! {
        <GetForm action>
            <FormFaults form=FORM names=field_name/>
            <DateField form=FORM name="starts_on" label=words::starts_on(l) value=first hint required=true/>
            {seats}
            {waive}
            <Actions><Button look=Look::Primary>{words::see_what_is_invoiced(l)}</Button></Actions>
        </GetForm>
    }
    .into_any()
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/seats" => words::seats(l),
        "/starts_on" => words::starts_on(l),
        "/rate_plan_id" => words::plan(l),
        _ => return None,
    };
    Some(name.to_owned())
}
