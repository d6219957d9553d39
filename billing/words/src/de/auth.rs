//! In German: words of signing up, in and out.

texts! { German, auth;
    sign_in_title = "Anmelden";
    session_expired = "Sie sind nicht mehr angemeldet. Melden Sie sich erneut an: Ihre Eingaben bleiben erhalten.";
    entries_kept = "Ihre Eingaben wurden übernommen und sind noch nicht gesendet.";
    sign_in_lead = "Zu Ihren Abonnements, Rechnungen und Produkten.";
    email = "E-Mail-Adresse";
    password = "Passwort";
    no_account_yet = "Noch kein Konto?";
    sign_up_as_buyer = "Als Käufer registrieren";
    sign_up_as_seller = "Als Anbieter registrieren";

    sign_up_title = "Registrieren";
    sign_up_lead = "Ein Konto für Ihre Organisation. Umsehen kostet nichts.";
    what_to_do = "Was haben Sie vor?";
    role_buyer = "Kaufen";
    role_buyer_hint = "Software abonnieren und jede Rechnung kennen, bevor sie kommt.";
    role_seller = "Verkaufen";
    role_seller_hint =
        "Preise für das eigene Produkt in Minuten festlegen. Der Marktplatz stellt die Rechnungen und zieht ein.";
    organization = "Organisation";
    organization_hint = "So, wie sie auf Rechnungen steht.";
    person = "Ihr Name";
    password_hint = "Mindestens 10 Zeichen. Vier Wörter ohne Zusammenhang merkt man sich leicht und errät man schwer.";
    country = "Land";
    choose = "Bitte wählen …";
    time_zone = "Zeitzone";
    time_zone_hint = "Tage und Monate werden nach dieser Zeitzone abgerechnet.";
    usual_zone = "Wie im Land üblich";
    language = "Sprache";
    language_hint = "Dieser Seiten und Ihrer Rechnungen.";
    open_account = "Konto eröffnen";
    had_account =
        "Zu dieser Adresse gab es schon ein Konto, für {organization}. Sie sind dort angemeldet; es wurde nichts daran geändert und kein zweites eröffnet.";
    vat_id = "USt-IdNr.";
    vat_id_hint = "Für Unternehmen, die eine haben: Sie steht auf Rechnungen. Die Prüfziffern werden geprüft.";
    have_account = "Sie haben schon ein Konto?";

    sign_out_title = "Abmelden?";
    signed_in_as = "Sie sind angemeldet als {person} von {organization}. Durch das Abmelden geht nichts verloren.";
    stay = "Angemeldet bleiben";
    nobody_signed_in = "Hier ist niemand angemeldet.";
}
