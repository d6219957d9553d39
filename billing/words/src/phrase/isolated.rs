//! Names among our words: what is written from right to left keeps to itself.

/// An argument of a phrase as it stands among our words: a name that is written from right to left does not turn what is
/// around it. A phrase within a phrase has its names isolated already; of what else turns the direction of writing nothing
/// is left, so that no name ends its own isolation.
pub fn isolated(argument: impl std::fmt::Display) -> String {
    kept_apart(argument.to_string())
}

fn kept_apart(text: String) -> String {
    if !text.chars().any(|c| is_right_to_left(c) || is_direction(c)) {
        return text;
    }
    let (mut kept, mut open, mut turns) = (String::with_capacity(text.len()), Vec::new(), false);
    for c in text.chars() {
        match c {
            ISOLATE => open.push(true),
            // What is left out is left out with its end.
            '\u{2066}' | '\u{2067}' => open.push(false),
            POP_ISOLATE if open.pop() == Some(true) => {}
            _ => {
                turns |= is_right_to_left(c) && !open.contains(&true);
                if !is_direction(c) {
                    kept.push(c);
                }
                continue;
            }
        }
        if matches!(c, ISOLATE | POP_ISOLATE) {
            kept.push(c);
        }
    }
    kept.extend(open.into_iter().filter(|kept| *kept).map(|_| POP_ISOLATE));
    if turns { format!("{ISOLATE}{kept}{POP_ISOLATE}") } else { kept }
}

/// First strong isolate, and its end (Unicode's bidirectional algorithm).
const ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// The blocks of letters that are written from right to left, and the mark that stands for one.
const fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{0590}'..='\u{08ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Embeddings, overrides and isolates, with their ends.
const fn is_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
