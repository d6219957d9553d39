//! A price model's fields: its kind by what it does, then what that kind needs. Styles show the fields of the kind that
//! is chosen; a browser that cannot tell shows them all.

use ::words::seller as words;
use domain::locale::Locale;
use domain::price::PriceModelKind;
use leptos::prelude::*;

use super::super::model_facts::kind_words;
use super::subject::{Offers, Subject};
use super::tiers;
use crate::components::*;
use crate::rate_plan_form::{FORM, PartRow};

fn kind_hint(kind: PriceModelKind, locale: Locale) -> &'static str {
    match kind {
        PriceModelKind::PerUnit => words::model_per_unit_hint(locale),
        PriceModelKind::Graduated => words::model_graduated_hint(locale),
        PriceModelKind::Volume => words::model_volume_hint(locale),
        PriceModelKind::Package => words::model_package_hint(locale),
        PriceModelKind::StairStep => words::model_stair_step_hint(locale),
        PriceModelKind::Bundles => words::model_bundles_hint(locale),
        PriceModelKind::Percentage => words::model_percentage_hint(locale),
        PriceModelKind::GraduatedPercentage => words::model_graduated_percentage_hint(locale),
        PriceModelKind::EventAmount => words::model_event_amount_hint(locale),
        PriceModelKind::CostPlus => words::model_cost_plus_hint(locale),
    }
}

pub fn fields(subject: &Subject, row: &PartRow, locale: Locale) -> AnyView {
    let kinds = subject.offers.kinds();
    let mut choices = match subject.offers {
        Offers::All => vec![Choice::new("", words::model_none(locale))],
        Offers::Units => vec![],
    };
    choices.extend(kinds.iter().map(|kind| Choice::new(kind.as_str(), kind_words(*kind, locale))));
    let hint = |kind: &PriceModelKind| {
        let class = format!("model-part model-hint for-{}", kind.as_str());
        view! { <p class=class>{kind_hint(*kind, locale)}</p> }
    };
    let hints = kinds.iter().map(hint).collect_view();
    let none = (subject.offers == Offers::All)
        .then(|| view! { <p class="model-part model-hint for-nothing">{words::model_none_hint(locale)}</p> });
    let kind = format!("plan[parts][{}][kind]", subject.part);
    view! {
        <div class="price-model">
            <Select form=FORM name=kind label=words::model(locale) choices value=row.kind.clone()/>
            {none}
            {hints}
            {of_units(subject, row, locale)}
            {tiers::table(subject, row, locale)}
            {(subject.offers == Offers::All).then(|| of_amounts(subject, row, locale))}
        </div>
    }
    .into_any()
}

/// A field of the model.
struct Fields<'a> {
    subject: &'a Subject,
}

impl Fields<'_> {
    fn name(&self, field: &str) -> String {
        format!("plan[parts][{}][{field}]", self.subject.part)
    }

    fn money(&self, field: &str, label: &str, value: &str, needed: Needed) -> AnyView {
        let (currency, optional) = (self.subject.currency.clone(), needed == Needed::No);
        view! { <MoneyField form=FORM name=self.name(field) label currency value=value.to_owned() optional/> }
            .into_any()
    }

    fn number(&self, field: &str, label: &str, value: &str, needed: Needed, suffix: &'static str) -> AnyView {
        let (name, value, optional) = (self.name(field), value.to_owned(), needed == Needed::No);
        match suffix {
            "" => view! {
                <Field form=FORM name label value optional kind=FieldKind::Decimal autocomplete="off"/>
            }
            .into_any(),
            suffix => view! {
                <Field form=FORM name label value optional kind=FieldKind::Decimal suffix autocomplete="off"/>
            }
            .into_any(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Needed {
    Yes,
    No,
}

fn of_units(subject: &Subject, row: &PartRow, locale: Locale) -> impl IntoView + use<> {
    let fields = Fields { subject };
    let rounding = vec![Choice::new("up", words::package_up(locale)), Choice::new("down", words::package_down(locale))];
    let (name, value) = (fields.name("rounding"), row.rounding.clone());
    view! {
        <div class="model-part field-row for-per_unit">
            {fields.money("unit_price", &subject.price_label, &row.unit_price, Needed::Yes)}
        </div>
        <div class="model-part field-row for-package">
            {fields.number("size", words::package_size(locale), &row.size, Needed::Yes, "")}
            {fields.money("price", words::package_price(locale), &row.price, Needed::Yes)}
            <Select form=FORM name label=words::package_rounding(locale) choices=rounding value/>
        </div>
    }
}

fn of_amounts(subject: &Subject, row: &PartRow, locale: Locale) -> impl IntoView + use<> {
    let fields = Fields { subject };
    view! {
        <div class="model-part field-row for-percentage">
            {fields.number("rate", words::percent_rate(locale), &row.rate, Needed::Yes, "%")}
            {fields.money("fixed_per_event", words::fixed_per_event(locale), &row.fixed_per_event, Needed::No)}
            {fields.number("free_events", words::free_events(locale), &row.free_events, Needed::No, "")}
            {fields.money("free_amount", words::free_amount(locale), &row.free_amount, Needed::No)}
            {fields.money("min_per_event", words::min_per_event(locale), &row.min_per_event, Needed::No)}
            {fields.money("max_per_event", words::max_per_event(locale), &row.max_per_event, Needed::No)}
        </div>
        <div class="model-part field-row for-event_amount">
            {fields.number("multiplier", words::multiplier(locale), &row.multiplier, Needed::No, "")}
        </div>
        <div class="model-part field-row for-cost_plus">
            {fields.number("markup_percent", words::markup_percent(locale), &row.markup_percent, Needed::Yes, "%")}
        </div>
    }
}
