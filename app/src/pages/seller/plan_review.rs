//! The last look before publishing: what becomes final, the card in each language, and what still stands in the way.

use ::words::format::day;
use ::words::seller as words;
use domain::locale::Locale;
use domain::publishing::lints_read;
use domain::rate_plan::Visibility;
use domain::refusal::Refusals;
use leptos::prelude::*;
use service::catalog::{RatePlanStatus, RatePlanView, StoreCard};

use super::param;
use super::plan_badge::plan_badge;
use super::plan_facts::{PlanFacts, who};
use super::plan_form::reasons;
use super::plan_reasons::{Reasons, points};
use super::shelf::{Shelf, plan_on_shelf};
use super::versions::Versions;
use crate::components::*;
use crate::form::post_to;
use crate::pages::loaded;
use crate::pages::store::examples_alone;
use crate::reader::use_reader;
use crate::server_fns::seller::{PublishRatePlan, forms};

#[component]
pub fn ReviewPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("rate_plan_id");
    loaded(
        move |portal, actor| async move {
            let (plan, shelf) = plan_on_shelf(&portal, &actor, &id).await?;
            let (reasons, lints) = match plan.published_at {
                None => (
                    reasons(&portal, &actor, &plan).await?,
                    service::catalog::plan_lints(&portal, &actor, plan.id).await?,
                ),
                Some(_) => {
                    leptos_axum::redirect(&format!("/seller/rate-plans/{}", plan.id));
                    Default::default()
                }
            };
            Ok((plan, shelf, reasons, lints))
        },
        move |(plan, shelf, reasons, lints)| {
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
                true => view! { <Publish shelf=shelf.clone() plan=plan.clone() back=edit.clone() lints/> }.into_any(),
                false => view! { <Reasons shelf=shelf.clone() plan=plan.clone() reasons lints/> }.into_any(),
            };
            let prices = shelf.product.price_display.clone();
            let terms = plan.terms.clone();
            let listed = listed_with(&shelf, &plan);
            let cards = view! { <StoreCardsByLanguage terms=plan.terms.clone() metrics=shelf.metrics.clone() prices/> };
            let examples = examples_alone(&plan.terms, &shelf.metrics, locale);
            let is_next = shelf.before(&plan).is_some();
            let of_versions = shelf.clone();
            let changes = is_next.then(|| {
                let plans = vec![plan];
                view! { <Card title=words::versions_title(locale)><Versions plans shelf=of_versions locale/></Card> }
            });
            let header = listed.clone();
            view! {
                <ConsoleLayout title=words::review_of(locale, &name)>
                    <PageTitle title=words::review_of(locale, &name) crumbs badge lead=words::review_lead(locale)>
                        <LinkButton href=edit>{words::edit_draft(locale)}</LinkButton>
                    </PageTitle>
                    <FormFaults form=forms::PUBLISH/>
                    {changes}
                    <Section title=words::listing_title(locale)><ListingByLanguage card=listed/></Section>
                    <Section title=words::header_title(locale)><HeaderByLanguage card=header/></Section>
                    <Section title=words::plan_cards_title(locale)>{cards}</Section>
                    {examples}
                    <Columns aside>
                        <PlanFacts title=words::final_title(locale) terms shelf locale/>
                    </Columns>
                </ConsoleLayout>
            }
        },
    )
}

/// Asks once more, saying what publishing does; and first, whether what is unusual is meant so.
#[component]
fn Publish(shelf: Shelf, plan: RatePlanView, back: String, lints: Refusals) -> impl IntoView {
    let locale = use_reader().locale;
    let name = plan.terms.name.in_locale(locale).to_owned();
    let unusual = (!lints.is_empty()).then(|| {
        let read = lints_read(&lints);
        let items = points(&lints, Tone::Accent, &shelf, &plan, locale);
        view! {
            <div class="lints">
                <p class="notice-title">{words::lints_title(locale)}</p>
                <CheckList>{items}</CheckList>
                <Checkbox form=forms::PUBLISH name="acknowledge" label=words::lints_acknowledge(locale) value=read
                    hint=words::lints_note(locale)/>
            </div>
        }
    });
    view! {
        <ConfirmPanel title=words::publish_title(locale, name) consequences=consequences(&plan, &shelf, locale)
            action={post_to::<PublishRatePlan>()} confirm=words::publish(locale) keep=words::not_yet(locale) back
            look=Look::Primary>
            <Hidden name="rate_plan_id" value=plan.id.to_string()/>
            {unusual}
        </ConfirmPanel>
    }
}

/// What publishing does, one sentence each.
fn consequences(plan: &RatePlanView, shelf: &Shelf, locale: Locale) -> Vec<String> {
    let terms = &plan.terms;
    let who = who(&terms.audience, &shelf.buyers, locale);
    let from = terms.effective_from.map(|from| day(from, locale));
    let opens = match (terms.visibility, from) {
        (Visibility::Public, None) => words::publish_public_now(locale, who),
        (Visibility::Public, Some(from)) => words::publish_public_from(locale, who, from),
        (Visibility::Private, None) => words::publish_private_now(locale, who),
        (Visibility::Private, Some(from)) => words::publish_private_from(locale, who, from),
    };
    let replaced = shelf.replaced_by(plan, locale);
    let earlier = replaced.is_empty().then(|| words::publish_earlier(locale).to_owned());
    [opens].into_iter().chain(replaced).chain([words::publish_final(locale).to_owned()]).chain(earlier).collect()
}

/// The product as the store will list it: with this plan, and the others that are on sale then.
fn listed_with(shelf: &Shelf, plan: &RatePlanView) -> StoreCard {
    let on_sale = |other: &&RatePlanView| {
        other.status == RatePlanStatus::Published
            && other.terms.key != plan.terms.key
            && other.terms.visibility == Visibility::Public
    };
    let mut plans: Vec<RatePlanView> = shelf.in_order().into_iter().filter(on_sale).cloned().collect();
    if plan.terms.visibility == Visibility::Public {
        let key = |plan: &RatePlanView| shelf.in_order().iter().position(|known| known.terms.key == plan.terms.key);
        plans.push(plan.clone());
        plans.sort_by_key(key);
    }
    StoreCard { product: shelf.product.clone(), plans, metrics: shelf.metrics.clone() }
}

#[component]
fn ListingByLanguage(card: StoreCard) -> impl IntoView {
    let cards = Locale::ALL.map(|locale| {
        let card = card.clone();
        view! { <ByLanguage locale><ProductCard card locale/></ByLanguage> }
    });
    view! { <div class="card-grid">{cards.into_iter().collect_view()}</div> }
}

#[component]
fn HeaderByLanguage(card: StoreCard) -> impl IntoView {
    let reader = use_reader().locale;
    let headers = Locale::ALL.map(|locale| {
        let name = card.product.name.in_locale(locale).to_owned();
        let description = &card.product.description;
        let missing = !description.is_empty() && description.missing().contains(&locale);
        let missing = missing.then(|| view! { <p class="field-fault">{words::description_falls_back(reader)}</p> });
        let text = description.in_locale(locale).to_owned();
        let by = ::words::store::by_seller(locale, &card.product.seller_name);
        view! {
            <ByLanguage locale>
                <div class="card">
                    <p class="card-title">{name}</p>
                    <p class="card-note">{by}</p>
                    {missing}
                    <Prose text/>
                </div>
            </ByLanguage>
        }
    });
    view! { <div class="card-grid">{headers.into_iter().collect_view()}</div> }
}
