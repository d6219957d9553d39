//! The rules of the repository: which crate may use what, and where words, SQL and markup live.
//!
//! Reads the sources as text, so a rule costs a line here instead of a reviewer's eye. Rules of the schema stand beside
//! the schema, in the tests of the service.

#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/floors.rs"]
mod floors;
#[path = "tidy/functions.rs"]
mod functions;
#[path = "tidy/globals.rs"]
mod globals;
#[path = "tidy/matches.rs"]
mod matches;
#[path = "tidy/usage_apart.rs"]
mod usage_apart;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

const LINES_MAX: usize = 450;

/// Everything the rules of billing may be built from, direct or not.
const DOMAIN_TREE: &[&str] = &[
    "arrayvec",
    "autocfg",
    "billing-domain",
    "chrono",
    "chrono-tz",
    "heck",
    "iana-time-zone",
    "iso_country",
    "iso_currency",
    "itoa",
    "lazy_static",
    "num-traits",
    "phf",
    "phf_shared",
    "proc-macro2",
    "quote",
    "rust_decimal",
    "rust_decimal_macros",
    "serde",
    "serde_core",
    "serde_derive",
    "siphasher",
    "strum",
    "strum_macros",
    "syn",
    "thiserror",
    "thiserror-impl",
    "tinyvec",
    "tinyvec_macros",
    "unicode-ident",
    "unicode-normalization",
    "uuid",
];

struct Source {
    /// From the repository's root, with slashes.
    path: String,
    text: String,
}

impl Source {
    /// Lines of code with their numbers; comments are not code.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(place, line)| (place + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is(&self, folder: &str, ending: &str) -> bool {
        self.path.starts_with(folder) && self.path.ends_with(ending)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All that people write here; what is built or installed is left out.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    for folder in
        [".ci", "app", "billing", "docs", "end2end", "frontend", "migrations", "scripts", "server", "site", "style"]
    {
        read_folder(&root().join(folder), folder, &mut found);
    }
    for entry in std::fs::read_dir(root()).expect("the root") {
        let entry = entry.expect("an entry");
        if entry.file_type().expect("a type").is_file() {
            read_file(&entry.path(), entry.file_name().to_string_lossy().into_owned(), &mut found);
        }
    }
    found
}

fn read_folder(folder: &Path, path: &str, found: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if matches!(name.as_str(), "node_modules" | "results" | "target" | "screenshots") {
            continue;
        }
        let path = format!("{path}/{name}");
        match entry.file_type().expect("a type").is_dir() {
            true => read_folder(&entry.path(), &path, found),
            false => read_file(&entry.path(), path, found),
        }
    }
}

fn read_file(file: &Path, path: String, found: &mut Vec<Source>) {
    // Fonts and pictures have no text.
    if let Ok(text) = std::fs::read_to_string(file) {
        found.push(Source { path, text });
    }
}

/// Fails with every place at once.
fn none(rule: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{rule}:\n  {}", places.join("\n  "));
}

/// Code of Rust files in a folder that says one of these words.
fn saying(folder: &str, words: &[&str]) -> Vec<String> {
    let sources = sources();
    let files = sources.iter().filter(|source| source.is(folder, ".rs"));
    let places = files.flat_map(|source| {
        let lines = source.code().filter(|(_, line)| words.iter().any(|word| has_word(line, word)));
        lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())).collect::<Vec<_>>()
    });
    places.collect()
}

/// Whether a word stands in a line by itself, not within a longer name.
fn has_word(line: &str, word: &str) -> bool {
    let part_of_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(place, _)| {
        let before = line[..place].chars().next_back();
        let after = line[place + word.len()..].chars().next();
        let (first, last) = (word.chars().next(), word.chars().next_back());
        !(part_of_name(before) && part_of_name(first) || part_of_name(after) && part_of_name(last))
    })
}

/// The names in a part of a `Cargo.toml`.
fn dependencies(package: &str, table: &str) -> BTreeMap<String, String> {
    let file = root().join(package).join("Cargo.toml");
    let text = std::fs::read_to_string(&file).expect("a manifest");
    let part = text.lines().skip_while(|line| line.trim() != format!("[{table}]")).skip(1);
    let entries = part.take_while(|line| !line.starts_with('[')).filter_map(|line| {
        let (name, rest) = line.split_once('=')?;
        Some((name.trim().split('.').next()?.to_owned(), rest.trim().to_owned()))
    });
    entries.collect()
}

