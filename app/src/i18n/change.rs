//! Words of the change of a running subscription, the same for its buyer and for the operator.

words! {
    change_this { en "Change …", de "Ändern …", it "Modificare …" }
    title(name) { en "Change {name}", de "{name} ändern", it "Modificare {name}" }
    review_title(name) { en "Review the change of {name}", de "Änderung von {name} prüfen", it "Verificare la modifica di {name}" }
    choose_lead {
        en "Nothing changes before you have seen the amounts and confirmed them.",
        de "Es ändert sich nichts, bevor Sie die Beträge gesehen und bestätigt haben.",
        it "Non cambia nulla prima che Lei abbia visto e confermato gli importi.",
    }
    review_lead {
        en "Nothing has changed yet. These are the exact amounts.",
        de "Noch ist nichts geändert. Das sind die genauen Beträge.",
        it "Non è ancora cambiato nulla. Questi sono gli importi esatti.",
    }
    step_choose { en "Choose", de "Wählen", it "Scelta" }
    step_review { en "Review", de "Prüfen", it "Verifica" }
    which_plan { en "Which plan?", de "Welcher Preisplan?", it "Quale piano?" }
    you_have(plan) { en "Current plan: {plan}", de "Aktueller Preisplan: {plan}", it "Piano attuale: {plan}" }
    n_seats[count] { en "{count} seat" | "{count} seats", de "{count} Platz" | "{count} Plätze", it "{count} postazione" | "{count} postazioni" }
    other_seats { en "More or fewer seats", de "Mehr oder weniger Plätze", it "Più o meno postazioni" }
    seats_now_are(count) { en "Now: {count}.", de "Jetzt: {count}.", it "Ora: {count}." }
    see_amounts_of_seats { en "See the amounts for these seats", de "Beträge für diese Plätze ansehen", it "Vedere gli importi per queste postazioni" }
    other_plan { en "Another plan", de "Ein anderer Preisplan", it "Un altro piano" }
    seats_hint { en "For plans that are paid by seat.", de "Für Preispläne, die nach Plätzen bezahlt werden.", it "Per i piani che si pagano per postazione." }
    from_when { en "From when on?", de "Ab wann?", it "Da quando?" }
    by_rule { en "Automatic: upgrades now, downgrades at period end", de "Automatisch: Upgrade sofort, Downgrade zum Periodenende", it "Automatico: aumenti subito, riduzioni a fine periodo" }
    by_rule_hint(day) {
        en "What costs more begins today; what costs less begins on {day}, at the end of the paid period.",
        de "Was mehr kostet, beginnt heute; was weniger kostet, am {day}, zum Ende der bezahlten Periode.",
        it "Ciò che costa di più inizia oggi; ciò che costa di meno il {day}, al termine del periodo già pagato.",
    }
    by_rule_today {
        en "Every change begins today: nothing is paid in advance.",
        de "Jede Änderung beginnt heute: Es ist nichts im Voraus bezahlt.",
        it "Ogni modifica inizia oggi: non c'è nulla di pagato in anticipo.",
    }
    by_rule_or_never {
        en "What costs more begins today; what costs less would begin only after the agreed end.",
        de "Was mehr kostet, beginnt heute; was weniger kostet, begänne erst nach dem vereinbarten Ende.",
        it "Ciò che costa di più inizia oggi; ciò che costa di meno inizierebbe solo dopo la fine concordata.",
    }
    trial_changes_today {
        en "During the trial every change begins today: nothing is paid yet.",
        de "In der Testphase beginnt jede Änderung heute: Es ist noch nichts bezahlt.",
        it "Durante il periodo di prova ogni modifica inizia oggi: non è ancora stato pagato nulla.",
    }
    booked_plan(plan, day) {
        en "Already scheduled: {plan} from {day} on. A choice made here replaces it.",
        de "Bereits vorgemerkt: {plan} ab {day}. Eine Auswahl hier ersetzt diese Änderung.",
        it "Già programmato: {plan} dal {day}. Una scelta fatta qui lo sostituisce.",
    }
    booked_seats[seats](day) {
        en "Already scheduled: {seats} seat from {day} on. A choice made here replaces it." | "Already scheduled: {seats} seats from {day} on. A choice made here replaces them.",
        de "Bereits vorgemerkt: {seats} Platz ab {day}. Eine Auswahl hier ersetzt diese Änderung." | "Bereits vorgemerkt: {seats} Plätze ab {day}. Eine Auswahl hier ersetzt diese Änderung.",
        it "Già programmata: {seats} postazione dal {day}. Una scelta fatta qui la sostituisce." | "Già programmate: {seats} postazioni dal {day}. Una scelta fatta qui le sostituisce.",
    }
    replaces_plan(plan, day) {
        en "This replaces the scheduled change: {plan} from {day} on.",
        de "Das ersetzt die vorgemerkte Änderung: {plan} ab {day}.",
        it "Sostituisce la modifica programmata: {plan} dal {day}.",
    }
    replaces_seats[seats](day) {
        en "This replaces the scheduled change: {seats} seat from {day} on." | "This replaces the scheduled change: {seats} seats from {day} on.",
        de "Das ersetzt die vorgemerkte Änderung: {seats} Platz ab {day}." | "Das ersetzt die vorgemerkte Änderung: {seats} Plätze ab {day}.",
        it "Sostituisce la modifica programmata: {seats} postazione dal {day}." | "Sostituisce la modifica programmata: {seats} postazioni dal {day}.",
    }
    seats_already_booked[seats](day) {
        en "This is already scheduled: {seats} seat from {day} on. There is nothing to confirm." | "This is already scheduled: {seats} seats from {day} on. There is nothing to confirm.",
        de "Das ist bereits vorgemerkt: {seats} Platz ab {day}. Es gibt nichts zu bestätigen." | "Das ist bereits vorgemerkt: {seats} Plätze ab {day}. Es gibt nichts zu bestätigen.",
        it "È già programmata: {seats} postazione dal {day}. Non c'è nulla da confermare." | "Sono già programmate: {seats} postazioni dal {day}. Non c'è nulla da confermare.",
    }
    already_booked(plan, day) {
        en "This is already scheduled: {plan} from {day} on. There is nothing to confirm.",
        de "Das ist bereits vorgemerkt: {plan} ab {day}. Es gibt nichts zu bestätigen.",
        it "È già programmato: {plan} dal {day}. Non c'è nulla da confermare.",
    }
    at_once { en "At once", de "Sofort", it "Subito" }
    at_once_hint {
        en "Fees paid in advance are credited for the remaining days, and the new fees are charged for them.",
        de "Im Voraus berechnete Gebühren werden für die übrigen Tage gutgeschrieben; für dieselben Tage werden die neuen berechnet.",
        it "I canoni pagati in anticipo vengono accreditati per i giorni rimanenti; per gli stessi giorni si addebitano i nuovi.",
    }
    at_once_whole_hint {
        en "Fees that are not prorated are not credited: a dearer fee is charged with the difference, a cheaper one changes nothing before the next period.",
        de "Gebühren, die nicht anteilig berechnet werden, werden nicht gutgeschrieben: Bei einer höheren wird der Unterschied berechnet, eine niedrigere ändert vor der nächsten Periode nichts.",
        it "I canoni non proporzionali non vengono accreditati: per un canone più alto si addebita la differenza, uno più basso non cambia nulla prima del prossimo periodo.",
    }
    nothing_credited(plan) {
        en "Nothing is credited: what was invoiced for {plan} stands.",
        de "Es wird nichts gutgeschrieben: Was für {plan} berechnet wurde, bleibt bestehen.",
        it "Non si accredita nulla: quanto fatturato per {plan} resta valido.",
    }
    next_period { en "With the next period", de "Mit der nächsten Periode", it "Con il prossimo periodo" }
    next_period_hint(day) {
        en "From {day} on. Nothing is credited or charged before.",
        de "Ab {day}. Vorher wird nichts gutgeschrieben oder berechnet.",
        it "Dal {day}. Prima non si accredita né si addebita nulla.",
    }
    see_amounts { en "See the amounts", de "Beträge ansehen", it "Vedere gli importi" }

    no_other_plan_title { en "No other plan to choose", de "Kein anderer Preisplan zur Wahl", it "Nessun altro piano da scegliere" }
    no_other_plan(seller, product) {
        en "{seller} has no other plan of {product} on sale for this subscription at the moment.",
        de "{seller} bietet für {product} zurzeit keinen anderen Preisplan für dieses Abonnement an.",
        it "{seller} al momento non offre un altro piano di {product} per questo abbonamento.",
    }
    before_start_changes(day) {
        en "Before its first day, {day}, nothing is paid yet: every change applies from that day on.",
        de "Vor dem ersten Nutzungstag, dem {day}, ist noch nichts bezahlt: Jede Änderung gilt von diesem Tag an.",
        it "Prima del primo giorno, il {day}, non è ancora stato pagato nulla: ogni modifica vale da quel giorno.",
    }
    begins_with_plan(plan, day) {
        en "The subscription begins on {day} with {plan}, on its terms.",
        de "Das Abonnement beginnt am {day} mit {plan}, zu dessen Konditionen.",
        it "L'abbonamento inizia il {day} con {plan}, alle sue condizioni.",
    }
    begins_with_seats[seats](day) {
        en "The subscription begins on {day} with {seats} seat." | "The subscription begins on {day} with {seats} seats.",
        de "Das Abonnement beginnt am {day} mit {seats} Platz." | "Das Abonnement beginnt am {day} mit {seats} Plätzen.",
        it "L'abbonamento inizia il {day} con {seats} postazione." | "L'abbonamento inizia il {day} con {seats} postazioni.",
    }

    undo_change { en "Undo the change", de "Änderung zurücknehmen", it "Annullare la modifica" }
    undo_title(name) { en "Undo the change of {name}?", de "Änderung von {name} zurücknehmen?", it "Annullare la modifica di {name}?" }
    plan_stays(old, new, day) {
        en "{new} does not begin on {day}: {old} stays.",
        de "{new} beginnt nicht am {day}: {old} bleibt.",
        it "{new} non inizia il {day}: resta {old}.",
    }
    seats_stay[seats](day) {
        en "It stays at {seats} seat; nothing changes on {day}." | "It stays at {seats} seats; nothing changes on {day}.",
        de "Es bleibt bei {seats} Platz; am {day} ändert sich nichts." | "Es bleibt bei {seats} Plätzen; am {day} ändert sich nichts.",
        it "Resta {seats} postazione; il {day} non cambia nulla." | "Restano {seats} postazioni; il {day} non cambia nulla.",
    }
    undo_is_free {
        en "Undoing it costs nothing. You can schedule a change again at any time.",
        de "Das kostet nichts. Sie können jederzeit wieder eine Änderung vormerken.",
        it "Annullarla non costa nulla. È possibile programmare di nuovo una modifica in qualsiasi momento.",
    }
    leave_booked { en "Keep the change", de "Vorgemerkt lassen", it "Mantenere la modifica" }
    undone(name) { en "{name} stays as it is.", de "{name} bleibt, wie es ist.", it "{name} resta invariato." }
    what_happens { en "What happens", de "Was geschieht", it "Che cosa succede" }
    applies_now(plan) { en "{plan} applies from today on.", de "{plan} gilt ab heute.", it "{plan} vale da oggi." }
    applies_from(old, new, day) {
        en "{old} stays until then; from {day} on {new} applies.",
        de "Bis dahin bleibt {old}; ab {day} gilt {new}.",
        it "Fino ad allora resta {old}; dal {day} vale {new}.",
    }
    seats_become[before](after) {
        en "{before} seat becomes {after}." | "{before} seats become {after}.",
        de "Aus {before} Platz werden {after}." | "Aus {before} Plätzen werden {after}.",
        it "Le postazioni passano da {before} a {after}." | "Le postazioni passano da {before} a {after}.",
    }
    seats_now { en "The seats change today.", de "Die Plätze ändern sich heute.", it "Le postazioni cambiano oggi." }
    seats_from(day) {
        en "The seats change on {day}; until then nothing changes.",
        de "Die Plätze ändern sich am {day}; bis dahin bleibt alles wie bisher.",
        it "Le postazioni cambiano il {day}; fino ad allora resta tutto com'è.",
    }
    seats_bought[count] {
        en "The new plan comes with {count} seat; so far there were none." | "The new plan comes with {count} seats; so far there were none.",
        de "Zum neuen Preisplan gehört {count} Platz; bisher gab es keine." | "Zum neuen Preisplan gehören {count} Plätze; bisher gab es keine.",
        it "Il nuovo piano comprende {count} postazione; finora non ce n'erano." | "Il nuovo piano comprende {count} postazioni; finora non ce n'erano.",
    }
    seats_gone[count] {
        en "The new plan has no seats: the {count} seat ends." | "The new plan has no seats: the {count} seats end.",
        de "Der neue Preisplan hat keine Plätze: Der {count} Platz endet." | "Der neue Preisplan hat keine Plätze: Die {count} Plätze enden.",
        it "Il nuovo piano non prevede postazioni: termina {count} postazione." | "Il nuovo piano non prevede postazioni: terminano {count} postazioni.",
    }
    bound_from(plan, term, from, last) {
        en "{plan} is agreed for {term}, counted from {from}, so until {last}.",
        de "{plan} wird für {term} vereinbart, gerechnet ab {from}, also bis {last}.",
        it "{plan} è concordato per {term}, contando dal {from}, quindi fino al {last}.",
    }
    then_renewed {
        en "It then renews automatically for the same term each time.",
        de "Danach verlängert sie sich jedes Mal automatisch um dieselbe Laufzeit.",
        it "Poi si rinnova automaticamente ogni volta per la stessa durata.",
    }
    then_it_ends {
        en "It is not renewed: the service ends then.",
        de "Die Laufzeit verlängert sich nicht: Danach endet die Leistung.",
        it "Non si rinnova: a quel punto il servizio termina.",
    }
    term_goes_on(last) {
        en "The current term continues until {last}.",
        de "Die aktuelle Laufzeit gilt bis {last}.",
        it "Il periodo contrattuale in corso prosegue fino al {last}.",
    }
    terms_follow(plan, term) {
        en "After that the terms of {plan} follow, {term} each, renewed automatically.",
        de "Danach folgen die Laufzeiten von {plan}, je {term}, mit automatischer Verlängerung.",
        it "Poi seguono i periodi contrattuali di {plan}, di {term} ciascuno, con rinnovo automatico.",
    }
    one_term_follows(plan, term, last) {
        en "After that one term of {plan} follows, {term}, until {last}; then the service ends.",
        de "Danach folgt eine Laufzeit von {plan}, {term}, bis {last}; dann endet die Leistung.",
        it "Poi segue un periodo contrattuale di {plan}, di {term}, fino al {last}; dopo il servizio termina.",
    }

    not_bound(plan) {
        en "{plan} can be canceled at any time.",
        de "{plan} ist jederzeit kündbar.",
        it "{plan} si può disdire in qualsiasi momento.",
    }
    end_stays(day) {
        en "The service still ends on {day}, as agreed.",
        de "Die Leistung endet weiterhin am {day}, wie vereinbart.",
        it "Il servizio termina comunque il {day}, come concordato.",
    }
    early_end_costs(amount) {
        en "Early termination costs {amount} net, once.",
        de "Eine vorzeitige Beendigung kostet einmalig netto {amount}.",
        it "Il recesso anticipato costa {amount} netti, una tantum.",
    }
    leaving_early_costs(plan, last, amount) {
        en "Leaving {plan} before its term ends on {last} costs {amount}, once.",
        de "Ein Wechsel von {plan} vor dem Ende der Laufzeit am {last} kostet einmalig {amount}.",
        it "Lasciare {plan} prima della fine del periodo contrattuale, il {last}, costa {amount}, una tantum.",
    }
    part_of_this_invoice {
        en "That is part of what is invoiced at once.",
        de "Das ist in dem enthalten, was sofort berechnet wird.",
        it "È compreso in ciò che si fattura subito.",
    }
    invoiced_later(day) {
        en "It is invoiced on {day}.",
        de "Berechnet wird das am {day}.",
        it "Si fattura il {day}.",
    }
    no_second_setup(plan, amount) {
        en "The set-up fee of {plan}, {amount}, is not charged: it is due for new subscriptions only.",
        de "Die Einrichtungsgebühr von {plan}, {amount}, wird nicht berechnet: Sie fällt nur bei einem neuen Abonnement an.",
        it "I costi di attivazione di {plan}, {amount}, non si addebitano: sono dovuti solo per un nuovo abbonamento.",
    }
    usage_by_instant(old, new) {
        en "Usage until now is priced by {old}, from now on by {new}.",
        de "Nutzung bis jetzt wird nach {old} berechnet, ab jetzt nach {new}.",
        it "I consumi fino a ora si calcolano con {old}, da ora con {new}.",
    }
    invoiced_at_once(amount) { en "{amount} is invoiced at once.", de "{amount} werden sofort berechnet.", it "Si fatturano subito {amount}." }
    credited_at_once(amount) {
        en "{amount} is credited at once and applied to the next invoices, from any seller.",
        de "{amount} werden sofort gutgeschrieben und mit den nächsten Rechnungen verrechnet, von jedem Anbieter.",
        it "{amount} vengono accreditati subito e detratti dalle prossime fatture, di qualsiasi venditore.",
    }
    nothing_at_once { en "Nothing is invoiced for the change itself.", de "Für die Änderung selbst wird nichts berechnet.", it "Per la modifica in sé non si fattura nulla." }
    next_invoice_on(day, period) {
        en "The next invoice comes on {day}, for {period}.",
        de "Die nächste Rechnung kommt am {day}, für {period}.",
        it "La prossima fattura arriva il {day}, per {period}.",
    }
    next_invoice_of(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: {amount} so far, plus further usage.",
        de "Die nächste Rechnung kommt am {day}, für {period}: bisher {amount}, zuzüglich weiterer Nutzung.",
        it "La prossima fattura arriva il {day}, per {period}: finora {amount}, più gli ulteriori consumi.",
    }
    next_invoice_if_used(day, period) {
        en "The next invoice comes on {day}, for {period}, only if something is used.",
        de "Die nächste Rechnung kommt am {day}, für {period}, nur wenn etwas genutzt wird.",
        it "La prossima fattura arriva il {day}, per {period}, solo in caso di consumi.",
    }
    next_invoice_beyond(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: {amount} so far. Usage adds only what goes beyond the agreed minimum, prepaid amount or bundle.",
        de "Die nächste Rechnung kommt am {day}, für {period}: bisher {amount}. Nutzung kommt nur hinzu, soweit sie über den vereinbarten Mindestumsatz, das im Voraus Bezahlte oder das Kontingent hinausgeht.",
        it "La prossima fattura arriva il {day}, per {period}: finora {amount}. I consumi si aggiungono solo per la parte oltre il minimo contrattuale, l'importo prepagato o le quantità prepagate.",
    }
    trial_goes_on(day) {
        en "The trial goes on until {day}: no recurring fee is due for its days.",
        de "Die Testphase läuft bis {day} weiter: Für ihre Tage fällt keine laufende Gebühr an.",
        it "Il periodo di prova continua fino al {day}: per i suoi giorni non è dovuto alcun canone.",
    }
    trial_goes_on_with_usage(day, new) {
        en "The trial goes on until {day}: until then no recurring fee is due and usage is free. After that usage is priced by {new}.",
        de "Die Testphase läuft bis {day} weiter: Bis dahin fällt keine laufende Gebühr an, und Nutzung ist kostenlos. Danach wird Nutzung nach {new} berechnet.",
        it "Il periodo di prova continua fino al {day}: fino ad allora non è dovuto alcun canone e i consumi sono gratis. Poi i consumi si calcolano con {new}.",
    }
    next_invoice_of_fees(day, period, amount) {
        en "The next invoice comes on {day}, for {period}: {amount}.",
        de "Die nächste Rechnung kommt am {day}, für {period}: {amount}.",
        it "La prossima fattura arriva il {day}, per {period}: {amount}.",
    }
    charged_to(method) { en "{method} is charged.", de "{method} wird belastet.", it "L'addebito avviene su {method}." }
    sheet_title { en "Invoiced at once", de "Sofort berechnet", it "Fatturato subito" }
    confirm_now { en "Change now", de "Jetzt ändern", it "Modificare ora" }
    confirm_on(day) { en "Change on {day}", de "Am {day} ändern", it "Modificare dal {day}" }
    choose_again { en "Back", de "Auswahl ändern", it "Cambiare la scelta" }
    leave_it { en "Keep current plan", de "Nichts ändern", it "Non modificare" }

    done_now(name) { en "{name}: the change applies from today on.", de "{name}: Die Änderung gilt ab heute.", it "{name}: la modifica vale da oggi." }
    done_seats_later[seats](name, day) {
        en "{name}: {seats} seat from {day} on." | "{name}: {seats} seats from {day} on.",
        de "{name}: {seats} Platz ab {day}." | "{name}: {seats} Plätze ab {day}.",
        it "{name}: {seats} postazione dal {day}." | "{name}: {seats} postazioni dal {day}.",
    }
    done_later(name, day) { en "{name}: the change applies from {day} on.", de "{name}: Die Änderung gilt ab {day}.", it "{name}: la modifica vale dal {day}." }
}
