//! Words of signing up, in and out.

use crate::i18n::words;

words! {}
