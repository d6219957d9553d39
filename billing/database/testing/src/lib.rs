//! A database of its own for every test. For tests only: everything here panics instead of failing.
//!
//! The server is the one `FONDACO_TEST_SERVER` names (a URL whose role may create databases), else a
//! private one shared by all tests of this user, which goes away by itself within a minute of the last
//! test. The schema is migrated once, into a template; a test's database is a copy of it, which takes
//! some tens of milliseconds. Copies stay for the curious until their process is gone and the next
//! test process sweeps, or for an hour at most.

use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use database::private::{PrivateServer, Purpose, own_id};
use database::{DatabaseFault, connecting};
use sqlx::postgres::{PgConnectOptions, PgPool};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use tokio::sync::OnceCell;

const PREFIX: &str = "fondaco_test_";
const LEFTOVER_MAX: Duration = Duration::from_secs(3600);
const CONNECTIONS_MAX: u32 = 8;
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);
/// "Template" in ASCII.
const TEMPLATE_LOCK: i64 = 0x54_65_6d_70_6c_61_74_65;

/// An empty, migrated database that no other test sees.
#[derive(Debug)]
pub struct TestDatabase {
    pub pool: PgPool,
    options: PgConnectOptions,
}

/// Breaks a portal's database where every act looks, so that a fault of ours can be seen.
///
/// # Panics
/// When it cannot be broken.
pub async fn lose_the_clock(pool: &PgPool) {
    if let Err(error) = sqlx::query("DELETE FROM marketplace").execute(pool).await {
        panic!("the marketplace stays: {error}");
    }
}

/// What every table holds, to see that nothing was changed.
///
/// # Panics
/// When it cannot be read.
pub async fn content(pool: &PgPool) -> Vec<(String, String)> {
    let read = async {
        let tables: Vec<String> = sqlx::query_scalar(
            "SELECT table_name::text FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%' ORDER BY 1",
        )
        .fetch_all(pool)
        .await?;
        let mut content = Vec::new();
        for table in tables {
            let rows = format!("SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {table} t");
            let rows: String = sqlx::query_scalar(AssertSqlSafe(rows)).fetch_one(pool).await?;
            content.push((table, rows));
        }
        Ok::<_, sqlx::Error>(content)
    };
    read.await.unwrap_or_else(|error| panic!("the tables cannot be read: {error}"))
}

/// Lets every card take the next charge that is made on any, and none after it.
///
/// # Panics
/// When the sandbox's provider cannot be changed.
pub async fn one_charge_succeeds(pool: &PgPool) {
    let changed = sqlx::raw_sql(
        "UPDATE sandbox_provider_cards SET behavior = 'succeeds';
         CREATE FUNCTION cards_are_empty() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
             UPDATE sandbox_provider_cards SET behavior = 'fails';
             RETURN NULL;
         END $$;
         CREATE TRIGGER cards_are_empty AFTER INSERT ON sandbox_provider_charges
             FOR EACH STATEMENT EXECUTE FUNCTION cards_are_empty()",
    );
    if let Err(error) = changed.execute(pool).await {
        panic!("the cards stay as they are: {error}");
    }
}

/// Leaves work about an invoice that there is not, given up after many attempts.
///
/// # Panics
/// When it cannot be left.
pub async fn give_up_work(pool: &PgPool) {
    let left = sqlx::query(
        "INSERT INTO outbox (kind, payload, created_at, available_at, attempts, failure, failure_reference,
             dead_at)
         VALUES ('collect_invoice', '{\"invoice_id\": \"inv_01990000000070008000000000000001\", \"after\": null}', now(),
                 now(), 12, 'away', '7K2M-Q4XD', now())",
    );
    if let Err(error) = left.execute(pool).await {
        panic!("the outbox takes no work: {error}");
    }
}

impl TestDatabase {
    /// # Panics
    /// When no server can be had or the schema does not migrate.
    pub async fn fresh() -> Self {
        match Self::create().await {
            Ok(database) => database,
            Err(fault) => panic!("no database for this test: {fault}"),
        }
    }

    /// How this database is reached, for connections beside the pool.
    pub fn options(&self) -> &PgConnectOptions {
        &self.options
    }

    /// Its `DATABASE_URL`, for commands started by a test.
    pub fn url(&self) -> String {
        self.options.to_url_lossy().into()
    }

    async fn create() -> Result<Self, DatabaseFault> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let (server, template) = prepared().await?;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{PREFIX}{}_{}_{number}", seconds_now(), std::process::id());
        let mut connection = server.options.connect().await?;
        execute(&mut connection, format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
        connection.close().await?;
        let options = connecting::with_limits(server.options.clone().database(&name), STATEMENT_TIMEOUT);
        let pool = connecting::pool(&options, CONNECTIONS_MAX).await?;
        Ok(Self { pool, options })
    }
}

