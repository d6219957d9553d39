//! A metric as its form sends it, and where its refusals stand there.

use domain::locale::Locale;
use serde::{Deserialize, Serialize};
#[cfg(feature = "ssr")]
use {
    domain::metric::{MetricInput, RoundingInput},
    service::Error,
    words::number::{Around, handed_on},
};

use crate::rate_plan_form::Words;

/// A metric as its form sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetricForm {
    pub key: String,
    pub name: Words,
    pub unit: Words,
    pub aggregation: String,
    pub attribute: String,
    /// `true`, or empty.
    pub recurring: String,
    pub rounding: RoundingForm,
    pub unit_cost: String,
    /// The language that the page was in, which decides what its numbers mean.
    pub locale: Locale,
}

/// `mode` is empty where nothing is rounded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoundingForm {
    pub mode: String,
    pub digits: String,
}

#[cfg(feature = "ssr")]
impl MetricForm {
    /// As the domain reads it.
    pub(super) fn input(self) -> MetricInput {
        let (locale, form) = (self.locale, self);
        let number = |text: &str| Some(handed_on(text, Around::None, locale)).filter(|text| !text.is_empty());
        let rounding = Some(form.rounding.mode.trim().to_owned())
            .filter(|mode| !mode.is_empty())
            .map(|mode| RoundingInput { mode, digits: number(&form.rounding.digits).or(Some("0".to_owned())) });
        MetricInput {
            key: form.key.trim().to_owned(),
            name: form.name.into(),
            unit: form.unit.into(),
            aggregation: Some(form.aggregation).filter(|text| !text.is_empty()),
            attribute: Some(form.attribute.trim()).filter(|text| !text.is_empty()).map(Into::into),
            recurring: Some(form.recurring == "true"),
            rounding,
            unit_cost: number(&form.unit_cost),
        }
    }
}

/// The refusals of a metric, at their places in its form.
#[cfg(feature = "ssr")]
pub(super) fn in_metric_form(error: Error) -> Error {
    match error {
        Error::Refused(mut refusals) => {
            for refusal in &mut refusals.0 {
                refusal.pointer.insert_str(0, "/metric");
            }
            Error::Refused(refusals)
        }
        Error::Fault(fault) => Error::Fault(fault),
    }
}
