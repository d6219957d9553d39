//! Fees: a row for each, which can be taken away, and as many more as are asked for.

use ::words::common;
use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;

use super::billing::units;
use super::model::fields;
use super::rows::{RemoveRow, typed};
use super::subject::{Offers, Subject};
use crate::components::*;
use crate::rate_plan_form::{FORM, PlanButton, RatePlanForm, THEN, fee_part};

pub fn card(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let typed = typed();
    let count = form.fees.len().max(typed.rows("plan[fees]")) + typed.more("fees", 1);
    let rows = (0..count).map(|place| row(place, form, locale)).collect_view();
    view! {
        <section id="plan-plan-fees" class="editor-section">
            <Card title=words::fees_title(locale) note=words::fees_note(locale)>
                {rows}
                <p class="more-rows">
                    <Button look=Look::Ghost name=THEN value=PlanButton::MoreRows("fees".to_owned())>{words::fee_add(locale)}</Button>
                </p>
            </Card>
        </section>
    }
}

fn row(place: usize, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let fee = form.fees.get(place).cloned().unwrap_or_default();
    let currency = form.currency.clone();
    let seats = Subject {
        part: fee_part(place),
        name: common::seats(locale).to_owned(),
        price_label: words::seats_price(locale).to_owned(),
        currency: currency.clone(),
        offers: Offers::Units,
    };
    let seats = fields(&seats, &form.part(&seats.part), locale);
    let name = |field: &str| format!("plan[fees][{place}][{field}]");
    let title = words::fee_n(locale, place + 1);
    let kinds = vec![
        Choice::new("", words::fee_none(locale)),
        Choice::new("recurring", words::fee_recurring(locale)),
        Choice::new("setup", words::fee_setup(locale)),
        Choice::new("seats", words::fee_seats(locale)),
        Choice::new("early_termination", words::fee_early_termination(locale)),
    ];
    let mut intervals =
        vec![Choice::new("", words::fee_every_period(locale)), Choice::new("day", words::unit_day(locale))];
    intervals.extend(units(locale));
    let timings =
        vec![Choice::new("advance", words::fee_advance(locale)), Choice::new("arrears", words::fee_arrears(locale))];
    let shares = vec![Choice::new("true", words::fee_prorated(locale)), Choice::new("false", words::fee_whole(locale))];
    view! {
        <fieldset class="form-row fee-row" id=format!("plan-fees-row-{place}")>
            <legend class="form-row-name">{title.clone()}</legend>
            <Select form=FORM name=name("kind") label=words::fee_kind(locale) choices=kinds value=fee.kind/>
            <div class="fee-amount">
                <MoneyField form=FORM name=name("amount") label=common::amount(locale) currency value=fee.amount/>
            </div>
            <div class="fee-times">
                <Select form=FORM name=name("timing") label=words::fee_when(locale) choices=timings value=fee.timing/>
            </div>
            <div class="fee-times">
                <Select form=FORM name=name("prorate") label=words::fee_partial(locale) choices=shares
                    value=fee.prorate/>
            </div>
            <div class="fee-times">
                <Select form=FORM name=name("interval][unit") label=words::fee_every(locale) choices=intervals
                    value=fee.interval.unit/>
            </div>
            <div class="fee-times fee-every">
                <Field form=FORM name=name("interval][count") label=words::fee_every_count(locale)
                    value=fee.interval.count kind=FieldKind::Whole autocomplete="off"/>
            </div>
            <div class="fee-model">{seats}</div>
            <RemoveRow list="fees" place row=title locale/>
        </fieldset>
    }
}
