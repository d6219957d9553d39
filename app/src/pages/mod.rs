//! The pages, one folder per persona. Each folder's `routes()` lists its addresses.

pub mod design;