/// The names of all crates that a package is built from, on every platform.
fn tree(package: &str) -> BTreeSet<String> {
    let arguments =
        ["tree", "--locked", "--offline", "--package", package, "--edges", "normal,build", "--prefix", "none"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_domain_is_built_from_a_pinned_list() {
    let pinned: BTreeSet<String> = DOMAIN_TREE.iter().map(|name| (*name).to_owned()).collect();
    let found = tree("billing-domain");
    none("not on the domain's list", found.difference(&pinned).cloned().collect());
    let allowed =
        ["serde", "rust_decimal", "rust_decimal_macros", "chrono", "chrono-tz", "uuid", "thiserror", "iso_currency"];
    let (optional, always): (BTreeMap<String, String>, BTreeMap<String, String>) =
        dependencies("billing/domain", "dependencies")
            .into_iter()
            .partition(|(_, rest)| rest.contains("optional = true"));
    assert_eq!(always.into_keys().collect::<BTreeSet<_>>(), allowed.map(str::to_owned).into());
    assert_eq!(
        optional.into_keys().collect::<Vec<_>>(),
        ["utoipa"],
        "beside the rules only the contract, and only where it is told"
    );
}

#[test]
fn the_words_are_built_from_the_domain_and_what_it_is_built_from() {
    let pinned: BTreeSet<String> =
        DOMAIN_TREE.iter().chain(&["billing-words"]).map(|name| (*name).to_owned()).collect();
    let found = tree("billing-words");
    none("not on the words' list", found.difference(&pinned).cloned().collect());
    let direct: BTreeSet<String> = dependencies("billing/words", "dependencies").into_keys().collect();
    assert_eq!(direct, ["domain", "rust_decimal", "chrono", "chrono-tz"].map(str::to_owned).into());
}

/// The contract tells the shapes of views and inputs; neither rules, acts nor the browser need it for anything.
#[test]
fn only_the_server_asks_for_the_contract() {
    for package in ["app", "frontend", "billing/words", "billing/service"] {
        let tables = ["dependencies", "dev-dependencies"].map(|table| dependencies(package, table));
        let asking = tables.iter().flatten().filter(|(_, rest)| rest.contains("\"contract\""));
        none("asks for the contract", asking.map(|(name, _)| format!("{package}: {name}")).collect());
    }
    let derived = saying("billing", &["utoipa"]);
    let derived = derived.into_iter().filter(|place| {
        let path = place.split(':').next().unwrap_or_default();
        !path.ends_with("/contract.rs") && !path.ends_with("/build.rs")
    });
    let sources = sources();
    let bare = derived.filter(|place| {
        let mut parts = place.splitn(3, ':');
        let (path, line) = (parts.next().unwrap_or_default(), parts.next().and_then(|line| line.parse::<usize>().ok()));
        let source = sources.iter().find(|source| source.path == path).expect("a source");
        let until = line.unwrap_or_default();
        // The line itself, or what begins the item that it is in.
        let mut before: Vec<&str> = source.text.lines().take(until).collect();
        before.reverse();
        let item = before.iter().take_while(|line| !line.is_empty());
        !item.into_iter().any(|line| line.contains("feature = \"contract\""))
    });
    none("told outside the feature `contract`", bare.collect());
}

#[test]
fn the_database_knows_no_rule_and_no_word() {
    for package in ["billing-database", "billing-database-testing"] {
        let found = tree(package);
        for other in ["billing-domain", "billing-words", "billing-service", "app", "server", "axum", "leptos"] {
            assert!(!found.contains(other), "{package} uses {other}");
        }
    }
    let direct: BTreeSet<String> = dependencies("billing/database", "dependencies").into_keys().collect();
    assert_eq!(
        direct,
        ["sqlx", "tokio", "sha2", "data-encoding", "getrandom", "thiserror", "tracing"].map(str::to_owned).into()
    );
}

/// Panics instead of failing, and makes databases as it likes.
#[test]
fn what_only_tests_use_is_in_no_program() {
    let members = ["billing/domain", "billing/words", "billing/database", "billing/service", "app", "server"];
    for member in members {
        for table in ["dependencies", "build-dependencies"] {
            assert!(!dependencies(member, table).contains_key("database-testing"), "{member} is built with it");
        }
    }
    for program in ["server", "frontend", "site"] {
        assert!(!tree(program).contains("billing-database-testing"), "{program} contains it");
    }
    assert!(tree("server").contains("billing-database"), "trees are read");
}

#[test]
fn the_service_is_built_without_a_web_framework() {
    let found = tree("billing-service");
    for framework in ["axum", "leptos", "hyper", "server"] {
        assert!(!found.contains(framework), "the service uses {framework}");
    }
}

#[test]
fn the_app_reaches_the_service_on_the_server_only() {
    let direct = dependencies("app", "dependencies");
    for name in ["service", "axum", "leptos_axum", "tower-sessions", "tokio"] {
        assert!(direct.get(name).is_none_or(|rest| rest.contains("optional = true")), "{name} would go to the browser");
    }
    assert!(!direct.contains_key("sqlx"), "the app does not talk to the database");
}

#[test]
fn the_frontend_only_wakes_the_app_up() {
    let direct: BTreeSet<String> = dependencies("frontend", "dependencies").into_keys().collect();
    assert_eq!(direct, ["app", "leptos", "console_error_panic_hook", "wasm-bindgen"].map(str::to_owned).into());
}

#[test]
fn the_server_does_not_talk_to_the_database() {
    assert!(!dependencies("server", "dependencies").contains_key("sqlx"));
}

#[test]
fn the_domain_knows_no_framework_no_database_no_clock_and_no_words() {
    let words = [
        "sqlx",
        "axum",
        "leptos",
        "tokio",
        "std::fs",
        "std::env",
        "Utc::now",
        "SystemTime",
        "Uuid::now_v7",
        "getrandom",
        "words::",
    ];
    none("the domain is pure", saying("billing/domain/src", &words));
}

#[test]
fn the_words_know_no_framework_no_database_and_no_clock() {
    let words = ["sqlx", "axum", "leptos", "tokio", "std::fs", "std::env", "Utc::now", "SystemTime", "view!"];
    none("the words are pure", saying("billing/words/src", &words));
}

#[test]
fn the_service_knows_no_page_and_no_router() {
    none("the service serves no pages", saying("billing/service/src", &["axum", "leptos"]));
}

#[test]
fn there_is_one_clock() {
    let mut places = saying("billing/service/src", &["Utc::now"]);
    places.extend(saying("app/src", &["Utc::now"]));
    places.extend(saying("server/src", &["Utc::now"]));
    places.extend(saying("billing/words/src", &["Utc::now"]));
    places.retain(|place| !place.starts_with("billing/service/src/clock.rs"));
    none("only the clock asks what time it is", places);
}

#[test]
fn sql_lives_in_the_service() {
    let words = ["sqlx", "SELECT", "INSERT INTO", "DELETE FROM", "UPDATE"];
    let mut places = saying("app/src", &words);
    places.extend(saying("server/src", &words));
    none("SQL outside the service", places);
}

#[test]
fn markup_lives_in_the_app() {
    none("markup in the server", saying("server/src", &["view!"]));
    none("markup in billing", saying("billing", &["view!"]));
}

#[test]
fn no_float_touches_billing() {
    none("floats in billing", saying("billing", &["f32", "f64"]));
}

/// The content security policy forbids both.
#[test]
fn pages_have_no_inline_style_and_no_inline_script() {
    let inline = [" style=", " onclick=", " onsubmit=", " onchange="];
    let sources = sources();
    let pages = sources.iter().filter(|source| source.is("app/src", ".rs"));
    let places = pages.flat_map(|source| {
        // Tests give hostile words to the renderer.
        let shipped = source.code().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
        let lines = shipped.filter(|(_, line)| inline.iter().any(|word| line.contains(word)));
        lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())).collect::<Vec<_>>()
    });
    let places = places.collect();
    none("inline style or script", places);
}

