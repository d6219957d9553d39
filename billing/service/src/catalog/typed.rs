//! Rate plans as they are being typed: kept beside the drafts, for what cannot be saved as a draft yet.

use domain::calendar::Instant;
use domain::ids::{ProductId, RatePlanId};
use domain::refusal::{Code, Refusal};
use serde_json::Value;
use sqlx::types::Json;

use super::products;
use crate::actor::Actor;
use crate::error::Answer;
use crate::portal::Portal;

/// As much as somebody types.
const FORM_BYTES_MAX: usize = 512 * 1024;

/// A form as it was typed last.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedPlan {
    pub form: Value,
    pub typed_at: Instant,
}

fn place(draft: Option<RatePlanId>) -> String {
    draft.map_or_else(|| "new".to_owned(), |draft| draft.to_string())
}

/// Keeps what is being typed into a new plan or a draft of a product of the seller's own.
///
/// # Errors
/// `body_too_large` for more than anybody types.
pub async fn keep_typed(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    draft: Option<RatePlanId>,
    form: &Value,
) -> Answer<Instant> {
    let seller = actor.as_seller()?;
    if form.to_string().len() > FORM_BYTES_MAX {
        return Err(Refusal::new(Code::BodyTooLarge).with("max", "512 KiB").into());
    }
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    products::lock(&mut tx, seller, product).await?;
    sqlx::query(
        "INSERT INTO typed_rate_plans (seller_id, product_id, place, form, typed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (seller_id, product_id, place) DO UPDATE SET form = EXCLUDED.form, typed_at = EXCLUDED.typed_at",
    )
    .bind(seller.0)
    .bind(product.0)
    .bind(place(draft))
    .bind(Json(form))
    .bind(now)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(now)
}

/// What was typed and not saved.
pub async fn typed_plan(
    portal: &Portal,
    actor: &Actor,
    product: ProductId,
    draft: Option<RatePlanId>,
) -> Answer<Option<TypedPlan>> {
    let row: Option<(Json<Value>, Instant)> = sqlx::query_as(
        "SELECT form, typed_at FROM typed_rate_plans WHERE seller_id = $1 AND product_id = $2 AND place = $3",
    )
    .bind(actor.as_seller()?.0)
    .bind(product.0)
    .bind(place(draft))
    .fetch_optional(&portal.db)
    .await?;
    Ok(row.map(|(form, typed_at)| TypedPlan { form: form.0, typed_at }))
}

/// Forgets what was typed, because it is saved or not wanted.
///
/// # Errors
/// `not_found` for a product of somebody else.
pub async fn forget_typed(portal: &Portal, actor: &Actor, product: ProductId, draft: Option<RatePlanId>) -> Answer<()> {
    let seller = actor.as_seller()?;
    let mut tx = portal.db.begin().await?;
    products::lock(&mut tx, seller, product).await?;
    sqlx::query("DELETE FROM typed_rate_plans WHERE seller_id = $1 AND product_id = $2 AND place = $3")
        .bind(seller.0)
        .bind(product.0)
        .bind(place(draft))
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
