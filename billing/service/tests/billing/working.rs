//! What follows from acts: who has it in hand, what becomes of what fails, and what is told of it.

use domain::ids::InvoiceId;
use domain::locale::Locale;
use service::agreements::{SubscribeInput, subscribe};
use service::dead_work::{dead_work, put_back};
use service::failure::FailureKind;
use service::page::PageRequest;
use service::watching::{Queue, look};
use service::{check, jobs};

use crate::world::World;

const HUNDRED: &str = r#"{"fees": [{"kind": "recurring", "amount": "100.00"}]}"#;
const OPENING: &str = "2026-06-01T10:00:00Z";

async fn do_everything_due(world: &World) {
    jobs::do_everything_due(&world.portal, world.portal.now().await.unwrap()).await.unwrap();
}

async fn queue(world: &World) -> Queue {
    let queues = look(&world.portal).await.unwrap().queues;
    queues.into_iter().find(|queue| queue.kind == "collect_invoice").unwrap()
}

#[tokio::test]
async fn what_is_given_up_is_seen_by_the_operator_who_puts_it_back() {
    let world = World::at(OPENING).await;
    let missing = InvoiceId(uuid::Uuid::now_v7());
    sqlx::query(
        "INSERT INTO outbox (kind, payload, created_at, available_at, attempts)
         VALUES ('collect_invoice', jsonb_build_object('invoice_id', $1::text, 'after', NULL), $2, $2, 11)",
    )
    .bind(missing.to_string())
    .bind(world.portal.now().await.unwrap())
    .execute(&world.portal.db)
    .await
    .unwrap();
    assert_eq!(queue(&world).await, Queue { kind: "collect_invoice", waiting: 1, ..Queue::default() });
    do_everything_due(&world).await;
    assert_eq!(queue(&world).await, Queue { kind: "collect_invoice", dead: 1, ..Queue::default() });

    let listed = dead_work(&world.portal, &world.operator, PageRequest::default(), Locale::It).await.unwrap().items;
    let [dead] = listed.try_into().unwrap();
    assert_eq!((dead.kind.as_str(), dead.about.as_deref()), ("collect_invoice", Some(missing.to_string().as_str())));
    assert_eq!((dead.attempts, dead.done_at), (12, None));
    let failure = dead.failure.unwrap();
    let told = (failure.kind, &*failure.detail);
    assert_eq!(told, (FailureKind::Refused, "Una regola del marketplace non lo consente."));
    assert!(dead.dead_at.is_some() && failure.reference.is_some_and(|reference| reference.len() == 9));

    let weeks_later = "2026-06-22T10:00:00Z".parse().unwrap();
    service::clock::stand_at(&mut world.portal.db.acquire().await.unwrap(), weeks_later).await.unwrap();
    let back = put_back(&world.portal, &world.operator, dead.id, Locale::En).await.unwrap();
    assert_eq!(queue(&world).await.oldest_seconds, 0, "it could not have been done before");
    assert_eq!((back.attempts, back.dead_at, back.failure), (0, None, None));
    assert_eq!(queue(&world).await.waiting, 1);
    do_everything_due(&world).await;
    let again = put_back(&world.portal, &world.operator, dead.id, Locale::En).await.unwrap();
    assert_eq!((again.attempts, again.dead_at), (1, None), "what is not given up stays as it is");
    assert_eq!(queue(&world).await.retrying, 1);
    for stranger in [&world.seller, &world.buyer] {
        assert!(dead_work(&world.portal, stranger, PageRequest::default(), Locale::En).await.is_err());
        assert!(put_back(&world.portal, stranger, dead.id, Locale::En).await.is_err());
    }
    let acts: i64 = sqlx::query_scalar("SELECT count(*) FROM audit_log WHERE act = 'put_back_work' AND subject = $1")
        .bind(dead.id.to_string())
        .fetch_one(&world.portal.db)
        .await
        .unwrap();
    assert_eq!(acts, 1);
}

