//! The rate plan editor: a plain form that a browser without scripts can send, with a sample invoice beside it that
//! computes while one types.

mod billing;
mod examples;
mod features;
mod fees;
pub mod model;
mod places;
mod rows;
mod subject;
mod tiers;
mod usage;
mod who;

use ::words::common;
use ::words::format::instant;
use ::words::seller as words;
use domain::calendar::Tz;
use domain::locale::{Locale, LocalizedText};
use domain::money::Currency;
use domain::refusal::Refusals;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::Deserialize;
use service::accounts::AddressedBuyer;
use service::catalog::{self, RatePlanView, TypedPlan};
use service::{Actor, Answer, Portal};

use super::param;
use super::plan_badge::plan_badge;
use super::plan_form::{FORM_ELEMENT, metric_keys};
use super::plan_json::{self, View};
use super::plan_reasons::Reasons;
use super::shelf::{Shelf, shelf};
use crate::components::*;
use crate::form::{Flash, post_to, use_flash, values_of};
use crate::islands::plan_preview::{KeepTyped, LiveForm, PlanPreview};
use crate::pages::loaded;
use crate::rate_plan_form::{FORM, PlanButton, RatePlanForm, THEN};
use crate::reader::use_reader;
use crate::server_fns::seller::{DiscardTypedPlan, SaveRatePlan};

const CURRENCIES: [&str; 14] =
    ["EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "JPY", "CAD", "AUD"];

/// What the editor shows beside the fields.
pub struct Edited {
    pub shelf: Shelf,
    /// `None` for a plan that was never saved.
    pub draft: Option<RatePlanView>,
    pub form: RatePlanForm,
    pub reasons: Refusals,
    /// What is unusual about the plan as saved.
    pub lints: Refusals,
    pub around: Surroundings,
    /// What was typed, not saved and not discarded.
    pub typed: Option<TypedPlan>,
}

/// What the editor takes from elsewhere in the marketplace.
pub struct Surroundings {
    categories: Vec<String>,
    buyers: Vec<AddressedBuyer>,
    commission_percent: Decimal,
    time_zone: Tz,
}

pub async fn surroundings(portal: &Portal, actor: &Actor) -> Answer<Surroundings> {
    let categories = service::accounts::categories(portal, actor).await?;
    Ok(Surroundings {
        categories: categories.into_iter().map(|category| category.name).collect(),
        buyers: service::accounts::addressable_buyers(portal, actor).await?,
        commission_percent: service::ledger::commission_percent(portal).await?,
        time_zone: service::accounts::profile(portal, actor).await?.time_zone,
    })
}

#[component]
pub fn NewPlanPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("product_id");
    loaded(
        move |portal, actor| async move {
            let currency = service::accounts::profile(&portal, &actor).await?.currency;
            let shelf = shelf(&portal, &actor, &id).await?;
            let typed = catalog::typed_plan(&portal, &actor, shelf.product.id, None).await?;
            Ok((shelf, currency, surroundings(&portal, &actor).await?, typed))
        },
        move |(shelf, currency, around, typed)| {
            let form = RatePlanForm::blank(currency.code(), &metric_keys(&shelf), locale);
            let (reasons, lints) = Default::default();
            editor(Edited { shelf, draft: None, form, reasons, lints, around, typed }, locale)
        },
    )
}

