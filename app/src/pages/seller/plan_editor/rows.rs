//! How many rows a form shows: those of the plan, those that were typed before a post came back, and spare ones.

use ::words::seller as words;
use domain::locale::Locale;
use leptos::prelude::*;

use crate::components::{Icon, Sign};
use crate::form::{Flash, use_flash};
use crate::rate_plan_form::{FORM, PlanButton, THEN};

/// The values that the last post brought, if the page follows one.
pub struct Typed(Flash);

pub fn typed() -> Typed {
    Typed(use_flash(FORM))
}

impl Typed {
    /// How many rows are called `plan[…][0]…`, up to the last one with something in it.
    pub fn rows(&self, list: &str) -> usize {
        rows_in(&self.0.values, list)
    }

    /// How many more rows were asked for at a place.
    pub fn more(&self, place: &str, by: usize) -> usize {
        let pressed = self.0.value(THEN).map(|then| PlanButton::from(then.to_owned()));
        if pressed == Some(PlanButton::MoreRows(place.to_owned())) { by } else { 0 }
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.value(name)
    }

    /// Whether something is refused at a place or below it.
    pub fn refuses(&self, places: &[&str]) -> bool {
        let at = |pointer: &str| places.iter().any(|place| pointer.starts_with(place));
        self.0.refusals.0.iter().any(|refusal| at(&refusal.pointer))
    }
}

/// Takes its row away, and leaves all else as typed.
#[component]
pub fn RemoveRow(
    #[prop(into)] list: String,
    place: usize,
    /// The row's heading: "Fee 2".
    row: String,
    locale: Locale,
) -> impl IntoView {
    let remove = PlanButton::RemoveRow(format!("{list}/{place}")).to_string();
    view! {
        <button class="button button-ghost row-remove" type="submit" name=THEN value=remove
            aria-label=words::row_remove(locale, row)><Icon sign=Sign::Cross/></button>
    }
}

fn rows_in(values: &[(String, String)], list: &str) -> usize {
    let place = |(name, value): &(String, String)| {
        let rest = name.strip_prefix(list)?.strip_prefix('[')?;
        if value.trim().is_empty() { None } else { rest.split(']').next()?.parse::<usize>().ok() }
    };
    values.iter().filter_map(place).max().map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::rows_in;

    #[test]
    fn rows_that_were_typed_into_come_back() {
        let typed = |rows: &[(&str, &str)]| {
            let values: Vec<_> = rows.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            rows_in(&values, "plan[parts][0-1][tiers]")
        };
        assert_eq!(typed(&[]), 0);
        assert_eq!(typed(&[("plan[parts][0-1][tiers][0][up_to]", "1"), ("plan[parts][0-1][tiers][1][up_to]", " ")]), 1);
        assert_eq!(typed(&[("plan[parts][0-1][tiers][2][price]", "1"), ("plan[parts][0][tiers][7][price]", "1")]), 3);
    }
}
