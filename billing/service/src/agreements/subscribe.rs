//! Subscribing: a buyer takes a public plan, or the operator buys any plan on the buyer's behalf. A seller binds nobody.

use domain::calendar::{Day, Instant, Tz, day_of, parse_day, start_of};
use domain::ids::{BuyerId, ProductId, RatePlanId, SubscriptionId};
use domain::locale::Locale;
use domain::quantity::parse_whole;
use domain::rate_plan::{Addressee, PublishedRatePlan, RatePlan, SEATS_MAX, Visibility};
use domain::refusal::{Code, Refusal, Refusals};
use domain::subscription::{Ending, Grant, Phase, SetupFee, Subscription};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use super::granted::grant_once;
use super::review::rehearsed;
use super::shown::Shown;
use super::view::{SubscriptionView, views};
use crate::actor::{Actor, Principal};
use crate::acts::again;
use crate::error::{Answer, Error, stored};
use crate::portal::Portal;
use crate::subscriptions::{agree_end_of_term, agree_phase, schedule, zone};
use crate::{accounts, audit, catalog, invoices};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewSubscription))]
#[serde(default)]
pub struct SubscribeInput {
    #[cfg_attr(feature = "contract", schema(value_type = RatePlanId, required))]
    pub rate_plan_id: String,
    /// The first day of service; today when absent.
    #[cfg_attr(feature = "contract", schema(value_type = Option<domain::contract::DayText>))]
    pub starts_on: Option<String>,
    #[cfg_attr(feature = "contract", schema(value_type = Option<domain::contract::Whole>))]
    pub seats: Option<String>,
    /// For whom, when bought on somebody's behalf.
    #[cfg_attr(feature = "contract", schema(value_type = Option<BuyerId>))]
    pub buyer_id: Option<String>,
    pub waive_setup_fee: Option<bool>,
}

/// A subscription just bought, with the key for its usage, shown this once.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = SubscriptionWithKey))]
pub struct NewSubscription {
    #[serde(flatten)]
    pub subscription: SubscriptionView,
    pub api_key: String,
}

/// How far ahead service can begin.
const YEARS_AHEAD_MAX: i64 = 3;
const DAYS_AHEAD_MAX: i64 = YEARS_AHEAD_MAX * 366;

pub(super) struct Buyer {
    pub id: BuyerId,
    pub email: String,
    pub zone: Tz,
    pub locale: Locale,
    pub categories: Vec<String>,
}

impl Buyer {
    fn addressee(&self) -> Addressee<'_> {
        Addressee { id: self.id, email: &self.email, categories: &self.categories }
    }
}

pub(super) struct Order {
    pub plan: PublishedRatePlan,
    pub product_id: ProductId,
    pub buyer: Buyer,
    pub starts_on: Day,
    pub seats: u32,
    pub setup_fee: SetupFee,
}

/// Subscribes, and issues what is due on the first day if that is today.
///
/// # Errors
/// A plan that is a draft, not sold today, superseded by a later version, or not for this buyer (`not_found`); a first day in the past;
/// seats missing or not sold; a set-up fee that the actor cannot waive.
pub async fn subscribe(portal: &Portal, actor: &Actor, input: SubscribeInput) -> Answer<NewSubscription> {
    let nothing = Shown::default();
    again(|| subscribe_once(portal, actor, &input, &nothing)).await
}

/// The same, if what comes of it is what [`super::review`] told.
///
/// # Errors
/// Those, and `review.changed`.
pub async fn subscribe_as_shown(
    portal: &Portal,
    actor: &Actor,
    input: SubscribeInput,
    shown: &Shown,
) -> Answer<NewSubscription> {
    again(|| subscribe_once(portal, actor, &input, shown)).await
}

