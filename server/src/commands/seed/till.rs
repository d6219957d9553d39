//! A product of the demo that is priced in many ways at once: a till that takes payments.

use domain::locale::LocalizedText;
use domain::metric::MetricInput;
use serde_json::{Value, json};
use service::{Actor, Answer, Portal};

use super::catalog::{feature_names, metric, plan, product, support};
use super::texts::{self, text};

pub async fn publish(portal: &Portal, seller: &Actor) -> Answer<()> {
    let till = product(portal, seller, "cassaveloce", LocalizedText::same("Cassaveloce"), texts::cassaveloce()).await?;
    for input in [payments(), active_users(), archive()] {
        metric(portal, seller, till, input).await?;
    }
    plan(portal, seller, till, start()).await?;
    plan(portal, seller, till, chain()).await?;
    Ok(())
}

fn payments() -> MetricInput {
    MetricInput {
        key: "Payment".to_owned(),
        name: text("Payments", "Zahlungen", "Pagamenti"),
        unit: text("payment", "Zahlung", "pagamento"),
        aggregation: Some("count".to_owned()),
        ..MetricInput::default()
    }
}

fn active_users() -> MetricInput {
    MetricInput {
        key: "ActiveUser".to_owned(),
        name: text("Active users", "Aktive Benutzer", "Utenti attivi"),
        unit: text("user", "Benutzer", "utente"),
        aggregation: Some("unique_count".to_owned()),
        attribute: Some("user".into()),
        ..MetricInput::default()
    }
}

fn archive() -> MetricInput {
    MetricInput {
        key: "Archive".to_owned(),
        name: text("Gigabytes of receipts", "Gigabyte Belege", "Gigabyte di scontrini"),
        unit: LocalizedText::same("GB"),
        aggregation: Some("time_weighted_sum".to_owned()),
        recurring: Some(true),
        ..MetricInput::default()
    }
}

fn start() -> Value {
    json!({
        "key": "start", "name": {"en": "One till", "de": "Eine Kasse", "it": "Una cassa"}, "currency": "EUR",
        "withdrawal_days": 30, "refund_unused": true,
        "fees": [{"kind": "recurring", "amount": "9.00"}],
        "charges": [
            {"metric": "Payment", "model": {"kind": "percentage", "rate": "1.9", "fixed_per_event": "0.10", "free_events": 50,
                                            "max_per_event": "5.00"}},
            {"metric": "ActiveUser", "model": {"kind": "graduated", "tiers": [
                {"up_to": 3, "unit_price": 0}, {"up_to": 50, "unit_price": "0.90"}, {"unit_price": "0.60"}]}},
            {"metric": "Archive", "model": {"kind": "package", "size": 10, "price": "2.00"}},
        ],
        "features": {"support": support("e-mail", "E-Mail", "e-mail")}, "feature_names": feature_names(&["support"]),
        "examples": [
            {"quantities": {"ActiveUser": 3, "Archive": 10}, "total": "11.00"},
            {"quantities": {"ActiveUser": 40, "Archive": 25}, "total": "48.30"},
        ],
    })
}

fn chain() -> Value {
    json!({
        "key": "chain", "name": {"en": "Chain", "de": "Kette", "it": "Catena"}, "currency": "EUR", "payment_due_days": 14,
        "prepaid_commitment": "200.00", "overage_factor": "0.9", "maximum_spend": "2500.00",
        "fees": [{"kind": "recurring", "amount": "49.00"}],
        "charges": [
            {"metric": "Payment", "model": {"kind": "graduated_percentage", "tiers": [
                {"up_to": 10000, "rate": "1.4"}, {"up_to": 100000, "rate": "1.1"}, {"rate": "0.8"}]}},
            {"metric": "ActiveUser", "model": {"kind": "volume", "tiers": [
                {"up_to": 100, "unit_price": "0.80"}, {"up_to": 500, "unit_price": "0.60"}, {"unit_price": "0.45"}]}},
            {"metric": "Archive", "split_by": {"attribute": "place",
                "values": {"eu": {"kind": "per_unit", "unit_price": "0.15"}}, "default": {"kind": "per_unit", "unit_price": "0.10"}}},
        ],
        "features": {"sso": true, "support": support("phone", "Telefon", "telefono")}, "service_level": "99.9",
        "feature_names": feature_names(&["sso", "support"]),
        "examples": [{"quantities": {"ActiveUser": 200}, "total": "249.00"}],
    })
}
