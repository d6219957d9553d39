//! Loading what a page shows before it is sent: who asks, what they may see, and what is shown when there is nothing.

use domain::refusal::Code;
use leptos::prelude::*;
use service::reading::read_in;
use service::{Actor, Answer, Error, Portal, reference};
use words::refused::all_words;

use crate::components::{FaultPage, NotFound, RefusedPage};
use crate::context::{reader, send_to, visit};
use crate::pages::address::{all_of_it, asked};
use crate::pages::waiting::waiting;
use crate::server_fns::to_sign_in;

/// The status of a page that says why it is not what was asked for.
const REFUSED: u16 = 422;

/// A page of whoever is signed in, made from what an act answers. Anybody else is asked to sign in first; what the
/// actor may not see looks like what is not there.
pub fn loaded<T, Asking, Page>(
    ask: impl FnOnce(Portal, Actor) -> Asking + Send + 'static,
    page: impl FnOnce(T) -> Page + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    Asking: Future<Output = Answer<T>> + Send + 'static,
    Page: IntoView + 'static,
{
    let visit = visit();
    let (here, back) = (here(&visit.reader.path), all_of_it());
    Suspend::new(async move {
        let Some(actor) = visit.actor else {
            send_to(&to_sign_in(&back));
            return ().into_any();
        };
        let answer = read_in(visit.reader.locale, ask(visit.portal.clone(), actor.clone())).await;
        provide_context(waiting(&visit.portal, &actor, &here, visit.reader.locale).await);
        shown(answer, page)
    })
}

/// A page for everybody, made from what an act answers to whoever asks.
pub fn loaded_for_all<T, Asking, Page>(
    ask: impl FnOnce(Portal, Option<Actor>) -> Asking + Send + 'static,
    page: impl FnOnce(T) -> Page + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    Asking: Future<Output = Answer<T>> + Send + 'static,
    Page: IntoView + 'static,
{
    let visit = visit();
    let here = here(&visit.reader.path);
    Suspend::new(async move {
        let answer = read_in(visit.reader.locale, ask(visit.portal.clone(), visit.actor.clone())).await;
        if let Some(actor) = &visit.actor {
            provide_context(waiting(&visit.portal, actor, &here, visit.reader.locale).await);
        }
        shown(answer, page)
    })
}

/// The page asked for, as what waits for its reader names it.
fn here(path: &str) -> String {
    match asked("state") {
        state if state.is_empty() => path.to_owned(),
        state => format!("{path}?state={state}"),
    }
}

fn shown<T, Page: IntoView + 'static>(answer: Answer<T>, page: impl FnOnce(T) -> Page) -> AnyView {
    match answer {
        Ok(found) => page(found).into_any(),
        Err(Error::Fault(fault)) => {
            let status = if fault.is_database_away() { 503 } else { 500 };
            view! { <FaultPage reference=reference::log(&fault) status/> }.into_any()
        }
        Err(Error::Refused(refusals)) => {
            if refusals.0.iter().any(|refusal| matches!(refusal.code, Code::NotFound | Code::NotAllowed)) {
                return view! { <NotFound/> }.into_any();
            }
            let reason = all_words(&refusals.0, reader().locale);
            view! { <RefusedPage status=REFUSED reason/> }.into_any()
        }
    }
}