async fn subscribe_once(
    portal: &Portal,
    actor: &Actor,
    input: &SubscribeInput,
    shown: &Shown,
) -> Answer<NewSubscription> {
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let promised = match shown.is_nothing() {
        true => None,
        false => {
            let mut rehearsal = tx.begin().await?;
            let found = rehearsed(portal, &mut rehearsal, actor, input, now).await?;
            rehearsal.rollback().await?;
            shown.check(&found.shown)?;
            Some(found.once())
        }
    };
    let order = order(&mut tx, actor, input, now).await?;
    let subscription = sign(&mut tx, actor, &order, now).await?;
    // Another order may have taken the trial since the rehearsal: from here on it is held.
    if promised.is_some_and(|promised| promised != subscription.once()) {
        return Err(Code::ReviewChanged.into());
    }
    let api_key = accounts::issue_subscription_key(&mut tx, subscription.id, now).await?;
    let details = json!({ "rate_plan_id": order.plan.id, "starts_on": order.starts_on, "buyer_id": order.buyer.id });
    audit::write(&mut tx, now, actor, "subscribe", subscription.id, details).await?;
    if subscription.starts_on <= day_of(now, subscription.zone) {
        invoices::issue_next(portal, &mut tx, subscription.id, now).await?;
    }
    let view = views(portal, &mut tx, &[subscription.id.0], now).await?.pop().ok_or_else(Error::not_found)?;
    tx.commit().await?;
    Ok(NewSubscription { subscription: view, api_key })
}

/// Notes what was ordered as agreed.
pub(super) async fn sign(conn: &mut PgConnection, actor: &Actor, order: &Order, now: Instant) -> Answer<Subscription> {
    let mut subscription = subscription_of(order, SubscriptionId(Uuid::now_v7()), now);
    insert(conn, actor, order, &subscription).await?;
    grant_once(conn, &mut subscription, order.product_id).await?;
    agree_end_of_term(conn, &mut subscription, now).await?;
    schedule(conn, &subscription, None).await?;
    Ok(subscription)
}

pub(super) async fn order(
    conn: &mut PgConnection,
    actor: &Actor,
    input: &SubscribeInput,
    now: Instant,
) -> Answer<Order> {
    may_order(actor)?;
    let mut no = Refusals::default();
    let starts_on = filled(input.starts_on.as_deref()).map(|text| no.take("", parse_day(text, "/starts_on")));
    let (plan, buyer) = match plan_and_buyer(conn, actor, input, now).await {
        Ok(found) => found,
        Err(Error::Refused(refused)) => {
            no.0.extend(refused.0);
            check_seats(&mut no, input.seats.as_deref());
            setup_fee(&mut no, actor, input);
            return Err(no.into());
        }
        Err(fault) => return Err(fault),
    };
    let today = day_of(now, buyer.zone);
    let starts_on = starts_on.unwrap_or(Some(today));
    if let Some(starts_on) = starts_on {
        check_start(&mut no, starts_on, today);
    }
    match catalog::versions::may_be_taken(conn, &plan, today).await {
        Ok(()) => {}
        Err(Error::Refused(refused)) => drop(no.take::<()>("", Err(refused))),
        Err(fault) => return Err(fault),
    }
    let seats = parse_seats(&mut no, &plan, input.seats.as_deref());
    let setup_fee = setup_fee(&mut no, actor, input);
    no.into_result()?;
    let product_id = plan.product_id;
    Ok(Order { plan, product_id, buyer, starts_on: starts_on.unwrap_or(today), seats, setup_fee })
}