/// The page, for a new plan and for a draft.
pub fn editor(edited: Edited, locale: Locale) -> impl IntoView {
    let Edited { shelf, draft, form, reasons, lints, around, typed } = edited;
    let kept = typed.and_then(|typed| Some((kept_form(&shelf, &typed, locale)?, typed.typed_at)));
    let (form, came_back) = match (typed_form(&shelf, locale), kept) {
        (Some(posted), _) => (posted, None),
        (None, Some((kept, typed_at))) => (kept, Some(typed_at)),
        (None, None) => (form, None),
    };
    let Surroundings { categories, buyers, commission_percent: percent, time_zone } = around;
    let title = match &draft {
        Some(plan) => plan.terms.name.in_locale(locale).to_owned(),
        None => words::plan_new_title(locale).to_owned(),
    };
    let badge = draft.as_ref().map(|plan| plan_badge(plan, locale));
    let saved = draft.as_ref().map(|plan| words::plan_saved_at(locale, instant(plan.updated_at, time_zone, locale)));
    let came_back = came_back.map(|at| {
        let said = words::plan_came_back(locale, instant(at, time_zone, locale));
        kept_notice(said, &shelf, draft.as_ref(), locale)
    });
    let draft_id = draft.as_ref().map(|plan| plan.id.to_string()).unwrap_or_default();
    let views = plan_json::views(&shelf, draft.as_ref().map(|plan| plan.id), View::Form, locale);
    let before = draft.map(|plan| view! { <Reasons shelf=shelf.clone() plan reasons lints/> });
    let metrics = shelf.metrics.clone();
    let aside = view! {
        <PlanPreview metrics=metrics.clone() initial=form.clone() percent locale/>
        {before}
    }
    .into_any();
    let sections = sections(&shelf, locale);
    let (product_id, kept_id) = (shelf.product.id.to_string(), draft_id.clone());
    let to = Addressed { categories, buyers };
    view! {
        <ConsoleLayout title=title.clone()>
            <LiveForm form_id=FORM_ELEMENT.to_owned() metrics locale>
            <PageTitle title crumbs=shelf.pricing_crumbs(locale) badge=badge.unwrap_or_else(|| ().into_any())>
                <KeepTyped form_id=FORM_ELEMENT.to_owned() product_id
                    draft_id=kept_id said=saved.unwrap_or_default() locale/>
                <Button form=FORM_ELEMENT name=THEN value=PlanButton::Save>{words::plan_save(locale)}</Button>
                <Button form=FORM_ELEMENT name=THEN value=PlanButton::Review look=Look::Primary>
                    {words::plan_review(locale)}
                </Button>
            </PageTitle>
            {views}
            {came_back}
            {sections}
            <Columns aside>
                {fields(shelf, form, to, draft_id, locale)}
            </Columns>
            </LiveForm>
        </ConsoleLayout>
    }
}

/// Whom a plan may be addressed to.
struct Addressed {
    categories: Vec<String>,
    buyers: Vec<AddressedBuyer>,
}

/// All that is typed of a plan, and what may be done with it; a draft can be deleted.
fn fields(shelf: Shelf, form: RatePlanForm, to: Addressed, draft_id: String, locale: Locale) -> impl IntoView {
    let delete = (!draft_id.is_empty()).then(|| format!("/seller/rate-plans/{draft_id}/delete"));
    let back = shelf.pricing_path();
    view! {
        <PostForm action={post_to::<SaveRatePlan>()} id=FORM_ELEMENT>
            <FormFaults form=FORM names=places::names(&shelf.metrics)/>
            <Hidden name="product_id" value=shelf.product.id.to_string()/>
            <Hidden name="rate_plan_id" value=draft_id/>
            <Hidden name="plan[locale]" value=form.locale.code()/>
            <section id="plan-plan-names" class="editor-section">{names(&form, locale)}</section>
            {usage::cards(&shelf, &form, locale)}
            {fees::card(&form, locale)}
            <section id="plan-plan-who" class="editor-section">
                {who::card(&form, to.categories, &to.buyers, locale)}
            </section>
            <section id="plan-plan-billing" class="editor-section">{billing::card(&form, locale)}</section>
            <section id="plan-plan-commitments" class="editor-section">
                {billing::commitments(&form, locale)}
            </section>
            <section id="plan-plan-term" class="editor-section">{billing::more(&form, locale)}</section>
            {features::card(&form, locale)}
            {examples::card(&shelf, &form, locale)}
            <Actions>
                <Button name=THEN value=PlanButton::Review look=Look::Primary>{words::plan_review(locale)}</Button>
                <Button name=THEN value=PlanButton::Save>{words::plan_save(locale)}</Button>
                <LinkButton href=back look=Look::Ghost>{common::cancel(locale)}</LinkButton>
                {delete.map(|href| view! {
                    <LinkButton href look=Look::Danger>{words::plan_delete(locale)}</LinkButton>
                })}
            </Actions>
        </PostForm>
    }
}

