//! One word per idea: the phrases of every language keep to `docs/terms.md`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use domain::locale::Locale;
use domain::refusal::{Code, Refusal};
use words::refused::detail;

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

/// A language's folder in the crate of words, and the file beside it.
fn is_of(file: &Path, language: &str) -> bool {
    let Ok(path) = file.strip_prefix(root().join("billing/words/src")) else { return false };
    path.starts_with(language) || path == Path::new(&format!("{language}.rs"))
}

/// Every text in a language's files. None is hidden from the table: whatever stands there in quotes is read by people.
fn phrases() -> Vec<Phrase> {
    let mut files = Vec::new();
    sources(&root().join("billing/words/src"), &mut files);
    let mut phrases = Vec::new();
    for (language, code) in LANGUAGES.iter().enumerate() {
        for file in files.iter().filter(|file| is_of(file, code)) {
            let source = fs::read_to_string(file).expect("a source");
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            let place = file.strip_prefix(root()).unwrap_or(file).display().to_string();
            let code = source.lines().filter(|line| {
                let line = line.trim_start();
                !line.starts_with("//") && !line.contains("include_str!")
            });
            let texts = quoted(&code.collect::<Vec<_>>().join("\n"));
            phrases.extend(texts.into_iter().map(|text| Phrase { language, text, place: place.clone() }));
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
fn phrases_of_all_kinds_are_found_in_each_language() {
    let phrases = phrases();
    for (code, place, text) in [
        ("en", "billing/words/src/en/store.rs", "Store"),
        ("de", "billing/words/src/de/refused.rs", "Nicht gefunden."),
        ("it", "billing/words/src/it/rejected.rs", "L'abbonamento è sospeso."),
        ("it", "billing/words/src/it/lines.rs", "Postazioni, canone {often}"),
        ("it", "billing/words/src/it/account/paying.rs", "{count} di fatture"),
        ("de", "billing/words/src/de/problem.rs", "Abgelehnt"),
        ("en", "billing/words/src/en/sandbox_provider.rs", "Card number"),
        ("de", "billing/words/src/de.rs", "Januar"),
    ] {
        let said = phrases.iter().any(|phrase| {
            LANGUAGES[phrase.language] == code && phrase.place.ends_with(place) && phrase.text.contains(text)
        });
        assert!(said, "{text} in {place}");
    }
}

/// Where people read something it comes from the crate of words: a text told apart by language stands nowhere else.
#[test]
fn no_text_is_told_apart_by_language_elsewhere() {
    let mut files = Vec::new();
    for folder in ["app/src", "billing/domain/src", "billing/service/src", "server/src"] {
        sources(&root().join(folder), &mut files);
    }
    let is_own_name = |line: &str| ["English", "Deutsch", "Italiano"].iter().any(|name| line.contains(name));
    let mut told = Vec::new();
    for file in files.iter().filter(|file| !file.ends_with("tests.rs") && !file.ends_with("seed/texts.rs")) {
        let source = fs::read_to_string(file).expect("a source");
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let arm = ["Locale::En", "Locale::De", "Locale::It"].iter().any(|locale| {
                line.find(locale).is_some_and(|at| line[at..].contains("=> ") && line[at..].contains('"'))
            });
            // A language's own code and name are the same to all readers.
            if arm && !is_own_name(line) && !quoted(line).iter().all(|text| text.len() <= 2) {
                told.push(format!("{}: {}", file.strip_prefix(root()).unwrap_or(file).display(), line.trim()));
            }
        }
    }
    assert!(told.is_empty(), "words outside of billing/words:\n{}", told.join("\n"));
}

#[test]
fn every_refusal_is_told_in_three_languages() {
    for code in Code::ALL {
        let words: BTreeSet<String> = Locale::ALL.map(|locale| detail(&Refusal::new(*code), locale)).into();
        assert_eq!(words.len(), Locale::ALL.len(), "{} says the same in two languages", code.as_str());
    }
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(codes.len(), Code::ALL.len(), "two refusals share a code");
}

/// A language is a file and a folder: what is said in it stands there and nowhere else.
#[test]
fn each_language_says_the_same_areas() {
    let words = root().join("billing/words/src");
    let mut files = Vec::new();
    sources(&words, &mut files);
    let areas = |code: &str| -> BTreeSet<PathBuf> {
        let own = files.iter().filter_map(|file| file.strip_prefix(words.join(code)).ok());
        // What Italian does to articles it does alone.
        own.filter(|area| *area != Path::new("elided.rs")).map(Path::to_path_buf).collect()
    };
    assert_eq!(Locale::ALL.map(Locale::code), LANGUAGES);
    let english = areas(Locale::En.code());
    assert!(english.len() > 20, "{english:?}");
    for locale in Locale::ALL {
        assert_eq!(areas(locale.code()), english, "{locale}");
    }
    for file in files.iter().filter(|file| !LANGUAGES.iter().any(|code| is_of(file, code))) {
        let source = fs::read_to_string(file).expect("a source");
        let of_tests = file.ends_with("phrase.rs") || file.ends_with("phrase/tests.rs");
        assert!(of_tests || !source.contains("texts! {"), "texts in {}", file.display());
    }
}

#[test]
fn words_are_found_by_themselves_only() {
    assert!(says("Una tariffa, ogni mese", "tariffa"));
    assert!(says("d'uso", "uso"));
    assert!(!says("Il fuso orario", "uso"));
    assert!(!says("{uso}", "uso"));
    assert!(says("Mostra tutto", "^mostra") && !says("Il catalogo mostra", "^mostra"));
}
