//! What time it is here.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use service::Portal;
use service::clock::{self, ClockReading};
use service::jobs::{self, Advanced};

use super::schema;
use crate::body::Body;
use crate::caller::{AnyCaller, Caller};
use crate::problem::Reply;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Instant {
    now: String,
}

/// What time it is. *Anybody.*
#[utoipa::path(get, path = "/api/v1/clock", tag = "Clock", security(()), responses((status = 200, body = schema::Clock)))]
pub async fn show(State(portal): State<Portal>, _: AnyCaller) -> Reply<Json<ClockReading>> {
    Ok(Json(clock::reading(&portal).await?))
}

/// Moves a sandbox's time forward, and answers when everything due by then is done. *Operator, sandbox only.*
#[utoipa::path(post, path = "/api/v1/clock", tag = "Clock", request_body = schema::NewInstant,
    responses((status = 200, body = schema::Advanced)))]
pub async fn advance(
    State(portal): State<Portal>,
    Caller(actor): Caller,
    Body(to): Body<Instant>,
) -> Reply<Json<Advanced>> {
    Ok(Json(jobs::advance_clock(&portal, &actor, &to.now).await?))
}
