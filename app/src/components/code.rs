//! Text for machines, to be copied.

use leptos::prelude::*;

/// Lines of code under a name; long ones scroll.
#[component]
pub fn CodeBlock(#[prop(into)] label: String, #[prop(into)] code: String) -> impl IntoView {
    view! {
        <figure class="code">
            <figcaption class="code-label">{label.clone()}</figcaption>
            <pre class="code-lines" tabindex="0" role="group" aria-label=label><code>{code}</code></pre>
        </figure>
    }
}
