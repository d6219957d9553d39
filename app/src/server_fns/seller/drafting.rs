//! Drafts of rate plans: saved from the form, begun from the suggestion; and their order in the store.

use ::words::format::time;
use ::words::seller as words;
use domain::ids::{ProductId, RatePlanId};
use domain::locale::{Locale, LocalizedText};
use domain::metric::{Metric, MetricDefinition};
use domain::rate_plan::{RatePlanInput, Terms};
use domain::refusal::Refusals;
use domain::text::Key;
use service::{Actor, Answer, Error, Fault, Portal, accounts, catalog};

use crate::json;
use crate::rate_plan_form::{ChargeRow, PartRow, RatePlanForm, Reading, charge_part};

/// Saves the form as a new draft or as `draft`; refusals stand at their places in the form.
pub async fn save(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    draft: Option<RatePlanId>,
    form: &RatePlanForm,
) -> Answer<RatePlanId> {
    let metrics = own_metrics(portal, actor, product).await?;
    let keys: Vec<Key> = metrics.into_iter().map(|metric| metric.definition.key).collect();
    let reading = addressed(portal, actor, form).await?.read();
    // The catalog parses once more; only the form sees two rows with one value.
    reading.terms(&keys)?;
    let saved = match draft {
        None => catalog::draft_rate_plan(portal, actor, product, reading.input.clone()).await,
        Some(id) => catalog::replace_draft(portal, actor, id, reading.input.clone()).await,
    };
    saved.map(|plan| plan.id).map_err(|error| placed(error, &reading))
}

/// Saves a draft while it is typed; what cannot be saved as one yet is kept as it stands. Says which, and when.
pub async fn keep(portal: &Portal, actor: &Actor, at: Place, form: &RatePlanForm, locale: Locale) -> Answer<String> {
    let zone = accounts::profile(portal, actor).await?.time_zone;
    if at.draft.is_some() {
        match save(portal, actor, at.product, at.draft, form).await {
            Ok(_) => {
                at.forget(portal, actor).await?;
                return Ok(words::plan_saved_at(locale, time(portal.now().await?, zone, locale)));
            }
            Err(Error::Refused(_)) => {}
            Err(fault) => return Err(fault),
        }
    }
    let typed = serde_json::to_value(form).map_err(|error| Fault::Other(format!("a form: {error}")))?;
    let kept_at = catalog::keep_typed(portal, actor, at.product, at.draft, &typed).await?;
    Ok(words::plan_kept_at(locale, time(kept_at, zone, locale)))
}

/// The form with its buyer by id, where the seller knows the buyer by the address that was typed.
async fn addressed(portal: &Portal, actor: &Actor, form: &RatePlanForm) -> Answer<RatePlanForm> {
    let mut form = form.clone();
    let called = form.audience.buyer_id.trim();
    if form.audience.kind == "buyer"
        && called.contains('@')
        && let Some(buyer) = accounts::addressed_buyer(portal, actor, called).await?
    {
        form.audience.buyer_id = buyer.to_string();
    }
    Ok(form)
}

/// Puts the computed total into a worked example; one that cannot be computed stays as it is.
pub async fn take_total(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    mut form: RatePlanForm,
    place: usize,
) -> Answer<RatePlanForm> {
    let metrics = own_metrics(portal, actor, product).await?;
    let total = form.example_total(place, &metrics, form.locale).transpose()?.map(|calculation| calculation.total);
    let written = total.map(|total| form.notation().money_written(total.amount()));
    if let (Some(total), Some(example)) = (written, form.examples.get_mut(place)) {
        example.total = total;
    }
    Ok(form)
}

/// Saves a plan as the API takes it.
pub async fn save_json(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    draft: Option<RatePlanId>,
    text: &str,
    locale: Locale,
) -> Answer<RatePlanId> {
    own_metrics(portal, actor, product).await?;
    let input: RatePlanInput = json::read(text.as_bytes()).map_err(Refusals::from)?;
    json::thousands(text.as_bytes(), locale).into_result()?;
    let saved = match draft {
        None => catalog::draft_rate_plan(portal, actor, product, input).await?,
        Some(id) => catalog::replace_draft(portal, actor, id, input).await?,
    };
    Ok(saved.id)
}

/// A new plan of a product, or one of its drafts.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    product: ProductId,
    draft: Option<RatePlanId>,
}

impl Place {
    /// Out of a form; `draft` is empty for a new plan.
    ///
    /// # Errors
    /// `not_found` for what is no id.
    pub fn of(product: &str, draft: &str) -> Answer<Self> {
        let draft = if draft.is_empty() { None } else { Some(super::id(draft)?) };
        Ok(Self { product: super::id(product)?, draft })
    }

    /// Its page.
    pub fn path(self) -> String {
        match self.draft {
            Some(draft) => super::rate_plan_path(draft),
            None => format!("{}/rate-plans/new", super::pricing_path(self.product)),
        }
    }

    /// Forgets what was typed here, because it is saved or not wanted.
    pub async fn forget(self, portal: &Portal, actor: &Actor) -> Answer<()> {
        catalog::forget_typed(portal, actor, self.product, self.draft).await
    }

    /// The terms as saved, if they ever were.
    async fn saved(self, portal: &Portal, actor: &Actor) -> Answer<Option<Terms>> {
        match self.draft {
            Some(draft) => Ok(Some(catalog::rate_plan(portal, actor, draft).await?.terms)),
            None => Ok(None),
        }
    }
}

