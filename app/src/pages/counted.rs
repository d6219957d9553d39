//! Which values a unique count counted: the users behind "3 users", for everybody who sees the subscription.

use domain::calendar::{Day, Tz};
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::hooks::use_params_map;
use leptos_router::path;
use service::error::stored;
use service::page::Page;
use service::usage::{CountedValue, counted_values};
use service::{Answer, Error, subscriptions};

use super::address::{asked, id_at, page_asked};
use super::loaded;
use crate::components::*;
use crate::context::reader;
use crate::format::instant;
use crate::i18n::billing as words;
use crate::routes::page;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![page(path!("/counted/:subscription_id/:metric"), CountedPage)]
}

struct Counted {
    values: Page<CountedValue>,
    zone: Tz,
}

#[component]
pub fn CountedPage() -> impl IntoView {
    let id = id_at::<SubscriptionId>("subscription_id");
    let metric = use_params_map().with_untracked(|params| params.get("metric").unwrap_or_default());
    let request = page_asked();
    let cursor = request.cursor.clone();
    let on = asked("on");
    let (here, name) = (format!("{}?on={on}", reader().path.split('?').next().unwrap_or_default()), metric.clone());
    loaded(
        move |portal, actor| async move {
            let id = id?;
            let on: Option<Day> = match on.is_empty() {
                true => None,
                false => Some(on.parse().map_err(|_| Error::not_found())?),
            };
            let subscription = subscriptions::subscription(&portal, &actor, id).await?;
            let zone = stored(&subscription.time_zone, "time zone")?;
            let values = counted_values(&portal, &actor, id, &metric, on, request).await?;
            Answer::Ok(Counted { values, zone })
        },
        move |counted| show(counted, &name, here, cursor, reader().locale),
    )
}

fn show(counted: Counted, metric: &str, here: String, cursor: Option<String>, l: Locale) -> impl IntoView + use<> {
    let Counted { values, zone } = counted;
    let title = words::counted_title(l, metric);
    let content = match values.items.is_empty() && cursor.is_none() {
        true => view! { <EmptyState title=words::counted_none(l) text=words::counted_none_text(l)/> }.into_any(),
        false => {
            let rows = values.items.into_iter().map(|counted| {
                let first = instant(counted.first_at, zone, l);
                view! {
                    <tr>
                        <RowHead text=counted.value/>
                        <NumberCell label=words::counted_first(l)>{first}</NumberCell>
                    </tr>
                }
            });
            let rows = rows.collect_view();
            let columns = vec![Column::text(words::counted_value(l)), Column::number(words::counted_first(l))];
            let caption = title.clone();
            view! { <Card><Table caption columns>{rows}</Table></Card> }.into_any()
        }
    };
    view! {
        <StoreLayout title=title.clone()>
            <PageTitle title lead=words::counted_lead(l)/>
            {content}
            <Pager path=here cursor next=values.next/>
        </StoreLayout>
    }
}
