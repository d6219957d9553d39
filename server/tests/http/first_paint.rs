//! What a page loads before it is seen: its style and fonts. Scripts come only where something wakes up, and afterwards.

use std::fs;

use crate::support::{Answer, Client, Marketplace, per_unit};

const OPENING: &str = "2026-03-10T09:00:00Z";

fn browser(marketplace: &Marketplace) -> Client {
    marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin")
}

/// Fails where a page loads what it does not need, or not what it does.
pub fn assert_wakes_only_islands(page: &Answer, path: &str) {
    let islands = page.text.contains("<leptos-island");
    let scripts = page.text.matches("<script").count();
    assert_eq!(islands, scripts > 0, "{path}: an island, or a script, without the other");
    for early in ["modulepreload", "rel=\"preload\" href=\"/pkg", "<script src"] {
        assert!(!page.text.contains(early), "{path} loads early: {early}");
    }
    let head = page.text.split("</head>").next().unwrap_or_default();
    assert!(!head.contains("<script"), "{path} holds a script in its head");
}

#[tokio::test]
async fn a_page_without_an_island_has_no_script() {
    let marketplace = Marketplace::opens(OPENING).await;
    for path in ["/", "/store", "/sign-in", "/nothing-here"] {
        let page = browser(&marketplace).get(path).await;
        assert!(!page.text.contains("<script") && !page.text.contains(".wasm"), "{path}: {}", page.text);
        assert!(page.text.contains("<link rel=\"stylesheet\" href=\"/pkg/fondaco.css\""), "{path}: {}", page.text);
    }
}

#[tokio::test]
async fn a_page_with_an_island_wakes_it_up_after_the_first_paint() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("Almenrausch").await;
    let product = seller.product("p", &["UserMonth"]).await;
    seller.published(&product, per_unit("UserMonth", "2.50")).await;
    let path = format!("/store/{product}");
    let page = browser(&marketplace).get(&path).await;
    assert!(page.text.contains("<leptos-island"), "the calculator is an island: {}", page.text);
    assert_wakes_only_islands(&page, &path);
    let policy = page.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
    let scripts = page.text.matches("<script").count();
    assert_eq!(page.text.matches(&format!("nonce=\"{nonce}\"")).count(), scripts, "{}", page.text);
    assert!(page.text.contains("(\"/pkg/fondaco.js\", \"/pkg/fondaco.wasm\")</script>"), "{}", page.text);
    assert!(page.text.contains("requestAnimationFrame(() => setTimeout(load))"));
}

#[tokio::test]
async fn files_named_by_their_content_are_kept_for_ever() {
    let marketplace = Marketplace::opens(OPENING).await;
    let site = std::env::temp_dir().join(format!("fondaco-site-{}", std::process::id()));
    fs::create_dir_all(site.join("pkg")).unwrap();
    fs::write(site.join("hash.txt"), "css: 01ab\njs: 23cd\nwasm: 45ef\n").unwrap();
    for (file, content) in [("fondaco.01ab.css", "a{}"), ("fondaco.01ab.css.br", "packed"), ("fondaco.css", "b{}")] {
        fs::write(site.join("pkg").join(file), content).unwrap();
    }
    let client = marketplace.served_from(site.clone());
    let page = client.with("accept", "text/html").get("/").await;
    assert!(page.text.contains("href=\"/pkg/fondaco.01ab.css\""), "{}", page.text);
    let docs = client.get("/api/docs").await;
    assert!(docs.text.contains("href=\"/pkg/fondaco.01ab.css\""), "{}", docs.text);
    let sheet = client.with("accept-encoding", "br").get("/pkg/fondaco.01ab.css").await;
    let told = ["cache-control", "content-encoding", "content-type"].map(|name| sheet.header(name).to_owned());
    assert_eq!(told, ["public, max-age=31536000, immutable", "br", "text/css"]);
    assert_eq!(client.get("/pkg/fondaco.css").await.header("cache-control"), "no-cache");
    assert_eq!(client.get("/pkg/fondaco.99ff.css").await.status, 404);
    fs::remove_dir_all(site).unwrap();
}
