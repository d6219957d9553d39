//! The private PostgreSQL of a data folder: started by whoever comes first, stopped by whoever leaves last.
//!
//! Everybody who uses it holds `in-use.lock` shared; who can take it exclusively when leaving is the
//! last and stops the server. Starting, adopting and stopping happen under `<data>/postgres.lock`, so
//! racing commands see one another's finished work only. A killed process frees its locks and leaves
//! the server running, for the next one to adopt; a killed server is started again, by the next
//! command or by the watch of one that still runs. So is one whose files the system has upgraded.

mod account;
mod binaries;
mod cluster;
mod home;
mod lock;
mod postmaster;
mod settings;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::{Connection, PgConnection};

pub use self::account::own_id;
use self::binaries::Binaries;
use self::home::Home;
use self::postmaster::Postmaster;
pub use self::settings::Purpose;
use super::{DatabaseFault, connecting};

/// Name of the portal's role and of its database.
const PORTAL: &str = "fondaco";
const WATCH_EVERY: Duration = Duration::from_secs(2);
const CONNECT_PATIENCE: Duration = Duration::from_secs(60);
/// How long the system may take to replace PostgreSQL's files, once it has begun.
const REPLACING: Duration = Duration::from_secs(3);

#[derive(Debug)]
pub struct PrivateServer {
    tenancy: Arc<Tenancy>,
}

/// One process's share in the server.
#[derive(Debug)]
struct Tenancy {
    home: Home,
    binaries: Binaries,
    purpose: Purpose,
    door: PathBuf,
    socket: PathBuf,
    /// Empty once we have left.
    in_use: Mutex<Option<File>>,
}

impl PrivateServer {
    /// Starts or adopts the server of `data`; its role and database exist afterwards.
    pub async fn open(data: &Path, purpose: Purpose) -> Result<Self, DatabaseFault> {
        let data = data.to_owned();
        let (tenancy, closed) = blocking(move || Tenancy::begin(&data, purpose)).await??;
        let server = Self { tenancy: Arc::new(tenancy) };
        // Declared after the server, hence dropped before it: leaving passes through this door.
        let door = closed;
        let furnished = furnish(&server.superuser()).await;
        drop(door);
        if let Err(fault) = furnished {
            // What was adopted may have been about to die.
            tracing::warn!(%fault, "the private PostgreSQL does not answer");
            let tenancy = Arc::clone(&server.tenancy);
            blocking(move || tenancy.revive()).await??;
            furnish(&server.superuser()).await?;
        }
        if purpose == Purpose::Portal {
            tokio::spawn(watch(Arc::downgrade(&server.tenancy)));
        }
        Ok(server)
    }

    /// As the portal: owner of its database, no superuser.
    pub fn options(&self) -> PgConnectOptions {
        self.superuser().username(PORTAL).database(PORTAL)
    }

    fn superuser(&self) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.tenancy.socket)
            .port(settings::SOCKET_PORT)
            .username(cluster::SUPERUSER)
            .database("postgres")
            .ssl_mode(PgSslMode::Disable)
    }

    /// Lets go of the server, and stops it if nobody else uses it.
    pub async fn leave(self) {
        let tenancy = Arc::clone(&self.tenancy);
        if let Err(fault) = blocking(move || tenancy.end()).await.and_then(|left| left) {
            tracing::warn!(%fault, "the private PostgreSQL was left running");
        }
    }

    /// A command for the shell of the account that runs the server, to stop it once nobody uses it.
    pub fn caretaker(&self) -> std::process::Command {
        let mut shell = self.tenancy.home.account.command(Path::new("/bin/sh"));
        shell.args(["-c", CARETAKER, "fondaco-tests"]);
        shell
            .arg(self.tenancy.home.use_lock())
            .arg(self.tenancy.binaries.program("pg_ctl"))
            .arg(self.tenancy.home.cluster());
        shell
    }
}

/// One at a time (a second one goes away), looking twice a minute.
const CARETAKER: &str = r#"exec 9<"$3/PG_VERSION"; flock -w 5 9 || exit
while [ -e "$3/postmaster.pid" ]; do sleep 30; flock -n "$1" "$2" stop -s -m fast -D "$3"; done"#;

impl Drop for PrivateServer {
    fn drop(&mut self) {
        if let Err(fault) = self.tenancy.end() {
            tracing::warn!(%fault, "the private PostgreSQL was left running");
        }
    }
}

