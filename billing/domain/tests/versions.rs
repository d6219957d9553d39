//! Versions of plans: what they agree in, and from which day on one takes the place of another.

use domain::calendar::{Day, Instant};
use domain::ids::{ProductId, RatePlanId, SellerId};
use domain::rate_plan::{PublishedRatePlan, RatePlanInput, Terms, agrees_with_versions};
use domain::refusal::{Code, Fact};
use uuid::Uuid;

fn terms(json: &str) -> Terms {
    let input: RatePlanInput = serde_json::from_str(json).expect("an input");
    input.parse(&[]).expect("terms")
}

/// A plan under the key `team`, sold from `from` on and published at `at`, with other fields as `more` says.
fn plan(number: u128, from: &str, at: &str, more: &str) -> PublishedRatePlan {
    let json = format!(
        r#"{{"key":"team","name":{{"en":"Team"}},"currency":"EUR","fees":[{{"kind":"recurring","amount":"1"}}],
            "effective_from":"{from}"{more}}}"#
    );
    PublishedRatePlan {
        id: RatePlanId(Uuid::from_u128(number)),
        seller_id: SellerId(Uuid::from_u128(1)),
        product_id: ProductId(Uuid::from_u128(2)),
        terms: terms(&json),
        published_at: at.parse::<Instant>().expect("an instant"),
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn code(plan: &PublishedRatePlan, all: &[PublishedRatePlan], on: &str) -> Option<Code> {
    plan.may_be_taken_on(all, day(on)).err().map(|refusal| refusal.code)
}

#[test]
fn a_version_supersedes_the_earlier_ones_from_its_own_first_day_of_sale() {
    let all = [
        plan(1, "2026-01-01", "2025-12-01T10:00:00Z", ""),
        plan(2, "2026-03-01", "2026-01-10T10:00:00Z", ""),
        plan(3, "2026-06-01", "2026-05-20T10:00:00Z", r#","effective_until":"2026-06-30""#),
    ];
    for (on, expected) in [
        ("2025-12-31", [Some(Code::RatePlanNotInEffect); 3]),
        ("2026-02-28", [None, Some(Code::RatePlanNotInEffect), Some(Code::RatePlanNotInEffect)]),
        ("2026-03-01", [Some(Code::RatePlanSuperseded), None, Some(Code::RatePlanNotInEffect)]),
        ("2026-06-01", [Some(Code::RatePlanSuperseded), Some(Code::RatePlanSuperseded), None]),
        // The last one is no longer sold, and brings none of the earlier ones back.
        (
            "2026-07-01",
            [Some(Code::RatePlanSuperseded), Some(Code::RatePlanSuperseded), Some(Code::RatePlanNotInEffect)],
        ),
    ] {
        let found: Vec<_> = all.iter().map(|plan| code(plan, &all, on)).collect();
        assert_eq!(found, expected, "{on}");
    }
    let told = all[0].may_be_taken_on(&all, day("2026-07-01")).expect_err("superseded");
    assert_eq!(told.fact("day"), Some(&Fact::from(day("2026-03-01"))), "since the first that took its place");
}

#[test]
fn a_version_published_for_today_is_sold_at_once_everywhere() {
    let old = plan(1, "2026-01-01", "2025-12-01T10:00:00Z", "");
    let new = plan(2, "2026-03-01", "2026-03-01T00:30:00Z", "");
    let all = [old, new];
    // Where it is still the day before.
    assert_eq!(
        (code(&all[0], &all, "2026-02-28"), code(&all[1], &all, "2026-02-28")),
        (Some(Code::RatePlanSuperseded), None)
    );
    assert_eq!(code(&all[0], &all, "2026-02-27"), None);
}

#[test]
fn of_two_for_the_same_day_the_one_published_later_is_sold() {
    let all = [plan(2, "2026-03-01", "2026-02-01T10:00:00Z", ""), plan(1, "2026-03-01", "2026-02-02T10:00:00Z", "")];
    assert_eq!([0, 1].map(|one: usize| code(&all[one], &all, "2026-03-01")), [Some(Code::RatePlanSuperseded), None]);
}

#[test]
fn another_currency_visibility_or_audience_is_another_plan() {
    let plain = plan(1, "2026-01-01", "2025-12-01T10:00:00Z", "");
    for (more, pointer) in [
        (r#","visibility":"private""#, "/visibility"),
        (r#","audience":{"kind":"category","category":"Schools"}"#, "/audience"),
    ] {
        let other = plan(2, "2026-02-01", "2026-01-01T10:00:00Z", more);
        assert!(!other.supersedes(&plain), "{more}");
        let no = agrees_with_versions(&other.terms, [&plain.terms, &plain.terms]).expect_err(more);
        let found: Vec<_> = no.0.iter().map(|refusal| (refusal.code, refusal.pointer.as_str())).collect();
        assert_eq!(found, [(Code::RatePlanVersionDiffers, pointer)]);
    }
    let francs = Terms { currency: "CHF".parse().expect("a currency"), ..plain.terms.clone() };
    assert!(agrees_with_versions(&francs, [&plain.terms]).is_err());
    let elsewhere = Terms { key: domain::text::Key::parse("team-chf", "").expect("a key"), ..francs };
    assert!(agrees_with_versions(&elsewhere, [&plain.terms]).is_ok());
    assert!(agrees_with_versions(&plain.terms, []).is_ok());
}

#[test]
fn the_next_version_says_the_same_from_when_it_is_published() {
    let old = plan(1, "2026-01-01", "2025-12-01T10:00:00Z", r#","effective_until":"2026-12-31""#);
    let draft = old.next_version(RatePlanId(Uuid::from_u128(9)));
    assert_eq!((draft.terms.effective_from, draft.terms.effective_until), (None, None));
    let again =
        Terms { effective_from: old.terms.effective_from, effective_until: old.terms.effective_until, ..draft.terms };
    assert_eq!(again, old.terms);
}

#[test]
fn features_are_typed_and_named() {
    let plan = r#"{"key":"a","name":{"en":"A"},"currency":"EUR","fees":[{"kind":"recurring","amount":"1"}],
        "features":{"sso":true,"storage":{"value":"50","unit":"GB"},"support":{"text":{"en":"phone"}},"tier":"gold"},
        "feature_names":{"sso":{"en":"Single sign-on","it":"SSO"}}}"#;
    let read = terms(plan);
    let written = serde_json::to_value(&read).expect("json");
    assert_eq!(written["features"]["storage"], serde_json::json!({"value": "50", "unit": "GB"}));
    assert_eq!(written["features"]["support"], serde_json::json!({"text": {"en": "phone"}}));
    assert_eq!(serde_json::from_value::<Terms>(written).expect("terms"), read);
    use domain::locale::Locale;
    assert_eq!(
        (read.feature_name("sso", Locale::De), read.feature_name("tier", Locale::De)),
        ("Single sign-on", "tier")
    );
    let shapeless = plan.replace(r#""sso":true"#, r#""sso":[]"#);
    let input: RatePlanInput = serde_json::from_str(&shapeless).expect("an input");
    let no = input.parse(&[]).expect_err("no feature");
    assert_eq!((no.0[0].pointer.as_str(), no.0[0].code), ("/features/sso", Code::ChoiceUnknown));
    let wrong = plan
        .replace(r#""value":"50""#, r#""value":"many""#)
        .replace(r#""feature_names":{"sso""#, r#""feature_names":{"ssp""#);
    let input: RatePlanInput = serde_json::from_str(&wrong).expect("an input");
    let mut no: Vec<String> =
        input.parse(&[]).expect_err("two").0.iter().map(|no| format!("{} {}", no.pointer, no.code.as_str())).collect();
    no.sort();
    assert_eq!(no, ["/feature_names/ssp choice.unknown", "/features/storage/value quantity.invalid"]);
}
