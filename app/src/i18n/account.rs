//! Words of the buyer account.

use crate::i18n::words;

words! {}
