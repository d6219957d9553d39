//! Whom a plan addresses, where it is seen, and when it is sold.

use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::AddressedBuyer;

use crate::components::*;
use crate::rate_plan_form::{FORM, RatePlanForm};

pub fn card(
    form: &RatePlanForm,
    categories: Vec<String>,
    buyers: &[AddressedBuyer],
    locale: Locale,
) -> impl IntoView + use<> {
    let visibilities = vec![
        Choice::new("public", words::visibility_public(locale)).hint(words::visibility_public_hint(locale)),
        Choice::new("private", words::visibility_private(locale)).hint(words::visibility_private_hint(locale)),
    ];
    let audiences = vec![
        Choice::new("everyone", words::audience_everyone(locale)),
        Choice::new("category", words::audience_category(locale)),
        Choice::new("buyer", words::audience_buyer(locale)),
    ];
    let RatePlanForm { visibility, audience, effective_from, effective_until, .. } = form.clone();
    let (kind, category) = (audience.kind, audience.category);
    let known = buyers.iter().find(|buyer| buyer.id.to_string() == audience.buyer_id);
    let hint = match known {
        Some(buyer) => words::buyer_is(locale, &buyer.name),
        None => words::buyer_hint(locale).to_owned(),
    };
    let buyer = known.map_or(audience.buyer_id, called);
    let choices = buyers.iter().map(|buyer| Choice::new(called(buyer), buyer.name.clone())).collect::<Vec<_>>();
    let category = match categories.is_empty() {
        true => view! {
            <Field form=FORM name="plan[audience][category]" label=words::category(locale) value=category
                hint=words::category_hint(locale) autocomplete="off"/>
        }
        .into_any(),
        false => {
            let mut choices = vec![Choice::new("", words::category_choose(locale))];
            choices.extend(categories.into_iter().map(|name| Choice::new(name.clone(), name)));
            view! {
                <Select form=FORM name="plan[audience][category]" label=words::category(locale) choices value=category/>
            }
            .into_any()
        }
    };
    view! {
        <Card title=words::who_title(locale)>
            <RadioCards form=FORM name="plan[visibility]" legend=words::visibility(locale) choices=visibilities
                value=visibility/>
            <div class="audience">
                <RadioCards form=FORM name="plan[audience][kind]" legend=words::audience(locale) choices=audiences
                    value=kind/>
                <div class="when-category">{category}</div>
                <div class="when-buyer">
                    <Field form=FORM name="plan[audience][buyer_id]" label=words::addressed_buyer(locale) value=buyer
                        hint suggestions=choices autocomplete="off"/>
                </div>
            </div>
            <FieldRow>
                <DateField form=FORM name="plan[effective_from]" label=words::effective_from(locale)
                    value=effective_from hint=words::effective_from_hint(locale) optional=true/>
                <DateField form=FORM name="plan[effective_until]" label=words::effective_until(locale)
                    value=effective_until hint=words::effective_until_hint(locale) optional=true/>
            </FieldRow>
        </Card>
    }
}

/// What a buyer is found by: its e-mail address, if it is nobody else's.
fn called(buyer: &AddressedBuyer) -> String {
    buyer.email.clone().unwrap_or_else(|| buyer.id.to_string())
}
