//! The few drawn signs, 20 by 20, in the color of the text around them. They never stand for words alone.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Check,
    Exclamation,
    Information,
    Cross,
    ChevronDown,
    Globe,
    Search,
    Printer,
    Key,
    Link,
}

impl Sign {
    const fn path(self) -> &'static str {
        match self {
            Sign::Check => "M4.5 10.5l3.5 3.5 7.5-8",
            Sign::Exclamation => "M10 4.5v7M10 15.2v.1",
            Sign::Information => "M10 9v6M10 5.2v.1",
            Sign::Cross => "M5.5 5.5l9 9M14.5 5.5l-9 9",
            Sign::ChevronDown => "M5.5 8l4.5 4.5L14.5 8",
            Sign::Globe => {
                "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM2.5 10h15M10 2.5c2 2 3 4.7 3 7.5s-1 5.5-3 7.5c-2-2-3-4.7-3-7.5s1-5.5 3-7.5z"
            }
            Sign::Search => "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13.2 13.2l3.8 3.8",
            Sign::Printer => "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
            Sign::Link => {
                "M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.2 3.2 0 0 0-4.6-4.6L10 5.4M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.6a3.2 3.2 0 0 0 4.6 4.6l1.1-1.1"
            }
            Sign::Key => "M12.5 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM9.6 10.4L3.5 16.5M5.5 14.5l2 2",
        }
    }
}

/// A sign beside words; hidden from screen readers.
#[component]
pub fn Icon(sign: Sign) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d=sign.path()/>
        </svg>
    }
    .into_any()
}
