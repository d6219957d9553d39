//! The stable codes of refusals, and what each says in every language.

use crate::locale::Locale;

with_lints! { codes! {
    Malformed = "malformed" { "This could not be read: {reason}.",
        "Das ließ sich nicht lesen: {reason}.", "Non è stato possibile leggerlo: {reason}." }
    Unauthenticated = "unauthenticated" { "Sign in or send a valid API key.",
        "Melden Sie sich an oder senden Sie einen gültigen API-Schlüssel.", "Acceda o invii una chiave API valida." }
    NotAllowed = "not_allowed" { "This is not open to this account.",
        "Das steht diesem Konto nicht offen.", "Questa operazione non è permessa a questo account." }
    NotFound = "not_found" { "Not found.", "Nicht gefunden.", "Non trovato." }
    BodyTooLarge = "body_too_large" { "At most {max} are accepted in one call.",
        "Höchstens {max} werden in einem Aufruf angenommen.", "In una chiamata si accettano al massimo {max}." }
    TooManyItems = "too_many_items" {
        "At most {max} items are accepted in one call.",
        "Höchstens {max} Einträge werden in einem Aufruf angenommen.",
        "In una chiamata si accettano al massimo {max} elementi." }
    TooManyRequests = "too_many_requests" {
        "Too many requests. Try again in {seconds} s.",
        "Zu viele Anfragen. Versuchen Sie es in {seconds} s wieder.",
        "Troppe richieste. Riprovi tra {seconds} s." }
    IdempotencyKeyReused = "idempotency_key.reused" {
        "This idempotency key was used for another request.",
        "Dieser Idempotenzschlüssel wurde für eine andere Anfrage verwendet.",
        "Questa chiave di idempotenza è stata usata per un'altra richiesta." }
    IdempotencyKeyOfAnotherKey = "idempotency_key.of_another_key" {
        "This idempotency key was used with another API key. Use that API key, or check whether the request was carried out before you use a new one.",
        "Dieser Idempotenzschlüssel wurde mit einem anderen API-Schlüssel verwendet. Verwenden Sie jenen, oder prüfen Sie, ob die Anfrage ausgeführt wurde, bevor Sie einen neuen verwenden.",
        "Questa chiave di idempotenza è stata usata con un'altra chiave API. Usi quella, oppure verifichi se la richiesta è stata eseguita prima di usarne una nuova." }
    IdempotencyKeyUnreadable = "idempotency_key.unreadable" {
        "The idempotency key cannot be read: send one, of 1 to {max} bytes.",
        "Der Idempotenzschlüssel ist nicht lesbar: Senden Sie genau einen, mit 1 bis {max} Bytes.",
        "La chiave di idempotenza non è leggibile: ne invii una sola, da 1 a {max} byte." }
    IdempotencyKeyBusy = "idempotency_key.busy" {
        "The first request with this idempotency key is still under way.",
        "Die erste Anfrage mit diesem Idempotenzschlüssel läuft noch.",
        "La prima richiesta con questa chiave di idempotenza è ancora in corso." }
    IdempotencyAnswerLost = "idempotency_key.answer_lost" {
        "The first request with this idempotency key was carried out, but its answer was lost. Check what it changed.",
        "Die erste Anfrage mit diesem Idempotenzschlüssel wurde ausgeführt, ihre Antwort ging verloren. Prüfen Sie, was sie geändert hat.",
        "La prima richiesta con questa chiave di idempotenza è stata eseguita, ma la risposta è andata persa. Verifichi che cosa ha modificato." }

    Required = "required" { "Required.", "Bitte ausfüllen.", "Campo obbligatorio." }
    TextTooLong = "text.too_long" { "At most {max} characters.",
        "Höchstens {max} Zeichen.", "Al massimo {max} caratteri." }
    TextInvalid = "text.invalid" {
        "This has characters that cannot be stored.",
        "Das enthält Zeichen, die nicht gespeichert werden können.",
        "Contiene caratteri che non si possono memorizzare." }
    NameInvalid = "name.invalid" {
        "A name is one visible line, without line breaks and without characters that are invisible or change the direction of writing.",
        "Ein Name ist eine sichtbare Zeile, ohne Zeilenumbrüche und ohne Zeichen, die unsichtbar sind oder die Schreibrichtung ändern.",
        "Un nome è una riga visibile, senza a capo e senza caratteri invisibili o che cambiano la direzione di scrittura." }
    TranslationMissing = "translation.missing" { "Still missing in: {languages}.",
        "Fehlt noch auf: {languages}.", "Manca ancora in: {languages}." }
    KeyInvalid = "key.invalid" {
        "A key has 1 to 64 letters, digits, dots, dashes or underscores, and begins with a letter or digit.",
        "Ein Schlüssel hat 1 bis 64 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche und beginnt mit Buchstabe oder Ziffer.",
        "Una chiave ha da 1 a 64 lettere, cifre, punti, trattini o trattini bassi e comincia con una lettera o cifra." }
    KeyTaken = "key.taken" { "“{key}” is already taken here.",
        "„{key}“ ist hier schon vergeben.", "«{key}» esiste già." }
    ChoiceUnknown = "choice.unknown" {
        "Choose one of: {choices}.",
        "Wählen Sie eines von: {choices}.",
        "Scelga tra: {choices}." }
    UnknownField = "unknown_field" {
        "There is no such field here.",
        "Ein solches Feld gibt es hier nicht.",
        "Qui non esiste un campo simile." }
    NotAvailableYet = "not_available_yet" {
        "This is not available yet. Leave it out.",
        "Das ist noch nicht verfügbar. Lassen Sie es weg.",
        "Non è ancora disponibile. Lo ometta." }
    Unavailable = "unavailable" {
        "The portal cannot reach its database. Try again in {seconds} s.",
        "Das Portal erreicht seine Datenbank nicht. Versuchen Sie es in {seconds} s wieder.",
        "Il portale non raggiunge il suo database. Riprovi tra {seconds} s." }
    NumberOutOfRange = "number.out_of_range" {
        "A whole number from {min} to {max}.",
        "Eine ganze Zahl von {min} bis {max}.",
        "Un numero intero da {min} a {max}." }
    DecimalInvalid = "decimal.invalid" {
        "A decimal number such as 12.50.",
        "Eine Dezimalzahl wie 12,50.",
        "Un numero decimale come 12,50." }
    DecimalTooPrecise = "decimal.too_precise" {
        "At most {max} digits after the point.",
        "Höchstens {max} Stellen nach dem Komma.",
        "Al massimo {max} cifre dopo la virgola." }
    AmountNegative = "amount.negative" {
        "An amount cannot be below zero.",
        "Ein Betrag kann nicht unter null liegen.",
        "Un importo non può essere sotto lo zero." }
    AmountZero = "amount.zero" { "An amount above zero.", "Ein Betrag über null.", "Un importo maggiore di zero." }
    AmountTooLarge = "amount.too_large" {
        "An amount can be at most {max}.",
        "Ein Betrag kann höchstens {max} sein.",
        "Un importo può essere al massimo {max}." }
    AmountOverflow = "amount.overflow" {
        "This price times this quantity is more than can be billed.",
        "Dieser Preis mal diese Menge ist mehr, als abgerechnet werden kann.",
        "Questo prezzo per questa quantità supera quanto si può fatturare." }
    QuantityInvalid = "quantity.invalid" {
        "A quantity is a decimal number below 10^16 with at most 12 digits after the point.",
        "Eine Menge ist eine Dezimalzahl unter 10^16 mit höchstens 12 Nachkommastellen.",
        "Una quantità è un numero decimale sotto 10^16 con al massimo 12 cifre dopo la virgola." }
    CurrencyUnknown = "currency.unknown" {
        "Not an ISO 4217 currency that can be paid in.",
        "Keine ISO-4217-Währung, in der bezahlt werden kann.",
        "Non è una valuta ISO 4217 con cui si può pagare." }
    CurrencyMismatch = "currency.mismatch" {
        "This is priced in {expected}, not in {found}.",
        "Der Preis ist in {expected}, nicht in {found}.",
        "Il prezzo è in {expected}, non in {found}." }
    DayInvalid = "day.invalid" { "A day such as 2026-12-01.", "Ein Tag wie 2026-12-01.", "Un giorno come 2026-12-01." }
    InstantInvalid = "instant.invalid" {
        "An instant such as 2026-12-01T10:00:00Z.",
        "Ein Zeitpunkt wie 2026-12-01T10:00:00Z.",
        "Un istante come 2026-12-01T10:00:00Z." }
    EndsBeforeStart = "dates.end_before_start" {
        "The end lies before the start ({start}).",
        "Das Ende liegt vor dem Anfang ({start}).",
        "La fine precede l'inizio ({start})." }
    InThePast = "dates.in_the_past" {
        "This day is over. Today is {today}.",
        "Dieser Tag ist vorbei. Heute ist der {today}.",
        "Questo giorno è passato. Oggi è il {today}." }
    InTheFuture = "dates.in_the_future" {
        "This day is still to come. Today is {today}.",
        "Dieser Tag kommt erst noch. Heute ist der {today}.",
        "Questo giorno deve ancora arrivare. Oggi è il {today}." }
    TooFarAhead = "dates.too_far_ahead" {
        "At most {years} years ahead.",
        "Höchstens {years} Jahre im Voraus.",
        "Al massimo {years} anni in anticipo." }
    CountryUnknown = "country.unknown" {
        "A country by its two letters, such as DE.",
        "Ein Land mit seinen zwei Buchstaben, etwa DE.",
        "Un paese con le sue due lettere, come DE." }
    TimeZoneUnknown = "time_zone.unknown" {
        "A time zone such as Europe/Berlin.",
        "Eine Zeitzone wie Europe/Berlin.",
        "Un fuso orario come Europe/Rome." }
    LocaleUnknown = "locale.unknown" { "One of: en, de, it.", "Eines von: en, de, it.", "Uno tra: en, de, it." }
    VatIdInvalid = "vat_id.invalid" {
        "This is not a valid VAT number. Please check each character: in this country it has the form {form}.",
        "Das ist keine gültige USt-IdNr. Bitte prüfen Sie jedes Zeichen: In diesem Land hat sie die Form {form}.",
        "Questa partita IVA non è valida. Controlli ogni carattere: in questo paese ha la forma {form}." }
    VatIdOfAnotherCountry = "vat_id.other_country" {
        "This VAT number is of another country. In the country chosen it begins with {letters}.",
        "Diese USt-IdNr. gehört zu einem anderen Land. Im gewählten Land beginnt sie mit {letters}.",
        "Questa partita IVA è di un altro paese. In quello scelto comincia con {letters}." }
    EmailInvalid = "email.invalid" {
        "An e-mail address such as anna@example.com.",
        "Eine E-Mail-Adresse wie anna@example.com.",
        "Un indirizzo e-mail come anna@example.com." }
    EmailTaken = "email.taken" {
        "This address cannot be used for a new account. If it is yours, sign in.",
        "Diese Adresse kann nicht für ein neues Konto verwendet werden. Wenn es Ihre ist, melden Sie sich an.",
        "Questo indirizzo non può essere usato per un nuovo account. Se è il Suo, acceda." }
    PasswordTooWeak = "password.too_weak" {
        "This password is too easy to guess. Use at least 10 characters, such as four unrelated words.",
        "Dieses Passwort ist zu leicht zu erraten. Verwenden Sie mindestens 10 Zeichen, etwa vier Wörter ohne Zusammenhang.",
        "Questa password è troppo facile da indovinare. Usi almeno 10 caratteri, come quattro parole senza legame." }
    SignInFailed = "sign_in.failed" {
        "This e-mail address and password do not belong together.",
        "Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen.",
        "Questo indirizzo e-mail e questa password non corrispondono." }
    SignInThrottled = "sign_in.throttled" {
        "Too many attempts. Try again in {minutes} min.",
        "Zu viele Versuche. Versuchen Sie es in {minutes} min wieder.",
        "Troppi tentativi. Riprovi tra {minutes} min." }
    PasswordWrong = "password.wrong" {
        "This is not your current password.",
        "Das ist nicht Ihr aktuelles Passwort.",
        "Questa non è la Sua password attuale." }
    FormTooOld = "form.too_old" {
        "This page was open for more than a day. Check it and send it again.",
        "Diese Seite war länger als einen Tag offen. Prüfen Sie sie und senden Sie sie noch einmal.",
        "Questa pagina è rimasta aperta per più di un giorno. La controlli e la invii di nuovo." }
    FormAlreadySent = "form.already_sent" {
        "This form was already sent. Check whether it was carried out before you send it again.",
        "Dieses Formular wurde schon gesendet. Prüfen Sie, ob es ausgeführt wurde, bevor Sie es noch einmal senden.",
        "Questo modulo è già stato inviato. Verifichi se l'operazione è stata eseguita prima di inviarlo di nuovo." }
    FormOfAnotherSite = "form.of_another_site" {
        "This form did not come from a page of this portal, so nothing was done. Open the page here and send it again.",
        "Dieses Formular kam nicht von einer Seite dieses Portals, deshalb ist nichts geschehen. Öffnen Sie die Seite hier und senden Sie es noch einmal.",
        "Questo modulo non proviene da una pagina di questo portale, quindi non è stato fatto nulla. Apra la pagina qui e lo invii di nuovo." }
    FormUnreadable = "form.unreadable" {
        "This form could not be read, so nothing was done. Open the page again and send it from there.",
        "Dieses Formular ließ sich nicht lesen, deshalb ist nichts geschehen. Öffnen Sie die Seite noch einmal und senden Sie es von dort.",
        "Non è stato possibile leggere questo modulo, quindi non è stato fatto nulla. Apra di nuovo la pagina e lo invii da lì." }

    MetricUnknown = "metric.unknown" {
        "This product has no metric “{metric}”.",
        "Dieses Produkt hat keine Metrik „{metric}“.",
        "Questo prodotto non ha una metrica «{metric}»." }
    MetricRepeated = "metric.repeated" {
        "“{metric}” is already priced on this plan.",
        "„{metric}“ hat in diesem Plan schon einen Preis.",
        "«{metric}» ha già un prezzo in questo piano." }
    MetricInUse = "metric.in_use" {
        "This metric is on a published rate plan: its key and aggregation are final.",
        "Diese Metrik steht auf einem veröffentlichten Preisplan: Schlüssel und Zählweise sind endgültig.",
        "Questa metrica è in un piano pubblicato: chiave e metodo di conteggio sono definitivi." }
    AttributeRequired = "metric.attribute_required" {
        "This aggregation needs the name of an attribute.",
        "Diese Zählweise braucht den Namen eines Attributs.",
        "Questo metodo di conteggio richiede il nome di un attributo." }
    ProductNotCounted = "metric.product_not_counted" {
        "Only a sum, a maximum and a latest value read the product of several attributes.",
        "Nur eine Summe, ein Höchstwert und ein letzter Wert lesen das Produkt mehrerer Attribute.",
        "Solo una somma, un massimo e un ultimo valore leggono il prodotto di più attributi." }
    SplitUnreachable = "split.unreachable" {
        "Entry {entry} matches all of this before: this price is never used.",
        "Eintrag {entry} trifft all das schon vorher: Dieser Preis wird nie verwendet.",
        "La voce {entry} comprende già tutto questo: questo prezzo non si usa mai." }
    SplitMatchMissing = "split.match_missing" {
        "Prices by several attributes are a list: each entry says in “match” which values it is for.",
        "Preise nach mehreren Attributen sind eine Liste: Jeder Eintrag sagt in „match“, für welche Werte er gilt.",
        "I prezzi secondo più attributi sono un elenco: ogni voce dice in «match» per quali valori vale." }
    SplitAttributeRepeated = "split.attribute_repeated" {
        "This attribute is named twice.",
        "Dieses Attribut ist zweimal genannt.",
        "Questo attributo è nominato due volte." }
    LevelBeyondLastTier = "level.beyond_last_tier" {
        "“{metric}” is at {level}, and this plan has no price beyond {last}.",
        "„{metric}“ steht bei {level}, und dieser Plan hat über {last} hinaus keinen Preis.",
        "«{metric}» è a {level}, e questo piano non ha un prezzo oltre {last}." }
    MetricWithoutLevel = "metric.without_level" {
        "A count of events and a peak have no level that could carry over.",
        "Eine Anzahl von Ereignissen und ein Höchstwert haben keinen Stand, der weitergelten könnte.",
        "Un numero di eventi e un massimo non hanno un livello che possa proseguire." }
    TierOutOfOrder = "tier.out_of_order" {
        "A tier must end above the previous one ({previous}).",
        "Eine Stufe muss über der vorigen enden ({previous}).",
        "Uno scaglione deve finire oltre quello precedente ({previous})." }
    TierOpen = "tier.open" {
        "Only the last tier may be open.",
        "Nur die letzte Stufe darf offen sein.",
        "Solo l'ultimo scaglione può essere aperto." }
    SizeZero = "size.zero" {
        "A package has a size above 0.",
        "Die Größe eines Pakets liegt über 0.",
        "La dimensione di un pacchetto è maggiore di 0." }
    ModelCountsAmounts = "model.counts_amounts" {
        "This price model applies to the amounts of events, not to units: it cannot be used here.",
        "Dieses Preismodell gilt für die Beträge von Ereignissen, nicht für Einheiten: Es ist hier nicht möglich.",
        "Questo modello di prezzo si applica agli importi degli eventi, non alle unità: qui non si può usare." }
    BeyondLastTier = "quantity.beyond_last_tier" {
        "The last tier ends at {last}.",
        "Die letzte Stufe endet bei {last}.",
        "L'ultimo scaglione finisce a {last}." }
    MaximumBelowMinimum = "maximum.below_minimum" {
        "The maximum lies below the minimum ({minimum}).",
        "Der Höchstbetrag liegt unter dem Mindestbetrag ({minimum}).",
        "Il massimo è sotto il minimo ({minimum})." }
    OverageWithoutCommitment = "overage.without_commitment" {
        "An overage multiplier needs a prepaid commitment.",
        "Ein Preisfaktor für Mehrverbrauch braucht einen vorausbezahlten Betrag.",
        "Un moltiplicatore oltre l'importo prepagato richiede un importo prepagato." }
    PeriodNotOfTheCalendar = "period.not_of_the_calendar" {
        "By calendar there are 1 week, 1, 2, 3, 4, 6 or 12 months, and 1 year. Other lengths count from the first day.",
        "Kalendarisch möglich sind 1 Woche, 1, 2, 3, 4, 6 oder 12 Monate und 1 Jahr. Andere Längen zählen ab dem ersten Tag.",
        "Di calendario sono possibili 1 settimana, 1, 2, 3, 4, 6 o 12 mesi e 1 anno. Altre durate si contano dal primo giorno." }
    RatePlanPublished = "rate_plan.published" {
        "A published rate plan is final. Only its last day of sale can change.",
        "Ein veröffentlichter Preisplan ist endgültig. Nur sein letzter Verkaufstag kann sich ändern.",
        "Un piano pubblicato è definitivo. Si può cambiare solo l'ultimo giorno di vendita." }
    RatePlanDraft = "rate_plan.draft" {
        "This rate plan is a draft. Publish it first.",
        "Dieser Preisplan ist ein Entwurf. Veröffentlichen Sie ihn zuerst.",
        "Questo piano è una bozza. Lo pubblichi prima." }
    RatePlanNotInEffect = "rate_plan.not_in_effect" {
        "This rate plan cannot be subscribed to on {day}.",
        "Dieser Preisplan kann am {day} nicht abonniert werden.",
        "A questo piano non ci si può abbonare il {day}." }
    RatePlanSuperseded = "rate_plan.superseded" {
        "A newer version of this rate plan has been on sale since {day}. Existing subscribers keep this one.",
        "Seit {day} wird eine neuere Version dieses Preisplans verkauft. Bestehende Abonnenten behalten diese.",
        "Dal {day} è in vendita una versione più recente di questo piano. Gli abbonati mantengono questa." }
    RatePlanVersionDiffers = "rate_plan.version_differs" {
        "“{key}” is published with another currency, visibility or audience. Keep those, or use another key.",
        "„{key}“ ist mit anderer Währung, Sichtbarkeit oder Zielgruppe veröffentlicht. Behalten Sie diese bei oder verwenden Sie einen anderen Schlüssel.",
        "«{key}» è pubblicato con valuta, visibilità o destinatari diversi. Li mantenga oppure usi un'altra chiave." }
    RatePlanPriceless = "rate_plan.priceless" {
        "This plan has neither a fee nor a price. Add one; it may be 0.",
        "Dieser Plan hat weder Gebühr noch Preis. Ergänzen Sie mindestens eines; auch 0 ist möglich.",
        "Questo piano non ha né un canone né un prezzo. Ne aggiunga uno, anche di 0." }
    ExampleWrong = "example.wrong" {
        "Example {example} expects {expected}, but this plan totals {total}.",
        "Beispiel {example} erwartet {expected}, aber dieser Plan ergibt {total}.",
        "L'esempio {example} prevede {expected}, ma questo piano dà {total}." }
    SeatsNotPriced = "seats.not_priced" {
        "This rate plan sells no seats.",
        "Dieser Preisplan verkauft keine Plätze.",
        "Questo piano non prevede postazioni." }
    SeatsRequired = "seats.required" {
        "Say how many seats.",
        "Geben Sie an, wie viele Plätze.",
        "Indichi quante postazioni." }
    BuyerRequired = "buyer.required" {
        "Say for which buyer.",
        "Geben Sie an, für welchen Käufer.",
        "Indichi per quale acquirente." }
    BuyerUnknown = "buyer.unknown" {
        "This is neither an e-mail address nor the ID of a buyer.",
        "Das ist weder eine E-Mail-Adresse noch die ID eines Käufers.",
        "Non è né un indirizzo e-mail né l'ID di un acquirente." }
    BuyerHasNotAgreed = "buyer_has_not_agreed" {
        "Buyers subscribe themselves. A seller alone cannot bind a buyer.",
        "Ein Käufer abonniert selbst. Ein Anbieter allein kann keinen Käufer binden.",
        "È l'acquirente stesso ad abbonarsi. Il solo venditore non può impegnare un acquirente." }
    SetupFeeNotWaivable = "setup_fee.not_waivable" {
        "Only the operator or the seller can waive a set-up fee.",
        "Nur der Betreiber oder der Anbieter kann eine Einrichtungsgebühr erlassen.",
        "Solo il gestore o il venditore può non addebitare i costi di attivazione." }
    SubscriptionEnded = "subscription.ended" {
        "This subscription already ends on {day}.",
        "Dieses Abonnement endet schon am {day}.",
        "Questo abbonamento termina già il {day}." }
    NothingToCome = "ended" {
        "No invoice is to come for this subscription any more.",
        "Für dieses Abonnement kommt keine Rechnung mehr.",
        "Per questo abbonamento non ci saranno altre fatture." }
    SubscriptionNotCancelled = "subscription.not_cancelled" {
        "This subscription was not canceled: there is nothing to undo.",
        "Dieses Abonnement wurde nicht gekündigt: Es gibt nichts zurückzunehmen.",
        "Questo abbonamento non è stato disdetto: non c'è nulla da annullare." }
    DowngradeAtPeriodsEnd = "downgrade.end_of_period" {
        "This plan allows downgrades at the end of the paid period only.",
        "Bei diesem Plan sind Downgrades nur zum Ende der bezahlten Periode möglich.",
        "Con questo piano il passaggio a un piano inferiore è possibile solo al termine del periodo già pagato." }
    SubscriptionNotSignedYet = "subscription.not_signed_yet" {
        "This subscription was not signed by then. It was signed on {at}.",
        "Dieses Abonnement war da noch nicht abgeschlossen. Abgeschlossen wurde es am {at}.",
        "In quel momento questo abbonamento non era ancora stato sottoscritto. È stato sottoscritto il {at}." }
    SubscriptionUnchanged = "subscription.unchanged" {
        "This is already the current plan.",
        "Das ist bereits der aktuelle Plan.",
        "È già il piano attuale." }
    PeriodClosed = "subscription.period_closed" {
        "That day lies in a period already invoiced. The earliest possible last day is {day}.",
        "Dieser Tag liegt in einer schon abgerechneten Periode. Der früheste letzte Tag ist der {day}.",
        "Quel giorno è in un periodo già fatturato. L'ultimo giorno può essere al più presto il {day}." }
    ChangeDay = "subscription.change_day" {
        "This change would now begin on {day}, with other amounts. Please check them again.",
        "Diese Änderung würde inzwischen am {day} beginnen, mit anderen Beträgen. Bitte prüfen Sie sie noch einmal.",
        "La modifica ora inizierebbe il {day}, con altri importi. Li verifichi di nuovo." }

    ClockBackwards = "clock.backwards" {
        "The clock moves forward only. It is {now}.",
        "Die Uhr geht nur vorwärts. Es ist {now}.",
        "L'orologio va solo avanti. Ora segna: {now}." }
    ClockNotSandbox = "clock.not_a_sandbox" {
        "Only a sandbox can move its clock.",
        "Nur eine Sandbox kann ihre Uhr verstellen.",
        "Solo una sandbox può spostare l'orologio." }
    InvoiceNotPayable = "invoice.not_payable" {
        "Nothing is due on this invoice.",
        "Auf dieser Rechnung ist nichts fällig.",
        "Su questa fattura non c'è nulla da pagare." }
    PaymentBeyondOpen = "payment.beyond_open" {
        "At most {open} is still open on this invoice.",
        "Auf dieser Rechnung sind höchstens {open} offen.",
        "Su questa fattura restano da pagare al massimo {open}." }
    PaymentUnderWay = "payment.under_way" {
        "A card payment of this invoice is under way. Wait until it is confirmed or refused, or cancel the charge first.",
        "Eine Kartenzahlung dieser Rechnung läuft. Warten Sie, bis sie bestätigt oder abgelehnt ist, oder brechen Sie die Abbuchung zuerst ab.",
        "Un pagamento con carta di questa fattura è in corso. Attenda che sia confermato o rifiutato, oppure annulli prima l'addebito." }
    PaymentSettled = "payment.settled" {
        "This payment is no longer under way.",
        "Diese Zahlung läuft nicht mehr.",
        "Questo pagamento non è più in corso." }
    PaymentBeforeIssue = "payment.before_issue" {
        "The invoice was issued on {issued_on}; a payment cannot be dated before that.",
        "Die Rechnung wurde am {issued_on} ausgestellt; eine Zahlung kann nicht davor liegen.",
        "La fattura è stata emessa il {issued_on}; un pagamento non può essere precedente." }
    PaymentNotATransfer = "payment.not_a_transfer" {
        "Only a recorded transfer can be reversed.",
        "Nur eine erfasste Überweisung kann zurückgenommen werden.",
        "Si può stornare solo un bonifico registrato." }
    PaymentReversed = "payment.reversed" {
        "This transfer has already been reversed.",
        "Diese Überweisung ist schon zurückgenommen.",
        "Questo bonifico è già stato stornato." }
    PaymentDetailsMissing = "payment.details_missing" {
        "Add payment details first.",
        "Hinterlegen Sie zuerst Zahlungsdaten.",
        "Aggiunga prima i dati di pagamento." }
    CardRefused = "payment.card_refused" {
        "The card was refused. Use another one.",
        "Die Karte wurde abgelehnt. Verwenden Sie eine andere.",
        "La carta è stata rifiutata. Ne usi un'altra." }
    TaxRateInvalid = "tax_rate.invalid" {
        "A percentage from 0 to 100 with at most 4 digits after the point.",
        "Ein Prozentsatz von 0 bis 100 mit höchstens 4 Nachkommastellen.",
        "Una percentuale da 0 a 100 con al massimo 4 cifre dopo la virgola." }
    TaxRateBegun = "tax_rate.begun" {
        "This rate is in force from {day} on. That day has begun, at least for some buyers, and the rate cannot be removed. Enter the right one for the same day, or another from a later day on.",
        "Dieser Satz gilt ab dem {day}. Dieser Tag hat begonnen, zumindest für manche Käufer, und der Satz kann nicht entfernt werden. Geben Sie den richtigen für denselben Tag ein oder einen anderen ab einem späteren.",
        "Questa aliquota vale dal {day}. Quel giorno è iniziato, almeno per alcuni acquirenti, e l'aliquota non si può rimuovere. Inserisca quella giusta per lo stesso giorno, oppure un'altra da un giorno successivo." }
    CategoryInUse = "category.in_use" {
        "“{category}” is in use: buyers are in it, or rate plans are addressed to it.",
        "„{category}“ wird verwendet: Käufer sind darin, oder Preispläne richten sich daran.",
        "«{category}» è utilizzata: ne fanno parte acquirenti oppure vi si rivolgono piani." }
} }
