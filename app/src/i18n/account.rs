//! Words of the buyer account.

words! {}
