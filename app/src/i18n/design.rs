//! Words of the page that shows every component.

use crate::i18n::words;

words! {}