/// The form as JSON, as far as it can be read; `None` where it says what is saved.
pub async fn as_json(portal: &Portal, actor: &Actor, at: Place, form: &RatePlanForm) -> Answer<Option<String>> {
    let metrics = own_metrics(portal, actor, at.product).await?;
    let keys: Vec<Key> = metrics.into_iter().map(|metric| metric.definition.key).collect();
    let reading = addressed(portal, actor, form).await?.read();
    match reading.terms(&keys) {
        Ok(terms) if at.saved(portal, actor).await?.as_ref() == Some(&terms) => Ok(None),
        Ok(terms) => Ok(Some(json::written(&terms))),
        Err(_) => Ok(Some(json::written_in_brief(&reading.input))),
    }
}

/// JSON as the form shows it; `None` where it says what is saved.
///
/// # Errors
/// All that is wrong with it, by its place in the JSON.
pub async fn as_form(
    portal: &Portal,
    actor: &Actor,
    at: Place,
    text: &str,
    locale: Locale,
) -> Answer<Option<RatePlanForm>> {
    let metrics = own_metrics(portal, actor, at.product).await?;
    let keys: Vec<Key> = metrics.into_iter().map(|metric| metric.definition.key).collect();
    let input: RatePlanInput = json::read(text.as_bytes()).map_err(Refusals::from)?;
    json::thousands(text.as_bytes(), locale).into_result()?;
    let terms = input.parse(&keys)?;
    if at.saved(portal, actor).await?.as_ref() == Some(&terms) {
        return Ok(None);
    }
    let keys: Vec<String> = keys.iter().map(Key::to_string).collect();
    Ok(Some(RatePlanForm::of(&terms, &keys, locale)))
}

/// The metrics of a product of the actor's own; nobody else is told what is wrong with a plan of it.
async fn own_metrics(portal: &Portal, actor: &Actor, product: ProductId) -> Answer<Vec<Metric>> {
    let seller = actor.as_seller()?;
    if catalog::product(portal, actor, product).await?.seller_id != seller {
        return Err(Error::not_found());
    }
    catalog::metrics(portal, actor, product).await
}

fn placed(error: Error, reading: &Reading) -> Error {
    match error {
        Error::Refused(refusals) => Error::Refused(reading.placed(refusals)),
        Error::Fault(fault) => Error::Fault(fault),
    }
}

/// Defines the suggested metric, and drafts a first plan at `price` unless it is empty. Nothing is defined when the
/// price cannot be read.
pub async fn take_suggestion(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    price: &str,
    currency: &str,
    locale: Locale,
) -> Answer<Option<RatePlanId>> {
    let suggested = MetricDefinition::suggested();
    let plan = match price.trim() {
        "" => None,
        price => Some(first_plan(&suggested.key, price, currency, locale)?),
    };
    catalog::define_metric(portal, actor, product, suggested).await?;
    match plan {
        None => Ok(None),
        Some(plan) => Ok(Some(catalog::draft_rate_plan(portal, actor, product, plan).await?.id)),
    }
}

/// A plan that asks a price for every unit, and nothing else.
fn first_plan(metric: &str, price: &str, currency: &str, locale: Locale) -> Result<RatePlanInput, Refusals> {
    let key = Key::parse(metric, "")?;
    let mut form = RatePlanForm::blank(currency, &[], locale);
    form.key = "standard".to_owned();
    form.name = (&LocalizedText::same("Standard")).into();
    form.charges = vec![ChargeRow { metric: metric.to_owned(), ..ChargeRow::default() }];
    form.parts = [(charge_part(0), PartRow { unit_price: price.to_owned(), ..PartRow::blank() })].into();
    let input = form.read().input;
    let refused = |refusals: Refusals| {
        let beside_the_price = refusals.0.into_iter().map(|mut refusal| {
            refusal.pointer = if refusal.pointer.starts_with("/charges") { "/price".into() } else { refusal.pointer };
            refusal
        });
        Refusals(beside_the_price.collect())
    };
    input.parse(&[key]).map_err(refused)?;
    Ok(input)
}

/// Keys with one of them moved: `up:team`, `down:team`; anything else moves nothing.
pub fn moved(mut keys: Vec<String>, how: &str) -> Vec<String> {
    let place = |key: &str| keys.iter().position(|known| known == key);
    match how.split_once(':') {
        Some(("up", key)) => {
            if let Some(place) = place(key).filter(|place| *place > 0) {
                keys.swap(place, place - 1);
            }
        }
        Some(("down", key)) => {
            if let Some(place) = place(key).filter(|place| place + 1 < keys.len()) {
                keys.swap(place, place + 1);
            }
        }
        Some(_) | None => {}
    }
    keys
}

#[cfg(test)]
mod tests {
    use domain::refusal::Code;

    use super::*;

    #[test]
    fn a_plan_moves_one_place_up_or_down_and_no_further() {
        let of = |how: &str| moved(["a", "b", "c"].map(str::to_owned).to_vec(), how).concat();
        assert_eq!(
            ["up:b", "down:b", "up:a", "down:c", "up:x", "stay", ""].map(of),
            ["bac", "acb", "abc", "abc", "abc", "abc", "abc"]
        );
    }

    #[test]
    fn the_suggestion_at_a_price_is_a_whole_plan() {
        let key = Key::parse("UserMonth", "").expect("a key");
        let plan = first_plan("UserMonth", "1.000,50 €", "EUR", Locale::De).expect("a plan");
        let terms = plan.parse(&[key]).expect("terms");
        assert!(terms.name.missing().is_empty());
        let price = terms.charges[0].pricing.whole().map(|model| model.first_unit().to_string());
        assert_eq!(price.as_deref(), Some("1000.5"));
    }

    #[test]
    fn a_price_that_cannot_be_read_is_refused_beside_it() {
        let refusals = first_plan("UserMonth", "two", "EUR", Locale::En).expect_err("no number");
        assert_eq!((refusals.0[0].code, refusals.0[0].pointer.as_str()), (Code::DecimalInvalid, "/price"));
    }
}
