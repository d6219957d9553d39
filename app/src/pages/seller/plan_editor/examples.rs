//! Worked examples: what a full period must come to, checked at every save, and at once while somebody types.

use ::words::common;
use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;

use super::rows::{RemoveRow, typed};
use crate::components::*;
use crate::islands::plan_preview::{ExampleOutcome, outcome};
use crate::pages::seller::shelf::Shelf;
use crate::rate_plan_form::{FORM, PlanButton, RatePlanForm, THEN};

pub fn card(shelf: &Shelf, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let typed = typed();
    let filled = form.examples.len().max(typed.rows("plan[examples]"));
    let count = filled.max(1) + typed.more("examples", 1);
    let rows = (0..count).map(|place| row(place, shelf, form, locale)).collect_view();
    view! {
        <section id="plan-plan-examples" class="editor-section">
            <Card title=words::examples_title(locale) note=words::examples_note(locale)>
                {rows}
                <p class="more-rows">
                    <Button look=Look::Ghost name=THEN value=PlanButton::MoreRows("examples".to_owned())>
                        {words::example_add(locale)}
                    </Button>
                </p>
            </Card>
        </section>
    }
}

fn row(place: usize, shelf: &Shelf, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let example = form.examples.get(place).cloned().unwrap_or_default();
    let name = |field: &str| format!("plan[examples][{place}][{field}]");
    let quantities = shelf.metrics.iter().enumerate().map(|(column, metric)| {
        let value = example.quantities.get(column).cloned().unwrap_or_default();
        let label = metric.definition.name.in_locale(locale).to_owned();
        let name = name(&format!("quantities][{column}"));
        view! { <Field form=FORM name label value kind=FieldKind::Decimal autocomplete="off"/> }
    });
    let quantities = quantities.collect_view();
    let first = outcome(form, &shelf.metrics, place, locale);
    let (currency, total, seats) = (form.currency.clone(), example.total, example.seats);
    let title = words::example_n(locale, place + 1);
    view! {
        <fieldset class="form-row example-row">
            <legend class="form-row-name">{title.clone()}</legend>
            {quantities}
            <Field form=FORM name=name("seats") label=common::seats(locale) value=seats kind=FieldKind::Whole
                optional=true autocomplete="off"/>
            <MoneyField form=FORM name=name("total") label=words::example_total(locale) currency value=total/>
            <div class="example-outcome">
                <ExampleOutcome place first locale/>
                <Button look=Look::Ghost name=THEN value=PlanButton::TakeTotal(place)>{words::example_take(locale)}</Button>
            </div>
            <RemoveRow list="examples" place row=title locale/>
        </fieldset>
    }
}
