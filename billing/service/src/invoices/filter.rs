//! Which invoices a list is narrowed to.

use domain::ids::{BuyerId, SubscriptionId};
use domain::refusal::{Code, Refusal};

/// What holds of an invoice `i` that somebody owes.
const OWED: &str = "i.paid_at IS NULL AND i.total_minor > 0
    AND NOT EXISTS (SELECT FROM withdrawn_invoices w WHERE w.seller_id = i.seller_id AND w.id = i.id)";

/// What holds of an invoice `i` that nobody paid, for all of it was credited.
macro_rules! credited {
    () => {
        "(SELECT k.id FROM credited_invoices k WHERE k.seller_id = i.seller_id AND k.id = i.id) IS NOT NULL"
    };
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceFilter {
    pub subscription_id: Option<SubscriptionId>,
    pub buyer_id: Option<BuyerId>,
    pub state: Option<InvoiceState>,
    /// A part of the number, or of the buyer's name or e-mail address.
    pub words: String,
}

/// Which invoices a list is narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(rename_all = "snake_case"))]
pub enum InvoiceState {
    /// Something is still to be paid.
    Open,
    /// … and its day is over.
    Overdue,
    /// … and the latest charge was refused.
    Failed,
    /// … and the latest charge waits for the buyer.
    ToConfirm,
    Paid,
    Credited,
}

impl InvoiceState {
    pub const ALL: [InvoiceState; 6] = [
        InvoiceState::Open,
        InvoiceState::Overdue,
        InvoiceState::Failed,
        InvoiceState::ToConfirm,
        InvoiceState::Paid,
        InvoiceState::Credited,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            InvoiceState::Open => "open",
            InvoiceState::Overdue => "overdue",
            InvoiceState::Failed => "failed",
            InvoiceState::ToConfirm => "to_confirm",
            InvoiceState::Paid => "paid",
            InvoiceState::Credited => "credited",
        }
    }

    /// # Errors
    /// A state that there is not.
    pub fn parse(text: &str, pointer: &str) -> Result<Self, Refusal> {
        let choices = || Self::ALL.map(Self::as_str).join(", ");
        let found = Self::ALL.into_iter().find(|state| state.as_str() == text);
        found.ok_or_else(|| Refusal::at(Code::ChoiceUnknown, pointer).with("choices", choices()))
    }

    /// What holds of such an invoice `i`.
    pub(super) fn condition(self) -> String {
        let (owed, rest) = match self {
            InvoiceState::Open => (OWED, ""),
            InvoiceState::Overdue => (
                OWED,
                " AND i.due_on < (
                     SELECT ($8::timestamptz AT TIME ZONE s.time_zone)::date FROM subscriptions s
                     WHERE s.seller_id = i.seller_id AND s.id = i.subscription_id)",
            ),
            InvoiceState::Failed => (
                OWED,
                " AND 'failed' = (
                     SELECT p.status FROM payments p WHERE p.invoice_id = i.id AND p.method = 'card' ORDER BY p.id DESC LIMIT 1)",
            ),
            InvoiceState::ToConfirm => (
                OWED,
                " AND EXISTS (
                     SELECT FROM payments p WHERE p.invoice_id = i.id AND p.status = 'needs_confirmation')",
            ),
            InvoiceState::Paid => {
                (concat!("i.paid_at IS NOT NULL AND i.total_minor >= 0 AND NOT (", credited!(), ")"), "")
            }
            InvoiceState::Credited => (concat!("(i.total_minor < 0 OR ", credited!(), ")"), ""),
        };
        format!("{owed}{rest}")
    }
}
