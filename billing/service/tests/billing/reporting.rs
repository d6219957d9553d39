use domain::calendar::parse_instant;
use domain::ids::BuyerId;
use domain::refusal::Code;
use service::page::PageRequest;
use service::reports::{self, BuyerSearch, CurrencyTotal};
use service::{Principal, accounts};

use crate::world::World;

const HUNDRED: &str = r#"{"fees": [{"kind": "recurring", "amount": "100.00"}]}"#;

fn totals(totals: &[CurrencyTotal]) -> Vec<String> {
    totals.iter().map(|sum| format!("{} × {} {}", sum.count, sum.total, sum.total.currency())).collect()
}

fn buyer_of(world: &World) -> BuyerId {
    let Principal::Buyer(id) = world.buyer.principal else { panic!("a buyer") };
    id
}

#[tokio::test]
async fn the_month_counts_what_began_on_the_first_where_the_buyer_is() {
    let world = World::in_zone("2026-11-22T10:00:00Z", "Europe/Berlin").await;
    world.enter_card("4242 4242 4242 4242").await;
    world.subscribe(world.plan("a", HUNDRED).await).await;
    // In Berlin December begins an hour before it does in UTC.
    world.travel_to("2026-12-01T12:00:00Z").await;
    let report = reports::marketplace(&world.portal, &world.operator).await.unwrap();
    assert_eq!((report.sellers, report.buyers, report.subscriptions_active), (1, 1, 1));
    let december = &report.currencies[0];
    let figures = [december.invoiced, december.collected, december.commission, december.outstanding];
    assert_eq!(figures.map(|amount| amount.to_string()), ["100.00", "100.00", "3.00", "0.00"]);
    let months: Vec<String> = report
        .months
        .iter()
        .map(|month| format!("{} {} {}", month.month, month.sellers_share, month.commission))
        .collect();
    // 9 of November's 30 days, then a whole month.
    assert_eq!(months, ["2026-11-01 29.10 0.90", "2026-12-01 97.00 3.00"]);
}

