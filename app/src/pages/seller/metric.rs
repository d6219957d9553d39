//! A metric: its key, its words in three languages, and how reports add up.

use ::words::common;
use ::words::format::quantity;
use ::words::seller as words;
use domain::ids::MetricId;
use domain::locale::{Locale, LocalizedText};
use domain::metric::{Aggregation, Metric, MetricDefinition, RoundingMode};
use leptos::prelude::*;
use service::Error;

use super::shelf::{Shelf, shelf};
use super::{param, query};
use crate::components::*;
use crate::form::post_to;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::seller::{DefineMetric, DeleteMetric, MetricForm, RoundingForm, UpdateMetric, forms};

/// What the fields begin with.
struct Shown {
    form: MetricForm,
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
            let form = MetricForm {
                key: begin.key,
                name: (&begin.name).into(),
                unit: (&begin.unit).into(),
                aggregation: Aggregation::default().as_str().to_owned(),
                locale,
                ..MetricForm::default()
            };
            let shown = Shown { form, standing: Standing::Open };
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
        let shown = Shown { form: form_of(&definition, locale), standing };
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
                <PageTitle title=name.clone() crumbs=shelf.pricing_crumbs(locale) note=metric.definition.key.to_string()/>
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

fn form_of(definition: &MetricDefinition, locale: Locale) -> MetricForm {
    let rounding = definition
        .rounding
        .map(|rounding| RoundingForm { mode: rounding.mode.as_str().to_owned(), digits: rounding.digits.to_string() });
    MetricForm {
        key: definition.key.to_string(),
        name: (&definition.name).into(),
        unit: (&definition.unit).into(),
        aggregation: definition.aggregation.as_str().to_owned(),
        attribute: definition.attribute.as_ref().map(ToString::to_string).unwrap_or_default(),
        recurring: if definition.recurring { "true".to_owned() } else { String::new() },
        rounding: rounding.unwrap_or_default(),
        unit_cost: definition.unit_cost.map(|cost| quantity(cost, locale)).unwrap_or_default(),
        locale,
    }
}

fn fields(shown: Shown) -> impl IntoView {
    let locale = use_reader().locale;
    let form = forms::METRIC;
    let (name, unit): (LocalizedText, LocalizedText) = (shown.form.name.clone().into(), shown.form.unit.clone().into());
    let counting = match shown.standing {
        Standing::Open => counting(shown.form, locale).into_any(),
        Standing::Final => counted(shown.form, locale).into_any(),
    };
    view! {
        <FormFaults form names=place_names/>
        <Hidden name="metric[locale]" value=locale.code()/>
        <LocalizedField form name="metric[name]" legend=words::metric_name(locale) value=name
            hint=words::metric_name_hint(locale)/>
        <LocalizedField form name="metric[unit]" legend=words::metric_unit(locale) value=unit
            hint=words::metric_unit_hint(locale)/>
        {counting}
    }
}

/// How an aggregation adds up, in a few words and in an example.
pub fn aggregation_words(aggregation: Aggregation, locale: Locale) -> [&'static str; 2] {
    match aggregation {
        Aggregation::Sum => [words::aggregation_sum(locale), words::aggregation_sum_hint(locale)],
        Aggregation::Count => [words::aggregation_count(locale), words::aggregation_count_hint(locale)],
        Aggregation::Max => [words::aggregation_max(locale), words::aggregation_max_hint(locale)],
        Aggregation::Last => [words::aggregation_last(locale), words::aggregation_last_hint(locale)],
        Aggregation::UniqueCount => {
            [words::aggregation_unique_count(locale), words::aggregation_unique_count_hint(locale)]
        }
        Aggregation::TimeWeightedSum => {
            [words::aggregation_time_weighted_sum(locale), words::aggregation_time_weighted_sum_hint(locale)]
        }
    }
}

fn rounding_words(mode: &str, locale: Locale) -> &'static str {
    match RoundingMode::ALL.into_iter().find(|known| known.as_str() == mode) {
        None => words::metric_rounding_none(locale),
        Some(RoundingMode::Round) => words::metric_rounding_round(locale),
        Some(RoundingMode::Ceil) => words::metric_rounding_ceil(locale),
        Some(RoundingMode::Floor) => words::metric_rounding_floor(locale),
    }
}

