//! Sellers, buyers, categories, tax rates.

use utoipa::ToSchema;

use super::{Day, Instant};

/// A seller to register. Time zone and language default to UTC and English, the currency to the country's.
#[derive(ToSchema)]
#[schema(example = json!({"name": "Almenrausch Software", "country": "DE", "email": "anna@almenrausch.example"}))]
pub struct NewSeller {
    pub name: String,
    /// Two letters, ISO 3166.
    pub country: String,
    pub email: String,
    pub currency: Option<String>,
    pub time_zone: Option<String>,
    pub locale: Option<String>,
}

#[derive(ToSchema)]
pub struct Seller {
    pub id: String,
    /// Appears in the seller's invoice numbers.
    pub number: i64,
    pub name: String,
    pub email: String,
    pub country: String,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
    pub vat_id: Option<String>,
    pub created_at: Instant,
}

#[derive(ToSchema)]
pub struct SellerWithKey {
    #[serde(flatten)]
    pub seller: Seller,
    /// Shown this once.
    pub api_key: String,
}

/// A buyer to register. Its time zone decides its days.
#[derive(ToSchema)]
#[schema(example = json!({"name": "Nordlicht GmbH", "country": "DE", "email": "einkauf@nordlicht.example", "time_zone": "Europe/Berlin"}))]
pub struct NewBuyer {
    pub name: String,
    /// Two letters, ISO 3166.
    pub country: String,
    pub email: String,
    pub time_zone: Option<String>,
    pub locale: Option<String>,
    pub currency: Option<String>,
    pub vat_id: Option<String>,
    /// Names of categories that the operator keeps.
    pub categories: Option<Vec<String>>,
}

#[derive(ToSchema)]
pub struct Buyer {
    pub id: String,
    pub name: String,
    pub email: String,
    pub country: String,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
    pub vat_id: Option<String>,
    pub categories: Vec<String>,
    pub created_at: Instant,
}

#[derive(ToSchema)]
pub struct BuyerWithKey {
    #[serde(flatten)]
    pub buyer: Buyer,
    /// Shown this once.
    pub api_key: String,
}

#[derive(ToSchema)]
#[schema(example = json!({"categories": ["schools"]}))]
pub struct BuyerCategories {
    pub categories: Vec<String>,
}

#[derive(ToSchema)]
#[schema(example = json!({"name": "schools"}))]
pub struct NewCategory {
    pub name: String,
}

#[derive(ToSchema)]
pub struct Category {
    pub name: String,
    /// How many buyers are in it.
    pub buyers: i64,
}

/// What a country puts on what is sold, from a day on.
#[derive(ToSchema)]
#[schema(example = json!({"country": "DE", "effective_from": "2026-01-01", "percent": "19"}))]
pub struct TaxRate {
    pub country: String,
    pub effective_from: Day,
    /// In percent: `"19"` is 19 %.
    pub percent: String,
}
