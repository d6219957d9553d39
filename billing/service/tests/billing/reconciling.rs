//! The provider's word about a charge comes here, whatever breaks on the way.

use chrono::Duration;
use domain::ids::InvoiceId;
use domain::locale::Locale;
use service::payments::sandbox::{Confirm, confirm};
use service::payments::{self, PayOutcome, reconcile};
use service::{check, jobs};

use crate::world::World;

const HUNDRED: &str = r#"{"fees": [{"kind": "recurring", "amount": "100.00"}]}"#;

/// A marketplace with one invoice, whose charge waits on the page behind the token.
async fn waiting() -> (World, InvoiceId, String) {
    let world = World::at("2026-06-01T10:00:00Z").await;
    world.enter_card("4000 0025 0000 3155").await;
    let id = world.subscribe(world.plan("a", HUNDRED).await).await;
    let invoice = world.invoices(id).await[0].id.unwrap();
    let asked = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap();
    let PayOutcome::NeedsConfirmation(page) = asked else { panic!("the card asks for confirmation") };
    let token = page.rsplit('/').next().unwrap().to_owned();
    (world, invoice, token)
}

/// The next time that something is settled, the database refuses.
async fn settling_fails_once(world: &World) {
    sqlx::raw_sql(
        "CREATE SEQUENCE settled;
         CREATE FUNCTION refuse_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
             IF nextval('settled') = 1 THEN RAISE EXCEPTION 'the first time it fails'; END IF;
             RETURN NULL;
         END $$;
         CREATE TRIGGER refuse_the_first AFTER UPDATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_the_first()",
    )
    .execute(&world.portal.db)
    .await
    .unwrap();
}

async fn status(world: &World, invoice: InvoiceId) -> String {
    payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap().remove(0).status.as_str().to_owned()
}

async fn the_provider_says(world: &World, status: &'static str) {
    let said = "UPDATE sandbox_provider_charges SET status = $1";
    sqlx::query(said).bind(status).execute(&world.portal.db).await.unwrap();
}

#[tokio::test]
async fn a_confirmed_charge_whose_settling_fails_is_settled_by_the_worker() {
    let (world, invoice, token) = waiting().await;
    settling_fails_once(&world).await;
    let back = confirm(&world.portal, &token, Confirm::Approve).await.unwrap();
    assert_eq!(
        (back, status(&world, invoice).await),
        (format!("/account/invoices/{invoice}"), "needs_confirmation".into())
    );
    jobs::do_everything_due(&world.portal, world.portal.now().await.unwrap()).await.unwrap();
    assert_eq!(status(&world, invoice).await, "succeeded");
    assert_eq!(world.balances().await, ["commission -3.00", "payable -97.00", "provider 100.00"]);
    world.assert_sound().await;
}

#[tokio::test]
async fn what_the_provider_knows_better_is_settled_when_it_is_asked() {
    for (said, becomes) in
        [("succeeds", "succeeded"), ("fails", "failed"), ("needs_confirmation", "needs_confirmation")]
    {
        let (world, invoice, _) = waiting().await;
        the_provider_says(&world, said).await;
        reconcile(&world.portal, Duration::minutes(1)).await.unwrap();
        assert_eq!(status(&world, invoice).await, "needs_confirmation", "{said}: it is open for moments only");
        reconcile(&world.portal, Duration::zero()).await.unwrap();
        assert_eq!(status(&world, invoice).await, becomes);
        world.assert_sound().await;
    }
}

/// Whoever began it died before it asked the provider, or after.
#[tokio::test]
async fn a_charge_that_was_begun_and_left_is_made_once() {
    for asked in ["DELETE FROM sandbox_provider_charges", "UPDATE sandbox_provider_charges SET status = 'succeeds'"] {
        let (world, invoice, _) = waiting().await;
        sqlx::raw_sql(
            "UPDATE payments SET status = 'pending', provider_id = NULL;
             UPDATE sandbox_provider_cards SET behavior = 'succeeds'",
        )
        .execute(&world.portal.db)
        .await
        .unwrap();
        sqlx::query(asked).execute(&world.portal.db).await.unwrap();
        reconcile(&world.portal, Duration::zero()).await.unwrap();
        assert_eq!(status(&world, invoice).await, "succeeded", "{asked}");
        assert_eq!(payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap().len(), 1);
        world.assert_sound().await;
    }
}

/// Who pays what was confirmed and never settled is not asked a second time.
#[tokio::test]
async fn paying_what_the_provider_has_taken_settles_it() {
    let (world, invoice, _) = waiting().await;
    the_provider_says(&world, "succeeds").await;
    let paid = payments::pay_invoice(&world.portal, &world.buyer, invoice, Locale::En).await.unwrap();
    assert_eq!((paid, status(&world, invoice).await), (PayOutcome::Paid, "succeeded".to_owned()));
    world.assert_sound().await;
}

#[tokio::test]
async fn the_check_names_a_payment_that_the_provider_tells_otherwise() {
    let (world, invoice, _) = waiting().await;
    world.assert_sound().await;
    let payment = payments::payments_of(&world.portal, &world.buyer, invoice).await.unwrap().remove(0).id;
    for (said, differs) in [
        ("succeeds", "is needs_confirmation here, and at the provider succeeded"),
        ("fails", "is needs_confirmation here, and at the provider failed"),
    ] {
        the_provider_says(&world, said).await;
        let found = check::run(&world.portal).await.unwrap();
        let found: Vec<(u8, &str, &str)> = found
            .iter()
            .map(|finding| (finding.invariant, finding.subject.as_str(), finding.detail.as_str()))
            .collect();
        assert_eq!(found, [(7, payment.to_string().as_str(), differs)]);
    }
    // Whoever died at the work has a lease for a while: until it is over, that is no broken invariant.
    sqlx::query(
        "INSERT INTO outbox (kind, payload, created_at, available_at, leased_until)
         VALUES ('settle_payment', jsonb_build_object('payment_id', $1::text), now(), now(), now() + interval '1 minute')",
    )
    .bind(payment.to_string())
    .execute(&world.portal.db)
    .await
    .unwrap();
    assert_eq!(check::run(&world.portal).await.unwrap(), []);
    assert_eq!(check::under_way(&world.portal).await.unwrap()[0].subject, payment.to_string());
    sqlx::query("UPDATE outbox SET leased_until = now()").execute(&world.portal.db).await.unwrap();
    assert_eq!(check::run(&world.portal).await.unwrap().len(), 1);
    sqlx::query("DELETE FROM sandbox_provider_charges").execute(&world.portal.db).await.unwrap();
    let found = check::run(&world.portal).await.unwrap();
    assert_eq!(found[0].detail, "is needs_confirmation here, and at the provider unknown");
}
