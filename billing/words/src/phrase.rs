//! Phrases: what can be said stands in a table, how it is said stands in a file of each language.
//!
//! [`words!`] turns a table of signatures into functions; [`texts!`] gives one language's texts to it:
//!
//! ```text
//! words! {                                              // store.rs
//!     store_title;
//!     issued_on(day);
//!     n_users[count];
//! }
//! texts! { Italian, store;                              // it/store.rs
//!     store_title = "Catalogo";
//!     issued_on = "Emessa il {day}";
//!     n_users = one "{count} utente", many "{count} di utenti", other "{count} utenti";
//! }
//! store_title(Locale::It)                               // "Catalogo"
//! issued_on(Locale::It, "8 marzo")                      // "Emessa l'8 marzo"
//! n_users(Locale::It, 1_200)                            // "1.200 utenti"
//! ```
//!
//! What does not compile: a phrase that a language lacks, one that no table names, one that mentions an argument it was not
//! given or leaves one out, a plural without one of the categories that its language has. Numbers, money and days come in
//! already written by [`crate::format`]. Texts are taken apart while compiling; of each phrase a program has what it says.

use domain::locale::Locale;
use rust_decimal::Decimal;

use crate::language::{Language, in_language};
use crate::plural::{Category, Operands};

mod isolated;

pub use isolated::isolated;

