//! Words for prices: what a price model, a charge and a plan's commitments say.

words! {
    // How a price model works
    how_graduated {
        en "Each tier has its own price.",
        de "Jede Stufe hat ihren eigenen Preis.",
        it "Ogni scaglione ha il proprio prezzo.",
    }
    how_volume {
        en "All units at the price of the tier reached.",
        de "Alle Einheiten zum Preis der erreichten Stufe.",
        it "Tutte le unità al prezzo dello scaglione raggiunto.",
    }
    how_stair_step {
        en "One price for the whole quantity.",
        de "Ein Preis für die ganze Menge.",
        it "Un prezzo unico per l'intera quantità.",
    }
    how_bundles {
        en "Bundles: the first is always due, each further one as soon as it is started.",
        de "Kontingente: Das erste ist immer fällig, jedes weitere, sobald es begonnen ist.",
        it "Quantità prepagate: la prima è sempre dovuta, le altre appena iniziate.",
    }
    how_graduated_percentage {
        en "Each tier of the amount has its own percentage.",
        de "Jede Stufe des Betrags hat ihren eigenen Prozentsatz.",
        it "Ogni scaglione dell'importo ha la propria percentuale.",
    }

    // Prices
    per_one(price, unit) { en "{price} per {unit}", de "{price} je {unit}", it "{price} per {unit}" }
    per_block(price, size, name) { en "{price} per {size} {name}", de "{price} je {size} {name}", it "{price} ogni {size} {name}" }
    per_size(size, name) { en "per {size} {name}", de "je {size} {name}", it "ogni {size} {name}" }
    with_flat(price, flat) { en "{price} + {flat} flat", de "{price} + {flat} pauschal", it "{price} + {flat} fissi" }
    flat_only(flat) { en "{flat} flat", de "{flat} pauschal", it "{flat} fissi" }
    free { en "free", de "kostenlos", it "gratis" }
    for_all(name) { en "for {name}", de "für {name}", it "per {name}" }
    up_to_then(number, price) {
        en "up to {number}, then {price}",
        de "bis {number}, danach {price}",
        it "fino a {number}, poi {price}",
    }
    blocks_at[count](price) {
        en "{count} block × {price}" | "{count} blocks × {price}",
        de "{count} Block × {price}" | "{count} Blöcke × {price}",
        it "{count} blocco × {price}" | "{count} blocchi × {price}",
    }
    begun_counts {
        en "partial blocks are billed in full",
        de "angebrochene Blöcke werden voll berechnet",
        it "i blocchi iniziati si pagano per intero",
    }
    full_counts {
        en "only full blocks are billed",
        de "nur volle Blöcke werden berechnet",
        it "si pagano solo i blocchi interi",
    }
    plus_bundle(price) { en "+ {price}", de "+ {price}", it "+ {price}" }
    in_total(price) { en "{price} in total", de "{price} insgesamt", it "{price} in totale" }
    percent_of(percent, amount) { en "{percent} of {amount}", de "{percent} von {amount}", it "{percent} di {amount}" }
    fixed_parts {
        en "fixed amounts and limits per event",
        de "feste Beträge und Grenzen je Ereignis",
        it "importi fissi e limiti per evento",
    }
    of_the_amount { en "of the amount", de "des Betrags", it "dell'importo" }
    as_reported { en "As reported", de "Wie gemeldet", it "Come comunicato" }
    as_reported_times(multiplier) { en "As reported × {multiplier}", de "Wie gemeldet × {multiplier}", it "Come comunicato × {multiplier}" }
    cost_plus(markup) { en "Cost + {markup}", de "Kosten + {markup}", it "Costo + {markup}" }
    cost_as_is { en "Cost, without markup", de "Kosten ohne Aufschlag", it "Costo senza ricarico" }
    one_costs(amount) { en "one unit costs {amount}", de "eine Einheit kostet {amount}", it "un'unità costa {amount}" }
    // Due whatever is used
    plus_in_any_case(amount, every) {
        en "plus {amount} {every} in any case",
        de "zzgl. {amount} {every} in jedem Fall",
        it "più {amount} {every} in ogni caso",
    }
    in_any_case(amount, every) {
        en "{amount} {every} in any case",
        de "in jedem Fall {amount} {every}",
        it "in ogni caso {amount} {every}",
    }
    always_due { en "always due", de "immer fällig", it "sempre dovuto" }
    first_always_due {
        en "the price of the first tier is always due",
        de "der Preis der ersten Stufe ist immer fällig",
        it "il prezzo del primo scaglione è sempre dovuto",
    }
    flat_always_due {
        en "the flat amount is always due",
        de "der Pauschalbetrag ist immer fällig",
        it "l'importo fisso è sempre dovuto",
    }
    first_flat_always_due {
        en "the flat amount of the first tier is always due",
        de "der Pauschalbetrag der ersten Stufe ist immer fällig",
        it "l'importo fisso del primo scaglione è sempre dovuto",
    }
    first_free(count) { en "the first {count} free", de "die ersten {count} kostenlos", it "gratis fino a {count}" }
    each_at_least(amount) { en "at least {amount} each", de "je mindestens {amount}", it "minimo {amount} per evento" }
    each_at_most(amount) { en "at most {amount} each", de "je höchstens {amount}", it "massimo {amount} per evento" }
    at_least(amount) { en "at least {amount}", de "mindestens {amount}", it "almeno {amount}" }
    at_most(amount) { en "at most {amount}", de "höchstens {amount}", it "al massimo {amount}" }
    of_name(name, words) { en "{name}: {words}", de "{name}: {words}", it "{name}: {words}" }
    every_up_to(every, number) { en "{every}, up to {number}", de "{every}, bis {number}", it "{every}, fino a {number}" }
    and_further[count] {
        en "and {count} further price" | "and {count} further prices",
        de "und {count} weiterer Preis" | "und {count} weitere Preise",
        it "e {count} altro prezzo" | "e altri {count} prezzi",
    }
    see_all_terms { en "See all terms", de "Alle Konditionen ansehen", it "Vedere tutte le condizioni" }
    up_to(number) { en "up to {number}", de "bis {number}", it "fino a {number}" }
    over(number) { en "over {number}", de "über {number}", it "oltre {number}" }
    over_up_to(from, to) { en "over {from} up to {to}", de "über {from} bis {to}", it "oltre {from} fino a {to}" }
    any_quantity { en "any quantity", de "jede Menge", it "qualsiasi quantità" }
    all_others { en "all others", de "alle anderen", it "tutti gli altri" }
    split_by(attribute) { en "Priced by “{attribute}”.", de "Preis nach „{attribute}“.", it "Prezzo secondo «{attribute}»." }

    // Over the whole plan
    prepaid_every(amount, every) {
        en "{amount} {every} in advance, drawn down by usage",
        de "{amount} {every} im Voraus, wird mit der Nutzung verrechnet",
        it "{amount} {every} in anticipo, a scalare con i consumi",
    }
    prepaid_per(every) {
        en "{every}, drawn down by usage",
        de "{every}, wird mit der Nutzung verrechnet",
        it "{every}, a scalare con i consumi",
    }
    beyond_times(factor) {
        en "overage costs {factor} times as much",
        de "Mehrverbrauch kostet das {factor}-Fache",
        it "oltre l'importo prepagato i consumi costano {factor} volte il prezzo",
    }
    minimum_every(amount, every) {
        en "minimum total {amount} {every} including fees",
        de "Mindestumsatz {amount} {every} einschließlich Gebühren",
        it "minimo complessivo {amount} {every}, canoni compresi",
    }
    maximum_every(amount, every) {
        en "at most {amount} {every} including fees; only usage is reduced",
        de "höchstens {amount} {every} einschließlich Gebühren; gekürzt wird nur die Nutzung",
        it "massimo {amount} {every}, canoni compresi; si riducono solo i consumi",
    }
    withdraw_within[days] {
        en "{days} day to withdraw" | "{days} days to withdraw",
        de "{days} Tag Widerrufsfrist" | "{days} Tage Widerrufsfrist",
        it "recesso entro {days} giorno" | "recesso entro {days} giorni",
    }
    early_end_costs(amount) {
        en "{amount} for early termination",
        de "{amount} bei vorzeitiger Beendigung",
        it "{amount} in caso di recesso anticipato",
    }
    label_setup { en "Set-up fee", de "Einrichtungsgebühr", it "Costi di attivazione" }
    label_apart { en "Fees with their own interval", de "Gebühren mit eigenem Intervall", it "Canoni con cadenza propria" }
    label_trial { en "Trial", de "Testphase", it "Prova" }
    label_term { en "Term", de "Laufzeit", it "Durata" }
    label_early { en "Early termination", de "Vorzeitige Beendigung", it "Recesso anticipato" }
    once(amount) { en "{amount}, once", de "{amount}, einmalig", it "{amount}, una tantum" }
    unused_given_back {
        en "unused days are credited",
        de "ungenutzte Tage werden gutgeschrieben",
        it "i giorni non utilizzati vengono accreditati",
    }
    label_prepaid { en "Prepaid commitment", de "Vorausbezahlter Betrag", it "Importo prepagato" }
    label_overage { en "Overage", de "Mehrverbrauch", it "Consumi oltre l'importo prepagato" }
    label_minimum { en "Minimum commitment", de "Mindestumsatz", it "Minimo contrattuale" }
    with_fees(amount) { en "{amount}, including fees", de "{amount}, einschließlich Gebühren", it "{amount}, canoni compresi" }
    with_fees_kept(amount) {
        en "{amount}, including fees; only usage is reduced",
        de "{amount}, einschließlich Gebühren; gekürzt wird nur die Nutzung",
        it "{amount}, canoni compresi; si riducono solo i consumi",
    }
    label_partial { en "Partial periods", de "Angebrochene Perioden", it "Periodi parziali" }
    partial_in_full(fees) {
        en "partial periods are billed in full: {fees}",
        de "angebrochene Perioden werden voll berechnet: {fees}",
        it "i periodi parziali si fatturano per intero: {fees}",
    }
    in_full(fees) { en "billed in full: {fees}", de "voll berechnet: {fees}", it "fatturati per intero: {fees}" }
    label_maximum { en "Maximum spend", de "Höchstbetrag", it "Spesa massima" }
    label_unused {
        en "Unused prepaid days",
        de "Im Voraus bezahlte, ungenutzte Tage",
        it "Giorni prepagati non utilizzati",
    }
    label_withdrawal { en "Withdrawal", de "Widerruf", it "Recesso" }
    given_back { en "credited", de "werden gutgeschrieben", it "accreditati" }
    times_as_much(factor) { en "{factor} times the price", de "das {factor}-Fache des Preises", it "{factor} volte il prezzo" }
}
