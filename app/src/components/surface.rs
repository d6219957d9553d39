//! Surfaces that hold content: cards, headline amounts, badges, lists of facts.

use leptos::prelude::*;

/// What a color says. It never says it alone: words stand beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    /// Ours, or about to happen.
    Accent,
    Good,
    /// Look here.
    Clay,
    Bad,
}

impl Tone {
    pub const ALL: [Tone; 5] = [Tone::Neutral, Tone::Accent, Tone::Good, Tone::Clay, Tone::Bad];

    pub(super) const fn class(self) -> &'static str {
        match self {
            Tone::Neutral => "tone-neutral",
            Tone::Accent => "tone-accent",
            Tone::Good => "tone-good",
            Tone::Clay => "tone-clay",
            Tone::Bad => "tone-bad",
        }
    }
}

/// A sheet of paper with an optional title row: title, quiet note, something at the end.
#[component]
pub fn Card(
    #[prop(optional, into)] title: Option<String>,
    /// Under the title, muted.
    #[prop(optional, into)]
    note: Option<String>,
    /// At the end of the title row: a badge, a link.
    #[prop(optional)]
    end: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let has_head = title.is_some() || end.is_some();
    let head = has_head.then(|| {
        view! {
            <header class="card-head">
                <div>
                    {title.map(|title| view! { <h2 class="card-title">{title}</h2> })}
                    {note.map(|note| view! { <p class="card-note">{note}</p> })}
                </div>
                {end.map(|end| view! { <div class="card-end">{end}</div> })}
            </header>
        }
    });
    view! { <section class="card">{head}{children()}</section> }.into_any()
}

/// A headline amount with what it is and what to know about it.
#[component]
pub fn Stat(
    #[prop(into)] label: String,
    /// Already written: `€23,914.20`.
    #[prop(into)]
    value: String,
    #[prop(optional, into)] note: Option<String>,
    /// The note's tone.
    #[prop(optional)]
    tone: Tone,
    /// Where all of it is listed.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    let note_class = format!("stat-note {}", tone.class());
    let label = match href {
        Some(href) => view! { <a href=href>{label}</a> }.into_any(),
        None => label.into_any(),
    };
    view! {
        <div class="card stat">
            <p class="stat-label">{label}</p>
            <p class="stat-value">{value}</p>
            {note.map(|note| view! { <p class=note_class>{note}</p> })}
        </div>
    }
    .into_any()
}

/// [`Stat`]s side by side.
#[component]
pub fn Stats(children: Children) -> impl IntoView {
    view! { <div class="stats">{children()}</div> }.into_any()
}

/// A large serif number inside a card, with words after it: `128 of 400 at this price level`.
#[component]
pub fn BigNumber(
    #[prop(into)] value: String,
    #[prop(optional, into)] note: Option<String>,
    /// Every digit of a number that is shown shortened.
    #[prop(optional_no_strip)]
    exact: Option<String>,
) -> impl IntoView {
    view! {
        <p class="big-number">
            <span class="big-number-value" title=exact>{value}</span>
            {note.map(|note| view! { " " <span class="muted">{note}</span> })}
        </p>
    }
    .into_any()
}

/// A state in a word, with a dot in its tone.
#[component]
pub fn Badge(#[prop(optional)] tone: Tone, #[prop(into)] text: String) -> impl IntoView {
    view! { <span class=format!("badge {}", tone.class())>{text}</span> }.into_any()
}

/// A word on soft ground, without a dot: `Preview`, `Chosen`.
#[component]
pub fn Tag(#[prop(optional)] tone: Tone, #[prop(into)] text: String) -> impl IntoView {
    view! { <span class=format!("badge badge-plain {}", tone.class())>{text}</span> }.into_any()
}

/// Facts in rows: term at the start, value at the end. Holds [`Fact`]s.
#[component]
pub fn DefinitionList(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }.into_any()
}

/// How much a fact weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    Quiet,
    #[default]
    Plain,
    /// A sum, under a line.
    Total,
}

/// One row of a [`DefinitionList`]; the value is its children.
#[component]
pub fn Fact(
    #[prop(into)] term: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional)] tone: Tone,
    children: Children,
) -> impl IntoView {
    let weight = match weight {
        Weight::Quiet => "fact fact-quiet",
        Weight::Plain => "fact",
        Weight::Total => "fact fact-total",
    };
    view! {
        <div class=format!("{weight} {}", tone.class())>
            <dt>{term}</dt>
            <dd dir="auto">{children()}</dd>
        </div>
    }
    .into_any()
}

/// Points with a sign in front: what holds, what is missing. Holds [`CheckItem`]s.
#[component]
pub fn CheckList(children: Children) -> impl IntoView {
    view! { <ul class="checks">{children()}</ul> }.into_any()
}

/// One point of a [`CheckList`]: a tick when the tone is good, else an exclamation mark.
#[component]
pub fn CheckItem(tone: Tone, children: Children) -> impl IntoView {
    let sign = match tone {
        Tone::Good => super::Sign::Check,
        Tone::Neutral | Tone::Accent => super::Sign::Information,
        Tone::Clay | Tone::Bad => super::Sign::Exclamation,
    };
    view! {
        <li class="check">
            <span class=format!("check-sign {}", tone.class())>
                <super::Icon sign=sign/>
            </span>
            <span>{children()}</span>
        </li>
    }
    .into_any()
}

/// The first letter of a name on soft ground, where a product has no picture.
#[component]
pub fn Monogram(#[prop(into)] name: String) -> impl IntoView {
    let letter: String = name.trim().chars().next().into_iter().flat_map(char::to_uppercase).collect();
    view! { <span class="monogram" aria-hidden="true">{letter}</span> }.into_any()
}
