//! What the domain reads out of the form, and where its refusals stand there.

use std::collections::BTreeMap;

use domain::rate_plan::{ProrationInput, RatePlanInput, Terms};
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::Key;

use super::rows::ReadCharge;
use super::{FORM, RatePlanForm, charge_part, features, fee_part, some, value_part, written};

/// What the domain reads, and where its places stand in the form.
#[derive(Clone, Debug)]
pub struct Reading {
    pub input: RatePlanInput,
    /// What only the form can see is wrong, at its places there.
    faults: Refusals,
    fees: Vec<usize>,
    charges: Vec<ChargePlace>,
    examples: Vec<usize>,
    /// Each feature's key and row.
    features: Vec<(String, usize)>,
    /// The rows of the form, in the order of the charges.
    metrics: Vec<String>,
    /// The rows of tiers of each part that were read.
    tiers: BTreeMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct ChargePlace {
    row: usize,
    /// Value and part.
    values: Vec<(String, String)>,
}

impl RatePlanForm {
    /// As the domain reads it.
    pub fn read(&self) -> Reading {
        let fees: Vec<usize> = (0..self.fees.len()).filter(|place| !self.fees[*place].is_spare()).collect();
        let examples: Vec<usize> = (0..self.examples.len()).filter(|place| !self.examples[*place].is_spare()).collect();
        let metrics: Vec<&str> = self.charges.iter().map(|row| row.metric.as_str()).collect();
        let notation = self.notation();
        let mut input = self.frame();
        input.fees = fees.iter().map(|place| self.fees[*place].input(self.part(&fee_part(*place)), notation)).collect();
        input.examples = examples.iter().map(|place| self.examples[*place].input(&metrics, notation)).collect();
        let mut charges = Vec::new();
        let features::ReadFeatures { rows: features, mut faults } =
            features::read(&self.features, notation, &mut input);
        for (row, charge) in self.charges.iter().enumerate() {
            let Some(ReadCharge { input: charge, values, repeated }) = charge.read(row, self) else { continue };
            input.charges.push(charge);
            charges.push(ChargePlace { row, values });
            faults.0.extend(repeated.into_iter().map(|(value, part)| {
                Refusal::at(Code::MetricRepeated, format!("/{FORM}/parts/{part}/value")).with("metric", value)
            }));
        }
        Reading {
            input,
            faults,
            fees,
            charges,
            examples,
            features,
            metrics: metrics.into_iter().map(str::to_owned).collect(),
            tiers: self.parts.iter().map(|(key, part)| (key.clone(), part.tier_rows())).collect(),
        }
    }

    /// All that is said once for the plan.
    fn frame(&self) -> RatePlanInput {
        let notation = self.notation();
        let number = |text: &str| some(text, |text| notation.number(text));
        let money = |text: &str| some(text, |text| notation.money(text));
        RatePlanInput {
            key: self.key.trim().to_owned(),
            name: self.name.clone().into(),
            currency: self.currency.trim().to_owned(),
            visibility: written(&self.visibility),
            audience: Some(self.audience.input()),
            effective_from: written(&self.effective_from),
            effective_until: written(&self.effective_until),
            period: self.period.input(),
            alignment: written(&self.alignment),
            proration: Some(ProrationInput { basis: written(&self.basis), ..ProrationInput::default() }),
            term: self.term.input(),
            payment_due_days: number(&self.payment_due_days),
            trial_days: number(&self.trial_days),
            trial_covers: written(&self.trial_covers),
            downgrade: written(&self.downgrade),
            refund_unused: Some(self.refund_unused == "true"),
            withdrawal_days: number(&self.withdrawal_days),
            prepaid_commitment: money(&self.prepaid_commitment),
            overage_factor: number(&self.overage_factor),
            minimum_commitment: money(&self.minimum_commitment),
            maximum_spend: money(&self.maximum_spend),
            service_level: written(&self.service_level),
            ..RatePlanInput::default()
        }
    }
}

impl Reading {
    /// The terms, for a product with these metrics.
    ///
    /// # Errors
    /// All that is wrong at once, at its place in the form.
    pub fn terms(&self, metrics: &[Key]) -> Result<Terms, Refusals> {
        let parsed = self.input.parse(metrics);
        let mut no = self.faults.clone();
        match no.take("", parsed.map_err(|refusals| self.placed(refusals))) {
            Some(terms) if no.is_empty() => Ok(terms),
            _ => Err(no),
        }
    }

