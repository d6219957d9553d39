//! Subscriptions as their parties see them.

use domain::calendar::{Day, Instant, day_of};
use domain::ids::{BuyerId, ProductId, RatePlanId, SellerId, SubscriptionId};
use domain::invoicing::{Coming, UsageOn};
use domain::locale::LocalizedText;
use domain::rate_plan::{Terms, TrialCovers};
use domain::subscription::{Ending, Once, Phase, Status};
use rust_decimal::Decimal;
use serde::Serialize;
use uuid::Uuid;

use crate::actor::Actor;
use crate::error::{Answer, Error};
use crate::invoices::coming;
use crate::page::{Page, PageRequest};
use crate::portal::Portal;
use crate::subscriptions::{DaySpan, Loaded, Lock, load, load_one, scope};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Subscription))]
pub struct SubscriptionView {
    pub id: SubscriptionId,
    pub seller_id: SellerId,
    pub seller_name: String,
    pub buyer_id: BuyerId,
    pub buyer_name: String,
    pub product_id: ProductId,
    pub product_name: LocalizedText,
    pub rate_plan_id: RatePlanId,
    pub rate_plan_key: String,
    pub rate_plan_name: LocalizedText,
    #[cfg_attr(feature = "contract", schema(value_type = domain::money::Currency))]
    pub currency: String,
    pub status: Status,
    pub seats: u32,
    pub signed_at: Instant,
    /// `buyer`, `seller` or `operator`.
    #[cfg_attr(feature = "contract", schema(value_type = domain::contract::BoughtBy))]
    pub bought_by: String,
    pub bought_by_name: String,
    pub starts_on: Day,
    /// The last day of service, if one is agreed.
    pub ends_on: Option<Day>,
    /// Whether anything is owed at the end; a cancellation says it to the API.
    #[serde(skip)]
    pub ending: Ending,
    /// The last day of its trial, where it has one.
    #[serde(skip)]
    pub trial_until: Option<Day>,
    #[serde(skip)]
    pub trial_covers: TrialCovers,
    /// The last day on which ending it leaves nothing owed; `None` where the plan grants none.
    #[serde(skip)]
    pub withdrawable_until: Option<Day>,
    /// Its trial and its days to withdraw, as far as it was granted them.
    #[serde(skip)]
    pub once: Once,
    /// The last day of the term that runs, or of the first one.
    #[serde(skip)]
    pub term_ends_on: Option<Day>,
    /// What being set up costs by the plan of the first day; `None` where that has no such fee.
    #[serde(skip)]
    pub set_up: Option<Decimal>,
    /// `charged` or `waived`.
    #[cfg_attr(feature = "contract", schema(value_type = domain::subscription::SetupFee))]
    pub setup_fee: String,
    pub time_zone: String,
    /// The first day from now on that can bring an invoice.
    pub next_invoice_on: Option<Day>,
    /// What usage is to it.
    #[serde(skip)]
    pub next_invoice_usage: UsageOn,
    /// The running billing period, while active.
    pub period: Option<DaySpan>,
    /// The plan that begins later, if a change is booked.
    pub upcoming: Option<UpcomingPhase>,
    #[serde(skip)]
    phase: Phase,
}

