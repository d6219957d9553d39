//! Buying on a buyer's behalf, step by step: for whom, which plan, under which terms, and what will be invoiced when.
//!
//! Every step is an address, so nothing is kept between them; only the last one posts.

mod buyer;
mod plan;
mod review;
mod terms;

pub use buyer::BuyerStep;
pub use plan::PlanStep;
pub use review::ReviewStep;
pub use terms::TermsStep;

use ::words::admin as words;
use domain::ids::{BuyerId, RatePlanId};
use domain::locale::Locale;
use leptos::prelude::*;

use crate::components::{Step, Steps};

/// The name of the form on the last step.
const FORM: &str = "purchase";

fn plans_of(buyer: BuyerId) -> String {
    format!("/admin/purchase/{buyer}")
}

fn terms_of(buyer: BuyerId, plan: RatePlanId) -> String {
    format!("/admin/purchase/{buyer}/{plan}")
}

/// The steps, of which those with an address are behind.
fn steps(behind: Vec<String>, l: Locale) -> impl IntoView {
    let labels = [words::step_buyer(l), words::step_plan(l), words::step_terms(l), words::step_review(l)];
    let mut behind = behind.into_iter();
    let steps = labels.map(|label| match behind.next() {
        Some(href) => Step::behind(label, href),
        None => Step::new(label),
    });
    view! { <Steps label=words::purchase_title(l) steps=steps.to_vec()/> }
}