#[tokio::test]
async fn what_happened_is_told_from_the_last_look_on() {
    let world = World::at("2026-06-15T10:00:00Z").await;
    world.enter_card("4000 0000 0000 0341").await;
    world.subscribe(world.plan("a", r#"{"fees": [{"kind": "recurring", "amount": "30.00"}]}"#).await).await;
    let before = parse_instant("2026-06-15T10:00:00Z", "").unwrap();
    world.travel_to("2026-07-02T00:00:00Z").await;
    let now = world.portal.now().await.unwrap();
    let happened = reports::happened(&world.portal, &world.operator, before, now).await.unwrap();
    assert_eq!(totals(&happened.issued), ["1 × 30.00 EUR"]);
    assert!(happened.collected.is_empty());
    assert!(!happened.failed.is_empty(), "a card whose payments fail");
    assert_eq!(happened.invoices[0].buyer_name, "Buyer");
    assert!(reports::happened(&world.portal, &world.operator, now, now).await.unwrap().is_nothing());
}

#[tokio::test]
async fn private_plans_are_offered_to_whom_they_address_and_drafts_to_nobody() {
    let world = World::at("2026-06-15T10:00:00Z").await;
    let buyer = buyer_of(&world);
    let input = accounts::BuyerInput {
        name: "Other".into(),
        country: "DE".into(),
        email: "o@example.com".into(),
        categories: vec!["Schools".into()],
        ..accounts::BuyerInput::default()
    };
    let other = accounts::create_buyer(&world.portal, &world.operator, input).await.unwrap().view.id;
    world.plan("open", HUNDRED).await;
    world.plan("hidden", r#"{"visibility": "private", "fees": [{"kind": "setup", "amount": "1"}]}"#).await;
    world
        .plan(
            "schools",
            r#"{"audience": {"kind": "category", "category": "Schools"}, "fees": [{"kind": "setup", "amount": "1"}]}"#,
        )
        .await;
    let to = |id: BuyerId| {
        format!(
            r#"{{"audience": {{"kind": "buyer", "buyer_id": "{id}"}}, "fees": [{{"kind": "setup", "amount": "1"}}]}}"#
        )
    };
    world.plan("mine", &to(buyer)).await;
    let of_another = world.plan("theirs", &to(other)).await;
    world.plan("over", r#"{"effective_until": "2026-06-15", "fees": [{"kind": "setup", "amount": "1"}]}"#).await;

    let keys = async |words: &str| -> Vec<String> {
        let plans = reports::offered_plans(&world.portal, &world.operator, buyer, words).await.unwrap();
        let mut keys: Vec<String> = plans.iter().map(|plan| plan.terms.key.to_string()).collect();
        keys.sort();
        keys
    };
    assert_eq!(keys("").await, ["hidden", "mine", "open", "over"]);
    assert_eq!(keys("hidd").await, ["hidden"]);
    assert_eq!(keys("%").await, Vec::<String>::new());
    accounts::set_buyer_categories(&world.portal, &world.operator, buyer, vec!["Schools".into()]).await.unwrap();
    assert_eq!(keys("").await, ["hidden", "mine", "open", "over", "schools"]);
    world.travel_to("2026-06-16T00:00:00Z").await;
    assert_eq!(keys("").await, ["hidden", "mine", "open", "schools"]);

    let refused = reports::offered_plan(&world.portal, &world.operator, buyer, of_another).await.unwrap_err();
    assert_eq!(refused.refusals().unwrap().0[0].code, Code::NotFound);
}

#[tokio::test]
async fn buyers_are_found_by_a_part_of_name_or_address_and_by_category() {
    let world = World::at("2026-06-15T10:00:00Z").await;
    let found = async |words: &str, category: Option<&str>| -> usize {
        let search = BuyerSearch { words: words.into(), category: category.map(str::to_owned) };
        reports::find_buyers(&world.portal, &world.operator, &search, &PageRequest::default())
            .await
            .unwrap()
            .items
            .len()
    };
    accounts::set_buyer_categories(&world.portal, &world.operator, buyer_of(&world), vec!["Schools".into()])
        .await
        .unwrap();
    for (words, category, expected) in [
        ("", None, 1),
        ("uye", None, 1),
        ("B@EXAMPLE", None, 1),
        ("nobody", None, 0),
        ("_", None, 0),
        ("", Some("Schools"), 1),
        ("", Some("Banks"), 0),
    ] {
        assert_eq!(found(words, category).await, expected, "{words} {category:?}");
    }
}

#[tokio::test]
async fn reports_are_the_operators_alone() {
    let world = World::at("2026-06-15T10:00:00Z").await;
    let now = world.portal.now().await.unwrap();
    for stranger in [&world.seller, &world.buyer] {
        let portal = &world.portal;
        let refusals = [
            reports::marketplace(portal, stranger).await.err(),
            reports::happened(portal, stranger, now, now).await.err(),
            reports::find_buyers(portal, stranger, &BuyerSearch::default(), &PageRequest::default()).await.err(),
            reports::find_sellers(portal, stranger, "", &PageRequest::default()).await.err(),
            reports::offered_plans(portal, stranger, buyer_of(&world), "").await.err(),
        ];
        for refused in refusals {
            assert_eq!(refused.unwrap().refusals().unwrap().0[0].code, Code::NotAllowed);
        }
    }
}

/// What pages show is kept as money moves; whatever is kept otherwise is found.
#[tokio::test]
async fn sums_that_are_not_those_of_the_entries_are_found() {
    let world = World::in_zone("2026-05-20T10:00:00Z", "Europe/Berlin").await;
    world.enter_card("4242 4242 4242 4242").await;
    world.subscribe(world.plan("a", HUNDRED).await).await;
    world.travel_to("2026-07-02T00:00:00Z").await;
    world.assert_sound().await;
    for (spoil, kept) in [
        ("UPDATE ledger_balances SET balance_minor = balance_minor + 1", "holds"),
        ("DELETE FROM ledger_totals WHERE kind = 'receivable'", "receivable by"),
        ("UPDATE seller_months SET invoices = invoices + 1 WHERE month = '2026-06-01'", "moved are"),
        ("UPDATE product_months SET settled_minor = 0 WHERE month = '2026-07-01'", "sold are"),
        ("DELETE FROM invoice_run_totals", "issued are"),
    ] {
        let mut tx = world.portal.db.begin().await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(spoil)).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        let findings = service::check::run(&world.portal).await.unwrap();
        assert!(
            findings.iter().any(|finding| finding.invariant == 1 && finding.detail.contains(kept)),
            "{spoil}: {findings:?}"
        );
    }
}

#[tokio::test]
async fn accounts_come_in_pages_and_their_kinds_balance() {
    let world = World::at("2026-06-15T10:00:00Z").await;
    world.enter_card("4242 4242 4242 4242").await;
    world.subscribe(world.plan("a", HUNDRED).await).await;
    world.travel_to("2026-08-02T00:00:00Z").await;
    let mut request = PageRequest { cursor: None, limit: Some(2) };
    let mut accounts = Vec::new();
    loop {
        let page = service::ledger::accounts(&world.portal, &world.operator, request.clone()).await.unwrap();
        assert!(page.items.len() <= 2);
        accounts.extend(page.items);
        match page.next {
            Some(next) => request.cursor = Some(next),
            None => break,
        }
    }
    let totals = service::ledger::totals(&world.portal, &world.operator).await.unwrap();
    assert_eq!(totals.iter().map(|total| total.balance).sum::<rust_decimal::Decimal>(), rust_decimal::Decimal::ZERO);
    for total in &totals {
        let of_kind = accounts.iter().filter(|account| account.kind == total.kind).map(|account| account.balance);
        assert_eq!(of_kind.sum::<rust_decimal::Decimal>(), total.balance, "{}", total.kind);
    }
    assert_eq!(accounts.len(), totals.len(), "one account of each kind in a marketplace of two");
    assert!(service::ledger::totals(&world.portal, &world.seller).await.is_err());
}
