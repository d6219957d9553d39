//! Verifying what must always hold.

use std::process::ExitCode;

use clap::Args;
use service::check;

use super::place::Place;

#[derive(Debug, Args)]
pub struct Check {
    /// Prints what was found as JSON.
    #[arg(long)]
    json: bool,
}

impl Check {
    pub async fn run(self, place: &Place) -> anyhow::Result<ExitCode> {
        let (database, portal) = place.open_for_long_work().await?;
        let findings = check::run(&portal).await;
        let under_way = check::under_way(&portal).await;
        database.close().await;
        let (findings, under_way) = (findings?, under_way?);
        if self.json {
            println!("{}", serde_json::to_string_pretty(&findings)?);
        } else {
            for finding in &findings {
                println!("invariant {}: {}: {}", finding.invariant, finding.subject, finding.detail);
            }
            for waiting in &under_way {
                println!("under way: {}: {}", waiting.subject, waiting.detail);
            }
            match findings.len() {
                0 => println!("Everything holds."),
                count => println!("{count} found."),
            }
        }
        Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
