//! As much of a half-typed form as can be priced already, and what a worked example comes to.

use domain::invoicing::{Calculation, calculate};
use domain::locale::Locale;
use domain::metric::Metric;
use domain::money::Currency;
use domain::rate_plan::Terms;
use domain::refusal::Refusals;
use domain::text::Key;

use super::{ChargeRow, ExampleRow, FeeRow, RatePlanForm, charge_part, fee_part};

impl RatePlanForm {
    /// The fees, prices and commitments that can be read; `None` when there is no price among them.
    pub fn readable(&self, keys: &[Key]) -> Option<Terms> {
        let currency = self.currency.parse::<Currency>().unwrap_or(Currency::EUR);
        let metrics: Vec<String> = self.charges.iter().map(|row| row.metric.clone()).collect();
        let mut plain = RatePlanForm::blank(currency.code(), &metrics, self.locale);
        plain.key = "sample".to_owned();
        plain.name.en = "Sample".to_owned();
        plain.fees = vec![FeeRow::default(); self.fees.len()];
        let reads = |form: &RatePlanForm| form.read().terms(keys).is_ok();
        let mut readable = plain.clone();
        for (place, row) in self.fees.iter().enumerate() {
            let add = |form: &mut RatePlanForm| {
                form.fees[place] = row.clone();
                form.parts.insert(fee_part(place), self.part(&fee_part(place)));
            };
            add_if(&mut readable, &plain, add, reads);
        }
        for (place, row) in self.charges.iter().enumerate() {
            let add = |form: &mut RatePlanForm| self.copy_charge(place, row, form);
            add_if(&mut readable, &plain, add, reads);
        }
        let add = |form: &mut RatePlanForm| {
            form.prepaid_commitment.clone_from(&self.prepaid_commitment);
            form.overage_factor.clone_from(&self.overage_factor);
            form.minimum_commitment.clone_from(&self.minimum_commitment);
            form.maximum_spend.clone_from(&self.maximum_spend);
        };
        add_if(&mut readable, &plain, add, reads);
        let terms = readable.read().terms(keys).ok()?;
        (!terms.fees.is_empty() || !terms.charges.is_empty()).then_some(terms)
    }

    fn copy_charge(&self, place: usize, row: &ChargeRow, form: &mut RatePlanForm) {
        form.charges[place] = row.clone();
        let (usual, values) = (charge_part(place), format!("{}-", charge_part(place)));
        let parts = self.parts.iter().filter(|(key, _)| **key == usual || key.starts_with(&values));
        form.parts.extend(parts.map(|(key, part)| (key.clone(), part.clone())));
    }

    /// What a full period with an example's quantities costs; `None` when that cannot be read yet.
    pub fn example_total(
        &self,
        place: usize,
        metrics: &[Metric],
        locale: Locale,
    ) -> Option<Result<Calculation, Refusals>> {
        let keys: Vec<Key> = metrics.iter().map(|metric| metric.definition.key.clone()).collect();
        let terms = self.readable(&keys)?;
        let rows: Vec<&str> = self.charges.iter().map(|row| row.metric.as_str()).collect();
        let asked = ExampleRow { total: "0".to_owned(), ..self.examples.get(place)?.clone() };
        let asked = asked.input(&rows, self.notation());
        let mut plain = RatePlanForm::blank("EUR", &[], self.locale).read().input;
        plain.key = "sample".to_owned();
        plain.name = domain::locale::LocalizedText::same("Sample");
        plain.examples = vec![asked];
        let example = plain.parse(&keys).ok()?.examples.into_iter().next()?;
        Some(calculate(&terms, metrics, &example.quantities, example.seats, words::lines::naming(locale)))
    }
}

/// Adds something to a form if a plain one can be read with it.
fn add_if(
    readable: &mut RatePlanForm,
    plain: &RatePlanForm,
    add: impl Fn(&mut RatePlanForm),
    reads: impl Fn(&RatePlanForm) -> bool,
) {
    let mut alone = plain.clone();
    add(&mut alone);
    if reads(&alone) {
        add(readable);
    }
}
