//! What every handler can reach.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use app::BrowserFiles;
use axum::extract::FromRef;
use leptos::config::LeptosOptions;
use service::Portal;

use crate::files;
use crate::forwarded::Addresses;

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
    /// The origin that browsers name when a form comes from a page of the portal's.
    pub fn origin(&self) -> &str {
        let host = self.public_url.find("://").map_or(0, |place| place + 3);
        let end = self.public_url[host..].find('/').map_or(self.public_url.len(), |place| host + place);
        &self.public_url[..end]
    }

    /// Whether people do not reach the portal where it listens.
    pub fn is_reached_by_another_way(&self, listening: SocketAddr) -> bool {
        self.public_url != format!("http://{listening}")
    }

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
    pub addresses: Addresses,
    /// What the API promises, as JSON.
    pub contract: Arc<serde_json::Value>,
}

impl AppState {
    pub fn new(portal: Portal, settings: Settings, contract: &serde_json::Value) -> Self {
        let leptos = LeptosOptions::builder()
            .output_name("fondaco")
            .site_root(settings.site.display().to_string())
            .site_pkg_dir("pkg")
            .build();
        let files = files::browser_files(&settings.site);
        let addresses = if settings.behind_proxy { Addresses::of_proxy() } else { Addresses::of_peers() };
        Self { portal, leptos, files, settings: Arc::new(settings), addresses, contract: Arc::new(contract.clone()) }
    }
}
