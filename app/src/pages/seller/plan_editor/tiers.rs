//! Ranges as a table: a row for each, spare ones below. With a script more rows appear and a spreadsheet's cells can be
//! pasted; without one a button brings more rows and keeps what was typed.
//!
//! A refusal is wider than its cell, so rows are grids and say what is refused below their cells; their roles say that they
//! are still rows.

use ::words::common;
use ::words::format::quantity;
use ::words::refused;
use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::rows::typed;
use super::subject::Subject;
use crate::components::*;
use crate::form::{field_id, use_flash};
use crate::rate_plan_form::{FORM, PartRow, PlanButton, THEN, TierRow, first_unit_beyond};

const ROWS_MIN: usize = 3;
const MORE_ROWS: usize = 5;

pub fn table(subject: &Subject, row: &PartRow, locale: Locale) -> impl IntoView + use<> {
    let typed = typed();
    let list = format!("plan[parts][{}][tiers]", subject.part);
    let filled = row.tiers.len().max(typed.rows(&list));
    let count = ROWS_MIN.max(filled) + typed.more(&subject.part, MORE_ROWS);
    let mut begins = Some(Decimal::ONE);
    let rows = (0..count).map(|place| {
        let tier = row.tiers.get(place).cloned().unwrap_or_default();
        let typed_end = typed.value(&format!("{list}[{place}][up_to]")).map(str::to_owned);
        let from = begins.map(|from| quantity(from, locale)).unwrap_or_default();
        begins = first_unit_beyond(&typed_end.unwrap_or_else(|| tier.up_to.clone()), locale);
        tier_row(&subject.part, place, &tier, from, locale)
    });
    let rows = rows.collect_view();
    let pointer = format!("/{FORM}/parts/{}/tiers", subject.part);
    let id = field_id(FORM, &pointer);
    let faults: Vec<String> =
        use_flash(FORM).refusals_at(&pointer).into_iter().map(|refusal| refused::words(refusal, locale)).collect();
    let fault = (!faults.is_empty()).then(|| view! { <p class="field-fault">{faults.join(" ")}</p> });
    let (price, more) = (subject.price_label.clone(), PlanButton::MoreRows(subject.part.clone()));
    view! {
        <div class="model-part for-graduated for-volume for-stair_step for-bundles for-graduated_percentage">
            <table class="tier-table" id=id data-tiers=list role="table">
                <caption class="visually-hidden">{words::tiers_of(locale, &subject.name)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{words::tier_from(locale)}</th>
                        <th scope="col" role="columnheader">{words::tier_up_to(locale)}</th>
                        <th scope="col" role="columnheader">
                            <span class="of-units">{price}</span>
                            <span class="of-whole">{words::tier_total(locale)}</span>
                            <span class="of-rate">{words::tier_rate(locale)}</span>
                        </th>
                        <th scope="col" role="columnheader" class="tier-flat">{words::tier_flat(locale)}</th>
                        <td role="cell"></td>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            {fault}
            <p class="tier-more">
                <Button look=Look::Ghost name=THEN value=more>{words::tier_add(locale)}</Button>
                <span class="muted">{words::tier_paste(locale)}</span>
            </p>
        </div>
    }
}

fn tier_row(part: &str, place: usize, tier: &TierRow, from: String, locale: Locale) -> impl IntoView + use<> {
    let name = |field: &str| format!("plan[parts][{part}][tiers][{place}][{field}]");
    let number = place + 1;
    let remove = PlanButton::RemoveRow(format!("{part}/{place}")).to_string();
    let TierRow { up_to, price, flat_amount } = tier.clone();
    view! {
        <tr role="row">
            <td class="tier-from" role="cell">{from}</td>
            <td role="cell">
                <CellField form=FORM name=name("up_to") label=words::tier_up_to_of(locale, number) value=up_to
                    placeholder=common::no_end(locale)/>
            </td>
            <td role="cell"><CellField form=FORM name=name("price") label=words::tier_price_of(locale, number) value=price/></td>
            <td class="tier-flat" role="cell">
                <CellField form=FORM name=name("flat_amount") label=words::tier_flat_of(locale, number)
                    value=flat_amount placeholder="0"/>
            </td>
            <td class="tier-remove" role="cell">
                <button class="button button-ghost" type="submit" name=THEN value=remove
                    aria-label=words::tier_remove(locale, number)><Icon sign=Sign::Cross/></button>
            </td>
        </tr>
    }
}
