//! Which plan: every one that can be bought for this buyer, also private ones.

use ::words::format::day_short;
use ::words::{admin as words, common};
use domain::ids::BuyerId;
use domain::locale::Locale;
use domain::rate_plan::Visibility;
use leptos::prelude::*;
use service::accounts::{self, BuyerView};
use service::reports::{self, OfferedPlan};

use super::super::{asked, id_at};
use super::{plans_of, steps, terms_of};
use crate::components::*;
use crate::context::reader;
use crate::pages::loaded;

#[component]
pub fn PlanStep() -> impl IntoView {
    let (buyer, search) = (id_at::<BuyerId>("buyer"), asked("q"));
    let wanted = search.clone();
    loaded(
        |portal, actor| async move {
            actor.as_operator()?;
            let buyer = accounts::buyer(&portal, &actor, buyer?).await?;
            let plans = reports::offered_plans(&portal, &actor, buyer.id, &wanted).await?;
            Ok((buyer, plans))
        },
        |(buyer, plans)| choose(search, buyer, plans),
    )
}

fn choose(search: String, buyer: BuyerView, plans: Vec<OfferedPlan>) -> impl IntoView {
    let l = reader().locale;
    let here = plans_of(buyer.id);
    let all = here.clone();
    let list = match (plans.is_empty(), search.is_empty()) {
        (false, _) => table(buyer.id, plans, l).into_any(),
        (true, false) => view! {
            <EmptyState title=words::no_plan_found(l, &search) text=words::no_plans_text(l)>
                <LinkButton href=all>{words::show_all(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
        (true, true) => view! {
            <EmptyState title=words::no_plans_title(l) text=words::no_plans_text(l)>
                <LinkButton href="/admin/purchase">{words::another_buyer(l)}</LinkButton>
            </EmptyState>
        }
        .into_any(),
    };
    view! {
        <ConsoleLayout title=common::nav_purchase(l)>
            <PageTitle title=words::which_plan(l, &buyer.name)>
                <LinkButton href="/admin/purchase">{words::another_buyer(l)}</LinkButton>
            </PageTitle>
            {steps(vec!["/admin/purchase".to_owned()], l)}
            <SearchField action=here label=words::find_plans(l) placeholder=words::find_plans(l) value=search/>
            <Card>{list}</Card>
        </ConsoleLayout>
    }
}

fn table(buyer: BuyerId, plans: Vec<OfferedPlan>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::plan(l)),
        Column::text(words::price(l)),
        Column::text(words::visibility(l)),
        Column::number(words::on_sale(l)),
    ];
    let rows = plans.into_iter().map(move |plan| {
        let name = format!("{} {}", plan.product_name.in_locale(l), plan.terms.name.in_locale(l));
        let price = PlanPrice::of(&plan.terms, &plan.metrics, None, l).words(l);
        let private = match plan.terms.visibility {
            Visibility::Private => view! { <Tag tone=Tone::Clay text=words::private_plan(l)/> },
            Visibility::Public => view! { <Tag text=words::public_plan(l)/> },
        };
        let headline = price.headline();
        let more = price.more.into_iter().map(|line| view! { <span class="row-note">{line}</span> });
        let note = plan.seller_name.clone();
        let head = match plan.is_sold {
            true => view! { <RowHead text=name note href=terms_of(buyer, plan.id)/> }.into_any(),
            false => view! { <RowHead text=name note/> }.into_any(),
        };
        view! {
            <tr>
                {head}
                <Cell label=words::price(l)>{headline}{more.collect_view()}</Cell>
                <Cell label=words::visibility(l)>{private}</Cell>
                <NumberCell label=words::on_sale(l)>{on_sale(&plan, l)}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::step_plan(l) columns>{rows}</Table> }
}

fn on_sale(plan: &OfferedPlan, l: Locale) -> String {
    match (plan.is_sold, plan.effective_until) {
        (false, _) => words::on_sale_from(l, day_short(plan.effective_from, l)),
        (true, Some(until)) => words::on_sale_until(l, day_short(until, l)),
        (true, None) => words::on_sale_now(l).to_owned(),
    }
}
