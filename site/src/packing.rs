//! Compressed copies beside files, as hard as it goes: made once, sent often.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

/// What is compressed; pictures and fonts are already.
const KINDS: [&str; 4] = ["css", "js", "svg", "wasm"];
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

/// Writes `FILE.br` and `FILE.gz` where that helps.
pub fn pack(file: &Path) -> anyhow::Result<()> {
    let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    if !KINDS.contains(&kind) {
        return Ok(());
    }
    let content = fs::read(file)?;
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 4096, QUALITY, WINDOW).write_all(&content)?;
    fs::write(beside(file, ".br"), &packed)?;
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&content)?;
    fs::write(beside(file, ".gz"), packer.finish()?)?;
    Ok(())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = file.to_owned().into();
    name.push(ending);
    name.into()
}
