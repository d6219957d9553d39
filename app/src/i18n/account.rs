//! Words of the buyer account.

mod paying;

pub use paying::*;

words! {
    // Subscriptions
    subscriptions_title { en "Subscriptions", de "Abonnements", it "Abbonamenti" }
    group_active { en "Active", de "Aktiv", it "Attivi" }
    group_scheduled { en "Starting later", de "Beginnen später", it "Iniziano più tardi" }
    group_ended { en "Ended", de "Beendet", it "Terminati" }
    no_subscriptions_title { en "Nothing subscribed yet", de "Noch nichts abonniert", it "Ancora nessun abbonamento" }
    no_subscriptions_text {
        en "Find a product, see what it would cost you, subscribe. It then appears here with its next invoice.",
        de "Produkt finden, Kosten ansehen, abonnieren. Dann erscheint es hier mit seiner nächsten Rechnung.",
        it "Trovi un prodotto, veda quanto costerebbe e lo sottoscriva. Poi apparirà qui con la prossima fattura.",
    }
    browse_store { en "Browse the store", de "Im Store stöbern", it "Esplorare il catalogo" }
    product { en "Product", de "Produkt", it "Prodotto" }
    state { en "Status", de "Status", it "Stato" }
    next_invoice { en "Next invoice", de "Nächste Rechnung", it "Prossima fattura" }
    seats { en "Seats", de "Plätze", it "Postazioni" }
    bought_for_you(person, day) {
        en "Purchased for you by {person} on {day}",
        de "Für Sie gekauft von {person} am {day}",
        it "Acquistato per Lei da {person} il {day}",
    }
    nothing_left { en "none", de "keine", it "nessuna" }

    // One subscription
    cancel_this { en "Cancel …", de "Kündigen …", it "Disdire …" }
    agreement { en "Agreement", de "Vereinbarung", it "Accordo" }
    price_list_of(day) { en "price list of {day}", de "Preisliste vom {day}", it "listino del {day}" }
    renews_by_itself { en "renews automatically", de "verlängert sich automatisch", it "si rinnova automaticamente" }
    runs_until_cancelled { en "runs until you cancel", de "läuft, bis Sie kündigen", it "valido fino alla disdetta" }
    ends_by_itself(day) { en "ends on {day}", de "endet am {day}", it "termina il {day}" }
    has_ended(day) { en "ended on {day}", de "endete am {day}", it "è terminato il {day}" }
    first_invoice_title { en "First invoice", de "Erste Rechnung", it "Prima fattura" }
    invoice_after_that { en "The invoice after that", de "Die Rechnung danach", it "La fattura successiva" }
    nothing_more_to_come {
        en "No further invoice is due under the agreement.",
        de "Laut Vereinbarung folgt keine weitere Rechnung.",
        it "Secondo gli accordi non seguono altre fatture.",
    }
    last_invoice_title { en "Last invoice", de "Letzte Rechnung", it "Ultima fattura" }
    late_invoice_title { en "Invoice for late usage", de "Rechnung für nachgemeldete Nutzung", it "Fattura per consumi comunicati in ritardo" }
    usage_up_to(time) {
        en "from usage up to {time}",
        de "aus der Nutzung bis {time}",
        it "dai consumi fino alle {time}",
    }
    not_updated_since(time) {
        en "No connection. As of {time}.",
        de "Keine Verbindung. Stand {time}.",
        it "Nessuna connessione. Dati delle {time}.",
    }
    nothing_to_invoice_title { en "Nothing left to invoice", de "Nichts mehr abzurechnen", it "Niente più da fatturare" }
    nothing_to_invoice_text(day) {
        en "This subscription ended on {day}. Its invoices stay here.",
        de "Dieses Abonnement endete am {day}. Seine Rechnungen bleiben hier.",
        it "Questo abbonamento è terminato il {day}. Le fatture restano qui.",
    }
    never_began {
        en "This subscription was canceled before it began. Nothing is invoiced for it.",
        de "Dieses Abonnement wurde vor dem Beginn gekündigt. Es wird nichts dafür berechnet.",
        it "Questo abbonamento è stato disdetto prima dell'inizio. Non si fattura nulla.",
    }
    used_this_month(name) { en "{name} this month", de "{name} in diesem Monat", it "{name} questo mese" }
    used_this_period(name) { en "{name} this period", de "{name} in dieser Periode", it "{name} in questo periodo" }
    n_events[count] {
        en "from {count} event" | "from {count} events",
        de "aus {count} Ereignis" | "aus {count} Ereignissen",
        it "da {count} evento" | "da {count} eventi",
    }
    nothing_used_yet {
        en "Nothing has been reported yet.",
        de "Noch wurde nichts gemeldet.",
        it "Ancora nessun consumo comunicato.",
    }
    no_usage_priced {
        en "This plan has no prices for usage: invoices hold fees only.",
        de "Dieser Preisplan hat keine Preise für Nutzung: Rechnungen enthalten nur Gebühren.",
        it "Questo piano non ha prezzi a consumo: le fatture comprendono solo i canoni.",
    }
    paying_with { en "Paying with", de "Bezahlt mit", it "Pagamento con" }
    change { en "change", de "ändern", it "modificare" }
    add_card { en "Enter payment details", de "Zahlungsdaten eingeben", it "Inserire i dati di pagamento" }
    no_card_yet {
        en "No payment details yet. Invoices must be paid manually.",
        de "Noch keine Zahlungsdaten. Rechnungen müssen Sie selbst bezahlen.",
        it "Ancora nessun dato di pagamento. Le fatture andranno pagate manualmente.",
    }
    card_number(brand, last4) { en "{brand} ·· {last4}", de "{brand} ·· {last4}", it "{brand} ·· {last4}" }
    about_this { en "What was agreed", de "Was vereinbart ist", it "Condizioni concordate" }
    seller { en "Seller", de "Anbieter", it "Venditore" }
    plan { en "Plan", de "Preisplan", it "Piano" }
    signed_on { en "Signed", de "Abgeschlossen", it "Sottoscritto" }
    service_since { en "Service from", de "Leistung ab", it "Servizio dal" }
    trial { en "Trial", de "Testphase", it "Prova" }
    trial_of_all_until(day) { en "until {day}, usage included", de "bis {day}, auch die Nutzung", it "fino al {day}, consumi compresi" }
    trial_of_fees_until(day) { en "until {day}, without fees", de "bis {day}, ohne Gebühren", it "fino al {day}, senza canoni" }
    service_until { en "Last day", de "Letzter Tag", it "Ultimo giorno" }
    setup_fee { en "Set-up fee", de "Einrichtungsgebühr", it "Costi di attivazione" }
    setup_waived { en "waived", de "erlassen", it "non addebitati" }
    days_counted_in { en "Time zone", de "Zeitzone", it "Fuso orario" }
    access { en "Access", de "Zugang", it "Accesso" }
    access_open { en "open", de "offen", it "attivo" }
    access_closed { en "closed", de "geschlossen", it "chiuso" }
    plan_changes_on(day, plan) {
        en "From {day} on {plan} applies.",
        de "Ab {day} gilt {plan}.",
        it "Dal {day} vale {plan}.",
    }
    seats_change_on[seats](day) {
        en "From {day} on you have {seats} seat." | "From {day} on you have {seats} seats.",
        de "Ab {day} haben Sie {seats} Platz." | "Ab {day} haben Sie {seats} Plätze.",
        it "Dal {day} avrà {seats} postazione." | "Dal {day} avrà {seats} postazioni.",
    }
    agreed_prices(plan) { en "Agreed prices: {plan}", de "Vereinbarte Preise: {plan}", it "Prezzi concordati: {plan}" }
    past_invoices { en "Past invoices", de "Bisherige Rechnungen", it "Fatture passate" }
    no_past_invoices { en "None yet.", de "Noch keine.", it "Ancora nessuna." }
    all_invoices { en "All invoices", de "Alle Rechnungen", it "Tutte le fatture" }

    // Cancelling
    cancel_title(product) { en "Cancel {product}", de "{product} kündigen", it "Disdire {product}" }
    cancel_lead {
        en "Nothing happens before you confirm at the bottom.",
        de "Es geschieht nichts, bevor Sie unten bestätigen.",
        it "Non succede nulla prima della conferma in fondo alla pagina.",
    }
    end_shown_anew {
        en "You changed your choice. This is what it means. Nothing is canceled yet.",
        de "Sie haben Ihre Auswahl geändert. Das bedeutet sie. Noch ist nichts gekündigt.",
        it "Ha modificato la Sua scelta. Ecco che cosa comporta. Non è ancora disdetto nulla.",
    }
    cancel_when { en "When should it end?", de "Wann soll es enden?", it "Quando deve terminare?" }
    at_period_end { en "At the end of the period", de "Zum Ende der Periode", it "Alla fine del periodo" }
    at_term_end { en "At the end of the term", de "Zum Ende der Laufzeit", it "Alla fine della durata concordata" }
    at_trial_end { en "At the end of the trial", de "Zum Ende der Testphase", it "Alla fine del periodo di prova" }
    at_paid_end { en "At the end of the paid period", de "Zum Ende der bezahlten Periode", it "Alla fine del periodo pagato" }
    trial_ends(day) {
        en "Last day {day}. No fees are due until then.",
        de "Letzter Tag {day}. Bis dahin fallen keine Gebühren an.",
        it "Ultimo giorno {day}. Fino ad allora non sono dovuti canoni.",
    }
    early_for(day, amount) {
        en "Last day {day}. That is before the end of the term and costs {amount}, once.",
        de "Letzter Tag {day}. Das ist vor dem Ende der Laufzeit und kostet einmalig {amount}.",
        it "Ultimo giorno {day}. È prima della fine della durata concordata e costa {amount}, una tantum.",
    }
    early_for_nothing(day) {
        en "Last day {day}. That is before the end of the term, at no extra cost.",
        de "Letzter Tag {day}. Das ist vor dem Ende der Laufzeit, ohne zusätzliche Kosten.",
        it "Ultimo giorno {day}. È prima della fine della durata concordata, senza costi aggiuntivi.",
    }
    last_day_is(day) { en "Last day {day}", de "Letzter Tag {day}", it "Ultimo giorno {day}" }
    before_it_starts { en "Before it starts", de "Bevor es beginnt", it "Prima dell'inizio" }
    before_it_starts_hint {
        en "No service, no invoice.",
        de "Keine Leistung, keine Rechnung.",
        it "Nessun servizio, nessuna fattura.",
    }
    on_a_day { en "On another day", de "An einem anderen Tag", it "In un altro giorno" }
    on_a_day_hint {
        en "The day chosen is the last day of service.",
        de "Der gewählte Tag ist der letzte Nutzungstag.",
        it "Il giorno scelto è l'ultimo del servizio.",
    }
    last_day_field { en "Last day of service", de "Letzter Nutzungstag", it "Ultimo giorno del servizio" }
    see_what_happens { en "See what happens", de "Zeigen, was geschieht", it "Vedere che cosa succede" }
    if_you_cancel { en "If you cancel now", de "Wenn Sie jetzt kündigen", it "Se disdice ora" }
    service_ends_on(product, day) {
        en "{product} can be used until the end of {day}.",
        de "{product} steht bis zum Ende des {day} zur Verfügung.",
        it "{product} resta a disposizione fino alla fine del {day}.",
    }
    service_never_starts(product) {
        en "{product} never starts, and nothing is invoiced for it.",
        de "{product} beginnt gar nicht, und es wird nichts dafür berechnet.",
        it "{product} non inizia e non si fattura nulla.",
    }
    one_invoice_before(day, amount) {
        en "Before the last one, another invoice follows: {day}, {amount}.",
        de "Vor der letzten folgt noch eine Rechnung: {day}, {amount}.",
        it "Prima dell'ultima segue un'altra fattura: {day}, {amount}.",
    }
    invoices_before(list, sum) {
        en "Before the last one, these invoices follow: {list}. Together {sum}.",
        de "Vor der letzten folgen noch diese Rechnungen: {list}. Zusammen {sum}.",
        it "Prima dell'ultima seguono queste fatture: {list}. In totale {sum}.",
    }
    many_invoices_before[count](first, last, sum) {
        en "Before the last one, {count} invoice follows, on {first}: {sum}." | "Before the last one, {count} invoices follow, from {first} to {last}: {sum} in all.",
        de "Vor der letzten folgt noch {count} Rechnung, am {first}: {sum}." | "Vor der letzten folgen noch {count} Rechnungen, vom {first} bis zum {last}: zusammen {sum}.",
        it "Prima dell'ultima segue {count} fattura, il {first}: {sum}." | "Prima dell'ultima seguono {count} fatture, dal {first} al {last}: in totale {sum}.",
    }
    one_invoice_left(day, amount) {
        en "One more invoice follows: {day}, {amount}.",
        de "Es folgt noch eine Rechnung: {day}, {amount}.",
        it "Segue un'altra fattura: {day}, {amount}.",
    }
    invoices_left(list, sum) {
        en "These invoices follow: {list}. Together {sum}.",
        de "Es folgen noch diese Rechnungen: {list}. Zusammen {sum}.",
        it "Seguono queste fatture: {list}. In totale {sum}.",
    }
    many_invoices_left[count](first, last, sum) {
        en "{count} invoice follows, on {first}: {sum}." | "{count} invoices follow, from {first} to {last}: {sum} in all.",
        de "Es folgt noch {count} Rechnung, am {first}: {sum}." | "Es folgen noch {count} Rechnungen, vom {first} bis zum {last}: zusammen {sum}.",
        it "Segue {count} fattura, il {first}: {sum}." | "Seguono {count} fatture, dal {first} al {last}: in totale {sum}.",
    }
    at_least_so_many {
        en "More invoices follow until the last day.",
        de "Bis zum letzten Tag folgen weitere Rechnungen.",
        it "Fino all'ultimo giorno seguono altre fatture.",
    }
    usage_besides {
        en "Usage until then comes on top of the amounts so far.",
        de "Nutzung bis dahin kommt zu den bisherigen Beträgen hinzu.",
        it "I consumi fino ad allora si aggiungono agli importi attuali.",
    }
    invoices_if_used {
        en "Invoices for usage alone follow only if something is used.",
        de "Rechnungen allein für Nutzung folgen nur, wenn etwas genutzt wird.",
        it "Le fatture per soli consumi seguono solo in caso di consumi.",
    }
    final_invoice_of_fees(amount, day) {
        en "The last invoice is issued on {day}: {amount}.",
        de "Die letzte Rechnung wird am {day} ausgestellt: {amount}.",
        it "L'ultima fattura sarà emessa il {day}: {amount}.",
    }
    final_invoice(amount, day) {
        en "The last invoice is issued on {day}: {amount} so far, plus usage until then.",
        de "Die letzte Rechnung wird am {day} ausgestellt: bisher {amount}, zuzüglich weiterer Nutzung bis dahin.",
        it "L'ultima fattura sarà emessa il {day}: finora {amount}, più i consumi fino ad allora.",
    }
    final_invoice_of_nothing(day) {
        en "The last invoice is issued on {day}, for usage until then. So far there is none. Without usage no invoice comes.",
        de "Die letzte Rechnung wird am {day} ausgestellt, für Nutzung bis dahin. Bisher gibt es keine. Ohne Nutzung kommt keine Rechnung.",
        it "L'ultima fattura sarà emessa il {day}, per i consumi fino ad allora. Finora non ce ne sono. Senza consumi non arriva alcuna fattura.",
    }
    early_end_costs(amount) {
        en "This includes {amount} for early termination.",
        de "Darin enthalten sind {amount} für die vorzeitige Beendigung.",
        it "Comprende {amount} per il recesso anticipato.",
    }
    withdraw { en "Withdraw today at no cost", de "Heute kostenlos widerrufen", it "Recedere oggi senza costi" }
    withdraw_hint(until) {
        en "You can withdraw until {until}. All that was invoiced is credited, and usage is not billed. Today is the last day of service.",
        de "Die Widerrufsfrist läuft bis {until}. Alles, was abgerechnet wurde, wird gutgeschrieben, und Nutzung wird nicht berechnet. Heute ist der letzte Nutzungstag.",
        it "È possibile recedere fino al {until}. Tutto ciò che è stato fatturato viene accreditato e i consumi non si pagano. Oggi è l'ultimo giorno del servizio.",
    }
    last_day_paid(day) {
        en "Last day {day}. Until then everything is due as agreed.",
        de "Letzter Tag {day}. Bis dahin ist alles wie vereinbart zu zahlen.",
        it "Ultimo giorno {day}. Fino ad allora tutto è dovuto come concordato.",
    }
    on_a_day_or_withdraw {
        en "The day chosen is the last day of service. Until then everything is due as agreed; only withdrawing costs nothing.",
        de "Der gewählte Tag ist der letzte Nutzungstag. Bis dahin ist alles wie vereinbart zu zahlen; nur der Widerruf ist kostenlos.",
        it "Il giorno scelto è l'ultimo del servizio. Fino ad allora tutto è dovuto come concordato; solo con il recesso non si deve nulla.",
    }
    end_sooner { en "End sooner …", de "Früher beenden …", it "Terminare prima …" }
    withdrawn_last_day(day) {
        en "Withdrawn: nothing is owed. What was invoiced is credited on the day after. The last day of service is {day}.",
        de "Widerrufen: Es fallen keine Kosten an. Was abgerechnet wurde, wird am Tag danach gutgeschrieben. Letzter Nutzungstag ist der {day}.",
        it "Recesso esercitato: non è dovuto nulla. Quanto fatturato viene accreditato il giorno dopo. L'ultimo giorno del servizio è il {day}.",
    }
    ends_last_day(day) {
        en "This subscription ends: its last day of service is {day}.",
        de "Dieses Abonnement endet: Letzter Nutzungstag ist der {day}.",
        it "Questo abbonamento termina: l'ultimo giorno del servizio è il {day}.",
    }
    all_is_credited(amount, on) {
        en "All that was invoiced is credited on {on}: {amount}. The credit is applied to open and upcoming invoices, from any seller. Usage is not billed.",
        de "Alles, was abgerechnet wurde, wird am {on} gutgeschrieben: {amount}. Der Betrag wird mit offenen und künftigen Rechnungen aller Anbieter verrechnet. Nutzung wird nicht berechnet.",
        it "Tutto ciò che è stato fatturato viene accreditato il {on}: {amount}. Il credito viene detratto dalle fatture aperte e dalle prossime, di qualsiasi venditore. I consumi non si pagano.",
    }
    nothing_was_invoiced {
        en "Nothing was invoiced so far, so nothing is credited. Usage is not billed.",
        de "Bisher wurde nichts abgerechnet, also wird nichts gutgeschrieben. Nutzung wird nicht berechnet.",
        it "Finora non è stato fatturato nulla, quindi non c'è nulla da accreditare. I consumi non si pagano.",
    }
    unused_is_credited(amount, day) {
        en "{amount} for unused days is credited on {day}.",
        de "{amount} für ungenutzte Tage werden am {day} gutgeschrieben.",
        it "{amount} per i giorni non utilizzati vengono accreditati il {day}.",
    }
    days_after_are_lost(amount, until) {
        en "Of what was invoiced in advance, {amount} is for days after the last one, until {until}. It is not credited.",
        de "Von dem im Voraus berechneten Betrag entfallen {amount} auf Tage nach dem letzten, bis {until}. Sie werden nicht gutgeschrieben.",
        it "Di quanto fatturato in anticipo, {amount} riguardano i giorni dopo l'ultimo, fino al {until}. Non vengono accreditati.",
    }
    whole_period_is_lost(amount, until) {
        en "{amount} was invoiced as a whole for the time until {until}. None of it is credited.",
        de "{amount} wurden als Ganzes für die Zeit bis {until} berechnet. Davon wird nichts gutgeschrieben.",
        it "{amount} sono stati fatturati per intero per il periodo fino al {until}. Nulla viene accreditato.",
    }
    no_renewal {
        en "Nothing else is invoiced, and nothing is renewed.",
        de "Weiteres wird nicht berechnet, und nichts verlängert sich.",
        it "Non si fattura altro e non c'è alcun rinnovo.",
    }
    no_more_invoices {
        en "No further invoice follows, and nothing is renewed.",
        de "Es folgt keine weitere Rechnung, und nichts verlängert sich.",
        it "Non seguono altre fatture e non c'è alcun rinnovo.",
    }
    booked_seats_are_dropped[seats](day) {
        en "The change to {seats} seat scheduled for {day} is canceled." | "The change to {seats} seats scheduled for {day} is canceled.",
        de "Die für den {day} vorgemerkte Änderung auf {seats} Platz entfällt." | "Die für den {day} vorgemerkte Änderung auf {seats} Plätze entfällt.",
        it "La modifica a {seats} postazione programmata per il {day} viene annullata." | "La modifica a {seats} postazioni programmata per il {day} viene annullata.",
    }
    booked_is_dropped(plan, day) {
        en "The change to {plan} scheduled for {day} is canceled.",
        de "Der für den {day} vorgemerkte Wechsel zu {plan} entfällt.",
        it "Il passaggio a {plan} programmato per il {day} viene annullato.",
    }
    confirm_withdrawal { en "Withdraw today", de "Heute widerrufen", it "Recedere oggi" }
    confirm_cancel { en "Cancel the subscription", de "Abonnement kündigen", it "Disdire l'abbonamento" }
    confirm_cancel_on(day) { en "Cancel for {day}", de "Zum {day} kündigen", it "Disdire per il {day}" }
    keep_it { en "Keep it", de "Behalten", it "Mantenere" }
    cancelled_done(product, day) {
        en "{product} is canceled. Its last day is {day}.",
        de "{product} ist gekündigt. Der letzte Tag ist der {day}.",
        it "L'abbonamento a {product} è stato disdetto. L'ultimo giorno è il {day}.",
    }
    withdrawn_done(product, day) {
        en "The subscription to {product} is withdrawn. Its last day is {day}.",
        de "Das Abonnement von {product} ist widerrufen. Der letzte Tag ist der {day}.",
        it "Il recesso dall'abbonamento a {product} è stato esercitato. L'ultimo giorno è il {day}.",
    }
    withdrawn_and_over(day) {
        en "This subscription was withdrawn on {day}. Its invoices stay here.",
        de "Dieses Abonnement wurde am {day} widerrufen. Seine Rechnungen bleiben hier.",
        it "Il recesso da questo abbonamento è stato esercitato il {day}. Le fatture restano qui.",
    }
    cancelled_before_start(product) {
        en "{product} was canceled before it began.",
        de "{product} wurde vor dem Beginn gekündigt.",
        it "L'abbonamento a {product} è stato disdetto prima dell'inizio.",
    }
    already_ends(day) {
        en "This subscription already ends on {day}. You can only bring the last day forward.",
        de "Dieses Abonnement endet schon am {day}. Sie können den letzten Tag nur vorziehen.",
        it "Questo abbonamento termina già il {day}. È possibile solo anticipare l'ultimo giorno.",
    }
    back_to_subscription { en "Back to the subscription", de "Zurück zum Abonnement", it "Tornare all'abbonamento" }

    // Settings
    settings_title { en "Settings", de "Einstellungen", it "Impostazioni" }
    these_pages { en "These pages", de "Diese Seiten", it "Queste pagine" }
    these_pages_note(person) {
        en "For {person}, on every device",
        de "Für {person}, auf jedem Gerät",
        it "Per {person}, su ogni dispositivo",
    }
    organization_note {
        en "For everybody in your organization, and for its invoices",
        de "Für alle in Ihrer Organisation und für ihre Rechnungen",
        it "Per tutta l'organizzazione e per le sue fatture",
    }
    colors { en "Colors", de "Farben", it "Colori" }
    invoice_language { en "Language of invoices", de "Sprache der Rechnungen", it "Lingua delle fatture" }
    currency { en "Currency", de "Währung", it "Valuta" }
    currency_hint {
        en "Suggested for new plans. Subscriptions keep their own.",
        de "Vorschlag für neue Preispläne. Abonnements behalten ihre.",
        it "Suggerita per i nuovi piani. Gli abbonamenti mantengono la propria.",
    }
    invoice_email_why {
        en "Sellers address private plans to it. So that these reach nobody else, it stays as it was first entered.",
        de "Anbieter richten private Preispläne an sie. Damit diese niemand anderen erreichen, bleibt sie, wie sie zuerst angegeben wurde.",
        it "I venditori vi indirizzano i piani privati. Perché questi non raggiungano altri, resta quello indicato all'inizio.",
    }
    contact_email { en "E-mail address", de "E-Mail-Adresse", it "Indirizzo e-mail" }
    contact_email_hint {
        en "Where the operator reaches you. You sign in with your own address.",
        de "Dort erreicht Sie der Betreiber. Angemeldet bleiben Sie unter Ihrer eigenen Adresse.",
        it "Dove La raggiunge il gestore. L'accesso avviene con il Suo indirizzo personale.",
    }
    time_zone_hint {
        en "For new subscriptions. Running ones keep theirs.",
        de "Für neue Abonnements. Laufende behalten ihre.",
        it "Per i nuovi abbonamenti. Quelli in corso mantengono il proprio.",
    }
    invoice_email { en "E-mail address for invoices", de "E-Mail-Adresse für Rechnungen", it "Indirizzo e-mail per le fatture" }
    own_zone_hint {
        en "The admin pages show days and times in this time zone, on this device.",
        de "Die Verwaltung zeigt Tage und Uhrzeiten auf diesem Gerät in dieser Zeitzone.",
        it "L'amministrazione mostra giorni e orari in questo fuso orario, su questo dispositivo.",
    }
    settings_saved { en "Your settings are saved.", de "Ihre Einstellungen sind gespeichert.", it "Le impostazioni sono state salvate." }

    // API keys
    keys_title { en "API keys", de "API-Schlüssel", it "Chiavi API" }
    keys_lead {
        en "With a key your own software can do what you do here: read invoices and previews, subscribe, cancel.",
        de "Mit einem Schlüssel kann Ihre eigene Software, was Sie hier können: Rechnungen und Vorschauen lesen, abonnieren, kündigen.",
        it "Con una chiave il Suo software può fare ciò che Lei fa qui: leggere fatture e anteprime, abbonarsi, disdire.",
    }
    new_key { en "New key", de "Neuer Schlüssel", it "Nuova chiave" }
    key_name { en "Name", de "Name", it "Nome" }
    key_name_hint {
        en "Where it will be used: “ERP”, “Report by mail”.",
        de "Wo er verwendet wird: „ERP“, „Bericht per Mail“.",
        it "Dove sarà usata: «ERP», «Rapporto per e-mail».",
    }
    create_key { en "Create the key", de "Schlüssel erzeugen", it "Creare la chiave" }
    your_new_key_unnamed { en "The new key", de "Der neue Schlüssel", it "La nuova chiave" }
    your_new_key(name) { en "The key “{name}”", de "Der Schlüssel „{name}“", it "La chiave «{name}»" }
    try_key { en "Try it", de "Ausprobieren", it "Provare" }
    no_keys_title { en "No keys yet", de "Noch keine Schlüssel", it "Ancora nessuna chiave" }
    no_keys_text {
        en "Create one above when software of yours should read invoices or subscribe automatically.",
        de "Erzeugen Sie oben einen, wenn eigene Software Rechnungen lesen oder automatisch abonnieren soll.",
        it "Ne crei una qui sopra quando un Suo software deve leggere fatture o abbonarsi automaticamente.",
    }
    key { en "Key", de "Schlüssel", it "Chiave" }
    key_state { en "Status", de "Status", it "Stato" }
    key_created { en "Created", de "Erzeugt", it "Creata" }
    key_revoked_on(day) { en "revoked on {day}", de "widerrufen am {day}", it "revocata il {day}" }
    revoke { en "Revoke", de "Widerrufen", it "Revocare" }
    revoke_title(name) { en "Revoke “{name}”?", de "„{name}“ widerrufen?", it "Revocare «{name}»?" }
    revoke_effect {
        en "Software that uses this key is refused from this moment on. This cannot be undone.",
        de "Software mit diesem Schlüssel wird ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.",
        it "Il software che usa questa chiave viene rifiutato da subito. L'operazione non si può annullare.",
    }
    revoke_free { en "It costs nothing and changes no subscription.", de "Das kostet nichts und ändert kein Abonnement.", it "Non costa nulla e non cambia alcun abbonamento." }
    revoke_confirm { en "Revoke the key", de "Schlüssel widerrufen", it "Revocare la chiave" }
    keep_key { en "Keep it", de "Behalten", it "Mantenere" }
    key_was_revoked { en "The key is revoked.", de "Der Schlüssel ist widerrufen.", it "La chiave è stata revocata." }
}
