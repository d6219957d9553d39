//! All that the seller console posts.

use leptos::prelude::*;

use crate::rate_plan_form::Words;

#[cfg(feature = "ssr")]
mod drafting;
mod metric_form;
mod plans;

#[cfg(feature = "ssr")]
use {
    super::{Next, submit},
    crate::context::{reader, shown_in},
    ::words::seller as words,
    domain::ids::{ApiKeyId, MetricId, ProductId, RatePlanId, SubscriptionId},
    service::catalog::{self, PlanOrderInput, PriceDisplay, ProductInput},
    service::{Answer, Error},
};

#[cfg(feature = "ssr")]
use super::key_shown::KeyShown;
#[cfg(feature = "ssr")]
use metric_form::in_metric_form;
pub use metric_form::{MetricForm, RoundingForm};
pub use plans::*;

/// The forms of the console, as their flashes name them.
pub mod forms {
    pub const PRODUCT: &str = "product";
    pub const SUGGESTION: &str = "suggestion";
    pub const METRIC: &str = "metric";
    pub const DISPLAY: &str = "display";
    pub const ORDER: &str = "order";
    pub const JSON: &str = "json";
    pub const PUBLISH: &str = "publish";
    pub const END: &str = "end";
    pub const USAGE_KEY: &str = "usage_key";
    pub const API_KEY: &str = "api_key";
    /// Forms that are a single button.
    pub const DONE: &str = "seller";
}

/// An id out of a form; what is not one names nothing.
#[cfg(feature = "ssr")]
fn id<Id: std::str::FromStr>(text: &str) -> Answer<Id> {
    text.parse().map_err(|_| Error::not_found())
}

#[cfg(feature = "ssr")]
pub fn product_path(id: ProductId) -> String {
    format!("/seller/products/{id}")
}

#[cfg(feature = "ssr")]
pub fn pricing_path(id: ProductId) -> String {
    format!("/seller/products/{id}/pricing")
}

#[cfg(feature = "ssr")]
pub fn rate_plan_path(id: RatePlanId) -> String {
    format!("/seller/rate-plans/{id}")
}

#[server]
pub async fn create_product(key: String, name: Words, description: Words) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    let input = ProductInput { key, name: name.into(), description: description.into() };
    submit(
        forms::PRODUCT,
        |portal, actor| async move { catalog::create_product(&portal, &actor, input).await },
        |product| {
            let said = words::product_created(locale, product.name.in_locale(locale));
            Next::to(pricing_path(product.id)).saying(forms::DONE, said)
        },
    )
    .await
}

#[server]
pub async fn update_product(
    product_id: String,
    key: String,
    name: Words,
    description: Words,
) -> Result<(), ServerFnError> {
    let input = ProductInput { key, name: name.into(), description: description.into() };
    submit(
        forms::PRODUCT,
        |portal, actor| async move { catalog::update_product(&portal, &actor, id(&product_id)?, input).await },
        |product| Next::to(product_path(product.id)).saying(forms::DONE, words::product_saved(reader().locale)),
    )
    .await
}

/// Counts users, as suggested, and drafts a plan if a price was typed.
#[server]
pub async fn take_suggested_metric(product_id: String, price: String, currency: String) -> Result<(), ServerFnError> {
    let (locale, typed_in) = (reader().locale, shown_in());
    submit(
        forms::SUGGESTION,
        |portal, actor| async move {
            let product = id(&product_id)?;
            let drafted = drafting::take_suggestion(&portal, &actor, product, &price, &currency, typed_in).await?;
            Ok((product, drafted))
        },
        |(product, drafted)| match drafted {
            Some(plan) => Next::to(rate_plan_path(plan)).saying(forms::DONE, words::suggestion_taken(locale)),
            None => Next::to(pricing_path(product)).saying(forms::DONE, words::metric_created(locale, "UserMonth")),
        },
    )
    .await
}

#[server]
pub async fn define_metric(product_id: String, metric: MetricForm) -> Result<(), ServerFnError> {
    submit(
        forms::METRIC,
        |portal, actor| async move {
            let product = id(&product_id)?;
            let metric = catalog::define_metric(&portal, &actor, product, metric.input()).await;
            Ok((product, metric.map_err(in_metric_form)?))
        },
        |(product, metric)| {
            let said = words::metric_created(reader().locale, metric.definition.key);
            Next::to(pricing_path(product)).saying(forms::DONE, said)
        },
    )
    .await
}

#[server]
pub async fn update_metric(product_id: String, metric_id: String, metric: MetricForm) -> Result<(), ServerFnError> {
    submit(
        forms::METRIC,
        |portal, actor| async move {
            let (product, id) = (id::<ProductId>(&product_id)?, id::<MetricId>(&metric_id)?);
            catalog::update_metric(&portal, &actor, id, metric.input()).await.map_err(in_metric_form)?;
            Ok(product)
        },
        |product| Next::to(pricing_path(product)).saying(forms::DONE, words::metric_saved(reader().locale)),
    )
    .await
}

#[server]
pub async fn delete_metric(product_id: String, metric_id: String) -> Result<(), ServerFnError> {
    submit(
        forms::METRIC,
        |portal, actor| async move {
            let (product, metric) = (id::<ProductId>(&product_id)?, id::<MetricId>(&metric_id)?);
            catalog::delete_metric(&portal, &actor, metric).await?;
            Ok(product)
        },
        |product| Next::to(pricing_path(product)).saying(forms::DONE, words::metric_deleted(reader().locale)),
    )
    .await
}

