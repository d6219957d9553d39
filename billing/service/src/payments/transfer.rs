//! Money that came by bank transfer, in whole or in part, as the operator records it.

use domain::calendar::{Day, Instant, Tz, day_of, parse_day};
use domain::ids::{InvoiceId, PaymentId};
use domain::ledger::Account;
use domain::money::{Currency, Money, parse_price};
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::parse_line;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::collect::{Owed, currency, held, post_settled};
use super::credit;
use super::list::{PaymentView, payments_of};
use crate::actor::Actor;
use crate::acts::again;
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::subscriptions::zone;

const METHOD: &str = "bank_transfer";
const REFERENCE_CHARS_MAX: usize = 140;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Transfer))]
#[serde(default)]
pub struct TransferInput {
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::Figure, required))]
    pub amount: String,
    /// `bank_transfer`, as when it is left out.
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::TransferWay))]
    pub method: Option<String>,
    /// The day on which it came; today when left out.
    #[cfg_attr(feature = "contract", schema(value_type = Option<domain::contract::DayText>))]
    pub received_on: Option<String>,
    /// What was written on it.
    pub reference: Option<String>,
}

struct Transfer {
    amount: Money,
    received_on: Day,
    reference: Option<String>,
}

/// Records money that came for an invoice. With the last part the invoice is paid.
///
/// # Errors
/// `not_allowed` for anybody but the operator; an invoice of which nothing is due; an amount that is none or more than is
/// left; a day to come, or one before the day of issue; a charge that is under way.
pub async fn record_transfer(
    portal: &Portal,
    actor: &Actor,
    id: InvoiceId,
    input: TransferInput,
) -> Answer<PaymentView> {
    again(|| record_once(portal, actor, id, &input)).await
}

async fn record_once(portal: &Portal, actor: &Actor, id: InvoiceId, input: &TransferInput) -> Answer<PaymentView> {
    actor.as_operator()?;
    let mut tx = portal.db.begin().await?;
    let owed = held(&mut tx, id).await?.ok_or_else(Error::not_found)?;
    let now = portal.clock.now(&mut *tx).await?;
    if owed.paid_at.is_some() || owed.total_minor <= 0 {
        return Err(Code::InvoiceNotPayable.into());
    }
    let currency = currency(&owed.currency)?;
    let left = credit::rest(&mut tx, &owed, currency).await?;
    let days = Days { issued_on: issued_on(&mut tx, &owed).await?, today: day_of(now, zone_of(&mut tx, &owed).await?) };
    let transfer = parse(input, left, days)?;
    refuse_while_charging(&mut tx, &owed, left.minus(transfer.amount)?).await?;
    let payment = insert(&mut tx, &owed, &transfer, now).await?;
    post_settled(&mut tx, &owed, (payment, transfer.amount.minor()), Account::Bank, now).await?;
    let details = json!({ "invoice_id": id, "amount": transfer.amount.amount(), "currency": currency });
    audit::write(&mut tx, now, actor, "record_transfer", PaymentId(payment), details).await?;
    tx.commit().await?;
    let payments = payments_of(portal, actor, id).await?;
    payments.into_iter().find(|view| view.id == PaymentId(payment)).ok_or_else(Error::not_found)
}

/// Between which days money can have come.
struct Days {
    issued_on: Day,
    today: Day,
}

fn parse(input: &TransferInput, left: Money, Days { issued_on, today }: Days) -> Result<Transfer, Refusals> {
    let mut no = Refusals::default();
    let amount = no.take("", parse_money(&input.amount, left.currency()));
    if let Some(amount) = amount {
        if amount.minor() <= 0 {
            no.add(Code::AmountZero, "/amount");
        } else if left.minor() < amount.minor() {
            no.push(Refusal::at(Code::PaymentBeyondOpen, "/amount").with("open", left));
        }
    }
    if input.method.as_deref().is_some_and(|method| method != METHOD) {
        no.push(Refusal::at(Code::ChoiceUnknown, "/method").with("choices", METHOD));
    }
    let received_on = match input.received_on.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => no.take("", parse_day(text, "/received_on")).unwrap_or(today),
        None => today,
    };
    if today < received_on {
        no.push(Refusal::at(Code::InTheFuture, "/received_on").with("today", today));
    } else if received_on < issued_on {
        no.push(Refusal::at(Code::PaymentBeforeIssue, "/received_on").with("issued_on", issued_on));
    }
    let reference = input.reference.as_deref().unwrap_or_default();
    let reference = parse_line(reference, REFERENCE_CHARS_MAX, "/reference").map_err(|refusal| match refusal.code {
        Code::NameInvalid => Refusal::at(Code::ReferenceInvalid, "/reference"),
        _ => refusal,
    });
    let reference = no.take("", reference);
    no.into_result()?;
    let reference = reference.filter(|text| !text.is_empty());
    Ok(Transfer { amount: amount.unwrap_or(left), received_on, reference })
}

/// An amount in whole minor units.
fn parse_money(text: &str, currency: Currency) -> Result<Money, Refusal> {
    let amount = parse_price(text, "/amount")?;
    let money = Money::rounded(amount, currency).map_err(|_| Refusal::at(Code::AmountTooLarge, "/amount"))?;
    match money.amount() == amount {
        true => Ok(money),
        false => Err(Refusal::at(Code::DecimalTooPrecise, "/amount").with("max", currency.minor_digits())),
    }
}

/// A charge that may still succeed takes its part first.
async fn refuse_while_charging(conn: &mut PgConnection, owed: &Owed, left: Money) -> Answer<()> {
    let charging: i64 = sqlx::query_scalar(
        "SELECT coalesce(sum(amount_minor), 0)::bigint FROM payments
         WHERE invoice_id = $1 AND status IN ('pending', 'needs_confirmation')",
    )
    .bind(owed.id)
    .fetch_one(conn)
    .await?;
    if left.minor() < charging { Err(Code::PaymentUnderWay.into()) } else { Ok(()) }
}

async fn issued_on(conn: &mut PgConnection, owed: &Owed) -> Answer<Day> {
    let day = sqlx::query_scalar("SELECT issued_on FROM invoices WHERE id = $1");
    Ok(day.bind(owed.id).fetch_one(conn).await?)
}

/// Where the buyer counts its days.
async fn zone_of(conn: &mut PgConnection, owed: &Owed) -> Answer<Tz> {
    let name: String =
        sqlx::query_scalar("SELECT time_zone FROM buyers WHERE id = $1").bind(owed.buyer_id).fetch_one(conn).await?;
    zone(&name)
}

async fn insert(conn: &mut PgConnection, owed: &Owed, transfer: &Transfer, now: Instant) -> Answer<Uuid> {
    let payment = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO payments (id, invoice_id, seller_id, buyer_id, provider, currency, amount_minor, status, created_at,
                               settled_at, method, received_on, reference)
         VALUES ($1, $2, $3, $4, 'bank', $5, $6, 'succeeded', $7, $7, $8, $9, $10)",
    )
    .bind(payment)
    .bind(owed.id)
    .bind(owed.seller_id)
    .bind(owed.buyer_id)
    .bind(&owed.currency)
    .bind(transfer.amount.minor())
    .bind(now)
    .bind(METHOD)
    .bind(transfer.received_on)
    .bind(&transfer.reference)
    .execute(conn)
    .await?;
    Ok(payment)
}
