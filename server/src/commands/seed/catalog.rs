//! What is sold in the demo.

use domain::ids::{ProductId, RatePlanId};
use domain::locale::LocalizedText;
use domain::metric::{MetricDefinition, MetricInput};
use domain::rate_plan::RatePlanInput;
use domain::refusal::{Code, Refusal};
use serde_json::{Value, json};
use service::catalog::{self, PriceDisplay, ProductInput};
use service::{Actor, Answer, Portal};

use super::texts::{self, text};
use crate::body;
use crate::problem::Problem;

/// The plans that the story's buyers take.
pub struct Plans {
    pub leave_team: RatePlanId,
    pub leave_business: RatePlanId,
    pub leave_enterprise: RatePlanId,
    pub time_standard: RatePlanId,
    pub time_seats: RatePlanId,
    pub payroll_export: RatePlanId,
    pub invoicing: RatePlanId,
}

/// Drafts and publishes everything.
pub async fn publish(portal: &Portal, anna: &Actor, giulia: &Actor) -> Answer<Plans> {
    let leave = product(
        portal,
        anna,
        "urlaubsverwaltung",
        LocalizedText::same("Urlaubsverwaltung"),
        texts::urlaubsverwaltung(),
    )
    .await?;
    metric(portal, anna, leave, MetricDefinition::suggested()).await?;
    metric(
        portal,
        anna,
        leave,
        counted(
            "Pages",
            text("Document pages", "Dokumentseiten", "Pagine di documenti"),
            text("page", "Seite", "pagina"),
        ),
    )
    .await?;
    let note = text("Annual invoices on request.", "Jahresrechnung auf Anfrage.", "Fattura annuale su richiesta.");
    catalog::set_price_display(portal, anna, leave, PriceDisplay::FromMetrics { note }).await?;
    plan(portal, anna, leave, leave_free()).await?;
    let leave_team = plan(portal, anna, leave, leave_team()).await?;
    let leave_business = plan(portal, anna, leave, leave_business()).await?;
    let leave_enterprise = plan(portal, anna, leave, leave_enterprise()).await?;

    let time =
        product(portal, anna, "zeiterfassung", LocalizedText::same("Zeiterfassung"), texts::zeiterfassung()).await?;
    metric(
        portal,
        anna,
        time,
        counted("Bookings", text("Bookings", "Buchungen", "Timbrature"), text("booking", "Buchung", "timbratura")),
    )
    .await?;
    let time_standard = plan(portal, anna, time, time_standard()).await?;
    let time_seats = plan(portal, anna, time, time_seats()).await?;

    let payroll = product(portal, anna, "lohnexport", LocalizedText::same("Lohnexport"), texts::lohnexport()).await?;
    let words = text(
        "**€15** a month, whatever you export.",
        "**15 €** im Monat, egal wie viel Sie exportieren.",
        "**15 €** al mese, qualunque cosa si esporti.",
    );
    catalog::set_price_display(portal, anna, payroll, PriceDisplay::FreeText { text: words }).await?;
    let payroll_export = plan(portal, anna, payroll, flat("addon", "15.00")).await?;

    let invoices =
        product(portal, giulia, "fatturapronta", LocalizedText::same("Fatturapronta"), texts::fatturapronta()).await?;
    metric(
        portal,
        giulia,
        invoices,
        counted("Documents", text("Documents", "Belege", "Documenti"), text("document", "Beleg", "documento")),
    )
    .await?;
    let invoicing = plan(portal, giulia, invoices, invoicing()).await?;
    plan(portal, giulia, invoices, invoicing_for_non_profits()).await?;
    super::till::publish(portal, giulia).await?;
    Ok(Plans { leave_team, leave_business, leave_enterprise, time_standard, time_seats, payroll_export, invoicing })
}

pub(super) async fn product(
    portal: &Portal,
    seller: &Actor,
    key: &str,
    name: LocalizedText,
    description: LocalizedText,
) -> Answer<ProductId> {
    let input = ProductInput { key: key.to_owned(), name, description };
    Ok(catalog::create_product(portal, seller, input).await?.id)
}

pub(super) async fn metric(portal: &Portal, seller: &Actor, product: ProductId, input: MetricInput) -> Answer<()> {
    catalog::define_metric(portal, seller, product, input).await?;
    Ok(())
}

fn counted(key: &str, name: LocalizedText, unit: LocalizedText) -> MetricInput {
    MetricInput { key: key.to_owned(), name, unit, ..MetricInput::default() }
}

pub(super) async fn plan(portal: &Portal, seller: &Actor, product: ProductId, terms: Value) -> Answer<RatePlanId> {
    let input: RatePlanInput = body::parse(terms.to_string().as_bytes()).map_err(|problem| match problem {
        Problem::Refused(refusals) => service::Error::from(refusals),
        Problem::MethodNotAllowed | Problem::Fault(_) | Problem::Away(_) => {
            Refusal::new(Code::Malformed).with("reason", "the demo's plan").into()
        }
    })?;
    let draft = catalog::draft_rate_plan(portal, seller, product, input).await?;
    catalog::publish(portal, seller, draft.id).await?;
    Ok(draft.id)
}

/// What buyers read for the keys of features.
pub(super) fn feature_names(keys: &[&str]) -> Value {
    let names = json!({
        "sso": {"en": "Single sign-on", "de": "Single Sign-on", "it": "Single sign-on"},
        "support": {"en": "Support", "de": "Support", "it": "Assistenza"},
    });
    keys.iter().map(|key| ((*key).to_owned(), names[key].clone())).collect::<serde_json::Map<_, _>>().into()
}

