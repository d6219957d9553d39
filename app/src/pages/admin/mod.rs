//! The admin area: its pages and their addresses.

mod buyer;
mod buyers;
mod categories;
mod clock;
mod commission;
mod invoice;
mod invoice_runs;
mod invoices;
mod ledger;
mod overview;
mod payments;
mod purchase;
mod registration;
mod removal;
mod sellers;
mod subscription;
mod take_back;
mod taxes;
mod work;

use ::words::admin as words;
use ::words::countries::country_name;
use ::words::format;
use ::words::zones;
use chrono_tz::Tz;
use domain::calendar::Instant;
use domain::locale::Locale;
use leptos::prelude::*;
use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::hooks::use_params_map;
use leptos_router::path;
use service::page::PageRequest;

use crate::components::{EmptyState, LinkButton};
use crate::context::reader;
use crate::pages::account::CancelOnBehalfPage;
use crate::pages::change::{ChangeOnBehalfPage, ReviewOnBehalfPage};
use crate::pages::route::page;
use crate::pages::undo::{KeepOnBehalfPage, UndoChangeOnBehalfPage};

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![
        page(path!("/admin"), overview::OverviewPage),
        page(path!("/admin/sellers"), sellers::SellersPage),
        page(path!("/admin/buyers"), buyers::BuyersPage),
        page(path!("/admin/buyers/:id"), buyer::BuyerPage),
        page(path!("/admin/categories"), categories::CategoriesPage),
        page(path!("/admin/categories/remove"), removal::RemoveCategoryPage),
        page(path!("/admin/purchase"), purchase::BuyerStep),
        page(path!("/admin/purchase/:buyer"), purchase::PlanStep),
        page(path!("/admin/purchase/:buyer/:plan"), purchase::TermsStep),
        page(path!("/admin/purchase/:buyer/:plan/review"), purchase::ReviewStep),
        page(path!("/admin/subscriptions/:id"), subscription::SubscriptionPage),
        page(path!("/admin/subscriptions/:id/change"), ChangeOnBehalfPage),
        page(path!("/admin/subscriptions/:id/change/review"), ReviewOnBehalfPage),
        page(path!("/admin/subscriptions/:id/change/undo"), UndoChangeOnBehalfPage),
        page(path!("/admin/subscriptions/:id/keep"), KeepOnBehalfPage),
        page(path!("/admin/subscriptions/:id/cancel"), CancelOnBehalfPage),
        page(path!("/admin/invoices"), invoices::InvoicesPage),
        page(path!("/admin/invoices/:id"), invoice::InvoicePage),
        page(path!("/admin/payments"), payments::PaymentsPage),
        page(path!("/admin/payments/:id/take-back"), take_back::TakeBackPage),
        page(path!("/admin/invoice-runs"), invoice_runs::InvoiceRunsPage),
        page(path!("/admin/invoice-runs/:id"), invoice_runs::InvoiceRunPage),
        page(path!("/admin/ledger"), ledger::LedgerPage),
        page(path!("/admin/clock"), clock::ClockPage),
        page(path!("/admin/taxes"), taxes::TaxesPage),
        page(path!("/admin/taxes/remove"), removal::RemoveTaxRatePage),
        page(path!("/admin/commission"), commission::CommissionPage),
        page(path!("/admin/work"), work::WorkPage),
    ]
}

/// A part of the address after `?`, trimmed; empty when it is not there.
fn asked(name: &str) -> String {
    crate::pages::address::asked(name)
}

/// The id at a place of the path, if it is one of this kind.
fn id_at<Id: std::str::FromStr>(place: &str) -> service::Answer<Id> {
    let text = use_params_map().with_untracked(|params| params.get(place).unwrap_or_default());
    text.parse().map_err(|_| service::Error::not_found())
}

/// Which part of a list the address asks for.
fn page_asked() -> PageRequest {
    PageRequest { cursor: Some(asked("cursor")).filter(|cursor| !cursor.is_empty()), limit: None }
}

/// `path` with parts after `?`; empty ones are left out.
fn address(path: &str, parts: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    for (name, value) in parts.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(name);
        address.push('=');
        for byte in value.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => address.push(char::from(byte)),
                _ => address.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    address
}

/// What a search finds nothing for, and the way to all.
fn nothing_found(wanted: &str, all: &'static str, l: Locale) -> AnyView {
    let title = words::none_found_for(l, wanted);
    view! {
        <EmptyState title text=words::none_found_text(l)>
            <LinkButton href=all>{words::show_all(l)}</LinkButton>
        </EmptyState>
    }
    .into_any()
}

/// Day and time where the reader is, and where that is: `1 December 2026, 00:00 Berlin`.
fn local(instant: Instant, locale: Locale) -> String {
    let zone = reader().time_zone;
    format!("{}\u{a0}{}", format::instant(instant, zone, locale), place(zone, locale))
}

/// `Berlin`
fn place(zone: Tz, locale: Locale) -> String {
    zones::place(zone.name(), locale).replace(' ', "\u{a0}")
}

/// A country by name.
fn country(code: &str, locale: Locale) -> String {
    country_name(code, locale).unwrap_or(code).to_owned()
}

/// The day where the reader is.
fn local_day(instant: Instant, locale: Locale) -> String {
    format::day_short(domain::calendar::day_of(instant, reader().time_zone), locale)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn what_is_asked_for_survives_the_address() {
        assert_eq!(
            address("/admin/buyers", &[("q", ""), ("category", "Schools & more")]),
            "/admin/buyers?category=Schools%20%26%20more"
        );
        assert_eq!(address("/a", &[("q", "ü"), ("b", "2")]), "/a?q=%C3%BC&b=2");
    }
}
