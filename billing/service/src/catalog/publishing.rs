//! Publishing: a draft becomes final, in effect at once or from its first day on. After that only the end of its sale
//! can change; the schema refuses anything else.

use domain::calendar::{Day, parse_day};
use domain::ids::{ProductId, RatePlanId, SellerId};
use domain::locale::LocalizedText;
use domain::metric::Metric;
use domain::rate_plan::{Checked, DraftRatePlan, RatePlan, reasons_not_to_publish};
use domain::refusal::{Code, Refusal, Refusals};
use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;

use super::load::load_metrics;
use super::rate_plans::{lock, own, seen};
use super::view::{RatePlanView, today};
use super::visible::Viewer;
use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::portal::Portal;

/// What publishing looks at beside the plan.
struct Surroundings {
    product_name: LocalizedText,
    metrics: Vec<Metric>,
}

impl Surroundings {
    async fn load(conn: &mut PgConnection, seller: SellerId, product: ProductId) -> Answer<Self> {
        let name: Json<LocalizedText> =
            sqlx::query_scalar("SELECT name FROM products WHERE seller_id = $1 AND id = $2")
                .bind(seller.0)
                .bind(product.0)
                .fetch_one(&mut *conn)
                .await?;
        let metrics = load_metrics(conn, &[product]).await?.remove(&product).unwrap_or_default();
        Ok(Self { product_name: name.0, metrics })
    }

    fn checked(&self, today: Day) -> Checked<'_> {
        Checked { product_name: &self.product_name, metrics: &self.metrics, today }
    }
}

/// Freezes a draft for good.
///
/// # Errors
/// Every reason not to; `rate_plan.published` when it is final already.
pub async fn publish(portal: &Portal, actor: &Actor, id: RatePlanId) -> Answer<RatePlanView> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let draft = draft(lock(&mut tx, seller, id).await?.plan())?;
    let around = Surroundings::load(&mut tx, seller, draft.product_id).await?;
    let plan = draft.publish(&around.checked(today(now)), now)?;
    sqlx::query(
        "UPDATE rate_plans SET published_at = $3, effective_from = $4, updated_at = $3 WHERE seller_id = $1 AND id = $2",
    )
    .bind(seller.0)
    .bind(id.0)
    .bind(plan.published_at)
    .bind(plan.terms.effective_from)
    .execute(&mut *tx)
    .await?;
    let details = json!({ "key": plan.terms.key, "effective_from": plan.terms.effective_from });
    audit::write(&mut tx, now, actor, "publish", id, details).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(view)
}

/// The reasons why a draft cannot be published; none when it is ready.
///
/// # Errors
/// `rate_plan.published` when it is final already.
pub async fn publishable(portal: &Portal, actor: &Actor, id: RatePlanId) -> Answer<Refusals> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let plan = seen(&mut conn, Viewer::of(Some(actor)), id).await?.plan();
    if plan.seller_id() != seller {
        return Err(Error::not_found());
    }
    let draft = draft(plan)?;
    let around = Surroundings::load(&mut conn, seller, draft.product_id).await?;
    Ok(reasons_not_to_publish(&draft.terms, &around.checked(today(now))))
}

fn draft(plan: RatePlan) -> Answer<DraftRatePlan> {
    match plan {
        RatePlan::Draft(draft) => Ok(draft),
        RatePlan::Published(_) => Err(Code::RatePlanPublished.into()),
    }
}

/// Sets the last day on which a plan is sold; `None` sells it on. Whoever subscribed keeps it.
///
/// # Errors
/// A day that is over, or before the plan's first.
pub async fn set_effective_until(
    portal: &Portal,
    actor: &Actor,
    id: RatePlanId,
    until: Option<&str>,
) -> Answer<RatePlanView> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    let plan = lock(&mut tx, seller, id).await?.plan();
    let until = until.map(|text| parse_day(text, "/effective_until")).transpose()?;
    let (today, from) = (today(now), plan.terms().effective_from);
    match (until, from) {
        (Some(until), _) if until < today => {
            return Err(Refusal::at(Code::InThePast, "/effective_until").with("today", today).into());
        }
        (Some(until), Some(from)) if until < from => {
            return Err(Refusal::at(Code::EndsBeforeStart, "/effective_until").with("start", from).into());
        }
        (Some(_) | None, _) => {}
    }
    sqlx::query("UPDATE rate_plans SET effective_until = $3, updated_at = $4 WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .bind(until)
        .bind(now)
        .execute(&mut *tx)
        .await?;
    let details = json!({ "before": plan.terms().effective_until, "after": until });
    audit::write(&mut tx, now, actor, "set_effective_until", id, details).await?;
    let view = own(&mut tx, actor, id, now).await?;
    tx.commit().await?;
    Ok(view)
}
