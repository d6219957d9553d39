//! What a buyer reads before agreeing to something: terms, amounts, and what one has already.

use serde_json::{Value, json};
use service::accounts::{self, OrganizationRole, SignUp};

use crate::support::{Client, Marketplace, Party, words};

const PASSWORD: &str = "lagoon-arches-ledger";

/// Jonas at Nordlicht, signed in with a browser; and the page of the plan that he is subscribed to.
pub struct Jonas {
    pub browser: Client,
}

impl Jonas {
    pub async fn of(marketplace: &Marketplace) -> Self {
        let sign_up = SignUp {
            role: OrganizationRole::Buyer,
            organization: "Nordlicht GmbH".into(),
            person: "Jonas Petersen".into(),
            email: "jonas@nordlicht.example".into(),
            password: PASSWORD.into(),
            country: "DE".into(),
            time_zone: "Europe/Berlin".into(),
            locale: "en".into(),
            vat_id: String::new(),
        };
        accounts::sign_up(&marketplace.portal, sign_up).await.unwrap();
        let visitor = marketplace.anybody().with("accept", "text/html").with("sec-fetch-site", "same-origin");
        let url = app::form::post_to::<app::server_fns::auth::SignIn>();
        let fields = [("email", "jonas@nordlicht.example"), ("password", PASSWORD)];
        let signed_in = visitor.post_form(url, &fields).await;
        let session = signed_in.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
        Self { browser: visitor.with("cookie", &session) }
    }

    /// What a page says, without its tags.
    pub async fn reads(&self, path: &str) -> String {
        let page = self.browser.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text);
        plain(&page.text)
    }

    /// Subscribes today, and answers the subscription's page.
    pub async fn subscribes_to(&self, plan: &str) -> String {
        let url = app::form::post_to::<app::server_fns::store::SubscribeNow>();
        let review = self.browser.get(&format!("/subscribe/{plan}")).await.text;
        let seats = if review.contains("name=\"seats\"") { "1" } else { "" };
        let done = self.browser.post_form(url, &[("rate_plan_id", plan), ("seats", seats)]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let list = self.browser.get("/account/subscriptions").await.text;
        let id = list.split("/account/subscriptions/sub_").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        format!("/account/subscriptions/sub_{id}")
    }
}

/// The text of a page, with plain spaces.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let words = part.split_once('>').map_or(part, |(_, words)| words);
        text.push_str(words);
        text.push(' ');
    }
    let text = text.replace("&#x27;", "'").replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn says(page: &str, expected: &[&str]) {
    for words in expected {
        assert!(page.contains(words), "no \u{201c}{words}\u{201d} in:\n{page}");
    }
}

pub fn never_says(page: &str, unwanted: &[&str]) {
    for words in unwanted {
        assert!(!page.contains(words), "\u{201c}{words}\u{201d} in:\n{page}");
    }
}

pub async fn shop(marketplace: &Marketplace) -> (Party, String) {
    let seller = marketplace.seller("Almenrausch").await;
    let product = seller.product("Urlaub", &["UserMonth"]).await;
    (seller, product)
}

pub fn plan(name: &str, terms: Value) -> Value {
    let mut plan = json!({ "key": name.to_lowercase(), "name": words(name) });
    plan.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
    plan
}

pub fn fee(amount: &str) -> Value {
    json!({ "kind": "recurring", "amount": amount })
}

