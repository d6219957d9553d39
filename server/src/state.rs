//! What every handler can reach.

use std::path::PathBuf;
use std::sync::Arc;

use app::BrowserFiles;
use axum::extract::FromRef;
use leptos::config::LeptosOptions;
use service::Portal;
use utoipa::openapi::OpenApi;

use crate::files;

/// How the portal is reached and what it serves beside pages.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder with the browser's files.
    pub site: PathBuf,
    /// How people reach the portal, without a slash at the end: `https://fondaco.example`.
    pub public_url: String,
    /// How often each key may call the API; zero is as often as it likes.
    pub requests_per_second: u32,
    /// Whether a proxy in front tells where requests come from.
    pub behind_proxy: bool,
}

impl Settings {
    /// Whether people reach the portal encrypted; only then may cookies ask for it.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

#[derive(Clone, FromRef)]
pub struct AppState {
    pub portal: Portal,
    pub leptos: LeptosOptions,
    /// Where pages load their style and what wakes them up.
    pub files: BrowserFiles,
    pub settings: Arc<Settings>,
    /// What the API promises, as JSON.
    pub contract: Arc<serde_json::Value>,
}

impl AppState {
    pub fn new(portal: Portal, settings: Settings, contract: &OpenApi) -> Self {
        let leptos = LeptosOptions::builder()
            .output_name("fondaco")
            .site_root(settings.site.display().to_string())
            .site_pkg_dir("pkg")
            .build();
        let contract = serde_json::to_value(contract).unwrap_or_default();
        let files = files::browser_files(&settings.site);
        Self { portal, leptos, files, settings: Arc::new(settings), contract: Arc::new(contract) }
    }
}
