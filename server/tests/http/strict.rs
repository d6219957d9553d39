//! What is not understood is refused: a field, a parameter, a choice, at any depth, with its place.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::contract::CONTRACT;
use crate::support::{Client, Marketplace, Party, per_unit, recurring, text, words};

const OPENING: &str = "2026-03-10T09:00:00Z";
const USAGE: &str = "/billing/metering/usage";

/// Every operation of the contract: its method, an address of it, and what is told of it.
pub fn operations() -> Vec<(Method, String, &'static Value)> {
    let mut found = Vec::new();
    for (template, item) in CONTRACT["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let mut path = template.clone();
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                let name = parameter["name"].as_str().unwrap();
                let prefix = parameter["schema"]["pattern"].as_str().and_then(|pattern| pattern.split_once('_'));
                let value = match prefix {
                    Some((prefix, _)) => format!("{}_01990000000070008000000000000001", &prefix[1..]),
                    None => "1".to_owned(),
                };
                path = path.replace(&format!("{{{name}}}"), &value);
            }
            found.push((Method::from_bytes(method.to_uppercase().as_bytes()).unwrap(), path, operation));
        }
    }
    assert!(found.len() > 50);
    found
}

pub fn shape(operation: &Value) -> Option<&'static Value> {
    let reference = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str()?;
    CONTRACT.pointer(reference.trim_start_matches('#'))
}

#[tokio::test]
async fn every_call_refuses_a_query_parameter_that_is_not_told() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    for (method, path, _) in operations() {
        let answer = operator.send(method.clone(), &format!("{path}?surely_not=1"), "{}".into()).await;
        answer.refused(422, &[("/surely_not", "unknown_field")]);
    }
}

#[tokio::test]
async fn every_call_refuses_a_field_that_is_not_told() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    for (method, path, operation) in operations() {
        let judged = shape(operation).is_some_and(|shape| shape["x-judged-as-a-whole"] == true);
        if method.is_safe() || path == USAGE || judged {
            continue;
        }
        let body = json!({ "surely/not": 1, "nor~this": null });
        let answer = operator.send_json(method, &path, body).await;
        let found = answer.faults();
        let unknown = [("/nor~0this", "unknown_field"), ("/surely~1not", "unknown_field")];
        let (own, rest) = found.split_at(unknown.len().min(found.len()));
        assert!(own.iter().map(|(place, code)| (place.as_str(), code.as_str())).eq(unknown), "{path}: {}", answer.text);
        // Beside them stands what is missing, and nothing else.
        let needed = shape(operation).map(|shape| shape["required"].clone()).unwrap_or_default();
        let is_choice = shape(operation).is_some_and(|shape| shape["oneOf"].is_array());
        let is_needed = |place: &str| {
            let mut needed = needed.as_array().into_iter().flatten().filter_map(Value::as_str);
            needed.any(|name| name == &place[1..])
                || (path.as_str(), place) == ("/api/v1/subscriptions", "/buyer_id")
                || (place == "/kind" && is_choice)
        };
        assert!(rest.iter().all(|(place, _)| is_needed(place)), "{path}: {}", answer.text);
        assert_eq!(answer.status, 422);
    }
}

#[tokio::test]
async fn every_list_pages_within_the_bounds_it_tells() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let mut lists = 0;
    for (method, path, operation) in operations() {
        let answered = &operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"];
        if method != Method::GET || !answered.as_str().is_some_and(|shape| shape.contains("/Page_")) {
            continue;
        }
        lists += 1;
        let limit = operation["parameters"].as_array().unwrap().iter().find(|told| told["name"] == "limit").unwrap();
        let told = &limit["schema"];
        assert_eq!(
            (&told["minimum"], &told["maximum"], &told["default"]),
            (&json!(1), &json!(200), &json!(50)),
            "{path}"
        );
        for limit in ["0", "201", "-1", "many", ""] {
            let answer = operator.get(&format!("{path}?limit={limit}")).await;
            // What is of nobody is not found, whatever else is wrong.
            assert!(matches!(answer.status, 403 | 404 | 422), "{path}?limit={limit}: {}", answer.status);
        }
    }
    assert!(lists > 14, "{lists} lists");
    for limit in ["1", "200"] {
        operator.get(&format!("/api/v1/sellers?limit={limit}")).await.ok();
    }
}

