//! Invoicing what is due, by hand.

use std::process::ExitCode;

use service::jobs;

use super::place::Place;

pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let (database, portal) = place.open_for_long_work().await?;
    let done = async { jobs::do_everything_due(&portal, portal.now().await?).await }.await;
    database.close().await;
    let done = done?;
    println!("{} subscriptions due, {} invoices issued, {} failed.", done.subscriptions, done.invoices, done.failures);
    Ok(if done.failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
