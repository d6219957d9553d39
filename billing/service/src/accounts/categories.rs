//! Buyer categories: groups that rate plans may address. The operator keeps them.

use std::collections::{BTreeSet, HashMap};

use domain::calendar::Instant;
use domain::ids::BuyerId;
use domain::refusal::{Code, Refusal, Refusals};
use domain::text::{NAME_CHARS_MAX, parse_name};
use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;

use crate::actor::Actor;
use crate::audit;
use crate::error::{Answer, Error};
use crate::page::{Page, PageRequest, numbered};
use crate::portal::Portal;

const CATEGORIES_MAX: usize = 50;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema), schema(as = Category))]
pub struct CategoryView {
    pub name: String,
    /// How many are in it.
    pub buyers: i64,
}

/// Every category by name, for those who address rate plans to them.
///
/// # Errors
/// `not_allowed` for buyers.
pub async fn categories(portal: &Portal, actor: &Actor) -> Answer<Vec<CategoryView>> {
    if actor.as_operator().is_err() {
        actor.as_seller()?;
    }
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT c.name, count(m.buyer_id) FROM buyer_categories c
         LEFT JOIN buyer_category_members m ON m.category = c.name
         GROUP BY c.name ORDER BY c.name",
    )
    .fetch_all(&portal.db)
    .await?;
    Ok(rows.into_iter().map(|(name, buyers)| CategoryView { name, buyers }).collect())
}

/// The same in pages, the newest first.
///
/// # Errors
/// As [`categories`].
pub async fn list_categories(portal: &Portal, actor: &Actor, page: &PageRequest) -> Answer<Page<CategoryView>> {
    if actor.as_operator().is_err() {
        actor.as_seller()?;
    }
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(
        "SELECT c.name, (SELECT count(*) FROM buyer_category_members m WHERE m.category = c.name), c.made
         FROM buyer_categories c WHERE $1::bigint IS NULL OR c.made < $1 ORDER BY c.made DESC LIMIT $2",
    )
    .bind(page.after_number())
    .bind(page.limit() + 1)
    .fetch_all(&portal.db)
    .await?;
    let page = Page::cut(rows, page, |(_, _, made)| numbered(*made));
    Ok(page.map(|(name, buyers, _)| CategoryView { name, buyers }))
}

