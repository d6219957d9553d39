//! The store: what is on sale today, for whoever looks.
//!
//! A later version of a plan takes its place on the shelf from its first day of sale on: it stands where the earlier one
//! stood, and whoever subscribed to that keeps it. The order is the seller's.

use std::collections::HashMap;

use domain::calendar::{Day, Tz, day_of};
use domain::ids::ProductId;
use domain::locale::Locale;
use domain::metric::Metric;
use domain::rate_plan::Terms;
use domain::text::composed;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::load::{RatePlanRow, load_metrics};
use super::metrics::without_costs;
use super::products::{self, products_where};
use super::rate_plans::plans_where;
use super::versions::{sold_from, version_of};
use super::view::{ProductRow, ProductView, RatePlanView, today};
use super::visible::{SeenBy, Viewer, addressed};
use crate::actor::Actor;
use crate::error::{Answer, stored};
use crate::page::{Page, PageRequest, numbered};
use crate::portal::Portal;

/// The most that one page of the store shows.
pub const STORE_CARDS_MAX: i64 = 200;
const SEARCH_WORDS_MAX: usize = 10;
const SEARCH_CHARS_MAX: usize = 120;

/// A product with the plans it can be subscribed to, and what they count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct StoreCard {
    pub product: ProductView,
    pub plans: Vec<RatePlanView>,
    pub metrics: Vec<Metric>,
}

/// Whether `r` is on sale to the viewer on `$5`, as [`domain::rate_plan::PublishedRatePlan::may_be_taken_on`] decides.
macro_rules! offered {
    () => {
        concat!(
            "r.published_at IS NOT NULL AND r.visibility = 'public' AND ",
            sold_from!("r"),
            " <= $5 AND (r.effective_until IS NULL OR r.effective_until >= $5)
             AND NOT EXISTS (SELECT FROM rate_plans v WHERE ",
            version_of!(),
            " AND (v.effective_from, v.published_at, v.id) > (r.effective_from, r.published_at, r.id) AND ",
            sold_from!("v"),
            " <= $5) AND ",
            addressed!()
        )
    };
}

/// Where `r` stands: as its seller says, else by the first plan under its key.
macro_rules! in_order {
    () => {
        "(SELECT array_position(p.plan_order, r.key) FROM products p
          WHERE p.seller_id = r.seller_id AND p.id = r.product_id) NULLS LAST,
         (SELECT v.id FROM rate_plans v WHERE v.seller_id = r.seller_id AND v.product_id = r.product_id AND v.key = r.key
          ORDER BY v.id LIMIT 1), r.id"
    };
}

/// Whether `p` has something on sale to the viewer on `$5`, and all of the words `$6` in it.
macro_rules! matching {
    () => {
        concat!(
            "EXISTS (SELECT FROM rate_plans r WHERE r.seller_id = p.seller_id AND r.product_id = p.id AND ",
            offered!(),
            ") AND NOT EXISTS (SELECT FROM unnest($6::text[]) AS word WHERE NOT (s.name ILIKE word OR EXISTS (
                 SELECT FROM (SELECT value FROM jsonb_each_text(p.name)
                     UNION ALL SELECT value FROM jsonb_each_text(p.description)) AS words WHERE words.value ILIKE word)))"
        )
    };
}

/// In the order of names in one language, as an index has them; what is ranked before that needs all that was found.
macro_rules! listing {
    ($ranks:literal, $locale:literal) => {
        products_where!(
            matching!(),
            " ORDER BY ",
            $ranks,
            "lower(coalesce(p.name ->> '",
            $locale,
            "', p.name ->> 'en', '')), p.id LIMIT $7 OFFSET $8"
        )
    };
}

/// What was searched for: first what is called so, then whose seller is.
macro_rules! found {
    ($locale:literal) => {
        listing!(
            "(SELECT count(*) FROM unnest($6::text[]) AS word
              WHERE EXISTS (SELECT FROM jsonb_each_text(p.name) AS name WHERE name.value ILIKE word)) DESC,
             (SELECT count(*) FROM unnest($6::text[]) AS word WHERE s.name ILIKE word) DESC, ",
            $locale
        )
    };
}

/// Products with something on sale, by name; `search` are words that all occur in a product's or its seller's name or in
/// its description, in any language. Those that are called so come before those that only tell of it.
pub async fn store_listing(
    portal: &Portal,
    viewer: impl Into<Option<&Actor>>,
    search: &str,
    locale: Locale,
) -> Answer<Vec<StoreCard>> {
    let first = PageRequest { cursor: None, limit: u32::try_from(STORE_CARDS_MAX).ok() };
    Ok(store_shelf(portal, viewer, search, locale, &first).await?.items)
}

/// The same in pages; a cursor says how many products stand before the page.
pub async fn store_shelf(
    portal: &Portal,
    viewer: impl Into<Option<&Actor>>,
    search: &str,
    locale: Locale,
    page: &PageRequest,
) -> Answer<Page<StoreCard>> {
    let listing = match (patterns(search).is_empty(), locale) {
        (true, Locale::En) => listing!("", "en"),
        (true, Locale::De) => listing!("", "de"),
        (true, Locale::It) => listing!("", "it"),
        (false, Locale::En) => found!("en"),
        (false, Locale::De) => found!("de"),
        (false, Locale::It) => found!("it"),
    };
    let shown_before = page.after_number().unwrap_or_default();
    let mut conn = portal.db.acquire().await?;
    let looking = Looking::of(portal, &mut conn, viewer).await?;
    let rows: Vec<ProductRow> = sqlx::query_as(listing)
        .seen_by(looking.viewer)
        .bind(looking.day)
        .bind(patterns(search))
        .bind(page.limit() + 1)
        .bind(shown_before)
        .fetch_all(&mut *conn)
        .await?;
    let placed = (shown_before + 1..).zip(rows).collect();
    let page = Page::cut(placed, page, |(place, _)| numbered(*place)).map(|(_, row)| row.view());
    looking.shown(&mut conn, page).await
}

