//! Serving the portal until it is told to stop: requests are answered to their end, then the background work, then the
//! private database stops.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use chrono::SecondsFormat;
use clap::Args;
use domain::calendar::Instant;
use service::{Mode, Portal, accounts, jobs, sandbox_time};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::place::{Place, instant_given};
use super::seed;
use crate::router::{contract, router};
use crate::state::{AppState, Settings};
use crate::watching;

/// How long requests under way may take after the portal was told to stop.
const DRAIN_MAX: Duration = Duration::from_secs(20);

/// What a new portal says.
const BEGIN: &str = "\
Nobody can act for the operator yet. On this machine, with the same settings, beside the serving portal:
  fondaco operator --name 'Your name' --email you@example.com    creates a sign-in
  fondaco operator issue-key --name 'What it is for'             issues an API key";

#[derive(Debug, Args)]
pub struct Serve {
    /// The address to listen on.
    #[arg(long, env = "FONDACO_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// How people reach the portal, when not directly. With https, cookies are bound to it.
    #[arg(long, env = "FONDACO_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// How often each key may call the API in a second; 0 is as often as it likes.
    #[arg(long, env = "FONDACO_RATE_LIMIT", default_value_t = 1000, value_name = "REQUESTS")]
    rate_limit: u32,
    /// Where Prometheus may ask how the portal does, under /metrics; nowhere when left out. Keep it off the public network.
    #[arg(long, env = "FONDACO_METRICS_LISTEN", value_name = "ADDRESS")]
    metrics_listen: Option<SocketAddr>,
    /// A proxy in front tells where requests come from, in X-Forwarded-For.
    #[arg(long, env = "FONDACO_BEHIND_PROXY")]
    behind_proxy: bool,
    /// The folder with the browser's files; `site/` beside this program when left out.
    #[arg(long, env = "FONDACO_SITE", value_name = "FOLDER")]
    site: Option<PathBuf>,
    /// Where a new sandbox's clock starts, such as 2026-01-01T00:00:00Z. It stands there until it is moved.
    #[arg(long, env = "FONDACO_CLOCK", value_name = "INSTANT")]
    clock: Option<String>,
    /// A sandbox's API key of the operator.
    #[arg(long, env = "FONDACO_OPERATOR_KEY", hide_env_values = true, value_name = "KEY")]
    operator_key: Option<String>,
}

impl Serve {
    pub async fn run(self, place: &Place) -> anyhow::Result<ExitCode> {
        let (database, portal) = place.open_to_begin().await?;
        let served = self.serve(portal).await;
        database.close().await;
        served.map(|()| ExitCode::SUCCESS)
    }

    async fn serve(self, portal: Portal) -> anyhow::Result<()> {
        self.prepare(&portal).await?;
        let listener =
            TcpListener::bind(self.listen).await.with_context(|| format!("cannot listen on {}", self.listen))?;
        let address = listener.local_addr()?;
        let settings = self.settings(address);
        announce(&portal, &settings, address).await?;
        let (stop, stopping) = watch::channel(false);
        if let Some(address) = self.metrics_listen {
            watching::serve(address, portal.clone(), watching::keep()?, stopping.clone()).await?;
        }
        let background = jobs::start(portal.clone(), stopping.clone());
        let routes = router(AppState::new(portal, settings, &contract()));
        let service = routes.into_make_service_with_connect_info::<SocketAddr>();
        let mut told = stopping.clone();
        let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
            let _ = told.wait_for(|stop| *stop).await;
        });
        let serving = tokio::spawn(serving.into_future());
        until_told_to_stop().await?;
        tracing::info!("stopping");
        stop.send_replace(true);
        if tokio::time::timeout(DRAIN_MAX, serving).await.is_err() {
            tracing::warn!("requests were still under way after {} seconds", DRAIN_MAX.as_secs());
        }
        background.await.context("the background work broke")
    }

    /// Sets up what the environment says of a sandbox.
    async fn prepare(&self, portal: &Portal) -> anyhow::Result<()> {
        if portal.mode == Mode::Production {
            for (given, name) in
                [(self.clock.is_some(), "FONDACO_CLOCK"), (self.operator_key.is_some(), "FONDACO_OPERATOR_KEY")]
            {
                if given {
                    tracing::warn!("{name} counts in a sandbox only");
                }
            }
            // Whatever an environment ever said.
            accounts::forget_operator_key(portal).await?;
            return Ok(());
        }
        if let Some(instant) = instant_given(self.clock.as_deref())? {
            start_clock_at(portal, instant).await?;
        }
        match self.operator_key.as_deref().filter(|key| !key.is_empty()) {
            Some(key) => accounts::set_operator_key(portal, key).await?,
            None => accounts::forget_operator_key(portal).await?,
        }
        Ok(())
    }

    fn settings(&self, address: SocketAddr) -> Settings {
        let public_url =
            self.public_url.clone().filter(|url| !url.is_empty()).unwrap_or_else(|| format!("http://{address}"));
        Settings {
            site: self.site.clone().unwrap_or_else(beside_the_program),
            public_url: public_url.trim_end_matches('/').to_owned(),
            requests_per_second: self.rate_limit,
            behind_proxy: self.behind_proxy,
        }
    }
}

/// Where the build leaves the browser's files.
fn beside_the_program() -> PathBuf {
    if let Some(watched) = std::env::var_os("LEPTOS_SITE_ROOT") {
        return PathBuf::from(watched);
    }
    let folder = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join("site")));
    folder.unwrap_or_else(|| PathBuf::from("site"))
}

/// Says so where it is too late for that.
async fn start_clock_at(portal: &Portal, instant: Instant) -> anyhow::Result<()> {
    sandbox_time::start_at(portal, instant).await?;
    let reading = sandbox_time::reading(portal).await?;
    if !reading.stands || reading.now != instant {
        let how = if reading.stands { "stands at" } else { "runs, at" };
        let now = reading.now.to_rfc3339_opts(SecondsFormat::Secs, true);
        tracing::warn!("FONDACO_CLOCK has no effect: it is for a new sandbox, and this one's clock {how} {now}");
    }
    Ok(())
}

async fn announce(portal: &Portal, settings: &Settings, address: SocketAddr) -> anyhow::Result<()> {
    println!("Fondaco is at {} (listening on {address}).", settings.public_url);
    if !settings.site.is_dir() {
        tracing::warn!("there is no {}: pages come without styles and scripts", settings.site.display());
    }
    match portal.mode {
        Mode::Sandbox if seed::is_here(portal).await? => println!("\n{}", seed::sign_ins()),
        Mode::Sandbox | Mode::Production if !accounts::is_run_by_somebody(portal).await? => println!("\n{BEGIN}"),
        Mode::Sandbox | Mode::Production => {}
    }
    if settings.is_reached_by_another_way(address) && !settings.behind_proxy {
        tracing::warn!(
            "people reach the portal at {}, so a proxy seems to be in front of {address}; without FONDACO_BEHIND_PROXY=true \
             all of them are counted as one address",
            settings.public_url
        );
    }
    Ok(())
}

async fn until_told_to_stop() -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