impl SubscriptionView {
    /// What is agreed, as it stands today: of the first day before it, of the last one after it.
    pub fn terms(&self) -> &Terms {
        self.phase.terms()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct UpcomingPhase {
    pub from: Day,
    pub rate_plan_id: RatePlanId,
    pub rate_plan_name: LocalizedText,
    pub seats: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionFilter {
    pub product_id: Option<ProductId>,
    pub buyer_id: Option<BuyerId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    currency: String,
    bought_by: String,
    bought_by_name: String,
    setup_fee: String,
}

/// One subscription of the actor's.
pub async fn subscription(portal: &Portal, actor: &Actor, id: SubscriptionId) -> Answer<SubscriptionView> {
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    load_one(portal, &mut conn, actor, id, Lock::None).await?;
    views(portal, &mut conn, &[id.0], now).await?.pop().ok_or_else(Error::not_found)
}

/// The actor's subscriptions, newest first.
pub async fn subscriptions(
    portal: &Portal,
    actor: &Actor,
    filter: SubscriptionFilter,
    page: PageRequest,
) -> Answer<Page<SubscriptionView>> {
    let now = portal.now().await?;
    let (seller, buyer, own) = scope(actor);
    let mut conn = portal.db.acquire().await?;
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM subscriptions
         WHERE ($1::uuid IS NULL OR seller_id = $1) AND ($2::uuid IS NULL OR buyer_id = $2)
           AND ($3::uuid IS NULL OR product_id = $3) AND ($4::uuid IS NULL OR buyer_id = $4)
           AND ($5::uuid IS NULL OR id = $5) AND ($6::uuid IS NULL OR id < $6)
         ORDER BY id DESC LIMIT $7 + 1",
    )
    .bind(seller)
    .bind(buyer)
    .bind(filter.product_id.map(|id| id.0))
    .bind(filter.buyer_id.map(|id| id.0))
    .bind(own)
    .bind(page.after())
    .bind(page.limit())
    .fetch_all(&mut *conn)
    .await?;
    let mut items = views(portal, &mut conn, &ids, now).await?;
    items.sort_by_key(|view| std::cmp::Reverse(view.id));
    Ok(Page::cut(items, &page, |view| view.id.0))
}

pub(crate) async fn views(
    portal: &Portal,
    conn: &mut sqlx::PgConnection,
    ids: &[Uuid],
    now: Instant,
) -> Answer<Vec<SubscriptionView>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, currency, bought_by, bought_by_name, setup_fee
         FROM subscriptions WHERE id = ANY($1) ORDER BY id",
    )
    .bind(ids)
    .fetch_all(&mut *conn)
    .await?;
    let ids: Vec<SubscriptionId> = ids.iter().map(|id| SubscriptionId(*id)).collect();
    let loaded = load(portal, conn, &ids, Lock::None).await?;
    let coming = coming(conn, &loaded.iter().collect::<Vec<_>>()).await?;
    let known = rows.into_iter().zip(loaded).zip(coming);
    Ok(known.map(|((row, loaded), coming)| view(row, loaded, coming, now)).collect())
}

fn view(row: Row, loaded: Loaded, coming: Option<Coming>, now: Instant) -> SubscriptionView {
    let subscription = &loaded.subscription;
    debug_assert_eq!(row.id, subscription.id.0);
    let today = day_of(now, subscription.zone);
    let status = subscription.status(now);
    let phase = subscription.phase_on(today.max(subscription.starts_on).min(subscription.ends_on.unwrap_or(Day::MAX)));
    let later = subscription.phases.iter().find(|other| other.from_on > today && other.number > phase.number);
    let running = (status == Status::Active).then(|| subscription.billed_with(today));
    SubscriptionView {
        id: subscription.id,
        seller_id: subscription.seller_id,
        seller_name: loaded.parties.seller.name,
        buyer_id: subscription.buyer_id,
        buyer_name: loaded.parties.buyer.name,
        product_id: loaded.product_id,
        product_name: loaded.product_name,
        rate_plan_id: phase.rate_plan.id,
        rate_plan_key: phase.terms().key.to_string(),
        rate_plan_name: phase.terms().name.clone(),
        currency: row.currency,
        status,
        seats: phase.seats,
        signed_at: subscription.signed_at,
        bought_by: row.bought_by,
        bought_by_name: row.bought_by_name,
        starts_on: subscription.starts_on,
        ends_on: subscription.ends_on,
        ending: subscription.ending,
        trial_until: subscription.trial_until(),
        trial_covers: subscription.first_phase().terms().trial_covers,
        withdrawable_until: subscription.withdrawable_until(),
        term_ends_on: subscription.term_ends_on(today.max(subscription.starts_on)),
        once: subscription.once(),
        set_up: subscription.first_phase().terms().setup_fee().filter(|amount| !amount.is_zero()),
        setup_fee: row.setup_fee,
        time_zone: subscription.zone.name().to_owned(),
        next_invoice_on: coming.map(|coming| coming.due.on),
        next_invoice_usage: coming.map(|coming| coming.usage).unwrap_or_default(),
        period: running.map(DaySpan::from),
        upcoming: later.map(|phase| UpcomingPhase {
            from: phase.from_on,
            rate_plan_id: phase.rate_plan.id,
            rate_plan_name: phase.terms().name.clone(),
            seats: phase.seats,
        }),
        phase: phase.clone(),
    }
}
