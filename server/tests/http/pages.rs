//! What surrounds pages: sessions, preferences, headers, files, forms from elsewhere.

use service::Mode;
use service::accounts::{self, OrganizationRole, SignUp};

use crate::support::{Client, Marketplace};

const OPENING: &str = "2026-03-10T09:00:00Z";
const PASSWORD: &str = "lagoon-arches-ledger";

async fn anna(marketplace: &Marketplace) {
    let sign_up = SignUp {
        role: OrganizationRole::Seller,
        organization: "Almenrausch Software".into(),
        person: "Anna Brandt".into(),
        email: "anna@almenrausch.example".into(),
        password: PASSWORD.into(),
        country: "DE".into(),
        time_zone: "Europe/Berlin".into(),
        locale: "de".into(),
        vat_id: String::new(),
    };
    accounts::sign_up(&marketplace.portal, sign_up).await.unwrap();
}

fn browser(marketplace: &Marketplace) -> Client {
    marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin")
}

#[tokio::test]
async fn the_language_comes_from_the_browser_then_from_the_choice() {
    let marketplace = Marketplace::opens(OPENING).await;
    let visitor = browser(&marketplace).with("accept-language", "it");
    assert!(visitor.get("/nothing-here").await.text.contains("<html lang=\"it\""));
    let chosen =
        visitor.post_form("/preferences", &[("locale", "de"), ("theme", "dark"), ("back", "/store?q=1")]).await;
    assert_eq!((chosen.status, chosen.header("location")), (303, "/store?q=1"));
    let cookies: Vec<&str> =
        chosen.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    assert!(cookies.iter().all(|cookie| cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax")), "{cookies:?}");
    let back = visitor.with("cookie", "locale=de; theme=dark").get("/nothing-here").await;
    assert!(back.text.contains("<html lang=\"de\" data-theme=\"dark\""), "{}", back.text);
}

#[tokio::test]
async fn preferences_lead_back_to_pages_of_this_site_only() {
    let marketplace = Marketplace::opens(OPENING).await;
    for elsewhere in ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", ""] {
        let answer = browser(&marketplace).post_form("/preferences", &[("locale", "de"), ("back", elsewhere)]).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/"), "{elsewhere}");
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_not_taken() {
    let marketplace = Marketplace::opens(OPENING).await;
    for path in ["/preferences", "/sign-out"] {
        let fields = [("locale", "de")];
        let foreign = marketplace.anybody().with("sec-fetch-site", "cross-site");
        assert_eq!(foreign.post_form(path, &fields).await.status, 403, "{path}");
        let old = marketplace.anybody().with("origin", "https://elsewhere.example").with("host", "127.0.0.1:3000");
        assert_eq!(old.post_form(path, &fields).await.status, 403, "{path}");
        let own = marketplace.anybody().with("origin", "http://127.0.0.1:3000").with("host", "127.0.0.1:3000");
        assert_eq!(own.post_form(path, &fields).await.status, 303, "{path}");
        let shown = foreign.with("accept", "text/html").with("accept-language", "de").post_form(path, &fields).await;
        assert_eq!(shown.status, 403, "{path}");
        assert!(shown.text.contains("kam nicht von einer Seite dieses Portals"), "{}", shown.text);
    }
}

/// As over plain http from a proxy that names its own host: the public address is known.
#[tokio::test]
async fn a_form_from_the_public_address_is_taken_behind_a_proxy() {
    let marketplace = Marketplace::of(Mode::Production, "https://fondaco.example").await;
    let behind = |origin: &str| marketplace.anybody().with("origin", origin).with("host", "127.0.0.1:4267");
    let fields = [("locale", "de")];
    assert_eq!(behind("https://fondaco.example").post_form("/preferences", &fields).await.status, 303);
    for origin in ["https://evil.example", "http://fondaco.example", "https://fondaco.example:444", "null"] {
        assert_eq!(behind(origin).post_form("/preferences", &fields).await.status, 403, "{origin}");
    }
}

#[tokio::test]
async fn a_page_says_what_it_may_load() {
    let marketplace = Marketplace::opens(OPENING).await;
    let page = browser(&marketplace).get("/sign-up").await;
    let policy = page.header("content-security-policy").to_owned();
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
    assert!(page.text.contains(&format!("nonce=\"{nonce}\"")));
    for directive in ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "'wasm-unsafe-eval'"] {
        assert!(policy.contains(directive), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline"));
    assert_ne!(browser(&marketplace).get("/sign-up").await.header("content-security-policy"), policy);
}

#[tokio::test]
async fn files_are_served_with_their_types_and_hidden_ones_are_not() {
    let marketplace = Marketplace::opens(OPENING).await;
    let font = marketplace.anybody().get("/favicon.svg").await;
    assert_eq!(
        (font.status, font.header("content-type"), font.header("cache-control")),
        (200, "image/svg+xml", "no-cache")
    );
    for path in ["/.env", "/../Cargo.toml", "/fonts/..%2f..%2fCargo.toml", "/fonts"] {
        assert_eq!(browser(&marketplace).get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_session_is_known_by_its_cookie_until_it_ends() {
    let marketplace = Marketplace::opens(OPENING).await;
    anna(&marketplace).await;
    let url = sign_in_url();
    let visitor = browser(&marketplace);
    let wrong = visitor
        .post_form(url, &[("email", "anna@almenrausch.example"), ("password", "wrong"), ("back", "/sign-in")])
        .await;
    assert_eq!((wrong.status, wrong.header("location")), (303, "/sign-in"));
    let session_before = session_cookie(wrong.header("set-cookie"));
    let page = visitor.with("cookie", &session_before).get("/sign-in").await;
    assert!(page.text.contains("anna@almenrausch.example") && !page.text.contains("value=\"wrong\""), "{}", page.text);

    let fields = [("email", "anna@almenrausch.example"), ("password", PASSWORD)];
    let signed_in = visitor.with("cookie", &session_before).post_form(url, &fields).await;
    assert_eq!((signed_in.status, signed_in.header("location")), (303, "/seller"));
    let cookie = signed_in.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"), "{cookie}");
    let session = session_cookie(cookie);
    assert_ne!(session, session_before);
    let inside = visitor.with("cookie", &session);
    let console = inside.get("/seller").await;
    assert!(
        console.status == 200 && console.text.contains("Anna Brandt") && console.text.contains("<html lang=\"de\"")
    );
    assert_eq!(inside.get("/admin").await.status, 404);
    inside.with("accept", "application/json").get("/api/v1/products").await.refused(401, &[("", "unauthenticated")]);

    let out = inside.post_form("/sign-out", &[]).await;
    assert_eq!((out.status, out.header("location")), (303, "/"));
    let again = inside.get("/seller").await;
    assert!(again.header("location").starts_with("/sign-in"), "{}", again.text);
}

#[tokio::test]
async fn over_https_the_session_is_bound_to_the_host() {
    let marketplace = Marketplace::of(Mode::Production, "https://fondaco.example").await;
    anna(&marketplace).await;
    let fields = [("email", "anna@almenrausch.example"), ("password", PASSWORD)];
    let signed_in = browser(&marketplace).post_form(sign_in_url(), &fields).await;
    let cookie = signed_in.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-session=") && cookie.contains("Secure") && cookie.contains("Path=/"),
        "{cookie}"
    );
    assert_eq!(signed_in.header("strict-transport-security"), "max-age=31536000");
    let device = signed_in.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let device = device.into_iter().find(|cookie| cookie.starts_with("__Host-device=")).unwrap();
    assert!(device.contains("HttpOnly") && device.contains("SameSite=Lax") && device.contains("Secure"), "{device}");
}

fn sign_in_url() -> &'static str {
    app::form::post_to::<app::server_fns::auth::SignIn>()
}

fn session_cookie(set: &str) -> String {
    set.split(';').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_operator_reads_times_of_where_it_is() {
    let marketplace = Marketplace::opens("2026-11-30T23:30:00Z").await;
    let (name, email) = ("Olivia Marin", "olivia@fondaco.example");
    accounts::create_operator_user(&marketplace.portal, name, email, PASSWORD).await.unwrap();
    let visitor = browser(&marketplace);
    let signed_in = visitor.post_form(sign_in_url(), &[("email", email), ("password", PASSWORD)]).await;
    let session = session_cookie(signed_in.header("set-cookie"));
    let inside = visitor.with("cookie", &session);
    let shown = inside.get("/admin").await.text.replace('\u{a0}', " ");
    assert!(shown.contains("30 November 2026, 23:30 UTC"), "{shown}");
    let settings = inside.get("/admin/settings").await.text;
    assert!(settings.contains("name=\"time_zone\""), "{settings}");
    let fields = [("locale", "en"), ("time_zone", "Europe/Berlin"), ("back", "/admin/settings?saved=pages")];
    let saved = inside.post_form("/preferences", &fields).await;
    let cookies: Vec<&str> =
        saved.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    let zone = cookies.iter().find(|cookie| cookie.starts_with("zone=")).unwrap();
    let there = visitor.with("cookie", &format!("{session}; {}", session_cookie(zone)));
    let shown = there.get("/admin").await.text.replace('\u{a0}', " ");
    assert!(shown.contains("1 December 2026, 00:30 Berlin"), "{shown}");
    assert!(there.get("/admin/settings?saved=pages").await.text.contains("Your settings are saved."));
}

/// Each persona's settings are in its own area; where they were for everybody leads there.
#[tokio::test]
async fn settings_are_where_the_other_pages_of_a_persona_are() {
    let scene = crate::who_may_browse::scene_called(None).await;
    for (role, browser) in &scene.roles {
        let area = match *role {
            "seller" | "rival" => "/seller",
            "buyer" | "other" => "/account",
            "operator" => "/admin",
            _ => continue,
        };
        let old = browser.get("/account/profile").await;
        assert_eq!((old.status, old.header("location")), (302, &*format!("{area}/settings")), "{role}");
        let security = browser.get("/account/security").await;
        if area == "/account" {
            assert_eq!(security.status, 200);
        } else {
            assert_eq!((security.status, security.header("location")), (302, &*format!("{area}/security")), "{role}");
        }
        for page in ["settings", "security"] {
            let path = format!("{area}/{page}");
            let shown = browser.get(&path).await;
            assert_eq!(shown.status, 200, "{path}");
            for place in ["settings", "security"] {
                assert!(shown.text.contains(&format!("href=\"{area}/{place}\"")), "{place} on {path}: {}", shown.text);
            }
            assert!(shown.text.contains("aria-current=\"page\"") || area == "/account", "{path}: {}", shown.text);
        }
        assert!(!browser.get(&format!("{area}/settings")).await.text.contains(" disabled"), "{role}");
    }
}

/// Somebody who signs up anew with the address and the password of an account is let in, and told so; a stranger who does
/// not know the password learns as little as before.
#[tokio::test]
async fn who_signs_up_a_second_time_is_told_that_there_was_an_account() {
    let marketplace = Marketplace::opens(OPENING).await;
    anna(&marketplace).await;
    let visitor = browser(&marketplace);
    let url = app::form::post_to::<app::server_fns::auth::SignUp>();
    let fields = |password| {
        [
            ("role", "buyer"),
            ("organization", "Another name"),
            ("person", "Anna"),
            ("email", "anna@almenrausch.example"),
            ("password", password),
            ("country", "IT"),
            ("locale", "it"),
            ("back", "/sign-up"),
        ]
    };
    let stranger = visitor.post_form(url, &fields("some other words of mine")).await;
    assert_eq!(stranger.header("location"), "/sign-up");
    let known = visitor.post_form(url, &fields(PASSWORD)).await;
    assert_eq!((known.status, known.header("location")), (303, "/seller"));
    let inside = visitor.with("cookie", &session_cookie(known.header("set-cookie")));
    let console = inside.get("/seller").await.text;
    assert!(console.contains("Zu dieser Adresse gab es schon ein Konto, für Almenrausch Software."), "{console}");
    assert!(!inside.get("/seller").await.text.contains("gab es schon ein Konto"));
    let settings = inside.get("/seller/settings").await.text;
    assert!(settings.contains("value=\"Almenrausch Software\"") && !settings.contains("Another name"), "{settings}");
}
