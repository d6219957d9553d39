//! In German: time zones by the places that people know them by, and where these are.

texts! { German, zones;
    europe = "Europa";
    africa = "Afrika";
    america = "Amerika";
    antarctica = "Antarktis";
    arctic = "Arktis";
    asia = "Asien";
    atlantic = "Atlantik";
    australia = "Australien";
    indian = "Indischer Ozean";
    pacific = "Pazifik";
    elsewhere = "Anderswo";
    all_the_year = "UTC{offset}";
    with_summer = "UTC{offset}, Sommer {summer}";
}