#[tokio::test]
async fn a_switch_in_a_query_is_true_or_false_and_said_once() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (_, buyer, subscription) = subscribed(&marketplace).await;
    let path = format!("/api/v1/subscriptions/{subscription}/cancel");
    for (query, code) in
        [("dry_run=yes", "choice.unknown"), ("dry_run=", "choice.unknown"), ("dryrun=true", "unknown_field")]
    {
        let place = format!("/{}", query.split('=').next().unwrap());
        buyer.post(&format!("{path}?{query}"), json!({})).await.refused(422, &[(&place, code)]);
    }
    buyer
        .post(&format!("{path}?dry_run=true&dry_run=false"), json!({}))
        .await
        .refused(400, &[("/dry_run", "malformed")]);
    buyer.post(&format!("{path}?dry_run=true"), json!({})).await.ok();
    let view = buyer.get(&format!("/api/v1/subscriptions/{subscription}")).await.ok();
    assert_eq!(view["ends_on"], json!(null));
}

async fn subscribed(marketplace: &Marketplace) -> (Party, Party, String) {
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["UserMonth"]).await;
    let plan = seller.published(&product, recurring("10.00")).await;
    let buyer = marketplace.buyer("B").await;
    let subscription = buyer.subscribes_to(&plan).await.id;
    (seller, buyer, subscription)
}

#[tokio::test]
async fn what_the_portal_has_no_effect_for_yet_is_refused_and_nothing_is_made() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let somebody = json!({ "name": "N", "country": "DE", "email": "n@example.com" });
    let with = |name: &str, value: Value| {
        let mut body = somebody.clone();
        body[name] = value;
        body
    };
    for (path, name, value) in [
        ("/api/v1/sellers", "legal_chain", json!("disclosed")),
        ("/api/v1/sellers", "payout_account", json!({ "holder": "N", "iban": "DE02120300000000202051" })),
        ("/api/v1/sellers", "invite", json!(true)),
        ("/api/v1/buyers", "address", json!({ "street": "Weg", "number": "1" })),
        ("/api/v1/buyers", "invoices", json!("together")),
    ] {
        let place = format!("/{name}");
        operator.post(path, with(name, value)).await.refused(422, &[(&place, "not_available_yet")]);
    }
    let several = json!({ "name": "N", "country": "DE", "email": "n@example.com", "invite": true, "currencey": "EUR", "vat_id": 5 });
    let found = operator.post("/api/v1/sellers", several).await;
    found.refused(422, &[("/currencey", "unknown_field"), ("/invite", "not_available_yet"), ("/vat_id", "malformed")]);
    assert_eq!(operator.get("/api/v1/sellers").await.ok()["items"], json!([]));
    // What says no more than leaving it out is taken.
    operator.post_raw("/api/v1/sellers", with("address", json!(null)).to_string()).await.created();
    let (_, buyer, _) = subscribed(&marketplace).await;
    let order = json!({ "rate_plan_id": "plan_01990000000070008000000000000001", "purchase_order": "4711" });
    let faults = [("/purchase_order", "not_available_yet"), ("/rate_plan_id", "not_found")];
    buyer.post("/api/v1/subscriptions", order).await.refused(422, &faults);
}

#[tokio::test]
async fn the_contracts_own_plan_is_refused_where_it_says_what_is_not_available_yet() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["ApiCall", "Storage"]).await;
    let path = format!("/api/v1/products/{product}/rate-plans");
    let plan = json!({
        "key": "team", "name": {"en": "Team"}, "currency": "EUR", "visibility": "public",
        "audience": {"kind": "everyone"}, "effective_from": "2026-12-01", "effective_until": null,
        "period": {"unit": "month", "count": 1}, "alignment": "calendar", "proration": {"basis": "days"},
        "term": {"unit": "year", "count": 1, "auto_renew": true}, "payment_due_days": 30,
        "trial_days": 0, "refund_unused": false, "withdrawal_days": 0,
        "fees": [{"kind": "setup", "amount": "100.00"},
                 {"kind": "recurring", "amount": "49.00", "timing": "advance", "prorate": true},
                 {"kind": "seats", "model": {"kind": "per_unit", "unit_price": "10.00"}, "timing": "advance", "prorate": true},
                 {"kind": "early_termination", "amount": "250.00"}],
        "charges": [{"metric": "ApiCall", "free_units": "1000", "minimum": null, "maximum": null,
                     "model": {"kind": "graduated", "tiers": [{"up_to": "10000", "unit_price": "0.01", "flat_amount": "0"},
                                                               {"up_to": null, "unit_price": "0.005"}]}},
                    {"metric": "Storage", "split_by": {"attribute": "region",
                       "values": {"eu": {"kind": "per_unit", "unit_price": "0.20"}}, "default": {"kind": "per_unit", "unit_price": "0.10"}}}],
        "minimum_commitment": null, "maximum_spend": null, "prepaid_commitment": null, "overage_factor": null,
        "features": {"sso": true}, "service_level": "99.9", "limits": [{"metric": "ApiCall", "hard": "1000000", "per": "period"}],
        "notices": [{"metric": "ApiCall", "target": "1000", "at_percent": [90, 100, 150]}],
        "examples": [{"quantities": {"ApiCall": "12000"}, "seats": 3, "total": "184.00"}],
    });
    let faults = [("/limits", "not_available_yet"), ("/notices", "not_available_yet")];
    seller.post(&path, plan.clone()).await.refused(422, &faults);
    let mut misspelt = plan.clone();
    misspelt["charges"][0]["model"]["tiers"][1]["unit_prize"] = json!("0.005");
    misspelt["trail_days"] = json!(14);
    let mut found = seller.post(&path, misspelt).await.faults();
    found.sort();
    let expected = [
        ("/charges/0/model/tiers/1/unit_prize", "unknown_field"),
        ("/limits", "not_available_yet"),
        ("/notices", "not_available_yet"),
        ("/trail_days", "unknown_field"),
    ];
    assert_eq!(found, expected.map(|(place, code)| (place.to_owned(), code.to_owned())));
    let mut sellable = plan;
    sellable.as_object_mut().unwrap().retain(|name, _| !matches!(name.as_str(), "limits" | "notices"));
    seller.post(&path, sellable).await.created();
}

