//! Where a range begins, as people type its end.

use domain::locale::Locale;
use rust_decimal::Decimal;
use words::number::{Around, plain};

/// The first whole unit beyond the end of a range, as typed; `None` where the end cannot be read, or is none.
pub fn first_unit_beyond(up_to: &str, locale: Locale) -> Option<Decimal> {
    let end: Decimal = plain(up_to, Around::None, locale)?.parse().ok()?;
    end.floor().checked_add(Decimal::ONE)
}
