//! The commands of the one binary.

pub mod bench;
mod check;
mod invoice_run;
mod migrate;
mod operator;
pub mod place;
pub mod seed;
pub mod serve;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::util::SubscriberInitExt;

use self::place::Place;
use crate::logging::{Colors, LogFormat, subscriber};

const ENVIRONMENT: &str = "\
Environment:
  FONDACO_LISTEN          where to serve (127.0.0.1:3000)
  FONDACO_DATA            the data folder (.data)
  DATABASE_URL            a PostgreSQL server to use instead of the private one
  FONDACO_MODE            sandbox or production (production)
  FONDACO_PUBLIC_URL      how people reach the portal, when not directly
  FONDACO_BEHIND_PROXY    true when a proxy tells where requests come from
  FONDACO_RATE_LIMIT      how often each key may call the API in a second (1000)
  FONDACO_SITE            the folder with the browser's files (site/ beside this program)
  FONDACO_CLOCK           where a new sandbox's clock stands first; the demo's history ends there
  FONDACO_OPERATOR_KEY    a sandbox's API key of the operator
  FONDACO_PASSWORD        the password that `fondaco operator` sets, else read from the standard input
  FONDACO_METRICS_LISTEN  where to answer Prometheus, such as 127.0.0.1:9464 (nowhere)
  FONDACO_LOG             plain, or json: one object a line (plain)
  RUST_LOG                what is logged (warn,fondaco=info,server=info,service=info)

Two commands to begin with:
  FONDACO_MODE=sandbox fondaco seed
  FONDACO_MODE=sandbox fondaco serve";

/// What is logged unless `RUST_LOG` says otherwise.
const LOGGED: &str = "warn,fondaco=info,server=info,service=info";

/// Fondaco, a marketplace billing portal: sellers price, buyers subscribe, the operator invoices, collects and pays out.
///
/// All commands work on the same data folder or database, also beside a serving portal.
#[derive(Debug, Parser)]
#[command(name = "fondaco", version, after_help = ENVIRONMENT)]
pub struct Cli {
    #[command(flatten)]
    place: Place,
    /// How the log is written.
    #[arg(long, global = true, env = "FONDACO_LOG", value_enum, default_value_t = LogFormat::Plain, value_name = "FORMAT")]
    log: LogFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the portal: pages, public API, metering, and the work that wakes by itself.
    Serve(serve::Serve),
    /// Brings the database's schema up to date. `serve` does so by itself.
    Migrate,
    /// Loads the demo marketplace into an empty sandbox.
    Seed(seed::Seed),
    /// Verifies what must always hold, and exits with 1 and what it found when something does not.
    Check(check::Check),
    /// Invoices everything that is due now. Running it again does nothing.
    InvoiceRun,
    /// Creates a sign-in for somebody who works for the operator.
    Operator(operator::Operator),
    /// Measures how fast this machine does what the portal does.
    Bench(bench::Bench),
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let cli = Cli::parse_from(arguments());
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(LOGGED));
    let colors = if std::io::stderr().is_terminal() { Colors::Shown } else { Colors::Plain };
    subscriber(cli.log, filter, colors, std::io::stderr).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    runtime.block_on(async { perform(cli).await.unwrap_or_else(|error| fail(&error)) })
}

/// What was typed. `cargo leptos watch` types nothing and means `serve`.
fn arguments() -> Vec<OsString> {
    let mut typed: Vec<OsString> = std::env::args_os().collect();
    if typed.len() == 1 && std::env::var_os("LEPTOS_WATCH").is_some() {
        typed.push("serve".into());
    }
    typed
}

async fn perform(Cli { place, command, .. }: Cli) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(serve) => serve.run(&place).await,
        Command::Migrate => migrate::run(&place).await,
        Command::Seed(seed) => seed.run(&place).await,
        Command::Check(check) => check.run(&place).await,
        Command::InvoiceRun => invoice_run::run(&place).await,
        Command::Operator(operator) => operator.run(&place).await,
        Command::Bench(bench) => bench.run(&place).await,
    }
}

fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("fondaco: {}", told_once(error));
    ExitCode::FAILURE
}

/// A fault and its causes, without those that were named already: many a fault tells its cause itself.
fn told_once(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |told, cause| match told.is_empty() {
        true => cause,
        false if told.contains(&cause) => told,
        false => format!("{told}: {cause}"),
    })
}

#[cfg(test)]
mod tests {
    use anyhow::Context;

    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::{Cli, ENVIRONMENT, LOGGED, told_once};

    /// Every variable that a command or any of its parts reads.
    fn read_by(command: &clap::Command, found: &mut BTreeSet<String>) {
        let variables = command.get_arguments().filter_map(|argument| argument.get_env()?.to_str());
        found.extend(variables.map(str::to_owned));
        command.get_subcommands().for_each(|part| read_by(part, found));
    }

    /// The first word of each line that begins with it, as in `--help`, or the first cell of a table's row.
    fn told_in(text: &str) -> BTreeSet<String> {
        let words = text.lines().filter_map(|line| line.trim_start_matches(['|', ' ', '`']).split(['`', ' ']).next());
        let is_variable =
            |word: &&str| word.contains('_') && word.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
        words.filter(is_variable).map(str::to_owned).collect()
    }

    #[test]
    fn readme_and_help_name_the_variables_that_are_read() {
        let mut read = BTreeSet::from(["RUST_LOG".to_owned()]);
        read_by(&Cli::command(), &mut read);
        assert!(read.len() > 8, "{read:?}");
        assert_eq!(told_in(ENVIRONMENT), read);
        let readme = include_str!("../../../README.md");
        assert_eq!(told_in(readme), read);
        assert!(readme.contains(LOGGED) && ENVIRONMENT.contains(LOGGED));
    }

    #[derive(Debug, thiserror::Error)]
    #[error("error communicating with database: {0}")]
    struct Outer(#[source] std::io::Error);

    #[test]
    fn a_cause_is_told_once() {
        let refused = std::io::Error::other("Connection refused");
        let error = Err::<(), _>(Outer(refused)).context("the database cannot be used").unwrap_err();
        let told = "the database cannot be used: error communicating with database: Connection refused";
        assert_eq!(told_once(&error), told);
        let bare = anyhow::anyhow!("cannot listen").context("no start");
        assert_eq!(told_once(&bare), "no start: cannot listen");
    }
}