/// Whoever has the lease says what became of the work, and nobody else.
#[tokio::test]
async fn who_took_too_long_does_not_speak_for_the_next() {
    let world = World::at(OPENING).await;
    sqlx::raw_sql(
        "CREATE FUNCTION somebody_else_takes_it() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
             UPDATE outbox SET leased_by = gen_random_uuid(), leased_until = clock_timestamp() + interval '300 milliseconds'
             WHERE done_at IS NULL;
             RETURN NULL;
         END $$;
         CREATE TRIGGER somebody_else_takes_it AFTER INSERT ON payments
             FOR EACH STATEMENT EXECUTE FUNCTION somebody_else_takes_it()",
    )
    .execute(&world.portal.db)
    .await
    .unwrap();
    world.enter_card("4242 4242 4242 4242").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    do_everything_due(&world).await;
    let work: (i32, bool) =
        sqlx::query_as("SELECT attempts, done_at IS NOT NULL FROM outbox WHERE kind = 'collect_invoice'")
            .fetch_one(&world.portal.db)
            .await
            .unwrap();
    assert_eq!(work, (2, true), "the first to have it does not say that it is done");
    assert_eq!(world.summary(id).await, ["2026-06-01 paid 100.00"]);
    assert!(check::run(&world.portal).await.unwrap().is_empty());
}

/// The first piece of a batch takes so long that others lease the rest meanwhile: what they were not tried for is not counted,
/// and why they failed before stays known.
#[tokio::test]
async fn what_waits_behind_a_slow_piece_of_work_uses_up_no_tries() {
    let world = World::at(OPENING).await;
    world.enter_card("4242 4242 4242 4242").await;
    let slow = "
        CREATE FUNCTION it_takes_long() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE outbox SET leased_by = gen_random_uuid(), leased_until = clock_timestamp() + interval '300 milliseconds'
            WHERE leased_by IS NOT NULL AND id > (SELECT min(id) FROM outbox WHERE done_at IS NULL);
            RETURN NULL;
        END $$;
        CREATE TRIGGER it_takes_long AFTER INSERT ON payments FOR EACH STATEMENT EXECUTE FUNCTION it_takes_long()";
    sqlx::raw_sql(slow).execute(&world.portal.db).await.unwrap();
    let order =
        SubscribeInput { rate_plan_id: world.plan("a", HUNDRED).await.to_string(), ..SubscribeInput::default() };
    subscribe(&world.portal, &world.buyer, order).await.unwrap();
    sqlx::query(
        "INSERT INTO outbox (kind, payload, created_at, available_at, attempts, failure)
         SELECT 'collect_invoice', jsonb_build_object('invoice_id', $1::text, 'after', NULL), $2, $2, 10, 'away'
         FROM generate_series(1, 49)",
    )
    .bind(InvoiceId(uuid::Uuid::now_v7()).to_string())
    .bind(world.portal.now().await.unwrap())
    .execute(&world.portal.db)
    .await
    .unwrap();
    assert_eq!((queue(&world).await.waiting, queue(&world).await.retrying), (1, 49), "they failed before");
    do_everything_due(&world).await;
    let tried: Vec<(i32, Option<String>, i64)> = sqlx::query_as(
        "SELECT attempts, failure, count(*) FROM outbox WHERE kind = 'collect_invoice'
                          GROUP BY attempts, failure ORDER BY attempts",
    )
    .fetch_all(&world.portal.db)
    .await
    .unwrap();
    assert_eq!(tried, [(1, None, 1), (11, Some("refused".to_owned()), 49)], "each was tried once");
    assert_eq!(queue(&world).await, Queue { kind: "collect_invoice", retrying: 49, ..Queue::default() });
}

/// What is due and not invoiced is told by its age.
#[tokio::test]
async fn what_is_overdue_is_told_and_so_is_the_last_run() {
    let world = World::at(OPENING).await;
    world.subscribe(world.plan("a", HUNDRED).await).await;
    let later = "2026-07-01T02:00:00Z".parse().unwrap();
    service::clock::stand_at(&mut world.portal.db.acquire().await.unwrap(), later).await.unwrap();
    let before = look(&world.portal).await.unwrap();
    assert_eq!((before.invoice_overdue_seconds, before.last_run), (7_200, None));
    do_everything_due(&world).await;
    let after = look(&world.portal).await.unwrap();
    let run = after.last_run.unwrap();
    assert_eq!((after.invoice_overdue_seconds, after.subscriptions_failing), (0, 0));
    assert_eq!((run.started_at, run.finished_at, run.invoices, run.failures), (later, Some(later), 1, 0));
}
