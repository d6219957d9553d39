//! What somebody types to find something, as queries take it.

use domain::text::composed;

/// A pattern for `ILIKE` that finds `words` anywhere; nothing typed acts as a wildcard.
pub(crate) fn anywhere(words: &str) -> String {
    let mut pattern = String::from("%");
    for letter in composed(words.trim()).chars().take(100) {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::anywhere;

    #[test]
    fn what_is_typed_never_acts_as_a_wildcard() {
        assert_eq!(anywhere(" Nord "), "%Nord%");
        assert_eq!(anywhere("50%_\\"), "%50\\%\\_\\\\%");
    }
}
