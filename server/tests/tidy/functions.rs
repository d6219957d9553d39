//! A function is read at one look.

use super::{Source, none, sources};

const LINES_MAX: usize = 70;

/// Where each function of a file begins, what it is called, and how many lines it has.
fn functions(source: &Source) -> Vec<(usize, &str, usize)> {
    let lines: Vec<&str> = source.text.lines().collect();
    let begins = lines.iter().enumerate().filter_map(|(place, line)| {
        let words = line.trim_start().split_inclusive(' ').take_while(|word| !word.starts_with("fn")).map(str::trim);
        let only_marks =
            words.into_iter().all(|word| matches!(word, "pub" | "const" | "async") || word.starts_with("pub("));
        let name = line.split_once("fn ").filter(|_| only_marks)?.1;
        Some((place, name.split(|c: char| !c.is_alphanumeric() && c != '_').next()?))
    });
    let measured = begins.map(|(place, name)| {
        let indent = lines[place].len() - lines[place].trim_start().len();
        let is_end = |line: &&str| line.len() == indent + 1 && line.ends_with('}');
        // One that fits a line, or has no body.
        let is_whole = lines[place].ends_with(['}', ';']);
        let length = if is_whole { 0 } else { lines[place..].iter().position(is_end).unwrap_or(0) };
        (place + 1, name, length + 1)
    });
    measured.collect()
}

#[test]
fn functions_of_app_and_server_are_short() {
    let sources = sources();
    let files = sources.iter().filter(|source| source.is("app/src/", ".rs") || source.is("server/src/", ".rs"));
    let found: Vec<_> = files.flat_map(|source| functions(source).into_iter().map(move |one| (source, one))).collect();
    assert!(found.len() > 1_000, "{} functions were found", found.len());
    let long = found.into_iter().filter(|(_, (.., length))| *length > LINES_MAX);
    none(
        "longer than 70 lines",
        long.map(|(source, (line, name, length))| format!("{}:{line}: {name}: {length}", source.path)).collect(),
    );
}

#[test]
fn a_function_is_measured_to_its_end() {
    let text = "pub(crate) async fn long(\n    a: u8,\n) -> u8 {\n    a\n}\n\nfn short() {}\nlet fn_of = 1;\n    const fn deep() {\n    }\n";
    let source = Source { path: "app/src/x.rs".to_owned(), text: text.to_owned() };
    assert_eq!(functions(&source), [(1, "long", 5), (7, "short", 1), (9, "deep", 2)]);
}
