//! Products: the list, a new one, and what a product says about itself.

use ::words::common;
use ::words::format::day_short;
use ::words::seller as words;
use domain::calendar::Day;
use domain::locale::{Locale, LocalizedText};
use leptos::prelude::*;
use service::catalog::{self, PlanCounts};
use service::page::PageRequest;

use super::checklist::Checklist;
use super::shelf::{Part, Shelf, shelf};
use super::{param, query};
use crate::components::*;
use crate::form::post_to;
use crate::pages::loaded;
use crate::reader::use_reader;
use crate::server_fns::seller::{CreateProduct, UpdateProduct, forms};

const NEW: &str = "/seller/products/new";

#[component]
pub fn ProductsPage() -> impl IntoView {
    let locale = use_reader().locale;
    let cursor = query("cursor");
    let request = PageRequest { cursor: cursor.clone(), limit: None };
    loaded(
        move |portal, actor| async move {
            let counts = catalog::plan_counts(&portal, &actor).await?;
            Ok((catalog::products(&portal, &actor, request).await?, counts))
        },
        move |(page, counts)| {
            let rows = page.items.iter().map(|product| {
                let start = plain_start(product.description.in_locale(locale), 90);
                let note = if start.is_empty() { product.key.clone() } else { start };
                let created = day_short(product.created_at.date_naive(), locale);
                let counts = counts.get(&product.id).copied().unwrap_or_default();
                let badge = match counts {
                    PlanCounts { on_sale: 1.., .. } => view! { <Badge tone=Tone::Good text=words::on_sale(locale)/> },
                    PlanCounts { sold_until: Some(last), .. } => view! { <Badge text=no_longer(last, locale)/> },
                    PlanCounts { drafts: 1.., .. } => view! { <Badge tone=Tone::Clay text=words::plan_draft(locale)/> },
                    PlanCounts { .. } => view! { <Badge text=words::not_on_sale(locale)/> },
                };
                view! {
                    <tr>
                        <RowHead text=product.name.in_locale(locale) note=note
                            href=format!("/seller/products/{}", product.id)/>
                        <Cell label=words::state(locale)>{badge}</Cell>
                        <NumberCell label=words::created(locale)>{created}</NumberCell>
                    </tr>
                }
            });
            let columns = vec![
                Column::text(words::product(locale)),
                Column::text(words::state(locale)),
                Column::number(words::created(locale)),
            ];
            let list = match page.items.is_empty() && cursor.is_none() {
                true => view! {
                    <EmptyState title=words::products_none(locale) text=words::products_none_text(locale)>
                        <LinkButton href=NEW look=Look::Primary>{words::product_new(locale)}</LinkButton>
                    </EmptyState>
                }
                .into_any(),
                false => {
                    let rows = rows.collect_view();
                    view! { <Card><Table caption=words::products_title(locale) columns>{rows}</Table></Card> }
                        .into_any()
                }
            };
            let empty = page.items.is_empty();
            view! {
                <ConsoleLayout title=words::products_title(locale)>
                    <PageTitle title=words::products_title(locale) lead=words::products_lead(locale)>
                        {(!empty).then(|| view! {
                            <LinkButton href=NEW look=Look::Primary>{words::product_new(locale)}</LinkButton>
                        })}
                    </PageTitle>
                    {list}
                    <Pager path="/seller/products" cursor next=page.next/>
                </ConsoleLayout>
            }
        },
    )
}

#[component]
pub fn NewProductPage() -> impl IntoView {
    let locale = use_reader().locale;
    let crumbs = vec![Crumb::new(common::nav_products(locale), "/seller/products")];
    loaded(
        |_, actor| async move { actor.as_seller() },
        move |_| {
            view! {
                <ConsoleLayout title=words::product_new_title(locale)>
                    <PageTitle title=words::product_new_title(locale) crumbs lead=words::product_new_lead(locale)/>
                    <Card>
                        <PostForm action={post_to::<CreateProduct>()}>
                            <ProductFields key="" name=LocalizedText::default() description=LocalizedText::default()/>
                            <Actions>
                                <Button look=Look::Primary>{words::product_new(locale)}</Button>
                                <LinkButton href="/seller/products">{common::cancel(locale)}</LinkButton>
                            </Actions>
                        </PostForm>
                    </Card>
                </ConsoleLayout>
            }
        },
    )
}

#[component]
pub fn ProductPage() -> impl IntoView {
    let locale = use_reader().locale;
    let id = param("product_id");
    loaded(
        move |portal, actor| async move { shelf(&portal, &actor, &id).await },
        move |shelf| {
            let product = shelf.product.clone();
            let aside = view! { <Checklist shelf=shelf.clone() locale/> }.into_any();
            view! {
                <ConsoleLayout title=shelf.name(locale)>
                    <ProductTitle shelf part=Part::Description/>
                    <Columns aside>
                        <Card title=words::part_description(locale)>
                            <PostForm action={post_to::<UpdateProduct>()}>
                                <Hidden name="product_id" value=product.id.to_string()/>
                                <ProductFields key=product.key name=product.name description=product.description/>
                                <Actions><Button look=Look::Primary>{common::save(locale)}</Button></Actions>
                            </PostForm>
                        </Card>
                    </Columns>
                </ConsoleLayout>
            }
        },
    )
}

/// The title row of a product's pages, with its parts.
#[component]
pub fn ProductTitle(shelf: Shelf, part: Part) -> impl IntoView {
    let locale = use_reader().locale;
    let badge = match (shelf.on_sale(), shelf.sold_until()) {
        (true, _) => view! { <Badge tone=Tone::Good text=words::on_sale(locale)/> },
        (false, Some(last)) => view! { <Badge text=no_longer(last, locale)/> },
        (false, None) => view! { <Badge tone=Tone::Clay text=words::not_on_sale(locale)/> },
    };
    let badge = badge.into_any();
    let store = shelf.on_sale().then(|| {
        let href = format!("/store/{}", shelf.product.id);
        view! { <LinkButton href>{words::in_the_store(locale)}</LinkButton> }
    });
    view! {
        <PageTitle title=shelf.name(locale) crumbs=shelf.crumbs(locale) badge>{store}</PageTitle>
        <Segmented label=words::product_parts(locale) segments=shelf.segments(part, locale)/>
    }
}

/// That nothing of it is sold any more, and since when.
fn no_longer(last: Day, locale: Locale) -> String {
    words::no_longer_on_sale(locale, day_short(last.succ_opt().unwrap_or(last), locale))
}

#[component]
fn ProductFields(#[prop(into)] key: String, name: LocalizedText, description: LocalizedText) -> impl IntoView {
    let locale = use_reader().locale;
    let form = forms::PRODUCT;
    view! {
        <FormFaults form names=place_names/>
        <LocalizedField form name="name" legend=words::product_name(locale) value=name
            hint=words::product_name_hint(locale)/>
        <Field form name="key" label=words::product_key(locale) value=key hint=words::product_key_hint(locale)
            autocomplete="off" required=true/>
        <LocalizedField form name="description" legend=words::product_description(locale) value=description
            hint=words::markdown_hint(locale) extent=Extent::Paragraphs optional=true/>
    }
}

fn place_names(pointer: &str, locale: Locale) -> Option<String> {
    let name = match pointer.split('/').nth(1)? {
        "name" => words::product_name(locale),
        "key" => words::product_key(locale),
        "description" => words::product_description(locale),
        _ => return None,
    };
    Some(name.to_owned())
}
