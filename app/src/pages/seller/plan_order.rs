//! The order in which the store shows a product's plans, and which one it shows first.

use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;
use service::catalog::{RatePlanStatus, RatePlanView};

use super::shelf::Shelf;
use crate::components::*;
use crate::form::post_to;
use crate::server_fns::seller::{SetPlanOrder, forms};

impl Shelf {
    /// The newest version of each plan, in the order of the store.
    pub fn in_order(&self) -> Vec<&RatePlanView> {
        let mut newest: Vec<&RatePlanView> = Vec::new();
        for plan in &self.plans {
            match newest.iter_mut().find(|known| known.terms.key == plan.terms.key) {
                Some(known) if plan.version > known.version => *known = plan,
                Some(_) => {}
                None => newest.push(plan),
            }
        }
        let place = |plan: &&RatePlanView| {
            let order = &self.product.plan_order;
            order.iter().position(|key| *key == plan.terms.key.as_str()).unwrap_or(usize::MAX)
        };
        newest.sort_by_key(place);
        newest
    }
}

/// One row a plan, with the ways up and down.
#[component]
pub fn PlanOrderCard(shelf: Shelf, locale: Locale) -> impl IntoView {
    let plans = shelf.in_order();
    let sold = plans.iter().filter(|plan| plan.status != RatePlanStatus::Draft).count();
    (sold > 1).then(|| {
        let shown_first = shelf.product.shown_first.clone().unwrap_or_default();
        let last = plans.len() - 1;
        let rows = plans.into_iter().enumerate().map(|(place, plan)| {
            let (key, name) = (plan.terms.key.to_string(), plan.terms.name.in_locale(locale).to_owned());
            let checked = key == shown_first;
            let id = format!("order-{key}");
            let labelled = id.clone();
            let step = |way: &str, label: String, sign: &'static str, off: bool| {
                let value = format!("{way}:{key}");
                view! {
                    <button class="button button-ghost" type="submit" name="move" value=value aria-label=label disabled=off>
                        <span aria-hidden="true">{sign}</span>
                    </button>
                }
            };
            let up = step("up", words::order_up(locale, &name), "↑", place == 0);
            let down = step("down", words::order_down(locale, &name), "↓", place == last);
            view! {
                <li class="order-row">
                    <input type="hidden" name=format!("keys[{place}]") value=key.clone()/>
                    <label class="order-name" for=labelled>
                        <input class="radio" type="radio" id=id name="shown_first" value=key.clone() checked=checked/>
                        <span>{name}</span>
                    </label>
                    {up}{down}
                </li>
            }
        });
        let rows = rows.collect_view();
        let automatic = shown_first.is_empty();
        view! {
            <Card title=words::order_title(locale) note=words::order_note(locale)>
                <PostForm action={post_to::<SetPlanOrder>()} label=words::order_title(locale)>
                    <FormFaults form=forms::ORDER/>
                    <Hidden name="product_id" value=shelf.product.id.to_string()/>
                    <ul class="order-rows">{rows}</ul>
                    <label class="order-name" for="order-automatic">
                        <input class="radio" type="radio" id="order-automatic" name="shown_first" value="" checked=automatic/>
                        <span>{words::order_automatic(locale)}</span>
                    </label>
                    <Actions><Button name="move" value="stay">{::words::common::save(locale)}</Button></Actions>
                </PostForm>
            </Card>
        }
    })
}
