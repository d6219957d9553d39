//! In English: time zones by the places that people know them by, and where these are.

texts! { English, zones;
    europe = "Europe";
    africa = "Africa";
    america = "America";
    antarctica = "Antarctica";
    arctic = "Arctic";
    asia = "Asia";
    atlantic = "Atlantic";
    australia = "Australia";
    indian = "Indian Ocean";
    pacific = "Pacific";
    elsewhere = "Elsewhere";
    all_the_year = "UTC{offset}";
    with_summer = "UTC{offset}, summer {summer}";
}
