//! Fees: a row for each, and spare ones behind "Add a fee".

use domain::locale::Locale;
use leptos::prelude::*;

use super::model::{Offers, Subject, fields};
use super::rows::typed;
use crate::components::*;
use crate::i18n::common;
use crate::i18n::seller as words;
use crate::rate_plan_form::{FORM, RatePlanForm, fee_part};

/// How many further fees can be added before saving.
const SPARE_ROWS: usize = 4;
/// As many as a plan can have.
const ROWS_MAX: usize = 50;

pub fn card(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let shown = form.fees.len().max(rows_of_kind());
    let rows = (0..shown).map(|place| row(place, form, locale)).collect_view();
    let spare = spare_rows(shown, SPARE_ROWS, form, locale);
    view! {
        <section id="plan-plan-fees">
            <Card title=words::fees_title(locale) note=words::fees_note(locale)>{rows}{spare}</Card>
        </section>
    }
}

/// How many rows with a kind a post brought back.
fn rows_of_kind() -> usize {
    let typed = typed();
    let chosen =
        |place: &usize| typed.value(&format!("plan[fees][{place}][kind]")).is_some_and(|kind| !kind.is_empty());
    (0..ROWS_MAX).filter(chosen).max().map_or(0, |last| last + 1)
}

fn spare_rows(place: usize, left: usize, form: &RatePlanForm, locale: Locale) -> AnyView {
    if left == 0 {
        return ().into_any();
    }
    let fields = row(place, form, locale);
    let further = spare_rows(place + 1, left - 1, form, locale);
    view! { <AddRow add=words::fee_add(locale) row=words::fee_n(locale, place + 1)>{fields}{further}</AddRow> }
        .into_any()
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
    let kinds = vec![
        Choice::new("", words::fee_none(locale)),
        Choice::new("recurring", words::fee_recurring(locale)),
        Choice::new("setup", words::fee_setup(locale)),
        Choice::new("seats", words::fee_seats(locale)),
        Choice::new("early_termination", words::fee_early_termination(locale)),
    ];
    let timings =
        vec![Choice::new("advance", words::fee_advance(locale)), Choice::new("arrears", words::fee_arrears(locale))];
    let shares = vec![Choice::new("true", words::fee_prorated(locale)), Choice::new("false", words::fee_whole(locale))];
    view! {
        <fieldset class="form-row fee-row">
            <legend class="form-row-name">{words::fee_n(locale, place + 1)}</legend>
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
            <div class="fee-model">{seats}</div>
        </fieldset>
    }
}
