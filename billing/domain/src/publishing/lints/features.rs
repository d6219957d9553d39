//! Features that some readers cannot read.

use crate::locale::{Locale, LocalizedText};
use crate::rate_plan::{Feature, Terms};
use crate::refusal::{Code, Refusal, Refusals, pointer_part};

/// Their names and their texts.
pub(super) fn lint(terms: &Terms, found: &mut Refusals) {
    let nameless = LocalizedText::default();
    for (key, feature) in &terms.features {
        let part = pointer_part(key);
        let missing = terms.feature_names.get(key).unwrap_or(&nameless).missing();
        if !missing.is_empty() {
            let refusal = Refusal::at(Code::LintFeatureNameMissing, format!("/feature_names/{part}"));
            found.push(refusal.with("feature", key).with("languages", missing));
        }
        if let Feature::Translated { text } = feature
            && !text.missing().is_empty()
        {
            let refusal = Refusal::at(Code::LintFeatureTextMissing, format!("/features/{part}/text"));
            let name = terms.feature_name(key, Locale::En);
            found.push(refusal.with("feature", name).with("languages", text.missing()));
        }
    }
}
