//! "Per user", offered first: one price, one button, and there is a metric in three languages and a plan to publish.

use ::words::seller as words;
use domain::locale::Locale;
use domain::metric::MetricDefinition;
use leptos::prelude::*;

use super::shelf::Shelf;
use crate::components::*;
use crate::form::post_to;
use crate::reader::use_reader;
use crate::server_fns::seller::{TakeSuggestedMetric, forms};

#[component]
pub fn Suggestion(shelf: Shelf, currency: String) -> impl IntoView {
    let locale = use_reader().locale;
    let form = forms::SUGGESTION;
    let suggested = MetricDefinition::suggested();
    let new = format!("{}/metrics/new", shelf.pricing_path());
    let fees_only = format!("{}/rate-plans/new", shelf.pricing_path());
    let tag = view! { <Tag tone=Tone::Accent text=words::suggestion_tag(locale)/> }.into_any();
    let names: Vec<&str> = suggested.name.0.values().map(String::as_str).collect();
    let names = names.join(" · ");
    view! {
        <section id="metrics">
            <Card title=words::suggestion_title(locale) note=words::suggestion_text(locale) end=tag>
                <DefinitionList>
                    <Fact term=words::metric_key(locale)><code>{suggested.key.clone()}</code></Fact>
                    <Fact term=words::metric_name(locale)>{names}</Fact>
                    <Fact term=words::metric_counting(locale)>{words::aggregation_sum(locale)}</Fact>
                </DefinitionList>
                <PostForm action={post_to::<TakeSuggestedMetric>()}>
                    <FormFaults form names=place_names/>
                    <Hidden name="product_id" value=shelf.product.id.to_string()/>
                    <Hidden name="currency" value=currency.clone()/>
                    <MoneyField form name="price" label=words::suggestion_price(locale) currency optional=true
                        hint=words::suggestion_price_hint(locale)/>
                    <Actions>
                        <Button look=Look::Primary>{words::suggestion_take(locale)}</Button>
                        <LinkButton href=format!("{new}?suggested=yes")>{words::suggestion_adapt(locale)}</LinkButton>
                        <LinkButton href=new look=Look::Ghost>{words::suggestion_other(locale)}</LinkButton>
                        <LinkButton href=fees_only look=Look::Ghost>{words::suggestion_fees_only(locale)}</LinkButton>
                    </Actions>
                </PostForm>
            </Card>
        </section>
    }
}

fn place_names(pointer: &str, locale: Locale) -> Option<String> {
    match pointer {
        "/price" => Some(words::suggestion_price(locale).to_owned()),
        _ => None,
    }
}