pub(super) fn support(en: &str, de: &str, it: &str) -> Value {
    json!({ "text": {"en": en, "de": de, "it": it} })
}

fn leave_free() -> Value {
    json!({
        "key": "free", "name": {"en": "Free", "de": "Kostenlos", "it": "Gratis"}, "currency": "EUR",
        "charges": [{"metric": "UserMonth", "free_units": 5, "model": {"kind": "per_unit", "unit_price": "3.50"}}],
        "features": {"sso": false}, "feature_names": feature_names(&["sso"]),
        "examples": [{"quantities": {"UserMonth": 5}, "total": 0}],
    })
}

fn leave_team() -> Value {
    json!({
        "key": "team", "name": {"en": "Team", "de": "Team", "it": "Team"}, "currency": "EUR", "payment_due_days": 14,
        "charges": [
            {"metric": "UserMonth", "model": {"kind": "per_unit", "unit_price": "2.50"}},
            {"metric": "Pages", "free_units": 200, "model": {"kind": "per_unit", "unit_price": "0.03"}},
        ],
        "features": {"sso": false, "support": support("e-mail", "E-Mail", "e-mail")},
        "feature_names": feature_names(&["sso", "support"]),
        "examples": [
            {"quantities": {"UserMonth": 12}, "total": "30.00"},
            {"quantities": {"UserMonth": 40, "Pages": 500}, "total": "109.00"},
            {"quantities": {"UserMonth": 250}, "total": "625.00"},
        ],
    })
}

fn leave_business() -> Value {
    json!({
        "key": "business", "name": {"en": "Business", "de": "Business", "it": "Business"}, "currency": "EUR", "payment_due_days": 30,
        "term": {"unit": "year", "count": 1, "auto_renew": true},
        "fees": [{"kind": "setup", "amount": "100.00"}, {"kind": "recurring", "amount": "19.00"}],
        "charges": [
            {"metric": "UserMonth", "model": {"kind": "graduated", "tiers": [
                {"up_to": 100, "unit_price": "2.10"}, {"up_to": 300, "unit_price": "1.90"}, {"unit_price": "1.60"}]}},
            {"metric": "Pages", "free_units": 1000, "model": {"kind": "per_unit", "unit_price": "0.02"}},
        ],
        "features": {"sso": true, "support": support("phone", "Telefon", "telefono")}, "service_level": "99.9",
        "feature_names": feature_names(&["sso", "support"]),
        "examples": [{"quantities": {"UserMonth": 120, "Pages": 2500}, "total": "297.00"}],
    })
}

fn leave_enterprise() -> Value {
    json!({
        "key": "enterprise", "name": {"en": "Enterprise", "de": "Enterprise", "it": "Enterprise"}, "currency": "EUR",
        "visibility": "private", "payment_due_days": 30,
        "fees": [{"kind": "setup", "amount": "500.00"}, {"kind": "recurring", "amount": "290.00"}],
        "charges": [{"metric": "UserMonth", "model": {"kind": "per_unit", "unit_price": "1.20"}}],
        "features": {"sso": true, "support": support("day and night", "rund um die Uhr", "giorno e notte")},
        "feature_names": feature_names(&["sso", "support"]), "service_level": "99.99",
    })
}

fn time_standard() -> Value {
    json!({
        "key": "standard", "name": {"en": "Standard", "de": "Standard", "it": "Standard"}, "currency": "EUR", "payment_due_days": 14,
        "fees": [{"kind": "recurring", "amount": "29.00"}],
        "charges": [{"metric": "Bookings", "free_units": 500, "model": {"kind": "per_unit", "unit_price": "0.015"}}],
        "examples": [{"quantities": {"Bookings": 2500}, "total": "59.00"}],
    })
}

fn time_seats() -> Value {
    json!({
        "key": "seats", "name": {"en": "Seats", "de": "Plätze", "it": "Postazioni"}, "currency": "EUR", "payment_due_days": 30,
        "fees": [{"kind": "seats", "model": {"kind": "per_unit", "unit_price": "4.00"}}],
        "examples": [{"quantities": {}, "seats": 40, "total": "160.00"}],
    })
}

fn flat(key: &str, amount: &str) -> Value {
    json!({
        "key": key, "name": {"en": "Add-on", "de": "Zusatz", "it": "Complemento"}, "currency": "EUR", "payment_due_days": 14,
        "fees": [{"kind": "recurring", "amount": amount}],
    })
}

fn invoicing() -> Value {
    json!({
        "key": "base", "name": {"en": "Base", "de": "Basis", "it": "Base"}, "currency": "EUR", "payment_due_days": 14,
        "fees": [{"kind": "recurring", "amount": "9.90"}],
        "charges": [{"metric": "Documents", "free_units": 100, "model": {"kind": "per_unit", "unit_price": "0.12"}}],
        "examples": [{"quantities": {"Documents": 350}, "total": "39.90"}],
    })
}

fn invoicing_for_non_profits() -> Value {
    json!({
        "key": "non-profit", "name": {"en": "For non-profits", "de": "Für gemeinnützige Organisationen", "it": "Per il non profit"}, "currency": "EUR",
        "audience": {"kind": "category", "category": "Non-profit"},
        "charges": [{"metric": "Documents", "free_units": 100, "model": {"kind": "per_unit", "unit_price": "0.06"}}],
    })
}
