//! The floors of the service: a folder uses those below it and none above, so that there is no circle between rooms and
//! whoever opens a door knows what is behind it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The rooms of `billing/service/src`, from the ground up.
const FLOORS: &[&str] = &[
    "failure_kind",
    "error",
    "failure",
    "clock",
    "provider",
    "portal",
    "reading",
    "rehearsal",
    "page",
    "actor",
    "acts",
    "database",
    "outbox",
    "watching",
    "reference",
    "idempotency",
    "audit",
    "gate",
    "search",
    "accounts",
    "ledger",
    "catalog",
    "subscriptions",
    "usage",
    "invoices",
    "payments",
    "agreements",
    "reports",
    "dead_work",
    "check",
    "jobs",
    "sandbox_time",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../billing/service/src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => files(&path, found),
            false if path.extension().is_some_and(|ending| ending == "rs") => found.push(path),
            false => {}
        }
    }
}

fn room(file: &Path) -> String {
    let inside = file.strip_prefix(source()).expect("a file of the service");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// What a file names of the crate, `use crate::{a, b::c}` and `crate::a::b` alike; comments are not code.
fn rooms_used(text: &str) -> BTreeSet<String> {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect();
    let mut used = BTreeSet::new();
    for (place, _) in code.match_indices("crate::") {
        if code[..place].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[place + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => used.extend(first_names(list)),
            None => used.extend(name(rest)),
        }
    }
    used
}

fn name(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    Some(text[..end].to_owned()).filter(|name| !name.is_empty())
}

/// The first name of each path in a list of paths, up to the list's end.
fn first_names(list: &str) -> Vec<String> {
    let (mut depth, mut names, mut begins) = (0, Vec::new(), true);
    for (place, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ if begins && !c.is_whitespace() => {
                names.extend(name(&list[place..]));
                begins = false;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn every_room_of_the_service_uses_only_those_below_it() {
    let mut all = Vec::new();
    files(&source(), &mut all);
    let floor = |room: &str| FLOORS.iter().position(|known| *known == room);
    let mut wrong = Vec::new();
    for file in &all {
        let own = room(file);
        if own == "lib" {
            continue;
        }
        let Some(stands) = floor(&own) else {
            wrong.push(format!("{own} has no floor"));
            continue;
        };
        let text = std::fs::read_to_string(file).expect("a source");
        for used in rooms_used(&text) {
            // What the crate's root hands on is named by a type, or by a macro.
            if floor(&used).is_some_and(|below| below > stands) {
                wrong.push(format!("{}: {own} uses {used}, which stands above it", file.display()));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_found_in_lists_and_in_paths() {
    let text = "use crate::{audit, catalog::{a, b},\n    usage};\n// crate::comment\nlet x = crate::clock::world(); mycrate::no";
    let expected = ["audit", "catalog", "clock", "usage"].map(str::to_owned);
    assert_eq!(rooms_used(text), BTreeSet::from(expected));
}
