//! A rate plan as JSON, in the API's form: shown, written, and imported.

use ::words::common;
use ::words::refused;
use ::words::seller as words;
use domain::ids::RatePlanId;
use domain::locale::Locale;
use domain::rate_plan::Terms;
use leptos::prelude::*;
use service::catalog::RatePlanView;

use super::param;
use super::plan_badge::plan_badge;
use super::plan_form::{FORM_ELEMENT, metric_keys};
use super::shelf::{Shelf, plan_on_shelf, shelf};
use crate::components::*;
use crate::form::{post_to, use_flash};
use crate::json::written;
use crate::pages::loaded;
use crate::rate_plan_form::{PartRow, PlanButton, RatePlanForm, charge_part};
use crate::reader::use_reader;
use crate::server_fns::seller::{SaveRatePlanJson, forms};

/// The form element around the text.
const JSON_ELEMENT: &str = "rate-plan-json";

/// How a draft is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Form,
    Json,
}

/// The way from one view to the other.
pub fn views(shelf: &Shelf, draft: Option<RatePlanId>, current: View, locale: Locale) -> impl IntoView + use<> {
    let form = match draft {
        Some(id) => format!("/seller/rate-plans/{id}"),
        None => format!("{}/rate-plans/new", shelf.pricing_path()),
    };
    // Leaving for the other view takes along what was typed.
    let segments = match current {
        View::Form => vec![
            Segment::new(words::view_form(locale), &form, true),
            Segment::posting(words::view_json(locale), FORM_ELEMENT, PlanButton::ShowJson),
        ],
        View::Json => vec![
            Segment::posting(words::view_form(locale), JSON_ELEMENT, PlanButton::ShowForm),
            Segment::new(words::view_json(locale), format!("{form}/json"), true),
        ],
    };
    view! { <Segmented label=words::view_of_plan(locale) segments/> }
}

#[component]
pub fn NewPlanJsonPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("product_id");
    loaded(
        move |portal, actor| async move {
            let currency = service::accounts::profile(&portal, &actor).await?.currency;
            Ok((shelf(&portal, &actor, &id).await?, currency))
        },
        move |(shelf, currency)| {
            let text = written(&begin(&shelf, currency.code()));
            view! {
                <ConsoleLayout title=words::plan_new_title(locale)>
                    <PageTitle title=words::plan_new_title(locale) crumbs=shelf.pricing_crumbs(locale)/>
                    {views(&shelf, None, View::Json, locale)}
                    {writing(&shelf, None, text, locale)}
                </ConsoleLayout>
            }
        },
    )
}

#[component]
pub fn PlanJsonPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("rate_plan_id");
    loaded(
        move |portal, actor| async move { plan_on_shelf(&portal, &actor, &id).await },
        move |(plan, shelf)| {
            let name = plan.terms.name.in_locale(locale).to_owned();
            let badge = plan_badge(&plan, locale);
            let body = match plan.published_at {
                None => {
                    let text = written(&plan.terms);
                    view! {
                        {views(&shelf, Some(plan.id), View::Json, locale)}
                        {writing(&shelf, Some(&plan), text, locale)}
                    }
                    .into_any()
                }
                Some(_) => view! {
                    <Card title=words::json_title(locale)>
                        <CodeBlock label=words::json_label(locale) code=written(&plan.terms)/>
                    </Card>
                }
                .into_any(),
            };
            let mut crumbs = shelf.pricing_crumbs(locale);
            crumbs.push(Crumb::new(&name, format!("/seller/rate-plans/{}", plan.id)));
            view! {
                <ConsoleLayout title=name.clone()>
                    <PageTitle title=name crumbs badge/>
                    {body}
                </ConsoleLayout>
            }
        },
    )
}

fn writing(shelf: &Shelf, draft: Option<&RatePlanView>, text: String, locale: Locale) -> impl IntoView + use<> {
    let form = forms::JSON;
    let draft_id = draft.map(|plan| plan.id.to_string()).unwrap_or_default();
    let (product, back) = (shelf.product.id.to_string(), shelf.pricing_path());
    view! {
        <Card title=words::json_title(locale) note=words::json_note(locale)>
            <PostForm action={post_to::<SaveRatePlanJson>()} id=JSON_ELEMENT>
                {faults(locale)}
                <Hidden name="product_id" value=product/>
                <Hidden name="rate_plan_id" value=draft_id/>
                <div class="json-text">
                    <TextArea form name="json" label=words::json_label(locale) value=text rows=28/>
                </div>
                <Actions>
                    <Button look=Look::Primary>{words::plan_save(locale)}</Button>
                    <LinkButton href=back look=Look::Ghost>{common::cancel(locale)}</LinkButton>
                </Actions>
            </PostForm>
        </Card>
    }
}

/// All that was refused, each with its place in the JSON: there is one field for all of it.
fn faults(locale: Locale) -> impl IntoView {
    let refusals = use_flash(forms::JSON).refusals.0;
    (!refusals.is_empty()).then(move || {
        let title = common::form_faults(locale, refusals.len() as u64);
        let lines = refusals.into_iter().map(move |refusal| {
            let pointer = (!refusal.pointer.is_empty()).then(|| view! { <code>{refusal.pointer.clone()}</code> " " });
            view! { <li>{pointer}{refused::words_of_json(&refusal, locale)}</li> }
        });
        let lines = lines.collect_view();
        view! {
            <div role="alert">
                <Notice tone=Tone::Bad title><ul class="fault-list">{lines}</ul></Notice>
            </div>
        }
    })
}

/// A plan to begin with, which prices each metric at nothing.
fn begin(shelf: &Shelf, currency: &str) -> Option<Terms> {
    let keys = metric_keys(shelf);
    let mut form = RatePlanForm::blank(currency, &keys, Locale::En);
    form.key = "standard".to_owned();
    form.name.en = "Standard".to_owned();
    let free = || PartRow { unit_price: "0".to_owned(), ..PartRow::blank() };
    form.parts = (0..keys.len()).map(|place| (charge_part(place), free())).collect();
    let keys: Vec<_> = shelf.metrics.iter().map(|metric| metric.definition.key.clone()).collect();
    form.read().terms(&keys).ok()
}
