//! Every word the pages say, in every language of the marketplace.
//!
//! [`words!`] turns a list of phrases into functions. A phrase without one of the languages does not compile, and
//! neither does one that mentions an argument it was not given. Numbers, money and days come in already written by
//! [`crate::format`], so that the server and the browser say exactly the same.
//!
//! ```text
//! words! {
//!     store_title { en "Store", de "Store", it "Negozio" }
//!     issued_on(day) { en "Issued on {day}", de "Ausgestellt am {day}", it "Emessa il {day}" }
//!     n_users[count] { en "{count} user" | "{count} users", de "{count} Person" | "{count} Personen", it … }
//! }
//! store_title(Locale::De)            // "Store"
//! issued_on(Locale::It, "8 marzo")   // "Emessa l'8 marzo"
//! n_users(Locale::En, 1_200)         // "1,200 users"
//! ```

/// Defines phrases as functions of a [`Locale`](domain::locale::Locale); see the module's header.
macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident $([$count:ident])? $(($($arg:ident),+))? { $($body:tt)+ } )*) => {
        $( $crate::i18n::words! { @phrase [$(#[$doc])*] $name [$($count)?] [$($($arg)+)?] $($body)+ } )*
    };
    (@phrase [$($doc:tt)*] $name:ident [] [] en $en:literal, de $de:literal, it $it:literal $(,)?) => {
        $($doc)*
        pub const fn $name(locale: domain::locale::Locale) -> &'static str {
            match locale {
                domain::locale::Locale::En => $en,
                domain::locale::Locale::De => $de,
                domain::locale::Locale::It => $it,
            }
        }
    };
    (@phrase [$($doc:tt)*] $name:ident [] [$($arg:ident)+] en $en:literal, de $de:literal, it $it:literal $(,)?) => {
        $($doc)*
        pub fn $name(locale: domain::locale::Locale $(, $arg: impl std::fmt::Display)+) -> String {
            $( let $arg = $crate::i18n::isolated($arg); )+
            match locale {
                domain::locale::Locale::En => format!($en),
                domain::locale::Locale::De => format!($de),
                domain::locale::Locale::It => $crate::i18n::italian::elided(format!($it)),
            }
        }
    };
    (@phrase [$($doc:tt)*] $name:ident [$count:ident] [$($arg:ident)*]
        en $en_one:literal | $en:literal, de $de_one:literal | $de:literal, it $it_one:literal | $it:literal $(,)?) => {
        $($doc)*
        pub fn $name(
            locale: domain::locale::Locale,
            $count: impl Into<rust_decimal::Decimal>
            $(, $arg: impl std::fmt::Display)*
        ) -> String {
            let number: rust_decimal::Decimal = $count.into();
            let one = number.abs() == rust_decimal::Decimal::ONE;
            let $count = $crate::format::quantity(number, locale);
            $( let $arg = $crate::i18n::isolated($arg); )*
            match (locale, one) {
                (domain::locale::Locale::En, true) => format!($en_one),
                (domain::locale::Locale::En, false) => format!($en),
                (domain::locale::Locale::De, true) => format!($de_one),
                (domain::locale::Locale::De, false) => format!($de),
                (domain::locale::Locale::It, true) => $crate::i18n::italian::elided(format!($it_one)),
                (domain::locale::Locale::It, false) => $crate::i18n::italian::elided(format!($it)),
            }
        }
    };
}
pub(crate) use words;

/// An argument of a phrase as it stands among our words: a name that is written from right to left does not turn what is
/// around it. A phrase within a phrase has its names isolated already; of what else turns the direction of writing nothing
/// is left, so that no name ends its own isolation.
pub fn isolated(argument: impl std::fmt::Display) -> String {
    let text = argument.to_string();
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

pub mod account;
pub mod admin;
pub mod auth;
pub mod billing;
pub mod change;
pub mod common;
#[cfg(feature = "ssr")]
pub mod countries;
#[cfg(feature = "ssr")]
pub mod credentials;
pub mod design;
pub(crate) mod italian;
pub mod operating;
pub mod price;
pub mod runs;
pub mod seller;
pub mod store;
pub mod work;
#[cfg(feature = "ssr")]
pub mod zones;

#[cfg(test)]
mod tests {
    use domain::locale::Locale;

    use super::isolated;

    words! {
        store_title { en "Store", de "Store", it "Negozio" }
        issued_on(day) { en "Issued on {day}", de "Ausgestellt am {day}", it "Emessa il {day}" }
        /// Plurals may take further arguments.
        n_users_on[count](day) {
            en "{count} user on {day}" | "{count} users on {day}",
            de "{count} Person am {day}" | "{count} Personen am {day}",
            it "{count} utente il {day}" | "{count} utenti il {day}",
        }
    }

    #[test]
    fn a_phrase_is_said_in_each_language() {
        assert_eq!(Locale::ALL.map(store_title), ["Store", "Store", "Negozio"]);
        assert_eq!(issued_on(Locale::It, "2 marzo"), "Emessa il 2 marzo");
        assert_eq!(issued_on(Locale::It, "8 marzo"), "Emessa l'8 marzo");
    }

    #[test]
    fn a_name_from_right_to_left_keeps_to_itself() {
        assert_eq!(issued_on(Locale::En, "אבג"), "Issued on \u{2068}אבג\u{2069}");
        let whole = issued_on(Locale::En, issued_on(Locale::En, "Café Ωmega"));
        assert_eq!(whole, "Issued on Issued on Café Ωmega");
    }

    #[test]
    fn a_phrase_within_a_phrase_has_its_names_isolated_alone() {
        let within = issued_on(Locale::En, issued_on(Locale::En, "אבג"));
        assert_eq!(within, "Issued on Issued on \u{2068}אבג\u{2069}");
        assert_eq!(isolated("אבג \u{2068}דהו\u{2069}"), "\u{2068}אבג \u{2068}דהו\u{2069}\u{2069}");
    }

    #[test]
    fn no_name_turns_what_is_around_it() {
        for (name, said) in [
            ("pro\u{202e}9.99", "pro9.99"),
            ("pro\u{202d}9.99\u{202c}", "pro9.99"),
            ("\u{2067}pro\u{2069}", "pro"),
            ("pro\u{2069}", "pro"),
            ("\u{2068}pro", "\u{2068}pro\u{2069}"),
            ("אב\u{2069}ג", "\u{2068}אבג\u{2069}"),
            ("\u{2066}אב\u{2069}", "\u{2068}אב\u{2069}"),
        ] {
            assert_eq!(isolated(name), said, "{name:?}");
        }
    }

    #[test]
    fn one_is_singular_and_everything_else_is_plural() {
        assert_eq!(n_users_on(Locale::En, 1, "Monday"), "1 user on Monday");
        assert_eq!(n_users_on(Locale::En, 0, "Monday"), "0 users on Monday");
        assert_eq!(n_users_on(Locale::De, 1_200, "Montag"), "1.200 Personen am Montag");
        assert_eq!(n_users_on(Locale::It, -1, "lunedì"), "−1 utente il lunedì");
    }
}
