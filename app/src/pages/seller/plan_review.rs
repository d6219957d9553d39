//! The last look before publishing: what becomes final, the card in each language, and what still stands in the way.

use domain::locale::Locale;
use domain::rate_plan::{Terms, Visibility};
use domain::refusal::{Refusal, Refusals};
use leptos::prelude::*;
use service::catalog::RatePlanView;

use super::param;
use super::plan_editor::reasons;
use super::plan_facts::{PlanFacts, who};
use super::pricing::plan_badge;
use super::shelf::{Shelf, plan_on_shelf};
use crate::components::*;
use crate::form::post_to;
use crate::format::day;
use crate::i18n::seller as words;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::seller::{PublishRatePlan, forms};

#[component]
pub fn ReviewPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("rate_plan_id");
    loaded(
        move |portal, actor| async move {
            let (plan, shelf) = plan_on_shelf(&portal, &actor, &id).await?;
            let reasons = match plan.published_at {
                None => reasons(&portal, &actor, &plan).await?,
                Some(_) => {
                    leptos_axum::redirect(&format!("/seller/rate-plans/{}", plan.id));
                    Refusals::default()
                }
            };
            Ok((plan, shelf, reasons))
        },
        move |(plan, shelf, reasons)| {
            let name = plan.terms.name.in_locale(locale).to_owned();
            let edit = format!("/seller/rate-plans/{}", plan.id);
            let mut crumbs = shelf.pricing_crumbs(locale);
            crumbs.push(Crumb::new(&name, &edit));
            let ready = reasons.is_empty();
            let badge = match ready {
                true => view! { <Badge tone=Tone::Good text=words::ready(locale)/> }.into_any(),
                false => plan_badge(&plan, locale),
            };
            let aside = match ready {
                true => view! { <Publish plan=plan.clone() back=edit.clone()/> }.into_any(),
                false => view! { <Reasons shelf=shelf.clone() plan=plan.clone() reasons/> }.into_any(),
            };
            let prices = shelf.product.price_display.clone();
            let (terms, metrics) = (plan.terms.clone(), shelf.metrics.clone());
            let cards = view! { <StoreCardsByLanguage terms=plan.terms metrics=shelf.metrics prices/> };
            view! {
                <ConsoleLayout title=words::review_of(locale, &name)>
                    <PageTitle title=words::review_of(locale, &name) crumbs badge lead=words::review_lead(locale)>
                        <LinkButton href=edit>{words::edit_draft(locale)}</LinkButton>
                    </PageTitle>
                    <FormFaults form=forms::PUBLISH/>
                    <Section title=words::cards_title(locale)>{cards}</Section>
                    <Columns aside>
                        <PlanFacts title=words::final_title(locale) terms metrics locale/>
                    </Columns>
                </ConsoleLayout>
            }
        },
    )
}

/// Asks once more, saying what publishing does.
#[component]
fn Publish(plan: RatePlanView, back: String) -> impl IntoView {
    let locale = use_reader().locale;
    let name = plan.terms.name.in_locale(locale).to_owned();
    view! {
        <ConfirmPanel title=words::publish_title(locale, name) consequences=consequences(&plan.terms, locale)
            action={post_to::<PublishRatePlan>()} confirm=words::publish(locale) keep=words::not_yet(locale) back
            look=Look::Primary>
            <Hidden name="rate_plan_id" value=plan.id.to_string()/>
        </ConfirmPanel>
    }
}

/// What publishing does, one sentence each.
fn consequences(terms: &Terms, locale: Locale) -> Vec<String> {
    let who = who(&terms.audience, locale);
    let from = terms.effective_from.map(|from| day(from, locale));
    let opens = match (terms.visibility, from) {
        (Visibility::Public, None) => words::publish_public_now(locale, who),
        (Visibility::Public, Some(from)) => words::publish_public_from(locale, who, from),
        (Visibility::Private, None) => words::publish_private_now(locale, who),
        (Visibility::Private, Some(from)) => words::publish_private_from(locale, who, from),
    };
    vec![opens, words::publish_final(locale).to_owned(), words::publish_earlier(locale).to_owned()]
}

/// What stands in the way of publishing, each with the place where it is put right.
#[component]
pub fn Reasons(shelf: Shelf, plan: RatePlanView, reasons: Refusals) -> impl IntoView {
    let locale = use_reader().locale;
    if reasons.is_empty() {
        return view! {
            <Card title=words::before_publishing(locale) note=words::before_publishing_note(locale)>
                <CheckList><CheckItem tone=Tone::Good>{words::nothing_missing(locale)}</CheckItem></CheckList>
            </Card>
        }
        .into_any();
    }
    let items = reasons.0.iter().map(|reason| {
        let (what, href) = place(reason, &shelf, &plan, locale);
        let detail = reason.detail(locale);
        view! {
            <CheckItem tone=Tone::Clay>
                <a href=href>{what}</a>
                {format!(": {detail}")}
            </CheckItem>
        }
    });
    let items = items.collect_view();
    view! {
        <Card title=words::before_publishing(locale) note=words::reasons_lead(locale)>
            <CheckList>{items}</CheckList>
        </Card>
    }
    .into_any()
}

/// What a reason is about, and where to put it right.
fn place(reason: &Refusal, shelf: &Shelf, plan: &RatePlanView, locale: Locale) -> (String, String) {
    let editor = |field: &str| format!("/seller/rate-plans/{}#plan-plan-{field}", plan.id);
    let parts: Vec<&str> = reason.pointer.split('/').skip(1).collect();
    match parts.as_slice() {
        ["name", ..] => (words::reason_plan_name(locale).to_owned(), editor("name")),
        ["product", "name", ..] => {
            (words::reason_product_name(locale).to_owned(), format!("{}#product-name", shelf.path()))
        }
        ["metrics", key, part, ..] => {
            let metric = shelf.metrics.iter().find(|metric| metric.definition.key.as_str() == *key);
            let what = match *part {
                "unit" => words::reason_metric_unit(locale, key),
                _ => words::reason_metric_name(locale, key),
            };
            let metric = metric.map(|metric| metric.id.to_string()).unwrap_or_default();
            (what, format!("{}/metrics/{metric}#metric-{part}", shelf.pricing_path()))
        }
        ["fees" | "charges", ..] => (words::reason_prices(locale).to_owned(), editor("fees")),
        ["effective_until"] => (words::reason_until(locale).to_owned(), editor("effective_until")),
        ["examples", ..] => (words::reason_example(locale).to_owned(), editor("name")),
        [..] => (words::reason_other(locale).to_owned(), editor("name")),
    }
}
