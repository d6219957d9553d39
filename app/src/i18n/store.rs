//! Words of the store.

words! {}
