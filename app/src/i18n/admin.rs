//! Words of the admin area.

mod clock;
mod payments;

pub use clock::*;
pub use payments::*;

words! {
    // Overview
    overview_title(month) {
        en "The marketplace in {month}",
        de "Der Marktplatz im {month}",
        it "Il marketplace in {month}",
    }
    invoiced { en "Invoiced", de "In Rechnung gestellt", it "Fatturato" }
    n_invoices[count] {
        en "{count} invoice" | "{count} invoices",
        de "{count} Rechnung" | "{count} Rechnungen",
        it "{count} fattura" | "{count} fatture",
    }
    collected { en "Collected", de "Eingegangen", it "Incassato" }
    collected_note { en "with tax", de "mit Steuern", it "imposte incluse" }
    commission { en "Commission", de "Provision", it "Commissione" }
    commission_note { en "of the net collected", de "vom eingegangenen Netto", it "sul netto incassato" }
    outstanding { en "Outstanding", de "Offen", it "Da incassare" }
    other_currencies(codes) { en "Other currencies: {codes}", de "Weitere Währungen: {codes}", it "Altre valute: {codes}" }
    outstanding_note { en "unpaid, all time", de "unbezahlt, insgesamt", it "non pagato, in totale" }
    sellers_share { en "Sellers' share", de "Anteil der Anbieter", it "Quota dei venditori" }
    collected_by_month(currency) {
        en "Collected by month, net, in {currency}",
        de "Eingegangen je Monat, netto, in {currency}",
        it "Incassato al mese, netto, in {currency}",
    }
    nothing_invoiced_title { en "Nothing has been invoiced yet", de "Noch wurde nichts in Rechnung gestellt", it "Ancora nessuna fattura" }
    nothing_invoiced_text {
        en "The first amounts appear here when a subscription begins or a month is over.",
        de "Die ersten Beträge stehen hier, sobald ein Abonnement beginnt oder ein Monat vorbei ist.",
        it "I primi importi appaiono qui quando inizia un abbonamento o finisce un mese.",
    }
    at_a_glance { en "At a glance", de "Auf einen Blick", it "In sintesi" }
    now { en "Now", de "Jetzt", it "Ora" }
    active_subscriptions { en "Active subscriptions", de "Aktive Abonnements", it "Abbonamenti attivi" }
    scheduled_subscriptions { en "Starting later", de "Beginnen später", it "Iniziano più tardi" }
    last_run { en "Last invoice run", de "Letzter Rechnungslauf", it "Ultima fatturazione" }
    all_runs { en "All runs", de "Alle Läufe", it "Tutte le fatturazioni" }
    no_run_yet {
        en "No run has issued an invoice yet. Runs start automatically when something is due.",
        de "Noch hat kein Lauf eine Rechnung ausgestellt. Läufe beginnen automatisch, sobald etwas fällig ist.",
        it "Ancora nessuna fatturazione. Le fatturazioni partono automaticamente quando qualcosa è dovuto.",
    }
    advance_the_clock { en "Advance the clock", de "Zeit vorstellen", it "Portare avanti l'orologio" }

    // Lists of people
    name { en "Name", de "Name", it "Nome" }
    country { en "Country", de "Land", it "Paese" }
    since { en "Since", de "Seit", it "Dal" }
    products { en "Products", de "Produkte", it "Prodotti" }
    sellers_title { en "Sellers", de "Anbieter", it "Venditori" }
    find_sellers { en "Find sellers by name or e-mail", de "Anbieter nach Name oder E-Mail suchen", it "Cercare venditori per nome o e-mail" }
    no_sellers_title { en "No sellers yet", de "Noch keine Anbieter", it "Ancora nessun venditore" }
    no_sellers_text {
        en "Sellers sign up on their own. Send them the address of the sign-up page.",
        de "Anbieter registrieren sich selbst. Schicken Sie ihnen die Adresse der Registrierung.",
        it "I venditori si registrano in autonomia. Mandi loro l'indirizzo della registrazione.",
    }
    buyers_title { en "Buyers", de "Käufer", it "Acquirenti" }
    buyers_in(category) { en "Buyers in “{category}”", de "Käufer in „{category}“", it "Acquirenti in «{category}»" }
    find_buyers { en "Find buyers by name or e-mail", de "Käufer nach Name oder E-Mail suchen", it "Cercare acquirenti per nome o e-mail" }
    no_buyers_title { en "No buyers yet", de "Noch keine Käufer", it "Ancora nessun acquirente" }
    no_buyers_text {
        en "Buyers sign up on their own when they find something in the store.",
        de "Käufer registrieren sich selbst, wenn sie im Store etwas finden.",
        it "Gli acquirenti si registrano in autonomia quando trovano qualcosa nel catalogo.",
    }
    to_sign_up { en "Open the sign-up page", de "Registrierung öffnen", it "Aprire la registrazione" }
    nobody_found(words) { en "Nobody found for “{words}”", de "Niemand gefunden für „{words}“", it "Nessun risultato per «{words}»" }
    nobody_found_text {
        en "Search for a part of the name or of the e-mail address.",
        de "Suchen Sie nach einem Teil des Namens oder der E-Mail-Adresse.",
        it "Cerchi una parte del nome o dell'indirizzo e-mail.",
    }
    show_all { en "Show all", de "Alle zeigen", it "Mostrare tutti" }

    // A buyer
    buyer_facts { en "Details", de "Angaben", it "Dati" }
    email { en "E-mail", de "E-Mail", it "E-mail" }
    time_zone { en "Time zone", de "Zeitzone", it "Fuso orario" }
    currency { en "Currency", de "Währung", it "Valuta" }
    vat_id { en "VAT number", de "USt-IdNr.", it "Partita IVA" }
    categories { en "Categories", de "Kategorien", it "Categorie" }
    categories_note {
        en "Rate plans for a category are offered to its buyers only.",
        de "Preispläne für eine Kategorie werden nur deren Käufern angeboten.",
        it "I piani di una categoria sono offerti solo ai suoi acquirenti.",
    }
    save_categories { en "Save categories", de "Kategorien speichern", it "Salvare le categorie" }
    categories_saved(buyer) { en "The categories of {buyer} are saved.", de "Die Kategorien von {buyer} sind gespeichert.", it "Le categorie di {buyer} sono state salvate." }
    no_categories_here {
        en "There are no buyer categories yet.",
        de "Es gibt noch keine Käuferkategorien.",
        it "Non ci sono ancora categorie di acquirenti.",
    }
    subscriptions { en "Subscriptions", de "Abonnements", it "Abbonamenti" }
    product { en "Product", de "Produkt", it "Prodotto" }
    status { en "Status", de "Status", it "Stato" }
    bought_by { en "Bought by", de "Gekauft von", it "Acquistato da" }
    bought_by_on(who, day) { en "{who}, {day}", de "{who}, {day}", it "{who}, {day}" }
    operator { en "Operator", de "Betreiber", it "Gestore" }
    next_invoice { en "Next invoice", de "Nächste Rechnung", it "Prossima fattura" }
    buy_for_this_buyer { en "Buy on behalf", de "Im Auftrag kaufen", it "Acquistare per conto terzi" }
    no_subscriptions_title { en "No subscriptions", de "Keine Abonnements", it "Nessun abbonamento" }
    no_subscriptions_text {
        en "Buy a plan on this buyer's behalf, also a private one.",
        de "Kaufen Sie im Auftrag dieses Käufers einen Plan, auch einen privaten.",
        it "Acquisti un piano per conto di questo acquirente, anche privato.",
    }
    invoices { en "Invoices", de "Rechnungen", it "Fatture" }
    number { en "Number", de "Nummer", it "Numero" }
    issued { en "Issued", de "Ausgestellt", it "Emessa" }
    due { en "Due", de "Fällig", it "Scadenza" }
    no_invoices_title { en "No invoices yet", de "Noch keine Rechnungen", it "Ancora nessuna fattura" }
    no_invoices_text {
        en "The first one comes when something is due.",
        de "Die erste kommt, sobald etwas fällig ist.",
        it "La prima arriva quando qualcosa è dovuto.",
    }

    // Money that is open
    balance_of { en "Balance", de "Kontostand", it "Situazione contabile" }
    open { en "Open", de "Offen", it "Da pagare" }
    overdue { en "of which overdue", de "davon überfällig", it "di cui scaduto" }
    invoices_lead {
        en "All invoices of the marketplace, newest first. Choose a status to see what needs your attention.",
        de "Alle Rechnungen des Marktplatzes, die neuesten zuerst. Wählen Sie einen Status, um zu sehen, was zu tun ist.",
        it "Tutte le fatture del marketplace, dalla più recente. Scelga uno stato per vedere che cosa richiede attenzione.",
    }

    // Categories
    categories_title { en "Buyer categories", de "Käuferkategorien", it "Categorie di acquirenti" }
    category_members[count] {
        en "{count} buyer" | "{count} buyers",
        de "{count} Käufer" | "{count} Käufer",
        it "{count} acquirente" | "{count} acquirenti",
    }
    no_members_title { en "Nobody is in this category", de "Niemand ist in dieser Kategorie", it "Nessuno in questa categoria" }
    no_members_text {
        en "Open a buyer and tick the category there.",
        de "Öffnen Sie einen Käufer und kreuzen Sie die Kategorie dort an.",
        it "Apra un acquirente e selezioni lì la categoria.",
    }
    choose_buyers { en "Choose buyers", de "Käufer wählen", it "Scegliere gli acquirenti" }
    new_category { en "New category", de "Neue Kategorie", it "Nuova categoria" }
    category_name_hint { en "Such as “Schools” or “Partners”", de "Etwa „Schulen“ oder „Partner“", it "Come «Scuole» o «Partner»" }
    create_category { en "Create category", de "Kategorie anlegen", it "Creare la categoria" }
    category_created(name) { en "“{name}” is created. Add buyers on their pages.", de "„{name}“ ist angelegt. Nehmen Sie Käufer auf deren Seiten auf.", it "«{name}» è stata creata. Aggiunga gli acquirenti dalle loro pagine." }
    no_categories_title { en "No categories yet", de "Noch keine Kategorien", it "Ancora nessuna categoria" }
    no_categories_text {
        en "Create one and add buyers; sellers can then offer rate plans to it.",
        de "Legen Sie eine an und nehmen Sie Käufer auf; dann können Anbieter ihr Preispläne anbieten.",
        it "Ne crei una e vi aggiunga acquirenti: i venditori potranno rivolgerle dei piani.",
    }

    // Buying on behalf
    purchase_title { en "Buy on behalf", de "Im Auftrag kaufen", it "Acquisti per conto terzi" }
    purchase_lead {
        en "Subscribe a buyer to any published plan, also a private one. The buyer sees who bought it and when.",
        de "Abonnieren Sie für einen Käufer jeden veröffentlichten Plan, auch einen privaten. Der Käufer sieht, wer wann gekauft hat.",
        it "Sottoscriva per un acquirente qualsiasi piano pubblicato, anche privato. L'acquirente vede chi ha acquistato e quando.",
    }
    step_buyer { en "Buyer", de "Käufer", it "Acquirente" }
    step_plan { en "Plan", de "Preisplan", it "Piano" }
    step_terms { en "Terms", de "Konditionen", it "Condizioni" }
    step_review { en "Review", de "Prüfen", it "Verifica" }
    for_whom { en "For whom?", de "Für wen?", it "Per chi?" }
    which_plan(buyer) { en "Which plan for {buyer}?", de "Welcher Preisplan für {buyer}?", it "Quale piano per {buyer}?" }
    another_buyer { en "Another buyer", de "Anderer Käufer", it "Altro acquirente" }
    another_plan { en "Another plan", de "Anderer Preisplan", it "Altro piano" }
    find_plans { en "Find plans by product, plan or seller", de "Preispläne nach Produkt, Plan oder Anbieter suchen", it "Cercare piani per prodotto, piano o venditore" }
    plan { en "Plan", de "Preisplan", it "Piano" }
    price { en "Price", de "Preis", it "Prezzo" }
    on_sale { en "On sale", de "Im Verkauf", it "In vendita" }
    on_sale_from(day) { en "from {day}", de "ab {day}", it "dal {day}" }
    on_sale_until(day) { en "until {day}", de "bis {day}", it "fino al {day}" }
    on_sale_now { en "now", de "jetzt", it "ora" }
    visibility { en "Visibility", de "Sichtbarkeit", it "Visibilità" }
    private_plan { en "Private", de "Privat", it "Privato" }
    public_plan { en "Public", de "Öffentlich", it "Pubblico" }
    no_plans_title { en "No plan can be bought for this buyer", de "Für diesen Käufer ist kein Preisplan zu kaufen", it "Nessun piano acquistabile per questo acquirente" }
    no_plans_text {
        en "A seller first has to publish a plan that is available to this buyer, one of its categories, or everyone.",
        de "Ein Anbieter muss zuerst einen Plan veröffentlichen, der für diesen Käufer, eine seiner Kategorien oder alle gilt.",
        it "Un venditore deve prima pubblicare un piano rivolto a questo acquirente, a una sua categoria o a tutti.",
    }
    no_plan_found(words) { en "No plan found for “{words}”", de "Kein Preisplan gefunden für „{words}“", it "Nessun piano trovato per «{words}»" }
    terms_title(plan, buyer) { en "{plan} for {buyer}", de "{plan} für {buyer}", it "{plan} per {buyer}" }
    starts_on { en "First day of service", de "Erster Nutzungstag", it "Primo giorno del servizio" }
    starts_on_hint(day) {
        en "Today for this buyer is {day}.",
        de "Heute ist für diesen Käufer der {day}.",
        it "Per questo acquirente oggi è il {day}.",
    }
    seats { en "Seats", de "Plätze", it "Postazioni" }
    seats_in_arrears_hint {
        en "Invoiced after each period, whether used or not.",
        de "Nach jeder Periode berechnet, ob genutzt oder nicht.",
        it "Fatturate al termine di ogni periodo, usate o no.",
    }
    seats_hint { en "Paid up front, whether used or not.", de "Im Voraus bezahlt, ob genutzt oder nicht.", it "Pagate in anticipo, usate o no." }
    collected_at_issue {
        en "Each invoice is collected from the buyer's card on the day it is issued.",
        de "Jede Rechnung wird am Tag ihrer Ausstellung von der Karte des Käufers eingezogen.",
        it "Ogni fattura viene addebitata sulla carta dell'acquirente il giorno dell'emissione.",
    }
    waive_setup_fee(amount) {
        en "Waive the set-up fee of {amount}",
        de "Einrichtungsgebühr von {amount} erlassen",
        it "Non addebitare i costi di attivazione ({amount})",
    }
    waive_hint {
        en "The buyer sees that it was waived.",
        de "Der Käufer sieht, dass sie erlassen wurde.",
        it "L'acquirente vede che non sono stati addebitati.",
    }
    see_what_is_invoiced { en "See what will be invoiced", de "Zeigen, was berechnet wird", it "Vedere che cosa verrà fatturato" }
    review_title(plan, buyer) { en "{plan} for {buyer}?", de "{plan} für {buyer}?", it "{plan} per {buyer}?" }
    what_happens { en "What happens when you confirm", de "Was beim Bestätigen geschieht", it "Che cosa succede alla conferma" }
    service_from(product, plan, day) {
        en "{product} {plan} begins on {day}.",
        de "{product} {plan} beginnt am {day}.",
        it "{product} {plan} inizia il {day}.",
    }
    service_today(product, plan) {
        en "{product} {plan} begins today.",
        de "{product} {plan} beginnt heute.",
        it "{product} {plan} inizia oggi.",
    }
    setup_waived_of(amount) {
        en "The set-up fee of {amount} is waived.",
        de "Die Einrichtungsgebühr von {amount} wird erlassen.",
        it "I costi di attivazione di {amount} non vengono addebitati.",
    }
    setup_charged_of(amount) {
        en "The set-up fee of {amount} is charged.",
        de "Die Einrichtungsgebühr von {amount} wird berechnet.",
        it "Vengono addebitati i costi di attivazione di {amount}.",
    }
    invoiced_at_once(amount) {
        en "{amount} is invoiced at once and collected if payment details are there.",
        de "{amount} werden sofort in Rechnung gestellt und eingezogen, wenn Zahlungsdaten hinterlegt sind.",
        it "{amount} vengono fatturati subito e incassati se ci sono i dati di pagamento.",
    }
    invoiced_on_day(amount, day) {
        en "{amount} is invoiced on {day}.",
        de "{amount} werden am {day} in Rechnung gestellt.",
        it "{amount} vengono fatturati il {day}.",
    }
    nothing_at_start {
        en "Nothing is invoiced at the start.",
        de "Zu Beginn wird nichts berechnet.",
        it "All'inizio non viene fatturato nulla.",
    }
    next_with_usage(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: at least {amount}, plus usage until then.",
        de "Die nächste Rechnung kommt am {day}, für {period}: mindestens {amount}, zuzüglich der Nutzung bis dahin.",
        it "La fattura successiva arriva il {day}, per {period}: almeno {amount}, più i consumi fino ad allora.",
    }
    next_of_usage(day, period) {
        en "The next invoice comes on {day}, for {period}, only if something is used until then.",
        de "Die nächste Rechnung kommt am {day}, für {period}, nur wenn bis dahin etwas genutzt wird.",
        it "La fattura successiva arriva il {day}, per {period}, solo in caso di consumi fino ad allora.",
    }
    next_beyond(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: at least {amount}. Usage adds only what goes beyond the agreed minimum, prepaid amount or bundle.",
        de "Die nächste Rechnung kommt am {day}, für {period}: mindestens {amount}. Nutzung kommt nur hinzu, soweit sie über den vereinbarten Mindestumsatz, das im Voraus Bezahlte oder das Kontingent hinausgeht.",
        it "La fattura successiva arriva il {day}, per {period}: almeno {amount}. I consumi si aggiungono solo per la parte oltre il minimo contrattuale, l'importo prepagato o le quantità prepagate.",
    }
    later_invoice(day, period, amount) {
        en "On {day} an invoice for {period}: {amount}.",
        de "Am {day} eine Rechnung für {period}: {amount}.",
        it "Il {day} una fattura per {period}: {amount}.",
    }
    next_of_fees(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: {amount}.",
        de "Die nächste Rechnung kommt am {day}, für {period}: {amount}.",
        it "La fattura successiva arriva il {day}, per {period}: {amount}.",
    }
    buyer_is_told(buyer, who) {
        en "{buyer} finds it among its subscriptions, bought by {who}.",
        de "{buyer} findet es unter den eigenen Abonnements, gekauft von {who}.",
        it "{buyer} lo trova tra i propri abbonamenti, acquistato da {who}.",
    }
    buy_for(buyer) { en "Buy for {buyer}", de "Für {buyer} kaufen", it "Acquistare per {buyer}" }
    change_terms { en "Change the terms", de "Konditionen ändern", it "Modificare le condizioni" }
    first_invoice { en "First invoice", de "Erste Rechnung", it "Prima fattura" }
    bought_for(buyer) { en "The subscription for {buyer} is placed", de "Das Abonnement für {buyer} ist abgeschlossen", it "L'abbonamento per {buyer} è stato sottoscritto" }
    agreement { en "Agreement", de "Vereinbarung", it "Accordo" }
    first_day { en "First day", de "Erster Tag", it "Primo giorno" }
    last_day { en "Last day", de "Letzter Tag", it "Ultimo giorno" }
    signed { en "Signed", de "Abgeschlossen", it "Sottoscritto" }
    setup_fee { en "Set-up fee", de "Einrichtungsgebühr", it "Costi di attivazione" }
    setup_charged { en "charged", de "berechnet", it "addebitati" }
    setup_waived { en "waived", de "erlassen", it "non addebitati" }
    open_buyer { en "Open the buyer", de "Käufer öffnen", it "Aprire l'acquirente" }
    buy_another { en "Buy another plan", de "Noch einen Preisplan kaufen", it "Acquistare un altro piano" }
    usage_key(product) { en "Key to report usage of {product}", de "Schlüssel, um Nutzung von {product} zu melden", it "Chiave per i consumi di {product}" }

    // Invoice runs
    runs_title { en "Invoice runs", de "Rechnungsläufe", it "Fatturazioni" }
    runs_lead {
        en "Every run invoices what is due, and nothing twice. A failure affects only its own subscription.",
        de "Jeder Lauf berechnet, was fällig ist, und nichts doppelt. Ein Fehler betrifft nur das jeweilige Abonnement.",
        it "Ogni fatturazione comprende ciò che è dovuto, e nulla due volte. Un errore riguarda solo l'abbonamento interessato.",
    }
    run_of(instant) { en "Run of {instant}", de "Lauf vom {instant}", it "Fatturazione del {instant}" }
    started { en "Started", de "Begonnen", it "Avviata" }
    failures { en "Failures", de "Fehler", it "Errori" }
    n_failures[count] {
        en "{count} failure" | "{count} failures",
        de "{count} Fehler" | "{count} Fehler",
        it "{count} errore" | "{count} errori",
    }
    reason { en "Reason", de "Grund", it "Motivo" }
    subscription { en "Subscription", de "Abonnement", it "Abbonamento" }
    no_failures { en "No failures", de "Keine Fehler", it "Nessun errore" }
    buyer { en "Buyer", de "Käufer", it "Acquirente" }
    seller { en "Seller", de "Anbieter", it "Venditore" }
    total { en "Total", de "Summe", it "Totale" }
    no_runs_title { en "No invoice run yet", de "Noch kein Rechnungslauf", it "Ancora nessuna fatturazione" }
    no_runs_text {
        en "The first run starts automatically when an invoice is due. In a sandbox, advance the clock to see one.",
        de "Der erste Lauf beginnt automatisch, sobald eine Rechnung fällig ist. Stellen Sie in der Sandbox die Uhr vor, um einen zu sehen.",
        it "La prima parte automaticamente quando una fattura è dovuta. Nella sandbox porti avanti l'orologio per vederne una.",
    }
    run_without_invoices { en "This run issued no invoice", de "Dieser Lauf hat keine Rechnung ausgestellt", it "Nessuna fattura in questa fatturazione" }
    run_without_invoices_text {
        en "Nothing was due on the subscriptions it looked at.",
        de "Auf den geprüften Abonnements war nichts fällig.",
        it "Negli abbonamenti esaminati non era dovuto nulla.",
    }

    paid_on { en "Paid on", de "Bezahlt am", it "Pagata il" }
    not_paid_yet { en "not paid yet", de "noch nicht bezahlt", it "non ancora pagata" }

    // Taxes
    taxes_title { en "Taxes", de "Steuern", it "Imposte" }
    taxes_lead {
        en "Each line is taxed at the rate of the buyer's country. Countries without a rate are not taxed.",
        de "Jede Position wird mit dem Satz des Landes des Käufers besteuert. Länder ohne Satz werden nicht besteuert.",
        it "Ogni voce è tassata con l'aliquota del paese dell'acquirente. I paesi senza aliquota non sono tassati.",
    }
    rate { en "Rate", de "Satz", it "Aliquota" }
    rate_from { en "From", de "Ab", it "Dal" }
    in_force { en "In force", de "In Kraft", it "In vigore" }
    comes_later { en "Upcoming", de "Künftig", it "Futura" }
    replaced { en "Replaced", de "Abgelöst", it "Sostituita" }
    set_rate { en "Set a rate", de "Satz festlegen", it "Impostare un'aliquota" }
    percent { en "Percent", de "Prozent", it "Percentuale" }
    from_day { en "First day", de "Erster Tag", it "Primo giorno" }
    choose { en "Choose …", de "Bitte wählen …", it "Scegliere …" }
    save_rate { en "Save rate", de "Satz speichern", it "Salvare l'aliquota" }
    rate_saved(country) {
        en "The rate for {country} is saved. Invoices already issued stay as they are.",
        de "Der Satz für {country} ist gespeichert. Ausgestellte Rechnungen bleiben, wie sie sind.",
        it "L'aliquota per {country} è stata salvata. Le fatture già emesse restano come sono.",
    }
    no_rates_title { en "Nothing is taxed", de "Nichts wird besteuert", it "Nulla è tassato" }
    no_rates_text {
        en "Set the first rate, and invoices show it per rate and in total.",
        de "Legen Sie den ersten Satz fest; Rechnungen zeigen ihn dann je Satz und in Summe.",
        it "Imposti la prima aliquota: le fatture la mostreranno per aliquota e in totale.",
    }

    // Ledger
    ledger_title { en "Ledger", de "Hauptbuch", it "Libro mastro" }
    ledger_lead {
        en "Every movement of money in double entry. Balances are sums of entries; debits are positive.",
        de "Jede Geldbewegung in doppelter Buchung. Salden sind Summen von Buchungen; Soll ist positiv.",
        it "Ogni movimento di denaro in partita doppia. I saldi sono somme di registrazioni; il dare è positivo.",
    }
    totals { en "All accounts, by kind", de "Alle Konten nach Art", it "Tutti i conti per tipo" }
    accounts { en "Accounts", de "Konten", it "Conti" }
    account { en "Account", de "Konto", it "Conto" }
    balance { en "Balance", de "Saldo", it "Saldo" }
    sum_of_all(currency) { en "All accounts in {currency}", de "Alle Konten in {currency}", it "Tutti i conti in {currency}" }
    balanced { en "balanced", de "ausgeglichen", it "in pareggio" }
    transactions { en "Transactions", de "Buchungssätze", it "Movimenti" }
    debit { en "Debit", de "Soll", it "Dare" }
    credit { en "Credit", de "Haben", it "Avere" }
    movement_invoice_issued { en "Invoice issued", de "Rechnung ausgestellt", it "Fattura emessa" }
    movement_credit_applied { en "Credit applied", de "Guthaben verrechnet", it "Credito utilizzato" }
    movement_payment_collected { en "Payment collected", de "Zahlung eingezogen", it "Pagamento incassato" }
    account_receivable { en "Receivable", de "Forderung", it "Crediti verso acquirenti" }
    account_receivable_note { en "owed by the buyer", de "was der Käufer schuldet", it "quanto deve l'acquirente" }
    account_credit { en "Buyer's credit", de "Guthaben des Käufers", it "Credito dell'acquirente" }
    account_credit_note { en "applied to upcoming invoices", de "wird mit den nächsten Rechnungen verrechnet", it "detratto dalle prossime fatture" }
    account_uncollected { en "Uncollected", de "Noch nicht eingezogen", it "Da incassare" }
    account_uncollected_note { en "invoiced for the seller, not paid yet", de "für den Anbieter berechnet, noch nicht bezahlt", it "fatturato per il venditore, non ancora pagato" }
    account_payable { en "Payable", de "Verbindlichkeit", it "Debiti verso venditori" }
    account_payable_note { en "owed to the seller", de "was dem Anbieter zusteht", it "quanto spetta al venditore" }
    account_commission { en "Commission", de "Provision", it "Commissioni" }
    account_commission_note { en "earned by the operator", de "vom Betreiber verdient", it "guadagnate dal gestore" }
    account_tax { en "Tax", de "Steuer", it "Imposte" }
    account_tax_note { en "to be remitted", de "abzuführen", it "da versare" }
    account_provider { en "Payment provider", de "Zahlungsdienst", it "Servizio di pagamento" }
    account_bank { en "Bank", de "Bank", it "Banca" }
    account_bank_note { en "transfers received", de "eingegangene Überweisungen", it "bonifici ricevuti" }
    movement_credit_granted { en "Credit granted", de "Guthaben gewährt", it "Credito concesso" }
    account_provider_note { en "money collected", de "eingezogenes Geld", it "denaro incassato" }
    no_transactions_title { en "No transactions yet", de "Noch keine Buchungen", it "Ancora nessun movimento" }
    no_transactions_text {
        en "The first invoice creates the first entries.",
        de "Mit der ersten Rechnung entstehen die ersten Buchungen.",
        it "La prima fattura crea le prime registrazioni.",
    }
}
