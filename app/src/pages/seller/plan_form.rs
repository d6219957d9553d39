//! The form of a plan as all pages about a draft know it: its element, its rows, and why it cannot be published yet.

use domain::locale::Locale;
use domain::rate_plan::Terms;
use domain::refusal::Refusals;
use service::catalog::{self, RatePlanView};
use service::{Actor, Answer, Portal};

use super::shelf::Shelf;
use crate::rate_plan_form::RatePlanForm;

/// The form element, for the buttons outside of it and for the sample invoice.
pub const FORM_ELEMENT: &str = "rate-plan";

/// The form's rows, in the order of the product's metrics.
pub fn metric_keys(shelf: &Shelf) -> Vec<String> {
    shelf.metrics.iter().map(|metric| metric.definition.key.to_string()).collect()
}

/// A draft as the form shows it.
pub fn form_of(shelf: &Shelf, terms: &Terms, locale: Locale) -> RatePlanForm {
    RatePlanForm::of(terms, &metric_keys(shelf), locale)
}

/// The reasons why a draft cannot be published yet.
pub async fn reasons(portal: &Portal, actor: &Actor, plan: &RatePlanView) -> Answer<Refusals> {
    catalog::publishable(portal, actor, plan.id).await
}
