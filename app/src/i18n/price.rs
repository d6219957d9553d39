//! Words for prices: what a price model, a charge and a plan's commitments say.

words! {
    // How a price model works
    how_graduated {
        en "Each range at its own price.",
        de "Jeder Bereich zu seinem eigenen Preis.",
        it "Ogni fascia al proprio prezzo.",
    }
    how_volume {
        en "All units at the price of the range reached.",
        de "Alle Einheiten zum Preis des erreichten Bereichs.",
        it "Tutte le unità al prezzo della fascia raggiunta.",
    }
    how_stair_step {
        en "One price for the whole quantity.",
        de "Ein Preis für die ganze Menge.",
        it "Un prezzo unico per l'intera quantità.",
    }
    how_bundles {
        en "Bundles, each due once it is begun, the first in any case.",
        de "Pakete, jedes fällig, sobald es begonnen ist, das erste in jedem Fall.",
        it "Pacchetti, ciascuno dovuto appena iniziato, il primo in ogni caso.",
    }
    how_graduated_percentage {
        en "Each part of the amount at the share of its own range.",
        de "Jeder Teil des Betrags zum Anteil seines eigenen Bereichs.",
        it "Ogni parte dell'importo alla quota della propria fascia.",
    }

    // Prices
    per_one(price, unit) { en "{price} per {unit}", de "{price} je {unit}", it "{price} per {unit}" }
    per_block(price, size, name) { en "{price} per {size} {name}", de "{price} je {size} {name}", it "{price} ogni {size} {name}" }
    per_size(size, name) { en "per {size} {name}", de "je {size} {name}", it "ogni {size} {name}" }
    with_flat(price, flat) { en "{price} + {flat} flat", de "{price} + {flat} fest", it "{price} + {flat} fissi" }
    flat_only(flat) { en "{flat} flat", de "{flat} fest", it "{flat} fissi" }
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
    begun_counts { en "a block begun counts whole", de "ein begonnener Block zählt ganz", it "un blocco iniziato conta intero" }
    full_counts { en "only full blocks count", de "nur volle Blöcke zählen", it "contano solo i blocchi interi" }
    plus_bundle(price) { en "+ {price}", de "+ {price}", it "+ {price}" }
    in_total(price) { en "{price} in total", de "{price} insgesamt", it "{price} in totale" }
    percent_of(percent, amount) { en "{percent} of {amount}", de "{percent} von {amount}", it "{percent} di {amount}" }
    fixed_parts {
        en "fixed parts and limits of each event",
        de "feste Teile und Grenzen je Ereignis",
        it "quote fisse e limiti di ogni evento",
    }
    of_the_amount { en "of the amount", de "des Betrags", it "dell'importo" }
    as_reported { en "As reported", de "Wie gemeldet", it "Come comunicato" }
    as_reported_times(multiplier) { en "As reported × {multiplier}", de "Wie gemeldet × {multiplier}", it "Come comunicato × {multiplier}" }
    cost_plus(markup) { en "Cost + {markup}", de "Kosten + {markup}", it "Costo + {markup}" }
    cost_as_is { en "Cost, passed on as it is", de "Kosten, unverändert weitergegeben", it "Costo, addebitato tal quale" }
    one_costs(amount) { en "one costs {amount}", de "eine Einheit kostet {amount}", it "un'unità costa {amount}" }
    first_free(count) { en "the first {count} free", de "die ersten {count} frei", it "i primi {count} gratuiti" }
    each_at_least(amount) { en "each at least {amount}", de "jeweils mindestens {amount}", it "ciascuno almeno {amount}" }
    each_at_most(amount) { en "each at most {amount}", de "jeweils höchstens {amount}", it "ciascuno al massimo {amount}" }
    at_least(amount) { en "at least {amount}", de "mindestens {amount}", it "almeno {amount}" }
    at_most(amount) { en "at most {amount}", de "höchstens {amount}", it "al massimo {amount}" }
    of_name(name, words) { en "{name}: {words}", de "{name}: {words}", it "{name}: {words}" }
    every_up_to(every, number) { en "{every}, up to {number}", de "{every}, bis {number}", it "{every}, fino a {number}" }
    and_further[count] {
        en "and {count} further price" | "and {count} further prices",
        de "und {count} weiterer Preis" | "und {count} weitere Preise",
        it "e {count} altro prezzo" | "e altri {count} prezzi",
    }
    and_more_below[count] {
        en "and {count} more line below" | "and {count} more lines below",
        de "und {count} weitere Zeile unten" | "und {count} weitere Zeilen unten",
        it "e {count} altra riga sotto" | "e altre {count} righe sotto",
    }
    up_to(number) { en "up to {number}", de "bis {number}", it "fino a {number}" }
    over(number) { en "over {number}", de "über {number}", it "oltre {number}" }
    over_up_to(from, to) { en "over {from} up to {to}", de "über {from} bis {to}", it "oltre {from} fino a {to}" }
    any_quantity { en "any quantity", de "jede Menge", it "ogni quantità" }
    all_others { en "all others", de "alle anderen", it "tutti gli altri" }
    split_by(attribute) { en "Priced by “{attribute}”.", de "Preis nach „{attribute}“.", it "Prezzo secondo «{attribute}»." }

    // Over the whole plan
    prepaid_every(amount, every) {
        en "{amount} {every} in advance, used up by usage",
        de "{amount} {every} im Voraus, durch Nutzung verbraucht",
        it "{amount} {every} in anticipo, a scalare con l'uso",
    }
    prepaid_per(every) {
        en "{every}, used up by usage",
        de "{every}, durch Nutzung verbraucht",
        it "{every}, a scalare con l'uso",
    }
    beyond_times(factor) {
        en "usage beyond it costs {factor} times as much",
        de "Nutzung darüber hinaus kostet das {factor}-Fache",
        it "l'uso oltre costa {factor} volte tanto",
    }
    minimum_every(amount, every) {
        en "at least {amount} {every}, all in all",
        de "mindestens {amount} {every}, alles in allem",
        it "almeno {amount} {every}, in tutto",
    }
    maximum_every(amount, every) {
        en "at most {amount} {every}, fees aside",
        de "höchstens {amount} {every}, Gebühren ausgenommen",
        it "al massimo {amount} {every}, canoni esclusi",
    }
    withdraw_within[days] {
        en "{days} day to withdraw" | "{days} days to withdraw",
        de "{days} Tag Widerruf" | "{days} Tage Widerruf",
        it "{days} giorno per recedere" | "{days} giorni per recedere",
    }
    unused_given_back {
        en "unused days are given back",
        de "ungenutzte Tage werden erstattet",
        it "i giorni non usati vengono rimborsati",
    }
    label_prepaid { en "Prepaid commitment", de "Vorausbezahltes Kontingent", it "Impegno prepagato" }
    label_overage { en "Usage beyond it", de "Nutzung darüber hinaus", it "Uso oltre l'impegno" }
    label_minimum { en "Minimum commitment", de "Mindestumsatz", it "Impegno minimo" }
    label_maximum { en "Maximum spend", de "Höchstbetrag", it "Spesa massima" }
    label_unused { en "Unused days paid in advance", de "Im Voraus bezahlte, ungenutzte Tage", it "Giorni anticipati non usati" }
    label_withdrawal { en "Withdrawal", de "Widerruf", it "Recesso" }
    given_back { en "given back", de "werden erstattet", it "rimborsati" }
    times_as_much(factor) { en "{factor} times the price", de "das {factor}-Fache des Preises", it "{factor} volte il prezzo" }
}
