//! Invoices as their parties see them: the contract's JSON, and what the pages show.

use domain::calendar::{Day, Instant, Share};
use domain::collection::Collection;
use domain::ids::{BuyerId, InvoiceId, SellerId, SubscriptionId};
use domain::invoice::{InvoiceDraft, InvoiceStatus, Line, LineKind, Reason, Working};
use domain::invoicing::{UsageOn, spans};
use domain::locale::LocalizedText;
use domain::metric::Aggregation;
use domain::money::{Currency, Money};
use domain::price::{PriceModelKind, RatedTier};
use domain::rating::{Bound, RatedAmounts};
use domain::tax::Tax;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize, Serializer};

use crate::accounts::{Parties, PartyView};
use crate::subscriptions::DaySpan;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Invoice))]
pub struct InvoiceView {
    /// `None` for a preview.
    pub id: Option<InvoiceId>,
    pub number: Option<String>,
    pub status: InvoiceStatus,
    /// Where its money stands; `None` for a preview.
    pub collection: Option<Collection>,
    pub reason: Reason,
    pub currency: Currency,
    pub issued_on: Day,
    pub due_on: Day,
    pub period: DaySpan,
    /// The days before its own that it is for: usage, and fees in arrears.
    #[serde(skip)]
    pub behind: Option<DaySpan>,
    /// The days from its own on that it is for: fees in advance.
    #[serde(skip)]
    pub ahead: Option<DaySpan>,
    /// What usage is to one that is still to come.
    #[serde(skip)]
    pub usage: UsageOn,
    pub lines: Vec<LineView>,
    pub subtotal: Decimal,
    pub tax: Vec<TaxView>,
    pub total: Decimal,
    /// How much of the buyer's credit went against it.
    pub credit_applied: Decimal,
    /// What is to be paid in money: the total without the credit applied, nothing of a negative total, and no more than was
    /// paid of one that is credited because its subscription was withdrawn.
    pub to_pay: Decimal,
    /// What of that has not come in yet.
    pub open: Decimal,
    /// The day on which it is credited in full, where its subscription was withdrawn and it is not yet.
    pub credited_on: Option<Day>,
    /// Of a negative total: what is left of it to go against other invoices.
    pub credit_left: Option<Decimal>,
    /// Of a negative total: the invoices that it corrects.
    pub corrects: Vec<CorrectedInvoice>,
    pub subscription_id: SubscriptionId,
    pub product_name: LocalizedText,
    pub seller_id: SellerId,
    pub seller_name: String,
    /// As on the day of issue.
    pub seller: PartyView,
    pub buyer_id: BuyerId,
    pub buyer_name: String,
    /// As on the day of issue.
    pub buyer: PartyView,
    /// For a preview: the facts are as of then.
    pub as_of: Option<Instant>,
    pub issued_at: Option<Instant>,
    pub paid_at: Option<Instant>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct CorrectedInvoice {
    pub id: InvoiceId,
    pub number: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = InvoiceLine))]
pub struct LineView {
    pub kind: LineKind,
    pub metric: Option<String>,
    pub description: String,
    pub from: Day,
    pub to: Day,
    pub quantity: Decimal,
    pub unit: Option<String>,
    pub amount: Decimal,
    /// How the quantity was priced, for usage and seats.
    pub model: Option<PriceModelKind>,
    pub tiers: Vec<RatedTier>,
    /// The value that the usage was priced under, where prices go by an attribute.
    pub split: Option<String>,
    /// The quantity before the metric rounded it, if it did.
    pub measured: Option<Decimal>,
    /// What the events said they were worth, for models that price it.
    pub amounts: Option<RatedAmounts>,
    /// Whether the charge's minimum or maximum decided.
    pub bound: Option<Bound>,
    /// How much of the quantity was free.
    pub free_units: Option<Decimal>,
    /// What the quantity costs for all of the period.
    #[serde(skip)]
    pub rated: Option<Decimal>,
    #[serde(skip)]
    pub working: Option<Working>,
    /// What it is a part of, where the usage that it lowers is taxed at several rates.
    #[serde(skip)]
    pub part_of: Option<Decimal>,
    /// For a fee of a part of the period.
    #[serde(serialize_with = "in_days")]
    #[cfg_attr(feature = "contract", schema(value_type = Option<DayShare>))]
    pub share: Option<Share>,
    /// The amount before it was rounded, once.
    pub exact: Decimal,
    pub events: Option<i64>,
    /// How they became the quantity.
    pub aggregation: Option<Aggregation>,
    /// For a correction: what was invoiced before.
    pub invoiced: Option<Decimal>,
    pub tax_rate: Option<Decimal>,
}

