//! Words of the admin area.

use crate::i18n::words;

words! {}
