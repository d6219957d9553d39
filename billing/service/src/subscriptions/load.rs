//! Subscriptions as the domain knows them, many at a time.

use std::sync::Arc;

use domain::calendar::{Day, Instant, Tz, parse_zone, start_of};
use domain::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::invoicing::{Due, late_due, next_due};
use domain::locale::{Locale, LocalizedText};
use domain::metric::Metric;
use domain::subscription::{Ending, Grant, Phase, SetupFee, Subscription};
use domain::tax::TaxRates;
use rust_decimal::Decimal;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use crate::accounts::{Parties, PartyView};
use crate::actor::Actor;
use crate::catalog::kept::{self, Version};
use crate::error::{self, Answer, Error, Fault};
use crate::gate;
use crate::portal::Portal;

/// A subscription with what the service keeps beside it.
#[derive(Clone, Debug)]
pub(crate) struct Loaded {
    pub subscription: Subscription,
    pub product_id: ProductId,
    pub product_name: LocalizedText,
    /// The product's.
    pub metrics: Arc<Vec<Metric>>,
    /// As they are now.
    pub parties: Parties,
    pub locale: Locale,
    /// Of the buyer's country as it is now.
    pub tax_rates: TaxRates,
    /// Whether usage waits that came after its period was invoiced.
    pub has_late_usage: bool,
    /// The day on which it came, where no other invoice is to come.
    pub late_on: Option<Day>,
    /// The day of the last occasion billed.
    pub billed_on: Option<Day>,
}

/// Whether others must wait until this transaction is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lock {
    None,
    ForUpdate,
}

impl Loaded {
    /// What is to be billed next.
    pub fn next_due(&self) -> Option<Due> {
        next_due(&self.subscription, self.billed_on).or_else(|| self.late_due())
    }

    /// The correction to come of what came after the last invoice.
    pub fn late_due(&self) -> Option<Due> {
        late_due(&self.subscription, self.billed_on, self.late_on?)
    }
}

/// What is read beside a subscription.
#[derive(sqlx::FromRow)]
struct Around {
    seller_name: String,
    seller_country: String,
    seller_vat_id: Option<String>,
    buyer_name: String,
    buyer_country: String,
    buyer_vat_id: Option<String>,
    product_id: Uuid,
    product_name: Json<LocalizedText>,
    metrics_version: Version,
    taxed_from: Vec<Day>,
    tax_percents: Vec<Decimal>,
}

impl Around {
    fn parties(&self) -> Parties {
        let party = |name: &String, country: &String, vat_id: &Option<String>| PartyView {
            name: name.clone(),
            country: country.clone(),
            vat_id: vat_id.clone(),
        };
        Parties {
            seller: party(&self.seller_name, &self.seller_country, &self.seller_vat_id),
            buyer: party(&self.buyer_name, &self.buyer_country, &self.buyer_vat_id),
        }
    }

    fn metrics_wanted(&self) -> (ProductId, Version) {
        (ProductId(self.product_id), self.metrics_version)
    }
}

/// The columns of [`Around`], of a seller, a buyer, a product and their `tax`.
macro_rules! around {
    () => {
        "seller.name AS seller_name, seller.country AS seller_country, seller.vat_id AS seller_vat_id,
         buyer.name AS buyer_name, buyer.country AS buyer_country, buyer.vat_id AS buyer_vat_id, product.id AS product_id, product.name AS product_name,
         product.metrics_version, tax.taxed_from, tax.tax_percents"
    };
}

/// The rates of the buyer's country, in the order of their days.
macro_rules! taxes_of_buyer {
    () => {
        "CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(rate.effective_from ORDER BY rate.effective_from), '{}') AS taxed_from,
                    coalesce(array_agg(rate.percent ORDER BY rate.effective_from), '{}') AS tax_percents
             FROM tax_rates rate WHERE rate.country = buyer.country) tax "
    };
}

/// A phase, with its subscription beside it.
#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    seller_id: Uuid,
    buyer_id: Uuid,
    #[sqlx(flatten)]
    around: Around,
    time_zone: String,
    locale: String,
    signed_at: Instant,
    starts_on: Day,
    ends_on: Option<Day>,
    ending: String,
    setup_fee: String,
    trial: String,
    withdrawal: String,
    billed_on: Option<Day>,
    has_late_usage: bool,
    late_on: Option<Day>,
    number: i16,
    rate_plan_id: Uuid,
    plan_version: Version,
    seats: i32,
    from_at: Instant,
    from_on: Day,
}