/// Defines phrases as functions of a [`Locale`]; see the module's header.
macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident $([$count:ident])? $(($($arg:ident),+))? ; )*) => {
        /// What each language says here.
        #[allow(non_upper_case_globals, reason = "a phrase is called as its function is")]
        pub(crate) trait Texts {
            $( const $name: $crate::phrase::words!(@text $($count)?); )*
        }

        $( $crate::phrase::words! { @phrase [$(#[$doc])*] $name [$($count)?] [$($($arg)+)?] } )*
    };
    (@text) => { &'static str };
    (@text $count:ident) => { $crate::phrase::Forms };
    (@phrase [$($doc:tt)*] $name:ident [] []) => {
        $($doc)*
        pub const fn $name(locale: domain::locale::Locale) -> &'static str {
            $crate::language::in_language!(locale, Spoken => <Spoken as Texts>::$name)
        }
        $crate::language::in_each_language! { Spoken =>
            $crate::phrase::plain(<Spoken as Texts>::$name);
        }
    };
    (@phrase [$($doc:tt)*] $name:ident [] [$($arg:ident)+]) => {
        $($doc)*
        pub fn $name(locale: domain::locale::Locale $(, $arg: impl std::fmt::Display)+) -> String {
            const NAMES: &[&str] = &[$( stringify!($arg) ),+];
            const fn text_in(locale: domain::locale::Locale) -> &'static str {
                $crate::language::in_language!(locale, Spoken => {
                    $crate::phrase::marked!(<Spoken as Texts>::$name, NAMES)
                })
            }
            $crate::phrase::said(locale, text_in(locale), &[$( $crate::phrase::isolated($arg) ),+])
        }
        $crate::language::in_each_language! { Spoken =>
            $crate::phrase::whole(<Spoken as Texts>::$name, &[$( stringify!($arg) ),+]);
        }
    };
    (@phrase [$($doc:tt)*] $name:ident [$count:ident] [$($arg:ident)*]) => {
        $($doc)*
        pub fn $name(
            locale: domain::locale::Locale,
            $count: impl Into<rust_decimal::Decimal>
            $(, $arg: impl std::fmt::Display)*
        ) -> String {
            const NAMES: &[&str] = &[stringify!($count) $(, stringify!($arg))*];
            const fn forms_in(locale: domain::locale::Locale) -> &'static $crate::phrase::Forms {
                $crate::language::in_language!(locale, Spoken => {
                    const FORMS: $crate::phrase::Forms = <Spoken as Texts>::$name;
                    const MARKED: $crate::phrase::Forms = $crate::phrase::Forms {
                        zero: $crate::phrase::marked!(FORMS.zero, NAMES),
                        one: $crate::phrase::marked!(FORMS.one, NAMES),
                        two: $crate::phrase::marked!(FORMS.two, NAMES),
                        few: $crate::phrase::marked!(FORMS.few, NAMES),
                        many: $crate::phrase::marked!(FORMS.many, NAMES),
                        other: $crate::phrase::marked!(FORMS.other, NAMES),
                    };
                    &MARKED
                })
            }
            $crate::phrase::counted(locale, forms_in(locale), $count.into(), [$( $crate::phrase::isolated($arg) ),*])
        }
        $crate::language::in_each_language! { Spoken =>
            let forms = <Spoken as Texts>::$name;
            forms.named_as(<Spoken as $crate::language::Language>::CATEGORIES);
            $crate::phrase::whole(forms.other, &[$( stringify!($arg) ),*]);
        }
    };
}
pub(crate) use words;

/// One language's texts for a table of phrases; see the module's header.
macro_rules! texts {
    ($language:ident, $($area:ident)::+ ;
        $( $name:ident = $($category:ident)? $text:literal $(, $further:ident $form:literal)* ; )*) => {
        impl $crate::$($area)::+::Texts for $crate::language::$language {
            $( const $name: $crate::phrase::texts!(@type $($category)?) =
                $crate::phrase::texts!(@value [$($category)?] $text $(, $further $form)*); )*
        }
    };
    (@type) => { &'static str };
    (@type $category:ident) => { $crate::phrase::Forms };
    (@value [] $text:literal) => { $text };
    (@value [$category:ident] $text:literal $(, $further:ident $form:literal)*) => {
        $crate::phrase::Forms { $category: $text, $( $further: $form, )* ..$crate::phrase::Forms::NONE }
    };
}
pub(crate) use texts;

/// One language's texts for each variant of an enumeration of the domain, as a function of it. Where `$names` tells what a
/// variant's text may mention in braces, it mentions nothing else.
macro_rules! texts_of {
    ($language:ident, $name:ident: $of:ty, $names:ident; $( $variant:ident = $text:literal ; )*) => {
        $crate::phrase::texts_of! { @function $language, $name: $of; $( $variant = $text; )* }
        $( const _: () = { $crate::phrase::marked_length($text, <$of>::$variant.$names()); }; )*
    };
    ($language:ident, $name:ident: $of:ty; $( $variant:ident = $text:literal ; )*) => {
        $crate::phrase::texts_of! { @function $language, $name: $of; $( $variant = $text; )* }
        $( const _: () = { $crate::phrase::marked_length($text, &[]); }; )*
    };
    (@function $language:ident, $name:ident: $of:ty; $( $variant:ident = $text:literal ; )*) => {
        impl $crate::language::$language {
            pub(crate) const fn $name(of: $of) -> &'static str {
                match of {
                    $( <$of>::$variant => $text, )*
                }
            }
        }
    };
}
pub(crate) use texts_of;

/// A text whose arguments are marks in place of their names; see [`mark`].
macro_rules! marked {
    ($text:expr, $names:expr) => {{
        const LENGTH: usize = $crate::phrase::marked_length($text, $names);
        const MARKED: &[u8; LENGTH] = &$crate::phrase::mark::<LENGTH>($text, $names);
        const TEXT: &str = $crate::phrase::text(MARKED);
        TEXT
    }};
}
pub(crate) use marked;

/// A phrase that counts, in the categories that its language has; what it has not is empty.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forms {
    pub zero: &'static str,
    pub one: &'static str,
    pub two: &'static str,
    pub few: &'static str,
    pub many: &'static str,
    pub other: &'static str,
}

impl Forms {
    pub(crate) const NONE: Forms = Forms { zero: "", one: "", two: "", few: "", many: "", other: "" };

    const fn of(&self, category: Category) -> &'static str {
        match category {
            Category::Zero => self.zero,
            Category::One => self.one,
            Category::Two => self.two,
            Category::Few => self.few,
            Category::Many => self.many,
            Category::Other => self.other,
        }
    }

    /// Fails while compiling unless it has the categories of its language, and no other.
    pub(crate) const fn named_as(&self, categories: &[Category]) {
        let mut place = 0;
        while place < Category::ALL.len() {
            let category = Category::ALL[place];
            let mut of_language = false;
            let mut other = 0;
            while other < categories.len() {
                of_language |= categories[other] as u8 == category as u8;
                other += 1;
            }
            assert!(of_language || self.of(category).is_empty(), "a plural names a category that its language has not");
            assert!(!of_language || !self.of(category).is_empty(), "a plural lacks a category that its language has");
            place += 1;
        }
    }
}

