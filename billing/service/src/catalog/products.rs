//! Products: what a seller sells, in words, and how its prices are shown.

use domain::ids::{ProductId, SellerId};
use domain::locale::LocalizedText;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::{
    CARD_CHARS_MAX, DESCRIPTION_CHARS_MAX, Key, NAME_CHARS_MAX, Needed, parse_localized, parse_localized_lines,
    parse_localized_name,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::view::{PriceDisplay, ProductRow, ProductView};
use super::visible::{SeenBy, Viewer, addressed, begun, plan_seen, product_seen};
use crate::actor::{Actor, Principal};
use crate::audit;
use crate::error::{Answer, Error};
use crate::page::{Page, PageRequest};
use crate::portal::Portal;

#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = NewProduct))]
#[serde(default)]
pub struct ProductInput {
    #[cfg_attr(feature = "contract", schema(required))]
    pub key: String,
    #[cfg_attr(feature = "contract", schema(required))]
    pub name: LocalizedText,
    pub description: LocalizedText,
}

struct Parsed {
    key: Key,
    name: LocalizedText,
    description: LocalizedText,
}

impl ProductInput {
    fn parse(&self) -> Result<Parsed, Refusals> {
        let mut no = Refusals::default();
        let key = no.take("", Key::parse(&self.key, "/key"));
        let name = no.take("", parse_localized_name(&self.name, NAME_CHARS_MAX, Needed::Yes, "/name"));
        let description =
            no.take("", parse_localized(&self.description, DESCRIPTION_CHARS_MAX, Needed::No, "/description"));
        match (key, name, description) {
            (Some(key), Some(name), Some(description)) => Ok(Parsed { key, name, description }),
            _ => Err(no),
        }
    }
}

macro_rules! products_where {
    ($($condition:expr),+) => {
        concat!(
            "SELECT p.id, p.seller_id, s.name AS seller_name, p.key, p.name, p.description, p.price_display,
                 p.plan_order, p.shown_first, p.created_at
             FROM products p JOIN sellers s ON s.id = p.seller_id WHERE ",
            $($condition),+
        )
    };
}
pub(super) use products_where;

/// Locks a product of the seller's own, so that acts on its metrics and plans follow one another.
pub(super) async fn lock(tx: &mut PgConnection, seller: SellerId, id: ProductId) -> Answer<()> {
    let found = sqlx::query("SELECT FROM products WHERE seller_id = $1 AND id = $2 FOR NO KEY UPDATE")
        .bind(seller.0)
        .bind(id.0)
        .fetch_optional(tx)
        .await?;
    found.map(drop).ok_or_else(Error::not_found)
}

/// A product as `viewer` sees it.
pub(super) async fn seen(conn: &mut PgConnection, viewer: Viewer, id: ProductId) -> Answer<ProductView> {
    let row: Option<ProductRow> = sqlx::query_as(products_where!("p.id = $5 AND ", product_seen!()))
        .seen_by(viewer)
        .bind(id.0)
        .fetch_optional(conn)
        .await?;
    row.map(ProductRow::view).ok_or_else(Error::not_found)
}

/// # Errors
/// All that is wrong at once; `key.taken` when the seller has another product of this key.
pub async fn create_product(portal: &Portal, actor: &Actor, input: ProductInput) -> Answer<ProductView> {
    let (seller, parsed) = (actor.as_seller()?, input.parse()?);
    let (id, now) = (ProductId(Uuid::now_v7()), portal.now().await?);
    let mut tx = portal.db.begin().await?;
    sqlx::query(
        "INSERT INTO products (seller_id, id, key, name, description, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(seller.0)
    .bind(id.0)
    .bind(parsed.key.as_str())
    .bind(Json(&parsed.name))
    .bind(Json(&parsed.description))
    .bind(now)
    .execute(&mut *tx)
    .await
    .map_err(|error| taken(error, &parsed.key))?;
    audit::write(&mut tx, now, actor, "create_product", id, json!({ "key": parsed.key })).await?;
    let view = seen(&mut tx, Viewer::of(Some(actor)), id).await?;
    tx.commit().await?;
    Ok(view)
}

/// # Errors
/// As [`create_product`]; and a name no longer in every language while a published plan shows it.
pub async fn update_product(portal: &Portal, actor: &Actor, id: ProductId, input: ProductInput) -> Answer<ProductView> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    lock(&mut tx, seller, id).await?;
    let mut no = Refusals::default();
    let parsed = no.take("", input.parse());
    if !input.name.is_empty() && sold(&mut tx, seller, id).await? {
        missing_words(&mut no, &input.name, "/name");
    }
    let (Some(parsed), true) = (parsed, no.is_empty()) else { return Err(no.into()) };
    sqlx::query("UPDATE products SET key = $3, name = $4, description = $5 WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .bind(parsed.key.as_str())
        .bind(Json(&parsed.name))
        .bind(Json(&parsed.description))
        .execute(&mut *tx)
        .await
        .map_err(|error| taken(error, &parsed.key))?;
    audit::write(&mut tx, now, actor, "update_product", id, json!({ "key": parsed.key, "name": parsed.name })).await?;
    let view = seen(&mut tx, Viewer::of(Some(actor)), id).await?;
    tx.commit().await?;
    Ok(view)
}

/// Chooses how the store shows the product's prices.
///
/// # Errors
/// A note that is no visible line; free text with what is not seen, or missing in a language; a note in some of them only.
pub async fn set_price_display(
    portal: &Portal,
    actor: &Actor,
    id: ProductId,
    display: PriceDisplay,
) -> Answer<ProductView> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    lock(&mut tx, seller, id).await?;
    let display = match &display {
        PriceDisplay::FromMetrics { note } => {
            let note = parse_localized_name(note, CARD_CHARS_MAX, Needed::No, "/note")?;
            in_all_or_none(&note, "/note")?;
            PriceDisplay::FromMetrics { note }
        }
        PriceDisplay::FreeText { text } => {
            let text = parse_localized_lines(text, CARD_CHARS_MAX, Needed::Yes, "/text")?;
            in_all_or_none(&text, "/text")?;
            PriceDisplay::FreeText { text }
        }
    };
    sqlx::query("UPDATE products SET price_display = $3 WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .bind(Json(&display))
        .execute(&mut *tx)
        .await?;
    audit::write(&mut tx, now, actor, "set_price_display", id, json!(display)).await?;
    let view = seen(&mut tx, Viewer::of(Some(actor)), id).await?;
    tx.commit().await?;
    Ok(view)
}

/// A product, for those who may see it: its seller, the operator, and whoever sees a plan of it.
pub async fn product(portal: &Portal, viewer: impl Into<Option<&Actor>>, id: ProductId) -> Answer<ProductView> {
    seen(&mut *portal.db.acquire().await?, Viewer::of(viewer.into()), id).await
}

/// A seller's own products; for the operator, everybody's.
pub async fn products(portal: &Portal, actor: &Actor, request: PageRequest) -> Answer<Page<ProductView>> {
    let seller = match actor.principal {
        Principal::Operator => None,
        Principal::Seller(_) | Principal::Buyer(_) | Principal::Subscription(_) => Some(actor.as_seller()?.0),
    };
    let rows: Vec<ProductRow> = sqlx::query_as(products_where!(
        "($1::uuid IS NULL OR p.seller_id = $1) AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3"
    ))
    .bind(seller)
    .bind(request.after())
    .bind(request.limit() + 1)
    .fetch_all(&portal.db)
    .await?;
    Ok(Page::cut(rows.into_iter().map(ProductRow::view).collect(), &request, |view| view.id.0))
}

fn taken(error: sqlx::Error, key: &Key) -> Error {
    Error::from(error).refused_by("product_key_is_unique", Refusal::at(Code::KeyTaken, "/key").with("key", key))
}

async fn sold(conn: &mut PgConnection, seller: SellerId, id: ProductId) -> Answer<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM rate_plans WHERE seller_id = $1 AND product_id = $2 AND published_at IS NOT NULL)",
    )
    .bind(seller.0)
    .bind(id.0)
    .fetch_one(conn)
    .await?)
}

