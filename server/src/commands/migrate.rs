//! Bringing the schema up to date.

use std::process::ExitCode;

use super::place::Place;

pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let (database, _) = place.open_for_long_work().await?;
    database.close().await;
    println!("The schema is up to date.");
    Ok(ExitCode::SUCCESS)
}