/// Of so many arguments each has a mark: the characters from 1 to 8, which no text contains.
const ARGUMENTS_MAX: usize = 8;

/// The arguments' place behind a mark.
const fn argument(byte: u8) -> Option<usize> {
    if 0 < byte && byte as usize <= ARGUMENTS_MAX { Some(byte as usize - 1) } else { None }
}

/// Where a name in braces ends, and which of the names it is.
const fn named(text: &[u8], begin: usize, names: &[&str]) -> (usize, usize) {
    let mut end = begin + 1;
    while end < text.len() && text[end] != b'}' {
        end += 1;
    }
    assert!(end < text.len(), "a brace is not closed");
    let mut which = 0;
    while which < names.len() {
        if same(text, begin + 1, end, names[which].as_bytes()) {
            return (end + 1, which);
        }
        which += 1;
    }
    panic!("a phrase mentions an argument that it was not given");
}

const fn same(text: &[u8], begin: usize, end: usize, name: &[u8]) -> bool {
    if end - begin != name.len() {
        return false;
    }
    let mut place = 0;
    while place < name.len() {
        if text[begin + place] != name[place] {
            return false;
        }
        place += 1;
    }
    true
}

/// How long [`mark`] makes a text. Fails while compiling when it mentions an argument that it was not given.
pub(crate) const fn marked_length(text: &str, names: &[&str]) -> usize {
    assert!(names.len() <= ARGUMENTS_MAX, "too many arguments");
    let text = text.as_bytes();
    let (mut length, mut place) = (0, 0);
    while place < text.len() {
        assert!(argument(text[place]).is_none(), "a text contains a mark");
        place = if text[place] == b'{' { named(text, place, names).0 } else { place + 1 };
        length += 1;
    }
    length
}

/// Puts a mark where a text names an argument: `{day}` is one character, which says the how many-eth it is.
pub(crate) const fn mark<const LENGTH: usize>(text: &str, names: &[&str]) -> [u8; LENGTH] {
    let text = text.as_bytes();
    let mut marked = [0; LENGTH];
    let (mut length, mut place) = (0, 0);
    while place < text.len() {
        if text[place] == b'{' {
            let (end, which) = named(text, place, names);
            marked[length] = which as u8 + 1;
            place = end;
        } else {
            marked[length] = text[place];
            place += 1;
        }
        length += 1;
    }
    marked
}

pub(crate) const fn text(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("marks are characters"),
    }
}

/// Fails while compiling when a text leaves out one of these arguments: what one language says, each says.
pub(crate) const fn whole(phrase: &str, names: &[&str]) {
    let phrase = phrase.as_bytes();
    let mut which = 0;
    while which < names.len() {
        let name = names[which].as_bytes();
        let (mut found, mut place) = (false, 0);
        while place + name.len() + 2 <= phrase.len() {
            let end = place + 1 + name.len();
            found |= phrase[place] == b'{' && phrase[end] == b'}' && same(phrase, place + 1, end, name);
            place += 1;
        }
        assert!(found, "a phrase leaves out an argument that it was given");
        which += 1;
    }
}

/// Fails while compiling when a text that is given nothing mentions something.
pub(crate) const fn plain(phrase: &str) {
    marked_length(phrase, &[]);
}

/// A marked text with its arguments, as the language says it.
pub(crate) fn said(locale: Locale, text: &str, arguments: &[String]) -> String {
    let mut said = String::with_capacity(text.len() + arguments.iter().map(String::len).sum::<usize>());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| argument(byte).is_some()) {
        said.push_str(&rest[..at]);
        let value = argument(rest.as_bytes()[at]).and_then(|which| arguments.get(which));
        said.push_str(value.map_or("", String::as_str));
        rest = &rest[at + 1..];
    }
    said.push_str(rest);
    in_language!(locale, Spoken => Spoken::spoken(said))
}

/// A phrase about so many, which is its first argument.
pub(crate) fn counted<const N: usize>(
    locale: Locale,
    forms: &Forms,
    number: Decimal,
    arguments: [String; N],
) -> String {
    let number = number.normalize();
    let mut all = vec![crate::format::quantity(number, locale)];
    all.extend(arguments);
    let category = in_language!(locale, Spoken => Spoken::category(&Operands::of(number)));
    said(locale, forms.of(category), &all)
}

#[cfg(test)]
mod tests;
