//! The rooms of the app have an order: of the files and folders that lie beside each other, none uses another that uses it,
//! however long the way. So whoever reads one knows what lies before it, and what is split off takes no circle along.
//!
//! Read from the paths that the code names. What a module only hands on counts for the one that it comes from. A folder and
//! what lies in it belong together: a part may use what the whole says, and the whole its parts.

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, none, sources};

const APP: &str = "app/src/";
/// Longer chains of handing on would be a circle of their own.
const HANDED_ON_MAX: usize = 8;
const DEFINES: [&str; 8] = ["fn", "struct", "enum", "trait", "type", "const", "static", "mod"];

type Path = Vec<String>;

#[derive(Default)]
struct Module {
    text: String,
    /// What it names, from the crate's root.
    uses: BTreeSet<Path>,
    /// What it hands on under a name.
    hands_on: BTreeMap<String, Path>,
    /// The modules of which it hands everything on.
    hands_on_all: Vec<Path>,
}

struct Graph(BTreeMap<Path, Module>);

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn parts(path: &str) -> Path {
    path.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The module that a file is: `pages/seller/mod.rs` is `pages::seller`.
fn module_of(path: &str) -> Option<Path> {
    let inner = path.strip_prefix(APP)?.strip_suffix(".rs")?;
    let mut module: Path = inner.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod" || last == "lib") {
        module.pop();
    }
    Some(module)
}

/// A path from the crate's root. `None` for one that begins elsewhere.
fn absolute(module: &[String], path: &[String]) -> Option<Path> {
    let mut base = module.to_vec();
    let rest = match path.first()?.as_str() {
        "crate" => {
            base.clear();
            &path[1..]
        }
        "self" => &path[1..],
        "super" => {
            let up = path.iter().take_while(|part| *part == "super").count();
            base.truncate(base.len().checked_sub(up)?);
            &path[up..]
        }
        _ => return None,
    };
    base.extend(rest.iter().cloned());
    Some(base)
}

/// The paths of a `use`, `a::{b, c::{d as e}}`, each with the name that it goes by.
fn leaves(tree: &str, before: &str, found: &mut Vec<(Path, String)>) {
    let (mut depth, mut begin, mut items) = (0_usize, 0, Vec::new());
    for (place, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                items.push(&tree[begin..place]);
                begin = place + 1;
            }
            _ => {}
        }
    }
    items.push(&tree[begin..]);
    for item in items.into_iter().map(str::trim).filter(|item| !item.is_empty()) {
        match item.split_once('{') {
            Some((head, inside)) => {
                let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
                leaves(inside, &format!("{before}{}", head.trim()), found);
            }
            None => {
                let (path, alias) = item.split_once(" as ").map_or((item, None), |(path, alias)| (path, Some(alias)));
                let mut path = parts(&format!("{before}{path}"));
                if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
                    path.pop();
                }
                let name = alias.map_or_else(|| path.last().cloned().unwrap_or_default(), |it| it.trim().to_owned());
                found.push((path, name));
            }
        }
    }
}

/// Code without comments and without what only its tests have.
fn shipped(source: &Source) -> String {
    let lines = source.code().map(|(_, line)| line).take_while(|line| line.trim() != "#[cfg(test)]");
    lines.map(|line| format!("{line}\n")).collect()
}

/// The `use` that a statement ends with: what stands before it, its tree, and whether it hands on.
fn use_of(statement: &str) -> Option<(&str, &str, bool)> {
    let begin = statement.rfind("\nuse ").map(|place| (place + 5, false));
    let handing = ["\npub use ", "\npub(crate) use ", "\npub(super) use "];
    let handing = handing.iter().filter_map(|word| Some((statement.rfind(word)? + word.len(), true))).max();
    let (place, hands_on) = begin.max(handing)?;
    Some((&statement[..place], statement[place..].trim_end_matches(';'), hands_on))
}

impl Graph {
    fn of(files: &[Source]) -> Self {
        let files = files.iter().filter(|file| !file.path.ends_with("/tests.rs"));
        let named = files.filter_map(|file| Some((module_of(&file.path)?, format!("\n{}", shipped(file)))));
        let mut graph = Self(named.map(|(path, text)| (path, Module { text, ..Module::default() })).collect());
        for path in graph.0.keys().cloned().collect::<Vec<_>>() {
            let read = graph.read(&path);
            graph.0.insert(path, read);
        }
        graph
    }

    fn read(&self, path: &Path) -> Module {
        let text = self.0[path].text.clone();
        let mut module = Module::default();
        let mut rest = String::new();
        for statement in text.split_inclusive(';') {
            let Some((before, tree, hands_on)) = use_of(statement) else {
                rest.push_str(statement);
                continue;
            };
            rest.push_str(before);
            let mut found = Vec::new();
            leaves(tree, "", &mut found);
            for (used, name) in found {
                let child = [path.as_slice(), used.get(..1).unwrap_or_default()].concat();
                let inside = self.0.contains_key(&child).then(|| [path.as_slice(), &used].concat());
                let Some(used) = absolute(path, &used).or(inside) else { continue };
                if hands_on && name == "*" {
                    module.hands_on_all.push(used[..used.len() - 1].to_vec());
                } else if hands_on {
                    module.hands_on.insert(name, used.clone());
                }
                module.uses.insert(used);
            }
        }
        for head in ["crate::", "super::", "self::"] {
            for (place, _) in rest.match_indices(head) {
                if rest[..place].ends_with(|c: char| is_of_name(c) || c == ':') {
                    continue;
                }
                let end =
                    rest[place..].find(|c: char| !is_of_name(c) && c != ':').map_or(rest.len(), |end| place + end);
                module.uses.extend(absolute(path, &parts(&rest[place..end])));
            }
        }
        Module { text, ..module }
    }

