use domain::charge::{Charge, Pricing, SplitBy};
use domain::locale::Locale;
use domain::price::{PriceModel, PriceModelKind};
use domain::rate_plan::RatePlanInput;
use domain::refusal::Code;
use domain::text::Key;

use super::*;

fn users_at(price: &str) -> RatePlanForm {
    let mut form = RatePlanForm::blank("EUR", &["UserMonth".to_owned(), "Pages".to_owned()], Locale::En);
    form.key = "team".to_owned();
    form.name.en = "Team".to_owned();
    form.part_mut("charge-0").unit_price = price.to_owned();
    form
}

impl RatePlanForm {
    fn part_mut(&mut self, key: &str) -> &mut PartRow {
        self.parts.entry(key.to_owned()).or_insert_with(PartRow::blank)
    }
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
        interval: LengthForm::default(),
    }
}

fn tier(up_to: &str, price: &str) -> TierRow {
    TierRow { up_to: up_to.to_owned(), price: price.to_owned(), ..TierRow::default() }
}

fn model(json: &str) -> PriceModel {
    PriceModel::parse(&serde_json::from_str(json).expect(json), "").expect(json)
}

/// Checks that a plan that is shown and saved is the same plan.
fn survives(terms: &Terms) {
    let keys: Vec<String> = metrics().iter().map(Key::to_string).collect();
    for locale in Locale::ALL {
        let shown = RatePlanForm::of(terms, &keys, locale);
        let sent = serde_json::to_string(&shown).expect("a form");
        let read: RatePlanForm = serde_json::from_str(&sent).expect("a form");
        assert_eq!(read.read().terms(&metrics()).expect("a plan"), *terms, "{sent}");
    }
}

/// One model of each kind, with all that it can say.
const MODELS: [&str; 10] = [
    r#"{"kind":"per_unit","unit_price":"0.000000000001"}"#,
    r#"{"kind":"graduated","tiers":[{"up_to":"10","unit_price":"10","flat_amount":"2"},{"up_to":"20.5","unit_price":"5"},
        {"unit_price":"0","flat_amount":"3.125"}]}"#,
    r#"{"kind":"volume","tiers":[{"up_to":"100","unit_price":"2","flat_amount":"10"},{"up_to":"200","unit_price":"1"}]}"#,
    r#"{"kind":"package","size":"0.5","price":"15","rounding":"down"}"#,
    r#"{"kind":"stair_step","tiers":[{"up_to":"10","price":"20"},{"price":"80"}]}"#,
    r#"{"kind":"bundles","tiers":[{"up_to":"100","price":"150"},{"up_to":"200","price":"0"}]}"#,
    r#"{"kind":"percentage","rate":"1.3","fixed_per_event":"0.30","free_events":"5","free_amount":"100","min_per_event":"1",
        "max_per_event":"12"}"#,
    r#"{"kind":"graduated_percentage","tiers":[{"up_to":"1000","rate":"3","flat_amount":"5"},{"rate":"0.125"}]}"#,
    r#"{"kind":"event_amount","multiplier":"1.2"}"#,
    r#"{"kind":"cost_plus","markup_percent":"33.3"}"#,
];

fn plan() -> Terms {
    users_at("2.50").read().terms(&metrics()).expect("a plan")
}

#[test]
fn every_price_model_survives_the_form() {
    let kinds: Vec<PriceModelKind> = MODELS.map(|json| model(json).kind()).into();
    assert_eq!(kinds, PriceModelKind::ALL);
    for json in MODELS {
        let charge = Charge::new(metrics()[1].clone(), model(json));
        survives(&Terms { charges: vec![charge], ..plan() });
    }
}

#[test]
fn prices_by_an_attribute_survive_the_form() {
    let values = MODELS.iter().enumerate().map(|(place, json)| (format!("a/b~{place}"), model(json)));
    let split = SplitBy::by_value("region", values, None);
    let charge = |default: Option<PriceModel>| Charge {
        free_units: None,
        minimum: Some(Decimal::ONE),
        maximum: Some(Decimal::TEN),
        pricing: Pricing::Split { split_by: SplitBy { default, ..split.clone() } },
        ..Charge::new(metrics()[0].clone(), model(MODELS[0]))
    };
    for default in [None, Some(model(MODELS[1])), Some(model(MODELS[8]))] {
        survives(&Terms { charges: vec![charge(default)], ..plan() });
    }
}

