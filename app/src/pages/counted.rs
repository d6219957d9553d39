//! Which values a unique count counted: the users behind "3 users", for everybody who sees the subscription.

use ::words::billing as words;
use ::words::format::{days, instant};
use domain::calendar::{Day, Tz};
use domain::ids::SubscriptionId;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::hooks::use_params_map;
use leptos_router::path;
use service::agreements::{self, SubscriptionView};
use service::error::stored;
use service::page::Page;
use service::usage::{CountedAll, CountedValue, counted_all, counted_values};
use service::{Answer, Error, Principal};

use super::address::{asked, id_at, page_asked};
use super::loaded;
use crate::components::*;
use crate::context::reader;
use crate::pages::route::page;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![page(path!("/counted/:subscription_id/:metric"), CountedPage)]
}

struct Counted {
    subscription: SubscriptionView,
    all: CountedAll,
    values: Page<CountedValue>,
    zone: Tz,
    /// The subscription's page, for whoever looks.
    page: String,
}

#[component]
pub fn CountedPage() -> impl IntoView {
    let id = id_at::<SubscriptionId>("subscription_id");
    let metric = use_params_map().with_untracked(|params| params.get("metric").unwrap_or_default());
    let request = page_asked();
    let cursor = request.cursor.clone();
    let on = asked("on");
    let here = format!("{}?on={on}", reader().path.split('?').next().unwrap_or_default());
    loaded(
        move |portal, actor| async move {
            let id = id?;
            let on: Option<Day> = match on.is_empty() {
                true => None,
                false => Some(on.parse().map_err(|_| Error::not_found())?),
            };
            let subscription = agreements::subscription(&portal, &actor, id).await?;
            let zone = stored(&subscription.time_zone, "time zone")?;
            let all = counted_all(&portal, &actor, id, &metric, on).await?;
            let values = counted_values(&portal, &actor, id, &metric, on, request).await?;
            let page = match actor.principal {
                Principal::Operator => format!("/admin/subscriptions/{id}"),
                Principal::Seller(_) => format!("/seller/subscribers/{id}"),
                Principal::Buyer(_) | Principal::Subscription(_) => format!("/account/subscriptions/{id}"),
            };
            Answer::Ok(Counted { subscription, all, values, zone, page })
        },
        move |counted| show(counted, here, cursor, reader().locale),
    )
}

fn show(counted: Counted, here: String, cursor: Option<String>, l: Locale) -> impl IntoView + use<> {
    let Counted { subscription, all, values, zone, page } = counted;
    let title = words::counted_title(l, all.metric.name.in_locale(l));
    let product = format!("{} {}", subscription.product_name.in_locale(l), subscription.rate_plan_name.in_locale(l));
    let (period, number) = (days(all.period.from, all.period.to, l), words::n_counted(l, all.values));
    let crumbs = vec![Crumb::new(product, page)];
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
            view! { <Card title=number note=period><Table caption columns>{rows}</Table></Card> }.into_any()
        }
    };
    view! {
        <StoreLayout title=title.clone()>
            <PageTitle title crumbs lead=words::counted_lead(l)/>
            {content}
            <Pager path=here cursor next=values.next/>
        </StoreLayout>
    }
}
