//! A `match` on an enum of ours names every variant, so that a new one is seen by the compiler wherever it matters.
//!
//! Read from the text: an arm `_ =>` is one too many where another arm beside it names a variant of ours. What an `if let`
//! asks for is one variant and no other, whatever else there will be.

use std::collections::BTreeSet;

use super::{Source, none, sources};

/// Refusals are far too many to be told one by one; each is found by its code.
const TOO_MANY: &str = "Code";
const OWN_CRATES: [&str; 8] = ["crate", "self", "super", "database", "domain", "service", "app", "server"];

fn enums(files: &[&Source]) -> BTreeSet<String> {
    let lines = files.iter().flat_map(|source| source.code().map(|(_, line)| line.trim_start()));
    let told = lines.filter_map(|line| {
        let line = line.strip_prefix("pub(super) ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
        line.strip_prefix("pub ").unwrap_or(line).strip_prefix("enum ")
    });
    let names = told.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    names.filter(|name| *name != TOO_MANY).map(str::to_owned).collect()
}

/// The words of what a file uses of other people's crates.
fn borrowed(text: &str) -> BTreeSet<&str> {
    let uses = text.split(';').filter_map(|statement| {
        let statement = statement.lines().rfind(|line| line.starts_with("use ")).map(|line| {
            let place = statement.find(line).unwrap_or_default();
            &statement[place + "use ".len()..]
        })?;
        (!OWN_CRATES.contains(&statement.split("::").next()?)).then_some(statement)
    });
    uses.flat_map(|used| used.split(|c: char| !c.is_alphanumeric())).collect()
}

/// Whether a pattern names a variant of one of these enums, not that of a crate's enum of the same name.
fn names_own(pattern: &str, own: &BTreeSet<String>, borrowed: &BTreeSet<&str>) -> bool {
    pattern.match_indices("::").any(|(place, path)| {
        let before = &pattern[..place];
        let is_variant = pattern[place + path.len()..].starts_with(|c: char| c.is_uppercase());
        let begin = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |other| other + 1);
        let (qualified, name) = (before[..begin].ends_with("::"), &before[begin..]);
        is_variant && !qualified && (name == "Self" || own.contains(name) && !borrowed.contains(name))
    })
}

/// The places of arms that stand for every other variant of an enum of ours.
fn swallowing(source: &Source, own: &BTreeSet<String>) -> Vec<String> {
    let borrowed = borrowed(&source.text);
    let lines: Vec<&str> = source.text.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut places = Vec::new();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| line.trim_start().starts_with("_ =>")) {
        let inside = lines[..place].iter().rev().take_while(|other| other.is_empty() || depth(other) >= depth(line));
        let mut beside = inside.filter(|other| depth(other) == depth(line) && !other.trim_start().starts_with("//"));
        let own = beside.any(|arm| {
            let pattern = arm.split("=>").next().unwrap_or_default().split(" if ").next().unwrap_or_default();
            names_own(pattern, own, &borrowed)
        });
        if own {
            places.push(format!("{}:{}: {}", source.path, place + 1, line.trim()));
        }
    }
    places
}

#[test]
fn a_match_on_an_enum_of_ours_names_every_variant() {
    let sources = sources();
    let files: Vec<&Source> = sources
        .iter()
        .filter(|source| source.is("", ".rs") && ["/src/", "/tests/"].iter().any(|part| source.path.contains(part)))
        .collect();
    let own = enums(&files);
    assert!(own.len() > 100 && own.contains("PriceModel") && own.contains("Missing"), "{own:?}");
    none("stands for variants to come", files.iter().flat_map(|source| swallowing(source, &own)).collect());
}

#[test]
fn an_arm_that_stands_for_variants_to_come_is_seen() {
    let told = |uses: &str, first: &str| {
        let text =
            format!("{uses}\nfn f(x: X) {{\n    match x {{\n        {first} => 1,\n        _ => 2,\n    }}\n}}\n");
        swallowing(&Source { path: String::new(), text }, &["Shape".to_owned()].into()).len()
    };
    assert_eq!(told("", "Shape::Round"), 1);
    assert_eq!(told("", "(Some(Shape::Round { .. }), 2..)"), 1);
    assert_eq!(told("", "Self::Round if true"), 1);
    assert_eq!(told("", "Some(1)"), 0);
    assert_eq!(told("", "Shape::MOST"), 1, "a constant looks like a variant");
    assert_eq!(told("", "elsewhere::Shape::Round"), 0);
    assert_eq!(told("use std::collections::BTreeMap;\nuse elsewhere::{\n    Other, Shape,\n};", "Shape::Round"), 0);
    assert_eq!(told("use super::Shape;", "Shape::Round"), 1);
}