/// # Errors
/// `key.taken` when it exists already.
pub async fn create_category(portal: &Portal, actor: &Actor, name: &str) -> Answer<()> {
    actor.as_operator()?;
    let name = parse_name(name, NAME_CHARS_MAX, "/name")?;
    let mut tx = portal.db.begin().await?;
    let taken = Refusal::at(Code::KeyTaken, "/name").with("key", &name);
    if known_as(&mut tx, std::slice::from_ref(&name)).await?.contains_key(&name.to_lowercase()) {
        return Err(taken.into());
    }
    let now = portal.clock.now(&mut *tx).await?;
    sqlx::query("INSERT INTO buyer_categories (name, created_at) VALUES ($1, $2)")
        .bind(&name)
        .bind(now)
        .execute(&mut *tx)
        .await
        .map_err(|error| Error::from(error).refused_by("buyer_categories_pkey", taken))?;
    audit::write(&mut tx, now, actor, "create_category", &name, json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether nobody uses a category `c`: no buyer is in it, and no rate plan is addressed to it.
macro_rules! unused {
    () => {
        "NOT EXISTS (SELECT FROM buyer_category_members m WHERE m.category = c.name)
         AND NOT EXISTS (SELECT FROM rate_plans r WHERE r.terms -> 'audience' ->> 'category' IS NOT NULL
                             AND lower(r.terms -> 'audience' ->> 'category') = lower(c.name))"
    };
}

/// The categories that can be removed.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn unused_categories(portal: &Portal, actor: &Actor) -> Answer<Vec<String>> {
    actor.as_operator()?;
    let unused = concat!("SELECT c.name FROM buyer_categories c WHERE ", unused!(), " ORDER BY c.name");
    Ok(sqlx::query_scalar(unused).fetch_all(&portal.db).await?)
}

/// A category as it is written, before it is removed.
///
/// # Errors
/// As [`remove_category`].
pub async fn removable_category(portal: &Portal, actor: &Actor, name: &str) -> Answer<String> {
    let unused = unused_categories(portal, actor).await?;
    let lower = name.trim().to_lowercase();
    let all = categories(portal, actor).await?.into_iter().map(|category| category.name);
    let name = all.into_iter().find(|known| known.to_lowercase() == lower).ok_or_else(Error::not_found)?;
    match unused.contains(&name) {
        true => Ok(name),
        false => Err(Refusal::new(Code::CategoryInUse).with("category", name).into()),
    }
}

/// Removes a category that nobody uses.
///
/// # Errors
/// `not_found` where there is none; `category.in_use` while buyers are in it or rate plans are addressed to it;
/// `not_allowed` for anybody but the operator.
pub async fn remove_category(portal: &Portal, actor: &Actor, name: &str) -> Answer<()> {
    actor.as_operator()?;
    let name = parse_name(name, NAME_CHARS_MAX, "").map_err(|_| Error::not_found())?;
    let mut tx = portal.db.begin().await?;
    let known = known_as(&mut tx, std::slice::from_ref(&name)).await?.remove(&name.to_lowercase());
    let name = known.ok_or_else(Error::not_found)?;
    let removed = concat!("DELETE FROM buyer_categories c WHERE c.name = $1 AND ", unused!());
    if sqlx::query(removed).bind(&name).execute(&mut *tx).await?.rows_affected() == 0 {
        return Err(Refusal::new(Code::CategoryInUse).with("category", name).into());
    }
    let now = portal.clock.now(&mut *tx).await?;
    audit::write(&mut tx, now, actor, "remove_category", &name, json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts a buyer into exactly these categories. One that is named first here begins to exist.
pub async fn set_buyer_categories(portal: &Portal, actor: &Actor, buyer: BuyerId, names: Vec<String>) -> Answer<()> {
    actor.as_operator()?;
    let names = parse(&names)?;
    let mut tx = portal.db.begin().await?;
    let names = as_known(&mut tx, names).await?;
    let found =
        sqlx::query("SELECT FROM buyers WHERE id = $1 FOR UPDATE").bind(buyer.0).fetch_optional(&mut *tx).await?;
    found.ok_or_else(Error::not_found)?;
    let now = portal.clock.now(&mut *tx).await?;
    let kept: Vec<&String> = names.iter().collect();
    sqlx::query("DELETE FROM buyer_category_members WHERE buyer_id = $1 AND category <> ALL($2)")
        .bind(buyer.0)
        .bind(kept)
        .execute(&mut *tx)
        .await?;
    join(&mut tx, buyer, &names, now).await?;
    audit::write(&mut tx, now, actor, "set_buyer_categories", buyer, json!({ "categories": names })).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps every category that there is until the caller's transaction ends: whoever addresses something to one, which no foreign
/// key guards, and whoever removes one, wait for each other.
pub(crate) async fn keep_all(conn: &mut PgConnection) -> Answer<()> {
    sqlx::query("SELECT pg_advisory_xact_lock_shared(hashtext('buyer_categories'))").execute(conn).await?;
    Ok(())
}

/// How categories are written that are called so, whatever letters are capital.
async fn known_as(conn: &mut PgConnection, names: &[String]) -> Answer<HashMap<String, String>> {
    let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    // One after the other, so that two acts at once do not write one name in two ways.
    sqlx::query("SELECT pg_advisory_xact_lock(hashtext('buyer_categories'))").execute(&mut *conn).await?;
    let all: Vec<String> =
        sqlx::query_scalar("SELECT name FROM buyer_categories ORDER BY created_at DESC, name").fetch_all(conn).await?;
    let known = all.into_iter().map(|name| (name.to_lowercase(), name));
    Ok(known.filter(|(name, _)| lower.contains(name)).collect())
}

/// Names of categories, each once.
pub(super) fn parse(names: &[String]) -> Result<BTreeSet<String>, Refusals> {
    let mut no = Refusals::default();
    if names.len() > CATEGORIES_MAX {
        no.push(Refusal::at(Code::TooManyItems, "/categories").with("max", CATEGORIES_MAX));
    }
    let parsed = names.iter().take(CATEGORIES_MAX).enumerate();
    let parsed = parsed
        .filter_map(|(place, name)| no.take("", parse_name(name, NAME_CHARS_MAX, &format!("/categories/{place}"))))
        .collect();
    no.into_result().map(|()| parsed)
}

/// Each as it is written already, if it is.
pub(super) async fn as_known(conn: &mut PgConnection, names: BTreeSet<String>) -> Answer<BTreeSet<String>> {
    let names: Vec<String> = names.into_iter().collect();
    let known = known_as(conn, &names).await?;
    Ok(names.into_iter().map(|name| known.get(&name.to_lowercase()).cloned().unwrap_or(name)).collect())
}

/// In the order of the names, so that two acts at once wait for each other and never in a circle.
pub(super) async fn join(
    conn: &mut PgConnection,
    buyer: BuyerId,
    names: &BTreeSet<String>,
    now: Instant,
) -> Answer<()> {
    let names: Vec<&String> = names.iter().collect();
    sqlx::query("INSERT INTO buyer_categories (name, created_at) SELECT unnest($1::text[]), $2 ON CONFLICT DO NOTHING")
        .bind(&names)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "INSERT INTO buyer_category_members (category, buyer_id) SELECT unnest($1::text[]), $2 ON CONFLICT DO NOTHING",
    )
    .bind(&names)
    .bind(buyer.0)
    .execute(conn)
    .await?;
    Ok(())
}
