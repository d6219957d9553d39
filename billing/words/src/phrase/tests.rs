//! Phrases of a table of their own, and what is refused while compiling.

use domain::locale::Locale;

use super::{Category, Forms, isolated, marked_length, plain, whole};

words! {
    store_title;
    issued_on(day);
    /// Plurals may take further arguments.
    n_users_on[count](day);
}

crate::phrase::texts! { English, phrase::tests;
    store_title = "Store";
    issued_on = "Issued on {day}";
    n_users_on = one "{count} user on {day}", other "{count} users on {day}";
}

crate::phrase::texts! { German, phrase::tests;
    store_title = "Store";
    issued_on = "Ausgestellt am {day}";
    n_users_on = one "{count} Person am {day}", other "{count} Personen am {day}";
}

crate::phrase::texts! { Italian, phrase::tests;
    store_title = "Negozio";
    issued_on = "Emessa il {day}";
    n_users_on =
        one "{count} utente il {day}",
        many "{count} di utenti il {day}",
        other "{count} utenti il {day}";
}

#[test]
fn a_phrase_is_said_in_each_language() {
    assert_eq!(Locale::ALL.map(store_title), ["Store", "Store", "Negozio"]);
    assert_eq!(issued_on(Locale::It, "2 marzo"), "Emessa il 2 marzo");
    assert_eq!(issued_on(Locale::It, "8 marzo"), "Emessa l'8 marzo");
    assert_eq!(issued_on(Locale::De, ""), "Ausgestellt am ");
}

#[test]
fn what_a_name_says_is_never_taken_for_an_argument() {
    assert_eq!(issued_on(Locale::En, "{day} \u{1}"), "Issued on {day} \u{1}");
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

#[test]
fn a_number_without_a_fraction_that_shows_is_whole() {
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().expect("a number");
    assert_eq!(n_users_on(Locale::En, number("1.00"), "Monday"), "1 user on Monday");
    assert_eq!(n_users_on(Locale::En, number("1.5"), "Monday"), "1.5 users on Monday");
    assert_eq!(n_users_on(Locale::It, number("1000000.00"), "lunedì"), "1.000.000 di utenti il lunedì");
}

#[test]
fn whole_millions_of_things_are_counted_with_di_in_italian() {
    for (count, said) in [
        (1_000_000, "1.000.000 di utenti il lunedì"),
        (3_000_000, "3.000.000 di utenti il lunedì"),
        (1_000_001, "1.000.001 utenti il lunedì"),
        (1_500_000, "1.500.000 utenti il lunedì"),
        (100_000, "100.000 utenti il lunedì"),
    ] {
        assert_eq!(n_users_on(Locale::It, count, "lunedì"), said);
    }
    assert_eq!(n_users_on(Locale::De, 1_000_000, "Montag"), "1.000.000 Personen am Montag");
}

#[test]
#[should_panic(expected = "mentions an argument that it was not given")]
fn a_text_that_mentions_what_it_was_not_given_is_refused() {
    marked_length("Issued on {date}", &["day"]);
}

#[test]
#[should_panic(expected = "mentions an argument that it was not given")]
fn a_text_that_is_given_nothing_mentions_nothing() {
    plain("Issued on {day}");
}

#[test]
#[should_panic(expected = "leaves out an argument")]
fn a_text_that_leaves_out_what_it_was_given_is_refused() {
    whole("From {first}", &["first", "last"]);
}

#[test]
#[should_panic(expected = "lacks a category")]
fn a_plural_that_lacks_a_category_of_its_language_is_refused() {
    let forms = Forms { one: "utente", other: "utenti", ..Forms::NONE };
    forms.named_as(&[Category::One, Category::Many, Category::Other]);
}

#[test]
#[should_panic(expected = "names a category that its language has not")]
fn a_plural_with_a_category_that_its_language_has_not_is_refused() {
    let forms = Forms { one: "user", many: "users", other: "users", ..Forms::NONE };
    forms.named_as(&[Category::One, Category::Other]);
}