/// What is ordered and for whom, where that plan may be taken by that buyer.
async fn plan_and_buyer(
    conn: &mut PgConnection,
    actor: &Actor,
    input: &SubscribeInput,
    now: Instant,
) -> Answer<(PublishedRatePlan, Buyer)> {
    let mut no = Refusals::default();
    let buyer_id = no.take("", buyer_of(actor, input));
    let plan_id = no.take(
        "",
        match input.rate_plan_id.as_str() {
            "" => Err(Refusal::at(Code::Required, "/rate_plan_id")),
            text => text.parse::<RatePlanId>().map_err(|_| no_plan()),
        },
    );
    let (Some(buyer_id), Some(plan_id)) = (buyer_id, plan_id) else { return Err(no.into()) };
    let plan = catalog::load_plan(conn, plan_id).await?.ok_or_else(no_plan)?;
    let buyer = load_buyer(conn, buyer_id).await?;
    let plan = match plan {
        RatePlan::Published(plan) => plan,
        RatePlan::Draft(_) => return Err(unpublished(actor)),
    };
    if may_take(actor, &plan, &buyer, now) { Ok((plan, buyer)) } else { Err(no_plan().into()) }
}

fn setup_fee(no: &mut Refusals, actor: &Actor, input: &SubscribeInput) -> SetupFee {
    match (input.waive_setup_fee.unwrap_or(false), actor.principal) {
        (false, _) => SetupFee::Charged,
        (true, Principal::Operator) => SetupFee::Waived,
        (true, Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_)) => {
            no.add(Code::SetupFeeNotWaivable, "/waive_setup_fee");
            SetupFee::Charged
        }
    }
}

pub(super) fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}

/// Reads a number of seats where it is not known what is sold.
pub(super) fn check_seats(no: &mut Refusals, text: Option<&str>) -> u32 {
    let some = filled(text).filter(|text| *text != "0");
    some.and_then(|text| no.take("", parse_whole(text, 1, SEATS_MAX, "/seats"))).unwrap_or(0)
}

fn no_plan() -> Refusal {
    Refusal::at(Code::NotFound, "/rate_plan_id")
}

/// That a seller asks is refused before anything else is known, whoever it names.
fn may_order(actor: &Actor) -> Result<(), Refusal> {
    match actor.principal {
        Principal::Operator | Principal::Buyer(_) => Ok(()),
        Principal::Seller(_) => Err(Refusal::at(Code::BuyerHasNotAgreed, "/buyer_id")),
        Principal::Subscription(_) => Err(Refusal::new(Code::NotAllowed)),
    }
}

/// For whom it is.
fn buyer_of(actor: &Actor, input: &SubscribeInput) -> Result<BuyerId, Refusal> {
    let named = filled(input.buyer_id.as_deref());
    let not_found = || Refusal::at(Code::NotFound, "/buyer_id");
    let named = named.map(|text| text.parse::<BuyerId>().map_err(|_| not_found())).transpose()?;
    match (actor.principal, named) {
        (Principal::Buyer(own), None) => Ok(own),
        (Principal::Buyer(own), Some(named)) if named == own => Ok(own),
        (Principal::Buyer(_), Some(_)) => Err(not_found()),
        (Principal::Operator, Some(named)) => Ok(named),
        (Principal::Operator, None) => Err(Refusal::at(Code::BuyerRequired, "/buyer_id")),
        (Principal::Seller(_) | Principal::Subscription(_), _) => Err(Refusal::new(Code::NotAllowed)),
    }
}

/// A draft is there for the operator only, and for its seller, who buys nothing.
fn unpublished(actor: &Actor) -> Error {
    match actor.principal {
        Principal::Operator => Refusal::at(Code::RatePlanDraft, "/rate_plan_id").into(),
        Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_) => no_plan().into(),
    }
}

/// Nobody gets a plan that does not address it. A buyer takes public ones that are on sale by now; on its behalf the operator
/// takes private ones and those of later days too.
pub(super) fn may_take(actor: &Actor, plan: &PublishedRatePlan, buyer: &Buyer, now: Instant) -> bool {
    let terms = &plan.terms;
    let begun = plan.has_begun(day_of(now, buyer.zone));
    let offered = match actor.principal {
        Principal::Operator => true,
        Principal::Buyer(_) => terms.visibility == Visibility::Public && begun,
        Principal::Seller(_) | Principal::Subscription(_) => false,
    };
    offered && terms.audience.addresses(&buyer.addressee())
}

