//! Lays out the browser's files: `site WASM FOLDER`, from the repository's root.
//!
//! ```text
//! FOLDER/pkg/fondaco.HASH.css    style/ as one sheet, minified
//! FOLDER/pkg/fondaco.HASH.js     loads the islands, minified
//! FOLDER/pkg/fondaco.HASH.wasm   the islands
//! FOLDER/hash.txt                "css: HASH" and so on, as cargo-leptos writes it
//! FOLDER/...                     public/ as it is
//! ```
//!
//! Invariants: a file under `pkg/` never changes, for its name changes with its content, so browsers may keep it for ever;
//! texts and code also lie there compressed; a folder is replaced as a whole.

mod minify;
mod packing;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::SystemTime;

use anyhow::{Context, bail, ensure};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

const NAME: &str = "fondaco";
const USAGE: &str = "site WASM FOLDER";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("site: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(wasm), Some(folder), None) = (arguments.next(), arguments.next(), arguments.next()) else { bail!(USAGE) };
    if is_up_to_date(&folder, &wasm)? {
        return Ok(());
    }
    // Inputs that change from here on are newer than what comes of them.
    let begun = SystemTime::now();
    let unfinished = folder.with_extension("new");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    lay_out(&wasm, &unfinished)?;
    fs::File::create(mark(&unfinished))?.set_modified(begun)?;
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::rename(&unfinished, &folder)?;
    Ok(())
}

fn mark(folder: &Path) -> PathBuf {
    folder.join(".built")
}

/// Whether everything that the files are made from is older than they are, this program included.
fn is_up_to_date(folder: &Path, wasm: &Path) -> anyhow::Result<bool> {
    let Ok(built) = fs::metadata(mark(folder)).and_then(|mark| mark.modified()) else { return Ok(false) };
    let mut newest = fs::metadata(wasm).with_context(|| format!("no {}", wasm.display()))?.modified()?;
    newest = newest.max(fs::metadata(std::env::current_exe()?)?.modified()?);
    for folder in ["style", "public"] {
        newest = newest.max(newest_in(Path::new(folder))?);
    }
    Ok(newest < built)
}

fn newest_in(folder: &Path) -> anyhow::Result<SystemTime> {
    let mut newest = fs::metadata(folder).with_context(|| format!("no {}", folder.display()))?.modified()?;
    for file in files_in(folder)? {
        newest = newest.max(fs::metadata(&file)?.modified()?);
    }
    Ok(newest)
}

/// All files below a folder.
fn files_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    Ok(files)
}

fn lay_out(wasm: &Path, folder: &Path) -> anyhow::Result<()> {
    let pkg = folder.join("pkg");
    fs::create_dir_all(&pkg)?;
    bind(wasm, &pkg)?;
    optimize(&pkg)?;
    let script = pkg.join(format!("{NAME}.js"));
    fs::write(&script, minify::script(&fs::read_to_string(&script)?)?)?;
    fs::write(pkg.join(format!("{NAME}.css")), minify::sheet(&minify::joined(Path::new("style/fondaco.css"))?)?)?;
    for file in files_in(Path::new("public"))? {
        let place = folder.join(file.strip_prefix("public")?);
        fs::create_dir_all(place.parent().unwrap_or(folder))?;
        fs::copy(&file, &place)?;
    }
    name_by_content(&pkg, &folder.join("hash.txt"))?;
    for file in files_in(folder)? {
        packing::pack(&file)?;
    }
    Ok(())
}

fn bind(wasm: &Path, pkg: &Path) -> anyhow::Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).remove_name_section(true).remove_producers_section(true);
    bindgen.input_path(wasm).out_name(NAME).generate(pkg).context("the islands cannot be bound to a script")?;
    let parts = files_in(pkg)?.into_iter().filter(|file| !is_bound(file)).collect::<Vec<_>>();
    // The script would look for them beside itself, under names of their own.
    ensure!(parts.is_empty(), "binding made more than a script and a module: {parts:?}");
    fs::rename(pkg.join(format!("{NAME}_bg.wasm")), pkg.join(format!("{NAME}.wasm")))?;
    Ok(())
}

fn is_bound(file: &Path) -> bool {
    [format!("{NAME}.js"), format!("{NAME}_bg.wasm")].iter().any(|name| file.file_name() == Some(OsStr::new(name)))
}

/// Smaller by a tenth, where Binaryen is installed; what it does not know it leaves alone.
fn optimize(pkg: &Path) -> anyhow::Result<()> {
    let (large, small) = (pkg.join(format!("{NAME}.wasm")), pkg.join("smaller"));
    let run = Command::new("wasm-opt").args(["-Oz", "--all-features", "-o"]).arg(&small).arg(&large).status();
    if run.is_ok_and(|status| status.success()) {
        fs::rename(small, large)?;
    } else if small.exists() {
        fs::remove_file(small)?;
    }
    Ok(())
}

/// Renames what the browser loads so that a name stands for one content, and notes the names.
fn name_by_content(pkg: &Path, note: &Path) -> anyhow::Result<()> {
    let mut hashes = String::new();
    for kind in ["css", "js", "wasm"] {
        let file = pkg.join(format!("{NAME}.{kind}"));
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(fs::read(&file)?)[..8]);
        fs::rename(&file, pkg.join(format!("{NAME}.{hash}.{kind}")))?;
        hashes.push_str(&format!("{kind}: {hash}\n"));
    }
    fs::write(note, hashes)?;
    Ok(())
}
