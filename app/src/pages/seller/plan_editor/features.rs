//! Features and service level: what a plan includes beside usage.

use ::words::seller as words;
use domain::locale::{Locale, LocalizedText};
use leptos::prelude::*;

use super::rows::{RemoveRow, typed};
use crate::components::*;
use crate::rate_plan_form::{FORM, FeatureRow, PlanButton, RatePlanForm, THEN};

pub fn card(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let typed = typed();
    let count = form.features.len().max(typed.rows("plan[features]")) + typed.more("features", 1);
    let rows = (0..count).map(|place| row(place, form, locale)).collect_view();
    let level = form.service_level.clone();
    view! {
        <section id="plan-plan-features" class="editor-section">
            <Card title=words::features(locale) note=words::features_note(locale)>
                {rows}
                <p class="more-rows">
                    <Button look=Look::Ghost name=THEN value=PlanButton::MoreRows("features".to_owned())>{words::feature_add(locale)}</Button>
                </p>
                <Field form=FORM name="plan[service_level]" label=words::service_level(locale) optional=true
                    value=level hint=words::service_level_hint(locale) autocomplete="off"/>
            </Card>
        </section>
    }
}

fn row(place: usize, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let FeatureRow { key, name, kind, value, unit, words: text } =
        form.features.get(place).cloned().unwrap_or_default();
    let (name, text) = (LocalizedText::from(name), LocalizedText::from(text));
    let field = |field: &str| format!("plan[features][{place}][{field}]");
    let kind = if kind.is_empty() { "on".to_owned() } else { kind };
    let kinds = vec![
        Choice::new("on", words::feature_on(locale)),
        Choice::new("off", words::feature_off(locale)),
        Choice::new("amount", words::feature_amount(locale)),
        Choice::new("words", words::feature_words(locale)),
        Choice::new("text", words::feature_text(locale)),
    ];
    let title = words::feature_n(locale, place + 1);
    view! {
        <fieldset class="form-row feature-row" id=format!("plan-features-row-{place}")>
            <legend class="form-row-name">{title.clone()}</legend>
            <div class="feature-name">
                <LocalizedField form=FORM name=field("name") legend=words::feature_name(locale) value=name/>
            </div>
            <Field form=FORM name=field("key") label=words::feature_key(locale) value=key optional=true
                hint=words::feature_key_hint(locale) autocomplete="off"/>
            <Select form=FORM name=field("kind") label=words::feature_kind(locale) choices=kinds value=kind/>
            <div class="feature-value">
                <Field form=FORM name=field("value") label=words::feature_value(locale) value autocomplete="off"/>
            </div>
            <div class="feature-unit">
                <Field form=FORM name=field("unit") label=words::feature_unit(locale) value=unit autocomplete="off"/>
            </div>
            <div class="feature-words">
                <LocalizedField form=FORM name=field("words") legend=words::feature_translated(locale) value=text/>
            </div>
            <RemoveRow list="features" place row=title locale/>
        </fieldset>
    }
}