#[test]
fn every_migration_begins_with_prose() {
    let sources = sources();
    let migrations = sources.iter().filter(|source| source.is("migrations/", ".sql"));
    let silent = migrations.filter(|source| !source.text.starts_with("-- ") || source.text.starts_with("-- CREATE"));
    none("migrations tell what they are for", silent.map(|source| source.path.clone()).collect());
}

#[test]
fn every_module_says_what_it_decides() {
    let sources = sources();
    let modules = sources.iter().filter(|source| source.is("", ".rs") && source.path.contains("/src/"));
    let silent = modules.filter(|source| !source.text.starts_with("//! ") && !source.path.ends_with("/tests.rs"));
    none("no header", silent.map(|source| source.path.clone()).collect());
}

#[test]
fn files_are_short() {
    let endings = [".rs", ".js", ".css", ".sql"];
    let sources = sources();
    let long = sources.iter().filter(|source| endings.iter().any(|ending| source.path.ends_with(ending)));
    let long = long.map(|source| (source.text.lines().count(), &source.path)).filter(|(lines, _)| *lines > LINES_MAX);
    none("longer than 450 lines", long.map(|(lines, path)| format!("{path}: {lines}")).collect());
}

#[test]
fn nothing_is_left_to_do_later() {
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX"), concat!("dbg", "!(")];
    let sources = sources();
    let places = sources.iter().filter(|source| source.path.ends_with(".rs") || source.path.ends_with(".js")).flat_map(
        |source| {
            let lines =
                source.text.lines().enumerate().filter(|(_, line)| words.iter().any(|word| has_word(line, word)));
            // "XXX" is also the ISO code of no currency.
            let lines = lines.filter(|(_, line)| !line.contains(concat!("\"X", "XX\"")));
            lines.map(|(place, line)| format!("{}:{}: {}", source.path, place + 1, line.trim())).collect::<Vec<_>>()
        },
    );
    none("left for later", places.collect());
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let paths = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/home", "/"),
        concat!("../sha", "red"),
        concat!("C:", "\\"),
    ];
    let sources = sources();
    let places = sources.iter().flat_map(|source| {
        // Where Homebrew lives on every Linux.
        let lines = source.text.lines().enumerate().filter(|(_, line)| !line.contains("linuxbrew"));
        let lines = lines.filter(|(_, line)| paths.iter().any(|path| line.contains(path)));
        lines.map(|(place, line)| format!("{}:{}: {}", source.path, place + 1, line.trim())).collect::<Vec<_>>()
    });
    none("paths of a machine", places.collect());
}

#[test]
fn a_word_is_found_by_itself_only() {
    assert!(has_word("let x: f64 = 1.0;", "f64"));
    assert!(!has_word("let buf64 = 1;", "f64"));
    assert!(has_word("\"SELECT 1\"", "SELECT") && !has_word("SELECTED", "SELECT"));
    assert!(has_word("<p style=\"x\">", " style="));
}
