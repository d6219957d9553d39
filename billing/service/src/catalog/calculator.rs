//! The calculator: what one full period of a plan would cost.

use std::collections::BTreeMap;

use domain::ids::RatePlanId;
use domain::invoicing::{self, Calculation};
use domain::locale::Locale;
use domain::quantity::{parse_quantity, parse_whole};
use domain::rate_plan::SEATS_MAX;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::Key;

use super::load::load_metrics;
use super::rate_plans::seen;
use super::visible::Viewer;
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

/// More than any plan prices.
const QUANTITIES_MAX: usize = 1_000;

/// Prices one full period, without set-up fee and tax, of a plan that the viewer may see.
///
/// # Errors
/// All that is wrong at once: quantities that are none or of metrics the plan does not price, seats where none are sold,
/// more than can be billed.
pub async fn calculate(
    portal: &Portal,
    viewer: impl Into<Option<&Actor>>,
    id: RatePlanId,
    quantities: BTreeMap<String, String>,
    seats: Option<String>,
    locale: Locale,
) -> Answer<Calculation> {
    if quantities.len() > QUANTITIES_MAX {
        return Err(Refusal::at(Code::TooManyItems, "/quantities").with("max", QUANTITIES_MAX).into());
    }
    let viewer = Viewer::of(viewer.into());
    let mut conn = portal.db.acquire().await?;
    let plan = seen(&mut conn, viewer, id).await?.plan();
    let product = plan.product_id();
    let metrics = load_metrics(&mut conn, &[product]).await?.remove(&product).unwrap_or_default();
    let terms = plan.terms();
    let mut no = Refusals::default();
    let mut parsed: BTreeMap<Key, _> = BTreeMap::new();
    for (metric, quantity) in &quantities {
        let pointer = format!("/quantities/{}", metric.replace('~', "~0").replace('/', "~1"));
        match terms.charges.iter().find(|charge| charge.metric.as_str() == metric) {
            Some(charge) => {
                let quantity = no.take("", parse_quantity(quantity, &pointer));
                parsed.extend(quantity.map(|quantity| (charge.metric.clone(), quantity)));
            }
            None => {
                let shown: String = metric.chars().take(64).collect();
                no.push(Refusal::at(Code::MetricUnknown, pointer).with("metric", shown));
            }
        }
    }
    let seats = seats.filter(|text| !text.is_empty());
    let seats = seats.and_then(|text| no.take("", parse_whole(&text, 0, SEATS_MAX, "/seats")));
    if seats.is_some_and(|seats| seats > 0) && !terms.sells_seats() {
        no.add(Code::SeatsNotPriced, "/seats");
    }
    no.into_result()?;
    Ok(invoicing::calculate(terms, &metrics, &parsed, seats, words::lines::naming(locale))?)
}
