//! Invoices: previewed, issued, listed. The preview and the invoice come from the same facts by the same function.

mod at_once;
mod bundles;
mod collection;
mod coming;
mod explain;
mod facts;
mod filter;
mod hash;
mod issue;
mod late;
mod list;
mod preview;
mod run;
mod runs;
mod view;

pub(crate) use at_once::{issue_change, issue_taken_back};
pub(crate) use collection::collection;
pub(crate) use coming::{coming, coming_of, later, upcoming as to_come};
pub use explain::{
    ExplainedMetric, ExplainedPlan, LineExplanation, LineRounding, Recomputation, RecomputedLine, Source, SourceDay,
    explain, recompute,
};
pub(crate) use facts::Prepared;
pub use filter::{InvoiceFilter, InvoiceState};
pub(crate) use hash::{Fingerprinted, FingerprintedLine, fingerprint};
pub(crate) use list::lines_of;
pub use list::{invoice, invoices};
pub(crate) use preview::{coming_view, draft_view};
pub use preview::{next_totals, preview, upcoming};
pub(crate) use run::issue_next;
pub use run::{RunSummary, run};
pub(crate) use runs::done_so_far;
pub use runs::{RunDetail, RunFailure, RunState, RunTotal, RunView, run_detail, runs};
pub use view::{CorrectedInvoice, InvoiceView, LineView, TaxView};
