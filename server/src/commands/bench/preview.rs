//! Invoice previews: their cost must not depend on how many events there are.

use std::time::{Duration, Instant};

use clap::Args;
use database::scratch::Scratch;
use domain::calendar::parse_instant;
use domain::ids::SubscriptionId;
use indicatif::ProgressBar;
use reqwest::header;
use serde_json::json;
use service::usage::yardstick::{self, Filling};
use service::{Mode, clock, invoices};

use super::figures::{Bound, Figure, Figures};
use super::market::{self, Market};
use super::measure::{Side, median, milliseconds, open_loop, percentile, turns};
use super::progress;

const FEW: i64 = 10_000;
/// Events made by one statement.
const SLICE: i64 = 250_000;
/// What the bound on the latency over HTTP is for.
const REQUESTS_PER_SECOND: u32 = 200;
const FROM: &str = "2026-01-01T00:00:00Z";
const UNTIL: &str = "2026-01-31T22:00:00Z";

#[derive(Debug, Args)]
pub struct Preview {
    /// Events of the subscription that used much; the other one has 10,000.
    #[arg(long, default_value_t = 10_000_000, value_parser = clap::value_parser!(i64).range(10_000..), value_name = "EVENTS")]
    events: i64,
    /// Previews that each side of a pair makes.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..), value_name = "COUNT")]
    previews: u32,
    /// How long previews are asked for over HTTP.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=3600), value_name = "SECONDS")]
    seconds: u64,
    /// How many previews are asked for over HTTP in a second; there is a bound for 200.
    #[arg(long, default_value_t = REQUESTS_PER_SECOND, value_parser = clap::value_parser!(u32).range(1..=100_000), value_name = "REQUESTS")]
    rate: u32,
}

impl Preview {
    pub async fn measure(&self, scratch: &Scratch, pairs: u32, figures: &mut Figures) -> anyhow::Result<()> {
        let portal = market::portal(scratch, Mode::Sandbox);
        let instant = |text| parse_instant(text, "").map_err(|refusal| anyhow::anyhow!("{refusal}"));
        let (from, until) = (instant(FROM)?, instant(UNTIL)?);
        clock::stand_at(&mut *portal.db.acquire().await?, from).await?;
        let market = market::open(portal, 2).await?;
        clock::stand_at(&mut *market.portal.db.acquire().await?, until).await?;
        yardstick::prepare_month(&market.portal.db, from).await?;
        let (much, few) = (market.subscriptions[0], market.subscriptions[1]);
        let slices = u64::try_from((self.events + SLICE - 1) / SLICE + 1)?;
        let bar = progress(slices + 2 * u64::from(pairs) + 2);
        for (subscription, events) in [(much, self.events), (few, FEW)] {
            bar.set_message("making events");
            fill(&market, Filling { subscription, metric: market.metric, from, until, events }, &bar).await?;
        }
        database::yardstick::checkpoint(&market.portal.db).await?;
        self.paired(&market, much, few, pairs, &bar, figures).await?;
        self.over_http(&market, much, &bar, figures).await?;
        bar.finish_and_clear();
        Ok(())
    }

    /// P6.
    async fn paired(
        &self,
        market: &Market,
        much: SubscriptionId,
        few: SubscriptionId,
        pairs: u32,
        bar: &ProgressBar,
        figures: &mut Figures,
    ) -> anyhow::Result<()> {
        bar.set_message("warming up");
        self.preview(market, much).await?;
        self.preview(market, few).await?;
        bar.inc(1);
        let (mut ratios, mut with_much, mut with_few) = (Vec::new(), Vec::new(), Vec::new());
        for sides in turns(pairs) {
            let (mut a, mut b) = (0.0, 0.0);
            for side in sides {
                bar.set_message(if side == Side::A { "preview of many events" } else { "preview of few events" });
                match side {
                    Side::A => a = self.preview(market, much).await?,
                    Side::B => b = self.preview(market, few).await?,
                }
                bar.inc(1);
            }
            ratios.push(a / b);
            with_much.push(a);
            with_few.push(b);
        }
        figures.push(Figure {
            id: "P6",
            what: "99th percentile of a preview of many events ÷ of 10,000",
            value: median(&ratios),
            unit: "",
            bound: Some(Bound::AtMost { gate: 1.3, goal: 1.1 }),
            details: json!({ "events": self.events, "ratios": ratios, "many_ms": with_much, "few_ms": with_few }),
        });
        Ok(())
    }

    /// Previews one after the other; the 99th percentile in milliseconds.
    async fn preview(&self, market: &Market, id: SubscriptionId) -> anyhow::Result<f64> {
        let mut latencies = Vec::new();
        for _ in 0..self.previews {
            let begun = Instant::now();
            let preview = invoices::preview(&market.portal, &market.buyer, id, None).await?;
            latencies.push(begun.elapsed());
            anyhow::ensure!(!preview.lines.is_empty(), "a preview of nothing");
        }
        Ok(milliseconds(percentile(&latencies, 99)))
    }

    /// P7.
    async fn over_http(
        &self,
        market: &Market,
        id: SubscriptionId,
        bar: &ProgressBar,
        figures: &mut Figures,
    ) -> anyhow::Result<()> {
        bar.set_message("over HTTP");
        let client = reqwest::Client::builder().build()?;
        let address = format!("{}/api/v1/subscriptions/{id}/invoice-preview", market.url);
        let key = format!("Bearer {}", market.buyer_key);
        let interval = Duration::from_secs(1) / self.rate;
        let latencies = open_loop(interval, Duration::from_secs(self.seconds), || {
            let request = client.get(&address).header(header::AUTHORIZATION, &key);
            async move {
                let response = request.send().await?.error_for_status()?;
                response.bytes().await?;
                Ok(())
            }
        })
        .await?;
        bar.inc(1);
        figures.push(Figure {
            id: "P7",
            what: "99th percentile of a preview over HTTP at a steady rate",
            value: milliseconds(percentile(&latencies, 99)),
            unit: "ms",
            bound: (self.rate == REQUESTS_PER_SECOND).then_some(Bound::AtMost { gate: 15.0, goal: 5.0 }),
            details: json!({
                "requests_per_second": self.rate,
                "requests": latencies.len(),
                "median_ms": milliseconds(percentile(&latencies, 50)),
            }),
        });
        Ok(())
    }
}

/// Makes a subscription's events, and the rollups that equal them.
async fn fill(market: &Market, filling: Filling, bar: &ProgressBar) -> anyhow::Result<()> {
    let mut conn = market.portal.db.acquire().await?;
    let mut first = 0;
    while first < filling.events {
        let count = SLICE.min(filling.events - first);
        yardstick::fill(&mut conn, &filling, first, count).await?;
        first += count;
        bar.inc(1);
    }
    bar.set_message("rolling up");
    Ok(yardstick::roll_up(&mut conn, filling.subscription).await?)
}
