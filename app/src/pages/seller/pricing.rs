//! A product's pricing: what is counted, what it costs, and how the store shows it.

use ::words::format::quantity;
use ::words::seller as words;
use ::words::sentence::languages;
use domain::locale::Locale;
use leptos::prelude::*;
use service::catalog::{PriceDisplay as ProductPrices, RatePlanStatus, RatePlanView};

use super::checklist::Checklist;
use super::metric::aggregation_words;
use super::param;
use super::plan_badge::plan_badge;
use super::plan_facts::who;
use super::plan_order::PlanOrderCard;
use super::products::ProductTitle;
use super::shelf::{Part, Shelf, shelf};
use super::suggestion::Suggestion;
use super::versions::{Versions, version_words};
use crate::components::*;
use crate::pages::loaded;
use crate::reader::use_reader;

#[component]
pub fn PricingPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("product_id");
    loaded(
        move |portal, actor| async move {
            let currency = service::accounts::profile(&portal, &actor).await?.currency;
            Ok((shelf(&portal, &actor, &id).await?, currency))
        },
        move |(shelf, currency)| {
            let aside = view! {
                <Checklist shelf=shelf.clone() locale/>
                <DisplayCard shelf=shelf.clone()/>
                <PlanOrderCard shelf=shelf.clone() locale/>
            }
            .into_any();
            let metrics = match shelf.metrics.is_empty() {
                true => view! { <Suggestion shelf=shelf.clone() currency=currency.to_string()/> }.into_any(),
                false => view! { <MetricsCard shelf=shelf.clone()/> }.into_any(),
            };
            let plans = (!shelf.metrics.is_empty() || !shelf.plans.is_empty())
                .then(|| view! { <PlansCard shelf=shelf.clone()/> });
            view! {
                <ConsoleLayout title=format!("{} · {}", words::pricing_title(locale), shelf.name(locale))>
                    <ProductTitle shelf part=Part::Pricing/>
                    <Columns aside>{metrics}{plans}</Columns>
                </ConsoleLayout>
            }
        },
    )
}

