//! What Italian does to an article before a number that is spoken with a vowel, `dal` and `8` become `dall'8`, and to one
//! after a preposition: `di` and `il` become `del`.

const ELIDED: [(&str, &str); 12] = [
    ("il", "l'"),
    ("Il", "L'"),
    ("al", "all'"),
    ("Al", "All'"),
    ("dal", "dall'"),
    ("Dal", "Dall'"),
    ("del", "dell'"),
    ("Del", "Dell'"),
    ("nel", "nell'"),
    ("Nel", "Nell'"),
    ("sul", "sull'"),
    ("Sul", "Sull'"),
];

/// The phrase with its articles as they are spoken: eight, eighty and eleven begin with a vowel.
pub(crate) fn elided(phrase: String) -> String {
    let phrase = if phrase.contains(" di il ") { phrase.replace(" di il ", " del ") } else { phrase };
    if !phrase.contains(" 8") && !phrase.contains(" 11") {
        return phrase;
    }
    let mut said = String::with_capacity(phrase.len());
    let mut words = phrase.split(' ').peekable();
    while let Some(word) = words.next() {
        let before = words.peek().filter(|next| begins_with_vowel(next));
        match before.and_then(|_| ELIDED.iter().find(|(whole, _)| *whole == word)) {
            Some((_, elided)) => said.push_str(elided),
            None => {
                said.push_str(word);
                if words.peek().is_some() {
                    said.push(' ');
                }
            }
        }
    }
    said
}

/// Whether a number is spoken with a vowel: otto, ottanta, ottocento, undici.
fn begins_with_vowel(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    word.starts_with('8') || &word[..digits] == "11"
}

#[cfg(test)]
mod tests {
    use super::elided;

    #[test]
    fn an_article_loses_its_end_before_eight_and_eleven() {
        for (phrase, said) in [
            ("Dal 8\u{a0}novembre vale Team.", "Dall'8\u{a0}novembre vale Team."),
            ("fino al 11 marzo", "fino all'11 marzo"),
            ("La fattura scade il 8 maggio.", "La fattura scade l'8 maggio."),
            ("entro la fine del 11 maggio", "entro la fine dell'11 maggio"),
            ("il 18 maggio", "il 18 maggio"),
            ("il 1º maggio, 8 di 30", "il 1º maggio, 8 di 30"),
            ("il 80", "l'80"),
            ("il 110", "il 110"),
            ("8 giorni su 11", "8 giorni su 11"),
            ("I consumi di il periodo dal 8 al 11 marzo.", "I consumi del periodo dall'8 all'11 marzo."),
            ("I consumi di il 8 marzo.", "I consumi dell'8 marzo."),
        ] {
            assert_eq!(elided(phrase.to_owned()), said);
        }
    }
}