#[tokio::test]
async fn a_change_leaves_what_it_does_not_name() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (seller, _, _) = subscribed(&marketplace).await;
    let products = seller.get("/api/v1/products").await.ok();
    let plans = seller.get(&format!("/api/v1/products/{}/rate-plans", text(&products["items"][0]["id"]))).await.ok();
    let plan = format!("/api/v1/rate-plans/{}", text(&plans["items"][0]["id"]));
    seller.patch(&plan, json!({ "effective_until": "2030-01-01" })).await.ok();
    seller.patch(&plan, json!({})).await.refused(422, &[("/effective_until", "required")]);
    let faults = [("/efective_until", "unknown_field"), ("/effective_until", "required")];
    seller.patch(&plan, json!({ "efective_until": null })).await.refused(422, &faults);
    let named = json!({ "effective_until": "2030-01-01", "name": words("N") });
    seller.patch(&plan, named).await.refused(422, &[("/name", "unknown_field")]);
    assert_eq!(seller.get(&plan).await.ok()["effective_until"], "2030-01-01");
    assert_eq!(seller.patch(&plan, json!({ "effective_until": null })).await.ok()["effective_until"], json!(null));
}

#[tokio::test]
async fn the_operator_sets_the_commission_and_nothing_that_has_no_effect_yet() {
    let marketplace = Marketplace::opens(OPENING).await;
    let (operator, path) = (marketplace.operator(), "/api/v1/marketplace");
    let rules = |percent: &str| json!({ "commission_rules": [{ "percent": percent }] });
    assert_eq!(operator.get(path).await.ok(), rules("3"));
    assert_eq!(operator.patch(path, rules("4.5")).await.ok(), rules("4.5"));
    assert_eq!(operator.patch(path, json!({})).await.ok(), rules("4.5"));
    for (body, faults) in [
        (rules("101"), [("/commission_rules/0/percent", "tax_rate.invalid")]),
        (json!({ "commission_rules": [] }), [("/commission_rules", "required")]),
        (
            json!({ "commission_rules": [{ "percent": "3" }, { "percent": "4" }] }),
            [("/commission_rules/1", "not_available_yet")],
        ),
        (
            json!({ "commission_rules": [{ "percent": "3", "seller_id": "sel_1" }] }),
            [("/commission_rules/0/seller_id", "not_available_yet")],
        ),
        (json!({ "dunning": { "retry_days": [3] } }), [("/dunning", "not_available_yet")]),
        (json!({ "comission_rules": [] }), [("/comission_rules", "unknown_field")]),
    ] {
        operator.patch(path, body).await.refused(422, &faults);
    }
    operator.patch(path, json!({ "commission_rules": null })).await.refused(400, &[("/commission_rules", "malformed")]);
    assert_eq!(operator.get(path).await.ok(), rules("4.5"));
    let seller = marketplace.seller("S").await;
    seller.get(path).await.refused(403, &[("", "not_allowed")]);
    seller.patch(path, rules("0")).await.refused(403, &[("", "not_allowed")]);
    let collected = sold_for(&marketplace, &seller, "100.00").await;
    assert_eq!(collected["currencies"][0]["commission"], "4.50");
}

