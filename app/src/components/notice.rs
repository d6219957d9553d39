//! What a page says to its reader: notices, empty lists, confirmations, secrets, progress.

use domain::refusal::{Code, Refusal};
use leptos::prelude::*;
use words::{common, refused};

use super::{Actions, Button, Icon, LinkButton, Look, PostForm, Sign, Tone};
use crate::form::{Flash, use_flash};
use crate::reader::use_reader;

/// Words the reader must not miss. `Accent` informs, `Good` confirms, `Clay` warns, `Bad` says what went wrong.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<String>,
    children: Children,
) -> impl IntoView {
    let sign = match tone {
        Tone::Good => Sign::Check,
        Tone::Clay | Tone::Bad => Sign::Exclamation,
        Tone::Neutral | Tone::Accent => Sign::Information,
    };
    view! {
        <div class=format!("notice {}", tone.class())>
            <span class="notice-sign"><Icon sign=sign/></span>
            <div>
                {title.map(|title| view! { <p class="notice-title">{title}</p> })}
                <div class="notice-text">{children()}</div>
            </div>
        </div>
    }
    .into_any()
}

/// What the last post did, if anything; layouts show it above their content.
#[component]
pub fn DoneNotice() -> impl IntoView {
    use_context::<Flash>().and_then(|flash| flash.done).map(|words| {
        view! { <div role="status"><Notice tone=Tone::Good>{words}</Notice></div> }
    })
}

/// Says why the last post of the form did nothing: it was for something else than its page showed (in `words`), or what
/// comes of it changed meanwhile.
#[component]
pub fn ChangedNotice(#[prop(into)] form: String, #[prop(optional, into)] words: Option<String>) -> impl IntoView {
    let (locale, flash) = (use_reader().locale, use_flash(&form));
    let overtaken = || refused::words(&Refusal::new(Code::ReviewChanged), locale);
    let said = if flash.is_overtaken() { Some(overtaken()) } else { words.filter(|_| flash.is_changed()) };
    said.map(|said| view! { <div role="alert"><Notice tone=Tone::Clay>{said}</Notice></div> })
}

/// A list with nothing in it says what to do next; its children are the action.
#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty-mark"><super::Mark/></span>
            <p class="empty-title">{title}</p>
            <p class="empty-text">{text}</p>
            {children.map(|children| view! { <div class="empty-action">{children()}</div> })}
        </div>
    }
    .into_any()
}

/// Asks before something final: says what will happen, with amounts, and offers the way back.
#[component]
pub fn ConfirmPanel(
    #[prop(into)] title: String,
    /// What will happen, one sentence each, with days and amounts.
    consequences: Vec<String>,
    /// Where the confirmation is posted.
    #[prop(into)]
    action: String,
    /// The verb on the button: "Cancel the subscription".
    #[prop(into)]
    confirm: String,
    /// Where the way back leads.
    #[prop(into)]
    back: String,
    /// The words on the way back: "Keep it".
    #[prop(into)]
    keep: String,
    #[prop(default = Look::Danger)] look: Look,
    /// Hidden values and further fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let form = view! {
        <PostForm action=action>
            {children.map(|children| children())}
            <Actions>
                <Button look=look>{confirm}</Button>
                <LinkButton href=back>{keep}</LinkButton>
            </Actions>
        </PostForm>
    };
    confirmation(title, consequences, look, form.into_any())
}

/// As [`ConfirmPanel`], amid the form that it confirms.
#[component]
pub fn ConfirmWithin(
    #[prop(into)] title: String,
    consequences: Vec<String>,
    #[prop(into)] confirm: String,
    #[prop(into)] back: String,
    #[prop(into)] keep: String,
    #[prop(default = Look::Danger)] look: Look,
) -> impl IntoView {
    let actions = view! {
        <Actions>
            <Button look=look>{confirm}</Button>
            <LinkButton href=back>{keep}</LinkButton>
        </Actions>
    };
    confirmation(title, consequences, look, actions.into_any())
}

fn confirmation(title: String, consequences: Vec<String>, look: Look, act: AnyView) -> AnyView {
    let class = if look == Look::Danger { "card confirm confirm-danger" } else { "card confirm" };
    view! {
        <section class=class>
            <h2 class="card-title">{title}</h2>
            <ul class="consequences">{consequences.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
            {act}
        </section>
    }
    .into_any()
}

/// A secret that is shown this once, such as a new API key. One click selects all of it.
#[component]
pub fn SecretOnce(#[prop(into)] label: String, #[prop(into)] secret: String) -> impl IntoView {
    let locale = use_reader().locale;
    view! {
        <div class="secret" role="status">
            <p class="secret-label"><Icon sign=Sign::Key/>{label}</p>
            <code class="secret-value" tabindex="0">{secret}</code>
            <p class="secret-note">{common::secret_once(locale)}</p>
        </div>
    }
    .into_any()
}

/// How far something long has come.
#[component]
pub fn Progress(
    #[prop(into)] label: String,
    value: u64,
    max: u64,
    /// Already written: `1,200 of 4,000 invoices`.
    #[prop(optional, into)]
    note: Option<String>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <div class="progress-head">
                <span>{label.clone()}</span>
                {note.map(|note| view! { <span class="muted">{note}</span> })}
            </div>
            <progress value=value.to_string() max=max.max(1).to_string() aria-label=label></progress>
        </div>
    }
    .into_any()
}
