//! Whoever calls: profile, keys; and the clock.

use utoipa::ToSchema;

use super::Instant;

#[derive(ToSchema)]
pub struct Profile {
    pub id: String,
    pub name: String,
    pub email: String,
    pub country: String,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
    pub vat_id: Option<String>,
}

/// All of it is replaced.
#[derive(ToSchema)]
#[schema(example = json!({"name": "Nordlicht GmbH", "country": "DE", "time_zone": "Europe/Berlin", "locale": "de", "currency": "EUR", "vat_id": null}))]
pub struct ProfileChange {
    pub name: String,
    pub country: String,
    pub time_zone: String,
    pub locale: String,
    pub currency: String,
    pub vat_id: Option<String>,
}

#[derive(ToSchema)]
#[schema(example = json!({"name": "Build server"}))]
pub struct NewUsageKey {
    /// What it is for.
    pub name: Option<String>,
}

#[derive(ToSchema)]
pub struct NewApiKey {
    pub name: String,
}

#[derive(ToSchema)]
pub struct IssuedApiKey {
    pub id: String,
    /// Shown this once.
    pub api_key: String,
}

#[derive(ToSchema)]
pub struct ApiKey {
    pub id: String,
    pub name: String,
    /// Enough to recognize the key by.
    pub hint: String,
    pub created_at: Instant,
    pub revoked_at: Option<Instant>,
}

#[derive(ToSchema)]
pub struct Clock {
    pub now: Instant,
    /// `sandbox` or `production`.
    pub mode: String,
    /// Whether it stands until it is moved, or runs with the world's.
    pub stands: bool,
}

#[derive(ToSchema)]
#[schema(example = json!({"now": "2026-12-01T06:00:00Z"}))]
pub struct NewInstant {
    pub now: Instant,
}

/// What happened until now.
#[derive(ToSchema)]
pub struct Advanced {
    pub now: Instant,
    /// Subscriptions that something was due for.
    pub subscriptions: i64,
    pub invoices: i64,
    /// Subscriptions that could not be invoiced.
    pub failures: i64,
    /// Pieces of work that followed, such as collections.
    pub followed: i64,
}
