//! What the imitated card page says.

use domain::locale::Locale;
use domain::refusal::{Code, Refusal};
use service::payments::sandbox::Behavior;

/// Every phrase of the page, in one language.
pub struct Words {
    pub imitation: &'static str,
    pub card_title: &'static str,
    pub card_lead: &'static str,
    pub number: &'static str,
    pub expires: &'static str,
    pub cvc: &'static str,
    pub name: &'static str,
    pub save: &'static str,
    pub back: &'static str,
    pub test_cards: &'static str,
    pub confirm_title: &'static str,
    pub confirm_lead: &'static str,
    pub approve: &'static str,
    pub decline: &'static str,
    pub done_title: &'static str,
    pub done_lead: &'static str,
    pub back_done: &'static str,
    pub no_month: &'static str,
    pub expired: &'static str,
    pub no_code: &'static str,
}

const EN: Words = Words {
    imitation: "Simulated payment provider. No real cards: nothing entered here is charged.",
    card_title: "Card details",
    card_lead: "The card is kept by the payment provider. Fondaco only learns its last four digits.",
    number: "Card number",
    expires: "Expires (MM/YY)",
    cvc: "Security code",
    name: "Name on the card",
    save: "Save card",
    back: "Back without saving",
    test_cards: "Test cards",
    confirm_title: "Confirm the payment",
    confirm_lead: "Your bank asks you to confirm this payment:",
    approve: "Approve",
    decline: "Decline",
    done_title: "Done",
    done_lead: "Your entry has been submitted. There is nothing left to do.",
    back_done: "Back to Fondaco",
    no_month: "Month and year as on the card: MM/YY, such as 12/30.",
    expired: "This card has expired.",
    no_code: "The three or four digits on the back of the card.",
};

const DE: Words = Words {
    imitation: "Simulierter Zahlungsdienst. Keine echten Karten: Hier wird nichts belastet.",
    card_title: "Kartendaten",
    card_lead: "Die Karte bleibt beim Zahlungsdienst. Fondaco erfährt nur ihre letzten vier Ziffern.",
    number: "Kartennummer",
    expires: "Gültig bis (MM/JJ)",
    cvc: "Prüfnummer",
    name: "Name auf der Karte",
    save: "Karte speichern",
    back: "Zurück, ohne zu speichern",
    test_cards: "Testkarten",
    confirm_title: "Zahlung bestätigen",
    confirm_lead: "Ihre Bank bittet Sie, diese Zahlung zu bestätigen:",
    approve: "Bestätigen",
    decline: "Ablehnen",
    done_title: "Abgeschlossen",
    done_lead: "Ihre Eingabe wurde übermittelt. Hier ist nichts mehr zu tun.",
    back_done: "Zurück zu Fondaco",
    no_month: "Monat und Jahr wie auf der Karte: MM/JJ, etwa 12/30.",
    expired: "Diese Karte ist abgelaufen.",
    no_code: "Die drei oder vier Ziffern auf der Rückseite der Karte.",
};

const IT: Words = Words {
    imitation: "Servizio di pagamento simulato. Nessuna carta reale: qui non si addebita nulla.",
    card_title: "Dati della carta",
    card_lead: "La carta resta presso il servizio di pagamento. Fondaco ne conosce solo le ultime quattro cifre.",
    number: "Numero della carta",
    expires: "Scadenza (MM/AA)",
    cvc: "Codice di sicurezza",
    name: "Nome sulla carta",
    save: "Salvare la carta",
    back: "Indietro senza salvare",
    test_cards: "Carte di prova",
    confirm_title: "Confermare il pagamento",
    confirm_lead: "La Sua banca chiede conferma di questo pagamento:",
    approve: "Confermare",
    decline: "Rifiutare",
    done_title: "Operazione conclusa",
    done_lead: "I dati inseriti sono stati trasmessi. Non resta altro da fare.",
    back_done: "Tornare a Fondaco",
    no_month: "Mese e anno come sulla carta: MM/AA, ad esempio 12/30.",
    expired: "Questa carta è scaduta.",
    no_code: "Le tre o quattro cifre sul retro della carta.",
};

pub fn of(locale: Locale) -> &'static Words {
    match locale {
        Locale::En => &EN,
        Locale::De => &DE,
        Locale::It => &IT,
    }
}

/// What was refused, as the label beside it names things.
pub fn refused(refusal: &Refusal, locale: Locale) -> String {
    let words = of(locale);
    match (refusal.pointer.as_str(), refusal.code) {
        ("/expires", Code::InThePast) => words.expired.to_owned(),
        ("/expires", _) => words.no_month.to_owned(),
        ("/cvc", _) => words.no_code.to_owned(),
        _ => refusal.detail(locale),
    }
}

/// What a test card does.
pub fn behavior(behavior: Behavior, locale: Locale) -> &'static str {
    let [en, de, it] = match behavior {
        Behavior::Succeeds => ["pays", "zahlt", "paga"],
        Behavior::RefusedAtOnce => ["is refused here", "wird hier abgelehnt", "viene rifiutata qui"],
        Behavior::ChargesFail => {
            ["is saved, payments fail", "wird gespeichert, Zahlungen scheitern", "si salva, i pagamenti falliscono"]
        }
        Behavior::NeedsConfirmation => {
            ["asks to confirm each payment", "fragt bei jeder Zahlung nach", "chiede conferma di ogni pagamento"]
        }
    };
    match locale {
        Locale::En => en,
        Locale::De => de,
        Locale::It => it,
    }
}
