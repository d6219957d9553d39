//! A button that prints the page. Without a script there is none, and the browser's own menu prints as well.

use domain::locale::Locale;
use leptos::prelude::*;
use words::common;

use crate::components::{Icon, Sign};

#[island]
pub fn PrintButton(locale: Locale) -> impl IntoView {
    // A window that cannot print has nothing to say about it.
    let print = move |_| drop(window().print());
    view! {
        <button class="button with-script" type="button" on:click=print>
            <Icon sign=Sign::Printer/>
            {common::print(locale)}
        </button>
    }
}