/// How an invoice's line says a share: a fraction of the full period, in days (or seconds, as the plan says).
#[derive(Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
struct DayShare {
    days: i64,
    of_days: i64,
}

fn in_days<S: Serializer>(share: &Option<Share>, serializer: S) -> Result<S::Ok, S::Error> {
    let told = share.map(|share| DayShare { days: share.numerator, of_days: share.denominator });
    told.serialize(serializer)
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Tax))]
pub struct TaxView {
    pub rate: Decimal,
    pub base: Decimal,
    pub amount: Decimal,
}

/// What an invoice is for and between whom.
#[derive(Clone, Debug)]
pub(super) struct Between {
    pub subscription_id: SubscriptionId,
    pub product_name: LocalizedText,
    pub seller_id: SellerId,
    pub buyer_id: BuyerId,
    pub parties: Parties,
}

impl InvoiceView {
    pub(super) fn of_draft(draft: InvoiceDraft, between: Between, as_of: Instant) -> Self {
        let (behind, ahead) = spans(draft.issued_on, &draft.lines);
        Self {
            id: None,
            number: None,
            status: InvoiceStatus::Draft,
            collection: None,
            reason: draft.reason,
            currency: draft.currency,
            issued_on: draft.issued_on,
            due_on: draft.due_on,
            period: draft.period.into(),
            behind: behind.map(DaySpan::from),
            ahead: ahead.map(DaySpan::from),
            usage: UsageOn::No,
            lines: draft.lines.into_iter().map(LineView::from).collect(),
            subtotal: draft.subtotal.amount(),
            tax: draft.taxes.into_iter().map(TaxView::from).collect(),
            total: draft.total.amount(),
            credit_applied: Money::zero(draft.currency).amount(),
            to_pay: draft.total.amount().max(Money::zero(draft.currency).amount()),
            open: draft.total.amount().max(Money::zero(draft.currency).amount()),
            credited_on: None,
            credit_left: None,
            corrects: Vec::new(),
            subscription_id: between.subscription_id,
            product_name: between.product_name,
            seller_id: between.seller_id,
            seller_name: between.parties.seller.name.clone(),
            seller: between.parties.seller,
            buyer_id: between.buyer_id,
            buyer_name: between.parties.buyer.name.clone(),
            buyer: between.parties.buyer,
            as_of: Some(as_of),
            issued_at: None,
            paid_at: None,
        }
    }

    pub fn total_money(&self) -> Money {
        Money::rounded(self.total, self.currency).unwrap_or(Money::zero(self.currency))
    }
}

impl From<Line> for LineView {
    fn from(line: Line) -> Self {
        let rating = line.explanation.rating;
        let free_units = rating.as_ref().map(|rating| rating.free_units).filter(|free| !free.is_zero());
        let model = rating.as_ref().map(|rating| rating.model);
        let measured = rating.as_ref().and_then(|rating| rating.measured);
        let amounts = rating.as_ref().and_then(|rating| rating.amounts);
        let bound = rating.as_ref().and_then(|rating| rating.bound);
        let rated = rating.as_ref().map(|rating| rating.amount);
        let tiers = rating.map(|rating| rating.tiers).unwrap_or_default();
        Self {
            kind: line.kind,
            metric: line.metric.map(|key| key.to_string()),
            description: line.description,
            from: line.days.from,
            to: line.days.last_day(),
            quantity: line.quantity.normalize(),
            unit: line.explanation.unit,
            amount: line.amount.amount(),
            model,
            split: Some(line.split).filter(|split| !split.is_empty()),
            measured,
            amounts,
            bound,
            tiers: tiers
                .into_iter()
                .map(|tier| RatedTier {
                    quantity: tier.quantity.normalize(),
                    flat_amount: tier.flat_amount.normalize(),
                    amount: tier.amount.normalize(),
                    ..tier
                })
                .collect(),
            free_units,
            rated,
            working: line.explanation.working,
            part_of: line.explanation.part_of,
            share: line.explanation.share.filter(|share| !share.is_whole()),
            exact: line.explanation.exact,
            events: line.explanation.events,
            aggregation: line.explanation.aggregation,
            invoiced: line.explanation.invoiced,
            tax_rate: line.tax_rate,
        }
    }
}

impl From<Tax> for TaxView {
    fn from(tax: Tax) -> Self {
        Self { rate: tax.rate, base: tax.base.amount(), amount: tax.amount.amount() }
    }
}
