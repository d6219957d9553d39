//! An issued invoice rated a second time, from the events themselves, beside what was invoiced.

use ::words::format::money;
use ::words::{billing as words, common};
use domain::ids::InvoiceId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::invoices::{self, Recomputation, RecomputedLine};
use service::{Actor, Answer, Portal};

use crate::address::asked;
use crate::components::*;

/// What the page is asked with to rate the invoice again.
const RECOMPUTE: &str = "recompute";

/// Whether a page was asked to rate its invoice again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    Asked,
    NotAsked,
}

impl Again {
    /// As the page's address says.
    pub fn asked() -> Self {
        if asked(RECOMPUTE).is_empty() { Again::NotAsked } else { Again::Asked }
    }
}

/// The invoice rated again, if the page was asked to: it reads every event once more.
///
/// # Errors
/// As the service.
pub async fn recomputed(portal: &Portal, actor: &Actor, id: InvoiceId, again: Again) -> Answer<Option<Recomputation>> {
    match again {
        Again::Asked => invoices::recompute(portal, actor, id).await.map(Some),
        Again::NotAsked => Ok(None),
    }
}

/// The button that asks for it.
#[component]
pub fn RecomputeButton(
    /// The invoice's page.
    #[prop(into)]
    page: String,
    locale: Locale,
) -> impl IntoView {
    view! {
        <form method="get" action=format!("{page}#{RECOMPUTE}")>
            <Button name=RECOMPUTE value="1">{words::recompute(locale)}</Button>
        </form>
    }
    .into_any()
}

/// Line by line, whether it comes to the same.
#[component]
pub fn Recomputed(
    #[prop(optional_no_strip)] recomputation: Option<Recomputation>,
    #[prop(into)] currency: String,
    locale: Locale,
) -> impl IntoView {
    let l = locale;
    recomputation.map(|recomputation| {
        let (tone, said) = match recomputation.agrees {
            true => (Tone::Good, words::recompute_agrees(l)),
            false => (Tone::Bad, words::recompute_differs(l)),
        };
        let rows = recomputation.lines.into_iter().map(|line| row(line, &currency, l)).collect_view();
        let columns = vec![
            Column::text(common::line(l)),
            Column::number(words::invoiced_column(l)),
            Column::number(words::recomputed_column(l)),
            Column::text(words::agrees_column(l)),
        ];
        let end = view! { <Badge tone text=said/> }.into_any();
        view! {
            <div class="not-printed" id=RECOMPUTE>
                <Card title=words::recompute_title(l) note=words::recompute_lead(l) end>
                    <Table caption=words::recompute_title(l) columns>{rows}</Table>
                </Card>
            </div>
        }
    })
}

fn row(line: RecomputedLine, currency: &str, l: Locale) -> impl IntoView + use<> {
    let invoiced = money(line.invoiced, currency, l);
    let again = line.recomputed.map_or_else(|| "–".to_owned(), |amount| money(amount, currency, l));
    let (tone, said) = match (line.recomputed, line.agrees) {
        (None, _) => (Tone::Neutral, words::follows_other(l)),
        (Some(_), true) => (Tone::Good, words::agrees(l)),
        (Some(_), false) => (Tone::Bad, words::differs(l)),
    };
    view! {
        <tr>
            <RowHead text=line.description/>
            <NumberCell label=words::invoiced_column(l)>{invoiced}</NumberCell>
            <NumberCell label=words::recomputed_column(l)>{again}</NumberCell>
            <Cell label=words::agrees_column(l)><Badge tone text=said/></Cell>
        </tr>
    }
}
