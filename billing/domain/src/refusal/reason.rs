//! Why something that was sent could not be read, in the words that follow "This could not be read:".

use crate::locale::Locale;

/// The words for a kind of mistake, its facts still in braces.
pub(super) const fn reason(wrong: Wrong, locale: Locale) -> &'static str {
    let [en, de, it] = match wrong {
        Wrong::Syntax => [
            "it is not valid JSON, see line {line}, column {column}",
            "es ist kein gültiges JSON, siehe Zeile {line}, Spalte {column}",
            "non è JSON valido, veda la riga {line}, colonna {column}",
        ],
        Wrong::Curly => [
            "there is a curly quote ({quote}) at line {line}, column {column}; JSON accepts straight quotes only, write \" instead of {quote}",
            "in Zeile {line}, Spalte {column} steht ein typografisches Anführungszeichen ({quote}); JSON erlaubt nur gerade, schreiben Sie \" statt {quote}",
            "alla riga {line}, colonna {column} c'è una virgoletta tipografica ({quote}); JSON ammette solo quelle diritte, scriva \" invece di {quote}",
        ],
        Wrong::Comma => [
            "a comma at line {line}, column {column} has nothing after it; remove it",
            "nach dem Komma in Zeile {line}, Spalte {column} folgt nichts; entfernen Sie es",
            "dopo la virgola alla riga {line}, colonna {column} non c'è nulla; la tolga",
        ],
        Wrong::Unknown => [
            "there is no field “{field}” here",
            "ein Feld „{field}“ gibt es hier nicht",
            "qui non esiste un campo «{field}»",
        ],
        Wrong::Missing => ["the field “{field}” is missing", "das Feld „{field}“ fehlt", "manca il campo «{field}»"],
        Wrong::Object => [
            "an object in braces is expected here",
            "hier wird ein Objekt in geschweiften Klammern erwartet",
            "qui è previsto un oggetto tra parentesi graffe",
        ],
        Wrong::List => [
            "a list in brackets is expected here",
            "hier wird eine Liste in eckigen Klammern erwartet",
            "qui è previsto un elenco tra parentesi quadre",
        ],
        Wrong::Text => [
            "a text or a number is expected here",
            "hier wird ein Text oder eine Zahl erwartet",
            "qui è previsto un testo o un numero",
        ],
        Wrong::Switch => {
            ["true or false is expected here", "hier wird true oder false erwartet", "qui è previsto true o false"]
        }
        Wrong::Other => {
            ["another value is expected here", "hier wird ein anderer Wert erwartet", "qui è previsto un altro valore"]
        }
        Wrong::NoObject => ["an object is expected", "erwartet wird ein Objekt", "è previsto un oggetto"],
        Wrong::Twice => ["it is given twice", "es ist zweimal angegeben", "è indicato due volte"],
        Wrong::Lost => ["the body did not arrive", "der Inhalt ist nicht angekommen", "il contenuto non è arrivato"],
    };
    match locale {
        Locale::En => en,
        Locale::De => de,
        Locale::It => it,
    }
}

/// What is wrong with what could not be read; the fact `wrong` of a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// `line`, `column`
    Syntax,
    /// `line`, `column`, `quote`
    Curly,
    /// `line`, `column`
    Comma,
    /// `field`
    Unknown,
    /// `field`
    Missing,
    Object,
    List,
    Text,
    Switch,
    Other,
    /// Of the whole.
    NoObject,
    Twice,
    Lost,
}

impl Wrong {
    const ALL: [Wrong; 13] = [
        Wrong::Syntax,
        Wrong::Curly,
        Wrong::Comma,
        Wrong::Unknown,
        Wrong::Missing,
        Wrong::Object,
        Wrong::List,
        Wrong::Text,
        Wrong::Switch,
        Wrong::Other,
        Wrong::NoObject,
        Wrong::Twice,
        Wrong::Lost,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Wrong::Syntax => "syntax",
            Wrong::Curly => "curly",
            Wrong::Comma => "comma",
            Wrong::Unknown => "unknown",
            Wrong::Missing => "missing",
            Wrong::Object => "object",
            Wrong::List => "list",
            Wrong::Text => "text",
            Wrong::Switch => "switch",
            Wrong::Other => "other",
            Wrong::NoObject => "no_object",
            Wrong::Twice => "twice",
            Wrong::Lost => "lost",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wrong| wrong.as_str() == text)
    }
}