#[test]
fn everything_around_the_prices_survives_the_form() {
    let input: RatePlanInput = serde_json::from_str(
        r#"{"key": "team", "name": {"en": "Team", "de": "Team"}, "currency": "JPY", "visibility": "private",
            "audience": {"kind": "category", "category": "Schools"}, "effective_from": "2026-12-01",
            "effective_until": "2027-12-31", "period": {"unit": "quarter", "count": "2"}, "alignment": "anniversary",
            "proration": {"basis": "month_30"}, "term": {"unit": "year", "count": "1", "auto_renew": false},
            "payment_due_days": "0", "trial_days": "14", "trial_covers": "fees", "downgrade": "end_of_period", "refund_unused": true, "withdrawal_days": "30",
            "fees": [{"kind": "setup", "amount": "100"}, {"kind": "recurring", "amount": "49.5", "timing": "arrears"},
                {"kind": "recurring", "amount": "365", "interval": {"unit": "year", "count": "1"}},
                {"kind": "seats", "model": {"kind": "volume", "tiers": [{"up_to": "5", "unit_price": "7"}, {"unit_price": "6"}]},
                 "prorate": false, "interval": {"unit": "day", "count": "30"}}, {"kind": "early_termination", "amount": "250"}],
            "charges": [{"metric": "UserMonth", "free_units": "5", "model": {"kind": "event_amount"}},
                {"metric": "Pages", "split_by": {"attributes": ["region", "class"], "values": [
                    {"match": {"region": "eu", "class": "a,b \\ c"}, "model": {"kind": "per_unit", "unit_price": "1"}},
                    {"match": {"class": "gpu"}, "model": {"kind": "per_unit", "unit_price": "2"}}],
                    "default": {"kind": "per_unit", "unit_price": "3"}}}],
            "prepaid_commitment": "1000", "overage_factor": "1.25", "minimum_commitment": "10", "maximum_spend": "5000",
            "features": {"sso": true, "audit": false, "storage": {"value": "10", "unit": "GB"}, "tier": "gold",
                "support": {"text": {"en": "phone", "de": "Telefon"}}},
            "feature_names": {"sso": {"en": "Single sign-on", "de": "Einmalanmeldung"}}, "service_level": "99.9",
            "examples": [{"quantities": {"UserMonth": "40", "Pages": "0.5"}, "seats": "3", "total": "184"},
                {"quantities": {}, "total": "0"}]}"#,
    )
    .expect("an input");
    let mut input = input;
    input.charges[0].free_units = None;
    survives(&input.parse(&metrics()).expect("a plan"));
    survives(&plan());
}

#[test]
fn rows_left_empty_are_not_on_the_plan() {
    let mut form = users_at("2.50");
    form.fees = vec![FeeRow::default(), fee("setup", "100"), FeeRow::default()];
    form.examples = vec![ExampleRow { quantities: vec![String::new(); 2], ..ExampleRow::default() }];
    form.part_mut("charge-0").kind = "graduated".to_owned();
    form.part_mut("charge-0").tiers = vec![TierRow::default(), tier("", "5"), TierRow::default()];
    form.parts.insert(value_part(0, 0), PartRow::blank());
    let terms = form.read().terms(&metrics()).expect("a plan");
    assert_eq!(terms.charges.len(), 1);
    assert!(terms.charges[0].pricing.whole().is_some());
    assert_eq!(terms.fees, [Fee::Setup { amount: Decimal::from(100) }]);
    form.part_mut("charge-0").kind = String::new();
    assert!(form.read().terms(&metrics()).expect("a plan").charges.is_empty());
}

#[test]
fn another_kind_of_model_reads_the_same_rows() {
    let mut form = users_at("");
    form.part_mut("charge-0").tiers = vec![tier("10", "5"), tier("", "4")];
    for kind in ["graduated", "volume", "stair_step", "bundles", "graduated_percentage"] {
        form.part_mut("charge-0").kind = kind.to_owned();
        let terms = form.read().terms(&metrics()).expect(kind);
        assert_eq!(terms.charges[0].pricing.whole().map(|model| model.kind().as_str()), Some(kind));
    }
}

fn places(form: &RatePlanForm) -> Vec<String> {
    let refusals = form.read().terms(&metrics()).expect_err("faults");
    let mut places: Vec<String> = refusals.0.into_iter().map(|refusal| refusal.pointer).collect();
    places.sort();
    places
}

