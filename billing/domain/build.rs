//! Tells the contract's derive what the names stand for that it cannot look through.

fn main() {
    #[cfg(feature = "contract")]
    utoipa_config::Config::new()
        .alias_for("Day", "NaiveDate")
        .alias_for("Instant", "DateTime")
        .alias_for("Prorate", "bool")
        .alias_for("Tz", "String")
        .write_to_file();
}
