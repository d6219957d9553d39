//! Signing up and in: everything that is wrong at once, and never a word about who exists.

use domain::calendar::Tz;
use domain::locale::Locale;
use domain::refusal::Fact;
use service::Principal;
use service::accounts::{self, Arrival, OrganizationRole, SignUp, Whence};
use uuid::Uuid;

use crate::support::{Marketplace, reasons};

const PASSWORD: &str = "gondola rivet marble fog";

fn sign_up(role: OrganizationRole, email: &str) -> SignUp {
    SignUp {
        role,
        organization: "Bianchi AG".to_owned(),
        person: "Anna Bianchi".to_owned(),
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        country: "CH".to_owned(),
        time_zone: "Europe/Zurich".to_owned(),
        locale: "it".to_owned(),
        vat_id: "CHE-123.456.788 MWST".to_owned(),
    }
}

async fn failures(marketplace: &Marketplace, subject: &str) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM sign_in_failures WHERE subject = $1")
        .bind(subject)
        .fetch_one(&marketplace.portal.db)
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_signs_up_can_sign_in() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for (role, email) in
        [(OrganizationRole::Seller, "seller@example.com"), (OrganizationRole::Buyer, "buyer@example.com")]
    {
        let new = accounts::sign_up(portal, sign_up(role, email)).await.unwrap();
        assert_eq!((new.person.as_str(), new.organization.as_str()), ("Anna Bianchi", "Bianchi AG"));
        assert_eq!((new.currency.code(), new.time_zone, new.locale), ("CHF", Tz::Europe__Zurich, Locale::It));
        assert_eq!(matches!(new.principal, Principal::Seller(_)), role == OrganizationRole::Seller);
        let again =
            accounts::sign_in(portal, &format!(" {} ", email.to_uppercase()), PASSWORD, "192.0.2.1").await.unwrap();
        assert_eq!(again, new);
        assert_eq!(accounts::signed_in(portal, new.user_id).await.unwrap(), Some(new.clone()));
        let role = if role == OrganizationRole::Seller { "seller" } else { "buyer" };
        let acts = marketplace.acts_on(new.user_id).await;
        assert_eq!(acts, [format!("{role} Anna Bianchi sign_up"), format!("{role} Anna Bianchi sign_in")]);
    }
}

#[tokio::test]
async fn signing_up_names_everything_that_is_wrong_at_once() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let wrong = SignUp {
        role: OrganizationRole::Buyer,
        organization: "x".repeat(121),
        person: "An\0na".to_owned(),
        email: "ANNA@example.com".to_owned(),
        password: "annabianchi".to_owned(),
        country: "Schweiz".to_owned(),
        time_zone: "Zürich".to_owned(),
        locale: "fr".to_owned(),
        vat_id: String::new(),
    };
    assert_eq!(
        reasons(accounts::sign_up(portal, wrong).await),
        [
            "/country country.unknown",
            "/email email.taken",
            "/locale locale.unknown",
            "/organization text.too_long",
            "/password password.too_weak",
            "/person text.invalid",
            "/time_zone time_zone.unknown",
        ]
    );
    let nothing = SignUp {
        role: OrganizationRole::Seller,
        organization: String::new(),
        person: " ".to_owned(),
        email: String::new(),
        password: String::new(),
        country: String::new(),
        time_zone: String::new(),
        locale: String::new(),
        vat_id: String::new(),
    };
    assert_eq!(
        reasons(accounts::sign_up(portal, nothing).await),
        ["/country required", "/email required", "/organization required", "/password required", "/person required"]
    );
}

#[tokio::test]
async fn a_vat_number_that_is_typed_while_signing_up_is_checked_and_kept() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for (vat_id, refused) in [("CHE-123.456.789", "vat_id.invalid"), ("DE314159262", "vat_id.other_country")] {
        let wrong = SignUp { vat_id: vat_id.to_owned(), ..sign_up(OrganizationRole::Seller, "anna@example.com") };
        assert_eq!(reasons(accounts::sign_up(portal, wrong).await), [format!("/vat_id {refused}")]);
    }
    let anna = accounts::sign_up(portal, sign_up(OrganizationRole::Seller, "anna@example.com")).await.unwrap();
    let told = accounts::profile(portal, &anna.actor()).await.unwrap();
    assert_eq!(told.vat_id.as_deref(), Some("CHE123456788MWST"));
}

