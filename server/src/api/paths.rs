//! What stands in the places of a path, as the contract tells it.

use domain::contract::DayText;
use domain::ids::{
    ApiKeyId, BuyerId, InvoiceId, InvoiceRunId, MetricId, PaymentId, ProductId, RatePlanId, SellerId, SubscriptionId,
    WorkId,
};
use utoipa::IntoParams;

macro_rules! paths {
    ($( $name:ident = $id:ident )+) => { $(
        #[derive(IntoParams)]
        #[into_params(parameter_in = Path)]
        #[allow(dead_code)]
        pub struct $name {
            pub id: $id,
        }
    )+ };
}

paths! {
    SellerPath = SellerId
    BuyerPath = BuyerId
    ApiKeyPath = ApiKeyId
    ProductPath = ProductId
    MetricPath = MetricId
    RatePlanPath = RatePlanId
    SubscriptionPath = SubscriptionId
    InvoicePath = InvoiceId
    InvoiceRunPath = InvoiceRunId
    PaymentPath = PaymentId
    WorkPath = WorkId
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code)]
pub struct InvoiceLinePath {
    pub id: InvoiceId,
    /// The line's place on the invoice, from 1 on.
    #[param(minimum = 1)]
    pub line: i16,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code)]
pub struct SubscriptionMetricPath {
    pub id: SubscriptionId,
    /// A metric's key.
    #[param(example = "ActiveUser")]
    pub metric: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code)]
pub struct TaxRatePath {
    /// Its two letters.
    #[param(example = "DE")]
    pub country: String,
    /// The rate's first day.
    #[param(value_type = DayText)]
    pub effective_from: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code)]
pub struct CategoryPath {
    #[param(example = "schools")]
    pub name: String,
}

macro_rules! key_paths {
    ($( $name:ident = $id:ident )+) => { $(
        #[derive(IntoParams)]
        #[into_params(parameter_in = Path)]
        #[allow(dead_code)]
        pub struct $name {
            pub id: $id,
            /// The key's id.
            pub key: ApiKeyId,
        }
    )+ };
}

key_paths! {
    SubscriptionKeyPath = SubscriptionId
    SellerKeyPath = SellerId
    BuyerKeyPath = BuyerId
}
