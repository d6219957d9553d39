//! One word per idea: the phrases of every language keep to `docs/terms.md`.

use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 3] = ["en", "de", "it"];

/// What may not be said in a language, and in place of what.
struct Never {
    language: usize,
    words: String,
    idea: String,
}

struct Phrase {
    language: usize,
    text: String,
    place: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn table() -> Vec<Never> {
    let terms = fs::read_to_string(root().join("docs/terms.md")).expect("the table of terms");
    let rows =
        terms.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| idea") && !line.contains("---"));
    let mut never = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 7, "a row has seven cells: {row}");
        for (language, forbidden) in cells[4..].iter().enumerate() {
            let words = forbidden.split(',').map(str::trim).filter(|words| !words.is_empty());
            never.extend(words.map(|words| Never {
                language,
                words: words.to_lowercase(),
                idea: cells[1 + language].to_owned(),
            }));
        }
    }
    assert!(never.len() > 30, "the table says something");
    never
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry);
        }
    }
}

/// The texts in quotes of a piece of source, in order.
fn quoted(source: &str) -> Vec<String> {
    let (mut texts, mut letters) = (Vec::new(), source.chars());
    while letters.any(|letter| letter == '"') {
        let mut text = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => text.extend(letters.next()),
                '"' => break,
                letter => text.push(letter),
            }
        }
        texts.push(text);
    }
    texts
}

/// Texts behind an arm for one language, behind a constant named after it, and in lists of one for each.
fn phrases_of_matches(source: &str, place: &str) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut of = |language, texts: Vec<String>| {
        phrases.extend(texts.into_iter().map(|text| Phrase { language, text, place: place.to_owned() }));
    };
    let mut constant = None;
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for (language, code) in ["En", "De", "It"].into_iter().enumerate() {
            if line.starts_with(&format!("const {}: ", code.to_uppercase())) {
                constant = Some(language);
            }
            let arm = line.find(&format!("Locale::{code}")).filter(|at| line[*at..].contains("=> "));
            if let Some(at) = arm {
                of(language, quoted(&line[at..]));
            }
        }
        if line == "};" {
            constant = None;
        }
        if let Some(language) = constant {
            of(language, quoted(line));
        }
    }
    for list in source.split('[').skip(1).filter_map(|list| list.split(']').next()) {
        let texts = quoted(list);
        if texts.len() == LANGUAGES.len() {
            texts.into_iter().enumerate().for_each(|(language, text)| of(language, vec![text]));
        }
    }
    phrases
}

/// Where phrases stand that are neither of `words!` nor of refusals.
const MATCHES: [&str; 6] = [
    "domain/src/invoicing/words.rs",
    "domain/src/refusal/reason.rs",
    "domain/src/usage/words.rs",
    "service/src/failure.rs",
    "server/src/problem/words.rs",
    "server/src/sandbox_provider/words.rs",
];

/// Phrases of `words!`, which say their language, and of refusals, which have one text for each in order.
fn phrases() -> Vec<Phrase> {
    let mut files = Vec::new();
    for folder in ["app/src", "billing", "server/src"] {
        sources(&root().join(folder), &mut files);
    }
    let mut phrases = Vec::new();
    for file in files.iter().filter(|file| !file.components().any(|part| part.as_os_str() == "tests")) {
        let source = fs::read_to_string(file).expect("a source");
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let place = file.strip_prefix(root()).unwrap_or(file).display().to_string();
        if MATCHES.iter().any(|known| file.ends_with(known)) {
            let found = phrases_of_matches(source, &place);
            assert!(found.len() >= 3 * LANGUAGES.len(), "{place} has phrases");
            phrases.extend(found);
            continue;
        }
        if source.contains("words! {") {
            let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in lines {
                for (language, code) in LANGUAGES.iter().enumerate() {
                    let opening = format!("{code} \"");
                    let starts = line.match_indices(opening.as_str()).filter(|(at, _)| {
                        line[..*at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
                    });
                    for (at, _) in starts {
                        let mut texts = quoted(&line[at..]).into_iter();
                        let rest = &line[at..];
                        let several = rest.find(" | \"").is_some_and(|bar| rest[..bar].matches('"').count() == 2);
                        for text in texts.by_ref().take(if several { 2 } else { 1 }) {
                            phrases.push(Phrase { language, text, place: place.clone() });
                        }
                    }
                }
            }
        } else if file.ends_with("refusal/code.rs") || file.ends_with("refusal/lints.rs") {
            let body = source.split("codes! {").nth(1).expect("the codes");
            for code in body.split(" = \"").skip(1) {
                let texts = quoted(&code[code.find('{').unwrap_or_default()..code.find(" }").unwrap_or(code.len())]);
                let texts = texts.into_iter().take(3).enumerate();
                phrases.extend(texts.map(|(language, text)| Phrase { language, text, place: place.clone() }));
            }
        }
    }
    phrases
}

/// Whether the words stand in a text by themselves, not as part of another word; after `^` at its beginning.
fn says(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    if let Some(words) = words.strip_prefix('^') {
        return text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    }
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && letter != '{');
        apart(before) && after.is_none_or(|letter| !letter.is_alphanumeric() && letter != '}')
    })
}

#[test]
fn every_phrase_keeps_to_the_table_of_terms() {
    let (never, phrases) = (table(), phrases());
    for (language, code) in LANGUAGES.iter().enumerate() {
        let count = phrases.iter().filter(|phrase| phrase.language == language).count();
        assert!(count > 1_000, "only {count} phrases of {code} were found");
    }
    let mut wrong: Vec<String> = Vec::new();
    for phrase in &phrases {
        for never in never.iter().filter(|never| never.language == phrase.language) {
            if says(&phrase.text, &never.words) {
                let code = LANGUAGES[phrase.language];
                wrong.push(format!(
                    "{} ({code}): “{}”, not “{}”: {}",
                    phrase.place, never.idea, never.words, phrase.text
                ));
            }
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{} phrases\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn phrases_are_found_in_matches_constants_and_lists() {
    let source = "match x { Locale::En => \"Seats\",\n (_, Locale::It) => \"Posti\" }\nconst DE: Words = Words {\n a: \"Plätze\",\n};\n[\"a\", \"b\", \"c\"]";
    let found: Vec<_> =
        phrases_of_matches(source, "").into_iter().map(|phrase| (phrase.language, phrase.text)).collect();
    let expected = [(0, "Seats"), (2, "Posti"), (1, "Plätze"), (0, "a"), (1, "b"), (2, "c")];
    assert_eq!(found, expected.map(|(language, text)| (language, text.to_owned())));
}

#[test]
fn words_are_found_by_themselves_only() {
    assert!(says("Una tariffa, ogni mese", "tariffa"));
    assert!(says("d'uso", "uso"));
    assert!(!says("Il fuso orario", "uso"));
    assert!(!says("{uso}", "uso"));
    assert!(says("Mostra tutto", "^mostra") && !says("Il catalogo mostra", "^mostra"));
}