#[tokio::test]
async fn an_address_signs_in_one_person_even_when_two_sign_up_at_once() {
    let marketplace = Marketplace::open().await;
    let attempts = ["anna@example.com", "Anna@example.com", "anna@EXAMPLE.com"]
        .map(|email| accounts::sign_up(&marketplace.portal, sign_up(OrganizationRole::Buyer, email)));
    let answers = futures::future::join_all(attempts).await;
    let (done, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(done.len(), 1);
    for answer in refused {
        assert_eq!(reasons(answer), ["/email email.taken"]);
    }
    let buyers: i64 =
        sqlx::query_scalar("SELECT count(*) FROM buyers").fetch_one(&marketplace.portal.db).await.unwrap();
    assert_eq!(buyers, 1, "nothing is left of those that were refused");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let long = format!("{}@example.com", "x".repeat(5000));
    for email in ["anna@example.com", "nobody@example.com", "", "no address", "an\0na@example.com", &long] {
        for password in ["", "wrong", &"x".repeat(100_000), "with\0nul"] {
            let from = Uuid::now_v7().to_string();
            let answer = accounts::sign_in(portal, email, password, from.as_str()).await;
            assert_eq!(reasons(answer), ["sign_in.failed"]);
        }
    }
}

/// However an address is spelled that the database takes for the same, it is counted as one.
#[tokio::test]
async fn every_spelling_of_an_address_is_counted_together() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "irene@example.com")).await.unwrap();
    for email in
        ["irene@example.com", "Irene@example.com", "IRENE@example.com", "iRene@EXAMPLE.com", "irenE@example.com"]
    {
        assert_eq!(reasons(accounts::sign_in(portal, email, "wrong", "192.0.2.9").await), ["sign_in.failed"]);
    }
    let right = accounts::sign_in(portal, "irene@example.com", PASSWORD, "192.0.2.9").await;
    assert_eq!(reasons(right), ["sign_in.throttled"]);
    let folded: String = sqlx::query_scalar("SELECT lower('IRENE@example.com')").fetch_one(&portal.db).await.unwrap();
    assert_eq!(failures(&marketplace, &format!("address:{folded}")).await, 5);
    let dotted = accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "\u{130}rene@example.com")).await;
    assert_eq!(reasons(dotted), ["/email email.invalid"]);
    let guessed = accounts::sign_in(portal, "\u{130}rene@example.com", PASSWORD, "192.0.2.9").await;
    assert_eq!(reasons(guessed), ["sign_in.failed"]);
}

#[tokio::test]
async fn five_failures_lock_an_address_where_they_came_from_whether_it_exists_or_not() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    for email in ["anna@example.com", "nobody@example.com"] {
        for _ in 0..5 {
            assert_eq!(reasons(accounts::sign_in(portal, email, "wrong", "192.0.2.1").await), ["sign_in.failed"]);
        }
        let answer = accounts::sign_in(portal, &email.to_uppercase(), PASSWORD, "192.0.2.1").await;
        let refusals = answer.as_ref().unwrap_err().refusals().unwrap();
        assert_eq!(refusals.0[0].fact("minutes"), Some(&Fact::from(15)));
        assert_eq!(reasons(answer), ["sign_in.throttled"]);
    }
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.2").await.unwrap();
    let later = "UPDATE sign_in_failures SET failed_at = failed_at - interval '15 minutes'";
    sqlx::query(later).execute(&portal.db).await.unwrap();
    assert_eq!(reasons(accounts::sign_in(portal, "nobody@example.com", PASSWORD, "").await), ["sign_in.failed"]);
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "").await.unwrap();
    assert_eq!(accounts::forget_sign_in_failures(portal).await.unwrap(), 25);
}

#[tokio::test]
async fn a_sandbox_that_stands_still_locks_nobody_out() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    for _ in 0..6 {
        let _ = accounts::sign_in(portal, "nobody@example.com", "wrong", "").await;
    }
    marketplace.travel_to("2099-01-01T00:00:00Z").await;
    assert_eq!(reasons(accounts::sign_in(portal, "nobody@example.com", "wrong", "").await), ["sign_in.throttled"]);
}

#[tokio::test]
async fn attempts_at_once_do_not_outrun_the_limit() {
    let marketplace = Marketplace::open().await;
    let attempts = (0..20).map(|_| accounts::sign_in(&marketplace.portal, "nobody@example.com", "wrong", "192.0.2.1"));
    let answers = futures::future::join_all(attempts).await;
    let failed = answers.into_iter().map(reasons).filter(|reasons| *reasons == ["sign_in.failed"]).count();
    assert_eq!(failed, 5);
}

#[tokio::test]
async fn fifty_failures_from_one_place_lock_it_and_no_other() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    sqlx::query("INSERT INTO sign_in_failures SELECT 'from:192.0.2.1', now() FROM generate_series(1, 50)")
        .execute(&portal.db)
        .await
        .unwrap();
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let locked = accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.1").await;
    assert_eq!(reasons(locked), ["sign_in.throttled"]);
    assert_eq!(failures(&marketplace, "address:anna@example.com").await, 0);
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.2").await.unwrap();
}

#[tokio::test]
async fn the_right_password_forgets_the_failures_of_its_address_only() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    for _ in 0..4 {
        let _ = accounts::sign_in(portal, "anna@example.com", "wrong", "192.0.2.1").await;
    }
    assert_eq!(failures(&marketplace, "address:anna@example.com from:192.0.2.1").await, 4);
    accounts::sign_in(portal, "anna@example.com", PASSWORD, "192.0.2.1").await.unwrap();
    for forgiven in ["address:anna@example.com from:192.0.2.1", "address:anna@example.com"] {
        assert_eq!(failures(&marketplace, forgiven).await, 0);
    }
    assert_eq!(failures(&marketplace, "from:192.0.2.1").await, 4);
}

