//! In which language somebody reads what is shown and kept nowhere, such as an invoice that is still to come. What is issued is
//! written in the buyer's language, whoever looks.

use domain::locale::Locale;

tokio::task_local! {
    static READER: Locale;
}

/// Shows what is done within to a reader of that language.
pub async fn read_in<T>(locale: Locale, act: impl Future<Output = T>) -> T {
    READER.scope(locale, act).await
}

/// The reader's language, where one reads.
pub(crate) fn readers_language() -> Option<Locale> {
    READER.try_with(|locale| *locale).ok()
}