/// The seller's earnings after one collected invoice.
async fn sold_for(marketplace: &Marketplace, seller: &Party, amount: &str) -> Value {
    let product = seller.product("sold", &[]).await;
    let fee = json!({ "fees": [{ "kind": "setup", "amount": amount }] });
    let plan = seller.published(&product, fee).await;
    let buyer = marketplace.buyer("B").await;
    marketplace.enter_card(&buyer, "4242 4242 4242 4242").await;
    buyer.subscribes_to(&plan).await;
    marketplace.travel_to("2026-03-11").await;
    seller.get("/api/v1/earnings").await.ok()
}

#[tokio::test]
async fn publishing_tells_what_is_unusual_and_a_strict_call_waits_until_it_is_acknowledged() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["Pages"]).await;
    let tiers = json!([{ "up_to": "100", "unit_price": "2" }, { "up_to": null, "unit_price": "1" }]);
    let cliff = json!({ "charges": [{ "metric": "Pages", "model": { "kind": "volume", "tiers": tiers } }] });
    let draft = seller.draft(&product, cliff).await;
    let publish = format!("/api/v1/rate-plans/{draft}/publish");
    let answer = seller.post(&publish, json!({ "strict": true })).await;
    let faults = answer.faults();
    assert_eq!((answer.status, faults[0].1.as_str()), (422, "lint.not_acknowledged"));
    let codes: Vec<String> = faults.iter().skip(1).map(|(_, code)| code.clone()).collect();
    assert!(codes.iter().all(|code| code.starts_with("lint.volume_cliff")) && !codes.is_empty(), "{codes:?}");
    let unknown = json!({ "strict": true, "acknowledged": ["lint.nothing"] });
    seller.post(&publish, unknown).await.refused(422, &[("/acknowledged/0", "choice.unknown")]);
    let published = seller.post(&publish, json!({ "strict": true, "acknowledged": codes })).await.ok();
    assert_eq!(
        (&published["status"], published["warnings"][0]["code"].as_str()),
        (&json!("published"), Some(codes[0].as_str()))
    );
    seller.post(&publish, json!({})).await.refused(409, &[("", "rate_plan.published")]);
}

#[tokio::test]
async fn a_new_version_is_a_draft_of_the_same_terms_under_the_same_key() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    let product = seller.product("p", &["Pages"]).await;
    let mut terms = per_unit("Pages", "0.000123456789");
    terms["effective_until"] = json!("2027-01-01");
    let draft = seller.draft(&product, terms).await;
    let new_version = |plan: &str| format!("/api/v1/rate-plans/{plan}/new-version");
    seller.post(&new_version(&draft), json!({})).await.refused(422, &[("", "rate_plan.draft")]);
    seller.post(&format!("/api/v1/rate-plans/{draft}/publish"), json!({})).await.ok();
    let old = seller.get(&format!("/api/v1/rate-plans/{draft}")).await.ok();
    let next = seller.post(&new_version(&draft), json!({})).await.created();
    assert_eq!((&next["status"], &next["key"], &next["charges"]), (&json!("draft"), &old["key"], &old["charges"]));
    assert_eq!((&next["effective_from"], &next["effective_until"]), (&json!(null), &json!(null)));
    seller.post(&new_version(&draft), json!({})).await.refused(422, &[("/key", "key.taken")]);
    marketplace.seller("Other").await.post(&new_version(&draft), json!({})).await.refused(404, &[("", "not_found")]);
}

#[tokio::test]
async fn parties_are_found_by_words_of_their_name_or_address() {
    let marketplace = Marketplace::opens(OPENING).await;
    for name in ["Nordlicht", "Südwind", "Nord 100%"] {
        marketplace.seller(name).await;
        marketplace.buyer(name).await;
    }
    let operator = marketplace.operator();
    for list in ["sellers", "buyers"] {
        for (words, found) in [
            ("nord", vec!["Nord 100%", "Nordlicht"]),
            ("100%25", vec!["Nord 100%"]),
            ("example.com", vec!["Nord 100%", "Südwind", "Nordlicht"]),
        ] {
            let page = operator.get(&format!("/api/v1/{list}?q={words}")).await.ok();
            let names: Vec<&str> =
                page["items"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
            assert_eq!(names, found, "{list} {words}");
        }
        operator.get(&format!("/api/v1/{list}?q=%00")).await.refused(422, &[("/q", "text.invalid")]);
    }
}

#[tokio::test]
async fn the_operators_figures_are_told_month_by_month() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    sold_for(&marketplace, &seller, "100.00").await;
    let figures = marketplace.operator().get("/api/v1/marketplace/figures").await.ok();
    assert_eq!(
        (&figures["sellers"], &figures["buyers"], &figures["month"]),
        (&json!(1), &json!(1), &json!("2026-03-01"))
    );
    assert_eq!(figures["currencies"][0]["collected"], json!({ "amount": "100.00", "currency": "EUR" }));
    assert_eq!(figures["months"][0]["commission"], json!({ "amount": "3.00", "currency": "EUR" }));
    seller.get("/api/v1/marketplace/figures").await.refused(403, &[("", "not_allowed")]);
}

