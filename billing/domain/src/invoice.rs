//! Invoices: lines that add up, taxes per rate, one currency. Each line carries how its amount came about.

mod working;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Instant, Period, Share};
use crate::metric::Aggregation;
use crate::money::{Currency, Money, Overflow};
use crate::rating::{Bound, Rating};
use crate::tax::{Tax, taxes};
use crate::text::Key;

pub use working::{Agreed, Working};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    Setup,
    Recurring,
    Seats,
    Usage,
    Minimum,
    Commitment,
    Discount,
    Instalment,
    EarlyTermination,
    Credit,
    Correction,
}

impl LineKind {
    pub const ALL: [LineKind; 11] = [
        LineKind::Setup,
        LineKind::Recurring,
        LineKind::Seats,
        LineKind::Usage,
        LineKind::Minimum,
        LineKind::Commitment,
        LineKind::Discount,
        LineKind::Instalment,
        LineKind::EarlyTermination,
        LineKind::Credit,
        LineKind::Correction,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            LineKind::Setup => "setup",
            LineKind::Recurring => "recurring",
            LineKind::Seats => "seats",
            LineKind::Usage => "usage",
            LineKind::Minimum => "minimum",
            LineKind::Commitment => "commitment",
            LineKind::Discount => "discount",
            LineKind::Instalment => "instalment",
            LineKind::EarlyTermination => "early_termination",
            LineKind::Credit => "credit",
            LineKind::Correction => "correction",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// What raises a sum to its minimum, or lowers it to its maximum.
    pub(crate) const fn of_bound(bound: Bound) -> Self {
        match bound {
            Bound::Minimum => LineKind::Minimum,
            Bound::Maximum => LineKind::Discount,
        }
    }
}

/// How a line came about; kept with it for good.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The share of the full period, for a fee.
    pub share: Option<Share>,
    /// The rating of the quantity, for usage and corrections.
    pub rating: Option<Rating>,
    /// One of what was counted, in the buyer's language.
    pub unit: Option<String>,
    /// How many events were counted, for usage.
    pub events: Option<i64>,
    /// How they became a quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aggregation: Option<Aggregation>,
    /// The amount before it was rounded.
    pub exact: Decimal,
    /// What was invoiced before, for a correction and for what is given back to who withdrew.
    pub invoiced: Option<Decimal>,
    /// What else it was worked out from. Lines issued before this was kept have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working: Option<Working>,
    /// What it is a part of, where the usage that it lowers is taxed at several rates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Decimal>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub kind: LineKind,
    /// The kind of the lines that a correction corrects.
    pub corrects: Option<LineKind>,
    pub metric: Option<Key>,
    /// The value that the usage was priced under, where prices go by an attribute; else empty.
    pub split: String,
    /// The subscription's phase that it belongs to.
    pub phase: i16,
    /// Which of the plan's fees, by position.
    pub fee: Option<i16>,
    pub description: String,
    pub days: Period,
    pub quantity: Decimal,
    pub amount: Money,
    /// In percent; `None` where nothing is taxed.
    pub tax_rate: Option<Decimal>,
    pub explanation: Explanation,
}

/// Why an invoice is written. At most one invoice exists per subscription, first day and reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The service begins: set-up and the first fees.
    Start,
    /// The trial is over: the first fees.
    TrialEnd,
    /// An interval of a fee begins or is over within a period.
    Interval,
    /// A period is over: its usage and arrears, and the next period's fees.
    Period,
    /// The service is over: the last usage and arrears.
    End,
    /// Another plan or other seats begin within a period.
    Change,
    /// An end or a change that was to come is taken back: what it had cut short is due again.
    TakenBack,
    /// Usage came after the last invoice: the month in which it came is over.
    Late,
}

impl Reason {
    pub const ALL: [Reason; 8] = [
        Reason::Start,
        Reason::TrialEnd,
        Reason::Interval,
        Reason::Period,
        Reason::End,
        Reason::Change,
        Reason::TakenBack,
        Reason::Late,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Reason::Start => "start",
            Reason::TrialEnd => "trial_end",
            Reason::Interval => "interval",
            Reason::Period => "period",
            Reason::End => "end",
            Reason::Change => "change",
            Reason::TakenBack => "taken_back",
            Reason::Late => "late",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

/// An invoice that adds up, not yet numbered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceDraft {
    pub reason: Reason,
    pub currency: Currency,
    pub issued_on: Day,
    pub due_on: Day,
    pub period: Period,
    pub lines: Vec<Line>,
    pub subtotal: Money,
    pub taxes: Vec<Tax>,
    pub total: Money,
}

/// The dates that an invoice carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    pub issued_on: Day,
    pub due_on: Day,
    pub period: Period,
}

impl InvoiceDraft {
    /// Adds up the lines: subtotal = Σ rounded lines, tax per rate on the sum of its lines.
    pub fn of(reason: Reason, currency: Currency, dates: Dates, lines: Vec<Line>) -> Result<Self, Overflow> {
        let subtotal = Money::sum(lines.iter().map(|line| line.amount), currency)?;
        let taxes = taxes(lines.iter().map(|line| (line.tax_rate, line.amount)), currency)?;
        let tax = Money::sum(taxes.iter().map(|tax| tax.amount), currency)?;
        let total = subtotal.plus(tax)?;
        let Dates { issued_on, due_on, period } = dates;
        Ok(Self { reason, currency, issued_on, due_on, period, lines, subtotal, taxes, total })
    }
}

/// Where an issued invoice stands, computed from what is known about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InvoiceStatus {
    Draft,
    Issued,
    Paid,
    Overdue,
    Uncollectible,
    /// Nothing of it is to be paid: it gave credit, or all of it was credited before anybody paid.
    Credited,
}

impl InvoiceStatus {
    pub const fn as_str(self) -> &'static str {
        match self {
            InvoiceStatus::Draft => "draft",
            InvoiceStatus::Issued => "issued",
            InvoiceStatus::Paid => "paid",
            InvoiceStatus::Overdue => "overdue",
            InvoiceStatus::Uncollectible => "uncollectible",
            InvoiceStatus::Credited => "credited",
        }
    }

    /// The status of an issued invoice on `today`.
    pub fn of_issued(paid: Paid, due_on: Day, today: Day) -> Self {
        match paid {
            Paid::InFull => InvoiceStatus::Paid,
            Paid::GivesCredit | Paid::Credited => InvoiceStatus::Credited,
            Paid::NotYet if due_on < today => InvoiceStatus::Overdue,
            Paid::NotYet | Paid::Withdrawn => InvoiceStatus::Issued,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paid {
    /// By money, or by credit that came of other invoices.
    InFull,
    /// Nobody paid it: all of it was credited.
    Credited,
    NotYet,
    /// Nobody owes it: its subscription was withdrawn, and on the day after it is credited, whole.
    Withdrawn,
    /// Its total is negative: nobody pays it.
    GivesCredit,
}

impl Paid {
    /// How far an issued invoice is paid. `credited_on` is the day on which it will be credited, because its subscription was
    /// withdrawn.
    pub fn of(total: Money, paid_at: Option<Instant>, credited_on: Option<Day>) -> Self {
        match (paid_at, credited_on) {
            _ if total.minor() < 0 => Paid::GivesCredit,
            (Some(_), _) => Paid::InFull,
            (None, Some(_)) => Paid::Withdrawn,
            (None, None) => Paid::NotYet,
        }
    }
}
