//! Wakes the islands of a server-rendered page.
pub use app;
use leptos::prelude::document;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
    scroll_to_here();
}

/// On a phone a console's places are a row that scrolls: it begins where the reader is.
fn scroll_to_here() {
    let element = |selector: &str| document().query_selector(selector).ok()??.dyn_into::<HtmlElement>().ok();
    let (Some(row), Some(here)) = (element(".sidebar"), element(".sidebar [aria-current]")) else { return };
    let middle = here.offset_left() - row.offset_left() + here.offset_width() / 2;
    row.set_scroll_left(middle - row.client_width() / 2);
}
