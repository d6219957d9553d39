//! What the portal is built from: nothing that nobody uses, under licences that go with its own, from one registry, and each
//! crate in one version, or a line why not.
//!
//! Reads the manifests, the lock and what cargo knows without a network. What is known against a crate (advisories) changes by
//! the day and is not here to be read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

const MEMBERS: [&str; 9] = [
    "billing/domain",
    "billing/words",
    "billing/database",
    "billing/database/testing",
    "billing/service",
    "app",
    "server",
    "frontend",
    "site",
];

/// Licences whose work may become part of one under the AGPL, version 3 or later.
const LICENCES: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Our own packages.
const OWN: &str = "AGPL-3.0-or-later";

/// What is not to come in by any door: other implementations of TLS beside the one in use, with C to compile.
const BANNED: [&str; 6] = ["aws-lc-rs", "aws-lc-sys", "native-tls", "openssl", "openssl-sys", "schannel"];

/// Crates that are there in several versions, and who asks for an older one.
const SEVERAL: [(&str, &[&str]); 5] = [
    (
        "the newest hashes and ciphers stand on crates that others have not moved to",
        &["block-buffer", "chacha20", "cpufeatures", "crypto-common", "digest", "sha2"],
    ),
    ("each generation of random numbers has a trait of its own", &["getrandom", "rand", "rand_core"]),
    ("asked for by macros and build scripts, and in no program", &["convert_case", "itertools", "pastey", "syn"]),
    (
        "tables of the style sheets' and time zones' crates",
        &["bit-set", "bit-vec", "phf", "phf_generator", "phf_shared"],
    ),
    (
        "small, and of two generations that are used side by side",
        &["base64", "hashbrown", "thiserror", "thiserror-impl", "tower-http"],
    ),
];

/// What is asked for only so that another crate has its features.
const FOR_FEATURES: [(&str, &str); 1] = [("app", "web-sys")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails with every place at once.
fn none(rule: &str, places: impl IntoIterator<Item = String>) {
    let places: Vec<String> = places.into_iter().collect();
    assert!(places.is_empty(), "{rule}:\n  {}", places.join("\n  "));
}

/// A manifest's dependencies, as table and name.
fn declared(manifest: &str) -> Vec<(String, String)> {
    let mut table = String::new();
    let mut found = Vec::new();
    for line in read(manifest).lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            table = name.to_owned();
        } else if table.ends_with("dependencies") && !line.starts_with('#') {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            found.extend((!name.is_empty()).then(|| (table.clone(), name.to_owned())));
        }
    }
    found
}

/// The Rust files of a folder, or the one file; those that a file brings in from elsewhere too.
fn rust_files(place: &Path, found: &mut BTreeMap<PathBuf, String>) {
    if place.is_dir() {
        for entry in std::fs::read_dir(place).expect("a folder") {
            rust_files(&entry.expect("an entry").path(), found);
        }
        return;
    }
    if place.extension().is_none_or(|ending| ending != "rs") || found.contains_key(place) {
        return;
    }
    let Ok(text) = std::fs::read_to_string(place) else { return };
    let brought: Vec<PathBuf> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("#[path = \"")?.strip_suffix("\"]"))
        .map(|path| place.with_file_name("").join(path))
        .collect();
    found.insert(place.to_owned(), text);
    for path in brought {
        let folder = path.ends_with("mod.rs").then(|| path.with_file_name(""));
        rust_files(&folder.unwrap_or(path), found);
    }
}

/// Where the code is that a table of a manifest is for.
fn code_of(member: &str, table: &str) -> Vec<PathBuf> {
    let own = root().join(member);
    if table.ends_with("build-dependencies") {
        let elsewhere = read(&format!("{member}/Cargo.toml"));
        let script = elsewhere.lines().find_map(|line| line.strip_prefix("build = \"")?.strip_suffix('"'));
        return vec![own.join(script.unwrap_or("build.rs"))];
    }
    match table.ends_with("dev-dependencies") {
        true => {
            ["tests", "benches", "src"].map(|folder| own.join(folder)).into_iter().filter(|it| it.exists()).collect()
        }
        false => vec![own.join("src")],
    }
}

/// Whether code says a crate's name where a crate's name stands.
fn names_crate(text: &str, name: &str) -> bool {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.into_iter().any(|line| {
        line.match_indices(name).any(|(place, _)| {
            let before = line[..place].chars().next_back();
            let after = &line[place + name.len()..];
            let begins = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '.');
            begins
                && (after.starts_with("::")
                    || ((line.trim_start().starts_with("use ") || line.trim_start().starts_with("pub use "))
                        && after.starts_with([';', ' '])))
        })
    })
}

#[test]
fn a_crates_name_is_found_where_it_is_used() {
    for used in ["use time::Duration;", "time::now()", "use futures;", "use leptos as web;", "#[time::test]"] {
        assert!(["time", "futures", "leptos"].iter().any(|name| names_crate(used, name)), "{used}");
    }
    for unused in ["let time = 1;", "std::time::Instant", "// time::now()", "sometime::now()", "at.time::<Utc>()"] {
        assert!(!names_crate(unused, "time"), "{unused}");
    }
}

