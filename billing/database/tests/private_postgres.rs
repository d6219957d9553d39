//! The private PostgreSQL outlives what happens to it and to us: kills, races, copies, odd folders.

#![allow(clippy::unwrap_used)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use database::{Database, DatabaseConfig};
use database_testing::TestDatabase;
use sqlx::ConnectOptions;
use tokio::net::{TcpListener, UnixStream};

/// A data folder of its own, removed at the end.
struct DataFolder(PathBuf);

impl DataFolder {
    fn new(name: &str) -> Self {
        Self::closed_or_open(name, 0o755)
    }

    fn closed_or_open(name: &str, mode: u32) -> Self {
        let folder = std::env::temp_dir().join(format!("fondaco-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        Self(folder)
    }

    fn config(&self) -> DatabaseConfig {
        DatabaseConfig::new(None, self.0.clone())
    }

    async fn open(&self) -> Database {
        database::open(&self.config()).await.unwrap()
    }

    fn home(&self) -> PathBuf {
        let elsewhere = fs::read_to_string(self.0.join("postgres.location"));
        elsewhere.map_or_else(|_| self.0.join("postgres"), |path| PathBuf::from(path.trim()))
    }

    fn pid_file(&self) -> PathBuf {
        self.home().join("cluster/postmaster.pid")
    }

    fn pid(&self) -> u32 {
        self.pid_if_any().unwrap()
    }

    fn pid_if_any(&self) -> Option<u32> {
        fs::read_to_string(self.pid_file()).ok()?.lines().next()?.parse().ok()
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        if self.home() != self.0.join("postgres") {
            let _ = fs::remove_dir_all(self.home());
        }
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn kill(pid: u32) {
    assert!(Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
}

async fn answers(database: &Database) -> Result<i32, sqlx::Error> {
    sqlx::query_scalar("SELECT 1").fetch_one(database.pool()).await
}

async fn notes(database: &Database) -> Vec<String> {
    sqlx::query_scalar("SELECT text FROM notes ORDER BY text").fetch_all(database.pool()).await.unwrap()
}

async fn write_note(database: &Database, text: &str) {
    sqlx::query("CREATE TABLE IF NOT EXISTS notes (text text)").execute(database.pool()).await.unwrap();
    sqlx::query("INSERT INTO notes VALUES ($1)").bind(text).execute(database.pool()).await.unwrap();
}

/// Makes the files complete enough to be copied with `cp`.
async fn checkpoint(database: &Database) {
    let superuser = database.options().clone().username("postgres");
    let mut connection = superuser.connect().await.unwrap();
    sqlx::query("CHECKPOINT").execute(&mut connection).await.unwrap();
}

/// Opens the data folder in another process, which stays until it is killed.
fn spawn_holder(data: &Path) -> std::process::Child {
    spawn_holder_on(data, &std::env::var_os("PATH").unwrap_or_default())
}

/// As above, with the programs of another path.
fn spawn_holder_on(data: &Path, path: &OsStr) -> std::process::Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "holds_the_data_folder_until_killed", "--nocapture"])
        .env("HELD_DATA", data)
        .env("PATH", path)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("held") {
        line.clear();
        assert_ne!(std::io::BufRead::read_line(&mut output, &mut line).unwrap(), 0, "the holder gave up");
    }
    child
}

/// Does nothing unless it is the other process of the tests below.
#[tokio::test]
async fn holds_the_data_folder_until_killed() {
    let Some(data) = std::env::var_os("HELD_DATA") else {
        return;
    };
    let _database = database::open(&DatabaseConfig::new(None, data.into())).await.unwrap();
    println!("held");
    tokio::time::sleep(Duration::from_secs(120)).await;
}

#[tokio::test]
async fn it_starts_keeps_what_is_written_and_stops() {
    let data = DataFolder::new("starts");
    let database = data.open().await;
    write_note(&database, "kept").await;
    let (is_superuser, zone, ordinary): (bool, String, bool) = sqlx::query_as(
        "SELECT rolsuper, current_setting('timezone'), current_setting('fsync') = 'on'
              AND current_setting('synchronous_commit') = 'on' AND current_setting('listen_addresses') = ''
         FROM pg_roles WHERE rolname = current_user",
    )
    .fetch_one(database.pool())
    .await
    .unwrap();
    assert_eq!((is_superuser, zone.as_str(), ordinary), (false, "UTC", true));
    database.close().await;
    assert!(!data.pid_file().exists(), "it still runs");

    let database = data.open().await;
    assert_eq!(notes(&database).await, ["kept"]);
    drop(database);
    assert!(!data.pid_file().exists(), "a dropped database leaves it running");
}

#[tokio::test]
async fn a_server_whose_portal_was_killed_is_adopted_and_then_stopped() {
    let data = DataFolder::new("adopted");
    let mut holder = spawn_holder(&data.0);
    let pid = data.pid();
    kill(holder.id());
    holder.wait().unwrap();

    let database = data.open().await;
    assert_eq!(data.pid(), pid);
    assert_eq!(answers(&database).await.unwrap(), 1);
    database.close().await;
    assert!(!data.pid_file().exists());
}

#[tokio::test]
async fn a_killed_server_is_started_again_by_the_next_command() {
    let data = DataFolder::new("killed");
    let mut holder = spawn_holder(&data.0);
    kill(holder.id());
    holder.wait().unwrap();
    kill(data.pid());
    assert!(data.pid_file().exists());

    let database = data.open().await;
    assert_eq!(answers(&database).await.unwrap(), 1);
    database.close().await;
}

#[tokio::test]
async fn a_server_killed_under_a_running_portal_comes_back() {
    let data = DataFolder::new("revived");
    let database = data.open().await;
    write_note(&database, "committed").await;
    let killed = data.pid();
    kill(killed);
    let started = Instant::now();
    // The killed server's own connections answer for a moment longer.
    while data.pid_if_any().is_none_or(|pid| pid == killed) || answers(&database).await.is_err() {
        assert!(started.elapsed() < Duration::from_secs(30), "nobody started it again");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(notes(&database).await, ["committed"]);
    database.close().await;
    assert!(!data.pid_file().exists());
}

#[tokio::test]
async fn a_pid_file_that_names_a_stranger_prevents_nothing() {
    let data = DataFolder::new("stranger");
    data.open().await.close().await;
    let cluster = data.home().join("cluster");
    let text = format!("{}\n{}\n1\n5432\n/nowhere\n\n 1 1\nready\n", std::process::id(), cluster.display());
    fs::write(data.pid_file(), text).unwrap();

    let database = data.open().await;
    assert_eq!(answers(&database).await.unwrap(), 1);
    database.close().await;
}

#[tokio::test]
async fn commands_that_race_share_one_server_and_the_last_one_stops_it() {
    let data = DataFolder::new("race");
    let folder = data.0.clone();
    let holder = tokio::task::spawn_blocking(move || spawn_holder(&folder));
    let (first, second, third) = tokio::join!(data.open(), data.open(), holder);
    let mut third = third.unwrap();
    let pid = data.pid();
    first.close().await;
    assert_eq!(answers(&second).await.unwrap(), 1);
    second.close().await;
    assert_eq!(data.pid(), pid, "another process still uses it");
    kill(third.id());
    third.wait().unwrap();
    data.open().await.close().await;
    assert!(!data.pid_file().exists());
}

#[tokio::test]
async fn a_copied_data_folder_gets_a_server_of_its_own() {
    let original = DataFolder::new("original");
    let first = original.open().await;
    write_note(&first, "original").await;
    checkpoint(&first).await;
    let copy = DataFolder::new("copy");
    let source = original.0.join(".");
    assert!(Command::new("cp").arg("-a").arg(source).arg(&copy.0).status().unwrap().success());

    let second = copy.open().await;
    write_note(&second, "copied").await;
    assert_ne!(original.pid(), copy.pid());
    assert_eq!(notes(&first).await, ["original"]);
    second.close().await;
    assert_eq!(answers(&first).await.unwrap(), 1);
    first.close().await;
}

#[tokio::test]
async fn a_closed_folder_and_a_long_path_are_no_obstacle() {
    let data = DataFolder::closed_or_open(&"long-".repeat(20), 0o700);
    data.open().await.close().await;
    let home = data.home();
    let database = data.open().await;
    assert_eq!(data.home(), home);
    assert_eq!(answers(&database).await.unwrap(), 1);
    database.close().await;
    assert!(!data.pid_file().exists());
}

/// PostgreSQL's programs and what they need, copied to a place where they can be replaced.
#[cfg(target_os = "linux")]
fn copied_programs(place: &Path, postmaster: u32) {
    let program = fs::read_link(format!("/proc/{postmaster}/exe")).unwrap();
    let version = program.ancestors().nth(2).unwrap();
    let copy = place.join("lib/postgresql").join(version.file_name().unwrap());
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    assert!(Command::new("cp").arg("-a").arg(version).arg(&copy).status().unwrap().success());
    std::os::unix::fs::symlink("/usr/share", place.join("share")).unwrap();
    let config = place.join("pg_config");
    fs::write(&config, format!("#!/bin/sh\necho {}\n", copy.join("bin").display())).unwrap();
    fs::set_permissions(&config, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_server_whose_files_are_upgraded_beneath_it_is_started_again_from_the_new_ones() {
    let data = DataFolder::new("upgraded");
    let database = data.open().await;
    write_note(&database, "kept").await;
    let programs = DataFolder::new("upgraded-programs");
    copied_programs(&programs.0, data.pid());
    database.close().await;
    let path = format!("{}:{}", programs.0.display(), std::env::var("PATH").unwrap());
    let mut holder = spawn_holder_on(&data.0, path.as_ref());
    let first = data.pid();
    let program = fs::read_link(format!("/proc/{first}/exe")).unwrap();
    assert!(program.starts_with(&programs.0), "{program:?} is not the copy");

    // As a package manager does: the new file is written beside the old one and takes its name.
    let new = program.with_extension("new");
    assert!(Command::new("cp").arg("-a").arg(&program).arg(&new).status().unwrap().success());
    fs::rename(&new, &program).unwrap();
    let started = Instant::now();
    while data.pid_if_any().is_none_or(|pid| pid == first) {
        assert!(started.elapsed() < Duration::from_secs(30), "nobody noticed");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let database = data.open().await;
    assert_eq!(fs::read_link(format!("/proc/{}/exe", data.pid())).unwrap(), program);
    assert_eq!(notes(&database).await, ["kept"]);
    kill(holder.id());
    holder.wait().unwrap();
    database.close().await;
}

#[tokio::test]
async fn the_log_tells_of_a_conflict_without_the_statement_and_goes_on_in_new_files() {
    let data = DataFolder::new("log");
    let log = data.home().join("log");
    fs::create_dir_all(&log).unwrap();
    for number in 10..30 {
        fs::write(log.join(format!("postgres-200001{number}-000000.log")), "old").unwrap();
    }
    let database = data.open().await;
    sqlx::query("CREATE TABLE once (name text CONSTRAINT name_is_there_once PRIMARY KEY)")
        .execute(database.pool())
        .await
        .unwrap();
    let insert = "INSERT INTO once /* what nobody should read */ VALUES ('a secret')";
    sqlx::query(insert).execute(database.pool()).await.unwrap();
    assert!(sqlx::query(insert).execute(database.pool()).await.is_err());
    let files: Vec<PathBuf> = fs::read_dir(&log).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() <= 9, "old files are removed: {files:?}");
    let written = || files.iter().map(|file| fs::read_to_string(file).unwrap()).collect::<String>();
    // The collector writes a little later.
    let started = Instant::now();
    while !written().contains("name_is_there_once") && started.elapsed() < Duration::from_secs(30) {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let text = written();
    assert!(text.contains("name_is_there_once"), "{text}");
    assert!(!text.contains("what nobody should read") && !text.contains("a secret"), "{text}");
    database.close().await;
}

#[tokio::test]
async fn a_database_that_is_not_there_yet_is_waited_for() {
    let test = TestDatabase::fresh().await;
    let place = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = place.local_addr().unwrap();
    drop(place);
    let socket = test.options().get_socket().map(|folder| folder.join(".s.PGSQL.5432"));
    let Some(socket) = socket else { return };
    let server = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let listener = TcpListener::bind(address).await.unwrap();
        while let Ok((mut near, _)) = listener.accept().await {
            let socket = socket.clone();
            tokio::spawn(async move {
                let mut far = UnixStream::connect(&socket).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
            });
        }
    });
    let options = test.options();
    let (user, name) = (options.get_username(), options.get_database().unwrap());
    let url = format!("postgres://{user}@{address}/{name}?sslmode=disable");
    let begun = Instant::now();
    let database = database::open(&DatabaseConfig::new(Some(url), std::env::temp_dir())).await.unwrap();
    assert!(begun.elapsed() >= Duration::from_millis(1400), "it was not there before");
    assert_eq!(answers(&database).await.unwrap(), 1);
    database.close().await;
    server.abort();
}
