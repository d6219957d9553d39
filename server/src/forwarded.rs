//! Where requests come from: the peer, or, when a proxy that is trusted stands in front, what it says in the last place of
//! `X-Forwarded-For`. What a proxy says that nobody trusts is told once in the log: all people would be counted as one.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;

const FORWARDED: &str = "x-forwarded-for";

#[derive(Clone, Debug)]
pub struct Addresses {
    behind_proxy: bool,
    told: Arc<AtomicBool>,
}

impl Addresses {
    /// As the nearest proxy says.
    pub fn of_proxy() -> Self {
        Self { behind_proxy: true, told: Arc::default() }
    }

    /// Without a proxy.
    pub fn of_peers() -> Self {
        Self { behind_proxy: false, told: Arc::default() }
    }

    /// The address that a request comes from; empty where nothing is known.
    pub fn of(&self, headers: &HeaderMap, peer: Option<SocketAddr>) -> String {
        let said = if self.behind_proxy { forwarded(headers) } else { None };
        if !self.behind_proxy && headers.contains_key(FORWARDED) && !self.told.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "X-Forwarded-For arrives and is not read: if a proxy in front sets it, set FONDACO_BEHIND_PROXY=true, or \
                 everybody behind it is counted as one address"
            );
        }
        said.or_else(|| peer.map(|peer| peer.ip().to_string())).unwrap_or_default()
    }
}

/// What the nearest proxy added.
fn forwarded(headers: &HeaderMap) -> Option<String> {
    let last = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next().map(|address| address.trim().to_owned()).filter(|address| !address.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_says_where_a_request_comes_from() {
        let mut headers = HeaderMap::new();
        headers.append(FORWARDED, "203.0.113.7, 198.51.100.1".parse().expect("a header"));
        headers.append(FORWARDED, "192.0.2.44".parse().expect("a header"));
        let peer = Some("127.0.0.1:50000".parse().expect("an address"));
        assert_eq!(Addresses::of_proxy().of(&headers, peer), "192.0.2.44");
        assert_eq!(Addresses::of_peers().of(&headers, peer), "127.0.0.1");
        assert_eq!(Addresses::of_proxy().of(&HeaderMap::new(), peer), "127.0.0.1");
        assert_eq!(Addresses::of_peers().of(&HeaderMap::new(), None), "");
    }
}
