//! What wakes up in the browser: the few parts of pages that answer while somebody types or waits.
//!
//! Everything here, and only this, is compiled into the browser's file with what it uses. An island gets all it needs
//! as props, language included, and its page works without it.

pub mod browser_zone;
pub mod calculator;
pub mod live_invoice;
pub mod plan_preview;
pub mod price_curve;
pub mod print;
