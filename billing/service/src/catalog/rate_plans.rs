//! Rate plans while they are written: drafted, replaced, thrown away. And how they are looked at.

use domain::calendar::Instant;
use domain::ids::{ProductId, RatePlanId, SellerId};
use domain::rate_plan::{Audience, DraftRatePlan, RatePlan, RatePlanInput, Terms};
use domain::refusal::{Code, Refusal};
use domain::text::Key;
use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::load::{RatePlanRow, load_metrics};
use super::products;
use super::view::{RatePlanView, today};
use super::visible::{SeenBy, Viewer, addressed, begun, plan_seen};
use crate::actor::Actor;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::{accounts, audit};

macro_rules! plans_where {
    ($($condition:expr),+) => {
        concat!(
            "SELECT r.seller_id, r.product_id, r.id, r.terms, r.effective_from, r.effective_until, r.created_at,
                 r.updated_at, r.published_at,
                 (SELECT count(*) + (r.published_at IS NULL)::int FROM rate_plans v WHERE ",
            $crate::catalog::versions::version_of!(),
            " AND (r.published_at IS NULL OR (v.published_at, v.id) <= (r.published_at, r.id))) AS version,
                 (SELECT min(v.effective_from) FROM rate_plans v WHERE r.published_at IS NOT NULL AND ",
            $crate::catalog::versions::version_of!(),
            " AND (v.effective_from, v.published_at, v.id) > (r.effective_from, r.published_at, r.id)) AS superseded_on
             FROM rate_plans r WHERE ",
            $($condition),+
        )
    };
}
pub(super) use plans_where;

/// A plan of the seller's own, with its product locked first and then itself.
pub(super) async fn lock(tx: &mut PgConnection, seller: SellerId, id: RatePlanId) -> Answer<RatePlanRow> {
    let product: Option<Uuid> =
        sqlx::query_scalar("SELECT product_id FROM rate_plans WHERE seller_id = $1 AND id = $2")
            .bind(seller.0)
            .bind(id.0)
            .fetch_optional(&mut *tx)
            .await?;
    products::lock(tx, seller, ProductId(product.ok_or_else(Error::not_found)?)).await?;
    let row: Option<RatePlanRow> = sqlx::query_as(plans_where!("r.seller_id = $1 AND r.id = $2 FOR NO KEY UPDATE"))
        .bind(seller.0)
        .bind(id.0)
        .fetch_optional(tx)
        .await?;
    row.ok_or_else(Error::not_found)
}

/// The plan as `viewer` sees it.
pub(super) async fn seen(conn: &mut PgConnection, viewer: Viewer, id: RatePlanId) -> Answer<RatePlanRow> {
    let row: Option<RatePlanRow> = sqlx::query_as(plans_where!("r.id = $5 AND ", plan_seen!()))
        .seen_by(viewer)
        .bind(id.0)
        .fetch_optional(conn)
        .await?;
    row.ok_or_else(Error::not_found)
}

/// Drafts a plan.
///
/// # Errors
/// All that is wrong at once; `key.taken` while another draft of the product has this key.
pub async fn draft_rate_plan(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    input: RatePlanInput,
) -> Answer<RatePlanView> {
    let seller = actor.as_seller()?;
    let (id, now) = (RatePlanId(Uuid::now_v7()), portal.now().await?);
    let mut tx = portal.db.begin().await?;
    products::lock(&mut tx, seller, product).await?;
    let terms = parse(&mut tx, product, &input).await?;
    let draft = DraftRatePlan { id, seller_id: seller, product_id: product, terms };
    insert(&mut tx, &draft, now).await?;
    let details = json!({ "key": draft.terms.key, "product": product });
    audit::write(&mut tx, now, actor, "draft_rate_plan", id, details).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(view)
}

/// Drafts the next version of a published plan: the same terms under the same key, from when it is published and without
/// an end.
///
/// # Errors
/// `rate_plan.draft` for a plan that is none yet; `key.taken` while its next version is a draft already.
pub async fn new_version(portal: &Portal, actor: &Actor, of: RatePlanId) -> Answer<RatePlanView> {
    let seller = actor.as_seller()?;
    let (id, now) = (RatePlanId(Uuid::now_v7()), portal.now().await?);
    let mut tx = portal.db.begin().await?;
    let published = match lock(&mut tx, seller, of).await?.plan() {
        RatePlan::Published(plan) => plan,
        RatePlan::Draft(_) => return Err(Code::RatePlanDraft.into()),
    };
    let draft = published.next_version(id);
    insert(&mut tx, &draft, now).await?;
    audit::write(&mut tx, now, actor, "new_version", id, json!({ "key": draft.terms.key, "of": of })).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(view)
}

async fn insert(tx: &mut PgConnection, draft: &DraftRatePlan, now: Instant) -> Answer<()> {
    let terms = &draft.terms;
    keep_audience(tx, terms).await?;
    sqlx::query(
        "INSERT INTO rate_plans (seller_id, product_id, id, terms, effective_from, effective_until, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
    )
    .bind(draft.seller_id.0)
    .bind(draft.product_id.0)
    .bind(draft.id.0)
    .bind(Json(terms))
    .bind(terms.effective_from)
    .bind(terms.effective_until)
    .bind(now)
    .execute(tx)
    .await
    .map_err(|error| taken(error, &terms.key))?;
    Ok(())
}

/// Keeps the category that a plan is addressed to, until it is stored as used.
async fn keep_audience(tx: &mut PgConnection, terms: &Terms) -> Answer<()> {
    match terms.audience {
        Audience::Category { .. } => accounts::keep_categories(tx).await,
        Audience::Everyone | Audience::Buyer { .. } | Audience::Person { .. } => Ok(()),
    }
}

/// Replaces all that a draft says.
///
/// # Errors
/// As [`draft_rate_plan`]; `rate_plan.published` once it is final.
pub async fn replace_draft(
    portal: &Portal,
    actor: &Actor,
    id: RatePlanId,
    input: RatePlanInput,
) -> Answer<RatePlanView> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let draft = match lock(&mut tx, seller, id).await?.plan() {
        RatePlan::Draft(draft) => draft,
        RatePlan::Published(_) => return Err(Code::RatePlanPublished.into()),
    };
    let terms = parse(&mut tx, draft.product_id, &input).await?;
    keep_audience(&mut tx, &terms).await?;
    sqlx::query(
        "UPDATE rate_plans SET terms = $3, effective_from = $4, effective_until = $5, updated_at = $6
         WHERE seller_id = $1 AND id = $2",
    )
    .bind(seller.0)
    .bind(id.0)
    .bind(Json(&terms))
    .bind(terms.effective_from)
    .bind(terms.effective_until)
    .bind(now)
    .execute(&mut *tx)
    .await
    .map_err(|error| taken(error, &terms.key))?;
    audit::write(&mut tx, now, actor, "replace_draft", id, json!({ "key": terms.key })).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(view)
}

/// Throws a draft away.
///
/// # Errors
/// `rate_plan.published` once it is final.
pub async fn delete_draft(portal: &Portal, actor: &Actor, id: RatePlanId) -> Answer<()> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let draft = match lock(&mut tx, seller, id).await?.plan() {
        RatePlan::Draft(draft) => draft,
        RatePlan::Published(_) => return Err(Code::RatePlanPublished.into()),
    };
    sqlx::query("DELETE FROM rate_plans WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .execute(&mut *tx)
        .await?;
    audit::write(&mut tx, now, actor, "delete_draft", id, json!({ "key": draft.terms.key })).await?;
    tx.commit().await?;
    Ok(())
}

/// A plan, for those who may see it: its seller, the operator, buyers it addresses if it is public or who subscribed to
/// it, and anybody if it is public and for everyone.
pub async fn rate_plan(portal: &Portal, viewer: impl Into<Option<&Actor>>, id: RatePlanId) -> Answer<RatePlanView> {
    let viewer = Viewer::of(viewer.into());
    let now = portal.now().await?;
    let row = seen(&mut *portal.db.acquire().await?, viewer, id).await?;
    Ok(RatePlanView::of(row, today(now)))
}

/// All plans of a product that the viewer may see, in the order they were drafted.
pub async fn rate_plans(
    portal: &Portal,
    viewer: impl Into<Option<&Actor>>,
    product: ProductId,
) -> Answer<Vec<RatePlanView>> {
    let viewer = Viewer::of(viewer.into());
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    products::seen(&mut conn, viewer, product).await?;
    let rows: Vec<RatePlanRow> = sqlx::query_as(plans_where!("r.product_id = $5 AND ", plan_seen!(), " ORDER BY r.id"))
        .seen_by(viewer)
        .bind(product.0)
        .fetch_all(&mut *conn)
        .await?;
    Ok(rows.into_iter().map(|row| RatePlanView::of(row, today(now))).collect())
}

pub(super) async fn own(conn: &mut PgConnection, actor: &Actor, id: RatePlanId, now: Instant) -> Answer<RatePlanView> {
    let row = seen(conn, Viewer::of(Some(actor)), id).await?;
    Ok(RatePlanView::of(row, today(now)))
}

async fn parse(conn: &mut PgConnection, product: ProductId, input: &RatePlanInput) -> Answer<Terms> {
    let metrics = load_metrics(conn, &[product]).await?.remove(&product).unwrap_or_default();
    let metrics: Vec<Key> = metrics.into_iter().map(|metric| metric.definition.key).collect();
    Ok(input.parse(&metrics)?)
}

fn taken(error: sqlx::Error, key: &Key) -> Error {
    let refusal = Refusal::at(Code::KeyTaken, "/key").with("key", key);
    Error::from(error).refused_by("rate_plan_key_names_one_draft", refusal)
}
