use domain::locale::Locale;
use service::failure::FailureKind;
use service::invoices::RunState;
use service::{check, invoices, jobs, sandbox_time};

use crate::world::World;

const PLAN: &str = r#"{"fees": [{"kind": "recurring", "amount": "10.00"}],
                       "charges": [{"metric": "units", "model": {"kind": "per_unit", "unit_price": "1"}}]}"#;

/// Several runs at once, and then again: one invoice per subscription and period, numbers without gaps.
#[tokio::test]
async fn runs_at_once_and_again_invoice_once() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let plan = world.plan("a", PLAN).await;
    let mut ids = Vec::new();
    for _ in 0..20 {
        ids.push(world.subscribe(plan).await);
    }
    let until = "2026-09-01T00:00:00Z".parse().unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let portal = world.portal.clone();
        tasks.spawn(async move { invoices::run(&portal, until).await.unwrap() });
    }
    let invoices: i64 = tasks.join_all().await.iter().map(|summary| summary.invoices).sum();
    assert_eq!(invoices, 60);
    assert_eq!(invoices::run(&world.portal, until).await.unwrap(), invoices::RunSummary::default());
    world.travel_to("2026-09-01T00:00:00Z").await;
    for id in ids {
        assert_eq!(world.invoices(id).await.len(), 4);
    }
    world.assert_sound().await;
}

/// B31: a subscription that cannot be invoiced does not stop the others, and is tried again.
#[tokio::test]
async fn one_impossible_subscription_does_not_stop_the_run() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let good = world.subscribe(world.plan("a", PLAN).await).await;
    // Each event by itself costs nothing.
    let dear = r#"{"charges": [{"metric": "units", "model": {"kind": "volume", "tiers": [
        {"up_to": "9999999", "unit_price": "0"}, {"up_to": null, "unit_price": "1000000000000"}]}}]}"#;
    let bad = world.subscribe(world.plan("b", dear).await).await;
    world.use_units(bad, "9999999", "NOW").await;
    world.use_units(bad, "9999999", "NOW").await;
    world.use_units(good, "5", "NOW").await;
    world.travel_to("2026-07-01T00:00:00Z").await;
    assert_eq!(world.summary(good).await, ["2026-06-01 issued 10.00", "2026-07-01 issued 15.00"]);
    assert_eq!(world.summary(bad).await, [""; 0]);
    let run = invoices::runs(&world.portal, &world.operator, Default::default()).await.unwrap().items.remove(0);
    assert_eq!((run.invoices, run.failures), (1, 1));
    let detail = invoices::run_detail(&world.portal, &world.operator, run.id, Locale::De).await.unwrap();
    assert_eq!(detail.failed[0].subscription_id, bad);
    let reason = &detail.failed[0].reason;
    assert_eq!(
        (reason.kind, &*reason.detail),
        (FailureKind::Refused, "Eine Regel des Marktplatzes lässt es nicht zu.")
    );
}

/// Nor does one whose rows contradict the schema.
#[tokio::test]
async fn a_subscription_that_the_schema_refuses_does_not_stop_the_others() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let plan = world.plan("a", PLAN).await;
    let (bad, good) = (world.subscribe(plan).await, world.subscribe(plan).await);
    sqlx::query(
        "INSERT INTO billed_occasions (subscription_id, reason, period_from, period_until, billed_on, billed_at)
         VALUES ($1, 'period', '2026-06-01', '2026-07-01', '2026-07-01', '2026-06-01T10:00:00Z')",
    )
    .bind(bad.0)
    .execute(&world.portal.db)
    .await
    .unwrap();
    world.use_units(good, "5", "NOW").await;
    world.travel_to("2026-07-01T00:00:00Z").await;
    assert_eq!(world.summary(good).await, ["2026-06-01 issued 10.00", "2026-07-01 issued 15.00"]);
    assert_eq!(world.summary(bad).await, ["2026-06-01 issued 10.00"]);
    let run = invoices::runs(&world.portal, &world.operator, Default::default()).await.unwrap().items.remove(0);
    assert_eq!((run.invoices, run.failures), (1, 1));
    let detail = invoices::run_detail(&world.portal, &world.operator, run.id, Locale::En).await.unwrap();
    assert_eq!(detail.failed[0].subscription_id, bad);
    let reason = &detail.failed[0].reason;
    assert_eq!((reason.kind, &*reason.detail), (FailureKind::Database, "The database did not carry it out."));
    assert!(reason.reference.is_some(), "the log says more");
}

