//! Many acts at once for one product and month: they take the same rows of the sums that are kept.

use domain::ids::{InvoiceId, RatePlanId, SubscriptionId};
use service::accounts::BuyerInput;
use service::agreements::{CancelInput, ChangeInput, DryRun, SubscribeInput, cancel, change, subscribe};
use service::payments::{TransferInput, record_transfer};
use service::{Actor, Answer, Principal, accounts, jobs};
use sqlx::PgPool;
use tokio::task::JoinSet;

use crate::world::World;

const SMALL: &str = r#"{"fees": [{"kind": "recurring", "amount": "10.00"}]}"#;
const LARGE: &str = r#"{"fees": [{"kind": "recurring", "amount": "20.00"}]}"#;

fn order(plan: RatePlanId) -> SubscribeInput {
    SubscribeInput { rate_plan_id: plan.to_string(), ..SubscribeInput::default() }
}

async fn buyer_without_card(world: &World) -> Actor {
    let input = BuyerInput {
        name: "Transfer".into(),
        country: "DE".into(),
        email: "t@example.com".into(),
        ..BuyerInput::default()
    };
    let id = accounts::create_buyer(&world.portal, &world.operator, input).await.unwrap().view.id;
    Actor { principal: Principal::Buyer(id), name: "Tina".into() }
}

/// How often the database ended a circle of waiting by giving somebody up; told when its connections end.
async fn deadlocks(db: &PgPool) -> i64 {
    let options = db.connect_options();
    db.close().await;
    let again = PgPool::connect_with((*options).clone()).await.unwrap();
    let others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                  AND backend_type = 'client backend'";
    let others = async || sqlx::query_scalar::<_, i64>(others).fetch_one(&again).await.unwrap();
    for _ in 0..200 {
        if others().await == 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let counted = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
    sqlx::query_scalar(counted).fetch_one(&again).await.unwrap()
}

/// Transfers for invoices of 7.00, each in two parts.
async fn transfers(world: &World, invoices: Vec<InvoiceId>) -> impl Future<Output = Answer<()>> + Send + 'static {
    let (portal, operator) = (world.portal.clone(), world.operator.clone());
    async move {
        for part in ["4.00", "3.00"] {
            for invoice in &invoices {
                let input = TransferInput { amount: part.into(), ..TransferInput::default() };
                record_transfer(&portal, &operator, *invoice, input).await?;
            }
        }
        Ok(())
    }
}

async fn upgrades_and_ends(
    world: &World,
    ids: Vec<SubscriptionId>,
    plan: RatePlanId,
) -> impl Future<Output = Answer<()>> + Send + 'static {
    let (portal, buyer) = (world.portal.clone(), world.buyer.clone());
    async move {
        for id in ids {
            let input = ChangeInput { rate_plan_id: Some(plan.to_string()), ..ChangeInput::default() };
            change(&portal, &buyer, id, input, DryRun::No).await?;
            let input = CancelInput { when: Some("immediate".into()), ..CancelInput::default() };
            cancel(&portal, &buyer, id, input, DryRun::No).await?;
        }
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_subscribes_changes_pays_and_settles_at_once_waits_for_nobody_in_a_circle() {
    let world = World::at("2026-06-10T10:00:00Z").await;
    let (small, large) = (world.plan("a", SMALL).await, world.plan("b", LARGE).await);
    let payer = buyer_without_card(&world).await;
    let mut invoices = Vec::new();
    let mut running = Vec::new();
    for _ in 0..16 {
        let id = subscribe(&world.portal, &payer, order(small)).await.unwrap().subscription.id;
        let id: uuid::Uuid = sqlx::query_scalar("SELECT id FROM invoices WHERE subscription_id = $1")
            .bind(id.0)
            .fetch_one(&world.portal.db)
            .await
            .unwrap();
        invoices.push(InvoiceId(id));
        running.push(subscribe(&world.portal, &world.buyer, order(small)).await.unwrap().subscription.id);
    }
    world.save_card("4242 4242 4242 4242").await;

    let (stop, stopping) = tokio::sync::watch::channel(false);
    let workers = [(); 2].map(|()| jobs::start(world.portal.clone(), stopping.clone()));
    let mut acts: JoinSet<Answer<()>> = JoinSet::new();
    for half in [invoices[..8].to_vec(), invoices[8..].to_vec()] {
        acts.spawn(transfers(&world, half).await);
    }
    for half in [running[..8].to_vec(), running[8..].to_vec()] {
        acts.spawn(upgrades_and_ends(&world, half, large).await);
    }
    for _ in 0..3 {
        let (portal, buyer) = (world.portal.clone(), world.buyer.clone());
        acts.spawn(async move {
            for _ in 0..16 {
                subscribe(&portal, &buyer, order(small)).await?;
            }
            Ok(())
        });
    }
    let failed: Vec<String> =
        acts.join_all().await.into_iter().filter_map(|act| Some(act.err()?.to_string())).collect();
    assert_eq!(failed, [""; 0]);
    stop.send_replace(true);
    for worker in workers {
        worker.await.unwrap();
    }
    jobs::do_everything_due(&world.portal, world.portal.now().await.unwrap()).await.unwrap();
    let open: i64 = sqlx::query_scalar("SELECT count(*) FROM invoices WHERE paid_at IS NULL")
        .fetch_one(&world.portal.db)
        .await
        .unwrap();
    assert_eq!(open, 0);
    world.assert_sound().await;
    assert_eq!(deadlocks(&world.portal.db).await, 0);
}

/// Whoever waited for another act agrees on nothing as of before it.
#[tokio::test]
async fn who_waits_for_a_subscription_acts_when_it_is_free() {
    let world = World::at("2026-06-01T10:00:00Z").await;
    let id = world.subscribe(world.plan("a", SMALL).await).await;
    let mut other = world.portal.db.begin().await.unwrap();
    sqlx::query("SELECT FROM subscriptions WHERE id = $1 FOR UPDATE").bind(id.0).execute(&mut *other).await.unwrap();
    let (portal, buyer) = (world.portal.clone(), world.buyer.clone());
    let waiting =
        tokio::spawn(async move { cancel(&portal, &buyer, id, CancelInput::default(), DryRun::No).await.map(drop) });
    let waits =
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')";
    while !sqlx::query_scalar::<_, bool>(waits).fetch_one(&world.portal.db).await.unwrap() {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let later = "2026-06-01T10:00:05Z".parse().unwrap();
    service::clock::stand_at(&mut world.portal.db.acquire().await.unwrap(), later).await.unwrap();
    other.commit().await.unwrap();
    waiting.await.unwrap().unwrap();
    let at: domain::calendar::Instant =
        sqlx::query_scalar("SELECT at FROM audit_log WHERE act = 'cancel'").fetch_one(&world.portal.db).await.unwrap();
    assert_eq!(at, later);
    world.assert_sound().await;
}
