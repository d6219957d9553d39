//! Usage ingest over HTTP.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::ensure;
use clap::Args;
use database::scratch::Scratch;
use indicatif::ProgressBar;
use serde_json::json;
use service::Mode;
use service::usage::yardstick::{self, RawRows};
use tokio::task::JoinSet;

use super::figures::{Bound, Figure, Figures};
use super::load::{BATCH, Reporter, Source};
use super::market::{self, Market};
use super::measure::{Side, median, milliseconds, open_loop, percentile, turns};
use super::{machine, progress};

#[derive(Debug, Args)]
pub struct Ingest {
    /// Batches on their way at once, on either side.
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=64), value_name = "COUNT")]
    concurrency: u32,
    /// Subscriptions that every batch is spread over.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=500), value_name = "COUNT")]
    subscriptions: u32,
    /// Records that each side of a pair records.
    #[arg(long, default_value_t = 200_000, value_parser = clap::value_parser!(u64).range(500..), value_name = "RECORDS")]
    events: u64,
    /// How long the sustained run and the run at half its rate last.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=3600), value_name = "SECONDS")]
    seconds: u64,
}

impl Ingest {
    pub async fn measure(&self, scratch: &Scratch, pairs: u32, figures: &mut Figures) -> anyhow::Result<()> {
        let portal = market::portal(scratch, Mode::Production);
        let market = market::open(portal, usize::try_from(self.subscriptions)?).await?;
        yardstick::prepare_month(&market.portal.db, market.portal.now().await?).await?;
        let bar = progress(2 * u64::from(pairs) + 3);
        let ours = Arc::new(Source::of(&market));
        self.paired(&market, &ours, pairs, &bar, figures).await?;
        let rate = self.sustained(&market, &ours, &bar, figures).await?;
        self.steady(&market, &ours, rate / 2.0, &bar, figures).await?;
        bar.finish_and_clear();
        let (sent, counted) = (ours.made(), yardstick::events_counted(&market.portal.db).await?);
        ensure!(u64::try_from(counted)? == sent, "{sent} records were acknowledged, {counted} are counted");
        Ok(())
    }

    /// P1.
    async fn paired(
        &self,
        market: &Market,
        ours: &Source,
        pairs: u32,
        bar: &ProgressBar,
        figures: &mut Figures,
    ) -> anyhow::Result<()> {
        let strangers = Source::of_strangers(market);
        bar.set_message("warming up");
        self.report(market, ours).await?;
        self.insert_raw(market, &strangers).await?;
        bar.inc(1);
        let (mut ratios, mut rates, mut raw_rates) = (Vec::new(), Vec::new(), Vec::new());
        for sides in turns(pairs) {
            let mut rate = 0.0;
            let mut raw_rate = 0.0;
            for side in sides {
                bar.set_message(if side == Side::A { "ingest over HTTP" } else { "raw insert" });
                match side {
                    Side::A => rate = self.rate(self.report(market, ours).await?),
                    Side::B => raw_rate = self.rate(self.insert_raw(market, &strangers).await?),
                }
                bar.inc(1);
            }
            ratios.push(rate / raw_rate);
            rates.push(rate);
            raw_rates.push(raw_rate);
        }
        figures.push(Figure {
            id: "P1",
            what: "usage ingest over HTTP ÷ raw insert of the same rows",
            value: median(&ratios),
            unit: "",
            bound: Some(Bound::AtLeast { gate: 0.40, goal: 0.60 }),
            details: json!({
                "ratios": ratios, "records_per_second": rates, "raw_records_per_second": raw_rates,
                "median_records_per_second": median(&rates), "median_raw_records_per_second": median(&raw_rates),
                "concurrency": self.concurrency, "subscriptions": self.subscriptions, "batch": BATCH,
            }),
        });
        Ok(())
    }

    fn batches_each(&self) -> u64 {
        (self.events / BATCH / u64::from(self.concurrency)).max(1)
    }

    fn records(&self) -> u64 {
        self.batches_each() * u64::from(self.concurrency) * BATCH
    }

    fn rate(&self, took: Duration) -> f64 {
        per_second(self.records(), took)
    }

