//! Words of the store.

use crate::i18n::words;

words! {}