#[tokio::test]
async fn a_change_says_how_long_the_new_plan_binds_and_that_nobody_is_set_up_twice() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("10")] }))).await;
    let fees =
        json!([fee("20"), { "kind": "setup", "amount": "99" }, { "kind": "early_termination", "amount": "150" }]);
    let term = json!({ "unit": "year", "count": "1", "auto_renew": true });
    let business = seller.published(&product, plan("Business", json!({ "fees": fees, "term": term }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={business}")).await;
    says(
        &review,
        &[
            "Business is agreed for 1 year, counted from 22 November 2026, so until 21 November 2027.",
            "It then renews automatically for the same term each time.",
            "Early termination costs €150.00 net, once.",
            "The set-up fee of Business, €99.00, is not charged",
        ],
    );
    let url = app::form::post_to::<app::server_fns::buyer::ChangeSubscription>();
    let id = page.rsplit('/').next().unwrap();
    jonas.browser.post_form(url, &[("subscription_id", id), ("rate_plan_id", &business)]).await;
    let back = jonas.reads(&format!("{page}/change/review?rate_plan_id={team}")).await;
    says(&back, &["Team can be canceled at any time."]);
    says(&back, &["Leaving Business before its term ends on 21 November 2027 costs €150.00, once."]);
}

#[tokio::test]
async fn other_seats_are_said_from_how_many_to_how_many() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let seats = json!([{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } }]);
    let seated = seller.published(&product, plan("Seated", json!({ "fees": seats }))).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("1")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={seated}&seats=3")).await;
    says(&review, &["The new plan comes with 3 seats; so far there were none."]);
}

