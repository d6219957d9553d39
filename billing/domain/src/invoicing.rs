//! Invoicing: when something is due, and the invoice for it.
//!
//! [`next_due`] says when a subscription is invoiced next and why (`occasion`); [`draft()`] turns facts into the invoice, for
//! previews and for real. Both are functions of facts alone, so a preview and the invoice issued later from the same facts
//! are the same. An occasion knows nothing of the invoice; what comes next (`coming`) asks both, and passes over occasions
//! on which nothing can be due (`passing`).

mod again;
mod beginning;
mod bundles;
mod calculate;
mod coming;
mod commitments;
mod corrections;
mod dearest;
mod draft;
mod facts;
mod fees;
mod further;
mod intervals;
mod names;
mod occasion;
mod paid;
mod passing;
mod periodic;
mod taxed;
mod unreturned;
mod unrounded;
mod usage_lines;

pub use again::{fee_again, rate_again};
pub use beginning::{Beginning, Invoiced, until_whole};
pub use calculate::{CalculatedLine, Calculation, Imagined, calculate, calculate_imagined, least};
pub use coming::{
    Brings, Candidate, Coming, candidates, candidates_until, certain, coming, first_of_plan, previewed, spans,
    with_usage,
};
pub use commitments::OverPlan;
pub use draft::draft;
pub use facts::{Billed, ByRate, Facts, InvoicedBundle, LatePeriod};
pub use further::{Least, Leasts, UsageOn, further};
pub use names::{LineName, Naming, Recurring};
pub use occasion::{Due, broken_off, corrected_before, late_due, next_due};
pub use paid::{FeeLine, InvoicedFee, invoiced_fees};
pub use periodic::cost_per_year;
pub use unreturned::{Extent, Unreturned, unreturned};
use unrounded::Unrounded;
