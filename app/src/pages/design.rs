//! Every component in every state, in light and dark side by side. Only in a sandbox.

mod controls;
mod figures;
mod surfaces;

use ::words::design as words;
use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::path;

use crate::components::*;
use crate::pages::route::page;
use crate::reader::{Theme, use_reader};

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![page(path!("/design"), DesignPage)]
}

#[component]
pub fn DesignPage() -> impl IntoView {
    let reader = use_reader();
    if !reader.sandbox {
        return view! { <NotFound/> }.into_any();
    }
    view! {
        <StoreLayout title=words::title(reader.locale) width=Width::Full>
            <PageTitle title=words::title(reader.locale) lead=words::lead(reader.locale)/>
            <div class="specimens">
                <Specimens theme=Theme::Light/>
                <Specimens theme=Theme::Dark/>
            </div>
        </StoreLayout>
    }
    .into_any()
}

/// All of them in one theme.
#[component]
fn Specimens(theme: Theme) -> impl IntoView {
    let locale = use_reader().locale;
    let heading = match theme {
        Theme::Dark => words::dark(locale),
        Theme::System | Theme::Light => words::light(locale),
    };
    let form = theme.code();
    view! {
        <section class="specimen-sheet" data-theme=theme.attribute() aria-label=heading>
            <p class="sidebar-heading">{heading}</p>
            <Section title=words::colors_and_type(locale)><surfaces::Colors/></Section>
            <Section title=words::actions(locale)><controls::Buttons/></Section>
            <Section title=words::fields(locale)><controls::Fields form/></Section>
            <Section title=words::choices(locale)><controls::Choices form/></Section>
            <Section title=words::refused(locale)><controls::RefusedFields form/></Section>
            <Section title=words::surfaces(locale)><surfaces::Surfaces/></Section>
            <Section title=words::words_to_the_reader(locale)><surfaces::Words/></Section>
            <Section title=words::ways(locale)><surfaces::Ways/></Section>
            <Section title=words::prices(locale)><figures::Prices/></Section>
            <Section title=words::tables(locale)><figures::Tables/></Section>
            <Section title=words::invoices(locale)><figures::Invoices/></Section>
            <Section title=words::timelines(locale)><figures::Timelines/></Section>
            <Section title=words::charts(locale)><figures::Charts/></Section>
            <Section title=words::navigation(locale)><surfaces::Navigation/></Section>
        </section>
    }
    .into_any()
}