/// Phases with their subscriptions, in order.
macro_rules! phases_where {
    ($condition:literal) => {
        concat!(
            "SELECT s.id, s.seller_id, s.buyer_id, s.time_zone, s.locale, s.signed_at, s.starts_on, s.ends_on, s.ending,
                    s.setup_fee, s.trial, s.withdrawal, s.billed_on, late.has_late_usage, late.late_on, p.number, p.rate_plan_id,
                    plan.version AS plan_version, p.seats, p.from_at, p.from_on, ",
            around!(),
            " FROM subscriptions s
              JOIN sellers seller ON seller.id = s.seller_id
              JOIN buyers buyer ON buyer.id = s.buyer_id
              JOIN products product ON product.seller_id = s.seller_id AND product.id = s.product_id
              JOIN subscription_phases p ON p.subscription_id = s.id
              JOIN rate_plans plan ON plan.seller_id = p.seller_id AND plan.id = p.rate_plan_id ",
            taxes_of_buyer!(),
            "CROSS JOIN LATERAL (
                 SELECT count(*) > 0 AS has_late_usage, min(late.came_on) AS late_on
                 FROM usage_late late WHERE late.subscription_id = s.id) late
             WHERE ",
            $condition,
            " ORDER BY s.id, p.number"
        )
    };
}

/// Loads subscriptions with all that is known of them, in the order of their ids: in one statement, beside what is not
/// kept of the catalog yet.
pub(crate) async fn load(
    portal: &Portal,
    conn: &mut PgConnection,
    ids: &[SubscriptionId],
    lock: Lock,
) -> Answer<Vec<Loaded>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    match lock {
        Lock::None => {}
        // A statement that waits for a lock sees other tables as they were before.
        Lock::ForUpdate => {
            sqlx::query("SELECT FROM subscriptions WHERE id = ANY($1) ORDER BY id FOR UPDATE")
                .bind(&ids)
                .execute(&mut *conn)
                .await?;
        }
    }
    // Planning for so many tables takes longer than all else. For one subscription the server keeps its plan; for many it
    // would plan for a number of its own choice.
    let rows: Vec<Row> = match ids.as_slice() {
        [] => return Ok(Vec::new()),
        [id] => sqlx::query_as(phases_where!("s.id = $1")).bind(id).fetch_all(&mut *conn).await?,
        _ => sqlx::query_as(phases_where!("s.id = ANY($1)")).bind(&ids).fetch_all(&mut *conn).await?,
    };
    let plans: Vec<_> = rows.iter().map(|row| (RatePlanId(row.rate_plan_id), row.plan_version)).collect();
    let plans = kept::plans(portal, conn, &plans).await?;
    let metrics: Vec<_> = rows.iter().map(|row| row.around.metrics_wanted()).collect();
    let metrics = kept::metrics(portal, conn, &metrics).await?;
    let mut all: Vec<Loaded> = Vec::with_capacity(ids.len());
    for row in rows {
        let rate_plan = plans.get(&RatePlanId(row.rate_plan_id)).cloned();
        let rate_plan = rate_plan.ok_or_else(|| unreadable(format!("no published rate plan {}", row.rate_plan_id)))?;
        let seats = seats(row.seats)?;
        let phase = Phase { number: row.number, rate_plan, seats, from: row.from_at, from_on: row.from_on };
        match all.last_mut().filter(|last| last.subscription.id.0 == row.id) {
            Some(last) => last.subscription.phases.push(phase),
            None => {
                let metrics = metrics.get(&ProductId(row.around.product_id)).cloned().unwrap_or_default();
                all.push(loaded(row, phase, metrics)?);
            }
        }
    }
    Ok(all)
}