#[test]
fn every_refusal_stands_beside_its_field() {
    let mut form = users_at("2.50");
    form.key = String::new();
    form.currency = "Euro".to_owned();
    form.fees = vec![FeeRow::default(), fee("recurring", "abc"), FeeRow::default(), fee("seats", "")];
    form.part_mut("fee-3").unit_price = "-1".to_owned();
    form.part_mut("charge-0").unit_price = String::new();
    form.part_mut("charge-1").unit_price = "0.0000000000001".to_owned();
    form.period.count = "99".to_owned();
    form.basis = "hours".to_owned();
    form.overage_factor = "1.5".to_owned();
    let expected = [
        "/plan/basis",
        "/plan/currency",
        "/plan/fees/1/amount",
        "/plan/key",
        "/plan/overage_factor",
        "/plan/parts/charge-1/unit_price",
        "/plan/parts/fee-3/unit_price",
        "/plan/period/count",
    ];
    assert_eq!(places(&form), expected);
}

#[test]
fn a_refusal_of_a_tier_stands_beside_its_cell() {
    let mut form = users_at("");
    form.part_mut("charge-1").kind = "graduated".to_owned();
    form.part_mut("charge-1").tiers = vec![tier("10", "x"), TierRow::default(), tier("5", "1"), tier("19", "-1")];
    assert_eq!(
        places(&form),
        [
            "/plan/parts/charge-1/tiers/0/price",
            "/plan/parts/charge-1/tiers/2/up_to",
            "/plan/parts/charge-1/tiers/3/price"
        ]
    );
    form.part_mut("charge-1").tiers.clear();
    assert_eq!(places(&form), ["/plan/parts/charge-1/tiers"]);
    form.part_mut("charge-1").kind = "guess".to_owned();
    assert_eq!(places(&form), ["/plan/parts/charge-1/kind"]);
}

#[test]
fn a_refusal_of_a_value_stands_beside_it() {
    let mut form = users_at("2.50");
    let part = |value: &str, price: &str| PartRow {
        value: value.to_owned(),
        unit_price: price.to_owned(),
        ..PartRow::blank()
    };
    form.parts.insert(value_part(0, 0), part("", ""));
    form.parts.insert(value_part(0, 1), part("eu/1", "x"));
    form.parts.insert(value_part(0, 2), part("us", "1"));
    form.parts.insert(value_part(0, 3), part("us", "2"));
    form.parts.insert(value_part(0, 4), part("", "2"));
    let expected = [
        "/plan/charges/0/attribute",
        "/plan/parts/charge-0-1/unit_price",
        "/plan/parts/charge-0-3/value",
        "/plan/parts/charge-0-4/value",
    ];
    assert_eq!(places(&form), expected);
    form.parts.retain(|key, _| !key.starts_with("charge-0-"));
    form.charges[0].attribute = "region".to_owned();
    assert_eq!(places(&form), ["/plan/parts/charge-0-0/value"]);
}

#[test]
fn a_refusal_of_an_example_stands_beside_its_number() {
    let mut form = users_at("2.50");
    let example = |pages: &str, total: &str| ExampleRow {
        quantities: vec!["1".to_owned(), pages.to_owned()],
        seats: String::new(),
        total: total.to_owned(),
    };
    form.examples = vec![ExampleRow::default(), example("x", "2.50"), example("", "")];
    assert_eq!(places(&form), ["/plan/examples/1/quantities/1", "/plan/examples/2/total"]);
    assert_eq!(form.read().place("/examples/0/quantities/Ghost"), "/plan/examples/1/total");
}

#[test]
fn free_units_without_a_price_ask_for_the_price() {
    let mut form = users_at("");
    form.charges[1].free_units = "200".to_owned();
    let refusals = form.read().terms(&metrics()).expect_err("no price");
    assert_eq!(refusals.0[0].code, Code::Required);
    assert_eq!(refusals.0[0].pointer, "/plan/parts/charge-1/unit_price");
}

#[test]
fn what_lies_outside_the_form_keeps_its_place() {
    let reading = users_at("2.50").read();
    for (pointer, place) in [
        ("", ""),
        ("/name", "/plan/name"),
        ("/name/it", "/plan/name/it"),
        ("/product/name", "/product/name"),
        ("/metrics/UserMonth/unit", "/metrics/UserMonth/unit"),
        ("/fees", "/plan/fees"),
        ("/charges/0/metric", "/plan/charges/0/metric"),
        ("/charges/0/model/unit_price", "/plan/parts/charge-0/unit_price"),
        ("/audience/buyer_id", "/plan/audience/buyer_id"),
        ("/audience/email", "/plan/audience/buyer_id"),
        ("/features/sso", "/plan/features"),
        ("/features", "/plan/features"),
    ] {
        assert_eq!(reading.place(pointer), place, "{pointer}");
    }
}

