//! Pages in a large marketplace: none may grow with what is in it.

use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::Args;
use database::scratch::Scratch;
use domain::calendar::parse_instant;
use indicatif::ProgressBar;
use reqwest::header;
use serde_json::{Map, Value, json};
use service::accounts::{self, OrganizationRole, SignUp};
use service::page::PageRequest;
use service::reports::yardstick::{self, Size};
use service::{Actor, Principal, clock, sandbox_time};

use super::figures::{Bound, Figure, Figures};
use super::market::{self, Market};
use super::measure::{milliseconds, percentile};
use super::progress;

const FROM: &str = "2025-01-10T09:00:00Z";
const UNTIL: &str = "2026-03-02T09:00:00Z";
const PASSWORD: &str = "arches-of-the-lagoon";
/// Requests that fill caches and are not counted.
const WARMING_UP: u32 = 5;

#[derive(Debug, Args)]
pub struct Pages {
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(i64).range(1..), value_name = "COUNT")]
    products: i64,
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(i64).range(1..), value_name = "COUNT")]
    subscriptions: i64,
    /// At most twelve for each subscription.
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(i64).range(1..), value_name = "COUNT")]
    invoices: i64,
    /// How often each page is asked for.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..), value_name = "COUNT")]
    times: u32,
}

/// Who looks at pages, by session.
struct Viewers {
    operator: String,
    seller: String,
    buyer: String,
}

impl Pages {
    pub async fn measure(&self, scratch: &Scratch, figures: &mut Figures) -> anyhow::Result<()> {
        ensure!(self.invoices / self.subscriptions <= 12, "twelve invoices were issued for a subscription, not more");
        let bar = progress(u64::try_from(self.subscriptions)?);
        bar.set_message("making the marketplace");
        let market = self.market(scratch, &bar).await?;
        bar.set_message("asking for pages");
        let viewers = viewers(&market).await?;
        let (mut worst, mut by_page) = (Duration::ZERO, Map::new());
        for (path, session) in addresses(&market, &viewers).await? {
            let latencies = self.first_bytes(&format!("{}{path}", market.url), session).await?;
            let slow = percentile(&latencies, 99);
            worst = worst.max(slow);
            let figures = json!({ "p50_ms": milliseconds(percentile(&latencies, 50)), "p99_ms": milliseconds(slow) });
            by_page.insert(path, figures);
        }
        bar.finish_and_clear();
        figures.push(Figure {
            id: "P15",
            what: "99th percentile of the first byte of the slowest page",
            value: milliseconds(worst),
            unit: "ms",
            bound: Some(Bound::AtMost { gate: 150.0, goal: 50.0 }),
            details: json!({
                "products": self.products, "subscriptions": self.subscriptions, "invoices": self.invoices,
                "times": self.times, "pages": Value::Object(by_page),
            }),
        });
        Ok(())
    }

    /// A small marketplace that was invoiced and paid for a year, then made large.
    async fn market(&self, scratch: &Scratch, bar: &ProgressBar) -> anyhow::Result<Market> {
        let portal = market::paying_portal(scratch);
        let instant = |text| parse_instant(text, "").map_err(|refusal| anyhow::anyhow!("{refusal}"));
        clock::stand_at(&mut *portal.db.acquire().await?, instant(FROM)?).await?;
        let market = market::open(portal, 1).await?;
        market::enter_card(&market).await?;
        sandbox_time::advance_clock(&market.portal, &Actor::operator("bench"), UNTIL).await?;
        let size = Size { products: self.products, subscriptions: self.subscriptions, invoices: self.invoices };
        yardstick::enlarge(&market.portal.db, size, |made| bar.inc(u64::try_from(made).unwrap_or(0))).await?;
        Ok(market)
    }

