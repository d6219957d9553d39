//! What the rate plan editor posts: saved, kept while it is typed, shown as JSON and back.

use leptos::prelude::*;

use crate::rate_plan_form::{PlanButton, RatePlanForm};

#[cfg(feature = "ssr")]
use {
    super::super::next::posted,
    super::super::{Next, submit},
    super::{drafting, forms, id, rate_plan_path},
    crate::context::reader,
    crate::form::{Flash, values_of},
    crate::rate_plan_form::FORM,
    ::words::seller as words,
    domain::ids::RatePlanId,
    domain::refusal::Refusals,
};

/// A page with what was typed on another one, if it is not saved.
#[cfg(feature = "ssr")]
fn carried(path: String, form: &str, unsaved: Option<Vec<(String, String)>>) -> Next {
    match unsaved {
        None => Next::to(path),
        Some(values) => {
            let flash = Flash { values, ..Flash::done(form, words::plan_not_saved_yet(reader().locale)) };
            Next::to(path).leaving(flash)
        }
    }
}

/// The editor's section that a list of rows stands in: `fees`, `charge-0`, `values-0`, `fee-1`.
#[cfg(feature = "ssr")]
fn section_of(list: &str) -> String {
    let list = list.split('/').next().unwrap_or_default();
    let number = |prefix: &str| Some(list.strip_prefix(prefix)?.split('-').next()?.to_owned());
    match (number("charge-").or(number("values-")), list.starts_with("fee")) {
        (Some(charge), _) => format!("plan-plan-charge-{charge}"),
        (None, true) => "plan-plan-fees".to_owned(),
        (None, false) => format!("plan-plan-{list}"),
    }
}

/// What was typed, on the page that it was typed on: at the section of the list that it is about.
#[cfg(feature = "ssr")]
async fn brought_back(list: &str, values: Vec<(String, String)>) -> Result<(), ServerFnError> {
    let (section, typed) = (section_of(list), Flash::refused(FORM, values, Refusals::default()));
    submit(FORM, |_, _| async { Ok(()) }, |()| Next::back_at(&section).leaving(typed)).await
}

/// Where the editor goes once a draft is saved.
#[cfg(feature = "ssr")]
fn after_saving(saved: RatePlanId, pressed: &PlanButton) -> Next {
    let page = rate_plan_path(saved);
    let (next, is_told) = match pressed {
        PlanButton::Review => (format!("{page}/review"), false),
        PlanButton::TakeTotal(_) => (format!("{page}#plan-plan-examples"), true),
        PlanButton::Save
        | PlanButton::ShowJson
        | PlanButton::ShowForm
        | PlanButton::MoreRows(_)
        | PlanButton::RemoveRow(_) => (page, true),
    };
    let next = Next::to(next);
    if is_told { next.saying(forms::DONE, words::plan_saved(reader().locale)) } else { next }
}

/// Saves a new or an existing draft, then stays or goes on to its review. A button for more rows or one less saves nothing
/// and brings back what was typed.
#[server]
pub async fn save_rate_plan(
    product_id: String,
    #[server(default)] rate_plan_id: String,
    plan: RatePlanForm,
    #[server(default)] then: PlanButton,
) -> Result<(), ServerFnError> {
    match &then {
        PlanButton::MoreRows(list) => return brought_back(list, posted()).await,
        PlanButton::RemoveRow(row) => {
            return brought_back(row, values_of("plan", &plan.without_row(row))).await;
        }
        PlanButton::ShowJson => return show_json(&product_id, &rate_plan_id, &plan).await,
        PlanButton::Save | PlanButton::Review | PlanButton::ShowForm | PlanButton::TakeTotal(_) => {}
    }
    submit(
        FORM,
        |portal, actor| async move {
            let product = id(&product_id)?;
            let draft = Some(rate_plan_id.as_str()).filter(|id| !id.is_empty());
            let plan = match then {
                PlanButton::TakeTotal(place) => drafting::take_total(&portal, &actor, product, plan, place).await?,
                PlanButton::Save
                | PlanButton::Review
                | PlanButton::ShowJson
                | PlanButton::ShowForm
                | PlanButton::MoreRows(_)
                | PlanButton::RemoveRow(_) => plan,
            };
            let at = drafting::Place::of(&product_id, &rate_plan_id)?;
            let saved = drafting::save(&portal, &actor, product, draft.map(id).transpose()?, &plan).await?;
            at.forget(&portal, &actor).await?;
            Ok((saved, then))
        },
        |(saved, then)| after_saving(saved, &then),
    )
    .await
}

/// The plan as JSON, with what was typed.
#[cfg(feature = "ssr")]
async fn show_json(product_id: &str, rate_plan_id: &str, plan: &RatePlanForm) -> Result<(), ServerFnError> {
    submit(
        FORM,
        |portal, actor| async move {
            let at = drafting::Place::of(product_id, rate_plan_id)?;
            Ok((drafting::as_json(&portal, &actor, at, plan).await?, at))
        },
        |(json, at)| carried(format!("{}/json", at.path()), forms::JSON, json.map(|json| vec![("json".into(), json)])),
    )
    .await
}

/// Saves the draft while it is typed, or keeps what cannot be saved yet. Answers which, and when.
///
/// # Errors
/// The words of a refusal, or the reference of a fault.
#[server]
pub async fn keep_rate_plan(
    product_id: String,
    #[server(default)] rate_plan_id: String,
    plan: RatePlanForm,
) -> Result<String, ServerFnError> {
    let locale = reader().locale;
    super::super::answer(move |portal, actor| async move {
        let at = drafting::Place::of(&product_id, &rate_plan_id)?;
        drafting::keep(&portal, &actor, at, &plan, locale).await
    })
    .await
}

/// Forgets what was typed into a plan and not saved.
#[server]
pub async fn discard_typed_plan(
    product_id: String,
    #[server(default)] rate_plan_id: String,
) -> Result<(), ServerFnError> {
    submit(
        forms::DONE,
        |portal, actor| async move {
            let at = drafting::Place::of(&product_id, &rate_plan_id)?;
            at.forget(&portal, &actor).await?;
            Ok(at.path())
        },
        |path| Next::to(path).saying(forms::DONE, words::plan_discarded(reader().locale)),
    )
    .await
}

/// Saves a draft out of the API's JSON.
#[server]
pub async fn save_rate_plan_json(
    product_id: String,
    #[server(default)] rate_plan_id: String,
    json: String,
    #[server(default)] then: PlanButton,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    if then == PlanButton::ShowForm {
        return submit(
            forms::JSON,
            |portal, actor| async move {
                let at = drafting::Place::of(&product_id, &rate_plan_id)?;
                Ok((drafting::as_form(&portal, &actor, at, &json, locale).await?, at))
            },
            |(form, at)| carried(at.path(), FORM, form.map(|form| values_of(FORM, &form))),
        )
        .await;
    }
    submit(
        forms::JSON,
        |portal, actor| async move {
            let draft = Some(rate_plan_id.as_str()).filter(|id| !id.is_empty());
            drafting::save_json(&portal, &actor, id(&product_id)?, draft.map(id).transpose()?, &json, locale).await
        },
        |saved| {
            let next = format!("{}/json", rate_plan_path(saved));
            Next::to(next).saying(forms::DONE, words::plan_saved(reader().locale))
        },
    )
    .await
}