/// The same in pages, the newest product first, whatever was searched for.
pub async fn store_page(
    portal: &Portal,
    viewer: impl Into<Option<&Actor>>,
    search: &str,
    page: &PageRequest,
) -> Answer<Page<StoreCard>> {
    let mut conn = portal.db.acquire().await?;
    let looking = Looking::of(portal, &mut conn, viewer).await?;
    let rows: Vec<ProductRow> = sqlx::query_as(products_where!(
        matching!(),
        " AND ($7::uuid IS NULL OR p.id < $7) ORDER BY p.id DESC LIMIT $8"
    ))
    .seen_by(looking.viewer)
    .bind(looking.day)
    .bind(patterns(search))
    .bind(page.after())
    .bind(page.limit() + 1)
    .fetch_all(&mut *conn)
    .await?;
    let page = Page::cut(rows, page, |row| row.id).map(ProductRow::view);
    looking.shown(&mut conn, page).await
}

/// Who looks at the store, and on which day.
struct Looking {
    viewer: Viewer,
    day: Day,
    today: Day,
}

impl Looking {
    async fn of(portal: &Portal, conn: &mut PgConnection, viewer: impl Into<Option<&Actor>>) -> Answer<Self> {
        let viewer = Viewer::of(viewer.into());
        let now = portal.now().await?;
        Ok(Self { viewer, day: day_of(now, zone(conn, viewer).await?), today: today(now) })
    }

    async fn shown(self, conn: &mut PgConnection, page: Page<ProductView>) -> Answer<Page<StoreCard>> {
        let items = cards(conn, self.viewer, page.items, self.day, self.today).await?;
        Ok(Page { items, next: page.next })
    }
}

/// A product's page, for those who may see the product; it may have nothing on sale today.
pub async fn store_product(portal: &Portal, viewer: impl Into<Option<&Actor>>, id: ProductId) -> Answer<StoreCard> {
    let viewer = Viewer::of(viewer.into());
    let now = portal.now().await?;
    let mut conn = portal.db.acquire().await?;
    let product = products::seen(&mut conn, viewer, id).await?;
    let day = day_of(now, zone(&mut conn, viewer).await?);
    let mut cards = cards(&mut conn, viewer, vec![product], day, today(now)).await?;
    cards.pop().ok_or_else(crate::error::Error::not_found)
}

async fn cards(
    conn: &mut PgConnection,
    viewer: Viewer,
    products: Vec<ProductView>,
    day: Day,
    today: Day,
) -> Answer<Vec<StoreCard>> {
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let uuids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<RatePlanRow> =
        sqlx::query_as(plans_where!("r.product_id = ANY($6) AND ", offered!(), " ORDER BY ", in_order!()))
            .seen_by(viewer)
            .bind(day)
            .bind(uuids)
            .fetch_all(&mut *conn)
            .await?;
    let mut metrics = load_metrics(conn, &ids).await?;
    let mut plans: HashMap<ProductId, Vec<RatePlanRow>> = HashMap::new();
    for row in rows {
        plans.entry(row.product_id()).or_default().push(row);
    }
    let card = |product: ProductView| {
        let plans = plans.remove(&product.id).unwrap_or_default();
        let plans: Vec<RatePlanView> = plans.into_iter().map(|row| RatePlanView::of(row, today)).collect();
        let terms: Vec<&Terms> = plans.iter().map(|plan| &plan.terms).collect();
        let metrics = without_costs(metrics.remove(&product.id).unwrap_or_default(), &terms);
        StoreCard { plans, metrics, product }
    };
    Ok(products.into_iter().map(card).collect())
}

/// Where the viewer's days are counted.
async fn zone(conn: &mut PgConnection, viewer: Viewer) -> Answer<Tz> {
    let Some(buyer) = viewer.buyer else { return Ok(Tz::UTC) };
    let zone: Option<String> =
        sqlx::query_scalar("SELECT time_zone FROM buyers WHERE id = $1").bind(buyer).fetch_optional(conn).await?;
    zone.map_or(Ok(Tz::UTC), |zone| stored(&zone, "time zone"))
}

/// Each word as something that may stand anywhere.
fn patterns(search: &str) -> Vec<String> {
    let search: String = search.chars().take(SEARCH_CHARS_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    // As names are kept.
    let search = composed(&search);
    let escaped = |word: &str| word.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
    search.split_whitespace().take(SEARCH_WORDS_MAX).map(|word| format!("%{}%", escaped(word))).collect()
}

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn a_search_is_words_and_nothing_else() {
        for (search, expected) in [
            ("", vec![]),
            ("  urlaubs   verwaltung ", vec!["%urlaubs%", "%verwaltung%"]),
            ("100% _x \\", vec![r"%100\%%", r"%\_x%", r"%\\%"]),
            ("a\0b", vec!["%a%", "%b%"]),
            ("Cafe\u{301}", vec!["%Caf\u{e9}%"]),
        ] {
            assert_eq!(patterns(search), expected, "{search}");
        }
        assert_eq!(patterns(&"x ".repeat(500)).len(), 10);
        assert_eq!(patterns(&"x".repeat(500))[0].len(), 122);
    }
}
