//! What the figures were measured on: they mean nothing without.

use std::fmt;

use database::yardstick;
use serde::Serialize;
use service::Portal;

#[derive(Clone, Debug, Serialize)]
pub struct Machine {
    pub cores: usize,
    /// The load averages of the last 1, 5 and 15 minutes, before and after.
    pub load_before: Option<String>,
    pub load_after: Option<String>,
    pub postgres: Vec<(String, String)>,
    pub optimized: bool,
}

pub async fn describe(portal: &Portal) -> anyhow::Result<Machine> {
    Ok(Machine {
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        load_before: load(),
        load_after: None,
        postgres: yardstick::settings(&portal.db).await?,
        optimized: !cfg!(debug_assertions),
    })
}

/// The load averages, where the system tells them.
pub fn load() -> Option<String> {
    let text = std::fs::read_to_string("/proc/loadavg").ok()?;
    Some(text.split(' ').take(3).collect::<Vec<_>>().join(" "))
}

/// This process's memory in megabytes: now, and at its most.
pub fn memory() -> Option<(u64, u64)> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    Some((kilobytes("VmRSS:")? / 1024, kilobytes("VmHWM:")? / 1024))
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unknown = || "unknown".to_owned();
        let load = |load: &Option<String>| load.clone().unwrap_or_else(unknown);
        writeln!(f, "cores {}, load {} before, {} after", self.cores, load(&self.load_before), load(&self.load_after))?;
        let settings: Vec<String> = self.postgres.iter().map(|(name, value)| format!("{name} {value}")).collect();
        writeln!(f, "PostgreSQL: {}", settings.join(", "))?;
        if !self.optimized {
            writeln!(f, "This is a debug build: its figures mean nothing.")?;
        }
        Ok(())
    }
}
