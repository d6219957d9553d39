//! Tax rates by the buyer's country, each from a day on, and what became of each.

use ::words::countries::countries_by_name;
use ::words::format::{day_short, percent};
use ::words::{admin as words, common, operating};
use chrono_tz::Tz;
use domain::calendar::{Instant, day_of};
use domain::locale::Locale;
use domain::tax::has_begun;
use leptos::prelude::*;
use rust_decimal::Decimal;
use service::accounts::{self, TaxRateChange, TaxRateView};
use service::page::Page;

use super::{address, country, local, page_asked};
use crate::components::*;
use crate::context::reader;
use crate::form::post_to;
use crate::pages::loaded;
use crate::server_fns::admin::{SetTaxRate, forms};

pub(super) const HERE: &str = "/admin/taxes";

struct Found {
    rates: Vec<TaxRateView>,
    changes: Page<TaxRateChange>,
    now: Instant,
}

#[component]
pub fn TaxesPage() -> impl IntoView {
    let request = page_asked();
    let cursor = request.cursor.clone();
    loaded(
        |portal, actor| async move {
            let rates = accounts::tax_rates(&portal, &actor).await?;
            let changes = accounts::tax_rate_changes(&portal, &actor, &request).await?;
            Ok(Found { rates, changes, now: portal.now().await? })
        },
        |found| taxes(found, cursor),
    )
}

fn taxes(found: Found, cursor: Option<String>) -> impl IntoView {
    let (l, Found { rates, changes, now }) = (reader().locale, found);
    let today = day_of(now, Tz::UTC);
    let list = match rates.is_empty() {
        true => view! { <EmptyState title=words::no_rates_title(l) text=words::no_rates_text(l)/> }.into_any(),
        false => table(&rates, now, l).into_any(),
    };
    let choose = Choice::new("", words::choose(l));
    let countries = countries_by_name(l).into_iter().map(|(code, name)| Choice::new(code, name));
    let countries: Vec<Choice> = std::iter::once(choose).chain(countries).collect();
    let aside = view! {
        <Card title=words::set_rate(l) note=operating::rates_note(l)>
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
            <FormFaults form=forms::REMOVE names=field_name/>
            <Columns aside=aside.into_any()>
                <Card>{list}</Card>
                {became(changes, cursor, l)}
            </Columns>
        </ConsoleLayout>
    }
}

/// What became of the rates, if anything did.
fn became(changes: Page<TaxRateChange>, cursor: Option<String>, l: Locale) -> Option<impl IntoView + use<>> {
    let Page { items, next } = changes;
    let columns = vec![
        Column::text(words::country(l)),
        Column::number(operating::rate_was(l)),
        Column::number(operating::rate_is(l)),
        Column::number(operating::changed_at(l)),
    ];
    let row = |change: TaxRateChange| {
        let said = |rate: Option<Decimal>, none: &str| rate.map_or_else(|| none.to_owned(), |rate| percent(rate, l));
        let before = change.before.or(change.instead_of);
        let (before, after) = (said(before, operating::rate_none(l)), said(change.after, operating::rate_gone(l)));
        let note = format!("{} {}", words::rate_from(l), day_short(change.effective_from, l));
        let by = change.by.map(|who| view! { <span class="row-note">{operating::changed_by(l, who)}</span> });
        view! {
            <tr>
                <RowHead text=country(&change.country, l) note/>
                <NumberCell label=operating::rate_was(l)>{before}</NumberCell>
                <NumberCell label=operating::rate_is(l)>{after}</NumberCell>
                <NumberCell label=operating::changed_at(l)>{local(change.at, l)}{by}</NumberCell>
            </tr>
        }
    };
    (!items.is_empty()).then(|| {
        let rows = items.into_iter().map(row).collect_view();
        view! {
            <Card title=operating::rate_changes(l)>
                <Table caption=operating::rate_changes(l) columns>{rows}</Table>
                <Pager path=HERE cursor next/>
            </Card>
        }
    })
}

fn remove(rate: &TaxRateView, l: Locale) -> impl IntoView + use<> {
    let (of, from) = (country(&rate.country, l), day_short(rate.effective_from, l));
    let label = format!(" {}", operating::remove_rate_of(l, of, from));
    let from = rate.effective_from.to_string();
    let href = address("/admin/taxes/remove", &[("country", &rate.country), ("from", &from)]);
    view! {
        <LinkButton href look=Look::Ghost>{operating::remove(l)} <span class="visually-hidden">{label}</span></LinkButton>
    }
}

fn table(rates: &[TaxRateView], now: Instant, l: Locale) -> impl IntoView + use<> {
    let today = day_of(now, Tz::UTC);
    let comes_later = |rate: &TaxRateView| rate.effective_from > today;
    let is_removable = |rate: &TaxRateView| !has_begun(rate.effective_from, now);
    let any_removable = rates.iter().any(is_removable);
    let mut columns =
        vec![Column::text(words::country(l)), Column::text(words::status(l)), Column::number(words::rate(l))];
    columns.extend(any_removable.then(|| Column::text(operating::remove(l))));
    let in_force = |rate: &TaxRateView| {
        let later = |other: &&TaxRateView| {
            other.country == rate.country && other.effective_from <= today && other.effective_from > rate.effective_from
        };
        match (comes_later(rate), rates.iter().find(later)) {
            (true, _) => view! { <Badge tone=Tone::Accent text=words::comes_later(l)/> },
            (false, Some(_)) => view! { <Badge tone=Tone::Neutral text=words::replaced(l)/> },
            (false, None) => view! { <Badge tone=Tone::Good text=words::in_force(l)/> },
        }
    };
    let rows = rates.iter().map(|rate| {
        let (state, percent) = (in_force(rate), percent(rate.percent, l));
        let from = format!("{} {}", words::rate_from(l), day_short(rate.effective_from, l));
        let end = is_removable(rate).then(|| remove(rate, l));
        let end = any_removable.then(|| view! { <ActionCell label=operating::remove(l)>{end}</ActionCell> });
        view! {
            <tr>
                <RowHead text=country(&rate.country, l) note=from/>
                <Cell label=words::status(l)>{state}</Cell>
                <NumberCell label=words::rate(l)>{percent}</NumberCell>
                {end}
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
