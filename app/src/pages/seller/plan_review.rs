//! The last look before publishing: what becomes final, the card in each language, and what still stands in the way.

use ::words::format::day;
use ::words::refused;
use ::words::seller as words;
use domain::locale::Locale;
use domain::publishing::lints_read;
use domain::rate_plan::Visibility;
use domain::refusal::{Refusal, Refusals};
use leptos::prelude::*;
use service::catalog::{RatePlanStatus, RatePlanView, StoreCard};

use super::param;
use super::plan_editor::{form_of, reasons};
use super::plan_facts::{PlanFacts, who};
use super::pricing::plan_badge;
use super::shelf::{Shelf, plan_on_shelf};
use super::versions::Versions;
use crate::components::*;
use crate::form::{field_id, post_to};
use crate::pages::loaded;
use crate::pages::store::examples_alone;
use crate::rate_plan_form::FORM;
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
                    crate::context::send_to(&format!("/seller/rate-plans/{}", plan.id));
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

/// What stands in the way of publishing, each with the place where it is put right; and what is unusual.
#[component]
pub fn Reasons(shelf: Shelf, plan: RatePlanView, reasons: Refusals, lints: Refusals) -> impl IntoView {
    let locale = use_reader().locale;
    let note = match reasons.is_empty() {
        true => words::before_publishing_note(locale),
        false => words::reasons_lead(locale),
    };
    let ready = reasons.is_empty().then(|| {
        view! { <CheckItem tone=Tone::Good>{words::nothing_missing(locale)}</CheckItem> }
    });
    let wrong = |refusal: &Refusal| refusal.pointer.starts_with("/examples");
    let examples = plan.terms.examples.len();
    let holding = (examples > 0 && !reasons.0.iter().any(wrong)).then(|| {
        view! { <CheckItem tone=Tone::Good>{words::examples_hold(locale, examples as u64)}</CheckItem> }
    });
    let usual = lints.is_empty().then(|| {
        view! { <CheckItem tone=Tone::Good>{words::lints_none(locale)}</CheckItem> }
    });
    // What only wants to be read is no blocker: it stands apart, with a mark of its own.
    let unusual = (!lints.is_empty()).then(|| {
        let items = points(&lints, Tone::Accent, &shelf, &plan, locale);
        view! {
            <p class="notice-title">{words::lints_title(locale)}</p>
            <CheckList>{items}</CheckList>
        }
    });
    let reasons = points(&reasons, Tone::Clay, &shelf, &plan, locale);
    view! {
        <Card title=words::before_publishing(locale) note>
            <CheckList>{ready}{reasons}{holding}{usual}</CheckList>
            {unusual}
        </Card>
    }
}

/// Each with what it is about, linked to where it is put right.
fn points(
    refusals: &Refusals,
    tone: Tone,
    shelf: &Shelf,
    plan: &RatePlanView,
    locale: Locale,
) -> impl IntoView + use<> {
    let items = refusals.0.iter().map(|reason| {
        let (what, href) = place(reason, shelf, plan, locale);
        let detail = refused::words(reason, locale);
        view! {
            <CheckItem tone>
                <a href=href>{what}</a>
                {format!(": {detail}")}
            </CheckItem>
        }
    });
    items.collect_view()
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
        ["product", "price_display", ..] => {
            (words::display_title(locale).to_owned(), format!("{}/display", shelf.pricing_path()))
        }
        ["product", "description", ..] => {
            (words::product_description(locale).to_owned(), format!("{}#product-description", shelf.path()))
        }
        ["metrics", key, part, ..] => {
            let metric = shelf.metrics.iter().find(|metric| metric.definition.key.as_str() == *key);
            let what = match *part {
                "unit" => words::reason_metric_unit(locale, key),
                _ => words::reason_metric_name(locale, key),
            };
            let metric = metric.map(|metric| metric.id.to_string()).unwrap_or_default();
            (what, format!("{}/metrics/{metric}#metric-metric-{part}", shelf.pricing_path()))
        }
        ["fees", ..] => (words::reason_prices(locale).to_owned(), editor("fees")),
        ["currency"] => (words::plan_currency(locale).to_owned(), editor("currency")),
        ["charges", ..] => in_charge(reason, shelf, plan, locale),
        ["visibility"] => (words::visibility(locale).to_owned(), editor("visibility")),
        ["audience", ..] => (words::audience(locale).to_owned(), editor("audience-kind")),
        ["features" | "feature_names", ..] => (words::features(locale).to_owned(), editor("features")),
        ["effective_until"] => (words::reason_until(locale).to_owned(), editor("effective_until")),
        ["examples", ..] => (words::reason_example(locale).to_owned(), editor("examples")),
        [..] => (words::reason_other(locale).to_owned(), editor("name")),
    }
}

/// A price's metric by name, and its field in the editor.
fn in_charge(reason: &Refusal, shelf: &Shelf, plan: &RatePlanView, locale: Locale) -> (String, String) {
    let number = reason.pointer.split('/').nth(2).and_then(|place| place.parse::<usize>().ok());
    let key = number.and_then(|number| plan.terms.charges.get(number)).map(|charge| charge.metric.clone());
    let metric = shelf.metrics.iter().find(|metric| Some(&metric.definition.key) == key.as_ref());
    let what = metric.map_or(words::reason_prices(locale), |metric| metric.definition.name.in_locale(locale));
    let field = field_id(FORM, &form_of(shelf, &plan.terms, locale).read().place(&reason.pointer));
    (what.to_owned(), format!("/seller/rate-plans/{}#{field}", plan.id))
}