    /// A refusal's place in the form: `/fees/0/amount` → `/plan/fees/2/amount`. What stands elsewhere, as the product's
    /// name, keeps its place.
    pub fn place(&self, pointer: &str) -> String {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        match parts.as_slice() {
            ["fees", place, rest @ ..] => match (at(&self.fees, place), rest) {
                (Some(row), ["model", rest @ ..]) => self.in_part(&fee_part(*row), rest),
                (Some(row), rest) => format!("/{FORM}/fees/{row}{}", joined(rest)),
                (None, _) => format!("/{FORM}/fees"),
            },
            ["charges", place, rest @ ..] => match at(&self.charges, place) {
                Some(charge) => self.in_charge(charge, rest),
                None => format!("/{FORM}/charges"),
            },
            ["examples", place, rest @ ..] => match (at(&self.examples, place), rest) {
                (Some(row), ["quantities", metric]) => match self.metrics.iter().position(|known| known == metric) {
                    Some(column) => format!("/{FORM}/examples/{row}/quantities/{column}"),
                    None => format!("/{FORM}/examples/{row}/total"),
                },
                (Some(row), rest) => format!("/{FORM}/examples/{row}{}", joined(rest)),
                (None, _) => format!("/{FORM}/examples"),
            },
            ["features", key, rest @ ..] => self.in_feature(key, rest),
            ["feature_names", key, rest @ ..] => self.in_feature(key, &[&["name"], rest].concat()),
            ["features" | "feature_names"] => format!("/{FORM}/features"),
            ["proration", "basis"] => format!("/{FORM}/basis"),
            ["audience", "email"] => format!("/{FORM}/audience/buyer_id"),
            [] | ["product" | "metrics", ..] => pointer.to_owned(),
            [..] => format!("/{FORM}{pointer}"),
        }
    }

    fn in_charge(&self, charge: &ChargePlace, rest: &[&str]) -> String {
        let row = charge.row;
        match rest {
            ["model", rest @ ..] | ["split_by", "default", rest @ ..] => self.in_part(&charge_part(row), rest),
            ["split_by", "values", value, rest @ ..] => {
                let value = value.replace("~1", "/").replace("~0", "~");
                let part = charge.values.iter().find(|(known, _)| *known == value);
                match (part, rest) {
                    (Some((_, part)), ["model", rest @ ..]) => self.in_part(part, rest),
                    (Some((_, part)), ["match", ..]) => format!("/{FORM}/parts/{part}/value"),
                    (Some((_, part)), []) => format!("/{FORM}/parts/{part}/value"),
                    (Some((_, part)), rest) => self.in_part(part, rest),
                    (None, _) => format!("/{FORM}/charges/{row}/attribute"),
                }
            }
            ["split_by", "values"] => format!("/{FORM}/parts/{}/value", value_part(row, 0)),
            ["split_by", ..] => format!("/{FORM}/charges/{row}/attribute"),
            rest => format!("/{FORM}/charges/{row}{}", joined(rest)),
        }
    }

    fn in_part(&self, part: &str, rest: &[&str]) -> String {
        let base = format!("/{FORM}/parts/{part}");
        match rest {
            [] => format!("{base}/kind"),
            ["tiers", tier, rest @ ..] => {
                let row = self.tiers.get(part).and_then(|rows| at(rows, tier));
                let Some(row) = row else { return format!("{base}/tiers") };
                match rest {
                    ["unit_price" | "price" | "rate", ..] | [] => format!("{base}/tiers/{row}/price"),
                    rest => format!("{base}/tiers/{row}{}", joined(rest)),
                }
            }
            rest => format!("{base}{}", joined(rest)),
        }
    }

    fn in_feature(&self, key: &str, rest: &[&str]) -> String {
        let key = key.replace("~1", "/").replace("~0", "~");
        match (self.features.iter().find(|(known, _)| *known == key), rest) {
            (Some((_, row)), []) => format!("/{FORM}/features/{row}/value"),
            (Some((_, row)), ["text", rest @ ..]) => format!("/{FORM}/features/{row}/words{}", joined(rest)),
            (Some((_, row)), rest) => format!("/{FORM}/features/{row}{}", joined(rest)),
            (None, _) => format!("/{FORM}/features"),
        }
    }

    /// All refusals at their places in the form.
    pub fn placed(&self, refusals: Refusals) -> Refusals {
        let placed = refusals.0.into_iter().map(|mut refusal| {
            refusal.pointer = self.place(&refusal.pointer);
            refusal
        });
        Refusals(placed.collect())
    }
}

fn at<'a, T>(rows: &'a [T], place: &str) -> Option<&'a T> {
    rows.get(place.parse::<usize>().ok()?)
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| format!("/{part}")).collect()
}
