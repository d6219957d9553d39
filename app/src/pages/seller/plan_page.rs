//! A plan's own page: the editor while it is a draft, afterwards what is agreed for good and the end of its sale.

use ::words::format::{day as day_in_words, day_short};
use ::words::seller as words;
use domain::rate_plan::{Terms, Visibility};
use leptos::prelude::*;
use service::catalog::{RatePlanStatus, RatePlanView};

use super::param;
use super::plan_badge::plan_badge;
use super::plan_editor::{Edited, editor, surroundings};
use super::plan_facts::PlanFacts;
use super::plan_form::{form_of, reasons};
use super::shelf::{Shelf, plan_on_shelf};
use super::versions::{Versions, version_words};
use crate::components::*;
use crate::form::post_to;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::seller::{DeleteRatePlanDraft, DraftNewVersion, SetEndOfSale, forms};

#[component]
pub fn PlanPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("rate_plan_id");
    loaded(
        move |portal, actor| async move {
            let (plan, shelf) = plan_on_shelf(&portal, &actor, &id).await?;
            let beside = match plan.published_at {
                None => {
                    let lints = service::catalog::plan_lints(&portal, &actor, plan.id).await?;
                    let typed = service::catalog::typed_plan(&portal, &actor, plan.product_id, Some(plan.id)).await?;
                    let around = surroundings(&portal, &actor).await?;
                    Some((reasons(&portal, &actor, &plan).await?, lints, around, typed))
                }
                Some(_) => None,
            };
            Ok((plan, shelf, beside))
        },
        move |(plan, shelf, beside)| match beside {
            Some((reasons, lints, around, typed)) => {
                let form = form_of(&shelf, &plan.terms, locale);
                editor(Edited { shelf, draft: Some(plan), form, reasons, lints, around, typed }, locale).into_any()
            }
            None => view! { <PublishedPlan plan shelf/> }.into_any(),
        },
    )
}

#[component]
fn PublishedPlan(plan: RatePlanView, shelf: Shelf) -> impl IntoView {
    let locale = use_reader().locale;
    let name = plan.terms.name.in_locale(locale).to_owned();
    let note = plan.published_at.map(|at| {
        let published = format!("{} {}", words::fact_published(locale), day_short(at.date_naive(), locale));
        format!("{} · {published}", version_words(&plan, locale))
    });
    let store = format!("/store/{}?plan={}", shelf.product.id, plan.id);
    let in_store = (plan.status == RatePlanStatus::Published && plan.terms.visibility == Visibility::Public)
        .then(|| view! { <LinkButton href=store>{words::in_the_store(locale)}</LinkButton> });
    let versions: Vec<RatePlanView> = shelf.versions(&plan).into_iter().cloned().collect();
    let of_versions = shelf.clone();
    let versions = (versions.len() > 1).then(|| {
        view! {
            <Card title=words::versions_title(locale)>
                <Versions plans=versions shelf=of_versions locale/>
            </Card>
        }
    });
    let lead = match (plan.status, plan.superseded_on) {
        (RatePlanStatus::Superseded, Some(day)) => words::superseded_lead(locale, day_in_words(day, locale)),
        (_, _) => words::final_lead(locale).to_owned(),
    };
    let badge = plan_badge(&plan, locale);
    let json = format!("/seller/rate-plans/{}/json", plan.id);
    // What is replaced is sold no more, and nothing is sold in place of it: the version that is has a page of its own.
    let on_sale = (plan.status != RatePlanStatus::Superseded).then(|| {
        view! {
            <EndOfSale plan=plan.clone()/>
            <NewVersion plan=plan.clone() shelf=shelf.clone()/>
        }
    });
    let aside = view! {
        {on_sale}
        <Actions><LinkButton href=json look=Look::Ghost>{words::json_show(locale)}</LinkButton></Actions>
    }
    .into_any();
    let prices = shelf.product.price_display.clone();
    let (terms, metrics) = (plan.terms.clone(), shelf.metrics.clone());
    let cards = view! { <StoreCardsByLanguage terms metrics prices/> };
    let facts = Terms { effective_until: plan.sold_until(), ..plan.terms };
    view! {
        <ConsoleLayout title=name.clone()>
            <PageTitle title=name crumbs=shelf.pricing_crumbs(locale) badge note=note.unwrap_or_default()
                lead=lead>
                {in_store}
            </PageTitle>
            <Columns aside>
                <PlanFacts title=words::final_is_title(locale) terms=facts shelf=shelf.clone() locale/>
                {versions}
            </Columns>
            <Section title=words::cards_title(locale)>{cards}</Section>
        </ConsoleLayout>
    }
}

#[component]
fn EndOfSale(plan: RatePlanView) -> impl IntoView {
    let locale = use_reader().locale;
    let form = forms::END;
    let until = plan.terms.effective_until.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <Card title=words::end_title(locale) note=words::end_text(locale)>
            <PostForm action={post_to::<SetEndOfSale>()}>
                <FormFaults form/>
                <Hidden name="rate_plan_id" value=plan.id.to_string()/>
                <DateField form name="effective_until" label=words::effective_until(locale) value=until optional=true/>
                <Actions><Button>{words::end_set(locale)}</Button></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn NewVersion(plan: RatePlanView, shelf: Shelf) -> impl IntoView {
    let locale = use_reader().locale;
    if let Some(draft) = shelf.next_draft(&plan) {
        let href = format!("/seller/rate-plans/{}", draft.id);
        return view! {
            <Card title=words::version_title(locale) note=words::version_is_drafted(locale)>
                <Actions><LinkButton href>{words::version_open_draft(locale)}</LinkButton></Actions>
            </Card>
        }
        .into_any();
    }
    view! {
        <Card title=words::version_title(locale) note=words::version_text(locale)>
            <PostForm action={post_to::<DraftNewVersion>()}>
                <FormFaults form=forms::DONE/>
                <Hidden name="rate_plan_id" value=plan.id.to_string()/>
                <Actions><Button>{words::version_draft(locale)}</Button></Actions>
            </PostForm>
        </Card>
    }
    .into_any()
}

#[component]
pub fn DeleteDraftPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("rate_plan_id");
    loaded(
        move |portal, actor| async move { plan_on_shelf(&portal, &actor, &id).await },
        move |(plan, shelf)| {
            let name = plan.terms.name.in_locale(locale).to_owned();
            view! {
                <ConsoleLayout title=words::plan_delete(locale)>
                    <PageTitle title=name.clone() crumbs=shelf.pricing_crumbs(locale) badge=plan_badge(&plan, locale)/>
                    <FormFaults form=forms::DONE/>
                    <ConfirmPanel title=words::plan_delete_title(locale, &name)
                        consequences=vec![words::plan_delete_text(locale).to_owned()]
                        action={post_to::<DeleteRatePlanDraft>()} confirm=words::plan_delete(locale)
                        keep=words::keep_it(locale) back=format!("/seller/rate-plans/{}", plan.id)>
                        <Hidden name="product_id" value=shelf.product.id.to_string()/>
                        <Hidden name="rate_plan_id" value=plan.id.to_string()/>
                    </ConfirmPanel>
                </ConsoleLayout>
            }
        },
    )
}
