//! In German: why something is refused, and what could not be read.

texts_of! { German, refusal: domain::refusal::Code, facts;
    Malformed = "Das ließ sich nicht lesen: {reason}.";
    Unauthenticated = "Melden Sie sich an oder senden Sie einen gültigen API-Schlüssel.";
    NotAllowed = "Das steht diesem Konto nicht offen.";
    NotFound = "Nicht gefunden.";
    BodyTooLarge = "Höchstens {max} werden in einem Aufruf angenommen.";
    TooManyItems = "Höchstens {max} Einträge werden in einem Aufruf angenommen.";
    TooManyRequests = "Zu viele Anfragen. Versuchen Sie es in {seconds} s wieder.";
    IdempotencyKeyReused = "Dieser Idempotenzschlüssel wurde für eine andere Anfrage verwendet.";
    IdempotencyKeyOfAnotherKey =
        "Dieser Idempotenzschlüssel wurde mit einem anderen API-Schlüssel verwendet. Verwenden Sie jenen, oder prüfen Sie, ob die Anfrage ausgeführt wurde, bevor Sie einen neuen verwenden.";
    IdempotencyKeyUnreadable = "Der Idempotenzschlüssel ist nicht lesbar: Senden Sie genau einen.";
    IdempotencyKeyBusy = "Die erste Anfrage mit diesem Idempotenzschlüssel läuft noch.";
    IdempotencyAnswerLost =
        "Die erste Anfrage mit diesem Idempotenzschlüssel wurde ausgeführt, ihre Antwort ging verloren. Prüfen Sie, was sie geändert hat.";

    Required = "Bitte ausfüllen.";
    TextTooLong = "Höchstens {max} Zeichen.";
    TextInvalid = "Das enthält Zeichen, die hier nicht verwendet werden können.";
    NameInvalid =
        "Das muss eine sichtbare Zeile sein, ohne Zeilenumbrüche und ohne Zeichen, die unsichtbar sind oder die Schreibrichtung ändern.";
    TranslationMissing = "Fehlt noch auf: {languages}.";
    KeyInvalid =
        "Ein Schlüssel hat 1 bis 64 Buchstaben (a–z, ohne Umlaute), Ziffern, Punkte, Binde- oder Unterstriche und beginnt mit Buchstabe oder Ziffer.";
    KeyTaken = "„{key}“ ist hier schon vergeben.";
    ChoiceUnknown = "Wählen Sie eines von: {choices}.";
    UnknownField = "Ein solches Feld gibt es hier nicht.";
    NotAvailableYet = "Das ist noch nicht verfügbar. Lassen Sie es weg.";
    Unavailable = "Das Portal erreicht seine Datenbank nicht. Versuchen Sie es in {seconds} s wieder.";
    NumberOutOfRange = "Eine ganze Zahl von {min} bis {max}.";
    DecimalInvalid = "Eine Dezimalzahl wie 12,50.";
    DecimalTooPrecise = "Höchstens {max} Stellen nach dem Komma.";
    AmountNegative = "Ein Betrag kann nicht unter null liegen.";
    AmountZero = "Ein Betrag über null.";
    AmountTooLarge = "Ein Betrag kann höchstens {max} sein.";
    AmountOverflow = "Dieser Preis mal diese Menge ist mehr, als abgerechnet werden kann.";
    QuantityInvalid = "Eine Menge ist eine Dezimalzahl unter 10^16 mit höchstens 12 Nachkommastellen.";
    CurrencyUnknown = "Keine ISO-4217-Währung, in der bezahlt werden kann.";
    CurrencyMismatch = "Der Preis ist in {expected}, nicht in {found}.";
    DayInvalid = "Ein Tag wie 2026-12-01.";
    InstantInvalid = "Ein Zeitpunkt wie 2026-12-01T10:00:00Z.";
    EndsBeforeStart = "Das Ende liegt vor dem Anfang ({start}).";
    InThePast = "Dieser Tag ist vorbei. Heute ist der {today}.";
    InTheFuture = "Dieser Tag kommt erst noch. Heute ist der {today}.";
    TooFarAhead = "Höchstens {years} Jahre im Voraus.";
    CountryUnknown = "Ein Land mit seinen zwei Buchstaben, etwa DE.";
    TimeZoneUnknown = "Eine Zeitzone wie Europe/Berlin.";
    LocaleUnknown = "Eines von: en, de, it.";
    VatIdInvalid =
        "Das ist keine gültige USt-IdNr. Bitte prüfen Sie jedes Zeichen: In diesem Land hat sie die Form {form}.";
    VatIdOfAnotherCountry =
        "Diese USt-IdNr. gehört zu einem anderen Land. Im gewählten Land beginnt sie mit {letters}.";
    EmailInvalid = "Eine E-Mail-Adresse wie anna@example.com.";
    EmailTaken = "Diese Adresse kann nicht für ein neues Konto verwendet werden. Wenn es Ihre ist, melden Sie sich an.";
    PasswordTooWeak =
        "Dieses Passwort ist zu leicht zu erraten. Verwenden Sie mindestens 10 Zeichen, etwa vier Wörter ohne Zusammenhang.";
    SignInFailed = "Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen.";
    SignInThrottled = "Zu viele Versuche. Versuchen Sie es in {minutes} min wieder.";
    PasswordWrong = "Das ist nicht Ihr aktuelles Passwort.";
    FormTooOld = "Diese Seite war länger als einen Tag offen. Prüfen Sie sie und senden Sie sie noch einmal.";
    FormAlreadySent =
        "Dieses Formular wurde schon gesendet. Prüfen Sie, ob es ausgeführt wurde, bevor Sie es noch einmal senden.";
    FormOfAnotherSite =
        "Dieses Formular kam nicht von einer Seite dieses Portals, deshalb ist nichts geschehen. Öffnen Sie die Seite hier und senden Sie es noch einmal.";
    FormUnreadable =
        "Dieses Formular ließ sich nicht lesen, deshalb ist nichts geschehen. Öffnen Sie die Seite noch einmal und senden Sie es von dort.";

    MetricUnknown = "Dieses Produkt hat keine Metrik „{metric}“.";
    MetricRepeated = "„{metric}“ hat in diesem Plan schon einen Preis.";
    MetricInUse = "Diese Metrik steht auf einem veröffentlichten Preisplan: Schlüssel und Zählweise sind endgültig.";
    AttributeRequired = "Diese Zählweise braucht den Namen eines Attributs.";
    ProductNotCounted = "Nur eine Summe, ein Höchstwert und ein letzter Wert lesen das Produkt mehrerer Attribute.";
    SplitUnreachable = "Eintrag {entry} trifft all das schon vorher: Dieser Preis wird nie verwendet.";
    SplitMatchMissing =
        "Preise nach mehreren Attributen sind eine Liste: Jeder Eintrag sagt in „match“, für welche Werte er gilt.";
    SplitAttributeRepeated = "Dieses Attribut ist zweimal genannt.";
    LevelBeyondLastTier = "„{metric}“ steht bei {level}, und dieser Plan hat über {last} hinaus keinen Preis.";
    MetricWithoutLevel = "Eine Anzahl von Ereignissen und ein Höchstwert haben keinen Stand, der weitergelten könnte.";
    TierOutOfOrder = "Eine Stufe muss über der vorigen enden ({previous}).";
    TierOpen = "Nur die letzte Stufe darf offen sein.";
    SizeZero = "Die Größe eines Pakets liegt über 0.";
    ModelCountsAmounts =
        "Dieses Preismodell gilt für die Beträge von Ereignissen, nicht für Einheiten: Es ist hier nicht möglich.";
    BeyondLastTier = "Die letzte Stufe endet bei {last}.";
    MaximumBelowMinimum = "Der Höchstbetrag liegt unter dem Mindestbetrag ({minimum}).";
    OverageWithoutCommitment = "Ein Preisfaktor für Mehrverbrauch braucht einen vorausbezahlten Betrag.";
    PeriodNotOfTheCalendar =
        "Kalendarisch möglich sind 1 Woche, 1, 2, 3, 4, 6 oder 12 Monate und 1 Jahr. Andere Längen zählen ab dem ersten Tag.";
    RatePlanPublished =
        "Ein veröffentlichter Preisplan ist endgültig. Für andere Konditionen entwerfen Sie eine neue Version; um seinen Verkauf zu beenden, ändern Sie seinen letzten Verkaufstag.";
    RatePlanDraft = "Dieser Preisplan ist ein Entwurf. Veröffentlichen Sie ihn zuerst.";
    RatePlanNotInEffect = "Dieser Preisplan kann am {day} nicht abonniert werden.";
    RatePlanSuperseded =
        "Seit {day} wird eine neuere Version dieses Preisplans verkauft. Bestehende Abonnenten behalten diese.";
    RatePlanVersionDiffers =
        "„{key}“ ist mit anderer Währung, Sichtbarkeit oder Zielgruppe veröffentlicht. Behalten Sie diese bei oder verwenden Sie einen anderen Schlüssel.";
    RatePlanPriceless = "Dieser Plan hat weder Gebühr noch Preis. Ergänzen Sie mindestens eines; auch 0 ist möglich.";
    ExampleWrong = "Beispiel {example} erwartet {expected}, aber dieser Plan ergibt {total}.";
    SeatsNotPriced = "Dieser Preisplan verkauft keine Plätze.";
    SeatsRequired = "Geben Sie an, wie viele Plätze.";
    BuyerRequired = "Geben Sie an, für welchen Käufer.";
    BuyerUnknown = "Das ist weder eine E-Mail-Adresse noch die ID eines Käufers.";
    BuyerHasNotAgreed = "Ein Käufer abonniert selbst. Ein Anbieter allein kann keinen Käufer binden.";
    SetupFeeNotWaivable = "Nur der Betreiber oder der Anbieter kann eine Einrichtungsgebühr erlassen.";
    SubscriptionEnded = "Dieses Abonnement endet schon am {day}.";
    NothingToCome = "Für dieses Abonnement kommt keine Rechnung mehr.";
    SubscriptionNotCancelled = "Dieses Abonnement wurde nicht gekündigt: Es gibt nichts zurückzunehmen.";
    DowngradeAtPeriodsEnd = "Bei diesem Plan sind Downgrades nur zum Ende der bezahlten Periode möglich.";
    SubscriptionNotSignedYet = "Dieses Abonnement war da noch nicht abgeschlossen. Abgeschlossen wurde es am {at}.";
    SubscriptionUnchanged = "Das ist bereits der aktuelle Plan.";
    PeriodClosed = "Dieser Tag liegt in einer schon abgerechneten Periode. Der früheste letzte Tag ist der {day}.";
    ChangeDay =
        "Diese Änderung würde inzwischen am {day} beginnen, mit anderen Beträgen. Bitte prüfen Sie sie noch einmal.";
    ReviewChanged =
        "Seit dem Öffnen dieser Seite hat sich etwas geändert, deshalb ist noch nichts geschehen. Bitte prüfen Sie, was sie jetzt zeigt.";

    ClockBackwards = "Die Uhr geht nur vorwärts. Es ist der {now}.";
    ClockNotSandbox = "Nur eine Sandbox kann ihre Uhr verstellen.";
    InvoiceNotPayable = "Auf dieser Rechnung ist nichts fällig.";
    PaymentBeyondOpen = "Auf dieser Rechnung sind höchstens {open} offen.";
    PaymentUnderWay =
        "Eine Kartenzahlung dieser Rechnung läuft. Warten Sie, bis sie bestätigt oder abgelehnt ist, oder brechen Sie die Abbuchung zuerst ab.";
    PaymentSettled = "Diese Zahlung läuft nicht mehr.";
    PaymentBeforeIssue = "Die Rechnung wurde am {issued_on} ausgestellt; eine Zahlung kann nicht davor liegen.";
    ReferenceInvalid = "Ein Verwendungszweck ist eine sichtbare Zeile, wie sie auf der Überweisung steht.";
    PaymentNotATransfer = "Nur eine erfasste Überweisung kann zurückgenommen werden.";
    PaymentReversed = "Diese Überweisung ist schon zurückgenommen.";
    PaymentDetailsMissing = "Hinterlegen Sie zuerst Zahlungsdaten.";
    CardRefused = "Die Karte wurde abgelehnt. Verwenden Sie eine andere.";
    TaxRateInvalid = "Ein Prozentsatz von 0 bis 100 mit höchstens 4 Nachkommastellen.";
    TaxRateBegun =
        "Dieser Satz gilt ab dem {day}. Dieser Tag hat begonnen, zumindest für manche Käufer, und der Satz kann nicht entfernt werden. Geben Sie den richtigen für denselben Tag ein oder einen anderen ab einem späteren.";
    CategoryInUse = "„{category}“ wird verwendet: Käufer sind darin, oder Preispläne richten sich daran.";

    LintVolumeCliff = "{from} bis {to} kosten weniger als {quantity}: {less} statt {amount}.";
    LintVolumeCliffOpen = "{from} und mehr kosten weniger als {quantity}: {less} statt {amount}.";
    LintTierEmpty = "Keine Menge dieser Metrik liegt über {above} und bis {up_to}: Diese Stufe wird nie verwendet.";
    LintTierBeyondMaximum = "Ab {from} gilt der Höchstbetrag von {maximum}: Diese Stufe ändert nichts.";
    LintBelowCost = "Nach {percent} % Provision bringt eine Einheit {price}, kostet Sie aber {cost}.";
    LintCategoryUnknown = "Eine Käuferkategorie „{category}“ gibt es nicht: Niemand kann diesen Plan abonnieren.";
    LintAmountRounded = "{amount} hat mehr Nachkommastellen als die Währung: Berechnet werden {rounded}.";
    LintMetricSilent =
        "„{metric}“ wurde bisher nie gemeldet. Prüfen Sie, ob Ihre Software genau diesen Schlüssel verwendet.";
    LintCurrencyMissing = "Dieses Produkt wird auch in {currencies} verkauft, „{key}“ aber nicht.";
    LintDescriptionMissing =
        "Die Beschreibung des Produkts fehlt auf: {languages}. Wer diese Sprachen liest, sieht eine andere.";
    LintFeatureNameMissing =
        "Das Merkmal „{feature}“ hat keinen Namen auf: {languages}. Wer diese Sprachen liest, sieht einen anderen oder den Schlüssel.";
    LintFeatureTextMissing = "Der Text des Merkmals „{feature}“ fehlt auf: {languages}.";
    LintsNotAcknowledged = "Prüfen Sie die Hinweise zu diesem Plan und bestätigen Sie sie.";
}

texts_of! { German, wrong: domain::refusal::Wrong, facts;
    Syntax = "es ist kein gültiges JSON, siehe Zeile {line}, Spalte {column}";
    Curly =
        "in Zeile {line}, Spalte {column} steht ein typografisches Anführungszeichen ({quote}); JSON erlaubt nur gerade, schreiben Sie \" statt {quote}";
    Comma = "nach dem Komma in Zeile {line}, Spalte {column} folgt nichts; entfernen Sie es";
    Unknown = "ein Feld „{field}“ gibt es hier nicht";
    Missing = "das Feld „{field}“ fehlt";
    Object = "hier wird ein Objekt in geschweiften Klammern erwartet";
    List = "hier wird eine Liste in eckigen Klammern erwartet";
    Text = "hier wird ein Text oder eine Zahl erwartet";
    Switch = "hier wird true oder false erwartet";
    Other = "hier wird ein anderer Wert erwartet";
    NoObject = "erwartet wird ein Objekt";
    Twice = "es ist zweimal angegeben";
    Lost = "der Inhalt ist nicht angekommen";
}