#[derive(Debug)]
struct Server {
    options: PgConnectOptions,
    /// Held until the process ends.
    _private: Option<PrivateServer>,
}

/// The server and the name of its template, found once per process.
async fn prepared() -> Result<&'static (Server, String), DatabaseFault> {
    static PREPARED: OnceCell<(Server, String)> = OnceCell::const_new();
    PREPARED
        .get_or_try_init(|| async {
            let server = server().await?;
            let mut connection = server.options.connect().await?;
            sweep(&mut connection, if server._private.is_some() { ServedBy::Us } else { ServedBy::Others }).await?;
            let template = template(&server.options, &mut connection).await?;
            connection.close().await?;
            Ok((server, template))
        })
        .await
}

async fn server() -> Result<Server, DatabaseFault> {
    if let Ok(url) = std::env::var("FONDACO_TEST_SERVER") {
        return Ok(Server { options: url.parse()?, _private: None });
    }
    let data = std::env::temp_dir().join(format!("fondaco-tests-{}", own_id()?));
    let private = PrivateServer::open(&data, Purpose::Tests).await?;
    let caretaker = private.caretaker().stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if let Err(error) = caretaker {
        tracing::warn!(%error, "the tests' PostgreSQL will not stop by itself");
    }
    Ok(Server { options: private.options(), _private: Some(private) })
}

/// The migrated template of this schema; made under a lock, and named only when complete.
async fn template(server: &PgConnectOptions, connection: &mut PgConnection) -> Result<String, DatabaseFault> {
    let name = format!("fondaco_template_{}", database::fingerprint());
    // A session's lock, on a connection of its own that is closed below: it cannot leak.
    let mut lock = server.connect().await?;
    sqlx::query("SELECT pg_advisory_lock($1)").bind(TEMPLATE_LOCK).execute(&mut lock).await?;
    let exists: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
        .bind(&name)
        .fetch_one(&mut *connection)
        .await?;
    if !exists {
        execute(connection, format!("DROP DATABASE IF EXISTS {name}_unfinished WITH (FORCE)")).await?;
        execute(connection, format!("CREATE DATABASE {name}_unfinished")).await?;
        database::migrate(&server.clone().database(&format!("{name}_unfinished"))).await?;
        execute(connection, format!("ALTER DATABASE {name}_unfinished RENAME TO {name}")).await?;
        execute(connection, format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).await?;
    }
    lock.close().await?;
    Ok(name)
}

/// Whose the server is: process ids tell only on one of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ServedBy {
    Us,
    Others,
}

/// Drops what earlier test processes left.
async fn sweep(connection: &mut PgConnection, server: ServedBy) -> Result<(), DatabaseFault> {
    let names: Vec<String> = sqlx::query_scalar("SELECT datname::text FROM pg_database WHERE starts_with(datname, $1)")
        .bind(PREFIX)
        .fetch_all(&mut *connection)
        .await?;
    for name in names.iter().filter(|name| is_left_over(name, server)) {
        // Another process may be sweeping too.
        let _ = execute(connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    }
    Ok(())
}

fn is_left_over(name: &str, server: ServedBy) -> bool {
    let mut parts = name.trim_start_matches(PREFIX).split('_').map(str::parse::<u64>);
    let (Some(Ok(born)), Some(Ok(process))) = (parts.next(), parts.next()) else {
        return false;
    };
    let is_orphan = cfg!(target_os = "linux") && !std::path::Path::new(&format!("/proc/{process}")).exists();
    seconds_now().saturating_sub(born) > LEFTOVER_MAX.as_secs() || (server == ServedBy::Us && is_orphan)
}

fn seconds_now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// Names of databases cannot be bound; ours consist of letters, digits and underscores.
async fn execute(connection: &mut PgConnection, statement: String) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::{PREFIX, ServedBy, is_left_over, seconds_now};

    #[test]
    fn databases_of_living_processes_are_kept_for_an_hour() {
        let (now, process) = (seconds_now(), std::process::id());
        for (born, process, server, expected) in [
            (now, process, ServedBy::Us, false),
            (now - 3601, process, ServedBy::Us, true),
            (now, u32::MAX, ServedBy::Us, cfg!(target_os = "linux")),
            (now, u32::MAX, ServedBy::Others, false),
        ] {
            assert_eq!(is_left_over(&format!("{PREFIX}{born}_{process}_0"), server), expected, "{born} {process}");
        }
        assert!(!is_left_over("fondaco_test_of_somebody_else", ServedBy::Us));
    }
}
