//! Tax rates by the buyer's country, each from a day on.

use chrono_tz::Tz;
use domain::calendar::{Day, day_of};
use domain::locale::Locale;
use leptos::prelude::*;
use service::accounts::{self, TaxRateView};

use super::country;
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::format::{day_short, percent};
use crate::i18n::countries::countries_by_name;
use crate::i18n::{admin as words, common};
use crate::pages::loaded;
use crate::server_fns::admin::SetTaxRate;

#[component]
pub fn TaxesPage() -> impl IntoView {
    loaded(
        |portal, actor| async move {
            let rates = accounts::tax_rates(&portal, &actor).await?;
            Ok((rates, day_of(portal.now().await?, Tz::UTC)))
        },
        |(rates, today)| taxes(rates, today),
    )
}

fn taxes(rates: Vec<TaxRateView>, today: Day) -> impl IntoView {
    let l = reader().locale;
    let list = match rates.is_empty() {
        true => view! { <EmptyState title=words::no_rates_title(l) text=words::no_rates_text(l)/> }.into_any(),
        false => table(&rates, today, l).into_any(),
    };
    let choose = Choice::new("", words::choose(l));
    let countries = countries_by_name(l).into_iter().map(|(code, name)| Choice::new(code, name));
    let countries: Vec<Choice> = std::iter::once(choose).chain(countries).collect();
    let aside = view! {
        <Card title=words::set_rate(l)>
            <PostForm action={post_to::<SetTaxRate>()} label=words::set_rate(l)>
                <FormFaults form="tax" names=field_name/>
                <Select form="tax" name="country" label=words::country(l) choices=countries required=true/>
                <Field form="tax" name="percent" label=words::percent(l) kind=FieldKind::Decimal suffix="%" required=true
                    autocomplete="off"/>
                <DateField form="tax" name="effective_from" label=words::from_day(l) value=today.to_string() required=true/>
                <Actions><Button look=Look::Primary>{words::save_rate(l)}</Button></Actions>
            </PostForm>
        </Card>
    };
    view! {
        <ConsoleLayout title=common::nav_taxes(l)>
            <PageTitle title=words::taxes_title(l) lead=words::taxes_lead(l)/>
            <Columns aside=aside.into_any()><Card>{list}</Card></Columns>
        </ConsoleLayout>
    }
}

fn table(rates: &[TaxRateView], today: Day, l: Locale) -> impl IntoView + use<> {
    let columns = vec![
        Column::text(words::country(l)),
        Column::text(words::status(l)),
        Column::number(words::rate(l)),
        Column::number(words::rate_from(l)),
    ];
    let in_force = |rate: &TaxRateView| {
        let later = |other: &&TaxRateView| {
            other.country == rate.country && other.effective_from <= today && other.effective_from > rate.effective_from
        };
        match (rate.effective_from > today, rates.iter().find(later)) {
            (true, _) => view! { <Badge tone=Tone::Accent text=words::comes_later(l)/> },
            (false, Some(_)) => view! { <Badge tone=Tone::Neutral text=words::replaced(l)/> },
            (false, None) => view! { <Badge tone=Tone::Good text=words::in_force(l)/> },
        }
    };
    let rows = rates.iter().map(|rate| {
        let (state, percent, from) = (in_force(rate), percent(rate.percent, l), day_short(rate.effective_from, l));
        view! {
            <tr>
                <RowHead text=country(&rate.country, l)/>
                <Cell label=words::status(l)>{state}</Cell>
                <NumberCell label=words::rate(l)>{percent}</NumberCell>
                <NumberCell label=words::rate_from(l)>{from}</NumberCell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=words::taxes_title(l) columns>{rows}</Table> }
}

/// What the fields are called in the list of what was refused.
fn field_name(pointer: &str, l: Locale) -> Option<String> {
    let name = match pointer {
        "/country" => words::country(l),
        "/percent" => words::percent(l),
        "/effective_from" => words::from_day(l),
        _ => return None,
    };
    Some(name.to_owned())
}
