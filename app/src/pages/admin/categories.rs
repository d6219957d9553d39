//! Buyer categories: groups that sellers may address rate plans to.

use ::words::{admin as words, common, operating};
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, CategoryView};

use super::address;
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::{CreateCategory, forms};

pub(super) const HERE: &str = "/admin/categories";

#[component]
pub fn CategoriesPage() -> impl IntoView {
    loaded(
        |portal, actor| async move {
            let unused = accounts::unused_categories(&portal, &actor).await?;
            Ok((accounts::categories(&portal, &actor).await?, unused))
        },
        |(found, unused)| categories(found, &unused),
    )
}

fn categories(found: Vec<CategoryView>, unused: &[String]) -> impl IntoView + use<> {
    let l = reader().locale;
    let list = match found.is_empty() {
        true => {
            view! { <EmptyState title=words::no_categories_title(l) text=words::no_categories_text(l)/> }.into_any()
        }
        false => table(found, unused, l).into_any(),
    };
    let aside = view! {
        <Card title=words::new_category(l)>
            <PostForm action={post_to::<CreateCategory>()} label=words::new_category(l)>
                <FormFaults form="category" names=field_name/>
                <Field form="category" name="name" label=words::name(l) hint=words::category_name_hint(l) required=true maxlength=120/>
                <Actions><Button look=Look::Primary>{words::create_category(l)}</Button></Actions>
            </PostForm>
        </Card>
    };
    view! {
        <ConsoleLayout title=common::nav_categories(l)>
            <PageTitle title=words::categories_title(l) lead=words::categories_note(l)/>
            <FormFaults form=forms::REMOVE names=field_name/>
            <Columns aside=aside.into_any()><Card>{list}</Card></Columns>
        </ConsoleLayout>
    }
}

fn table(found: Vec<CategoryView>, unused: &[String], l: Locale) -> impl IntoView + use<> {
    let columns =
        vec![Column::text(words::name(l)), Column::number(common::nav_buyers(l)), Column::text(operating::remove(l))];
    let rows = found.into_iter().map(|category| {
        let href = address("/admin/buyers", &[("category", &category.name)]);
        let end = match unused.contains(&category.name) {
            true => remove(&category.name, l).into_any(),
            false => view! { <span class="muted">{operating::category_used(l)}</span> }.into_any(),
        };
        view! {
            <tr>
                <RowHead text=category.name href/>
                <NumberCell label=common::nav_buyers(l)>{words::category_members(l, category.buyers)}</NumberCell>
                <ActionCell label=operating::remove(l)>{end}</ActionCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::categories_title(l) columns>{rows}</Table> }
}

fn remove(name: &str, l: Locale) -> impl IntoView + use<> {
    let label = operating::remove_category_named(l, name);
    let href = address("/admin/categories/remove", &[("name", name)]);
    view! {
        <LinkButton href look=Look::Ghost>
            <span aria-hidden="true">{operating::remove(l)}</span>
            <span class="visually-hidden">{label}</span>
        </LinkButton>
    }
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/name" => words::name(l),
        _ => return None,
    };
    Some(name.to_owned())
}