#[tokio::test]
async fn the_operators_people_are_created_with_the_same_care() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let wrong = accounts::create_operator_user(portal, "", "olga", "olga").await;
    assert_eq!(reasons(wrong), ["/email email.invalid", "/name required", "/password password.too_weak"]);
    let id = accounts::create_operator_user(portal, "Olga", "olga@example.com", PASSWORD).await.unwrap();
    let again = accounts::create_operator_user(portal, "Olga", "Olga@example.com", PASSWORD).await;
    assert_eq!(reasons(again), ["/email email.taken"]);
    let olga = accounts::sign_in(portal, "olga@example.com", PASSWORD, "").await.unwrap();
    assert_eq!((olga.user_id, olga.principal, olga.time_zone), (id, Principal::Operator, Tz::UTC));
    assert_eq!(marketplace.acts_on(id).await, ["portal create_operator_user", "operator Olga sign_in"]);
}

#[tokio::test]
async fn somebody_sees_the_portal_as_they_like_it() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let anna = accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    accounts::update_preferences(portal, anna.user_id, None, Some("dark")).await.unwrap();
    accounts::update_preferences(portal, anna.user_id, Some(Locale::De), None).await.unwrap();
    let anna = accounts::signed_in(portal, anna.user_id).await.unwrap().unwrap();
    assert_eq!((anna.locale, anna.theme.as_str()), (Locale::De, "dark"));
    let wrong = accounts::update_preferences(portal, anna.user_id, None, Some("pink")).await;
    assert_eq!(reasons(wrong), ["/theme choice.unknown"]);
}

#[tokio::test]
async fn trying_addresses_by_signing_up_is_as_slow_as_guessing_passwords() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let anna = accounts::sign_up(portal, sign_up(OrganizationRole::Buyer, "anna@example.com")).await.unwrap();
    let attempt = |password: &str, person: &str| {
        let wanted = sign_up(OrganizationRole::Seller, "Anna@example.com");
        let wanted = SignUp { password: password.to_owned(), person: person.to_owned(), ..wanted };
        accounts::sign_up_or_in(portal, wanted, "192.0.2.1")
    };
    let other = "quite another set of words";
    assert_eq!(reasons(attempt(other, "").await), ["/person required"], "nothing is said before all else is right");
    assert_eq!(failures(&marketplace, "from:192.0.2.1").await, 0);
    let (known, arrival) = attempt(PASSWORD, "Anna").await.unwrap();
    assert_eq!(known.user_id, anna.user_id, "who knows the password is let in");
    assert_eq!(arrival, Arrival::KnownAccount, "and is to be told that there was an account");
    for _ in 0..5 {
        assert_eq!(reasons(attempt(other, "Anna").await), ["/email email.taken"]);
    }
    assert_eq!(reasons(attempt(other, "Anna").await), ["sign_in.throttled"]);
}

/// B91: what strangers do locks nobody out of the device they signed in from before.
#[tokio::test]
async fn a_right_password_from_a_known_device_is_taken_whoever_else_is_guessing() {
    let marketplace = Marketplace::open().await;
    let portal = &marketplace.portal;
    let anna = accounts::sign_up(portal, sign_up(OrganizationRole::Seller, "anna@example.com")).await.unwrap();
    accounts::remember_device(portal, anna.user_id, "her laptop").await.unwrap();
    let from = |address, device| Whence { address, device: Some(device) };
    let tries = async |password: &str, whence: Whence<'_>| {
        accounts::sign_in(portal, "anna@example.com", password, whence).await.map(|known| known.user_id)
    };
    for _ in 0..60 {
        let guessed = tries("a guess of somebody", from("203.0.113.7", "another")).await;
        assert!(guessed.is_err());
    }
    let own = from("203.0.113.7", "her laptop");
    assert_eq!(tries(PASSWORD, own).await.unwrap(), anna.user_id, "even from the same address");
    assert_eq!(reasons(tries(PASSWORD, from("203.0.113.7", "another")).await), ["sign_in.throttled"]);
    assert_eq!(tries(PASSWORD, from("198.51.100.1", "another")).await.unwrap(), anna.user_id);
    sqlx::query("INSERT INTO sign_in_failures SELECT 'address:anna@example.com', now() FROM generate_series(1, 100)")
        .execute(&portal.db)
        .await
        .unwrap();
    assert_eq!(reasons(tries(PASSWORD, from("198.51.100.2", "another")).await), ["sign_in.throttled"]);
    for _ in 0..9 {
        assert_eq!(reasons(tries("mistyped", own).await), ["sign_in.failed"]);
    }
    tries(PASSWORD, own).await.unwrap();
    for _ in 0..2 {
        assert!(tries("mistyped", own).await.is_err());
    }
    assert_eq!(reasons(tries(PASSWORD, own).await), ["sign_in.throttled"], "a device that guesses is a stranger's");
}
