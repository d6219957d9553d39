//! Words of the seller console.

words! {}