impl Tenancy {
    /// The second part of the answer keeps others out until the server is furnished.
    fn begin(data: &Path, purpose: Purpose) -> Result<(Self, File), DatabaseFault> {
        fs::create_dir_all(data).map_err(DatabaseFault::folder("creating", data))?;
        let data = fs::canonicalize(data).map_err(DatabaseFault::folder("looking at", data))?;
        if purpose == Purpose::Tests {
            account::must_own(&data)?;
        }
        let door_lock = data.join("postgres.lock");
        let door = lock::exclusive(&door_lock)?;
        let home = Home::of(&data)?;
        let in_use = lock::shared(&home.use_lock())?;
        home.account.take(&home.use_lock())?;
        let binaries = cluster::binaries_for(&home)?;
        cluster::ensure(&home, &binaries, purpose)?;
        let socket = match cluster::adopt(&home, &binaries)? {
            Some(socket) => socket,
            None => {
                let socket = home.socket_folder()?;
                cluster::start(&home, &binaries, &socket, purpose)?;
                socket
            }
        };
        let in_use = Mutex::new(Some(in_use));
        Ok((Self { home, binaries, purpose, door: door_lock, socket, in_use }, door))
    }

    fn end(&self) -> Result<(), DatabaseFault> {
        let Some(in_use) = self.in_use.lock().unwrap_or_else(PoisonError::into_inner).take() else {
            return Ok(());
        };
        let _door = lock::exclusive(&self.door)?;
        // Not left to closing the file: a process that is just being started may hold a copy of it for a moment.
        in_use.unlock().map_err(DatabaseFault::folder("unlocking", &self.home.use_lock()))?;
        let last = lock::open(&self.home.use_lock())?;
        if last.try_lock().is_ok() && self.runs() {
            cluster::stop(&self.home, &self.binaries)?;
            self.home.tidy(&self.socket);
        }
        Ok(())
    }

    fn runs(&self) -> bool {
        self.postmaster().is_some()
    }

    fn postmaster(&self) -> Option<Postmaster> {
        let cluster = fs::canonicalize(self.home.cluster()).ok()?;
        Postmaster::recorded(&cluster).filter(|postmaster| postmaster.runs_in(&cluster))
    }

    /// Sees to it that the server runs, from the files that are there.
    fn look(&self) -> Result<(), DatabaseFault> {
        self.home.tidy_log();
        match self.postmaster() {
            None => self.revive(),
            Some(postmaster) if postmaster.program_was_replaced(&self.binaries.program("postgres")) => {
                std::thread::sleep(REPLACING);
                self.revive()
            }
            Some(_) => Ok(()),
        }
    }

    /// Starts the server again if it is gone, or cannot stay, though we still use it.
    fn revive(&self) -> Result<(), DatabaseFault> {
        let _door = lock::exclusive(&self.door)?;
        let used = self.in_use.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        let binaries = cluster::binaries_for(&self.home)?;
        if !used || cluster::adopt(&self.home, &binaries)?.is_some() {
            return Ok(());
        }
        tracing::warn!("the private PostgreSQL is started again");
        self.home.socket_folder()?;
        cluster::start(&self.home, &binaries, &self.socket, self.purpose)
    }
}

async fn watch(tenancy: Weak<Tenancy>) {
    loop {
        tokio::time::sleep(WATCH_EVERY).await;
        let Some(tenancy) = tenancy.upgrade() else {
            return;
        };
        let looked = blocking(move || tenancy.look()).await;
        if let Err(fault) = looked.and_then(|revived| revived) {
            tracing::error!(%fault, "the private PostgreSQL is gone");
        }
    }
}

/// Makes the portal's role and database where they are missing.
async fn furnish(superuser: &PgConnectOptions) -> Result<(), DatabaseFault> {
    // One that just crashed and restarts its backends refuses connections for a moment.
    let mut connection = connecting::patiently(superuser, CONNECT_PATIENCE).await?;
    if !exists(&mut connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)").await? {
        sqlx::query("CREATE ROLE fondaco LOGIN CREATEDB").execute(&mut connection).await?;
    }
    if !exists(&mut connection, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)").await? {
        sqlx::query("CREATE DATABASE fondaco OWNER fondaco").execute(&mut connection).await?;
    }
    connection.close().await?;
    Ok(())
}

async fn exists(connection: &mut PgConnection, question: &'static str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar(question).bind(PORTAL).fetch_one(connection).await
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, DatabaseFault> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| DatabaseFault::Interrupted(format!("work on the private PostgreSQL broke off: {error}")))
}
