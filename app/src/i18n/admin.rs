//! Words of the admin area.

words! {}
