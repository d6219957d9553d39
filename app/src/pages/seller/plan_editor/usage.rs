//! Prices of usage: a card for every metric of the product, with its model, its curve, and prices by an attribute.

use ::words::seller as words;
use domain::locale::Locale;
use domain::metric::Metric;
use leptos::prelude::*;

use super::model::fields;
use super::rows::{RemoveRow, typed};
use super::subject::{Offers, Subject};
use crate::components::*;
use crate::islands::price_curve::{CurveOf, PriceCurve};
use crate::pages::seller::shelf::Shelf;
use crate::rate_plan_form::{ChargeRow, FORM, PlanButton, RatePlanForm, THEN, charge_part, value_part};

/// With more metrics, those without a price are folded away.
const UNFOLDED_MAX: usize = 2;
/// How many values can be written before saving.
const VALUE_ROWS_MIN: usize = 2;

pub fn cards(shelf: &Shelf, form: &RatePlanForm, locale: Locale) -> AnyView {
    if shelf.metrics.is_empty() {
        let href = format!("{}#metrics", shelf.pricing_path());
        return view! {
            <Card title=words::usage_prices(locale)>
                <p class="muted">{words::usage_none(locale)}</p>
                <Actions><LinkButton href>{words::metric_new(locale)}</LinkButton></Actions>
            </Card>
        }
        .into_any();
    }
    let rows = shelf.metrics.iter().zip(&form.charges).enumerate();
    rows.map(|(place, (metric, row))| card(place, metric, row, form, locale)).collect_view().into_any()
}

fn card(place: usize, metric: &Metric, row: &ChargeRow, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let definition = &metric.definition;
    let metric_name = definition.name.in_locale(locale).to_owned();
    let subject = subject(metric, charge_part(place), &form.currency, locale);
    let part = form.part(&subject.part);
    let [metric_field, free_field, minimum_field, maximum_field] =
        ["metric", "free_units", "minimum", "maximum"].map(|field| format!("plan[charges][{place}][{field}]"));
    let curve = CurveOf {
        charge: row.clone(),
        part: part.clone(),
        currency: form.currency.clone(),
        locale: form.locale,
        metric: definition.clone(),
    };
    let (model, split) = (fields(&subject, &part, locale), split(place, metric, row, form, locale));
    let (currency, title) = (form.currency.clone(), format!("{}: {metric_name}", words::usage_prices(locale)));
    let note = definition.key.to_string();
    let ChargeRow { metric: key, free_units, minimum, maximum, attribute: _ } = row.clone();
    let folds = form.charges.len() > UNFOLDED_MAX && part.is_spare() && row.attribute.is_empty();
    let refused =
        typed().refuses(&[&format!("/plan/charges/{place}/"), &format!("/plan/parts/{}", charge_part(place))]);
    let section = format!("plan-plan-charge-{place}");
    let body = view! {
            <Hidden name=metric_field value=key/>
            <div class="model-and-curve">
                {model}
                <PriceCurve charge=place part=subject.part first=curve locale/>
            </div>
            <div class="field-row charge-bounds">
                <Field form=FORM name=free_field label=words::free_units(locale) value=free_units
                    kind=FieldKind::Decimal optional=true autocomplete="off"/>
                <MoneyField form=FORM name=minimum_field label=words::charge_minimum(locale)
                    currency=currency.clone() value=minimum optional=true/>
                <MoneyField form=FORM name=maximum_field label=words::charge_maximum(locale) currency value=maximum
                    optional=true/>
            </div>
            {split}
    };
    let card = match folds {
        true => view! { <Fold title note open=refused>{body}</Fold> }.into_any(),
        false => view! { <Card title note>{body}</Card> }.into_any(),
    };
    view! { <section id=section class="editor-section">{card}</section> }
}

fn subject(metric: &Metric, part: String, currency: &str, locale: Locale) -> Subject {
    let unit = metric.definition.unit.in_locale(locale);
    let price_label = match unit {
        "" => words::price_per_unit(locale).to_owned(),
        unit => words::price_per(locale, unit),
    };
    let name = metric.definition.name.in_locale(locale).to_owned();
    Subject { part, name, price_label, currency: currency.to_owned(), offers: Offers::All }
}

/// Prices by the values of an attribute, folded away until there are some.
fn split(place: usize, metric: &Metric, row: &ChargeRow, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let typed = typed();
    let more = format!("values-{place}");
    let shown_before = (0..).take_while(|value| {
        let kind = format!("plan[parts][{}][kind]", value_part(place, *value));
        typed.value(&kind).is_some()
    });
    let before = shown_before.count();
    let asked = typed.more(&more, 1);
    let count = VALUE_ROWS_MIN.max(form.values_of(place)).max(before) + asked;
    let attribute = format!("plan[charges][{place}][attribute]");
    let said = !row.attribute.is_empty() || typed.value(&attribute).is_some_and(|typed| !typed.is_empty());
    let values = format!("/plan/parts/{}-", charge_part(place));
    let open = said || asked > 0 || typed.refuses(&[&values, &format!("/plan/charges/{place}/attribute")]);
    let rows = (0..count).map(|value| {
        let subject = subject(metric, value_part(place, value), &form.currency, locale);
        let part = form.part(&subject.part);
        let name = format!("plan[parts][{}][value]", subject.part);
        let (title, list) = (words::split_value_n(locale, value + 1), format!("{}/values", charge_part(place)));
        view! {
            <fieldset class="split-value">
                <legend class="form-row-name">{title.clone()}</legend>
                <Field form=FORM name label=words::split_value(locale) value=part.value.clone() autocomplete="off"
                    hint=words::split_value_hint(locale)/>
                {fields(&subject, &part, locale)}
                <RemoveRow list place=value row=title locale/>
            </fieldset>
        }
    });
    let rows = rows.collect_view();
    let value = row.attribute.clone();
    view! {
        <details class="split" open=open>
            <summary class="split-head">{words::split_title(locale)}</summary>
            <div class="fold-body">
                <p class="card-note">{words::split_note(locale)}</p>
                <Field form=FORM name=attribute label=words::split_attribute(locale) value autocomplete="off"
                    hint=words::split_attribute_hint(locale)/>
                {rows}
                <p class="more-rows">
                    <Button look=Look::Ghost name=THEN value=PlanButton::MoreRows(more)>
                        {words::split_value_add(locale)}
                    </Button>
                </p>
            </div>
        </details>
    }
}
