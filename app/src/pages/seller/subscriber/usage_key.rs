//! The key with which the seller's software reports a subscription's usage, and how to try it.

use leptos::prelude::*;

use crate::components::*;
use crate::form::post_to;
use crate::i18n::seller as words;
use crate::pages::address::origin;
use crate::reader::use_reader;
use crate::server_fns::seller::{CreateUsageKey, forms};

/// Creates a key.
#[component]
pub fn UsageKey(subscription_id: String) -> impl IntoView {
    let locale = use_reader().locale;
    view! {
        <Card title=words::usage_key_title(locale) note=words::usage_key_text(locale)>
            <PostForm action={post_to::<CreateUsageKey>()}>
                <FormFaults form=forms::USAGE_KEY/>
                <Hidden name="subscription_id" value=subscription_id/>
                <Actions><Button>{words::usage_key_create(locale)}</Button></Actions>
            </PostForm>
        </Card>
    }
}

/// The key that was just created, this once, with a call that works.
#[component]
pub fn NewUsageKey(key: String, metric: String) -> impl IntoView {
    let locale = use_reader().locale;
    let code = example(&origin(), &key, &metric);
    view! {
        <SecretOnce label=words::usage_key_label(locale) secret=key/>
        <CodeBlock label=words::usage_key_try(locale) code/>
    }
}

/// One unit of a metric, now.
fn example(origin: &str, key: &str, metric: &str) -> String {
    let item = format!(r#"{{"metric": "{metric}", "quantity": 1, "timestamp": "NOW"}}"#);
    let lines = [
        format!("curl {origin}/billing/metering/usage \\"),
        format!("  -H 'Authorization: Bearer {key}' \\"),
        "  -H 'Content-Type: application/json' \\".to_owned(),
        format!(r#"  -d '{{"usage": [{item}]}}'"#),
    ];
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_has_the_body_of_the_metering_api() {
        let code = super::example("http://127.0.0.1:3000", "fnd_x", "UserMonth");
        let body = code.split("-d '").nth(1).and_then(|rest| rest.strip_suffix('\'')).expect("a body");
        let json: serde_json::Value = serde_json::from_str(body).expect("JSON");
        assert_eq!(json["usage"][0]["metric"], "UserMonth");
        assert_eq!(json["usage"][0]["quantity"], 1);
        assert_eq!(json["usage"][0]["timestamp"], "NOW");
    }
}