    /// How long each answer takes to begin; all of it is read before the next one is asked for.
    async fn first_bytes(&self, address: &str, session: Option<&str>) -> anyhow::Result<Vec<Duration>> {
        let client = reqwest::Client::builder().build()?;
        let mut latencies = Vec::new();
        for number in 0..WARMING_UP + self.times {
            let mut request = client.get(address).header(header::ACCEPT, "text/html");
            if let Some(session) = session {
                request = request.header(header::COOKIE, session);
            }
            let begun = Instant::now();
            let response = request.send().await?;
            let latency = begun.elapsed();
            ensure!(response.status() == 200, "{address}: {}", response.status());
            response.bytes().await?;
            if number >= WARMING_UP {
                latencies.push(latency);
            }
        }
        Ok(latencies)
    }
}

/// The pages of the store and of the consoles, with who looks at them.
async fn addresses<'v>(market: &Market, viewers: &'v Viewers) -> anyhow::Result<Vec<(String, Option<&'v str>)>> {
    let (operator, one) = (Actor::operator("bench"), || PageRequest { cursor: None, limit: Some(1) });
    let portal = &market.portal;
    let newest = service::agreements::subscriptions(portal, &operator, Default::default(), one()).await?;
    let newest = newest.items.first().context("a subscription")?;
    let (product, buyer) = (newest.product_id, newest.buyer_id);
    let own = market.subscriptions.first().context("a subscription")?;
    let (seller, buying) = (Some(viewers.seller.as_str()), Some(viewers.buyer.as_str()));
    let operator = Some(viewers.operator.as_str());
    let mut pages: Vec<(String, Option<&str>)> = ["/store", "/sign-in"].map(|path| (path.to_owned(), None)).into();
    pages.push((format!("/store/{product}"), None));
    for path in ["/seller", "/seller/products", "/seller/subscribers", "/seller/earnings", "/seller/invoices"] {
        pages.push((path.to_owned(), seller));
    }
    for path in ["/account/subscriptions", "/account/invoices"] {
        pages.push((path.to_owned(), buying));
    }
    pages.push((format!("/account/subscriptions/{own}"), buying));
    for path in ["", "/sellers", "/buyers", "/invoice-runs", "/ledger", "/clock", "/purchase"] {
        pages.push((format!("/admin{path}"), operator));
    }
    pages.push((format!("/admin/buyers/{buyer}"), operator));
    Ok(pages)
}

/// The operator, the first seller and the first buyer, signed in.
async fn viewers(market: &Market) -> anyhow::Result<Viewers> {
    let portal = &market.portal;
    accounts::create_operator_user(portal, "Operator", "operator@example.com", PASSWORD).await?;
    Ok(Viewers {
        operator: session(market, "operator@example.com").await?,
        seller: session(market, &person(market, market.seller.principal, "seller").await?).await?,
        buyer: session(market, &person(market, market.buyer.principal, "buyer").await?).await?,
    })
}

/// Somebody who signs in for an organization; its address.
async fn person(market: &Market, principal: Principal, name: &str) -> anyhow::Result<String> {
    let email = format!("{name}-person@example.com");
    let role = match principal {
        Principal::Seller(_) => OrganizationRole::Seller,
        Principal::Buyer(_) | Principal::Operator | Principal::Subscription(_) => OrganizationRole::Buyer,
    };
    let sign_up = SignUp {
        role,
        organization: name.to_owned(),
        person: name.to_owned(),
        email: email.clone(),
        password: PASSWORD.to_owned(),
        country: "DE".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        locale: "en".to_owned(),
        vat_id: String::new(),
    };
    accounts::sign_up(&market.portal, sign_up).await?;
    yardstick::works_for(&market.portal.db, &email, principal).await?;
    Ok(email)
}

async fn session(market: &Market, email: &str) -> anyhow::Result<String> {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
    let address = format!("{}{}", market.url, app::form::post_to::<app::server_fns::auth::SignIn>());
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", email)
        .append_pair("password", PASSWORD)
        .finish();
    let request = client.post(address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let response = request.header("sec-fetch-site", "same-origin").body(body).send().await?;
    let cookie = response.headers().get(header::SET_COOKIE).and_then(|cookie| cookie.to_str().ok());
    let session = cookie.and_then(|cookie| cookie.split(';').next()).context("nobody is signed in")?;
    Ok(session.to_owned())
}