/// The fields that a published plan makes final.
fn counting(shown: MetricForm, locale: Locale) -> impl IntoView {
    let form = forms::METRIC;
    let choice = |aggregation: Aggregation| {
        let [label, hint] = aggregation_words(aggregation, locale);
        Choice::new(aggregation.as_str(), label).hint(hint)
    };
    let mut modes = vec![Choice::new("", words::metric_rounding_none(locale))];
    modes.extend(RoundingMode::ALL.map(|mode| Choice::new(mode.as_str(), rounding_words(mode.as_str(), locale))));
    let MetricForm { key, aggregation, attribute, recurring, rounding, unit_cost, .. } = shown;
    view! {
        <Field form name="metric[key]" label=words::metric_key(locale) value=key hint=words::metric_key_hint(locale)
            autocomplete="off" required=true/>
        <RadioCards form name="metric[aggregation]" legend=words::metric_aggregation(locale)
            choices=Aggregation::ALL.map(choice).into() value=aggregation/>
        <Field form name="metric[attribute]" label=words::metric_attribute(locale) value=attribute optional=true
            hint=words::metric_attribute_hint(locale) autocomplete="off"/>
        <Checkbox form name="metric[recurring]" label=words::metric_recurring(locale) checked={recurring == "true"}
            hint=words::metric_recurring_hint(locale)/>
        <FieldRow>
            <Select form name="metric[rounding][mode]" label=words::metric_rounding(locale) choices=modes
                value=rounding.mode hint=words::metric_rounding_hint(locale)/>
            <Field form name="metric[rounding][digits]" label=words::metric_rounding_digits(locale)
                value=rounding.digits kind=FieldKind::Whole optional=true placeholder="0" autocomplete="off"/>
            <Field form name="metric[unit_cost]" label=words::metric_unit_cost(locale) value=unit_cost optional=true
                kind=FieldKind::Decimal hint=words::metric_unit_cost_hint(locale) autocomplete="off"/>
        </FieldRow>
    }
}

/// The same where they are final: told, and sent along as they are.
fn counted(shown: MetricForm, locale: Locale) -> impl IntoView {
    let aggregation = Aggregation::ALL.into_iter().find(|known| known.as_str() == shown.aggregation);
    let [counting, _] = aggregation_words(aggregation.unwrap_or_default(), locale);
    let kept = [
        ("metric[key]", &shown.key),
        ("metric[aggregation]", &shown.aggregation),
        ("metric[attribute]", &shown.attribute),
        ("metric[recurring]", &shown.recurring),
        ("metric[rounding][mode]", &shown.rounding.mode),
        ("metric[rounding][digits]", &shown.rounding.digits),
        ("metric[unit_cost]", &shown.unit_cost),
    ];
    let kept = kept.map(|(name, value)| view! { <Hidden name value=value.clone()/> });
    let rounding = rounding_words(&shown.rounding.mode, locale);
    let rounding = match shown.rounding.mode.is_empty() {
        true => rounding.to_owned(),
        false => format!("{rounding}, {}: {}", words::metric_rounding_digits(locale), shown.rounding.digits),
    };
    let dash = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let carries = if shown.recurring == "true" { words::yes(locale) } else { words::no(locale) };
    view! {
        {kept.into_iter().collect_view()}
        <Field form=forms::METRIC name="final_key" label=words::metric_key(locale) value=shown.key disabled=true
            at="/metric/key" hint=words::metric_key_final(locale)/>
        <p class="field-label">{words::metric_final_parts(locale)}</p>
        <DefinitionList>
            <Fact term=words::metric_counting(locale)>{counting}</Fact>
            <Fact term=words::metric_attribute(locale)>{dash(shown.attribute)}</Fact>
            <Fact term=words::metric_recurring(locale)>{carries}</Fact>
            <Fact term=words::metric_rounding(locale)>{rounding}</Fact>
            <Fact term=words::metric_unit_cost(locale)>{dash(shown.unit_cost)}</Fact>
        </DefinitionList>
    }
}

fn place_names(pointer: &str, locale: Locale) -> Option<String> {
    let name = match pointer.strip_prefix("/metric/")?.split('/').next()? {
        "name" => words::metric_name(locale),
        "unit" => words::metric_unit(locale),
        "key" => words::metric_key(locale),
        "attribute" => words::metric_attribute(locale),
        "aggregation" => words::metric_aggregation(locale),
        "recurring" => words::metric_recurring(locale),
        "rounding" => words::metric_rounding(locale),
        "unit_cost" => words::metric_unit_cost(locale),
        _ => return None,
    };
    Some(name.to_owned())
}
