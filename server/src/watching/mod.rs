//! What whoever watches the portal run is told, in the words of Prometheus, on a listener of its own.
//!
//! Counts are made whether or not anybody asks; how things stand is looked up when somebody does. Without such a listener
//! nothing is kept.

mod requests;
mod standing;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use service::{Portal, watching};
use tokio::net::TcpListener;
use tokio::sync::{Mutex, watch};

pub use requests::count;

/// In which a duration is counted; of each all at most that long.
const SECONDS: [f64; 12] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";
/// Between two clearings of what nobody asked for.
const UPKEEP: Duration = Duration::from_secs(5);
/// How long a look at how things stand may take.
const LOOK_MAX: Duration = Duration::from_secs(8);

/// Every series by its name, each with what it is.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let service = watching::COUNTERS.into_iter().chain(watching::SECONDS);
    service.chain(requests::COUNTERS).chain(requests::SECONDS).chain(standing::GAUGES)
}

/// What keeps the counts.
pub fn recorder() -> anyhow::Result<PrometheusRecorder> {
    let builder = PrometheusBuilder::new();
    Ok(builder.set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)?.build_recorder())
}

/// Keeps counts from now on, for the whole process.
///
/// # Errors
/// When something else does already.
pub fn keep() -> anyhow::Result<PrometheusHandle> {
    let recorder = recorder()?;
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).map_err(|_| anyhow::anyhow!("counts are kept already"))?;
    describe();
    Ok(handle)
}

fn describe() {
    watching::describe();
    requests::describe();
    standing::describe();
}

/// Who answers, and from what.
#[derive(Clone)]
struct Watched {
    portal: Portal,
    handle: PrometheusHandle,
    /// Who asks looks alone: however many ask, one connection is used.
    looking: Arc<Mutex<()>>,
}

/// What the listener answers.
pub fn router(portal: Portal, handle: PrometheusHandle) -> Router {
    let watched = Watched { portal, handle, looking: Arc::default() };
    Router::new().route("/metrics", get(tell)).with_state(watched)
}

async fn tell(State(watched): State<Watched>) -> impl IntoResponse {
    let _alone = watched.looking.lock().await;
    let look = tokio::time::timeout(LOOK_MAX, watching::look(&watched.portal)).await;
    match look {
        Ok(Ok(standing)) => standing::note(&standing),
        Ok(Err(error)) => standing::note_away(&error),
        Err(late) => standing::note_away(&late),
    }
    standing::note_pool(&watched.portal);
    ([(header::CONTENT_TYPE, TEXT)], watched.handle.render())
}

/// Answers whoever watches, until the portal stops.
///
/// # Errors
/// When the address cannot be had.
pub async fn serve(
    address: SocketAddr,
    portal: Portal,
    handle: PrometheusHandle,
    mut stopping: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        tracing::warn!("whoever reaches {address} reads the portal's metrics; a loopback address keeps them here");
    }
    tracing::info!("metrics are at http://{address}/metrics");
    let routes = router(portal, handle.clone());
    tokio::spawn(async move {
        let asked = axum::serve(listener, routes).into_future();
        let cleared = async {
            loop {
                tokio::time::sleep(UPKEEP).await;
                handle.run_upkeep();
            }
        };
        tokio::select! {
            _ = asked => {}
            () = cleared => {}
            _ = stopping.wait_for(|stop| *stop) => {}
        }
    });
    Ok(())
}
