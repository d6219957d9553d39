//! The key with which the seller's software reports a subscription's usage, and how to try it.

use ::words::{credentials, seller as words};
use domain::charge::Charge;
use domain::metric::MetricDefinition;
use domain::price::Priced;
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::components::*;
use crate::form::post_to;
use crate::pages::address::origin;
use crate::reader::use_reader;
use crate::server_fns::seller::{CreateUsageKey, forms};

/// Creates a key.
#[component]
pub fn UsageKey(subscription_id: String) -> impl IntoView {
    let locale = use_reader().locale;
    let keys = format!("/keys/{subscription_id}");
    view! {
        <Card title=words::usage_key_title(locale) note=words::usage_key_text(locale)>
            <PostForm action={post_to::<CreateUsageKey>()}>
                <FormFaults form=forms::USAGE_KEY/>
                <Hidden name="subscription_id" value=subscription_id/>
                <Actions>
                    <Button>{words::usage_key_create(locale)}</Button>
                    <LinkButton href=keys>{credentials::manage_usage_keys(locale)}</LinkButton>
                </Actions>
            </PostForm>
        </Card>
    }
}

/// The key that was just created, this once, with a call that works.
#[component]
pub fn NewUsageKey(key: String, metric: MetricDefinition, charge: Option<Charge>) -> impl IntoView {
    let locale = use_reader().locale;
    let code = example(&origin(), &key, &item(&metric, charge.as_ref()));
    view! {
        <SecretOnce label=words::usage_key_label(locale) secret=key/>
        <CodeBlock label=words::usage_key_try(locale) code/>
    }
}

/// What an event's own amount is in the example.
const AMOUNT: &str = "12.50";

/// One unit of a metric, now, with all that the metric and its price read.
fn item(metric: &MetricDefinition, charge: Option<&Charge>) -> Value {
    let mut item = json!({ "metric": metric.key, "quantity": 1, "timestamp": "NOW" });
    let usual = charge.and_then(|charge| charge.pricing.usual());
    let says_amount = usual.is_some_and(|(_, model)| match model.priced() {
        Priced::Units => false,
        Priced::Amounts => true,
        Priced::Costs => metric.unit_cost.is_none(),
    });
    if says_amount {
        item["amount"] = json!(AMOUNT);
    }
    let counted = metric.attribute.iter().flat_map(|names| names.names()).map(|name| (name.as_str(), "1"));
    let split = charge.zip(usual).map(|(charge, (label, _))| charge.pricing.matched_by(label)).unwrap_or_default();
    for (name, value) in counted.chain(split) {
        item["attributes"][name] = json!(value);
    }
    item
}

fn example(origin: &str, key: &str, item: &Value) -> String {
    // Inside single quotes a shell takes everything but a single quote as it is.
    let body = json!({ "usage": [item] }).to_string().replace('\'', r"'\''");
    let lines = [
        format!("curl {origin}/billing/metering/usage \\"),
        format!("  -H 'Authorization: Bearer {key}' \\"),
        "  -H 'Content-Type: application/json' \\".to_owned(),
        format!("  -d '{body}'"),
    ];
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use domain::metric::MetricInput;
    use domain::rate_plan::{RatePlanInput, Terms};

    use super::*;

    fn metric(more: Value) -> MetricDefinition {
        let mut input = json!({ "key": "UserMonth", "name": { "en": "Users" }, "unit": {}, "aggregation": "sum" });
        input.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        let input: MetricInput = serde_json::from_value(input).expect("an input");
        MetricDefinition::parse(&input).expect("a metric")
    }

    fn charge(metric: &MetricDefinition, pricing: Value) -> Charge {
        let mut charge = json!({ "metric": "UserMonth" });
        charge.as_object_mut().expect("an object").extend(pricing.as_object().expect("an object").clone());
        let plan = json!({ "key": "p", "name": { "en": "P" }, "currency": "EUR", "charges": [charge] });
        let input: RatePlanInput = serde_json::from_value(plan).expect("an input");
        let terms: Terms = input.parse(std::slice::from_ref(&metric.key)).expect("a plan");
        terms.charges[0].clone()
    }

    #[test]
    fn the_example_has_the_body_of_the_metering_api() {
        let code = example("http://127.0.0.1:3000", "fnd_x", &item(&metric(json!({})), None));
        let body = code.split("-d '").nth(1).and_then(|rest| rest.strip_suffix('\'')).expect("a body");
        let json: Value = serde_json::from_str(body).expect("JSON");
        assert_eq!(json["usage"][0], json!({ "metric": "UserMonth", "quantity": 1, "timestamp": "NOW" }));
    }

    #[test]
    fn the_example_says_all_that_metric_and_price_read() {
        let percentage = json!({ "model": { "kind": "percentage", "rate": "1.3" } });
        let cost_plus = json!({ "model": { "kind": "cost_plus", "markup_percent": "10" } });
        let region = json!({ "split_by": { "attribute": "region", "values": { "eu": { "kind": "per_unit", "unit_price": "1" } } } });
        for (more, pricing, said) in [
            (json!({}), percentage, json!({ "amount": "12.50" })),
            (json!({}), cost_plus.clone(), json!({ "amount": "12.50" })),
            (json!({ "unit_cost": "0.02" }), cost_plus, json!({})),
            (json!({}), region, json!({ "attributes": { "region": "eu" } })),
            (
                json!({ "aggregation": "unique_count", "attribute": "user" }),
                json!({ "model": { "kind": "per_unit", "unit_price": "1" } }),
                json!({ "attributes": { "user": "1" } }),
            ),
        ] {
            let metric = metric(more);
            let item = item(&metric, Some(&charge(&metric, pricing)));
            assert_eq!((&item["amount"], &item["attributes"]), (&said["amount"], &said["attributes"]));
        }
    }
}