/// What the schema itself refuses, whoever writes.
#[tokio::test]
async fn the_schema_guards_money() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", PLAN).await).await;
    let db = &world.portal.db;
    let violated = async |sql: &'static str| {
        let error = sqlx::query(sql).execute(db).await.unwrap_err();
        let constraint = error.as_database_error().and_then(|error| error.constraint());
        constraint.unwrap_or_else(|| panic!("{error}")).to_owned()
    };
    assert_eq!(violated("UPDATE invoices SET total_minor = 1, subtotal_minor = 1").await, "issued_invoice_is_final");
    assert_eq!(violated("DELETE FROM invoices").await, "issued_invoice_is_final");
    assert_eq!(violated("UPDATE invoice_lines SET amount_minor = 1").await, "issued_invoice_is_final");
    assert_eq!(violated("UPDATE ledger_entries SET amount_minor = 1").await, "ledger_entries_is_append_only");
    assert_eq!(violated("DELETE FROM ledger_transactions").await, "ledger_transactions_is_append_only");
    assert_eq!(violated("DELETE FROM audit_log").await, "audit_log_is_append_only");
    assert_eq!(
        violated(
            "WITH t AS (INSERT INTO ledger_transactions (id, movement, reference, invoice_id, posted_at)
                        SELECT gen_random_uuid(), 'payment_collected', gen_random_uuid(), id, now() FROM invoices
                        RETURNING id)
             INSERT INTO ledger_entries SELECT t.id, a.id, a.currency, 5 FROM t, ledger_accounts a WHERE a.kind = 'receivable'"
        )
        .await,
        "ledger_transaction_balances"
    );
    assert_eq!(
        violated(
            "INSERT INTO invoices SELECT seller_id, gen_random_uuid(), subscription_id, buyer_id, run_id, year, sequence + 1,
                    'x', reason, occasion, currency, issued_at, issued_on, due_on, period_from, period_until, subtotal_minor,
                    tax_minor, total_minor, taxes, hash, paid_at FROM invoices"
        )
        .await,
        "period_is_invoiced_once"
    );
    assert_eq!(
        violated(
            "INSERT INTO payments (id, invoice_id, seller_id, buyer_id, provider, provider_id, currency, amount_minor, status,
                                   created_at)
             SELECT gen_random_uuid(), id, seller_id, buyer_id, 'sandbox', 'ch_1', currency, 1, 'failed', now()
             FROM invoices CROSS JOIN generate_series(1, 2)"
        )
        .await,
        "provider_charge_is_one_payment"
    );
    assert_eq!(world.invoices(id).await.len(), 1);
}

/// Nor does it take what is of nothing, or of a kind that nobody knows.
#[tokio::test]
async fn the_schema_knows_what_belongs_to_what_and_which_kinds_there_are() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.subscribe(world.plan("a", PLAN).await).await;
    let mut tx = world.portal.db.begin().await.unwrap();
    sqlx::query("ALTER TABLE invoice_lines DISABLE TRIGGER USER").execute(&mut *tx).await.unwrap();
    for (sql, constraint) in [
        ("UPDATE invoice_lines SET invoice_id = gen_random_uuid()", "line_is_on_an_invoice"),
        ("UPDATE invoice_lines SET kind = 'gift'", "line_kind_is_known"),
        ("UPDATE billed_occasions SET invoice_id = gen_random_uuid()", "occasion_is_billed_by_an_invoice"),
        ("UPDATE billed_occasions SET subscription_id = gen_random_uuid()", "occasion_is_of_a_subscription"),
        ("UPDATE billed_occasions SET reason = 'whim'", "occasion_reason_is_known"),
        ("UPDATE metrics SET aggregation = 'median'", "metric_aggregation_is_known"),
        ("UPDATE ledger_accounts SET kind = 'petty_cash'", "ledger_account_kind_is_known"),
        ("UPDATE outbox SET kind = 'nothing'", "outbox_kind_is_known"),
    ] {
        let mut attempt = sqlx::Acquire::begin(&mut *tx).await.unwrap();
        let error = sqlx::query(sql).execute(&mut *attempt).await.unwrap_err();
        assert_eq!(error.as_database_error().unwrap().constraint(), Some(constraint), "{sql}: {error}");
        attempt.rollback().await.unwrap();
    }
}

