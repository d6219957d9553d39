//! What the demo's sellers say about their products, in three languages.

use domain::locale::Locale::{De, En, It};
use domain::locale::LocalizedText;

pub fn text(en: &str, de: &str, it: &str) -> LocalizedText {
    LocalizedText::of([(En, en), (De, de), (It, it)])
}

pub fn urlaubsverwaltung() -> LocalizedText {
    text(
        "Leave requests without e-mail ping-pong. Your team asks, the right person approves, payroll knows.\n\n\
         You pay for the people who took leave in a month, **and for nobody else**.\n\n\
         - Requests, substitutes and approvals in one place\n- Public holidays of every German state, Italy and Austria\n\
         - Medical certificates scanned and filed",
        "Urlaubsanträge ohne E-Mail-Pingpong. Ihr Team fragt, die richtige Person genehmigt, die Lohnabrechnung weiß Bescheid.\n\n\
         Sie zahlen für die Menschen, die in einem Monat Urlaub hatten, **und für niemanden sonst**.\n\n\
         - Anträge, Vertretungen und Genehmigungen an einem Ort\n- Feiertage aller Bundesländer, Italiens und Österreichs\n\
         - Atteste gescannt und abgelegt",
        "Richieste di ferie senza rimpalli di e-mail. Il team chiede, la persona giusta approva, l'ufficio paghe lo sa.\n\n\
         Si paga per chi ha preso ferie nel mese, **e per nessun altro**.\n\n\
         - Richieste, sostituzioni e approvazioni in un solo posto\n- Festività di Italia, Austria e di ogni Land tedesco\n\
         - Certificati medici digitalizzati e archiviati",
    )
}

pub fn zeiterfassung() -> LocalizedText {
    text(
        "Time recording that people do not forget: by phone, by badge, by browser. Overtime and rest periods are \
         **checked as they happen**, not at the end of the year.",
        "Zeiterfassung, die niemand vergisst: am Telefon, mit Chip, im Browser. Überstunden und Ruhezeiten werden \
         **geprüft, wenn sie entstehen**, nicht erst am Jahresende.",
        "La rilevazione presenze che nessuno dimentica: dal telefono, con il badge, dal browser. Straordinari e riposi si \
         **controllano mentre accadono**, non a fine anno.",
    )
}

pub fn lohnexport() -> LocalizedText {
    text(
        "Carries leave and working times into your payroll, every month, in the format it reads. An add-on to both of our products.",
        "Bringt Urlaub und Arbeitszeiten jeden Monat in Ihre Lohnabrechnung, in dem Format, das sie liest. Ein Zusatz zu unseren beiden Produkten.",
        "Porta ferie e orari nel programma paghe, ogni mese, nel formato richiesto. Un complemento ai nostri due prodotti.",
    )
}

pub fn fatturapronta() -> LocalizedText {
    text(
        "Electronic invoices for Italy, Germany and France: sent, received and archived for ten years. The first hundred \
         documents of a month are included.",
        "Elektronische Rechnungen für Italien, Deutschland und Frankreich: gesendet, empfangen und zehn Jahre archiviert. \
         Die ersten hundert Belege im Monat sind inbegriffen.",
        "Fatture elettroniche per Italia, Germania e Francia: inviate, ricevute e conservate per dieci anni. I primi cento \
         documenti del mese sono compresi.",
    )
}

pub fn cassaveloce() -> LocalizedText {
    text(
        "A till that takes cards, phones and cash, closes the day automatically and keeps every receipt. You pay **a share of what \
         you take**, for the people who use it, and for the archive as it grows.",
        "Eine Kasse, die Karten, Telefone und Bargeld annimmt, den Tag automatisch abschließt und jeden Beleg aufbewahrt. Sie zahlen \
         **einen Anteil dessen, was Sie einnehmen**, für die Menschen, die sie benutzen, und für das wachsende Archiv.",
        "Una cassa che accetta carte, telefoni e contanti, chiude la giornata automaticamente e conserva ogni scontrino. Si paga **una \
         parte di ciò che si incassa**, per chi la usa e per l'archivio man mano che cresce.",
    )
}
