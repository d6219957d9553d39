//! Mistakes in a text that is no JSON, whose remedy is known: curly quotes, which word processors put in place of straight
//! ones, and a comma after the last item. Both come with copied examples, and the parser's own words help with neither.

const CURLY: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛'];

/// A text's characters with their places, and whether each stands within quotes.
fn walk(text: &str) -> impl Iterator<Item = (usize, char, Within)> + '_ {
    let mut within = Within::Nothing;
    let mut escaped = false;
    text.char_indices().map(move |(place, letter)| {
        let before = within;
        match (within, letter) {
            (Within::Nothing, '"') => within = Within::Quotes,
            (Within::Quotes, '"') if !escaped => within = Within::Nothing,
            (Within::Nothing | Within::Quotes, _) => {}
        }
        escaped = before == Within::Quotes && letter == '\\' && !escaped;
        (place, letter, before)
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Quotes,
}

/// The first curly quote where JSON has a straight one: outside of all quotes, or where it seems to end what a straight one
/// began.
pub fn curly_quote(text: &str) -> Option<(usize, char)> {
    let ends = |place: usize, letter: char| {
        let rest = text[place + letter.len_utf8()..].trim_start();
        rest.is_empty() || rest.starts_with([':', ',', '}', ']'])
    };
    let curly = walk(text).filter(|(_, letter, _)| CURLY.contains(letter));
    let mut wrong = curly.filter(|(place, letter, within)| *within == Within::Nothing || ends(*place, *letter));
    wrong.next().map(|(place, letter, _)| (place, letter))
}

/// The first comma that only a closing bracket follows.
pub fn trailing_comma(text: &str) -> Option<usize> {
    let mut commas = walk(text).filter(|(_, letter, within)| *letter == ',' && *within == Within::Nothing);
    commas.find(|(place, ..)| text[place + 1..].trim_start().starts_with([']', '}'])).map(|(place, ..)| place)
}

/// Both from 1 on, in characters.
pub fn line_and_column(text: &str, place: usize) -> (usize, usize) {
    let before = &text[..place];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use words::refused::reason;

    use super::super::no_json;

    fn check(body: &str, expected: &str) {
        let error = serde_json::from_str::<serde_json::Value>(body).expect_err(body);
        assert_eq!(reason(&no_json(body.as_bytes(), &error), Locale::En).as_deref(), Some(expected), "{body}");
    }

    #[test]
    fn curly_quotes_are_named_with_their_place_and_the_remedy() {
        let remedy = |quote: char, line: usize, column: usize| {
            format!(
                "there is a curly quote ({quote}) at line {line}, column {column}; JSON accepts straight quotes only, write \" \
                 instead of {quote}"
            )
        };
        check("{“usage”: []}", &remedy('“', 1, 2));
        check("{\"usage\": [\n  {\"metric\": „Seiten“}]}", &remedy('„', 2, 14));
        check("{\"usage”: [1]}", &remedy('”', 1, 8));
        check("{\"note\": \"a “word” within\", ‘b’: 1}", &remedy('‘', 1, 29));
    }

    #[test]
    fn a_comma_too_many_is_named_with_its_place_and_the_remedy() {
        check("{\"usage\": [{\"a\": 1},\n]}", "a comma at line 1, column 20 has nothing after it; remove it");
        check("{\"a\": \",]\", }", "a comma at line 1, column 11 has nothing after it; remove it");
    }

    #[test]
    fn all_else_is_told_by_its_place() {
        check("{\"usage\": [1 2]}", "it is not valid JSON, see line 1, column 14");
    }
}