/// The check finds what is wrong, not only that something is right.
#[tokio::test]
async fn the_check_finds_tampering() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", PLAN).await).await;
    world.use_units(id, "5", "NOW").await;
    world.travel_to("2026-07-01T00:00:00Z").await;
    world.assert_sound().await;
    for guarded in ["invoices", "invoice_lines", "ledger_entries"] {
        let unguard = sqlx::AssertSqlSafe(format!("ALTER TABLE {guarded} DISABLE TRIGGER USER"));
        sqlx::query(unguard).execute(&world.portal.db).await.unwrap();
    }
    let found = async |sql: &'static str| -> Vec<u8> {
        sqlx::query(sql).execute(&world.portal.db).await.unwrap();
        let mut found: Vec<u8> =
            check::run(&world.portal).await.unwrap().iter().map(|finding| finding.invariant).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    assert_eq!(found("UPDATE invoice_lines SET description = 'x' WHERE kind = 'usage'").await, [6]);
    assert_eq!(found("UPDATE usage_rollups SET quantity = 6").await, [3, 6, 9]);
    assert_eq!(
        found("UPDATE ledger_entries SET amount_minor = amount_minor + 1 WHERE amount_minor > 0").await,
        [1, 3, 6, 9]
    );
    assert_eq!(found("UPDATE invoice_series SET last = last + 1").await, [1, 3, 6, 9]);
    assert_eq!(
        found("UPDATE billed_occasions SET period_from = period_from + 1 WHERE reason = 'period'").await,
        [1, 3, 4, 6]
    );
    assert_eq!(
        found("UPDATE invoice_lines SET amount_minor = amount_minor + 1 WHERE kind = 'recurring'").await,
        [1, 3, 4, 5, 6]
    );
}

/// The clock goes only forward, and only by the operator's hand in a sandbox.
#[tokio::test]
async fn the_clock_moves_forward_only() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    for (actor, to, code) in [
        (&world.operator, "2026-05-01T00:00:00Z", "clock.backwards"),
        (&world.operator, "yesterday", "instant.invalid"),
        (&world.seller, "2026-07-01T00:00:00Z", "not_allowed"),
    ] {
        let no = sandbox_time::advance_clock(&world.portal, actor, to).await.unwrap_err();
        assert_eq!(no.refusals().unwrap().0[0].code.as_str(), code);
    }
}

/// A run that died tells what it did, that it was interrupted, and which run went on.
#[tokio::test]
async fn a_run_that_died_is_told_as_interrupted_and_by_which_run_it_was_continued() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let plan = world.plan("a", PLAN).await;
    let (held, _) = (world.subscribe(plan).await, world.subscribe(plan).await);
    let until = "2026-07-01T00:00:00Z".parse().unwrap();
    let mut other = world.portal.db.begin().await.unwrap();
    sqlx::query("SELECT FROM subscriptions WHERE id = $1 FOR UPDATE").bind(held.0).execute(&mut *other).await.unwrap();
    let portal = world.portal.clone();
    let running = tokio::spawn(async move { invoices::run(&portal, until).await });
    let newest = async || invoices::runs(&world.portal, &world.operator, Default::default()).await.unwrap().items;
    let begun = std::time::Instant::now();
    while newest().await.first().is_none_or(|run| run.invoices == 0) {
        assert!(begun.elapsed().as_secs() < 20, "nothing was billed");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(newest().await[0].state, RunState::Running);

    running.abort();
    let _ = running.await;
    while newest().await[0].state == RunState::Running {
        assert!(begun.elapsed().as_secs() < 20, "it is told as running for ever");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let died = newest().await.remove(0);
    let told = (died.state, died.continued_by, died.invoices, died.totals[0].total.to_string());
    assert_eq!(told, (RunState::Interrupted, None, 1, "10.00".to_owned()));

    other.rollback().await.unwrap();
    assert_eq!(invoices::run(&world.portal, until).await.unwrap().invoices, 1);
    let [next, died] = newest().await.try_into().unwrap();
    assert_eq!((next.state, next.invoices), (RunState::Finished, 1));
    assert_eq!((died.state, died.continued_by), (RunState::Interrupted, Some(next.id)));
    world.assert_sound().await;
}

/// The background worker bills beside whoever moves time: both are told as one run a day, and all of it is answered.
#[tokio::test]
async fn moving_time_answers_all_that_was_done_by_whomever_it_was() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let plan = world.plan("a", PLAN).await;
    for _ in 0..40 {
        world.subscribe(plan).await;
    }
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let workers = [(); 3].map(|()| jobs::start(world.portal.clone(), stopping.clone()));
    let (mut invoices, mut followed) = (0, 0);
    for month in ["2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z"] {
        let done = sandbox_time::advance_clock(&world.portal, &world.operator, month).await.unwrap();
        invoices += done.invoices;
        followed += done.followed;
    }
    stop.send_replace(true);
    for worker in workers {
        worker.await.unwrap();
    }
    assert_eq!((invoices, followed), (120, 120));
    let runs = invoices::runs(&world.portal, &world.operator, Default::default()).await.unwrap().items;
    let days: Vec<String> =
        runs.iter().map(|run| format!("{} {:?} {}", run.started_at.date_naive(), run.state, run.invoices)).collect();
    assert_eq!(days, ["2026-09-01 Finished 40", "2026-08-01 Finished 40", "2026-07-01 Finished 40"]);
    world.assert_sound().await;
}
