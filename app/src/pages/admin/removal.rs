//! Asks before a tax rate or a category is removed, and says what follows.

use domain::calendar::parse_day;
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;
use service::accounts::{self, RemovableTaxRate};

use super::{asked, country};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::{RemoveCategory, RemoveTaxRate, forms};
use ::words::format::{day, percent};
use ::words::{common, operating as words};

#[component]
pub fn RemoveTaxRatePage() -> impl IntoView {
    let (code, from) = (asked("country"), parse_day(&asked("from"), ""));
    loaded(
        move |portal, actor| async move {
            actor.as_operator()?;
            let from = from.map_err(|_| Error::not_found())?;
            accounts::removable_tax_rate(&portal, &actor, &code, from).await
        },
        |found| ask_rate(&found, reader().locale),
    )
}

fn ask_rate(found: &RemovableTaxRate, l: Locale) -> impl IntoView + use<> {
    let RemovableTaxRate { rate, stays } = found;
    let (of, from) = (country(&rate.country, l), day(rate.effective_from, l));
    let title = words::remove_rate_title(l, &of, &from);
    let then = match stays {
        Some(before) => words::rate_stays(l, &of, &from, percent(*before, l)),
        None => words::rate_stays_none(l, &of, &from),
    };
    let consequences = vec![then, words::rate_previews(l, percent(rate.percent, l)), words::rate_listed(l).to_owned()];
    let crumbs = vec![Crumb::new(common::nav_taxes(l), super::taxes::HERE)];
    let (code, from) = (rate.country.clone(), rate.effective_from.to_string());
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=words::remove_rate(l) crumbs/>
            <FormFaults form=forms::REMOVE/>
            <ConfirmPanel title consequences action={post_to::<RemoveTaxRate>()} confirm=words::remove_rate(l)
                back=super::taxes::HERE keep=words::keep_rate(l)>
                <Hidden name="country" value=code/>
                <Hidden name="effective_from" value=from/>
            </ConfirmPanel>
        </ConsoleLayout>
    }
}

#[component]
pub fn RemoveCategoryPage() -> impl IntoView {
    let name = asked("name");
    loaded(
        move |portal, actor| async move { accounts::removable_category(&portal, &actor, &name).await },
        |name| ask_category(name, reader().locale),
    )
}

fn ask_category(name: String, l: Locale) -> impl IntoView {
    let title = words::remove_category_title(l, &name);
    let consequences = vec![words::category_unused(l).to_owned(), words::category_again(l).to_owned()];
    let crumbs = vec![Crumb::new(common::nav_categories(l), super::categories::HERE)];
    view! {
        <ConsoleLayout title=title.clone()>
            <PageTitle title=words::remove_category(l) crumbs/>
            <FormFaults form=forms::REMOVE/>
            <ConfirmPanel title consequences action={post_to::<RemoveCategory>()} confirm=words::remove_category(l)
                back=super::categories::HERE keep=words::keep_category(l)>
                <Hidden name="name" value=name/>
            </ConfirmPanel>
        </ConsoleLayout>
    }
}
