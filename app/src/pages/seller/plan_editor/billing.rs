//! How a plan is billed, and what most plans leave as it is.

use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;

use super::rows::typed;
use crate::components::*;
use crate::rate_plan_form::{FORM, RatePlanForm};

pub fn card(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let alignments = vec![
        Choice::new("calendar", words::alignment_calendar(locale)),
        Choice::new("anniversary", words::alignment_anniversary(locale)),
    ];
    let covers = vec![
        Choice::new("everything", words::trial_covers_everything(locale)),
        Choice::new("fees", words::trial_covers_fees(locale)),
    ];
    let RatePlanForm { period, alignment, payment_due_days, trial_days, trial_covers, .. } = form.clone();
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
                <Select form=FORM name="plan[trial_covers]" label=words::trial_covers(locale) choices=covers
                    value=trial_covers/>
            </FieldRow>
        </Card>
    }
}

pub fn units(locale: Locale) -> Vec<Choice> {
    vec![
        Choice::new("week", words::unit_week(locale)),
        Choice::new("month", words::unit_month(locale)),
        Choice::new("quarter", words::unit_quarter(locale)),
        Choice::new("year", words::unit_year(locale)),
    ]
}

/// Term and proration; open when something of it is said or refused.
pub fn more(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
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
    let downgrades = vec![
        Choice::new("any", words::downgrade_any(locale)),
        Choice::new("end_of_period", words::downgrade_end_of_period(locale)),
    ];
    let RatePlanForm { term, basis, downgrade, .. } = form.clone();
    view! {
        <Fold title=words::more_title(locale) note=words::more_note(locale) open>
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
                <Select form=FORM name="plan[downgrade]" label=words::downgrade(locale) choices=downgrades
                    value=downgrade/>
            </FieldRow>
        </Fold>
    }
}

fn says_more(form: &RatePlanForm) -> bool {
    let refused = typed().refuses(&["/plan/term", "/plan/basis", "/plan/downgrade"]);
    !form.term.unit.is_empty() || form.downgrade == "end_of_period" || form.basis != "days" || refused
}

/// What goes over fees and usage together, and what is given back; open when something of it is said or refused.
pub fn commitments(form: &RatePlanForm, locale: Locale) -> impl IntoView + use<> {
    let RatePlanForm { currency, prepaid_commitment, overage_factor, minimum_commitment, maximum_spend, .. } =
        form.clone();
    let (withdrawal_days, refunds) = (form.withdrawal_days.clone(), form.refund_unused == "true");
    let amounts = [&prepaid_commitment, &overage_factor, &minimum_commitment, &maximum_spend];
    let said = amounts.iter().any(|text| !text.is_empty()) || refunds || !matches!(withdrawal_days.as_str(), "" | "0");
    let places =
        ["/plan/prepaid", "/plan/overage", "/plan/minimum_c", "/plan/maximum_s", "/plan/withdrawal", "/plan/refund"];
    let open = said || typed().refuses(&places);
    view! {
        <Fold title=words::commitments_title(locale) note=words::commitments_note(locale) open>
            <FieldRow>
                <MoneyField form=FORM name="plan[prepaid_commitment]" label=words::prepaid_commitment(locale)
                    currency=currency.clone() value=prepaid_commitment optional=true
                    hint=words::prepaid_commitment_hint(locale)/>
                <Field form=FORM name="plan[overage_factor]" label=words::overage_factor(locale) value=overage_factor
                    kind=FieldKind::Decimal optional=true hint=words::overage_factor_hint(locale) autocomplete="off"/>
                <MoneyField form=FORM name="plan[minimum_commitment]" label=words::minimum_commitment(locale)
                    currency=currency.clone() value=minimum_commitment optional=true
                    hint=words::minimum_commitment_hint(locale)/>
                <MoneyField form=FORM name="plan[maximum_spend]" label=words::maximum_spend(locale) currency
                    value=maximum_spend optional=true hint=words::maximum_spend_hint(locale)/>
            </FieldRow>
            <FieldRow>
                <Field form=FORM name="plan[withdrawal_days]" label=words::withdrawal_days(locale)
                    value=withdrawal_days kind=FieldKind::Whole hint=words::withdrawal_days_hint(locale)
                    autocomplete="off"/>
                <Checkbox form=FORM name="plan[refund_unused]" label=words::refund_unused(locale) checked=refunds/>
            </FieldRow>
        </Fold>
    }
}
