//! The catalog: products, the metrics that count their use, and the rate plans that price them.
//!
//! A seller writes its own catalog; what others see of it is what is published and addresses them. Everything is found
//! by id together with who may see it, so another tenant's things do not exist. Days here are days in UTC.
//!
//! Acts that write a product's metrics or plans first lock the product's row, so a plan is published with exactly the
//! metrics it was checked against.

mod visible;

pub(crate) mod kept;
mod load;
mod view;

mod metrics;
mod products;
mod publishing;
mod rate_plans;
pub(crate) mod versions;

mod calculator;
mod counts;
mod store;
mod typed;

pub use calculator::calculate;
pub use counts::{PlanCounts, plan_counts};
pub use load::{load_metrics, load_plan, load_published};
pub(crate) use metrics::without_costs;
pub use metrics::{define_metric, delete_metric, metrics, metrics_by_product, update_metric};
pub use products::{
    PlanOrderInput, ProductInput, create_product, product, products, set_plan_order, set_price_display, update_product,
};
pub use publishing::{
    Publication, PublishInput, plan_lints, publish, publish_having_read, publish_with, publishable, set_effective_until,
};
pub use rate_plans::{delete_draft, draft_rate_plan, new_version, rate_plan, rate_plans, replace_draft};
pub use store::{STORE_CARDS_MAX, StoreCard, store_listing, store_page, store_product, store_shelf};
pub use typed::{TypedPlan, forget_typed, keep_typed, typed_plan};
pub use versions::subscribers_by_plan;
pub use view::{PriceDisplay, ProductView, RatePlanStatus, RatePlanView};
