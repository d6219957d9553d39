//! In Italian: time zones by the places that people know them by, and where these are.

texts! { Italian, zones;
    europe = "Europa";
    africa = "Africa";
    america = "America";
    antarctica = "Antartide";
    arctic = "Artide";
    asia = "Asia";
    atlantic = "Atlantico";
    australia = "Australia";
    indian = "Oceano Indiano";
    pacific = "Pacifico";
    elsewhere = "Altrove";
    all_the_year = "UTC{offset}";
    with_summer = "UTC{offset}, estate {summer}";
}
