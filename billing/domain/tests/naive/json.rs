//! Plans and metrics in the API's form.

use serde_json::{Value, json};

use super::Dec;
use super::history::{
    Aligned, Basis, Block, Carries, Charge, Counts, Covers, Every, Fee, InPart, Metric, Model, Own, Paid, Plan, Prices,
    Renewal, RoundTo, Tier, Unit, Unused,
};

fn text(number: Option<Dec>) -> Value {
    number.map_or(Value::Null, |number| json!(number.to_string()))
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
    }
}

impl Plan {
    pub fn json(&self, metrics: &[Metric]) -> Value {
        let Every { unit: period, count, aligned } = self.every;
        let term = self.term.map(|(length, count, renewal)| {
            json!({ "unit": unit(length), "count": count.to_string(), "auto_renew": renewal == Renewal::ByItself })
        });
        json!({
            "key": "a", "name": { "en": "A", "de": "A", "it": "A" }, "currency": "EUR",
            "period": { "unit": unit(period), "count": count.to_string() },
            "alignment": match aligned { Aligned::Calendar => "calendar", Aligned::Anniversary => "anniversary" },
            "proration": { "basis": match self.basis {
                Basis::Days => "days", Basis::Seconds => "seconds", Basis::Month30 => "month_30", Basis::None => "none",
            } },
            "trial_days": self.trial_days.to_string(),
            "trial_covers": match self.trial_covers { Covers::Everything => "everything", Covers::Fees => "fees" },
            "term": term,
            "refund_unused": self.unused == Unused::GivenBack,
            "withdrawal_days": self.withdrawal_days.to_string(),
            "fees": self.fees.iter().map(Fee::json).collect::<Vec<_>>(),
            "charges": self.charges.iter().map(|charge| charge.json(metrics)).collect::<Vec<_>>(),
            "prepaid_commitment": text(self.prepaid),
            "overage_factor": text(self.overage_factor),
            "minimum_commitment": text(self.minimum),
            "maximum_spend": text(self.maximum),
        })
    }
}

impl Fee {
    fn json(&self) -> Value {
        let timing = |paid: &Paid| match paid {
            Paid::Before => "advance",
            Paid::After => "arrears",
        };
        let prorate = |part: &InPart| *part == InPart::CostsAPart;
        let interval = |own: &Own| own.map(|(every, count)| json!({ "unit": unit(every), "count": count.to_string() }));
        match self {
            Fee::Setup(amount) => json!({ "kind": "setup", "amount": amount.to_string() }),
            Fee::EarlyTermination(amount) => json!({ "kind": "early_termination", "amount": amount.to_string() }),
            Fee::Recurring(amount, paid, part, own) => json!({
                "kind": "recurring", "amount": amount.to_string(), "timing": timing(paid), "prorate": prorate(part),
                "interval": interval(own),
            }),
            Fee::Seats(model, paid, part, own) => json!({
                "kind": "seats", "model": model.json(), "timing": timing(paid), "prorate": prorate(part),
                "interval": interval(own),
            }),
        }
    }
}

impl Charge {
    fn json(&self, metrics: &[Metric]) -> Value {
        let mut charge = json!({
            "metric": metrics[self.metric].key,
            "free_units": text(self.free), "minimum": text(self.least), "maximum": text(self.most),
        });
        match &self.prices {
            Prices::One(model) => charge["model"] = model.json(),
            Prices::ByRegion(named, rest) => {
                let values: serde_json::Map<String, Value> =
                    named.iter().map(|(region, model)| ((*region).to_owned(), model.json())).collect();
                let rest = rest.as_ref().map(Model::json);
                charge["split_by"] = json!({ "attribute": "region", "values": values, "default": rest });
            }
        }
        charge
    }
}

impl Model {
    pub fn json(&self) -> Value {
        let tiers = |tiers: &[Tier], price: &str, flat: Option<&str>| -> Vec<Value> {
            let tier = |tier: &Tier| {
                let mut json = json!({ "up_to": text(tier.up_to) });
                json[price] = json!(if flat.is_some() { tier.price } else { tier.flat }.to_string());
                if let Some(flat) = flat {
                    json[flat] = json!(tier.flat.to_string());
                }
                json
            };
            tiers.iter().map(tier).collect()
        };
        let flat = Some("flat_amount");
        match self {
            Model::PerUnit(price) => json!({ "kind": "per_unit", "unit_price": price.to_string() }),
            Model::Graduated(list) => json!({ "kind": "graduated", "tiers": tiers(list, "unit_price", flat) }),
            Model::Volume(list) => json!({ "kind": "volume", "tiers": tiers(list, "unit_price", flat) }),
            Model::Package(size, price, block) => json!({
                "kind": "package", "size": size.to_string(), "price": price.to_string(),
                "rounding": if *block == Block::BegunCosts { "up" } else { "down" },
            }),
            Model::StairStep(list) => json!({ "kind": "stair_step", "tiers": tiers(list, "price", None) }),
            Model::Bundles(list) => json!({ "kind": "bundles", "tiers": tiers(list, "price", None) }),
            Model::Percentage(percent) => json!({
                "kind": "percentage", "rate": text(percent.rate), "fixed_per_event": text(percent.fixed),
                "free_events": percent.free_events.map(|events| events.to_string()),
                "free_amount": text(percent.free_amount),
                "min_per_event": text(percent.least), "max_per_event": text(percent.most),
            }),
            Model::GraduatedPercentage(list) => {
                json!({ "kind": "graduated_percentage", "tiers": tiers(list, "rate", flat) })
            }
            Model::EventAmount(factor) => json!({ "kind": "event_amount", "multiplier": factor.to_string() }),
            Model::CostPlus(markup) => json!({ "kind": "cost_plus", "markup_percent": markup.to_string() }),
        }
    }
}

impl Metric {
    pub fn json(&self) -> Value {
        let rounding = self.rounding.map(|rounding| {
            let (mode, digits) = match rounding {
                RoundTo::Nearest(digits) => ("round", digits),
                RoundTo::Above(digits) => ("ceil", digits),
                RoundTo::Below(digits) => ("floor", digits),
            };
            json!({ "mode": mode, "digits": digits.to_string() })
        });
        json!({
            "key": self.key,
            "name": { "en": self.key, "de": self.key, "it": self.key },
            "unit": { "en": "one", "de": "eins", "it": "uno" },
            "aggregation": match self.counts {
                Counts::Sum => "sum", Counts::Count => "count", Counts::Max => "max", Counts::Last => "last",
                Counts::Unique => "unique_count", Counts::OverTime => "time_weighted_sum",
            },
            "attribute": (self.counts == Counts::Unique).then_some("who"),
            "recurring": self.carries == Carries::ItsLevel,
            "rounding": rounding,
            "unit_cost": self.unit_cost.map(|cost| cost.to_string()),
        })
    }
}
