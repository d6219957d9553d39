//! Words of signing up, in and out.

words! {}
