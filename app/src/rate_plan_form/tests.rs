use domain::refusal::Code;
use domain::text::Key;

use super::*;

fn users_at(price: &str) -> RatePlanForm {
    let mut form = RatePlanForm::blank("EUR", &["UserMonth".to_owned(), "Pages".to_owned()]);
    form.key = "team".to_owned();
    form.name.en = "Team".to_owned();
    form.charges[0].unit_price = price.to_owned();
    form
}

fn metrics() -> Vec<Key> {
    ["UserMonth", "Pages"].map(|key| Key::parse(key, "").expect("a key")).into()
}

fn fee(kind: &str, amount: &str) -> FeeRow {
    FeeRow {
        kind: kind.to_owned(),
        amount: amount.to_owned(),
        timing: "arrears".to_owned(),
        prorate: "false".to_owned(),
    }
}

#[test]
fn rows_left_empty_are_not_on_the_plan() {
    let mut form = users_at("2.50");
    form.fees = vec![FeeRow::default(), fee("setup", "100"), FeeRow::default()];
    let terms = form.read(&[]).input.parse(&metrics()).expect("a plan");
    assert_eq!(terms.charges.len(), 1);
    assert_eq!(terms.fees, [Fee::Setup { amount: Decimal::from(100) }]);
}

#[test]
fn a_plan_survives_the_way_through_the_form() {
    let mut form = users_at("2.50");
    form.fees =
        vec![fee("setup", "100.00"), fee("recurring", "49.00"), fee("seats", "10"), fee("early_termination", "250")];
    form.term = LengthForm { unit: "year".into(), count: "1".into(), auto_renew: "false".into() };
    form.features = "audit = false\nsso\nstorage = 10 GB".to_owned();
    form.charges[0].free_units = "5".to_owned();
    form.audience = AudienceForm { kind: "category".into(), category: "Schools".into(), buyer_id: String::new() };
    let terms = form.read(&[]).input.parse(&metrics()).expect("a plan");
    let keys: Vec<String> = metrics().iter().map(Key::to_string).collect();
    let again = RatePlanForm::of(&terms, &keys);
    assert_eq!(again.read(&[]).input.parse(&metrics()).expect("a plan"), terms);
    assert_eq!(again.fees[2].amount, "10.00");
    assert_eq!(again.features, form.features);
}

#[test]
fn every_refusal_stands_beside_its_field() {
    let mut form = users_at("2.50");
    form.key = String::new();
    form.currency = "Euro".to_owned();
    form.fees = vec![FeeRow::default(), fee("recurring", "abc"), FeeRow::default(), fee("seats", "-1")];
    form.charges[0].unit_price = String::new();
    form.charges[1].unit_price = "0.0000000000001".to_owned();
    form.period.count = "99".to_owned();
    form.basis = "hours".to_owned();
    let reading = form.read(&[]);
    let refusals = reading.input.parse(&metrics()).expect_err("faults");
    let mut places: Vec<String> = reading.placed(refusals).0.into_iter().map(|refusal| refusal.pointer).collect();
    places.sort();
    assert_eq!(
        places,
        [
            "/plan/basis",
            "/plan/charges/1/unit_price",
            "/plan/currency",
            "/plan/fees/1/amount",
            "/plan/fees/3/amount",
            "/plan/key",
            "/plan/period/count",
        ]
    );
}

#[test]
fn free_units_without_a_price_ask_for_the_price() {
    let mut form = users_at("");
    form.charges[1].free_units = "200".to_owned();
    let reading = form.read(&[]);
    let refusals = reading.placed(reading.input.parse(&metrics()).expect_err("no price"));
    assert_eq!(refusals.0[0].code, Code::Required);
    assert_eq!(refusals.0[0].pointer, "/plan/charges/1/unit_price");
}

#[test]
fn what_lies_outside_the_form_keeps_its_place() {
    let reading = users_at("2.50").read(&[]);
    for (pointer, place) in [
        ("", ""),
        ("/name", "/plan/name"),
        ("/name/it", "/plan/name/it"),
        ("/product/name", "/product/name"),
        ("/metrics/UserMonth/unit", "/metrics/UserMonth/unit"),
        ("/fees", "/plan/fees"),
        ("/charges/0/metric", "/plan/charges/0/metric"),
        ("/charges/0/model/unit_price", "/plan/charges/0/unit_price"),
        ("/audience/buyer_id", "/plan/audience/buyer_id"),
        ("/features/sso", "/plan/features"),
    ] {
        assert_eq!(reading.place(pointer), place, "{pointer}");
    }
}

#[test]
fn a_comma_is_a_point_unless_it_could_mean_thousands() {
    for (typed, read) in [
        ("2.50", "2.50"),
        (" 2,50 ", "2.50"),
        ("0,005", "0.005"),
        ("1,000", "1,000"),
        ("1.000,50", "1.000,50"),
        ("1,0,0", "1,0,0"),
        ("", ""),
    ] {
        assert_eq!(number_typed(typed), read, "{typed}");
    }
}