#[tokio::test]
async fn subscribing_again_is_allowed_but_said() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let team = seller.published(&product, plan("Team", json!({ "fees": [fee("10")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    never_says(&jonas.reads(&format!("/subscribe/{team}")).await, &["already"]);
    let page = jonas.subscribes_to(&team).await;
    let review = jonas.browser.get(&format!("/subscribe/{team}")).await.text;
    assert!(review.contains(&format!("href=\"{page}/change\"")), "{review}");
    says(&plain(&review), &["You already have Urlaub Team, since 22 November 2026."]);
}

#[tokio::test]
async fn withdrawing_is_one_choice_and_paying_until_later_another() {
    let marketplace = Marketplace::opens("2026-11-10T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("30")], "withdrawal_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;

    // The period ends on the 30th, after the days to withdraw.
    let both = jonas.reads(&format!("{page}/cancel")).await;
    says(&both, &["Withdraw today at no cost", "You can withdraw until 24 November 2026"]);
    says(&both, &["At the end of the period", "Until then everything is due as agreed"]);
    let later = jonas.reads(&format!("{page}/cancel?when=as_agreed")).await;
    says(&later, &["Cancel for 30 November 2026"]);

    let marketplace = Marketplace::opens("2026-11-20T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("30")], "withdrawal_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let second = jonas.subscribes_to(&team).await;
    marketplace.travel_to("2026-11-21").await;
    let within = jonas.reads(&format!("{second}/cancel")).await;
    // The period ends within the days to withdraw: whoever names a later day than today pays all the same.
    says(&within, &["At the end of the period", "You can withdraw until 4 December 2026"]);
    says(&within, &["only withdrawing costs nothing", "usage is not billed"]);
}

#[tokio::test]
async fn what_has_ended_offers_no_more_changes() {
    let marketplace = Marketplace::opens("2026-11-10T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let terms = json!({ "fees": [fee("30")], "withdrawal_days": 14 });
    let team = seller.published(&product, plan("Team", terms)).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&team).await;
    says(&jonas.reads(&page).await, &["Change …", "Cancel …"]);
    let id = page.rsplit('/').next().unwrap();
    let url = app::form::post_to::<app::server_fns::buyer::CancelSubscription>();
    let cancel = |day| {
        let (browser, fields) = (jonas.browser.clone(), [("subscription_id", id), ("ends_on", day)]);
        async move { browser.post_form(url, &fields).await }
    };
    cancel("2026-12-31").await;
    let ends = jonas.reads(&page).await;
    says(&ends, &["Ends 31 Dec 2026", "Change …", "End sooner …"]);
    cancel("2026-11-10").await;
    let withdrawn = jonas.reads(&page).await;
    says(&withdrawn, &["Withdrawn, last day 10 Nov 2026", "Withdrawn: nothing is owed."]);
    never_says(&withdrawn, &["Change …", "Cancel …", "End sooner …"]);
}

#[tokio::test]
async fn a_plan_that_is_free_for_a_few_says_so_and_is_not_put_first() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let priced = |price: &str, free: &str| {
        json!({ "charges": [{ "metric": "UserMonth", "free_units": free,
            "model": { "kind": "per_unit", "unit_price": price } }] })
    };
    seller.published(&product, plan("Free", priced("3.50", "5"))).await;
    seller.published(&product, plan("Team", priced("2.50", "0"))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.reads(&format!("/store/{product}?UserMonth=40")).await;
    says(&page, &["Choose Free", "Subscribe to Team", "free up to 5 userMonth, then €3.50 per unit", "€100.00"]);
}

#[tokio::test]
async fn ranges_say_whether_each_has_its_own_price() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let tiers = json!([{ "up_to": "100", "unit_price": "2.50" }, { "unit_price": "1.90" }]);
    for (kind, said) in
        [("graduated", "Each tier has its own price."), ("volume", "All units at the price of the tier reached.")]
    {
        let charge = json!({ "metric": "UserMonth", "model": { "kind": kind, "tiers": tiers } });
        let plan = seller.published(&product, plan(kind, json!({ "charges": [charge] }))).await;
        let jonas = marketplace.anybody().with("accept", "text/html");
        let page = plain(&jonas.get(&format!("/store/{product}?plan={plan}")).await.text);
        says(&page, &[said]);
    }
}

#[tokio::test]
async fn what_can_change_stands_beside_what_one_has_and_nothing_is_chosen() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let (seller, product) = shop(&marketplace).await;
    let seats = json!([{ "kind": "seats", "model": { "kind": "per_unit", "unit_price": "10" } }, fee("5")]);
    let seated = seller.published(&product, plan("Seated", json!({ "fees": seats }))).await;
    seller.published(&product, plan("Team", json!({ "fees": [fee("1")] }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let page = jonas.subscribes_to(&seated).await;
    let html = jonas.browser.get(&format!("{page}/change")).await.text;
    let choose = plain(&html);
    says(
        &choose,
        &["Current plan: Seated", "1 seat", "€5.00 a month", "More or fewer seats", "Another plan", "€1.00 a month"],
    );
    assert!(!html.contains("name=\"rate_plan_id\" value=\"\" checked"), "{html}");
    let nothing = jonas.reads(&format!("{page}/change/review?rate_plan_id=&seats=&when=")).await;
    says(&nothing, &["Which plan", "Required"]);
    let review = jonas.reads(&format!("{page}/change/review?rate_plan_id={seated}&seats=3&when=")).await;
    says(&review, &["The seats change today.", "1 seat becomes 3."]);
}

/// The review comes to what the calculator came to: with how many events an amount comes in, and with quantities by value.
#[tokio::test]
async fn the_review_estimates_with_everything_that_was_calculated() {
    let marketplace = Marketplace::opens("2026-11-22T10:00:00Z").await;
    let seller = marketplace.seller("Almenrausch").await;
    let product = seller.product("Urlaub", &["Payment", "Storage"]).await;
    let percentage = json!({ "kind": "percentage", "rate": "1.5", "fixed_per_event": "0.25" });
    let per_unit = |price: &str| json!({ "kind": "per_unit", "unit_price": price });
    let split = json!({ "attribute": "region", "values": { "eu": per_unit("2") }, "default": per_unit("3") });
    let charges = json!([{ "metric": "Payment", "model": percentage }, { "metric": "Storage", "split_by": split }]);
    let team = seller.published(&product, plan("Team", json!({ "charges": charges }))).await;
    let jonas = Jonas::of(&marketplace).await;
    let review = |asked: &str| format!("/subscribe/{team}?{asked}");
    // 1.5 % of 8,000 and once 0.25.
    says(&jonas.reads(&review("Payment=8000")).await, &["About €120.25"]);
    let asked = "Payment=8000&events.Payment=100&Storage=1&value.0.Storage=10";
    // 120.00 + 100 × 0.25 + 3.00 + 20.00
    says(
        &jonas.reads(&review(asked)).await,
        &["About €168.00", "Payment: €8,000.00 from 100 events", "10 Storage: eu"],
    );
    // What is asked for anew brings them along.
    let page = jonas.browser.get(&review(asked)).await.text;
    let kept = format!("name=\"quantities\" value=\"{}\"", asked.replace('&', "&amp;"));
    assert!(page.contains(&kept), "no {kept} in {page}");
}
