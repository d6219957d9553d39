//! Prices of usage: a row for every metric of the product.

use domain::locale::Locale;
use domain::metric::Metric;
use leptos::prelude::*;

use crate::components::*;
use crate::i18n::seller as words;
use crate::pages::seller::shelf::Shelf;
use crate::rate_plan_form::{ChargeRow, FORM, RatePlanForm};

pub fn card(shelf: &Shelf, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
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
    let rows = rows.map(|(place, (metric, row))| price_row(place, metric, row, &form.currency, locale));
    let rows = rows.collect_view();
    view! { <Card title=words::usage_prices(locale) note=words::usage_note(locale)>{rows}</Card> }.into_any()
}

fn price_row(place: usize, metric: &Metric, row: &ChargeRow, currency: &str, locale: Locale) -> impl IntoView + use<> {
    let definition = &metric.definition;
    let unit = definition.unit.in_locale(locale);
    let label = if unit.is_empty() { words::price_per_unit(locale).to_owned() } else { words::price_per(locale, unit) };
    let name = |field: &str| format!("plan[charges][{place}][{field}]");
    view! {
        <fieldset class="form-row">
            <legend class="form-row-name">
                {definition.name.in_locale(locale).to_owned()}
                " "
                <code class="muted">{definition.key.to_string()}</code>
            </legend>
            <Hidden name=name("metric") value=row.metric.clone()/>
            <MoneyField form=FORM name=name("unit_price") label currency value=row.unit_price.clone()/>
            <Field form=FORM name=name("free_units") label=words::free_units(locale) value=row.free_units.clone()
                kind=FieldKind::Decimal optional=true autocomplete="off"/>
        </fieldset>
    }
}
