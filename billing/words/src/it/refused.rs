//! In Italian: why something is refused, and what could not be read.

texts_of! { Italian, refusal: domain::refusal::Code, facts;
    Malformed = "Non è stato possibile leggerlo: {reason}.";
    Unauthenticated = "Acceda o invii una chiave API valida.";
    NotAllowed = "Questa operazione non è permessa a questo account.";
    NotFound = "Non trovato.";
    BodyTooLarge = "In una chiamata si accettano al massimo {max}.";
    TooManyItems = "In una chiamata si accettano al massimo {max} elementi.";
    TooManyRequests = "Troppe richieste. Riprovi tra {seconds} s.";
    IdempotencyKeyReused = "Questa chiave di idempotenza è stata usata per un'altra richiesta.";
    IdempotencyKeyOfAnotherKey =
        "Questa chiave di idempotenza è stata usata con un'altra chiave API. Usi quella, oppure verifichi se la richiesta è stata eseguita prima di usarne una nuova.";
    IdempotencyKeyUnreadable = "La chiave di idempotenza non è leggibile: ne invii una sola.";
    IdempotencyKeyBusy = "La prima richiesta con questa chiave di idempotenza è ancora in corso.";
    IdempotencyAnswerLost =
        "La prima richiesta con questa chiave di idempotenza è stata eseguita, ma la risposta è andata persa. Verifichi che cosa ha modificato.";

    Required = "Campo obbligatorio.";
    TextTooLong = "Al massimo {max} caratteri.";
    TextInvalid = "Contiene caratteri che qui non si possono usare.";
    NameInvalid =
        "Deve essere una riga visibile, senza a capo e senza caratteri invisibili o che cambiano la direzione di scrittura.";
    TranslationMissing = "Manca ancora in: {languages}.";
    KeyInvalid =
        "Una chiave ha da 1 a 64 lettere (a–z, senza accenti), cifre, punti, trattini o trattini bassi e comincia con una lettera o cifra.";
    KeyTaken = "«{key}» esiste già.";
    ChoiceUnknown = "Scelga tra: {choices}.";
    UnknownField = "Qui non esiste un campo simile.";
    NotAvailableYet = "Non è ancora disponibile. Lo ometta.";
    Unavailable = "Il portale non raggiunge il suo database. Riprovi tra {seconds} s.";
    NumberOutOfRange = "Un numero intero da {min} a {max}.";
    DecimalInvalid = "Un numero decimale come 12,50.";
    DecimalTooPrecise = "Al massimo {max} cifre dopo la virgola.";
    AmountNegative = "Un importo non può essere sotto lo zero.";
    AmountZero = "Un importo maggiore di zero.";
    AmountTooLarge = "Un importo può essere al massimo {max}.";
    AmountOverflow = "Questo prezzo per questa quantità supera quanto si può fatturare.";
    QuantityInvalid = "Una quantità è un numero decimale sotto 10^16 con al massimo 12 cifre dopo la virgola.";
    CurrencyUnknown = "Non è una valuta ISO 4217 con cui si può pagare.";
    CurrencyMismatch = "Il prezzo è in {expected}, non in {found}.";
    DayInvalid = "Un giorno come 2026-12-01.";
    InstantInvalid = "Un istante come 2026-12-01T10:00:00Z.";
    EndsBeforeStart = "La fine precede l'inizio ({start}).";
    InThePast = "Questo giorno è passato. Oggi è il {today}.";
    InTheFuture = "Questo giorno deve ancora arrivare. Oggi è il {today}.";
    TooFarAhead = "Al massimo {years} anni in anticipo.";
    CountryUnknown = "Un paese con le sue due lettere, come DE.";
    TimeZoneUnknown = "Un fuso orario come Europe/Rome.";
    LocaleUnknown = "Uno tra: en, de, it.";
    VatIdInvalid = "Questa partita IVA non è valida. Controlli ogni carattere: in questo paese ha la forma {form}.";
    VatIdOfAnotherCountry = "Questa partita IVA è di un altro paese. In quello scelto comincia con {letters}.";
    EmailInvalid = "Un indirizzo e-mail come anna@example.com.";
    EmailTaken = "Questo indirizzo non può essere usato per un nuovo account. Se è il Suo, acceda.";
    PasswordTooWeak =
        "Questa password è troppo facile da indovinare. Usi almeno 10 caratteri, come quattro parole senza legame.";
    SignInFailed = "Questo indirizzo e-mail e questa password non corrispondono.";
    SignInThrottled = "Troppi tentativi. Riprovi tra {minutes} min.";
    PasswordWrong = "Questa non è la Sua password attuale.";
    FormTooOld = "Questa pagina è rimasta aperta per più di un giorno. La controlli e la invii di nuovo.";
    FormAlreadySent =
        "Questo modulo è già stato inviato. Verifichi se l'operazione è stata eseguita prima di inviarlo di nuovo.";
    FormOfAnotherSite =
        "Questo modulo non proviene da una pagina di questo portale, quindi non è stato fatto nulla. Apra la pagina qui e lo invii di nuovo.";
    FormUnreadable =
        "Non è stato possibile leggere questo modulo, quindi non è stato fatto nulla. Apra di nuovo la pagina e lo invii da lì.";

    MetricUnknown = "Questo prodotto non ha una metrica «{metric}».";
    MetricRepeated = "«{metric}» ha già un prezzo in questo piano.";
    MetricInUse = "Questa metrica è in un piano pubblicato: chiave e metodo di conteggio sono definitivi.";
    AttributeRequired = "Questo metodo di conteggio richiede il nome di un attributo.";
    ProductNotCounted = "Solo una somma, un massimo e un ultimo valore leggono il prodotto di più attributi.";
    SplitUnreachable = "La voce {entry} comprende già tutto questo: questo prezzo non si usa mai.";
    SplitMatchMissing =
        "I prezzi secondo più attributi sono un elenco: ogni voce dice in «match» per quali valori vale.";
    SplitAttributeRepeated = "Questo attributo è nominato due volte.";
    LevelBeyondLastTier = "«{metric}» è a {level}, e questo piano non ha un prezzo oltre {last}.";
    MetricWithoutLevel = "Un numero di eventi e un massimo non hanno un livello che possa proseguire.";
    TierOutOfOrder = "Uno scaglione deve finire oltre quello precedente ({previous}).";
    TierOpen = "Solo l'ultimo scaglione può essere aperto.";
    SizeZero = "La dimensione di un pacchetto è maggiore di 0.";
    ModelCountsAmounts =
        "Questo modello di prezzo si applica agli importi degli eventi, non alle unità: qui non si può usare.";
    BeyondLastTier = "L'ultimo scaglione finisce a {last}.";
    MaximumBelowMinimum = "Il massimo è sotto il minimo ({minimum}).";
    OverageWithoutCommitment = "Un moltiplicatore oltre l'importo prepagato richiede un importo prepagato.";
    PeriodNotOfTheCalendar =
        "Di calendario sono possibili 1 settimana, 1, 2, 3, 4, 6 o 12 mesi e 1 anno. Altre durate si contano dal primo giorno.";
    RatePlanPublished =
        "Un piano pubblicato è definitivo. Per cambiarne le condizioni prepari una nuova versione; per terminarne la vendita ne modifichi l'ultimo giorno di vendita.";
    RatePlanDraft = "Questo piano è una bozza. Lo pubblichi prima.";
    RatePlanNotInEffect = "A questo piano non ci si può abbonare il {day}.";
    RatePlanSuperseded =
        "Dal {day} è in vendita una versione più recente di questo piano. Gli abbonati mantengono questa.";
    RatePlanVersionDiffers =
        "«{key}» è pubblicato con valuta, visibilità o destinatari diversi. Li mantenga oppure usi un'altra chiave.";
    RatePlanPriceless = "Questo piano non ha né un canone né un prezzo. Ne aggiunga uno, anche di 0.";
    ExampleWrong = "L'esempio {example} prevede {expected}, ma questo piano dà {total}.";
    SeatsNotPriced = "Questo piano non prevede postazioni.";
    SeatsRequired = "Indichi quante postazioni.";
    BuyerRequired = "Indichi per quale acquirente.";
    BuyerUnknown = "Non è né un indirizzo e-mail né l'ID di un acquirente.";
    BuyerHasNotAgreed = "È l'acquirente stesso ad abbonarsi. Il solo venditore non può impegnare un acquirente.";
    SetupFeeNotWaivable = "Solo il gestore o il venditore può non addebitare i costi di attivazione.";
    SubscriptionEnded = "Questo abbonamento termina già il {day}.";
    NothingToCome = "Per questo abbonamento non ci saranno altre fatture.";
    SubscriptionNotCancelled = "Questo abbonamento non è stato disdetto: non c'è nulla da annullare.";
    DowngradeAtPeriodsEnd =
        "Con questo piano il passaggio a un piano inferiore è possibile solo al termine del periodo già pagato.";
    SubscriptionNotSignedYet =
        "In quel momento questo abbonamento non era ancora stato sottoscritto. È stato sottoscritto il {at}.";
    SubscriptionUnchanged = "È già il piano attuale.";
    PeriodClosed = "Quel giorno è in un periodo già fatturato. L'ultimo giorno può essere al più presto il {day}.";
    ChangeDay = "La modifica ora inizierebbe il {day}, con altri importi. Li verifichi di nuovo.";
    ReviewChanged =
        "Da quando ha aperto questa pagina qualcosa è cambiato, quindi non è stato fatto nulla. Verifichi che cosa mostra ora.";

    ClockBackwards = "L'orologio va solo avanti. Ora segna: {now}.";
    ClockNotSandbox = "Solo una sandbox può spostare l'orologio.";
    InvoiceNotPayable = "Su questa fattura non c'è nulla da pagare.";
    PaymentBeyondOpen = "Su questa fattura restano da pagare al massimo {open}.";
    PaymentUnderWay =
        "Un pagamento con carta di questa fattura è in corso. Attenda che sia confermato o rifiutato, oppure annulli prima l'addebito.";
    PaymentSettled = "Questo pagamento non è più in corso.";
    PaymentBeforeIssue = "La fattura è stata emessa il {issued_on}; un pagamento non può essere precedente.";
    ReferenceInvalid = "Una causale è una riga visibile, come indicata sul bonifico.";
    PaymentNotATransfer = "Si può stornare solo un bonifico registrato.";
    PaymentReversed = "Questo bonifico è già stato stornato.";
    PaymentDetailsMissing = "Aggiunga prima i dati di pagamento.";
    CardRefused = "La carta è stata rifiutata. Ne usi un'altra.";
    TaxRateInvalid = "Una percentuale da 0 a 100 con al massimo 4 cifre dopo la virgola.";
    TaxRateBegun =
        "Questa aliquota vale dal {day}. Quel giorno è iniziato, almeno per alcuni acquirenti, e l'aliquota non si può rimuovere. Inserisca quella giusta per lo stesso giorno, oppure un'altra da un giorno successivo.";
    CategoryInUse = "«{category}» è utilizzata: ne fanno parte acquirenti oppure vi si rivolgono piani.";

    LintVolumeCliff = "Da {from} a {to} si spende meno che per {quantity}: {less} invece di {amount}.";
    LintVolumeCliffOpen = "Da {from} in su si spende meno che per {quantity}: {less} invece di {amount}.";
    LintTierEmpty =
        "Nessuna quantità di questa metrica è oltre {above} e fino a {up_to}: questo scaglione non si usa mai.";
    LintTierBeyondMaximum = "Da {from} in poi vale il massimo di {maximum}: questo scaglione non cambia nulla.";
    LintBelowCost = "Tolta la commissione ({percent} %), un'unità rende {price} ma Le costa {cost}.";
    LintCategoryUnknown = "Non esiste una categoria di acquirenti «{category}»: nessuno può abbonarsi a questo piano.";
    LintAmountRounded = "{amount} ha più decimali della valuta: si fatturano {rounded}.";
    LintMetricSilent =
        "«{metric}» finora non è mai stata comunicata. Verifichi che il Suo software usi proprio questa chiave.";
    LintCurrencyMissing = "Questo prodotto si vende anche in {currencies}, «{key}» invece no.";
    LintDescriptionMissing =
        "La descrizione del prodotto manca in: {languages}. Chi legge queste lingue ne vede un'altra.";
    LintFeatureNameMissing =
        "La funzione «{feature}» non ha un nome in: {languages}. Chi legge queste lingue ne vede un altro oppure la chiave.";
    LintFeatureTextMissing = "Il testo della funzione «{feature}» manca in: {languages}.";
    LintsNotAcknowledged = "Verifichi gli avvisi di questo piano e li confermi.";
}

texts_of! { Italian, wrong: domain::refusal::Wrong, facts;
    Syntax = "non è JSON valido, veda la riga {line}, colonna {column}";
    Curly =
        "alla riga {line}, colonna {column} c'è una virgoletta tipografica ({quote}); JSON ammette solo quelle diritte, scriva \" invece di {quote}";
    Comma = "dopo la virgola alla riga {line}, colonna {column} non c'è nulla; la tolga";
    Unknown = "qui non esiste un campo «{field}»";
    Missing = "manca il campo «{field}»";
    Object = "qui è previsto un oggetto tra parentesi graffe";
    List = "qui è previsto un elenco tra parentesi quadre";
    Text = "qui è previsto un testo o un numero";
    Switch = "qui è previsto true o false";
    Other = "qui è previsto un altro valore";
    NoObject = "è previsto un oggetto";
    Twice = "è indicato due volte";
    Lost = "il contenuto non è arrivato";
}
