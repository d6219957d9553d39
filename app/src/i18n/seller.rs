//! Words of the seller console.

use crate::i18n::words;

words! {}