fn check_start(no: &mut Refusals, starts_on: Day, today: Day) {
    if starts_on < today {
        no.push(Refusal::at(Code::InThePast, "/starts_on").with("today", today));
    } else if (starts_on - today).num_days() > DAYS_AHEAD_MAX {
        no.push(Refusal::at(Code::TooFarAhead, "/starts_on").with("years", YEARS_AHEAD_MAX));
    }
}

pub(super) fn parse_seats(no: &mut Refusals, plan: &PublishedRatePlan, text: Option<&str>) -> u32 {
    match (plan.terms.sells_seats(), filled(text)) {
        (true, None) => {
            no.add(Code::SeatsRequired, "/seats");
            0
        }
        (false, Some("0")) | (false, None) => 0,
        (false, Some(_)) => {
            no.add(Code::SeatsNotPriced, "/seats");
            0
        }
        (true, Some(text)) => no.take("", parse_whole(text, 1, SEATS_MAX, "/seats")).unwrap_or(0),
    }
}

pub(super) async fn load_buyer(conn: &mut PgConnection, id: BuyerId) -> Answer<Buyer> {
    let row: Option<(String, String, String, Vec<String>)> = sqlx::query_as(
        "SELECT email, time_zone, locale,
                ARRAY(SELECT category FROM buyer_category_members m WHERE m.buyer_id = b.id)
         FROM buyers b WHERE id = $1",
    )
    .bind(id.0)
    .fetch_optional(conn)
    .await?;
    let (email, time_zone, locale, categories) = row.ok_or_else(|| Refusal::at(Code::NotFound, "/buyer_id"))?;
    Ok(Buyer { id, email, zone: zone(&time_zone)?, locale: stored(&locale, "locale")?, categories })
}

fn subscription_of(order: &Order, id: SubscriptionId, now: Instant) -> Subscription {
    let from = start_of(order.starts_on, order.buyer.zone);
    let rate_plan = std::sync::Arc::new(order.plan.clone());
    Subscription {
        id,
        seller_id: order.plan.seller_id,
        buyer_id: order.buyer.id,
        zone: order.buyer.zone,
        signed_at: now,
        starts_on: order.starts_on,
        ends_on: None,
        ending: Ending::Ordinary,
        setup_fee: order.setup_fee,
        trial: Grant::Granted,
        withdrawal: Grant::Granted,
        phases: Phase { number: 1, rate_plan, seats: order.seats, from, from_on: order.starts_on }.into(),
    }
}

async fn insert(conn: &mut PgConnection, actor: &Actor, order: &Order, subscription: &Subscription) -> Answer<()> {
    let buyers_name = accounts::signing_name(conn, actor).await?;
    sqlx::query(
        "INSERT INTO subscriptions (seller_id, id, buyer_id, product_id, time_zone, locale, currency, signed_at, bought_by,
                                    bought_by_name, starts_on, setup_fee)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(subscription.seller_id.0)
    .bind(subscription.id.0)
    .bind(subscription.buyer_id.0)
    .bind(order.product_id.0)
    .bind(subscription.zone.name())
    .bind(order.buyer.locale.code())
    .bind(order.plan.terms.currency.code())
    .bind(subscription.signed_at)
    .bind(bought_by(actor))
    .bind(buyers_name)
    .bind(subscription.starts_on)
    .bind(match subscription.setup_fee {
        SetupFee::Charged => "charged",
        SetupFee::Waived => "waived",
    })
    .execute(&mut *conn)
    .await?;
    let signed_at = subscription.signed_at;
    agree_phase(conn, subscription.seller_id, subscription.id, subscription.first_phase(), signed_at).await
}

fn bought_by(actor: &Actor) -> &'static str {
    match actor.principal {
        Principal::Operator => "operator",
        Principal::Seller(_) => "seller",
        Principal::Buyer(_) | Principal::Subscription(_) => "buyer",
    }
}