    /// The module that a path leads to.
    fn resolved(&self, path: &[String], handed_on: usize) -> Path {
        let known = (0..=path.len()).rev().find(|end| self.0.contains_key(&path[..*end])).unwrap_or_default();
        let (module, rest) = path.split_at(known);
        let (Some(name), Some(found)) = (rest.first(), self.0.get(module)) else { return module.to_vec() };
        if handed_on == HANDED_ON_MAX {
            return module.to_vec();
        }
        let further = |place: &[String], rest: &[String]| self.resolved(&[place, rest].concat(), handed_on + 1);
        if let Some(place) = found.hands_on.get(name) {
            return further(place, &rest[1..]);
        }
        let all = found.hands_on_all.iter().find(|all| self.0.get(*all).is_some_and(|one| defines(&one.text, name)));
        all.map_or_else(|| module.to_vec(), |all| further(all, rest))
    }

    /// Who uses whom, from module to module, with a path that says so.
    fn edges(&self) -> BTreeMap<(Path, Path), String> {
        let uses = self.0.iter().flat_map(|(path, module)| module.uses.iter().map(move |used| (path, used)));
        uses.map(|(path, used)| ((path.clone(), self.resolved(used, 0)), used.join("::"))).collect()
    }

    /// The circles among what lies side by side, anywhere.
    fn circles(&self) -> Vec<String> {
        let edges = self.edges();
        let folders: BTreeSet<&[String]> =
            self.0.keys().flat_map(|path| (0..path.len()).map(|end| &path[..end])).collect();
        folders.into_iter().flat_map(|folder| circles_in(folder, &edges)).collect()
    }
}

fn defines(text: &str, name: &str) -> bool {
    DEFINES.iter().any(|word| {
        let told = format!("{word} {name}");
        text.match_indices(&told).any(|(place, _)| !text[place + told.len()..].starts_with(is_of_name))
    })
}

fn circles_in(folder: &[String], edges: &BTreeMap<(Path, Path), String>) -> Vec<String> {
    let room = |path: &Path| path.strip_prefix(folder).and_then(|inside| inside.first().cloned());
    let mut ways: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for ((from, to), used) in edges {
        if let (Some(own), Some(other)) = (room(from), room(to))
            && own != other
        {
            ways.entry(own).or_default().insert(other, format!("{} names {used}", from.join("/")));
        }
    }
    let reached = |from: &str| {
        let (mut found, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(one) = next.pop() {
            let further = ways.get(&one).into_iter().flatten().map(|(to, _)| to.clone());
            next.extend(further.filter(|to| found.insert(to.clone())));
        }
        found
    };
    let reached: BTreeMap<&String, BTreeSet<String>> = ways.keys().map(|from| (from, reached(from))).collect();
    let comes_back = |from: &String, to: &String| reached.get(to).is_some_and(|further| further.contains(from));
    let told = ways.iter().flat_map(|(from, ways)| ways.iter().map(move |(to, why)| (from, to, why)));
    let circle = told.filter(|(from, to, _)| comes_back(from, to));
    circle.map(|(from, to, why)| format!("in {}: {from} → {to}, as {why}", folder.join("/"))).collect()
}

#[test]
fn no_room_of_the_app_uses_one_that_uses_it() {
    let files: Vec<Source> = sources().into_iter().filter(|source| source.is(APP, ".rs")).collect();
    let graph = Graph::of(&files);
    let edges = graph.edges();
    let of = |path: &str| -> Path { path.split('/').map(str::to_owned).collect() };
    let known =
        [("pages/store/done", "server_fns/store"), ("islands/live_invoice", "server_fns/buyer"), ("routes", "pages")];
    for (from, to) in known {
        assert!(edges.contains_key(&(of(from), of(to))), "{from} uses {to}, which was not found");
    }
    none("circles", graph.circles());
}

#[test]
fn a_circle_is_seen_however_it_is_written() {
    let circles = |files: &[(&str, &str)]| {
        let files = files.iter().map(|(path, text)| Source { path: format!("{APP}{path}"), text: (*text).to_owned() });
        Graph::of(&files.collect::<Vec<_>>()).circles().len()
    };
    assert_eq!(circles(&[("a.rs", "use crate::b::B;"), ("b.rs", "pub struct B;")]), 0);
    assert_eq!(circles(&[("a.rs", "use crate::b::B;"), ("b.rs", "fn b() { crate::a::f() }")]), 2);
    assert_eq!(circles(&[("a.rs", "use {\n    crate::b::{B, C},\n};"), ("b.rs", "use super::{a};")]), 2);
    assert_eq!(circles(&[("a.rs", "use crate::b::B;"), ("b.rs", "// crate::a\n#[cfg(test)]\nuse crate::a;")]), 0);
    let three = [("a.rs", "use crate::b;"), ("b.rs", "use crate::c;"), ("c.rs", "use crate::a;")];
    assert_eq!(circles(&three), 3);
    let parent = [
        ("a/mod.rs", "mod b;\npub use b::*;"),
        ("a/b.rs", "pub fn f() {}\nuse super::g;"),
        ("c.rs", "use crate::a::f;"),
    ];
    assert_eq!(circles(&parent), 0, "a whole and its parts are one");
    let handed_on = [
        ("a/mod.rs", "mod b;\nmod d;\npub use b::*;\npub(crate) use d::e as g;"),
        ("a/b.rs", "pub fn f() {}\nuse crate::a::g;"),
        ("a/d.rs", "pub fn e() {}\nuse super::f;"),
    ];
    assert_eq!(circles(&handed_on), 2, "who hands on is not who is used");
}