#[test]
fn numbers_are_read_in_the_language_of_the_form_and_shown_in_it() {
    for (typed, locale, saved, shown) in [
        ("1.000", Locale::De, "1000", "1.000,00"),
        ("1.000,00", Locale::It, "1000", "1.000,00"),
        ("2,50 €", Locale::De, "2.5", "2,50"),
        ("2.50", Locale::De, "2.5", "2,50"),
        ("1,000", Locale::En, "1000", "1,000.00"),
        ("€ 1,000.50", Locale::En, "1000.5", "1,000.50"),
        ("0,0025", Locale::De, "0.0025", "0,0025"),
    ] {
        let form = RatePlanForm { locale, ..users_at(typed) };
        let terms = form.read().terms(&metrics()).expect(typed);
        let PriceModel::PerUnit(model) = terms.charges[0].pricing.whole().expect("a model") else { panic!("{typed}") };
        assert_eq!(model.unit_price.to_string(), saved, "{typed} in {locale:?}");
        let keys: Vec<String> = metrics().iter().map(Key::to_string).collect();
        assert_eq!(RatePlanForm::of(&terms, &keys, locale).part("charge-0").unit_price, shown);
    }
    for (typed, locale) in
        [("1000.000", Locale::De), ("1,000.00", Locale::De), ("1.000,00", Locale::En), ("2.50 $", Locale::En)]
    {
        let form = RatePlanForm { locale, ..users_at(typed) };
        assert_eq!(places(&form), ["/plan/parts/charge-0/unit_price"], "{typed} in {locale:?}");
    }
}

#[test]
fn a_form_in_another_language_says_the_same_numbers() {
    for (typed, from, to, shown) in [
        ("1.000", Locale::De, Locale::En, "1,000"),
        ("1.000", Locale::En, Locale::De, "1,000"),
        ("2,50 €", Locale::De, Locale::En, "2.50 €"),
        ("1,000.50", Locale::En, Locale::It, "1.000,50"),
        ("many", Locale::En, Locale::De, "many"),
    ] {
        let mut form = RatePlanForm { locale: from, maximum_spend: typed.to_owned(), ..users_at(typed) };
        form.fees = vec![fee("setup", typed)];
        form.examples = vec![ExampleRow { quantities: vec![typed.to_owned()], ..ExampleRow::default() }];
        form.part_mut("charge-0").tiers = vec![tier(typed, typed)];
        let other = form.clone().in_locale(to);
        let part = other.part("charge-0");
        let places = [&other.maximum_spend, &other.fees[0].amount, &other.examples[0].quantities[0], &part.unit_price];
        assert!(
            places.iter().chain([&&part.tiers[0].up_to, &&part.tiers[0].price]).all(|text| *text == shown),
            "{other:?}"
        );
        assert_eq!(other.locale, to);
        let (read, again) = (form.read().terms(&metrics()), other.read().terms(&metrics()));
        assert_eq!(again.is_ok(), read.is_ok());
        assert_eq!(again.ok(), read.ok(), "{typed} from {from:?} to {to:?}");
    }
}

#[test]
fn rows_that_nobody_typed_in_are_left_out_at_the_end() {
    let mut form = users_at("2.50");
    form.fees = vec![FeeRow::default(), fee("setup", "1"), FeeRow::default()];
    form.examples = vec![ExampleRow::default(); 3];
    form.part_mut("charge-0").tiers = vec![TierRow::default(), tier("1", "2"), TierRow::default()];
    let trimmed = form.without_spare_rows();
    assert_eq!((trimmed.fees.len(), trimmed.examples.len(), trimmed.part("charge-0").tiers.len()), (2, 0, 2));
}

#[test]
fn a_range_begins_with_the_first_whole_unit_beyond_the_one_before() {
    for (end, begin) in
        [("100", Some(101)), ("1.000", Some(1001)), ("10.5", Some(11)), ("0,5", Some(1)), ("", None), ("many", None)]
    {
        assert_eq!(first_unit_beyond(end, Locale::De), begin.map(Decimal::from), "{end}");
    }
}
