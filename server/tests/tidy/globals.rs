//! A process keeps nothing of its own: what is kept beside the database is a portal's (`billing/service/src/memory.rs`), so two
//! portals in one process share nothing.
//!
//! Read from the text: an item `static` outlives whatever portal wrote to it, also where it belongs to a thread or a task.

use super::{Source, none, sources};

/// What is no portal's, and why.
const EXCEPTED: [(&str, &str, &str); 3] = [
    ("billing/service/src/idempotency.rs", "HELD", "a request's: it ends with the future that it is given to"),
    ("billing/service/src/rehearsal.rs", "REHEARSED", "a request's: it ends with the future that it is given to"),
    ("billing/service/src/reading.rs", "READER", "a request's: it ends with the future that it is given to"),
];

/// The names that a file declares for the whole process; what only its tests have is left out.
fn declared(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let shipped = source.code().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    shipped.filter_map(|(number, line)| {
        let line = line.trim_start();
        let item = match line.strip_prefix("pub") {
            Some(rest) => rest.trim_start_matches(|c| c != ' ').trim_start(),
            None => line,
        };
        let name = item.strip_prefix("static ")?;
        name.trim_start_matches("mut ").split(':').next().map(|name| (number, name))
    })
}

/// Whether a file becomes part of a program.
fn is_of_a_program(source: &Source) -> bool {
    source.path.ends_with(".rs")
        && source.path.contains("/src/")
        && !source.path.starts_with("billing/database/testing/")
}

#[test]
fn what_a_process_keeps_is_a_portals() {
    let sources = sources();
    let files: Vec<&Source> = sources.iter().filter(|source| is_of_a_program(source)).collect();
    let found: Vec<(&str, usize, &str)> =
        files.iter().flat_map(|file| declared(file).map(|(number, name)| (file.path.as_str(), number, name))).collect();
    let excepted = |path: &str, name: &str| EXCEPTED.iter().any(|(file, known, _)| *file == path && *known == name);
    let strange = found.iter().filter(|(path, _, name)| !excepted(path, name));
    none("kept for a process", strange.map(|(path, number, name)| format!("{path}:{number}: {name}")).collect());
    let gone =
        EXCEPTED.iter().filter(|(file, known, _)| !found.iter().any(|(path, _, name)| path == file && name == known));
    none("excepted and not there", gone.map(|(file, name, _)| format!("{file}: {name}")).collect());
}

#[test]
fn what_is_kept_for_a_process_is_seen() {
    let source = |text: &str| Source { path: "server/src/x.rs".to_owned(), text: text.to_owned() };
    let told = |text: &str| declared(&source(text)).map(|(_, name)| name.to_owned()).collect::<Vec<_>>();
    assert_eq!(told("static A: u8 = 1;\npub(crate) static B: u8 = 2;\n    static mut C: u8 = 3;"), ["A", "B", "C"]);
    assert_eq!(
        told("// static A\nlet a: &'static str = \"\";\npub fn b() {}\n#[cfg(test)]\nstatic D: u8 = 1;"),
        [""; 0]
    );
}
