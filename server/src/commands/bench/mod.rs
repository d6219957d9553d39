//! Measuring what the portal promises: ratios from paired runs on one machine, the absolute figures beside them.
//!
//! Everything happens in a scratch database beside the portal's, over HTTP with a server in this process. The load
//! generator is part of what is measured.

#![allow(clippy::float_arithmetic, reason = "times and ratios are measured, not billed")]

mod figures;
mod ingest;
mod load;
mod machine;
mod market;
mod measure;
mod pages;
mod preview;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use database::scratch::Scratch;
use indicatif::{ProgressBar, ProgressStyle};
use service::Mode;

use self::figures::Figures;
use super::place::Place;

/// Connections for either side of a pair.
const CONNECTIONS_MAX: u32 = 16;

#[derive(Debug, Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
    /// Prints the figures as JSON.
    #[arg(long, global = true)]
    json: bool,
    /// How often each side of a pair is measured, in turns.
    #[arg(long, global = true, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=99), value_name = "COUNT")]
    pairs: u32,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Usage ingest: against a raw insert of the same rows (P1), sustained (P2), and its latency at half of that (P3).
    Ingest(ingest::Ingest),
    /// Invoice preview: with many events against few (P6), and its latency over HTTP (P7).
    Preview(preview::Preview),
    /// Console and store pages in a large marketplace: how soon they begin (P15).
    Pages(pages::Pages),
}

impl Bench {
    pub async fn run(self, place: &Place) -> anyhow::Result<ExitCode> {
        let (database, portal) = place.open_for_long_work().await?;
        drop(portal);
        let scratch = Scratch::beside(&database, CONNECTIONS_MAX).await?;
        let measured = self.measure(&scratch).await;
        let dropped = scratch.drop().await;
        database.close().await;
        let figures = measured?;
        if self.json {
            println!("{:#}", figures.json());
        } else {
            print!("{figures}");
        }
        dropped?;
        Ok(if figures.are_within_gates() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    async fn measure(&self, scratch: &Scratch) -> anyhow::Result<Figures> {
        let mut figures = Figures::of(machine::describe(&market::portal(scratch, Mode::Production)).await?);
        match &self.what {
            What::Ingest(ingest) => ingest.measure(scratch, self.pairs, &mut figures).await?,
            What::Preview(preview) => preview.measure(scratch, self.pairs, &mut figures).await?,
            What::Pages(pages) => pages.measure(scratch, &mut figures).await?,
        }
        figures.machine.load_after = machine::load();
        Ok(figures)
    }
}

/// A bar that says what is being measured.
fn progress(steps: u64) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(steps).with_style(style)
}