#[component]
fn MetricsCard(shelf: Shelf) -> impl IntoView {
    let locale = use_reader().locale;
    let new = format!("{}/metrics/new", shelf.pricing_path());
    let end = view! { <LinkButton href=new>{words::metric_new(locale)}</LinkButton> }.into_any();
    let columns = [
        words::metric(locale),
        words::metric_unit_column(locale),
        words::metric_counting(locale),
        words::metric_words(locale),
    ];
    let rows = shelf.metrics.iter().map(|metric| {
        let definition = &metric.definition;
        let [counting, _] = aggregation_words(definition.aggregation, locale);
        let mut missing = definition.name.missing();
        if !definition.unit.is_empty() {
            missing.extend(definition.unit.missing());
        }
        missing.sort();
        missing.dedup();
        let unit = definition.unit.in_locale(locale).to_owned();
        let badge = match missing.is_empty() {
            true => view! { <Badge tone=Tone::Good text=words::words_complete(locale)/> },
            false => view! { <Badge tone=Tone::Clay text=words::words_missing(locale, languages(&missing, locale))/> },
        };
        view! {
            <tr>
                <RowHead text=definition.name.in_locale(locale) note=definition.key.to_string()
                    href=format!("{}/metrics/{}", shelf.pricing_path(), metric.id)/>
                <Cell label=columns[1]>{unit}</Cell>
                <Cell label=columns[2]>{counting}</Cell>
                <Cell label=columns[3]>{badge}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Card title=words::metrics(locale) note=words::metrics_note(locale) end>
            <Table caption=words::metrics(locale) columns=columns.map(Column::text).into()>{rows}</Table>
        </Card>
    }
}

#[component]
fn PlansCard(shelf: Shelf) -> impl IntoView {
    let locale = use_reader().locale;
    let new = format!("{}/rate-plans/new", shelf.pricing_path());
    if shelf.plans.is_empty() {
        return view! {
            <Card title=words::rate_plans(locale)>
                <EmptyState title=words::rate_plans_none(locale) text=words::rate_plans_none_text(locale)>
                    <LinkButton href=new look=Look::Primary>{words::rate_plan_new(locale)}</LinkButton>
                </EmptyState>
            </Card>
        }
        .into_any();
    }
    let end = view! { <LinkButton href=new>{words::rate_plan_new(locale)}</LinkButton> }.into_any();
    let (mut shown, mut earlier) = (Vec::new(), Vec::new());
    for newest in shelf.in_order() {
        for plan in shelf.versions(newest) {
            match plan.status {
                RatePlanStatus::Draft | RatePlanStatus::Scheduled | RatePlanStatus::Published => {
                    shown.push(plan.clone())
                }
                RatePlanStatus::Ended if plan.id == newest.id => shown.push(plan.clone()),
                RatePlanStatus::Superseded | RatePlanStatus::Ended => earlier.push(plan.clone()),
            }
        }
    }
    let columns = vec![
        Column::text(words::rate_plan(locale)),
        Column::text(words::price(locale)),
        Column::text(words::audience_column(locale)),
        Column::number(words::subscribers_column(locale)),
        Column::text(words::state(locale)),
    ];
    let rows = shown.iter().map(|plan| plan_row(plan, &shelf, locale)).collect_view();
    let earlier = (!earlier.is_empty()).then(|| {
        let title = words::earlier_versions(locale, earlier.len() as u64);
        view! { <details class="earlier"><summary>{title}</summary><Versions plans=earlier shelf=shelf.clone() locale/></details> }
    });
    view! {
        <Card title=words::rate_plans(locale) note=words::rate_plans_note(locale) end>
            <Table caption=words::rate_plans(locale) columns>{rows}</Table>
            {earlier}
        </Card>
    }
    .into_any()
}

fn plan_row(plan: &RatePlanView, shelf: &Shelf, locale: Locale) -> impl IntoView + use<> {
    let price = PlanPrice::of(&plan.terms, &shelf.metrics, None, locale);
    let anyway = price.apart_words(locale).into_iter().chain(price.anyway(locale));
    let anyway = anyway.map(|line| view! { <span class="row-note">{line}</span> }).collect_view();
    let (price, who) = (price.words(locale).headline(), who(&plan.terms.audience, &shelf.buyers, locale));
    let badge = plan_badge(plan, locale);
    let note = format!("{} · {}", plan.terms.key, version_words(plan, locale));
    let subscribers = match plan.published_at {
        Some(_) => quantity(shelf.subscribers_of(plan).into(), locale),
        None => "–".to_owned(),
    };
    view! {
        <tr>
            <RowHead text=plan.terms.name.in_locale(locale) note href=format!("/seller/rate-plans/{}", plan.id)/>
            <Cell label=words::price(locale)>{price}{anyway}</Cell>
            <Cell label=words::audience_column(locale)>{who}</Cell>
            <NumberCell label=words::subscribers_column(locale)>{subscribers}</NumberCell>
            <Cell label=words::state(locale)>{badge}</Cell>
        </tr>
    }
}

/// How the store shows the prices now.
#[component]
fn DisplayCard(shelf: Shelf) -> impl IntoView {
    let locale = use_reader().locale;
    let kind = match shelf.product.price_display {
        ProductPrices::FromMetrics { .. } => words::display_from_metrics(locale),
        ProductPrices::FreeText { .. } => words::display_free_text(locale),
    };
    let display = format!("{}/display", shelf.pricing_path());
    let card = shelf.foremost_plan().map(|plan| {
        let (terms, metrics) = (plan.terms.clone(), shelf.metrics.clone());
        view! { <StorePlanCard terms metrics prices=shelf.product.price_display.clone() locale/> }
    });
    view! {
        <Card title=words::display_title(locale) note=kind>
            {card}
            <Actions>
                <LinkButton href=display>{words::display_change(locale)}</LinkButton>
            </Actions>
        </Card>
    }
}
