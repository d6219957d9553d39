//! Sellers and buyers in lists that the operator can search, newest first.

use domain::calendar::Instant;
use domain::ids::{BuyerId, SellerId};
use serde::Serialize;
use uuid::Uuid;

use crate::page::{Page, PageRequest};
use crate::search::anywhere;
use crate::{Actor, Answer, Portal};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SellerRow {
    pub id: SellerId,
    pub name: String,
    pub email: String,
    pub country: String,
    pub products: i64,
    pub subscriptions_active: i64,
    pub created_at: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BuyerRow {
    pub id: BuyerId,
    pub name: String,
    pub email: String,
    pub country: String,
    pub categories: Vec<String>,
    pub subscriptions_active: i64,
    pub created_at: Instant,
}

/// Which buyers to list; empty words find all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuyerSearch {
    /// In the name or the e-mail address.
    pub words: String,
    pub category: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SellerFound {
    id: Uuid,
    name: String,
    email: String,
    country: String,
    products: i64,
    active: i64,
    created_at: Instant,
}

#[derive(sqlx::FromRow)]
struct BuyerFound {
    id: Uuid,
    name: String,
    email: String,
    country: String,
    categories: Vec<String>,
    active: i64,
    created_at: Instant,
}

/// The newest first: a page begins below the id of its cursor, and ids grow with time.
const SELLERS: &str = "
    SELECT s.id, s.name, s.email, s.country, s.created_at,
           (SELECT count(*) FROM products p WHERE p.seller_id = s.id) AS products,
           (SELECT count(*) FROM subscriptions u WHERE u.seller_id = s.id
              AND ($4::timestamptz AT TIME ZONE u.time_zone)::date BETWEEN u.starts_on AND coalesce(u.ends_on, 'infinity')) AS active
    FROM sellers s
    WHERE (s.name ILIKE $1 OR s.email ILIKE $1) AND ($2::uuid IS NULL OR s.id < $2)
    ORDER BY s.id DESC
    LIMIT $3";

const BUYERS: &str = "
    SELECT b.id, b.name, b.email, b.country, b.created_at,
           ARRAY(SELECT m.category FROM buyer_category_members m WHERE m.buyer_id = b.id ORDER BY 1) AS categories,
           (SELECT count(*) FROM subscriptions u WHERE u.buyer_id = b.id
              AND ($4::timestamptz AT TIME ZONE u.time_zone)::date BETWEEN u.starts_on AND coalesce(u.ends_on, 'infinity')) AS active
    FROM buyers b
    WHERE (b.name ILIKE $1 OR b.email ILIKE $1) AND ($2::uuid IS NULL OR b.id < $2)
      AND ($5::text IS NULL OR EXISTS
          (SELECT FROM buyer_category_members m WHERE m.buyer_id = b.id AND m.category = $5))
    ORDER BY b.id DESC
    LIMIT $3";

/// Sellers whose name or address has these words in it.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn find_sellers(
    portal: &Portal,
    actor: &Actor,
    words: &str,
    request: &PageRequest,
) -> Answer<Page<SellerRow>> {
    actor.as_operator()?;
    let now = portal.now().await?;
    let found: Vec<SellerFound> = sqlx::query_as(SELLERS)
        .bind(anywhere(words))
        .bind(request.after())
        .bind(request.limit() + 1)
        .bind(now)
        .fetch_all(&portal.db)
        .await?;
    let page = Page::cut(found, request, |row| row.id);
    let items = page.items.into_iter().map(|row| SellerRow {
        id: SellerId(row.id),
        name: row.name,
        email: row.email,
        country: row.country,
        products: row.products,
        subscriptions_active: row.active,
        created_at: row.created_at,
    });
    Ok(Page { items: items.collect(), next: page.next })
}

/// Buyers whose name or address has these words in it, of one category if asked for.
///
/// # Errors
/// `not_allowed` for anybody but the operator.
pub async fn find_buyers(
    portal: &Portal,
    actor: &Actor,
    search: &BuyerSearch,
    request: &PageRequest,
) -> Answer<Page<BuyerRow>> {
    actor.as_operator()?;
    let now = portal.now().await?;
    let found: Vec<BuyerFound> = sqlx::query_as(BUYERS)
        .bind(anywhere(&search.words))
        .bind(request.after())
        .bind(request.limit() + 1)
        .bind(now)
        .bind(&search.category)
        .fetch_all(&portal.db)
        .await?;
    let page = Page::cut(found, request, |row| row.id);
    let items = page.items.into_iter().map(|row| BuyerRow {
        id: BuyerId(row.id),
        name: row.name,
        email: row.email,
        country: row.country,
        categories: row.categories,
        subscriptions_active: row.active,
        created_at: row.created_at,
    });
    Ok(Page { items: items.collect(), next: page.next })
}
