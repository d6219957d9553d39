use domain::rate_plan::RatePlanInput;
use domain::text::Key;
use serde_json::json;

use super::*;

fn metrics() -> Vec<Metric> {
    serde_json::from_value(json!([
        { "id": "met_00000000000000000000000000000001", "key": "UserMonth", "name": { "en": "Users" },
          "unit": { "en": "user" }, "aggregation": "sum", "attribute": null },
        { "id": "met_00000000000000000000000000000002", "key": "Pages", "name": { "en": "Document pages" },
          "unit": { "en": "page" }, "aggregation": "sum", "attribute": null },
    ]))
    .expect("metrics")
}

fn offer() -> Offer {
    let input: RatePlanInput = serde_json::from_value(json!({
        "key": "team", "name": { "en": "Team" }, "currency": "EUR",
        "fees": [{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10.00" } }],
        "charges": [
            { "metric": "UserMonth", "model": { "kind": "per_unit", "unit_price": "2.50" } },
            { "metric": "Pages", "free_units": "200", "model": { "kind": "per_unit", "unit_price": "0.03" } },
        ],
    }))
    .expect("a plan");
    let keys = metrics().into_iter().map(|metric| metric.definition.key).collect::<Vec<_>>();
    let terms = input.parse(&keys).expect("terms");
    Offer { id: "plan_1".into(), name: "Team".into(), terms, when: String::new() }
}

fn typed(users: &str, pages: &str, seats: &str) -> Typed {
    let quantities = [("UserMonth".to_owned(), users.to_owned()), ("Pages".to_owned(), pages.to_owned())];
    Typed { quantities: quantities.into(), seats: seats.to_owned(), ..Typed::default() }
}

#[test]
fn forty_users_and_five_hundred_pages_cost_what_they_will_be_billed() {
    let worked = work_out(&offer(), &metrics(), &typed("40", "500", "0"), Locale::En).expect("amounts");
    assert_eq!(worked.total.to_string(), "109.00");
    let said: Vec<_> = worked.lines.iter().map(|line| line_words(line, &metrics(), Locale::En)).collect();
    let said: Vec<_> = said.iter().map(|line| (line.formula.replace('\u{a0}', " "), line.free.as_deref())).collect();
    assert_eq!(said[1], ("40 users × €2.50".to_owned(), None));
    assert_eq!(said[2], ("300 document pages × €0.03".to_owned(), Some("200 free")));
}

#[test]
fn one_of_a_kind_is_written_in_the_singular() {
    let worked = work_out(&offer(), &metrics(), &typed("1", "201", "1"), Locale::En).expect("amounts");
    let said = worked.lines.iter().map(|line| line_words(line, &metrics(), Locale::En).formula.replace('\u{a0}', " "));
    assert_eq!(said.collect::<Vec<_>>(), ["1 seat × €10.00", "1 user × €2.50", "1 page × €0.03"]);
}

#[test]
fn an_amount_comes_in_as_many_payments_as_are_asked_for() {
    let model = json!({ "kind": "percentage", "rate": "1.5", "fixed_per_event": "0.25", "free_events": "10" });
    let plan = json!({ "key": "pay", "name": { "en": "Pay" }, "currency": "EUR",
        "charges": [{ "metric": "Pages", "model": model }] });
    let input: RatePlanInput = serde_json::from_value(plan).expect("a plan");
    let keys: Vec<Key> = metrics().into_iter().map(|metric| metric.definition.key).collect();
    let offer = Offer { terms: input.parse(&keys).expect("terms"), ..offer() };
    let of = |events: &str| {
        let typed = Typed { events: [("Pages".to_owned(), events.to_owned())].into(), ..typed("", "8000", "") };
        work_out(&offer, &metrics(), &typed, Locale::En)
    };
    // 90 of 80.00 are paid for: 108.00 and 90 × 0.25.
    let worked = of("100").expect("amounts");
    assert_eq!(worked.total.to_string(), "130.50");
    let said = line_words(&worked.lines[0], &metrics(), Locale::En);
    assert_eq!(said.free.map(|free| free.replace('\u{a0}', " ")).as_deref(), Some("10 events and €800.00 free"));
    assert_eq!(of("1").expect("one, and free").total.to_string(), "0.00");
    for wrong in ["0", "1.5", "many"] {
        assert_eq!(of(wrong).expect_err(wrong).0[0].pointer, "/events/Pages");
    }
    let asked: Vec<String> = priced(&offer, &metrics(), Locale::En).into_iter().map(|asked| asked.label).collect();
    assert_eq!(asked, ["Document pages: amount in EUR", "Document pages: how many"]);
}

#[test]
fn an_empty_field_is_none_and_every_bad_one_is_said_at_once() {
    assert!(work_out(&offer(), &metrics(), &typed("", "", ""), Locale::En).is_ok());
    let no = work_out(&offer(), &metrics(), &typed("abc", "-1", "1.5"), Locale::En).expect_err("three refusals");
    let pointers: Vec<&str> = no.0.iter().map(|refusal| refusal.pointer.as_str()).collect();
    assert_eq!(pointers, ["/quantities/UserMonth", "/quantities/Pages", "/seats"]);
}

#[test]
fn what_is_typed_is_read_in_the_readers_language() {
    for (users, seats, locale, total) in [
        ("1,5", "0", Locale::De, "3.75"),
        ("1.500", "1.000", Locale::De, "13750.00"),
        ("1.500", "0", Locale::En, "3.75"),
        ("1,500", "0", Locale::En, "3750.00"),
    ] {
        let worked = work_out(&offer(), &metrics(), &typed(users, "0", seats), locale).expect("amounts");
        assert_eq!(worked.total.to_string(), total, "{users} and {seats} in {locale:?}");
    }
}
