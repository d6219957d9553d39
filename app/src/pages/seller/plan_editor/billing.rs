//! How a plan is billed, and what most plans leave as it is.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::components::*;
use crate::form::use_flash;
use crate::i18n::seller as words;
use crate::pages::seller::shelf::Shelf;
use crate::rate_plan_form::{ChargeRow, FORM, RatePlanForm};

pub fn card(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let alignments = vec![
        Choice::new("calendar", words::alignment_calendar(locale)),
        Choice::new("anniversary", words::alignment_anniversary(locale)),
    ];
    let RatePlanForm { period, alignment, payment_due_days, trial_days, .. } = form.clone();
    view! {
        <Card title=words::billing_title(locale)>
            <FieldRow>
                <Select form=FORM name="plan[period][unit]" label=words::period_unit(locale) choices=units(locale)
                    value=period.unit/>
                <Field form=FORM name="plan[period][count]" label=words::period_count(locale)
                    value=period.count kind=FieldKind::Whole autocomplete="off"/>
                <Select form=FORM name="plan[alignment]" label=words::alignment(locale) choices=alignments
                    value=alignment/>
                <Field form=FORM name="plan[payment_due_days]" label=words::payment_due_days(locale)
                    value=payment_due_days kind=FieldKind::Whole autocomplete="off"/>
                <Field form=FORM name="plan[trial_days]" label=words::trial_days(locale) value=trial_days
                    kind=FieldKind::Whole hint=words::trial_days_hint(locale) autocomplete="off"/>
            </FieldRow>
        </Card>
    }
}

fn units(locale: Locale) -> Vec<Choice> {
    vec![
        Choice::new("week", words::unit_week(locale)),
        Choice::new("month", words::unit_month(locale)),
        Choice::new("quarter", words::unit_quarter(locale)),
        Choice::new("year", words::unit_year(locale)),
    ]
}

/// Minimums, term, proration, features and service level; open when something of it is said or refused.
pub fn more(shelf: &Shelf, form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let bounds = shelf.metrics.iter().zip(&form.charges).enumerate().map(|(place, (metric, row))| {
        let name = metric.definition.name.in_locale(locale);
        let (least, most) = (words::at_least_of(locale, name), words::at_most_of(locale, name));
        let [minimum, maximum] = ["minimum", "maximum"].map(|field| format!("plan[charges][{place}][{field}]"));
        let ChargeRow { minimum: at_least, maximum: at_most, .. } = row.clone();
        let currency = form.currency.clone();
        view! {
            <FieldRow>
                <MoneyField form=FORM name=minimum label=least currency=currency.clone() value=at_least optional=true/>
                <MoneyField form=FORM name=maximum label=most currency value=at_most optional=true/>
            </FieldRow>
        }
    });
    let bounds = bounds.collect_view();
    let mut terms = vec![Choice::new("", words::term_none(locale))];
    terms.extend(units(locale));
    let then = vec![Choice::new("true", words::term_renews(locale)), Choice::new("false", words::term_runs_on(locale))];
    let bases = vec![
        Choice::new("days", words::basis_days(locale)),
        Choice::new("seconds", words::basis_seconds(locale)),
        Choice::new("month_30", words::basis_month_30(locale)),
        Choice::new("none", words::basis_none(locale)),
    ];
    let open = says_more(form);
    let RatePlanForm { term, basis, service_level, features, .. } = form.clone();
    view! {
        <Fold title=words::more_title(locale) note=words::more_note(locale) open>
            {bounds}
            <FieldRow>
                <Select form=FORM name="plan[term][unit]" label=words::term(locale) choices=terms
                    value=term.unit/>
                <Field form=FORM name="plan[term][count]" label=words::period_count(locale)
                    value=term.count kind=FieldKind::Whole autocomplete="off"/>
                <Select form=FORM name="plan[term][auto_renew]" label=words::term_then(locale) choices=then
                    value=term.auto_renew/>
            </FieldRow>
            <FieldRow>
                <Select form=FORM name="plan[basis]" label=words::basis(locale) choices=bases value=basis/>
                <Field form=FORM name="plan[service_level]" label=words::service_level(locale) optional=true
                    value=service_level hint=words::service_level_hint(locale) autocomplete="off"/>
            </FieldRow>
            <TextArea form=FORM name="plan[features]" label=words::features(locale) value=features
                hint=words::features_hint(locale) rows=3 optional=true/>
        </Fold>
    }
}

fn says_more(form: &RatePlanForm) -> bool {
    let refused = |refusal: &domain::refusal::Refusal| {
        let places = ["/minimum", "/maximum", "/plan/term", "/plan/basis", "/plan/features", "/plan/service_level"];
        places.iter().any(|place| refusal.pointer.contains(place))
    };
    let bounded = form.charges.iter().any(|row| !row.minimum.is_empty() || !row.maximum.is_empty());
    let said = !form.term.unit.is_empty() || !form.features.is_empty() || !form.service_level.is_empty();
    bounded || said || form.basis != "days" || use_flash(FORM).refusals.0.iter().any(refused)
}
