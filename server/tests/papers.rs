//! The papers tell where things are: each place and each function that they name is there, and each of them is found.
//!
//! A place is a text in backticks that begins with one of the repository's folders or ends like a source file, as in
//! `billing/domain/src/money.rs`; it may leave out its beginning. With `::` behind it stands what the file defines.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Where people write here; what is built or installed is left out.
const FOLDERS: [&str; 13] = [
    ".cargo",
    ".ci",
    "app",
    "billing",
    "docs",
    "end2end",
    "frontend",
    "migrations",
    "public",
    "scripts",
    "server",
    "site",
    "style",
];
const ENDINGS: [&str; 11] = [".rs", ".sql", ".md", ".toml", ".css", ".js", ".ts", ".json", ".tsv", ".txt", ".html"];
/// Before the name of what a file defines.
const DEFINES: [&str; 10] =
    ["fn ", "struct ", "enum ", "trait ", "type ", "const ", "static ", "macro_rules! ", "CONSTRAINT ", "FUNCTION "];

/// All files with their texts, by their paths from the root; folders with none.
struct Repository(BTreeMap<String, Option<String>>);

impl Repository {
    fn read() -> Self {
        let mut found = BTreeMap::new();
        for folder in FOLDERS {
            found.insert(folder.to_owned(), None);
            read_folder(&root().join(folder), folder, &mut found);
        }
        for entry in std::fs::read_dir(root()).expect("the root") {
            let entry = entry.expect("an entry");
            if entry.file_type().expect("a type").is_file() {
                let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
                found.insert(entry.file_name().to_string_lossy().into_owned(), Some(text));
            }
        }
        Self(found)
    }

    /// What stands at a place: from the root, or wherever its end is that of a path.
    fn at(&self, place: &str) -> Vec<Option<&str>> {
        let place = place.trim_end_matches('/');
        let tail = format!("/{place}");
        let here = |path: &str| path == place || path.ends_with(&tail);
        self.0.iter().filter(|(path, _)| here(path)).map(|(_, text)| text.as_deref()).collect()
    }

    fn papers(&self) -> impl Iterator<Item = (&str, &str)> {
        let papers = self.0.iter().filter(|(path, _)| path.ends_with(".md"));
        papers.filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read_folder(folder: &Path, path: &str, found: &mut BTreeMap<String, Option<String>>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if matches!(name.as_str(), "node_modules" | "results") {
            continue;
        }
        let path = format!("{path}/{name}");
        if entry.file_type().expect("a type").is_dir() {
            read_folder(&entry.path(), &path, found);
            found.insert(path, None);
        } else {
            // Fonts and pictures have no text.
            found.insert(path, Some(std::fs::read_to_string(entry.path()).unwrap_or_default()));
        }
    }
}

/// The texts in backticks, outside blocks of code.
fn in_backticks(paper: &str) -> Vec<&str> {
    let blocks = paper.split("```").step_by(2);
    blocks.flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

/// A place and what is said to be defined there.
fn reference(text: &str) -> Option<(&str, Vec<&str>)> {
    let (place, names) = match text.split_once("::") {
        Some((place, names)) => (place, names.split("::").collect()),
        None => (text, Vec::new()),
    };
    let plain = place.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'));
    let first = place.split('/').next().unwrap_or_default();
    let is_place = place.contains('/') && FOLDERS.contains(&first) || ENDINGS.iter().any(|end| place.ends_with(end));
    (plain && is_place && !place.starts_with(['/', '.']) || FOLDERS.contains(&place.trim_end_matches('/')))
        .then_some((place, names))
}

/// Whether a file defines all of these names, each as a word of its own.
fn defines(text: &str, names: &[&str]) -> bool {
    let is_end = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    names.iter().all(|name| {
        DEFINES.iter().any(|word| {
            let told = format!("{word}{name}");
            text.match_indices(&told).any(|(place, _)| is_end(text[place + told.len()..].chars().next()))
        })
    })
}

/// What a paper says that is not so.
fn wrong(paper: &str, repository: &Repository) -> Vec<String> {
    let references = in_backticks(paper).into_iter().filter_map(|text| Some((text, reference(text)?)));
    let wrong = references.filter_map(|(text, (place, names))| {
        let found = repository.at(place);
        match found.is_empty() {
            true => Some(format!("`{text}`: there is no {place}")),
            false if names.is_empty() => None,
            false => {
                let defined = found.into_iter().flatten().any(|file| defines(file, &names));
                (!defined).then(|| format!("`{text}`: {place} defines no {}", names.join("::")))
            }
        }
    });
    wrong.collect()
}

/// The files that a paper's links lead to, from the root.
fn links(path: &str, paper: &str) -> BTreeSet<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let targets = paper.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    let own = targets.filter(|target| !target.is_empty() && !target.contains("://"));
    own.map(|target| {
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in target.split('/') {
            match part {
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        parts.join("/")
    })
    .collect()
}

#[test]
fn what_the_papers_name_is_there() {
    let repository = Repository::read();
    let wrong: Vec<String> = repository
        .papers()
        .flat_map(|(path, text)| wrong(text, &repository).into_iter().map(move |wrong| format!("{path}: {wrong}")))
        .collect();
    assert!(wrong.is_empty(), "the papers are wrong:\n  {}", wrong.join("\n  "));
    let named = repository.papers().flat_map(|(_, text)| in_backticks(text)).filter_map(reference);
    let functions = named.filter(|(_, names)| !names.is_empty()).count();
    assert!(functions > 40, "the walks name functions, and {functions} were found");
}

#[test]
fn every_paper_is_found_from_the_first_one() {
    let repository = Repository::read();
    let papers: BTreeMap<&str, &str> = repository.papers().collect();
    let (mut found, mut next) = (BTreeSet::new(), vec!["README.md".to_owned()]);
    while let Some(path) = next.pop() {
        assert!(repository.0.contains_key(&path), "a link leads to {path}, which is not there");
        if found.insert(path.clone()) {
            next.extend(papers.get(path.as_str()).into_iter().flat_map(|text| links(&path, text)));
        }
    }
    let lost: Vec<&str> = papers.into_keys().filter(|path| !found.contains(*path)).collect();
    assert!(lost.is_empty(), "no link leads to {lost:?}");
}

#[test]
fn what_is_not_there_is_seen() {
    let repository = Repository::read();
    let told = |paper: &str| wrong(paper, &repository);
    assert_eq!(told("`tests/papers.rs::wron`"), ["`tests/papers.rs::wron`: tests/papers.rs defines no wron"]);
    assert_eq!(told("`server/tests/papers.rs::Repository::at` and `tests/papers.rs`, `billing/domain/`"), [""; 0]);
    assert_eq!(told("`server/tests/paper.rs`").len(), 1);
    assert_eq!(told("`app/nothing`, `nothing.sql`").len(), 2);
    assert_eq!(
        told("`/api/v1/products`, `cargo test`, `F1001-2026-000001`, `*.md`, `invoicing::draft`, `site/`"),
        [""; 0]
    );
    assert_eq!(told("```sh\n`nothing.sql`\n```"), [""; 0]);
    let led = links("docs/decisions/a.md", "[b](b.md#here) [c](../c.md) [d](../../d.md) [e](https://e.example)");
    assert_eq!(led.into_iter().collect::<Vec<_>>(), ["d.md", "docs/c.md", "docs/decisions/b.md"]);
}
