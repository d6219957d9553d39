//! Smaller sheets and scripts that mean the same.

use std::fs;
use std::path::Path;

use anyhow::Context;
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

/// One sheet out of its parts: `@import "tokens.css";` is replaced by that file beside it.
pub fn joined(sheet: &Path) -> anyhow::Result<String> {
    let folder = sheet.parent().unwrap_or(Path::new("."));
    let text = fs::read_to_string(sheet).with_context(|| format!("reading {}", sheet.display()))?;
    let mut joined = String::new();
    for line in text.lines() {
        match imported(line) {
            Some(part) => {
                let part = folder.join(part);
                joined.push_str(&fs::read_to_string(&part).with_context(|| format!("reading {}", part.display()))?);
            }
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    Ok(joined)
}

fn imported(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

/// # Errors
/// When it is no valid CSS.
pub fn sheet(text: &str) -> anyhow::Result<String> {
    let told = |error: String| anyhow::anyhow!("the style sheet: {error}");
    let mut sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(|error| told(error.to_string()))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| told(error.to_string()))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| told(error.to_string()))?.code)
}

/// # Errors
/// When it cannot be read as a script.
pub fn script(text: &str) -> anyhow::Result<String> {
    let small = minifier::js::minify(text).map_err(|error| anyhow::anyhow!("the script: {error}"))?;
    Ok(small.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_keeps_what_it_means() {
        let text = "/* why */\n@media (min-width: 40rem) {\n  .a :is(.b, .c) { width: calc(100% - 2rem); color: #ff0000; }\n}\n";
        assert_eq!(sheet(text).unwrap(), "@media (width>=40rem){.a :is(.b,.c){color:red;width:calc(100% - 2rem)}}");
        assert!(sheet(".a { color: ").is_ok() || sheet("}").is_err());
    }

    #[test]
    fn parts_are_named_by_imports_alone() {
        assert_eq!(imported("@import \"tokens.css\";"), Some("tokens.css"));
        assert_eq!(imported("a { color: red }"), None);
    }

    #[test]
    fn a_script_keeps_its_texts() {
        let small =
            script("// why\nexport function greet(name) {\n    return `hello  ${name} // not why`;\n}\n").unwrap();
        assert!(small.contains("`hello  ${name} // not why`") && !small.contains("// why\n"), "{small}");
    }
}
