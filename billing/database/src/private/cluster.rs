//! Making, starting and stopping the cluster of one home, with PostgreSQL's own programs.
//!
//! Invariants: a folder named `cluster` is complete (`initdb` works beside it and is renamed); a stale
//! `postmaster.pid` never prevents a start, and is never removed from under a living server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::binaries::Binaries;
use super::home::Home;
use super::postmaster::{Postmaster, file_in, socket_in};
use super::settings::{self, Purpose};
use crate::DatabaseFault;

pub(super) const SUPERUSER: &str = "postgres";
/// Recovery after a kill may have much to replay.
const START_SECONDS_MAX: u64 = 600;
const STOP_SECONDS_MAX: u64 = 60;
const POLL: Duration = Duration::from_millis(50);
/// A killed server's last backends may hold its memory for a moment.
const START_PAUSES: [Duration; 4] =
    [Duration::from_millis(300), Duration::from_secs(1), Duration::from_secs(3), Duration::from_secs(6)];
/// How long a living server may leave its socket unanswered before it is restarted.
const SILENCE_MAX: Duration = Duration::from_secs(5);

pub(super) fn binaries_for(home: &Home) -> Result<Binaries, DatabaseFault> {
    let version = fs::read_to_string(home.cluster().join("PG_VERSION")).ok();
    Binaries::find(version.and_then(|version| version.trim().parse().ok()))
}

/// Makes the cluster unless it is there.
pub(super) fn ensure(home: &Home, binaries: &Binaries, purpose: Purpose) -> Result<(), DatabaseFault> {
    let (cluster, unfinished) = (home.cluster(), home.unfinished_cluster());
    if cluster.exists() {
        return Ok(());
    }
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).map_err(DatabaseFault::folder("removing", &unfinished))?;
    }
    let initialize = |locale: &str| {
        let mut command = home.account.command(&binaries.program("initdb"));
        command.arg("-D").arg(&unfinished).args([
            "-U",
            SUPERUSER,
            "--encoding=UTF8",
            "--auth=trust",
            "--data-checksums",
        ]);
        command.arg(format!("--locale={locale}"));
        if purpose == Purpose::Tests {
            command.arg("--no-sync");
        }
        run(&cluster, command)
    };
    // Some systems know no C.UTF-8; there, case mapping beyond ASCII is lost and nothing else.
    initialize("C.UTF-8").or_else(|_| initialize("C"))?;
    fs::rename(&unfinished, &cluster).map_err(DatabaseFault::folder("finishing", &cluster))
}

/// The socket folder of a server that runs already and answers; waits for one on its way up or down, and ends one that runs
/// from files that are no more: its new backends would load libraries of another version.
pub(super) fn adopt(home: &Home, binaries: &Binaries) -> Result<Option<PathBuf>, DatabaseFault> {
    let cluster = canonical(&home.cluster())?;
    let started = Instant::now();
    let mut silent_since = None;
    while let Some(postmaster) = Postmaster::recorded(&cluster) {
        if !postmaster.runs_in(&cluster) {
            if postmaster.pid_is_taken() {
                let stale = file_in(&cluster);
                fs::remove_file(&stale).map_err(DatabaseFault::folder("removing", &stale))?;
            }
            return Ok(None);
        }
        if postmaster.is_ready() {
            if postmaster.program_was_replaced(&binaries.program("postgres")) {
                tracing::warn!("the files of the private PostgreSQL were replaced while it ran; restarting it");
                stop(home, binaries)?;
                return Ok(None);
            }
            if postmaster.answers() {
                return Ok(postmaster.socket_folder);
            }
            if silent_since.get_or_insert_with(Instant::now).elapsed() > SILENCE_MAX {
                stop(home, binaries)?;
                return Ok(None);
            }
        }
        if started.elapsed() > Duration::from_secs(START_SECONDS_MAX) {
            return Err(DatabaseFault::private(&cluster, "neither comes up nor goes down"));
        }
        sleep(POLL);
    }
    Ok(None)
}

/// Starts the server and waits until it is ready, through recovery if need be.
pub(super) fn start(home: &Home, binaries: &Binaries, socket: &Path, purpose: Purpose) -> Result<(), DatabaseFault> {
    let cluster = home.cluster();
    let configuration = cluster.join("postgresql.conf");
    fs::write(&configuration, settings::text(purpose, socket, &home.log_folder()?))
        .map_err(DatabaseFault::folder("writing", &configuration))?;
    home.account.take(&configuration)?;
    forget_socket(socket)?;
    home.tidy_log();
    let mut outcome = pg_ctl_start(home, binaries);
    for pause in START_PAUSES {
        if outcome.is_ok() {
            break;
        }
        sleep(pause);
        outcome = pg_ctl_start(home, binaries);
    }
    outcome.map_err(|fault| match home.last_words() {
        Some(lines) => {
            DatabaseFault::private(&cluster, format!("does not start ({fault}); its log ends with:\n{lines}"))
        }
        None => fault,
    })
}

/// Removes what a killed server left: its lock may name a process that meanwhile belongs to anybody.
fn forget_socket(folder: &Path) -> Result<(), DatabaseFault> {
    let socket = socket_in(folder);
    for path in [socket.with_added_extension("lock"), socket] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            removed => removed.map_err(DatabaseFault::folder("removing", &path))?,
        }
    }
    Ok(())
}

fn pg_ctl_start(home: &Home, binaries: &Binaries) -> Result<(), DatabaseFault> {
    let cluster = home.cluster();
    let mut command = home.account.command(&binaries.program("pg_ctl"));
    command.args(["start", "--wait", "--silent"]).arg(format!("--timeout={START_SECONDS_MAX}"));
    command.arg("-D").arg(canonical(&cluster)?).arg("-l").arg(home.first_words());
    run(&cluster, command)
}

/// Stops the server: open connections are cut, everything is on disk afterwards.
pub(super) fn stop(home: &Home, binaries: &Binaries) -> Result<(), DatabaseFault> {
    let with_mode = |mode: &str| {
        let mut command = home.account.command(&binaries.program("pg_ctl"));
        command.args(["stop", "--wait", "--silent", "-m", mode]).arg(format!("--timeout={STOP_SECONDS_MAX}"));
        command.arg("-D").arg(home.cluster());
        run(&home.cluster(), command)
    };
    with_mode("fast").or_else(|_| with_mode("immediate"))
}

fn run(cluster: &Path, mut command: Command) -> Result<(), DatabaseFault> {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let output =
        command.output().map_err(|error| DatabaseFault::private(cluster, format!("cannot run {program}: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(DatabaseFault::private(cluster, format!("refuses: {program} says: {}", said.trim())))
}

fn canonical(cluster: &Path) -> Result<PathBuf, DatabaseFault> {
    fs::canonicalize(cluster).map_err(DatabaseFault::folder("looking at", cluster))
}