#[tokio::test]
async fn what_a_seller_is_shown_of_a_movement_adds_up() {
    let marketplace = Marketplace::opens(OPENING).await;
    let seller = marketplace.seller("S").await;
    sold_for(&marketplace, &seller, "100.00").await;
    let movements = listed(&seller, "/api/v1/ledger/transactions").await;
    let collected = movements.iter().find(|one| one["movement"] == "payment_collected").unwrap();
    let kinds: Vec<&str> =
        collected["entries"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"commission") && kinds.contains(&"payable"), "{kinds:?}");
    for movement in &movements {
        let cents = |entry: &Value| text(&entry["amount"]).replace('.', "").parse::<i64>().unwrap();
        assert_eq!(movement["entries"].as_array().unwrap().iter().map(cents).sum::<i64>(), 0, "{movement}");
    }
    marketplace.seller("Other").await.get("/api/v1/ledger/transactions").await.ok();
    let third = marketplace.seller("Third").await;
    assert_eq!(listed(&third, "/api/v1/ledger/transactions").await, Vec::<Value>::new());
}

/// All items of a list, asked for two by two.
async fn listed(client: &Client, path: &str) -> Vec<Value> {
    let separator = if path.contains('?') { '&' } else { '?' };
    let (mut items, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("{path}{separator}limit=2{cursor}")).await.ok();
        let found = page["items"].as_array().unwrap();
        assert!(found.len() <= 2, "{path}");
        items.extend(found.iter().cloned());
        let Some(next) = page["next"].as_str() else { return items };
        cursor = format!("&cursor={next}");
    }
}

#[tokio::test]
async fn every_list_is_handed_out_newest_first_whatever_is_made_within_one_instant() {
    let marketplace = Marketplace::opens(OPENING).await;
    let operator = marketplace.operator();
    let seller = marketplace.seller("S").await;
    let keys = ["c", "a", "e", "b", "d"];
    let newest_first: Vec<Value> = keys.iter().rev().map(|key| json!(key)).collect();
    let product = seller.product("p", &keys).await;
    for key in keys {
        operator.post("/api/v1/categories", json!({ "name": key })).await.created();
        let mut terms = recurring("1.00");
        terms["key"] = json!(key);
        seller.published(&product, terms).await;
        seller.post("/api/v1/api-keys", json!({ "name": key })).await.created();
    }
    let names = |items: Vec<Value>, field: &str| items.into_iter().map(|item| item[field].clone()).collect::<Vec<_>>();
    assert_eq!(names(listed(&seller, &format!("/api/v1/products/{product}/metrics")).await, "key"), newest_first);
    assert_eq!(names(listed(&seller, &format!("/api/v1/products/{product}/rate-plans")).await, "key"), newest_first);
    assert_eq!(names(listed(&operator, "/api/v1/categories").await, "name"), newest_first);
    assert_eq!(names(listed(&seller, "/api/v1/api-keys").await, "name")[..5], newest_first);
    for (day, percent) in [("2026-03-01", "19"), ("2026-01-01", "16"), ("2026-02-01", "7")] {
        let rate = json!({ "country": "DE", "percent": percent, "effective_from": day });
        operator.post("/api/v1/tax-rates", rate).await.created();
    }
    assert_eq!(names(listed(&operator, "/api/v1/tax-rates").await, "percent"), [json!("7"), json!("16"), json!("19")]);
    for key in keys {
        let another = seller.product(&format!("store-{key}"), &[]).await;
        seller.published(&another, recurring("1.00")).await;
    }
    let shelf: Vec<Value> = listed(&marketplace.anybody(), "/api/v1/store").await;
    let shown: Vec<Value> = shelf.iter().map(|card| card["product"]["key"].clone()).collect();
    assert_eq!(shown, ["store-d", "store-b", "store-e", "store-a", "store-c", "p"].map(|key| json!(key)));
    sold_for(&marketplace, &seller, "10.00").await;
    assert!(listed(&operator, "/api/v1/ledger/accounts").await.len() > 3);
}
