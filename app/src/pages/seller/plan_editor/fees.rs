//! Fees: a row for each, and spare ones behind "Add a fee".

use domain::locale::Locale;
use leptos::prelude::*;

use crate::components::*;
use crate::form::use_flash;
use crate::i18n::common;
use crate::i18n::seller as words;
use crate::rate_plan_form::{FORM, FeeRow, RatePlanForm};

/// How many further fees can be added before saving.
const SPARE_ROWS: usize = 6;

pub fn card(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let shown = form.fees.len().max(rows_typed(&use_flash(FORM).values));
    let rows = (0..shown).map(|place| row(place, form.fees.get(place), &form.currency, locale));
    let rows = rows.collect_view();
    let spare = spare_rows(shown, SPARE_ROWS, &form.currency, locale);
    view! {
        <section id="plan-plan-fees">
            <Card title=words::fees_title(locale) note=words::fees_note(locale)>{rows}{spare}</Card>
        </section>
    }
}

/// How many rows a refused post had, up to the last one with a kind.
fn rows_typed(values: &[(String, String)]) -> usize {
    let place = |(name, kind): &(String, String)| {
        let place = name.strip_prefix("plan[fees][")?.strip_suffix("][kind]")?;
        if kind.is_empty() { None } else { place.parse::<usize>().ok() }
    };
    values.iter().filter_map(place).max().map_or(0, |last| last + 1)
}

fn spare_rows(place: usize, left: usize, currency: &str, locale: Locale) -> AnyView {
    if left == 0 {
        return ().into_any();
    }
    let fields = row(place, None, currency, locale);
    let further = spare_rows(place + 1, left - 1, currency, locale);
    view! { <AddRow add=words::fee_add(locale) row=words::fee_n(locale, place + 1)>{fields}{further}</AddRow> }
        .into_any()
}

fn row(place: usize, fee: Option<&FeeRow>, currency: &str, locale: Locale) -> impl IntoView + use<> {
    let fee = fee.cloned().unwrap_or_default();
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
            <MoneyField form=FORM name=name("amount") label=common::amount(locale) currency value=fee.amount/>
            <Select form=FORM name=name("timing") label=words::fee_when(locale) choices=timings value=fee.timing/>
            <Select form=FORM name=name("prorate") label=words::fee_partial(locale) choices=shares value=fee.prorate/>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::rows_typed;

    #[test]
    fn rows_that_were_typed_into_come_back() {
        let typed = |rows: &[(&str, &str)]| {
            let values: Vec<_> = rows.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            rows_typed(&values)
        };
        assert_eq!(typed(&[]), 0);
        assert_eq!(typed(&[("plan[fees][0][kind]", "setup"), ("plan[fees][1][kind]", "")]), 1);
        assert_eq!(typed(&[("plan[fees][0][kind]", ""), ("plan[fees][2][kind]", "seats")]), 3);
        assert_eq!(typed(&[("plan[fees][4][amount]", "3"), ("plan[key]", "x")]), 0);
    }
}