    /// Side A: batches are made before the clock starts.
    async fn report(&self, market: &Market, source: &Source) -> anyhow::Result<Duration> {
        let mut work = Vec::new();
        for _ in 0..self.concurrency {
            let bodies: Vec<String> = (0..self.batches_each()).map(|_| source.body()).collect();
            work.push((Reporter::of(market)?, bodies));
        }
        let begun = Instant::now();
        let mut workers = JoinSet::new();
        for (reporter, bodies) in work {
            workers.spawn(async move {
                for body in bodies {
                    reporter.send(body).await?;
                }
                anyhow::Ok(())
            });
        }
        all(workers).await?;
        Ok(begun.elapsed())
    }

    /// Side B: as many batches of as many rows over as many connections.
    async fn insert_raw(&self, market: &Market, source: &Source) -> anyhow::Result<Duration> {
        let make = || (0..self.batches_each()).map(|_| source.rows()).collect();
        let work: Vec<Vec<RawRows>> = (0..self.concurrency).map(|_| make()).collect();
        let now = market.portal.now().await?;
        let begun = Instant::now();
        let mut workers = JoinSet::new();
        for batches in work {
            let db = market.portal.db.clone();
            workers.spawn(async move {
                for rows in batches {
                    rows.insert(&db, now).await?;
                }
                anyhow::Ok(())
            });
        }
        all(workers).await?;
        Ok(begun.elapsed())
    }

    /// P2. Answers the rate.
    async fn sustained(
        &self,
        market: &Market,
        source: &Arc<Source>,
        bar: &ProgressBar,
        figures: &mut Figures,
    ) -> anyhow::Result<f64> {
        bar.set_message("sustained");
        let begun = Instant::now();
        let until = begun + Duration::from_secs(self.seconds);
        let mut workers = JoinSet::new();
        for _ in 0..self.concurrency {
            let (reporter, source) = (Reporter::of(market)?, Arc::clone(source));
            workers.spawn(async move {
                let mut records = 0;
                while Instant::now() < until {
                    reporter.send(source.body()).await?;
                    records += BATCH;
                }
                anyhow::Ok(records)
            });
        }
        let records: u64 = all(workers).await?.into_iter().sum();
        let rate = per_second(records, begun.elapsed());
        bar.inc(1);
        let memory = machine::memory();
        figures.push(Figure {
            id: "P2",
            what: "sustained ingest, load generator included",
            value: rate,
            unit: "records/s",
            bound: Some(Bound::AtLeast { gate: 100_000.0, goal: 200_000.0 }),
            details: json!({ "records": records, "seconds": self.seconds }),
        });
        if let Some((now, most)) = memory {
            figures.push(Figure {
                id: "P12",
                what: "resident memory of server and load generator after it",
                value: f64::from(u32::try_from(now)?),
                unit: "MB",
                bound: None,
                details: json!({ "at_most_mb": most }),
            });
        }
        Ok(rate)
    }

    /// P3.
    async fn steady(
        &self,
        market: &Market,
        source: &Source,
        rate: f64,
        bar: &ProgressBar,
        figures: &mut Figures,
    ) -> anyhow::Result<()> {
        bar.set_message("at half of that, whether answers keep up or not");
        let batches_per_second = rate / f64::from(u32::try_from(BATCH)?);
        let reporter = Reporter::of(market)?;
        let interval = Duration::from_secs_f64(1.0 / batches_per_second);
        let latencies = open_loop(interval, Duration::from_secs(self.seconds), || {
            let (reporter, body) = (reporter.clone(), source.body());
            async move { reporter.send(body).await }
        })
        .await?;
        bar.inc(1);
        figures.push(Figure {
            id: "P3",
            what: "99th percentile of a batch of 500 at half of P2",
            value: milliseconds(percentile(&latencies, 99)),
            unit: "ms",
            bound: Some(Bound::AtMost { gate: 30.0, goal: 10.0 }),
            details: json!({
                "batches": latencies.len(), "batches_per_second": batches_per_second,
                "median_ms": milliseconds(percentile(&latencies, 50)),
            }),
        });
        Ok(())
    }
}

async fn all<T: Send + 'static>(mut workers: JoinSet<anyhow::Result<T>>) -> anyhow::Result<Vec<T>> {
    let mut ended = Vec::with_capacity(workers.len());
    while let Some(worker) = workers.join_next().await {
        ended.push(worker??);
    }
    Ok(ended)
}

fn per_second(records: u64, took: Duration) -> f64 {
    f64::from(u32::try_from(records).unwrap_or(u32::MAX)) / took.as_secs_f64()
}