#[test]
fn every_dependency_that_is_declared_is_used() {
    let mut idle = Vec::new();
    for member in MEMBERS {
        for (table, name) in declared(&format!("{member}/Cargo.toml")) {
            let mut files = BTreeMap::new();
            code_of(member, &table).iter().for_each(|place| rust_files(place, &mut files));
            let crate_name = name.replace('-', "_");
            if FOR_FEATURES.contains(&(member, name.as_str())) {
                continue;
            }
            if !files.values().any(|text| names_crate(text, &crate_name)) {
                idle.push(format!("{member}: {name} of [{table}]"));
            }
        }
    }
    none("nobody uses", idle);
}

#[test]
fn every_dependency_of_the_workspace_is_asked_for() {
    let members = MEMBERS.map(|member| declared(&format!("{member}/Cargo.toml")));
    let asked: BTreeSet<String> = members.into_iter().flatten().map(|(_, name)| name).collect();
    let idle = declared("Cargo.toml").into_iter().map(|(_, name)| name).filter(|name| !asked.contains(name));
    none("no member asks for", idle);
}

/// A crate in a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
}

/// All crates that a part is built and tested from, as cargo knows them without a network.
fn tree(part: &[&str]) -> BTreeSet<Package> {
    let shown = ["--locked", "--offline", "--edges", "normal,build,dev", "--prefix", "none", "--format", "{p}|{l}"];
    let mut cargo = Command::new(env!("CARGO"));
    cargo.arg("tree").args(shown).args(part).current_dir(root());
    let output = cargo.output().expect("cargo");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo tree {part:?} (what it lacks comes with `make check`): {said}");
    let text = String::from_utf8(output.stdout).expect("text");
    let packages = text.lines().filter_map(|line| {
        let (package, licence) = line.split_once('|')?;
        let mut words = package.split(' ');
        let (name, version) = (words.next()?, words.next()?);
        let licence = licence.trim_end_matches("(*)").trim();
        Some(Package { name: name.to_owned(), version: version.to_owned(), licence: licence.to_owned() })
    });
    packages.collect()
}

/// What runs here, and what runs in the browser.
fn everything() -> BTreeSet<Package> {
    let mut all = tree(&[]);
    all.extend(tree(&["--package", "frontend", "--target", "wasm32-unknown-unknown"]));
    assert!(all.len() > 300, "{} crates", all.len());
    all
}

/// Whether a licence's terms can be kept: of what stands with `OR` one is enough, of what stands with `AND` all must be.
fn goes_with_ours(terms: &str) -> bool {
    let inner = terms.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(inner) = inner.filter(|inner| !inner.contains(['(', ')'])) {
        return goes_with_ours(inner);
    }
    let any = split_outside(terms, " OR ");
    if any.len() > 1 {
        return any.into_iter().any(goes_with_ours);
    }
    let all = split_outside(terms, " AND ");
    if all.len() > 1 {
        return all.into_iter().all(goes_with_ours);
    }
    // As it was written before there were expressions.
    if terms.contains('/') {
        return terms.split('/').any(goes_with_ours);
    }
    terms.trim() == OWN || LICENCES.contains(&terms.trim())
}

/// The parts of terms between a word that stands outside of all parentheses.
fn split_outside<'t>(terms: &'t str, word: &str) -> Vec<&'t str> {
    let (mut parts, mut begin, mut depth) = (Vec::new(), 0, 0_i32);
    for (place, c) in terms.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 && terms[place..].starts_with(word) && place >= begin => {
                parts.push(&terms[begin..place]);
                begin = place + word.len();
            }
            _ => {}
        }
    }
    parts.push(&terms[begin..]);
    parts
}

#[test]
fn terms_are_read_as_they_are_meant() {
    for terms in [
        "MIT",
        "MIT OR Apache-2.0",
        "GPL-2.0-only OR MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
        "MIT OR Apache-2.0 AND SSPL-1.0",
        "MIT/Apache-2.0",
    ] {
        assert!(goes_with_ours(terms), "{terms}");
    }
    for terms in ["", "GPL-2.0-only", "MIT AND SSPL-1.0", "(MIT OR Apache-2.0) AND BUSL-1.1", "BUSL-1.1 OR SSPL-1.0"] {
        assert!(!goes_with_ours(terms), "{terms}");
    }
}

#[test]
fn every_licence_goes_with_ours() {
    let others = everything().into_iter().filter(|package| !goes_with_ours(&package.licence));
    none("other terms", others.map(|package| format!("{} {}: {}", package.name, package.version, package.licence)));
}

#[test]
fn what_is_banned_does_not_come_in() {
    let found = everything().into_iter().filter(|package| BANNED.contains(&package.name.as_str()));
    none("banned", found.map(|package| package.name));
}

#[test]
fn every_crate_is_there_in_one_version_or_is_listed() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in everything() {
        versions.entry(package.name).or_default().insert(package.version);
    }
    let several: BTreeSet<String> =
        versions.into_iter().filter(|(_, found)| found.len() > 1).map(|(name, _)| name).collect();
    assert_eq!(several, SEVERAL.iter().flat_map(|(_, names)| *names).map(|name| (*name).to_owned()).collect());
}

#[test]
fn everything_comes_from_one_registry() {
    let lock = read("Cargo.lock");
    let sources = lock.lines().filter_map(|line| line.strip_prefix("source = "));
    let strange = sources.filter(|source| *source != "\"registry+https://github.com/rust-lang/crates.io-index\"");
    none("from elsewhere", strange.map(str::to_owned));
    let tables = ["[patch", "[replace"];
    none(
        "replaced",
        read("Cargo.toml").lines().filter(|line| tables.iter().any(|table| line.starts_with(table))).map(str::to_owned),
    );
}
