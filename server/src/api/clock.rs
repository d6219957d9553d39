//! What time it is here.

use axum::Json;
use axum::extract::State;
use domain::contract::InstantText;
use serde::{Deserialize, Serialize};
use service::Portal;
use service::jobs::Advanced;
use service::sandbox_time;
use service::sandbox_time::ClockReading;
use utoipa::ToSchema;

use crate::body::Body;
use crate::caller::{AnyCaller, Caller};
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"now": "2026-12-01T06:00:00Z"}))]
#[serde(default)]
pub struct NewInstant {
    #[schema(value_type = InstantText, required)]
    now: String,
}

/// What time it is. *Anybody.*
#[utoipa::path(get, path = "/api/v1/clock", operation_id = "show_clock", tag = "Clock", security(()), responses((status = 200, body = ClockReading)))]
pub async fn show(State(portal): State<Portal>, _: AnyCaller) -> Reply<Json<ClockReading>> {
    Ok(Json(sandbox_time::reading(&portal).await?))
}

/// Moves a sandbox's time forward, and answers when everything due by then is done. *Operator, sandbox only.*
#[utoipa::path(post, path = "/api/v1/clock", operation_id = "advance_clock", tag = "Clock", request_body = NewInstant,
    responses((status = 200, body = Advanced)))]
pub async fn advance(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(to): Body<NewInstant>,
) -> Reply<Json<Advanced>> {
    Ok(Json(sandbox_time::advance_clock(&portal, &actor, &to.now).await?))
}
