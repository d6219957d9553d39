//! A metric: its key, its words in three languages, and how reports add up.

use domain::ids::MetricId;
use domain::locale::{Locale, LocalizedText};
use domain::metric::{Aggregation, Metric, MetricDefinition};
use leptos::prelude::*;
use service::Error;

use super::shelf::{Shelf, shelf};
use super::{param, query};
use crate::components::*;
use crate::form::post_to;
use crate::i18n::common;
use crate::i18n::seller as words;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::seller::{DefineMetric, DeleteMetric, UpdateMetric, forms};

/// What the fields begin with.
struct Shown {
    key: String,
    name: LocalizedText,
    unit: LocalizedText,
    aggregation: Aggregation,
    attribute: String,
    standing: Standing,
}

/// Whether the key and the counting may still change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    Final,
}

#[component]
pub fn NewMetricPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("product_id");
    let suggested = query("suggested").is_some();
    loaded(
        move |portal, actor| async move { shelf(&portal, &actor, &id).await },
        move |shelf| {
            let begin = if suggested { MetricDefinition::suggested() } else { Default::default() };
            let shown = Shown {
                key: begin.key,
                name: begin.name,
                unit: begin.unit,
                aggregation: Aggregation::default(),
                attribute: String::new(),
                standing: Standing::Open,
            };
            let back = shelf.pricing_path();
            view! {
                <ConsoleLayout title=words::metric_new_title(locale)>
                    <PageTitle title=words::metric_new_title(locale) crumbs=shelf.pricing_crumbs(locale)
                        lead=words::metrics_note(locale)/>
                    <Card>
                        <PostForm action={post_to::<DefineMetric>()}>
                            <Hidden name="product_id" value=shelf.product.id.to_string()/>
                            {fields(shown)}
                            <Actions>
                                <Button look=Look::Primary>{words::metric_new(locale)}</Button>
                                <LinkButton href=back>{common::cancel(locale)}</LinkButton>
                            </Actions>
                        </PostForm>
                    </Card>
                </ConsoleLayout>
            }
        },
    )
}

#[component]
pub fn MetricPage() -> impl IntoView {
    let locale = use_reader().locale;
    metric_loaded(move |shelf, metric| {
        let standing = if shelf.is_final(&metric) { Standing::Final } else { Standing::Open };
        let definition = metric.definition.clone();
        let title = definition.name.in_locale(locale).to_owned();
        let delete = format!("{}/metrics/{}/delete", shelf.pricing_path(), metric.id);
        let deletable = !shelf.is_priced(&metric);
        let shown = Shown {
            key: definition.key.to_string(),
            name: definition.name,
            unit: definition.unit,
            aggregation: definition.aggregation,
            attribute: definition.attribute.unwrap_or_default(),
            standing,
        };
        view! {
            <ConsoleLayout title=title.clone()>
                <PageTitle title crumbs=shelf.pricing_crumbs(locale) lead=words::metrics_note(locale)/>
                <Card>
                    <PostForm action={post_to::<UpdateMetric>()}>
                        <Hidden name="product_id" value=shelf.product.id.to_string()/>
                        <Hidden name="metric_id" value=metric.id.to_string()/>
                        {fields(shown)}
                        <Actions>
                            <Button look=Look::Primary>{common::save(locale)}</Button>
                            <LinkButton href=shelf.pricing_path()>{common::cancel(locale)}</LinkButton>
                            {deletable.then(|| view! {
                                <LinkButton href=delete look=Look::Danger>{words::metric_delete(locale)}</LinkButton>
                            })}
                        </Actions>
                    </PostForm>
                </Card>
            </ConsoleLayout>
        }
    })
}

#[component]
pub fn DeleteMetricPage() -> impl IntoView {
    let locale = use_reader().locale;
    metric_loaded(move |shelf, metric| {
        let name = metric.definition.name.in_locale(locale).to_owned();
        view! {
            <ConsoleLayout title=words::metric_delete(locale)>
                <PageTitle title=name.clone() crumbs=shelf.pricing_crumbs(locale)/>
                <FormFaults form=forms::METRIC/>
                <ConfirmPanel title=words::metric_delete_title(locale, &name) action={post_to::<DeleteMetric>()}
                    consequences=vec![words::metric_delete_text(locale).to_owned()]
                    confirm=words::metric_delete(locale) keep=words::keep_it(locale)
                    back=format!("{}/metrics/{}", shelf.pricing_path(), metric.id)>
                    <Hidden name="product_id" value=shelf.product.id.to_string()/>
                    <Hidden name="metric_id" value=metric.id.to_string()/>
                </ConfirmPanel>
            </ConsoleLayout>
        }
    })
}

/// A page about one metric of one product.
fn metric_loaded<Page: IntoView + 'static>(page: impl FnOnce(Shelf, Metric) -> Page + Send + 'static) -> impl IntoView {
    let (product, metric) = (param("product_id"), param("metric_id"));
    loaded(
        move |portal, actor| async move {
            let shelf = shelf(&portal, &actor, &product).await?;
            let id: MetricId = metric.parse().map_err(|_| Error::not_found())?;
            let metric = shelf.metrics.iter().find(|metric| metric.id == id).cloned();
            metric.map(|metric| (shelf, metric)).ok_or_else(Error::not_found)
        },
        move |(shelf, metric)| page(shelf, metric),
    )
}

fn fields(shown: Shown) -> impl IntoView {
    let locale = use_reader().locale;
    let form = forms::METRIC;
    let Shown { key, name, unit, aggregation, attribute, standing } = shown;
    let counting = match standing {
        Standing::Open => {
            let choices = vec![
                Choice::new("sum", words::aggregation_sum(locale)).hint(words::aggregation_sum_hint(locale)),
                Choice::new("count", words::aggregation_count(locale)).hint(words::aggregation_count_hint(locale)),
            ];
            view! {
                <Field form name="key" label=words::metric_key(locale) value=key hint=words::metric_key_hint(locale)
                    autocomplete="off" required=true/>
                <RadioCards form name="aggregation" legend=words::metric_aggregation(locale) choices
                    value=aggregation.as_str()/>
                <Field form name="attribute" label=words::metric_attribute(locale) value=attribute optional=true
                    hint=words::metric_attribute_hint(locale) autocomplete="off"/>
            }
            .into_any()
        }
        Standing::Final => view! {
            <Hidden name="key" value=key.clone()/>
            <Hidden name="aggregation" value=aggregation.as_str()/>
            <Hidden name="attribute" value=attribute/>
            <Field form name="final_key" label=words::metric_key(locale) value=key disabled=true at="/key"
                hint=words::metric_key_final(locale)/>
        }
        .into_any(),
    };
    view! {
        <FormFaults form names=place_names/>
        <LocalizedField form name="name" legend=words::metric_name(locale) value=name
            hint=words::metric_name_hint(locale)/>
        <LocalizedField form name="unit" legend=words::metric_unit(locale) value=unit
            hint=words::metric_unit_hint(locale)/>
        {counting}
    }
}

fn place_names(pointer: &str, locale: Locale) -> Option<String> {
    let name = match pointer.split('/').nth(1)? {
        "name" => words::metric_name(locale),
        "unit" => words::metric_unit(locale),
        "key" => words::metric_key(locale),
        "attribute" => words::metric_attribute(locale),
        _ => return None,
    };
    Some(name.to_owned())
}
