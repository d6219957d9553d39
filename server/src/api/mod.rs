//! The public API, one file per noun. A handler says who may call, reads what was sent, calls the act, and answers.

pub mod api_keys;
pub mod buyers;
pub mod categories;
pub mod clock;
pub mod docs;
pub mod gate;
pub mod invoice_runs;
pub mod invoices;
pub mod judge;
pub mod ledger;
pub mod list;
pub mod marketplace;
pub mod metrics;
pub mod openapi;
pub mod paths;
pub mod payment_method;
pub mod payments;
pub mod products;
pub mod profile;
pub mod rate_plans;
pub mod sellers;
pub mod shape;
pub mod store;
pub mod subscriptions;
pub mod tax_rates;
pub mod work;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use service::agreements::DryRun;

use crate::problem::Problem;

/// Something new: 201.
#[derive(Clone, Debug)]
pub struct Created<T>(pub T);

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        (StatusCode::CREATED, Json(self.0)).into_response()
    }
}

/// `?dry_run=true`: say what would happen, and change nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Rehearsal {
    /// Answers what would happen and changes nothing.
    dry_run: bool,
}

impl Rehearsal {
    pub fn dry_run(self) -> DryRun {
        if self.dry_run { DryRun::Yes } else { DryRun::No }
    }
}

/// Where nothing is.
pub async fn nothing_here() -> Problem {
    Problem::not_found()
}

/// Where something is, but not by this method.
pub async fn another_method() -> Problem {
    Problem::MethodNotAllowed
}
