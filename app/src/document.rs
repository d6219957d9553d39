//! The document around every page: language, colors, fonts and the sheet of style; and, where there is an island in it,
//! what wakes it up once the page has been painted.

use leptos::hydration::AutoReload;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::{FlatRoutes, Router};
use words::common;

use crate::components::{FaultPage, NotFound, RefusedPage};
use crate::reader::use_reader;
use crate::routes::Pages;

/// Loads what the islands are made of, then hydrates them in the order of the document.
const WAKE: &str = include_str!("document/wake.js");

/// Where the browser finds what pages load: addresses that change with the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserFiles {
    pub sheet: String,
    pub script: String,
    pub module: String,
}

impl Default for BrowserFiles {
    /// As `cargo leptos watch` lays them out.
    fn default() -> Self {
        Self::named(|kind| format!("fondaco.{kind}"))
    }
}

impl BrowserFiles {
    /// As a file of hashes tells: `css: 0123456789abcdef`, one a line, also of `js` and `wasm`.
    pub fn by_hash(hashes: &str) -> Option<Self> {
        let hash_of = |kind: &str| {
            let line = hashes.lines().find_map(|line| line.split_once(':').filter(|(name, _)| name.trim() == kind));
            line.map(|(_, hash)| hash.trim()).filter(|hash| hash.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        };
        let [css, js, wasm] = [hash_of("css")?, hash_of("js")?, hash_of("wasm")?];
        Some(Self::named(|kind| {
            let hash = match kind {
                "css" => css,
                "js" => js,
                _ => wasm,
            };
            format!("fondaco.{hash}.{kind}")
        }))
    }

    fn named(name: impl Fn(&str) -> String) -> Self {
        let [sheet, script, module] = ["css", "js", "wasm"].map(|kind| format!("/pkg/{}", name(kind)));
        Self { sheet, script, module }
    }

    /// Whether the address is one of them and stands for one content alone.
    pub fn keeps(&self, path: &str) -> bool {
        *self != Self::default() && [&self.sheet, &self.script, &self.module].iter().any(|file| *file == path)
    }
}

/// The document around the page that the address names.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    document(options, view! { <App/> }.into_any())
}

/// The document around the page for a fault of ours, whatever the address names. `acted_from`: the page whose form was
/// being carried out.
pub fn fault_shell(options: LeptosOptions, reference: String, acted_from: Option<String>) -> impl IntoView {
    provide_meta_context();
    document(options, view! { <FaultPage reference acted_from/> }.into_any())
}

/// The document around the page that says that nothing is here, whatever the address names.
pub fn nothing_shell(options: LeptosOptions) -> impl IntoView {
    provide_meta_context();
    document(options, view! { <NotFound/> }.into_any())
}

/// The document around the page for a refusal, whatever the address names.
pub fn refused_shell(options: LeptosOptions, status: u16, reason: String) -> impl IntoView {
    provide_meta_context();
    document(options, view! { <RefusedPage status reason/> }.into_any())
}

fn document(options: LeptosOptions, page: AnyView) -> impl IntoView {
    // Only islands are hydrated: what stands between them needs no numbers and sends no data.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let reader = use_reader();
    let files = use_context::<BrowserFiles>().unwrap_or_default();
    view! {
        <!DOCTYPE html>
        <html lang=reader.locale.code() data-theme=reader.theme.attribute()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="description" content=common::brand_description(reader.locale)/>
                <link rel="stylesheet" href=files.sheet/>
                <link rel="preload" href="/fonts/inter-latin-wght-normal.woff2" r#as="font" r#type="font/woff2"
                    crossorigin="anonymous"/>
                <link rel="preload" href="/fonts/fraunces-latin-wght-normal.woff2" r#as="font" r#type="font/woff2"
                    crossorigin="anonymous"/>
                <noscript><link rel="stylesheet" href="/without-script.css"/></noscript>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                <AutoReload options=options/>
                <MetaTags/>
            </head>
            <body>{page}</body>
        </html>
    }
}

/// The page that the address names.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=NotFound><Pages/></FlatRoutes>
        </Router>
    }
}

/// What a finished document needs in its place to wake up; nothing where there is no island in it. To be asked for while
/// the page's context is there.
pub fn waking() -> impl FnOnce(&str) -> Option<String> + Send + 'static {
    let files = use_context::<BrowserFiles>().unwrap_or_default();
    let nonce = use_nonce();
    move |html| html.contains("<leptos-island").then(|| wake_script(&files, nonce.as_deref().unwrap_or_default()))
}

fn wake_script(files: &BrowserFiles, nonce: &str) -> String {
    let BrowserFiles { script, module, .. } = files;
    format!("<script type=\"module\" nonce=\"{nonce}\">({})({script:?}, {module:?})</script>", WAKE.trim_end())
}

#[cfg(test)]
mod tests {
    use super::BrowserFiles;

    #[test]
    fn files_are_kept_only_under_names_of_their_content() {
        let files = BrowserFiles::by_hash("css: 01ab\njs: 23cd\nwasm: 45ef\n").unwrap();
        assert_eq!(files.sheet, "/pkg/fondaco.01ab.css");
        assert!(files.keeps("/pkg/fondaco.23cd.js") && files.keeps("/pkg/fondaco.45ef.wasm"));
        assert!(!files.keeps("/pkg/fondaco.js") && !files.keeps("/pkg/fondaco.45ef.js"));
        assert!(!BrowserFiles::default().keeps("/pkg/fondaco.js"));
        for broken in ["", "css: 01ab\njs: 23cd", "css: 01ab\njs: \"\nwasm: 45ef"] {
            assert_eq!(BrowserFiles::by_hash(broken), None, "{broken}");
        }
    }
}
