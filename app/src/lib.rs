use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{components::*, path, SsrMode};

pub fn shell(options: LeptosOptions) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"/>
          <HydrationScripts options=options islands=true/>
          <MetaTags/>
        </head><body><App/></body></html>
    }
}
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! { <Router><Routes fallback=|| "not found"><Route path=path!("/") view=Home ssr=SsrMode::Async/></Routes></Router> }
}
#[server]
pub async fn hello() -> Result<String, ServerFnError> { Ok("hi".to_string()) }

#[component]
pub fn Home() -> impl IntoView {
    view! { <h1>"x"</h1>{Suspend::new(async move { hello().await.ok() })}<Counter start=3/> }
}
#[island]
pub fn Counter(start: i32) -> impl IntoView {
    let (n, set_n) = signal(start);
    view! { <button on:click=move |_| set_n.update(|n| *n += 1)>{n}</button> }
}
