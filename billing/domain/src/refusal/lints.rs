//! The codes of what is unusual about a rate plan and stands in no way, told beside the refusals.

macro_rules! with_lints {
    ($codes:ident! { $($refusals:tt)* }) => {
        $codes! {
            $($refusals)*
            LintVolumeCliff = "lint.volume_cliff" {
                "{from} to {to} cost less than {quantity}: {less} instead of {amount}.",
                "{from} bis {to} kosten weniger als {quantity}: {less} statt {amount}.",
                "Da {from} a {to} si spende meno che per {quantity}: {less} invece di {amount}." }
            LintVolumeCliffOpen = "lint.volume_cliff_open" {
                "{from} and more cost less than {quantity}: {less} instead of {amount}.",
                "{from} und mehr kosten weniger als {quantity}: {less} statt {amount}.",
                "Da {from} in su si spende meno che per {quantity}: {less} invece di {amount}." }
            LintTierEmpty = "lint.tier_empty" {
                "No quantity of this metric lies above {above} and up to {up_to}: this tier is never used.",
                "Keine Menge dieser Metrik liegt über {above} und bis {up_to}: Diese Stufe wird nie verwendet.",
                "Nessuna quantità di questa metrica è oltre {above} e fino a {up_to}: questo scaglione non si usa mai." }
            LintTierBeyondMaximum = "lint.tier_beyond_maximum" {
                "From {from} on the maximum of {maximum} applies: this tier changes nothing.",
                "Ab {from} gilt der Höchstbetrag von {maximum}: Diese Stufe ändert nichts.",
                "Da {from} in poi vale il massimo di {maximum}: questo scaglione non cambia nulla." }
            LintBelowCost = "lint.below_cost" {
                "After {percent}% commission one unit earns {price}, but it costs you {cost}.",
                "Nach {percent} % Provision bringt eine Einheit {price}, kostet Sie aber {cost}.",
                "Tolta la commissione ({percent} %), un'unità rende {price} ma Le costa {cost}." }
            LintCategoryUnknown = "lint.category_unknown" {
                "There is no category “{category}” of buyers: nobody can subscribe to this plan.",
                "Eine Käuferkategorie „{category}“ gibt es nicht: Niemand kann diesen Plan abonnieren.",
                "Non esiste una categoria di acquirenti «{category}»: nessuno può abbonarsi a questo piano." }
            LintAmountRounded = "lint.amount_rounded" {
                "{amount} has more decimals than the currency: {rounded} is invoiced.",
                "{amount} hat mehr Nachkommastellen als die Währung: Berechnet werden {rounded}.",
                "{amount} ha più decimali della valuta: si fatturano {rounded}." }
            LintMetricSilent = "lint.metric_silent" {
                "“{metric}” has never been reported so far. Make sure that your software uses this very key.",
                "„{metric}“ wurde bisher nie gemeldet. Prüfen Sie, ob Ihre Software genau diesen Schlüssel verwendet.",
                "«{metric}» finora non è mai stata comunicata. Verifichi che il Suo software usi proprio questa chiave." }
            LintCurrencyMissing = "lint.currency_missing" {
                "This product is also sold in {currencies}, and “{key}” is not.",
                "Dieses Produkt wird auch in {currencies} verkauft, „{key}“ aber nicht.",
                "Questo prodotto si vende anche in {currencies}, «{key}» invece no." }
            LintDescriptionMissing = "lint.description_missing" {
                "The product's description is missing in: {languages}. Readers of these languages see another one.",
                "Die Beschreibung des Produkts fehlt auf: {languages}. Wer diese Sprachen liest, sieht eine andere.",
                "La descrizione del prodotto manca in: {languages}. Chi legge queste lingue ne vede un'altra." }
            LintFeatureNameMissing = "lint.feature_name_missing" {
                "The feature “{feature}” has no name in: {languages}. Readers of these languages see another one, or its key.",
                "Das Merkmal „{feature}“ hat keinen Namen auf: {languages}. Wer diese Sprachen liest, sieht einen anderen oder den Schlüssel.",
                "La funzione «{feature}» non ha un nome in: {languages}. Chi legge queste lingue ne vede un altro oppure la chiave." }
            LintFeatureTextMissing = "lint.feature_text_missing" {
                "The text of the feature “{feature}” is missing in: {languages}.",
                "Der Text des Merkmals „{feature}“ fehlt auf: {languages}.",
                "Il testo della funzione «{feature}» manca in: {languages}." }
            LintsNotAcknowledged = "lint.not_acknowledged" {
                "Review the warnings of this plan and confirm them.",
                "Prüfen Sie die Hinweise zu diesem Plan und bestätigen Sie sie.",
                "Verifichi gli avvisi di questo piano e li confermi." }
        }
    };
}
