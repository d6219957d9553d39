//! The domain stands in floors: the blocks of its `lib.rs`. A module uses those of the floors above it, and no other.

use std::collections::BTreeMap;

use super::{Source, none, sources};

const DOMAIN: &str = "billing/domain/src/";

/// The modules of a crate with the number of their floor.
fn floors(lib: &str) -> BTreeMap<&str, usize> {
    let mut floor = 0;
    let mut found = BTreeMap::new();
    for line in lib.lines() {
        if line.trim().is_empty() {
            floor += 1;
        }
        let declared = line.strip_prefix("pub mod ").or_else(|| line.strip_prefix("mod "));
        found.extend(declared.and_then(|rest| rest.strip_suffix(';')).map(|name| (name, floor)));
    }
    found
}

/// What a line of code names of its own crate: the head of each path. A group of several has none.
fn used(line: &str) -> impl Iterator<Item = &str> {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let paths = line.match_indices("crate::").filter(move |(place, _)| {
        let before = line[..*place].chars().next_back();
        !before.is_some_and(part_of_name)
    });
    paths.map(move |(place, found)| {
        let rest = &line[place + found.len()..];
        rest.split(|c| !part_of_name(c)).next().unwrap_or_default()
    })
}

/// The module that a file of a crate belongs to.
fn module_of<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    let inner = path.strip_prefix(folder)?.strip_suffix(".rs")?;
    inner.split('/').next().filter(|name| *name != "lib")
}

fn from_below(files: &[Source], modules: &BTreeMap<&str, usize>) -> Vec<String> {
    let mut places = Vec::new();
    for source in files {
        let Some(own) = module_of(&source.path, DOMAIN) else { continue };
        let Some(floor) = modules.get(own) else { continue };
        for (number, line) in source.code() {
            let wrong = used(line).filter(|name| *name != own && modules.get(name).is_none_or(|other| other >= floor));
            places.extend(wrong.map(|name| format!("{}:{number}: {own} uses `{name}`", source.path)));
        }
    }
    places
}

#[test]
fn a_module_of_the_domain_uses_those_above_it_only() {
    let sources = sources();
    let lib = sources.iter().find(|source| source.path == format!("{DOMAIN}lib.rs")).expect("the domain");
    let modules = floors(&lib.text);
    assert!(modules.len() > 20 && modules["money"] < modules["price"], "floors are read: {modules:?}");
    let strangers = sources.iter().filter(|source| source.is(DOMAIN, ".rs"));
    let strangers =
        strangers.filter(|source| module_of(&source.path, DOMAIN).is_some_and(|module| !modules.contains_key(module)));
    none("in no floor", strangers.map(|source| source.path.clone()).collect());
    none("used from below", from_below(&sources, &modules));
}

#[test]
fn an_occasion_knows_nothing_of_the_invoice() {
    let sources = sources();
    let files = ["occasion", "intervals"].map(|name| format!("{DOMAIN}invoicing/{name}.rs"));
    let read: Vec<&Source> = sources.iter().filter(|source| files.contains(&source.path)).collect();
    assert_eq!(read.len(), files.len());
    let asks = |line: &str| line.replace("pub(super)", "").replace("super::intervals", "").contains("super");
    let lines = read.iter().flat_map(|source| source.code().map(|(number, line)| (&source.path, number, line)));
    let asking = lines.filter(|(.., line)| asks(line) || line.contains("crate::invoicing"));
    none(
        "asks for what an invoice is",
        asking.map(|(path, number, line)| format!("{path}:{number}: {line}")).collect(),
    );
}

#[test]
fn what_is_used_from_below_is_seen() {
    let lib = "//! Rules.\n\npub mod money;\npub mod text;\n\npub mod price;\n";
    let modules = floors(lib);
    assert_eq!(modules.values().collect::<Vec<_>>(), [&1, &2, &1]);
    let file = |path: &str, text: &str| Source { path: format!("{DOMAIN}{path}"), text: text.to_owned() };
    let told = |path: &str, text: &str| from_below(&[file(path, text)], &modules).len();
    assert_eq!(told("price.rs", "use crate::money::Money;"), 0);
    assert_eq!(told("price/volume.rs", "use crate::price::Rated;"), 0);
    assert_eq!(told("money.rs", "use crate::price::{Rated, Priced};"), 1);
    assert_eq!(told("money.rs", "use crate::text::Key;"), 1, "those of one floor do not know each other");
    assert_eq!(told("price.rs", "use crate::{money, text};"), 1, "a path names one module");
    assert_eq!(told("text/word.rs", "    let most = crate::price::MOST;"), 1);
    assert_eq!(told("text.rs", "/// See [`crate::price`]."), 0);
}