fn loaded(row: Row, phase: Phase, metrics: Arc<Vec<Metric>>) -> Answer<Loaded> {
    let subscription = Subscription {
        id: SubscriptionId(row.id),
        seller_id: SellerId(row.seller_id),
        buyer_id: BuyerId(row.buyer_id),
        zone: zone(&row.time_zone)?,
        signed_at: row.signed_at,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        ending: ending(&row.ending)?,
        setup_fee: setup_fee(&row.setup_fee)?,
        trial: grant(&row.trial)?,
        withdrawal: grant(&row.withdrawal)?,
        phases: phase.into(),
    };
    let locale = error::stored(&row.locale, "locale")?;
    let known = Loaded {
        has_late_usage: row.has_late_usage,
        late_on: row.late_on,
        billed_on: row.billed_on,
        ..with(row.around, subscription, locale, metrics)
    };
    Ok(known)
}

fn with(around: Around, subscription: Subscription, locale: Locale, metrics: Arc<Vec<Metric>>) -> Loaded {
    Loaded {
        subscription,
        parties: around.parties(),
        product_id: ProductId(around.product_id),
        product_name: around.product_name.0,
        metrics,
        locale,
        tax_rates: TaxRates::new(around.taxed_from.into_iter().zip(around.tax_percents)),
        has_late_usage: false,
        late_on: None,
        billed_on: None,
    }
}

/// Whether the actor may see a subscription, before anything of it is locked.
///
/// # Errors
/// `not_found`, never a hint that something is there.
pub(crate) async fn may_see(conn: &mut PgConnection, actor: &Actor, id: SubscriptionId) -> Answer<()> {
    let parties: Option<(Uuid, Uuid)> = sqlx::query_as("SELECT seller_id, buyer_id FROM subscriptions WHERE id = $1")
        .bind(id.0)
        .fetch_optional(conn)
        .await?;
    let (seller, buyer) = parties.ok_or_else(Error::not_found)?;
    actor.may_see(SellerId(seller), BuyerId(buyer), Some(id))
}

/// Locks a subscription for an act that changes it, and tells what time it is then: whoever waited for another act records
/// nothing as agreed before it.
pub(crate) async fn alone_at(portal: &Portal, conn: &mut PgConnection, id: SubscriptionId) -> Answer<Instant> {
    gate::lock_alone(conn, id).await?;
    portal.clock.now(conn).await
}

/// One subscription that the actor may see.
pub(crate) async fn load_one(
    portal: &Portal,
    conn: &mut PgConnection,
    actor: &Actor,
    id: SubscriptionId,
    lock: Lock,
) -> Answer<Loaded> {
    may_see(conn, actor, id).await?;
    if lock == Lock::ForUpdate {
        gate::lock_alone(conn, id).await?;
    }
    load(portal, conn, &[id], lock).await?.pop().ok_or_else(Error::not_found)
}

/// Notes when a subscription is to be invoiced next, after anything about it changed.
pub(crate) async fn schedule(
    conn: &mut PgConnection,
    subscription: &Subscription,
    billed_on: Option<Day>,
) -> Answer<()> {
    let next = next_due(subscription, billed_on).map(|due| due.on);
    sqlx::query(
        "UPDATE subscriptions SET billed_on = $2, next_invoice_on = $3, next_invoice_at = $4
         WHERE seller_id = $5 AND id = $1",
    )
    .bind(subscription.id.0)
    .bind(billed_on)
    .bind(next)
    .bind(next.map(|day| start_of(day, subscription.zone)))
    .bind(subscription.seller_id.0)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) fn ending(name: &str) -> Answer<Ending> {
    Ending::parse(name).ok_or_else(|| unreadable(format!("ending {name}")))
}

pub(crate) fn grant(name: &str) -> Answer<Grant> {
    Grant::parse(name).ok_or_else(|| unreadable(format!("grant {name}")))
}

pub(crate) fn zone(name: &str) -> Answer<Tz> {
    parse_zone(name, "").map_err(|_| unreadable(format!("time zone {name}")))
}

pub(super) fn seats(number: i32) -> Answer<u32> {
    u32::try_from(number).map_err(|_| unreadable(format!("seats {number}")))
}

fn setup_fee(name: &str) -> Answer<SetupFee> {
    match name {
        "charged" => Ok(SetupFee::Charged),
        "waived" => Ok(SetupFee::Waived),
        other => Err(unreadable(format!("set-up fee {other}"))),
    }
}

pub(crate) fn unreadable(what: String) -> Error {
    Error::Fault(Fault::Stored(what))
}