/// A price is told to everybody in their own language.
fn in_all_or_none(text: &LocalizedText, pointer: &str) -> Result<(), Refusals> {
    let mut no = Refusals::default();
    if !text.is_empty() {
        missing_words(&mut no, text, pointer);
    }
    no.into_result()
}

/// The order in which the store shows a product's plans, by their keys, and which of them it shows first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = PlanOrder))]
#[serde(default)]
pub struct PlanOrderInput {
    pub keys: Vec<String>,
    pub shown_first: Option<String>,
}

/// Orders a product's plans. A new version of a plan stands where its predecessor stood.
///
/// # Errors
/// Keys that no plan of the product has, and keys named twice.
pub async fn set_plan_order(
    portal: &Portal,
    actor: &Actor,
    id: ProductId,
    order: PlanOrderInput,
) -> Answer<ProductView> {
    let seller = actor.as_seller()?;
    let now = portal.now().await?;
    let mut tx = portal.db.begin().await?;
    lock(&mut tx, seller, id).await?;
    let known: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT key FROM rate_plans WHERE seller_id = $1 AND product_id = $2 ORDER BY key")
            .bind(seller.0)
            .bind(id.0)
            .fetch_all(&mut *tx)
            .await?;
    let shown_first = order.shown_first.filter(|key| !key.is_empty());
    keys_of(&known, &order.keys, shown_first.as_deref())?;
    sqlx::query("UPDATE products SET plan_order = $3, shown_first = $4 WHERE seller_id = $1 AND id = $2")
        .bind(seller.0)
        .bind(id.0)
        .bind(&order.keys)
        .bind(&shown_first)
        .execute(&mut *tx)
        .await?;
    let details = json!({ "keys": order.keys, "shown_first": shown_first });
    audit::write(&mut tx, now, actor, "set_plan_order", id, details).await?;
    let view = seen(&mut tx, Viewer::of(Some(actor)), id).await?;
    tx.commit().await?;
    Ok(view)
}

fn keys_of(known: &[String], keys: &[String], shown_first: Option<&str>) -> Result<(), Refusals> {
    let mut no = Refusals::default();
    let named = keys.iter().enumerate().map(|(place, key)| (format!("/keys/{place}"), key.as_str()));
    for (pointer, key) in named.chain(shown_first.map(|key| ("/shown_first".to_owned(), key))) {
        if !known.iter().any(|known| known == key) {
            no.push(Refusal::at(Code::ChoiceUnknown, pointer).with("choices", known.join(", ")));
        }
    }
    for (place, key) in keys.iter().enumerate().filter(|(place, key)| keys[..*place].contains(key)) {
        no.push(Refusal::at(Code::KeyTaken, format!("/keys/{place}")).with("key", key));
    }
    no.into_result()
}

/// What is sold is told in every language.
pub(super) fn missing_words(no: &mut Refusals, text: &LocalizedText, pointer: &str) {
    let missing = text.missing();
    if !missing.is_empty() {
        no.push(Refusal::at(Code::TranslationMissing, pointer).with("languages", missing));
    }
}
