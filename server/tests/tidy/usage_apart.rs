//! Usage stands apart: its tables are joined with no others.

use std::collections::BTreeSet;

use super::{none, sources};

/// The tables of usage grow without bound and may live on many machines: no statement joins them with any other table.
#[test]
fn usage_is_joined_with_no_other_table() {
    const OF_USAGE: [&str; 4] = ["usage_events", "usage_event_ids", "usage_rollups", "usage_values"];
    let sources = sources();
    let migrations = sources.iter().filter(|source| source.is("migrations/", ".sql"));
    let made = migrations.flat_map(|source| source.text.split("CREATE TABLE ").skip(1));
    let tables: BTreeSet<&str> = made.filter_map(|rest| rest.split([' ', '(', '\n']).next()).collect();
    assert!(OF_USAGE.iter().all(|table| tables.contains(table)), "{tables:?}");
    let mut joined = Vec::new();
    for source in sources.iter().filter(|source| source.is("billing/service/src/", ".rs")) {
        for statement in texts(&source.text) {
            let read = tables_of(statement, &tables);
            let (usage, others): (Vec<&str>, Vec<&str>) = read.into_iter().partition(|table| OF_USAGE.contains(table));
            if !usage.is_empty() && !others.is_empty() {
                joined.push(format!("{}: {usage:?} with {others:?}", source.path));
            }
        }
    }
    none("usage is joined with no other table in one statement", joined);
}

#[test]
fn a_statement_that_joins_usage_is_seen() {
    let tables = BTreeSet::from(["usage_events", "metrics", "subscriptions"]);
    let joins = "SELECT m.key FROM usage_events e JOIN metrics m ON m.id = e.metric_id";
    assert_eq!(tables_of(joins, &tables), ["usage_events", "metrics"]);
    assert_eq!(tables_of("SELECT FROM usage_events, subscriptions", &tables), ["usage_events", "subscriptions"]);
    assert_eq!(tables_of("SELECT metrics FROM unnest($1) JOIN usage_events e USING (id)", &tables), ["usage_events"]);
}

/// The tables that a statement reads or writes.
fn tables_of<'s>(statement: &'s str, tables: &BTreeSet<&str>) -> Vec<&'s str> {
    let words: Vec<&str> = statement.split([' ', '\n', '(', ')']).filter(|word| !word.is_empty()).collect();
    let leads = |word: &str| matches!(word, "FROM" | "JOIN" | "INTO" | "UPDATE" | "USING") || word.ends_with(',');
    let named = words.windows(2).filter(|pair| leads(pair[0])).map(|pair| pair[1].trim_end_matches([',', ';']));
    named.filter(|word| tables.contains(word)).collect()
}

/// The texts in quotes of a Rust source.
fn texts(source: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let mut rest = source;
    while let Some(begin) = rest.find(['"', '/', '\'']) {
        let from = &rest[begin..];
        // A comment, and a quote as a character, open no text.
        let skipped = match from {
            _ if from.starts_with("//") => from.find('\n').unwrap_or(from.len()),
            _ if from.starts_with("'\"'") => 3,
            _ if !from.starts_with('"') => 1,
            _ => 0,
        };
        if skipped > 0 {
            rest = &from[skipped..];
            continue;
        }
        let inner = &from[1..];
        let mut ends = inner.match_indices('"').map(|(place, _)| place);
        let Some(end) = ends.find(|place| !inner[..*place].ends_with('\\')) else { break };
        texts.push(&inner[..end]);
        rest = &inner[end + 1..];
    }
    texts
}
