//! What follows from invoices and payments and failed too often, with why, and a way to have it tried again.

use ::words::work as words;
use domain::locale::Locale;
use leptos::prelude::*;
use service::dead_work::{WorkView, dead_work};
use service::failure::Failure;
use service::outbox::JobKind;
use service::page::Page;

use super::{local, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::{RetryWork, forms};

pub const HERE: &str = "/admin/work";

#[component]
pub fn WorkPage() -> impl IntoView {
    let request = page_asked();
    let (cursor, locale) = (request.cursor.clone(), reader().locale);
    loaded(
        move |portal, actor| async move { dead_work(&portal, &actor, request, locale).await },
        move |found| page(cursor, found, locale),
    )
}

fn page(cursor: Option<String>, found: Page<WorkView>, l: Locale) -> impl IntoView {
    let list = match found.items.is_empty() {
        true => view! { <EmptyState title=words::none_title(l) text=words::none_text(l)/> }.into_any(),
        false => table(found.items, l).into_any(),
    };
    view! {
        <ConsoleLayout title=words::title(l)>
            <PageTitle title=words::title(l) lead=words::lead(l)/>
            <FormFaults form=forms::RETRY_WORK/>
            <Card>{list}</Card>
            <Pager path=HERE cursor=cursor next=found.next/>
        </ConsoleLayout>
    }
}

fn table(found: Vec<WorkView>, l: Locale) -> impl IntoView {
    let columns = vec![
        Column::text(words::what(l)),
        Column::text(words::why(l)),
        Column::number(words::given_up(l)),
        Column::text(words::act(l)),
    ];
    let rows = found.into_iter().map(|work| {
        let what = kind(work.kind, l);
        let note = work.about.clone().unwrap_or_default();
        let head = match work.about.as_deref().and_then(place) {
            Some(href) => view! { <RowHead text=what note href/> }.into_any(),
            None => view! { <RowHead text=what note/> }.into_any(),
        };
        let since = work.dead_at.map(|at| local(at, l)).unwrap_or_default();
        view! {
            <tr>
                {head}
                <Cell label=words::why(l)>{work.failure.map(|failure| why(failure, l))}</Cell>
                <NumberCell label=words::given_up(l)>{since}</NumberCell>
                <ActionCell label=words::act(l)>
                    <PostForm action={post_to::<RetryWork>()} label=words::try_again(l)>
                        <Hidden name="work_id" value=work.id.to_string()/>
                        <Button>{words::try_again(l)}</Button>
                    </PostForm>
                </ActionCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::title(l) columns>{rows}</Table> }
}

const fn kind(kind: JobKind, l: Locale) -> &'static str {
    match kind {
        JobKind::CollectInvoice => words::collect_invoice(l),
        JobKind::ApplyCredit => words::apply_credit(l),
        JobKind::SettlePayment => words::settle_payment(l),
        JobKind::GiveUpCharges => words::give_up_charges(l),
    }
}

/// Why something failed, and where the log says more.
pub(super) fn why(failure: Failure, l: Locale) -> impl IntoView {
    let logged = failure.reference.map(|reference| words::logged_as(l, reference));
    view! { {failure.detail} {logged.map(|words| view! { <span class="cell-line muted">{words}</span> })} }
}

/// The page of what it is about, if it has one.
fn place(about: &str) -> Option<String> {
    let pages = [("inv_", "invoices"), ("buy_", "buyers")];
    let (_, page) = pages.into_iter().find(|(prefix, _)| about.starts_with(prefix))?;
    Some(format!("/admin/{page}/{about}"))
}