#[server]
pub async fn set_price_display(
    product_id: String,
    #[server(default)] kind: String,
    note: Words,
    text: Words,
) -> Result<(), ServerFnError> {
    let display = match kind.as_str() {
        "free_text" => PriceDisplay::FreeText { text: text.into() },
        _ => PriceDisplay::FromMetrics { note: note.into() },
    };
    submit(
        forms::DISPLAY,
        |portal, actor| async move {
            let product = id(&product_id)?;
            catalog::set_price_display(&portal, &actor, product, display).await?;
            Ok(product)
        },
        |product: ProductId| {
            let next = format!("/seller/products/{product}/pricing/display");
            Next::to(next).saying(forms::DONE, words::display_saved(reader().locale))
        },
    )
    .await
}

/// Orders the plans in the store; `move` says which goes up or down: `up:team`.
#[server]
pub async fn set_plan_order(
    product_id: String,
    #[server(default)] keys: Vec<String>,
    #[server(default)] shown_first: String,
    #[server(default)] r#move: String,
) -> Result<(), ServerFnError> {
    let order = drafting::moved(keys, &r#move);
    submit(
        forms::ORDER,
        |portal, actor| async move {
            let product = id(&product_id)?;
            let order = PlanOrderInput { keys: order, shown_first: Some(shown_first) };
            catalog::set_plan_order(&portal, &actor, product, order).await?;
            Ok(product)
        },
        |product| Next::to(pricing_path(product)).saying(forms::DONE, words::order_saved(reader().locale)),
    )
    .await
}

#[server]
pub async fn delete_rate_plan_draft(product_id: String, rate_plan_id: String) -> Result<(), ServerFnError> {
    submit(
        forms::DONE,
        |portal, actor| async move {
            let (product, plan) = (id::<ProductId>(&product_id)?, id::<RatePlanId>(&rate_plan_id)?);
            catalog::delete_draft(&portal, &actor, plan).await?;
            Ok(product)
        },
        |product| Next::to(pricing_path(product)).saying(forms::DONE, words::plan_deleted(reader().locale)),
    )
    .await
}

#[server]
pub async fn publish_rate_plan(
    rate_plan_id: String,
    #[server(default)] acknowledge: String,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::PUBLISH,
        |portal, actor| async move { catalog::publish_having_read(&portal, &actor, id(&rate_plan_id)?, &acknowledge).await },
        |plan| {
            let said = words::published_now(locale, plan.terms.name.in_locale(locale));
            Next::to(rate_plan_path(plan.id)).saying(forms::DONE, said)
        },
    )
    .await
}

#[server]
pub async fn set_end_of_sale(
    rate_plan_id: String,
    #[server(default)] effective_until: String,
) -> Result<(), ServerFnError> {
    let locale = reader().locale;
    submit(
        forms::END,
        |portal, actor| async move {
            let until = Some(effective_until.trim()).filter(|day| !day.is_empty());
            catalog::set_effective_until(&portal, &actor, id(&rate_plan_id)?, until).await
        },
        |plan| {
            let until = plan.terms.effective_until;
            let replaced = plan.superseded_on.filter(|day| until.is_none_or(|last| *day <= last));
            let said = match (replaced, until) {
                (Some(day), _) => words::end_saved_replaced(locale, ::words::format::day(day, locale)),
                (None, Some(last)) => words::end_saved_on(locale, ::words::format::day(last, locale)),
                (None, None) => words::end_saved_open(locale).to_owned(),
            };
            Next::to(rate_plan_path(plan.id)).saying(forms::DONE, said)
        },
    )
    .await
}

/// A new draft with the terms of a published plan.
#[server]
pub async fn draft_new_version(rate_plan_id: String) -> Result<(), ServerFnError> {
    submit(
        forms::DONE,
        |portal, actor| async move { catalog::new_version(&portal, &actor, id(&rate_plan_id)?).await },
        |draft| Next::to(rate_plan_path(draft.id)).saying(forms::DONE, words::version_drafted(reader().locale)),
    )
    .await
}

#[server]
pub async fn create_usage_key(subscription_id: String) -> Result<(), ServerFnError> {
    submit(
        forms::USAGE_KEY,
        |portal, actor| async move {
            let subscription = id::<SubscriptionId>(&subscription_id)?;
            let holder = service::Principal::Subscription(subscription);
            let (_, key) = service::accounts::issue_api_key_to(&portal, &actor, holder, "").await?;
            Ok((subscription, key, actor.principal))
        },
        |(subscription, key, principal)| {
            let shown = KeyShown::new(String::new(), key);
            match principal {
                service::Principal::Seller(_) => {
                    Next::to(format!("/seller/subscribers/{subscription}")).leaving(shown.flash(forms::USAGE_KEY))
                }
                // The seller's page is the seller's.
                service::Principal::Operator | service::Principal::Buyer(_) | service::Principal::Subscription(_) => {
                    Next::to(format!("/keys/{subscription}")).leaving(shown.flash(super::credentials::forms::KEY))
                }
            }
        },
    )
    .await
}

#[server]
pub async fn create_api_key(name: String) -> Result<(), ServerFnError> {
    submit(
        forms::API_KEY,
        |portal, actor| async move {
            let (_, key) = service::accounts::issue_api_key(&portal, &actor, &name).await?;
            Ok(KeyShown::new(name, key))
        },
        |shown| Next::to("/seller/api-keys").leaving(shown.flash(forms::API_KEY)),
    )
    .await
}

#[server]
pub async fn revoke_api_key(key_id: String) -> Result<(), ServerFnError> {
    submit(
        forms::DONE,
        |portal, actor| async move {
            service::accounts::revoke_api_key(&portal, &actor, id::<ApiKeyId>(&key_id)?).await
        },
        |()| Next::to("/seller/api-keys").saying(forms::DONE, words::key_revoked(reader().locale)),
    )
    .await
}