/// The editor's sections, one press away.
fn sections(shelf: &Shelf, locale: Locale) -> impl IntoView + use<> {
    let metrics = shelf.metrics.iter().enumerate().map(|(place, metric)| {
        (format!("plan-plan-charge-{place}"), metric.definition.name.in_locale(locale).to_owned())
    });
    let fixed = |id: &str, words: &str| (format!("plan-plan-{id}"), words.to_owned());
    let before = [fixed("names", words::names_title(locale))];
    let after = [
        fixed("fees", words::fees_title(locale)),
        fixed("who", words::who_title(locale)),
        fixed("billing", words::billing_title(locale)),
        fixed("commitments", words::commitments_title(locale)),
        fixed("term", words::more_title(locale)),
        fixed("features", words::features(locale)),
        fixed("examples", words::examples_title(locale)),
    ];
    let links = before.into_iter().chain(metrics).chain(after);
    let links = links.map(|(id, words)| view! { <a class="editor-place" href=format!("#{id}")>{words}</a> });
    view! { <nav class="editor-places" aria-label=words::editor_sections(locale)>{links.collect_view()}</nav> }
}

/// What was typed and not saved, in the rows of the product's metrics and the reader's language.
fn kept_form(shelf: &Shelf, typed: &TypedPlan, locale: Locale) -> Option<RatePlanForm> {
    let form: RatePlanForm = serde_json::from_value(typed.form.clone()).ok()?;
    Some(of_metrics(shelf, form)?.in_locale(locale))
}

/// The form, unless the product counts something else by now.
fn of_metrics(shelf: &Shelf, form: RatePlanForm) -> Option<RatePlanForm> {
    let rows = form.charges.iter().map(|row| row.metric.as_str());
    let metrics = shelf.metrics.iter().map(|metric| metric.definition.key.as_str());
    rows.eq(metrics).then(|| form.without_spare_rows())
}

fn kept_notice(said: String, shelf: &Shelf, draft: Option<&RatePlanView>, locale: Locale) -> impl IntoView + use<> {
    let (product, draft) = (shelf.product.id.to_string(), draft.map(|plan| plan.id.to_string()).unwrap_or_default());
    view! {
        <Notice tone=Tone::Accent title=said>
            <PostForm action={post_to::<DiscardTypedPlan>()}>
                <Hidden name="product_id" value=product/>
                <Hidden name="rate_plan_id" value=draft/>
                <Actions><Button>{words::plan_discard(locale)}</Button></Actions>
            </PostForm>
        </Notice>
    }
}

/// What was typed before a post came back, so that charts and sums are of what the fields show; in the reader's language,
/// also in the fields. `None` where the product counts something else by now.
fn typed_form(shelf: &Shelf, locale: Locale) -> Option<RatePlanForm> {
    #[derive(Deserialize)]
    struct Posted {
        plan: RatePlanForm,
    }
    let flash = use_flash(FORM);
    let Posted { plan } = flash.read()?;
    if plan.locale == locale {
        return of_metrics(shelf, plan);
    }
    let plan = plan.in_locale(locale);
    provide_context(Flash { values: values_of(FORM, &plan), ..flash });
    of_metrics(shelf, plan)
}

fn names(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let name: LocalizedText = form.name.clone().into();
    let missing = if name.is_empty() { 0 } else { name.missing().len() };
    let end = match missing {
        0 => ().into_any(),
        missing => view! { <Badge tone=Tone::Clay text=words::missing_words(locale, missing as u64)/> }.into_any(),
    };
    let mut codes: Vec<&str> = CURRENCIES.into();
    if !form.currency.is_empty() && !codes.contains(&form.currency.as_str()) {
        codes.insert(0, &form.currency);
    }
    let choice = |code: &str| Choice::new(code, currency_words(code));
    let choices = codes.into_iter().map(choice).collect();
    let (key, currency) = (form.key.clone(), form.currency.clone());
    view! {
        <Card title=words::names_title(locale) end>
            <LocalizedField form=FORM name="plan[name]" legend=words::plan_name(locale) value=name/>
            <FieldRow>
                <Field form=FORM name="plan[key]" label=words::plan_key(locale) value=key
                    hint=words::plan_key_hint(locale) autocomplete="off" required=true/>
                <Select form=FORM name="plan[currency]" label=words::plan_currency(locale) choices value=currency/>
            </FieldRow>
        </Card>
    }
}

/// `EUR €`
fn currency_words(code: &str) -> String {
    let symbol = ::words::format::symbol(code);
    match code.parse::<Currency>() {
        Ok(_) if symbol != code => format!("{code} {symbol}"),
        _ => code.to_owned(),
    }
}
