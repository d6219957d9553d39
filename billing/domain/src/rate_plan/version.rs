//! Versions: plans of one product under one key, each taking the place of those before it.
//!
//! Versions agree in currency, visibility and audience: the same offer in other money or to others is another plan. A
//! version supersedes the earlier ones from its own first day of sale on, and for good: whoever has one of those keeps it,
//! and nobody else gets it, also when the version that followed is no longer sold.

use super::{DraftRatePlan, PublishedRatePlan, Terms};
use crate::calendar::{Day, Tz, day_of};
use crate::ids::RatePlanId;
use crate::refusal::{Code, Refusal, Refusals};

/// What a plan and the published plans under its key have to agree in.
///
/// # Errors
/// `rate_plan.version_differs` at each of them that differs.
pub fn agrees_with_versions<'a>(terms: &Terms, versions: impl IntoIterator<Item = &'a Terms>) -> Result<(), Refusals> {
    let mut no = Refusals::default();
    for other in versions.into_iter().filter(|other| other.key == terms.key) {
        let agree = [
            ("/currency", other.currency == terms.currency),
            ("/visibility", other.visibility == terms.visibility),
            ("/audience", other.audience == terms.audience),
        ];
        for (pointer, _) in agree.into_iter().filter(|(_, agrees)| !agrees) {
            let refusal = Refusal::at(Code::RatePlanVersionDiffers, pointer).with("key", &terms.key);
            if !no.0.contains(&refusal) {
                no.push(refusal);
            }
        }
    }
    no.into_result()
}

impl PublishedRatePlan {
    /// The day on which its sale begins, wherever that day is counted: a plan whose first day is the day it was published
    /// on is sold at once everywhere, also where that day has not begun.
    pub fn sold_from(&self) -> Option<Day> {
        match self.terms.effective_from {
            Some(from) if from == day_of(self.published_at, Tz::UTC) => from.pred_opt(),
            from => from,
        }
    }

    /// The next version, drafted with the same terms: sold from when it is published, without an end.
    #[must_use]
    pub fn next_version(&self, id: RatePlanId) -> DraftRatePlan {
        let terms = Terms { effective_from: None, effective_until: None, ..self.terms.clone() };
        DraftRatePlan { id, seller_id: self.seller_id, product_id: self.product_id, terms }
    }

    pub fn is_version_of(&self, other: &PublishedRatePlan) -> bool {
        let (own, others) = (&self.terms, &other.terms);
        self.product_id == other.product_id
            && (&own.key, own.currency, own.visibility) == (&others.key, others.currency, others.visibility)
            && own.audience == others.audience
    }

    /// Whether it takes the place of an earlier version: sold from a later day on, or published later for the same day.
    pub fn supersedes(&self, earlier: &PublishedRatePlan) -> bool {
        let since = |plan: &PublishedRatePlan| (plan.terms.effective_from, plan.published_at, plan.id);
        self.is_version_of(earlier) && since(self) > since(earlier)
    }

    /// The version that has taken its place by `day`, the earliest if several have.
    pub fn superseded_by<'a>(
        &self,
        plans: impl IntoIterator<Item = &'a PublishedRatePlan>,
        day: Day,
    ) -> Option<&'a PublishedRatePlan> {
        let later = plans.into_iter().filter(|plan| plan.supersedes(self) && plan.sold_from() <= Some(day));
        later.min_by_key(|plan| (plan.terms.effective_from, plan.published_at, plan.id))
    }

    /// Whether somebody who does not have it may take it on `day`.
    ///
    /// # Errors
    /// `rate_plan.superseded` once a later version is sold; `rate_plan.not_in_effect` outside of its own days.
    pub fn may_be_taken_on<'a>(
        &self,
        plans: impl IntoIterator<Item = &'a PublishedRatePlan>,
        day: Day,
    ) -> Result<(), Refusal> {
        if let Some(later) = self.superseded_by(plans, day) {
            let refusal = Refusal::at(Code::RatePlanSuperseded, "/rate_plan_id");
            return Err(refusal.with("day", later.terms.effective_from.unwrap_or(day)));
        }
        match self.in_effect(day) {
            true => Ok(()),
            false => Err(Refusal::at(Code::RatePlanNotInEffect, "/rate_plan_id").with("day", day)),
        }
    }
}
